import { beamSearch, randomWordModel } from '../../experiments/beam-search.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Sample } from '../../types.ts';
import type { BeamClaim, Change, Effect, Quantity, WidthClaim } from './claim.ts';
import { countStarts } from './count.ts';
import { findsLikeliest, findsSometimes, findsTheSame, goesThrough } from './finds.ts';
import { meta } from './meta.ts';

const NETWORKS = 24;
const WIDE = 8;
const NARROW = 2;

/** Runs the searches that a claim is about on random language models. */
export function experiment(claim: BeamClaim, lab: Lab): Promise<Finding> {
  switch (claim.kind) {
    case 'width':
      return widths(claim, lab);
    case 'same':
      return findsTheSame(claim, lab);
    case 'exact':
      return findsLikeliest(claim, lab);
    case 'some':
      return findsSometimes(claim, lab);
    case 'covers':
      return goesThrough(claim, lab);
    case 'count':
      return countStarts(claim, lab);
  }
}

/** Runs beam searches of several widths and compares costs and sentences. */
async function widths({ wider, effects, denied, always }: WidthClaim, lab: Lab): Promise<Finding> {
  const found = await once(lab, 'beam-search', () => compareWidths(lab));
  const measurements = [
    measurement('work of width 8 against width 2', found.work, meta.thresholds.ratio.value, 'times'),
    measurement('sentence starts held, width 8 against width 2', found.held, meta.thresholds.ratio.value, 'times'),
    measurement('log-probability gained by width 8 over width 1', found.gain, meta.thresholds.gain.value, 'nats'),
    measurement('steps of width 8 less those of width 1', found.steps, 0, 'steps'),
    measurement(
      'the same where each search ends once it has as many sentences as it is wide',
      found.endSteps,
      0,
      'steps',
    ),
    measurement(
      'log-probability gained by a second search of the same width (control)',
      found.control,
      meta.thresholds.gain.value,
      'nats',
    ),
  ];
  if (![found.work, found.held, found.gain, found.steps, found.endSteps].every(({ agrees }) => agrees)) {
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  }
  if (found.control.max >= meta.thresholds.gain.value)
    return { holds: null, reason: 'the control gained too', measurements };
  const judged = effects.map(({ quantity, change }) => {
    const seen = changeOf(quantity, found);
    return { quantity, seen, holds: seen === null ? null : fits(seen, wider ? change : CONTRARY[change]) };
  });
  const wrong = judged.filter(({ holds }) => holds === false);
  if (wrong.length === 0 && judged.some(({ holds }) => holds === null))
    return { holds: null, reason: 'the networks do not agree', measurements };
  // "More steps" is wrong where all go to the last step, and right where a search goes on until it has as many sentences as it is wide.
  const turns = ({ quantity, change }: Effect) =>
    quantity === 'steps' && change === (wider ? 'more' : 'less') && found.endSteps.mean > 0;
  if (wrong.every(({ quantity }) => quantity === 'steps') && wrong.length > 0 && effects.some(turns))
    return { holds: null, reason: 'it turns on when the search stops', measurements };
  if (always === true && wrong.length === 0)
    return { holds: null, reason: 'it is so on average; whether on every sentence was not shown', measurements };
  const told = wrong.length > 0 ? wrong : judged;
  return {
    holds: (wrong.length === 0) !== denied,
    reason: told.flatMap(({ quantity, seen }) => (seen === null ? [] : describe(quantity, seen))).join('; '),
    measurements,
  };
}

interface Widths {
  readonly work: Sample;
  readonly held: Sample;
  readonly gain: Sample;
  readonly steps: Sample;
  readonly endSteps: Sample;
  readonly control: Sample;
}

async function compareWidths(lab: Lab): Promise<Widths> {
  return sampleFields(
    lab,
    'beam-search',
    ['work', 'held', 'gain', 'steps', 'endSteps', 'control'],
    { count: NETWORKS, tolerance: 1e-3, floor: 1e-3 },
    async (engine, _random, index) => {
      lab.checkpoint();
      // Weights come from the float64 engine, so that both search one and the same network.
      const model = await once(lab, `beam-search/${index}`, () =>
        randomWordModel(lab.reference, lab.random(`beam-search/${index}`), { symbols: 5, length: 6, sharpness: 2 }),
      );
      const [greedy, narrow, wide, again] = await Promise.all(
        [1, NARROW, WIDE, WIDE].map((width) => beamSearch(engine, model, { width })),
      );
      if (!greedy || !narrow || !wide || !again) throw new Error('Expected four searches');
      const untilEnough = (width: number) => beamSearch(engine, model, { width, end: 0, enough: width });
      const [short, long] = [await untilEnough(1), await untilEnough(WIDE)];
      return {
        work: wide.expanded / narrow.expanded,
        held: wide.held / narrow.held,
        gain: wide.logProbability - greedy.logProbability,
        steps: wide.steps - greedy.steps,
        endSteps: long.steps - short.steps,
        control: again.logProbability - wide.logProbability,
      };
    },
  );
}

const CONTRARY: Readonly<Record<Change, Change>> = {
  more: 'less',
  less: 'more',
  same: 'same',
  'not less': 'not more',
  'not more': 'not less',
};

/** Whether what was seen of a wider beam is what is claimed of one. */
function fits(seen: Change, claimed: Change): boolean {
  if (claimed === 'not less') return seen !== 'less';
  return claimed === 'not more' ? seen !== 'more' : seen === claimed;
}

/** What a wider beam does to the quantity on all networks; `null` where they differ. */
function changeOf(quantity: Quantity, { work, held, gain, steps }: Widths): Change | null {
  if (quantity === 'steps') return steps.min >= 0 && steps.max === 0 ? 'same' : null;
  if (quantity === 'quality') return gain.mean >= meta.thresholds.gain.value && gain.min > -1e-6 ? 'more' : null;
  const ratio = quantity === 'time' ? work : held;
  return ratio.min >= meta.thresholds.ratio.value ? 'more' : null;
}

function describe(quantity: Quantity, change: Change): string {
  const what: Record<Quantity, string> = {
    time: 'a wider beam scores more sentence starts',
    memory: 'a wider beam holds more sentence starts',
    quality: 'a wider beam finds sentences at least as likely, and often likelier ones',
    steps: 'a wider beam goes through as many steps',
  };
  return change === 'same' && quantity !== 'steps' ? 'nothing changes' : what[quantity];
}
