import type { Reading, Statement } from '../types.ts';
import { sentencesSaid } from '../sentences/index.ts';
import { inEnglish } from '../sentences/translate/index.ts';
import { grammar } from './grammar/index.ts';
import { parse } from './parse.ts';
import { abstracted } from './story.ts';
import { reduce } from './reduce.ts';
import type { Term } from './term.ts';

/** All that a question with one of its answers says, as terms; `null` where a word of it is not known. */
export type Frame = readonly Term[];

/** Longer texts are stories. */
const LONGEST = 400;

/** Every check asks for the same frames. */
const known = new WeakMap<Reading, Map<Statement, readonly Frame[]>>();

/** The frames of a statement of a reading: of the stem with its answer, and of the sentences that the two make. */
export function framesOf(reading: Reading, statement: Statement): readonly Frame[] {
  const ofReading = known.get(reading) ?? new Map<Statement, readonly Frame[]>();
  known.set(reading, ofReading);
  const before = ofReading.get(statement);
  if (before !== undefined) return before;
  const texts = new Set([...textOf(reading, statement), ...sentencesSaid(reading, statement)]);
  const frames = [...texts].map((text) => frameOfText(text)).filter((frame): frame is Frame => frame !== null);
  ofReading.set(statement, frames);
  return frames;
}

function textOf({ form, stem }: Reading, { phrase }: Statement): readonly string[] {
  if (stem.text.length > LONGEST || phrase.text.length > LONGEST) return [];
  const asked = inEnglish(stem.text);
  if (form === 'statement') return [asked ?? stem.text];
  const said = asked === null ? phrase.text : inEnglish(phrase.text);
  if (said === null) return [];
  const plain = asked ?? stem.text;
  const bare = abstracted(plain);
  return [joined(plain, said), ...(bare === plain ? [] : [joined(bare, said)])];
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
export function frameOfText(text: string): Frame | null {
  const parsed = parse(text.replace(LISTED, '$1 gate'));
  if ('unknown' in parsed) return null;
  return reduce(parsed.terms, grammar()).filter(({ type }) => type !== 'fill');
}
