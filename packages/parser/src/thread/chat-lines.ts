import { cutBack, cutFront, rangeOf, trimPieces } from '../read/cut.ts';
import { textOf, type Line } from '../read/line.ts';
import { CHAT_FRONT } from './posts.ts';

/** "user_1: text": a handle, and no term of the field. */
const HANDLED = /^(?:(?:@|\/?u\/)[\w.-]{2,24}|[a-z]{3,20}(?:_?\d{1,4}|_[a-z]{3,20}\d{0,4})):\s+(?=\S)/i;
const QUIZ =
  /^(?:question|quest|ques|answer|ans|option|choice|choices|step|part|task|exercise|problem|aufgabe|frage)[_\d]/i;
/** What a page shows above or below posts and nothing else does. */
const PAGE = /^(?:r\/\w{3,24}\b|posted by\b|comments?(?: \(\d{1,4}\))?$|\d{1,4} (?:comments?|replies|answers?)$)/i;

/** So many messages make a chat. */
const LEAST = 3;

/** Cuts the lines of a chat into who speaks and what they say, so that both have a line of their own. */
export function chatLines(lines: readonly Line[]): Line[] {
  const heads = lines.map((line) => (line.kind === 'text' && line.bullet === null ? headOf(line) : null));
  const timed = heads.filter((head) => head?.timed).length >= LEAST;
  const speakers = new Set(heads.flatMap((head) => (head && !head.timed ? [head.text] : [])));
  const handled =
    speakers.size >= 2 && lines.some((line) => line.kind === 'text' && PAGE.test(textOf(line.pieces).trim()));
  if (!timed && !handled) return [...lines];
  return lines.flatMap((line, k) => {
    const head = heads[k];
    if (!head || (head.timed ? !timed : !handled)) return [line];
    const said = trimPieces(cutFront(line.pieces, head.text.length));
    const at = rangeOf(said)?.start ?? line.end;
    return [
      { ...line, pieces: trimPieces(cutBack(line.pieces, head.text.length)), end: at },
      { ...line, pieces: said, start: at, blanks: 0 },
    ];
  });
}

function headOf(line: Line): { text: string; timed: boolean } | null {
  const text = textOf(line.pieces).slice(0, 80);
  const timed = CHAT_FRONT.exec(text)?.[0] ?? '';
  if (timed !== '' && timed.length < text.trimEnd().length) return { text: timed, timed: true };
  const handled = QUIZ.test(text) ? null : HANDLED.exec(text);
  return handled ? { text: handled[0], timed: false } : null;
}
