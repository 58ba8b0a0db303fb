import { textOf } from '../read/line.ts';
import { trimEndOf } from '../text/trim.ts';
import type { Evidence } from '../item/schema.ts';
import type { AnswerDraft } from '../segment/draft.ts';
import { RIGHT_WORDS, truthWord } from '../text/words.ts';
import { pointedBy } from './answer-text.ts';
import { evidence, type Collector } from './evidence.ts';

/** "Answer: B", "Answers:" and the texts of the right options below, "Ans: text" where there are no options. */
export const answerLine: Collector = ({ draft, options, locate }) => {
  const found: Evidence[] = [];
  for (const answer of draft.answers) {
    const { line } = answer.reading;
    const position = locate(line.start, line.end);
    if (options.length === 0) {
      const text = truthWord(answerText(answer));
      if (text !== '') found.push(evidence('answer-line', [], answer.weak ? 0.7 : 0.9, position, text));
      continue;
    }
    const labels = draft.options.map((option) => option.label);
    const whole = pointedBy(firstText(answer), labels, options);
    // A list of all letters may mark the right ones: "- A", "- B - Correct".
    const right = answer.parts.filter(
      ({ reading }) =>
        reading.tail === 'right' ||
        (reading.letter && RIGHT_WORDS.has(trimEndOf(reading.bodyText.toLowerCase(), '.!'))),
    );
    const named = right.length > 0 ? right : answer.parts;
    const each = answer.parts.length > 1 ? named.map((part) => pointedBy(textOf(part.pieces), labels, options)) : [];
    if (each.filter(Boolean).length >= 2 || (right.length > 0 && each.some(Boolean))) {
      const indices = [...new Set(each.flatMap((one) => one?.options ?? []))].sort((a, b) => a - b);
      found.push(evidence('answer-line', indices, 0.95, position));
    } else if (whole && whole.options.length > 0) {
      found.push(evidence('answer-line', whole.options, whole.conflict ? 0.6 : answer.weak ? 0.85 : 0.95, position));
    } else {
      const split = pieces(firstText(answer)).map((part) => pointedBy(part, labels, options));
      if (split.length > 1 && split.every((one) => one && one.options.length > 0)) {
        found.push(
          evidence(
            'answer-line',
            [...new Set(split.flatMap((one) => one?.options ?? []))].sort((a, b) => a - b),
            0.9,
            position,
          ),
        );
      } else if (whole === null) {
        const text = answerText(answer);
        if (text !== '') found.push(evidence('answer-line', [], 0.3, position, text));
      }
    }
  }
  return found;
};

function firstText(answer: AnswerDraft): string {
  return answer.parts[0] ? trimEndOf(textOf(answer.parts[0].pieces), '])】}') : '';
}

function pieces(text: string): string[] {
  const semicolons = text.split(/[;；]/);
  return (semicolons.length > 1 ? semicolons : text.split(/[,，]| and /)).map((part) => part.trim()).filter(Boolean);
}

/** The answer's own words, a line a part. */
export function answerText(answer: AnswerDraft): string {
  return answer.parts
    .map((part) =>
      part.pieces
        .map((piece) => piece.md)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join(answer.parts.length > 1 && answer.parts.every((part) => part.reading.line.bullet !== null) ? '; ' : '\n')
    .trim();
}
