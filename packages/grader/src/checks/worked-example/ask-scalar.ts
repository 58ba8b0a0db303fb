import { evaluate } from '../../frames/arithmetic.ts';
import type { WorkedCase } from './claim.ts';
import { consume } from './consume.ts';

/** What a question or statement tells of one linear unit: its weight, the steps, and whether its gradient is said to grow or to shrink. */
export interface Chain {
  readonly weight: number;
  readonly steps: number;
  readonly says: 'grows' | 'shrinks' | null;
}

const NUMBER = String.raw`[-−]?\d{1,4}(?:\.\d{1,6})?(?![\d.]*\d|\s?%)`;
const STATE = String.raw`[ahs]_\{?t\}?`;
const BEFORE = String.raw`[ahs]_\{?t ?[-−] ?1\}?`;
const INPUT = String.raw`(?: ?\+ ?(?:[uv] ?[·*]? ?)?x_\{?t\}?)?`;

const WEIGHT = new RegExp(
  String.raw`${STATE} ?= ?(?<weight0>${NUMBER}) ?[·*]? ?${BEFORE}${INPUT}|(?<!\b(?:input|output|initial|forget|gate|bias|decay|class)[- ])(?:(?:recurrent|hidden-to-hidden|scalar|single|constant|shared) )*\b(?:weight|coefficient|connection)(?: w(?:_\{?\p{L}{1,3}\}?)?)?(?: (?:of|is|has value|has the value|equals|equal to|being|set to))? ?(?:= ?)?(?<weight1>${NUMBER})|(?<![\p{L}_])w(?:_\{?(?:hh|h|rec)\}?)? ?= ?(?<weight2>${NUMBER})|(?:multiplied|scaled) by (?:a factor of )?(?<weight3>${NUMBER}) (?:at|in|for|per|on) (?:(?:each |every )?(?:time )?step(?!s| \d)|(?:each|every) of (?=\d))|(?:at|in|for) (?:each|every) (?:time )?step,? (?:the |a |its )?(?:back-?propagated )?gradient is (?:multiplied|scaled) by (?:a factor of )?(?<weight4>${NUMBER})|(?:each|every) (?:backward )?(?:time )?step (?:of BPTT )?(?:multiplies|scales) the gradient by (?:a factor of )?(?<weight5>${NUMBER})|(?:(?:each|every) (?:(?:recurrent|one-step|state) )?Jacobian(?: matrix)? (?:has|having|with) (?:a |the )?(?:spectral )?norm(?: of)?|(?:whose |all |the |all the )?(?:recurrent |one-step )?Jacobians (?:each |all )?(?:have|with|of|having) (?:a |the )?(?:spectral )?norm(?: of)?|(?:the )?(?:spectral )?norm of (?:each|every) (?:recurrent |one-step )?Jacobian (?:is|equals)) (?<weight6>${NUMBER})`,
  'iu',
);
const STEPS = /(?<![\d.])(?<steps>\d{1,3}) (?:time |recurrent |backward )?steps\b/iu;
/** The recurrence itself, its weight still a letter. */
const RECURRENCE = new RegExp(String.raw`${STATE} ?= ?w(?:_\{?\p{L}{1,3}\}?)? ?[·*]? ?${BEFORE}${INPUT}`, 'iu');

const SHRINKS =
  /\b(?:shr[iau]nk\w*|decay\w*|decreas\w+|reduc\w+|fall\w*|fell|drop\w*|attenuat\w+|diminish\w*|vanish\w*)\b/iu;
const GROWS = /\b(?:gr[eo]w\w*|increas\w+|amplif\w+|explod\w+|ris\w+)\b/iu;

/** Words that add nothing once weight and steps are read; none of them turns what is asked. */
const FILLERS =
  `rnn recurrent network net unit neuron one-unit single-unit one-neuron scalar linear single one hidden vanilla simple identity activation
  gradient gradients derivative signal error loss backpropagated back-propagated propagated propagate propagates backpropagating propagating flows flowing flow travels travelling back backward backwards backpropagation bptt through time across after
  during step steps factor large big small multiplied scaled changed change changes about roughly approximately around shrink shrinks shrinking shrunk shrank decay decays decayed decreases decrease
  decreased reduced reduces falls fall fallen drop drops vanish vanishes vanishing attenuated diminish diminishes grow grows growing grown grew increase increases increased amplified explode explodes exploding rises rise
  w state states weight without bias biases inputs input one-dimensional end relative initial size norm jacobian jacobians long later earlier ago whole entire total overall some sequence its who whose itself product contribution become becomes approximate`.replace(
    /\s+/gu,
    ' ',
  );

/** The weight and the steps of a text whose every other word is known to change nothing; `null` where one is missing or told twice. */
function chainIn(text: string): Chain | null {
  const weight = WEIGHT.exec(text);
  if (weight === null || !/\bgradients?\b|\bderivative\b/iu.test(text)) return null;
  const bare = text
    .replace(weight[0], ' § ')
    .replace(RECURRENCE, ' § ')
    .replace(/\bwithout (?:an? |any )?(?:non-?linearity|activation(?: function)?)\b/iu, ' ');
  const steps = STEPS.exec(bare);
  if (steps === null) return null;
  const rest = bare.replace(steps[0], ' § ');
  // What is so at each step is not what it is after all of them, and a sum of terms is no product.
  if (WEIGHT.test(rest) || STEPS.test(rest) || /\b(?:per|each|every|without)\b/iu.test(rest)) return null;
  if (consume(rest, [], FILLERS) === null) return null;
  const value = Object.values(weight.groups ?? {}).find((found) => found !== undefined);
  const [shrinks, grows] = [SHRINKS.test(rest), GROWS.test(rest)];
  const factor = Number((value ?? '').replace('−', '-'));
  // A negative weight changes the sign at each step: whether the size is meant is not told.
  if (!(factor > 0) || (shrinks && grows)) return null;
  return {
    weight: factor,
    steps: Number(steps.groups?.['steps']),
    says: shrinks ? 'shrinks' : grows ? 'grows' : null,
  };
}

const ASKS =
  /\bwhat (?:(?:will )?happens?|becomes) (?:to|with|of) (?=(?:the |a )?(?:\w+ )?gradient)|\bhas (?:it |the gradient )?(?:been |become )?(?:multiplied|scaled|changed) by(?: roughly| about| approximately)?$|\bhow large is (?:it|the gradient) (?:at the end|then|afterwards),? (?:relative to|compared (?:to|with)) its (?:initial|original|first) (?:size|value)\b|\b(?:by|with) (?:about |roughly |approximately )?(?:what|which|how large a|how much of a) factor\b|\bwhat (?:is|will be) the (?:\w+ )?(?:factor|gradient|size|derivative|value)\b|\bhow (?:large|big|small) (?:is|are|will|does|do)\b|\bwhat factor\b|\bby how much (?:is|are) (?:the )?gradients? (?:multiplied|scaled)\b/iu;

/** "A recurrent weight of 0.5 over 10 steps: by what factor does the gradient shrink?" */
export function chainAsked(text: string): ((answer: string) => WorkedCase | null) | null {
  const asks = ASKS.exec(text);
  const chain = asks === null ? null : chainIn(text.replace(asks[0], ' '));
  if (chain === null) return null;
  return (answer) => (/\bJacobian/iu.test(text) ? whereTo(chain, answer.trim()) : caseOf(chain, answer));
}

const SAYS =
  'grows?|shrinks?|decreases?|increases?|decays?|falls?|drops?|has (?:grown|shrunk)|have (?:grown|shrunk)|is (?:multiplied|scaled|reduced|amplified)|will (?:grow|shrink|be multiplied|be scaled|fall|drop)';
const STATED = new RegExp(
  String.raw`\b(?<verb>${SAYS})(?: (?:down|exponentially))? (?<how>by a factor of|by|to|below|under|above)(?: (?:more|less) than)? (?<value>(?:about |roughly |approximately |around |nearly |almost )?[-−]?\d[\d,.]{0,12}(?: ?\^ ?\{?\d{1,3}\}?)?(?: ?%| percent)?)(?: (?:times )?(?:of )?(?:its|the) (?:original|initial|first|starting) (?:size|value|magnitude))?(?=[\s,.]|$)`,
  'iu',
);

/** "With a recurrent weight of 2 the gradient of a linear RNN grows by a factor of 1024 over 10 steps". */
export function chainStated(text: string): WorkedCase | null {
  const stated = STATED.exec(text)?.groups;
  const { verb = '', how = '', value = '' } = stated ?? {};
  const whole = STATED.exec(text)?.[0] ?? '';
  if (stated === undefined || /\b(?:more|less) than\b/iu.test(whole)) return null;
  // "By 5 %", "by 38": of what is not said. A factor is.
  if (/^by$/iu.test(how) && !/multiplied|scaled/iu.test(verb)) return null;
  const chain = chainIn(`${text.replace(whole, ' ')} ${verb.replace(/^(?:is|has|have|will(?: be)?) /iu, '')}`);
  if (chain === null) return null;
  const relation = /^(?:below|under)$/iu.test(how) ? 'below' : /^above$/iu.test(how) ? 'above' : null;
  const found = caseOf(/^by a factor/iu.test(how) ? chain : { ...chain, says: null }, value);
  return found === null || relation === null ? found : { ...found, relation };
}

const SHARES: Readonly<Record<string, number>> = {
  'one half': 1 / 2,
  'a half': 1 / 2,
  half: 1 / 2,
  'one quarter': 1 / 4,
  'a quarter': 1 / 4,
  'one tenth': 1 / 10,
  'a tenth': 1 / 10,
  'one hundredth': 1 / 100,
  'a hundredth': 1 / 100,
  'one thousandth': 1e-3,
  'a thousandth': 1e-3,
  'one millionth': 1e-6,
  'a millionth': 1e-6,
};
const ABOUT = /^(?:≈|~|about|roughly|approximately|around|nearly|almost|circa)\s?/iu;

const GOES =
  /^(?:(?:it|the gradient|its norm) )?(?:(?<up>grows|increases|rises)|(?<down>shrinks|decays|falls|drops|decreases|is reduced)|(?<same>stays(?: at)?|remains|becomes|is)) (?:exponentially )?(?<how>by a factor of |to )?(?=\d|about|roughly|approximately|around|nearly|almost)/iu;
const SAME = /^(?:(?:it|the gradient|its norm) )?(?:is |stays |remains )?(?:unchanged|the same|constant)\.?$/iu;
const NOTHING = /^(?:(?:it|the gradient|its norm) )?(?:becomes |is |will be )?exactly (?:0|zero)\.?$/iu;

/** What an answer on products of Jacobians says in a sentence, as a number: "it shrinks to about 0.005". */
function whereTo(chain: Chain, answer: string): WorkedCase | null {
  const example = { op: 'linear-chain', weight: chain.weight, steps: chain.steps } as const;
  if (NOTHING.test(answer)) return { example, said: [0], slack: 1e-9 };
  if (SAME.test(answer)) return { example, said: [1], slack: 0.006 };
  const { 0: whole = '', groups } = GOES.exec(answer) ?? {};
  if (whole === '') return caseOf(chain, answer);
  const { up, down, same, how = '' } = groups ?? {};
  if ((same !== undefined && how !== '') || (same === undefined && how === '')) return null;
  const isFactor = /^by/iu.test(how);
  const found = caseOf(
    { ...chain, says: isFactor ? (down !== undefined ? 'shrinks' : 'grows') : null },
    answer
      .slice(whole.length)
      .replace(
        / (?:times )?(?:of )?(?:its|the) (?:original|initial|first) (?:size|value|norm)\.?$| times as large\.?$/iu,
        '',
      ),
  );
  const [said = NaN] = found?.said ?? [];
  // "Grows to 0.005", "shrinks to 190": what is meant is not told.
  return (up !== undefined && said < 1) || (down !== undefined && said > 1) ? null : found;
}

/** "About 0.001", "0.5^10", "a factor of 1000", "1.2^20 ≈ 38": the factor that an answer names, with how far it was rounded. */
function caseOf({ weight, steps, says }: Chain, answer: string): WorkedCase | null {
  let text = answer
    .trim()
    .replace(/\.$/u, '')
    .replace(/^(?:it (?:is|becomes) |by |to |is )/iu, '')
    .replace(/^(?:(?:about|roughly|approximately|around) )?(?:a factor of|by a factor of|factor)\s/iu, (found) =>
      ABOUT.test(found) ? 'about ' : '',
    );
  const last = /(?:=|≈)\s?(?<last>[^=≈]{1,24})$/u.exec(text);
  if (last !== null && last.index > 0)
    text = `${last[0].startsWith('≈') ? 'about ' : ''}${last.groups?.['last'] ?? ''}`;
  const isAbout = ABOUT.test(text);
  const bare = text
    .replace(ABOUT, '')
    .replace(/ ?times$/iu, '')
    .trim();
  const percent = /^(?<value>\d[\d.]{0,8}) ?(?:%|percent)$/u.exec(bare)?.groups?.['value'];
  const value = percent === undefined ? (SHARES[bare.toLowerCase()] ?? evaluate(bare)) : Number(percent) / 100;
  if (value === null || !Number.isFinite(value) || value === 0) return null;
  const plain = /^[-−]?[\d,]{1,12}(?:\.(?<decimals>\d{1,9}))?$/u.exec(percent ?? bare);
  const unit =
    plain === null ? 0 : 10 ** -(plain.groups?.['decimals']?.length ?? 0) / (percent === undefined ? 1 : 100);
  const slack = Math.max(unit / 2, (isAbout ? 0.05 : 0.006) * Math.abs(value)) / Math.abs(value);
  // "Shrinks by a factor of 1000": what is left is a thousandth.
  const said = says === 'shrinks' && Math.abs(value) > 1 ? 1 / value : value;
  return { example: { op: 'linear-chain', weight, steps }, said: [said], slack };
}
