import { trimEnds } from '../../frames/trim-ends.ts';

/** Longer paths are no question. */
export const MAX_PATH = 200;

export const QUOTES = ' \n"\'“”‘’«»„`$.。';

/** What printers use for the blank. */
const BLANKS = '_-–—−εϵ∅⌀φ#*~^␣ˍ•◦';

/** The text without the escapes of Markdown and the fonts of LaTeX: underscores count here. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/<\/?[a-z]{1,8}>/gi, ' ')
    .replace(/\\(?:text|texttt|mathtt|mathrm|textbf|verb)\s?\{([^{}]{1,200})\}/g, '$1')
    .replace(/\\([_*~#^-])/g, '$1');
}

/** `t e e _ _ e n` as `tee__en`: a path printed with a space between its characters. */
export function joinSpaced(text: string): string {
  if (!/\s\S\s\S\s/u.test(text)) return text;
  return text.replace(
    /(?<![^\s"'“„«`(>])(?<![\p{L}_]\s)[\p{L}_\-–](?:\s[\p{L}_\-–]){3,80}(?![^\s"'”“»`).,?!:<]|\s[\p{L}_](?!\p{L}))/gu,
    (run) => run.replace(/\s/g, ''),
  );
}

/** The blank that the text names (`blank (_)`, `the blank character "-"`, `"-" as the blank`), else `_`. `null` where it names something else. */
export function blankOf(stem: string, options: readonly string[]): string | null {
  const named =
    /(?:\b(?:blank|blanc|blanco|Leerzeichen)\b|空白符?|空格)["'”’]?(?:\s(?:character|symbol|token|label|carácter|Zeichen|caractère))?\s?(?:is\s|=\s?|,\s?|为\s?|是\s?|:\s?)?[("'“‘„«`$[]{1,3}\s?([^\s\p{L}\p{N}()"'“”‘’«»`$[\]]|[εφ])\s?[)"'”’»`$\]]/iu.exec(
      stem,
    )?.[1] ??
    /[("'“‘„«`$]\s?([^\s\p{L}\p{N}()"'“”‘’«»`$]|[εφ])\s?[)"'”’»`$]\s?(?:(?:is|as|stands for|means|for|=|denotes)\s(?:the\s)?(?:CTC\s)?blank|为?空白|als Blank|como blanco|comme blanc)/iu.exec(
      stem,
    )?.[1] ??
    /(?:^|[\s(,])([_\-–ε∅*#])\s(?:is|denotes|=|stands for|means)\s(?:the\s)?(?:CTC\s)?blank/iu.exec(stem)?.[1];
  if (named === undefined) {
    // A blank that is said to be another sign in words is not guessed.
    return stem.includes('_') ||
      options.some((option) => option.includes('_')) ||
      !/[-–ε∅#*]\p{L}|\p{L}[-–ε∅#*]{2}/u.test(stem)
      ? '_'
      : null;
  }
  return BLANKS.includes(named) ? named : null;
}

/** Letters, digits and blanks only. */
export function isPath(text: string, blank: string): boolean {
  const characters = [...text];
  return (
    characters.length > 0 &&
    characters.length <= MAX_PATH &&
    characters.some((character) => character !== blank) &&
    characters.every((character) => character === blank || /[\p{L}\p{N}]/u.test(character))
  );
}

const words = (stem: string): readonly string[] =>
  stem.split(/[\s"'“”‘’„«»`$(),:;?？。，（）：]+/u).map((word) => trimEnds(word, '.;!'));

/** Runs without white space that have letters and blanks: at least four characters with two blanks or a doubled character. */
export function pathsIn(stem: string, blank: string): readonly string[] {
  const all = words(stem);
  return all.filter((word, at) => {
    const characters = [...word];
    const blanks = characters.filter((character) => character === blank).length;
    const isDoubled = characters.some((character, place) => character === characters[place - 1]);
    // A hyphen joins words too: `beam-search` is none, `h-ee-l-lo` is a path.
    const enough =
      blank === '_' ? blanks > 1 || isDoubled : blanks > 1 || (isDoubled && blanks > 0 && characters.length < 12);
    return (
      characters.length >= 4 &&
      isPath(word, blank) &&
      !/\p{Script=Han}/u.test(word) &&
      blanks > 0 &&
      enough &&
      all.indexOf(word) === at
    );
  });
}

/** Strings that a statement is about, in order: quoted ones and those with blanks in them; never the blank itself. */
export function stringsIn(stem: string, blank: string): readonly string[] {
  const quoted = [...stem.matchAll(/["“„«`']([^\s"“”„«»`']{1,200})["”“»`']/gu)].map(({ 1: text = '', index }) => ({
    text,
    index,
  }));
  const marked = words(stem)
    .filter((word) => word.length > 2 && word.includes(blank) && isPath(word, blank))
    .map((text) => ({ text, index: stem.indexOf(text) }));
  const found = [...quoted, ...marked]
    .filter(({ text }) => text !== blank && isPath(text, blank))
    .sort((a, b) => a.index - b.index)
    .map(({ text }) => text);
  return [...new Set(found)];
}

const VERB =
  /(?:collapse[sd]?|decode[sd]?|reduce[sd]?|becomes?|corresponds?|maps?|mapped|gives?|yields?|shortened|simplifies|turn(?:s|ed)?|colapsa|reduziert|kollabiert|ergibt|wird|réduit|devient|donne|折叠|解码|合并|变)\s?后?\s?(?:to|into|as|[aà为成]|en|in|auf|zu|得到)?\s?(?:the\s(?:text|word|string|output|transcript|label|labelling)\s)?["'“‘„«`$]?([\p{L}\p{N}]{1,60})["'”’“»`$]?/u;

/** The text that a path is said to stand for: the word after the verb that follows `path` (an empty path: anywhere in the stem). */
export function textAfter(stem: string, path: string): string | null {
  const from = path === '' ? 0 : stem.indexOf(path) + path.length;
  const rest = stem.slice(from);
  const match = VERB.exec(rest);
  const text = match?.[1];
  if (match === null || text === undefined) return null;
  const after = rest.slice(match.index + match[0].length);
  // The statement ends with the text, but for the name of the blank and of the method.
  const tail = after.replace(
    /\([^()]{0,40}\)|\b(?:under|with|by|in|using)\b[^.?]{0,40}|(?:unter|con|avec|mit|bajo)[^.?]{0,40}/giu,
    '',
  );
  return /^[\s.?!,"'”’»`$。？]*$/u.test(tail) ? text : null;
}
