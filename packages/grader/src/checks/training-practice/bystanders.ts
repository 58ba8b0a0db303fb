import { clipByGlobalNorm, type Engine, globalNorm, type Parameters } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, numbersOf, parametersFor, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { Bystander } from './claim.ts';
import { meta } from './meta.ts';

const STEPS = 12;
const WINDOW = 1;
const INPUTS = 3;
const HIDDEN = 6;
const { same, treated } = meta.thresholds;

const FIELDS = ['before', 'after', 'outputs', 'gradient'] as const;

/** What a practice leaves as it was, and the gradient, which it does not. */
async function observe(
  engine: Engine,
  random: () => number,
  practice: Bystander['practice'],
): Promise<Readonly<Record<(typeof FIELDS)[number], number>>> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    const x = normals(engine, [STEPS, 1, INPUTS], random);
    const hN = normals(engine, [1, 1, HIDDEN], random);
    const before = countParameters(net.parameters);
    const first = await net.forward(x);
    const shown = Array.from(first.output.data);
    const { parameters: whole } = await net.backward(first, { hN });
    const treated = practice === 'clip' ? clipped(engine, whole) : await inWindow();
    // The same weights once more, now that the gradient has been treated.
    const again = await net.forward(x);
    return {
      before,
      after: countParameters(net.parameters),
      outputs: Math.max(...shown.map((value, at) => Math.abs(value - (again.output.data[at] as number)))),
      gradient: distance(whole, treated) / globalNorm(whole),
    };

    async function inWindow(): Promise<Parameters> {
      const cut = (STEPS - WINDOW) * INPUTS;
      const start = await net.forward(tensorFor(engine, [STEPS - WINDOW, 1, INPUTS], x.data.slice(0, cut)));
      const last = await net.forward(tensorFor(engine, [WINDOW, 1, INPUTS], x.data.slice(cut)), { h0: start.hN });
      return (await net.backward(last, { hN })).parameters;
    }
  } finally {
    net.dispose();
  }
}

function clipped(engine: Engine, gradient: Parameters): Parameters {
  const own = parametersFor(engine, gradient);
  clipByGlobalNorm(own, globalNorm(gradient) / 4);
  return own;
}

const distance = (one: Parameters, other: Parameters): number => {
  const second = numbersOf(other);
  return Math.hypot(...numbersOf(one).map((value, at) => value - (second[at] ?? NaN)));
};

/** Whether clipping or truncation changes the number of parameters, or what the same weights compute forward. */
export async function measureBystander({ practice, what, changes }: Bystander, lab: Lab): Promise<Finding> {
  const name = `training-practice/bystanders/${practice}`;
  const facts = await once(lab, name, () =>
    sampleFields(lab, name, FIELDS, { count: 3, tolerance: 1e-2, floor: 1e-4 }, (engine, random) =>
      observe(engine, random, practice),
    ),
  );
  const { before, after, outputs, gradient } = facts;
  const measurements = [
    measurement('parameters before', before, null, 'numbers'),
    measurement('parameters afterwards', after, null, 'numbers'),
    measurement('change of the outputs of the same weights', outputs, same.value, '1'),
    measurement('change of the gradient (control)', gradient, treated.value, 'share'),
  ];
  const isControlled = gradient.agrees && gradient.min > treated.value;
  const isLeft =
    what === 'count'
      ? after.min === before.max && after.max === before.min
      : outputs.agrees && outputs.max < same.value;
  return {
    holds: isControlled && isLeft ? !changes : null,
    reason: `${what === 'count' ? `${before.mean} parameters before and ${after.mean} after` : `outputs move by ${outputs.max.toExponential(1)}`}, while the gradient changes by ${(100 * gradient.mean).toFixed(0)} %`,
    measurements,
  };
}
