export { recommended } from './checks/index.ts';
export { defineCheck } from './define-check.ts';
export {
  createExperimenter,
  createGrader,
  type Experimenter,
  type ExperimenterOptions,
  type Found,
  type GradedDocument,
  type GradedItem,
  type Grader,
  type GraderDocument,
  type GraderMessage,
  type GraderOptions,
  type Order,
} from './grade/index.ts';
export { type Budget, createLab, LabError, type LabErrorCode, type LabOptions, type OwnedLab } from './lab/index.ts';
export * from './lexicon/index.ts';
export { readItem, type ReadOptions, splitReason, type Reasoned } from './read/index.ts';
export type * from './types.ts';
export { version } from './version.ts';
