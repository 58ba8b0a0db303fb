import type { Reading } from './reading.ts';

const GIVEN = /^(?:your|correct) (?:answer|response|selection)s?\s?[:.]?$/i;
const VERDICT =
  /^(?:this|that|your) (?:answer|response|choice|selection|option) (?:is|was) (?:(correct|right)|incorrect|wrong|not correct)[.!]?$/i;
/** No answer that a page shows is longer. */
const LONGEST = 16;

/**
 * "Your answer" above "matzo" above "This answer is correct.", as pages show a practice test: the lines that are said to be right
 * are the answer, and what stands behind them explains it.
 */
export function markShownAnswers(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line }) => line.kind !== 'markup');
  shown.forEach((head, k) => {
    if (head.line.kind !== 'text' || !GIVEN.test(head.text.slice(0, 40))) return;
    const { answers, verdicts, end } = answersBelow(shown, k + 1);
    const [first, ...more] = answers;
    if (!first || verdicts.length === 0) return;
    for (const { reading } of verdicts) {
      reading.line.kind = 'markup';
      reading.line.reason = 'feedback';
      reading.answer = null;
    }
    if (verdicts.some(({ right }) => !right)) {
      head.boilerplate ??= 'feedback';
      head.answer = null;
      for (const answer of answers) answer.boilerplate ??= 'feedback';
      return;
    }
    head.boilerplate = null;
    head.answer = { rest: [], number: null, weak: false };
    for (const answer of more) answer.line.blanks = 0;
    const below = shown[end];
    if (below?.line.kind !== 'text' || below.line.heading > 0 || below.number || below.answer || below.boilerplate)
      return;
    below.explanation = { rest: below.pieces, weak: false };
  });
}

interface Shown {
  answers: Reading[];
  verdicts: { reading: Reading; right: boolean }[];
  end: number;
}

/** The lines up to the last verdict: each has an answer or a few above it, or stands below all of them. */
function answersBelow(shown: readonly Reading[], from: number): Shown {
  const found: Shown = { answers: [], verdicts: [], end: from };
  let waiting: Reading[] = [];
  for (let k = from; k < Math.min(shown.length, from + LONGEST) && waiting.length < 4; k++) {
    const reading = shown[k] as Reading;
    if (reading.line.kind !== 'text' || reading.line.heading > 0 || reading.number?.keyword) break;
    if (GIVEN.test(reading.text.slice(0, 40)) || reading.text.length > 300) break;
    const verdict = VERDICT.exec(reading.text.slice(0, 60));
    if (!verdict) {
      waiting.push(reading);
      continue;
    }
    // An explanation between two verdicts ends the answers.
    if (found.verdicts.length > 0 && waiting.length > 1) break;
    found.answers.push(...waiting);
    waiting = [];
    found.verdicts.push({ reading, right: verdict[1] !== undefined });
    found.end = k + 1;
  }
  return found;
}
