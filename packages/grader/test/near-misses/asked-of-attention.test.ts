import { nearMisses } from './near-misses.ts';

/** Attention, masks, shared weights and clipping as question banks ask of them, and the same turned. */
nearMisses({
  holds: [
    ['Which function is applied to the attention scores to obtain the attention weights?', 'Softmax', 'Tanh', 'ReLU'],
    [
      'What function is applied to raw attention scores to produce the attention distribution?',
      'The softmax function',
      'The sigmoid function',
    ],
    [
      'In an attention layer, what does the softmax over the scores do?',
      'It turns the scores into a probability distribution',
      'It makes all scores equal',
    ],
    [
      'What does the softmax operation over the scores achieve?',
      'It normalizes the scores into weights that sum to 1',
      'It removes the largest score',
    ],
    [
      'How is the context vector computed?',
      'As a weighted sum of the encoder hidden states using the attention weights',
      'As the product of all embeddings',
    ],
    ['In self-attention, the output of each token is a weighted sum of all values'],
    [
      "In self-attention, each word's representation is computed as a weighted sum of all value vectors in the sequence",
    ],
    [
      'Why is a causal mask used in decoder self-attention during text generation?',
      'To prevent positions from attending to later positions',
      'To make training slower',
    ],
    [
      'What is the purpose of masked self-attention in Transformers?',
      'It prevents looking at future tokens',
      'It drops words at random',
    ],
    [
      'A self-attention layer has an input dimension of 1024 and 16 heads. What is the output dimension per head?',
      '64',
      '16',
      '1024',
    ],
    [
      'What is positional encoding used for in Transformers?',
      'To provide information about token positions because Transformers lack inherent sequence order',
      'To shorten the text',
    ],
    [
      'What is the bottleneck problem of plain sequence-to-sequence models?',
      'All information about the source sentence must be compressed into one fixed-size vector',
      'The loss is too slow',
    ],
    [
      'In an RNN, the recurrent weight matrix used to update the hidden state from step t=2 to step t=3 is the same as the one used from step t=7 to step t=8',
    ],
    [
      'Which parameters are shared across all time steps in a plain RNN?',
      'All weight matrices (W_xh, W_hh, W_hy)',
      'None of them',
    ],
    [
      'What is the direct consequence of the vanishing gradient problem for an RNN?',
      'The network fails to learn long-term dependencies and forgets information from earlier steps',
      'The network becomes larger',
    ],
    ['Exploding gradients occur when repeated multiplications cause gradients to grow very large'],
    ['Exploding gradients in RNNs can result in weights becoming Inf or NaN'],
    [
      'Which technique directly addresses the exploding gradient problem in RNNs?',
      'Gradient clipping (rescale the gradient when its norm is too large)',
      'A larger vocabulary',
    ],
    ['At test time, a decoder uses its own previous predictions as inputs for the next step'],
  ],
  fails: [
    [
      'Which function is applied to the attention scores to obtain the attention weights?',
      'Softmax of the negative scores',
      'Tanh',
    ],
    [
      'What does the softmax operation over the scores achieve?',
      'It normalizes the scores into weights that sum to 2',
      'It removes the largest score',
    ],
    [
      'How is the context vector computed?',
      'As a simple average of the encoder hidden states',
      'As the product of all embeddings',
    ],
    ['In self-attention, the output of each token is an unweighted sum of all values'],
    ['In self-attention, the output of each token is a weighted sum of all queries'],
    [
      'What is the purpose of masked self-attention in Transformers?',
      'It prevents looking at past tokens',
      'It drops words at random',
    ],
    [
      'Why is a causal mask used in decoder self-attention during text generation?',
      'To prevent positions from attending to earlier positions',
      'To make training slower',
    ],
    [
      'A self-attention layer has an input dimension of 1024 and 16 heads. What is the output dimension per head?',
      '16',
      '64',
      '1024',
    ],
    [
      'In an RNN, the recurrent weight matrix used to update the hidden state from step t=2 to step t=3 is different from the one used from step t=7 to step t=8',
    ],
    [
      'Which parameters are shared across all time steps in a plain RNN?',
      'None of them',
      'All weight matrices (W_xh, W_hh, W_hy)',
    ],
    ['Exploding gradients occur when repeated multiplications cause gradients to shrink towards 0'],
    ['Vanishing gradients occur when repeated multiplications cause gradients to grow very large'],
    ['Vanishing gradients in RNNs can result in weights becoming Inf or NaN'],
    [
      'Which technique directly addresses the vanishing gradient problem in RNNs?',
      'Gradient clipping (rescale the gradient when its norm is too large)',
      'A larger vocabulary',
    ],
    ['At test time, a decoder uses the true words as inputs for the next step'],
    [
      'What is the direct consequence of the exploding gradient problem for an RNN?',
      'The network fails to learn long-term dependencies and forgets information from earlier steps',
      'The network becomes larger',
    ],
  ],
  open: [
    [
      'Which technique directly addresses the exploding gradient problem in RNNs?',
      'Gradient clipping (set the gradient to zero)',
      'A larger vocabulary',
    ],
    [
      'In an attention layer, what does the softmax over the scores do?',
      'It turns the scores into a probability distribution that ignores the words',
      'It makes all scores equal',
    ],
  ],
});
