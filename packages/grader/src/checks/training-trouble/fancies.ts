import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Engine } from '@keyproof/rnn-core';
import type { Finding, Lab, Truth } from '../../types.ts';
import type { Fancy } from './claim.ts';

const STEPS = 8;
const INPUTS = 3;
const HIDDEN = 6;

const FIELDS = ['slopeMiss', 'reads', 'counts', 'samePlace', 'waits'] as const;

/** What a recurrent network does that a fancied explanation denies. */
async function facts(engine: Engine, random: () => number): Promise<Record<(typeof FIELDS)[number], number>> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    const x = normals(engine, [STEPS, 1, INPUTS], random);
    const direction = normals(engine, [1, 1, HIDDEN], random);
    const lossAt = async (shift: number): Promise<number> => {
      const moved = tensorFor(engine, x.shape, x.data);
      moved.data[0] = (x.data[0] as number) + shift;
      const { hN } = await net.forward(moved);
      return Array.from(hN.data).reduce((sum, value, at) => sum + value * (direction.data[at] as number), 0);
    };
    const trace = await net.forward(x);
    const { x: slopes } = await net.backward(trace, { hN: direction }, { parameters: false });
    // Wide enough for float32.
    const width = engine.precision === 'float32' ? 0.05 : 1e-3;
    const difference = ((await lossAt(width)) - (await lossAt(-width))) / (2 * width);
    const largest = Math.max(...Array.from(slopes.data.slice(0, INPUTS), Math.abs));
    const count = () => Object.values(net.parameters).reduce((sum, { data }) => sum + data.length, 0);
    const before = count();
    const changed = tensorFor(engine, x.shape, x.data);
    for (let at = 0; at < INPUTS; at += 1) changed.data[at] = (x.data[at] as number) + 1;
    const other = await net.forward(changed);
    const change = (step: number): number =>
      Math.max(
        ...Array.from({ length: HIDDEN }, (_, unit) =>
          Math.abs(
            (other.output.data[step * HIDDEN + unit] as number) - (trace.output.data[step * HIDDEN + unit] as number),
          ),
        ),
      );
    // The last step again, from the state before it: the same parameters give the same state.
    const last = await net.forward(tensorFor(engine, [1, 1, INPUTS], x.data.slice((STEPS - 1) * INPUTS)), {
      h0: tensorFor(engine, [1, 1, HIDDEN], trace.output.data.slice((STEPS - 2) * HIDDEN, (STEPS - 1) * HIDDEN)),
    });
    const samePlace = Math.max(
      ...Array.from(last.hN.data, (value, at) => Math.abs(value - (trace.hN.data[at] as number))),
    );
    return {
      slopeMiss: Math.abs(difference - (slopes.data[0] as number)) / largest,
      reads: change(0),
      counts: count() / before,
      samePlace,
      waits: change(1),
    };
  } finally {
    net.dispose();
  }
}

/** A fancied explanation is false where the networks do what it denies. */
export async function refuteFancy(fancy: Fancy, lab: Lab): Promise<Finding> {
  const seen = await once(lab, 'training-trouble/fancies', () =>
    sampleFields(
      lab,
      'training-trouble/fancies',
      FIELDS,
      { count: 3, tolerance: 0.05, floor: 1e-2 },
      (engine, random) => facts(engine, random),
    ),
  );
  const all = (field: (typeof FIELDS)[number], holds: (value: number) => boolean): boolean =>
    [...seen[field].values, ...seen[field].reference].every(holds);
  const read = all('reads', (value) => value > 1e-2);
  const rows = {
    'not-differentiable': [
      'slopeMiss',
      all('slopeMiss', (value) => value < 0.05) && read,
      'the slope of the loss at the first step is that of its differences',
    ],
    unread: ['reads', read, 'another first input makes another first state'],
    'count-grows': [
      'counts',
      all('counts', (value) => value === 1) && read,
      'sequences of all lengths use the same parameters',
    ],
    'own-weights': [
      'samePlace',
      all('samePlace', (value) => value < 1e-4) && read,
      'the parameters of one step serve every other',
    ],
    parallel: ['waits', all('waits', (value) => value > 1e-3) && read, 'a step needs the state of the one before'],
  } as const satisfies Record<Fancy, readonly [string, boolean, string]>;
  const [field, isRefuted, reason] = rows[fancy];
  const holds: Truth = isRefuted && seen[field].agrees ? false : null;
  return { holds, reason, measurements: [measurement(`${fancy}: ${reason}`, seen[field], null, '1')] };
}
