/** Why a call was refused; stable, for programs. */
export type ErrorCode =
  | 'bad-shape'
  | 'bad-value'
  | 'bad-option'
  | 'bad-lengths'
  | 'missing-parameter'
  | 'unknown-parameter'
  | 'not-a-number'
  | 'foreign-trace'
  | 'disposed'
  | 'unknown-backend'
  | 'backend-unavailable'
  | 'on-device'
  | 'aborted'
  | 'non-finite'
  | 'bad-file'
  | 'cannot-convert';

/** The one error class of this package. `code` is stable; the message says what was expected, what came, and what to do. */
export class RnnError extends Error {
  override readonly name = 'RnnError';
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const list = (shape: readonly (number | string)[]) => `(${shape.join(', ')})`;

/** Throws `bad-shape` unless the shapes are equal. `letters` names the expected dimensions, e.g. `T, B, I`. */
export function expectShape(
  operation: string,
  name: string,
  letters: string,
  expected: readonly number[],
  given: readonly number[],
): void {
  if (given.length === expected.length && given.every((size, axis) => size === expected[axis])) return;
  throw new RnnError(
    'bad-shape',
    `${operation} expects \`${name}\` of shape (${letters}) = ${list(expected)}, got ${list(given)}`,
  );
}

/** Throws `not-a-number` at the first NaN, so that a bad input is named instead of spreading. Infinity is a value and passes. */
export function refuseNaN(operation: string, name: string, data: ArrayLike<number>): void {
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!;
    if (value !== value) {
      throw new RnnError('not-a-number', `${operation} expects numbers in \`${name}\`, got NaN at flat index ${i}`);
    }
  }
}

/** What is read although the evaluation or the backward pass was asked for less. */
export const notKept = (what: string, operation = 'evaluate()', option = "only: 'parameters'"): RnnError =>
  new RnnError(
    'bad-option',
    `${operation} expects to be asked for all where ${what} are read, got \`${option}\`; leave it out`,
  );
