import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGrader, type Grader } from '@keyproof/grader';
import { makeItem, type ItemSpec } from '@keyproof/grader/testing';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { PARAPHRASES } from '../../../bench/verdicts/paraphrase.mjs';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';

type Key = readonly number[] | string;
type Paraphrase = (spec: ItemSpec, key: Key) => { readonly spec: ItemSpec; readonly key: Key } | null;
interface Question {
  readonly file: string;
  readonly scope: 'in' | 'out';
  readonly spec: ItemSpec;
  readonly right: readonly Key[];
}

const paraphrases = Object.entries(PARAPHRASES as Readonly<Record<string, Paraphrase>>);
/** Every seventh question: all of them take minutes, `bench/verdicts/paraphrases.mjs` runs them. */
const sample = (readQuestions() as readonly Question[]).filter(({ scope }, at) => scope === 'in' && at % 7 === 0);

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader();
});
afterAll(() => grader.dispose());

const outcome = async (spec: ItemSpec, key: Key) => (await grader.gradeItem(makeItem({ ...spec, key }), [])).outcome;

test('a question in other wordings keeps its decision', async () => {
  let [variants, kept] = [0, 0];
  const contrary: string[] = [];
  for (const { spec, right } of sample) {
    const [key] = right;
    if (key === undefined || (await outcome(spec, key)) !== 'confirmed') continue;
    for (const [name, paraphrase] of paraphrases) {
      const other = paraphrase(spec, key);
      if (other === null) continue;
      const found = await outcome(other.spec, other.key);
      variants++;
      if (found === 'confirmed') kept++;
      if (found === 'refuted') contrary.push(`${name}: ${other.spec.stem}`);
    }
  }
  expect(contrary).toEqual([]);
  expect(variants).toBeGreaterThan(200);
  expect(kept / variants).toBeGreaterThan(0.97);
}, 600_000);
