import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestGrader, type TestGrader } from '@keyproof/grader/testing';

/** A statement, or a question with its answers, the key first. */
type Row = readonly [stem: string, ...answers: string[]];

export interface NearMisses {
  readonly holds: readonly Row[];
  readonly fails: readonly Row[];
  readonly open: readonly Row[];
}

/** `SEED=7 npx vitest run packages/grader/test/near-misses`: with other random networks. */
const seed = Number(process.env['SEED'] ?? 1);

/** Tests that what holds is confirmed, that what is near to it is not, and that what is open is neither confirmed nor refuted. */
export function nearMisses({ holds, fails, open }: NearMisses): void {
  let grader: TestGrader;
  beforeAll(async () => {
    grader = await createTestGrader({ seed });
  });
  afterAll(() => grader.dispose());
  const outcome = async ([stem, ...answers]: Row): Promise<string> =>
    (await grader.grade({ stem, options: answers.length === 0 ? ['True', 'False'] : answers, key: 0 })).outcome;

  test.each(holds.map((row) => [row.join(' '), row] as const))('holds: %s', async (_name, row) => {
    expect(await outcome(row)).toBe('confirmed');
  });
  test.each(fails.map((row) => [row.join(' '), row] as const))('fails: %s', async (_name, row) => {
    expect(await outcome(row)).not.toBe('confirmed');
  });
  test.each(open.map((row) => [row.join(' '), row] as const))('is open: %s', async (_name, row) => {
    expect(['confirmed', 'refuted']).not.toContain(await outcome(row));
  });
}
