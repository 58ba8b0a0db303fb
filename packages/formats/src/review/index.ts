export { applyReview, indicesOf, type Reviewed, type ReviewMessage } from './apply.ts';
export { readReview, ReviewError } from './read.ts';
export { Decision, Review, ReviewMark } from './schema.ts';
export { writeReview, type WriteReviewOptions } from './write.ts';
