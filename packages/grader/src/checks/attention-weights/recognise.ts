import { asides } from '../../frames/asides.ts';
import { hedgesIn } from '../../frames/hedges.ts';
import { questionOf } from '../../frames/question.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { AttentionClaim } from './claim.ts';

const KNOWN = [
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
];

/** Reads what each statement says of attention weights, or `null` where the item is not about them. */
export function recognise(reading: Reading): Recognition<AttentionClaim> | null {
  const { stem, statements, form } = reading;
  const isTopic =
    has(stem, 'attend.topic') ||
    (/[αa]lpha|α/u.test(stem.text) && /e\^?\{?</u.test(stem.text)) ||
    /s\^?\{?<t-1>/u.test(stem.text);
  if (!isTopic || has(stem, 'gate')) return null;
  const asksGain = form !== 'statement' && has(stem, 'attend.gain') && isPlain(stem);
  // "What is the sum of α<t,t'> over t'?" with numbers for options.
  const asked = form === 'statement' ? null : axisOf(stem);
  const claims = statements.map(({ phrase }) => readStatement(phrase, asksGain, asked));
  return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
}

/** "The smallest advantage", "no advantage", "a disadvantage" turn the question. */
function isPlain(stem: Phrase): boolean {
  return (
    !has(stem, 'attend.smaller') &&
    hedgesIn(questionOf(stem), []).every((word) => /^(?:without|ohne|sans|sin)$/i.test(word))
  );
}

function readStatement(phrase: Phrase, asksGain: boolean, asked: 'input' | 'output' | null): AttentionClaim | Unread {
  const symbols = symbolsIn(phrase.text);
  const rest = uncovered(phrase, KNOWN, [...symbols, ...asides(phrase.text)]).filter((word) => word.length > 1);
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const denials = mentionsOf(phrase, 'polarity.not').length;
  const replacing = readReplacing(phrase, symbols);
  if (replacing !== null) return replacing;
  if (denials > 0) return { unread: 'a negated statement' };
  const claims = [readSum(phrase, asked), readRelevance(phrase, symbols), readGain(phrase, asksGain)].filter(
    (claim) => claim !== null,
  );
  return claims.length === 1 ? (claims[0] as AttentionClaim) : { unread: 'no property of attention was found' };
}

/** A symbol with its indices: `α^{<t,t'>}`, `a<t'>`, `s^{<t-1>}`. */
interface Indexed {
  readonly letter: string;
  readonly index: string;
  readonly start: number;
  readonly end: number;
}

function symbolsIn(text: string): readonly Indexed[] {
  return [...text.matchAll(/(\p{L})\p{M}?\s?(?:\^\s?)?\{?\s?<\s?([^<>]{1,12}?)\s?>\s?\}?/gu)].map((match) => ({
    letter: (match[1] as string).toLowerCase(),
    index: (match[2] as string).replace(/[\s^{}]/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `∑_{t'} α<t,t'> = 1`, "sums to 1 over t'", "over the input positions". */
function readSum(phrase: Phrase, asked: 'input' | 'output' | null): AttentionClaim | null {
  const bare = /^\s?\d{1,3}\s?\.?$/.exec(phrase.text);
  if (asked !== null && bare !== null) return { kind: 'sum', over: asked, total: Number.parseInt(phrase.text, 10) };
  const over = axisOf(phrase);
  const total = /(?:[=为]|\bto|\bis|equals?|等于)\s?(?:(\d{1,3})|one|uno|eins|un)(?![\p{L}\d.,]\d)/iu.exec(phrase.text);
  return over === null || total === null ? null : { kind: 'sum', over, total: Number(total[1] ?? 1) };
}

/** Over which axis a phrase sums: t' is the input's, t the output's. `null` where it does not tell, or tells both. */
function axisOf(phrase: Phrase): 'input' | 'output' | null {
  const { text } = phrase;
  if (!has(phrase, 'attend.sum') && !/[∑Σ]/u.test(text)) return null;
  const sign = String.raw`(?:[∑Σ]\s?_?\{?\s?|\b(?:over|sobre|über|sur)\s(?:(?:all|todos los|alle|tous les)\s)?|对\s?)t`;
  const prime = new RegExp(String.raw`${sign}\s?\^?\{?'`, 'u').test(text) || has(phrase, 'attend.over-input');
  const plain =
    new RegExp(String.raw`${sign}(?!\s?\^?\{?'|\p{L})`, 'u').test(text) || has(phrase, 'attend.over-output');
  return prime === plain ? null : prime ? 'input' : 'output';
}

/** "α is larger for values of a<t'> that are relevant to y<t>". */
function readRelevance(phrase: Phrase, symbols: readonly Indexed[]): AttentionClaim | null {
  if (!has(phrase, 'attend.relevant') || !has(phrase, 'attend.larger') || has(phrase, 'attend.smaller')) return null;
  const indexOf = (letter: string) =>
    new Set(symbols.filter((symbol) => symbol.letter === letter).map(({ index }) => index));
  const [states, outputs] = [indexOf('a'), indexOf('y')];
  const pair = `${[...states].join()}|${[...outputs].join()}`;
  if (pair === "t'|t") return { kind: 'relevance', swapped: false };
  return pair === "t|t'" ? { kind: 'relevance', swapped: true } : null;
}

/** "We cannot replace s<t-1> with s<t>", with or without its reason. */
function readReplacing(phrase: Phrase, symbols: readonly Indexed[]): AttentionClaim | null {
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

/** "The input sequence is long", under a stem that asks where attention gains most; or the whole as a statement. */
function readGain(phrase: Phrase, asked: boolean): AttentionClaim | null {
  if (!asked && !has(phrase, 'attend.gain')) return null;
  if (!has(phrase, 'attend.length')) return null;
  const [long, short] = [has(phrase, 'attend.long'), has(phrase, 'attend.short')];
  return long === short ? null : { kind: 'gain', long };
}
