import type { Check } from '../types.ts';
import { languageModel } from './language-model/index.ts';

/** Every check of this package: one row each, in no particular order. */
export const recommended: readonly Check[] = [languageModel];
