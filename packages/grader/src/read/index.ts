export { updateEquations } from './equation.ts';
export { asksNegatively, turnsBehind } from './negation.ts';
export { type Compound, partsOf, subjectOf, withSubject } from './parts.ts';
export { numbersShown, quantitiesIn } from './numbers.ts';
export { PLAIN_DENIAL, qualifiersIn, qualifiersLeft, turnsAnswer, WHOLLY_READ } from './qualifiers.ts';
export { readItem, type ReadOptions } from './read-item.ts';
export { splitReason, type Reasoned } from './reason.ts';
export { isEcho, leadingTruth, truthOf } from './truth.ts';
