import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellActivation } from '../../src/checks/cell-activation/index.ts';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [cellActivation] });
});
afterAll(() => tester.dispose());

/** The first option is right. */
test.each([
  ['Range of tanh?', '(−1, 1)', '(0, 1)', '[0, ∞)', 'any real number'],
  ['Sigmoid: output range?', '(0, 1)', '(−1, 1)', '(0, ∞)'],
  ['Output range of ReLU', '[0, ∞)', '(0, 1)', '(−1, 1)'],
  ['The sigmoid squashes values to', '(0, 1)', '(−1, 1)'],
  ['Range of the cell state of an LSTM?', 'unbounded', '(−1, 1)', '(0, 1)'],
])('%s', async (stem, ...options) => {
  await tester.expectOutcome({ stem, options, key: 0 }, 'confirmed');
  for (const key of options.keys()) if (key > 0) await tester.expectOutcome({ stem, options, key }, 'refuted');
});

test.each([
  ['tanh maps its input to values between -1 and 1.', true],
  ['tanh outputs lie between 0 and 1.', false],
  ['The hidden state of an LSTM lies in (−1, 1).', true],
  ['The hidden state of a GRU lies between 0 and 1.', false],
  ['The cell state of an LSTM lies between -1 and 1.', false],
  ['The cell state of an LSTM can become larger than 1.', true],
])('%s', async (stem, holds) => {
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: holds ? 0 : 1 }, 'confirmed');
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: holds ? 1 : 0 }, 'refuted');
});

test.each([
  // Wider bounds are not wrong where nothing says that they are the range.
  'tanh outputs lie between -2 and 2.',
  'The derivative of tanh lies between -1 and 1.',
  'The input of tanh lies between -1 and 1.',
  'tanh outputs rarely lie between -1 and 1.',
])('%s is left open', async (stem) => {
  const { outcome } = await tester.grade({ stem, options: ['True', 'False'], key: 0 });
  expect(['undecided', 'not-simulated']).toContain(outcome);
});
