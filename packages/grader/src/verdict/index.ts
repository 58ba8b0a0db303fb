export { keyOf, notSimulated, verdictOf, type Measured } from './verdict.ts';
