import { symbolsOf, type Symbol } from './symbols.ts';

/** A formula that a copied page shows two or three times in a row, and the one LaTeX it stands for. */
export interface Doubled {
  start: number;
  end: number;
  /** `null` where no LaTeX was among the copies: the text stands for itself. */
  latex: string | null;
  text: string;
}

const LONGEST = 240;
const OPERATORS = new Set('=+-≤≥≈≠⟨⟩');

/**
 * Finds formulas copied from a page that holds each as MathML, LaTeX and HTML: `Tx=TyT_x = T_yTx=Ty` is `T_x = T_y`.
 * The first copy and the LaTeX must show the same characters; the last may hold them in another order (fractions, sums).
 */
export function findDoubled(text: string, sure = false): Doubled[] {
  if (!/[\\^_]/.test(text) && !(sure && / [=<>+-] /.test(text))) return [];
  const symbols = symbolsOf(text);
  const found: Doubled[] = [];
  // Periodic text fits every shift; the budget keeps the time linear.
  const budget = { left: 20_000 + 40 * text.length };
  let done = 0;
  for (let m = 1; m < symbols.length && budget.left > 0; m++) {
    const symbol = symbols[m] as Symbol;
    // "b=3b = 3b=3": only the spaces tell which copy was LaTeX.
    const spaced = sure && OPERATORS.has(symbol.look) && text[symbol.start - 1] === ' ' && text[symbol.end] === ' ';
    if ((!symbol.tex && !spaced) || m < done) continue;
    const hit = around(text, symbols, m, done, budget);
    if (!hit) continue;
    found.push(hit.found);
    done = hit.next;
    m = done - 1;
  }
  return found;
}

function around(
  text: string,
  symbols: readonly Symbol[],
  m: number,
  done: number,
  budget: { left: number },
): { found: Doubled; next: number } | null {
  let best: { found: Doubled; next: number; weight: number } | null = null;
  for (let w = 1; w <= LONGEST && m - w >= done; w++) {
    budget.left--;
    if (!same(symbols, m, m - w)) continue;
    let left = 0;
    while (left < w && m - left - 1 - w >= done && same(symbols, m - left - 1, m - left - 1 - w)) left++;
    let right = 0;
    while (right < w && m + right + 1 < symbols.length && same(symbols, m + right + 1, m + right + 1 - w)) right++;
    budget.left -= left + right;
    const low = Math.max(m - left, m - w + 1);
    const high = Math.min(m, m + right - w + 1);
    if (low > high) continue;
    const b = startOf(text, symbols, low, high, w);
    const hit = measure(text, symbols, b, w);
    if (hit && (!best || hit.weight > best.weight)) best = hit;
  }
  return best;
}

/** Of the places where the LaTeX may start, the one before which the first copy starts a word. */
function startOf(text: string, symbols: readonly Symbol[], low: number, high: number, w: number): number {
  for (let b = low; b <= Math.min(high, low + 24); b++) {
    const first = symbols[b - w];
    if (first && (first.start === 0 || /[\s(（,，。.:："“]/u.test(text[first.start - 1] as string))) return b;
  }
  return low;
}

function measure(
  text: string,
  symbols: readonly Symbol[],
  b: number,
  w: number,
): { found: Doubled; next: number; weight: number } | null {
  const first = symbols[b - w];
  const open = symbols[b];
  const close = symbols[b + w - 1];
  if (!first || !open || !close) return null;
  for (let i = b - w; i < b; i++) if ((symbols[i] as Symbol).tex) return null;
  // The copies touch: no space lies between the first copy and the LaTeX.
  if (/\s/.test(text.slice((symbols[b - 1] as Symbol).end, open.start))) return null;
  const latex = text.slice(open.start, close.end).trim();
  // A script has a base: "t_oo_oo" is one word and no copy.
  if (!balanced(latex) || /^[_^]/.test(latex)) return null;
  const third = symbols.slice(b + w, b + 2 * w);
  const triple =
    third.length === w &&
    !/\s/.test(text.slice(close.end, third[0]?.start)) &&
    sameBag(symbols.slice(b, b + w), third) &&
    third.every((symbol) => !symbol.tex);
  if (!triple && w < 2 && !latex.includes('\\')) return null;
  if (isSequence(text, first.start, close.end)) return null;
  if (!/[\\_^]/.test(latex) && !(triple && /\s/.test(latex))) return null;
  const end = triple ? (third[w - 1] as Symbol).end : close.end;
  return {
    found: { start: first.start, end, latex, text: text.slice(first.start, (symbols[b - 1] as Symbol).end) },
    next: triple ? b + 2 * w : b + w,
    weight: (triple ? 1000 : 0) + w,
  };
}

/** "c_oo_o_kk__b": one word with blanks in it, as CTC writes its outputs. */
function isSequence(text: string, start: number, end: number): boolean {
  if (!/^\w{1,400}$/.test(text.slice(start, end))) return false;
  const left = /\w{0,60}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const right = /^\w{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '';
  const word = left + text.slice(start, end) + right;
  return word.includes('__') || word.split('_').length > 3;
}

function same(symbols: readonly Symbol[], i: number, j: number): boolean {
  const a = (symbols[i] as Symbol).look;
  const b = (symbols[j] as Symbol).look;
  if (a === b) return true;
  // A legacy encoding wrote "?" for what it could not hold.
  return ((b === '?' || b === '\ufffd') && a > '\u007f') || ((a === '?' || a === '\ufffd') && b > '\u007f');
}

function sameBag(a: readonly Symbol[], b: readonly Symbol[]): boolean {
  const sort = (list: readonly Symbol[]): string[] => list.map((symbol) => symbol.look).sort();
  const x = sort(a);
  const y = sort(b);
  let wild = 0;
  for (const look of y) if (look === '?' || look === '\ufffd') wild++;
  if (wild > 0)
    return (
      x.filter((look) => look <= '\u007f' && look !== '?').join('') ===
      y.filter((look) => look <= '\u007f' && look !== '?').join('')
    );
  return x.every((look, i) => look === y[i]);
}

function balanced(latex: string): boolean {
  let depth = 0;
  for (let i = 0; i < latex.length; i++) {
    if (latex[i] === '\\') i++;
    else if (latex[i] === '{') depth++;
    else if (latex[i] === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Without the `u` flag: with it the engine keeps every character of a word of millions on its stack. */
const TOKEN = /[^\s。，、；]+/g;

/**
 * Finds words that are one plain formula three times ("ttt", "t+1t+1t+1") or twice ("x<1>,…,x<9>x<1>,…,x<9>"). Three like letters
 * count only where the file holds copied formulas (`sure`), and never as Roman numerals.
 */
export function findRepeated(text: string, sure: boolean): Doubled[] {
  const found: Doubled[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (token.length < 3 || token.length > 400) continue;
    const lead = /^[([{"'“‘]*/u.exec(token)?.[0].length ?? 0;
    for (const tail of [0, 1, 2]) {
      const core = token.slice(lead, token.length - tail);
      if (tail > 0 && !/^[.,;:!?)\]}"'”’]+$/u.test(token.slice(token.length - tail))) break;
      const word = repeated(core, sure);
      if (!word) continue;
      const start = match.index + lead;
      found.push({ start, end: start + core.length, latex: word.times === 3 ? word.text : null, text: word.text });
      break;
    }
  }
  return found;
}

function repeated(core: string, sure: boolean): { text: string; times: 2 | 3 } | null {
  if (sure && core.length % 3 === 0 && core.length >= 3) {
    const third = core.slice(0, core.length / 3);
    const formula =
      third.length === 1
        ? /\p{L}/u.test(third) && !/[ivw]/i.test(third)
        : /[\d+\-=<>(|]/.test(third) && /\p{L}/u.test(third);
    if (formula && third.repeat(3) === core) return { text: third, times: 3 };
  }
  if (core.length % 2 === 0 && core.length >= 10) {
    const half = core.slice(0, core.length / 2);
    if (half + half === core && /[<>=⟨⟩^_]/.test(half) && /\p{L}/u.test(half)) return { text: half, times: 2 };
  }
  return null;
}
