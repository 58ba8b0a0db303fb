import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab, Truth } from '../../types.ts';
import type { DecayClaim } from './claim.ts';

const HIDDEN = 6;
const INPUTS = 3;
/** Longer spans are not unrolled: at a forget gate below one nothing is left by then. */
const MOST_STEPS = 200;
/** Factors this close (of their own size) are one: "0.34" for 0.343 is rounded, 0.5 for 0.25 is not. */
export const ROUNDED = 0.02;
const WRONG = 0.05;

/** Runs an LSTM with the forget gate held and the input gate shut, and divides its last cell state by its first, unit by unit. */
export async function measureDecay({ forget, steps, factor }: DecayClaim, lab: Lab): Promise<Finding> {
  if (steps > MOST_STEPS)
    return { holds: null, reason: `more than ${MOST_STEPS} steps are not unrolled`, measurements: [] };
  const { least, most, open } = await sampleFields(
    lab,
    `gate-roles/decay/${forget}/${steps}`,
    ['least', 'most', 'open'],
    { count: 3, tolerance: 1e-2, floor: 1e-6 },
    async (engine, random) => {
      const model = engine.recurrent({ cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
      try {
        const draw = (shape: readonly number[], least = 0) =>
          tensorFor(
            engine,
            shape,
            Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => least + Math.abs(normal(random))),
          );
        const [x, h0, c0] = [draw([steps, 1, INPUTS]), draw([1, 1, HIDDEN]), draw([1, 1, HIDDEN], 0.5)];
        const ratios = async (input: number) => {
          const { cN } = await model.forward(x, { h0, c0, gates: { forget, input } });
          return Array.from(cN?.data ?? [], (value, at) => value / (c0.data[at] as number));
        };
        const shut = await ratios(0);
        const spread = await ratios(1);
        return { least: Math.min(...shut), most: Math.max(...shut), open: Math.max(...spread) - Math.min(...spread) };
      } finally {
        model.dispose();
      }
    },
  );
  const measurements = [
    measurement('smallest share of the cell state that is left', least, factor, '1'),
    measurement('largest share of the cell state that is left', most, factor, '1'),
    measurement('spread of the shares with the input gate open (control)', open, ROUNDED, '1'),
  ];
  if (!least.agrees || !most.agrees || !(open.min > ROUNDED))
    return { holds: null, reason: 'no one factor could be measured', measurements };
  const off = Math.max(Math.abs(least.min - factor), Math.abs(most.max - factor)) / Math.max(most.max, 1e-6);
  const holds: Truth = off < ROUNDED ? true : off > WRONG ? false : null;
  return {
    holds,
    reason: `${most.mean.toPrecision(3)} of the cell state is left after ${steps} step${steps === 1 ? '' : 's'} with the forget gate at ${forget}`,
    measurements,
  };
}
