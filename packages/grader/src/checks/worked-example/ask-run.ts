import { evaluate } from '../../frames/arithmetic.ts';
import type { Example, WorkedCase } from './claim.ts';
import { consume } from './consume.ts';

type Run = Extract<Example, { op: 'run' }>;

const re = (source: string, flags = 'iu'): RegExp => new RegExp(source, flags);

const NUMBER = String.raw`[-−]?\d{1,4}(?:\.\d{1,6})?(?![\d.]*\d|\s?%)`;
const LETTER = String.raw`(?:[WUVwuvab](?:_\{?[a-z]{1,2}\}?)?|α|β)`;
const FACTOR = String.raw`(?:${NUMBER}|${LETTER})`;
const STATE = String.raw`[hsa]_\{?t ?[-−] ?1\}?|[hsa]\^\{?<t ?[-−] ?1>\}?`;
const INPUT = String.raw`x_\{?t\}?|x\^\{?<t>\}?`;
const TERM = String.raw`(?:(?:${FACTOR}) ?[·*×]? ?)?(?:${STATE}|${INPUT})|${FACTOR}`;
const SUM = String.raw`(?:[-−] ?)?(?:${TERM})(?: ?[+−-] ?(?:${TERM})){0,2}`;
const EQUATION = re(
  String.raw`(?<of>[hsa])(?:_\{?t\}?|\^\{?<t>\}?) ?= ?(?:(?<f>tanh|σ|sigmoid|sigm|relu|f|g|φ|max)? ?\( ?(?:0 ?, ?)?(?<inside>${SUM}) ?\)|(?<sum>${SUM}))`,
);
const ONE_TERM = re(
  String.raw`(?<sign>[+−-])? ?(?:(?:(?<factor>${FACTOR}) ?[·*×]? ?)?(?:(?<state>${STATE})|(?<input>${INPUT}))|(?<alone>${FACTOR}))`,
  'giu',
);
const LIST = String.raw`[([{]? ?(?<values>${NUMBER}(?: ?[,;] ?${NUMBER})+) ?[)\]}]?`;
const INPUTS = re(
  String.raw`\b(?:(?:the )?(?:scalar )?(?:input )?(?:sequence|inputs?|input values?)(?: x(?:_\{?1\}?, ?x_\{?2\}?(?:, ?x_\{?3\}?)?)?)?(?: (?:is|are|of|sequence))? ?[=:]? ?|(?<![\p{L}_])x ?= ?)${LIST}`,
);
const ONE_INPUT = re(
  String.raw`(?<![\p{L}_])x(?:_\{?(?<at>\d)\}?|\^\{?<(?<at2>\d)>\}?) ?= ?(?<value>${NUMBER})`,
  'giu',
);
const EQUAL_INPUTS = re(
  String.raw`(?<![\p{L}_])x_\{?1\}? ?= ?x_\{?2\}?(?: ?= ?x_\{?3\}?)? ?= ?(?<value>${NUMBER})|(?:all inputs|each input|every input)(?: are| is)?(?: equal to)? ?=? ?(?<value2>${NUMBER})|(?<![\p{L}_])x_\{?t\}? ?= ?(?<value3>${NUMBER})(?: (?:for all t|at (?:each|every|all) (?:time )?steps?))?`,
);
const START = re(
  String.raw`[hsa](?:_\{?0\}?|\^\{?<0>\}?) ?= ?(?<start>${NUMBER})|(?:the )?(?:initial|starting) (?:hidden )?state(?: h_\{?0\}?)?(?: (?:is|of|equals|be|at|=|set to))* ?(?<start2>${NUMBER}|zero)|(?:starting|starts) (?:from|at|with) (?:an? )?(?:(?:hidden )?state (?:of )?)?(?<start3>${NUMBER}|zero)`,
);
const VALUE_OF = re(String.raw`(?<![\p{L}_])(?<name>${LETTER}) ?= ?(?<value>${NUMBER})`, 'giu');
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
};
const ASKED = re(
  String.raw`(?:what (?:is|are|will be)|compute|calculate|find|determine|give)?(?: the)?(?: value of| value)?(?: the)? ?(?:(?:hidden )?state )?(?:[hsa](?:_\{?(?<step>\d)\}?|\^\{?<(?<step2>\d)>\}?)(?! ?=)|(?:the )?(?:(?:value of )?the )?(?:hidden )?state (?:after|at) (?:the )?(?:(?:time )?step (?<step3>\d)|t ?= ?(?<step4>\d)|(?<word>first|second|third|fourth|last|final|one|two|three|four|[1-6]) (?:(?:time )?steps?|inputs?))|(?:the )?(?<last>final|last) (?:hidden )?state)(?: (?:equal(?: to)?|be|is))?`,
);
const WITHOUT_BIAS =
  /,? ?(?:and |with )?(?:no bias(?:es)?|without (?:a |any )?bias(?:es)?|zero bias(?:es)?|(?:the )?bias(?:es)? (?:is|are|of|=) ?(?:zero|0)|all bias(?:es)? (?:are )?(?:zero|0)|b ?= ?0)\b/iu;
const LINEAR =
  /(?:and |with |using |where )?(?:(?:an? |the )?(?:identity|linear) activation(?: function)?|(?:no|without (?:an? |any )?) ?(?:activation(?: function)?|non-?linearity)|(?<f>[fgφ]) (?:is|=) (?:the )?(?:identity|linear)(?: function)?)/iu;
const NAMED =
  /(?:and |with |using |where )?(?:(?:an? |the )?(?<name>tanh|sigmoid|logistic|relu)(?: as)?(?: the)?(?: activation(?: function)?| non-?linearity)|(?:activation(?: function)?|[fgφ]) (?:is |=|be )?(?:the )?(?<name2>tanh|sigmoid|logistic|relu))(?: function)?/iu;
/** What denies, limits or compares turns the question. */
const TURNED =
  /\b(?:not|never|except|only|instead|rather|fewer|more|less|ratio|times|half|double[sd]?|twice|derivative|gradient|loss)\b|n't\b|∂/iu;

const FILLERS =
  'rnn simple scalar one-dimensional one-unit vanilla recurrent network cell unit neuron single hidden state states equation recurrence update rule defined by input inputs sequence initial weights weight parameters activation function non-linearity after processing reading fed final last calculate compute determine values following t starting';

const numberOf = (text: string): number => Number(text.replace('−', '-').replace(/^zero$/iu, '0'));
const SQUASHES: Readonly<Record<string, Run['squash']>> = {
  tanh: 'tanh',
  σ: 'sigmoid',
  sigmoid: 'sigmoid',
  sigm: 'sigmoid',
  logistic: 'sigmoid',
  relu: 'relu',
  max: 'relu',
};

interface Sum {
  readonly weight: number;
  readonly input: number;
  readonly bias: number;
}

/** The factors of a sum of state, input and constant; `null` where one is told twice or a letter has no value. */
function sumOf(text: string, letters: ReadonlyMap<string, number>, isBiasZero: boolean): Sum | null {
  const found: { weight?: number; input?: number; bias?: number } = {};
  for (const { groups = {} } of text.matchAll(ONE_TERM)) {
    const sign = /[−-]/u.test(groups['sign'] ?? '') ? -1 : 1;
    const named = groups['factor'] ?? groups['alone'];
    const known =
      named === undefined ? 1 : /\d/u.test(named) && !/_/u.test(named) ? numberOf(named) : letters.get(plain(named));
    const part = groups['state'] !== undefined ? 'weight' : groups['input'] !== undefined ? 'input' : 'bias';
    const value = known ?? (part === 'bias' && isBiasZero ? 0 : undefined);
    if (value === undefined || found[part] !== undefined) return null;
    found[part] = sign * value;
  }
  return found.weight === undefined ? null : { weight: found.weight, input: found.input ?? 0, bias: found.bias ?? 0 };
}

const plain = (name: string): string => name.replace(/[{}]/gu, '');

/** A scalar recurrence with its numbers, run to the state that is asked for: what an answer says of it. */
export function runAsked(whole: string): ((answer: string) => WorkedCase | null) | null {
  const isBiasZero = WITHOUT_BIAS.test(whole);
  let text = whole.replace(WITHOUT_BIAS, ' ');
  const equation = EQUATION.exec(text);
  if (equation === null) return null;
  const { f, inside, sum } = equation.groups ?? {};
  text = text.replace(equation[0], ' § ');
  if (EQUATION.test(text)) return null;
  const linear = LINEAR.exec(text);
  const named = NAMED.exec(text);
  if (linear !== null && named !== null) return null;
  text = text.replace(LINEAR, ' ').replace(NAMED, ' ');
  const name = (named?.groups?.['name'] ?? named?.groups?.['name2'])?.toLowerCase();
  const isLetter = f !== undefined && /^[fgφ]$/u.test(f);
  // A letter for the activation, or a named one beside none: told in words.
  const told = f === undefined || isLetter ? name : f.toLowerCase();
  if (f !== undefined && !isLetter && name !== undefined && SQUASHES[name] !== SQUASHES[f.toLowerCase()]) return null;
  if (isLetter && linear === null && name === undefined) return null;
  if (f === undefined && name !== undefined) return null;
  if (linear !== null && f !== undefined && !isLetter) return null;
  const squash = told === undefined ? 'linear' : SQUASHES[told];
  if (squash === undefined) return null;
  const asked = ASKED.exec(text);
  if (asked === null || TURNED.test(text)) return null;
  text = text.replace(asked[0], ' ');
  const start = START.exec(text);
  text = text.replace(START, ' ');
  const inputs = inputsIn(text);
  if (start === null || inputs === null) return null;
  text = inputs.rest;
  const letters = new Map<string, number>();
  for (const { groups = {} } of text.matchAll(VALUE_OF)) {
    const letter = plain(groups['name'] ?? '');
    if (letters.has(letter)) return null;
    letters.set(letter, numberOf(groups['value'] ?? ''));
  }
  const factors = sumOf(inside ?? sum ?? '', letters, isBiasZero);
  if (
    factors === null ||
    /\d/u.test(text.replace(VALUE_OF, ' ')) ||
    consume(text.replace(VALUE_OF, ' '), [], FILLERS) === null
  )
    return null;
  const groups = asked.groups ?? {};
  const step = groups['step'] ?? groups['step2'] ?? groups['step3'] ?? groups['step4'];
  const word = groups['word']?.toLowerCase();
  const isLast = groups['last'] !== undefined || word === 'last' || word === 'final';
  const steps = isLast
    ? inputs.values?.length
    : step === undefined
      ? (ORDINALS[word ?? ''] ?? Number(word))
      : Number(step);
  if (steps === undefined || !(steps >= 1 && steps <= 6)) return null;
  const values = inputs.values ?? new Array<number>(steps).fill(inputs.each ?? 0);
  if (values.length < steps || (factors.input !== 0 && inputs.values === null && inputs.each === null)) return null;
  const groupsOfStart = start.groups ?? {};
  const from = numberOf(groupsOfStart['start'] ?? groupsOfStart['start2'] ?? groupsOfStart['start3'] ?? '');
  const example: Run = { op: 'run', ...factors, squash, start: from, inputs: values.slice(0, steps) };
  return (answer) => caseOf(example, answer);
}

interface Inputs {
  readonly values: readonly number[] | null;
  readonly each: number | null;
  readonly rest: string;
}

/** The inputs that a text tells: as a list, one by one, all alike, or none. */
function inputsIn(text: string): Inputs | null {
  const equal = EQUAL_INPUTS.exec(text);
  const list = INPUTS.exec(text);
  const single = [...text.matchAll(ONE_INPUT)];
  if ([equal !== null, list !== null, single.length > 0 && equal === null].filter(Boolean).length > 1) return null;
  if (equal !== null) {
    const { value, value2, value3 } = equal.groups ?? {};
    return { values: null, each: numberOf(value ?? value2 ?? value3 ?? ''), rest: text.replace(EQUAL_INPUTS, ' ') };
  }
  if (list !== null) {
    const values = (list.groups?.['values'] ?? '').split(/[,;]/u).map((value) => numberOf(value.trim()));
    return { values, each: null, rest: text.replace(INPUTS, ' ') };
  }
  const places = single.map(({ groups = {} }) => Number(groups['at'] ?? groups['at2']));
  if (places.some((place, at) => place !== at + 1)) return null;
  const values = single.map(({ groups = {} }) => numberOf(groups['value'] ?? ''));
  return { values: values.length === 0 ? null : values, each: null, rest: text.replace(ONE_INPUT, ' ') };
}

const ABOUT = /^(?:≈|~|about|roughly|approximately|around)\s?/iu;

/** "5.25", "tanh(1) ≈ 0.76", "about 0.46": exact where the recurrence is linear, else as far as it was rounded. */
function caseOf(example: Run, answer: string): WorkedCase | null {
  const text = answer
    .trim()
    .replace(/\.$/u, '')
    .replace(/^(?:it is|h_\{?\d\}? ?[=≈])\s?/iu, '');
  const last = /(?:=|≈)\s?(?<last>[^=≈]{1,24})$/u.exec(text);
  const bare = (last?.groups?.['last'] ?? text).replace(ABOUT, '').trim();
  const value = evaluate(bare);
  if (value === null || !Number.isFinite(value)) return null;
  const isExact =
    (example.squash === 'linear' || example.squash === 'relu') && !ABOUT.test(text) && !text.includes('≈');
  if (isExact || value === 0) return { example, said: [value] };
  const decimals = /^[-−]?\d{1,6}(?:\.(?<decimals>\d{1,9}))?$/u.exec(bare)?.groups?.['decimals']?.length;
  const unit = decimals === undefined ? 0 : 10 ** -decimals;
  return { example, said: [value], slack: Math.max(unit / 2, 0.006 * Math.abs(value)) / Math.abs(value) };
}
