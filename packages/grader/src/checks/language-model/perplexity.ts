import { lesson } from '../../experiments/lessons.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances } from '../../experiments/sample-words.ts';
import { softmax } from '../../experiments/softmax.ts';
import { predictAll } from '../../experiments/word-model.ts';
import { wordAt } from '../../experiments/word-source.ts';
import type { Finding, Lab, Measurement } from '../../types.ts';
import { PERPLEXITY_WAYS, type PerplexityClaim, type PerplexityWay } from './claim.ts';
import { meta } from './meta.ts';

/** Perplexity by its definition: the probability of the text, to the power −1/N for N words. */
const perplexityOf = (logProbability: number, words: number): number => Math.exp(-logProbability / words);

/** What each way makes of a mean cross-entropy in nats. */
const WAYS: Readonly<Record<PerplexityWay, (loss: number) => number>> = {
  exp: Math.exp,
  'power of 2': (loss) => 2 ** (loss / Math.LN2),
  log: Math.log,
  square: (loss) => loss ** 2,
  root: Math.sqrt,
  same: (loss) => loss,
  negative: (loss) => -loss,
  reciprocal: (loss) => 1 / loss,
  'inverse probability': Math.exp,
};

const FIELDS = [...PERPLEXITY_WAYS, 'trained', 'untrained', 'likelier'] as const;

/** Measures trained and untrained models on texts of their language, or carries out what a question gives the numbers of. */
export function experimentOnPerplexity(claim: PerplexityClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'perplexity-of-losses') return Promise.resolve(compared(claim));
  return claim.kind === 'perplexity-value' ? Promise.resolve(worked(claim, lab)) : measured(claim, lab);
}

/** The perplexities of two mean losses; which is lower must not turn on the logarithm that the losses are told in. */
function compared({ losses = [NaN, NaN], unit, is }: PerplexityClaim): Finding {
  const units = unit === undefined ? (['nats', 'bits'] as const) : [unit];
  const pairs = units.map((name) => losses.map((loss) => perplexityOf(-loss * (name === 'bits' ? Math.LN2 : 1), 1)));
  const truths = pairs.map(([own = NaN, other = NaN]) =>
    own === other || !Number.isFinite(own + other) ? null : own < other === (is === 'lower'),
  );
  const [truth = null] = truths;
  return {
    holds: truths.every((each) => each === truth) ? truth : null,
    reason: pairs
      .map(([own, other], at) => `in ${units[at]}: ${own?.toPrecision(3)} against ${other?.toPrecision(3)}`)
      .join('; '),
    measurements: pairs.map(([own = NaN, other = NaN], at) => ({
      name: `perplexity of the first, its loss in ${units[at]}`,
      value: own,
      threshold: other,
      unit: 'words',
      exact: true,
    })),
  };
}

async function measured({ kind, way = 'exp', lower = 'better' }: PerplexityClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'language-model/perplexity', () =>
    sampleFields(
      lab,
      'language-model/perplexity',
      FIELDS,
      { count: 3, tolerance: 0.01, floor: 1e-3 },
      async (engine, _random, index) => {
        lab.checkpoint();
        const { source, trained, untrained } = await lesson(lab, index);
        const { symbols, length, sentences } = source;
        const found: { perplexity: number; loss: number; logProbability: number }[] = [];
        for (const model of [trained, untrained]) {
          const whole = await sentenceChances(engine, model);
          const chances = await predictAll(engine, model);
          const batch = symbols ** (length - 1);
          // A text in which each sentence stands as often as the language has it.
          const logProbability = sentences.reduce(
            (sum, mass, sentence) => sum + mass * Math.log(whole[sentence] as number),
            0,
          );
          const loss = sentences.reduce((sum, mass, sentence) => {
            let own = 0;
            for (let t = 1; t <= length; t += 1) {
              const row = (t - 1) * batch + Math.floor(sentence / symbols);
              own -= Math.log(chances[row * symbols + wordAt(source, sentence, t)] as number);
            }
            return sum + (mass * own) / length;
          }, 0);
          found.push({ perplexity: perplexityOf(logProbability, length), loss, logProbability });
        }
        const [own, other] = found as [(typeof found)[number], (typeof found)[number]];
        const miss = (name: PerplexityWay): number =>
          Math.max(...found.map(({ perplexity, loss }) => Math.abs(WAYS[name](loss) - perplexity) / perplexity));
        return {
          ...(Object.fromEntries(PERPLEXITY_WAYS.map((name) => [name, miss(name)])) as Record<PerplexityWay, number>),
          trained: own.perplexity,
          untrained: other.perplexity,
          likelier: own.logProbability - other.logProbability,
        };
      },
    ),
  );
  const { trained, untrained, likelier } = facts;
  const gap = facts[way];
  const { exact, wrong } = meta.thresholds;
  const measurements: Measurement[] = [
    measurement('perplexity of trained models', trained, null, 'words'),
    measurement('perplexity of the same models before training', untrained, null, 'words'),
    measurement('gain in the log probability of a sentence by training', likelier, 0, 'nats'),
    ...(kind === 'perplexity' ? [measurement(`distance of ${way} from perplexity`, gap, exact.value, exact.unit)] : []),
    measurement('distance of the cross-entropy itself from perplexity (control)', facts.same, wrong.value, wrong.unit),
  ];
  const open = (reason: string): Finding => ({ holds: null, reason, measurements });
  if (!Object.values(facts).every(({ agrees }) => agrees))
    return open('the kernels and the float64 reference disagree');
  if (kind === 'perplexity-order') {
    const isLower = trained.values.every((value, at) => value < (untrained.values[at] ?? NaN) - wrong.value);
    if (!isLower || !(likelier.min > 0)) return open('training changes these models too little');
    return {
      holds: lower === 'better',
      reason: `training lowers perplexity from ${untrained.mean.toFixed(2)} to ${trained.mean.toFixed(2)} and makes the text likelier`,
      measurements,
    };
  }
  if (!(facts.same.min >= wrong.value)) return open('the ways to compute it are not told apart');
  const reason = `${way} misses the perplexity by ${gap.max.toPrecision(2)} of it`;
  if (gap.max <= exact.value) return { holds: true, reason, measurements };
  return gap.min >= wrong.value ? { holds: false, reason, measurements } : open(`${reason}: inside the margin`);
}

/** The perplexity of the case that a question gives, by its definition. */
function worked({ of = { best: true }, value = NaN }: PerplexityClaim, lab: Lab): Finding {
  const result = resultOf(of, lab);
  const { exact, wrong } = meta.thresholds;
  const off = Math.abs(value - result) / result;
  const measurements: Measurement[] = [
    { name: 'perplexity', value: result, threshold: value, unit: 'words', exact: true },
  ];
  const reason = `the perplexity is ${Number(result.toPrecision(4))}`;
  if (off <= exact.value) return { holds: true, reason, measurements };
  return off >= wrong.value || !Number.isFinite(value)
    ? { holds: false, reason, measurements }
    : { holds: null, reason: `${reason}: inside the margin`, measurements };
}

function resultOf(of: NonNullable<PerplexityClaim['of']>, lab: Lab): number {
  if ('best' in of) return perplexityOf(3 * Math.log(1), 3);
  if ('chances' in of)
    return perplexityOf(
      of.chances.reduce((sum, chance) => sum + Math.log(chance), 0),
      of.chances.length,
    );
  if ('loss' in of) return perplexityOf(-of.loss * (of.unit === 'bits' ? Math.LN2 : 1), 1);
  lab.reserve(of.even);
  const [chance = NaN] = softmax(new Array<number>(of.even).fill(0));
  return perplexityOf(3 * Math.log(chance), 3);
}
