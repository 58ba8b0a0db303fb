import { nearMisses } from './near-misses.ts';

/** What a step hands on, what is fed back, which word greedy decoding takes, what attention makes of the states, what a temperature does to the entropy. */
nearMisses({
  holds: [
    ['What is handed on from one time step to the next in a GRU?', 'the hidden state', 'the loss', 'the labels'],
    ['A recurrent network carries its hidden state over to the next step.'],
    ['The learning rate is not passed from one time step to the next in an RNN.'],
    [
      'You sample a text from a trained RNN language model. What is the input at step t?',
      'the word drawn at step t-1',
      'the true word of step t-1',
      'a vector of zeros',
    ],
    ['Which word does greedy decoding choose at each step?', 'the most likely word', 'a random word'],
    ['Greedy search picks the word with the highest probability at each step.'],
    ['What does attention compute over the encoder states?', 'a weighted average', 'a product', 'the maximum'],
    ['Attention combines the encoder states by a weighted sum.'],
    ['When the temperature is lowered, the entropy of the distribution', 'decreases', 'increases', 'stays the same'],
    ['The entropy of the distribution grows with the temperature.'],
    ['Changing the temperature does not change which word is most probable.'],
  ],
  fails: [
    ['What is handed on from one time step to the next in a GRU?', 'the labels', 'the hidden state', 'the loss'],
    ['A recurrent network does not carry its hidden state over to the next step.'],
    ['The learning rate is passed from one time step to the next in an RNN.'],
    [
      'You sample a text from a trained RNN language model. What is the input at step t?',
      'the true word of step t-1',
      'the word drawn at step t-1',
    ],
    ['Which word does greedy decoding choose at each step?', 'a random word', 'the most likely word'],
    ['Greedy search picks the word with the lowest probability at each step.'],
    ['Greedy decoding does not pick the most likely word at each step.'],
    ['What does attention compute over the encoder states?', 'the maximum', 'a weighted average'],
    ['Attention computes the product of the encoder states.'],
    ['Attention does not compute a weighted sum of the encoder states.'],
    ['When the temperature is lowered, the entropy of the distribution', 'increases', 'decreases'],
    ['The entropy of the distribution falls with the temperature.'],
    ['The entropy of the distribution does not grow with the temperature.'],
    ['Changing the temperature changes which word is most probable.'],
  ],
  open: [
    // To another layer, backwards, of a cell with two states, or by a name that says too little.
    ['In an RNN the hidden state is passed to the output layer.'],
    ['Only the hidden state is passed from one step to the next in an LSTM.'],
    ['The weights are passed from one time step to the next in an RNN.'],
    // In training the true word is the input.
    [
      'During training of an RNN language model, what is the input at step t?',
      'the word sampled at step t-1',
      'nothing',
    ],
    ['Greedy decoding finds the most probable sentence.'],
    ['Which word does greedy decoding choose at each step?', 'one of the k most probable words', 'none'],
    // A sum or a mean may be meant with its weights.
    ['Attention computes a sum of the encoder states.'],
    ['Attention computes an average of the encoder states.'],
    ['The entropy of the hidden state grows with the number of steps.'],
  ],
});
