import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGrader, type Grader } from '@keyproof/grader';
import { makeItem, type ItemSpec } from '@keyproof/grader/testing';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';

type Key = readonly number[] | string | null;
interface Question {
  readonly file: string;
  readonly scope: 'in' | 'out';
  readonly spec: Omit<ItemSpec, 'key'>;
  readonly right: readonly Key[];
  readonly mutants: readonly Key[];
}

const questions = readQuestions() as readonly Question[];

/** Every question of `fixtures/questions`, with its right key and with every wrong one: to decide nothing is allowed, to be wrong is not. */
describe('four hundred questions of our own', () => {
  let grader: Grader;
  let decided = 0;
  beforeAll(async () => {
    grader = await createGrader();
  });
  afterAll(() => grader.dispose());

  const outcome = async ({ spec }: Question, key: Key) =>
    (await grader.gradeItem(makeItem(key === null ? spec : { ...spec, key }), [])).outcome;

  test.each([...new Set(questions.map(({ file }) => file))])(
    '%s: no verdict is wrong',
    async (file) => {
      const wrong: string[] = [];
      for (const question of questions.filter((each) => each.file === file)) {
        const allowed = question.scope === 'out' ? ['undecided', 'not-simulated', 'convention-dependent'] : null;
        for (const key of question.right) {
          const found = await outcome(question, key);
          if (found === 'confirmed') decided++;
          if (allowed === null ? found === 'refuted' : !allowed.includes(found))
            wrong.push(`${found} with its key: ${question.spec.stem}`);
        }
        for (const key of question.mutants) {
          const found = await outcome(question, key);
          if (allowed === null ? found === 'confirmed' : !allowed.includes(found))
            wrong.push(`${found} with the key ${String(key)}: ${question.spec.stem}`);
        }
      }
      expect(wrong).toEqual([]);
      // Hundreds of verdicts a file: on a busy machine they take minutes.
    },
    300_000,
  );

  test('many of them are decided', () => {
    expect(decided).toBeGreaterThan(150);
  });
});
