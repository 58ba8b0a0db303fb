import { AROUND, type AroundType, type WordTable } from '../../propositions/index.ts';

export type EffectType =
  | AroundType
  | 'clip'
  | 'truncate'
  | 'bptt'
  | 'share'
  | 'unroll'
  | 'carry'
  | 'reset'
  | 'teacher'
  | 'topic'
  | 'norm'
  | 'threshold'
  | 'exceed'
  | 'stay'
  | 'gradient'
  | 'component'
  | 'largest'
  | 'scale'
  | 'direction'
  | 'keep'
  | 'drop'
  | 'zero'
  | 'rate'
  | 'half'
  | 'weights'
  | 'activations'
  | 'nothing'
  | 'limit'
  | 'effect'
  | 'problem'
  | 'harm'
  | 'lag';

const EFFECTS: WordTable<Exclude<EffectType, AroundType>> = {
  // ── Practices ──
  clip: {
    norm: 'max_norm=1|max_norm|clips by norm|clipping by norm|clipping by global norm|norm clipping|clip by norm|clipping norm|clipnorm|clip norm|global norm clipping|clipping by its norm|clipping by l2 norm|clip_grad_norm_|clip_grad_norm|clipping gradients by norm|clipping gradients by global norm|clipping gradients by their norm|clipping gradient by norm|clipping by their norm|rescaling gradients by norm|clipping based on norm|global_clipnorm|clipping of norm|clips norm|max_norm|maximum gradient norm|max grad norm',
    value:
      'clipping by value|value clipping|clip by value|clipvalue|clipping gradients by value|clipping each component|element wise clipping|elementwise clipping|clip_grad_value_|component wise clipping|clipping gradient by value',
    any: 'clipping|clip|clips|clipped|clip gradients|gradient clip',
  },
  truncate: {
    truncate:
      'truncated bptt|truncating bptt|truncation|truncate bptt|truncate|truncating|truncated backpropagation|tbptt|bptt truncated|truncating bptt to|cutting bptt',
  },
  bptt: {
    bptt: 'back propagation through time|backprop through time|backpropagation through time|bptt|backprop through time',
  },
  share: {
    share:
      'sharing recurrent matrix|sharing recurrent weights|sharing same weights|sharing weight matrix|sharing weight matrices|weights shared across|weights is shared across|weight sharing|parameter sharing|sharing weights|sharing parameters|sharing of weights|sharing of parameters|same weight matrices|same weights|same parameters|same matrices|same weight matrix|shared weights|weights shared|weights is shared|parameters is shared|weights tied|tied weights|same set of weights|weights the same|share weights|share its weights|shared parameters|same cell|weights is same|parameters is same|weights reused|reuse weights|reuse same weights|reused weights|same recurrent weights|same w',
  },
  unroll: {
    unroll:
      'unrolled view|unrolled|unrolling|unrolled rnn|unrolled network|unfolded|unfolding|unfold|unroll|unrolled graph|unrolled diagram|unrolled picture|unfolded view',
  },
  carry: {
    carry:
      'forgetting to reset state|forgetting to reset hidden state|forget to reset state|forget to reset hidden state|not resetting hidden state|not resetting state|state is not reset|hidden state is not reset|without resetting hidden state|without resetting state|do not reset hidden state|does not reset hidden state|stateful=true|stateful = true|stateful|stateful mode|stateful lstm|carrying state over|carry state over|carried over|carrying hidden state over|carry hidden state over|state is carried over|hidden state is carried over|keeping hidden state|keep hidden state between batches|passing last state on',
  },
  reset: {
    reset:
      'reset hidden state|reset state|resetting hidden state|resetting state|reset states|reset_states|state reset|reset_state|resets hidden state|set hidden state back to 0|hidden state is reset|hidden state reset|zero hidden state|clear hidden state|set hidden state to 0|start from fresh hidden state|state is reset|reset hidden states|resetting hidden states|hidden state set to 0|start with zero state|reinitialise hidden state|reinitialize hidden state',
  },
  teacher: { teacher: 'exposure bias|teacher forcing|teacher forced' },
  topic: {
    rnn: 'purpose|produces|produce|yields|gives|decoder|makes more and more mistakes|more and more mistakes|mistakes|while generating|when generating|generating|at different steps|different steps|property|which property|is preserved|preserved when|treats|treat|colleague|with|lets|allows|allow|enables|obtain|we obtain|computed|compute|get|arises|arise|lost|in order to|formed|form|used to|process|handle|is applied to|at end|shared weight matrix|of shared weight matrix|happens to|what is lost|result|results|down|across|caused by|optimizers|keras.optimizers|torch.nn.utils|due to|fact that|fact|rnn|plainrnn|lstm|gru|recurrent net|recurrent nets|model|network|net|layer|decoder|encoder|optimizer|optimiser|adam|sgd|keras|keras.optimizers.adam|torch|pytorch|tensorflow|training|train|trained with|trained|whole training|during training|when training|while training|lstm layer|keras layer|recurrent layer|option|flag|argument|parameter|idea|main idea|method|algorithm|technique|practice|view|picture|created|create|created as|you pass|pass|passed|passing|call|calls|exactly|precisely|applied|apply|applies|perform|performs|is performed|often|one often|commonly|advantage|benefit|merit|reason for|point of|goal|backpropagation|ordinary backpropagation|usual backpropagation|standard backpropagation|backprop|regular backpropagation',
  },
  // ── Gradients and thresholds ──
  norm: {
    norm: 'norm|norms|length|l2 norm|global norm|magnitude|size|gradient norm|gradient norms|norm of gradient|norms of gradients|total norm|overall norm|norm of gradients|its norm|total length',
  },
  threshold: {
    threshold:
      'threshold|maximum|bound|given limit|given threshold|chosen threshold|maximal norm|maximum norm|allowed maximum|clip value|clipping threshold|max norm|cap|permitted maximum|prescribed value|specified value',
  },
  exceed: {
    exceed:
      'is larger than|is greater than|is longer than|is bigger than|is above|is too large|is too long|lies above|rises above|exceed|exceeds|exceeding|exceeded|above|larger than|greater than|bigger than|over threshold|too long|longer than|too large|is larger|is greater|beyond|surpass|surpasses|goes over|go over|gets over',
  },
  stay: {
    below:
      'below|smaller than|stay below|stays below|remain below|remains below|less than|does not reach|do not reach|never reach|never reaches|never exceed|never exceeds|stay under|stays under|under threshold|shorter than|lies below|lie below|is below|remains under|does not exceed|do not exceed|at most|no more than',
  },
  gradient: {
    gradient:
      'gradient|gradients|whole gradient|entire gradient|gradient vector|every gradient|full gradient|all gradients|vector|whole vector|gradient as whole|complete gradient|each gradient|update|it as whole|any gradient|gradient whose',
  },
  component: {
    component:
      'component|components|entry|entries|element|elements|coordinate|coordinates|individual component|each component|every component|single components|each entry|each element|every entry|individual components|others|other components|rest|other ones|the others',
  },
  largest: { largest: 'largest|biggest|greatest|largest component|biggest component|largest entry' },
  scale: {
    down: 'rescale|rescales|rescaled|rescaling|scale|scales|scaled|scale down|scales down|scaled down|scaling down|shrink|shrinks|shrunk|shorten|shortens|shortened|multiply|multiplied by constant|divide|divides|normalise|normalises|normalize|normalizes|reduce|reduces|reduced|brought down|brings down|is brought down|multiplies|scaled back|scale back|resized|rescaled down|shrink down|scaled so|multiplied by one factor|multiply all components by same factor|scaled by same factor|by same factor|by common factor',
    up: 'scale up|scaled up|enlarge|enlarges|lengthen|lengthens|stretched|stretches|increase|increases|increased|amplify|amplifies|boost|boosts',
  },
  direction: {
    direction:
      'direction|orientation|points in same direction|its direction|same direction|direction of gradient|where it points',
  },
  keep: {
    keep: 'keep|keeps|keeping|kept|preserve|preserves|preserved|preserving|leave|leaves|leaving|left|retain|retains|retaining|unchanged|unaltered|as it was|as it is|as they is|intact|maintain|maintains|maintaining|not changed|without changing|not altered|untouched|same|remain|remains|stay same|stays same|unaffected|does not change|do not change|stay as they is',
    change:
      'change|changes|changing|changed|alter|alters|altering|altered|modify|modifies|turn|turns|rotate|rotates|distort|distorts|different|differs',
  },
  drop: {
    drop: 'remove|removes|removed|removing|delete|deletes|discard|discards|drop|drops|throw away|throws away|ignore|ignores|skip|skips',
  },
  zero: { zero: '0|to 0|set to 0|sets to 0|zeros|zero out|zeroes|zeroed|zeroes out|nulls|zeros out|vanish entirely' },
  rate: { rate: 'learning rate|step size' },
  half: { half: 'two|by two|half|by half|halve|halves|halved|2|factor of two|by factor of two' },
  weights: {
    weights:
      'weights|weight|each weight|parameters|all weights|every weight|weights of network|parameter values|bias|biases',
  },
  activations: { activations: 'activations|activation|hidden activations|outputs|output|hidden states|states' },
  nothing: {
    nothing:
      'nothing|nothing at all|no effect|no change|no difference|has no effect|have no effect|makes no difference|make no difference|does nothing|do nothing|not anything|none at all|no influence|nothing whatsoever|leaves everything as it is|no effect at all|absolutely nothing',
  },
  limit: {
    limit:
      'limit|limits each|limited|limits|limit|limited to|restricted|restricts|restricted to|bounded|bounds|capped|caps|clamped|clamps|cut|cuts|cut off|confined|constrained|constrains|kept below|keeps below|kept within|held below|cap at|capped at|clamp to|forces into|forced into|truncates|truncated',
    set: 'set|sets|sets to|set to|setting|equal|equals|is equal to|equal to|becomes equal to|match|matches|exactly|down to|replaces|replaced by|replaced with|equals exactly|is exactly|is then|then equals',
    interval:
      '[-v v]|interval|range|fixed interval|given interval|fixed range|given range|chosen interval|symmetric interval|interval|range|[-1, 1]|[-threshold, threshold]|[-c, c]|[-v, v]|plus or minus|±',
  },
  // ── What the other practices are said to do, as whole phrases: each is one effect ──
  effect: {
    'any-length':
      'handling sequences of variable length|handling sequences of any length|handling sequences of different lengths|processing sequences of any length|process sequences of variable length|process sequences of arbitrary length|sequences of arbitrary lengths|process sequences of different lengths|sequences of any length|any length|sequences of different lengths|sequences of arbitrary length|arbitrary length|sequences of varying length|sequences of variable length|variable length sequences|inputs of any length|arbitrarily long sequences|sequences longer than those in training|sequences whose length it has never seen|varying lengths|handle any sequence length|inputs of different lengths|one model process sequences of any length|one model handle sequences of any length|process sequences of any length|handle sequences of any length|handles sequences of any length|lets one model process sequences of any length|generalise across positions|model can be applied to sequences of any length',
    'fixed-count':
      'constant number of parameters|with constant number of parameters|with fixed number of parameters|with same number of parameters|fixed number of parameters|number of parameters does not depend on length|constant number of parameters|number of parameters stays same|number of parameters stays constant|number of parameters is independent of sequence length|number of parameters independent of length|number of parameters does not grow with sequence length|number of parameters does not grow with length|same number of parameters|few parameters|fewer parameters|fewer parameters to learn|keeps number of parameters small|reduces number of parameters|keeps number of parameters fixed|number of parameters remains fixed|parameter count independent of length|parameter count does not depend on length|keeps parameter count independent of length',
    'grown-count':
      'number of parameters grows with length|number of parameters grows with sequence length|number of parameters increases with length|more parameters for longer sequences|longer sequences need more parameters|number of parameters depends on length',
    'same-inputs':
      'inputs is same at each step|inputs is same at every step|inputs is same|input is same at each step|all inputs is same|inputs is identical|inputs is equal|inputs do not change|input never changes|inputs at all steps is same|all inputs is equal|inputs is same at all steps|every step sees same input',
    'needed-for-forward':
      'forward pass could not be computed|forward pass can not be computed|forward pass would be impossible|forward pass could not be run|forward pass is impossible|network could not be run forward|otherwise forward pass could not be computed|forward propagation would be impossible|outputs could not be computed',
    'keeps-gradients':
      'avoiding vanishing|preventing vanishing|avoid vanishing gradients|preventing exploding|avoiding exploding|guarantees that gradients neither vanish nor explode|gradients neither vanish nor explode|gradients do not vanish|gradients can not vanish|gradients can not explode|gradients do not explode|prevents vanishing|prevents exploding|prevents vanishing and exploding|prevent vanishing|solves vanishing|no vanishing|guarantees that gradients do not vanish|avoids vanishing|vanishing is avoided|rules out vanishing|stable gradients',
    copies:
      'copies of same cell with shared weights|copies of one cell with shared weights|copies of cell with shared weights|copies of cell that share their weights|copies that share their weights|copies of same layer with same weights|deep feedforward network whose layers share weights|feedforward network with shared weights|deep network whose layers share weights|very deep network with shared weights|copy of same cell|copies of same cell|becomes copy of same cell|same cell is drawn once per step|same cell repeated|repeats same cell|repeated copies of same cell|copy of same layer|copies of same layer|all copies share one set of weights|all copies share same weights|copies share one set of weights|sharing one set of weights|share one set of weights|copies sharing same weights|all copies sharing one set of weights|sharing same weights|with same weights|with shared weights|share same weights|one set of weights|same set of weights at each step|one set of parameters|share same parameters|sharing same parameters|with identical weights|copies of one cell|chain of copies of one cell|chain of copies of same cell|chain of identical copies of cell|identical copies of cell|same weights in each copy|feedforward network whose layers share their weights|deep feedforward network whose layers share their weights|deep feedforward network with shared weights',
    'own-weights':
      'layers with different weights|copies with different weights|layers with weights of their own|each step has its own set of weights|every step has its own weights|each step has its own weights|each step has weights of its own|each time step has its own set of weights|each time step has its own weights|deep feedforward network with different weights in each layer|different weights in each layer|own weights in each layer|layer with its own independent weights|its own independent weights|own independent weights|its own weights|own weights|separate weights|different weights|independent weights|weights of its own|their own weights|own set of weights|its own set of weights|different set of weights|separate set of weights|layers with different weights|new set of weights|weights differ from step to step|own parameters|its own parameters|independent copy of weights|copies with weights of their own',
    unrolls:
      'unroll|unrolls|unrolling|unrolled|unfold|unfolds|unfolding|unfolded|apply ordinary backpropagation|applies ordinary backpropagation|apply backpropagation to unrolled graph|apply standard backpropagation|applies standard backpropagation|applying backpropagation|apply backpropagation|applies backpropagation|applying ordinary backpropagation|applying standard backpropagation|use backpropagation|use ordinary backpropagation|run backpropagation|backpropagate through unrolled network|backpropagate through it|apply usual backpropagation|apply chain rule|apply ordinary backpropagation to unrolled graph|applying chain rule',
    adds: 'contributions of all time steps|summing contributions of all time steps|by summing contributions of all steps|by adding up contributions of all steps|sum over all time steps|summing over all time steps|summed over all steps|summed over time steps|summing over steps|contributions of all steps is summed up|adding up gradients|add up gradients|sum gradients|summing gradients|adding gradients|adds up gradients|sum up gradients|summing up gradients|gradients is summed|gradients is added|gradients is added up|gradients is summed up|accumulate gradients|accumulating gradients|gradients is accumulated|adding up contributions|sum contributions|summing contributions|add up contributions|adding contributions|contributions is added|contributions is summed|adding up gradients of shared weights|sum of gradients|sum of contributions|contributions of all steps is added|contributions of all steps is summed|gradients of all steps is added up|gradients of all steps is summed|gradient contributions is summed|adding up gradient contributions|summing gradient contributions',
    averages:
      'averaging gradients|average gradients|gradients is averaged|contributions is averaged|averaging contributions|average of contributions',
    multiplies:
      'by multiplying contributions of all time steps|multiplying contributions of all time steps|by multiplying contributions of all steps|product over all time steps|multiplying over steps|multiply gradients|multiplying gradients|contributions is multiplied|gradients is multiplied|multiplying contributions|product of contributions',
    'updates-each-step':
      'update weights after every single time step|update weights after each time step|update weights after each step|update weights after every step|updates weights after each step|updates weights after every step|update weights at each step|update weights at every step|weights is updated after each step|weights is updated at every step|updating weights after each step|update weights after every single step',
    'runs-backwards':
      'run network backwards from last input to first|run network backwards|runs network backwards|read sequence from end|read sequence backwards|reads sequence backwards|feed sequence in reverse order|feed inputs in reverse order|process sequence from last input to first|present sequence in reverse order|reads inputs from last to first|run rnn backwards|run rnn backwards from last input to first|reverse input sequence|feeding sequence in reverse order',
    random:
      'replace gradients by random perturbations|random perturbations|replace gradients by random numbers|estimate gradients by random perturbations|replaces gradients by random noise|use random directions|random search',
    'state-goes-on':
      'last state of one batch as initial state of next|uses last state of one batch as initial state of next|uses final state of one batch as initial state of next|reuses last state of one batch as initial state of next|last state of batch as initial state of next batch|final state of batch as initial state of next batch|hidden state at end of batch becomes initial state for next batch|hidden state at end of batch becomes initial state of next batch|hidden state at end of batch is used as initial state of next batch|becomes initial state for next batch|becomes initial state of next batch|is reused for next batch|is kept for next batch|hidden state is kept from batch to batch|last state of each batch is used as initial state for following batch|last state of each batch is used as initial state of next batch|last state becomes initial state of next batch|final state of one batch becomes initial state of next|final state of batch is initial state of next|state at end of one batch is used as start of next|state at end of batch is start of next|last state of batch becomes initial state of next batch|final states of batch is reused as initial states of next batch|states computed for one batch is reused as initial states for next batch|states is carried over from batch to batch|states is carried over to next batch|state is carried over from one batch to next|state is carried over to next batch|hidden state is carried over to next batch|hidden state is passed on to next batch|state is passed from batch to batch|state is passed on to next batch|it starts next batch from last state of previous one|next batch starts from last state of previous batch|next batch starts from final state of previous one|each batch starts from final state of previous one|each batch starts with last state of one before|final state of each batch is used as initial state for next batch|last states for each batch is used as initial states for next batch|last state for each sample is used as initial state for sample in next batch|hidden state is kept between batches|states is kept between batches|state is kept between batches|state is not reset between batches|states is not reset between batches',
    'gradient-goes-on':
      'gradients flow back to beginning of sequence|gradient flows back to beginning of sequence|gradients reach beginning of sequence|gradients is propagated back to first step|gradients flow back through whole sequence|gradients is propagated back through all earlier batches|gradients is propagated back through earlier batches|gradients flow back through all earlier batches|gradients flow back into earlier batches|gradients flow back into previous batch|gradient flows back through all batches|gradients flow through all batches|gradients is backpropagated through all previous batches|backpropagation extends over all batches|backpropagation goes through all earlier batches|gradient flows through carried state|gradient flow through carried state|gradients flow through carried state|gradient passes through carried state|gradient reaches input through carried state|gradients pass through carried state|gradient flows back through state that is carried over|carried state carries gradient',
    'freezes-weights':
      'weights is not updated any more|weights is not updated|weights is no longer updated|weights is frozen|weights stay fixed|training stops|weights is not trained|weights is kept fixed|weights do not change any more',
    'renews-weights':
      'weights is initialised anew|weights is reinitialised|weights is reset|weights is initialized anew|weights is reinitialized|weights start from random values again|weights is drawn anew|to initialise weights anew|reset weights|reinitialise weights|reinitialize weights|initialise weights anew|weights is reset too',
    'no-leak':
      'information of one document does not leak into predictions for next|information does not leak from one document to next|information from one document does not leak into next|information does not leak|information of one sequence does not leak into next|no information leaks from one document to next|no information leaks|nothing leaks from one document into next|first document does not influence second|one document does not influence next|earlier document does not influence next|previous document does not influence next one|previous sequence does not influence next|previous document has no influence on next|memory of one document does not influence next|context of one document does not influence next|next document does not depend on previous one|next document starts without memory of previous one|prevent information from leaking from one document into next|prevents information from leaking|prevent leakage of information|keep documents independent|keeps documents independent|documents is treated as independent|sequences is treated as independent|unrelated context does not influence predictions|predictions for one document do not depend on previous one|avoid leaking information from one sequence to next|prevent information of one sequence from leaking into next|prevent information of one document from leaking into next',
    leak: 'information leaks from one sequence to next|information leaks from one sequence into next|one sequence influences next|earlier sequence influences next|information leaks|information leaks from one document to next|information of one document leaks into next|first document influences second|information leaks from one sequence to next|previous document influences next|next document depends on previous one',
    'free-own':
      'at test time it is fed its own predictions|at test time it sees its own predictions|at inference it sees its own predictions|at inference it is fed its own predictions|at inference it has to use its own predictions|at test time it gets its own predictions|at inference decoder is fed its own possibly wrong predictions|decoder is fed its own predictions|model is fed its own predictions|it is fed its own predictions|fed its own predictions|it reads its own predictions|it must rely on its own predictions|it has to rely on its own predictions|it must condition on its own outputs|it conditions on its own outputs|reads its own outputs|consumes its own outputs|feeds on its own outputs|it receives its own predictions|its own predictions is fed back|its own outputs is fed back|it is fed its own outputs|its inputs is its own predictions|its inputs is its own outputs|it depends on its own predictions|it sees its own mistakes|it has to continue from its own mistakes|it continues from its own predictions|it is fed with its own outputs|generates from its own outputs|decoder is fed its own possibly wrong predictions|model receives its own predictions|decoder receives its own predictions|at inference model is fed its own predictions|at test time it is fed its own predictions|at test time model is fed its own predictions|at generation time it is fed its own predictions|decoder must use its own predictions',
    'forced-own':
      'in training model is fed its own predictions|during training model is fed its own predictions|in training it sees its own predictions|in training it is fed its own predictions|during training decoder is fed its own predictions|in training decoder is fed its own predictions|during training it is fed its own predictions|in training it reads its own predictions|in training model is fed its own predictions',
    'forced-truth':
      'in training model sees true tokens|in training it sees true tokens|during training it sees true tokens|during training model sees true tokens|during training model sees ground truth|in training decoder sees true tokens|in training model only sees true tokens|in training the model only sees correct prefixes|which it never saw in training|it never saw in training|it never saw them in training|it never saw during training|which it never saw during training|it has never seen in training|which it has never seen in training|in training it only saw true tokens|in training it always saw true tokens|in training it saw only true words|in training it always saw ground truth|in training it was fed ground truth|during training it only saw ground truth|in training it only saw ground truth|in training it only ever saw correct tokens|in training it only ever saw correct words|in training it was always given correct previous token|during training it was always given correct token|it was trained on ground truth inputs only|it was trained on true tokens|in training it was given true tokens|it never met in training|which it never encountered in training|it never encountered in training|it was trained with correct prefixes only',
    'free-truth':
      'at test time it sees true tokens|at inference it sees true tokens|at test time model sees true tokens|at inference it is fed ground truth|at inference decoder is fed true tokens|at inference decoder is fed ground truth|at test time it is fed true words|at test time it is fed ground truth|at inference model is fed ground truth|at inference it reads true words',
    'cut-off':
      'gradients is propagated back for fixed number of steps|dependencies longer than window gets no gradient|gradients for dependencies longer than window|gradient signal for dependencies beyond window|long dependencies get no gradient|gradients do not flow beyond window|gradient does not flow beyond window|no gradient flows from label to that input|no gradient reaches that input|no gradient flows to that input|gradient does not reach that input|gradient never reaches that input|no gradient from label reaches input|gradient is cut off before it reaches input|no gradient flows back that far|gradient does not flow back that far|gradient stops after limited number of steps|gradients flow back only limited number of steps|gradients flow only over limited number of steps|gradient is propagated back through limited number of steps only|gradients is propagated back only limited number of steps|gradients is propagated back for fixed number of steps only|gradient does not cross chunk boundary|gradients do not cross chunk boundaries|gradient does not cross boundary between chunks|dependence is not learned through backpropagation|dependence is not learned|so dependence is not learned through backpropagation|dependence can not be learned|dependence is not learned by backpropagation|dependency gets no gradient|dependence gets no gradient|gradient is cut at start of window|gradients is cut off beyond window|dependencies longer than window get no gradient|dependencies beyond window get no gradient|dependencies longer than window is not learned|dependencies longer than window can not be learned|backpropagation stops after fixed number of steps|error is propagated back through limited number of steps only',
    'state-forward':
      'hidden state is still carried forward|state is still carried forward|hidden state is passed on to next chunk|state is passed on to next chunk|hidden state is carried over to next chunk|state is carried over to next chunk|forward pass still carries state|state still flows forward',
  },
  problem: { vanishing: 'vanishing', exploding: 'exploding|exploding gradients' },
  harm: {
    harm: 'harmful|harm|hurt|hurts|does it hurt|damaging|disadvantage|drawback|bad|a problem|problematic|detrimental|does it matter|matter|matters',
  },
  lag: {
    lag: 'steps earlier|steps before|steps ago|steps back|label depends on input|target depends on input|label depends on event|output depends on input|depends on input|depends on event|label|target|answer depends on word|depends on word|that input|words earlier',
    chunk:
      'state carried over between chunks|state is carried over between chunks|hidden state carried over between chunks|chunks|between chunks|chunk|windows|window of|window|steps|time steps|segments|batches|batch|two unrelated documents|between two unrelated documents|unrelated documents|between unrelated documents|between documents|documents|two documents|between sequences|sequences|sequence|between independent sequences|independent sequences|before each new document|new document|before each new sequence|each new sequence|at each time step|at every time step|at all time steps|for all time steps|at each step|at every step|at all steps|each time step|across time|over time|time steps of rnn|all time steps|time|inference|at inference|generation|at generation time|at test time|generates freely|it generates freely|when it generates freely|performs well|drifts away|drift|mismatch|this mismatch|performs|well|poorly|but|drifts',
  },
};

export const EFFECT_WORDS: readonly WordTable<EffectType>[] = [EFFECTS, AROUND] as readonly WordTable<EffectType>[];
