import { nearMisses } from './near-misses.ts';

const GRU = ['update gate', 'reset gate', 'forget gate', 'output gate'] as const;
const LSTM = ['forget gate', 'input gate', 'output gate', 'update gate'] as const;
const asked = (stem: string, key: string, names: readonly string[]): readonly [string, ...string[]] => [
  stem,
  key,
  ...names.filter((name) => name !== key),
];

const KEPT = 'Which gate of a GRU decides how much of the old state is carried over?';
const RECALLED = 'Which gate of a GRU decides how much of the old state enters the candidate?';
const BLIND = 'In a GRU, which gate can make the candidate ignore the past?';
const WRITTEN = 'Which gate in an LSTM controls how much new information is written to the cell state?';
const NONE = 'Which of these is NOT a gate of an LSTM?';
const COUNT = 'How many gates does a standard LSTM have?';
const CARRIES = 'Which component of an LSTM carries long-term information?';
const PARTS = ['the cell state', 'the forget gate', 'the output gate', 'the hidden state'];

/** Questions for one of several gates, where some answers name a gate that the asked cell lacks. */
nearMisses({
  holds: [
    asked(KEPT, 'update gate', GRU),
    asked(RECALLED, 'reset gate', GRU),
    asked(BLIND, 'reset gate', GRU),
    asked(WRITTEN, 'input gate', LSTM),
    asked('Which gate of an LSTM is closed so that the memory ignores the current input?', 'input gate', LSTM),
    asked(NONE, 'update gate', LSTM),
    asked(NONE, 'update', ['forget', 'input', 'output', 'update']),
    asked(COUNT, '3', ['2', '3', '4', '1']),
    asked(CARRIES, 'the cell state', PARTS),
    ['Which gate of a GRU controls how much of the past is passed along to the future?', 'update gate', 'reset gate'],
  ],
  fails: [
    ...GRU.slice(1).map((key) => asked(KEPT, key, GRU)),
    ...GRU.filter((name) => name !== 'reset gate').flatMap((key) => [
      asked(RECALLED, key, GRU),
      asked(BLIND, key, GRU),
    ]),
    ...LSTM.filter((name) => name !== 'input gate').map((key) => asked(WRITTEN, key, LSTM)),
    ...LSTM.slice(0, 3).map((key) => asked(NONE, key, LSTM)),
    asked(COUNT, '2', ['2', '3', '4', '1']),
    ...PARTS.slice(1).map((key) => asked(CARRIES, key, PARTS)),
    ['Which gate of a GRU decides how much of the candidate ignores the past?', 'update gate', 'forget gate'],
    ['Which gate of a GRU lets the past ignore the candidate?', 'reset gate', 'update gate'],
    ['The forget gate of an LSTM carries long-term information.'],
    ['The output gate of an LSTM stores long-term information.'],
    ['Which gate of an LSTM can make the memory ignore the past?', 'input gate', 'forget gate'],
  ],
  open: [
    // With the candidate counted there are four.
    asked(COUNT, '4', ['2', '3', '4', '1']),
    ['How many gates are there in an LSTM?', 'four', 'two', 'five'],
    // A reset gate forgets, too: for the candidate.
    ['Which gate of a GRU decides how much of the past is forgotten?', 'update gate', 'reset gate', 'output gate'],
    ['Which gate of a GRU decides how much of the past is forgotten?', 'reset gate', 'update gate', 'output gate'],
    // No other answer names a gate of the cell.
    ['Which gate of a GRU decides how much of the old state is kept?', 'forget gate', 'output gate'],
    // What is not the reason is no reason.
    [
      'Why is an embedding implemented as a lookup instead of a multiplication with a one-hot vector?',
      'not because nearly all multiplications are with zero',
      'because the product is wrong',
    ],
    // Books that call the input gate an update gate name it instead of the other.
    [NONE, 'update gate', 'forget gate', 'output gate'],
  ],
});
