import type { Claim } from '../../types.ts';

export type Cell = 'rnn' | 'gru' | 'lstm';
export type Problem = 'vanishing' | 'exploding';
export type Gate = 'forget' | 'update' | 'input' | 'output' | 'reset';

/** What is said to keep gradients alive. `absent`: something that no cell of the experiment has. */
export type Mechanism = Gate | 'gates' | 'path' | 'absent';

/** What is said to happen when gradients vanish or explode. */
export type Phenomenon = 'small' | 'large' | 'weights-small' | 'overfit';

/** Some cells are free of a problem, or have it. `universal`: whatever their gates do. */
export interface FlowPart {
  readonly cells: readonly Cell[];
  readonly problem: Problem;
  readonly free: boolean;
  readonly universal: boolean;
}

/** Ills that have nothing to do with gradients. */
export interface Spared extends Claim {
  readonly kind: 'spares';
  readonly cell: 'gru' | 'lstm';
  readonly what: 'overfitting' | 'parameters' | 'memory' | 'cost';
}

/** `denied`: "it is not so that …". */
type Deniable = Claim & { readonly denied?: true };

export type FlowClaim =
  /** An LSTM with this gate held at `value` is free of vanishing gradients along its cell state (or not). */
  | (Claim & {
      readonly kind: 'kept-at';
      readonly cell: 'lstm';
      readonly gate: 'forget';
      readonly value: number;
      readonly free: boolean;
    })
  /** With its forget gate held at `forget`, an LSTM's gradient along the cell path is multiplied by `factor` over `steps` steps. */
  | (Deniable & {
      readonly kind: 'scaled';
      readonly forget: number;
      readonly steps: number;
      readonly factor: number;
      /** How far the factor may have been rounded. */
      readonly slack: number;
    })
  /** The derivative of an LSTM's cell state by the one before, along the cell path, is this gate. */
  | (Deniable & {
      readonly kind: 'path-is';
      readonly gate: 'forget' | 'input' | 'output';
      readonly complement: boolean;
    })
  /** `problem` comes from multiplying many factors below or above one. */
  | (Deniable & { readonly kind: 'caused'; readonly problem: Problem; readonly factors: 'below-one' | 'above-one' })
  /** All of these hold. */
  | (Claim & { readonly kind: 'all'; readonly parts: readonly FlowPart[] })
  /** Every one of `cells` is free of every one of `problems` (or, with `holds: false`, has them). */
  | (Deniable & {
      readonly kind: 'solves';
      readonly cells: readonly Cell[];
      readonly problems: readonly Problem[];
      readonly solved: boolean;
      readonly universal: boolean;
    })
  /** `cell` suffers from `problem` more than `than` does. */
  | (Deniable & { readonly kind: 'worse'; readonly cell: Cell; readonly than: Cell; readonly problem: Problem })
  /** `cell` keeps its gradients because of this. */
  | (Deniable & {
      readonly kind: 'keeps-by';
      readonly cell: 'gru' | 'lstm';
      readonly by: Mechanism;
      readonly words: string;
    })
  /** A cell is free of an ill that a plain RNN has. */
  | Spared
  /** `problem` means that this happens. */
  | (Claim & { readonly kind: 'means'; readonly problem: Problem; readonly what: Phenomenon });

/** `solves(gru+lstm, vanishing+exploding)`, `keepsGradient(lstm, by forget)`, `means(vanishing, small)`. */
export function printFlow(claim: FlowClaim): string {
  return `${'denied' in claim && claim.denied === true ? 'not ' : ''}${printPlain(claim)}`;
}

function printPlain(claim: FlowClaim): string {
  if (claim.kind === 'scaled')
    return `scaled(lstm{forget=${claim.forget}}, ${claim.steps} steps) = ${claim.factor} ± ${Number(claim.slack.toPrecision(2))}`;
  if (claim.kind === 'path-is') return `∂c/∂c₋ = ${claim.complement ? '1−' : ''}${claim.gate}`;
  if (claim.kind === 'kept-at')
    return `${claim.free ? 'keeps' : 'loses'}Gradient(${claim.cell}{${claim.gate}=${claim.value}})`;
  if (claim.kind === 'caused') return `caused(${claim.problem}, by a product of factors ${claim.factors})`;
  if (claim.kind === 'all')
    return claim.parts
      .map(
        ({ cells, problem, free, universal }) =>
          `${free ? 'free' : 'suffers'}(${cells.join('+')}, ${problem}${universal ? ', always' : ''})`,
      )
      .join(' and ');
  if (claim.kind === 'solves') {
    const name = claim.solved ? 'solves' : 'suffers';
    return `${name}(${claim.cells.join('+')}, ${claim.problems.join('+')}${claim.universal ? ', always' : ''})`;
  }
  if (claim.kind === 'worse') return `worse(${claim.cell}, than ${claim.than}, ${claim.problem})`;
  if (claim.kind === 'keeps-by')
    return `keepsGradient(${claim.cell}, by ${claim.by === 'absent' ? claim.words : claim.by})`;
  if (claim.kind === 'spares') return `spares(${claim.cell}, ${claim.what})`;
  return `means(${claim.problem}, ${claim.what})`;
}
