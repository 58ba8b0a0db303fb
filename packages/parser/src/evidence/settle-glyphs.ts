import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { cutLatex } from '../segment/reading.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { OptionDraft } from '../segment/runs.ts';

const ODD = /^(?:[([]\s?[A-Za-z0-9@®©°•]{1,2}\s?[)\]]|[.@®©°•¢€])\s+(?=\S)/u;
const DANGLING = /\s[-*•]$/;

/**
 * Decides which fronts of options are misread circles and takes them off the text, and takes off the bullet of the next
 * option where it stuck to the end of the line.
 */
export function settleGlyphs(draft: QuestionDraft): void {
  const { options, run } = draft;
  if (!run || options.length < 2) return;
  if (run.style === 'sign' || run.style === 'bullet' || run.style === 'radio') {
    const circles = options.filter((option) => option.sign?.sign === 'off').length;
    // What stands behind a box of its own is no box.
    const odd = options.filter((option) => !option.sign && ODD.test(front(option)));
    const letters = odd.map((option) => ODD.exec(front(option))?.[0].trim());
    // "(i) …" in every option belongs to the text.
    if (
      odd.length > 0 &&
      (circles > 0 || (odd.length < options.length && letters.filter((each) => each !== '.').length <= 1))
    )
      for (const option of odd) takeOdd(option);
    if (circles > 0) for (const option of options) takeJunk(option);
  }
  for (const [i, option] of options.entries()) {
    const last = option.body.at(-1);
    if (!last) continue;
    const text = textOf(last);
    const dangling = DANGLING.exec(text.slice(-3));
    const next = options[i + 1];
    if (dangling && next && next.first.text !== '' && next.first.bodyText === '')
      option.body[option.body.length - 1] = trimPieces(cutBack(last, text.length - 2));
  }
}

function front(option: OptionDraft): string {
  return textOf(option.body[0] ?? []).slice(0, 12);
}

function takeOdd(option: OptionDraft): void {
  const found = ODD.exec(front(option));
  if (!found || !option.body[0]) return;
  option.oddGlyph = found[0].trim();
  option.body[0] = trimPieces(cutFront(option.body[0], found[0].length));
}

/** A word of junk before the first command of a formula, where the others have `\bigcirc`. */
function takeJunk(option: OptionDraft): void {
  const first = option.body[0]?.[0];
  if (option.sign || first?.latex === undefined || !option.body[0]) return;
  const found = /^[A-Z]{4,12}\s+(?=\\)/i.exec(first.latex.slice(0, 20));
  if (!found) return;
  option.oddGlyph = found[0].trim();
  option.body[0] = cutLatex(option.body[0], found[0].length);
}
