import type { Finding, Lab } from '../../types.ts';
import { cooccurrence, objective } from './glove.ts';
import { drawWord2vec, gradients } from './word2vec.ts';

/** Few entries are enough: what is counted is the words. */
const SIZE = 3;

/** Counts the target vectors that move the probability of one pair: each stands in the denominator. A model of half the words is the control. */
export function termsOfDenominator(
  { vocabulary, value }: { readonly vocabulary: number; readonly value: number },
  lab: Lab,
): Finding {
  const count = (words: number): number => {
    lab.reserve(3 * words * SIZE);
    lab.spend(4 * words * SIZE);
    const model = drawWord2vec(words, SIZE, lab.random(`embedding/terms/${words}`));
    return gradients(model, 0, 1).targets.filter((row) => row.some((entry) => entry !== 0)).length;
  };
  const [found, control] = [count(vocabulary), count(Math.max(2, Math.floor(vocabulary / 2)))];
  const measurements = [
    {
      name: 'words whose vector moves the probability',
      value: found,
      threshold: value,
      unit: 'terms',
      exact: true as const,
    },
    {
      name: 'the same with half as many words (control)',
      value: control,
      threshold: found,
      unit: 'terms',
      exact: true as const,
    },
  ];
  if (control >= found) return { holds: null, reason: 'the count does not go with the words (control)', measurements };
  return { holds: found === value, reason: `${found} terms, one for each word`, measurements };
}

/**
 * The objective of GloVe with a weight of 1 for pairs that were never seen: infinite as it stands, finite where such pairs count 1 instead of 0, so that
 * it is their logarithm that makes it so.
 */
export function weightCause(lab: Lab): Finding {
  const random = lab.random('embedding/weight');
  const text = Array.from({ length: 60 }, () => Math.floor(12 * random() ** 2));
  const counts = cooccurrence(text, 12, 1);
  const { targets: theta, contexts: e } = drawWord2vec(12, 4, random);
  const left = objective({ theta, e }, counts, 0);
  const weighed = objective({ theta, e }, counts, 1);
  const counted = objective(
    { theta, e },
    counts.map((row) => row.map((value) => Math.max(1, value))),
    1,
  );
  const measurements = [
    {
      name: 'objective with pairs never seen left out',
      value: left,
      threshold: null,
      unit: 'loss',
      exact: true as const,
    },
    { name: 'objective with them at weight 1', value: weighed, threshold: null, unit: 'loss', exact: true as const },
    {
      name: 'the same, each counted once (control)',
      value: counted,
      threshold: null,
      unit: 'loss',
      exact: true as const,
    },
  ];
  if (!Number.isFinite(left) || Number.isFinite(weighed) || !Number.isFinite(counted))
    return { holds: null, reason: 'the text has no pair that was never seen', measurements };
  return { holds: true, reason: 'log 0 alone makes the objective infinite; left out, it is finite', measurements };
}
