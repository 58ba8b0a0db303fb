import type { Claim } from '../../types.ts';

/** A size that an item names: words of the vocabulary, words of the sequence, the step, units of the hidden state, of the embedding. */
export const ROLES = ['vocabulary', 'sequence', 'step', 'hidden', 'embedding'] as const;
export type Role = (typeof ROLES)[number];

/** A size as an item writes it: a number, a named size, or a sum, difference or product of two. */
export type Size =
  | { readonly value: number }
  | { readonly role: Role }
  | { readonly op: '+' | '-' | '*'; readonly left: Size; readonly right: Size };

/** The sizes to build with, where the item gives numbers; the others are chosen. */
export type Sizes = Readonly<Partial<Record<Role, number>>>;

/** What a statement says of the output vector of one step. */
export type VectorClaim = Claim & { readonly sizes: Sizes; readonly denied?: true } & (
    | { readonly kind: 'length'; readonly size: Size }
    | { readonly kind: 'shape'; readonly rows: Size; readonly columns: Size }
    | {
        readonly kind: 'entries';
        readonly low: Size | null;
        readonly high: Size | null;
        readonly whole: boolean;
        /** "… and some entry is larger than 1". */
        readonly exceeds?: Size;
      }
    | { readonly kind: 'sum'; readonly size: Size }
    | { readonly kind: 'one-hot' }
    | { readonly kind: 'distribution' }
    | /** The softmax of that many equal scores has these entries. */ {
        readonly kind: 'flat';
        readonly count: number;
        readonly entries: readonly number[];
      }
    | /** Each part is said of the same vector. */ { readonly kind: 'both'; readonly parts: readonly VectorClaim[] }
  );

/** The value of a size under an assignment of all roles. */
export function sizeValue(size: Size, roles: Readonly<Record<Role, number>>): number {
  if ('value' in size) return size.value;
  if ('role' in size) return roles[size.role];
  const left = sizeValue(size.left, roles);
  const right = sizeValue(size.right, roles);
  return { '+': left + right, '-': left - right, '*': left * right }[size.op];
}

const LETTERS: Readonly<Record<Role, string>> = {
  vocabulary: 'V',
  sequence: 'L',
  step: 't',
  hidden: 'H',
  embedding: 'E',
};

function printSize(size: Size): string {
  if ('value' in size) return String(size.value);
  if ('role' in size) return LETTERS[size.role];
  const sign = { '+': '+', '-': '−', '*': '·' }[size.op];
  return `${printSize(size.left)}${sign}${printSize(size.right)}`;
}

/** `length(y, V)`, `entries(y, [0, 1])`, `sum(y, 1)`; sizes that the item gives follow in braces. */
export function printVector(claim: VectorClaim): string {
  const given = ROLES.filter((role) => claim.sizes[role] !== undefined).map(
    (role) => `${LETTERS[role]}=${claim.sizes[role]}`,
  );
  return `${claim.denied === true ? 'not ' : ''}${printClaim(claim)}${given.length > 0 ? ` {${given.join(', ')}}` : ''}`;
}

function printClaim(claim: VectorClaim): string {
  switch (claim.kind) {
    case 'length':
    case 'sum':
      return `${claim.kind}(y, ${printSize(claim.size)})`;
    case 'shape':
      return `shape(y, ${printSize(claim.rows)} × ${printSize(claim.columns)})`;
    case 'entries': {
      const [low, high] = [claim.low, claim.high].map((end) => (end === null ? '∞' : printSize(end)));
      const some = claim.exceeds === undefined ? '' : `, some > ${printSize(claim.exceeds)}`;
      return claim.whole ? `entries(y, {${low}…${high}} whole${some})` : `entries(y, [${low}, ${high}]${some})`;
    }
    case 'one-hot':
      return 'oneHot(y)';
    case 'distribution':
      return 'distribution(y)';
    case 'flat':
      return `softmax(${claim.count} equal scores) = (${claim.entries.slice(0, 8).join(', ')}${claim.entries.length > 8 ? ', …' : ''})`;
    case 'both':
      return claim.parts.map(printClaim).join(' & ');
  }
}

/** "Equal scores over three words give a third each". */
export type FlatClaim = Extract<VectorClaim, { readonly kind: 'flat' }>;
