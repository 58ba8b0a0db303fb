import { type Operand, whole } from '../../engine/machine.ts';
import type { Recorder } from '../../engine/webgpu/recorder.ts';
import { reduceKernel, type Reduction } from '../../kernels/training/reduce.ts';

/** How many parts a long vector is collected in before the parts are. */
const parts = 256;

/** One number from N: in parts, and from the parts. */
export function collect(
  recorder: Recorder,
  kind: Reduction,
  values: Operand,
  N: number,
  scale: Operand | null = null,
  into: Operand = whole(recorder.history(1, 1, 1)),
): Operand {
  const ins = [values, ...(scale ? [scale] : [])];
  if (N <= parts) {
    recorder.run([recorder.call(reduceKernel, [kind, N, 1], ins, [into])], 0, 0);
    return into;
  }
  const P = parts;
  const some = whole(recorder.history(1, 1, P));
  recorder.run(
    [
      recorder.call(reduceKernel, [kind, N, P], ins, [some]),
      recorder.call(reduceKernel, [kind === 'largest' ? kind : 'sum', P, 1], [some], [into]),
    ],
    0,
    0,
  );
  return into;
}
