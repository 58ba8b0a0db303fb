/** An answer as a reader found it. */
export interface AnswerFeedback {
  readonly right: boolean;
  /** Empty or `null` where there is none. */
  readonly feedback: string | null;
}

/**
 * The explanation of an item, which has one, from a file that can have many: the general feedback, else that of the right answer. `unused`
 * is how many others were left.
 */
export function explanationFrom(
  general: string | null,
  answers: readonly AnswerFeedback[],
): { readonly explanation: string | null; readonly unused: number } {
  const given = answers.filter(({ feedback }) => feedback !== null && feedback.trim() !== '');
  const own = general === null || general.trim() === '' ? null : general;
  const explanation = own ?? given.find(({ right }) => right)?.feedback ?? null;
  return { explanation, unused: given.filter(({ feedback }) => feedback !== explanation).length };
}

/** The item number at the start of a title that this package made: `12. Which …`. */
export function numberOfTitle(title: string): number | null {
  const number = /^(\d{1,9})\. /.exec(title)?.[1];
  return number === undefined ? null : Number(number);
}

const OUTCOMES = new Set(['confirmed', 'refuted', 'convention-dependent', 'undecided', 'not-simulated']);

/** The verdict that a tag of this package tells: `keyproof-confirmed`. */
export function verdictOfTags(tags: readonly string[]): { readonly outcome: string } | null {
  for (const tag of tags) {
    const outcome = /^keyproof-([a-z-]{1,40})$/.exec(tag.trim())?.[1];
    if (outcome !== undefined && OUTCOMES.has(outcome)) return { outcome };
  }
  return null;
}
