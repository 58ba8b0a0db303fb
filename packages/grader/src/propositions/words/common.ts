import type { WordTable } from '../parse.ts';

/** Words between the others: those that carry nothing, those that ask, and those that deny, limit or compare. */
export const COMMON: WordTable = {
  fill: {
    '': `of|in|to|at|on|as|is|be|been|being|it|its|their|they|them|that|this|these|those|there|do|does|did|doing|will|would|shall|for|with|from|into|onto|through|via|inside
      |within|during|so|then|such|given|very|also|any more|anymore|any|thereby|thus|has been|have been|here|typical|you|we|one would|consider
      |suppose|assume|imagine|say|now|cell by cell|too|called|in this case|in case|in turn|well|in order to|it is|along|further|recurrent|at all|under|about|of same size|with same sizes|at same hidden size|of same hidden size|with same hidden size|at same size|with same size|of equal size|with equal sizes|with same number of units|for same hidden size|for same size|same input and hidden size|over steps|over all steps|over different steps|across steps|across all steps|of same dimensions|set|look like|looks like|between
      |over time|through time|across time|in time|able to|able|should be|must be|can be|could be|may be|might be|has to be|have to be|ought to be|needs to be|need to be|used to|tend to|~act as|~serve as|~work as|explicitly|effectively|internally|element wise|elementwise|pointwise
      |component wise|respective|corresponding|i|my|our|your|his|her|me|us|concerned|in question|meanwhile|in meantime|in between|meantime|total|in total|row|in row|successive|consecutive|subsequent|have just|after|afterwards|again|same time|at same time|over next|in next|for next|during next|of next|probably|roughly|approximately|~freeze/froze/frozen|~clamp|~pin|stretch of|is one of|one of|terms|in terms of|during noise|when new one start|when new one starts|when new one arrives|when new one appears|when new one begins|when topic changes|~start|~begin/began/begun|somehow|anything|until then|from then on|as long as needed|~look at|at end|at beginning|at start|of sequence|in sequence`,
  },
  ask: {
    what: `which|what|which one|which of|which of following|what of following|of following|following|which of these|of these|statement|statements|statement is correct|is correct|is true|correct|true|right
      |option|options|answer|answers|best|best describe|describe|describes|described|described as|known as|term|name|complete|choose|select|identify|pick|find|question|role|roles|purpose
      |purposes|function|functions|task|tasks|job|aim|goal|objective|responsibility|one which|one that|fill in|fill in blank|fill in gap|in one word|word for|job of|behavior|behaviour|combination|configuration|state of affairs|makes this possible|make this possible|make it possible|achieves this|achieve this|responsible for|responsible|in charge of|charge of|whose|who|whom|characterize|explain
      |explains|in your own words|briefly|play|plays|thing|things|main|primary|primarily|principal|central|chief|part played by|intended to|intended|designed to
      |designed for|designed|used for|meant to|meant for|supposed to|there to|introduced to|introduced`,
  },
  why: {
    why: 'why|because|because of|reason|reasons|due to|thanks to|since|owing to|as result of|the reason|it is because|on account of',
  },
  when: { when: 'when|if|whenever|once|suppose that|assuming|provided that|in case that|where' },
  by: { by: 'by|by means of|by using|using|with help of|through use of|how|by way of' },
  and: { and: 'and|while|as well as|plus|&|along with|together with|but|whereas' },
  or: { or: 'or|/|versus|vs' },
  can: { can: 'can|could|may|might|possible to|possibly|potentially|likely|likely to' },
  must: {
    must: 'must|should|have to|ought to|has to|shall be|need to|~need|~want|~want to|would like|would like to|~wish|like to|needed to|needed|required|required to|necessary|~require',
  },
  not: {
    not: 'not|no|never|neither|nor|cannot|none|none of|not any',
    hard: '~fail to|~fail|~fail at|~struggle to|hard|difficult|hard to|difficult to|unable to|inability|inability to|trouble|hardly|not able to|incapable of|harder|~struggle',
  },
  number: {
    2: 'two|2',
    3: 'three|3',
    4: 'four|4',
    5: 'five|5',
    6: 'six|6',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    12: 'twelve|dozen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty',
    50: 'fifty',
    60: 'sixty',
    80: 'eighty',
    100: 'hundred|one hundred|hundreds of|dozens of',
    1000: 'thousand|one thousand|thousands of',
  },
  times: {
    times:
      'times as many as|times as many|four fold|times as large as|times more|times number|times as large|times as big|-fold|fold',
  },
  each: {
    step: 'for all steps|at all steps|in all steps|across steps|across all steps|over all steps|at different steps|from step to step|at each step|at every step|in each step|in every step',
    each: 'each|both|every|all|per|for each|for every|each of|all of',
    part: 'individual component|each component|each element|every element|each unit|each dimension|each entry|every component|for each component|entries|elements|components|individual',
  },
  far: {
    far: 'to future|into future|to future steps|along time axis|along whole sequence|along sequence|through whole sequence|over whole sequence|through entire sequence|over entire sequence|across whole sequence|along chain|down chain|through chain|over hundreds of steps|across hundreds of steps|for hundreds of steps|over many time steps|over arbitrary intervals|over very many steps|for very many steps|over great many steps|for while|for long while|for as long as needed|arbitrarily long|over long distances|over long stretches|over many steps|over long time|over long spans|over long sequences|for long time|for many steps|across many steps|over several steps|over long intervals|over long periods|for long periods|across long sequences|over long span of time|many steps later',
  },
  only: { only: 'only|solely|exclusively|merely|alone|nothing but' },
  wholly: {
    wholly: `almost completely|nearly completely|almost entirely|almost fully|nearly entirely|practically completely|completely|entirely|fully|totally|wholly|altogether|perfectly|in full|in its entirety|as whole|100 %|without loss|without any loss|in all cases|permanently|once and for all|for good|guarantee|guarantees that|guaranteed`,
  },
  partly: { partly: 'partially|partly|in part|somewhat|slightly|to some extent|to some degree|half' },
  always: { always: 'always|constantly|consistently|at all times|permanent|forever|indefinitely' },
  still: { still: 'still|nevertheless|nonetheless|even|yet' },
  than: {
    bptt: 'over full bptt|than full bptt|compared with full bptt|compared to full bptt|over standard bptt|over bptt|than bptt|over complete bptt',

    than: 'than|compared|~compare to|~compare with|~compare|compared to|compared with|in comparison to|in comparison with|relative to|in contrast to|as opposed to|unlike|contrary to|versus',
  },
  instead: { instead: 'instead of|rather than|in place of|instead' },
  without: { without: 'without|in absence of|lacking|in lack of' },
  same: {
    same: 'almost identical|nearly identical|practically identical|virtually identical|almost same|nearly same|practically same|almost exactly|almost equal to|nearly equal to|practically equal to|~share|shared across|sharing|same|equal|equals|equal to|identical|as many as|as many|as much as|same as|same number of|the same',
  },
  more: { more: 'more|larger|bigger|greater|higher|most|largest|greatest|more of' },
  depend: {
    depend:
      '~depend on|~vary with|~change with|~scale with|proportional to|grows with|~grow with|increase with|increases with|dependent on|determined by|growing with',
    not: '!independent of|!regardless of|!irrespective of|!independently of|!independent from',
  },
  limited: {
    limited:
      'limited number of steps|fixed number of steps|few steps|last k steps|k steps|fixed window|certain number of steps|limited number of time steps|limited window|finite number of steps|limited number|fixed number|window|chunk|chunks|short segments|segments|last few steps|fixed length chunks|set number of steps|small number of steps|fixed number of time steps',
    whole:
      'whole sequence|entire sequence|full sequence|all steps|complete sequence|whole sequences|beginning of sequence|start of sequence',
  },
  length: {
    length:
      'sequence length|length of sequence|length of sequences|length of input|input length|longer sequence|number of steps|number of time steps|sequence get longer|sequence gets longer|length of input sequence|input sequence length|lengths|sequence becomes longer|long sequence is|how long sequence is|sequence grow|sequence grows',
  },
  fewer: { fewer: 'fewer|less|smaller|lower|fewest|least|smallest' },
  different: { different: 'different|distinct|~differ|differs|unequal' },
  mean: {
    mean: `~mean/meant|~imply|~indicate|~signify|~happen|~lie/lay/lain|~range|interval|~squash|~squeeze|~map|values between|values in|~occur|~follow|follows from|consequence|consequences|effect|effects|effect of|result|results|outcome|~correspond to|~express|~tell/told|~say/said
      |~represent|achieved|achieved by|~achieve|~become/became of|interpretation|meaning|interpreted as|signal|signals|sign of|symptom of|sign|symptom|stand for|stands for`,
  },
  cause: {
    cause:
      '~cause|~lead/led to|~result in|~make/made|~give/gave rise to|~let/let|~allow|~enable|~force|~bring/brought about|~ensure|~permit|makes sure|make sure|~produce|responsible that|~instruct|~trigger|~yield|in order that',
  },
  help: { help: '~help|~help to|useful for|useful|~contribute to|~aid|~support|helpful' },
  over: { over: 'over' },
  step: {
    step: 'one step|single step|one time step|steps later|step later|step|steps|time|times|moment|step t|t|step t-1|many steps|next step|one step to next|from one step to next|from step to step|at current step|at step t|at some step|at some point|at given step|at that step|in one step|current step|at this step',
  },
  kind: {
    gate: 'gate|gates|gating unit|gating units|gating mechanism|gating mechanisms|gating component|gate value|gate values|values of gates|setting of gates|gate settings|gate setting|setting',
    network:
      'cell|cells|network|networks|architecture|architectures|model|models|variant|type|types of network|kind of network|type of network|neural network|neural networks|recurrent architecture|recurrent architectures|modules|module|design',
    technique:
      'technique|techniques|method|methods|approach|approaches|remedy|remedies|measure|measures|trick|tricks|strategy|strategies|solution|solutions|practice|countermeasure|way',
    problem: 'problem|problems|issue|issues|difficulty|phenomenon|challenge|limitation|weakness|drawback|trouble',
    activation:
      'activation|activations|activation function|activation functions|nonlinearity|nonlinearities|non linearity|squashing function|squashing functions',
    property:
      'property|properties|feature|features|characteristic|advantage|advantages|benefit|benefits|difference|differences|merit',
    states: 'states|vectors|vector',
  },
};
