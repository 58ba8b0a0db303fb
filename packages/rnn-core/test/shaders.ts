import { type Tensor, tensor } from '../src/index.ts';
import type { Tolerance } from '../vectors/compare.ts';
import type { Fields, VectorFile } from '../vectors/file.ts';

/**
 * The recorded activations as GPUs can be held to them. Shading languages do not define what becomes of NaN (WebGPU's max and exp
 * swallow it), and their exp is good to 3 + 2|x| units in the last place only, where float32 in Node has half a unit: NaN is left
 * out, and 1e-6 becomes 4e-6.
 */
export function forShaders(file: VectorFile): VectorFile {
  if (file.kind !== 'hygiene_activation') return file;
  const x = file.inputs.x as Tensor;
  const numbers = [...x.data.keys()].filter((i) => !Number.isNaN(x.data[i]));
  const kept = ({ data }: Tensor) =>
    tensor(
      [numbers.length],
      numbers.map((i) => data[i]!),
    );
  const { f64 } = file.expected as { f64: Record<string, Tensor> };
  const { values, derivatives } = file.tolerance as unknown as Record<string, Record<string, Tolerance>>;
  const wider = (bounds: Record<string, Tolerance>) => {
    const { rtol, atol } = bounds.f32!;
    return { ...bounds, f32: { rtol: 4 * rtol, atol: 4 * atol } };
  };
  return {
    ...file,
    inputs: { x: kept(x) },
    expected: { f64: Object.fromEntries(Object.entries(f64).map(([name, value]) => [name, kept(value)])) },
    tolerance: { values: wider(values!), derivatives: wider(derivatives!) } as unknown as Fields,
  };
}
