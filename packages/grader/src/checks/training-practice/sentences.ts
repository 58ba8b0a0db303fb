import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { PracticeClaim, Problem } from './claim.ts';

const VOCABULARY = {
  problem: 'vanishing|exploding',
  bad: 'vanishing|exploding',
  SOLVE:
    'solve|mitigate|avoid|prevent|alleviate|address|reduce|eliminate|remove|overcome|handle|fix|combat|counter|control|limit|tame|keep in check|help with|help against|help to (?:mitigate|avoid|prevent|alleviate|reduce|overcome|solve)|help (?:mitigate|avoid|prevent|alleviate|reduce|overcome|solve)|deal with|protect against|cope with|work against',
  SOLVED:
    'solved|mitigated|avoided|prevented|alleviated|addressed|reduced|eliminated|removed|overcome|handled|fixed|tamed|controlled|limited',
  REMEDY:
    '(?:good |effective |common |well known )?(?:remedy|solution|cure|fix|countermeasure|technique|method|measure) (?:for|against|to)',
  INSTEAD: '(?: (?:instead of|rather than|in place of) (?:lstm|gru))',
  TRUTH:
    'ground truth(?: (?:tokens?|words?|outputs?|targets?|labels?))?|(?:true|correct|actual) (?:previous|old) (?:tokens?|words?|outputs?)|(?:previous|old) (?:correct|actual) (?:tokens?|words?|outputs?)|previous (?:ground truth|true|target) (?:tokens?|words?|outputs?)|true (?:tokens?|words?|outputs?|targets?|labels?)|actual (?:tokens?|words?|outputs?|targets?)|correct (?:tokens?|words?|outputs?)|targets?|target (?:tokens?|words?)|old (?:ground truth|true|target) (?:tokens?|words?|outputs?)',
  OWN: "(?:its|model ?'?s?|decoder ?'?s?|their|network ?'?s?|rnn ?'?s?) own (?:old |previous )?(?:predictions?|outputs?|predicted (?:tokens?|words?|outputs?)|generated (?:tokens?|words?))|its (?:previous |old )?(?:predictions?|outputs?)|(?:model|decoder|network)(?: ?'s)? (?:previous |old )?(?:predictions?|outputs?)|predicted (?:tokens?|words?)|own (?:predictions?|outputs?)",
  RECEIVER: '(?:to|into) (?:decoder|network|model|rnn|next step|it)(?: at (?:each|every|next) step)?',
  INPUT:
    '(?: as (?:its |decoder |next )?(?:next )?inputs?(?: (?:of|to|at|for) (?:decoder|next step|each step|every step))?)',
  GETS: 'receive|get|is fed|is given|see|use|take|read',
  EACH: '(?:across|over|at|between|for|in|along|through) (?:all |every |each |different |its |their )?(?:of )?(?:steps?|sequence)',
  SAME: 'same|identical|one and same|shared|single',
  OTHER: 'different|separate|distinct|own|new|independent|individual',
  WEIGHTS: '(?:recurrent )?(?:weights?|parameters?|weight matrix|weight matrices|matrices)',
  rnn: 'rnn|lstm|gru|plainrnn',
  number: '\\d+',
  gradient: '\\((?:[-−]?\\d{1,6}(?:[.]\\d{1,6})?,? ?){2,6}\\)',
  size: '\\d{1,6}(?:[.]\\d{1,6})?',
  AFTER:
    '(?:point in (?<way>same|random|different|other|opposite) direction and )?have norm (?<left>\\d{1,6}(?:[.]\\d{1,6})?)|is replaced by (?<zero>0)|have norm (?<also>\\d{1,6}(?:[.]\\d{1,6})?) and point in (?<same>same|random|different|other|opposite) direction',
  bound: '\\d{1,6}(?:[.]\\d{1,6})?|[\\[(][-−]\\d{1,6}(?:[.]\\d{1,6})?, ?\\d{1,6}(?:[.]\\d{1,6})?[\\])]',
  LENGTH: '(?:input )?sequence lengths?|length of (?:input )?sequences?|number of steps|length of input|input length',
} as const;

const helps =
  (yes: boolean) =>
  ({ problem }: Readonly<Record<string, string | undefined>>): PracticeClaim => ({
    kind: 'clip-helps',
    problem: problem as Problem,
    helps: yes,
  });
const teacher = (forced: boolean, feeds: 'truth' | 'own') => (): PracticeClaim => ({ kind: 'teacher', forced, feeds });
const sharing = (same: boolean) => (): PracticeClaim => ({ kind: 'sharing', same });
const count = (grows: boolean) => (): PracticeClaim => ({ kind: 'count', grows });
const beyond = (reaches: boolean) => (): PracticeClaim => ({
  kind: 'truncation',
  says: reaches ? 'gradient-beyond' : 'no-gradient-beyond',
});
const clip = (does: 'shortens' | 'keeps-small' | 'zeroes' | 'lengthens') => (): PracticeClaim => ({
  kind: 'clip-size',
  does,
});
const direction = (how: 'norm' | 'value', keeps: boolean) => (): PracticeClaim => ({
  kind: 'clip-direction',
  how,
  keeps,
});
/** `[-5, 5]` and `5` are the same bound of values; other intervals are not symmetric and not read. */
function boundOf(text: string): number | null {
  const numbers = numbersIn(text);
  const [low, high] = numbers;
  if (numbers.length === 1 && low !== undefined && low > 0) return low;
  return low !== undefined && high !== undefined && low === -high && high > 0 ? high : null;
}

const numbersIn = (text: string): readonly number[] =>
  [...text.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/gu)].map(([number]) => Number(number));

const clipped =
  (how: 'norm' | 'value') =>
  ({ gradient = '', bound = '', result = '' }: Readonly<Record<string, string | undefined>>): PracticeClaim | null => {
    const limit = boundOf(bound);
    const [before, after] = [numbersIn(gradient), numbersIn(result)];
    if (limit === null || before.length !== after.length) return null;
    return { kind: 'clip-result', how, bound: limit, gradient: before, result: after };
  };

const positive = (text: string | undefined): number | null => {
  const number = text === undefined || text.includes('[') || text.includes('(') ? NaN : Number(text);
  return number > 0 && number < 1e6 ? number : null;
};

/** A gradient of a norm that is told, clipped by norm, and what becomes of it. */
export const normed = ({ norm, bound, left, factor, zero, way: first, same, also }: Groups): PracticeClaim | null => {
  const way = first ?? same;
  const [before, limit] = [positive(norm), positive(bound)];
  const after = zero === undefined ? positive(left ?? also) : 0;
  const times = positive(factor);
  const direction = way === undefined ? undefined : way.startsWith('same') ? 'same' : 'other';
  if (before === null || limit === null || (after === null && times === null && direction === undefined)) return null;
  return {
    kind: 'clip-norm',
    norm: before,
    bound: limit,
    ...(after !== null && { left: after }),
    ...(times !== null && { factor: times }),
    ...(direction !== undefined && { direction }),
  };
};

/** What is said of clipping, teacher forcing, truncation, shared weights and states between sequences, in whole sentences. */
export const PRACTICE_SENTENCES: readonly Rule<PracticeClaim>[] = rulesOf<PracticeClaim>(VOCABULARY, [
  [
    [
      'clipping (?:can |is used to |is applied to )?(?:{SOLVE}) {problem}',
      'clipping is (?:{REMEDY}) {problem}',
      'clipping is (?:used|useful|good|effective|helpful) (?:against|for|for avoiding|for preventing|for handling) {problem}',
      '{problem} (?:can be|is) (?:{SOLVED}) (?:by|with|through|by using) clipping',
      'clipping keep {problem} in check',
      'without clipping,? {problem} is not (?:kept in check|{SOLVED})',
    ],
    helps(true),
  ],
  [
    [
      'clipping (?:do not|can not|fail to) (?:{SOLVE}) {problem}',
      'clipping is (?:no|not) (?:{REMEDY}) {problem}',
      'clipping is (?:no|not) (?:useful|good|help|effective) (?:against|for) {problem}',
      '{problem} (?:can|is) not (?:be )?(?:{SOLVED}) (?:by|with|through) clipping',
    ],
    helps(false),
  ],
  [
    ['clipping is used(?:{INSTEAD}) to (?:{SOLVE}) {problem}', 'clipping (?:{SOLVE}) {problem}(?:{INSTEAD})'],
    ({ problem }) => (problem === 'vanishing' ? helps(true)({ problem }) : null),
  ],
  [
    [
      '{problem},? (?:unlike|in contrast to|but not) {bad},? (?:can be|is) (?:{SOLVED}) (?:by|with|through) clipping',
      'clipping (?:{SOLVE}) {problem},? (?:but )?not {bad}',
      '{problem} (?:can be|is) (?:{SOLVED}) (?:by|with|through|using) clipping[,;]? (?:but |while |whereas |and )?{bad} (?:can not(?: be(?: {SOLVED})?)?|is not)',
      'clipping (?:{SOLVE}) {problem} (?:rather than|instead of) {bad}',
      'clipping is (?:{REMEDY}) {problem},? (?:but )?not (?:for |against )?{bad}',
    ],
    ({ problem, bad }) => (problem === bad ? null : { kind: 'clip-only', problem: problem as Problem }),
  ],
  [
    [
      'clipping (?:rescale|scale down|shorten|shrink|limit) gradients? (?:whose|if its|when its|if their) norm (?:exceed|is above|is larger than|is greater than) (?:threshold|limit|maximum|given value)',
      'clipping (?:limit|bound|restrict|cap)s? (?:(?:norm|size|magnitude|length) of gradients?|gradients? (?:norm|size|magnitude|length)s?)',
      'clipping (?:limit|bound)s? size of parameter updates?(?: when gradients explode)?',
    ],
    clip('shortens'),
  ],
  [
    [
      'clipping leave (?:small gradients|gradients with small norm|gradients below (?:threshold|limit)|gradients whose norm is (?:small|below threshold)) (?:unchanged|as they is|untouched|alone|unaffected)',
      'clipping (?:do|can) not (?:change|affect|alter) (?:small gradients|gradients (?:below|under) (?:threshold|limit)|gradients whose norm is below threshold)',
      'it leave gradients with small norm unchanged',
    ],
    clip('keeps-small'),
  ],
  [['clipping set (?:all )?gradients to 0', 'clipping zero (?:out )?(?:all )?gradients'], clip('zeroes')],
  [
    [
      'clipping (?:enlarge|increase|amplify|scale up|make larger) (?:small gradients|gradients that have vanished|vanished gradients|vanishing)',
      'clipping make (?:small|vanished|vanishing) (?:gradients )?larger',
      'clipping gradient norm at \\d+(?:[.,]\\d+)? (?:also )?rescale gradients whose norm is \\d+[.,]\\d+ up to \\d+(?:[.,]\\d+)?',
      'clipping at \\d+(?:[.,]\\d+)? (?:also )?rescale gradients whose norm is \\d+[.,]\\d+ up to \\d+(?:[.,]\\d+)?',
    ],
    clip('lengthens'),
  ],
  [
    [
      'clipping by (?:global )?norm (?:leave|keep|preserve) direction of gradients?(?: vector)?(?: unchanged)?',
      'clipping by (?:global )?norm (?:do|can) not (?:change|alter) direction of gradients?(?: vector)?',
    ],
    direction('norm', true),
  ],
  [
    'clipping by (?:global )?norm (?:can |may )?(?:change|alter) direction of gradients?(?: vector)?',
    direction('norm', false),
  ],
  [
    [
      'clipping (?:by value|every component of gradient|each component of gradient|every component|each component|componentwise|element ?wise)(?: to \\S{1,12}(?: \\S{1,6})?)? (?:can |may )?(?:change|alter) direction of gradients?(?: vector)?',
      'clipping by value do not (?:keep|preserve) direction of gradients?(?: vector)?',
    ],
    direction('value', false),
  ],
  [
    [
      'clipping (?:by value|every component of gradient|each component|componentwise|element ?wise)(?: to \\S{1,12}(?: \\S{1,6})?)? (?:(?:leave|keep|preserve) direction of gradients?(?: vector)?(?: unchanged)?|do not change direction of gradients?(?: vector)?)',
    ],
    direction('value', true),
  ],
  [
    [
      'gradient {gradient} is clipped (?:by norm )?to norm {bound}\\. (?:result|it|clipped gradient) (?:is|become) {gradient:result}',
      'gradient(?: vector)? {gradient} is clipped by (?:global )?norm (?:to|with threshold(?: of)?|at|with (?:maximum|max) norm(?: of)?) {bound}\\. (?:result|it|clipped gradient) (?:is|become) {gradient:result}',
      'clipping (?:gradient )?{gradient} to norm {bound} give {gradient:result}',
    ],
    clipped('norm'),
  ],
  [
    [
      'clipping of norm {size:norm} (?:with threshold(?: of)?|to|at) {size:bound}(?: by norm)? multiply it by {size:factor}',
      'clipping of norm {size:norm} by norm (?:with threshold(?: of)?|to|at) {size:bound} multiply it by {size:factor}',
      '(?:gradient (?:of|with)|gradient have) norm {size:norm}(?: and)? is clipped (?:by norm )?(?:to norm|to|with threshold(?: of)?|at) {size:bound}\\. (?:its norm|norm of (?:result|clipped gradient))(?: after clipping)? is {size:left}',
      '(?:you use |with )?(?:clipping by norm|norm clipping) with threshold(?: of)? {size:bound} and (?:gradient have norm|gradient of norm) {size:norm}\\. after clipping,? (?:gradient|it) (?:{AFTER})',
      'gradient (?:of|with) norm {size:norm} is clipped by norm (?:to|with threshold(?: of)?|at) {size:bound}\\. after clipping,? (?:gradient|it) (?:{AFTER})',
    ],
    normed,
  ],
  [
    [
      'clipping (?:prevent|avoid) (?:huge|very large|too large|excessively large) (?:parameter |weight )?updates? when gradients explode',
      'clipping limit norm of gradients? and (?:so|thus)? ?(?:avoid|prevent) (?:huge|very large|too large|excessively large) (?:parameter |weight )?updates? when gradients explode',
    ],
    () => ({ kind: 'clip-helps', problem: 'exploding', helps: true }),
  ],
  [
    [
      'clipping (?:revive|restore|strengthen|recover) (?:gradients that have vanished|vanished gradients|vanishing gradients|vanishing)',
    ],
    clip('lengthens'),
  ],
  [
    [
      'clipping (?:rescale|scale down|shorten|shrink) gradients? (?:when|if) (?:its|their|gradient) norm (?:exceed|is above|is larger than|is greater than) (?:(?:given|fixed|chosen) )?(?:threshold|limit|maximum|value)',
    ],
    clip('shortens'),
  ],
  [
    [
      'gradient {gradient} is clipped by value to {bound}\\. (?:result|it|clipped gradient) (?:is|become) {gradient:result}',
      'clipping (?:gradient )?{gradient} by value to {bound} give {gradient:result}',
    ],
    clipped('value'),
  ],
  [
    [
      'teacher forcing (?:feed|use|pass|supply|give) (?:{TRUTH})(?: (?:{RECEIVER}))?(?:{INPUT})?(?: during training)?(?: (?:instead of|rather than|and not|not) (?:{OWN}))?',
      '(?:in|with|during|under|when using) teacher forcing,? (?:decoder|model|network|rnn|it) (?:{GETS}) (?:{TRUTH})(?:{INPUT})?(?: (?:instead of|rather than|and not|not) (?:{OWN}))?',
      '(?:in|with|during|under) teacher forcing,? (?:{TRUTH}) is (?:fed back|fed|used|passed|given)(?: (?:{RECEIVER}))?(?:{INPUT})?',
      'teacher forcing mean (?:that )?(?:{TRUTH}) is (?:fed back|fed|used|passed|given)(?: (?:{RECEIVER}))?(?:{INPUT})?',
      'teacher forcing (?:do not|never) (?:feed|use|pass|give) (?:{OWN})(?: (?:{RECEIVER}))?(?:{INPUT})?',
      'teacher forcing is (?:practice of |technique of )?(?:feeding|using|passing|supplying|giving) (?:{TRUTH})(?: (?:{RECEIVER}))?(?:{INPUT})?(?: during training)?(?: (?:instead of|rather than|and not|not) (?:{OWN}))?',
      '(?:in|with|under|during) teacher forcing,? inputs? (?:of|to) (?:decoder|network|rnn|model) at (?:each|every|next) step (?:during training )?is (?:{TRUTH})',
    ],
    teacher(true, 'truth'),
  ],
  [
    [
      'teacher forcing (?:feed|use|pass|supply|give) (?:{OWN})(?: back)?(?: (?:{RECEIVER}))?(?:{INPUT})?(?: during training)?(?: (?:instead of|rather than|and not|not) (?:{TRUTH}))?',
      '(?:in|with|during|under|when using) teacher forcing,? (?:decoder|model|network|rnn|it) (?:{GETS}) (?:{OWN})(?:{INPUT})?',
      '(?:in|with|during|under) teacher forcing,? (?:{OWN}) is (?:fed back|fed|used|passed|given)(?: (?:{RECEIVER}))?(?:{INPUT})?',
      'teacher forcing mean (?:that )?(?:{OWN}) is (?:fed back|fed|used|passed|given)(?: (?:{RECEIVER}))?(?:{INPUT})?',
      'teacher forcing (?:do not|never) (?:feed|use|pass|give) (?:{TRUTH})(?: (?:{RECEIVER}))?(?:{INPUT})?',
      'teacher forcing is (?:practice of |technique of )?(?:feeding|using|passing|supplying|giving) (?:{OWN})(?: back)?(?: (?:{RECEIVER}))?(?:{INPUT})?(?: during training)?(?: (?:instead of|rather than|and not|not) (?:{TRUTH}))?',
      '(?:in|with|under|during) teacher forcing,? inputs? (?:of|to) (?:decoder|network|rnn|model) at (?:each|every|next) step (?:during training )?is (?:{OWN})',
    ],
    teacher(true, 'own'),
  ],
  [
    [
      '(?:without|if there is no|in absence of) teacher forcing,? (?:decoder|model|network|it) (?:{GETS}) (?:{OWN})(?:{INPUT})?',
      '(?:when|if) teacher forcing is (?:not used|off|switched off|turned off|disabled),? (?:decoder|model|network|it) (?:{GETS}) (?:{OWN})(?:{INPUT})?',
    ],
    teacher(false, 'own'),
  ],
  [
    [
      '(?:without|if there is no|in absence of) teacher forcing,? (?:decoder|model|network|it) (?:{GETS}) (?:{TRUTH})(?:{INPUT})?',
      '(?:when|if) teacher forcing is (?:not used|off|switched off|turned off|disabled),? (?:decoder|model|network|it) (?:{GETS}) (?:{TRUTH})(?:{INPUT})?',
    ],
    teacher(false, 'truth'),
  ],
  [
    [
      'truncated bptt (?:with window (?:of )?\\d+(?: steps)? )?(?:compute|give|yield) exact gradient(?: of (?:full|whole|entire) sequence)?',
      'truncated bptt (?:propagate|backpropagate) gradients? (?:through|over) (?:whole|entire|full) sequence',
    ],
    beyond(true),
  ],
  [
    'truncated bptt (?:with|over|using) (?:window|length|horizon|truncation length)? ?(?:size |length )?(?:of )?(?<window>\\d+)(?: steps)? (?:can )?(?:let|allow) gradients? (?:to )?(?:reach|flow|pass|travel|propagate|go)(?: back)?(?: (?:through|over|across|for))?(?: step)? (?<back>\\d+) steps(?: back)?',
    ({ window, back }) =>
      Number(back) > Number(window) ? beyond(true)() : { kind: 'truncation', says: 'gradient-within' },
  ],
  [
    'truncated bptt (?:compared (?:to|with) (?:full )?bptt )?(?:(?:need|use|require|take) less memory|(?:save|reduce) memory)',
    () => ({ kind: 'truncation', says: 'cheaper' }),
  ],
  [
    'truncated bptt (?:compared (?:to|with) (?:full )?bptt )?(?:need|use|require|take) more memory',
    () => ({ kind: 'truncation', says: 'dearer' }),
  ],
  [
    [
      'truncated bptt (?:do not|never) (?:compute|give|yield) exact gradient(?: of (?:full|whole|entire) sequence)?',
      'truncated bptt (?:compute|give|yield) (?:only )?approximate gradient(?: of (?:full|whole|entire) sequence)?',
      'truncated bptt (?:limit|restrict|bound) number of steps (?:over which|through which|for which|that) (?:gradients?|errors?) (?:flow|travel|propagate|is propagated|is backpropagated)(?: back(?:wards?)?)?',
      'truncated bptt (?:limit|restrict|bound) (?:number of steps|how far(?: back)?|how many steps|how many steps back|reach of|length over which|distance over which) ?(?:gradients?|errors?)(?: signals?)? ?(?:can )?(?:flow|travel|propagate|go|is propagated|is backpropagated)?(?: back(?:wards?)?)?(?: (?:in|through) time)?',
      'truncated bptt (?:stop|cut|cut off) gradients? (?:after|beyond) (?:fixed|limited|certain|given|set) number of steps',
      'truncated bptt (?:backpropagate|propagate gradients?(?: back)?) (?:only )?(?:over|through|for) (?:fixed|limited|certain|given|set) number of steps',
    ],
    beyond(false),
  ],
  [
    'truncated bptt with window (?:of )?(?<window>\\d+)(?: steps)? do not let gradients? reach (?:step )?(?<back>\\d+) steps back',
    ({ window, back }) => (Number(back) > Number(window) ? beyond(false)() : null),
  ],
  [
    [
      '(?:{WEIGHTS}) of {rnn} is (?:{SAME}) (?:{EACH})',
      '{rnn} (?:use|apply|have|share|reuse) (?:(?:{SAME}) )?(?:{WEIGHTS}) (?:{EACH})',
      '(?:{WEIGHTS}) is shared (?:{EACH})(?: (?:of|in) {rnn})?',
      '(?:in|for) {rnn},? (?:same )?(?:{WEIGHTS}) is (?:shared|used|reused|same|applied) (?:{EACH})',
      '(?:{WEIGHTS}) of {rnn} do not differ (?:{EACH})',
      'weight sharing mean that (?:{SAME}) (?:{WEIGHTS}) is used (?:{EACH})',
      '{rnn} (?:share|reuse) its (?:{WEIGHTS}) (?:{EACH})',
      '(?:{EACH}) {rnn} use same (?:{WEIGHTS})',
    ],
    sharing(true),
  ],
  [
    [
      '(?:{WEIGHTS}) of {rnn} is (?:{OTHER}) (?:{EACH})',
      '(?:{WEIGHTS}) of {rnn} differ (?:{EACH})',
      '{rnn} (?:use|apply|have|learn) (?:{OTHER}) (?:{WEIGHTS}) (?:{EACH})',
      '(?:{WEIGHTS}) is not shared (?:{EACH})(?: (?:of|in) {rnn})?',
      '(?:in|for) {rnn},? (?:{WEIGHTS}) is not (?:shared|same) (?:{EACH})',
      '(?:in|for) {rnn},? (?:{OTHER}) (?:{WEIGHTS}) is (?:used|learned|applied) (?:{EACH})',
      'weight sharing mean that (?:{OTHER}) (?:{WEIGHTS}) is used (?:{EACH})',
      '(?:{OTHER}) (?:{WEIGHTS}) is learned (?:{EACH})(?: (?:of|in) {rnn})?',
      '{rnn} do not share (?:its )?(?:{WEIGHTS}) (?:{EACH})',
    ],
    sharing(false),
  ],
  [
    [
      'number of parameters of {rnn} (?:do|can) not (?:depend on|change with|grow with|increase with) (?:{LENGTH})',
      'number of parameters of {rnn} is independent of (?:{LENGTH})',
      '{rnn} unrolled (?:over|for|across) {number} steps? have (?:as many|same number of) parameters as (?:one|{rnn:other}) unrolled (?:over|for|across) {number:few} steps?',
    ],
    count(false),
  ],
  [
    [
      'number of parameters of {rnn} (?:depend on|change with|grow with|increase with) (?:{LENGTH})',
      '{rnn} unrolled (?:over|for|across) {number} steps? have more parameters than (?:one|{rnn:other}) unrolled (?:over|for|across) {number:few} steps?',
      'unrolling {rnn} (?:over|for|across) more steps increase (?:its )?number of parameters',
    ],
    count(true),
  ],
  [
    [
      '{problem} (?:get|become|is) (?:worse|more severe|stronger|more likely) (?:with|for|in|on|when) (?:longer|long) (?:input )?sequences',
      '{problem} (?:get|become|is) (?:worse|more severe|stronger|more likely) (?:with|as) (?:{LENGTH})(?: grow| increase)?',
      'longer (?:input )?sequences make {problem} (?:worse|more severe|more likely)',
    ],
    ({ problem }) => ({ kind: 'length', many: true, problems: [problem as Problem] }),
  ],
  [
    [
      '{problem} (?:get|become|is) (?:worse|more severe|stronger|more likely) (?:with|for|in|on) (?:shorter|short) (?:input )?sequences',
      '(?:long|longer) (?:input )?sequences have no (?:influence|effect) on {problem}',
      '{problem} (?:do|can) not depend on (?:{LENGTH})',
      '{problem} is independent of (?:{LENGTH})',
      '{problem} (?:get|become|is) (?:better|less severe|weaker|less likely) (?:with|for|in|on) (?:longer|long) (?:input )?sequences',
    ],
    ({ problem }) => ({ kind: 'length', many: false, problems: [problem as Problem] }),
  ],
  [
    [
      '(?:los pesos|los parámetros|las matrices) de (?:una |las |la )?{rnn}s? son (?:los |las )?(?:mismos|mismas|iguales) en (?:cada|todos los) pasos?(?: de tiempo)?',
      '(?:una |las |la )?{rnn}s? (?:usa|usan|utiliza|comparte|comparten) (?:los mismos|los) pesos en (?:cada|todos los) pasos?(?: de tiempo)?',
      'comparten los pasos de tiempo de una {rnn} los mismos pesos',
      '(?:die )?(?:gewichte|parameter) (?:eines|einer|von) {rnn}s? sind (?:in|bei|zu) (?:jedem|allen) (?:zeitschritte?n?|schritte?n?) (?:gleich|dieselben)',
      "(?:les )?(?:poids|paramètres) d'un {rnn} sont (?:les mêmes|identiques|partagés) à (?:chaque|tous les) pas(?: de temps)?",
      '{rnn}(?:的)?(?:权重|参数)在?(?:各个?|每个|所有)时间步(?:之间)?(?:是)?(?:共享|相同)(?:的)?',
      '{rnn}(?:在)?每个时间步的(?:权重|参数)(?:都)?(?:相同|共享|一样)',
    ],
    sharing(true),
  ],
  [
    [
      '(?:los pesos|los parámetros|las matrices) de (?:una |las |la )?{rnn}s? son (?:distintos|distintas|diferentes) en cada paso(?: de tiempo)?',
      '(?:die )?(?:gewichte|parameter) (?:eines|einer|von) {rnn}s? sind (?:in|bei|zu) jedem (?:zeitschritt|schritt) (?:verschieden|andere|unterschiedlich)',
      "(?:les )?(?:poids|paramètres) d'un {rnn} sont différents à chaque pas(?: de temps)?",
      '{rnn}(?:在)?每个时间步的(?:权重|参数)(?:都)?(?:各不相同|不同|不一样)',
      '{rnn}(?:的)?(?:权重|参数)在?(?:各个?|每个)时间步(?:之间)?(?:都)?(?:各不相同|不同)',
    ],
    sharing(false),
  ],
  [
    ['clipping (?:cause|lead to|produce) {problem}', '{problem} is caused by clipping'],
    ({ problem }) => (problem === 'exploding' ? clip('lengthens')() : null),
  ],
]);
