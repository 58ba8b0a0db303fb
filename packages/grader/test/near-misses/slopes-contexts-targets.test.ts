import { nearMisses } from './near-misses.ts';

/** The slope of a cell state, what an encoder hands over, and what a language model is trained to say, by their parts. */
nearMisses({
  holds: [
    ['In an LSTM, the derivative of c_t with respect to c_{t-1} along the cell state is the forget gate.'],
    ['∂c_t/∂c_{t-1} along the direct path of an LSTM equals', 'f_t', 'i_t', 'o_t'],
    ['Along the cell path of an LSTM, ∂c_t/∂c_{t-k} is the product of the forget gates.'],
    ['If f_t = 1 for all t, what is ∂c_t/∂c_{t-k} along the cell path of an LSTM?', '1', '0'],
    [
      'In a seq2seq model without attention, the context vector has a fixed size regardless of the length of the input.',
    ],
    [
      'What does the encoder of a basic sequence-to-sequence model pass to the decoder?',
      'its last hidden state',
      'its first hidden state',
      'the average of its hidden states',
    ],
    [
      'What is the main drawback of an encoder-decoder model without attention?',
      'the whole source sentence has to be squeezed into one vector of fixed size',
      'the context vector grows with the length of the source sentence',
    ],
    ['In an encoder-decoder model the decoder is initialised with the final hidden state of the encoder.'],
    ['A recurrent language model is trained to predict the next word.'],
    [
      'What is the label at each step when a language model is trained?',
      'the following word of the text',
      'the word that was fed in',
    ],
  ],
  fails: [
    ['In an LSTM, the derivative of c_t with respect to c_{t-1} along the cell state is the input gate.'],
    ['In an LSTM, the derivative of c_t with respect to c_{t-1} along the cell state is not the forget gate.'],
    ['∂c_t/∂c_{t-1} along the direct path of an LSTM equals', 'o_t', 'f_t', 'i_t'],
    ['Along the cell path of an LSTM, ∂c_t/∂c_{t-k} is the sum of the forget gates.'],
    ['Along the cell path of an LSTM, ∂c_t/∂c_{t-k} is the product of the input gates.'],
    ['If f_t = 1 for all t, what is ∂c_t/∂c_{t-k} along the cell path of an LSTM?', '0', '1'],
    ['If f_t = 0 for all t, what is ∂c_t/∂c_{t-k} along the cell path of an LSTM?', '1', '0'],
    ['In a seq2seq model without attention, the context vector grows with the length of the input.'],
    ['In a seq2seq model without attention, the context vector does not have a fixed size.'],
    ['In a basic encoder-decoder model, the context vector is the average of the hidden states of the encoder.'],
    ['In a basic encoder-decoder model, the context vector is the first hidden state of the encoder.'],
    ['In a basic encoder-decoder model, the context vector is not the last hidden state of the encoder.'],
    ['A recurrent language model is trained to predict the word it has just read.'],
    ['A recurrent language model is not trained to predict the next word.'],
    ['A recurrent language model is trained to predict the first word of the sentence.'],
    ['A language model is trained to predict the next word from the following words.'],
  ],
  open: [
    ['In a seq2seq model the decoder compresses the source sentence into a fixed-length vector.'],
    // With attention there is one for each word of the output.
    ['The context vector is the last hidden state of the encoder.'],
    ['In a seq2seq model with attention, the context vector is the last hidden state of the encoder.'],
    // "Current" is what is read to one author and what is predicted to another.
    ['A recurrent language model is trained to predict the current word.'],
    ['If f_t = 0.9 for all t, what is ∂c_t/∂c_{t-k} along the cell path of an LSTM?', '0.9', '1'],
    ['In an LSTM, the derivative of c_t with respect to c_{t-1} is only the forget gate.'],
  ],
});
