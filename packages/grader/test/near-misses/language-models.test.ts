import { nearMisses } from './near-misses.ts';

/** What language models give and how texts are made with them, in everyday words, and the same with one word, role or number changed. */
nearMisses({
  holds: [
    [
      'A language model has just read "my", "old", "bike". What does the softmax at the next step represent?',
      'The probability of each vocabulary word being the next one, given "my old bike"',
      'The probability of "bike" given "my old"',
      'The probability of each vocabulary word, independent of the words before it',
      'The probability of the whole sentence "my old bike"',
    ],
    [
      'At step 9 the network outputs a distribution. On which words is this distribution conditioned?',
      'words 1 to 8',
      'word 8 only',
      'words 10 to the end',
    ],
    [
      'The network has read the first k−1 words. Its softmax output at step k is',
      'the probability of each word given the k−1 words read so far',
      'the joint probability of the first k words',
    ],
    [
      'Always choosing the most probable word at each step, starting from the same state three times, gives',
      'the same text each time',
      'different texts each time',
    ],
    [
      'Nora wants varied poems from her trained language model. Which strategy should she use?',
      'drawing each word from the softmax',
      'always taking the most probable word',
      'always taking the least probable word',
    ],
    ['You decode greedily four times from the same start. How many different texts do you get?', '1', '4'],
    [
      'The logits of the output layer over 4 words are all equal. What is the output of the softmax?',
      '(0.25, 0.25, 0.25, 0.25)',
      '(1, 1, 1, 1)',
      '(1, 0, 0, 0)',
    ],
    ['What do the entries of the softmax vector over 300 words add up to?', '1', '300'],
    ['No entry of the softmax output can be larger than 1'],
  ],
  fails: [
    [
      'A language model has just read "my", "old", "bike". What does the softmax at the next step represent?',
      'The probability of "my old bike" given the next word',
      'The probability of each vocabulary word being the next one, given "my old bike"',
    ],
    [
      'What does a language model compute?',
      'the probability of the previous words given the next word',
      'the probability of the next word given the previous words',
    ],
    [
      'At step 9 the network outputs a distribution. On which words is this distribution conditioned?',
      'words 1 to 9',
      'words 1 to 8',
    ],
    [
      'At step 9 the network outputs a distribution. On which words is this distribution conditioned?',
      'words 2 to 8',
      'words 1 to 8',
    ],
    ['The distribution at step t is conditioned on the words after step t'],
    ['Drawing each word from the softmax gives the same text each time', 'True', 'False'],
    ['Greedy decoding does not give the same text each time it starts from the same state'],
    ['You draw each word from the softmax four times. How many different texts do you get?', '1', '4'],
    [
      'The logits of the output layer over 4 words are all equal. What is the output of the softmax?',
      '(0.5, 0.5, 0.5, 0.5)',
      '(0.25, 0.25, 0.25, 0.25)',
    ],
    [
      'The logits of the output layer over 4 words are all equal except one. What is the output of the softmax?',
      '(0.25, 0.25, 0.25, 0.25)',
      '(1, 0, 0, 0)',
    ],
    [
      'The logits of the output layer over 5 words are all equal. What is the output of the softmax?',
      '0.25 each',
      '0.2 each',
    ],
    ['An entry of the softmax output can be larger than 1'],
    [
      'The logits of the output layer over 4 words are all equal. What is the output of the sigmoid applied to each?',
      '(0.25, 0.25, 0.25, 0.25)',
      '(0.5, 0.5, 0.5, 0.5)',
    ],
    [
      'The logits over 4 words are all equal to 1. Before the softmax, what does the output layer give?',
      '(0.25, 0.25, 0.25, 0.25)',
      '(1, 1, 1, 1)',
    ],
    [
      'All 5 logits are equal, then one word is removed from the vocabulary. What does the softmax give?',
      '(1/5, 1/5, 1/5, 1/5, 1/5)',
      '(1/4, 1/4, 1/4, 1/4)',
    ],
  ],
  open: [],
});
