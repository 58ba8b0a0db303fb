import type { Letters } from '../../frames/arithmetic.ts';
import type { Asked, Asker } from './asker.ts';
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

export type { Answers, Asked } from './asker.ts';

const ASKERS: readonly Asker[] = [
  growthOf,
  softmaxOf,
  chanceOf,
  attentionEntries,
  attentionShape,
  headWidth,
  scaleOf,
  oneHot,
  tableOf,
  lookedUp,
  beamOf,
  linearChain,
  slopeOf,
  outputsOf,
  joinedOf,
  negativesOf,
];

/** The one example that a question asks to be worked; `null` where it asks for none, or may ask for two. */
export function exampleAsked(text: string, letters: Letters = {}): Asked | null {
  const found = ASKERS.map((ask) => ask(text, letters)).filter((asked) => asked !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
