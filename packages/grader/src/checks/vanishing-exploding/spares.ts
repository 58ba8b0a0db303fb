import type { Engine, Recurrent } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { type Example, fitReadout, type Readout } from '../../experiments/readout.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals } from '../../experiments/tensor.ts';
import type { Finding, Lab, Measurement, Sample } from '../../types.ts';
import type { Cell, Spared } from './claim.ts';

const STEPS = 5;
const INPUTS = 3;
const HIDDEN = 16;
/** Labels drawn by lot for so few sequences can only be learnt by heart. */
const FEW = 8;
const MANY = 200;
const NEW = 200;
/** Of new sequences half are right by chance; by so many, something was learnt that holds for others. */
const LEARNT = 0.75;

const FIELDS = ['parameters', 'products', 'held', 'recalled', 'new', 'rule'] as const;
type Facts = Readonly<Record<(typeof FIELDS)[number], number>>;

/** What a cell costs, and whether it learns random labels by heart; the control is a rule that it can learn. */
async function observe(engine: Engine, random: () => number, cell: Cell): Promise<Facts> {
  const net = engine.recurrent({ cell, inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    const lot = (): number => (random() < 0.5 ? -1 : 1);
    const few = await examples(net, engine, FEW, random, lot);
    const byHeart = fitReadout(few);
    const ofRule = fitReadout(await examples(net, engine, MANY, random));
    const weights = Object.entries(net.parameters).filter(([name]) => name.startsWith('weight'));
    const parameters = countParameters(net.parameters);
    return {
      parameters,
      products: countParameters(Object.fromEntries(weights)),
      held: parameters + (cell === 'lstm' ? 2 : 1) * HIDDEN,
      recalled: right(byHeart, few),
      new: right(byHeart, await examples(net, engine, NEW, random, lot)),
      rule: right(ofRule, await examples(net, engine, NEW, random)),
    };
  } finally {
    net.dispose();
  }
}

/** Sequences as the last states that they leave. Without a lot the label is the sign of the last input. */
async function examples(
  net: Recurrent,
  engine: Engine,
  count: number,
  random: () => number,
  lot?: () => number,
): Promise<readonly Example[]> {
  const x = normals(engine, [STEPS, count, INPUTS], random);
  const { hN } = await net.forward(x);
  return Array.from({ length: count }, (_, row) => ({
    features: hN.data.slice(row * HIDDEN, (row + 1) * HIDDEN),
    label: lot?.() ?? Math.sign(x.data[((STEPS - 1) * count + row) * INPUTS] as number),
  }));
}

const right = ({ weights, bias }: Readout, all: readonly Example[]): number =>
  all.filter(
    ({ features, label }) =>
      label * Array.from(features).reduce((sum, value, at) => sum + value * (weights[at] as number), bias) > 0,
  ).length / all.length;

const COSTS = {
  parameters: ['parameters', 'parameters'],
  memory: ['held', 'numbers held in memory, parameters and state'],
  cost: ['products', 'multiplications a step'],
} as const;

/** Whether a cell with gates is spared an ill that a plain one has: it has it too, or costs more. */
export async function measureSpared({ cell, what }: Spared, lab: Lab): Promise<Finding> {
  const of = (each: Cell) =>
    once(lab, `vanishing-exploding/spares/${each}`, () =>
      sampleFields(
        lab,
        `vanishing-exploding/spares/${each}`,
        FIELDS,
        { count: 3, tolerance: 0.05, floor: 0.05 },
        (engine, random) => observe(engine, random, each),
      ),
    );
  const [gated, plain] = [await of(cell), await of('rnn')];
  if (what !== 'overfitting') {
    const [field, name] = COSTS[what];
    const isMore = gated[field].agrees && plain[field].agrees && gated[field].min > plain[field].max;
    return {
      holds: isMore ? false : null,
      reason: `${gated[field].mean} ${name} against ${plain[field].mean} of a plain RNN`,
      measurements: [row(`${name}, ${cell}`, gated[field]), row(`${name}, plain RNN`, plain[field])],
    };
  }
  const all = (sample: Sample, test: (value: number) => boolean): boolean =>
    sample.agrees && [...sample.values, ...sample.reference].every(test);
  const isSeen = [gated, plain].every(
    (facts) =>
      all(facts.rule, (share) => share > LEARNT) &&
      all(facts.recalled, (share) => share === 1) &&
      all(facts.new, (share) => share < LEARNT),
  );
  const share = (sample: Sample): string => `${(100 * sample.mean).toFixed(0)} %`;
  return {
    holds: isSeen ? false : null,
    reason: `random labels are learnt by heart: ${share(gated.recalled)} right, ${share(gated.new)} on new sequences, as in a plain RNN`,
    measurements: [
      row(`random labels recalled, ${cell}`, gated.recalled),
      row(`right on new sequences, ${cell}`, gated.new, LEARNT),
      row('random labels recalled, plain RNN', plain.recalled),
      row('right on new sequences, plain RNN', plain.new, LEARNT),
      row(`right on new sequences where a rule was to learn, ${cell} (control)`, gated.rule, LEARNT),
    ],
  };
}

const row = (name: string, sample: Sample, threshold: number | null = null): Measurement =>
  measurement(name, sample, threshold, threshold === null ? 'count' : 'share');
