import { asides } from '../../frames/asides.ts';
import { erased } from '../../frames/erased.ts';
import { hedgesIn } from '../../frames/hedges.ts';
import { questionOf } from '../../frames/question.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf, readPhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { AttributionClaim, Larger } from './claim.ts';
import {
  chancesIn,
  comparedIn,
  comparisonIn,
  describedChances,
  describedComparison,
  swapsRoles,
} from './read-chances.ts';

const KNOWN = [
  'around',
  'story',
  'effect.quality',
  'blame',
  'beam',
  'decode',
  'truth',
  'word',
  'output',
  'model',
  'cell',
  'lm',
  'number',
  'because',
  'therefore',
  'ask',
  'if',
  'polarity.not',
  'likely',
  'sequence',
];

/** Reads whom each statement blames for a wrong output, or `null` where the item does not compare P(y*|x) and P(ŷ|x). */
export function recognise(reading: Reading): Recognition<AttributionClaim> | null {
  const { stem, statements, form } = reading;
  const larger = largerIn(stem.text) ?? saidByAll(reading);
  if (larger === null || !fitsTheKey(reading, larger)) return null;
  // "Would a smaller beam help?", "is it unlikely that …?": turned, with the same words in the answers.
  if (NARROWER.test(stem.text)) return null;
  const asksHelp = has(stem, 'beam.wider') && has(stem, 'beam.search');
  // "Who is at fault?" with names for options.
  const asksBlame = form !== 'statement' && (has(stem, 'blame.word', 'blame.focus') || /问题出在/u.test(stem.text));
  const claims = statements.map(({ phrase }) =>
    readBlame(phrase, larger, { asksHelp, asksBlame, isStem: form === 'statement' }),
  );
  // Where some options answer with yes or no, one whose answer was not read is not understood by its reason alone.
  if (claims.some((claim) => 'kind' in claim && claim.helps !== null))
    for (const [at, claim] of claims.entries())
      if ('kind' in claim && claim.helps === null) claims[at] = { unread: 'its yes or no could not be read' };
  return claims.some((claim) => !('unread' in claim))
    ? { claims, readsNumbers: true, readsParts: ['contrast'], explains: true }
    : null;
}

const NARROWER =
  /\b(?:smaller|narrower|decreas\w+|lower(?:ing)?|reduc\w+|shrink\w*)\s(?:the\s)?(?:beam|width|B\b)|\b(?:unlikely|less likely|hardly)\b/iu;

/**
 * Which probability all options say is larger: of a copy that lost the marks of y* and ŷ in its numbers, that is what is left. `null` where they
 * differ, or one says nothing.
 */
function saidByAll({ stem, statements, form }: Reading): Larger | null {
  if (form !== 'holds' || statements.length < 2 || swapsRoles(stem.text) || chancesIn(stem.text).length > 0)
    return null;
  if (!/P\s?\(\s?y\s?[|∣]\s?x\s?\)\s?=/iu.test(stem.text)) return null;
  const said = new Set(statements.map(({ phrase }) => comparisonIn(phrase.text, chancesIn(phrase.text))));
  const [only] = said;
  return said.size === 1 ? (only ?? null) : null;
}

/** Whether a key in words, "No, because P(y*|x) ≤ P(ŷ|x) …", starts from what the numbers say; one that does not is not judged. */
function fitsTheKey({ item, form }: Reading, larger: Larger): boolean {
  const key = form === 'statement' && item.options.length === 0 ? readPhrase(item.key?.text ?? '').text : '';
  const chances = chancesIn(key);
  return chances.length === 0 || comparisonIn(key, chances) === larger;
}

/** Which probability is larger by the numbers of a text, or by its words. */
function largerIn(text: string): Larger | null {
  // "−log P = 21" and a loss turn larger into smaller.
  if (/[-−–]\s?(?:log|ln)\s?P|\b(?:negative|neg\.)[- ](?:log|ln)|\bloss(?:es)?\b|\bNLL\b|perplexit/iu.test(text))
    return null;
  if (swapsRoles(text)) return null;
  const chances = chancesIn(text);
  const valueOf = (of: Larger) => chances.find((chance) => chance.of === of && chance.value !== null)?.value ?? null;
  const [reference, output] = [valueOf('reference'), valueOf('output')];
  if (reference !== null && output !== null) return reference > output ? 'reference' : 'output';
  const told =
    comparisonIn(text, chances) ??
    (chances.length === 0 ? (describedChances(text) ?? describedComparison(text)) : null);
  return told === null ? null : ofMost(text, told);
}

/** "In 20 % of the mistakes P(y*|x) > P(ŷ|x)": most of them are then of the other kind; near a half, or for "some", nothing follows. */
function ofMost(text: string, told: Larger): Larger | null {
  const shares = [
    ...text.matchAll(/(\d{1,3}(?:[.,]\d+)?)\s?(?:%|percent|per cent|Prozent|por ciento|pour cent)/giu),
  ].map(({ 1: share = '' }) => Number(share.replace(',', '.')));
  const [share] = shares;
  if (shares.length > 1) return null;
  if (share !== undefined)
    return share >= 60 ? told : share <= 40 ? (told === 'reference' ? 'output' : 'reference') : null;
  const few =
    /\b(?:few|some|minority|rarely|seldom|sometimes|half|not all|pocos|algunos|einige|wenige|quelques)\b|少数|有些|一半/iu;
  return few.test(text.replace(/\b(?:a|the last|in a|past) few\b/giu, '')) ? null : told;
}

function readBlame(
  phrase: Phrase,
  larger: Larger,
  {
    asksHelp,
    asksBlame,
    isStem,
  }: { readonly asksHelp: boolean; readonly asksBlame: boolean; readonly isStem: boolean },
): AttributionClaim | Unread {
  if (isStem && asksHelp && /[?？]\s*$/u.test(phrase.text)) return readHelp(questionOf(phrase), larger);
  const chances = chancesIn(phrase.text);
  const rest = uncovered(phrase, KNOWN, [...comparedIn(phrase.text, chances), ...asides(phrase.text)]).filter(
    (word) => word.length > 1,
  );
  // A stem tells a story around its numbers; an option has to be understood whole.
  if (rest.length > 0 && !(isStem && has(phrase, 'blame.focus')))
    return { unread: `not understood: ${rest.join(', ')}` };
  if (isStem && asksHelp) return readHelp(phrase, larger);
  const said = isStem ? null : comparisonIn(phrase.text, chances);
  if (chances.length > 0 && said === null && !isStem) return { unread: 'a comparison could not be read' };
  const blame = asksBlame && !has(phrase, 'blame.word', 'blame.focus') ? named(phrase) : blamed(phrase);
  if (blame === 'unclear') return { unread: 'it blames both or none' };
  const helps = asksHelp ? yesOrNo(phrase) : null;
  if (blame === null && helps === null) return { unread: 'it blames nobody' };
  return { kind: 'attribution', larger, said, blame, helps };
}

/** "A wider beam may fix the error", as a statement. */
function readHelp(phrase: Phrase, larger: Larger): AttributionClaim | Unread {
  const verb =
    /\b(?:fix|help|correct|solve|repair|remove|improve|corregir|ayudar|beheben|helfen|korrigieren|corriger|aider)\w*\b|帮助|修正|纠正|改善/iu.exec(
      phrase.text,
    );
  if (verb === null || has(phrase, 'beam.narrower')) return { unread: 'no help is spoken of' };
  const rest = uncovered(phrase, [...KNOWN, 'story'], [...chancesIn(phrase.text), ...asides(phrase.text)]);
  if (rest.some((word) => word.length > 1)) return { unread: `not understood: ${rest.join(', ')}` };
  const denials = new Set(mentionsOf(phrase, 'polarity.not').map(({ start }) => start)).size;
  const hedges = hedgesIn(phrase, ['polarity.not']);
  if (denials > 1 || hedges.length > 0 || has(phrase, 'blame.model')) return { unread: 'more than help is spoken of' };
  return { kind: 'attribution', larger, said: null, blame: null, helps: denials === 0 };
}

/** The one that is blamed and not denied: "the RNN rather than the search algorithm" blames the model. */
function blamed(phrase: Phrase): Blamed {
  const words = mentionsOf(phrase, 'blame.word', 'blame.focus');
  // The "no" that answers the question denies nothing of the reason after it.
  const answer = /^\s?(?:no|nein|non|不(?:[会能用是]|应该|需要|可以)?|否)\s?[,.，;:]/iu.exec(phrase.text);
  const rest = answer === null ? phrase : erased(phrase, { start: 0, end: answer[0].length });
  const everyone = mentionsOf(rest, 'blame.model', 'blame.search');
  const after = everyone.filter(({ start }) => words.some(({ start: from }) => from <= start));
  // "The search is at fault": the name stands shortly before.
  const before = everyone.filter(({ end }) => words.some(({ start }) => start >= end && start - end <= 24));
  const names = after.length > 0 ? after : before;
  const denials = denialsOf(rest);
  // "Rather than to the search": said right before a name, a denial is that name's.
  const denies = ({ start, end }: Range, name: Range) =>
    end <= name.start &&
    name.start - end <= 30 &&
    !names.some((other) => other.start >= end && other.start < name.start) &&
    !words.some((word) => word.start >= end && word.end <= name.start && word.start > start);
  const asserted = names.filter((name) => !denials.some((denial) => denies(denial, name)));
  const others = denials.filter((denial) => !names.some((name) => denies(denial, name)));
  const kinds = new Set(asserted.map(({ concept }) => concept));
  if (kinds.size > 1) return 'unclear';
  const [kind] = kinds;
  if (kind === undefined) return names.length > 0 ? 'unclear' : null;
  const named = kind === 'blame.search' ? 'search' : 'model';
  if (others.length === 0) return named;
  // "Is not at fault", "should not focus on": a denial of the blame turns it; any other is not read.
  const [only] = others;
  const turns =
    only !== undefined &&
    words.some(({ start, end }) => start >= only.end - 1 && start - only.end <= 12 && end > only.end);
  if (others.length > 1 || !turns) return 'unclear';
  return named === 'search' ? 'model' : 'search';
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Denials, each once: words that lie inside others are theirs. */
function denialsOf(phrase: Phrase): readonly Range[] {
  const found = mentionsOf(phrase, 'polarity.not');
  const unread = [...phrase.text.matchAll(/\b(?:no need|needn't|innocent|blameless|fine|correctly)\b/giu)].map(
    ({ 0: text, index }) => ({ start: index, end: index + text.length }),
  );
  return [...found, ...unread].filter(
    (one, at, all) =>
      !all.some(
        (other, index) =>
          index !== at &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.end - other.start > one.end - one.start || index < at),
      ),
  );
}

type Blamed = 'model' | 'search' | null | 'unclear';

/** The one that an option names and nothing else. */
function named(phrase: Phrase): 'model' | 'search' | null | 'unclear' {
  const kinds = new Set(mentionsOf(phrase, 'blame.model', 'blame.search').map(({ concept }) => concept));
  if (kinds.size > 1 || has(phrase, 'polarity.not')) return 'unclear';
  const [kind] = kinds;
  return kind === undefined ? null : kind === 'blame.search' ? 'search' : 'model';
}

/** "Yes, …" or "No, …" at the start of an option. */
function yesOrNo(phrase: Phrase): boolean | null {
  // "会，因为 …" and "不会，因为 …" answer "would you …?" in Chinese.
  const chinese =
    /^\s?(?:(不(?:[会能用是]|应该|需要|可以)?|否|没有)|([会能对]|应该|需要|是的?|可以))\s?[,.，。;:：]/u.exec(
      phrase.text,
    );
  if (chinese !== null) return chinese[2] !== undefined;
  const first = mentionsOf(phrase, 'truth').find(({ start }) => start <= 2);
  if (first === undefined) return null;
  return first.concept === 'truth.yes' || first.concept === 'truth.true';
}
