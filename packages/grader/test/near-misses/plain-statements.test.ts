import { nearMisses } from './near-misses.ts';

/** Statements of exams on gradients, truncation, states and steps, and the same with one word turned. */
nearMisses({
  holds: [
    ['Gradients in an LSTM can explode.'],
    ['Which is true of gradients in a plain RNN?', 'they can explode', 'they cannot explode'],
    ['LSTMs cannot prevent exploding gradients.'],
    [
      'In truncated BPTT the gradient is',
      'propagated back only over a limited number of time steps',
      'propagated back over the whole sequence',
    ],
    ['Truncated BPTT is used in order to', 'reduce the memory needed for long sequences', 'increase the memory'],
    ['Exploding gradients can be handled by clipping, vanishing gradients cannot.'],
    [
      'Clearing the hidden state between two unrelated documents stops information from flowing into the next document.',
    ],
    [
      'Resetting the hidden state to zeros before each new, unrelated sequence prevents information from leaking from one sequence into the next.',
    ],
    ['The hidden states of an LSTM cannot be computed in parallel.'],
    [
      'Which element of an LSTM is responsible for carrying long-term information across time steps?',
      'the cell state',
      'the hidden state',
      'the output gate',
    ],
    [
      'At step t an autoregressive RNN language model outputs',
      'a probability distribution over the next word given all the previous words',
      'a probability distribution over the next word given only the immediately preceding word',
    ],
    [
      'During generation with an RNN decoder, the input at step t+1 is',
      'the token that the model itself produced at step t',
      'the correct token at step t taken from the training data',
    ],
    [
      'At inference time the model receives as next input',
      'its own previous output',
      'the correct word of the training data',
    ],
  ],
  fails: [
    [
      'To generate new text with a trained RNN you need the ground-truth words of a training sentence as input at each step.',
    ],
    ['At inference time the model never receives its own previous output as next input.'],
    [
      'During training with teacher forcing, the input at step t+1 is',
      'the token that the model itself produced at step t',
      'the correct token at step t taken from the training data',
    ],
    ['Gradients in a plain RNN cannot explode.'],
    ['Gradients in an LSTM cannot explode.'],
    ["Gradients in an LSTM can't explode."],
    ['Gradients in a plain RNN cannot vanish.'],
    ['In a vanilla RNN, gradients cannot explode because tanh is bounded.'],
    ['LSTMs can prevent exploding gradients in every case.'],
    ['In truncated BPTT only the gradient is propagated back over a limited number of time steps.'],
    ['Vanishing gradients can be handled by clipping, exploding gradients cannot.'],
    ['Clearing the hidden state between two unrelated documents lets information flow into the next document.'],
    [
      'Resetting the weights to zeros before each sequence prevents information from leaking from one sequence into the next.',
    ],
    [
      'Not resetting the hidden state before each sequence prevents information from leaking from one sequence into the next.',
    ],
    ['The hidden states of an LSTM can be computed in parallel.'],
    ['The time steps of a vanilla RNN can all be computed in parallel, as they do not depend on each other.'],
    [
      'Which element of an LSTM is responsible for carrying long-term information across time steps?',
      'the hidden state',
      'the cell state',
    ],
    // One part is wrong, whatever the other says.
    ['A GRU has three gates because it was designed for translation.'],
    ['Gradient clipping solves vanishing gradients because it rescales what is small.'],
  ],
  open: [
    ['A GRU has two gates because it was designed for translation.'],
    ['LSTMs do not have two gates because they are recurrent.'],
    ['LSTMs have two gates and that is a common mistake.'],
    ['The gates of an LSTM can be computed in parallel.'],
  ],
});
