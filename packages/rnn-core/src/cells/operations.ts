import type { Kit } from '../engine/kit.ts';
import type { Dense, Operations } from '../engine/operations.ts';
import { activationKernel } from '../kernels/activation.ts';
import { drive, four, type Program } from '../kernels/kernel.ts';
import { projectKernel } from '../kernels/project.ts';
import { weightGradientKernel } from '../kernels/weight-gradient.ts';
import { padRows, pick, transposePadded } from './buffers.ts';
import { type Chunk, chunksOf, intoRows, turned, withOnes } from './columns.ts';

function* denseProgram(kit: Kit, { N, K, M, x, W, b }: Dense): Program<Float32Array> {
  const y = new Float32Array(N * M);
  const [matrix, bias] = [padRows(W, M, K), padRows(b, M, 1)];
  for (const chunk of chunksOf(N, Math.max(M, K))) {
    const kernel = kit.kernel(projectKernel, four(M), K, chunk.size);
    intoRows(yield kernel(matrix, turned(x, K, chunk), bias), M, chunk, y);
  }
  return y;
}

function* denseBackwardProgram(kit: Kit, { N, K, M, x, W }: Dense, dy: ArrayLike<number>) {
  const [dx, dW, db] = [new Float32Array(N * K), new Float32Array(M * K), new Float32Array(M)];
  const [matrix, noBias] = [transposePadded(W, M, K), new Float32Array(four(K))];
  const width = four(K + 1);
  for (const chunk of chunksOf(N, Math.max(M, K))) {
    const columns = new Float32Array(four(M) * chunk.size);
    columns.set(turned(dy, M, chunk));
    const weights = kit.kernel(weightGradientKernel, four(M), chunk.size, width);
    const cells: Float32Array = yield weights(columns, withOnes(x, K, width, chunk));
    for (let m = 0; m < M; m++) {
      const from = (m >> 2) * width * 4 + (m & 3);
      for (let k = 0; k < K; k++) dW[m * K + k]! += cells[from + k * 4]!;
      db[m]! += cells[from + K * 4]!;
    }
    const project = kit.kernel(projectKernel, four(K), M, chunk.size);
    intoRows(yield project(matrix, columns.subarray(0, M * chunk.size), noBias), K, chunk, dx);
  }
  return { dx, dW, db };
}

function* activateProgram(kit: Kit, name: Parameters<Operations['activate']>[0], x: ArrayLike<number>) {
  const [value, slope] = [new Float32Array(x.length), new Float32Array(x.length)];
  for (const chunk of chunksOf(x.length, 1)) {
    const part = turned(x, 1, chunk);
    const cells: Float32Array = yield kit.kernel(activationKernel, name, chunk.size)(part);
    for (const [which, into] of [value, slope].entries()) pick(cells, 2, which, realPart(into, chunk));
  }
  return { value, slope };
}

const realPart = (into: Float32Array, { start, count }: Chunk): Float32Array => into.subarray(start, start + count);

/** The model operations on the kernels of a kit. */
export const kernelOperations = (kit: Kit): Omit<Operations, 'check'> => ({
  make: (length) => new Float32Array(length),
  dense: (layer) => drive(denseProgram(kit, layer)),
  denseBackward: (layer, dy) => drive(denseBackwardProgram(kit, layer, dy)),
  activate: (name, x) => drive(activateProgram(kit, name, x)),
});
