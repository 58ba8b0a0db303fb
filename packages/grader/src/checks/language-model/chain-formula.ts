import type { Reading, Recognition, Unread } from '../../types.ts';
import type { ChainClaim, LanguageModelClaim, Stretch } from './claim.ts';
import { probabilityTerms } from './read-probability.ts';

/** A question on how the probability of a sentence comes about, with nothing that turns it. */
const ASKED =
  /\b(?:probability|likelihood|chance)\b.{1,80}\b(?:of|to)\b.{1,40}\b(?:sentence|sequence|text)s?\b|\b(?:sentence|sequence|text)\b.{1,60}\b(?:the|what|which|a) (?:joint |total )?(?:probability|likelihood)\b/isu;
const MODEL = /\b(?:language models?|LMs?|RNNs?|LSTMs?|GRUs?|recurrent)\b/iu;
const TURNS =
  /\b(?:not|never|no|unigram|bigram|trigram|n-gram|markov|independen\w+|bidirectional|masked|without|instead|assum\w+|encoder|translat\w+|given (?:an?|the) (?:image|source|input))\b/iu;
const COUNTED = /\b(?<count>two|three|four|five|[2-9])(?:\s|-)(?:words?|tokens?|characters?)\b/iu;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** The number of a place "y<3>", `null` where it is a step or an end. */
const numberOf = ({ from, to }: Stretch): number | null =>
  from.base === 'start' && to.base === 'start' && from.offset === to.offset ? from.offset : null;

/** "P(y1) P(y2|y1) P(y3|y1,y2)", with the probabilities of the steps written out: how they are put together, and of what they are. */
function formulaOf(text: string, count: number | null): ChainClaim | Unread {
  const unread = (why: string): Unread => ({ unread: `${text.slice(0, 80)} (${why})` });
  const terms = probabilityTerms(text, 't');
  // What stands before the formula is the same probability, as a name.
  const start = /^[^=]{0,60}=/u.exec(text)?.[0].length ?? 0;
  const own = terms.filter((term) => term.start >= start);
  const [first] = own;
  if (first === undefined) return unread('no probabilities');
  const between = own.slice(1).map((term, at) => text.slice(own[at]?.end ?? 0, term.start).trim());
  const outside = `${text.slice(start, first.start)}${text.slice(own.at(-1)?.end ?? 0)}`.replace(/[\s.]/gu, '');
  if (outside !== '') return unread(`not understood: ${outside}`);
  const isProduct = between.every((sign) => /^(?:[·×*∙⋅]|\\cdot|\\times|times)?$/u.test(sign));
  const isSum = between.length > 0 && between.every((sign) => sign === '+' || sign === 'plus');
  if (!isProduct && !isSum) return unread('neither a product nor a sum');
  const places = own.map(({ read }) => (read?.targets.length === 1 ? numberOf(read.targets[0] as Stretch) : null));
  const given = own.map(({ read }) => read?.conditions.flatMap(placesIn) ?? null);
  if (places.includes(null) || given.includes(null)) return unread('a probability that was not read');
  const isPrefix = (at: number) => given[at]?.join() === Array.from({ length: at }, (_, place) => place + 1).join();
  const length = count ?? places.length;
  if (own.length === 1 && length > 1 && places[0] === length && given[0]?.length === length - 1)
    return { kind: 'chain', by: 'last', of: 'conditional' };
  if (own.length < 2 || places.length !== length || places.some((place, at) => place !== at + 1))
    return unread('not one probability for each word');
  const by = isProduct ? 'product' : 'sum';
  if (given.every((words) => words?.length === 0)) return { kind: 'chain', by, of: 'marginal' };
  return given.every((_words, at) => isPrefix(at))
    ? { kind: 'chain', by, of: 'conditional' }
    : unread('given other words');
}

/** The numbered places of a stretch; NaN where it has an end that is no number. */
function placesIn({ from, to }: Stretch): readonly number[] {
  if (from.base !== 'start' || to.base !== 'start') return [NaN];
  return Array.from({ length: to.offset - from.offset + 1 }, (_, at) => from.offset + at);
}

/** "How does an RNN language model compute the probability of a sentence of three words?", answered by formulas. */
export function recogniseChain({ form, stem, statements }: Reading): Recognition<LanguageModelClaim> | null {
  if (form !== 'holds' || stem.text.length > 260) return null;
  if (!ASKED.test(stem.text) || !MODEL.test(stem.text) || TURNS.test(stem.text)) return null;
  const told = COUNTED.exec(stem.text)?.groups?.['count'];
  const count = told === undefined ? null : (NUMBERS[told.toLowerCase()] ?? Number(told));
  const claims = statements.map(({ phrase }) => formulaOf(phrase.text, count));
  // The rule is told by at least two formulas that differ: a lone one may answer another question.
  const read = claims.filter((claim) => 'kind' in claim);
  if (read.length < 2) return null;
  return { claims, readsNumbers: true, wholly: claims.map(() => true), exclusive: true };
}
