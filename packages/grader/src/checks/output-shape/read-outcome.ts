import type { Phrase } from '../../types.ts';
import type { Mend, Said } from './claim.ts';
import { readShapes } from './read-shape.ts';

/** Words that an explanation of a misfit may use without saying more. */
const IDLE =
  /^(?:an?|the|it|its|is|are|because|since|as|but|and|while|whereas|so|that|which|this|there|will|would|be|being|was|only|just|therefore|here|with|in|by|of|to|from|for|on|one|error|exception|valueerror|raise[sd]?|throws?|thrown|gives?|keras|model|layer|layers|lstm|gru|rnn|simplernn|recurrent|tensor|input|inputs|expects?|expected|needs?|needed|requires?|required|wants?|gets?|got|receives?|received|returns?|returned|passes|passed|hands?|must|has|have|should|set|given|true|missing|both|instead|default)$/iu;

interface Cause {
  readonly mend: Mend;
  readonly pattern: RegExp;
}

const FIRST = String.raw`(?:first|lower|1st|bottom)\b`;
const SECOND = String.raw`(?:second|upper|2nd|top|last|next)\b`;
const THREE = String.raw`(?:3[\s-]?d(?:imensional)?|three[\s-]dimensional|(?:full\s|whole\s|entire\s)?sequences?)(?:\s(?:input|tensor|output))?`;
const TWO = String.raw`(?:2[\s-]?d(?:imensional)?|two[\s-]dimensional|(?:single\s|one\s)?vector|(?:its\s|the\s)?(?:last|final)\s(?:output|hidden\sstate|state|step))(?:\s(?:input|tensor|output|one))?`;
const OPTION = String.raw`return_sequences(?:\s?=\s?true)?`;

/** What the causes are told in. */
const PARTS = new RegExp(`${FIRST}|${SECOND}|${OPTION}|${TWO}|${THREE}`, 'giu');

/** What is said to be wrong, as the change that would mend it. The first that fits; what it leaves must be idle words. */
const CAUSES: readonly Cause[] = [
  // "The second layer expects a 3D input and gets a 2D one."
  {
    mend: 'feeding',
    pattern: new RegExp(
      String.raw`\b(?:expects?|needs?|requires?|wants?)\s(?:an?\s|the\s)?${THREE}(?:.{1,30}\b(?:gets?|receives?|is\sgiven|gives|returns|passes)\s(?:only\s)?(?:an?\s)?${TWO})?`,
      'iu',
    ),
  },
  {
    mend: 'feeding',
    pattern: new RegExp(
      String.raw`\b(?:gets?|receives?)\s(?:only\s)?(?:an?\s)?${TWO}.{0,20}(?:instead\sof\s(?:an?\s)?${THREE}|${OPTION}\s(?:is|was)\s(?:missing|not\sset|false)\s(?:in|on|from)\s(?:the\s)?${FIRST})`,
      'iu',
    ),
  },
  {
    mend: 'feeding',
    pattern: new RegExp(
      String.raw`${FIRST}.{1,30}\breturns?\s(?:only\s)?(?:an?\s)?${TWO}(?:.{0,40}${SECOND}.{1,20}\b(?:needs?|expects?|requires?)\s(?:an?\s|the\s)?${THREE})?`,
      'iu',
    ),
  },
  {
    mend: 'feeding',
    pattern: new RegExp(
      String.raw`${FIRST}.{1,20}\b(?:must|needs?|has\sto|should|requires?).{0,20}${OPTION}|${OPTION}\s(?:is|was)\smissing\s(?:in|on|from)\s(?:the\s)?${FIRST}`,
      'iu',
    ),
  },
  {
    mend: 'last',
    pattern: new RegExp(
      String.raw`${SECOND}.{1,20}\b(?:must|needs?|has\sto|should|requires?).{0,20}${OPTION}|${OPTION}\s(?:is|was)\smissing\s(?:in|on|from)\s(?:the\s)?${SECOND}`,
      'iu',
    ),
  },
  {
    mend: 'none',
    pattern: new RegExp(
      String.raw`\b(?:expects?|needs?|requires?)\s(?:an?\s|the\s)?${TWO}.{1,30}\b(?:gets?|receives?)\s(?:an?\s)?${THREE}`,
      'iu',
    ),
  },
  {
    mend: 'same-units',
    pattern:
      /\b(?:same|equal|identical)\s(?:number\sof\s)?units\b(?:\s(?:as|like)\s(?:the\s)?(?:first|second|other))?/iu,
  },
  {
    mend: 'other-units',
    pattern:
      /\b(?:fewer|more|smaller|larger|different|too\sfew|too\smany)\s(?:numbers?\sof\s)?units\b(?:\sthan\s(?:the\s)?(?:first|second|other))?|\bunits\s(?:has|have|must)\s(?:to\s)?(?:decrease|increase|grow|shrink)/iu,
  },
  { mend: 'never', pattern: /\b(?:can ?not|can't|never|must not)\sbe\s(?:stacked|combined|chained)\b/iu },
];

const FAILS =
  /^(?:it\s|this\s|keras\s|building\s(?:it\s|the\smodel\s)?)?(?:an?\s)?(?:is\s|raises\s|throws\s|gives\s|fails\swith\s)?(?:an?\s)?(?:value)?(?:error|exception)\b/iu;
const WORKS =
  /^(?:(?:it|this|the model|everything|that)\s(?:just\s)?(?:works|runs|is fine|is built)|nothing(?:\s(?:is wrong|goes wrong|special|happens))?|no error)\b/iu;

/** What an option says of a stack that is built: that it works, with which shape, or that it fails, and why; `null` where it says more. */
export function readOutcome({ text }: Phrase): Said | null {
  const said = text.trim();
  const works = WORKS.exec(said);
  if (works !== null) return readWorking(said.slice(works[0].length));
  const fails = FAILS.exec(said);
  const why = fails === null ? said : said.slice(fails[0].length);
  if (wordsOf(why).every((word) => IDLE.test(word)) && fails !== null && !/\binput\b/iu.test(why))
    return { error: true };
  const cause = CAUSES.find(({ pattern }) => pattern.test(why));
  if (cause === undefined || CAUSES.some(({ mend, pattern }) => mend !== cause.mend && pattern.test(why))) return null;
  // What stands between the words of a cause must be idle too.
  const own = /units|stacked/iu.test(cause.pattern.source)
    ? why.replace(cause.pattern, ' ')
    : why.replace(/\bnot\s(?=set)/iu, ' ');
  const rest = own.replace(PARTS, ' ');
  return wordsOf(rest).every((word) => IDLE.test(word)) ? { error: true, mend: cause.mend } : null;
}

function readWorking(rest: string): Said | null {
  const [shape, ...others] = readShapes(rest);
  const words = wordsOf(shape === undefined ? rest : rest.slice(0, shape.start) + rest.slice(shape.end));
  if (
    others.length > 0 ||
    !words.every((word) => /^(?:and|the|its|it|output|has|have|is|with|shape|of|a)$/iu.test(word))
  )
    return null;
  return shape === undefined ? { works: true } : { shape: shape.shape };
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}_][\p{L}\p{N}_']*/gu) ?? [];
