import { nearMisses } from './near-misses.ts';

/** An LSTM with its gates at their ends, and what becomes of its two states; the same with a gate, a value or a state changed. */
nearMisses({
  holds: [
    [
      'In an LSTM, what happens if the output gate is 0 at some time step?',
      'The hidden state is zero, but the cell state is kept',
      'Both the cell state and the hidden state become zero',
      'The cell state is zero, but the hidden state is kept',
      'Neither state changes',
    ],
    [
      'What happens to the LSTM cell state if both the forget gate and the input gate are 0?',
      'It becomes zero',
      'It stays unchanged',
      'It equals the candidate value',
      'It equals the previous hidden state',
    ],
    [
      'An LSTM has forget gate 0 and input gate 1. Then the new cell state equals',
      'the candidate cell state',
      'the previous cell state',
      'zero',
      'the sum of previous cell state and candidate',
    ],
    [
      'With the forget gate fully open and the input gate fully closed, the cell state',
      'stays the same',
      'becomes zero',
    ],
    ['If the output gate of an LSTM is 0, the hidden state is zero but the cell state can be nonzero'],
    ['If the output gate is closed, the hidden state is zero while the cell state is preserved'],
    ['In an LSTM with forget and input gates both 0, the cell state becomes zero'],
    ['The cell state remains unchanged when the forget gate is 1 and the input gate is 0'],
    ['Assume the forget gate is 1 and the input gate is 0. The cell state then stays constant'],
    ['If the output gate is 1, the hidden state equals tanh of the cell state'],
    ['When all gates are 0, the cell state becomes zero'],
    ['With the output gate closed, the cell state can still be non-zero'],
  ],
  fails: [
    [
      'In an LSTM, what happens if the output gate is 0 at some time step?',
      'Both the cell state and the hidden state become zero',
      'The hidden state is zero, but the cell state is kept',
    ],
    [
      'In an LSTM, what happens if the output gate is 1 at some time step?',
      'The hidden state is zero, but the cell state is kept',
      'The hidden state is tanh of the cell state',
    ],
    [
      'What happens to the LSTM cell state if both the forget gate and the input gate are 0?',
      'It stays unchanged',
      'It becomes zero',
    ],
    [
      'What happens to the LSTM cell state if both the forget gate and the input gate are 1?',
      'It becomes zero',
      'It stays unchanged',
    ],
    ['If the output gate is open, the hidden state is zero while the cell state is preserved'],
    ['If the output gate is closed, the hidden state is preserved while the cell state is zero'],
    ['If the output gate is closed, the hidden state is zero and the cell state is erased'],
    ['If the output gate is closed, the hidden state is zero but the cell state is not preserved'],
    ['If the forget gate is closed, the hidden state is zero while the cell state is preserved'],
    ['In an LSTM with forget and input gates both 1, the cell state becomes zero'],
    ['The cell state remains unchanged when the forget gate is 1 and the input gate is 1'],
    ['The cell state remains unchanged when the forget gate is 0 and the input gate is 1'],
    ['The cell state does not remain unchanged when the forget gate is 1 and the input gate is 0'],
    ['Assume the forget gate is 1 and the input gate is 0. The hidden state then stays constant'],
    ['If the output gate is 0, the hidden state equals tanh of the cell state'],
    ['If the forget gate is 1, the hidden state equals tanh of the cell state'],
  ],
  open: [
    // What the other gate lets in is not told.
    ['With the output gate at 0, the hidden state is zero and the cell state is unchanged'],
    ['If the input gate of an LSTM is 0.5 and its forget gate is 1, the cell state stays unchanged most of the time'],
  ],
});
