import { sentences } from '../../frames/clauses.ts';
import { timeTerms } from '../../frames/time-terms.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, isNegated, mentionsOf, readPhrase, slicePhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { DirectionClaim, ReachClaim, Reason } from './claim.ts';
import { scopesOf, storyTerms, type Scopes } from './dependence.ts';
import type { Dependence } from './experiment.ts';
import { namedNetwork, reachAsked, readReach } from './reach.ts';

const KNOWN = [
  'direction',
  'depend',
  'scope',
  'reason',
  'filler.direction',
  'polarity',
  'because',
  'therefore',
  'cell',
  'truth',
  'world',
  'relation.greater',
];
/** `x`, `y^{<t>}`, and `ttt`, which is `t` copied from rendered mathematics. */
const SYMBOL = /^(?:[xy](?:[\^_].*)?|([txy])\1\1)$/i;
const HYPOTHETICAL =
  /\b(?:if|whether|unless|suppose|when|whenever|wenn|falls|sofern|cuando|lorsque|quand)\b|^si\b|如果|若|是否/i;

/** Questions on what is good or bad about a network: a true statement need not answer them. */
const VALUING =
  /advantage|drawback|limitation|downside|benefit|purpose|\bwhy\b|ventaja|nachteil|vorteil|avantage|inconvénient|优点|缺点|优势|为什么/i;

/** "What is the main advantage of a bidirectional RNN (over a unidirectional one)?" */
const PRAISING =
  /\b(?:advantages?|benefits?|purposes?|gains?)\b|\b(?:ventajas?|propósito|vorteile?|zweck|avantages?|vantage(?:m|ns))\b|优点|优势|好处/iu;
const BLAMING =
  /\b(?:dis\w+|drawbacks?|limitations?|downsides?|desventajas?|nachteile?|inconvénients?|not|never|except|least|without|no)\b|缺点|不/iu;
const OVER_ONE =
  /\bbi-?\s?directional\b.{1,60}\b(?:over|than|to|with|versus|vs)\b.{1,40}\b(?:uni-?\s?directional|standard|plain|regular|simple|vanilla|traditional|ordinary)\b/isu;

function praisesBoth(stem: Phrase): boolean {
  const text = stem.text.trim();
  if (!PRAISING.test(text) || BLAMING.test(text) || text.length > 200) return false;
  const named = new Set(mentionsOf(stem, 'direction').map(({ concept }) => concept));
  return !named.has('direction.uni') ? named.size === 1 : OVER_ONE.test(text);
}

const NO_GAIN = 'Expected what a bidirectional network sees and another does not';

/** Whether a statement is of what only a bidirectional network sees, or denies that it sees something. */
function setsApart({ includes, excludes }: ReachClaim): boolean {
  return includes.includes('future') || excludes.length > 0;
}

/** Reads "unidirectional or bidirectional, and why"; `null` where the item is not about that choice. */
export function recogniseDirection(reading: Reading): Recognition<DirectionClaim | ReachClaim> | null {
  const asked = reading.stem.text.length > LONGEST ? null : reachAsked(reading.stem);
  if (asked !== null && reading.form !== 'statement')
    return withClaims(reading.statements.map(({ phrase }) => namedNetwork(phrase, asked)));
  if (!has(reading.stem, 'direction') && !reading.statements.some(({ phrase }) => has(phrase, 'direction')))
    return null;
  const { label, assumption } = labelDependence(reading);
  if (has(reading.stem, 'world.real-time')) return null;
  // A question on one kind of network, with no label to predict, is about the network and not about a choice.
  const named = new Set(mentionsOf(reading.stem, 'direction').map(({ concept }) => concept));
  const praised = label === null && reading.form !== 'statement' && praisesBoth(reading.stem);
  const onNetwork = praised || (label === null && named.size === 1 && !VALUING.test(reading.stem.text));
  const claims = reading.statements.map(({ phrase }) => {
    const part = claimPart(phrase, reading);
    const reach = onNetwork && part.text.length <= LONGEST ? readReach(part, reading, praised) : null;
    if (praised) return reach !== null && 'kind' in reach && setsApart(reach) ? reach : { unread: NO_GAIN };
    return reach !== null && 'kind' in reach
      ? reach
      : readClaim(part, label, reading.form === 'statement' ? null : reading.stem);
  });
  const recognition = withClaims(claims, assumption);
  // A true statement on a network need not be the one that is asked for.
  const stating = claims.some((claim) => 'kind' in claim && claim.kind === 'reach');
  return recognition === null || !stating || praised ? recognition : { ...recognition, exclusive: false };
}

function withClaims(
  claims: readonly (DirectionClaim | ReachClaim | Unread)[],
  assumption: string | null = null,
): Recognition<DirectionClaim | ReachClaim> | null {
  if (!claims.some((claim) => 'kind' in claim)) return null;
  return { claims, readsNumbers: true, ...(assumption !== null && { assumptions: [assumption] }) };
}

/** An option says only its claim; a true/false stem tells the story first. */
function claimPart(phrase: Phrase, reading: Reading): Phrase {
  if (reading.form !== 'statement') return phrase;
  const saying = sentences(phrase.text).filter(({ start, end }) => has(slicePhrase(phrase, start, end), 'direction'));
  const last = saying.at(-1);
  return last === undefined ? phrase : slicePhrase(phrase, last.start, last.end);
}

/** Nobody says more than this in one sentence; longer texts are not read, which keeps reading cheap. */
const LONGEST = 1500;

function readClaim(phrase: Phrase, label: Dependence | null, story: Phrase | null): DirectionClaim | Unread {
  if (phrase.text.length > LONGEST) return { unread: 'Too long to be one claim' };
  const named = mentionsOf(phrase, 'direction').filter((mention) => !isNegated(phrase, mention));
  const choices = new Set(
    named.map(({ concept }) => (concept === 'direction.uni' ? 'unidirectional' : 'bidirectional')),
  );
  const [choice] = choices;
  if (choice === undefined || choices.size > 1)
    return { unread: 'Expected one kind of network, unidirectional or bidirectional' };
  const scopes = scopesOf(phrase);
  const left = uncovered(phrase, KNOWN, scopes?.terms ?? []).filter(
    (word) => !SYMBOL.test(word) && !(story !== null && isOfStory(word, story)),
  );
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  const reasons = readReasons(phrase, scopes);
  if (typeof reasons === 'string') return { unread: reasons };
  return { kind: 'direction', choice, reasons, label };
}

/** What a story is about, in the words of its question: the stress, the traffic, the river. They name what is predicted and from what. */
function isOfStory(word: string, story: Phrase): boolean {
  const stem = word.toLowerCase().replace(/['’]s$|s$/u, '');
  if (stem.length < 4 || !/^\p{L}+$/u.test(stem)) return false;
  return new RegExp(`(?<!\\p{L})${stem}s?(?!\\p{L})`, 'iu').test(story.text);
}

function readReasons(phrase: Phrase, scopes: Scopes | null): readonly Reason[] | string {
  const reasons: Reason[] = [];
  if (scopes !== null) reasons.push({ kind: 'depends', includes: scopes.includes, excludes: scopes.excludes });
  if (has(phrase, 'reason.information')) reasons.push({ kind: 'more-information' });
  if (has(phrase, 'reason.gradient-accuracy')) reasons.push({ kind: 'accurate-gradients' });
  if (reasons.length === 0 && (has(phrase, 'because') || has(phrase, 'depend'))) return 'The reason is not understood';
  if (scopes === null && reasons.length > 0 && has(phrase, 'polarity.not')) return 'A negated reason is not understood';
  return reasons;
}

/** What the label depends on, by the stem, else by the explanation, else by what causes can do; with the assumption in words. */
function labelDependence(reading: Reading): { label: Dependence | null; assumption: string | null } {
  const story = statedDependence(reading.stem);
  if (story !== null) return { label: story === 'unclear' ? null : story, assumption: null };
  const explained = reading.explanation === null ? null : statedDependence(reading.explanation);
  if (explained === 'unclear') return { label: null, assumption: null };
  if (explained !== null)
    return {
      label: explained,
      assumption: `The stem states no dependence; its explanation says that the label depends on ${WORDS[explained]}`,
    };
  if (has(reading.stem, 'world.response') && has(reading.stem, 'world.driver'))
    return {
      label: 'past',
      assumption:
        'The stem states no dependence; a response is taken to depend on current and past causes, not on later ones',
    };
  return { label: null, assumption: null };
}

const WORDS: Readonly<Record<Dependence, string>> = {
  current: 'the current input only',
  past: 'the current and past inputs only',
  future: 'later inputs, too',
};

/**
 * The dependence that a text states of the label. What is said under "if" or "when", or of a kind of network, is no statement of it.
 */
function statedDependence(phrase: Phrase): Dependence | 'unclear' | null {
  const found = new Set<Dependence | 'unclear'>();
  for (const { start, end } of sentences(phrase.text)) {
    if (end - start > LONGEST) continue;
    for (const clause of clausesOf(phrase.text.slice(start, end))) {
      if (HYPOTHETICAL.test(clause.text) || has(clause, 'direction')) continue;
      // "Determines" has its cause before it.
      const scopes = /\bdetermines?\b/iu.test(clause.text) ? null : scopesOf(clause, storyTerms(clause));
      if (scopes === null) {
        const driven = drivenBy(clause);
        if (driven !== null) found.add(driven);
        continue;
      }
      // "Some say that it depends on …, but it depends on …": two verbs, of which either may be the one that counts.
      if (mentionsOf(clause, 'depend.on').length > 1) return 'unclear';
      if (scopes.includes.includes('future')) found.add('future');
      else if (scopes.includes.includes('past')) found.add('past');
      else if (scopes.includes.includes('current') && scopes.excludes.length > 0) found.add('current');
      // "The current and the … days": what else it depends on was not understood.
      else return 'unclear';
    }
  }
  const [only] = found;
  return found.size > 1 ? 'unclear' : (only ?? null);
}

/** Verbs by which something brings a label about, or a label is had from something. */
const DRIVES =
  /\b(?:determines?|drives?|governs?|influences?|affects?|decides?|shapes?|caused by|determined by|driven by|governed by|influenced by|(?:predict|forecast|estimate|compute)\w*\b[^.]{2,60}\bfrom|reacts? to|responds? to)\b/iu;
/** "The words after it matter as well". */
const MATTERS = /\b(?:matters?|counts?|are needed|is needed|have to be known|must be known)\b/iu;

/**
 * The dependence that is told without "depends on": "the rain up to today determines the level", "we predict the stress from the traffic of today
 * and of the days before". What is later is the label's own time as often as not, and counts only where it is said to matter.
 */
function drivenBy(clause: Phrase): Dependence | 'unclear' | null {
  const matters = MATTERS.test(clause.text);
  if (!DRIVES.test(clause.text) && !matters) return null;
  const terms = timeTerms(clause).filter(({ naming }) => !naming);
  const scopes = scopesOf(clause, terms, []);
  if (scopes === null) return null;
  if (scopes.includes.includes('future'))
    return matters && !mentionsOf(clause, 'polarity.not').length ? 'future' : 'unclear';
  return scopes.includes.includes('past') ? 'past' : null;
}

/** "The mood depends on …, so which network should you use?" says two things. */
const JOINT = /[:(]|,\s(?=(?:so|hence|therefore|thus|which|should|would|what|then|also|donc|daher|por)\b)/;

function clausesOf(sentence: string): readonly Phrase[] {
  return sentence.split(JOINT).map((clause) => readPhrase(clause));
}
