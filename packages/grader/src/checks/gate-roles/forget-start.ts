import type { Engine, Tensor } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';
import { distance } from '../../experiments/distance.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { StartClaim } from './claim.ts';

const HIDDEN = 6;
const INPUTS = 3;
const STEPS = 20;
/** How many times as much must be left of the memory, or of the gradient, as without the bias. */
export const MORE = 5;
/** How far a gate must move to have been opened or shut by it; biases that leave a gate alone move it by nothing. */
export const MOVED = 0.1;

const FIELDS = [
  'gate',
  'gatePlain',
  'left',
  'leftPlain',
  'flow',
  'flowPlain',
  'others',
  'count',
  'countPlain',
] as const;
type Seen = Readonly<Record<(typeof FIELDS)[number], number>>;

const BIASES = { positive: 1, large: 5, negative: -1 } as const;

/** An LSTM as it is initialised, with and without a bias on its forget gates: its gates, what is left of its memory, what comes back of a gradient. */
async function observe(engine: Engine, random: () => number, bias: number): Promise<Seen> {
  const model = engine.recurrent(
    { cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'pytorch' },
    { random },
  );
  try {
    const x = normals(engine, [STEPS, 1, INPUTS], random, 0.5);
    const zero = normals(engine, [1, 1, HIDDEN], random, 0);
    const towards = normals(engine, [1, 1, HIDDEN], random);
    const c0 = tensorFor(
      engine,
      [1, 1, HIDDEN],
      Array.from({ length: HIDDEN }, () => 1),
    );
    const plain = model.parameters;
    const look = async () => {
      const { gates } = await model.forward(x, { h0: zero, c0: zero });
      // Nothing is written: what is left is what was there.
      const kept = await model.forward(x, { h0: zero, c0, gates: { input: 0 } });
      const { c0: back } = await model.backward(kept, { cN: towards }, { parameters: false });
      return {
        forget: mean(gates[0]?.forget),
        others: [mean(gates[0]?.input), mean(gates[0]?.output)],
        left: mean(kept.cN),
        flow: length(back),
      };
    };
    const before = await look();
    const told = plain['bias_ih_l0'];
    if (told === undefined) throw new Error('Expected the biases of an LSTM; name them as its convention does');
    // Rows i, f, g, o: the second block is the forget gate's.
    const raised = Array.from(told.data, (value, at) => (at >= HIDDEN && at < 2 * HIDDEN ? value + bias : value));
    model.setParameters({ ...plain, bias_ih_l0: tensorFor(engine, told.shape, raised) });
    const after = await look();
    return {
      gate: after.forget,
      gatePlain: before.forget,
      left: after.left,
      leftPlain: before.left,
      flow: after.flow,
      flowPlain: before.flow,
      others: distance(after.others, before.others),
      count: countParameters(model.parameters),
      countPlain: countParameters(plain),
    };
  } finally {
    model.dispose();
  }
}

const mean = (tensor: Tensor | undefined): number => {
  const values = Array.from(tensor?.data ?? []);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};
const length = (tensor: Tensor | undefined): number => Math.hypot(...Array.from(tensor?.data ?? []));

const IS: Readonly<Record<StartClaim['says'][number], (seen: Seen) => boolean | null>> = {
  opens: ({ gate, gatePlain }) => (gate > gatePlain + MOVED ? true : gate < gatePlain + MOVED / 10 ? false : null),
  shuts: ({ gate, gatePlain }) => (gate < gatePlain - MOVED ? true : gate > gatePlain - MOVED / 10 ? false : null),
  remembers: ({ left, leftPlain }) => (left > MORE * leftPlain ? true : left < leftPlain ? false : null),
  forgets: ({ left, leftPlain }) => (left * MORE < leftPlain ? true : left > leftPlain ? false : null),
  flows: ({ flow, flowPlain }) => (flow > MORE * flowPlain ? true : flow < flowPlain ? false : null),
  'fewer-parameters': ({ count, countPlain }) => count < countPlain,
  'other-gates': ({ others }) => (others > MOVED ? true : others < MOVED / 2 ? false : null),
};

/** What a bias on the forget gates does to an LSTM that has not been trained yet. */
export async function measureStart({ bias, says, denied }: StartClaim, lab: Lab): Promise<Finding> {
  const name = `gate-roles/forget-start/${bias}`;
  const facts = await once(lab, name, () =>
    sampleFields(lab, name, FIELDS, { count: 3, tolerance: 1e-2, floor: 1e-9 }, (engine, random) =>
      observe(engine, random, BIASES[bias]),
    ),
  );
  const at = (values: 'values' | 'reference', index: number): Seen =>
    Object.fromEntries(FIELDS.map((field) => [field, facts[field][values][index] ?? NaN])) as unknown as Seen;
  const runs = facts.gate.values.flatMap((_value, index) => [at('values', index), at('reference', index)]);
  const truths = says.map((each) => {
    const [first = null, ...others] = runs.map(IS[each]);
    return others.every((truth) => truth === first) ? first : null;
  });
  const whole = truths.includes(false) ? false : truths.includes(null) ? null : true;
  return {
    holds: whole === null ? null : whole !== (denied === true),
    reason: `forget gates start at ${facts.gate.mean.toFixed(2)} and not at ${facts.gatePlain.mean.toFixed(2)}; ${facts.left.mean.toPrecision(2)} of the memory is left after ${STEPS} steps and not ${facts.leftPlain.mean.toPrecision(2)}`,
    measurements: [
      measurement('forget gates at the start', facts.gate, null, '1'),
      measurement('the same without the bias (control)', facts.gatePlain, null, '1'),
      measurement(`memory left after ${STEPS} steps`, facts.left, null, 'share'),
      measurement('the same without the bias', facts.leftPlain, null, 'share'),
      measurement('gradient that comes back along the memory', facts.flow, null, 'norm'),
      measurement('change of the other gates', facts.others, MOVED, '1'),
    ],
  };
}
