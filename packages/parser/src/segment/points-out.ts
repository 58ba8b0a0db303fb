import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { fold } from '../text/normalise.ts';
import type { QuestionDraft } from './draft.ts';
import type { Reading } from './reading.ts';

/** Takes "👉 B. It was hot." below options with letters: the answer, and why. Returns whether `reading` is that. */
export function pointsOut(reading: Reading, draft: QuestionDraft): boolean {
  const { letter, sign, line, pieces, text, body, bodyText } = reading;
  if (!letter?.upper || sign?.sign !== 'right' || line.blanks === 0 || draft.answers.length > 0) return false;
  const option = draft.options[letter.value];
  if (draft.run?.style !== 'letter' || option?.label !== letter.raw) return false;
  if (draft.options.some((each) => each.sign) || fold(bodyText) === fold(option.body.map(textOf).join(' ')))
    return false;
  const said = trimPieces(cutBack(cutFront(pieces, text.indexOf(letter.raw)), letter.raw.length));
  draft.answers.push({ reading, number: null, parts: [{ reading, pieces: said }], weak: true });
  if (body.length > 0) draft.explanation.push({ reading, pieces: body });
  return true;
}
