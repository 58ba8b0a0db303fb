import type { Groups } from '../../sentences/index.ts';
import type { Reading, Recognition } from '../../types.ts';
import { cellOf, type RecurrenceClaim, type Source } from './claim.ts';

const STEP = '(?:time |step |time step )?(?:t|step|time)';
const HERE = `(?:current|present|same|this|that|each|every|given) ${STEP}|${STEP}`;
const BEFORE = `(?:old|previous|preceding|last|earlier) ${STEP}|(?:time |step |time step )?t ?[-−–] ?1|(?:the )?step before`;
const INDEX = (letters: string, index: string): string =>
  String.raw`[${letters}](?:_\{?${index}\}?|\^\{?<${index}>\}?|\(${index}\))`;
const [NOW, AGO, NEXT] = [INDEX('x', 't'), INDEX('hsa', 't ?[-−–] ?1'), INDEX('x', String.raw`t ?\+ ?1`)];

/** Phrases of what a state may be made from, in canonical words. */
const PHRASES: readonly (readonly [pattern: RegExp, source: Source])[] = [
  [
    new RegExp(
      String.raw`^(?:(?:current|present|new|newest) (?:inputs?|tokens?|words?|elements?|observation|data point)(?: (?:vector|element|token))?|inputs?(?: vector)? (?:at|of|from) (?:${HERE})|input)(?: ?\(?${NOW}\)?)?(?: (?:at|of) (?:${HERE}))?$|^\(?${NOW}\)?$`,
      'u',
    ),
    'input',
  ],
  [
    new RegExp(
      String.raw`^(?:its own |its )?(?:(?:old|previous|preceding) (?:hidden state|state|activation|value|hidden activation)|(?:hidden state|state|activation|hidden activation)s? (?:at|of|from|in) (?:${BEFORE}))(?: ?\(?${AGO}\)?)?(?: (?:at|of|from) (?:${BEFORE}))?$|^\(?${AGO}\)?$`,
      'u',
    ),
    'state',
  ],
  [/^(?:all )?(?:of )?(?:previous|past|earlier|preceding|prior|old) (?:inputs|tokens|words|elements)$/u, 'past'],
  [
    new RegExp(
      String.raw`^(?:all )?(?:of )?(?:(?:future|later|coming|next|following|subsequent) (?:inputs?|tokens?|words?|elements?)(?: (?:of|in) sequence)?)(?: ?\(?${NEXT}\)?)?$|^\(?${NEXT}\)?$`,
      'u',
    ),
    'future',
  ],
];

const ONLY =
  /^(?:only|just|solely|exclusively|nothing but)(?: (?:on|of|from))? |,? (?:only|alone|exclusively|and nothing else)$/gu;

/** "Both the current input and the previous hidden state" as what is named; null where a part of it is something else. */
export function sourcesIn(list: string): readonly Source[] | null {
  const pieces = list
    .replace(/^both (?:of )?/u, '')
    .split(
      /,? and (?:on |of |from )?|, (?:on |of |from )?|,? (?:as well as|together with|along with|combined with|plus|\+|&) (?:on |of |from )?/u,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const found = pieces.map((piece) => PHRASES.find(([pattern]) => pattern.test(piece))?.[1]);
  if (found.length === 0 || found.includes(undefined)) return null;
  return [...new Set(found as Source[])].sort();
}

const STATE = String.raw`(?:(?:new|next|current|updated) )?(?:hidden state|hidden activation|activation|${INDEX('hsa', 't')}|state)(?: ?\(?${INDEX('hsa', 't')}\)?)?`;
const AT = `(?: (?:at|of|for|in) (?:${HERE}))?`;
const SOLE = '(?:only |solely |exclusively )?';
const MADE = `(?:depend (?<sole>${SOLE})on|is (?<single>${SOLE})(?:(?:computed|calculated|determined|obtained|derived|produced|updated|formed|built|made|found)(?: (?:from|by|using|with|out of|based on|as (?:a )?(?:function|combination) of|by combining|from combining))?|function of|based on|combination of|influenced by)|(?:combine|take into account))`;

/** Forms of sentences that say what the state of a step is made from, with the rest of their vocabulary in `sentences.ts`. */
export const MADE_FROM = [
  `(?:(?:in|for|inside) {cell:place},? (?:at each step,? )?)?${STATE}${AT}(?: (?:of|in) {cell})?${AT} (?<only>${SOLE})${MADE} (?<list>.{3,140})`,
  `(?:at each step,? )?{cell} (?:compute|calculate|update|determine|produce|obtain) (?:its )?${STATE}${AT} (?<only>${SOLE})(?:from|using|by combining|based on|with|out of) (?<list>.{3,140})`,
];

export function madeFrom({
  cell,
  place,
  only = '',
  sole = '',
  single = '',
  list = '',
}: Groups): RecurrenceClaim | null {
  const plain = list.replace(ONLY, '').trim();
  const sources = sourcesIn(plain);
  if (sources === null || (cell !== undefined && place !== undefined && cell !== place)) return null;
  return {
    kind: 'made-from',
    cell: cellOf(cell ?? place),
    sources,
    all: only + sole + single !== '' || plain !== list.trim(),
  };
}

/**
 * Among options one of which names all that another names and more, each is taken for the whole answer: "the current input" beside "the current
 * input and the previous state". Elsewhere a source that is named does not deny others.
 */
export function asWholeAnswers(
  reading: Reading,
  found: Recognition<RecurrenceClaim> | null,
): Recognition<RecurrenceClaim> | null {
  if (found === null || reading.form === 'statement' || reading.multiple) return found;
  const named = found.claims.map((claim) => ('kind' in claim && claim.kind === 'made-from' ? claim.sources : null));
  const most = Math.max(...named.map((sources) => sources?.length ?? 0));
  const widest = named.find((sources) => sources?.length === most);
  const isWhole = named.some(
    (sources) => sources && sources.length < most && sources.every((source) => widest?.includes(source)),
  );
  if (!isWhole) return found;
  return {
    ...found,
    exclusive: true,
    claims: found.claims.map((claim) =>
      'kind' in claim && claim.kind === 'made-from' ? { ...claim, all: true } : claim,
    ),
  };
}
