import { normal } from '../../experiments/tensor.ts';

/** What it takes to get one word's embedding. */
export interface LookupCost {
  /** Multiplications of the full product `E·o`, counted while it runs. */
  readonly product: number;
  /** Numbers copied when the column is taken directly. */
  readonly copy: number;
  /** Whether both give the same vector. */
  readonly same: boolean;
}

/** Computes `E·o_word` for an embedding matrix E of (size, vocabulary) both ways. */
export function measureLookup(vocabulary: number, size: number, random: () => number): LookupCost {
  const matrix = Float64Array.from({ length: size * vocabulary }, () => normal(random));
  const word = Math.floor(random() * vocabulary);
  const oneHot = Float64Array.from({ length: vocabulary }, (_, index) => (index === word ? 1 : 0));
  let multiplications = 0;
  const product = Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < vocabulary; column += 1) {
      sum += (matrix[row * vocabulary + column] as number) * (oneHot[column] as number);
      multiplications += 1;
    }
    return sum;
  });
  const copy = Float64Array.from({ length: size }, (_, row) => matrix[row * vocabulary + word] as number);
  return { product: multiplications, copy: copy.length, same: product.every((value, index) => value === copy[index]) };
}
