export { type Budget, DEFAULT_BUDGET } from './budget.ts';
export { createLab, type LabOptions, type OwnedLab } from './create-lab.ts';
export { LabError, type LabErrorCode } from './errors.ts';
export { ownerOf } from './owner.ts';
export { agree, intervalOf, summarise } from './sample.ts';
