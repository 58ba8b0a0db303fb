import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGrader, type ItemSpec, type TestGrader } from '../src/testing/index.ts';
import { ANSWER_TWISTS, passesOver, STATEMENT_TWISTS, STEM_TWISTS, type Twist } from './support/twists.ts';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';

interface Question {
  readonly scope: 'in' | 'out';
  readonly spec: Omit<ItemSpec, 'key'>;
  readonly right: readonly (readonly number[] | string | null)[];
}

const isEnglish = ({ stem }: ItemSpec): boolean =>
  /\b(?:the|an?|is|are|of|does|do)\b/u.test(stem) && !/[àâäçèéêëíñóöôùúüß¿\p{Script=Han}]/u.test(stem);
const questions = (readQuestions() as readonly Question[]).filter(
  ({ scope, spec }) => scope === 'in' && isEnglish(spec),
);

/** Each question meets a few of the twists, another few than its neighbours: all pairs take minutes and say the same. */
const EVERY = { statement: 31, stem: 11, answer: 9 } as const;
/** And not every question. */
const sampled = (all: readonly Question[], from: number): readonly Question[] =>
  all.filter((_question, index) => index % 11 === from);
const some = (twists: readonly Twist[], at: number, every: number): readonly Twist[] =>
  twists.filter((_twist, index) => (index + at * 5) % every === 0);

/** Our own questions with words put around or into them that turn, limit or hedge: a verdict that stays as it was has passed over the words. */
describe('no verdict passes over a word that turns its question', () => {
  let tester: TestGrader;
  beforeAll(async () => {
    tester = await createTestGrader();
  });
  afterAll(() => tester.dispose());

  test('of statements', async () => {
    const found: string[] = [];
    const statements = sampled(
      questions.filter(({ spec }) => spec.type === 'true-false'),
      1,
    );
    for (const [at, { spec, right }] of statements.entries()) {
      const truth = String(right[0]) === '0';
      if ((await tester.grade({ ...spec, key: truth ? 0 : 1 })).outcome !== 'confirmed') continue;
      for (const twist of some(STATEMENT_TWISTS, at, EVERY.statement)) {
        const stem = twist.apply(spec.stem);
        if (stem === null) continue;
        const { outcome } = await tester.grade({ ...spec, stem, key: 0 });
        const after = outcome === 'confirmed' ? true : outcome === 'refuted' ? false : null;
        if (passesOver(twist, truth, after)) found.push(`${String(after)}: ${stem}`);
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  test('of questions', async () => {
    const found: string[] = [];
    const choices = sampled(
      questions.filter(({ spec }) => spec.type === 'single-choice'),
      2,
    );
    for (const [at, { spec, right }] of choices.entries()) {
      const key = Number(String(right[0]));
      if ((await tester.grade({ ...spec, key })).outcome !== 'confirmed') continue;
      for (const twist of some(STEM_TWISTS, at, EVERY.stem)) {
        const stem = twist.apply(spec.stem);
        if (stem === null) continue;
        const { outcome } = await tester.grade({ ...spec, stem, key });
        if (outcome === 'confirmed' || (twist.effect === 'opens' && outcome === 'refuted'))
          found.push(`${outcome}: ${stem} | ${spec.options?.[key] ?? ''}`);
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  test('of answers', async () => {
    const found: string[] = [];
    const choices = sampled(
      questions.filter(({ spec }) => spec.type === 'single-choice'),
      3,
    );
    for (const [at, { spec, right }] of choices.entries()) {
      const key = Number(String(right[0]));
      const own = spec.options?.[key];
      if (own === undefined || (await tester.grade({ ...spec, key })).outcome !== 'confirmed') continue;
      for (const twist of some(ANSWER_TWISTS, at, EVERY.answer)) {
        const answer = twist.apply(own);
        if (answer === null) continue;
        const options = spec.options?.map((option, index) => (index === key ? answer : option)) ?? [];
        const after = (await tester.grade({ ...spec, options, key })).options[key]?.holds ?? null;
        if (passesOver(twist, true, after)) found.push(`${spec.stem} | ${answer}`);
      }
    }
    expect(found).toEqual([]);
  }, 120_000);
});
