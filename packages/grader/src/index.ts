export { recommended } from './checks/index.ts';
export { defineCheck } from './define-check.ts';
export {
  createGrader,
  type GradedDocument,
  type GradedItem,
  type Grader,
  type GraderDocument,
  type GraderMessage,
  type GraderOptions,
} from './grade/index.ts';
export { type Budget, createLab, LabError, type LabErrorCode, type LabOptions, type OwnedLab } from './lab/index.ts';
export * from './lexicon/index.ts';
export { readItem, type ReadOptions, splitReason, type Reasoned } from './read/index.ts';
export type * from './types.ts';
export { version } from './version.ts';
