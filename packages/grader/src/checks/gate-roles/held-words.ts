import type { AroundType, WordTable } from '../../propositions/index.ts';

export type HeldType =
  | AroundType
  | 'gate'
  | 'value'
  | 'cell'
  | 'state'
  | 'old'
  | 'new'
  | 'candidate'
  | 'input'
  | 'same'
  | 'keep'
  | 'lose'
  | 'replace'
  | 'replaced'
  | 'depend'
  | 'ignore'
  | 'slope'
  | 'identity'
  | 'zero'
  | 'mean'
  | 'lasting'
  | 'copy';

/** What is said of a cell with a gate held at a value: of its new state, its candidate and the slope between two states. */
export const HELD_WORDS: WordTable<HeldType> = {
  fill: {
    '': `network|unit|units|for all units|for unit|of unit|of this unit|of that unit|in this unit|this unit|happen to|happen with|happens with|for every unit|in all units|in every unit|component|components|element|elements|element wise|at all steps|at every step|at each step|every step|each step|always|all time|all steps|at that step|at this step|over interval|during this interval|over that time|then during this interval|from step to step|over steps|implies|imply|implied|in effect|value|values|gate|setting|if we set|~set|~fix|~hold/held|~clamp|~force|put|pair|combination|settings|written|computed|permanently|constantly|constant|behaves|behave|directly|any longer|anymore|exactly|almost|nearly|practically|virtually|essentially|close to|near|very close to|approximately|completely|entirely|totally|fully|wholly|simply|just|like|as|so|gated|recurrent|cell is|content|contents|information|vector|whole|instead|by that|thereby|then|a|whose|where|true or|or false|by|take|takes|take on|assume|needed for|needed|required|choose`,
  },
  gate: {
    forget: 'forget gate|f_t|γ_f|forget gates',
    input: 'input gate|i_t|γ_i|input gates',
    output: 'output gate|o_t|γ_o|output gates',
    update: 'update gate|z_t|γ_u|update gates|z',
    reset: 'reset gate|r_t|γ_r|reset gates|r|relevance gate',
  },
  value: {
    0: '0|output 0|outputs 0|≈ 0|= 0|~close|closed|fully closed|completely closed|shut|fully shut|all zeros|switched off|0.0|0.01|zeros|vector of zeros',
    1: '1|output 1|outputs 1|≈ 1|= 1|one|~open|opened|open|fully open|completely open|wide open|all ones|ones|switched on|1.0|0.99|vector of ones',
  },
  cell: { lstm: 'lstm', gru: 'gru' },
  state: {
    state:
      'state|cell state|memory|memory cell|cell memory|hidden state|state of cell|state of network|memory content|cell content|cell contents|stored value|stored information|stored memory|memory state|what is stored',
  },
  old: {
    old: 'old state|old cell state|old hidden state|previous state|previous cell state|previous hidden state|earlier state|old memory|previous memory|past state|last state|previous value|old value|previous one|old one|past|past states|earlier states|history|state of previous step|state before|past hidden state|old content|previous content|its previous value|its old value|what it was before|what it was|what it is|what it is before|what it holds before|what it contained before|previous step|earlier steps|previous steps|state one step earlier|prior state|preceding state',
  },
  new: {
    new: 'new state|new cell state|new hidden state|next state|next hidden state|resulting state|updated state|current state|current hidden state|next cell state|current cell state|new memory|state after step|state at next step|state of this step',
  },
  candidate: {
    candidate:
      'candidate|candidate state|candidate hidden state|candidate memory|candidate value|candidate values|candidate activation|new candidate|proposed state|proposal|proposed value|new candidate state|candidate cell state',
  },
  input: {
    input:
      'input|current input|new input|present input|inputs|current inputs|input of this step|input at this step|x_t',
  },
  same: {
    same: '~equal|equal to|equals|is equal to|same as|identical to|identical with|~coincide with|is same as|become equal to|becomes|become|turns into|is|taken over from',
  },
  keep: {
    keep: '~keep/kept|~preserve|~retain|~carry|~pass on|~pass through|~pass|passed on|copied|copied over|copied forward|copied unchanged|unchanged|not changed|does not change|do not change|stays same|stay same|stays as it is|stay as it is|remains same|remain same|~remember|~carry over|carried over|carried along|carried forward|preserved|maintained|~maintain|stays|remains|stay|remain|stays constant|remains constant|is constant|frozen|is frozen|remains unchanged|stays unchanged|taken over|survives|survive|left as it is|left unchanged|untouched|left untouched|stays untouched|stay untouched',
  },
  lose: {
    lose: '~forget/forgot/forgotten|~erase|~wipe|~lose/lost|~discard|~drop|~delete|thrown away|~throw/threw/thrown away|~clear|wiped out|~wipe out|~reset/reset|is reset|reset|~remove|~destroy|~vanish|blocked|cut off',
  },
  replace: { replace: 'replaces|replace|replacing|overwrites|overwrite|overwriting|takes place of|take place of' },
  replaced: {
    replaced:
      'replaced|replaced by|replaced with|overwritten|overwritten by|overwritten with|substituted by|exchanged for|given up for',
  },
  depend: {
    depend:
      '~depend on|depend|depends|dependent on|depends on|is function of|computed from|formed from|made from|determined by|~rely on|influenced by|affected by',
  },
  ignore: {
    ignore:
      'ignore|ignores|ignoring|disregard|disregards|independent of|is independent of|without looking at|neglects|neglect|takes no account of|has no access to|blind to|not influenced by|unaffected by|leaves out',
  },
  slope: {
    slope:
      'derivative of new state with respect to old state|derivative of new cell state with respect to old cell state|derivative of new state with respect to old one|derivative of state with respect to previous state|derivative of new state with respect to previous state|jacobian of new state with respect to old state|jacobian of state with respect to previous state|jacobian of one step|jacobian between successive states|jacobian from one state to next|derivative of new state by old state',
  },
  identity: { identity: 'identity|identity matrix|unit matrix' },
  zero: { zero: 'zero matrix' },
  mean: { mean: 'that' },
  not: { not: 'no longer|not any longer' },
  copy: { copy: 'copy of|copy' },
  lasting: {
    lasting:
      'for more than one step|over more than one step|beyond one step|over many steps|for many steps|over long time|for long|over several steps|over long distances|long term|for more than step',
  },
};
