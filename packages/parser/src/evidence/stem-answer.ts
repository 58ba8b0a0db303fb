import { textOf } from '../read/line.ts';
import { cutBack, cutFront } from '../read/cut.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import { pointedBy } from './answer-text.ts';
import { evidence, type Collector } from './evidence.ts';

const FILLED = /[(（]\s{0,4}([A-H]{1,6}|[√×✓✗对错])\s{0,4}[)）]/u;
const HAN = /\p{Script=Han}/u;

/**
 * An answer written into the blank of the question, as Chinese exams do: "下列…的是（ B ）". The letters go out of the stem and
 * become evidence.
 */
export const stemAnswer: Collector = ({ draft, options, locate }) => {
  if (options.length === 0 || !draft.stemAnswer) return [];
  const pointed = pointedBy(
    draft.stemAnswer.text,
    draft.options.map((option) => option.label),
    options,
  );
  const { line } = draft.stemAnswer.reading;
  return pointed && pointed.options.length > 0
    ? [evidence('answer-line', pointed.options, 0.9, locate(line.start, line.end))]
    : [];
};

/** Takes the letters out of the blank in the stem. */
export function takeStemAnswer(draft: QuestionDraft): void {
  if (draft.options.length === 0) return;
  const at = draft.stem.findIndex((part) => HAN.test(part.reading.text) && FILLED.test(textOf(part.pieces)));
  const part = draft.stem[at];
  const found = part ? FILLED.exec(textOf(part.pieces)) : null;
  if (!part || !found?.[1]) return;
  const inside = found.index + found[0].indexOf(found[1]);
  draft.stem[at] = {
    ...part,
    pieces: [...cutBack(part.pieces, inside), ...cutFront(part.pieces, inside + found[1].length)],
  };
  draft.stemAnswer = { reading: part.reading, text: found[1] };
}
