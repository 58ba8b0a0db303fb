import type { Engine } from '@keyproof/rnn-core';
import { softmax } from '../../experiments/softmax.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import { column, entry, fromValues, matrix, product, transpose, type Matrix } from './matrix.ts';
import type { ParameterRole } from './quantity.ts';

/** How the output is squashed and scored. Each has its own loss, so that nothing rests on one pairing. */
export const HEADS = ['softmax-cross-entropy', 'linear-squares', 'tanh-quartic'] as const;
export type Head = (typeof HEADS)[number];

export interface Sizes {
  readonly steps: number;
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

/** One random simple RNN with everything that a formula may mention, by step 1…T at index 1…T (0: the initial state). */
export interface Network {
  readonly sizes: Sizes;
  readonly parameters: Readonly<Record<ParameterRole, Matrix>>;
  readonly x: readonly Matrix[];
  readonly z: readonly Matrix[];
  readonly h: readonly Matrix[];
  readonly logits: readonly Matrix[];
  readonly prediction: readonly Matrix[];
  readonly target: readonly Matrix[];
  /** ∂h_t/∂h_{t−1}, (H, H), from the engine's probe. */
  readonly stateByState: readonly Matrix[];
  /** f′(z_t), the diagonal of ∂h_t/∂z_t. */
  readonly slope: readonly Matrix[];
  /** ∂ŷ_t/∂(logits), (K, K). */
  readonly predictionByLogits: readonly Matrix[];
  /** ∂ℓ_t/∂ŷ_t, (1, K). */
  readonly lossByPrediction: readonly Matrix[];
  /** ∂(Σ_{t in `steps`} ℓ_t)/∂(every parameter), rows over flattened parameters, by the engine's backpropagation through time. */
  backpropagate(steps: readonly number[]): Promise<Readonly<Record<ParameterRole, Matrix>>>;
  /** The same for the inputs: one row (1, I) a step. */
  backpropagateInputs(steps: readonly number[]): Promise<readonly Matrix[]>;
  dispose(): void;
}

/** Weights large enough that the early steps still count, small enough that tanh is not flat. */
const SCALE = 1.1;

/** Draws a network and runs it on an engine: states, Jacobians and gradients are the engine's, the small head is float64. */
export async function drawNetwork(engine: Engine, sizes: Sizes, head: Head, random: () => number): Promise<Network> {
  const { steps: T, inputs: I, hidden: H, outputs: K } = sizes;
  const draw = (rows: number, columns: number, scale: number): Matrix =>
    matrix(rows, columns, () => scale * normal(random));
  const parameters = {
    recurrent: draw(H, H, SCALE / Math.sqrt(H)),
    input: draw(H, I, 0.7 / Math.sqrt(I)),
    output: draw(K, H, SCALE / Math.sqrt(H)),
    stateBias: draw(H, 1, 0.3),
    outputBias: draw(K, 1, 0.3),
  };
  const x = [matrix(I, 1), ...Array.from({ length: T }, () => draw(I, 1, 1))];
  const target = [matrix(K, 1), ...Array.from({ length: T }, () => drawTarget(head, K, random))];
  const first = draw(H, 1, 0.5);
  const net = engine.recurrent(
    { cell: 'rnn', inputSize: I, hiddenSize: H },
    {
      parameters: {
        weight_ih_l0: tensorFor(engine, [H, I], parameters.input.data),
        weight_hh_l0: tensorFor(engine, [H, H], parameters.recurrent.data),
        bias_ih_l0: tensorFor(engine, [H], parameters.stateBias.data),
        bias_hh_l0: tensorFor(engine, [H]),
      },
    },
  );
  const input = tensorFor(
    engine,
    [T, 1, I],
    x.slice(1).flatMap((value) => [...value.data]),
  );
  const trace = await net.forward(input, { h0: tensorFor(engine, [1, 1, H], first.data) });
  const jacobians = await net.stepJacobians(trace);
  const stateAt = (t: number): Matrix => (t === 0 ? first : column(trace.output.data.slice((t - 1) * H, t * H)));
  const h = Array.from({ length: T + 1 }, (_, t) => stateAt(t));
  const z = h.map((value, t) =>
    t === 0
      ? matrix(H, 1)
      : sum(product(parameters.input, at(x, t)), product(parameters.recurrent, at(h, t - 1)), parameters.stateBias),
  );
  const logits = h.map((value) => sum(product(parameters.output, value), parameters.outputBias));
  const heads = logits.map((value, t) => scoreHead(head, value, at(target, t)));

  const stateGradients = (chosen: readonly number[]): Matrix[] =>
    heads.map((part, t) =>
      chosen.includes(t)
        ? product(product(part.lossByPrediction, part.predictionByLogits), parameters.output)
        : matrix(1, H),
    );
  const passes = new Map<string, ReturnType<typeof net.backward>>();
  const backward = (chosen: readonly number[]): ReturnType<typeof net.backward> => {
    const rows = stateGradients(chosen).slice(1);
    const output = tensorFor(
      engine,
      [T, 1, H],
      rows.flatMap((row) => [...row.data]),
    );
    const pass = passes.get(chosen.join()) ?? net.backward(trace, { output });
    passes.set(chosen.join(), pass);
    return pass;
  };

  return {
    sizes,
    parameters,
    x,
    z,
    h,
    logits,
    target,
    prediction: heads.map((part) => part.prediction),
    stateByState: h.map((_, t) =>
      t === 0 ? matrix(H, H) : fromValues(H, H, jacobians.data.slice((t - 1) * H * H, t * H * H)),
    ),
    slope: h.map((value) => matrix(H, 1, (i) => 1 - entry(value, i, 0) ** 2)),
    predictionByLogits: heads.map((part) => part.predictionByLogits),
    lossByPrediction: heads.map((part) => part.lossByPrediction),
    async backpropagate(chosen) {
      const { parameters: found } = await backward(chosen);
      const row = (name: string): Matrix => fromValues(1, found[name]?.data.length ?? 0, found[name]?.data ?? []);
      const logitRows = heads.map((part) => product(part.lossByPrediction, part.predictionByLogits));
      const kept = chosen.map((t) => ({ gradient: transpose(at(logitRows, t)), state: transpose(at(h, t)) }));
      const output = kept.map(({ gradient, state }) => product(gradient, state));
      return {
        recurrent: row('weight_hh_l0'),
        input: row('weight_ih_l0'),
        stateBias: row('bias_ih_l0'),
        outputBias: fromValues(1, K, sum(matrix(K, 1), ...kept.map(({ gradient }) => gradient)).data),
        output: fromValues(1, K * H, sum(matrix(K, H), ...output).data),
      };
    },
    async backpropagateInputs(chosen) {
      const { x: found } = await backward(chosen);
      return [
        matrix(1, I),
        ...Array.from({ length: T }, (_, t) => fromValues(1, I, found.data.slice(t * I, (t + 1) * I))),
      ];
    },
    dispose: () => net.dispose(),
  };
}

function at(series: readonly Matrix[], t: number): Matrix {
  return series[t] as Matrix;
}

function sum(first: Matrix, ...rest: readonly Matrix[]): Matrix {
  const data = [...first.data];
  for (const term of rest)
    for (let i = 0; i < data.length; i++) data[i] = (data[i] as number) + (term.data[i] as number);
  return { ...first, data };
}

function drawTarget(head: Head, K: number, random: () => number): Matrix {
  if (head !== 'softmax-cross-entropy') return matrix(K, 1, () => normal(random));
  const word = Math.floor(random() * K);
  return matrix(K, 1, (i) => (i === word ? 1 : 0));
}

interface Score {
  readonly prediction: Matrix;
  readonly predictionByLogits: Matrix;
  readonly lossByPrediction: Matrix;
}

/** ŷ = g(o) with ∂ŷ/∂o and ∂ℓ/∂ŷ for one step. */
export function scoreHead(head: Head, logits: Matrix, target: Matrix): Score {
  const K = logits.rows;
  switch (head) {
    // ŷ = softmax(o), ℓ = −Σ y log ŷ
    case 'softmax-cross-entropy': {
      const prediction = column(softmax([...logits.data]));
      const p = (i: number): number => entry(prediction, i, 0);
      return {
        prediction,
        predictionByLogits: matrix(K, K, (i, j) => (i === j ? p(i) : 0) - p(i) * p(j)),
        lossByPrediction: matrix(1, K, (_, i) => -entry(target, i, 0) / p(i)),
      };
    }
    // ŷ = o, ℓ = ½ Σ (ŷ − y)²
    case 'linear-squares':
      return {
        prediction: logits,
        predictionByLogits: matrix(K, K, (i, j) => (i === j ? 1 : 0)),
        lossByPrediction: matrix(1, K, (_, i) => entry(logits, i, 0) - entry(target, i, 0)),
      };
    // ŷ = tanh(o), ℓ = ¼ Σ (ŷ − y)⁴
    case 'tanh-quartic': {
      const prediction = matrix(K, 1, (i) => Math.tanh(entry(logits, i, 0)));
      return {
        prediction,
        predictionByLogits: matrix(K, K, (i, j) => (i === j ? 1 - entry(prediction, i, 0) ** 2 : 0)),
        lossByPrediction: matrix(1, K, (_, i) => (entry(prediction, i, 0) - entry(target, i, 0)) ** 3),
      };
    }
  }
}

/** ℓ_t of one step, for finite differences. */
export function headLoss(head: Head, logits: Matrix, target: Matrix): number {
  const { prediction } = scoreHead(head, logits, target);
  const difference = (i: number): number => entry(prediction, i, 0) - entry(target, i, 0);
  let loss = 0;
  for (let i = 0; i < logits.rows; i++) {
    if (head === 'softmax-cross-entropy') loss -= entry(target, i, 0) * Math.log(entry(prediction, i, 0));
    else loss += head === 'linear-squares' ? difference(i) ** 2 / 2 : difference(i) ** 4 / 4;
  }
  return loss;
}
