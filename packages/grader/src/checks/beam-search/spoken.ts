import type { Bag, Spoken } from '../../propositions/index.ts';
import { canonical } from '../../sentences/index.ts';
import type { Change, Effect, Quantity, WidthClaim } from './claim.ts';
import type { BeamType } from './words.ts';

export const BEAM_TOPIC = /\bbeams?\b|\bpartial (?:translation|hypothes|sentence)/iu;

const WIDTH =
  '(?:beam (?:width|size)|(?:width|size) of beam(?: search)?|number of (?:beams|hypotheses(?: kept)?)|width|beam|[bk](?= |,|$))';
const UP = '(?:larger|wider|bigger|greater|higher|increased|large|wide|broader|broad|very wide|very large|huge)';
const DOWN = '(?:smaller|narrower|lower|reduced|decreased|small|narrow|tighter|slimmer|thinner)';
const RAISE =
  '(?:increas(?:e|ing)|rais(?:e|ing)|enlarg(?:e|ing)|widen(?:s|ing)?|broaden(?:s|ing)?|doubl(?:e|ing)|tripl(?:e|ing)|grow(?:s|ing)?)';
const LOWER =
  '(?:decreas(?:e|ing)|reduc(?:e|ing)|lower(?:s|ing)?|shrink(?:ing)?|narrow(?:s|ing)?|halv(?:e|es|ing)|cut(?:ting)?)';
const TOLD: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  ten: '10',
  twenty: '20',
  fifty: '50',
  hundred: '100',
};

const wider = (from: string, to: string): string =>
  Number(from) === Number(to) ? ' samebeam ' : Number(to) > Number(from) ? ' widerbeam ' : ' narrowerbeam ';

/** A text with each way to make a beam wider or narrower as one word. */
export function turned(text: string): string {
  let out = canonical(text).replace(/\b[a-z]+\b/gu, (word) => TOLD[word] ?? word);
  const numbers = `(?<from>\\d{1,5}) to (?:${WIDTH} (?:of )?)?(?<to>\\d{1,5})`;
  const first = (pattern: string, by: (groups: Record<string, string>) => string): void => {
    out = out.replace(new RegExp(pattern, 'gu'), (...all: unknown[]) => by(all.at(-1) as Record<string, string>));
  };
  first(
    `(?:(?:${RAISE}|${LOWER}|go|goes|going|chang(?:e|es|ing)|mov(?:e|es|ing)|switch(?:ing)?) )?(?:${WIDTH} )?(?:of [a-z ]{3,40} )?(?:is |be )?(?:(?:raised|increased|lowered|reduced|changed|narrowed|widened|set|go|goes|change|increase|grow|decrease|shrink|drop) )?from (?:${WIDTH} (?:of )?)?${numbers}(?!\\d)`,
    ({ from = '', to = '' }) => wider(from, to),
  );
  first(
    `(?:${WIDTH} (?:is |to |of |= )*)(?<to>\\d{1,5})(?: for ${WIDTH})? (?:instead of|rather than|where (?:you|we|i|he|she) used?|compared (?:to|with)|not) (?:${WIDTH} (?:of )?)?(?<from>\\d{1,5})`,
    ({ from = '', to = '' }) => wider(from, to),
  );
  first(
    `keeps? (?:only )?(?<to>\\d{1,5}) (?:best )?(?:partial )?(?:translations|hypotheses|sentences|candidates) (?:instead of|rather than) (?:only )?(?<from>\\d{1,5})(?: best)?`,
    ({ from = '', to = '' }) => wider(from, to),
  );
  // "Why not use beam width 10000?"
  first(`\\b(?:${WIDTH} (?:of |= )?)(?<to>\\d{3,6})(?= |,|\\?|$)`, () => ' widerbeam ');
  first(
    `\\b${WIDTH} (?:is )?(?:as (?:wide|large|big) as (?:we|you|one) (?:like|want|wish)(?:s|es)?|${UP})`,
    () => ' widerbeam ',
  );
  first(`\\b(?:(?:with|of|use|using|choose|choosing|have|having) )?${UP} ${WIDTH}`, () => ' widerbeam ');
  first(`\\b(?:(?:with|of|use|using|choose|choosing|have|having) )?${DOWN} ${WIDTH}`, () => ' narrowerbeam ');
  first(`\\b${RAISE} (?:of )?(?:your |our )?${WIDTH}(?: in beam search| of decoder)?`, () => ' widerbeam ');
  first(`\\b${LOWER} (?:of )?(?:your |our )?${WIDTH}(?: in beam search| of decoder)?`, () => ' narrowerbeam ');
  first(
    `\\b${WIDTH} (?:is |be |get |gets |become )?(?:raised|increased|widened|enlarged|doubled|larger|wider|grows?|increase|widens)`,
    () => ' widerbeam ',
  );
  first(
    `\\b${WIDTH} (?:is |be |get |gets |become )?(?:lowered|decreased|reduced|narrowed|halved|smaller|narrower|shrinks?|decrease)`,
    () => ' narrowerbeam ',
  );
  first(`\\b(?:make|makes|making) (?:your |our )?${WIDTH} (?:wider|larger|bigger|broader)`, () => ' widerbeam ');
  first(`\\b(?:make|makes|making) (?:your |our )?${WIDTH} (?:narrower|smaller|thinner)`, () => ' narrowerbeam ');
  first(`\\b(?:with|in proportion to) ${WIDTH}(?= |,|$)`, () => ' widerbeam ');
  first(`\\b(?:every|each) (?:extra|additional|further) (?:hypothesis|candidate|beam)`, () => ' widerbeam more ');
  return out;
}

const DENIALS = /\b(?:not|no|never|neither|nor|cannot|without)\b|n['’]t\b/giu;

const QUANTITIES = ['time', 'memory', 'quality', 'steps', 'speed'] as const;

/** The claim that an answer makes of a beam made wider or narrower; `null` where a word does not fit. */
export function spokenOfWidth({ asked, said, parse, text, stem }: Spoken<BeamType>): WidthClaim | null {
  const turn = directionIn(asked, said);
  if (turn === null || said.has('only') || said.has('than') || asked?.has('most') === true) return null;
  if (asked !== null && !isPlain(asked)) return null;
  if (asked?.has('why') === true && asked.has('not') !== asked.has('turn') && !asked.has('turn')) return null;
  const effects = effectsIn(text, said, parse, asked);
  if (effects === null || effects.length === 0) return null;
  const [first] = effects;
  const denied = said.has('not');
  if (denied && (effects.length > 1 || first === undefined || first.change === 'same' || said.has('not', 'never')))
    return null;
  // "It is not the case that a wider beam does not …": two denials, of which one would be read.
  if ([...text.matchAll(DENIALS)].length > 1) return null;
  const always = said.has('always');
  if (always && denied) return null;
  const claim: WidthClaim = { kind: 'width', wider: turn, effects, denied, ...(always && { always }) };
  return isReason(asked, claim, stem) ? claim : null;
}

/** Which way the beam is turned, told once. */
function directionIn(asked: Bag<BeamType> | null, said: Bag<BeamType>): boolean | null {
  const told = new Set([...(asked?.values('turn') ?? []), ...said.values('turn')]);
  return told.size === 1 ? told.has('wider') : null;
}

/** A question of what happens, what is paid, or why (not); a quantity may be named in it. */
const isPlain = (asked: Bag<BeamType>): boolean =>
  asked.only(
    'ask',
    'turn',
    'width',
    'search',
    'when',
    'why',
    'not',
    'pay',
    'benefit',
    'some',
    'quality',
    'time',
    'memory',
    'steps',
    'need',
    'kept',
    'starts',
    'and',
  ) &&
  (asked.has('turn') || asked.has('width')) &&
  // "Can we not …" and "why not …" ask for a reason against; any other denial is not read.
  (!asked.has('not') || asked.has('why'));

/** A reason against a wider beam is a cost, one for it a gain. */
function isReason(asked: Bag<BeamType> | null, claim: WidthClaim, stem: string): boolean {
  if (asked === null) return true;
  const costs = claim.effects.every(
    ({ quantity, change }) => (quantity === 'time' || quantity === 'memory') && change === 'more',
  );
  const gains = claim.effects.every(
    ({ quantity, change }) => quantity === 'quality' && (change === 'more' || change === 'not less'),
  );
  const holds = (costs || gains) === (claim.wider && !claim.denied);
  if (!claim.wider && (asked.has('pay') || asked.has('benefit') || asked.has('why'))) {
    // A narrower beam loses likely sentences and saves time and memory.
    const loses = claim.effects.every(
      ({ quantity, change }) => quantity === 'quality' && (change === 'less' || change === 'not more'),
    );
    return asked.has('pay') && loses && !claim.denied;
  }
  if (asked.has('pay') || (asked.has('why') && asked.has('not'))) return costs || !holds;
  if (asked.has('benefit') || asked.has('why')) return gains || !holds;
  return !/\bwant|should|recommend/iu.test(stem);
}

/** The effects of a text, part by part; `null` where a part is not understood. */
function effectsIn(
  text: string,
  said: Bag<BeamType>,
  parse: Spoken<BeamType>['parse'],
  asked: Bag<BeamType> | null,
): readonly Effect[] | null {
  const whole = changesOf(said, asked);
  if (whole !== null) return whole;
  const parts = text
    .replace(/^\s*because\s/iu, '')
    .split(/,? and (?:so |therefore |hence )?|[,;] (?:so |therefore |hence )?|,? but /u);
  if (parts.length < 2) return null;
  const found = parts.map((part) => {
    const bag = parse(part);
    return bag === null ? null : changesOf(bag, null);
  });
  if (found.some((each) => each === null)) return null;
  const effects = found.flatMap((each) => each ?? []);
  const said2 = new Map(effects.map((effect) => [effect.quantity, effect.change]));
  if (effects.some(({ quantity, change }) => said2.get(quantity) !== change)) return null;
  return [...said2]
    .map(([quantity, change]) => ({ quantity, change }))
    .sort((a, b) => a.quantity.localeCompare(b.quantity));
}

/** What one part says: quantities that all change in one way. */
function changesOf(bag: Bag<BeamType>, asked: Bag<BeamType> | null): readonly Effect[] | null {
  const [slow, fast, good, bad] = (['slow', 'fast', 'good', 'bad'] as const).map((type) => bag.has(type));
  const named = QUANTITIES.filter((type) => bag.has(type));
  const [more, less, same] = (['more', 'less', 'same'] as const).map((type) => bag.has(type));
  const adjectives = [slow, fast, good, bad].filter(Boolean).length;
  if (
    !bag.only(
      'ask',
      'turn',
      'width',
      'search',
      'when',
      'why',
      'not',
      'starts',
      'kept',
      'scored',
      ...QUANTITIES,
      'more',
      'less',
      'same',
      'slow',
      'fast',
      'good',
      'bad',
      'need',
      'and',
      'or',
      'some',
      'most',
      'always',
      'notless',
      'notmore',
    )
  )
    return null;
  if (bag.has('most') && !bag.has('some')) return null;
  const quality = asked?.has('quality') === true || named.includes('quality');
  if (bag.has('or')) {
    // "Improves or stays as it was": at least as good.
    if (same !== true || !quality || adjectives + Number(more) + Number(less) !== 1) return null;
    if (named.some((name) => name !== 'quality')) return null;
    return good === true || more === true
      ? [{ quantity: 'quality', change: 'not less' }]
      : bad === true || less === true
        ? [{ quantity: 'quality', change: 'not more' }]
        : null;
  }
  const [notLess, notMore] = [bag.has('notless'), bag.has('notmore')];
  if (notLess || notMore) {
    if (notLess === notMore || adjectives > 0 || more || less || same || !quality || bag.has('not')) return null;
    return named.every((name) => name === 'quality') ? one('quality', notLess ? 'not less' : 'not more') : null;
  }
  if (adjectives > 1 || (adjectives === 1 && (same || more || less))) {
    return null;
  }
  if (adjectives === 1) {
    const about = named.filter((name) => name !== (good === true || bad === true ? 'quality' : 'time'));
    if (about.length > 0 || bag.has('starts') || bag.has('kept') || bag.has('scored')) return null;
    return slow === true
      ? one('time', 'more')
      : fast === true
        ? one('time', 'less')
        : good === true
          ? one('quality', 'more')
          : one('quality', 'less');
  }
  if ([more, less, same].filter(Boolean).length !== 1) return null;
  const change: Change = more === true ? 'more' : less === true ? 'less' : 'same';
  if (bag.has('starts') && bag.has('kept'))
    return named.every((name) => name === 'memory') ? one('memory', change) : null;
  if (bag.has('scored')) return named.every((name) => name === 'time') ? one('time', change) : null;
  if (bag.has('starts') || bag.has('kept')) return null;
  const asks = QUANTITIES.filter((type) => asked?.has(type) === true);
  const about = named.length > 0 ? named : asks;
  if (about.length === 0) return null;
  return about.map((name): Effect =>
    name === 'speed'
      ? { quantity: 'time', change: change === 'more' ? 'less' : change === 'less' ? 'more' : 'same' }
      : { quantity: name, change },
  );
}

const one = (quantity: Quantity, change: Change): readonly Effect[] => [{ quantity, change }];
