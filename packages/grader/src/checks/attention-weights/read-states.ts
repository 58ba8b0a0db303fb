import { isLengthNoun } from '../../frames/length-noun.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { AttentionClaim } from './claim.ts';
import { SCORE_STATES } from './score.ts';

/** A symbol with its indices: `α^{<t,t'>}`, `a<t'>`, `s^{<t-1>}`. */
export interface Indexed {
  readonly letter: string;
  readonly index: string;
  readonly start: number;
  readonly end: number;
}

export function symbolsIn(text: string): readonly Indexed[] {
  // "s<t-1> with st": one of two states lost its brackets in copying.
  const bare = /\bs\s?\^?\{?</u.test(text)
    ? [...text.matchAll(/(?<=\b(?:with|by)\s)(s)[\^_]?(t)(?=\s(?:as|in)\b)/gu)]
    : [];
  const marked = [...text.matchAll(/(\p{L})\p{M}?\s?(?:\^\s?)?\{?\s?<\s?([^<>]{1,12}?)\s?>\s?\}?/gu)];
  return [...marked, ...bare]
    .sort((a, b) => a.index - b.index)
    .map((match) => ({
      letter: (match[1] as string).toLowerCase(),
      index: (match[2] as string).replace(/[\s^{}]/g, '').replace(/−|–/g, '-'),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** "α is larger for values of a<t'> that are relevant to y<t>", "for activations that matter more for y<t>". */
export function readRelevance(phrase: Phrase, symbols: readonly Indexed[]): AttentionClaim | null {
  const matters = has(phrase, 'attend.relevant');
  if (!matters || !has(phrase, 'attend.larger') || has(phrase, 'attend.smaller')) return null;
  const indexOf = (letter: string) =>
    new Set(symbols.filter((symbol) => symbol.letter === letter).map(({ index }) => index));
  const [states, outputs] = [indexOf('a'), indexOf('y')];
  const pair = `${[...states].join()}|${[...outputs].join()}`;
  if (pair === "t'|t") return { kind: 'relevance', swapped: false };
  if (pair === "t|t'") return { kind: 'relevance', swapped: true };
  // Activations without an index are the input's where the output has the step's.
  const activations =
    /\b(?:activations?|encoder states?|input (?:words?|positions?)|source (?:words?|positions?))\b|激活/iu.test(
      phrase.text,
    );
  return pair === '|t' && activations ? { kind: 'relevance', swapped: false } : null;
}

const MARK = '(?:\\p{L}\\p{M}?\\s?(?:\\^\\s?)?\\{?\\s?<\\s?[^<>]{1,12}?\\s?>\\s?\\}?)';
const NAMED =
  '(?:(?:the|an?|each|encoder|decoder|input|output|target|source|hidden|word|activation|state|feature|annotation|vector|prediction|generated|of|at)\\s)*';
/** Who pays attention to what. */
const PAYS: readonly RegExp[] = [
  `(?:how much attention|(?:the )?amount of attention|how much weight)(?: that)?\\s${NAMED}(?<payer>${MARK})\\s(?:should |must |has to |will |shall )?(?:pays?|gives?|puts?|places?|spends?)\\s(?:to|on)\\s${NAMED}(?<payee>${MARK})`,
  `how (?:much|strongly)\\s${NAMED}(?<payer>${MARK})\\s(?:should |must |has to |will )?(?:attends?|listens?|looks?)\\s(?:to|at)\\s${NAMED}(?<payee>${MARK})`,
  `(?:how much attention|(?:the )?(?:amount of )?attention)(?: that)?\\s(?:is|should be|has to be)?\\s?(?:paid|given)\\sto\\s${NAMED}(?<payee>${MARK})\\s(?:when|for|by|in|while)\\s(?:generating\\s|producing\\s|computing\\s|predicting\\s|writing\\s)?${NAMED}(?<payer>${MARK})(?:\\sis\\s(?:generated|produced|computed|written|predicted))?`,
].map((source) => new RegExp(source, 'iu'));
const SAYS =
  /(?<!\p{L})(?:says|tells(?: us)?|is|denotes|represents|measures|means|stands for|expresses|indicates|gives|specifies|describes|determines|quantifies|which|what|does|do|mean|denote|represent|measure|say|tell|the|us|weight|attention|coefficient|in|model|an?)(?!\p{L})|[.,:?]/giu;

/** "α<t,t'> says how much attention y<t> pays to a<t'>": whose attention, and to what. */
export function readPaying(text: string, subject: string): AttentionClaim | null {
  for (const pattern of PAYS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const rest = `${text.replace(found[0], ' ')} ${subject}`;
    const [weight, ...more] = symbolsIn(rest);
    // Nothing but the weight and the verb stands beside it.
    if (weight === undefined || more.length > 0 || weight.letter !== 'α' || weight.index !== "t,t'") return null;
    const left = `${rest.slice(0, weight.start)} ${rest.slice(weight.end)}`.replace(SAYS, ' ');
    if (/[\p{L}\p{N}]/u.test(left)) return null;
    const [payer] = symbolsIn(found.groups?.['payer'] ?? '');
    const [payee] = symbolsIn(found.groups?.['payee'] ?? '');
    if (payer?.letter !== 'y' || payee?.letter !== 'a') return null;
    const pair = `${payee.index}|${payer.index}`;
    return pair === "t'|t" || pair === "t|t'" ? { kind: 'relevance', swapped: pair === "t|t'" } : null;
  }
  return null;
}

/** "We cannot replace s<t-1> with s<t>", with or without its reason. */
export function readReplacing(phrase: Phrase, symbols: readonly Indexed[]): AttentionClaim | null {
  const verb = mentionsOf(phrase, 'attend.replace')[0];
  if (verb === undefined) return null;
  const states = symbols.filter(({ letter, start }) => letter === 's' && start >= verb.start).slice(0, 2);
  const [old, put] = states;
  if (old?.index !== 't-1' || put?.index !== 't') return null;
  // Denials after the sentence belong to its reason: "… we have not computed s<t> yet".
  const sentence = phrase.text.slice(0, verb.start).lastIndexOf('.');
  const denials = mentionsOf(phrase, 'polarity.not').filter(({ start, end }) => start > sentence && end <= verb.start);
  return denials.length > 1 ? null : { kind: 'replace', possible: denials.length === 0 };
}

/** What stands alone as an option: `e<t,t'>`, `α<t,t'>`, `s<t+1>`; or that s<t> depends on none of the weights. */
export function readStateDependence(text: string): AttentionClaim | null {
  const symbols = symbolsIn(text);
  const [first, second, third] = symbols.map(({ letter, index }) => `${letter}<${index}>`);
  if (/^\s?s[^ ]{0,8}\s(?:is independent of|does not depend on)\s[^ ]{1,14}\sand\s[^ ]{1,14}\s?\.?$/iu.test(text))
    return first === 's<t>' && new Set([second, third, "α<t,t'>", "e<t,t'>"]).size === 2
      ? { kind: 'state', on: 'no-weights' }
      : null;
  if (
    symbols.length !== 1 ||
    first === undefined ||
    text.replace(/[\s.]/gu, '').length > (symbols[0]?.end ?? 0) - (symbols[0]?.start ?? 0)
  )
    return null;
  return first === "α<t,t'>" || first === "e<t,t'>" || first === 's<t+1>' ? { kind: 'state', on: first } : null;
}

const NAMES: Readonly<Record<string, readonly RegExp[]>> = {
  's<t-1>': [/\b(?:the )?previous (?:decoder|hidden) (?:hidden )?(?:state|activation)\b/iu],
  "a<t'>": [/\b(?:the )?encoder (?:activation|state|annotation)s?\b(?! at step t\b)/iu],
};

/** "s<t-1> and a<t'>", under a stem that asks what e<t,t'> depends on. */
export function readDependence(phrase: Phrase, symbols: readonly Indexed[], asked: boolean): AttentionClaim | null {
  const isOfScore = symbols.some(({ letter, index }) => letter === 'e' && index === "t,t'");
  const verb =
    /\b(?:depends? (?:only )?on|is (?:computed|calculated) from|is a function of|takes)\b|取决于|依赖于|hängt von|depende de|dépend de/iu;
  if (!asked && !(isOfScore && verb.test(phrase.text))) return null;
  if (has(phrase, 'polarity.not') || has(phrase, 'attend.replace')) return null;
  const states = symbols.filter(({ letter }) => letter !== 'e' && letter !== 'α');
  const on = new Set<string>();
  for (const { letter, index } of states) {
    const name = SCORE_STATES.find((state) => state === `${letter}<${index}>`);
    if (name === undefined) return null;
    on.add(name);
  }
  for (const [name, patterns] of Object.entries(NAMES))
    if (patterns.some((pattern) => pattern.test(phrase.text)) && ![...on].some((other) => other[0] === name[0]))
      on.add(name);
  return on.size === 0 ? null : { kind: 'depends', on: [...on] };
}

const MORE =
  /\b(?:more than|at least|over|above|longer than|mehr als|mindestens|über|länger als|más de|al menos|plus de|au moins|mais de)\b|超过|至少|大于/iu;
const LESS =
  /\b(?:less than|fewer than|at most|up to|under|below|shorter than|only|weniger als|höchstens|nur|menos de|como máximo|moins de|au plus|no máximo)\b|少于|至多|最多|不到|小于/iu;
/** What the experiment measures as short and as long. */
const SHORT = 3;
const LONG = 20;

/** "The input sequence is long", under a stem that asks where attention gains most; or the whole as a statement. */
export function readGain(phrase: Phrase, asked: boolean): AttentionClaim | null {
  const gains = has(phrase, 'attend.gain');
  if (!asked && !gains) return null;
  if (!has(phrase, 'attend.length') && !(asked && phrase.words.length <= 3)) return null;
  const sizes = mentionsOf(phrase, 'attend.long', 'attend.short').filter(({ start }) => !isLengthNoun(phrase, start));
  const [long, short] = ['attend.long', 'attend.short'].map((name) => sizes.some(({ concept }) => concept === name));
  if (sizes.length === 0) return readLength(phrase);
  return long === short ? null : { kind: 'gain', long: long === true };
}

/** "Sentences of length one", "sentences of more than 50 words": a length told by its number. */
function readLength({ text, mentions }: Phrase): AttentionClaim | null {
  const told = mentions.flatMap(({ concept, value }) =>
    concept === 'number' && typeof value === 'number' ? value : [],
  );
  const [length] = told;
  if (length === undefined || told.length > 1) return null;
  const [more, less] = [MORE.test(text), LESS.test(text)];
  if (more && less) return null;
  if (length >= LONG && !less) return { kind: 'gain', long: true, length };
  return length <= SHORT && !more ? { kind: 'gain', long: false, length } : null;
}
