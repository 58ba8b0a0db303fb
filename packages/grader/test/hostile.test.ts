import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGrader, LabError, normalise, readItem, readPhrase, recommended } from '../src/index.ts';
import { createTestGrader, type ItemSpec, makeItem, type TestGrader } from '../src/testing/index.ts';
// @ts-expect-error plain JavaScript without types
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ backend: 'reference' });
});
afterAll(() => tester.dispose());

/** A question that several checks take up, with room for one hostile text. */
const gru = (text: string) => ({
  stem: `Mona removes Γu of a GRU, setting Γu = 1. Omar removes Γr, setting Γr = 1. Which avoids vanishing gradients? ${text}`,
  options: [
    `Omar's model, because if Γu ≈ 0 the gradient flows back ${text}`,
    text,
    "Mona's model, because if Γr ≈ 1 the gradient flows back",
  ],
  key: 0,
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['braces nested ten thousand deep', `$${'{'.repeat(10_000)}x${'}'.repeat(10_000)}$`],
  ['fractions nested ten thousand deep', `$${'\\frac{'.repeat(10_000)}1${'}{2}'.repeat(10_000)}$`],
  ['brackets nested ten thousand deep', '('.repeat(10_000) + 'x' + ')'.repeat(10_000)],
  ['a huge number', '1e308 * 1e308 = 99999999999999999999999999999'],
  ['names of Object.prototype', '__proto__ constructor toString hasOwnProperty valueOf'],
  ['prototype names as a formula', '$\\constructor{__proto__}_{toString}^{valueOf}$ Γ_constructor Γ___proto__'],
  ['template syntax', '${process.exit(1)} {{7*7}} <%= 1 %> #{1}'],
  ['code', '<script>throw 1</script> `; globalThis.pwned = 1; //` $(globalThis.pwned=1)$'],
  ['line ends and controls', 'a\u0000b\u202e\r\n\u2028\u2029c\ufeff'],
  ['half a surrogate pair', '\ud800 \udfff \ud83d'],
  ['many gates', 'Γu ≈ 0 Γr ≈ 1 '.repeat(2_000)],
  ['many equal signs', '= '.repeat(10_000)],
  ['one very long word', 'a'.repeat(100_000)],
  ['many accents', `c${'\u0303'.repeat(20_000)}`],
];

describe('hostile text', () => {
  test.each(HOSTILE)('%s is read in time and judged right nowhere', async (_name, text) => {
    const start = process.cpuUsage();
    const verdict = await tester.grade(gru(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000, 'milliseconds of processor').toBeLessThan(8_000);
    expect(verdict.options[1]?.holds ?? null).toBeNull();
    expect(verdict.outcome).not.toBe('refuted');
    expect(globalThis).not.toHaveProperty('pwned');
  });

  test.each(HOSTILE)('%s as a statement', async (_name, text) => {
    const verdict = await tester.grade({ stem: text, options: ['True', 'False'], key: 0 });
    expect(['not-simulated', 'undecided']).toContain(verdict.outcome);
  });
});

test('any text is read, and twice the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const phrase = readPhrase(text, { gates: true });
      for (const { start, end, surface } of phrase.mentions) expect(phrase.text.slice(start, end)).toBe(surface);
      for (const { start, end, surface } of phrase.words) expect(phrase.text.slice(start, end)).toBe(surface);
      expect(readPhrase(text, { gates: true })).toEqual(phrase);
    }),
  );
});

test('reading does not change what is already normal', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'Γ_u',
          '≈',
          '0',
          '1',
          'the gate',
          'c^{<t-1>}',
          'x_t',
          '(',
          ')',
          '+',
          'gradient',
          '。',
          '门',
          "'s",
          '-',
        ),
      ),
      (parts) => {
        const once = normalise(parts.join(' ')).text;
        expect(normalise(once).text).toBe(once);
      },
    ),
  );
});

test('any item is taken up or left by every check without an error', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'LSTM',
          'GRU',
          'RNN',
          'Γu',
          '≈',
          '0',
          '1',
          'gate',
          'vanishing',
          'gradients',
          'because',
          'not',
          'softmax',
          'P(y<t>)',
          '100',
          'vocabulary',
          'NaN',
          '$\\frac{a}{b}$',
          '更新门',
          'True',
        ),
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(
      text,
      fc.array(text, { maxLength: 4 }),
      fc.option(fc.nat(5), { nil: undefined }),
      (stem, options, key) => {
        const reading = readItem(makeItem({ stem, options, ...(key !== undefined && { key }) }));
        for (const check of recommended) {
          const recognition = check.recognise(reading);
          if (recognition === null) continue;
          expect(recognition.claims).toHaveLength(reading.statements.length);
          for (const claim of recognition.claims) if (!('unread' in claim)) expect(check.print(claim)).toMatch(/^\S/);
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('a check that takes up a question', () => {
  const questions = (readQuestions() as readonly { readonly scope: string; readonly spec: ItemSpec }[])
    .filter(({ scope }) => scope === 'in')
    .map(({ spec }) => ({ spec, reading: readItem(makeItem(spec)) }));
  const short = HOSTILE.map(([name, text]) => [name, text.slice(0, 4_000)] as const);

  test.each(recommended.map((check) => [check.meta.id, check] as const))(
    '%s should execute nothing, end, and print what it reads when hostile text stands in it',
    (_id, check) => {
      const taken = questions.find(({ reading }) => check.recognise(reading) !== null);
      expect(taken, 'a question of our own that it takes up').toBeDefined();
      const { stem, options = [], ...spec } = taken?.spec as ItemSpec;
      for (const [name, text] of short) {
        const start = process.cpuUsage();
        const [first = '', ...others] = options;
        const hostile = {
          ...spec,
          stem: `${stem} ${text}`,
          ...(options.length > 0 && { options: [`${first} ${text}`, ...others] }),
        };
        const reading = readItem(makeItem(hostile));
        const claims = check.recognise(reading)?.claims ?? [];
        for (const claim of claims) if (!('unread' in claim)) expect(check.print(claim), name).toMatch(/^\S/);
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1000, `${name}: milliseconds of processor`).toBeLessThan(8_000);
      }
      expect(globalThis).not.toHaveProperty('pwned');
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('pwned');
    },
  );
});

test('grading stops when it is told to', async () => {
  const aborted = AbortSignal.abort();
  const grader = await createGrader({ backend: 'reference', signal: aborted });
  await expect(grader.gradeItem(makeItem(gru('')))).rejects.toThrow(LabError);
  grader.dispose();
});

test('an experiment over its budget decides nothing', async () => {
  const grader = await createGrader({ backend: 'reference', budget: { milliseconds: -1 } });
  const verdict = await grader.gradeItem(makeItem(gru('')));
  expect(verdict.outcome).toBe('undecided');
  grader.dispose();
});
