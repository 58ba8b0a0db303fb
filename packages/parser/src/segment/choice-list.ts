import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf, type Line } from '../read/line.ts';
import { isOptionsHeading } from './answer-line.ts';

const HEADING = /^[\p{L} ]{4,24}[:：]\s*(?=\S)/u;
const LABELLED = /(?:^|\s)\(?[A-D1-4][).:]\s/i;

/** "Choices: oats; rye; wheat": the heading and each of the options as a line of its own, or `null`. */
export function choiceList(line: Line): Line[] | null {
  const text = textOf(line.pieces);
  const heading = text.length > 2000 ? null : HEADING.exec(text.slice(0, 30));
  if (!heading || !isOptionsHeading(heading[0].trim())) return null;
  const from = heading[0].length;
  const said = text.slice(from);
  if (LABELLED.test(said)) return null;
  const separator = said.includes(';') ? ';' : said.includes('|') ? '|' : ',';
  const parts = said.split(separator);
  if (parts.length < (separator === ',' ? 3 : 2) || parts.length > 10) return null;
  if (parts.slice(0, -1).some((part) => part.trim() === '' || (separator === ',' && part.length > 60))) return null;
  const out: Line[] = [{ ...line, pieces: trimPieces(cutBack(line.pieces, from)) }];
  let at = from;
  for (const part of parts) {
    const pieces = trimPieces(cutBack(cutFront(line.pieces, at), part.length));
    at += part.length + 1;
    const [first] = pieces;
    const last = out.at(-1);
    if (!first || !last) continue;
    last.end = first.start;
    const option: Line = { ...line, pieces, start: first.start, end: line.end, blanks: 0, heading: 0 };
    out.push({ ...option, bullet: '-', indent: line.indent + 2, inner: line.indent + 4 });
  }
  for (const each of out) delete each.link;
  return out.length >= 3 ? out : null;
}
