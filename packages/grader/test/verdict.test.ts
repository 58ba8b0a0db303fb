import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Claim, type Convention, defineCheck, type Truth } from '../src/index.ts';
import { createTestGrader, makeItem, type ItemSpec, type TestGrader } from '../src/testing/index.ts';

interface Word extends Claim {
  readonly kind: 'word';
  readonly word: string;
}

const TRUTHS: Readonly<Record<string, (convention: Convention) => Truth>> = {
  good: () => true,
  fine: () => true,
  bad: () => false,
  murky: () => null,
  course: (convention) => convention === 'course',
  opposite: (convention) => convention === 'opposite',
};

/** Judges options by their first word, so that the rules for keys can be seen alone. */
const byWord = defineCheck<Word>({
  meta: { id: 'by-word', title: 'By word', why: 'Shows the rules.', source: 'none', thresholds: {} },
  reads: { opposition: 'opposite' },
  recognise: ({ stem, statements }) =>
    stem.text.includes('widget')
      ? {
          claims: statements.map(({ phrase }) => {
            const word = Object.keys(TRUTHS).find((each) => new RegExp(`\\b${each}\\b`).test(phrase.text));
            return word === undefined ? { unread: phrase.text } : { kind: 'word', word };
          }),
          conventional: true,
        }
      : null,
  print: ({ word }) => `word(${word})`,
  experiment: async ({ word }, _lab, convention) => ({
    holds: TRUTHS[word]?.(convention) ?? null,
    reason: word,
    measurements: [],
  }),
});

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [byWord], backend: 'reference' });
});
afterAll(() => tester.dispose());

const ask = (options: readonly string[], key?: ItemSpec['key'], more: Partial<ItemSpec> = {}): ItemSpec => ({
  stem: 'Which widget is it?',
  options,
  ...(key !== undefined && { key }),
  ...more,
});

test('a question for the best of several leaves a key that cannot be read open', async () => {
  const item = ask(['good', 'zzz', 'bad'], 1, { stem: 'What is the main advantage of a widget?' });
  expect((await tester.grade(item)).outcome).toBe('undecided');
});

describe('a key that the dump leaves open', () => {
  const doubtful = (key: number, kind: 'field' | 'glyph' = 'field') => {
    const item = makeItem(ask(['good', 'bad', 'bad'], key));
    const evidence = [{ kind, options: [key], weight: 0.55, position: null }];
    return { ...item, key: item.key && { ...item.key, confidence: 0.55, evidence } };
  };

  test('is refuted as any other where a weak sign marks it, and no number', async () => {
    expect((await tester.grader.gradeItem(doubtful(1, 'glyph'))).outcome).toBe('refuted');
  });

  test('is not refuted: its number may count from 0 or from 1', async () => {
    const { outcome, simulated, reason } = await tester.grader.gradeItem(doubtful(1));
    expect({ outcome, simulated }).toEqual({ outcome: 'undecided', simulated: [0] });
    expect(reason).toContain('leaves open which option');
  });

  test('is confirmed where the option holds that it most likely means', async () => {
    expect((await tester.grader.gradeItem(doubtful(0))).outcome).toBe('confirmed');
  });
});

describe('one option is right', () => {
  test.each([
    ['the only true option is the key', ['good', 'bad', 'bad'], 0, 'confirmed'],
    ['another option is the only true one', ['good', 'bad', 'bad'], 1, 'refuted'],
    ['the others cannot be read, and one option is asked for', ['good', 'zzz', 'zzz'], 0, 'confirmed'],
    ['the key cannot be read, but another holds and only one can', ['good', 'zzz', 'bad'], 1, 'refuted'],
    ['two options hold', ['good', 'fine', 'bad'], 0, 'undecided'],
    ['a copy made two options say the same, and one of them is keyed', ['good', 'good', 'bad'], 1, 'confirmed'],
    ['a copy made two options say the same, and another is keyed', ['good', 'good', 'bad'], 2, 'undecided'],
    ['no option holds', ['bad', 'bad', 'bad'], 0, 'undecided'],
    ['the key does not hold but no other is known to', ['bad', 'murky', 'bad'], 0, 'undecided'],
    ['all of the above is true with the rest', ['good', 'good', 'All of the above'], 2, 'confirmed'],
    ['all of the above is true and one part is keyed', ['good', 'good', 'All of the above'], 0, 'refuted'],
    ['none of the above is left', ['bad', 'bad', 'None of the above'], 2, 'confirmed'],
    ['all of the above cannot be decided', ['good', 'zzz', 'All of the above'], 0, 'undecided'],
    ['two letters are named', ['good', 'bad', 'good', 'Both A and C'], 3, 'confirmed'],
    ['an option beyond the list is keyed', ['good', 'bad'], 7, 'undecided'],
  ] as const)('%s', async (_name, options, key, outcome) => {
    await tester.expectOutcome(ask(options, key), outcome);
  });

  test('asks for what does not hold', async () => {
    await tester.expectOutcome(
      ask(['good', 'bad', 'good'], 1, { stem: 'Which of the following is NOT a widget?' }),
      'confirmed',
    );
    await tester.expectOutcome(
      ask(['good', 'bad', 'good'], 0, { stem: 'Which of these statements about a widget is false?' }),
      'refuted',
    );
  });
});

describe('several options are right', () => {
  test.each([
    ['every option is as keyed', ['good', 'bad', 'good'], [0, 2], 'confirmed'],
    ['a false option is keyed', ['good', 'bad', 'zzz'], [0, 1], 'refuted'],
    ['a true option is not keyed', ['good', 'fine', 'zzz'], [0], 'refuted'],
    ['of two false options of one text one is keyed', ['bad', 'bad', 'good'], [0, 2], 'undecided'],
    ['of two true options of one text one is keyed', ['good', 'good', 'bad'], [0], 'undecided'],
    ['and another false option is keyed too', ['bad', 'bad', 'good', 'a bad one'], [0, 3], 'refuted'],
    ['one option is not known', ['good', 'bad', 'zzz'], [0], 'undecided'],
  ] as const)('%s', async (_name, options, key, outcome) => {
    await tester.expectOutcome(ask(options, key, { type: 'multiple-choice' }), outcome);
  });
});

describe('statements and short answers', () => {
  test.each([
    ['True/False: a good widget.', ['True', 'False'], 0, 'confirmed'],
    ['A bad widget.', ['True', 'False'], 0, 'refuted'],
    ['A bad widget.', ['Falso', 'Verdadero'], 0, 'confirmed'],
    ['Is it a good widget?', ['No', 'Yes'], 1, 'confirmed'],
    ['A good widget', ['正确', '错误'], 1, 'refuted'],
    ['A murky widget', ['True', 'False'], 0, 'undecided'],
  ] as const)('%s %s key %d', async (stem, options, key, outcome) => {
    await tester.expectOutcome({ stem, options, key }, outcome);
  });

  test('a key that is text', async () => {
    await tester.expectOutcome({ stem: 'Which widget?', key: 'the good one' }, 'confirmed');
    await tester.expectOutcome({ stem: 'Which widget?', key: 'the bad one' }, 'refuted');
    await tester.expectOutcome({ stem: 'A bad widget.', key: 'False' }, 'confirmed');
  });
});

test('an item without a key gets the answer derived, never confirmed', async () => {
  const verdict = await tester.expectOutcome(ask(['bad', 'good']), 'undecided');
  expect(verdict).toMatchObject({ key: null, simulated: [1], reason: 'no key in the dump; by simulation: option 2' });
});

test('an item that no check takes up is not simulated', async () => {
  await tester.expectOutcome({ stem: 'Who invented it?', options: ['A', 'B'], key: 0 }, 'not-simulated');
});

describe('conventions', () => {
  const options = ['course', 'opposite'];
  const own = '$h_t = z_t * h_{t-1} + (1 - z_t) * \\tilde{h}_t$';
  test.each([
    ['nothing tells', {}, [], 'convention-dependent'],
    ['Γ tells', { stem: 'Which widget has Γu?' }, [], 'confirmed'],
    ['its own equation tells', { context: [own], stem: 'Which widget has Γu?' }, [], 'refuted'],
    ['Γ against the explanation', { stem: 'Which widget has Γu?', explanation: own }, [], 'convention-dependent'],
    ['Γ against another item', { stem: 'Which widget has Γu?' }, [{ stem: own }], 'convention-dependent'],
    [
      'the explanation tells',
      { explanation: 'If the update gate is 0, the state keeps its old value.' },
      [],
      'confirmed',
    ],
    ['a library tells', { stem: 'Which widget is a PyTorch GRU?' }, [], 'refuted'],
  ] as const)('%s', async (_name, more, dump, outcome) => {
    await tester.expectOutcome(ask(options, 0, more), outcome, dump);
  });

  test('an answer that does not turn on the convention needs none', async () => {
    await tester.expectOutcome(ask(['good', 'bad'], 0), 'confirmed');
  });

  test('both answers are shown', async () => {
    const verdict = await tester.grade(ask(options, 0));
    expect(verdict.byConvention).toMatchObject({ course: { simulated: [0] }, opposite: { simulated: [1] } });
  });
});

test("speakers' claims are judged like a key, and the accepted one is the key", async () => {
  const claims = [
    { speaker: 'A', options: [1], accepted: true },
    { speaker: 'B', options: [0] },
  ];
  const verdict = await tester.expectOutcome(ask(['good', 'bad'], undefined, { claims }), 'refuted');
  expect(verdict.speakers).toEqual([
    { speaker: 'A', options: [1], holds: false, accepted: true },
    { speaker: 'B', options: [0], holds: true, accepted: false },
  ]);
});

test('keys that presuppose two conventions give one message', async () => {
  const items = [
    makeItem(ask(['course', 'opposite'], 0, { number: 8 })),
    makeItem(ask(['opposite', 'course'], 0, { number: 9 })),
  ];
  const { messages } = await tester.grader.gradeDocument({ path: 'a.md', items });
  expect(messages).toMatchObject([{ rule: 'convention', severity: 'warning' }]);
  expect(messages[0]?.reason).toContain('question 8');
});

describe('a broken check', () => {
  const broken = (during: 'recognise' | 'experiment') =>
    defineCheck<Word>({
      ...byWord,
      meta: { ...byWord.meta, id: 'broken' },
      [during]: () => {
        throw new Error('out of widgets');
      },
    });

  test.each(['recognise', 'experiment'] as const)('decides nothing when %s throws, and says so', async (during) => {
    const breaking = await createTestGrader({ checks: [broken(during)], backend: 'reference' });
    const { items, messages } = await breaking.grader.gradeDocument({
      path: 'a.md',
      items: [makeItem(ask(['good', 'bad'], 0))],
    });
    expect(['undecided', 'not-simulated']).toContain(items[0]?.verdict.outcome);
    expect(messages[0]).toMatchObject({ rule: 'check-error', severity: 'error' });
    expect(messages[0]?.reason).toContain('out of widgets');
    breaking.dispose();
  });
});

test.each([
  ['an id that is no folder name', { id: 'My Check' }],
  ['a threshold without a reason', { thresholds: { margin: { value: 1, unit: '', reason: ' ' } } }],
])('defineCheck refuses %s', (_name, meta) => {
  expect(() => defineCheck({ ...byWord, meta: { ...byWord.meta, ...meta } })).toThrow(TypeError);
});
