import { createEncoderDecoder, type Engine } from '@keyproof/rnn-core';
import { denied } from '../../experiments/denied.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { softmax } from '../../experiments/softmax.ts';
import type { Finding, Lab } from '../../types.ts';
import type { PairClaim } from './claim.ts';
import { meta } from './meta.ts';

const WORDS = 3;
/** Lengths of source and target: 9 sources and 27 targets can all be written down. */
const SOURCE = 2;
const TARGET = 3;
const HIDDEN = 8;

/**
 * Writes down what random encoder–decoders give for every source x and every target y, and looks over which of the two it sums to 1: a
 * probability of the targets does for each source, a probability of the sources would for each target.
 */
export async function experimentOnPairs(claim: PairClaim, lab: Lab): Promise<Finding> {
  const { targets, sources, moves, alone } = await once(lab, 'encoder-decoder', () => sumUp(lab));
  const { sums, moved } = meta.thresholds;
  const measurements = [
    measurement('largest distance from 1 of a sum over all outputs, the input given', targets, sums.value, sums.unit),
    measurement('smallest distance from 1 of a sum over all inputs, the output given', sources, sums.value, sums.unit),
    measurement('change of the probability of an output with the input', moves, moved.value, moved.unit),
    measurement('the same with the encoder cut off (control)', alone, moved.value, moved.unit),
  ];
  if (![targets, sources, moves, alone].every(({ agrees }) => agrees))
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  const isConditional = targets.max <= sums.value && moves.min >= moved.value;
  if (!isConditional || sources.min <= 10 * sums.value || alone.max >= moved.value)
    return { holds: null, reason: 'the networks do not tell the two apart (control)', measurements };
  const finding: Finding = {
    holds: claim.of === 'target',
    reason:
      claim.of === 'target'
        ? 'it sums to 1 over all outputs for each input, and changes with the input: P(y|x)'
        : 'nothing that it gives sums to 1 over the inputs: the encoder gives states, on which P(y|x) depends',
    measurements,
  };
  return claim.denied ? denied(finding) : finding;
}

async function sumUp(lab: Lab) {
  return sampleFields(
    lab,
    'encoder-decoder',
    ['targets', 'sources', 'moves', 'alone'],
    { count: 3, tolerance: 1e-3, floor: 1e-5 },
    async (engine, random) => {
      lab.checkpoint();
      const whole = await chances(engine, random, false);
      const cut = await chances(engine, random, true);
      const rows = Array.from({ length: WORDS ** TARGET }, (_, y) => whole.map((row) => row[y] as number));
      const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
      const spread = (table: readonly (readonly number[])[]) =>
        Math.max(...(table[0] ?? []).map((_, y) => range(table.map((row) => row[y] as number))));
      return {
        targets: Math.max(...whole.map((row) => Math.abs(total(row) - 1))),
        sources: Math.min(...rows.map((row) => Math.abs(total(row) - 1))),
        moves: spread(whole),
        alone: spread(cut),
      };
    },
  );
}

const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** P(y|x) of every source (row) and target (column), with random weights; with the encoder cut off all sources read the same. */
async function chances(engine: Engine, random: () => number, cut: boolean): Promise<number[][]> {
  const model = createEncoderDecoder(
    engine,
    { source: { tokens: WORDS }, target: { tokens: WORDS + 1 }, recurrent: { cell: 'rnn', hiddenSize: HIDDEN } },
    { random },
  );
  try {
    const [xs, ys] = [WORDS ** SOURCE, WORDS ** TARGET];
    const digit = (number: number, at: number) => Math.floor(number / WORDS ** at) % WORDS;
    const grid = (steps: number, word: (t: number, b: number) => number) => ({
      shape: [steps, xs * ys] as const,
      data: Array.from({ length: steps * xs * ys }, (_, at) => word(Math.floor(at / (xs * ys)), at % (xs * ys))),
    });
    const { output } = await model.forward({
      source: grid(SOURCE, (t, b) => (cut ? 0 : digit(Math.floor(b / ys), t))),
      // Token WORDS starts a sentence and is never written.
      inputs: grid(TARGET, (t, b) => (t === 0 ? WORDS : digit(b % ys, t - 1))),
    });
    const width = WORDS + 1;
    return Array.from({ length: xs }, (_, x) =>
      Array.from({ length: ys }, (_, y) => {
        const b = x * ys + y;
        return Array.from({ length: TARGET }, (_, t) => {
          const row = (t * xs * ys + b) * width;
          return softmax(output.data.slice(row, row + WORDS))[digit(y, t)] as number;
        }).reduce((product, chance) => product * chance, 1);
      }),
    );
  } finally {
    model.dispose();
  }
}
