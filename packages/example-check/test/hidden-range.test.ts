import { recommended } from '@keyproof/grader';
import { createTestGrader, type TestGrader } from '@keyproof/grader/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenRange } from '../src/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [...recommended, hiddenRange] });
});
afterAll(() => tester.dispose());

const options = ['between 0 and 1', 'between -1 and 1', 'between 0 and infinity'];

describe.each([
  ['In what range do the values of the hidden state of a tanh RNN lie?', 1],
  ['Between which bounds lies the hidden state of a simple RNN with ReLU?', 2],
] as const)('%s', (stem, right) => {
  test.each([0, 1, 2])('key %d', async (key) => {
    const verdict = await tester.expectOutcome({ stem, options, key }, key === right ? 'confirmed' : 'refuted');
    expect(verdict.check).toBe('hidden-range');
  });
});

test('leaves other questions and half-understood options alone', async () => {
  await tester.expectOutcome(
    { stem: 'Who invented the tanh RNN?', options: ['Elman', 'Jordan'], key: 0 },
    'not-simulated',
  );
  const stem = 'In what range does the hidden state of a tanh RNN lie?';
  await tester.expectOutcome({ stem, options: ['it depends on the flux', 'between 0 and 2'], key: 0 }, 'undecided');
});
