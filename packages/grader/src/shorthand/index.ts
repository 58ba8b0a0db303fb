import type { QuizItem } from '@keyproof/parser';
import { trimEnds } from '../frames/trim-ends.ts';
import { truthOptions } from '../read/truth.ts';
import { askedInFull } from './asks.ts';
import { blanksIn, filled } from './blanks.ts';
import { expand } from './expand.ts';
import { toldInFull } from './told.ts';

/** The question under which answers stand that are statements. */
export const WHICH = 'Which statement is true?';
/** Longer texts are written in full. */
const LONGEST = 160;

const rich = (text: string) => ({ text, markdown: text, math: [], position: null });

/**
 * An item of few words, as flash cards, drills and notes have them, in full words; `null` where it is none or a word of it is not known. What is put in
 * its place is a question or a statement of the same meaning, to be read like any other.
 */
export function inFullWords(item: QuizItem): QuizItem | null {
  if (item.context.length > 0 || item.stem.markdown.length > LONGEST || item.stem.markdown.includes('\n')) return null;
  const short = expand(item.stem.markdown);
  const isTruth = truthOptions(item) !== null;
  if (isTruth) return statementOf(item, short);
  if (item.options.length === 0 && item.key?.text === undefined) return null;
  if (blanksIn(short) > 0) return saying(item, (answer) => sentence(filled(short, answer)));
  // "LSTM parameter count: 4 ×" goes on in its answers.
  const joined = (answer: string): string | null => toldInFull(`${trimEnds(short, ' ')} ${answer}`);
  if (item.options.some(({ markdown }) => joined(markdown) !== null)) return saying(item, joined);
  const told = askedInFull(trimEnds(short, ' ?？:.='));
  if (told === null) return short === item.stem.markdown ? null : withStem(item, short);
  return 'stem' in told ? withStem(item, told.stem) : saying(item, (answer) => sentence(told.say(answer)));
}

/** A filled sentence, in full where it is of few words itself. */
const sentence = (text: string | null): string | null => (text === null ? null : (toldInFull(text) ?? text));

const PREFIX = /^[\s([]{0,2}(?:true(?: \/ ?|\/| or )false|t ?\/ ?f)[\s)\]:.?-]{0,3}/iu;

function statementOf(item: QuizItem, short: string): QuizItem | null {
  const bare = short.replace(PREFIX, '');
  const told = toldInFull(bare);
  if (told !== null) return withStem(item, `${told}.`);
  return short === item.stem.markdown ? null : withStem(item, short);
}

const withStem = (item: QuizItem, stem: string): QuizItem => ({ ...item, stem: { ...item.stem, ...rich(stem) } });

/** The item with each answer as the statement that it makes; a short answer becomes a statement that is told to be true. */
function saying(item: QuizItem, say: (answer: string) => string | null): QuizItem | null {
  if (item.options.length === 0) {
    const said = say(item.key?.text ?? '');
    return said === null || item.key === null
      ? null
      : { ...withStem(item, `${said}.`), type: 'true-false', key: { ...item.key, text: 'True' } };
  }
  const said = item.options.map(({ markdown }) => say(markdown));
  if (said.every((each) => each === null)) return null;
  return {
    ...withStem(item, WHICH),
    options: item.options.map((option, at) => {
      const own = said[at];
      return own === null || own === undefined ? option : { ...option, ...rich(`${own}.`) };
    }),
  };
}
