import type { Message } from '../document.ts';
import { oneLine, pad, wrap } from '../text/printable.ts';
import type { TerminalOptions } from './render.ts';

const PAINT = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Messages in the manner of vfile-reporter, `12:3  warning  Expected …  rule`; notes of severity `info` only on request. */
export function messageLines(messages: readonly Message[], { style, verbose, columns }: TerminalOptions): string[] {
  const shown = verbose ? messages : fewOfEach(messages.filter(({ severity }) => severity !== 'info'));
  const places = shown.map(({ line, column }) => (line === null ? '' : `${line}:${column ?? 1}`));
  const width = Math.max(0, ...places.map((place) => place.length));
  return shown.flatMap((message, i) => {
    const left = `  ${(places[i] as string).padStart(width)}  ${style[PAINT[message.severity]](pad(message.severity, 7))}  `;
    const indent = 2 + width + 2 + 7 + 2;
    const rule = message.rule ? ` (${oneLine(message.rule)})` : '';
    const [first = '', ...rest] = wrap(oneLine(message.reason) + rule, columns - indent);
    const note = verbose && message.note ? wrap(oneLine(message.note), columns - indent) : [];
    return [left + first, ...[...rest, ...note].map((line) => ' '.repeat(indent) + line)];
  });
}

const FEW = 2;

/** Of many messages by one rule the first ones, then how many more there are. */
function fewOfEach(messages: readonly Message[]): Message[] {
  const seen = new Map<string, number>();
  const kept = messages.filter(({ rule }) => {
    const count = (seen.get(rule ?? '') ?? 0) + 1;
    seen.set(rule ?? '', count);
    return count <= FEW;
  });
  for (const [rule, count] of seen) {
    const last = kept.map((message) => message.rule ?? '').lastIndexOf(rule);
    const model = kept[last];
    if (count <= FEW || !model) continue;
    const reason = `${count - FEW} more of this kind`;
    kept.splice(last + 1, 0, {
      severity: model.severity,
      line: null,
      column: null,
      rule: model.rule,
      source: model.source,
      reason,
    });
  }
  return kept;
}
