import type { AroundType, WordTable } from '../../propositions/index.ts';

export type BeamType =
  | AroundType
  | 'turn'
  | 'width'
  | 'search'
  | 'starts'
  | 'kept'
  | 'scored'
  | 'time'
  | 'memory'
  | 'quality'
  | 'steps'
  | 'speed'
  | 'more'
  | 'less'
  | 'same'
  | 'notless'
  | 'notmore'
  | 'slow'
  | 'fast'
  | 'good'
  | 'bad'
  | 'pay'
  | 'benefit'
  | 'need';

/** What is said of a beam's width: quantities, what becomes of them, and what they are made of. `turn` stands for a beam made wider or narrower. */
export const BEAM_WORDS: WordTable<BeamType> = {
  fill: {
    '': `output|outputs|decoded|translation|translations|sentence|sentences|sequence|sequences|text|texts|caption|captions|transcript|found|~find/found|returned|~return|~produce|~deliver|model|under model|network|neural|of network|machine translation|speech recognition|captioning|system|real time|until end token|until end|until end of sentence|to finish|to finish sentence|until it stops|until end of sequence|whole|average|on average|in average|real|beam search decoder's|number of|amount of|total|overall|result|results|resulting|final|measured by|measured|extra|additional|time it take to|much|far|even|considerably|significantly|noticeably|clearly|little|bit|somewhat|slightly|next|word|words|token|tokens|production|per step|partial|candidate|candidates of|~set|same time|at same time|simultaneously|~work|~run/ran|run time of`,
  },
  turn: { wider: 'widerbeam', narrower: 'narrowerbeam' },
  width: {
    width:
      'beam width|width of beam|beam size|size of beam|beam|beams|number of beams|with beam width|with width|width',
  },
  search: {
    search:
      'beam search|search|decoder|decoding|decode|~decode|decoding algorithm|algorithm|procedure|inference|generation|translation system|it is',
  },
  starts: {
    starts:
      'hypotheses|hypothesis|candidates|candidate|candidate sentences|candidate sentence|candidate translations|partial hypotheses|partial hypothesis|partial translations|partial translation|partial sentences|partial sentence|sentence starts|prefixes|prefix|candidate sequences|unfinished sentences|alternatives|paths',
  },
  kept: {
    kept: '~keep/kept|~hold/held|~store|~remember|~track|~maintain|~retain|kept in memory|held in memory|in memory|~keep/kept track of|~keep/kept in memory|~store in memory',
  },
  scored: {
    scored: '~score|~evaluate|~expand|~examine|~extend|~explore|continuations|continuation|extensions|expansions',
  },
  time: {
    time: 'time|running time|run time|runtime|computing time|computation time|decoding time|search time|inference time|computation|computations|calculations|computational cost|computational effort|computing power|compute|cost|costs|latency|work|operations|time needed|execution time|effort|cost of computation|computing effort',
  },
  memory: {
    memory:
      'memory|ram|storage|memory footprint|memory use|memory usage|memory consumption|memory requirement|memory requirements|space|memory demand|memory needed',
  },
  quality: {
    quality:
      'quality|probability|model probability|likelihood|log probability|model score|probability of sentence|quality of translation|probabilities|log likelihood|score|translation quality|output quality|sentence probability',
  },
  steps: {
    steps:
      'steps|number of steps|time steps|number of time steps|number of decoding steps|decoding steps|iterations|number of iterations|steps until end token|steps until end|time steps until end token|steps to end|steps to finish sentence',
  },
  speed: { speed: 'speed|decoding speed|search speed|throughput' },
  more: {
    more: 'more|higher|greater|larger|increased|bigger|longer|up|~increase|~grow/grew/grown|~rise/rose/risen|~climb|~raise|upward|most|heavier',
  },
  less: {
    less: 'less|lower|fewer|smaller|reduced|shorter|down|~decrease|~shrink/shrank/shrunk|~fall/fell/fallen|~drop|~reduce|~decline|~sink/sank/sunk|~save|decreased|~diminish',
  },
  same: {
    same: 'same|unchanged|constant|as before|not change|do not change|stay as it was|stay where it was|stay same|remain same|remain as it was|stay constant|remain unchanged|remain constant|stay unchanged|as it was|where it was|as it is|where it is|stay where it is|stay as it is|remain as it is|independent of|independent|unaffected|equal',
  },
  notless: {
    notless:
      'at least as high|at least as good|at least as large|at least as likely|at least as probable|no worse|not worse|never worse|not lower|no lower|never lower|same or better|better or same|same or higher|higher or same|not become worse|never decrease|not decrease|no less likely|not less likely|not get worse',
  },
  notmore: {
    notmore:
      'at most as high|at most as good|at most as large|no better|not better|never better|not higher|no higher|never higher|same or worse|worse or same|same or lower|lower or same|never increase|not increase|no more likely|not more likely|not get better|never improve|not improve',
  },
  slow: {
    slow: 'slower|slow|slows|slows down|slow down|longer to run|take longer|takes longer|more slowly|dearer|more expensive|costlier|more costly|more time consuming|slowed down|last longer|lasts longer',
  },
  fast: {
    fast: 'faster|fast|quicker|speeds up|speed up|cheaper|more quickly|less expensive|sped up|accelerated|~accelerate',
  },
  good: { good: 'better|~improve|likelier|more likely|more probable|better or equal|improved' },
  bad: { bad: 'worse|~worsen|~deteriorate|~degrade|poorer|less likely|less probable|~suffer' },
  pay: {
    pay: '~pay/paid for|~lose/lost|~sacrifice|~pay/paid|price|price of|drawback|drawbacks|disadvantage|disadvantages|downside|downsides|cost of|trade off|cost',
  },
  benefit: {
    benefit:
      'benefit|benefits|advantage|advantages|gain|gains|upside|good for|point of|worthwhile|benefit of|advantage of|gained by|~gain',
  },
  need: {
    need: '~need|~require|~take/took/taken|~demand|~consume|required|needed|necessary|have to|has to|~occupy|~use up|~cost|memory hungry|~spend/spent',
  },
};
