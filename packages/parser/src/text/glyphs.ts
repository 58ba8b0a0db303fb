/** What a box or a mark says: chosen, not chosen, right, wrong. */
export type Sign = 'on' | 'off' | 'right' | 'wrong';

/** Every character that dumps use as a check box, radio button or mark. */
const GLYPHS: Record<string, Sign> = {
  '☑': 'on',
  '☒': 'on',
  '◉': 'on',
  '●': 'on',
  '🔘': 'on',
  '⦿': 'on',
  '■': 'on',
  '⬛': 'on',
  '⚫': 'on',
  '🗹': 'on',
  '🗵': 'on',
  '◼': 'on',
  '⊙': 'on',
  '🟢': 'right',
  '⊗': 'on',
  '⚉': 'on',
  '◆': 'on',
  '▣': 'on',
  '☐': 'off',
  '○': 'off',
  '◯': 'off',
  '□': 'off',
  '⬜': 'off',
  '⚪': 'off',
  '▢': 'off',
  '◻': 'off',
  '❏': 'off',
  '❑': 'off',
  '❍': 'off',
  '⭘': 'off',
  '☆': 'off',
  '🔲': 'off',
  '⭕': 'off',
  '◇': 'off',
  〇: 'off',
  ⵔ: 'off',
  '🔳': 'off',
  '⃝': 'off',
  '✅': 'right',
  '✓': 'right',
  '✔': 'right',
  '🗸': 'right',
  '√': 'right',
  '👍': 'right',
  '⭐': 'right',
  '★': 'right',
  '👉': 'right',
  '❌': 'wrong',
  '✗': 'wrong',
  '✘': 'wrong',
  '✖': 'wrong',
  '✕': 'wrong',
  '❎': 'wrong',
  '🗙': 'wrong',
  '⛔': 'wrong',
  '🚫': 'wrong',
  '👎': 'wrong',
  '🔴': 'wrong',
  '☓': 'wrong',
  '⨯': 'wrong',
};

/** LaTeX commands that a layout model writes for a box it saw. */
const LATEX_GLYPHS: Record<string, Sign> = {
  bigcirc: 'off',
  bigcap: 'off',
  circ: 'off',
  square: 'off',
  Box: 'off',
  bigsquare: 'off',
  Circle: 'off',
  ocircle: 'off',
  bigcup: 'off',
  mdwhtcircle: 'off',
  Square: 'off',
  bigodot: 'on',
  odot: 'on',
  bullet: 'on',
  boxtimes: 'on',
  blacksquare: 'on',
  CIRCLE: 'on',
  circledcirc: 'on',
  XBox: 'on',
  CheckedBox: 'on',
  bigotimes: 'on',
  mdblkcircle: 'on',
  boxplus: 'on',
  checkedbox: 'on',
  checkmark: 'right',
  surd: 'right',
};

/** A sign at the front of a text, and how long it is with the space behind it. */
export interface SignAt {
  sign: Sign;
  length: number;
  glyph: string;
}

/** The box or mark that `text` begins with: `[x]`, `( )`, `☐`, `✅`. */
export function signAt(text: string): SignAt | null {
  const code = text.codePointAt(0);
  if (code === undefined) return null;
  const glyph = String.fromCodePoint(code);
  const sign = GLYPHS[glyph];
  // "√n" is a root.
  if (glyph === '√' && /^[a-z0-9({\\]/i.test(text.slice(1, 2))) return null;
  if (sign) {
    let length = glyph.length;
    if (text[length] === '\ufe0f' || text[length] === '\ufe0e') length++;
    return { sign, glyph, length: length + spaces(text, length) };
  }
  return bracketAt(text);
}

function bracketAt(text: string): SignAt | null {
  const open = text[0];
  if (open !== '[' && open !== '(' && open !== '{' && open !== '【' && open !== '（') return null;
  const found =
    /^[[({【（][ \t\u00a0\u3000_]{0,3}([xXvVоoO*✓✔✅√★☆⭐•●◉☑■✗✘❌@]|\\\*)?\ufe0f?[ \t\u00a0\u3000_]{0,3}[\])}】）]/u.exec(
      text.slice(0, 16),
    );
  if (!found) return null;
  const inner = found[1] ?? '';
  const round = open === '(' || open === '（';
  const length = found[0].length;
  const after = text[length] ?? '';
  // "(x)" after a name is an argument, "[x](…)" a link, "()" before a bracket a call.
  if (
    after !== '' &&
    !/\s/.test(after) &&
    (after === '(' || (round && /[xvo]/i.test(inner) && !/[\p{Lu}¿¡]/u.test(after)))
  )
    return null;
  let sign: Sign = inner === '' || inner === '☆' ? 'off' : 'on';
  if (/[✓✔✅√]/u.test(inner)) sign = 'right';
  if (/[✗✘❌]/u.test(inner)) sign = 'wrong';
  return { sign, glyph: found[0].replaceAll(/\s/g, ''), length: length + spaces(text, length) };
}

function spaces(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/.test(text[i] as string)) i++;
  return i - from;
}

/** The sign that a formula begins with (`\bigcirc x^2`), as OCR writes radio buttons. */
export function latexSignAt(latex: string): SignAt | null {
  const found = /^(?:\\(?:quad|[,;:!])\s?){0,3}\\([A-Za-z]{3,14})(?![A-Za-z])\s*/.exec(latex.slice(0, 60));
  if (!found) return null;
  const sign = LATEX_GLYPHS[found[1] as string];
  if (!sign) return null;
  // "\circ C" is a degree and "\bullet_i" has an index.
  if (/^[_^]/.test(latex.slice(found[0].length))) return null;
  return { sign, glyph: `\\${found[1]}`, length: found[0].length };
}

/** A mark that ends `text` ("… ✅", "… ✓"), and where it begins. */
export function tailSign(text: string): { sign: Sign; at: number } | null {
  const trimmed = text.trimEnd();
  const code = lastCodePoint(trimmed.replace(/[\ufe0e\ufe0f]$/, ''));
  const sign = code ? GLYPHS[code] : undefined;
  if (!sign || sign === 'off') return null;
  const at = trimmed.lastIndexOf(code);
  if (sign === 'on' && !'☑☒◉🔘'.includes(code)) return null;
  return { sign: sign === 'on' ? 'right' : sign, at };
}

function lastCodePoint(text: string): string {
  const low = text.charCodeAt(text.length - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1);
}
