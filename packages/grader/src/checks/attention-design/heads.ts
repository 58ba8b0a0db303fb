import type { Finding, Lab } from '../../types.ts';
import { matrix, type Matrix } from '../gradient-formula/matrix.ts';

const TOKENS = 2;

/** The outputs of all heads side by side, (tokens, heads × size). */
const concatenated = (outputs: readonly Matrix[], size: number): Matrix =>
  matrix(TOKENS, outputs.length * size, (i, j) => outputs[Math.floor(j / size)]?.data[i * size + (j % size)] as number);

/**
 * Puts heads of the size told side by side: the layer adds what they give to its input, so that both must be as wide as the model. Heads of one entry
 * more are the control that must not fit.
 */
export function headSize(
  { model, heads, value }: { readonly model: number; readonly heads: number; readonly value: number },
  lab: Lab,
): Finding {
  lab.reserve(TOKENS * heads * (value + 1) * 2);
  const widthWith = (size: number): number =>
    concatenated(
      Array.from({ length: heads }, () => matrix(TOKENS, size, () => 1)),
      size,
    ).columns;
  const [width, control] = [widthWith(value), widthWith(value + 1)];
  const measurements = [
    { name: 'width of all heads side by side', value: width, threshold: model, unit: 'entries', exact: true as const },
    {
      name: 'the same with one entry more each (control)',
      value: control,
      threshold: model,
      unit: 'entries',
      exact: true as const,
    },
  ];
  if (model % heads !== 0 || control === width)
    return { holds: null, reason: 'the heads do not share the width evenly', measurements };
  return {
    holds: width === model,
    reason: `${heads} heads of ${value} are ${width} wide, the model ${model}`,
    measurements,
  };
}
