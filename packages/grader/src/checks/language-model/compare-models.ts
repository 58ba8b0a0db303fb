import { trimEnds } from '../../frames/trim-ends.ts';
import { sentencesOf } from '../../read/sentences.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { LanguageModelClaim, PerplexityClaim } from './claim.ts';

const VALUE = /(?<![\p{L}\d.,/])\d{1,6}(?:\.\d{1,6})?(?![\d/%]|\.\d|-?(?:gram|layer|word))/gu;
const NAME =
  /\b(?:(?:language )?models?|lms?|networks?|nets?|systems?) (?:[ABCXYMNPQI12]|II|one|two|alpha|beta)\b|\bM_?[12]\b|\b(?:the )?(?:first|second)(?: one| (?:language )?model| network)?\b|\b(?:the |an? )?(?:LSTM|GRU|n-gram|bigram|trigram|unigram|transformer|vanilla RNN|simple RNN|plain RNN|Elman RNN)(?: (?:language )?model| network| LM)?\b|\b\p{Lu}\p{Ll}{2,9}'s (?:(?:language )?model|network|LM|one)\b/giu;
const LISTED = /\b(?:language )?(?:models|lms|networks|systems) (?<one>[A-Z1]|one) and (?<two>[A-Z2]|two)\b/iu;
/** Words of such a question that turn nothing. */
const IDLE = new Set(
  `a an the of on in with has have had reach reaches reached achieve achieves achieved get gets got obtain obtains obtained score scores scored give gives gave show shows is are was were and while whereas but by
  whose language model models lm lms rnn rnns lstm gru recurrent neural network networks system systems perplexity perplexities loss losses cross entropy cross-entropy average mean nll negative log likelihood per word token
  validation test dev held out held-out set data corpus text same one both two we you i they compare comparing compared respectively value values nats bits nat bit trained training evaluate evaluated after its it which what who whose
  or that of these them to for as at from between suppose assume consider given measure measured measures better best worse worst lower lowest higher highest smaller larger should do prefer preferred choose pick use
  task next-word next prediction modelling modeling predict predicts unseen likelihood-wise therefore so then end up ends than against versus vs other first second word-level word tell says tells fit fits performs perform stronger weaker judged judging judge alone only according`
    .split(/\s+/u)
    .filter((word) => word !== 'only' && word !== 'alone' && word !== 'likelihood-wise'),
);

type Kind = 'perplexity' | 'loss';
/** What the right one has: more of what is good, less of it, or the smaller or larger perplexity. */
type Wanted = 'better' | 'worse' | 'lower perplexity' | 'higher perplexity';

interface Pair {
  readonly kind: Kind;
  readonly unit: 'nats' | 'bits' | null;
  readonly values: readonly [number, number];
  readonly names: readonly [string, string] | null;
}

/** A name by what tells it from the other: "model A" by "a", "the second language model" by "second". */
const keyOf = (name: string): string => {
  const words = (name.toLowerCase().match(/[\p{L}\d'-]+/gu) ?? []).filter(
    (word, at) =>
      !(at === 0 && /^(?:the|an)$/u.test(word)) && !/^(?:language|models?|lms?|networks?|systems?|nets?)$/u.test(word),
  );
  return (words.length > 1 ? words.filter((word) => !/^(?:one|an?)$/u.test(word)) : words).join(' ');
};

/** The two values of a text and the two models they are told of, in the order of the text. */
function pairOf(text: string): Pair | null {
  const isLoss = /\b(?:loss(?:es)?|cross[- ]entrop(?:y|ies)|log[- ]likelihoods?)\b/iu.test(text);
  const isPerplexity = /\bperplexit/iu.test(text);
  if (isLoss === isPerplexity) return null;
  const unit = /\bbits?\b/iu.test(text) ? 'bits' : /\bnats?\b/iu.test(text) ? 'nats' : null;
  const named = listed(text) ?? [...text.matchAll(NAME)].map(([name]) => name);
  const bare = text.replace(LISTED, ' ').replace(NAME, ' ');
  const values = [...bare.matchAll(VALUE)].map(([value]) => Number(value));
  const [first, second, ...more] = values;
  if (first === undefined || second === undefined || more.length > 0 || first === second) return null;
  if (!(first > 0) || !(second > 0) || (isPerplexity && (first < 1 || second < 1))) return null;
  const keys = named.map(keyOf);
  const isNamed = keys.length === 2 && keys[0] !== keys[1] && keys[0] !== '' && keys[1] !== '';
  if (!isNamed && keys.length > 0) return null;
  return {
    kind: isLoss ? 'loss' : 'perplexity',
    unit,
    values: [first, second],
    names: isNamed ? [keys[0] as string, keys[1] as string] : null,
  };
}

function listed(text: string): readonly string[] | null {
  const found = LISTED.exec(text)?.groups;
  return found === undefined ? null : [`model ${found['one'] ?? ''}`, `model ${found['two'] ?? ''}`];
}

const WANTED: readonly (readonly [RegExp, Wanted])[] = [
  [/\b(?:lower|lowest|smaller|smallest|less) perplexity\b/iu, 'lower perplexity'],
  [/\b(?:higher|highest|larger|largest|greater) perplexity\b/iu, 'higher perplexity'],
  [/\b(?:better|best|prefer(?:red)?|choose|pick|stronger)\b/iu, 'better'],
  [/\b(?:worse|worst|weaker)\b/iu, 'worse'],
];

function wantedIn(text: string, kind: Kind): Wanted | null {
  const found = WANTED.filter(([pattern]) => pattern.test(text)).map(([, wanted]) => wanted);
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  // Which perplexity is lower is told where the perplexities are.
  return kind === 'perplexity' && only.endsWith('perplexity') ? null : only;
}

const isPlain = (text: string): boolean =>
  (
    text
      .replace(LISTED, ' ')
      .replace(NAME, ' ')
      .match(/[\p{L}'-]+/gu) ?? []
  ).every((word) => IDLE.has(word.toLowerCase()));

function claimOf({ kind, unit, values }: Pair, chosen: 0 | 1, wanted: Wanted): PerplexityClaim {
  const [own, other] = chosen === 0 ? values : [values[1], values[0]];
  if (wanted === 'better' || wanted === 'worse')
    return {
      kind: 'perplexity-order',
      lower: own < other === (wanted === 'better') ? 'better' : 'worse',
      ...(kind === 'loss' && { by: 'loss' as const }),
    };
  return {
    kind: 'perplexity-of-losses',
    losses: [own, other],
    ...(unit !== null && { unit }),
    is: wanted === 'lower perplexity' ? 'lower' : 'higher',
  };
}

/** Which of the two an answer names: by its name, its value or its place. */
function chosenIn(text: string, { values, names }: Pair): 0 | 1 | null {
  const bare = trimEnds(
    text.replace(/\b(?:is|has|the) (?:the )?(?:better|best|lower|preferable|stronger)\b.{0,20}$/iu, ''),
    ' .',
  );
  const numbers = [...bare.matchAll(VALUE)].map(([value]) => Number(value));
  const byValue = ([0, 1] as const).filter((at) => numbers.includes(values[at]));
  const words =
    bare
      .replace(VALUE, ' ')
      .replace(NAME, ' ')
      .match(/[\p{L}'-]+/gu) ?? [];
  if (numbers.length > 1 || words.some((word) => !IDLE.has(word.toLowerCase()) && !/^[a-z]$/iu.test(word))) return null;
  if (numbers.length === 1) return byValue.length === 1 ? (byValue[0] ?? null) : null;
  const key = keyOf(bare);
  if (names === null) return key === 'first' ? 0 : key === 'second' ? 1 : null;
  const at = names.indexOf(key);
  return at === 0 || at === 1 ? at : null;
}

/** "Model A has a perplexity of 45 and model B one of 120: which is better?": whose number is the lower one. */
export function recogniseCompared({ form, stem, statements }: Reading): Recognition<LanguageModelClaim> | null {
  if (stem.text.length > 320 || (form !== 'holds' && form !== 'statement')) return null;
  if (
    !/\bperplexit|\bloss|entrop/iu.test(stem.text) ||
    !/\b(?:model|lm|rnn|lstm|gru|network|perplexit)/iu.test(stem.text)
  )
    return null;
  if (!isPlain(stem.text)) return null;
  if (form === 'statement') return statementOf(stem.text);
  const all = sentencesOf(stem.text);
  const ask =
    all.length > 1
      ? (all.at(-1) ?? '')
      : (/[,:;]\s?(?<ask>(?:which|what|who)\b.*)$/iu.exec(stem.text)?.groups?.['ask'] ??
        /^(?:which|what)\b[^,:?]{4,80}[,:]/iu.exec(stem.text)?.[0] ??
        '');
  const told = stem.text.replace(ask, ' ');
  const pair = pairOf(told);
  const wanted = pair === null || ask === '' ? null : wantedIn(ask, pair.kind);
  if (pair === null || wanted === null || /\d/u.test(ask)) return null;
  const claims = statements.map(({ phrase }): PerplexityClaim | Unread => {
    const chosen = chosenIn(phrase.text, pair);
    return chosen === null ? { unread: 'neither of the two models' } : claimOf(pair, chosen, wanted);
  });
  if (claims.every((claim) => 'unread' in claim)) return null;
  return { claims, readsNumbers: true, wholly: claims.map(() => true) };
}

/** "A model with a perplexity of 20 is better than one with 50": the first is the one that is spoken of. */
function statementOf(text: string): Recognition<LanguageModelClaim> | null {
  const pair = pairOf(text);
  const wanted = pair === null ? null : wantedIn(text, pair.kind);
  if (pair === null || wanted === null) return null;
  const verdict = WANTED.find(([, name]) => name === wanted)?.[0].exec(text);
  const [first, second] = [...text.matchAll(VALUE)].map(({ index }) => index);
  if (verdict === undefined || verdict === null || first === undefined || second === undefined) return null;
  // The verdict stands between the two, with "than": what stands before it is its subject.
  if (!(first < verdict.index && verdict.index < second) || !/\bthan\b/iu.test(text.slice(verdict.index, second)))
    return null;
  return { claims: [claimOf(pair, 0, wanted)], readsNumbers: true, wholly: [true], readsParts: ['comparison'] };
}
