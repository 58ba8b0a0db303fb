/** The cells of canonical texts, as alternatives of an expression. */
export const CELL = 'lstm|gru|plainrnn|rnn';
