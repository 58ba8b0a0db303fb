import type { CellName } from '@keyproof/rnn-core';
import type { Claim } from '../../types.ts';
import type { BiasRule, NetworkSpec } from './experiment.ts';
import { printPart, type PartClaim } from './part.ts';

/** "This network has that many parameters." */
export interface CountClaim extends Claim {
  readonly kind: 'count';
  /** What the question may mean, the likeliest first: with and without the layers around the recurrent ones. */
  readonly specs: readonly NetworkSpec[];
  /** The ways of counting biases that the question leaves open, the likeliest first. */
  readonly rules: readonly BiasRule[];
  /** `null`: nobody says how many; the experiment derives it. */
  readonly value: number | null;
  /** What the other options say. */
  readonly rivals: readonly number[];
  /** Told as a fact, to be called true or false: then only the likeliest way of counting makes it true. */
  readonly stated?: boolean;
}

/** "One cell has fewer, more or as many parameters as another of the same size", or a multiple of them. */
export interface CompareClaim extends Claim {
  readonly kind: 'compare';
  readonly left: CellName;
  readonly right: CellName;
  readonly relation: 'fewer' | 'more' | 'same';
  readonly factor: number | null;
  /** "Does not have …". */
  readonly denied?: true;
}

/** "The number of parameters depends on this size", or does not. */
export interface DependsClaim extends Claim {
  readonly kind: 'depends';
  readonly cell: CellName;
  readonly on: 'input' | 'hidden' | 'steps' | 'batch';
  readonly depends: boolean;
}

/** "A bidirectional layer has that many times the parameters of a unidirectional one". `more` without a factor: just more. */
export interface DirectionsClaim extends Claim {
  readonly kind: 'directions';
  readonly cell: CellName;
  readonly relation: 'fewer' | 'more' | 'same';
  readonly factor: number | null;
}

/** "Doubling the hidden size makes the parameters more (less, exactly) than `factor` times as many". */
export interface GrowthClaim extends Claim {
  readonly kind: 'growth';
  readonly cell: CellName;
  readonly factor: number;
  /** `roughly`: where the input is much smaller than the hidden state. */
  readonly relation: 'more' | 'less' | 'exactly' | 'roughly';
}

/** "For the same sizes the cells have so many parameters, in this order", the most first. */
export interface OrderClaim extends Claim {
  readonly kind: 'order';
  readonly cells: readonly CellName[];
}

/** "A second layer on top brings more parameters", fewer, or none. */
export interface LayersClaim extends Claim {
  readonly kind: 'layers';
  readonly cell: CellName;
  readonly relation: 'fewer' | 'more' | 'same';
}

/** "A cell has that many weight matrices", counted for each gate and the candidate. */
export interface MatricesClaim extends Claim {
  readonly kind: 'matrices';
  readonly cell: CellName;
  readonly of: 'recurrent' | 'input' | 'both';
  readonly value: number;
}

/** "Of these cells, this one has the most (or fewest) parameters at the same size." */
export interface ExtremeClaim extends Claim {
  readonly kind: 'extreme';
  readonly cell: CellName;
  readonly among: readonly CellName[];
  readonly most: boolean;
}

/** A number of parameters given by a formula in the sizes' letters: a count for each of several choices of them. */
export interface FormulaClaim extends Claim {
  readonly kind: 'formula';
  readonly text: string;
  readonly cases: readonly CountClaim[];
}

export type ParameterClaim =
  | PartClaim
  | FormulaClaim
  | OrderClaim
  | MatricesClaim
  | LayersClaim
  | CountClaim
  | CompareClaim
  | ExtremeClaim
  | DependsClaim
  | DirectionsClaim
  | GrowthClaim;

/** `parameters(lstm 20 on 10) = 2480 counting gate/pytorch, against 600`. */
export function printParameters(claim: ParameterClaim): string {
  if (claim.kind === 'part') return printPart(claim);
  if (claim.kind === 'order') return `parameters(${claim.cells.join(') > parameters(')})`;
  if (claim.kind === 'matrices') return `matrices(${claim.cell}, ${claim.of}) = ${claim.value}`;
  if (claim.kind === 'formula') return `${claim.text}: ${claim.cases.map(printParameters).join('; ')}`;
  if (claim.kind === 'extreme')
    return `parameters(${claim.cell}) ${claim.most ? 'more' : 'fewer'} than those of ${claim.among.join(', ')}`;
  if (claim.kind === 'compare') {
    const factor = claim.factor === null ? '' : `${claim.factor}× `;
    return `${claim.denied === true ? 'not ' : ''}parameters(${claim.left}) ${factor}${claim.relation} than parameters(${claim.right})`;
  }
  if (claim.kind === 'depends')
    return `parameters(${claim.cell}) ${claim.depends ? 'depend on' : 'are independent of'} ${claim.on} size`;
  if (claim.kind === 'directions')
    return `parameters(bi-${claim.cell}) ${claim.factor === null ? '' : `${claim.factor}× `}${claim.relation} than parameters(${claim.cell})`;
  if (claim.kind === 'layers') return `parameters(two layers of ${claim.cell}) ${claim.relation} than one`;
  if (claim.kind === 'growth')
    return `parameters(${claim.cell}, twice the units) ${claim.relation} ${claim.factor}× parameters(${claim.cell})`;
  const specs = claim.specs.map(printSpec).join(' | ');
  const rivals = claim.rivals.length === 0 ? '' : `, against ${claim.rivals.join(', ')}`;
  return `parameters(${specs}) = ${claim.value ?? '?'} counting biases as ${claim.rules.join('/')}${claim.stated === true ? ', stated' : ''}${rivals}`;
}

/** `embedding 1000 → 64 → bi-lstm 20 → dense 5`. */
export function printSpec({ vocabulary, inputSize, layers, outputs, flattened, tied }: NetworkSpec): string {
  const parts = [
    ...(vocabulary === undefined ? [`${inputSize}`] : [`embedding ${vocabulary} → ${inputSize}`]),
    ...layers.map(({ cell, units, bidirectional }) => `${bidirectional ? 'bi-' : ''}${cell} ${units}`),
    ...(flattened === undefined ? [] : [`flatten ${flattened} steps`]),
    ...(outputs === undefined ? [] : [`${tied === true ? 'tied ' : ''}dense ${outputs}`]),
  ];
  return parts.join(' → ');
}
