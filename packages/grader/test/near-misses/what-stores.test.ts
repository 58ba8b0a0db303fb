import { nearMisses } from './near-misses.ts';

/** A gate lets through or holds back; what stores is a state. */
nearMisses({
  holds: [
    ['The cell state stores the long-term memory of an LSTM.'],
    ['The forget gate decides how much of the old cell state is kept.'],
    ['Which gate decides how much of the old cell state of an LSTM is kept?', 'the forget gate', 'the output gate'],
  ],
  fails: [['The output gate decides how much of the old cell state is kept.']],
  open: [
    ['The forget gate holds the memory of an LSTM.'],
    ['The input gate stores the new information.'],
    ['The forget gate carries information across time steps.'],
    ['The memory of an LSTM is held in its forget gate.'],
    ['Which component of the LSTM holds the memory?', 'the forget gate', 'the cell state', 'the output gate'],
    ['Where is the memory of an LSTM kept?', 'in the forget gate', 'in the cell state'],
  ],
});
