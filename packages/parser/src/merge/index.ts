// An entry of its own: who only merges need not load the parser.
export { fold } from '../text/normalise.ts';
export { fullness, type MergedQuestion, mergeQuestions, type QuestionSource } from './merge-questions.ts';
export { nearestBy, type Neighbour, wordPairs } from './near.ts';
