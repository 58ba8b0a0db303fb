import { normal } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { EmbeddingClaim } from './claim.ts';

type Of<K extends EmbeddingClaim['kind']> = Extract<EmbeddingClaim, { readonly kind: K }>;

const WORDS = 7;
const SIZE = 3;

/** E·o for every word of a random E, against the column, the sum of the columns and the one-hot vector. */
export function picks({ what }: Of<'picks'>, lab: Lab): Finding {
  const random = lab.random('embedding/picks');
  const E = Array.from({ length: SIZE }, () => Array.from({ length: WORDS }, () => normal(random)));
  const misses = Array.from({ length: WORDS }, (_, word) => {
    const o = Array.from({ length: WORDS }, (_entry, at) => (at === word ? 1 : 0));
    const product = E.map((row) => row.reduce((sum, value, at) => sum + value * (o[at] as number), 0));
    const column = E.map((row) => row[word] as number);
    const sum = E.map((row) => row.reduce((total, value) => total + value, 0));
    const distance = (other: readonly number[]) =>
      other.length === product.length
        ? Math.max(...product.map((value, at) => Math.abs(value - (other[at] as number))))
        : Infinity;
    return { column: distance(column), sum: distance(sum), 'one-hot': distance(o) };
  });
  const most = Math.max(...misses.map((each) => each[what]));
  const control = Math.min(...misses.map(({ sum }) => sum));
  const measurements = [
    {
      name: 'largest distance from what is claimed',
      value: most,
      threshold: 0,
      unit: 'absolute',
      exact: true,
    } as const,
    {
      name: 'smallest distance from the sum of all columns (control)',
      value: control,
      threshold: 0,
      unit: 'absolute',
      exact: true,
    } as const,
  ];
  if (control === 0) return { holds: null, reason: 'the columns do not tell the claims apart (control)', measurements };
  return { holds: most === 0, reason: 'a one-hot vector leaves one column of E and nothing else', measurements };
}

/** Builds E with words as columns, as rows, or both where the item does not tell, and reads what is asked. */
export function matrixShape({ of, vocabulary, size, columns, value }: Of<'matrix'>, lab: Lab): Finding {
  lab.reserve(vocabulary * size);
  const ways = columns === null ? [true, false] : [columns];
  const found = ways.map((asColumns) => {
    const rows = asColumns ? size : vocabulary;
    const E = Array.from({ length: rows }, () => new Float64Array(asColumns ? vocabulary : size));
    const shape = [E.length, E[0]?.length ?? 0];
    switch (of) {
      case 'matrix':
        return shape;
      case 'entries':
        return [E.reduce((sum, row) => sum + row.length, 0)];
      case 'vector':
        return [asColumns ? E.length : (E[0]?.length ?? 0)];
      case 'product':
        // o has one entry for each word: E·o (or Eᵀ·o where words are rows) has one for each dimension.
        return [asColumns ? E.length : (E[0]?.length ?? 0)];
    }
  });
  const claimed = of === 'product' && value.length === 2 && value[1] === 1 ? value.slice(0, 1) : value;
  const fits = found.map((shape) => shape.length === claimed.length && shape.every((each, at) => each === claimed[at]));
  const [first] = found;
  const measurements = (first ?? []).map((each, at) => ({
    name: first?.length === 1 ? 'entries counted' : at === 0 ? 'rows counted' : 'columns counted',
    value: each,
    threshold: claimed[at] ?? null,
    unit: 'entries',
    exact: true as const,
  }));
  const holds = fits.every(Boolean) ? true : fits.some(Boolean) ? null : false;
  return {
    holds,
    reason:
      holds === null
        ? 'turns on whether words are rows or columns'
        : found.map((shape) => shape.join(' × ')).join(' or '),
    measurements,
  };
}

/** Inner products and distances of all pairs of one-hot vectors. */
export function oneHot({ of, holds }: Of<'one-hot'>): Finding {
  const vectors = Array.from({ length: WORDS }, (_, word) =>
    Array.from({ length: WORDS }, (_entry, at) => (at === word ? 1 : 0)),
  );
  const pairs = vectors.flatMap((a, i) => vectors.slice(i + 1).map((b) => [a, b] as const));
  const inner = pairs.map(([a, b]) => a.reduce<number>((sum, value, at) => sum + value * (b[at] as number), 0));
  const distances = pairs.map(([a, b]) => Math.hypot(...a.map((value, at) => value - (b[at] as number))));
  const values = of === 'inner' ? inner : distances;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const measurements = [
    {
      name: of === 'inner' ? 'largest inner product of two' : 'largest distance of two',
      value: high,
      threshold: of === 'inner' ? 0 : low,
      unit: 'absolute',
      exact: true as const,
    },
  ];
  const seen = of === 'inner' ? (high === 0 ? 'zero' : 'one') : low === high ? 'same' : 'differs';
  return {
    holds: seen === holds,
    reason: of === 'inner' ? `every inner product is ${high}` : `every distance is ${high.toFixed(3)}`,
    measurements,
  };
}
