import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { questionOf } from '../../frames/question.ts';
import { trimEnds } from '../../frames/trim-ends.ts';
import { uncovered } from '../../frames/uncovered.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { CollapseClaim } from './claim.ts';

/** Longer paths are no question. */
const MAX_PATH = 200;

const QUOTES = ' \n"\'“”‘’«»`$.';

/** What printers use for the blank. */
const BLANKS = '_-–—−εϵ∅⌀φ#*~^␣ˍ•◦';

/** Reads "what does the path collapse to", or `null` where no path under CTC is given. */
export function recognise(reading: Reading): Recognition<CollapseClaim> | null {
  const { item, form, statements } = reading;
  const stem = plain(item.stem.text);
  if (!/\bCTC\b|connectionist temporal/i.test(stem)) return null;
  const blank = blankOf(stem);
  const paths = blank === null ? [] : pathsIn(stem, blank);
  const [path] = paths;
  if (blank === null || path === undefined || paths.length > 1) return null;
  if (isStrange(reading.stem, path)) return null;
  if (form === 'statement') {
    const text = textAfter(stem, path);
    return {
      claims: [
        text === null ? { unread: 'no text after the path was found' } : { kind: 'collapse', path, blank, text },
      ],
    };
  }
  const texts = form === 'value' ? [item.key?.text ?? ''] : item.options.map(({ text }) => text);
  return { claims: statements.map((_statement, at) => claimOf(plain(texts[at] ?? ''), path, blank)) };
}

const KNOWN = ['story', 'ctc', 'time', 'output', 'word', 'number', 'ask.which', 'model', 'input'];

/** A question about a step on the way, or about CTC changed, has words or denials that this question does not need. */
function isStrange(stem: Phrase, path: string): boolean {
  const question = questionOf(stem);
  const rest = uncovered(question, KNOWN).filter((word) => ![...word].every((character) => path.includes(character)));
  return (
    amountsToSomething(rest) ||
    hedgesIn(question, []).length > 0 ||
    /\b(?:before|after|during|were|if)\b(?![^.?]{1,20}\bcollaps)/iu.test(question.text)
  );
}

function claimOf(option: string, path: string, blank: string): CollapseClaim | Unread {
  const text = trimEnds(option, QUOTES);
  if (text.length === 0 || text.length > MAX_PATH) return { unread: 'the option is no text' };
  // A sentence is not a collapsed path; two words may be one.
  if (text.split(/\s+/).length > 3) return { unread: 'the option is a sentence' };
  return { kind: 'collapse', path, blank, text };
}

/** The text without the escapes of Markdown and the fonts of LaTeX: underscores count here. */
function plain(markdown: string): string {
  return markdown
    .replace(/\\(?:text|texttt|mathtt|mathrm|textbf|verb)\s?\{([^{}]{1,200})\}/g, '$1')
    .replace(/\\([_*~#^-])/g, '$1');
}

/** The blank that the text names (`blank (_)`, `the blank character "-"`), else `_`. `null` where it names something else. */
function blankOf(stem: string): string | null {
  const named =
    /\bblank\b["'”’]?(?:\s(?:character|symbol|token|label))?\s?(?:is\s|=\s?|,\s?)?[("'“‘`$[]{1,3}\s?([^\s\p{L}\p{N}()"'“”‘’`$[\]]|[εφ])\s?[)"'”’`$\]]/iu.exec(
      stem,
    )?.[1];
  if (named === undefined) return stem.includes('_') ? '_' : null;
  return BLANKS.includes(named) ? named : null;
}

/** Runs without white space that have letters and blanks: at least four characters with two blanks or a doubled character. */
function pathsIn(stem: string, blank: string): readonly string[] {
  const words = stem.split(/[\s"'“”‘’«»`$(),:?？。，：]+/u).map((word) => trimEnds(word, '.;!'));
  return words.filter((word, at) => {
    const characters = [...word];
    const blanks = characters.filter((character) => character === blank).length;
    const isPath =
      characters.length >= 4 &&
      characters.length <= MAX_PATH &&
      characters.every((character) => character === blank || /[\p{L}\p{N}]/u.test(character));
    const isDoubled = characters.some((character, place) => character === characters[place - 1]);
    return (
      isPath && blanks > 0 && blanks < characters.length && (blanks > 1 || isDoubled) && words.indexOf(word) === at
    );
  });
}

/** The text after the path: `… collapses to "cat"`. */
function textAfter(stem: string, path: string): string | null {
  const rest = stem.slice(stem.indexOf(path) + path.length).replace(/^["'“”‘’«»`$]+/u, '');
  const match =
    /^\s(?:is|are|will be|gets|can be|would be)?\s?(?:collapse[sd]?|decode[sd]?|reduce[sd]?|becomes?|corresponds?|maps?|mapped|gives?|yields?)\s?(?:to|into|as)?\s(?:the\s(?:text|word|string|output|transcript)\s)?["'“‘«`$]?([\p{L}\p{N}]{1,60})["'”’»`$]?[.?!]?$/u.exec(
      rest.trimEnd(),
    );
  return match?.[1] ?? null;
}
