import type { Engine } from '@keyproof/rnn-core';
import { normal, tensorFor } from './tensor.ts';

/** The shapes of an unrolled network. `aligned` reads an output at every input step; `encoder-decoder` reads all inputs first. */
export const ARCHITECTURES = ['one-to-one', 'one-to-many', 'many-to-one', 'aligned', 'encoder-decoder'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** What a network takes and gives when it is unrolled. */
export interface Unrolled {
  /** Inputs that some output depends on: their gradient is not zero. */
  readonly inputs: number;
  /** Outputs that are read. */
  readonly outputs: number;
}

interface Step {
  readonly takes: boolean;
  readonly gives: boolean;
}

const HIDDEN = 4;
const INPUTS = 3;

/**
 * Unrolls an architecture for a task with `tx` inputs and `ty` outputs, as far as its shape allows: a many-to-one network still gives one output
 * where five are wanted. Inputs are counted by the gradient, so one that cannot reach any output does not count.
 */
export async function unroll(
  engine: Engine,
  random: () => number,
  architecture: Architecture,
  tx: number,
  ty: number,
): Promise<Unrolled> {
  const steps = plan(architecture, tx, ty);
  const x = tensorFor(engine, [steps.length, 1, INPUTS]);
  const net = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  steps.forEach(({ takes }, t) => {
    for (let i = 0; i < INPUTS; i += 1) x.data[t * INPUTS + i] = takes ? normal(random) : 0;
  });
  const trace = await net.forward(x);
  const cotangent = tensorFor(engine, trace.output.shape);
  steps.forEach(({ gives }, t) => {
    if (gives) cotangent.data.fill(1, t * HIDDEN, (t + 1) * HIDDEN);
  });
  const dx = (await net.backward(trace, { output: cotangent }, { parameters: false })).x.data;
  net.dispose();
  const reached = steps.filter(
    ({ takes }, t) => takes && dx.subarray(t * INPUTS, (t + 1) * INPUTS).some((value) => value !== 0),
  );
  return { inputs: reached.length, outputs: steps.filter(({ gives }) => gives).length };
}

/** The steps of the unrolled network: where an input goes in and where an output comes out. */
function plan(architecture: Architecture, tx: number, ty: number): Step[] {
  const steps = (count: number, step: (t: number) => Step) => Array.from({ length: count }, (_, t) => step(t));
  switch (architecture) {
    case 'one-to-one':
      return steps(1, () => ({ takes: true, gives: true }));
    case 'one-to-many':
      return steps(ty, (t) => ({ takes: t === 0, gives: true }));
    case 'many-to-one':
      return steps(tx, (t) => ({ takes: true, gives: t === tx - 1 }));
    case 'aligned':
      return steps(tx, () => ({ takes: true, gives: true }));
    case 'encoder-decoder':
      return steps(tx + ty, (t) => ({ takes: t < tx, gives: t >= tx }));
  }
}
