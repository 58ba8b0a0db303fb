import { type Engine, RnnError } from '@keyproof/rnn-core';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import { type Cell, GATES, type Gate } from './claim.ts';

const INPUTS = 3;
const HIDDEN = 7;
const STEPS = 6;
/** Held values of an LSTM's gates that no two functions of the cell state confuse. */
const HELD = { input: 0.6, forget: 0.8, output: 0.3 } as const;

/** What a built cell shows. */
export interface Dissection {
  /** Gates that the cell has: those that can be held at 0 and 1 and change what it puts out. */
  readonly gates: readonly Gate[];
  /** Largest difference between the memory and the hidden state; 0 where there is no memory of its own. */
  readonly apart: number;
  /** Units of the hidden state, and of the memory (0: none), for the inputs and units asked for. */
  readonly hiddenUnits: number;
  readonly memoryUnits: number;
  /** Values that a gate has at one step, and how far they differ from each other. */
  readonly gateValues: number;
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  /** Distance of a new state from the old one with the carrying gate held open and the writing one shut. */
  readonly carried: number;
}

/** Builds a cell, holds its gates one by one, and reads its states. */
export async function dissect(engine: Engine, random: () => number, cell: Cell): Promise<Dissection> {
  const model = engine.recurrent({ cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'coursera' }, { random });
  try {
    const draw = (shape: readonly number[], size = 1) => normals(engine, shape, random, size);
    // Wide weights drive the gates towards both of their ends.
    model.setParameters(
      Object.fromEntries(Object.entries(model.parameters).map(([name, { shape }]) => [name, draw(shape, 3)])),
    );
    const x = draw([STEPS, 1, INPUTS]);
    const trace = await model.forward(x);
    const gates: Gate[] = [];
    for (const gate of GATES) {
      try {
        const [shut, open] = [
          await model.forward(x, { gates: { [gate]: 0 } }),
          await model.forward(x, { gates: { [gate]: 1 } }),
        ];
        if (Array.from(shut.output.data).some((value, at) => value !== open.output.data[at])) gates.push(gate);
      } catch (error) {
        // The cell refuses to hold a gate that it does not have.
        if (!(error instanceof RnnError)) throw error;
      }
    }
    const named = Object.entries(trace.gates[0] ?? {}).filter(([name]) => name !== 'candidate');
    const values = named.flatMap(([, tensor]) => Array.from(tensor.data));
    const first = Array.from(named[0]?.[1].data.subarray(0, HIDDEN) ?? []);
    const one = tensorFor(engine, [1, 1, INPUTS], x.data.slice(0, INPUTS));
    const [h0, c0] = [draw([1, 1, HIDDEN], 0.7), draw([1, 1, HIDDEN], 0.7)];
    const kept =
      cell === 'lstm'
        ? await model.forward(one, { h0, c0, gates: { forget: 1, input: 0 } })
        : cell === 'gru'
          ? await model.forward(one, { h0, gates: { update: 0 } })
          : await model.forward(one, { h0 });
    const [after, before] = cell === 'lstm' ? [kept.cN, c0] : [kept.hN, h0];
    return {
      gates,
      apart: distance(trace.cN?.data, trace.hN.data),
      hiddenUnits: trace.hN.data.length,
      memoryUnits: trace.cN?.data.length ?? 0,
      gateValues: first.length,
      spread: first.length === 0 ? 0 : Math.max(...first) - Math.min(...first),
      lowest: values.length === 0 ? NaN : Math.min(...values),
      highest: values.length === 0 ? NaN : Math.max(...values),
      carried: distance(after?.data, before.data),
    };
  } finally {
    model.dispose();
  }
}

/** How far the hidden state of an LSTM with held gates lies from each gate times each function of its memory. */
export async function readouts(engine: Engine, random: () => number): Promise<Readonly<Record<string, number>>> {
  const model = engine.recurrent({ cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    const x = normals(engine, [STEPS, 1, INPUTS], random, 2);
    const { hN, cN } = await model.forward(x, { gates: HELD });
    const memory = Array.from(cN?.data ?? []);
    const functions = {
      tanh: Math.tanh,
      sigmoid: (value: number) => 1 / (1 + Math.exp(-value)),
      itself: (value: number) => value,
    };
    return Object.fromEntries(
      Object.entries(HELD).flatMap(([gate, held]) =>
        Object.entries(functions).map(([name, of]) => [
          `${gate}/${name}`,
          Math.max(...memory.map((value, at) => Math.abs(held * of(value) - (hN.data[at] ?? NaN)))),
        ]),
      ),
    );
  } finally {
    model.dispose();
  }
}

function distance(a: ArrayLike<number> | undefined, b: ArrayLike<number>): number {
  return a === undefined ? 0 : Math.max(...Array.from(a, (value, at) => Math.abs(value - (b[at] ?? NaN))));
}
