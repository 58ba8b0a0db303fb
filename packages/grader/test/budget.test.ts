import { describe, expect, test } from 'vitest';
import { createGrader, defineCheck, type Check, type CheckBudget, type GraderOptions } from '../src/index.ts';
import { makeItem } from '../src/testing/index.ts';

const question = makeItem({ stem: 'Does it end?', options: ['yes', 'no'], key: 0 });

/** A check of a third party that takes up every question. */
const check = (experiment: Check['experiment'], budget?: CheckBudget) =>
  defineCheck({
    meta: {
      id: 'endless',
      title: 'Never ends',
      why: 'Shows what stops it.',
      source: 'none',
      thresholds: {},
      ...(budget && { budget }),
    },
    recognise: ({ statements }) => ({ claims: statements.map(() => ({ kind: 'any' })) }),
    print: () => 'any()',
    experiment,
  });

/** What the grader says of the first option, and that it grades on. */
async function graded(experiment: Check['experiment'], options: GraderOptions = {}, budget?: CheckBudget) {
  const grader = await createGrader({ checks: [check(experiment, budget)], backend: 'reference', ...options });
  const verdict = await grader.gradeItem(question);
  expect(verdict.outcome).toBe('undecided');
  expect((await grader.gradeItem(makeItem({ stem: 'Another', options: ['a', 'b'] }))).outcome).toBe('undecided');
  grader.dispose();
  return verdict.options[0];
}

const fine = { holds: true, reason: 'never reached', measurements: [] } as const;
const config = { cell: 'rnn', inputSize: 1, hiddenSize: 1 } as const;
const x = { shape: [1, 1, 1], data: new Float64Array(1) };

/** Experiments that would run for ever, by what they do meanwhile. Those that only resolve promises would starve every timer. */
const ENDLESS: Readonly<Record<string, Check['experiment']>> = {
  'waits for nothing': () => new Promise(() => {}),
  'loops over checkpoints': async (_claim, lab) => {
    for (;;) {
      lab.checkpoint();
      await Promise.resolve();
    }
  },
  'steps a network for ever': async (_claim, lab) => {
    const net = lab.reference.recurrent(config, { random: lab.random('net') });
    for (;;) await net.forward(x);
  },
  'builds networks for ever': (_claim, lab) => {
    for (;;) lab.kernels.recurrent(config, { random: () => 0 });
  },
  'draws for ever': (_claim, lab) => {
    const random = lab.random('loop');
    for (;;) random();
  },
  'samples for ever': async (_claim, lab) => {
    await lab.sample('loop', { count: Infinity }, () => Promise.resolve(1));
    return fine;
  },
};

describe('an experiment that never ends', () => {
  test.each(Object.entries(ENDLESS))('that %s is given up, and the next item is graded', async (_name, experiment) => {
    const option = await graded(experiment, { budget: { milliseconds: 20 } });
    expect(option).toMatchObject({ holds: null, code: 'over-time' });
    expect(option?.reason).toMatch(/at most 20 ms/);
  });

  test.each(Object.entries(ENDLESS).filter(([name]) => !/draws|builds/.test(name)))(
    'that %s is aborted by a timer while it runs',
    async (_name, experiment) => {
      const signal = AbortSignal.timeout(100);
      const grader = await createGrader({ checks: [check(experiment)], backend: 'reference', signal });
      // Checkpoints alone let no timer have its turn: there the processor time of the budget ends it.
      const stopped = { code: /checkpoints/.test(_name) ? 'over-time' : 'aborted' };
      if (stopped.code === 'aborted') await expect(grader.gradeItem(question)).rejects.toMatchObject(stopped);
      grader.dispose();
    },
  );

  test('is refused everything once it was given up', async () => {
    let told: (error: unknown) => void = () => {};
    const refused = new Promise((resolve) => (told = resolve));
    const option = await graded(
      async (_claim, lab) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        try {
          lab.kernels.recurrent(config, { random: () => 0 });
        } catch (error) {
          told(error);
        }
        return fine;
      },
      { budget: { milliseconds: 50 } },
    );
    expect(option).toMatchObject({ code: 'over-time' });
    expect(await refused).toMatchObject({ code: 'over-time' });
  });
});

describe('a budget of memory and steps', () => {
  test.each([
    ['asks for numbers', 'over-memory', (_claim, lab) => (lab.reserve(1e9), Promise.resolve(fine))],
    [
      'builds a network of 10⁹ units',
      'over-memory',
      (_claim, lab) => {
        lab.kernels.recurrent({ ...config, hiddenSize: 1e9 }, { random: () => 0 });
        return Promise.resolve(fine);
      },
    ],
    ['asks for steps', 'over-steps', (_claim, lab) => (lab.spend(1e12), Promise.resolve(fine))],
    [
      'asks for a size that is no number',
      'over-memory',
      (_claim, lab) => (lab.reserve(Number.NaN), Promise.resolve(fine)),
    ],
  ] as const satisfies readonly (readonly [string, string, Check['experiment']])[])(
    'stops what %s, before it takes it',
    async (_name, code, experiment) => {
      expect(await graded(experiment)).toMatchObject({ holds: null, code });
    },
  );

  test('counts the passes of a network, so that it does not turn on the machine', async () => {
    let passes = 0;
    const option = await graded(
      async (_claim, lab) => {
        const net = lab.reference.recurrent(config, { random: lab.random('net') });
        // Weights of 1 × 1 and 1 × 1 and two biases: four multiply-adds a pass.
        for (;;) {
          await net.forward(x);
          passes += 1;
        }
      },
      {},
      { operations: 40, reason: 'ten passes' },
    );
    expect(option).toMatchObject({ code: 'over-steps' });
    expect(passes).toBe(10);
  });
});

describe('whose budget counts', () => {
  const greedy: Check['experiment'] = (_claim, lab) => (lab.reserve(1000), Promise.resolve(fine));
  const own = { values: 10, reason: 'a test' };

  test('is the one of the check', async () => {
    expect(await graded(greedy, {}, own)).toMatchObject({ code: 'over-memory' });
  });

  test('is the one of the grader, where it has one', async () => {
    const grader = await createGrader({ checks: [check(greedy, own)], budget: { values: 5000 }, backend: 'reference' });
    expect((await grader.gradeItem(question)).options[0]).toMatchObject({ holds: true });
    grader.dispose();
  });

  test('needs a reason and limits', () => {
    expect(() => check(greedy, { values: 10, reason: ' ' })).toThrow(/reason/);
    expect(() => check(greedy, { milliseconds: 0, reason: 'none' })).toThrow(/above 0/);
  });
});

test('experiments of one grader take turns, so that none pays for another', async () => {
  let running = 0;
  let most = 0;
  const grader = await createGrader({
    checks: [
      check(async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return fine;
      }),
    ].flatMap((one) => ['one', 'two', 'three'].map((id) => ({ ...one, meta: { ...one.meta, id } }))),
    backend: 'reference',
  });
  await Promise.all([1, 2, 3].map(() => grader.gradeItem(question)));
  expect(most).toBe(1);
  grader.dispose();
});
