import type { Claim } from '../../types.ts';

export type Cell = 'gru' | 'lstm';
export type Gate = 'update' | 'reset' | 'input' | 'forget' | 'output';

/**
 * A way that information takes through a cell in one step: `keep` old state → new state, `write` input → state, `emit` state → output,
 * `recall` old state → candidate, `bypass` input → output.
 */
export type Flow = 'keep' | 'write' | 'emit' | 'recall' | 'bypass';

export interface RoleClaim extends Claim {
  readonly kind: 'gate-role';
  readonly cell: Cell;
  readonly gate: Gate;
  readonly flow: Flow;
  /** `null`: the gate controls the flow. Else: with the gate at `value` the flow is open or shut. */
  readonly at: { readonly value: 0 | 1; readonly open: boolean } | null;
}

/** `controls(lstm.forget, keep)`, `opens(lstm.forget=1, keep)`, `shuts(gru.update=0, write)`. */
export function printRole({ cell, gate, flow, at }: RoleClaim): string {
  if (at === null) return `controls(${cell}.${gate}, ${flow})`;
  return `${at.open ? 'opens' : 'shuts'}(${cell}.${gate}=${at.value}, ${flow})`;
}
