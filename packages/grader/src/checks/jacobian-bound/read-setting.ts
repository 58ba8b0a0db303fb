import { parseFormulas } from '../../formula/index.ts';
import { nodes } from '../../formula/walk.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { Setting, Squash } from './claim.ts';

type Range = { readonly start: number; readonly end: number };

/** What a text tells of the network, with what had to be assumed and the places where it was read. */
export interface SettingReading {
  readonly setting: Setting;
  /** The text asks or tells of one step, of a number of steps or of many. */
  readonly tellsSteps: boolean;
  /** Told as the one weight of a unit, in words. */
  readonly isWeight: boolean;
  readonly assumptions: readonly string[];
  readonly ranges: readonly Range[];
}

/** Norms in one notation: `‖W‖`. Formula marks, doubled bars of rendered pages and `\lVert` become one bar. */
export function barred(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/\\(?:lVert|rVert|Vert|\|)/g, '‖')
    .replace(/\\left|\\right/g, '')
    .replace(/\|\||∥/g, '‖')
    .replace(/‖+/g, '‖')
    .replaceAll('**', '')
    .replace(
      /(?<![\p{L}\d])d(?=(?<of>[achs])_\S{1,12}? ?\/ ?d\k<of>_)|(?<=∂[achs]_\S{1,12}? ?\/ ?|(?<![\p{L}\d])d[achs]_\S{1,12}? ?\/ ?)d(?=[achs]_)/gu,
      '∂',
    )
    .replace(/(?<=\bfollows? from (?:‖W‖|the norm|the norm of W)) alone\b/gu, '');
}

/** Reads ‖W‖, the activation and the steps from a text; `null` where the norm is missing or something is told twice. */
export function readSetting(phrase: Phrase): SettingReading | null {
  const sizes = sizesIn(phrase);
  const [size] = sizes;
  const squashes = activationsIn(phrase);
  const steps = stepsIn(phrase.text);
  if (size === undefined || squashes === null || steps === null) return null;
  if (sizes.some(({ value, relation }) => value !== size.value || relation !== size.relation)) return null;
  const assumptions: string[] = [];
  if (size.by === 'eigenvalue' && !size.uniform) assumptions.push('W is normal: its norm is its largest eigenvalue');
  if (steps.gap === null) assumptions.push('the states lie as many steps apart as it takes to see where the norm goes');
  return {
    setting: {
      norm: size.value,
      relation: size.relation,
      activation: squashes.squash,
      steps: steps.gap,
      uniform: size.uniform || size.by === 'eigenvalue',
    },
    tellsSteps: steps.told,
    isWeight: sizes.every(({ isWeight }) => isWeight === true),
    assumptions,
    ranges: [...sizes, ...steps.ranges, ...squashes.ranges],
  };
}

interface Activations {
  readonly squash: Squash | null;
  readonly ranges: readonly Range[];
}

const SLOPE =
  /(?:(?:maximum|largest|max)\s)?(?:derivative|slope|derivada|ableitung|dérivée|导数)[^.;\d]{0,40}?(?:≤|<=|at most|no more than|bounded by|never exceeds|is|of)\s?\(?(0[.,]25|1\)?\s?\/\s?\(?4|1(?![.,\d]))\)?/giu;

/** A text without what it says of the largest slope, which tells the activation. */
export const withoutSlope = (text: string): string => text.replace(SLOPE, ' ');

/** The one activation that a text names, or that its largest slope tells; `null` where it names two. */
function activationsIn(phrase: Phrase): Activations | null {
  const found = new Set<Squash>();
  for (const { concept, start, end } of mentionsOf(phrase, 'squash.sigmoid', 'squash.tanh', 'squash.relu')) {
    // The σ of "σ = tanh" stands for any activation.
    // "Without a logistic activation": another one.
    if (/\b(?:without|not|no|non)[\s-](?:an?\s|any\s|the\s)?$/iu.test(phrase.text.slice(0, start))) return null;
    if (phrase.text.slice(start, end) === 'σ' && has(phrase, 'squash.tanh', 'squash.relu', 'recurrence.linear'))
      continue;
    found.add(concept === 'squash.sigmoid' ? 'logistic' : (concept.slice('squash.'.length) as Squash));
  }
  if (has(phrase, 'recurrence.linear') && !/non-?\s?linear/i.test(phrase.text)) found.add('linear');
  const ranges: Range[] = [];
  for (const { 0: whole, 1: value = '', index } of phrase.text.matchAll(SLOPE)) {
    ranges.push({ start: index, end: index + whole.length });
    const quarter = value !== '1';
    if (found.size === 0 && quarter) found.add('logistic');
    // A slope that the named activation does not have.
    if ([...found].some((squash) => (squash === 'logistic') !== quarter)) return null;
  }
  const [squash] = found;
  return found.size > 1 ? null : { squash: squash ?? null, ranges };
}

type Told = Range & {
  readonly value: number;
  readonly relation: '=' | '<' | '>';
  readonly by: 'norm' | 'eigenvalue';
  readonly uniform: boolean;
  readonly isWeight?: true;
};

const NUMBER = String.raw`(\d{1,6}(?:[.,]\d{1,9})?|one|eins|uno|un|一)(?![\d.]*\d)`;
const RELATION = String.raw`(?:strictly\s)?([=<>≤≥≈为是]|equals?(?: to)?|(?:is |are )?(?:all )?(?:strictly )?(?:less|smaller|lower) than|below|under|(?:is |are )?(?:all )?(?:strictly )?(?:greater|larger|bigger|more|higher) than|above|exceed(?:s|ing)?|over|of|is|are|at most|has|with value|menor(?:es)? (?:que|a|de)|mayor(?:es)? (?:que|a|de)|kleiner als|größer als|unter|über|inférieure?s? à|supérieure?s? à|小于|低于|大于|超过|等于|von|de|ist)?`;
const AFTER = new RegExp(
  String.raw`^([^.;!?\d]{0,90}?)\s?${RELATION}\s?${NUMBER}(?!\s?(?:step|time|unit|neuron|schritt|pas|[步个/]))`,
  'iu',
);
/** What stands between a norm and a number may be what the number is of. */
const OTHER_SIZE = /input|bias|dimension|layer|vocabular|step|gradient|entries|element/iu;
const DENIED = /\b(?:not|never|nor|nicht|kein\w*|pas|jamais|nunca)\b|n['’]t\b|\bno (?=[eé]|sea)|不(?![小大超])/iu;
const BARS = new RegExp(
  String.raw`‖\s?[WUVA](?:[_^]\{?[a-z]{1,4}\}?)?\s?‖(?:_[2F])?\s?(?:is\s)?${RELATION}\s?${NUMBER}`,
  'giu',
);
const TIMES =
  /(\d{1,4}(?:[.,]\d{1,6})?)\s?(?:times (?:the|an?) )?(?:\*\s?)?(?:I\b|(?:the )?identity(?: matrix)?|orthogonal(?: matrix)?|rotation(?: matrix)?|unitary matrix|mal die einheitsmatrix|veces la (?:matriz )?identidad|fois (?:la matrice )?(?:l')?identité|倍的?单位矩阵)/giu;
const SCALAR = /(?<![\p{L}‖])w\s?=\s?(\d{1,3}(?:[.,]\d{1,6})?)(?![\d.]*\d)/gu;
/** A network of one unit, whose one weight is its norm: "a scalar linear RNN with weight 0.9". */
const ONE_UNIT =
  /\b(?:scalar|one[- ]unit|1[- ]unit|single[- ](?:hidden )?(?:unit|neuron)|one[- ]dimensional|1[- ]?d(?:imensional)?|one (?:hidden )?(?:unit|neuron))\b/iu;
/** "The recurrent weight is 1": there is one. */
const ONE_WEIGHT = /\b(?:the|a|its|one|single) recurrent weight(?: w)? (?:is|of|equals|=)/iu;
const ITS_WEIGHT =
  /(?<!\b(?:input|output|bias)[- ])\b(?:recurrent )?weight(?: w)?(?: of (?:a|an|the) [^.;,\d]{1,60}?)?\s?(?:is|of|=|equals|equal to)?\s?(?:exactly\s)?(\d{1,3}(?:\.\d{1,6})?)(?![\d.]*\d)/giu;

/** `h_t = W h_{t-1} + U x_t`: the digit of its index is no size. */
const STEP_EQUATION =
  /[a-z]_\{?t\}?\s?=[^,;.?!=]{0,60}?[a-z]_\{?t\s?-\s?1\}?\)?(?:\s?\+\s?(?:[A-Z]\w{0,4}\s?\*?\s?x_\{?t\}?|b\w{0,4}))*\)?/gu;
/** "The singular values are all 0.5", "every singular value of W is 0.5": W is a multiple of an orthogonal matrix. */
const ALL_ALIKE =
  /\b(?:all|every|each)\b[^.;?!]{1,24}(?:singular|eigen)\s?values?|(?:singular|eigen)\s?values?[^.;?!]{1,60}\b(?:all|each)\b/iu;

const LEAST = /\b(?:smallest|least|lowest|minimal|minimum|min|second|some|one|an?)\s(?:of (?:the|its) )?$/iu;

/** Every size of W that a text tells, with its place. */
function sizesIn(phrase: Phrase): readonly Told[] {
  const text = phrase.text.replace(STEP_EQUATION, (found) => ' '.repeat(found.length));
  const found: Told[] = [];
  const uniform = has(phrase, 'recurrence.orthogonal');
  const push = (told: Omit<Told, 'uniform'> & { readonly uniform?: boolean }): void => {
    if (Number.isFinite(told.value)) found.push({ uniform, ...told });
  };
  for (const { 0: whole, 1: relation, 2: number = '', index } of text.matchAll(BARS))
    push({ value: valueOf(number), relation: signOf(relation), by: 'norm', start: index, end: index + whole.length });
  for (const { concept, start, end } of mentionsOf(phrase, 'recurrence.norm', 'recurrence.eigen')) {
    // The smallest of them bounds nothing from above.
    if (LEAST.test(text.slice(0, start))) continue;
    const match = AFTER.exec(text.slice(end, end + 140));
    if (match === null || /∂/.test(match[0]) || OTHER_SIZE.test(match[1] ?? '')) continue;
    // "Is not below one": what it is then is not told.
    if (DENIED.test(match[0])) return [];
    // The bars of a formula were read above.
    if (found.some((told) => told.start < end + match[0].length && told.end > start)) continue;
    push({
      value: valueOf(match[3] ?? ''),
      relation: signOf(match[2]),
      by: concept === 'recurrence.eigen' ? 'eigenvalue' : 'norm',
      ...(/singular/iu.test(text.slice(start, end)) && ALL_ALIKE.test(text) && { uniform: true }),
      start,
      end: end + match[0].length,
    });
  }
  for (const { 0: whole, 1: number = '', index } of text.matchAll(TIMES))
    push({
      value: valueOf(number),
      relation: '=',
      by: 'eigenvalue',
      uniform: true,
      start: index,
      end: index + whole.length,
    });
  const ofOne =
    found.length === 0 && (ONE_UNIT.test(text) || ONE_WEIGHT.test(text)) ? [...text.matchAll(ITS_WEIGHT)] : [];
  if (ofOne.some(([whole]) => DENIED.test(whole))) return [];
  for (const { 0: whole, 1: number = '', index } of [...text.matchAll(SCALAR), ...ofOne])
    push({
      ...(ofOne.length > 0 && { isWeight: true as const }),
      value: valueOf(number),
      relation: '=',
      by: 'eigenvalue',
      uniform: true,
      start: index,
      end: index + whole.length,
    });
  if (found.length === 0) {
    for (const { start, end } of mentionsOf(phrase, 'recurrence.orthogonal'))
      push({ value: 1, relation: '=', by: 'norm', uniform: true, start, end });
  }
  return found;
}

function valueOf(text: string): number {
  return /^\d/.test(text) ? Number(text.replace(',', '.')) : 1;
}

function signOf(relation = ''): '=' | '<' | '>' {
  if (/<|less|smaller|lower|below|under|menor|kleiner|unter|inférieur|小于|低于/i.test(relation)) return '<';
  return />|greater|larger|bigger|more|higher|above|exceed|over|mayor|größer|über|supérieur|大于|超过/i.test(relation)
    ? '>'
    : '=';
}

interface Steps {
  readonly gap: number | null;
  readonly told: boolean;
  readonly ranges: readonly Range[];
}

const COUNTED =
  /(?:over|after|across|for|of|through|spanning|in|tras|durante|nach|über|après|sur|经过|在)?\s?(\d{1,4})\s?(?:time\s?)?-?(?:steps?|timesteps?|pasos|zeitschritte?n?|schritte?n?|pas(?: de temps)?|个?时间步|步)/giu;
/** "As T grows", "for T → ∞": as many steps as it takes. */
const LIMIT =
  /\b(?:as|when|if|for|in the limit of)\s(?:the )?(?:T|large T|(?:number of )?(?:time )?steps|sequence(?: length)?|distance|T\s?-\s?[1kt])(?:\s(?:grows|increases|gets (?:very )?(?:large|longer)|becomes (?:very )?large|goes to infinity|tends to infinity|approaches infinity|is (?:very )?large)|\s?→\s?∞)?(?![\p{L}\d])/gu;
const GROWS =
  /(?:\bas\b|\bwhen\b|wenn|cuando|quand|lorsque|随着|当)?\s?(?:the (?:gap|distance|difference|number of (?:time )?steps|sequence length|length of the sequence) )?\(?\s?[Tt]\s?-\s?k\s?\)?\s?(?:grows?|increases?|becomes? (?:very )?large|gets? (?:very )?large|is (?:very )?large|→\s?∞|wächst|groß wird|crece|aumenta|croît|augmente|grandit|增大|增加|变大)?/gu;
const MANY =
  /\b(?:many|long|several hundred|muchos|viele|vielen|lange|langen|largas?|nombreux|beaucoup|longues?)\b|许多|很多|长序列|长时间|多个时间步|through time|over time|long-term/iu;

/** `∂s_20/∂s_1`, with what may follow it up to the end of the formula or clause. */
const DERIVATIVE = /\(?∂[^.;,?!=‖\n]{1,60}/gu;

/** The steps between the states of ∂s_20/∂s_1, or that words count. `null` where two gaps are told. */
function stepsIn(text: string): Steps | null {
  const gaps = new Set<number>();
  const ranges: Range[] = [];
  for (const { 0: inside, index } of text.matchAll(DERIVATIVE)) {
    const found = gapIn(beforeWords(inside)) ?? gapIn(inside.trim());
    // A derivative that is not understood may tell any number of steps.
    if (found === null) return null;
    if (found !== 'letters') gaps.add(found);
    ranges.push({ start: index, end: index + inside.length });
  }
  for (const { 0: whole, 1: count = '', index } of text.matchAll(COUNTED)) {
    gaps.add(Number(count));
    ranges.push({ start: index, end: index + whole.length });
  }
  const growing = [...text.matchAll(GROWS), ...text.matchAll(LIMIT)];
  for (const { 0: whole, index } of growing) ranges.push({ start: index, end: index + whole.length });
  const [gap = null] = gaps;
  if (gaps.size > 1 || (gap !== null && (gap < 1 || gap > 100_000))) return null;
  return { gap, told: gap !== null || growing.length > 0 || MANY.test(text), ranges };
}

/** The part of a text before its first word of two letters. */
function beforeWords(text: string): string {
  const word = text.search(/\p{L}{2}/u);
  return (word < 0 ? text : text.slice(0, word)).trim();
}

/** The steps of one ∂s_a/∂s_b: a number, 1 for neighbours such as ∂s_t/∂s_{t−1}, or two letters. */
function gapIn(formula: string): number | 'letters' | null {
  const parsed = parseFormulas(formula.replace(/\(∂\s?([^()]{1,20})\)\s?\/\s?\(∂\s?([^()]{1,20})\)/g, '∂$1/∂$2'));
  for (const root of parsed.ok ? parsed.formulas : []) {
    for (const node of nodes(root)) {
      if (node.kind !== 'derivative' || node.of.kind !== 'symbol' || node.by.kind !== 'symbol') continue;
      const [of, by] = [node.of.time, node.by.time];
      if (node.of.name !== node.by.name || of === null || by === null) continue;
      if (of.kind === 'number' && by.kind === 'number') return of.value - by.value;
      if (of.kind === 'symbol' && by.kind === 'add') {
        const [first, second] = by.terms;
        const isBefore = first?.expr.kind === 'symbol' && first.expr.name === of.name && second?.sign === '-';
        if (isBefore && second.expr.kind === 'number') return second.expr.value;
      }
      return 'letters';
    }
  }
  return null;
}
