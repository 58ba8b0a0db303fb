/** What the command uses of the grader: the entry of its compiled copy. */
export { createExperimenter, createGrader, recommended } from '@keyproof/grader';
