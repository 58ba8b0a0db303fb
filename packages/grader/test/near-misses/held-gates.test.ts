import { nearMisses } from './near-misses.ts';

/** An LSTM whose gates are held over steps, told as a story or in numbers, and the same with one word, number or role changed. */
nearMisses({
  holds: [
    ['With f_t = 0.5 and i_t = 0 over 4 steps the cell state is multiplied by', '0.0625', '0.5', '2'],
    [
      'The forget gate is 0.9 and the input gate is closed. After two steps, how much of the cell state is left?',
      '81 %',
    ],
    [
      'A cell of an LSTM holds the value 8. Forget gate 0.5, input gate 0. What does it hold three steps later?',
      '1',
      '4',
    ],
    [
      'The network has to remember a plural subject until the verb of the sentence comes. Which setting of the LSTM gates makes this possible?',
      'forget gate close to 1, input gate close to 0',
      'forget gate close to 0, input gate close to 1',
      'all gates close to 0',
    ],
    [
      'We want the LSTM to throw away everything it has stored. Which gate must go to zero?',
      'forget gate',
      'output gate',
    ],
    ['Which gate has to be opened so that new content can enter the cell?', 'input gate', 'forget gate', 'output gate'],
    ['Which gate protects the memory from irrelevant inputs?', 'input gate', 'forget gate'],
    ['The input gate protects the memory from irrelevant information'],
    ['The forget and input gates of an LSTM are 0 and 1, respectively. The cell state becomes', 'the candidate'],
    ['When both the forget gate and the input gate are 0, the cell state becomes zero'],
    ['The output gate decides what the next layer sees'],
    ['Which part of an LSTM serves as its long-term memory?', 'the cell state', 'the output gate', 'the hidden state'],
    ['An LSTM whose forget gate is always 1 and whose input gate is always 0 never changes its cell state'],
  ],
  fails: [
    ['With f_t = 0.5 and i_t = 0 over 4 steps the cell state is multiplied by', '0.5', '0.0625'],
    ['With f_t = 0.5 and i_t = 0 over 3 steps the cell state is multiplied by', '0.0625', '0.125'],
    ['With f_t = 0.5 and i_t = 1 over 4 steps the cell state is multiplied by', '0.0625', '0.5'],
    ['With i_t = 0.5 and f_t = 0 over 4 steps the cell state is multiplied by', '0.0625', '0.5'],
    [
      'The network must not remember a plural subject until the verb comes. Which setting of the LSTM gates makes this possible?',
      'forget gate close to 1, input gate close to 0',
      'forget gate close to 0, input gate close to 1',
    ],
    [
      'The network has to remember a subject for one step only. Which setting of the LSTM gates makes this possible?',
      'forget gate close to 0, input gate close to 1',
      'forget gate close to 1, input gate close to 0',
    ],
    ['The forget gate protects the memory from irrelevant inputs'],
    ['The output gate protects the memory from irrelevant information'],
    ['The output gate decides what the next layer forgets'],
    ['The output gate decides what the rest of the network remembers'],
    ['The forget gate decides what part of the cell state the next layer sees'],
    ['The forget and input gates of an LSTM are 1 and 0, respectively. The cell state becomes', 'the candidate'],
    ['When both the forget gate and the input gate are 0, the cell state stays the same'],
    ['When the output gate is 0, the hidden state equals the cell state'],
    ['An LSTM whose forget gate is always 1 and whose input gate is always 1 never changes its cell state'],
    ['An LSTM whose forget gate is always 1 and whose input gate is always 0 changes its cell state'],
    ['Which part of an LSTM serves as its long-term memory?', 'the forget gate', 'the cell state'],
    ['The hidden state is the conveyor belt of the LSTM'],
    ['The forget gate is the only gate of an LSTM that changes the cell state'],
    ['With f_t = 0.5 and i_t = 0 for three steps, how much of the cell state is lost?', '12.5 %', '87.5 %'],
    [
      'The forget gate is 0.9 and the input gate is closed. By how much does the cell state shrink in two steps?',
      'by 81 %',
      'by 19 %',
    ],
  ],
  open: [
    ['With f_t = 0.5 over 4 steps the cell state is multiplied by', '0.0625', '0.5'],
    ['If the output gate is 1, the hidden state equals the cell state'],
  ],
});
