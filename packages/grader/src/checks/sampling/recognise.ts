import type { Feed, Pick } from '../../experiments/sample-words.ts';
import { asides } from '../../frames/asides.ts';
import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, isNegated, mentionsOf, slicePhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { ProcedureClaim } from './claim.ts';

/** Concepts whose words a statement may use without changing what it says. */
const KNOWN = [
  'sample',
  'lm',
  'time',
  'word',
  'sequence',
  'input',
  'output',
  'cell',
  'model',
  'train',
  'number',
  'vocabulary',
  'polarity.not',
  'ask.which',
];

/** Reads how each statement says that sentences are written, or `null` where the item is not about sampling from a language model. */
export function recognise(reading: Reading): Recognition<ProcedureClaim> | null {
  const { stem, statements } = reading;
  // "The weights at each step: random".
  if (/\b(?:weights?|parameters?|gewichte?|pesos|poids)\b|权重|参数/iu.test(stem.text)) return null;
  if (!has(stem, 'sample.topic', 'sample.draw') || !has(stem, 'lm.model', 'cell', 'model')) return null;
  // That the same sentence comes each time says something of the sentences, not of how they are written.
  if (reading.form === 'statement' && /\b(?:same|identical|each time|every time)\b/iu.test(stem.text)) return null;
  if (has(stem, 'lm.other') || (reading.form !== 'statement' && isStrange(stem))) return null;
  const claims = statements.map(({ phrase }) => readProcedure(phrase));
  return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
}

/** A stem about something else (a drawback, greedy decoding, training, samples that repeat) has words that this question does not need. */
function isStrange(stem: Phrase): boolean {
  const rest = uncovered(stem, [...KNOWN, 'story', 'lm.filler'], [...indexedSymbols(stem.text), ...asides(stem.text)]);
  return (
    amountsToSomething(rest) ||
    // What goes wrong with the samples asks for its cause.
    /\b(?:same|always|identical|repeat\w{0,5}|boring|wrong)\b|总是|相同|重复/iu.test(stem.text) ||
    has(stem, 'sample.argmax', 'sample.argmin', 'sample.uniform') ||
    hedgesIn(stem, ['sample', 'lm'], asides(stem.text)).length > 0
  );
}

function readProcedure(phrase: Phrase): ProcedureClaim | Unread {
  const rest = uncovered(phrase, KNOWN, [...indexedSymbols(phrase.text), ...asides(phrase.text)]).filter(
    (word) => !isNoise(word),
  );
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const hedges = hedgesIn(phrase, ['sample', 'lm']).filter(
    (word) => !/^(?:rather|instead|not|without|n't)$/i.test(word),
  );
  if (hedges.length > 0) return { unread: `limited by: ${hedges.join(', ')}` };
  const clauses = clausesOf(phrase);
  const feeding = clauses.filter(isFeeding);
  const picking = clauses.filter((clause) => !isFeeding(clause));
  const apart = pickOf(picking);
  const feed = feedOf(feeding);
  if (apart === 'unclear' || feed === 'unclear') return { unread: 'it names several ways at once' };
  // "The likeliest word is passed on": the clause that feeds says how it was picked.
  const pick = apart ?? (feed === 'truth' ? null : pickOf(feeding));
  if (pick === 'unclear') return { unread: 'it names several ways to pick a word' };
  // "Is not drawn at random": how it is then picked is not told.
  if (picking.some((clause) => picksNot(clause, pick ?? 'draw'))) return { unread: 'how a word is not picked' };
  // "Pass the likeliest word" after drawing one is another word than the one drawn.
  const again = pickOf(feeding);
  if (apart !== null && again !== null && again !== apart)
    return { unread: 'it feeds another word than the one it picks' };
  if (pick === null && feed === null) return { unread: 'neither how a word is picked nor what is fed was found' };
  return { kind: 'procedure', pick, feed };
}

const CLAUSE_END =
  /\(\s?(?:i{1,3}|iv|[1-4a-d])\s?\)|[.;!?](?=\s|$)|,|\b(?:and|then|und|dann|danach|luego|después|y|et|puis|ensuite|before|after which)\b|然后|接着|随后|再将|并将|并把/giu;

/** The clauses of a statement; a piece that neither picks nor feeds belongs to the clause before it. */
function clausesOf(phrase: Phrase): readonly Phrase[] {
  const edges = [...phrase.text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
  const starts = [0, ...edges];
  const pieces: [number, number][] = [];
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? phrase.text.length;
    const piece = slicePhrase(phrase, start, end);
    const last = pieces.at(-1);
    if (last !== undefined && !isFeeding(piece) && !isPicking(piece)) last[1] = end;
    else pieces.push([start, end]);
  }
  return pieces.map(([start, end]) => slicePhrase(phrase, start, end));
}

const isFeeding = (phrase: Phrase): boolean =>
  has(phrase, 'sample.feed') &&
  (has(phrase, 'sample.next', 'sample.truth', 'sample.chosen', 'sample.chances', 'input') || /输入/.test(phrase.text));

const isPicking = (phrase: Phrase): boolean =>
  has(phrase, 'sample.draw', 'sample.argmax', 'sample.argmin', 'sample.uniform', 'sample.topic');

const picksNot = (clause: Phrase, pick: Pick): boolean =>
  mentionsOf(clause, `sample.${pick}`).some((mention) => isNegated(clause, mention));

/** How the clauses pick: `null` where they do not say. */
function pickOf(clauses: readonly Phrase[]): Pick | null | 'unclear' {
  const said = (concept: string) =>
    clauses.some((clause) => mentionsOf(clause, concept).some((mention) => !isNegated(clause, mention)));
  if (said('sample.uniform')) return said('sample.argmax') || said('sample.argmin') ? 'unclear' : 'uniform';
  const found = (['argmax', 'argmin', 'draw'] as const).filter((pick) => said(`sample.${pick}`));
  if (found.length > 1) return 'unclear';
  return found[0] ?? null;
}

/** What the clauses feed: the word just chosen where they only say that something is passed on. */
function feedOf(clauses: readonly Phrase[]): Feed | null | 'unclear' {
  if (clauses.length === 0) return null;
  const said = (concept: string) =>
    clauses.some((clause) => mentionsOf(clause, concept).some((mention) => !isNegated(clause, mention)));
  const denied = clauses.some((clause) =>
    mentionsOf(clause, 'sample.feed').some((mention) => isNegated(clause, mention, 12)),
  );
  if (denied) return 'unclear';
  const found = (['truth', 'chances', 'nothing'] as const).filter((feed) => said(`sample.${feed}`));
  if (found.length > 1 || (found.length === 1 && said('sample.chosen') && found[0] !== 'truth')) return 'unclear';
  return found[0] ?? 'chosen';
}

/** `ŷ^{<t>}`, `y_t`, `w_{t+1}`: the word of a step by its symbol, after OCR too. */
function indexedSymbols(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [
    ...text.matchAll(/\p{L}\p{M}?\s?(?:[_^]\s?\{[^{}]{0,12}\}|[_^]\s?<[^<>]{1,6}>|<[^<>]{1,6}>|[_^][\p{L}\p{N}])/gu),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Scraps of one to three letters that no language's negation is made of: slips such as `int` for `it`. */
function isNoise(word: string): boolean {
  return /^\p{Script=Latin}{1,3}$/u.test(word) || /^\p{L}$/u.test(word) || /^\p{L}\p{M}$/u.test(word);
}
