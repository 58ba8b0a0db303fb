export { bagOf, type Bag } from './bag.ts';
export type { WordTable } from './parse.ts';
export { readByPhrases, type Spoken } from './read-by-phrases.ts';
export { AROUND, type AroundType } from './words/around.ts';
export { readByProposition } from './read-by-proposition.ts';
export type { Frame } from './frame.ts';
export { isInOrder, type Found, type Row } from './rows.ts';
export type { Term } from './term.ts';
