import type { Bag, Spoken } from '../../propositions/index.ts';
import { canonical } from '../../sentences/index.ts';
import type { LengthClaim, ScoreClaim } from './claim.ts';
import type { LengthType } from './words.ts';

export const LENGTH_TOPIC =
  /\blog[- ]?(?:probabilit|likelihood)|normali[sz]|\bprefix|correct\w* for length|penali[sz]/iu;

/** "Its own 10-word prefix", "a hypothesis with 20 words": the longer and its beginning, whatever their lengths. */
export function unnumbered(text: string): string {
  return canonical(text)
    .replace(/\((?:a )?power of\)/gu, 'power of')
    .replace(/\b(?:hypothesis|sentence|sequence|output) (?:with|of) \d{1,3} (?:words|tokens)/gu, 'hypothesis')
    .replace(/\b\d{1,3}[- ](?:word|token) prefix/gu, 'prefix')
    .replace(/\bhalf of cases\b/gu, 'some');
}

/** The claim that an answer makes of scores and lengths; `null` where a word does not fit. */
export function spokenOfLength({ asked, said, text }: Spoken<LengthType>): LengthClaim | null {
  const has = (type: LengthType, value?: string): boolean => asked?.has(type, value) === true || said.has(type, value);
  if (
    has('number') ||
    (said.has('only') && !said.has('some')) ||
    (has('than') && !has('prefix')) ||
    asked?.has('most') === true
  )
    return null;
  if (said.has('prefix') || asked?.has('prefix') === true) return prefix(asked, said);
  if (asked?.has('why') === true && (asked.has('divide') || asked.has('norm'))) return otherwise(asked, said, text);
  if (has('divide') || has('multiply') || has('replace')) return score(asked, said);
  const plain = has('plain') && !has('norm');
  if (has('prefer') && plain) return tendency(asked, said);
  return plain || has('adds') ? adds(asked, said, text) : null;
}

/** "A plain sum prefers short outputs, because each further word adds a negative number." */
function tendency(asked: Bag<LengthType> | null, said: Bag<LengthType>): LengthClaim | null {
  if (asked !== null && !asked.only('ask', 'search', 'plain', 'logp', 'prefer', 'when', 'some', 'why')) return null;
  if (
    !said.only(
      'short',
      'long',
      'adds',
      'negative',
      'positive',
      'why',
      'logp',
      'plain',
      'prefer',
      'search',
      'some',
      'when',
      'and',
    )
  )
    return null;
  if (said.has('short') === said.has('long')) return null;
  const bias: LengthClaim = {
    kind: 'length-bias',
    normalised: false,
    tends: said.has('short') ? 'short' : 'long',
    denied: false,
  };
  if (!said.has('adds') && !said.has('negative') && !said.has('positive')) return said.has('why') ? null : bias;
  if (said.has('negative') === said.has('positive') || !said.has('why')) return null;
  return { kind: 'bias-because', tends: bias.tends, raises: said.has('positive') };
}

/** "Every further word lowers log P", "it can only go up". */
const CANNOT = /\b(?:can ?not|can't|can never|never)\b/iu;

function adds(asked: Bag<LengthType> | null, said: Bag<LengthType>, text: string): LengthClaim | null {
  if (!(asked?.has('adds') === true || said.has('adds'))) return null;
  if (
    asked !== null &&
    !asked.only('ask', 'search', 'plain', 'logp', 'adds', 'when', 'why', 'lower', 'higher', 'words')
  )
    return null;
  if (
    !said.only(
      'adds',
      'negative',
      'positive',
      'higher',
      'lower',
      'same',
      'or',
      'why',
      'logp',
      'plain',
      'some',
      'always',
      'not',
      'when',
      'only',
    )
  )
    return null;
  const up = said.has('higher') || said.has('positive');
  const down = said.has('lower') || said.has('negative');
  // "It can not increase"
  if (said.has('not'))
    return up && !down && !said.has('same') && (said.has('some') || said.has('not', 'never') || CANNOT.test(text))
      ? { kind: 'adds', raises: false }
      : null;
  if (up === down || (said.has('same') && !said.has('or'))) return null;
  // "Why are longer ones penalised?" asks for what lowers.
  if (asked?.has('why') === true && (!asked.has('lower') || asked.has('higher'))) return null;
  return { kind: 'adds', raises: up };
}

/** "The score of a hypothesis is never higher than that of its own prefix." */
function prefix(asked: Bag<LengthType> | null, said: Bag<LengthType>): LengthClaim | null {
  const all: readonly Bag<LengthType>[] = asked === null ? [said] : [asked, said];
  if (
    all.some((bag) => bag.has('norm') && !bag.has('plain')) ||
    !all.some((bag) => bag.has('logp') || bag.has('plain'))
  )
    return null;
  const may: readonly LengthType[] = [
    'ask',
    'prefix',
    'logp',
    'plain',
    'norm',
    'than',
    'higher',
    'lower',
    'same',
    'always',
    'not',
    'some',
    'or',
  ];
  if (!all.every((bag) => bag.only(...may)) || all.some((bag) => bag.has('norm'))) return null;
  const [up, down, same] = (['higher', 'lower', 'same'] as const).map((type) => said.has(type));
  if ([up, down, same].filter(Boolean).length !== 1) return null;
  const never = said.has('not');
  if (up === true && never && !said.has('always') && !said.has('some'))
    return { kind: 'prefix', relation: 'never higher' };
  if (never) return null;
  if (up === true) return { kind: 'prefix', relation: said.has('some') ? 'sometimes higher' : 'higher' };
  if (same === true) return { kind: 'prefix', relation: 'same' };
  return null;
}

/** "Why is it divided by the length?" "Because otherwise short ones would be preferred.", "To counteract the bias towards short ones". */
function otherwise(asked: Bag<LengthType>, said: Bag<LengthType>, text: string): LengthClaim | null {
  if (!asked.only('ask', 'why', 'divide', 'logp', 'plain', 'words', 'when', 'norm', 'search')) return null;
  // What would be without it, or what it works against: not both, and not neither.
  const without = /\botherwise\b/iu.test(text) || said.has('plain');
  if (without === said.has('oppose')) return null;
  if (
    !said.only('why', 'short', 'long', 'prefer', 'plain', 'search', 'oppose') ||
    said.has('short') === said.has('long') ||
    !(said.has('prefer') || said.has('oppose'))
  )
    return null;
  return { kind: 'length-bias', normalised: false, tends: said.has('short') ? 'short' : 'long', denied: false };
}

/** "The log-probability is divided by the number of words." */
function score(asked: Bag<LengthType> | null, said: Bag<LengthType>): ScoreClaim | null {
  if (
    asked !== null &&
    (!asked.has('norm') || asked.has('plain') || !asked.only('ask', 'norm', 'logp', 'divide', 'when', 'words'))
  )
    return null;
  if (asked === null && !said.has('norm')) return null;
  if (!said.only('logp', 'plain', 'words', 'beams', 'divide', 'multiply', 'replace', 'power', 'norm', 'search'))
    return null;
  const verbs = new Set([
    ...(['divide', 'multiply', 'replace'] as const).filter((type) => said.has(type) || asked?.has(type) === true),
  ]);
  const [operation] = verbs;
  if (operation === undefined || verbs.size > 1) return null;
  const told =
    asked?.has('divide') === true && asked.has('logp') && !said.has('logp')
      ? [...asked.terms.filter(({ type }) => type === 'logp').slice(-1), ...said.terms]
      : said.terms;
  const things = told.flatMap(({ type }) =>
    type === 'logp' || type === 'plain'
      ? ['logP' as const]
      : type === 'words'
        ? ['words' as const]
        : type === 'beams'
          ? ['beams' as const]
          : [],
  );
  const [of, by] = things;
  // "The number of words divides …": the other way round.
  if (
    of === undefined ||
    by === undefined ||
    things.length > 2 ||
    said.terms.some(({ text }) => text === 'divides' || text === 'multiplies' || text === 'replaces')
  )
    return null;
  return { kind: 'score', operation, of, by, power: said.has('power') };
}
