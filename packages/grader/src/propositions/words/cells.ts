import type { WordTable } from '../parse.ts';

/** Cells, their parts and what flows through them. */
export const CELLS: WordTable = {
  cell: {
    lstm: 'lstm|in lstm|of lstm',
    gru: 'gru',
    plainrnn:
      'plainrnn|simple recurrent cell|simple cell|tanh cell|tanh cells|cell without gates|cells without gates|ungated rnn',
    rnn: 'rnn|recurrent cell|recurrent model|recurrent layer|recurrent network',
  },
  gate: {
    forget: 'forget gate|forget gates|f_t|γ_f|γ_f_t|forget gate f_t',
    input: 'input gate|input gates|write gate|i_t|γ_i|γ_i_t|input gate i_t',
    output: 'output gate|output gates|read gate|o_t|γ_o|γ_o_t|output gate o_t',
    update: 'update gate|update gates|z_t|γ_u|γ_u_t|update gate z_t',
    reset: 'reset gate|reset gates|r_t|γ_r|γ_r_t|reset gate r_t',
  },
  value: {
    0: '0|stuck at 0|value near 0|value close to 0|value of about 0|values near 0|values close to 0|values around 0|close to 0|near 0|nearly 0|almost 0|approximately 0|around 0|about 0|0.0|zeros|all zeros|vector of zeros|closed|fully closed|completely closed|~close|shut|fully shut|saturated at 0|value of 0|value 0|saturate at 0|all 0|value of zero|output 0|set to 0|equal to 0|equals 0|switched off|turned off|very small value|low',
    1: '1|stuck at 1|at one|to one|close to one|near one|nearly one|around one|about one|almost one|equals one|equal to one|is one|be one|stays one|remains one|value near 1|value close to 1|value of about 1|values near 1|values close to 1|values around 1|close to 1|near 1|nearly 1|almost 1|approximately 1|around 1|about 1|1.0|ones|all ones|vector of ones|fully open|wide open|completely open|open|~open|opened|stay open|saturated at 1|value of 1|value 1|saturate at 1|all 1|set to 1|equal to 1|equals 1|equal to ones|equal to one|value of one|all entries equal to one|switched on',
  },
  state: {
    state:
      'cell state|cell content|cell contents|contents of cell|content of cell|memory|into cell|from cell|in cell|from cell state|into cell state|in cell state|to cell state|state|internal state|memory cell|c_t|c^{<t>}|c_{t}|cell memory|memory content',
  },
  hidden: {
    hidden:
      'hidden state|output|outputs|outside|outside world|rest of network|other parts of network|next layer|h_t|h_{t}|output of cell|hidden output|following layers|rest of the network',
  },
  candidate: {
    candidate:
      'candidate|candidate state|candidate cell state|candidate hidden state|candidate values|candidate value|candidate vector|candidate activation|candidate memory|candidates|c̃_t|c̃_{t}|proposed values|new candidate|new candidate values|new candidate state|new candidate vector|latest candidate|latest candidate values|last candidate|newest candidate|newest candidate values|candidate memory cell|candidate content',
  },
  input: {
    input:
      'noise|noise in input|noisy input|noisy inputs|distractors|distractor|distracting inputs|input noise|input|inputs|x_t|input x_t|current input|present input|incoming input',
  },
  old: {
    old: 'past|history|what it was before|what it was|what it is before|old value|old values|previous value|previous values|earlier value|initial value|original value|starting value|old one|previous one|earlier one|stored one|as before|as it is before|like before|what it holds before|what it contained before|previous inputs|earlier inputs|past inputs|early inputs|earlier steps|previous steps|past steps|earlier elements|previous elements|sequence so far|long term information|stored information|stored content|stored memory|remembered information|c_{t-1}|c_t-1|c^{<t-1>}|old cell state c_{t-1}|former state|remembered content|what was stored|what is stored|what was stored before|what it knows|what has been stored|old memories|previous memories|past memories|previous context|past context|earlier context|context',
    hidden: 'h_{t-1}',
  },
  new: { new: 'new one|new ones|newcomers|!nothing new|newly arriving information|~arrive' },
  info: {
    info: 'fact|facts|value|item|name|topic|subject|sentence|bracket|message|note|notes|clue|cue|event|hint|word|token|character|date|information|info|content|contents|data|detail|details|knowledge|signal|piece of information|pieces of information|material|memory contents|memories',
    all: 'everything|all information|all content',
  },
  'old-word': {
    old: 'old|previous|past|earlier|prior|preceding|accumulated|historical|last|former|original|initial|existing|already stored|of previous step|from previous step|from previous steps|of past|from past|from earlier steps|in memory|already in memory',
  },
  'new-word': { new: 'new|fresh|incoming|current|present|newly computed|novel|additional|recent|up to date' },
  'bad-word': {
    bad: 'irrelevant|useless|unnecessary|unneeded|outdated|stale|unimportant|obsolete|redundant|no longer useful|no longer needed|no longer relevant|not needed|not relevant|not useful|no longer necessary|not longer needed|is not needed|need not|not need|no longer required|no longer important',
    good: 'relevant|important|useful|needed|worth|worthwhile|valuable',
  },
  part: {
    part: 'how much|what part|which part|which parts|what parts|part|parts|fraction|what fraction|portion|portions|amount|quantity|extent|to what extent|to which extent|degree|to what degree|proportion|share|flow|which values|what how strongly|how far|whether|which components|which portion|what portion|what proportion|which pieces|which elements|which entries|values',
  },
  squash: {
    sigmoid:
      'sigmoid|logistic|logistic function|sigmoid function|logistic sigmoid|σ|sigmoid activation|sigmoid activation function|sigmoid nonlinearity|sigmoids',
    tanh: 'tanh|hyperbolic tangent|tanh function|tanh activation|hyperbolic tangent function|tanh activation function|tanh nonlinearity',
    relu: 'relu|rectified linear unit|rectified linear|relu function|relu activation',
    softmax: 'softmax|softmax function|softmax activation',
    linear: 'linear|identity|identity function|linear function|linear activation',
  },
  switch: {
    switch:
      'soft switch|soft switches|switch|switches|valve|valves|percentage|percentages|fractions|gradually|smooth switch|smooth switches|behave like|behave as|soft|differentiable|interpreted|on off switch',
  },
  range: { '0..1': 'unit interval|from 0 through 1', '-1..1': '' },
};
