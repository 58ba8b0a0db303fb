import { expect, test } from 'vitest';
import { createGrader, defineCheck, type Claim } from '../src/index.ts';
import { makeItem } from '../src/testing/index.ts';

interface Said extends Claim {
  readonly kind: 'said';
  readonly denied: boolean;
}

test('two claims that print alike are measured each for itself', async () => {
  const careless = defineCheck<Said>({
    meta: { id: 'careless', title: 'Careless', why: 'Prints too little.', source: 'none', thresholds: {} },
    recognise: ({ statements }) => ({
      claims: statements.map(({ phrase }): Said => ({ kind: 'said', denied: phrase.text.startsWith('no') })),
      readsNegation: true,
      wholly: statements.map(() => true),
    }),
    print: () => 'said()',
    experiment: ({ denied }) => Promise.resolve({ holds: !denied, reason: 'measured', measurements: [] }),
  });
  const grader = await createGrader({ checks: [careless], backend: 'reference' });
  const { options } = await grader.gradeItem(makeItem({ stem: 'What is it?', options: ['gates', 'nogates'], key: 0 }));
  grader.dispose();
  expect(options.map(({ holds }) => holds)).toEqual([true, false]);
});
