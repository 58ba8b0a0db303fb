import type { Claim } from '../../types.ts';

export type Cell = 'rnn' | 'gru' | 'lstm';

/** The cell that a canonical sentence names; a plain one, where it names none. */
export const cellOf = (text: string | undefined): Cell =>
  text === undefined || text === 'plainrnn' ? 'rnn' : (text as Cell);

/** What the state of a step may be made from: the input of that step, the state before it, earlier inputs, later ones. */
export type Source = 'input' | 'state' | 'past' | 'future';

/** What the state of a step is said to hold. */
export type Held = 'past' | 'present-only' | 'future' | 'weights';

/** In what one cell is said to be below another of the same size. */
export type Merit = 'work' | 'parameters' | 'gates' | 'simple';

/** The layer on top of another receives this. */
export interface StackClaim extends Claim {
  readonly kind: 'stack';
  readonly receives: 'below' | 'input' | 'last' | 'same-weights';
  readonly denied?: true;
  /** How long the sequence is said to be, which changes nothing of it. */
  readonly steps?: number;
}

/** The gates of a step are computed from these; `all`: and from nothing else. */
export interface GatesClaim extends Claim {
  readonly kind: 'gates-from';
  readonly cell: 'gru' | 'lstm';
  readonly sources: readonly ('input' | 'state' | 'future')[];
  readonly all: boolean;
}

/** What the state before the first step is said to be. */
export type StartFrom = 'zeros' | 'ones' | 'input' | 'label';

/** What the first state may be made from. */
export type StartSource = 'input' | 'bias' | 'input-weights' | 'recurrent-weights' | 'future';

/** What a network starts from: the state before the first step, whether that can be learned, and from what the first step, from zero, is made. */
export interface StartClaim extends Claim {
  readonly kind: 'start' | 'start-learned' | 'first-step';
  readonly cell: Cell;
  readonly is?: StartFrom;
  readonly sources?: readonly StartSource[];
  /** And from nothing else. */
  readonly all?: boolean;
  readonly denied?: true;
}

/** With peephole connections the gates of an LSTM see this. */
export interface PeepholeClaim extends Claim {
  readonly kind: 'peephole';
  readonly sees: 'cell-state' | 'later-inputs' | 'no-forget-gate';
  readonly denied?: true;
}

/** One summand under the function of an update: a weight matrix times a vector, by its letter and its step. */
export interface Summand {
  readonly matrix: 'input' | 'recurrent' | 'other' | 'none';
  readonly vector: 'input' | 'state' | 'other';
  /** Steps after the one whose state is computed. */
  readonly at: -1 | 0 | 1;
}

/** "The state of a plain network at step t is this". */
export interface UpdateClaim extends Claim {
  readonly kind: 'update';
  readonly summands: readonly Summand[];
  readonly bias: boolean;
  /** A function stands around the sum. */
  readonly bounded: boolean;
  readonly denied?: true;
}

const STEP = { '-1': 't−1', '0': 't', '1': 't+1' } as const;

function printUpdate({ summands, bias, bounded, denied }: UpdateClaim): string {
  const letter = { input: 'x', state: 'h', other: 'y' } as const;
  const parts = summands.map(
    ({ matrix, vector, at }) =>
      `${matrix === 'none' ? '' : `W_${matrix} `}${letter[vector]}<${STEP[String(at) as '0']}>`,
  );
  const sum = [...parts, ...(bias ? ['b'] : [])].join(' + ');
  return `${denied === true ? 'not ' : ''}h<t> = ${bounded ? `f(${sum})` : sum}`;
}

/** Layers (or the steps of a recurrent network) without a function between them come to a linear map, or to more. */
export interface LinearClaim extends Claim {
  readonly kind: 'linear';
  readonly of: 'layers' | 'rnn';
  readonly says: 'linear' | 'bent';
  readonly denied?: true;
}

/** What a step hands on to the next. */
export interface PassedClaim extends Claim {
  readonly kind: 'passed';
  readonly cell: 'rnn' | 'gru';
  readonly what: 'state' | 'loss' | 'labels' | 'rate';
  readonly denied?: true;
}

export const isStart = (claim: RecurrenceClaim): claim is StartClaim =>
  claim.kind === 'start' || claim.kind === 'start-learned' || claim.kind === 'first-step';

function printStart({ kind, cell, is, sources = [], all, denied }: StartClaim): string {
  const not = denied === true ? 'not ' : '';
  if (kind === 'start') return `${not}start(${cell}) = ${is}`;
  if (kind === 'start-learned') return `${not}learnable(start of ${cell})`;
  return `${not}${all === true ? 'madeOnlyFrom' : 'madeFrom'}(first ${cell} state from zero, ${sources.join(' and ')})`;
}

/** What a statement says of networks that carry a state from step to step. */
export type RecurrenceClaim = Claim &
  (
    | /** Earlier inputs reach later outputs; `false`: each step stands alone. */ {
        readonly kind: 'remembers';
        readonly cell: Cell;
        readonly remembers: boolean;
      }
    | /** What the state of a step holds. */ {
        readonly kind: 'state-holds';
        readonly cell: Cell;
        readonly held: Held;
      }
    | /** The state of a step is made from these; `all`: and from nothing else. */ {
        readonly kind: 'made-from';
        readonly cell: Cell;
        readonly sources: readonly Source[];
        readonly all: boolean;
        /** None of them moves it. */
        readonly denied?: true;
      }
    | StackClaim
    | StartClaim
    | PeepholeClaim
    | UpdateClaim
    | PassedClaim
    | LinearClaim
    | GatesClaim
    | /** Which of an LSTM's two states, or its gates, lasts over many steps, and that the other is what a step shows. */ {
        readonly kind: 'lasting';
        readonly state: 'cell' | 'hidden' | 'gate';
      }
    | /** The order of the inputs matters. */ {
        readonly kind: 'ordered';
        readonly cell: Cell;
        readonly matters: boolean;
      }
    | /** One network takes sequences of any length. */ {
        readonly kind: 'any-length';
        readonly cell: Cell;
        readonly any: boolean;
      }
    | /** All steps can be computed at once. */ {
        readonly kind: 'at-once';
        readonly cell: Cell;
        readonly possible: boolean;
      }
    | /** `cell` has less (or more) of each of these than `than`. */ {
        readonly kind: 'lighter';
        readonly cell: Cell;
        readonly than: Cell;
        readonly in: readonly Merit[];
        readonly less: boolean;
      }
    | /** All of these hold. */ { readonly kind: 'all'; readonly parts: readonly RecurrenceClaim[] }
  );

/** `remembers(rnn)`, `holds(lstm state, past)`, `lasts(lstm cell state)`, `less(gru, than lstm, parameters and work)`. */
export function printClaim(claim: RecurrenceClaim): string {
  if (isStart(claim)) return printStart(claim);
  if (claim.kind === 'update') return printUpdate(claim);
  if (claim.kind === 'peephole') return `${claim.denied === true ? 'not ' : ''}peepholes(${claim.sees})`;
  if (claim.kind === 'linear')
    return `${claim.denied === true ? 'not ' : ''}withoutActivation(${claim.of}: ${claim.says === 'linear' ? 'linear' : 'nonlinear'})`;
  if (claim.kind === 'passed') return `${claim.denied === true ? 'not ' : ''}handsOn(${claim.cell}, ${claim.what})`;
  switch (claim.kind) {
    case 'all':
      return claim.parts.map(printClaim).join(' and ');
    case 'remembers':
      return `${claim.remembers ? 'remembers' : 'forgetsAtOnce'}(${claim.cell})`;
    case 'state-holds':
      return `holds(${claim.cell} state, ${claim.held})`;
    case 'stack':
      return claim.receives === 'same-weights'
        ? `${claim.denied === true ? 'not ' : ''}stack(one set of weights)`
        : `stack(second layer reads ${claim.receives}${claim.steps === undefined ? '' : `, ${claim.steps} steps`})`;
    case 'gates-from':
      return `${claim.all ? 'madeOnlyFrom' : 'madeFrom'}(${claim.cell} gates, ${claim.sources.join(' and ')})`;
    case 'made-from':
      return `${claim.denied === true ? 'not ' : ''}${claim.all ? 'madeOnlyFrom' : 'madeFrom'}(${claim.cell} state, ${claim.sources.join(' and ')})`;
    case 'lasting':
      return claim.state === 'gate' ? 'lasts(lstm gate)' : `lasts(lstm ${claim.state} state)`;
    case 'ordered':
      return `order(${claim.matters ? 'matters' : 'does not matter'}, ${claim.cell})`;
    case 'any-length':
      return `length(${claim.any ? 'any' : 'one only'}, ${claim.cell})`;
    case 'at-once':
      return `steps(${claim.possible ? 'all at once' : 'one after the other'}, ${claim.cell})`;
    case 'lighter':
      return `${claim.less ? 'less' : 'more'}(${claim.cell}, than ${claim.than}, ${claim.in.join(' and ')})`;
  }
}
