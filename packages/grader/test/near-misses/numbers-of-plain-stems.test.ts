import { nearMisses } from './near-misses.ts';

/** Factors of a gradient, sizes of two-way layers and contexts, products with one-hot vectors, scaled scores and bounds; and what is near to them. */
nearMisses({
  holds: [
    ['The gradient of the loss at step 6 with respect to h_2 contains how many recurrent Jacobians?', '4', '6', '2'],
    ['How many Jacobian factors does ∂h_7/∂h_2 contain?', '5', '7', '2', '9'],
    ['The gradient of the loss at step 4 with respect to h_0 contains 4 factors of the recurrent Jacobian.'],
    [
      'Each Jacobian has norm 0.8. What happens to the gradient over 30 steps?',
      'it shrinks to about 0.0012',
      'it stays about 1',
      'it grows to about 800',
      'it becomes exactly 0',
    ],
    ['Over 40 steps, a gradient whose Jacobians all have norm 0.9 shrinks to about 0.015.'],
    [
      'A bidirectional GRU has 30 units in each direction, and its outputs are concatenated. How many features per step?',
      '60',
      '30',
      '15',
    ],
    ['A BiLSTM with 30 units per direction whose outputs are summed gives 30 features per step.'],
    [
      'What is the dimension of the context vector when attention is computed over 300-dimensional encoder states?',
      '300',
      '150',
      '600',
    ],
    [
      'The encoder is bidirectional with 40 units per direction. How many entries does the attention context vector have?',
      '80',
      '40',
      '160',
    ],
    ['Multiplying a 50 × 4000 embedding matrix by a one-hot vector gives 50 numbers.'],
    ['What does multiplying a 50 × 4000 embedding matrix by a one-hot vector give?', 'a vector of 50 numbers', '4000'],
    ['Dividing the logits by 4 before the softmax is a temperature of', '4', '0.25', '1'],
    ['Multiplying the logits by 4 corresponds to a temperature of', '0.25', '4', '1'],
    ['The one-hot vectors of two different words have a cosine similarity of 0.'],
    ['The values of a sigmoid gate lie between', '0 and 1', '-1 and 1', '0 and 2'],
    ['The hidden state of a GRU stays between -1 and 1.'],
    [
      'What is the main drawback of a simple RNN?',
      'It struggles with long-term dependencies',
      'It needs labelled images',
    ],
  ],
  fails: [
    ['The gradient of the loss at step 6 with respect to h_2 contains how many recurrent Jacobians?', '6', '4', '2'],
    ['The gradient of the loss at step 4 with respect to h_1 contains 4 factors of the recurrent Jacobian.'],
    [
      'Each Jacobian has norm 0.8. What happens to the gradient over 30 steps?',
      'it becomes exactly 0',
      'it shrinks to about 0.0012',
    ],
    ['Over 40 steps, a gradient whose Jacobians all have norm 0.9 grows to about 68.'],
    ['Over 40 steps, a gradient whose Jacobians all have norm 0.9 does not shrink to about 0.015.'],
    ['A BiLSTM with 30 units per direction whose outputs are summed gives 60 features per step.'],
    ['A BiLSTM with 30 units per direction whose outputs are concatenated gives 30 features per step.'],
    [
      'The encoder is bidirectional with 40 units per direction. How many entries does the attention context vector have?',
      '40',
      '80',
    ],
    ['Multiplying a 50 × 4000 embedding matrix by a one-hot vector gives 4000 numbers.'],
    ['Multiplying a 50 × 4000 embedding matrix by a one-hot vector does not give 50 numbers.'],
    ['Dividing the logits by 4 before the softmax is a temperature of', '0.25', '4'],
    ['The one-hot vectors of two different words have a cosine similarity of 1.'],
    ['The one-hot vectors of two different words do not have a cosine similarity of 0.'],
    ['The values of a sigmoid gate lie between', '-1 and 1', '0 and 1'],
    ['The hidden state of a GRU stays between 0 and 1.'],
    ['Sharing weights over time is a problem of vanilla RNNs.'],
    ['A drawback of RNNs is that they can process sequences of any length.'],
    ['Which of the following is a limitation of RNNs?', 'They share weights across time steps', 'Vanishing gradients'],
  ],
  open: [
    // Over all steps, by another variable, or of another network.
    ['The gradient of the loss with respect to h_0 contains how many recurrent Jacobians?', '4', '3'],
    ['The gradient of the loss at step 4 with respect to W contains how many recurrent Jacobians?', '4', '3'],
    [
      'In BPTT through 5 steps, the gradient of the loss at step 3 with respect to h_0 has how many Jacobians?',
      '3',
      '5',
    ],
    // Words may be rows, and a vector then stands on the other side.
    ['Multiplying a 4000 × 50 embedding matrix by a one-hot vector gives 50 numbers.'],
    [
      'How many multiplications does multiplying a 50 × 4000 embedding matrix by a one-hot vector take?',
      '50',
      '200000',
    ],
    // The sizes do not fit.
    [
      'What is the size of the context vector over 300-dimensional encoder states (bidirectional, 2 × 100)?',
      '300',
      '200',
    ],
    [
      'A bidirectional GRU has 30 units in each direction, outputs concatenated. How many features over 10 steps?',
      '60',
      '600',
    ],
  ],
});
