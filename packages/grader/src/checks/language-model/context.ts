import { createEncoderDecoder, type Engine } from '@keyproof/rnn-core';
import { asSaid } from '../../experiments/denied.ts';
import { distance } from '../../experiments/distance.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { ContextClaim } from './claim.ts';
import { meta } from './meta.ts';

const WORDS = 6;
const UNITS = 5;
const [SHORT, LONG] = [3, 14] as const;
const TARGETS = 4;

const FIELDS = ['last', 'first', 'mean', 'short', 'long', 'attended', 'source'] as const;

/**
 * Runs an encoder–decoder, and its decoder alone from one vector.
 *
 * - `last`, `first`, `mean`: how far the decoder's states are off when it starts from that state of the encoder and is given nothing else.
 * - `short`, `long`: how many numbers go from encoder to decoder for a short and a long source; `attended` (control): the same for the long one with attention.
 * - `source` (control): how far another source moves the decoder's states.
 */
async function observe(
  engine: Engine,
  random: () => number,
): Promise<Readonly<Record<(typeof FIELDS)[number], number>>> {
  const recurrent = { cell: 'gru', hiddenSize: UNITS, convention: 'pytorch' } as const;
  const config = { source: { tokens: WORDS }, target: { tokens: WORDS }, recurrent } as const;
  const draw = (length: number) => Array.from({ length }, () => Math.floor(random() * WORDS));
  const tokens = (list: readonly number[]) => ({
    shape: [list.length, 1] as const,
    data: Int32Array.from(list),
  });
  const pair = createEncoderDecoder(engine, config, { random });
  const looking = createEncoderDecoder(engine, { ...config, attention: true }, { random });
  const decoder = engine.recurrent({ ...recurrent, inputSize: WORDS }, { random });
  try {
    const [short, long, inputs] = [draw(SHORT), draw(LONG), draw(TARGETS)];
    const other = long.map((word) => (word + 1) % WORDS);
    const run = (source: readonly number[]) => pair.forward({ source: tokens(source), inputs: tokens(inputs) });
    const [brief, whole, changed] = [await run(short), await run(long), await run(other)];
    decoder.setParameters(
      Object.fromEntries(
        Object.entries(pair.parameters)
          .filter(([name]) => name.startsWith('decoder.rnn.'))
          .map(([name, { shape, data }]) => [name.slice('decoder.rnn.'.length), tensorFor(engine, shape, data)]),
      ),
    );
    const x = tensorFor(engine, [TARGETS, 1, WORDS]);
    inputs.forEach((word, t) => (x.data[t * WORDS + word] = 1));
    const states = Array.from(whole.encoder.output.data);
    const stateAt = (t: number) => states.slice(t * UNITS, (t + 1) * UNITS);
    const wanted = Array.from(whole.recurrent.output.data);
    const off = async (start: readonly number[]): Promise<number> => {
      const { output } = await decoder.forward(x, { h0: tensorFor(engine, [1, 1, UNITS], start) });
      return distance(wanted, output.data);
    };
    const mean = Array.from({ length: UNITS }, (_, unit) => {
      let sum = 0;
      for (let t = 0; t < LONG; t += 1) sum += states[t * UNITS + unit] ?? NaN;
      return sum / LONG;
    });
    const seen = await looking.forward({ source: tokens(long), inputs: tokens(inputs) });
    return {
      last: await off(stateAt(LONG - 1)),
      first: await off(stateAt(0)),
      mean: await off(mean),
      short: brief.encoder.hN.data.length,
      long: whole.encoder.hN.data.length,
      attended: seen.encoder.hN.data.length + (seen.attention === undefined ? 0 : seen.encoder.output.data.length),
      source: distance(wanted, changed.recurrent.output.data),
    };
  } finally {
    pair.dispose();
    looking.dispose();
    decoder.dispose();
  }
}

/** What an encoder without attention hands to its decoder: which of its states, and whether that is longer for a longer source. */
export async function measureContext(claim: ContextClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'language-model/context', () =>
    sampleFields(lab, 'language-model/context', FIELDS, { count: 3, tolerance: 1e-2, floor: 1e-5 }, observe),
  );
  const { handed, missed } = meta.thresholds;
  const { last, first, mean, short, long, attended, source } = facts;
  const measurements = [
    measurement(
      "the decoder alone, from the encoder's last state: distance of its states",
      last,
      handed.value,
      handed.unit,
    ),
    measurement('the same from the first state', first, missed.value, missed.unit),
    measurement('the same from the mean of all states', mean, missed.value, missed.unit),
    measurement('change of the states by another source (control)', source, missed.value, missed.unit),
    measurement(`numbers handed over for ${SHORT} words`, short, null, 'numbers'),
    measurement(`numbers handed over for ${LONG} words`, long, null, 'numbers'),
    measurement('the same with attention (control)', attended, null, 'numbers'),
  ];
  const isShown =
    Object.values(facts).every(({ agrees }) => agrees) &&
    last.max <= handed.value &&
    first.min >= missed.value &&
    mean.min >= missed.value &&
    source.min >= missed.value &&
    attended.min > long.max;
  const isFixed = short.max === long.max;
  const truths: Readonly<Record<ContextClaim['says'], boolean>> = {
    'last-state': true,
    'starts-decoder': true,
    'first-state': false,
    'mean-state': false,
    'all-states': !isFixed,
    'decoder-state': false,
    'fixed-size': isFixed,
    grows: !isFixed,
  };
  const found: Finding = {
    holds: isShown ? truths[claim.says] : null,
    reason: `the decoder runs the same from the encoder's last state alone (off by ${last.max.toPrecision(1)}; from the first ${first.min.toPrecision(2)}, from the mean ${mean.min.toPrecision(2)}); ${short.max} numbers for ${SHORT} words, ${long.max} for ${LONG}`,
    measurements,
  };
  return asSaid(claim, found);
}
