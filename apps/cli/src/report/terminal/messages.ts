import type { Message } from '../document.ts';
import { oneLine, pad, wrap } from '../text/printable.ts';
import type { TerminalOptions } from './render.ts';

const PAINT = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Messages in the manner of vfile-reporter, `12:3  warning  Expected …  rule`; notes of severity `info` only on request. */
export function messageLines(messages: readonly Message[], { style, verbose, columns }: TerminalOptions): string[] {
  const shown = messages.filter(({ severity }) => verbose || severity !== 'info');
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
