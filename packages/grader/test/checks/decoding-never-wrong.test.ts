import { describe, expect, test } from 'vitest';
import { createGrader } from '../../src/grade/index.ts';
import { item } from './grade.ts';

const YES_NO = ['True', 'False'];

/** Wordings that invite a misreading, with their right option: leaving one undecided is fine, judging it wrongly is not. */
const TRAPS: readonly (readonly [stem: string, options: readonly string[], right: number])[] = [
  [
    'What does a unigram model estimate at step t, unlike an RNN language model?',
    ['P(y<t>)', 'P(y<t> | y<1>,...,y<t-1>)'],
    0,
  ],
  [
    'The language model reads from right to left. What does this RNN estimate at step t?',
    ['P(y<t> | y<t+1>,...,y<T>)', 'P(y<t> | y<1>,...,y<t-1>)'],
    0,
  ],
  [
    'An RNN language model has its hidden state reset at each step. At time t it estimates:',
    ['P(y<t> | y<t-1>)', 'P(y<t> | y<1>,...,y<t-1>)'],
    0,
  ],
  [
    'A feedforward language model sees a window of one word. At step t it estimates:',
    ['P(y<t> | y<t-1>)', 'P(y<t> | y<1>,...,y<t-1>)'],
    0,
  ],
  ['An RNN language model at step t estimates P(y<t>) only if t = 1.', YES_NO, 0],
  ['The input of an RNN language model at step t is P(y<t> | y<1>,...,y<t-1>).', YES_NO, 1],
  [
    'Which quantity can an RNN language model compute by multiplying its outputs over all time steps?',
    ['P(y<1>,...,y<T>)', 'P(y<t>)'],
    0,
  ],
  [
    'During training of an RNN language model, what is passed to the next time step?',
    ['The ground-truth word', 'The sampled word'],
    0,
  ],
  [
    'With greedy decoding from a trained RNN language model, what happens at each step?',
    [
      'Pick the highest-probability word and pass it to the next time step',
      'Randomly sample a word and pass it to the next time step',
    ],
    0,
  ],
  [
    'The samples of an RNN language model are always the same. What is being done at each step?',
    ['Pick the most likely word and pass it to the next step', 'Randomly sample a word and pass it to the next step'],
    0,
  ],
  [
    'Your weights are NaN. Which of these can you rule out as the cause?',
    ['Exploding gradients', 'Vanishing gradients'],
    1,
  ],
  [
    'Your weights do not become NaN but stop changing. What is the most likely cause?',
    ['Exploding gradients', 'Vanishing gradients'],
    1,
  ],
  ['Only exploding gradients can make weights NaN.', YES_NO, 1],
  ['Even without exploding gradients, weights of an RNN can become NaN.', YES_NO, 0],
  [
    'The input of an RNN is a one-hot vector over a vocabulary of N words; the output is a softmax. Which is true of the input x^t?',
    ['It is a one-hot vector', 'Its elements are probabilities'],
    0,
  ],
  [
    'An RNN tagger reads words of a vocabulary of 10000 words and outputs one of 40 tags. What is the size of the output vector?',
    ['10000', '40'],
    1,
  ],
  [
    'An RNN with a vocabulary of 8000 words predicts whether a word is a name (sigmoid output y). What is the length of y?',
    ['8000', '1'],
    1,
  ],
  ['What do you give up when you reduce the beam width?', ['Better solutions', 'Less memory'], 0],
  ['A large beam width always gives better translations.', YES_NO, 1],
  ['CTC: after merging repeats but before removing blanks "_", what is aa_abb?', ['a_ab', 'aab'], 0],
  ['CTC without a blank: what would aab_bb become if "_" were an ordinary character?', ['ab_b', 'abb'], 0],
  [
    'When does attention have the smallest advantage over an encoder-decoder?',
    ['When the input sequence is long', 'When the input sequence is short'],
    1,
  ],
  ["Attention weights sum to 1 over t' only if Tx = Ty.", YES_NO, 1],
  ['Which problem remains after gradient clipping is used?', ['Exploding gradients', 'Vanishing gradients'], 1],
  [
    'Which method helps against vanishing gradients, while gradient clipping does not?',
    ['LSTM', 'Gradient clipping'],
    0,
  ],
  ['RNNs share the same weights across time steps, so they can only process sequences of fixed length.', YES_NO, 1],
  [
    'If an RNN did not share weights across time steps, the number of parameters would grow with sequence length.',
    YES_NO,
    0,
  ],
  ['P(y*|x) = 0.02 and P(ŷ|x) = 0.01. Which component works correctly?', ['The search algorithm', 'The RNN'], 1],
];

describe('traps for the checks on language models, decoding and training', () => {
  test('no right key is refuted and no wrong key confirmed', async () => {
    const grader = await createGrader({ seed: 3 });
    const wrong: string[] = [];
    for (const [stem, options, right] of TRAPS) {
      for (const key of options.keys()) {
        const evidence = { options: [key], confidence: 1, evidence: [] };
        const { outcome } = await grader.gradeItem({ ...item({ stem, options }), key: evidence });
        if (outcome === (key === right ? 'refuted' : 'confirmed')) wrong.push(`${stem}: ${options[key]} ${outcome}`);
      }
    }
    grader.dispose();
    expect(wrong).toEqual([]);
  });
});
