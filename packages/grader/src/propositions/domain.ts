import { grammar } from './grammar/index.ts';
import { modelGrammar } from './grammar/models.ts';
import { parse, parserOf, type Parsed } from './parse.ts';
import type { Reduction } from './reduce.ts';
import { tellQuoted } from './quoted.ts';
import type { TermType } from './term.ts';
import { MODEL_WORDS } from './words/index.ts';

/** What a part of the field is spoken of in. The same word may stand for one thing here and for another there. */
export interface Domain {
  readonly parse: (text: string) => Parsed;
  readonly grammar: () => readonly Reduction[];
  /** Stem and answer in plain words, before they are read. */
  readonly tell?: (stem: string, answer: string) => readonly [stem: string, answer: string];
  /** Whether a question may be read without the sentences before it, where it does not point back at them. */
  readonly readsAsk?: true;
}

/** Cells, their gates, gradients and training. */
export const CELLS: Domain = { parse, grammar };

/** Language models: what they give, and how texts are made with them. */
export const MODELS: Domain = {
  parse: parserOf<TermType>(MODEL_WORDS),
  grammar: modelGrammar,
  tell: tellQuoted,
  readsAsk: true,
};
