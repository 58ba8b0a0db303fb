import type { Line } from './line.ts';
import { readMarkdown } from './markdown.ts';
import { remapLines, type Mapped } from './remap.ts';

/** The lines of a field that its format decoded; all but the first go on with the role of the first. */
export function fieldLines(mapped: Mapped, role: NonNullable<Line['role']>): Line[] {
  const lines = remapLines(readMarkdown(mapped.text), mapped).filter(
    (line) => line.kind !== 'markup' && line.kind !== 'rule',
  );
  lines.forEach((line, i) => {
    line.role = i === 0 ? role : role === 'question' ? 'context' : role === 'option' ? 'more' : role;
    line.heading = 0;
    if (i > 0 && role === 'answer') line.goesOn = true;
  });
  return lines;
}
