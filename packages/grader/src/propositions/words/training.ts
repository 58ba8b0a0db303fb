import type { WordTable } from '../parse.ts';

/** Gradients, their problems, and what is done about them. */
export const TRAINING: WordTable = {
  problem: { vanishing: 'vanishing', exploding: 'exploding' },
  gradient: {
    gradient: `gradient|gradients|gradient flow|flow of gradients|flow of gradient|gradient signal|error signal|error signals|error gradients|error gradient|backpropagated gradients|backpropagated gradient|derivatives|backpropagated error|gradients of loss
      |gradient information|gradient norm|gradient norms|norm of gradient|norm of gradients|size of gradient|gradient magnitude|gradient magnitudes|magnitude of gradient|magnitude of gradients|learning signal`,
  },
  small: {
    small:
      'small|tiny|very small|extremely small|too small|negligible|vanishingly small|close to nothing|infinitesimal|smaller and smaller|exponentially small',
  },
  large: {
    large:
      'large|huge|very large|extremely large|too large|enormous|infinite|unboundedly large|bigger and bigger|larger and larger|exponentially large|big|unstable',
  },
  shrink: {
    shrink: `~shrink/shrank/shrunk|~vanish|~decay|~diminish|~fade|~fade away|~fade out|~disappear|~decrease|~die|~die out|~approach 0|~tend to 0|~go/went to 0|~shrink/shrank/shrunk toward 0|~shrink/shrank/shrunk towards 0|~decay to 0|~decay towards 0|decay of|~get/got lost|get smaller and smaller`,
  },
  grow: {
    grow: `~grow/grew/grown|~explode|~blow/blew/blown up|~increase|~diverge|~grow/grew/grown without bound|~grow/grew/grown without bounds|~grow/grew/grown without limit|~overflow|~get/got out of control|~become/became unbounded|~rise/rose/risen|unbounded|~accumulate to huge values|~spike`,
  },
  solve: {
    solve: `~solve|~mitigate|~avoid|~alleviate|~address|~reduce|~overcome|~handle|~fix|~combat|~counter|~lessen|~ease|~deal/dealt with|~cope with|~tackle|~resolve|~fight/fought|~counteract|~diminish|~help against|~help with|~work against|~remedy|~limit
      |~guard against|~protect against|remedy for|remedy against|solution for|solution to|remedy to|cure for|aimed at|~aim at|targeted at|against|less prone to|~attack|avoidance of|mitigation of|prevention of|~relieve|~get/got around|~circumvent|~weaken|robust to|resistant to|less affected by|suffer less from|less susceptible to|~curb|~tame`,
    strong: `~eliminate|~remove|~cure|~rule out|~exclude|immune to|free of|free from|~make/made impossible|~get/got rid of|unaffected by|not affected by|impossible`,
  },
  prone: {
    prone: `~suffer from|~suffer|prone to|~experience|~encounter|~face|affected by|susceptible to|~run/ran into|subject to|plagued by|vulnerable to|~struggle with|~exhibit|~undergo|sensitive to|troubled by|~plague|~afflict|at risk of|exposed to`,
  },
  technique: {
    clip: 'clipping|clip|clip gradient norm|clip gradient|rescaling gradients|norm clipping|rescale gradient when its norm exceeds threshold|capping gradient norm|limiting gradient norm',
    tbptt: 'truncated bptt|truncation|truncating bptt',
    sharing: 'weight sharing|parameter sharing|sharing of weights|sharing weights|sharing parameters',
    free: 'at test time|at inference|at inference time|during inference|during generation|when generating|in free running mode|without teacher forcing|when it generates freely|at generation time|free running|at prediction time|during testing',
    teacher: 'teacher forcing',
    'skip-connections':
      'skip connections|skip connection|residual connections|shortcut connections|skip connections through time|adding skip connections through time|leaky units',
    gating:
      'gating|gated cell|gated cells|gated unit|gated units|gated architecture|gated architectures|gating mechanism|gating mechanisms|gated rnn',
    'higher-rate':
      'higher learning rate|larger learning rate|increasing learning rate|increase learning rate|bigger learning rate|raising learning rate|large learning rate|larger learning rates',
    'longer-sequences':
      'longer sequences|using longer sequences|longer input sequences|making input sequences longer|making sequences longer',
    'larger-batch': 'larger batch size|larger batches|bigger batches|larger mini batches|increasing batch size',
    dropout: 'dropout',
  },
  factors: {
    below:
      'factors below 1|factors smaller than 1|factors less than 1|numbers below 1|numbers smaller than 1|numbers less than 1|values below 1|values less than 1|values smaller than 1|small factors|small numbers|small derivatives|derivatives below 1|derivatives smaller than 1|derivatives less than 1|small jacobians|terms smaller than 1|terms less than 1|factor below 1|factor smaller than 1|factor less than 1|spectral radius below 1|largest singular value below 1|norms below 1|jacobians with norm below 1|jacobians of norm below 1|singular values below 1|eigenvalues below 1|eigenvalues smaller than 1|eigenvalues less than 1|factors below one|factors smaller than one|factors less than one|numbers below one|numbers smaller than one|numbers less than one',
    'small weights': 'small weights|weights smaller than 1',
    'large weights':
      'large weights|large recurrent weights|large recurrent weight matrix|weights larger than 1|weights greater than 1',
    above:
      'factors above 1|factors larger than 1|factors greater than 1|numbers above 1|numbers larger than 1|numbers greater than 1|values above 1|values greater than 1|values larger than 1|large factors|large numbers|derivatives above 1|large jacobians|factor above 1|factor larger than 1|factor greater than 1|spectral radius above 1|largest singular value above 1|norms above 1|jacobians with norm above 1|jacobians of norm above 1|singular values above 1|eigenvalues above 1|eigenvalues larger than 1|eigenvalues greater than 1|factors above one|factors larger than one|factors greater than one|numbers above one|numbers larger than one|numbers greater than one',
  },
  product: {
    product:
      'by which factor|by what factor|by factor of|by factor|which factor|what factor|weighted by|weighted with|scaled by|~scale by|scaled down by|scaled to|share of|fraction of|what share of|what fraction of|what percentage of|~multiply|multiplication of|product of|products of|repeated multiplication by|repeated multiplication of|multiplication by|repeatedly|repeated|many times|again and again|long product of|long products of|product|chain of|chain rule|multiplied by|multiplication with|multiplication|over and over|multiplying many|multiply many|many|repeated multiplication with|repeated multiplications by',
  },
  back: {
    back: `bptt|backpropagation|back propagation|backpropagated|~backpropagate|propagated back|propagated backwards|propagated backward|flow back|flowing back|travel back|flowing backwards|backwards|backward|back|back through time|through many steps|through many layers|over many steps
      |exponentially|exponentially fast|quickly|rapidly|towards|toward|early steps|earlier steps|distant steps|long sequences|long sequence|with distance|number of steps|as they|when they|propagated|~propagate|~travel|backward pass|exponential|early inputs|to early layers|earlier layers|~reach early steps|unrolled network`,
  },
  learn: {
    far: 'long term dependencies|learn long term dependencies|capture long term dependencies|learning long term dependencies|capturing long term dependencies|learning of long term dependencies|dependencies over many steps|dependencies between distant steps|distant dependencies|long dependencies|long lags|remember long ago inputs|learn dependencies over long spans|model long term dependencies|modelling long term dependencies|modeling long term dependencies|learn from distant past|handle long term dependencies|handling long term dependencies|long term temporal dependencies|learn dependencies between distant steps|learn long dependencies',
  },
  truth: {
    truth:
      'ground truth|true token|true previous token|correct token|true word|true previous word|target token|target|gold token|gold word|correct previous word|correct word|correct previous token|actual previous token|actual token|ground truth token|ground truth tokens|true target|true output|target word|correct target|true tokens|true words|reference token|ground truth output|ground truth of previous step|ground truth from previous step|true target token|previous target|true label|true outputs|ground truth previous token|actual target|previous ground truth token|true previous output|correct outputs|correct output',
    own: `model's previous output|model's own prediction|model's own predictions|model's own previous prediction|model's prediction|model's previous prediction|model's own output|model's own previous output|own prediction|own previous prediction|own output|own previous output|previous prediction|predicted token|predicted word|own predictions|own outputs|predictions|prediction|previously generated token|own generated token|previously predicted token|previously predicted word|generated token|generated word|own previous predictions|token it has just generated|word it has just generated|model output|sampled token|sampled word|model prediction|previously generated word|previous output of model|own last prediction`,
  },
  feed: {
    feed: '~feed/fed|~receive|input of next step|next input|input at next step|input to next step|input for next step|decoder input|~get/got fed|input of decoder|input to decoder|previous step|of previous step|from previous step|inputs|decoder|decoder network|~provide|~supply|~give/gave/given|as inputs',
  },
  norm: {
    norm: 'norm|its norm|by norm|by its norm|global norm|l2 norm|by global norm|norm of it|exceed|exceeds|exceeding|threshold|maximum|limit|maximal value|maximum value|bound',
    value: 'by value|each component|component wise clipping',
  },
  bound: { bound: '~cap|~bound|~rescale|~restrict|~scale down|~shorten|~keep below|~constrain|~limit|upper bound' },
  direction: { direction: 'direction|directions' },
  parallel: {
    parallel:
      '~parallelize|~parallelise|in parallel|parallel|all at once|simultaneously|at once|parallelizable|parallelization|parallelisation|parallel processing|all steps in parallel|process all steps in parallel',
  },
  'any-length': {
    any: 'any length|sequences of any length|variable length|variable lengths|different lengths|sequences of different lengths|sequences of variable length|variable length sequences|inputs of variable length|variable length inputs|arbitrary length|sequences of arbitrary length|varying length|varying lengths|sequences of varying length|sequences of varying lengths|inputs of any length|inputs of different lengths|input sequences of any length|arbitrarily long sequences|variable length input|inputs of varying length|variable sized inputs|sequences of variable lengths',
  },
  combine: {
    added: 'summed|summed up|added up|~sum|sum|sum of|~add up|accumulated by summing|summed together|added together',
    averaged: 'averaged|~average|mean of',
    ask: '',
  },
  path: {
    path: `only element wise modifications|only elementwise modifications|only minor modifications|only minor linear interactions|only linear interactions|only few linear interactions|only small linear interactions|little modification|only small modifications|additive|additively|addition|additive update|additive updates|updated additively|updated by addition|additive path|linear path|linear self connection|self connection|self loop|constant error carousel|gradient highway|highway|additive interaction|additive cell state|additive structure|update by addition|additive recurrence|summation|additive update rule`,
  },
  parameters: {
    parameters:
      'parameters|parameter|number of parameters|trainable parameters|number of trainable parameters|parameter count|weights|number of weights|trainable weights|weight matrices|model parameters|number of trainable weights|weight',
  },
  size: {
    size: 'size|dimension|dimensions|dimensionality|length|shape|width|sizes|shapes|number of components|number of entries|number of elements|in size',
  },
  separate: {
    separate:
      'separate|own|distinct|dedicated|additional|extra|explicit|in addition to|besides|apart from|next to|beside|additionally|separated from',
  },
  have: {
    have: '~have/had|~contain|~use|~possess|~consist of|~include|~feature|~comprise|made of|made up of|~employ|~keep/kept|~maintain|there is|there are|equipped with|~rely/relied on|~work with|!~lack|!~miss|!missing in|!absent in|!absent from|!missing from|!~omit|!~dispense with|!~do without',
    in: 'found in|present in|exist in|exists in|part of|belong to|belongs to|occur in|occurs in|available in',
  },
  cost: {
    less: 'faster to train|~train faster|faster|computationally cheaper|less time|quicker to train|cheaper to train|less memory|fewer memory|lower memory|~save memory|~reduce memory|less memory and time|less computation|cheaper|lower memory cost|lower memory requirements|memory savings|reduced memory|saves memory and time|lower cost|less time and memory',
    more: 'slower to train|~train slower|slower|more time|more memory|higher memory|more memory and time|dearer|more expensive',
  },
  units: { units: 'units|unit|that unit|cell in question|hidden units|neurons|hidden neurons|hidden size' },
};
