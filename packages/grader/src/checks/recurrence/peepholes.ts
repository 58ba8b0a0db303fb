import type { Engine } from '@keyproof/rnn-core';
import { asSaid } from '../../experiments/denied.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { PeepholeClaim } from './claim.ts';
import { meta } from './meta.ts';
import { distance } from '../../experiments/distance.ts';

const { same, different } = meta.thresholds;
const INPUTS = 3;
const HIDDEN = 4;
const STEPS = 3;

const FIELDS = ['seen', 'without', 'later', 'forgets'] as const;

/**
 * Gates of the first step of an LSTM with peepholes, where the input and the hidden state stay.
 *
 * - `seen`: their least change when the cell state before is another; `without` (control): the largest in an LSTM without peepholes.
 * - `later`: their change when a later input is another. `forgets`: change of the cell state when the forget gate is held shut: it is still there.
 */
async function observe(
  engine: Engine,
  random: () => number,
): Promise<Readonly<Record<(typeof FIELDS)[number], number>>> {
  const x = normals(engine, [STEPS, 1, INPUTS], random);
  const other = tensorFor(
    engine,
    x.shape,
    Array.from(x.data, (value, at) => (at < INPUTS ? value : 1 - value)),
  );
  const [h0, one, two] = [0, 1, 2].map(() => normals(engine, [1, 1, HIDDEN], random)) as [typeof x, typeof x, typeof x];
  const watch = async (peepholes: boolean) => {
    const model = engine.recurrent(
      { cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'onnx', peepholes },
      { random },
    );
    try {
      const gatesOf = async (c0: typeof x, inputs = x) => {
        const { gates } = await model.forward(inputs, { h0, c0 });
        return (['forget', 'input'] as const).map((name) => Array.from(gates[0]?.[name]?.data ?? []).slice(0, HIDDEN));
      };
      const [a, b, c] = [await gatesOf(one), await gatesOf(two), await gatesOf(one, other)];
      const free = await model.forward(x, { h0, c0: one });
      const shut = await model.forward(x, { h0, c0: one, gates: { forget: 0 } });
      return {
        changes: a.map((values, at) => distance(values, b[at])),
        later: Math.max(...a.map((values, at) => distance(values, c[at]))),
        forgets: distance(Array.from(free.cN?.data ?? []), Array.from(shut.cN?.data ?? [])),
      };
    } finally {
      model.dispose();
    }
  };
  const [peeping, plain] = [await watch(true), await watch(false)];
  return {
    seen: Math.min(...peeping.changes),
    without: Math.max(...plain.changes),
    later: peeping.later,
    forgets: peeping.forgets,
  };
}

/** What the gates of an LSTM see through peepholes, against the same cell without them. */
export async function measurePeepholes(claim: PeepholeClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'recurrence/peepholes', () =>
    sampleFields(
      lab,
      'recurrence/peepholes',
      FIELDS,
      { count: meta.trial.networks, tolerance: 1e-2, floor: 1e-5 },
      observe,
    ),
  );
  const measurements = [
    measurement('least change of a gate by the cell state, with peepholes', facts.seen, different.value, same.unit),
    measurement('largest change of a gate by the cell state, without (control)', facts.without, same.value, same.unit),
    measurement('change of a gate by a later input', facts.later, same.value, same.unit),
    measurement('change of the cell state by shutting the forget gate', facts.forgets, different.value, same.unit),
  ];
  const isShown =
    Object.values(facts).every(({ agrees }) => agrees) &&
    facts.seen.min >= different.value &&
    facts.without.max <= same.value &&
    facts.later.max <= same.value &&
    facts.forgets.min >= different.value;
  const found: Finding = {
    holds: isShown ? claim.sees === 'cell-state' : null,
    reason: `another cell state moves the gates by ${facts.seen.min.toPrecision(2)} and more with peepholes, by ${facts.without.max.toPrecision(1)} without; later inputs move none`,
    measurements,
  };
  return asSaid(claim, found);
}
