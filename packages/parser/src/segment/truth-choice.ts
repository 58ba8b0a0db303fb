import { isTruthPair } from '../text/words.ts';
import { asciiForms } from '../text/digits.ts';
import { cutBack, cutFront, rangeOf, trimPieces } from '../read/cut.ts';
import { textOf, type Line } from '../read/line.ts';
import { answerAnnouncement } from './answer-line.ts';
import { numberLabel } from './labels.ts';

const CHOICE = /^[([]?\s?(\p{L}{1,12})(?:\s?[/|]\s?|\s{2,20})(\p{L}{1,12})\s?[)\]]?$/u;

/**
 * "True / False" alone below a numbered statement: the choice that a work sheet gives, as two lines. Above statements, and where
 * nothing has a number, the same words are a heading; then `null`.
 */
export function truthChoice(lines: readonly Line[], k: number): [Line, Line] | null {
  const line = lines[k] as Line;
  const pieces = trimPieces(line.pieces);
  const text = textOf(pieces);
  const found = line.heading === 0 && text.length < 40 ? CHOICE.exec(text) : null;
  if (!found || !isTruthPair(found[1] as string, found[2] as string)) return null;
  const above = near(lines, k, -1);
  const below = near(lines, k, 1);
  if (!above || !labelled(above) || /[:：]\s*$/.test(textOf(above.pieces))) return null;
  const closed =
    !below ||
    below.heading > 0 ||
    below.kind === 'rule' ||
    labelled(below) ||
    answerAnnouncement(shown(below)) !== null;
  if (!closed) return null;
  const [one, two] = [found[1] as string, found[2] as string];
  const from = text.indexOf(one);
  const second = trimPieces(cutBack(cutFront(pieces, text.lastIndexOf(two)), two.length));
  const at = rangeOf(second)?.start ?? line.end;
  const first = trimPieces(cutBack(cutFront(pieces, from), one.length));
  return [
    { ...line, pieces: first, end: at },
    { ...line, pieces: second, start: at, blanks: 0, bullet: null },
  ];
}

function near(lines: readonly Line[], k: number, step: 1 | -1): Line | null {
  for (let i = k + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i] as Line;
    if (line.kind !== 'markup') return line;
  }
  return null;
}

function shown(line: Line): string {
  return asciiForms(textOf(line.pieces)).trimStart().slice(0, 400);
}

function labelled(line: Line): boolean {
  return line.kind === 'text' && numberLabel(shown(line)) !== null;
}
