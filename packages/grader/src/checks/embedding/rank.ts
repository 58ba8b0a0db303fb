import { normal } from '../../experiments/tensor.ts';

/**
 * Words that differ in `features` ways have co-occurrence scores of that rank: the share of the variance of (words, words) scores that vectors
 * of `features` dimensions leave unexplained, by projecting on as many columns (Gram and Schmidt).
 */
export function measureRank(words: number, features: number, random: () => number): number {
  const draw = () => Array.from({ length: words }, () => Array.from({ length: features }, () => normal(random)));
  const [meaning, context] = [draw(), draw()];
  const scores = meaning.map((row) =>
    context.map((other) => row.reduce((sum, value, at) => sum + value * (other[at] as number), 0)),
  );
  const columns = context.map((_, at) => scores.map((row) => row[at] as number));
  const basis: number[][] = [];
  for (const column of columns.slice(0, features)) {
    const rest = residual(column, basis);
    const length = Math.sqrt(squares(rest));
    basis.push(rest.map((value) => value / length));
  }
  const unexplained = columns.reduce((sum, column) => sum + squares(residual(column, basis)), 0);
  return unexplained / columns.reduce((sum, column) => sum + squares(column), 0);
}

/** A column less its part in the span of an orthonormal basis. */
function residual(column: readonly number[], basis: readonly (readonly number[])[]): number[] {
  let rest = [...column];
  for (const direction of basis) {
    const share = rest.reduce((sum, value, at) => sum + value * (direction[at] as number), 0);
    rest = rest.map((value, at) => value - share * (direction[at] as number));
  }
  return rest;
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
