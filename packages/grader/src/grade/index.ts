export {
  createGrader,
  type GradedDocument,
  type Grader,
  type GraderDocument,
  type GraderOptions,
} from './create-grader.ts';
export type { GradedItem, GraderMessage } from './messages.ts';
