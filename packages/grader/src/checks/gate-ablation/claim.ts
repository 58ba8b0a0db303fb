import type { Claim } from '../../types.ts';

export type AblatedGate = 'update' | 'reset';

/** A gate and the value near which it is said to be. */
export interface Near {
  readonly gate: AblatedGate;
  readonly value: 0 | 1;
}

/** "The GRU without this gate keeps (or loses) its gradients, because that gate is near this value." */
export interface AblationClaim extends Claim {
  readonly kind: 'gate-ablation';
  /** The gate taken out and the constant in its place; `null` constant where the item names none; `null` for the whole GRU. */
  readonly removed: { readonly gate: AblatedGate; readonly fixed: 0 | 1 | null } | null;
  /** The reason given, `null` where none is. */
  readonly when: Near | null;
  readonly effect: 'preserved' | 'vanishes';
}

/** `gradientPreserved(gru{reset:=1}, because update≈0)`. */
export function printAblation({ removed, when, effect }: AblationClaim): string {
  const model = removed === null ? 'gru' : `gru{${removed.gate}:=${removed.fixed ?? 'constant'}}`;
  const reason = when === null ? '' : `, because ${when.gate}≈${when.value}`;
  return `gradient${effect === 'preserved' ? 'Preserved' : 'Vanishes'}(${model}${reason})`;
}
