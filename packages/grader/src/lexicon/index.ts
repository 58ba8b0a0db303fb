export { gateConditions, type GateCondition } from './conditions.ts';
export { plainLatex } from './latex.ts';
export { isNamelessPicture } from './pictures.ts';
export { normalise, type Normalised, type NormaliseOptions } from './normalise.ts';
export { mentionsGates, prepareLexicon, readPhrase, slicePhrase } from './phrase.ts';
export { has, isConcept, isNegated, leftover, mentionsOf } from './query.ts';
export { defineTable, forms, type Row, type Table } from './table.ts';
export { fold, numberValue, tokenise, type Token } from './tokens.ts';
