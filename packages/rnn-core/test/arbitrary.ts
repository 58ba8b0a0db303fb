import fc from 'fast-check';
import {
  type Cotangents,
  createRandom,
  drawParameters,
  type ForwardOptions,
  type GateClamps,
  type Parameters,
  type RecurrentConfig,
  type Tensor,
  uniform,
} from '../src/index.ts';

/** A whole experiment: a stack, its numbers (exact in float32), and cotangents for everything it gives. */
export interface Experiment {
  readonly config: RecurrentConfig;
  readonly T: number;
  readonly B: number;
  readonly parameters: Parameters;
  readonly x: Tensor;
  readonly options: ForwardOptions;
  readonly cotangents: Cotangents;
}

const rounded = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.map((value) => Math.fround(value)) });

const clampable = { rnn: [], gru: ['update', 'reset'], lstm: ['input', 'forget', 'output'] } as const;

/** Sizes and features within the limits; `small` keeps the float64 loops short. */
export function experiments(limits: {
  readonly T: number;
  readonly size: number;
  readonly cells?: readonly RecurrentConfig['cell'][];
}): fc.Arbitrary<Experiment> {
  return fc
    .record({
      cell: fc.constantFrom(...(limits.cells ?? (['rnn', 'gru', 'lstm'] as const))),
      convention: fc.constantFrom('coursera' as const, 'pytorch' as const, 'onnx' as const, 'keras' as const),
      inputSize: fc.integer({ min: 1, max: limits.size }),
      hiddenSize: fc.integer({ min: 1, max: limits.size }),
      layers: fc.integer({ min: 1, max: 3 }),
      bidirectional: fc.boolean(),
      reverse: fc.boolean(),
      bias: fc.boolean(),
      flag: fc.boolean(),
      relu: fc.boolean(),
      T: fc.integer({ min: 1, max: limits.T }),
      B: fc.integer({ min: 1, max: 5 }),
      states: fc.boolean(),
      lengths: fc.option(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })),
      clamp: fc.option(fc.tuple(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())),
      seed: fc.integer(),
    })
    .map(({ flag, relu, T, B, states, lengths, clamp, seed, reverse, ...sizes }) => {
      const { cell, convention, hiddenSize: H, inputSize, layers, bidirectional } = sizes;
      const config: RecurrentConfig = {
        ...sizes,
        reverse: reverse && !bidirectional,
        ...(cell === 'rnn' ? { activation: relu ? 'relu' : 'tanh' } : {}),
        ...(cell === 'gru' && (convention === 'onnx' || convention === 'keras') ? { linearBeforeReset: flag } : {}),
        ...(cell === 'lstm' && convention === 'onnx' ? { peepholes: flag } : {}),
        ...(cell === 'lstm' && convention === 'coursera' ? { linearCellOutput: flag } : {}),
      };
      const random = createRandom(seed);
      const D = bidirectional ? 2 : 1;
      const draw = (shape: readonly number[], scale = 1) => rounded(uniform(shape, random, scale));
      const state = () => draw([layers * D, B, H]);
      const parameters = Object.fromEntries(
        Object.entries(drawParameters(config, random)).map(([name, value]) => [name, rounded(value)]),
      );
      const names = clampable[cell];
      const gates: GateClamps =
        clamp && names.length > 0
          ? { [names[clamp[0] % names.length]!]: clamp[2] ? Math.fround(clamp[1]) : draw([H]).data.map(Math.abs) }
          : {};
      return {
        config,
        T,
        B,
        parameters,
        x: draw([T, B, inputSize]),
        options: {
          ...(states ? { h0: state(), ...(cell === 'lstm' ? { c0: state() } : {}) } : {}),
          ...(lengths ? { lengths: Array.from({ length: B }, (_, b) => Math.round(lengths[b]! * T)) } : {}),
          gates,
        },
        cotangents: {
          output: draw([T, B, D * H]),
          hN: state(),
          ...(cell === 'lstm' ? { cN: state() } : {}),
        },
      };
    });
}

/** Σ output·cotangent over everything a trace gives. */
export function lossOf(
  trace: { readonly output: Tensor; readonly hN: Tensor; readonly cN?: Tensor },
  { output, hN, cN }: Cotangents,
): number {
  const inner = (a: Tensor | undefined, b: Tensor | undefined) =>
    a && b ? Array.from(a.data).reduce((sum, value, i) => sum + value * b.data[i]!, 0) : 0;
  return inner(trace.output, output) + inner(trace.hN, hN) + inner(trace.cN, cN);
}
