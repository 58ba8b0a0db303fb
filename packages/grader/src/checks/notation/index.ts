import { defineCheck } from '../../define-check.ts';
import type { CheckMeta, Claim, Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { hitRate, type Index } from './experiment.ts';
import { readNotation, readTarget, type Notation, type Target } from './read.ts';

const DRAWS = 50;

/** "This notation refers to that token." */
export interface NotationClaim extends Claim, Target {
  readonly kind: 'notation';
  readonly indices: readonly Index[];
}

const meta: CheckMeta = {
  id: 'notation',
  title: 'Which symbol is which word of which example',
  why: 'Decides what a symbol such as x^{(i)<t>} picks from a batch of sentences. A learner with the wrong key reads every later formula with examples and time steps exchanged.',
  source:
    'Sequence Models, week 1, "Notation": superscript (i) for the i-th training example, <t> for the t-th position',
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason: 'Questions tried take at most 0.2 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    exact: 'A notation picks a token or it does not: fifty draws of a batch in which no two tokens are alike',
    control: 'With the roles of the indices exchanged it must not pick the token',
  },
  thresholds: {
    hits: {
      value: 1,
      unit: 'share of draws',
      reason: 'Indexing is exact: a notation hits its token in every draw or does not refer to it',
    },
  },
};

/** The indices of a notation applied to random batches of sentences of different lengths. */
export const notation = defineCheck<NotationClaim>({
  meta,
  recognise: recogniseNotation,
  print: ({ indices, position, example }) =>
    `refers(x${indices.map(written).join('')}, word ${position} of example ${example})`,
  async experiment({ indices, position, example }, lab) {
    const rate = hitRate(lab.random('notation'), indices, { position, example }, DRAWS);
    // The control exchanges what is asked for: no notation may hit both.
    const swapped = hitRate(lab.random('notation/control'), indices, { position: example, example: position }, DRAWS);
    const measurements = [
      { name: 'draws in which the notation hits the token', value: rate, threshold: 1, unit: 'share' },
      { name: 'the same with the roles of the indices exchanged', value: swapped, threshold: null, unit: 'share' },
    ];
    if (rate === 1 && swapped < 1)
      return { holds: true, reason: 'the notation picks the token asked for', measurements };
    if (rate > 0) return { holds: null, reason: 'the notation picks the token in some draws only', measurements };
    return {
      holds: false,
      reason: 'the notation picks another token, or none: (·) picks an example, then <·> a position in it',
      measurements,
    };
  },
});

function written({ bracket, name }: Index): string {
  return bracket === 'round' ? `(${name})` : `<${name}>`;
}

const OWN_MARKS =
  /[(<]\s?[a-z]\s?[)>]|superscript|subscript|angle bracket|round bracket|parenthes|square bracket|上标|下标|括号/i;

const ROUND =
  '(?:round|curved|ordinary) (?:brackets?|superscripts?|parenthes[ie]s)|(?:superscripts? in )?(?:round brackets|parenthes[ie]s)|round ones';
const ANGLE =
  '(?:angle|angled|pointed|angular) (?:brackets?|superscripts?)|(?:superscripts? in )?(?:angle|angled|pointed|angular) brackets?|(?:angle|pointed|angular) ones';
const ROWS =
  '(?:training )?(?:examples?|samples?|sentences?|sequences?|tweets?|reviews?|documents?|instances?|texts?|messages?|comments?)';
const STEPS = '(?:time )?(?:steps?|positions?|words?|tokens?)(?: (?:in|of) (?:them|it|each|a sentence))?';
const FOR =
  '(?: (?:for|as|denote|mark|give|number|stand for|index|indicate|mean|refer to|are for|are used for))?,? (?:the )?(?:index of (?:the )?)?';
const MARKED = '(?: (?:are |is )?(?:marked|numbered|written|denoted|indexed|given|counted))?';
const marks = (source: string): RegExp => new RegExp(source, 'giu');

/** The course's own marks, in the words of the item: round for examples, angle brackets for positions, whichever way round it is told. */
const COURSE_MARKS: readonly RegExp[] = [
  marks(`\\b(?:${ROUND})${FOR}${ROWS}\\b[^.?]{0,24}?\\b(?:${ANGLE})${FOR}${STEPS}\\b`),
  marks(`\\b(?:${ANGLE})${FOR}${STEPS}\\b[^.?]{0,24}?\\b(?:${ROUND})${FOR}${ROWS}\\b`),
  marks(`\\b${ROWS}${MARKED} (?:with|in|by) (?:${ROUND})[^.?]{0,12}? ${STEPS}${MARKED} (?:with|in|by) (?:${ANGLE})`),
  marks(`\\b${STEPS}${MARKED} (?:with|in|by) (?:${ANGLE})[^.?]{0,12}? ${ROWS}${MARKED} (?:with|in|by) (?:${ROUND})`),
];

/** A stem without the sentence that explains its marks as the course does. */
const withoutMarks = (text: string): string =>
  COURSE_MARKS.reduce((left, pattern) => left.replace(pattern, ' '), text).replace(/\busing superscripts\b/iu, ' ');

function without(text: string, { start, end }: Notation): string {
  return text.slice(0, start) + text.slice(end);
}

/** Reads "which symbol is the j-th word of the i-th example", either way round; `null` where the item is about something else. */
function recogniseNotation(reading: Reading): Recognition<NotationClaim> | null {
  const shown = readNotation(reading.stem.text);
  // Most items show no such symbol: told at once, before the stem is searched for two indices.
  if (shown === null && !reading.statements.some(({ phrase }) => readNotation(phrase.text) !== null)) return null;
  // "The symbol x^{(2)<8>}": the letter is no index of a symbol.
  const asked = readTarget(withoutMarks(shown === null ? reading.stem.text : without(reading.stem.text, shown)));
  if (reading.form !== 'statement' && (asked === null) === (shown === null)) return null;
  if (reading.form === 'statement' && (asked === null || shown === null)) return null;
  // A stem that explains its own marks may mean them otherwise than the course does.
  const told = withoutMarks(shown === null ? reading.stem.text : without(reading.stem.text, shown));
  if (asked !== null && OWN_MARKS.test(told)) return null;
  const claims = reading.statements.map(({ phrase }): NotationClaim | Unread => {
    const notationRead =
      reading.form === 'statement' || asked === null ? shown : ownNotation(phrase, OUTPUT.test(reading.stem.text));
    const target = asked ?? readTarget(phrase.text);
    if (notationRead === null) return { unread: 'Expected a symbol with an index in round and one in angle brackets' };
    if (target === null) return { unread: 'Expected a position and an example' };
    return claimOf(notationRead, target);
  });
  if (!claims.some((claim) => 'kind' in claim)) return null;
  return {
    claims,
    assumptions: ["The course's notation: x^{(i)<t>} is position t of training example i, read from left to right"],
  };
}

function claimOf({ indices }: Notation, { position, example }: Target): NotationClaim | Unread {
  const names = new Set([position, example]);
  const foreign = indices.find(({ name }) => !names.has(name) && !/^\d+$/.test(name));
  if (foreign !== undefined)
    return { unread: `Expected the indices \`${position}\` and \`${example}\`, found \`${foreign.name}\`` };
  return { kind: 'notation', indices, position, example };
}

const OUTPUT = /\b(?:output|label)s?\b/iu;

/** The notation of an option that says nothing else. Inputs are `x`, outputs `y`; the letter may be lost. */
function ownNotation(phrase: Phrase, isOutput: boolean): Notation | null {
  const found = readNotation(phrase.text);
  if (found === null) return null;
  const rest = (phrase.text.slice(0, found.start) + phrase.text.slice(found.end)).replace(/[\s^_{}$.,()<>]/g, '');
  return rest === '' && (found.base === '' || found.base === (isOutput ? 'y' : 'x')) ? found : null;
}
