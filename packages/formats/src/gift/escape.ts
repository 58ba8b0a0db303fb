import { legal } from '../text/chars.ts';

// The characters that mean something in GIFT, and the line end, which would end a question where two follow each other.
const SPECIAL = /[\\~=#{}:]/g;

/** `text` as GIFT holds it: on one line, with every control character escaped. */
export function escapeGift(text: string): string {
  return legal(text).replace(SPECIAL, '\\$&').replace(/\n/g, '\\n');
}

/** What an escaped piece of GIFT says. A backslash before any other character stays. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([\\~=#{}:n])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
