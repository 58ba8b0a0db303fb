export {
  createGrader,
  type GradedDocument,
  type Grader,
  type GraderDocument,
  type GraderOptions,
} from './create-grader.ts';
export type { Found, Order } from './experiment.ts';
export { createExperimenter, type Experimenter, type ExperimenterOptions } from './experimenter.ts';
export type { GradedItem, GraderMessage } from './messages.ts';
