import type { Engine } from '@keyproof/rnn-core';
import type { Finding, Lab, Sample } from '@keyproof/grader';
import { printRange, type RangeClaim } from './claim.ts';

/** Values must come this close to a finite bound, as a share of the range, or pass `FAR` where the bound is infinite. */
export const REACH = 0.05;
export const FAR = 10;

const STEPS = 10;
const HIDDEN = 12;
const INPUTS = 4;

/** Runs networks on strong input and looks how far the hidden state goes, on kernels and on the float64 reference. */
export async function measureRange(claim: RangeClaim, lab: Lab): Promise<Finding> {
  const least = await extreme(claim, lab, 'least', Math.min);
  const most = await extreme(claim, lab, 'most', Math.max);
  // The control: the other activation must go where this one does not, on the same input.
  const other = claim.activation === 'tanh' ? 'relu' : 'tanh';
  const control = await extreme({ activation: other }, lab, 'most', Math.max);
  const isApart = other === 'relu' ? control.min >= FAR : control.max <= 1;
  const measurements = [
    { name: 'least hidden value', value: least.min, threshold: claim.low, unit: 'value', interval: least.interval },
    { name: 'greatest hidden value', value: most.max, threshold: claim.high, unit: 'value', interval: most.interval },
    {
      name: `greatest with ${other} (control)`,
      value: control.max,
      threshold: FAR,
      unit: 'value',
      interval: control.interval,
    },
  ];
  const reason = `${printRange(claim)}: values run from ${least.min.toPrecision(3)} to ${most.max.toPrecision(3)}`;
  if (!least.agrees || !most.agrees)
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  if (!control.agrees || !isApart)
    return { holds: null, reason: 'the two activations are not told apart (control)', measurements };
  const inside = least.min >= claim.low - 1e-6 && most.max <= claim.high + 1e-6;
  return { holds: inside && reaches(claim, least.min, most.max), reason, measurements };
}

function reaches({ low, high }: RangeClaim, least: number, most: number): boolean {
  const width = Number.isFinite(high - low) ? high - low : 1;
  const below = Number.isFinite(low) ? least <= low + REACH * width : least <= -FAR;
  return below && (Number.isFinite(high) ? most >= high - REACH * width : most >= FAR);
}

function extreme(
  { activation }: Pick<RangeClaim, 'activation'>,
  lab: Lab,
  name: string,
  pick: (...values: number[]) => number,
): Promise<Sample> {
  return lab.sample(`hidden-range/${activation}/${name}`, { count: 3 }, async (engine, random) => {
    const model = engine.recurrent({ cell: 'rnn', activation, inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
    try {
      const { output } = await model.forward(strongInput(engine, random));
      return pick(...output.data);
    } finally {
      model.dispose();
    }
  });
}

/** Inputs from −40 to 40: they drive a tanh to both of its ends. */
function strongInput(engine: Engine, random: () => number) {
  const size = STEPS * INPUTS;
  const data = engine.precision === 'float32' ? new Float32Array(size) : new Float64Array(size);
  return { shape: [STEPS, 1, INPUTS], data: data.map(() => 80 * random() - 40) };
}
