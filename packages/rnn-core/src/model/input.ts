import { RnnError } from '../errors.ts';
import { expectSizes, isNumbers, shown } from '../expect.ts';
import { checkLengths } from '../stack/validate.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { Tensor } from '../types.ts';
import type { SequenceBatch, SequenceModelConfig, Tokens } from './types.ts';

/** Size of the vectors that the recurrent stack reads. */
export function inputSizeOf({ input }: SequenceModelConfig): number {
  return 'features' in input ? input.features : (input.embedding ?? input.tokens);
}

/** T and B of a batch's tokens. Throws `bad-shape` or `bad-value`; tokens at padded steps may be anything. */
export function checkTokens(
  operation: string,
  tokens: Tokens | Tensor,
  V: number,
  lengths?: readonly number[],
): { T: number; B: number } {
  const { shape, data } = (tokens ?? {}) as Partial<Tokens>;
  if (!Array.isArray(shape) || !isNumbers(data)) {
    throw new RnnError(
      'bad-value',
      `${operation} expects tokens { shape: [T, B], data: numbers }, got ${shown(tokens)}`,
    );
  }
  expectSizes(operation, 'tokens to have a shape', shape);
  const [T = 0, B = 0] = shape;
  if (tokens.shape.length !== 2 || tokens.data.length !== T * B || T < 1 || B < 1) {
    throw new RnnError(
      'bad-shape',
      `${operation} expects tokens of shape (T, B), got (${tokens.shape.join(', ')}) with ${tokens.data.length} values`,
    );
  }
  if (lengths !== undefined) checkLengths(lengths, T, B);
  for (let i = 0; i < tokens.data.length; i++) {
    if (lengths && Math.floor(i / B) >= lengths[i % B]!) continue;
    const token = tokens.data[i]!;
    if (!Number.isInteger(token) || token < 0 || token >= V) {
      throw new RnnError(
        'bad-value',
        `${operation} expects tokens in 0…${V - 1}, got ${shown(token)} at flat index ${i}`,
      );
    }
  }
  return { T, B };
}

/** The vectors (T, B, I) that the stack reads: rows of the embedding, one-hot columns, or the features as they are. */
export function embed(
  config: SequenceModelConfig,
  batch: SequenceBatch,
  table: Tensor | undefined,
  make: (length: number) => Floats,
): Tensor {
  const { input } = config;
  if ('features' in input) return batch.inputs as Tensor;
  const { T, B } = checkTokens('forward()', batch.inputs, input.tokens, batch.lengths);
  const size = inputSizeOf(config);
  const data = make(T * B * size);
  const isPadding = (n: number) => batch.lengths !== undefined && Math.floor(n / B) >= batch.lengths[n % B]!;
  for (let n = 0; n < T * B; n++) {
    if (isPadding(n)) continue;
    const token = batch.inputs.data[n]!;
    if (table) data.set(table.data.subarray(token * size, (token + 1) * size), n * size);
    else data[n * size + token] = 1;
  }
  return { shape: [T, B, size], data };
}

/** d loss / d embedding (V, E): each step's gradient added to its token's row. */
export function embeddingGradient(
  tokens: Tokens | Tensor,
  V: number,
  dx: Tensor,
  make: (length: number) => Floats,
): Tensor {
  const E = dx.shape[2]!;
  const data = make(V * E);
  for (let n = 0; n < tokens.data.length; n++) {
    const token = tokens.data[n]!;
    if (!(token >= 0 && token < V)) continue;
    for (let k = 0; k < E; k++) data[token * E + k]! += dx.data[n * E + k]!;
  }
  return { shape: [V, E], data };
}
