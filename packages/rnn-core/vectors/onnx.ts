import type { CellName, Engine, ForwardOptions, Tensor } from '../src/index.ts';
import { swapTimeAndBatch, tensor } from '../src/index.ts';
import type { Findings, Tolerance } from './compare.ts';
import type { VectorFile } from './file.ts';
import { Skip } from './skip.ts';

const defaults: Readonly<Record<CellName, readonly string[]>> = {
  rnn: ['Tanh'],
  gru: ['Sigmoid', 'Tanh'],
  lstm: ['Sigmoid', 'Tanh', 'Tanh'],
};

interface Attributes {
  readonly hidden_size?: number;
  readonly direction?: 'forward' | 'reverse' | 'bidirectional';
  readonly layout?: number;
  readonly linear_before_reset?: number;
  readonly activations?: readonly string[];
  readonly clip?: number;
  readonly input_forget?: number;
  readonly [name: string]: unknown;
}

/** onnx's own rule, |a−b| ≤ 1e-7 + 1e-3|b|. */
const ownRule: Tolerance = { rtol: 1e-3, atol: 1e-7 };

const known = ['hidden_size', 'direction', 'layout', 'linear_before_reset', 'activations', 'clip', 'input_forget'];

/** The activations this engine has: Tanh and Relu for an RNN, one per direction; the operator's defaults for the others. */
function activationsOf(
  cell: CellName,
  D: number,
  given?: readonly string[],
): { activation: 'tanh' | 'relu'; reverseActivation: 'tanh' | 'relu' } {
  const names = given ?? Array.from({ length: D }, () => defaults[cell]).flat();
  const lower = names.map((name) => name.toLowerCase());
  const fits =
    cell === 'rnn'
      ? lower.every((name) => name === 'tanh' || name === 'relu')
      : lower.every((name, i) => name === defaults[cell][i % defaults[cell].length]!.toLowerCase());
  if (!fits) throw new Skip(`activations ${names.join(', ')} are not among those of a ${cell}`);
  if (cell !== 'rnn') return { activation: 'tanh', reverseActivation: 'tanh' };
  const [first = 'tanh', second = first] = lower as ('tanh' | 'relu')[];
  return { activation: first, reverseActivation: D === 1 ? first : second };
}

/** ONNX operators RNN, GRU and LSTM: forward only. */
export async function runOnnx(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const attributes = (file.attributes ?? {}) as unknown as Attributes;
  const strange = Object.keys(attributes).filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Skip(`attribute ${strange.join(', ')} is not known`);
  if (attributes.clip !== undefined) throw new Skip('attribute clip is not supported');
  if (attributes.input_forget) throw new Skip('attribute input_forget is not supported');
  const cell = file.op.toLowerCase() as CellName;
  const {
    X,
    W,
    R,
    B,
    P,
    initial_h: h0,
    initial_c: c0,
    sequence_lens: lens,
  } = file.inputs as Record<string, Tensor | undefined>;
  const D = W!.shape[0]!;
  const H = attributes.hidden_size ?? R!.shape[2]!;
  const direction = attributes.direction ?? 'forward';
  const batchFirst = attributes.layout === 1;
  const edge = (value: Tensor) => (batchFirst ? swapTimeAndBatch(value) : value);
  const stack = engine.recurrent(
    {
      cell,
      convention: 'onnx',
      inputSize: W!.shape[2]!,
      hiddenSize: H,
      bias: B !== undefined,
      bidirectional: direction === 'bidirectional',
      reverse: direction === 'reverse',
      linearBeforeReset: attributes.linear_before_reset === 1,
      peepholes: P !== undefined,
      ...activationsOf(cell, D, attributes.activations),
    },
    { parameters: { W: W!, R: R!, ...(B ? { B } : {}), ...(P ? { P } : {}) } },
  );
  const lengths = lens && Array.from('data' in lens ? lens.data : (lens as ArrayLike<number>));
  const options: ForwardOptions = {
    ...(h0 ? { h0: edge(h0) } : {}),
    ...(c0 ? { c0: edge(c0) } : {}),
    ...(lengths ? { lengths } : {}),
  };
  const trace = await stack.forward(edge(X!), options);
  const given: Record<string, Tensor | undefined> = {
    Y: directionsApart(trace.output, D, batchFirst),
    Y_h: edge(trace.hN),
    Y_c: trace.cN && edge(trace.cN),
  };
  const tolerance: Tolerance = { ...ownRule, ...(file.tolerance as unknown as Partial<Tolerance> | undefined) };
  // The operator tests have onnx's own elementwise rule; the derived files are float64 values, held normwise like all others.
  const source = file.source as { kind?: string } | string | undefined;
  const kind = typeof source === 'string' ? source : source?.kind;
  const derived = String(kind).startsWith('derived') || tolerance.rtol < ownRule.rtol;
  const normwise = { rtol: engine.precision === 'float64' ? 1e-11 : tolerance.rtol, atol: 0 };
  for (const [name, value] of Object.entries(file.outputs)) {
    if (derived) found.tensor(name, given[name], value, normwise);
    else found.close(name, given[name], value, tolerance);
  }
  stack.dispose();
}

/** (T, N, D·H) → (T, D, N, H), or (N, T, D, H) where the batch comes first. */
function directionsApart(output: Tensor, D: number, batchFirst: boolean): Tensor {
  const [T = 0, N = 0, width = 0] = output.shape;
  const H = width / D;
  const data = new Float64Array(output.data.length);
  for (let t = 0; t < T; t++) {
    for (let n = 0; n < N; n++) {
      for (let d = 0; d < D; d++) {
        const from = (t * N + n) * width + d * H;
        const to = batchFirst ? ((n * T + t) * D + d) * H : ((t * D + d) * N + n) * H;
        data.set(output.data.subarray(from, from + H), to);
      }
    }
  }
  return tensor(batchFirst ? [N, T, D, H] : [T, D, N, H], data);
}
