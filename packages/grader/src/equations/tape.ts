import type { Activation } from './cell.ts';

/** A vector of the computation with its gradient, made by the tape. */
export interface Node {
  readonly value: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * Records vector operations in float64 and runs them backwards: reverse-mode differentiation of whatever equations an item states. Gradients
 * accumulate; every operation's forward formula stands beside its backward.
 */
export interface Tape {
  leaf(value: ArrayLike<number>): Node;
  /** Σ ± parts */
  add(parts: readonly { readonly sign: number; readonly node: Node }[]): Node;
  /** a ∘ b */
  times(a: Node, b: Node): Node;
  /** M v, with M (rows, v.length) row by row. */
  apply(matrix: Node, vector: Node): Node;
  squash(activation: Activation, a: Node): Node;
  concat(parts: readonly Node[]): Node;
  /** Carries the gradients of all nodes back to the leaves. */
  backward(): void;
}

export function createTape(): Tape {
  const steps: (() => void)[] = [];
  const node = (value: Float64Array): Node => ({ value, gradient: new Float64Array(value.length) });
  const record = (value: Float64Array, back: (out: Node) => void): Node => {
    const out = node(value);
    steps.push(() => back(out));
    return out;
  };
  const at = (array: Float64Array, i: number): number => array[i] as number;
  const accumulate = (into: Node, i: number, value: number): void => {
    into.gradient[i] = at(into.gradient, i) + value;
  };

  return {
    leaf: (value) => node(Float64Array.from(value)),

    add(parts) {
      const length = Math.max(...parts.map((part) => part.node.value.length));
      // A number stands for a vector of it: 1 − Γ.
      const index = (part: Node, i: number): number => (part.value.length === 1 ? 0 : i);
      const value = Float64Array.from({ length }, (_, i) =>
        parts.reduce((sum, part) => sum + part.sign * at(part.node.value, index(part.node, i)), 0),
      );
      return record(value, (out) => {
        for (const part of parts)
          for (let i = 0; i < length; i++) accumulate(part.node, index(part.node, i), part.sign * at(out.gradient, i));
      });
    },

    times(a, b) {
      const length = Math.max(a.value.length, b.value.length);
      const [ia, ib] = [a, b].map((part) => (i: number) => (part.value.length === 1 ? 0 : i)) as [
        (i: number) => number,
        (i: number) => number,
      ];
      const value = Float64Array.from({ length }, (_, i) => at(a.value, ia(i)) * at(b.value, ib(i)));
      return record(value, (out) => {
        for (let i = 0; i < length; i++) {
          accumulate(a, ia(i), at(out.gradient, i) * at(b.value, ib(i)));
          accumulate(b, ib(i), at(out.gradient, i) * at(a.value, ia(i)));
        }
      });
    },

    apply(matrix, vector) {
      const columns = vector.value.length;
      const rows = matrix.value.length / columns;
      const value = new Float64Array(rows);
      for (let r = 0; r < rows; r++) {
        let sum = 0;
        for (let c = 0; c < columns; c++) sum += at(matrix.value, r * columns + c) * at(vector.value, c);
        value[r] = sum;
      }
      return record(value, (out) => {
        for (let r = 0; r < rows; r++) {
          const upper = at(out.gradient, r);
          for (let c = 0; c < columns; c++) {
            accumulate(matrix, r * columns + c, upper * at(vector.value, c));
            accumulate(vector, c, upper * at(matrix.value, r * columns + c));
          }
        }
      });
    },

    squash(activation, a) {
      const value = a.value.map((x) => squashed(activation, x));
      return record(value, (out) => {
        for (let i = 0; i < value.length; i++) accumulate(a, i, at(out.gradient, i) * slope(activation, at(value, i)));
      });
    },

    concat(parts) {
      const value = Float64Array.from(parts.flatMap((part) => [...part.value]));
      return record(value, (out) => {
        let offset = 0;
        for (const part of parts) {
          for (let i = 0; i < part.value.length; i++) accumulate(part, i, at(out.gradient, offset + i));
          offset += part.value.length;
        }
      });
    },

    backward() {
      for (const step of steps.splice(0).reverse()) step();
    },
  };
}

function squashed(activation: Activation, x: number): number {
  switch (activation) {
    case 'tanh':
      return Math.tanh(x);
    case 'sigmoid':
      return 1 / (1 + Math.exp(-x));
    // Comparing lets NaN through, as everywhere else.
    case 'relu':
      return x <= 0 ? 0 : x;
    case 'identity':
      return x;
  }
}

/** f′ from f(x): 1 − f², f(1 − f), [f > 0], 1. */
function slope(activation: Activation, value: number): number {
  switch (activation) {
    case 'tanh':
      return 1 - value * value;
    case 'sigmoid':
      return value * (1 - value);
    case 'relu':
      return value > 0 ? 1 : 0;
    case 'identity':
      return 1;
  }
}
