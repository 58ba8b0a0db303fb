import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommended } from '../src/checks/index.ts';
import { numbersShown, quantitiesIn } from '../src/read/index.ts';
import { readPhrase } from '../src/lexicon/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: recommended });
});
afterAll(() => tests.dispose());

const DECIDED = ['confirmed', 'refuted', 'convention-dependent'];

/** Questions that are decided, each by another check, with a place for one clause more. */
const QUESTIONS: readonly (readonly [check: string, spec: (clause: string) => ItemSpec])[] = [
  [
    'jacobian-bound',
    (clause) => ({
      stem: `In a linear RNN h_t = W h_{t-1}${clause} all singular values of W are 0.5. What is the norm of ∂h_{10}/∂h_0 (4 decimals)?`,
      key: '0.001',
    }),
  ],
  [
    'vanishing-exploding',
    (clause) => ({
      stem: `Do LSTMs${clause} mitigate the vanishing gradient problem?`,
      options: ['True', 'False'],
      key: 0,
    }),
  ],
  [
    'gate-roles',
    (clause) => ({
      stem: `What does the forget gate of an LSTM${clause} decide?`,
      options: ['How much of the previous cell state is kept', 'How much new information is written'],
      key: 0,
    }),
  ],
  ['cell-anatomy', (clause) => ({ stem: `How many gates does an LSTM${clause} have?`, options: ['2', '3'], key: 1 })],
  [
    'cell-activation',
    (clause) => ({
      stem: `Which activation function is used for the gates of an LSTM${clause}?`,
      options: ['sigmoid', 'tanh'],
      key: 0,
    }),
  ],
  [
    'task-signature',
    (clause) => ({
      stem: `Which task is many-to-one${clause}?`,
      options: ['Sentiment classification', 'Machine translation'],
      key: 0,
    }),
  ],
  [
    'training-practice',
    (clause) => ({
      stem: `What does gradient clipping${clause} help against?`,
      options: ['exploding gradients', 'vanishing gradients'],
      key: 0,
    }),
  ],
];

describe.each(QUESTIONS)('a number that the claim does not show: %s', (_check, spec) => {
  it('should be decided without one', async () => {
    expect(DECIDED).toContain((await tests.grade(spec(''))).outcome);
  });
  it.each([' with a factor of 7.3', ' scaled by 37', ' with 7.3 units', ' of norm 0.37', ' after 37 steps'])(
    'should be left open with "%s"',
    async (clause) => {
      expect(DECIDED).not.toContain((await tests.grade(spec(clause))).outcome);
    },
  );
});

describe('quantities of a text', () => {
  it.each<[string, number[]]>([
    ['h_{10} and x^{<365>} after o_4567', []],
    ['c = (1 − z) h_{t-1}', []],
    ['(3 points) Choose 2. See chapter 5.', []],
    ['Which is drawn?\n![Image 3](img/3.png)', []],
    ['a norm of 0,5 over 10,000 steps', [0.5, 10_000]],
    ['between 0 and 1', []],
    ['word2vec, 2.5e-6', [2.5e-6]],
    ['a review of 1 to 5 stars', []],
  ])('%s', (text, expected) => {
    expect(quantitiesIn(readPhrase(text))).toEqual(expected);
  });

  it('should be found in a printed claim', () => {
    expect(numbersShown('jacobianNorm = 0.001 {‖W‖=0.5, 10 steps}')).toEqual(new Set([0.001, 0.5, 10]));
  });
});
