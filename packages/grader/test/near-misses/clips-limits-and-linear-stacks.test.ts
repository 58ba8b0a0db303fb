import { nearMisses } from './near-misses.ts';

/** Gradients clipped by norm, cures of the one trouble alone, limits of Jacobians, layers without a function between, and gates held at values. */
nearMisses({
  holds: [
    [
      'The gradient has norm 20 and you clip by norm with threshold 5. What happens to it?',
      'It is scaled by 1/4 and keeps its direction',
      'It is set to zero',
      'Its direction is reversed',
      'It is left unchanged',
    ],
    [
      'A gradient of norm 3 is clipped by norm with a threshold of 5. What happens to it?',
      'It is left unchanged',
      'It is scaled to norm 5',
    ],
    [
      'You clip the gradient to a maximum norm of 1, and its norm is 8. By what factor is it multiplied?',
      '0.125',
      '8',
      '1',
    ],
    [
      'With max_norm = 2 and a gradient of norm 10, what is the norm of the gradient after clipping by norm?',
      '2',
      '10',
      '0.2',
    ],
    [
      'Which of these helps against exploding gradients but not against vanishing gradients?',
      'Gradient clipping',
      'Replacing the RNN by an LSTM',
      'Initialising the forget gate bias with 1',
    ],
    ['Which technique helps against vanishing but not exploding gradients?', 'using an LSTM', 'gradient clipping'],
    [
      'The largest singular value of the recurrent matrix is 0.5 and the activation is tanh. What does the norm of ∂h_T/∂h_1 tend to as T grows?',
      '0',
      '1',
      'infinity',
    ],
    [
      'All singular values of the recurrent matrix of a linear RNN are 1.5. What does the norm of ∂h_T/∂h_1 tend to as T grows?',
      'infinity',
      '0',
      '1.5',
    ],
    [
      'With the logistic function as activation, whose derivative is at most 1/4, the gradient vanishes over long sequences whenever the largest singular value of W is below 4.',
    ],
    [
      'A word-level RNN language model has a vocabulary of 8000 words, 200 hidden units and sentences of up to 40 words. How many entries does its output vector have at each step?',
      '8000',
      '200',
      '40',
    ],
    [
      'In the GRU c<t> = Γu * c̃<t> + (1 - Γu) * c<t-1>, what value should the update gate take to keep the old memory untouched?',
      '0',
      '1',
    ],
    [
      'In a GRU with h_t = z_t * h_{t-1} + (1 - z_t) * h̃_t, which value of the update gate keeps the old state unchanged?',
      '1',
      '0',
    ],
    [
      "An LSTM's forget gate is fixed at 1 and its input gate at 0 in every step. Its cell state then",
      'stays what it was',
      'is erased',
      'becomes the candidate value',
    ],
    [
      'In an LSTM with hidden size 128 and input size 64, the weight matrix W_f that acts on the concatenation [h_{t-1}, x_t] has shape',
      '128 × 192',
      '192 × 192',
      '128 × 64',
    ],
    [
      'nn.Embedding(5000, 64) is applied to a LongTensor of shape (8, 12). Output shape?',
      '(8, 12, 64)',
      '(8, 64)',
      '(8, 12, 5000)',
    ],
    [
      'Stacking several linear layers without activation functions is equivalent to',
      'a single linear layer',
      'a universal approximator',
    ],
    ['A stack of linear layers can be replaced by a single linear layer.'],
    ['A deep network without activation functions can not learn nonlinear functions.'],
    ['An RNN without any nonlinearity computes a linear function of its inputs.'],
  ],
  fails: [
    [
      'The gradient has norm 20 and you clip by norm with threshold 5. What happens to it?',
      'It is scaled by 1/5',
      'It is scaled by 1/4',
    ],
    [
      'A gradient of norm 3 is clipped by norm with a threshold of 5. What happens to it?',
      'It is scaled to norm 5',
      'It is left unchanged',
    ],
    [
      'Which of these helps against vanishing gradients but not against exploding gradients?',
      'Gradient clipping',
      'Replacing the RNN by an LSTM',
    ],
    [
      'The largest singular value of the recurrent matrix is 0.5 and the activation is tanh. What does the norm of ∂h_T/∂h_1 tend to as T grows?',
      'infinity',
      '0',
    ],
    [
      'In a GRU with h_t = z_t * h_{t-1} + (1 - z_t) * h̃_t, which value of the update gate keeps the old state unchanged?',
      '0',
      '1',
    ],
    ['In a GRU with h_t = (1 - z_t) * h_{t-1} + z_t * h̃_t, an update gate near 1 keeps the old state.'],
    [
      "An LSTM's forget gate is fixed at 0 and its input gate at 1 in every step. Its cell state then",
      'stays what it was',
      'becomes the candidate value',
    ],
    ['A deep network without activation functions can learn nonlinear functions.'],
    ['A stack of linear layers can not be replaced by a single linear layer.'],
    [
      'nn.Embedding(5000, 64) is applied to a LongTensor of shape (8, 12). Output shape?',
      '(8, 12, 5000)',
      '(8, 12, 64)',
    ],
  ],
  open: [
    [
      'The gradient has norm 20 and you clip by value with threshold 5. What happens to it?',
      'It is scaled by 1/4',
      'It is set to zero',
    ],
    ['A stack of layers with ReLU activations can be replaced by a single linear layer.'],
    ['An RNN with tanh computes a linear function of its inputs.'],
    [
      'A stack of two recurrent layers without any non-linearity can be replaced by',
      'a single linear layer',
      'an LSTM',
    ],
    [
      'The largest singular value of the recurrent matrix is 1.5 and the activation is tanh. What does the norm of ∂h_T/∂h_1 tend to as T grows?',
      'infinity',
      '0',
    ],
    ['In a scalar RNN h_t = tanh(w h_{t-1} + u x_t) with w = 0.5, h_0 = 0 and x_1 = 1, what is h_2?', '0.4', '0.3'],
  ],
});
