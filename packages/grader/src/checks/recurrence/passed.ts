import type { Engine } from '@keyproof/rnn-core';
import { asSaid } from '../../experiments/denied.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { PassedClaim } from './claim.ts';
import { meta } from './meta.ts';
import { distance } from '../../experiments/distance.ts';

const INPUTS = 3;
const HIDDEN = 5;
const STEPS = 4;

/** The last step of a run, made again from its input and the state before it (`again`), and from no state (`without`). */
async function observe(engine: Engine, random: () => number, cell: PassedClaim['cell']) {
  const config = { cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'coursera' } as const;
  const model = engine.recurrent(config, { random });
  try {
    const x = normals(engine, [STEPS, 1, INPUTS], random);
    const { output } = await model.forward(x);
    const stateOf = (step: number) => Array.from(output.data.subarray(step * HIDDEN, (step + 1) * HIDDEN));
    const last = tensorFor(engine, [1, 1, INPUTS], Array.from(x.data.subarray((STEPS - 1) * INPUTS)));
    const before = tensorFor(engine, [1, 1, HIDDEN], stateOf(STEPS - 2));
    const again = await model.forward(last, { h0: before });
    const without = await model.forward(last);
    return {
      again: distance(stateOf(STEPS - 1), Array.from(again.hN.data)),
      without: distance(stateOf(STEPS - 1), Array.from(without.hN.data)),
    };
  } finally {
    model.dispose();
  }
}

/** What a step hands on: from the state before it and its input a step comes out as in the whole run, so nothing else is handed on. */
export async function measurePassed(claim: PassedClaim, lab: Lab): Promise<Finding> {
  const { same, different } = meta.thresholds;
  const { again, without } = await once(lab, `recurrence/passed/${claim.cell}`, () =>
    sampleFields(
      lab,
      'recurrence/passed',
      ['again', 'without'],
      { count: meta.trial.networks, tolerance: 1e-2, floor: 1e-5 },
      (engine, random) => observe(engine, random, claim.cell),
    ),
  );
  const measurements = [
    measurement('the last step, made again from the state before it alone', again, same.value, same.unit),
    measurement('the same without that state (control)', without, different.value, same.unit),
  ];
  const isShown = again.agrees && without.agrees && again.max <= same.value && without.min >= different.value;
  const found: Finding = {
    holds: isShown ? claim.what === 'state' : null,
    reason: `with the state before it and no loss, label or rate, a step comes out as in the whole run (off by ${again.max.toPrecision(1)}); without that state it is off by ${without.min.toPrecision(2)}`,
    measurements,
  };
  return asSaid(claim, found);
}
