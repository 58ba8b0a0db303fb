/** Why an experiment stopped: `aborted` by the caller, or `over-budget` of time or memory. */
export type LabErrorCode = 'aborted' | 'over-budget';

/** Thrown by a lab inside an experiment. The grader turns `over-budget` into an undecided finding and passes `aborted` on. */
export class LabError extends Error {
  readonly code: LabErrorCode;

  constructor(code: LabErrorCode, message: string) {
    super(message);
    this.name = 'LabError';
    this.code = code;
  }
}
