import type { Claim } from '../../types.ts';
import type { Layer } from './layers.ts';
import { printTensor, type Tensor } from './program.ts';
import type { TorchModule, TorchResult } from './torch.ts';

/** One entry of a shape as written; `any` is `None`. */
export type Entry = number | 'batch' | 'steps' | 'any';

/** What an option says of a result: its shape, its width alone, or that there is none because the layers do not fit. */
export type Said =
  | { readonly shape: readonly Entry[] }
  | { readonly width: number }
  | { readonly works: true }
  | { readonly error: true; readonly mend?: Mend };

/**
 * What is said to be wrong with a stack, as the change that would mend it: the sequence from every layer that feeds another, from the last layer,
 * from none; the same or another number of units; `never`: nothing would.
 */
export type Mend = 'feeding' | 'last' | 'none' | 'same-units' | 'other-units' | 'never';

/** "This stack of layers gives an output of that shape." */
export interface StackClaim extends Claim {
  readonly kind: 'stack';
  readonly layers: readonly Layer[];
  readonly features: number;
  readonly steps: number | null;
  readonly batch: number | null;
  readonly said: Said | null;
  readonly denied?: true;
}

/** "This PyTorch module gives a result of that shape." */
export interface TorchClaim extends Claim {
  readonly kind: 'torch';
  readonly module: TorchModule;
  readonly result: TorchResult;
  readonly said: Said | null;
}

/** "To stack recurrent layers, return the whole sequence from these": those that feed another, all, or none. */
export interface StackingClaim extends Claim {
  readonly kind: 'stacking';
  readonly sequencesFrom: 'feeding' | 'all' | 'none';
}

/** "With `return_sequences` on (or off), a recurrent layer gives its output at every step, or at the last one only." */
export interface ReturningClaim extends Claim {
  readonly kind: 'returning';
  readonly sequences: boolean;
  readonly gives: 'every' | 'last';
}

/** "These tensors of a program have these shapes", or one entry of a shape is that number. */
export interface ProgramClaim extends Claim {
  readonly kind: 'program';
  readonly tensors: readonly Tensor[];
  readonly said: readonly (readonly number[])[];
  readonly axis: number | null;
}

export type OutputClaim = StackClaim | TorchClaim | StackingClaim | ReturningClaim | ProgramClaim;

/** `shape(bi-lstm 64) = (None, 128)`. */
export const printOutput = (claim: OutputClaim): string =>
  `${claim.kind === 'stack' && claim.denied === true ? 'not ' : ''}${printPlain(claim)}`;

function printPlain(claim: OutputClaim): string {
  if (claim.kind === 'returning')
    return `returns(return_sequences ${claim.sequences ? 'on' : 'off'}) = ${claim.gives} ${claim.gives === 'every' ? 'step' : 'step only'}`;
  if (claim.kind === 'program')
    return claim.tensors
      .map(
        (tensor, at) =>
          `${claim.axis === null ? 'shape' : `entry ${claim.axis} of shape`}(${printTensor(tensor)}) = ${claim.axis === null ? `(${(claim.said[at] ?? []).join(', ')})` : String(claim.said[at])}`,
      )
      .join(' and ');
  if (claim.kind === 'stacking') return `stackable(return_sequences on ${claim.sequencesFrom} layers)`;
  if (claim.kind === 'torch') {
    const { cell, inputSize, hiddenSize, layers, bidirectional, batchFirst, steps, batch } = claim.module;
    const flags = `${bidirectional ? ', bidirectional' : ''}${batchFirst ? ', batch first' : ''}`;
    return `shape(${claim.result} of ${cell} ${inputSize} → ${hiddenSize} × ${layers}${flags}, T ${steps}, B ${batch}) = ${printSaid(claim.said)}`;
  }
  const size = [
    claim.steps === null ? null : `T ${claim.steps}`,
    claim.batch === null ? null : `B ${claim.batch}`,
  ].filter((part) => part !== null);
  return `shape(${claim.layers.map(printLayer).join(' → ')}${size.length > 0 ? `, ${size.join(', ')}` : ''}, ${claim.features} features) = ${printSaid(claim.said)}`;
}

function printSaid(said: Said | null): string {
  if (said === null) return '?';
  if ('works' in said) return 'no error';
  if ('error' in said) return said.mend === undefined ? 'error' : `error, mended by ${said.mend}`;
  if ('width' in said) return `(…, ${said.width})`;
  return `(${said.shape.map((entry) => (entry === 'any' ? 'None' : String(entry))).join(', ')})`;
}

function printLayer(layer: Layer): string {
  switch (layer.kind) {
    case 'recurrent': {
      const direction = layer.bidirectional === null ? '' : `bi(${layer.bidirectional})-`;
      return `${direction}${layer.cell} ${layer.units}${layer.returnSequences ? ' sequences' : ''}`;
    }
    case 'embedding':
      return `embedding ${layer.size}`;
    case 'dense':
      return `dense ${layer.units}`;
    case 'conv1d':
      return `conv1d ${layer.filters}×${layer.kernel}`;
    case 'pool':
      return 'global pooling';
    case 'flatten':
    case 'same':
      return layer.kind;
  }
}
