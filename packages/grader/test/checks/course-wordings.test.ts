import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommended } from '../../src/checks/index.ts';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: recommended });
});
afterAll(() => tests.dispose());

/** A question, its right option first and wrong ones after it. */
const CHOICES: readonly (readonly [stem: string, right: string, ...wrong: readonly string[]])[] = [
  ['Which gates does a GRU have?', 'update and reset', 'input and output', 'input, forget and output'],
  ['How many gates do GRU and LSTM have, respectively?', '2 and 3', '3 and 2', '1 and 3'],
  ['Compare the number of gates of GRU and LSTM.', 'GRU: 2, LSTM: 3', 'GRU: 3, LSTM: 2'],
  ['Which component does an LSTM have that a GRU lacks?', 'an output gate', 'a reset gate'],
  [
    'What does a value of 1 of the forget gate mean?',
    'Keep the previous cell state',
    'Discard the previous cell state',
  ],
  [
    'To keep the cell state of an LSTM unchanged, the gates must be',
    'forget gate = 1, input gate = 0',
    'forget gate = 0, input gate = 1',
    'forget gate = 1, input gate = 1',
  ],
  ['What happens when the forget gate is 0?', 'The previous cell state is erased', 'The previous cell state is kept'],
  ['What is the maximum of the derivative of the sigmoid?', '0.25', '0.5', '1'],
  ['The derivative of the logistic function is at most', '0.25', '0.2'],
  ['What is the derivative of tanh at 0?', '1', '0.25', '0'],
  ['What is ∂c_t/∂c_{t-1} along the cell path of an LSTM?', 'f_t', 'i_t', 'o_t', '1 - f_t'],
  [
    'With f_t = 0.9 at all steps, the gradient along the cell state over 20 steps is multiplied by about',
    '0.12',
    '0.9',
    '18',
  ],
  [
    'If the forget gate of an LSTM is 0.5 at each of 10 steps, by which factor is the gradient along the cell state scaled?',
    '0.001',
    '0.5',
    '5',
  ],
  ['Which task is many-to-one?', 'Identifying the author of a letter', 'Summarising an article', 'Captioning an image'],
  [
    'Which task fits a many-to-many RNN with equal input and output lengths?',
    'Tagging each word of a sentence',
    'Translating a sentence',
  ],
  ['Generating music from a single start note is an example of', 'one-to-many', 'many-to-one', 'many-to-many'],
  [
    'The recurrent matrix W of an RNN with logistic units has norm 1.5. What becomes of the norm of ∂h_t/∂h_k when t − k is large?',
    'It vanishes.',
    'It explodes.',
  ],
  [
    'If the largest singular value of W is less than 1 and the units are tanh, the norm of ∂h_T/∂h_k',
    'shrinks exponentially in T − k',
    'grows exponentially in T − k',
    'is constant in T − k',
  ],
  ['W = 1.1 I in a linear RNN. By which factor does the gradient grow over 10 steps?', '2.59', '1.1', '11'],
];

describe('questions as courses word them', () => {
  it.each(CHOICES)('%s', async (stem, right, ...wrong) => {
    const options = [...wrong.slice(0, 1), right, ...wrong.slice(1)];
    for (const [at, option] of options.entries())
      expect((await tests.grade({ stem, options, key: at })).outcome, option).toBe(at === 1 ? 'confirmed' : 'refuted');
  });
});

const STATEMENTS: readonly (readonly [stem: string, truth: boolean])[] = [
  ['In contrast to the LSTM, the GRU has no separate memory cell.', true],
  ['In contrast to the vanilla RNN, the GRU has no separate memory cell.', false],
  ['An LSTM has an output gate, a GRU does not.', true],
  ['A GRU has an output gate, an LSTM does not.', false],
  ['An LSTM eliminates exploding gradients, so clipping is not needed.', false],
  ['The derivative of tanh is never larger than 1.', true],
  ['The derivative of the sigmoid can be as large as 1.', false],
  ['An LSTM remembers over longer lags than a vanilla RNN.', true],
  ['A vanilla RNN keeps information over more steps than an LSTM.', false],
  ['The update gate of a GRU interpolates between the previous hidden state and the candidate.', true],
  ['Labelling every word of a sentence with its part of speech is many-to-one.', false],
  ['An encoder-decoder network allows T_x and T_y to differ.', true],
];

describe('statements as courses word them', () => {
  it.each(STATEMENTS)('%s', async (stem, truth) => {
    const options = ['True', 'False'];
    for (const key of [0, 1])
      expect((await tests.grade({ stem, options, key })).outcome).toBe((key === 0) === truth ? 'confirmed' : 'refuted');
  });
});

/** Short answers, right and wrong. */
const ANSWERS: readonly (readonly [stem: string, answer: string, isRight: boolean])[] = [
  ['How many gates does a GRU have?', 'Two: the update gate and the reset gate.', true],
  ['How many gates does a GRU have?', 'Two: the input gate and the output gate.', false],
  ['How many gates does a GRU have?', 'Three: update, reset and output gate.', false],
  ['How many gates has an LSTM?', 'Three.', true],
  ['Why do vanilla RNNs struggle with long sequences?', 'Because their gradients vanish.', true],
  ['What is the main problem of simple RNNs on long sequences?', 'Vanishing gradients.', true],
  ['What is the derivative of the sigmoid at 0?', '0.25', true],
  ['What is the derivative of the sigmoid at 0?', '0.5', false],
  [
    'All singular values of W in the linear RNN $h_t = W h_{t-1}$ are 0.8. What is the norm of $\\partial h_{12}/\\partial h_0$ (3 decimals)?',
    '0.069',
    true,
  ],
  [
    'All singular values of W in the linear RNN $h_t = W h_{t-1}$ are 0.8. What is the norm of $\\partial h_{12}/\\partial h_0$ (3 decimals)?',
    '0.07',
    false,
  ],
  [
    'All singular values of W in the linear RNN $h_t = W h_{t-1}$ are 0.8. What is the norm of $\\partial h_{12}/\\partial h_0$?',
    '0.07',
    true,
  ],
];

describe('short answers', () => {
  it.each(ANSWERS)('%s %s', async (stem, key, isRight) => {
    expect((await tests.grade({ stem, key })).outcome).toBe(isRight ? 'confirmed' : 'refuted');
  });
});

/** Near misses: a word more, or another word, that turns or hides what is said. */
const OPEN: readonly (readonly [stem: string, ...options: readonly string[]])[] = [
  ['Which gate in an LSTM determines the hidden state that is passed on?', 'forget gate', 'input gate'],
  ['What happens when the forget gate is 0?', 'The candidate is ignored', 'The input is kept'],
  ['What is the maximum of the derivative of the softplus?', '0.25', '1'],
  ['Which gates does a GRU with coupled gates have?', 'update and reset', 'input and output'],
  ['Why do shallow RNNs struggle with long sequences?', 'Their gradients vanish', 'They have too few parameters'],
  [
    'In a linear RNN h_t = W h_{t-1}, W is orthogonal and inputs are scaled by 7. What is the norm of ∂h_{30}/∂h_0?',
    '1',
    '30',
  ],
  [
    'In an LSTM whose recurrent matrix W has norm 0.5, with tanh units, what is ‖∂h_{30}/∂h_1‖?',
    'close to 0',
    'very large',
  ],
];

describe('near misses', () => {
  it.each(OPEN)('%s', async (stem, ...options) => {
    for (const key of options.keys())
      expect((await tests.grade({ stem, options, key })).outcome).toMatch(/^(?:undecided|not-simulated)$/);
  });
});
