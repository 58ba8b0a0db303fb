import { clipByGlobalNorm, crossEntropy, type Engine, logSoftmax, type Tensor, tensor } from '../src/index.ts';
import { type ActivationName, operationsOf } from '../src/engine/operations.ts';
import type { Findings } from './compare.ts';
import { type Fields, toleranceOf, type VectorFile } from './file.ts';

/** The engine's own precision. */
const typed = (engine: Engine, { shape, data }: Tensor): Tensor =>
  tensor(shape, engine.precision === 'float32' ? Float32Array.from(data) : Float64Array.from(data));

const activationNames: Readonly<Record<string, ActivationName>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  log_sigmoid: 'logSigmoid',
};

/** kind "hygiene_activation": values and derivatives at 0, ±∞ and NaN; elementwise. */
export async function runActivation(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const x = typed(engine, file.inputs.x as Tensor);
  const expected = (file.expected as { f64: Record<string, Tensor> }).f64;
  const { values, derivatives } = file.tolerance as { values: Fields; derivatives: Fields };
  for (const [name, activation] of Object.entries(activationNames)) {
    const { value, slope } = await operationsOf('activate', engine).activate(activation, x.data);
    found.close(name, tensor(x.shape, value), expected[name]!, toleranceOf(file, engine.precision, values));
    found.close(
      `d_${name}`,
      tensor(x.shape, slope),
      expected[`d_${name}`]!,
      toleranceOf(file, engine.precision, derivatives),
    );
  }
}

/** kind "hygiene_softmax": softmax, its logarithm, the cross-entropy and its gradient, row by row. */
export async function runSoftmax(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const tolerance = toleranceOf(file, engine.precision);
  const { rows } = file.inputs as unknown as { rows: { logits: Tensor; target: number }[] };
  const expected = (file.expected as unknown as { f64: (Record<string, Tensor> & { cross_entropy: number })[] }).f64;
  for (const [row, { logits, target }] of rows.entries()) {
    const V = logits.shape[0]!;
    const given = typed(engine, logits);
    const { loss, gradient } = crossEntropy(given.data, V, [target]);
    const logarithms = logSoftmax(given.data, V);
    const want = expected[row]!;
    found.close(`row ${row} log_softmax`, tensor([V], logarithms), want.log_softmax!, tolerance);
    found.close(`row ${row} softmax`, tensor([V], logarithms.map(Math.exp)), want.softmax!, tolerance);
    found.close(`row ${row} grad_logits`, tensor([V], gradient), want.grad_logits!, tolerance);
    found.close(`row ${row} cross_entropy`, tensor([1], [loss]), tensor([1], [want.cross_entropy]), tolerance);
  }
}

/** kind "hygiene_clip": the global norm and the clipped gradients. The norm is summed in float64 whatever the engine's precision. */
export async function runClip(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const tolerance = toleranceOf(file, engine.precision);
  const lists = (file.inputs as unknown as { grads: Tensor[][] }).grads;
  const expected = (file.expected as unknown as { f64: { total_norm: number; clipped: Tensor[] }[] }).f64;
  for (const [index, list] of lists.entries()) {
    const gradients = Object.fromEntries(list.map((each, i) => [`g${i}`, typed(engine, each)]));
    const norm = clipByGlobalNorm(gradients, file.config.max_norm as number);
    found.close(`list ${index} total_norm`, tensor([1], [norm]), tensor([1], [expected[index]!.total_norm]), tolerance);
    for (const [i, want] of expected[index]!.clipped.entries()) {
      found.close(`list ${index} clipped ${i}`, gradients[`g${i}`], want, tolerance);
    }
  }
}
