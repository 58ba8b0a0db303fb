import type { Claim } from '../../types.ts';

/** A small computation whose numbers a question states; every one of them is carried out. */
export type Example =
  /** Softmax of scores: one entry, or all. */
  | { readonly op: 'softmax'; readonly scores: readonly number[]; readonly at: number | 'all' | 'sum' }
  /** The product of the chances of a sentence's words. */
  | { readonly op: 'chance'; readonly chances: readonly number[] }
  /** Attention weights of a decoder of `queries` steps over `keys` places. */
  | { readonly op: 'attention-entries'; readonly queries: number; readonly keys: number }
  /** Shape of Q·Kᵀ, or of the attention output. */
  | {
      readonly op: 'attention-shape';
      readonly q: Sides;
      readonly k: Sides;
      readonly v: Sides | null;
      readonly of: 'scores' | 'output';
    }
  /** Entries of a head where a model's width is split over heads. */
  | { readonly op: 'head-width'; readonly model: number; readonly heads: number }
  /** What scores of keys of width d_k are divided by. */
  | { readonly op: 'scale'; readonly width: number }
  /** Two different one-hot vectors. */
  | { readonly op: 'one-hot'; readonly of: 'cosine' | 'dot' | 'distance' | 'length'; readonly words: number }
  /** Numbers in a table with a vector for each word. */
  | { readonly op: 'table'; readonly words: number; readonly size: number }
  /** Entries of one word's vector. */
  | { readonly op: 'vector'; readonly words: number; readonly size: number }
  /** Shape of what a table gives for an array of words. */
  | { readonly op: 'looked-up'; readonly words: number; readonly size: number; readonly shape: readonly number[] }
  /** Continuations that beam search scores at a later step. */
  | { readonly op: 'beam'; readonly width: number; readonly words: number }
  /** ∂h_T/∂h_0 of h_t = w·h_{t−1} + x_t. */
  | { readonly op: 'linear-chain'; readonly weight: number; readonly steps: number }
  /** The last state of h_t = f(weight·h_{t−1} + input·x_t + bias), run from a start over inputs. */
  | {
      readonly op: 'run';
      readonly weight: number;
      readonly input: number;
      readonly bias: number;
      readonly squash: 'linear' | 'tanh' | 'sigmoid' | 'relu';
      readonly start: number;
      readonly inputs: readonly number[];
    }
  /** The largest slope of an activation function. */
  | { readonly op: 'slope'; readonly of: 'sigmoid' | 'tanh' }
  /** Outputs of a softmax layer over a whole sequence. */
  | { readonly op: 'outputs'; readonly steps: number; readonly classes: number }
  /** The concatenation of a state and an input. */
  | { readonly op: 'joined'; readonly state: number; readonly input: number }
  /** The state that a layer has at one step for a batch of sequences: a row for each. */
  | {
      readonly op: 'batch-state';
      readonly cell: 'rnn' | 'gru' | 'lstm';
      readonly batch: number;
      readonly units: number;
    }
  /** How far a vector is from every output of a softmax. */
  | { readonly op: 'distribution'; readonly entries: readonly number[] }
  /** By which power of the length the scores of self-attention grow. */
  | { readonly op: 'attention-growth' }
  /** Binary decisions that one positive pair brings with k negative samples. */
  | { readonly op: 'negatives'; readonly k: number }
  /** Factors of the recurrent Jacobian in the gradient over so many steps. */
  | { readonly op: 'factors'; readonly steps: number }
  /** Entries of a two-way layer's output at one step. */
  | { readonly op: 'both-ways'; readonly units: number; readonly merge: 'concat' | 'sum' }
  /** Entries of attention's context over states of so many entries, or (`both`) units for each direction. */
  | { readonly op: 'context'; readonly states: number; readonly both: boolean }
  /** Entries of a matrix times a one-hot vector. */
  | { readonly op: 'picked'; readonly rows: number; readonly columns: number }
  /** The temperature that scores divided, or multiplied, by a number come to. */
  | { readonly op: 'temperature'; readonly by: number; readonly how: 'divided' | 'multiplied' };

export type Sides = readonly [rows: number, columns: number];

/** An example and what it is said to come to. */
export interface WorkedCase {
  readonly example: Example;
  readonly said: readonly number[];
  /** How far the number may be rounded, as a share of it; what is just beyond is not known. Default: to two or three figures. */
  readonly slack?: number;
  /** It is said to be below the number, or above it. */
  readonly relation?: 'below' | 'above';
}

/** What a statement says that an example comes to. */
export interface WorkedClaim extends Claim {
  readonly kind: 'worked';
  /** Several where sizes are letters: the claim must hold at every choice of them. */
  readonly cases: readonly WorkedCase[];
}

const SIGNS = { below: '<', above: '>' } as const;

/** `softmax(2, 2, 2)[0] = 0.333`. */
export function printWorked({ cases }: WorkedClaim): string {
  return cases
    .map(
      ({ example, said, slack, relation }) =>
        `${printExample(example)} ${relation === undefined ? '=' : SIGNS[relation]} ${said.join(' × ')}${slack === undefined ? '' : ` ± ${Number((100 * slack).toPrecision(2))} %`}`,
    )
    .join('; ');
}

function printExample(example: Example): string {
  const { op, ...rest } = example;
  const values = Object.entries(rest).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') : String(value)}`,
  );
  return `${op}(${values.join(', ')})`;
}
