import { nearMisses } from './near-misses.ts';

/** Answers that name another part, another step or another text than the right one. */
nearMisses({
  holds: [
    [
      'What does the output gate of an LSTM decide?',
      'How much of the cell state is shown in the hidden state',
      'How much of the old state is forgotten',
    ],
    [
      'Which of the following reduces the preference of beam search for short translations?',
      'Normalising the score by the length of the output',
      'Using a larger vocabulary',
    ],
    [
      'With teacher forcing, the decoder receives at each step',
      'the ground truth token of the previous step',
      'its own prediction of the previous step',
    ],
    [
      'You sample a text from a trained RNN language model. What is the input at step t?',
      'the word drawn at step t-1',
      'the true word of step t-1',
    ],
    [
      'What is the main drawback of an encoder-decoder model without attention?',
      'the whole source sentence has to be squeezed into one vector of fixed size',
      'it cannot be trained',
    ],
    [
      'Compared with a plain encoder-decoder, attention helps most when',
      'the input sequence is long',
      'the input sequence is short',
    ],
    ['The forget gate decides what information is discarded from the cell state.'],
  ],
  fails: [],
  open: [
    [
      'What does the output gate of an LSTM decide?',
      'How much of the hidden state is shown in the cell state',
      'How much of the old state is forgotten',
    ],
    [
      'What does the output gate of an LSTM decide?',
      'How much of the candidate is shown in the hidden state',
      'How much of the old state is forgotten',
    ],
    [
      'Which of the following reduces the preference of beam search for short translations?',
      'Normalising the score by the length of the input',
      'Using a larger vocabulary',
    ],
    [
      'With teacher forcing, the decoder receives at each step',
      'the ground truth token of the next step',
      'its own prediction of the next step',
    ],
    [
      'You sample a text from a trained RNN language model. What is the input at step t?',
      'the word drawn at step t+1',
      'the word drawn at step t',
    ],
    [
      'What is the main drawback of an encoder-decoder model without attention?',
      'the whole target sentence has to be squeezed into one vector of fixed size',
      'it cannot be trained',
    ],
    [
      'Compared with a plain encoder-decoder, attention helps most when',
      'the output sequence is long',
      'the output sequence is short',
    ],
    ['The forget gate decides what information is discarded from the hidden state.'],
    ['The input gate decides how much of the candidate is added to the hidden state.'],
    ['In a GRU, the reset gate decides between the old state and the candidate.'],
    ['The reset gate of a GRU controls how much of the next state enters the candidate.'],
  ],
});
