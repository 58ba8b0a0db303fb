import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestGrader, type ItemSpec, type TestGrader } from '../src/testing/index.ts';
import { hostileText, infected } from './support/hostile.ts';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';

/** Of one experiment. What uses the lab is stopped there; what does not would show in the time of the whole. */
const MILLISECONDS = 50;
/** Of processor for one item: every option, under both conventions, by every check that takes it up. */
const MOST = 10_000;
/** Of heap that may be alive after the items beside what was there before them, in bytes: other tests of the worker share it. */
const HEAP = 500e6;

const questions = (readQuestions() as readonly { readonly scope: string; readonly spec: ItemSpec }[]).filter(
  ({ scope }) => scope === 'in',
);

/** A question of our own with hostile text in its stem or in one of its options, or one that is nothing else. */
const hostileItem: fc.Arbitrary<ItemSpec> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...questions).chain(({ spec }) => infectedSpec(spec)) },
  {
    weight: 1,
    arbitrary: fc.record({ stem: hostileText, options: fc.array(hostileText, { maxLength: 4 }), key: fc.constant(0) }),
  },
);

function infectedSpec(spec: ItemSpec): fc.Arbitrary<ItemSpec> {
  const { options = [] } = spec;
  const stem = infected(spec.stem).map((text): ItemSpec => ({ ...spec, stem: text }));
  if (options.length === 0) return stem;
  const option = fc.nat(options.length - 1).chain((at) =>
    infected(options[at] ?? '').map((text) => ({
      ...spec,
      options: options.map((own, i) => (i === at ? text : own)),
    })),
  );
  return fc.oneof(stem, option).map((each) => ({ ...each, key: 0 }));
}

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ backend: 'reference', budget: { milliseconds: MILLISECONDS } });
});
afterAll(() => tester.dispose());

test('hostile text of any kind is graded in bounded time and memory, and nothing in it runs', async () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype).sort();
  const before = process.memoryUsage().heapUsed;
  await fc.assert(
    fc.asyncProperty(hostileItem, async (spec) => {
      const start = process.cpuUsage();
      const verdict = await tester.grade(spec);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, 'milliseconds of processor').toBeLessThan(MOST);
      expect(process.memoryUsage().heapUsed - before, 'bytes of heap').toBeLessThan(HEAP);
      expect(globalThis).not.toHaveProperty('pwned');
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype);
      expect(verdict.outcome).toMatch(/^(?:confirmed|refuted|convention-dependent|undecided|not-simulated)$/);
      // What is told of it can be told: one line a claim, numbers or words for them.
      for (const { claim, code } of verdict.options)
        expect(code === undefined || claim.length < 1e6, 'a claim that can be shown').toBe(true);
      JSON.stringify(verdict);
    }),
    { numRuns: 120 },
  );
}, 600_000);

test('an option that is nothing but hostile text never holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...questions), hostileText, async ({ spec }, text) => {
      const { options = [] } = spec;
      if (options.length < 2 || spec.type === 'true-false') return;
      // A number may be a right answer, and a mark between letters is none: those are no text of their own.
      fc.pre(/[a-z{(<]/i.test(text) && !/^\s*(?:NaN|-?Infinity|1e|10|0x)/.test(text));
      const verdict = await tester.grade({ ...spec, options: [...options, text], key: options.length });
      expect(verdict.outcome).not.toBe('confirmed');
      expect(verdict.options[options.length]?.holds ?? null).not.toBe(true);
    }),
    { numRuns: 60 },
  );
}, 600_000);
