import { extractQuiz } from './extract.ts';
import { decodeText } from './read/decode.ts';
import type { PooledExtraction } from './pool.ts';

/** A diagnostic as plain data, fit to cross threads. */
export interface PoolMessage {
  ruleId: string;
  reason: string;
  line: number | null;
  column: number | null;
  /** `false`: look at it; `null`: good to know. */
  fatal: boolean | null;
}

/** Runs in a worker thread: reads one dump. */
export default function work({ path, bytes }: { path: string; bytes: Uint8Array }): PooledExtraction {
  const { text, encoding } = decodeText(bytes);
  const { items, accounting, messages } = extractQuiz(text, { path });
  return {
    path,
    encoding,
    items,
    accounting,
    messages: messages.map((message) => ({
      ruleId: message.ruleId ?? '',
      reason: message.reason,
      line: message.line ?? null,
      column: message.column ?? null,
      fatal: message.fatal ?? null,
    })),
  };
}
