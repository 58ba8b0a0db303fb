import { nearMisses } from './near-misses.ts';

/** Two models by their perplexities or losses, what a language model reads, sentences as products, and small recurrences worked with their numbers. */
nearMisses({
  holds: [
    [
      'Model A has a perplexity of 45 and model B one of 120 on the same test set. Which is the better model?',
      'Model A',
      'Model B',
    ],
    ['Models P and Q have perplexities of 80 and 60. Which of them is worse?', 'P', 'Q'],
    [
      'On the validation set, model A has a loss of 1.9 and model B of 2.3. Which has the lower perplexity?',
      'Model A',
      'Model B',
    ],
    [
      'Two language models have test losses of 3.1 and 2.7. Which one is better?',
      'The one with 2.7',
      'The one with 3.1',
    ],
    [
      'The first language model has a perplexity of 33, the second of 41. Which one is better?',
      'The first',
      'The second',
    ],
    ['A language model with a perplexity of 20 is better than one with a perplexity of 50.'],
    ['A language model with a perplexity of 90 is worse than one with 50.'],
    [
      'While training an RNN language model, what is fed in as the input x<t> at time step t?',
      'y<t-1>, the previous word of the training sentence',
      "ŷ<t-1>, the model's own previous prediction",
      'y<t>, the word that is to be predicted',
    ],
    ['When an RNN language model is trained, the input at step t is', 'the previous word', 'the word to be predicted'],
    ['During training of an RNN language model x<t> is y<t-1>.'],
    ['When training an RNN language model, the network receives the true previous word as input at each step.'],
    [
      'How does an RNN language model compute the probability of a sentence of three words?',
      'P(y<1>) P(y<2>|y<1>) P(y<3>|y<1>,y<2>)',
      'P(y<1>) + P(y<2>) + P(y<3>)',
      'P(y<1>) P(y<2>) P(y<3>)',
      'P(y<3>|y<1>,y<2>)',
    ],
    [
      'An RNN language model gives a sentence of four words the probability',
      'P(y1) × P(y2|y1) × P(y3|y1,y2) × P(y4|y1,y2,y3)',
      'P(y1) × P(y2) × P(y3) × P(y4)',
    ],
    ['Given h_t = 0.5 h_{t-1} + x_t with h_0 = 0 and inputs x = (1, 2, 4), what is h_3?', '5.25', '7', '3.5'],
    ['An RNN has h_t = 2 h_{t-1} - x_t, h_0 = 1, x_1 = 1, x_2 = 3. Compute h_2.', '-1', '1', '5'],
    [
      'Consider a scalar RNN h_t = tanh(w h_{t-1} + u x_t) with w = 0.5, u = 1, h_0 = 0 and x_1 = 1, x_2 = 0. What is h_2?',
      '0.363',
      '0.762',
      '0.5',
    ],
    [
      'A simple RNN with no bias is defined by h_t = relu(w h_{t-1} + v x_t), where w = -1 and v = 2. The inputs are 1, 2, 1 and the initial state is 0. What is the final hidden state?',
      '0',
      '2',
      '4',
    ],
  ],
  fails: [
    [
      'Model A has a perplexity of 45 and model B one of 120 on the same test set. Which is the better model?',
      'Model B',
      'Model A',
    ],
    [
      'On the validation set, model A has a loss of 1.9 and model B of 2.3. Which has the higher perplexity?',
      'Model A',
      'Model B',
    ],
    [
      'Two language models have test losses of 3.1 and 2.7. Which one is worse?',
      'The one with 2.7',
      'The one with 3.1',
    ],
    ['A language model with a perplexity of 90 is better than one with a perplexity of 50.'],
    ['A language model with a loss of 2.5 is better than one with a loss of 1.9.'],
    ['During training of an RNN language model x<t> is y<t>.'],
    ['When training an RNN language model, the network receives its own previous prediction as input at each step.'],
    ['When training an RNN language model, the network does not receive the true previous word as input.'],
    [
      'How does an RNN language model compute the probability of a sentence of three words?',
      'P(y<1>) P(y<2>) P(y<3>)',
      'P(y<1>) P(y<2>|y<1>) P(y<3>|y<1>,y<2>)',
    ],
    [
      'How does an RNN language model compute the probability of a sentence of three words?',
      'P(y<1>) + P(y<2>|y<1>) + P(y<3>|y<1>,y<2>)',
      'P(y<1>) P(y<2>|y<1>) P(y<3>|y<1>,y<2>)',
    ],
    ['Given h_t = 0.5 h_{t-1} + x_t with h_0 = 0 and inputs x = (1, 2, 4), what is h_2?', '5.25', '2.5'],
    ['Given h_t = 0.5 h_{t-1} + x_t with h_0 = 1 and inputs x = (1, 2, 4), what is h_3?', '5.25', '5.375'],
    ['Given h_t = σ(h_{t-1} + x_t), h_0 = 0, x_1 = 0. What is h_1?', '0', '0.5', '1'],
  ],
  open: [
    [
      'Model A has a perplexity of 45 on news and model B one of 120 on medical texts. Which is the better model?',
      'Model A',
      'Model B',
    ],
    ['Model A has a perplexity of 45 and model B one of 120. Which of them is not better?', 'Model B', 'Model A'],
    ['Model A, with 45 layers, and model B, with a perplexity of 120: which is better?', 'Model A', 'Model B'],
    ['A language model with a perplexity of 60 is not better than one with a perplexity of 50.'],
    ['An RNN language model reads its own previous prediction as input at each step.'],
    [
      'How does a unigram model compute the probability of a sentence of three words?',
      'P(y<1>) P(y<2>) P(y<3>)',
      'P(y<1>) P(y<2>|y<1>) P(y<3>|y<1>,y<2>)',
    ],
    [
      'Let h_t = W h_{t-1} + U x_t, W = 1, U = 0.5, h_0 = 0, inputs x = (2, 2). What is not the value of h_2?',
      '1',
      '2',
    ],
    ['Let h_t = W h_{t-1} + U x_t, W = 1, U = 0.5, h_0 = 0, inputs x = (2, 2). What is the gradient of h_2?', '2', '1'],
    ['Let h_t = W h_{t-1} + U x_t with h_0 = 0 and inputs x = (2, 2). What is h_2?', '2', '1'],
  ],
});
