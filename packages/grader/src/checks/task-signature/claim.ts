import type { Claim } from '../../types.ts';
import type { Arity, Signature } from './experiment.ts';

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

/** What an architecture of that name reads and gives when it is unrolled. */
export interface ShapeClaim extends Claim {
  readonly kind: 'shape';
  readonly architecture: 'one-to-one' | 'one-to-many' | 'many-to-one' | 'many-to-many';
  readonly gives?: 'one' | 'last' | 'every' | 'first' | 'many';
  readonly takes?: Arity;
  readonly denied?: true;
}

export type ArchitectureClaim = TaskClaim | ShapeClaim;

/** `needs(many→one, many-to-one)`. */
export function printTask(claim: ArchitectureClaim): string {
  const { architecture, denied } = claim;
  const not = denied === true ? 'not ' : '';
  if (claim.kind === 'shape') {
    const says = [
      ...(claim.takes === undefined ? [] : [`takes ${claim.takes}`]),
      ...(claim.gives === undefined ? [] : [`gives ${claim.gives}`]),
    ];
    return `${not}shape(${architecture}, ${says.join(', ')})`;
  }
  const { signatures } = claim;
  return not + signatures.map((signature) => `needs(${printSignature(signature)}, ${architecture})`).join(' and ');
}

function printSignature({ takes, gives, aligned }: Signature): string {
  const beside = aligned === true ? ', one for each' : aligned === null ? ', perhaps one for each' : '';
  return `${takes}→${gives}${beside}`;
}
