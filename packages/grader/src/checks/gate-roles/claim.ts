import type { Claim } from '../../types.ts';
import { printSide, type Side, type Target } from './equation.ts';

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
  /** "Does not control": the opposite is said. */
  readonly negated?: boolean;
}

/** What a state becomes in one step; `kept`: every change of the old state is passed on, `forgotten`: none is, `hidden`: what the cell shows of it. */
export type Becomes = 'old' | 'kept' | 'candidate' | 'zero' | 'sum' | 'twice' | 'forgotten' | 'hidden' | 'old-hidden';

/** A gate that a cell may lack does something in it: which it does not where there is no such gate. */
export interface AbsentClaim extends Claim {
  readonly kind: 'gate-absent';
  readonly cell: Cell;
  readonly gate: Gate;
}

/** "With these gates held at these values, the new state is …". */
export interface EffectClaim extends Claim {
  readonly kind: 'gate-effect';
  readonly cell: Cell;
  readonly gates: Readonly<Partial<Record<Gate, 0 | 1>>>;
  readonly becomes: Becomes;
  readonly negated: boolean;
}

/** "This gate of an LSTM acts on the cell state". */
export interface TouchClaim extends Claim {
  readonly kind: 'gate-touch';
  readonly gate: 'forget' | 'input' | 'output';
  readonly negated: boolean;
}

/** "With the forget gate at this value and the input gate shut, so much of the cell state is left after so many steps". */
export interface DecayClaim extends Claim {
  readonly kind: 'gate-decay';
  readonly forget: number;
  readonly steps: number;
  readonly factor: number;
}

/** "With these gates held (or none), the new state of this cell is what the formula says". */
export interface EquationClaim extends Claim {
  readonly kind: 'state-equation';
  readonly cell: Cell;
  readonly of: Target;
  readonly gates: Readonly<Partial<Record<Gate, number>>>;
  readonly is: Side;
}

/** "A bias on the forget gates makes an LSTM, before it is trained, do all of this". */
export interface StartClaim extends Claim {
  readonly kind: 'forget-start';
  readonly bias: 'positive' | 'large' | 'negative';
  readonly says: readonly (
    'opens' | 'shuts' | 'remembers' | 'forgets' | 'flows' | 'fewer-parameters' | 'other-gates'
  )[];
  readonly denied?: true;
}

export type PlainGateClaim =
  StartClaim | RoleClaim | AbsentClaim | EffectClaim | TouchClaim | DecayClaim | EquationClaim;

/** All of these: "the hidden state is 0, but the cell state is kept". */
export interface AllClaim extends Claim {
  readonly kind: 'gate-all';
  readonly parts: readonly PlainGateClaim[];
}

export type GateClaim = PlainGateClaim | AllClaim;

/** `state(lstm{forget=1, input=0}) = old`, `touches(lstm.output, cell state)`. */
export function printGate(claim: GateClaim): string {
  if (claim.kind === 'gate-all') return claim.parts.map(printGate).join(' and ');
  if (claim.kind === 'gate-role') return printRole(claim);
  if (claim.kind === 'gate-absent') return `acts(${claim.gate} gate, in a ${claim.cell})`;
  if (claim.kind === 'forget-start')
    return `${claim.denied === true ? 'not ' : ''}start(lstm{${claim.bias} forget bias}: ${claim.says.join(' and ')})`;
  if (claim.kind === 'gate-decay')
    return `cell state(lstm{forget=${claim.forget}, input=0}, ${claim.steps} steps) = ${claim.factor} · old`;
  if (claim.kind === 'state-equation') return printEquation(claim);
  const not = claim.negated ? 'not ' : '';
  if (claim.kind === 'gate-touch') return `${not}touches(lstm.${claim.gate}, cell state)`;
  const { cell, gates, becomes } = claim;
  return `${not}state(${cell}{${printHeld(gates)}}) = ${becomes}`;
}

const printHeld = (gates: Readonly<Partial<Record<Gate, number>>>): string =>
  Object.entries(gates)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');

/** `h(lstm{output=0}) = 0`, `c(lstm) = (forget · c₋ + input · candidate)`. */
function printEquation({ cell, of, gates, is }: EquationClaim): string {
  const held = Object.keys(gates).length === 0 ? '' : `{${printHeld(gates)}}`;
  return `${of === 'cell' ? 'c' : 'h'}(${cell}${held}) = ${printSide(is)}`;
}

/** `controls(lstm.forget, keep)`, `opens(lstm.forget=1, keep)`, `shuts(gru.update=0, write)`. */
export function printRole({ cell, gate, flow, at, negated }: RoleClaim): string {
  if (at === null) return `${negated === true ? 'not ' : ''}controls(${cell}.${gate}, ${flow})`;
  return `${at.open ? 'opens' : 'shuts'}(${cell}.${gate}=${at.value}, ${flow})`;
}
