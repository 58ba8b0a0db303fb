const REPLACEMENT = '\uFFFD';

// What XML 1.0 allows: tab, line feed, and everything from space on but surrogates and U+FFFE/FFFF.
// eslint-disable-next-line no-control-regex -- control characters are the point
const ILLEGAL = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Whether `text` holds a character that no XML file, and no UTF-8 file, can carry: a control character or half an emoji. */
export function hasIllegalCharacters(text: string): boolean {
  return text.search(ILLEGAL) !== -1;
}

/** `text` with every character that XML cannot carry replaced by U+FFFD, and with `\n` as its only line ending. */
export function legal(text: string): string {
  return unixLines(text).replace(ILLEGAL, REPLACEMENT);
}

/** `text` with `\n` as its only line ending. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** `text` on one line: every run of white space becomes one space. */
export function oneLine(text: string): string {
  return legal(text).replace(/\s+/g, ' ').trim();
}

/** The first `length` characters of `text` on one line, cut at a character and ended by `…` where something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...oneLine(text.slice(0, length * 4))];
  if (characters.length <= length) return characters.join('');
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
