import type { OptionVerdict } from '@keyproof/grader';
import type { CellName, GateClamps, GateName } from '@keyproof/rnn-core';

/** A claim about gradients as a network with its gates held. */
export interface GateRun {
  /** 0-based option. */
  readonly option: number;
  readonly cell: CellName;
  readonly gates: GateClamps;
}

const CLAIM =
  /^gradient(?:Preserved|Vanishes)\((gru|lstm|rnn)(?:\{(\w+):=([\d.]+|constant)\})?(?:, because (\w+)≈([\d.]+))?\)/;

/**
 * The networks that the options' printed claims speak of: `gradientPreserved(gru{reset:=1}, because update≈0)` is a GRU with the reset
 * gate at 1 and the update gate `near` 0. Claims of another kind give none.
 */
export function gateRuns(options: readonly OptionVerdict[], near: number): readonly GateRun[] {
  return options.flatMap(({ claim }, option) => {
    const [, cell, removed, fixed, when, value] = CLAIM.exec(claim) ?? [];
    if (cell === undefined || when === undefined) return [];
    const at = Number(value);
    const gates: { [gate in GateName]?: number } = {};
    if (removed !== undefined) gates[removed as GateName] = fixed === 'constant' ? 1 : Number(fixed);
    gates[when as GateName] = removed === when ? at : at === 0 ? near : 1 - near;
    return [{ option, cell: cell as CellName, gates }];
  });
}
