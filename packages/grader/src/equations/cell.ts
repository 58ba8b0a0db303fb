import type { Convention } from '../types.ts';

/** Activations that cells use. */
export type Activation = 'tanh' | 'sigmoid' | 'relu' | 'identity';

/** The right side of an update equation, every letter resolved. Plain data. */
export type Term =
  | { readonly op: 'constant'; readonly value: number }
  /** Something of this step: an input, a gate, a candidate, a state that is already new. */
  | { readonly op: 'now'; readonly name: string }
  /** A state before the step. */
  | { readonly op: 'before'; readonly name: string }
  /** A learnt weight or bias; its shape follows from its use. */
  | { readonly op: 'parameter'; readonly name: string }
  | { readonly op: 'add'; readonly terms: readonly { readonly sign: 1 | -1; readonly term: Term }[] }
  /** A weight times what follows it, or entry by entry. */
  | { readonly op: 'multiply'; readonly factors: readonly Term[]; readonly entrywise: boolean }
  | { readonly op: 'apply'; readonly activation: Activation; readonly to: Term }
  | { readonly op: 'concat'; readonly parts: readonly Term[] };

/** `target_t = term`. */
export interface Update {
  readonly target: string;
  readonly term: Term;
  /** The equation in one line, as it was understood. */
  readonly read: string;
}

export type GateRole = 'update' | 'reset' | 'forget' | 'input' | 'output';

/** A recurrent cell as an item states it, right or wrong. */
export interface CellEquations {
  /** In an order in which each can be computed. */
  readonly updates: readonly Update[];
  /** Carried from step to step: `h`, or `c` and `a`. */
  readonly states: readonly string[];
  readonly inputs: readonly string[];
  readonly parameters: readonly string[];
  /** Targets that are squashed to (0, 1), and letters used as gates without an equation of their own. */
  readonly gates: readonly string[];
  /** Gates whose role the equations show by what they do. */
  readonly roles: Readonly<Record<string, GateRole>>;
  readonly kind: 'rnn' | 'gru' | 'lstm' | 'other';
  /** GRU: what the update gate does at 1. `null` for other cells. */
  readonly convention: Convention | null;
  /** Where the reset gate acts: on the state before the weights, or on their product; `null` where there is none. */
  readonly reset: 'before-product' | 'after-product' | null;
  /** Whether every letter that is used has an equation or is an input or a parameter. */
  readonly complete: boolean;
  /** Letters that were lost or misread and how they were read. */
  readonly repairs: readonly string[];
  /** What the equations leave open and how it was taken: an activation written `f`. */
  readonly assumptions: readonly string[];
}

/** All leaves of a term. */
export function* leaves(term: Term): Generator<Exclude<Term, { op: 'add' | 'multiply' | 'apply' | 'concat' }>> {
  switch (term.op) {
    case 'add':
      for (const part of term.terms) yield* leaves(part.term);
      break;
    case 'multiply':
      for (const factor of term.factors) yield* leaves(factor);
      break;
    case 'apply':
      yield* leaves(term.to);
      break;
    case 'concat':
      for (const part of term.parts) yield* leaves(part);
      break;
    default:
      yield term;
  }
}

/** A term with every leaf replaced. */
export function mapLeaves(term: Term, change: (leaf: Term) => Term): Term {
  switch (term.op) {
    case 'add':
      return { ...term, terms: term.terms.map((part) => ({ ...part, term: mapLeaves(part.term, change) })) };
    case 'multiply':
      return { ...term, factors: term.factors.map((factor) => mapLeaves(factor, change)) };
    case 'apply':
      return { ...term, to: mapLeaves(term.to, change) };
    case 'concat':
      return { ...term, parts: term.parts.map((part) => mapLeaves(part, change)) };
    default:
      return change(term);
  }
}
