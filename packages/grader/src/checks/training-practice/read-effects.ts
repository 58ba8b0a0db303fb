import { bagOf, type Bag, parserOf } from '../../propositions/index.ts';
import { ALL_PARTS, canonicalPhrase } from '../../sentences/index.ts';
import type { Claim, Reading, Recognition, Unread } from '../../types.ts';
import type { ClipEffect, PracticeClaim } from './claim.ts';
import { EFFECT_WORDS, type EffectType } from './effect-words.ts';

const LONGEST = 400;
const parse = parserOf<EffectType>(EFFECT_WORDS, { spell: canonicalPhrase });

type Effects = Bag<EffectType>;

/** What an optimiser makes of a clipped gradient is another matter. */
const OPTIMISERS = /\b(?:adam|adagrad|rmsprop|momentum)\b/iu;

function bag(text: string): Effects | null {
  if (OPTIMISERS.test(text)) return null;
  const parsed = parse(text);
  return 'unknown' in parsed ? null : bagOf(parsed.terms);
}

const PRACTICES = ['clip', 'truncate', 'bptt', 'share', 'unroll', 'carry', 'reset', 'teacher'] as const;
type Practice = (typeof PRACTICES)[number];

/** What a stem asks of a practice. */
interface Asked {
  readonly practice: Practice;
  readonly bag: Effects;
}

/** What `recognise` reads, and where it leaves an answer unread, the effects of a practice that the answer tells. */
export function readByEffects(
  recognise: (reading: Reading) => Recognition<PracticeClaim> | null,
): (reading: Reading) => Recognition<PracticeClaim> | null {
  return (reading) => {
    const before = recognise(reading);
    const isUnread = (claim: Claim | Unread): claim is Unread => 'unread' in claim;
    if (before?.claims.every((claim) => !isUnread(claim)) === true) return before;
    if (reading.form === 'statement') return before ?? ofStatement(reading);
    const asked = askedOf(reading);
    if (asked === null) return before ?? ofOpenSentence(reading);
    const claims = reading.statements.map(({ phrase }, at): PracticeClaim | Unread => {
      const own = before?.claims[at];
      if (own !== undefined && !isUnread(own)) return own;
      const read = phrase.text.length > LONGEST ? null : claimOf(asked, phrase.text);
      return read ?? own ?? { unread: 'no effect of the practice that is known' };
    });
    if (claims.every(isUnread)) return before;
    const isAlone = before === null || before.claims.every(isUnread);
    return { ...before, claims, ...(isAlone && { readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true }) };
  };
}

const ALL_READ = { readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true } as const;

function ofStatement({ stem }: Reading): Recognition<PracticeClaim> | null {
  const claim = said(stem.text.replace(/\?\s*$/u, ''));
  return claim === null || /[?？]\s*$/u.test(stem.text) ? null : { claims: [claim], ...ALL_READ };
}

/** A stem that its answers complete to sentences. */
function ofOpenSentence({ stem, statements }: Reading): Recognition<PracticeClaim> | null {
  if (/[?？]\s*$/u.test(stem.text)) return null;
  const claims = statements.map(
    ({ phrase }) => said(`${stem.text} ${phrase.text}`) ?? { unread: 'no effect of a practice' },
  );
  return claims.every((claim) => 'unread' in claim) ? null : { claims, ...ALL_READ };
}

/** What a whole sentence says of the one practice that it names. */
function said(text: string): PracticeClaim | null {
  const whole = text.length > LONGEST ? null : bag(text);
  if (whole === null) return null;
  const [practice, second] = PRACTICES.filter((name) => whole.has(name));
  if (practice === undefined || second !== undefined) return null;
  const read = practice === 'clip' ? clipClaims(whole, whole) : practiceClaims({ practice, bag: whole }, whole);
  const [first, ...more] = read ?? [];
  if (first === undefined) return null;
  return more.length === 0 ? first : { kind: 'every', parts: [first, ...more] };
}

const FRAME: readonly EffectType[] = ['ask', 'why', 'when', 'topic', 'and', 'lag', 'some'];
/** What a stem may say of its practice besides. */
const BESIDE: Readonly<Record<Practice, readonly EffectType[]>> = {
  clip: ['norm', 'threshold', 'exceed', 'stay', 'gradient', 'number', 'direction'],
  truncate: ['number', 'harm', 'gradient', 'carry'],
  bptt: ['gradient'],
  share: ['effect'],
  unroll: [],
  carry: [],
  reset: [],
  teacher: [],
};

function askedOf({ form, stem }: Reading): Asked | null {
  if (form === 'statement' || stem.text.length > LONGEST) return null;
  const asked = bag(stem.text.replace(/_{2,}|\.{3,}|…/gu, ' '));
  if (asked === null) return null;
  const found = PRACTICES.filter((name) => asked.has(name));
  // Chunks whose state is carried over are how truncation is done; an unrolled graph is what back-propagation through time goes through.
  const [practice, second] = found.filter(
    (name) => !(name === 'carry' && found.includes('truncate')) && !(name === 'unroll' && found.includes('bptt')),
  );
  if (practice === undefined || second !== undefined) return null;
  // "What changes?" asks; "what does not change" is another question.
  if (!asked.only('keep', ...FRAME, ...BESIDE[practice], ...found) || asked.has('keep', 'keep')) return null;
  return { practice, bag: asked };
}

/** Whole clauses of an answer. */
const CLAUSES = /[,;:]\s|\.\s|\s(?:so that|and then|and thus|thereby|while|leaving)\s/u;

/** "Its own, possibly wrong, predictions". */
const ASIDE = /,\s(?:possibly|perhaps|maybe|sometimes|often)\s[a-z]{3,12},/giu;

function claimOf(asked: Asked, text: string): PracticeClaim | null {
  if (asked.practice === 'truncate' && asked.bag.has('harm')) return ofHarm(asked, text);
  const effects: PracticeClaim[] = [];
  // "… , leaving its direction as it was": the verb is what the clause says.
  for (const part of text
    .replace(ASIDE, ' ')
    .replace(/\bleaving\b/gu, 'while it leaves')
    .split(CLAUSES)) {
    const said = bag(part);
    if (said === null) return null;
    if (said.isEmpty) continue;
    const read = asked.practice === 'clip' ? clipClaims(asked.bag, said) : practiceClaims(asked, said);
    if (read === null || read.length === 0) return null;
    effects.push(...read);
  }
  const [first, second] = effects;
  if (first === undefined) return null;
  return second === undefined ? first : { kind: 'every', parts: effects };
}

// ── Clipping ──

/** Effects of which it does not matter what is clipped by. */
const EITHER: readonly ClipEffect[] = ['zeroes', 'drops-largest', 'halves-rate', 'limits-rate', 'bounds-weights'];

function clipClaims(asked: Effects, said: Effects): readonly PracticeClaim[] | null {
  const ways = [...new Set([...asked.values('clip'), ...said.values('clip')])].filter((way) => way !== 'any');
  if (ways.length > 1) return null;
  const sizes = sizesIn(asked);
  const isShort = sizes === null ? asked.has('stay') && !asked.has('exceed') : sizes.norm < sizes.threshold;
  if (isShort && said.has('exceed')) return null;
  const when = isShort ? 'below' : 'above';
  const [way] = ways;
  const how = way === 'value' ? 'value' : 'norm';
  const effects = clipEffects(asked, said);
  if (effects === null) return null;
  // "Clipping" alone may be by norm or by value.
  const isOpen = way === undefined && !asked.has('norm') && !said.has('norm');
  if (isOpen && effects.some((effect) => !EITHER.includes(effect) && when === 'above')) return null;
  return effects.map((does): PracticeClaim => ({ kind: 'clip-does', how, when, does }));
}

/** "Threshold 5 … norm 20": which number is which. */
function sizesIn({ terms }: Effects): { readonly threshold: number; readonly norm: number } | null {
  const told: Record<string, number> = {};
  terms.forEach(({ type, value }, at) => {
    const before = terms[at - 1]?.type;
    if (type === 'number' && (before === 'threshold' || before === 'clip')) told['threshold'] = Number(value);
    if (type === 'number' && before === 'norm') told['norm'] = Number(value);
  });
  const { threshold, norm } = told;
  return threshold === undefined || norm === undefined ? null : { threshold, norm };
}

function clipEffects(asked: Effects, said: Effects): readonly ClipEffect[] | null {
  const isWhole = asked === said;
  const used = (...types: readonly EffectType[]): boolean =>
    (!isWhole || types.includes('norm') || said.terms.every((term, at) => !isOwnNorm(term, said.terms[at + 1]))) &&
    said.only(
      'topic',
      'clip',
      'when',
      'why',
      'and',
      'number',
      'ask',
      ...(isWhole ? (['stay', 'exceed', 'threshold', 'norm'] as const) : []),
      ...types,
    );
  if (!numbersFit(asked, said)) return null;
  // "Every gradient" holds those below the threshold, too.
  if (said.terms.some(({ type, text = '' }) => type === 'gradient' && /\b(?:every|each|all|any)\b/u.test(text)))
    if (!asked.has('exceed') && !asked.has('stay') && !said.has('exceed') && !said.has('stay')) return null;
  const [keeps, changes] = [said.has('keep', 'keep'), said.has('keep', 'change')];
  if (keeps && changes) return null;
  if (said.has('nothing') && used('nothing', 'gradient')) return ['nothing'];
  // "What happens to its direction? It stays the same."
  if (!isWhole && asked.has('direction') && used('keep', 'gradient'))
    return keeps ? ['keeps-direction'] : changes ? ['changes-direction'] : null;
  if (keeps && said.has('gradient') && used('keep', 'gradient')) return ['nothing'];
  if (said.has('direction') && used('direction', 'keep', 'gradient'))
    return keeps || said.terms.some(({ text = '' }) => /same direction/u.test(text))
      ? ['keeps-direction']
      : changes
        ? ['changes-direction']
        : null;
  if (said.has('drop') && said.has('largest') && used('drop', 'largest', 'component', 'keep'))
    return said.has('keep') ? ['drops-largest', 'keeps-others'] : ['drops-largest'];
  if (said.has('keep', 'keep') && said.has('component') && used('keep', 'component')) return ['keeps-others'];
  if (said.has('zero') && said.has('gradient') && used('zero', 'gradient', 'limit', 'component')) return ['zeroes'];
  if (said.has('rate'))
    return said.has('half') && !said.has('scale', 'up') && used('rate', 'scale', 'half')
      ? ['halves-rate']
      : said.has('limit') && used('rate', 'limit', 'threshold')
        ? ['limits-rate']
        : null;
  if (said.has('weights'))
    return (said.has('limit') || said.has('stay')) && used('weights', 'limit', 'stay', 'threshold', 'keep')
      ? ['bounds-weights']
      : null;
  if (said.has('component') && said.has('limit'))
    return used('component', 'limit', 'threshold', 'gradient', 'exceed') ? ['limits-components'] : null;
  const isSet = said.has('limit', 'set') || said.has('threshold') || said.numbers.length > 0;
  if (said.has('scale', 'down') && !said.has('scale', 'up') && said.has('gradient') && !said.has('largest'))
    return used('scale', 'gradient', 'norm', 'limit', 'threshold', 'exceed', 'component')
      ? said.has('norm') && isSet
        ? ['rescales', 'to-threshold']
        : ['rescales']
      : null;
  if (said.has('norm') && isSet && used('norm', 'limit', 'threshold', 'gradient', 'exceed')) return ['to-threshold'];
  if (
    said.has('gradient') &&
    said.has('limit', 'set') &&
    said.has('threshold') &&
    used('gradient', 'limit', 'threshold')
  )
    return ['sets-to-threshold'];
  return null;
}

/** "Keeps the direction and the length": a norm that is not one that exceeds something. */
const isOwnNorm = ({ type }: Effects['terms'][number], next: Effects['terms'][number] | undefined): boolean =>
  type === 'norm' && next?.type !== 'exceed' && next?.type !== 'stay';

/** `clipnorm=1.0` and "norm 1" name one threshold; another number would be another claim. */
function numbersFit(asked: Effects, said: Effects): boolean {
  const threshold = sizesIn(asked)?.threshold ?? asked.numbers[0];
  if (asked === said) return said.numbers.length === 0;
  return said.numbers.every((number) => number === threshold || (number === -1 && threshold === 1));
}

// ── The other practices ──

type Meanings = Readonly<Record<string, PracticeClaim>>;

const NO_LEAK: PracticeClaim = { kind: 'reset', reset: true, leaks: false };
const CARRIED: PracticeClaim = { kind: 'reset', reset: false, leaks: true };
const mistake = (says: Extract<PracticeClaim, { kind: 'mistake' }>['says']): PracticeClaim => ({
  kind: 'mistake',
  says,
});

/** What an effect says of a practice. One that has no part in it is no answer, though it may be true. */
const MEANS: Readonly<Record<Exclude<Practice, 'clip'>, Meanings>> = {
  share: {
    'any-length': { kind: 'count', grows: false },
    'fixed-count': { kind: 'count', grows: false },
    'grown-count': { kind: 'count', grows: true },
    'same-inputs': mistake('same-inputs'),
    'needed-for-forward': mistake('needed-for-forward'),
    'keeps-gradients': mistake('keeps-gradients'),
  },
  unroll: {
    copies: { kind: 'sharing', same: true },
    'own-weights': { kind: 'sharing', same: false },
    'grown-count': { kind: 'count', grows: true },
  },
  bptt: {
    unrolls: { kind: 'sum', how: 'added' },
    adds: { kind: 'sum', how: 'added' },
    averages: { kind: 'sum', how: 'averaged' },
    multiplies: { kind: 'sum', how: 'multiplied' },
    'updates-each-step': { kind: 'sharing', same: false },
    'runs-backwards': mistake('runs-backwards'),
    random: mistake('random'),
  },
  carry: {
    'state-goes-on': CARRIED,
    leak: CARRIED,
    'no-leak': { kind: 'reset', reset: false, leaks: false },
    'gradient-goes-on': { kind: 'truncation', says: 'gradient-beyond' },
    'freezes-weights': mistake('freezes-weights'),
    'renews-weights': mistake('renews-weights'),
  },
  reset: {
    'no-leak': NO_LEAK,
    leak: { kind: 'reset', reset: true, leaks: true },
    'renews-weights': mistake('renews-weights'),
  },
  teacher: {
    'free-own': { kind: 'teacher', forced: false, feeds: 'own' },
    'free-truth': { kind: 'teacher', forced: false, feeds: 'truth' },
    'forced-truth': { kind: 'teacher', forced: true, feeds: 'truth' },
    'forced-own': { kind: 'teacher', forced: true, feeds: 'own' },
  },
  truncate: {
    'cut-off': { kind: 'truncation', says: 'no-gradient-beyond' },
    'gradient-goes-on': { kind: 'truncation', says: 'gradient-beyond' },
    'state-forward': CARRIED,
  },
};

function practiceClaims({ practice, bag: asked }: Asked, said: Effects): readonly PracticeClaim[] | null {
  if (practice === 'clip') return null;
  // What a mismatch comes from is asked with a reason; so is what a practice is for.
  if (practice === 'share' && !asked.has('why') && !asked.has('topic')) return null;
  const own: readonly EffectType[] = [
    'effect',
    'ask',
    'why',
    'topic',
    'when',
    'and',
    'lag',
    'some',
    'gradient',
    practice,
    'share',
    'unroll',
    'bptt',
  ];
  if (!said.only(...own)) return null;
  // A state that is reset "between steps" is another one than between sequences.
  const places = [...asked.terms, ...said.terms].filter(({ type }) => type === 'lag');
  if ((practice === 'carry' || practice === 'reset') && places.some(({ text = '' }) => /\bsteps?\b/u.test(text)))
    return null;
  const effects =
    practice === 'bptt' && said.has('unroll') ? [...said.values('effect'), 'unrolls'] : said.values('effect');
  const claims = effects.map((effect) => MEANS[practice][effect] ?? null);
  // A clause without an effect of its own goes with the others: "on the unrolled graph".
  if (effects.length === 0) return null;
  return claims.every((claim) => claim !== null) ? claims : null;
}

/** "Yes, no gradient flows back that far": the answer must be right, and then its reason. */
function ofHarm({ bag: asked }: Asked, text: string): PracticeClaim | null {
  const [window, lag, third] = asked.numbers;
  const answer = /^\s*(yes|no)\b[,:;.]?\s*/iu.exec(text);
  if (window === undefined || lag === undefined || third !== undefined || answer === null) return null;
  const yes = answer[1]?.toLowerCase() === 'yes';
  const whether: PracticeClaim = { kind: 'truncation-hurts', window, lag, yes };
  if (yes !== lag > window) return whether;
  const rest = text.slice(answer[0].length).replace(/^(?:because|since|as|for)\s/iu, '');
  if (rest === '') return whether;
  const reason = claimOf({ practice: 'truncate', bag: bagOf(asked.terms.filter(({ type }) => type !== 'harm')) }, rest);
  return reason === null ? null : { kind: 'every', parts: [whether, reason] };
}
