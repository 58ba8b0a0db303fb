/** Why an experiment stopped: `aborted` by the caller, or over its budget of time, of memory (numbers held) or of steps (multiply-adds). */
export type LabErrorCode = 'aborted' | 'over-time' | 'over-memory' | 'over-steps';

/** Thrown by a lab inside an experiment. The grader turns what is over budget into an undecided finding and passes `aborted` on. */
export class LabError extends Error {
  readonly code: LabErrorCode;

  constructor(code: LabErrorCode, message: string) {
    super(message);
    this.name = 'LabError';
    this.code = code;
  }
}
