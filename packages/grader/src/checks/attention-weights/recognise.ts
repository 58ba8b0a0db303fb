import { asides } from '../../frames/asides.ts';
import { erased } from '../../frames/erased.ts';
import { hedgesIn } from '../../frames/hedges.ts';
import { questionOf } from '../../frames/question.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { axisIn, type Axis } from './axes.ts';
import type { AttentionClaim, Range } from './claim.ts';
import { readContext, readWeights } from './read-formula.ts';
import {
  readDependence,
  readGain,
  readPaying,
  readRelevance,
  readReplacing,
  readStateDependence,
  symbolsIn,
} from './read-states.ts';

const KNOWN = [
  'around',
  'attend',
  'time',
  'word',
  'sequence',
  'input',
  'output',
  'model',
  'cell',
  'number',
  'relation',
  'truth',
  'ask',
  'because',
  'therefore',
  'if',
  'size',
  'state',
  'polarity.not',
  'story',
];

/** What a question settles before its options. */
interface Asked {
  readonly gain: boolean;
  /** Where it gains least is asked. */
  readonly least: boolean;
  /** What s<t> depends on is asked. */
  readonly states: boolean;
  readonly axis: Axis | null;
  readonly scores: boolean;
  readonly formula: 'weights' | 'context' | null;
  readonly weights: boolean;
}

/** Reads what each statement says of attention weights, or `null` where the item is not about them. */
export function recognise(reading: Reading): Recognition<AttentionClaim> | null {
  const { statements, form, item } = reading;
  const stem = withoutRival(reading.stem);
  const isTopic =
    has(stem, 'attend.topic') ||
    (/[αa]lpha|α/u.test(stem.text) && /e\^?\{?</u.test(stem.text)) ||
    /s\^?\{?<t-1>/u.test(stem.text) ||
    (/e\^?\{?<t,t'>/u.test(stem.text) && has(stem, 'attend.topic', 'attend.score'));
  const options = item.options.map(({ markdown }) => markdown).join('\n');
  const isFormula = /\bdecoder\b|attention/iu.test(stem.text) && /(?:\\alpha|α)\s?\^?\{?\s?</u.test(options);
  if ((!isTopic && !isFormula) || has(stem, 'gate')) return null;
  // Scaled dot products are another check's.
  if (/\b(?:self-attention|self attention|multi-?head|scaled dot|transformer)\b|√|自注意力/iu.test(stem.text))
    return null;
  const asked = form === 'statement' ? null : askedOf(stem);
  const claims = statements.map(
    ({ phrase, option }): AttentionClaim | Unread =>
      readPaying(phrase.text, option === null ? '' : stem.text) ??
      readStatement(phrase, asked, option === null ? item.stem.markdown : (item.options[option]?.markdown ?? '')),
  );
  return claims.some((claim) => !('unread' in claim))
    ? { claims, readsParts: ['reason'], ...(asked?.gain === true && { readsNegation: true }) }
    : null;
}

/** "(which does not use an attention mechanism)": what the rival is without goes without saying. */
const RIVAL =
  /\((?:which|that)\s(?:does\snot|doesn't|do\snot|don't)\s(?:use|have|contain|include|employ)\s(?:an?\s|any\s)?attention(?:\s(?:mechanism|model|layer))?\)/iu;

function withoutRival(stem: Phrase): Phrase {
  const rival = RIVAL.exec(stem.text);
  return rival === null ? stem : erased(stem, { start: rival.index, end: rival.index + rival[0].length });
}

function askedOf(stem: Phrase): Asked {
  const isFormula =
    /\bformula|equation|expression|compute[ds]?|calculat|turns?\b|gives|is\s*(?::\s*)?$|公式|fórmula|Formel|formule/iu.test(
      stem.text,
    );
  const context = /\bcontext(?: vector)?\b|上下文/iu.test(stem.text);
  // "… computed by a small network. Which does s<t> depend on?" asks for no formula.
  const depends = /\bdepends?\b|depende|hängt|dépend|取决于|依赖/iu.test(questionOf(stem).text);
  const least = LEAST.test(questionOf(stem).text) && has(stem, 'attend.gain') && othersPlain(stem);
  return {
    gain: least || (has(stem, 'attend.gain') && isPlain(stem)),
    least,
    states: dependsOfState(stem),
    // "What is the sum of α<t,t'> over t'?" with numbers for options.
    axis: isSum(stem) && hedgesIn(questionOf(stem), []).length === 0 ? axisIn(stem.text) : null,
    scores:
      /\b(?:depends?|depend on|computed from|function of|inputs? (?:of|to|for|does)|go(?:es)? into|takes?|quantities|values)\b|depende|hängt|dépend|取决于|依赖/iu.test(
        stem.text,
      ) && /e\s?\^?\{?<\s?t\s?,\s?t'/iu.test(stem.text),
    formula: !isFormula || depends ? null : context ? 'context' : 'weights',
    weights: /\bweights?\b|α|pesos|gewicht|poids|权重/iu.test(stem.text),
  };
}

/** "The least advantage": the question is turned, and read so. */
const LEAST = /\b(?:least|smallest|lowest)\s(?:advantage|benefit|gain|improvement)\b/iu;

function othersPlain(stem: Phrase): boolean {
  return hedgesIn(questionOf(stem), []).every((word) => /^(?:least|smallest|lowest)$/i.test(word));
}

/** "Which of the following does s<t> depend on?", with symbols for options. */
function dependsOfState(stem: Phrase): boolean {
  return /^(?:which|what)\b[^.?]{1,40}\bdoes\ss\s?\^?\{?<\s?t\s?>\}?\sdepend\son\s?\??$/iu.test(questionOf(stem).text);
}

/** "The smallest advantage", "no advantage", "a disadvantage" turn the question. */
function isPlain(stem: Phrase): boolean {
  return (
    !has(stem, 'attend.smaller') &&
    hedgesIn(questionOf(stem), []).every((word) => /^(?:without|ohne|sans|sin)$/i.test(word))
  );
}

function readStatement(phrase: Phrase, asked: Asked | null, markdown: string): AttentionClaim | Unread {
  if (asked?.states === true) return readStateDependence(phrase.text) ?? { unread: 'Expected a symbol' };
  const claim = readClaim(phrase, asked, markdown);
  // Where it gains least is where it does not gain most.
  return asked?.least === true && 'kind' in claim && claim.kind === 'gain' ? { ...claim, long: !claim.long } : claim;
}

function readClaim(phrase: Phrase, asked: Asked | null, markdown: string): AttentionClaim | Unread {
  if (asked !== null && asked.formula !== null) {
    const formula = asked.formula === 'context' ? readContext(markdown) : readWeights(markdown);
    if (formula !== null) return formula;
  }
  const symbols = symbolsIn(phrase.text);
  const sums = [
    ...phrase.text.matchAll(
      /[∑Σ]\s?_?\{?\s?t\s?\**\^?\{?'?\s?(?:=\s?1)?\}?\s?(?:\^\{?T_?\{?[xy]\}{0,2})?|\(Note[^()]{1,60}\)/gu,
    ),
  ].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
  const rest = uncovered(phrase, KNOWN, [...symbols, ...sums, ...asides(phrase.text)]).filter(
    (word) => word.length > 1,
  );
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const replacing = readReplacing(phrase, symbols);
  if (replacing !== null) return replacing;
  const range = readRange(phrase, asked);
  const denials = new Set(mentionsOf(phrase, 'polarity.not').map(({ start }) => start)).size;
  if (denials > 0 && range === null) return { unread: 'a negated statement' };
  const limits = hedgesIn(phrase, ['attend', 'polarity.not', 'relation']).filter(
    (word) =>
      !(range !== null && /^(?:only|nur|solo|seulement|只能)$/i.test(word)) &&
      !/^(?:without|ohne|sans|sin)$/i.test(word),
  );
  const depends = readDependence(phrase, symbols, asked?.scores === true);
  if (depends !== null) return depends;
  if (limits.length > 0) return { unread: `limited by: ${limits.join(', ')}` };
  const claims = [
    range,
    readSum(phrase, asked?.axis ?? null),
    readRelevance(phrase, symbols),
    readGain(phrase, asked?.gain === true),
  ].filter((claim) => claim !== null);
  return claims.length === 1 ? (claims[0] as AttentionClaim) : { unread: 'no property of attention was found' };
}

const WEIGHT = /\bweights?\b|α|\bpesos\b|gewichte?\b|\bpoids\b|权重/iu;
/** What is said of values, with the range that it says; a denial turns those that have a contrary. */
const RANGES: readonly (readonly [RegExp, Range, Range | null])[] = [
  [
    /\b(?:either 0 or 1|(?:only|always|just)\s(?:either\s)?(?:0|zero) or (?:1|one)|binary|0 or 1 only|one-hot)\b|(?:只能|总)是 ?0 ?或 ?1/iu,
    'binary',
    null,
  ],
  [
    /\b(?:between|in|from|within)\s(?:the (?:range|interval)\s(?:from\s|of\s)?)?[[(]?\s?(?:0|zero)\s?(?:and|to|,)\s?(?:1|one)\s?[\])]?|entre 0 (?:y|et) 1|zwischen 0 und 1|在 ?0 ?[和到与] ?1 ?之间|在 ?\[0, ?1\]/iu,
    'unit',
    null,
  ],
  [
    /\b(?:non-?negative|never negative|at least (?:0|zero)|no negatiw?v[oa]s|nicht-?negativ|positive or zero|≥ ?0)\b|非负/iu,
    'non-negative',
    'negative',
  ],
  [
    /\b(?:negative?|negativ[oa]s?|négatifs?|below (?:0|zero)|less than (?:0|zero))\b|负|< ?0/iu,
    'negative',
    'non-negative',
  ],
  [
    /\b(?:(?:greater|larger|more|bigger) than (?:1|one)|exceed (?:1|one)|above (?:1|one)|unbounded|arbitrarily large)\b|大于 ?1/iu,
    'above-one',
    null,
  ],
  [/\b(?:(?:always|all) (?:equal to each other|the same|equal)|equal to each other|uniform)\b/iu, 'equal', null],
];

/** "Attention weights are non-negative", "α may be negative", "between 0 and 1". */
function readRange(phrase: Phrase, asked: Asked | null): AttentionClaim | null {
  if (asked === null ? !WEIGHT.test(phrase.text) : !asked.weights && !WEIGHT.test(phrase.text)) return null;
  if (isSum(phrase) || has(phrase, 'attend.relevant')) return null;
  const found = RANGES.find(([pattern]) => pattern.test(phrase.text));
  if (found === undefined) return null;
  const [pattern, range, contrary] = found;
  const match = pattern.exec(phrase.text);
  // "Non-negative" and "never negative" name their range with a denial of their own.
  const [from, to] = match === null ? [0, 0] : [match.index, match.index + match[0].length];
  const outside = mentionsOf(phrase, 'polarity.not').filter(({ start, end }) => end <= from || start >= to);
  const denials = new Set(outside.map(({ start }) => start)).size;
  if (denials === 0) return { kind: 'range', range };
  return denials === 1 && contrary !== null ? { kind: 'range', range: contrary } : null;
}

function isSum(phrase: Phrase): boolean {
  return has(phrase, 'attend.sum') || /[∑Σ]/u.test(phrase.text);
}

/** `∑_{t'} α<t,t'> = 1`, "sums to 1 over t'", "form a probability distribution over the encoder states". */
function readSum(phrase: Phrase, asked: Axis | null): AttentionClaim | null {
  const bare = /^\s?(\d{1,3}|T_?\{?x\}?|T_?\{?y\}?)\s?\.?$/iu.exec(phrase.text)?.[1];
  if (asked !== null && bare !== undefined) return { kind: 'sum', over: asked, total: totalOf(bare) };
  const distribution = /\b(?:probability )?distribution\b|概率分布|Wahrscheinlichkeitsverteilung|distribución/iu.test(
    phrase.text,
  );
  const softmaxed =
    /\bsoftmax\b/iu.test(phrase.text) && /\b(?:obtained|computed|given|come|normali[sz]ed)\b/iu.test(phrase.text);
  if (!isSum(phrase) && !distribution && !softmaxed) return null;
  // "Negative and sum to one": the sum is half of what is said.
  const range = RANGES.find(([pattern]) => pattern.test(phrase.text))?.[1];
  if (range !== undefined && range !== 'unit' && range !== 'non-negative') return null;
  const over = axisIn(phrase.text);
  if (over === null) return null;
  if ((distribution || softmaxed) && !isSum(phrase)) return { kind: 'sum', over, total: 1 };
  const total =
    /(?:[=为]|(?<!\p{L})(?:to|up to|is|a|zu|auf|à|equals?|gives?|suman?|sum to|somme)|等于)\s?(?:\$\s?)?(?:(\d{1,3})|(one|uno|eins|un|unity)\b|(T_?\{?x\}?|the number of (?:input|source|encoder) (?:words|positions|steps|tokens)|the input length)|(T_?\{?y\}?|the number of (?:output|target|decoder) (?:words|positions|steps|tokens)))(?![\p{L}\d.,]\d)/iu.exec(
      phrase.text,
    );
  if (total === null) return null;
  const [, digits, one, places, steps] = total;
  return {
    kind: 'sum',
    over,
    total: places !== undefined ? 'places' : steps !== undefined ? 'steps' : one !== undefined ? 1 : Number(digits),
  };
}

function totalOf(text: string): number | 'places' | 'steps' {
  if (/x/i.test(text)) return 'places';
  return /y/i.test(text) ? 'steps' : Number.parseInt(text, 10);
}
