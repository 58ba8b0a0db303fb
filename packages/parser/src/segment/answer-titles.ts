import type { Reading } from './reading.ts';

const TITLE =
  /^[\s\-–—:|(]{0,4}(?:(?:correct )?answers?|solutions?|lösung|antwort|respuesta|solución|réponse|corrigé|ответ|答案)[\s:.)]{0,3}$/iu;

/** "Poll 2 – answer", "Question 3 (solution)": the title of an answer, with the number of the question above. */
export function markAnswerTitles(readings: readonly Reading[]): void {
  for (const reading of readings) {
    const { number, text, line } = reading;
    if (!number?.keyword || line.kind !== 'text' || !TITLE.test(text.slice(number.length).slice(0, 40))) continue;
    reading.number = null;
    reading.ask = null;
    reading.answer = { rest: [], number: number.value, weak: false };
  }
}
