export { readByProposition } from './read-by-proposition.ts';
export type { Found, Row } from './rows.ts';
export type { Term } from './term.ts';
