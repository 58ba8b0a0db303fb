import { has } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';
import { hedgesIn } from './hedges.ts';
import { uncovered } from './uncovered.ts';

const KNOWN = [
  'filler.network',
  'size-of',
  'size.dimension',
  'number',
  'cell.lstm',
  'cell.gru',
  'cell.rnn',
  'direction',
  'framework',
  'bias',
  'layer.dense',
  'layer.tied',
  'layer.one-hot',
  'parameters',
  'truth',
  'ask',
];

/**
 * What stands in the way of reading a stem as the description of one whole network: words that are not known, that ask for a part or a difference,
 * or that limit what is said. Code is read elsewhere and left out.
 */
export function strangeIn(
  stem: Phrase,
  code: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  const outside = {
    ...stem,
    mentions: stem.mentions.filter(({ start }) => !code.some((call) => call.start <= start && start < call.end)),
  };
  if (has(outside, 'turn.part')) return ['a part, a difference or a remainder'];
  const symbols = (word: string) => /^(?:[a-zA-Z=]|\d+|\d+D)$/.test(word);
  return [...uncovered(stem, KNOWN, code).filter((word) => !symbols(word)), ...hedgesIn(stem, ['bias'], code)];
}
