import type { TimeScope } from '../../frames/time-terms.ts';
import type { Bag, Spoken } from '../../propositions/index.ts';
import type { DirectionClaim, ReachClaim } from './claim.ts';
import type { DirectionType } from './words.ts';

export const DIRECTION_TOPIC = /\b(?:bi|uni)-?\s?directional|\bbi-?(?:rnn|lstm|gru)\b|\bbrnn\b/iu;

/** "x<1>, …, x<T>" in words. */
export const withoutSymbols = (text: string): string =>
  text.replace(/x\s?\^?\{?<\s?1\s?>\}?\s?(?:,\s?)?(?:\.{2,3}|…|⋯)\s?,?\s?x\s?\^?\{?<\s?T_?x?\s?>\}?/gu, ' ');

type Said = Bag<DirectionType>;
type Network = ReachClaim['network'];

const LIMITS = ['only', 'than', 'most', 'or', 'number'] as const;

/** The claim that an answer makes of what a network has to see; `null` where a word does not fit. */
export function spokenOfDirection({ asked, said }: Spoken<DirectionType>): DirectionClaim | ReachClaim | null {
  const all: readonly Said[] = asked === null ? [said] : [asked, said];
  if (LIMITS.some((type) => all.some((bag) => bag.has(type)))) return null;
  if (asked?.has('not') === true || (asked === null && said.has('why'))) return null;
  const denials = said.terms.filter(({ type }) => type === 'not').length;
  if (denials > 1) return null;
  const told = networkIn(said);
  const named = asked === null ? null : networkIn(asked);
  if (told === 'both' || named === 'both') return null;
  // "Speech is to be recognised while the speaker talks: which network?"
  if (asked?.has('online') === true) {
    const isBare = said.only('bi', 'uni', 'cell') && told !== null;
    return isBare &&
      named === null &&
      asked.only('ask', 'online', 'cell', 'when', 'always', 'suit', 'and', 'use', 'some')
      ? reach(told, [], ['future'])
      : null;
  }
  const network = told ?? named;
  if (network === null || (told !== null && named !== null && told !== named)) return null;
  if (asked !== null && !asked.only('ask', 'why', 'bi', 'uni', 'cell', 'merit', 'use', 'needed', 'suit', 'when'))
    return null;
  const claim = seeing(network, said, asked, denials === 1);
  // A true statement on a network need not be what is good or bad about it.
  const isBad = said.has('needed') || said.has('first') || (said.has('online') && denials === 1);
  // That it needs the whole sequence is a drawback only where it has to be there before the output.
  const isDrawback = said.has('first') || (said.has('online') && denials === 1);
  if (asked?.has('merit', 'bad') === true && !isDrawback && denials === 0) return null;
  if ((asked?.has('merit', 'good') === true || asked?.has('why') === true) && isBad) return null;
  return claim;
}

function seeing(network: Network, said: Said, asked: Said | null, isDenied: boolean): ReachClaim | null {
  const may: readonly DirectionType[] = ['bi', 'uni', 'cell', 'some', 'not', 'why', 'merit', 'ask'];
  if (said.has('online')) {
    if (!said.has('suit') && !said.has('use')) return null;
    if (!said.only(...may, 'online', 'suit', 'use')) return null;
    return isDenied ? reach(network, ['future'], []) : reach(network, [], ['future']);
  }
  if (!said.has('use') && !said.has('needed') && asked?.has('use') !== true) return null;
  const [thing, ...others] = (['future', 'past', 'whole', 'both'] as const).filter((type) => said.has(type));
  if (thing === undefined || others.length > 0 || !said.only(...may, 'use', 'needed', 'first', 'when', thing))
    return null;
  // "When" may set a condition, but as the "before" of what has to be known first.
  if (said.terms.some(({ type, text }) => type === 'when' && text !== 'before')) return null;
  const scopes: Readonly<Record<typeof thing, readonly TimeScope[]>> = {
    future: ['future'],
    past: ['past'],
    whole: ['past', 'current', 'future'],
    both: ['past', 'future'],
  };
  if (!isDenied) return reach(network, scopes[thing], []);
  return thing === 'future' || thing === 'past' ? reach(network, [], scopes[thing]) : null;
}

const reach = (network: Network, includes: readonly TimeScope[], excludes: readonly TimeScope[]): ReachClaim => ({
  kind: 'reach',
  network,
  includes,
  excludes,
});

function networkIn(bag: Said): Network | 'both' | null {
  const [bi, uni] = [bag.has('bi'), bag.has('uni')];
  if (bi && uni) return 'both';
  return bi ? 'bidirectional' : uni ? 'unidirectional' : null;
}
