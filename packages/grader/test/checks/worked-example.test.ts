import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/frames/arithmetic.ts';
import { workedExample } from '../../src/checks/worked-example/index.ts';
import { judge, recognise } from './grade.ts';

describe('worked-example', () => {
  test.each([
    ['The scores for three positions are 2, 2 and 2. The attention weight of each position is', '1/3', '2', '1'],
    [
      'The attention scores for four source positions are 1, 1, 1 and 1. What weight does each position get after the softmax?',
      '0.25',
      '1',
      '4',
    ],
    [
      'A language model gives P(a) = 0.5, P(b|a) = 0.2 and P(c|a,b) = 0.1. What is the probability of the sentence "a b c"?',
      '0.01',
      '0.8',
      '0.1',
    ],
    [
      'A sentence has 7 source words and 5 target words. How many attention weights are computed in total?',
      '35',
      '12',
      '7',
    ],
    ['Self-attention over a sequence of length n: the attention matrix has how many entries?', 'n^2', 'n', '2n'],
    [
      'In self-attention over a sequence of n tokens, the matrix of attention weights has how many entries per head?',
      'n²',
      '2n',
      'n',
    ],
    ['Q is 10 × 64, K is 12 × 64 and V is 12 × 32. The attention output has shape', '10 × 32', '12 × 32', '10 × 64'],
    ['What is the shape of QK^T if Q is 10 × 64 and K is 12 × 64?', '10 × 12', '12 × 10', '64 × 64'],
    ['Multi-head attention with d_model = 512 and 8 heads: dimension per head?', '64', '512', '8'],
    ['With d_k = 64 the scores are divided by', '8', '64', '4096'],
    ['The cosine similarity of two different one-hot vectors is', '0', '1', '-1'],
    ['Euclidean distance between two distinct one-hot vectors?', '√2', '1', '2'],
    [
      'A word embedding with 50 dimensions for a vocabulary of 20000 words. The one-hot vector has length',
      '20000',
      '50',
      '1',
    ],
    ['Embedding matrix for 10000 words with 300 dimensions: how many parameters?', '3,000,000', '10300', '300'],
    [
      'You learn 300-dimensional vectors for 50000 words. Each word vector thus has',
      '300 entries',
      '50000 entries',
      '15000000 entries',
    ],
    [
      'What is the output shape of Embedding(5000, 128) applied to an input of shape (32, 20)?',
      '(32, 20, 128)',
      '(32, 128)',
      '(32, 20, 5000)',
    ],
    [
      'Beam width 5, vocabulary 1000. How many candidates are scored at each step (after the first)?',
      '5000',
      '1000',
      '5',
    ],
    [
      'An RNN tagger with 9 tags reads a sentence of 20 words. The shape of all its softmax outputs together is',
      '20 × 9',
      '9 × 9',
      '20 × 20',
    ],
    [
      'Hidden size 100, input size 300. The concatenation of h and x that is fed to each gate has length',
      '400',
      '300',
      '100',
    ],
    ["The logistic sigmoid's derivative is at most", '1/4', '1', '1/2'],
    ['The derivative of tanh has its maximum value at z = 0, and it equals', '1', '0.25', '0'],
    ['How does the cost of self-attention grow with the sequence length n?', 'quadratically', 'linearly', 'O(1)'],
    ['In negative sampling with k = 5, how many binary classifiers are updated per positive pair?', '6', '5', '10000'],
  ])('%s', async (stem, right, ...wrong) => {
    expect(await judge(workedExample, { stem, options: [right, ...wrong] })).toEqual([true, ...wrong.map(() => false)]);
    expect(await judge(workedExample, { stem, answer: right })).toEqual([true]);
    expect(await judge(workedExample, { stem, answer: wrong[0] as string })).toEqual([false]);
  });

  test.each([
    ['The dot product of two different one-hot vectors is 0.', true],
    ['The dot product of two different one-hot vectors is 1.', false],
  ])('%s', async (stem, truth) => {
    expect(await judge(workedExample, { stem, options: ['True', 'False'], type: 'true-false' })).toEqual([truth]);
  });

  test.each([
    'The scores for three positions are 2, 2 and 2. The attention weight of each position is not',
    'The scores for three positions are 2, 2 and 2, and the last one is masked. The attention weight of each position is',
    'The scores for three positions are 1, 2 and 3. The attention weight of each position is',
    'Q is 10 × 64, K is 12 × 32 and V is 12 × 32. The attention output has shape',
    'Multi-head attention with d_model = 512, 8 heads and dropout 0.1: dimension per head?',
    'Beam width 5, vocabulary 1000. How many candidates are scored at the first step?',
    'The cosine similarity of two one-hot vectors of the same word is',
    'A language model gives P(a) = 0.5, P(b) = 0.2 and P(c) = 0.1. What is the probability of the sentence "a b c"?',
    'Embedding matrix for 10000 words with 300 dimensions, half of them frozen: how many parameters?',
    'How many parameters has an LSTM with an embedding matrix for 10000 words with 300 dimensions?',
  ])('is left alone: %s', (stem) => {
    expect(recognise(workedExample, { stem, options: ['1', '1/3', '10 × 32'] })).toBeNull();
  });

  test.each([
    ['4(n(m+n)+n)', { n: 3, m: 2 }, 72],
    ['2n^2', { n: 3 }, 18],
    ['√(d_k)', { d_k: 16 }, 4],
    ['3,000,000', {}, 3_000_000],
    ['−4 + 10/5', {}, -2],
    ['n!', { n: 3 }, null],
    ['two', {}, null],
    ['n + k', { n: 3 }, null],
    ['(2', {}, null],
    ['1/0', {}, null],
  ] as const)('evaluates %s', (text, letters, value) => {
    expect(evaluate(text, letters as Readonly<Record<string, number>>)).toBe(value);
  });
});
