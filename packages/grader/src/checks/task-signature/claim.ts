import type { Claim } from '../../types.ts';
import type { Signature } from './experiment.ts';

/** The shapes as questions name them. `recurrent`: any of them with more than one step. */
export type ArchitectureName =
  | 'one-to-one'
  | 'one-to-many'
  | 'many-to-one'
  | 'many-to-many'
  | 'many-to-many, Tx = Ty'
  | 'many-to-many, Tx ≠ Ty'
  | 'recurrent';

/** "These tasks need this architecture." */
export interface TaskClaim extends Claim {
  readonly kind: 'task';
  readonly signatures: readonly Signature[];
  readonly architecture: ArchitectureName;
  /** "Is not such a task". */
  readonly denied?: true;
}

/** `needs(many→one, many-to-one)`. */
export function printTask({ signatures, architecture, denied }: TaskClaim): string {
  const not = denied === true ? 'not ' : '';
  return not + signatures.map((signature) => `needs(${printSignature(signature)}, ${architecture})`).join(' and ');
}

function printSignature({ takes, gives, aligned }: Signature): string {
  const beside = aligned === true ? ', one for each' : aligned === null ? ', perhaps one for each' : '';
  return `${takes}→${gives}${beside}`;
}
