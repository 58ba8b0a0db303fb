import type { Feed, Pick } from '../../experiments/sample-words.ts';
import type { Bag, Spoken } from '../../propositions/index.ts';
import type { Reading } from '../../types.ts';
import type { SamplingClaim } from './claim.ts';
import type { SamplingType } from './words.ts';

export const SAMPLING_TOPIC = /\b(?:sampl|generat|writ|synthesi|draw|distribution|inference|greedy)/iu;

const PICKS = ['argmax', 'argmin', 'uniform', 'draw'] as const;
const FEEDS = ['truth', 'nothing', 'chosen'] as const;
const LIMITS = ['not', 'only', 'some', 'than', 'most', 'why', 'or', 'training', 'number'] as const;

/** The claim that an answer makes of how texts are written; `null` where a word does not fit. */
export function spokenOfSampling({ asked, said }: Spoken<SamplingType>, reading: Reading): SamplingClaim | null {
  const all: readonly Bag<SamplingType>[] = asked === null ? [said] : [asked, said];
  const tells = (type: SamplingType): boolean => all.some((bag) => bag.has(type));
  if (LIMITS.some(tells)) return null;
  const pick = pickIn(said);
  const feed = feedIn(said);
  if (pick === 'several' || feed === 'several') return null;
  // What the question settles, an answer can not choose.
  if (asked !== null && (PICKS.some((each) => asked.has(each)) || FEEDS.some((each) => asked.has(each)))) return null;
  if (tells('same') || tells('varied')) return variety(all, pick, feed);
  if (tells('greedy') && feed === null) return greedyPicks(all, pick);
  if (tells('greedy') || !(tells('sample') || tells('topic') || tells('match'))) return null;
  if (!['model', 'text', 'match', 'dist'].some((type) => tells(type as SamplingType)) && feed === null) return null;
  if (pick === null && feed === null) return null;
  // To write the likeliest words is one way to write; it is wrong where sampling is meant, which the other answers may tell.
  const isSampling =
    tells('sample') ||
    tells('match') ||
    reading.statements.some(({ phrase }) => /sampl|draw|random/iu.test(phrase.text));
  if (!isSampling && (pick === 'argmax' || pick === 'argmin')) return null;
  return { kind: 'procedure', pick, feed };
}

const BESIDE_GREEDY: readonly SamplingType[] = ['greedy', 'ask', 'model', 'text', 'topic', 'dist', 'when'];

/** "In greedy decoding the word with the highest probability is chosen". */
function greedyPicks(all: readonly Bag<SamplingType>[], pick: Pick | null): SamplingClaim | null {
  if (pick === null || !all.every((bag) => bag.only(...BESIDE_GREEDY, pick))) return null;
  return { kind: 'greedy', pick };
}

function variety(all: readonly Bag<SamplingType>[], pick: Pick | null, feed: Feed | null): SamplingClaim | null {
  const [same, varied] = (['same', 'varied'] as const).map((type) => all.some((bag) => bag.has(type)));
  const named = pick ?? (all.some((bag) => bag.has('greedy')) ? 'argmax' : null);
  if (same === varied || named === null || named === 'uniform' || feed === 'truth' || feed === 'nothing') return null;
  return { kind: 'variety', pick: named, same: same === true };
}

/** "Draw the most likely word" picks the likeliest: that it is drawn says no more than that it is taken. */
function pickIn(said: Bag<SamplingType>): Pick | null | 'several' {
  const found = PICKS.filter((pick) => said.has(pick));
  if (found.length === 0) return null;
  const [first] = found;
  if (found.length === 1) return first ?? null;
  return 'several';
}

function feedIn(said: Bag<SamplingType>): Feed | null | 'several' {
  const found = FEEDS.filter((feed) => said.has(feed));
  if (found.length > 1) return 'several';
  return found[0] ?? null;
}
