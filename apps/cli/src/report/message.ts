import type { Extraction } from '@keyproof/parser';
import type { Message } from './document.ts';

/** A parser's message as plain data. */
export function messageOf(message: Extraction['messages'][number]): Message {
  const { actual, expected, note, url } = message;
  return {
    severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
    line: message.line ?? null,
    column: message.column ?? null,
    rule: message.ruleId ?? null,
    source: message.source ?? null,
    reason: message.reason,
    ...(actual ? { actual } : {}),
    ...(expected ? { expected } : {}),
    ...(note ? { note } : {}),
    ...(url ? { url } : {}),
  };
}
