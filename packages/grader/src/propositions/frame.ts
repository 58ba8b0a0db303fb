import type { Reading, Statement } from '../types.ts';
import { sentencesSaid } from '../sentences/index.ts';
import { inEnglish } from '../sentences/translate/index.ts';
import { CELLS, type Domain } from './domain.ts';
import { sentencesOf } from '../read/sentences.ts';
import { abstracted } from './story.ts';
import { reduce } from './reduce.ts';
import type { Term } from './term.ts';

/** All that a question with one of its answers says, as terms; `null` where a word of it is not known. */
export type Frame = readonly Term[];

/** Longer texts are stories. */
const LONGEST = 400;

/** Every check asks for the same frames. */
const known = new WeakMap<Domain, WeakMap<Reading, Map<Statement, readonly Frame[]>>>();

/** The frames of a statement of a reading: of the stem with its answer, and of the sentences that the two make. */
export function framesOf(reading: Reading, statement: Statement, domain = CELLS): readonly Frame[] {
  const ofDomain = known.get(domain) ?? new WeakMap<Reading, Map<Statement, readonly Frame[]>>();
  known.set(domain, ofDomain);
  const ofReading = ofDomain.get(reading) ?? new Map<Statement, readonly Frame[]>();
  ofDomain.set(reading, ofReading);
  const before = ofReading.get(statement);
  if (before !== undefined) return before;
  const texts = new Set([
    ...textOf(reading, statement, domain),
    ...(domain.tell === undefined ? sentencesSaid(reading, statement) : []),
  ]);
  const frames = [...texts].map((text) => frameOfText(text, domain)).filter((frame): frame is Frame => frame !== null);
  ofReading.set(statement, frames);
  return frames;
}

function textOf({ form, stem }: Reading, { phrase }: Statement, { tell, readsAsk }: Domain): readonly string[] {
  if (stem.text.length > LONGEST || phrase.text.length > LONGEST) return [];
  const asked = inEnglish(stem.text);
  if (form === 'statement') {
    const whole = asked ?? stem.text;
    return [tell === undefined ? whole : tell(whole, '')[0]];
  }
  const said = asked === null ? phrase.text : inEnglish(phrase.text);
  if (said === null) return [];
  const [plain, answer] = tell === undefined ? [asked ?? stem.text, said] : tell(asked ?? stem.text, said);
  const bare = abstracted(plain);
  const alone = readsAsk === true ? askAlone(plain) : null;
  return [plain, ...(bare === plain ? [] : [bare]), ...(alone === null ? [] : [alone])].map((each) =>
    joined(each, answer),
  );
}

/** Words by which a question points back at what was told before it, or by which that changes what is asked. */
const BACK = /\b(?:it|its|this|that|these|those|such|they|their|he|his|she|her|then|there|the same|both|each of)\b/iu;
const TURNS =
  /\b(?:if|suppose|assume|imagine|when|unless|without|not|never|no|only|instead|except|remove[sd]?|replace[sd]?|set|sets|fix|fixed|change[sd]?|modif\w+|always)\b|n['’]t\b/iu;

/** The question of a stem by itself: what is told before it neither is pointed at nor turns it. */
function askAlone(stem: string): string | null {
  const all = sentencesOf(stem);
  const ask = all.at(-1);
  if (all.length < 2 || ask === undefined || BACK.test(ask) || all.slice(0, -1).some((each) => TURNS.test(each)))
    return null;
  return ask;
}

/** A stem with its answer in the blank, or after it. */
function joined(stem: string, answer: string): string {
  const own = answer.replace(/[.;]\s*$/u, '');
  const bare = /^(?:the )?(?:forget|input|output|update|reset)$/iu.test(own) ? `${own} gate` : own;
  const blank = /_{2,}|\.{3,}|…/u.exec(stem);
  if (blank === null) return `${stem} . ${bare}`;
  return stem.replace(blank[0], ` ${bare} `).replace(/\bgate\s+gate\b/giu, 'gate');
}

const GATE = 'forget|input|output|update|reset';
/** "Forget, input and output gates": each is named as one. */
const LISTED = new RegExp(
  `\\b(${GATE})(?=(?:,? (?:and |or )?(?:${GATE}))*,? (?:and |or )(?:the )?(?:${GATE}) gates?\\b)`,
  'giu',
);

/** A text as a frame. Exported for the tests. */
export function frameOfText(text: string, { parse, grammar }: Domain = CELLS): Frame | null {
  const parsed = parse(text.replace(LISTED, '$1 gate'));
  if ('unknown' in parsed) return null;
  return reduce(parsed.terms, grammar()).filter(({ type }) => type !== 'fill');
}
