import type { WordTable } from '../parse.ts';
import { CELLS } from './cells.ts';
import { COMMON } from './common.ts';
import { FLOWS } from './flows.ts';
import { MODELS } from './models.ts';
import { TRAINING } from './training.ts';

/** All phrases that are known. */
export const WORDS: readonly WordTable[] = [COMMON, CELLS, FLOWS, TRAINING];

/** What is said of language models. Their own words come first: an "output" is theirs. */
export const MODEL_WORDS: readonly WordTable[] = [MODELS, COMMON];
