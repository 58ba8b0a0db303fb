import type { Finding } from '../../types.ts';
import type { ScoreClaim } from './claim.ts';

/** Chances of a word, and lengths of sentences all of whose words have that chance. */
const CHANCES = [0.2, 0.5, 0.8] as const;
const [SHORT, LONG] = [4, 12];
/** Any beam will do: its width is the same for both. */
const BEAMS = 5;

/** The score of a sentence of `length` words, each of chance `chance`, as a claim makes it. */
function scoreOf({ operation, of, by, power }: ScoreClaim, chance: number, length: number): number {
  const value = { logP: length * Math.log(chance), words: length, beams: BEAMS };
  const under = value[by] ** (power ? 0.7 : 1);
  if (operation === 'divide') return value[of] / under;
  if (operation === 'multiply') return value[of] * under;
  if (operation === 'replace') return under;
  return operation === 'add' ? value[of] + under : value[of] - under;
}

/** How much of the score of the longer sentence is due to its length alone. */
const gapOf = (score: (chance: number, length: number) => number, chance: number): number =>
  Math.abs(score(chance, LONG) - score(chance, SHORT)) /
  Math.max(Math.abs(score(chance, LONG)), Math.abs(score(chance, SHORT)), 1e-12);

/**
 * Scores sentences of equally likely words: a score that is normalised for length hardly tells a long one from a short one, and still prefers likelier
 * words. The plain sum, which does tell them apart, is the control.
 */
export function scoring(claim: ScoreClaim): Finding {
  const score = (chance: number, length: number) => scoreOf(claim, chance, length);
  const plain = (chance: number, length: number) => length * Math.log(chance);
  const gap = Math.max(...CHANCES.map((chance) => gapOf(score, chance)));
  const control = Math.min(...CHANCES.map((chance) => gapOf(plain, chance)));
  const rises = CHANCES.slice(1).every((chance, at) => score(chance, SHORT) > score(CHANCES[at] as number, SHORT));
  const measurements = [
    {
      name: 'share of the score that length alone changes',
      value: gap,
      threshold: control / 2,
      unit: 'of the score',
      exact: true as const,
    },
    { name: 'the same of the plain sum (control)', value: control, threshold: 0.5, unit: 'of the score' },
    { name: 'likelier words score higher', value: rises ? 1 : 0, threshold: 1, unit: '1', exact: true as const },
  ];
  if (control <= 0.5)
    return { holds: null, reason: 'the plain sum does not tell lengths apart (control)', measurements };
  const holds = gap < control / 2 && rises;
  return {
    holds,
    reason: holds
      ? 'equally likely words score alike at any length, likelier ones higher'
      : rises
        ? 'the score still turns on the length alone'
        : 'likelier words do not score higher',
    measurements,
  };
}
