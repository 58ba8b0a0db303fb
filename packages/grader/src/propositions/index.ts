export { readByProposition } from './read-by-proposition.ts';
export type { Frame } from './frame.ts';
export { isInOrder, type Found, type Row } from './rows.ts';
export type { Term } from './term.ts';
