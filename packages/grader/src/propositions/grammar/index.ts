import type { Reduction } from '../reduce.ts';
import { flows } from './flows.ts';
import { gradients } from './gradients.ts';
import { nouns } from './nouns.ts';

let all: readonly Reduction[] | null = null;

/** All reductions, in the order in which they apply. Built at the first question. */
export const grammar = (): readonly Reduction[] => (all ??= [...gradients(), ...nouns(), ...flows()]);
