export { bagOf, type Bag } from './bag.ts';
export { readByPhrases, type Spoken } from './read-by-phrases.ts';
export { AROUND, type AroundType } from './words/around.ts';
export { readByProposition } from './read-by-proposition.ts';
export type { Frame } from './frame.ts';
export { parserOf, type WordTable } from './parse.ts';
export { reduce, type Reduction, reduction } from './reduce.ts';
export { isInOrder, type Found, type Row } from './rows.ts';
export type { Term, TermType } from './term.ts';
