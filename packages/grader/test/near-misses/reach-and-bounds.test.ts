import { nearMisses } from './near-misses.ts';

/** Bounds of states, blanks of CTC, order in self-attention, what a direction needs and what lengths fit, each with its near misses. */
nearMisses({
  holds: [
    ['The hidden state of an LSTM always lies strictly between -1 and 1.'],
    ['The values of the cell state of an LSTM can be larger than 1.'],
    ['CTC does not merge repeated characters if a blank separates them.'],
    ['In CTC, repeated characters are not merged if they are separated by a blank.'],
    ['Without positional encodings self-attention gives permuted outputs for permuted inputs.'],
    ['Self-attention without positional encodings cannot tell word order apart.'],
    ['An encoder-decoder network can map an input sequence to an output sequence of a different length.'],
    ['A bidirectional RNN needs the whole sequence before it can output its first label.'],
    ['A bidirectional LSTM cannot be used for online prediction, because it needs the future inputs.'],
    ['A unidirectional RNN can be used for real-time prediction because it only needs past inputs.'],
    ['The embedding of a word usually has far fewer dimensions than the vocabulary has words.'],
  ],
  fails: [
    ['The cell state of an LSTM always lies strictly between -1 and 1.'],
    ['CTC collapses repeated characters even where a blank separates them.'],
    ['In CTC, repeated characters are merged even if they are separated by a blank.'],
    ['Self-attention without positional encodings can tell word order apart.'],
    ['An encoder-decoder network can only map an input sequence to an output sequence of the same length.'],
    ['A unidirectional RNN needs the whole sequence before it can output its first label.'],
    ['A unidirectional LSTM cannot be used for online prediction, because it needs the future inputs.'],
    ['A bidirectional RNN can be used for real-time prediction because it only needs past inputs.'],
    ['One-hot vectors of similar words are closer to each other than those of unrelated words.'],
    ['One-hot vectors of related words lie closer together than those of other words.'],
  ],
  open: [
    ['CTC collapses characters other than repeated ones where a blank separates them.'],
    ['A bidirectional RNN needs the whole sequence before it can be trained.'],
    ['The hidden state of an LSTM lies strictly between -1 and 1 unless the sequence is long.'],
    [
      'An encoder-decoder network can map an input sequence to an output sequence of a different length without attention.',
    ],
  ],
});
