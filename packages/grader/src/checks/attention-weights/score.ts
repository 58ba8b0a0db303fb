import { normal } from '../../experiments/tensor.ts';
import { softmax } from '../../experiments/softmax.ts';
import type { AttentionClaim, Under } from './claim.ts';

const PLACES = 5;
const STEPS = 3;
const WIDTH = 4;

/** The states of an encoder–decoder that a statement may name for step t and place t'. */
export const SCORE_STATES = ['s<t-1>', 's<t>', "a<t'>", 'a<t>', 'y<t>', 'y<t-1>', "y<t'>", 'x<t>', "x<t'>"] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

/** How far the score e<t,t'> = v · tanh(W s<t−1> + U a<t'>) moves with each state by itself, the others held. */
export function moveStates(random: () => number): Record<ScoreState, number> {
  const matrix = () => Array.from({ length: WIDTH }, () => Array.from({ length: WIDTH }, () => normal(random)));
  const [W, U] = [matrix(), matrix()];
  const v = Array.from({ length: WIDTH }, () => normal(random));
  const states = new Map(SCORE_STATES.map((name) => [name, Array.from({ length: WIDTH }, () => normal(random))]));
  const score = (from: ReadonlyMap<ScoreState, readonly number[]>): number => {
    const [s, a] = [from.get('s<t-1>') ?? [], from.get("a<t'>") ?? []];
    return v.reduce((total, weight, row) => {
      const inside = s.reduce((sum, value, at) => sum + (W[row]?.[at] ?? 0) * value, 0);
      return total + weight * Math.tanh(a.reduce((sum, value, at) => sum + (U[row]?.[at] ?? 0) * value, inside));
    }, 0);
  };
  const before = score(states);
  const moved = SCORE_STATES.map((name) => {
    const changed = new Map(states).set(
      name,
      (states.get(name) ?? []).map((value) => value + 0.5),
    );
    return [name, Math.abs(score(changed) - before)] as const;
  });
  return Object.fromEntries(moved) as Record<ScoreState, number>;
}

/** Scores e<t,t'> of random steps and places, (T, T'), and states a<t'>, (T', width). */
function draw(random: () => number) {
  const scores = Array.from({ length: STEPS }, () => Array.from({ length: PLACES }, () => normal(random)));
  const states = Array.from({ length: PLACES }, () => Array.from({ length: WIDTH }, () => normal(random)));
  return { scores, states, alpha: scores.map((row) => softmax(row)) };
}

/** Largest distance of a formula for α<t,t'> from the softmax over the places. */
export function weightsError(
  { over, under }: Extract<AttentionClaim, { readonly kind: 'weights' }>,
  random: () => number,
): number {
  const { scores, alpha } = draw(random);
  const column = (place: number) => scores.map((row) => row[place] as number);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const divisors: Record<Under, (t: number, place: number) => number> = {
    'exp-input': (t) => total((scores[t] as number[]).map(Math.exp)),
    'exp-output': (_t, place) => total(column(place).map(Math.exp)),
    'plain-input': (t) => total(scores[t] as number[]),
    'plain-output': (_t, place) => total(column(place)),
    places: () => PLACES,
    steps: () => STEPS,
    nothing: () => 1,
  };
  return Math.max(
    ...scores.flatMap((row, t) =>
      row.map((score, place) => {
        const top = over === 'exp' ? Math.exp(score) : score;
        return Math.abs(top / divisors[under](t, place) - (alpha[t]?.[place] as number));
      }),
    ),
  );
}

/** Largest distance of a formula for the context of a step from Σ_t' α<t,t'> a<t'>. */
export function contextError(
  by: Extract<AttentionClaim, { readonly kind: 'context' }>['by'],
  random: () => number,
): number {
  const { alpha, states } = draw(random);
  const value = (t: number, unit: number): number => {
    const at = (place: number) => states[place]?.[unit] as number;
    const places = states.map((_state, place) => place);
    switch (by) {
      case 'sum-input':
        return places.reduce((sum, place) => sum + (alpha[t]?.[place] as number) * at(place), 0);
      case 'sum-output':
        // Summed over the steps, the place is left over: that of the step itself is taken.
        return alpha.reduce((sum, row) => sum + (row[t] as number) * at(t), 0);
      case 'largest':
        return Math.max(...places.map(at));
      case 'product':
        return places.reduce((product, place) => product * at(place), 1);
      case 'mean':
        return places.reduce((sum, place) => sum + at(place), 0) / places.length;
      case 'last':
        return at(places.length - 1);
      case 'unweighted':
        return places.reduce((sum, place) => sum + at(place), 0);
    }
  };
  return Math.max(
    ...alpha.flatMap((row, t) =>
      Array.from({ length: WIDTH }, (_, unit) => {
        const true_ = row.reduce((sum, weight, place) => sum + weight * (states[place]?.[unit] as number), 0);
        return Math.abs(value(t, unit) - true_);
      }),
    ),
  );
}
