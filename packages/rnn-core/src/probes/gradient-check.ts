import { RnnError } from '../errors.ts';
import { expectFunction, expectInteger, expectNumber, expectObject, expectTensors } from '../expect.ts';
import type { Parameters, Tensor } from '../types.ts';

/** One element's gradient, claimed and measured. */
export interface CheckedElement {
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
}

/** How well one tensor's gradient agrees with finite differences. */
export interface CheckedTensor {
  readonly name: string;
  /** ‖analytic − numeric‖ / (‖analytic‖ + ‖numeric‖) over the elements looked at; 0 where both are all zero, NaN where one is not finite. */
  readonly error: number;
  readonly elements: readonly CheckedElement[];
}

/** The result of a gradient check, the worst tensor first. */
export interface GradientCheck {
  /** The largest error of a tensor; NaN if any is. */
  readonly error: number;
  readonly tensors: readonly CheckedTensor[];
}

/** What a gradient check needs. */
export interface GradientCheckOptions {
  /** The loss at given values; the same values must give the same loss, so dropout needs a generator with a fixed seed. */
  readonly loss: (values: Parameters) => number | Promise<number>;
  /** Where to check, by name. Not changed. */
  readonly at: Parameters;
  /** d loss / d value as the code under test computes it; a missing one is not checked. */
  readonly gradients: Parameters;
  /** ε of (f(x + ε) − f(x − ε)) / 2ε. Default 1e-5, which suits float64; float32 losses need about 1e-2. */
  readonly step?: number;
  /** Elements looked at in each tensor, spread evenly. Default 8. */
  readonly elements?: number;
}

/**
 * Compares gradients with central differences of the loss. In float64 an error below 1e-7 is right, above 1e-3 it is wrong; in between
 * look at the elements (a relu's kink, a loss of another scale). Rejects with `bad-option`, `bad-value` or `bad-shape`.
 * Source: the course's "Gradient Checking" assignment; Goodfellow et al. 2016, §11.5.
 */
export async function checkGradients(options: GradientCheckOptions): Promise<GradientCheck> {
  const operation = 'checkGradients()';
  expectObject(operation, 'options', options, 'bad-option');
  const { loss, at, gradients, step = 1e-5, elements = 8 } = options;
  expectFunction(operation, 'loss', loss);
  expectTensors(operation, 'at', at);
  expectTensors(operation, 'gradients', gradients);
  expectInteger(operation, 'elements', elements, 1);
  expectNumber(operation, 'step', step);
  if (!(step > 0)) throw new RnnError('bad-option', `${operation} expects \`step\` above 0, got ${step}`);
  const tensors: CheckedTensor[] = [];
  for (const [name, value] of Object.entries(at)) {
    const gradient = gradients[name];
    if (gradient === undefined) continue;
    if (gradient.shape.join() !== value.shape.join()) {
      const shapes = `(${value.shape.join(', ')}), got (${gradient.shape.join(', ')})`;
      throw new RnnError('bad-shape', `${operation} expects the gradient of \`${name}\` of shape ${shapes}`);
    }
    const checked: CheckedElement[] = [];
    const count = Math.min(elements, value.data.length);
    for (let k = 0; k < count; k++) {
      const index = Math.floor((k * value.data.length) / count);
      const moved = async (by: number) => loss({ ...at, [name]: shifted(value, index, by) });
      const numeric = ((await moved(step)) - (await moved(-step))) / (2 * step);
      checked.push({ index, analytic: gradient.data[index]!, numeric });
    }
    tensors.push({ name, error: distance(checked), elements: checked });
  }
  tensors.sort((a, b) => (Number.isNaN(a.error) ? -1 : Number.isNaN(b.error) ? 1 : b.error - a.error));
  return { error: tensors[0]?.error ?? 0, tensors };
}

function shifted({ shape, data }: Tensor, index: number, by: number): Tensor {
  const copy = Float64Array.from(data);
  copy[index]! += by;
  return { shape, data: copy };
}

function distance(elements: readonly CheckedElement[]): number {
  const norm = (of: (element: CheckedElement) => number) =>
    Math.sqrt(elements.reduce((sum, element) => sum + of(element) ** 2, 0));
  const apart = norm(({ analytic, numeric }) => analytic - numeric);
  return apart === 0 ? 0 : apart / (norm(({ analytic }) => analytic) + norm(({ numeric }) => numeric));
}
