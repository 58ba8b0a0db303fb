import { describe, expect, test } from 'vitest';
import { languageModel } from '../../src/checks/language-model/index.ts';
import { outputVector } from '../../src/checks/output-vector/index.ts';
import { sampling } from '../../src/checks/sampling/index.ts';
import { judge } from './grade.ts';

const TRUTH = { options: ['True', 'False'], type: 'true-false' } as const;

describe('what is said of language models and their outputs', () => {
  test.each([
    ['An RNN language model predicts each word given the words before it.', true],
    ['An RNN language model predicts each word independently of the words before it.', false],
    [
      'A language model assigns a probability to a sentence by multiplying conditional probabilities of the words.',
      true,
    ],
  ])('%s', async (stem, truth) => {
    expect(await judge(languageModel, { stem, ...TRUTH })).toEqual([truth]);
  });

  test('how chances make the probability of a sentence', async () => {
    const options = [
      'as the product of the conditional probabilities of its words given the preceding words',
      'as the sum of the probabilities of its words',
      'as the average of the probabilities of its words',
    ];
    const stem = 'How does an RNN language model compute the probability of a sentence?';
    expect(await judge(languageModel, { stem, options })).toEqual([true, false, false]);
  });

  test.each([
    ['Choosing the most likely word at each step always yields the same sentence.', true],
    ['When sampling randomly from an RNN language model, the same sentence is produced each time.', false],
  ])('%s', async (stem, truth) => {
    expect(await judge(sampling, { stem, ...TRUTH })).toEqual([truth]);
  });

  test('drawing words does not give the same text each time', async () => {
    expect(
      await judge(sampling, {
        stem: 'When drawing words from the model, an identical text is written every time.',
        ...TRUTH,
      }),
    ).toEqual([false]);
  });

  test('two things said of one vector must both be so', async () => {
    const stem = 'A softmax over a vocabulary of 5000 words is applied at each time step. The output at one time step';
    const options = [
      'has 5000 entries that sum to 1',
      'has 5000 entries that sum to 2',
      'has 5000 entries, each 0 or 1',
      'has one entry between 0 and 5000',
    ];
    expect(await judge(outputVector, { stem, options })).toEqual([true, false, false, 'unread']);
  });
});
