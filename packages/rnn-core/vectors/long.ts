import { type Engine, frobeniusNorm, type Gradients, type Tensor, tensor, type Trace } from '../src/index.ts';
import type { Findings, Tolerance } from './compare.ts';
import { inner, toleranceOf, type VectorFile } from './file.ts';
import { cellOf } from './sequence.ts';

interface Values {
  readonly grad_class: Readonly<Record<string, string>>;
  readonly loss: number;
  readonly max_abs_h_by_step?: Tensor;
  readonly h_T?: Tensor;
  readonly output_first_20?: Tensor;
  readonly grad_norms?: Readonly<Record<string, number>>;
  /** Also `first_inf_step`, `first_nan_step`, `grad_x_class_by_step` and `grad.<name>`. */
  readonly [name: string]: unknown;
}

interface Expected {
  readonly f64: Values;
  readonly f32: Values & {
    readonly f32_numpy?: {
      readonly same_as_torch: Readonly<Record<string, boolean>>;
      readonly [name: string]: unknown;
    };
  };
  readonly f32_numpy?: { readonly same_as_torch: Readonly<Record<string, boolean>>; readonly [name: string]: unknown };
  readonly comparable?: { readonly output_steps: number; readonly gradients: boolean };
}

/** f finite, i has an infinity, n has a NaN. */
function classOf(values: ArrayLike<number>): 'f' | 'i' | 'n' {
  let worst: 'f' | 'i' | 'n' = 'f';
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) return 'n';
    if (!Number.isFinite(values[i]!)) worst = 'i';
  }
  return worst;
}

function rowOf({ shape, data }: Tensor, t: number): Tensor {
  const size = data.length / shape[0]!;
  return tensor(shape.slice(1), data.subarray(t * size, (t + 1) * size));
}

const numbers = (...values: number[]): Tensor => tensor([values.length], values);

/** kind "hygiene_long": 200 steps that explode, vanish or wander. Values are compared where they are finite, classes everywhere. */
export async function runLong(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const config = file.config as unknown as {
    op: string;
    input: number;
    hidden: number;
    layers?: number;
    bias: boolean;
  };
  const { op, input: inputSize, hidden: hiddenSize, layers = 1, bias } = config;
  const stack = engine.recurrent({ ...cellOf(op), inputSize, hiddenSize, layers, bias }, { parameters: file.params });
  const { x, h0, c0 } = file.inputs as Record<string, Tensor>;
  const trace = await stack.forward(x!, { ...(h0 ? { h0 } : {}), ...(c0 ? { c0 } : {}) });
  const { h_n: hN, output, c_n: cN } = file.cotangents;
  const cotangents = { ...(hN ? { hN } : {}), ...(output ? { output } : {}), ...(cN ? { cN } : {}) };
  const gradients = await stack.backward(trace, cotangents);
  stack.dispose();
  const run = {
    file,
    single: engine.precision === 'float32',
    tolerance: toleranceOf(file, engine.precision),
    trace,
    gradients,
  };
  compareClasses(run, found);
  compareForward(run, found);
  const expected = file.expected as unknown as Expected;
  // A chaotic trajectory is not comparable between two orders of summation, in either precision.
  if (expected.comparable?.gradients !== false) compareGradients(run, found);
}

interface Run {
  readonly file: VectorFile;
  readonly single: boolean;
  readonly tolerance: Tolerance;
  readonly trace: Trace;
  readonly gradients: Gradients;
}

const expectedOf = ({ file }: Run): Expected => file.expected as unknown as Expected;
const wantedOf = (run: Run): Values => (run.single ? expectedOf(run).f32 : expectedOf(run).f64);
const namedGradients = ({ gradients }: Run): Record<string, Tensor | undefined> => ({
  ...gradients.parameters,
  x: gradients.x,
  h0: gradients.h0,
  c0: gradients.c0,
});

/** Where torch's float32 overflowed, or numpy's where the file says that the two differ. */
function compareClasses(run: Run, found: Findings): void {
  const { trace, gradients } = run;
  const wanted = wantedOf(run);
  const { f32, f32_numpy: beside } = expectedOf(run);
  const numpy = f32.f32_numpy ?? beside;
  const either = (name: string, given: unknown) => {
    const options = [wanted[name]];
    if (run.single && numpy?.same_as_torch[name] === false) options.push(numpy[name]);
    const holds = options.some((option) => JSON.stringify(option) === JSON.stringify(given));
    found.truth(name, holds);
  };
  const T = trace.output.shape[0]!;
  const states = Array.from({ length: T }, (_, t) => classOf(rowOf(trace.output, t).data));
  const firstStep = (letter: 'i' | 'n') => (states.includes(letter) ? states.indexOf(letter) + 1 : null);
  either('first_inf_step', firstStep('i'));
  either('first_nan_step', firstStep('n'));
  either('grad_x_class_by_step', Array.from({ length: T }, (_, t) => classOf(rowOf(gradients.x, t).data)).join(''));
  const grads = namedGradients(run);
  const classes = Object.keys(wanted.grad_class).map((name) => [name, classOf(grads[name]!.data)]);
  either('grad_class', Object.fromEntries(classes));
}

function compareForward(run: Run, found: Findings): void {
  const { file, trace, tolerance, single } = run;
  const { f64, comparable } = expectedOf(run);
  const wanted = wantedOf(run);
  const T = trace.output.shape[0]!;
  if (comparable?.gradients === false) {
    found.truth(
      '|h| ≤ 1',
      Array.from(trace.output.data).every((value) => Math.abs(value) <= 1),
    );
  } else {
    const given: Record<string, Tensor | undefined> = { output: trace.output, h_n: trace.hN, c_n: trace.cN };
    let loss = 0;
    for (const [name, value] of Object.entries(file.cotangents)) loss += inner(given[name]!, value);
    const rtol = Math.max(tolerance.rtol, slack(run, wanted.loss, f64.loss));
    if (Number.isFinite(wanted.loss)) found.number('loss', loss, wanted.loss, { ...tolerance, rtol });
    else found.truth('loss is not finite', classOf([loss]) === classOf([wanted.loss]));
    if (wanted.h_T) found.tensor('h_T', trace.hN, wanted.h_T, tolerance);
  }
  const first = f64.output_first_20;
  const steps = Math.min(first?.shape[0] ?? 0, single ? (comparable?.output_steps ?? T) : T);
  for (let t = 0; t < steps; t++) found.tensor(`output ${t}`, rowOf(trace.output, t), rowOf(first!, t), tolerance);
  const largest = f64.max_abs_h_by_step;
  for (let t = 0; largest && t < T; t++) {
    const given = Math.max(...Array.from(rowOf(trace.output, t).data, Math.abs));
    if (Number.isFinite(given)) found.close(`max |h| ${t}`, numbers(given), numbers(largest.data[t]!), tolerance);
  }
}

function compareGradients(run: Run, found: Findings): void {
  const { tolerance, single, gradients } = run;
  const { f64 } = expectedOf(run);
  const wanted = wantedOf(run);
  for (const [name, value] of Object.entries(namedGradients(run))) {
    if (!value) continue;
    const want = wanted[`grad.${name}`] as Tensor | undefined;
    if (want) found.tensor(`grad.${name}`, value, want, tolerance);
    const norm = wanted.grad_norms?.[name];
    if (norm === undefined) continue;
    const rtol = Math.max(tolerance.rtol, slack(run, norm, f64.grad_norms?.[name]), vanished(run, norm));
    found.close(`norm of grad.${name}`, numbers(frobeniusNorm(value)), numbers(norm), { ...tolerance, rtol });
  }
  const dx = f64['grad.x'] as Tensor | undefined;
  for (let t = 0; dx && t < dx.shape[0]!; t++) {
    const [given, want] = [rowOf(gradients.x, t), rowOf(dx, t)];
    if (classOf(given.data) !== 'f') continue;
    // Among float32's subnormals digits are lost by design, and a backend may flush them to 0.
    if (single && frobeniusNorm(want) < 1e-36) found.truth(`grad.x ${t} is tiny`, frobeniusNorm(given) < 2e-36);
    else found.tensor(`grad.x ${t}`, given, want, tolerance);
  }
}

/**
 * A gradient a million times smaller than the largest has come through dozens of saturated steps, each a factor 1 − y² of which
 * float32 keeps two or three digits: its size is held to 1 %.
 */
function vanished(run: Run, norm: number): number {
  const largest = Math.max(...Object.values(expectedOf(run).f64.grad_norms ?? {}));
  return run.single && norm < 1e-6 * largest ? 1e-2 : 0;
}

/** Eight times what torch's own float32 lost against float64: the vectors' rule, where a file gives no bound of its own. */
function slack({ single }: Run, f32: number, f64: number | undefined): number {
  if (!single || f64 === undefined || !Number.isFinite(f32) || f64 === 0) return 0;
  return (8 * Math.abs(f32 - f64)) / Math.abs(f64);
}
