import { asides } from '../../frames/asides.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { FlowClaim, Problem } from './claim.ts';

const KNOWN = ['factor', 'gradient', 'fate', 'cell.rnn', 'truth', 'ask', 'problem', 'because', 'if', 'glue'];

/** "Gradients vanish because factors below one are multiplied many times", whole or with its beginning in the stem. */
export function readCause(phrase: Phrase, stem: Phrase | null): FlowClaim | null {
  const texts = stem === null ? [phrase] : [phrase, stem];
  if (texts.some((text) => strange(text) || has(text, 'polarity.not', 'practice.clip'))) return null;
  const all = (concept: string): boolean => texts.some((text) => has(text, concept));
  if (!has(phrase, 'factor.product') || !all('factor.cause')) return null;
  const problems = (['vanishing', 'exploding'] as const).filter((problem) => problemIn(texts, problem));
  const [problem, second] = problems;
  const [below, above] = [has(phrase, 'factor.below'), has(phrase, 'factor.above')];
  if (problem === undefined || second !== undefined || below === above) return null;
  return { kind: 'caused', problem, factors: below ? 'below-one' : 'above-one' };
}

function problemIn(texts: readonly Phrase[], problem: Problem): boolean {
  return texts.some((text) => mentionsOf(text, `gradient.${problem}`).length > 0);
}

function strange(phrase: Phrase): boolean {
  return uncovered(phrase, KNOWN, asides(phrase.text)).some((word) => !/^[01]$/.test(word));
}
