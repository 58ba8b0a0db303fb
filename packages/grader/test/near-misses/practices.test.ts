import { nearMisses } from './near-misses.ts';

const CLIP = 'What does clipping by norm do to a gradient that exceeds the threshold?';
const SHARE = 'Why are weights shared across the time steps of an RNN?';
const BPTT = 'Which of these describes backpropagation through time?';
const CHUNKS = 'Is truncating BPTT to 10 steps harmful if the label depends on an input 60 steps back?';
const NEAR = 'Is truncating BPTT to 60 steps harmful if the label depends on an input 10 steps back?';

/** What practices of training are said to do, and the same with one word, number or clause changed. */
nearMisses({
  holds: [
    [CLIP, 'It scales the gradient down so that its norm equals the threshold', 'It sets the gradient to zero'],
    [CLIP, 'It keeps its direction', 'It changes its direction'],
    [SHARE, 'The model can be applied to sequences of any length', 'The inputs are identical'],
    [BPTT, 'Unfold the network and add up the gradients', 'Unfold the network and multiply the gradients'],
    [CHUNKS, 'Yes, the gradient does not reach that input', 'No, the gradient flows through the carried state'],
    ['With stateful=True the hidden state is carried over to the next batch'],
    ['Clipping by norm leaves a gradient below the threshold unchanged'],
    ['Sharing weights across time lets an RNN process sequences of arbitrary length'],
    [
      'Forgetting to reset the state between independent sequences means that information leaks from one sequence to the next',
    ],
    ['In an LSTM the gradient along the cell state does not shrink if the forget gate is close to 1'],
  ],
  fails: [
    [CLIP, 'It scales the gradient up so that its norm equals the threshold', 'It sets the gradient to zero'],
    [CLIP, 'It scales the weights down so that their norm equals the threshold', 'It sets the gradient to zero'],
    [CLIP, 'It does not keep its direction', 'It keeps its direction'],
    [CLIP, 'It scales the gradient down so that its norm equals half the threshold', 'It sets the gradient to zero'],
    [CLIP, 'It scales the largest component down to the threshold', 'It scales the gradient down'],
    [CLIP, 'It scales only the last gradient down', 'It sets the gradient to zero'],
    [CLIP.replace('norm', 'value'), 'It keeps its direction', 'It changes its direction'],
    [
      SHARE.replace('shared', 'not shared'),
      'The model can be applied to sequences of any length',
      'The inputs are identical',
    ],
    [SHARE, 'The model can not be applied to sequences of any length', 'The inputs are identical'],
    [SHARE, 'The number of parameters grows with length', 'The number of parameters stays the same'],
    [BPTT, 'Unfold the network and multiply the gradients', 'Unfold the network and add up the gradients'],
    [BPTT, 'Unfold the network and add up the weights', 'Unfold the network and add up the gradients'],
    [CHUNKS, 'No, the gradient flows through the carried state', 'Yes, the gradient does not reach that input'],
    [CHUNKS, 'Yes, the gradient flows through the carried state', 'No, the gradient does not reach that input'],
    [NEAR, 'Yes, the gradient does not reach that input', 'No'],
    ['With stateful=True the hidden state is not carried over to the next batch'],
    ['With stateful=True the gradients flow back into earlier batches'],
    ['Clipping by norm leaves a gradient above the threshold unchanged'],
    ['Clipping by norm does not leave a gradient below the threshold unchanged'],
    ['Clipping by norm leaves only a gradient below the threshold unchanged'],
    ['Sharing weights across layers lets an RNN process sequences of arbitrary length'],
    ['Resetting the state between independent sequences means that information leaks from one sequence to the next'],
    ['Forgetting to reset the state between independent sequences means that the weights are initialised anew'],
    ['In an LSTM the gradient along the cell state does not shrink if the forget gate is close to 0'],
    ['In an LSTM the gradient along the cell state does not shrink if the output gate is close to 1'],
    ['In an LSTM the gradient along the cell state shrinks if the forget gate is close to 1'],
    ['Clipping by norm scales every gradient down to the threshold'],
    ['Clipping the hidden state mitigates exploding gradients'],
    ['Clipping by norm keeps the direction of the update of Adam'],
    ['RNNs use the same weights at every other time step'],
    ['Forgetting to reset the state between steps means that information leaks from one sequence to the next'],
    ['Under teacher forcing the next input is the ground truth of the following step'],
    ['Under teacher forcing the first input only is the ground truth'],
    ['Clipping by norm keeps the direction and the length of a gradient above the threshold'],
    ['Gradient clipping mitigates exploding gradients by setting them to zero'],
    ['Gradient clipping mitigates exploding gradients in LSTMs only'],
    ['It is false that gradient clipping mitigates exploding gradients'],
    ['The weights of an RNN are shared across time steps only during training'],
    ['The gradients of the hidden states are summed over all time steps'],
    ['Without teacher forcing what does the decoder receive?', 'the ground truth', 'its own prediction'],
  ],
  open: [
    // By norm or by value?
    ['Clipping keeps the direction of the gradient and leaves its components as they are'],
  ],
});
