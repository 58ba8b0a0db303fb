import type { Letters } from '../../frames/arithmetic.ts';
import type { Asked, Asker } from './asker.ts';
import { batchState } from './ask-batch.ts';
import {
  softmaxOf,
  chanceOf,
  attentionEntries,
  attentionShape,
  headWidth,
  scaleOf,
  growthOf,
} from './ask-attention.ts';
import {
  oneHot,
  tableOf,
  lookedUp,
  beamOf,
  linearChain,
  slopeOf,
  outputsOf,
  joinedOf,
  negativesOf,
} from './ask-words.ts';
import { bothWays, contextOf, factorsOf, productOf, temperatureOf } from './ask-networks.ts';

export type { Answers, Asked } from './asker.ts';

/** What each of them asks for, and a word without which it cannot be meant: most questions hold none, and are not searched further. */
const ASKERS: readonly (readonly [about: RegExp, ask: Asker])[] = [
  [/attention/iu, growthOf],
  [/softmax|score|logit|energies/iu, softmaxOf],
  [/probability/iu, chanceOf],
  [/attention/iu, attentionEntries],
  [/Q/u, attentionShape],
  [/head/iu, headWidth],
  [/scaled|divided/iu, scaleOf],
  [/one[- ]hot/iu, oneHot],
  [/embedding|vectors?/iu, tableOf],
  [/embedding/iu, lookedUp],
  [/beam/iu, beamOf],
  [/batch/iu, batchState],
  [/∂/u, linearChain],
  [/derivative|slope/iu, slopeOf],
  [/softmax/iu, outputsOf],
  [/concatenat/iu, joinedOf],
  [/negative sampling/iu, negativesOf],
  [/jacobian/iu, factorsOf],
  [/direction|\bbi-?(?:lstm|gru|rnn)/iu, bothWays],
  [/context/iu, contextOf],
  [/one[- ]hot/iu, productOf],
  [/temperature/iu, temperatureOf],
];

/** The one example that a question asks to be worked; `null` where it asks for none, or may ask for two. */
export function exampleAsked(text: string, letters: Letters = {}): Asked | null {
  const found = ASKERS.flatMap(([about, ask]) => (about.test(text) ? (ask(text, letters) ?? []) : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
