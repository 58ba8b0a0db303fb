export { applyReview, type ApplyOptions, indicesOf } from './apply.ts';
export { cutAt, type Place, placeOf } from './boundaries/place.ts';
export { type Grouping, regroup, type RegroupOptions } from './boundaries/regroup.ts';
export type { OwnedSpan } from './boundaries/spans.ts';
export { readReview, ReviewError } from './read.ts';
export type { Reviewed, ReviewMessage } from './reviewed.ts';
export { Cut, Decision, Join, JOIN_AS, type JoinAs, Review, reviewOf, ReviewMark } from './schema.ts';
export { writeReview, type WriteReviewOptions } from './write.ts';
