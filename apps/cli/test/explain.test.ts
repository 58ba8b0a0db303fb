import { createGrader, type Grader, recommended } from '@keyproof/grader';
import { extractQuiz } from '@keyproof/parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../src/explain/examples.ts';

let grader: Grader;
beforeAll(async () => void (grader = await createGrader()));
afterAll(() => grader.dispose());

describe('the example of a check', () => {
  const ids = recommended.map(({ meta }) => meta.id).filter((id) => Object.hasOwn(EXAMPLES, id));

  test('should be there for most checks', () => {
    expect(ids.length).toBeGreaterThanOrEqual(12);
  });

  test.each(ids)('should be decided by %s, as its key says', async (id) => {
    const { items } = extractQuiz(EXAMPLES[id] as string, { path: id });
    const { items: graded } = await grader.gradeDocument({ path: id, items });
    expect(graded.map(({ verdict: { check, outcome, reason } }) => ({ check, outcome, reason }))).toEqual([
      { check: id, outcome: 'confirmed', reason: expect.any(String) },
    ]);
  });
});
