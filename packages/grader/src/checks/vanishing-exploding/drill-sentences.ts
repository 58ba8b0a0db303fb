import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { Cell, FlowClaim, Problem } from './claim.ts';

const FAR =
  '(?:long term dependencies|(?:long|longer|long range|long term|distant|extended) (?:sequences|dependencies|patterns|context|contexts|information|relationships|history|lags|intervals|range dependencies)|information (?:over|across|for|from) (?:long|longer|many|extended) (?:sequences|periods|steps|distances|time|intervals|time spans|periods of time)|dependencies (?:over|across) (?:long sequences|many steps|long distances|long intervals|time)|what it have seen long ago|old information for long)';

const VOCABULARY = {
  gated: 'lstm|gru|(?:lstm|gru) (?:and|or) (?:lstm|gru)',
  plain: 'plainrnn|rnn',
  problem: 'vanishing|exploding',
  SOLVING:
    '(?:solving|mitigating|avoiding|preventing|alleviating|addressing|reducing|overcoming|handling|combating|fixing|eliminating|solve|mitigate|avoid|prevent|alleviate|address|reduce|overcome|handle|combat|fix|eliminate)',
  HANDLE:
    '(?:(?:can |is able to |ability to |capability to |capacity to |help )?(?:better |effectively |successfully )?(?:capture|handle|learn|model|retain|remember|maintain|preserve|keep|manage|store|process)(?: better)?|(?:better |more effective |effective |improved |ability of |better at |good at )?(?:capturing|handling|learning|modeling|modelling|retaining|remembering|maintaining|preserving|keeping|retention|handling and learning)(?: of)?|better at|good at|better with|better)',
  FAR,
  NET: '(?:network|model|rnn|plainrnn|it)',
  LEARNS:
    '(?:fails?|struggles?|is unable|is not able|has difficulty|have difficulty) (?:to |in |with )?(?:learn|learning|capture|capturing|keep|keeping)',
  LOSES:
    '(?:forgets?|loses?) (?:information|inputs|context|words) from (?:early|earlier|distant|past) (?:steps|inputs|words|parts)',
  BETTER: '(?: (?:better|more effectively|more easily|well|effectively))?',
  SEQ: '(?: (?:in|of|from|within|over) (?:sequential data|sequences|long sequences|data|input|inputs|input sequences?|time series|sequence|sequence data|text))?',
  FAIL: '(?:(?:fail|struggle|is unable|is not able|can not|have (?:difficulty|difficulties|trouble|hard time)|find it (?:hard|difficult)) ?(?:to|with|in|at|when|for)? ?(?:capture|capturing|learn|learning|model|modeling|modelling|handle|handling|remember|remembering|retain|retaining|process|processing|propagate|propagating|carry|maintain|maintaining)?|(?:difficulty|difficulties|inability|trouble|failure|limited ability|problems?|challenge|hardship) ?(?:of|in|with|to|at)? ?(?:capture|capturing|learn|learning|model|modeling|modelling|handle|handling|remember|remembering|retain|retaining|propagate|propagating|maintain|maintaining)?(?: information over)?|(?:short term|limited|short) memory(?: only)?(?: and)? ?(?:for)?|losing|forgetting)',
  GRADIENTS:
    '(?:(?:when |that |where |situation (?:where|when|in which) |phenomenon (?:where|when|in which) |problem (?:where|when|that|in which) |issue (?:where|when|in which) |it happen when |happen when |occur when |it occur when )?(?:error )?gradients?(?: (?:signals?|values?|norms?|of loss|used for weight updates|used to update weights))?(?: that is backpropagated| being backpropagated)?)',
  BECOME: '(?:become|get|is|grow|shrink to|shrink and become|decrease to|decrease until they is)',
  TINY: '(?:(?:too|very|extremely|exponentially|vanishingly|so|increasingly) )?(?:small|tiny|close to 0|near 0|smaller|0)',
  HUGE: '(?:(?:too|very|extremely|exponentially|excessively|so|increasingly|uncontrollably) )?(?:large|huge|big|larger|high)',
  SHRINK:
    '(?:(?:exponentially )?(?:shrink|decay|diminish|decrease|vanish|fade)(?: exponentially| rapidly| quickly)?(?: (?:to|towards|toward|to near) (?:0|small values))?)',
  GROW: '(?:(?:exponentially )?(?:grow|increase|explode|blow up|amplify)(?: exponentially| rapidly| uncontrollably| without bound| too large)?)',
  WAY: '(?:,? (?:as|when|while) (?:they|it|gradients?|error) (?:is |being |propagate )?(?:propagated |backpropagated |passed |flow )?(?:back |backward |backwards )?(?:through|over|across|in) (?:time|many steps|long sequences|steps|network|layers|sequence|many layers)| (?:through|over|across|during|in|for|on) (?:time|many steps|long sequences|bptt|backpropagation|training|steps|multiple steps|network|layers|sequence|long term sequences))*',
  AND: '(?:,? (?:making it (?:hard|difficult|impossible) (?:for (?:network|model|rnn|plainrnn) )?to (?:learn|capture|train|update) (?:long term dependencies|early layers|weights|earlier steps|effectively)|preventing (?:network|model|rnn) from learning(?: long term dependencies)?|(?:which |and )?(?:hinder|slow|prevent|stop)(?:s|ing)? learning(?: of long term dependencies)?))?',
  PRODUCT:
    '(?:repeated|repetitive|successive|continued|continuous|chained) (?:matrix )?(?:multiplications?|products?) (?:of|by|with)',
  FACTORS:
    '(?:(?:gradients?|values?|numbers|weights?|derivatives?|factors|jacobians|weight matrix|weight matrices|recurrent weights?|recurrent weight matrix|activation derivatives|gradient terms|partial derivatives|matrices)(?: and (?:activation )?derivatives?| and activation derivatives)?)',
  LESS: '(?:small(?:er)?|tiny|fractional|less than 1|smaller than 1|below 1|< ?1)',
  MORE: '(?:large(?:r)?|big|greater than 1|larger than 1|above 1|> ?1)',
} as const;

const cellsOf = (text = ''): readonly Cell[] =>
  text.split(/ (?:and|or) /u).map((name) => (name === 'plainrnn' ? 'rnn' : (name as Cell)));
const keeps = (gated: string | undefined): FlowClaim => ({
  kind: 'solves',
  cells: cellsOf(gated),
  problems: ['vanishing'],
  solved: true,
  universal: false,
});
const loses = (plain: string | undefined): FlowClaim => ({
  kind: 'solves',
  cells: cellsOf(plain),
  problems: ['vanishing'],
  solved: false,
  universal: false,
});
const cause = (problem: string | undefined, factors: 'below-one' | 'above-one'): FlowClaim => ({
  kind: 'caused',
  problem: problem as Problem,
  factors,
});
const along = (gated: string | undefined): FlowClaim | null =>
  gated === 'lstm' ? { kind: 'keeps-by', cell: 'lstm', by: 'path', words: 'the additive path' } : null;

/** How drills ask for the same: advantages, problems, causes and consequences of long memory and of lost gradients. */
export const DRILL_SENTENCES: readonly Rule<FlowClaim>[] = rulesOf<FlowClaim>(VOCABULARY, [
  [
    [
      'advantage of {gated}(?: over {plain})?: (?:is that )?{HANDLE} {FAR}{BETTER}{SEQ}',
      'advantage of {gated}(?: over {plain})?: (?:help )?{SOLVING} vanishing(?: (?:and|to) {HANDLE} {FAR})?{SEQ}',
      '{gated} (?:can )?{HANDLE} {FAR}{BETTER}{SEQ}(?: than {plain})?',
      '{gated} solve (?:{FAIL}|vanishing and {FAIL}) ?{FAR}{SEQ}(?: due to vanishing)?',
      '{gated} solve {FAR}(?: problem| problems)?',
      '{gated} (?:solve|prevent|mitigate|address) vanishing (?:in|for|over|on|with) long sequences',
      '{gated} solve vanishing ?[—–/] ?(?:enabling |learning |allowing |for )?(?:{FAR}|long range dependency|long term dependency)(?: learning)?',
      '{gated} solve (?:{FAR}|long range dependency|long term dependency) ?\\/ ?vanishing',
      '{gated} {HANDLE} {FAR} (?:via|through|using|by|with|thanks to) (?:its |their )?(?:gates|gating|gating mechanisms?|cell state)',
      '{gated} is (?:better|good|designed|able|used) (?:at|to|for) {HANDLE} {FAR}{SEQ}',
      '(?:purpose|role) of {gated}: {HANDLE} {FAR}',
    ],
    ({ gated }) => keeps(gated),
  ],
  [
    [
      '{plain} suffer from {FAIL} ?{FAR}{SEQ}(?: \\(?(?:due to|because of)? ?vanishing\\)?)?',
      'vanishing (?:make|cause|let) {plain} (?:to )?forget (?:early|earlier|old|distant|first) (?:inputs?|words|tokens|information|context)',
      '{plain} suffer from vanishing,? (?:which|that) make it (?:hard|difficult) to (?:learn|capture) {FAR}',
      '{plain} {FAIL} {FAR}{SEQ}(?: (?:because of|due to) vanishing| because (?:of )?vanishing)?(?:,? where {GRADIENTS} {SHRINK}{WAY}(?:,? preventing .{5,80})?)?',
      '{plain} {FAIL} {FAR}{SEQ} because (?:of |due to )?vanishing(?:,? (?:they |it |which make them )?(?:forget|lose) (?:earlier|old|distant|past|early) (?:information|inputs|context))?',
      '{plain} {FAIL} {FAR}{SEQ} because {GRADIENTS} (?:{SHRINK}|{BECOME} {TINY}){WAY}',
    ],
    ({ plain }) => loses(plain),
  ],
  [
    [
      '{problem} (?:is|occur|happen|arise|mean that|refer to) (?:when )?{GRADIENTS} (?:{BECOME} {TINY}|{SHRINK}){WAY}{AND}',
    ],
    ({ problem }) => ({ kind: 'means', problem: problem as Problem, what: 'small' }),
  ],
  [
    [
      'vanishing lead to (?:{FAIL} {FAR}|network (?:fail|failing) to learn {FAR}|inability of (?:network|rnn|model) to learn {FAR}|slow or no learning (?:of|in) (?:early|earlier) (?:steps|layers))',
      'vanishing (?:make it (?:hard|difficult) (?:for (?:network|rnn|plainrnn|model) )?to learn|prevent (?:network|rnn|plainrnn|model) from learning) {FAR}',
    ],
    () => ({ kind: 'means', problem: 'vanishing', what: 'small' }),
  ],
  [
    [
      '(?:direct |main |primary |immediate |practical )?consequence of vanishing (?:on|in|for|of) (?:rnn|plainrnn)(?: performance| language models?| training)?(?: ?\\( ?rnn lm ?\\))? is (?:{NET} )?(?:{LEARNS}) (?:{FAR}|long distance (?:context|dependencies|context and dependencies))(?: and (?:{LOSES}))?',
    ],
    () => ({ kind: 'means', problem: 'vanishing', what: 'small' }),
  ],
  [
    [
      'exploding (?:is|occur|happen|arise) when (?:repeated|successive) multiplications? (?:cause|make|let) gradients (?:to )?(?:grow|become|get) (?:excessively |too |very |extremely |exponentially )?(?:large|big|huge)(?:,? (?:destabilizing|destabilising) (?:model )?training)?',
    ],
    () => ({ kind: 'means', problem: 'exploding', what: 'large' }),
  ],
  [
    [
      'vanishing (?:is|occur|happen|arise) when (?:repeated|successive) multiplications? (?:cause|make|let) gradients (?:to )?(?:shrink|become|get) (?:excessively |too |very |extremely |exponentially )?(?:small|tiny|(?:to|towards) 0)',
    ],
    () => ({ kind: 'means', problem: 'vanishing', what: 'small' }),
  ],
  // "Long-term memory" stands as the name of the cell state in canonical words.
  [
    'advantage of lstm(?: over {plain})?: (?:{HANDLE} )?cell state(?: over (?:many steps|time|long sequences))?',
    () => keeps('lstm'),
  ],
  [
    [
      '{problem} (?:is|occur|happen|arise|mean that|refer to) (?:when )?{GRADIENTS} (?:{BECOME} {HUGE}|{GROW}){WAY}(?:,? (?:leading to|causing|making) (?:unstable training|instability|training unstable|numerical instability|large weight updates))?',
    ],
    ({ problem }) => ({ kind: 'means', problem: problem as Problem, what: 'large' }),
  ],
  [
    [
      '{problem} is caused by {PRODUCT} (?:{LESS} {FACTORS}|{FACTORS} (?:that is )?{LESS}){WAY}',
      '{problem} is caused by multiplying (?:many )?(?:{LESS} {FACTORS}|{FACTORS} (?:that is )?{LESS})(?: together| repeatedly)?{WAY}',
    ],
    ({ problem }) => cause(problem, 'below-one'),
  ],
  [
    [
      '{problem} is caused by {PRODUCT} (?:{MORE} {FACTORS}|{FACTORS} (?:that is )?{MORE}){WAY}',
      '{problem} is caused by multiplying (?:many )?(?:{MORE} {FACTORS}|{FACTORS} (?:that is )?{MORE})(?: together| repeatedly)?{WAY}',
    ],
    ({ problem }) => cause(problem, 'above-one'),
  ],
  // A product alone: of factors that fit the problem.
  [
    ['{problem} is caused by {PRODUCT} {FACTORS}{WAY}', '{problem} is caused by multiplying gradients{WAY}'],
    ({ problem }) => cause(problem, problem === 'vanishing' ? 'below-one' : 'above-one'),
  ],
  [
    [
      '{gated} (?:use addition|use additive updates?) (?:in|for|of) (?:its )?cell state(?: updates?)? instead of multiplication because addition (?:allow|let|help|enable) gradients? (?:to )?flow(?: through time| back)? without vanishing',
      '{gated} (?:solve|mitigate|avoid|prevent|address|alleviate|overcome) vanishing because (?:its |their )?cell state (?:use|is updated by|is updated with|is updated through|update use) addition(?: instead of multiplication)?(?: for updates?)?',
      '{gated} (?:solve|mitigate|avoid|prevent|address|alleviate|overcome) vanishing (?:by|through|with|via|because of|because it have) (?:its |their |using |having |providing |maintaining )?(?:additive )?cell state (?:that (?:allow|let) gradients? (?:to )?flow (?:unchanged|more easily|through time|with little change)|with additive updates?|and additive updates?|updates?|mechanisms?)?',
      '(?:how do )?cell state(?: \\( ?c_t ?\\))?(?: in| of) lstm (?:help to )?(?:help )?(?:mitigate|solve|address) vanishing by (?:providing|creating|having|being) (?:direct |additive |uninterrupted )?(?:path|highway|channel) (?:for gradients? to flow|along which gradients? (?:can )?flow)(?: through time| unchanged| more easily)*',
    ],
    ({ gated }) => along(gated ?? 'lstm'),
  ],
  [
    [
      '{gated} (?:solve|mitigate|avoid|prevent|address|alleviate|overcome) vanishing (?:by|through|with|via|because of) (?:using |its |having |introducing )?(?:gates|gating|gating mechanisms?|gated mechanisms?|gate mechanisms?)(?: (?:that|to|which) (?:control|regulate) (?:flow of information|information flow|flow of gradients?))?',
    ],
    ({ gated }) =>
      gated === 'lstm' || gated === 'gru' ? { kind: 'keeps-by', cell: gated, by: 'gates', words: 'gates' } : null,
  ],
]);
