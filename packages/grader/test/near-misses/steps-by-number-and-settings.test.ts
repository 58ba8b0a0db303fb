import { nearMisses } from './near-misses.ts';

/** Numbered steps of language models, settings of layers, sizes of states, and activations of large inputs, in further forms. */
nearMisses({
  holds: [
    [
      'Which language model is better, one with perplexity 30 or one with perplexity 300?',
      'the one with perplexity 30',
      'the one with perplexity 300',
    ],
    ['An RNN language model at time step 3 gives', 'P(y<3> | y<1>, y<2>)', 'P(y<3>)', 'P(y<1>, y<2>, y<3>)'],
    [
      'Which probability does an RNN language model output at its 5th step?',
      'P(y<5> | y<1>, y<2>, y<3>, y<4>)',
      'P(y<5>)',
      'P(y<5> | y<1>, ..., y<5>)',
    ],
    [
      'Which argument makes a Keras LSTM return its output at every time step?',
      'return_sequences=True',
      'return_state=True',
      'stateful=True',
    ],
    ['What does the hidden state of an LSTM equal if the output gate is fully closed?', 'zero', 'the cell state'],
    ['What does the hidden state of an LSTM equal if the output gate is fully open?', 'tanh of the cell state', 'zero'],
    ['In an LSTM with 100 hidden units, the cell state has dimension', '100', '400', '1'],
    ['In a GRU the gates have the same dimension as the hidden state.'],
    ['Γu is of dimension ___ if the GRU has 300 hidden units and the vocabulary 50000 words.', '300', '50000', '50300'],
    [
      'The probability a language model gives to a sentence is the product of the conditional probabilities of its words.',
    ],
    [
      'An RNN that reads a film review word by word and outputs a single sentiment score is a ______ network.',
      'many-to-one',
      'one-to-many',
      'many-to-many',
    ],
    [
      'The forget gate outputs 0 for a unit. What happens with the old content of this unit?',
      'It is erased',
      'It is kept',
    ],
    ['A perplexity of 1 means that the model', 'predicts every word with certainty', 'guesses uniformly'],
  ],
  fails: [
    [
      'Which language model is worse, one with perplexity 30 or one with perplexity 300?',
      'the one with perplexity 30',
      'the one with perplexity 300',
    ],
    ['An RNN language model at time step 3 gives', 'P(y<3>)', 'P(y<3> | y<1>, y<2>)'],
    ['An RNN language model at time step 4 gives', 'P(y<4> | y<1>, y<2>)', 'P(y<4> | y<1>, y<2>, y<3>)'],
    [
      'Which argument makes a Keras LSTM return its output at every time step?',
      'return_state=True',
      'return_sequences=True',
    ],
    ['What does the hidden state of an LSTM equal if the output gate is fully open?', 'zero', 'tanh of the cell state'],
    ['ReLU applied to large positive values returns NaN.'],
    ['Sigmoid of very large inputs gives NaN.'],
    ['The probability a language model gives to a sentence is the sum of the conditional probabilities of its words.'],
    [
      'The forget gate outputs 1 for a unit. What happens with the old content of this unit?',
      'It is erased',
      'It is kept',
    ],
    ['Γu is of dimension ___ if the GRU has 300 hidden units and the vocabulary 50000 words.', '50000', '300'],
  ],
  open: [
    ['An RNN language model at time step 3 does not give', 'P(y<3>)', 'P(y<3> | y<1>, y<2>)'],
    ['An RNN language model at time step 6 gives', 'P(y<3> | y<1>, y<2>)', 'P(y<4>)'],
    [
      'Which language model is not better, one with perplexity 30 or one with perplexity 300?',
      'the one with perplexity 300',
      'the one with perplexity 30',
    ],
  ],
});
