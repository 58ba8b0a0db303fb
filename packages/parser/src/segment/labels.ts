import { isCapital, letterValue, lookAlikeValue } from '../text/alphabets.ts';
import { asciiForms } from '../text/digits.ts';
import { QUESTION_WORDS } from '../text/words.ts';

/** What a label says and how many characters of the line it takes, white space behind it included. */
export interface NumberLabel {
  value: number;
  /** How it is written: `.`, `)`, `()`, `:`, `、`, … */
  delim: string;
  /** The word before the number ("question", "第"), `''` for a bare number. */
  keyword: string;
  length: number;
}

export interface LetterLabel {
  /** 0 for A, А, أ, ア. */
  value: number;
  /** The value of the Latin letter that this one looks like, else -1. */
  alike?: number;
  raw: string;
  upper: boolean;
  delim: string;
  length: number;
}

const HAN_DIGITS = '零一二三四五六七八九';

/** Reads `12.`, `(3)`, `Q4:`, `Question #5`, `第6题`, `1.Question 1` at the front of `text`. */
export function numberLabel(text: string): NumberLabel | null {
  const head = asciiForms(text.slice(0, 60));
  return chinese(head) ?? keyword(head) ?? bracketed(head) ?? plainNumber(head);
}

function chinese(head: string): NumberLabel | null {
  const found =
    /^(?:第\s?|问题\s?|問題\s?|题目\s?|題目\s?|题\s?|问\s?|問\s?|例题\s?|习题\s?)([\d零一二三四五六七八九十百]{1,5})\s?(?:[题題道问問]目?)?\s?([.．、:：)）]?)\s*/u.exec(
      head,
    );
  if (!found || !found[1]) return null;
  const value = /^\d/.test(found[1]) ? Number(found[1]) : hanNumber(found[1]);
  // "第3章" is a chapter.
  if (!Number.isFinite(value) || (head.startsWith('第') && !/[题題道问問]/.test(found[0]))) return null;
  return { value, delim: found[2] ?? '', keyword: 'question', length: found[0].length };
}

function hanNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const c of text) {
    if (c === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (c === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else digit = HAN_DIGITS.indexOf(c);
  }
  return total + digit;
}

function keyword(head: string): NumberLabel | null {
  const lead = /^(?:[^\p{L}\p{N}\s[(【]{1,4}\s{1,2})?[[(【]?\s?(?:\d{1,4}\s?[.)]\s?)?/u.exec(head);
  const from = lead ? lead[0].length : 0;
  const word = /^([\p{L}\p{M}]{1,12}(?: \p{L}{2,10})?)\s?[.:_-]?\s?(?:№|#|n[o°º]?\.?:?)?\s?(\d{1,5})/iu.exec(
    head.slice(from),
  );
  if (!word || !word[1] || !word[2]) return null;
  const name = word[1].toLowerCase().replace(/ n[oº°r]$/, '');
  if (!QUESTION_WORDS.has(name) || name === '第') return null;
  let at = from + word[0].length;
  const levels = /^(?:\.\d{1,2}){1,3}(?=[.):]?\s)/.exec(head.slice(at))?.[0] ?? '';
  at += levels.length;
  const rest = head.slice(at);
  // "Question 4a" and "q1x" are something else.
  if (/^\.\d/.test(rest) || /^\p{L}/u.test(rest)) return null;
  const of = /^\s?(?:of|\/|von|de|sur)\s?\d{1,4}/i.exec(rest);
  if (of) at += of[0].length;
  const points = /^\s{0,2}[([]\s?[\d.,/ ]{1,8}(?:points?|pts?|marks?|分|punkte?|puntos?)?\s?[)\]]/i.exec(
    head.slice(at),
  );
  if (points) at += points[0].length;
  // "Question 1 (Easy)" says how hard it is.
  const grade =
    /^\s{0,2}[([]\s?(?:very )?(?:easy|medium|hard|difficult|beginner|intermediate|advanced|facile|moyen|difficile|leicht|mittel|schwer|fácil|medio|difícil)\s?[)\]]/iu.exec(
      head.slice(at),
    );
  if (grade) at += grade[0].length;
  // "Question 1 Multiple Choice" alone says of which kind it is.
  const kind = KIND.exec(head.slice(at));
  if (kind) at += kind[0].length;
  const close = /^\s{0,2}(?:[.)．）、:：\]】|/]|[-–—](?=\s|$)){0,2}\s*/u.exec(head.slice(at));
  const delim = close ? close[0].trim() : '';
  at += close ? close[0].length : 0;
  // "Question 7 of 20   00:42": the time that is left.
  const time = of ? /^\s{0,40}\d{1,2}:\d{2}$/.exec(head.slice(at)) : null;
  if (time) at += time[0].length;
  // "Problem 2. (10 points) …"
  const worth = /^[([]\s?\d{1,3}(?:[.,]\d)?\s?(?:points?|pts?\.?|marks?|分|punkte?|puntos?)\s?[)\]]\s*/i.exec(
    head.slice(at),
  );
  if (worth) at += worth[0].length;
  if (levels !== '') return { value: valueOf(`${word[2]}${levels}`), delim: LEVELS, keyword: name, length: at };
  return { value: Number(word[2]), delim, keyword: name, length: at };
}

const KIND =
  /^\s{0,2}(?:[-–—|·]\s?)?[([]?(?:multiple[- ]choice|single[- ]choice|multiple[- ](?:select|answers?|response)|true\s?(?:\/|or)\s?false|short[- ]answer|fill[- ]in(?:[- ]the[- ]blanks?)?|open[- ]ended|numeric(?:al)?)[)\]]?$/i;

function bracketed(head: string): NumberLabel | null {
  const found = /^[([（【]\s?(\d{1,4})\s?[)\]）】]\s?[.:、]?\s*/u.exec(head);
  if (!found) return null;
  return { value: Number(found[1]), delim: '()', keyword: '', length: found[0].length };
}

function plainNumber(head: string): NumberLabel | null {
  // "#3 text" and "3️⃣ text".
  const mark = /^(?:#(\d{1,4})\s+(?=\S)|((?:\d\ufe0f?\u20e3){1,3})\s*)/u.exec(head);
  if (mark) {
    const value = Number((mark[1] ?? mark[2] ?? '').replaceAll(/\D/g, ''));
    return { value, delim: mark[1] ? '#n' : '⃣', keyword: '', length: mark[0].length };
  }
  const found = /^#?(\d{1,5})\s?(\.\)|[.)．）、:：\]]|\s[-–—](?=\s)|[-–—](?=\s\p{L}))\s*/u.exec(head);
  if (!found) {
    const han = /^([一二三四五六七八九十]{1,3})\s?[、.．]\s*/u.exec(head);
    return han && han[1] ? { value: hanNumber(han[1]), delim: '一、', keyword: '', length: han[0].length } : null;
  }
  const rest = head.slice(found[0].length);
  // "1.5", "2.3.1", "10:30" are numbers and times.
  if (/^\d/.test(rest) && !/\s$/.test(found[0]) && !/[、)]/.test(found[2] as string)) return null;
  return { value: Number(found[1]), delim: (found[2] as string).trim(), keyword: '', length: found[0].length };
}

/** "## 3" and "### 3 Which …": a heading needs nothing behind its number. */
export function bareNumber(text: string): NumberLabel | null {
  const found = /^(\d{1,3})(?:\s+(?=\S)|$)/.exec(asciiForms(text.slice(0, 12)));
  return found ? { value: Number(found[1]), delim: '#', keyword: '', length: found[0].length } : null;
}

/** How a number of several levels is written. */
export const LEVELS = 'n.n';

/** How a number is written that names the part of a paper: "B2." */
export const PARTS = 'Xn';

/** "6.1.3 Which …", as textbooks number what they ask: each level takes two digits of the value, so that no two are one. */
export function levelNumber(text: string): NumberLabel | null {
  const found = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s{1,8}(?=[\p{Lu}\p{Lo}([*_$`"“¿])/u.exec(
    asciiForms(text.slice(0, 40)),
  );
  if (!found?.[1]) return null;
  return { value: valueOf(found[1]), delim: LEVELS, keyword: '', length: found[0].length };
}

/** Each level takes two digits. */
export function valueOf(levels: string): number {
  return levels.split('.').reduce((sum, level) => sum * 100 + Number(level), 0);
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The place of a Roman numeral, 0 for the first, or -1. */
export function romanValue(numeral: string): number {
  return ROMAN.indexOf(numeral.toLowerCase());
}

/** Reads `(ii)`, `iii)`, `IV.` at the front of `text`. */
export function romanLabel(text: string): LetterLabel | null {
  const head = text.slice(0, 14);
  // "(iii)Neurons …": a bracket needs no space behind it.
  const found =
    /^([([]?)([ivx]{1,5})([)\].:]{1,2})\s+(?=\S)/i.exec(head) ?? /^(\()([ivx]{1,5})(\))(?=\p{Lu})/iu.exec(head);
  const value = found?.[2] ? romanValue(found[2]) : -1;
  if (!found?.[2] || value === -1) return null;
  return {
    value,
    raw: found[2],
    upper: /[IVX]/.test(found[2]),
    delim: `${found[1] ?? ''}${found[3] ?? ''}`,
    length: found[0].length,
  };
}

/** Reads `A)`, `(b)`, `C.`, `D:`, `e -`, `Option A:`, `①` at the front of `text`. */
export function letterLabel(text: string): LetterLabel | null {
  const head = asciiForms(text.slice(0, 24));
  const circled = circledValue(head);
  if (circled) return circled;
  // "ア 月": Japanese exams put nothing but a space behind the label.
  const kana = /^(\p{Script=Katakana})[ \u3000]+(?=\S)/u.exec(head);
  if (kana?.[1] && letterValue(kana[1]) !== -1)
    return { value: letterValue(kana[1]), raw: kana[1], upper: true, delim: ' ', length: kana[0].length };
  const named = /^(?:option|choice|opción|ответ|选项|選項)\s?(?=\p{L}?\d?\s?[.:)）：])/iu.exec(head);
  const from = named ? named[0].length : 0;
  const found = /^([([（【]?)\s?(\p{L})\s?(\.\)|[)\].．）】、:：,，]|\s[-–—](?=\s)|-(?=\s)|\s?\|(?=\s)|$)[ \t]*/u.exec(
    head.slice(from),
  );
  const value = found?.[2] ? letterValue(found[2]) : -1;
  if (!found?.[2] || value === -1) return null;
  const latin = /[a-l]/i.test(found[2]);
  const open = found[1] ?? '';
  const close = (found[3] ?? '').trim();
  if (open && !/[)\]）】]/.test(close)) return null;
  if (!open && close === '') return null;
  if (!latin && /^[,，|\-–—]$/u.test(close)) return null;
  if (!open && /[\]】]/.test(close)) return null;
  // "(A). text": a point behind the bracket.
  const point = close === ')' ? (/^[.:]\s+/.exec(head.slice(from + found[0].length))?.[0].length ?? 0) : 0;
  const length = from + found[0].length + point;
  const rest = text.slice(length);
  const glued = !/[\s)）、：]$/u.test(text.slice(0, length));
  // "e.g.", "i.e.", "a,b" and "C:\\" are text.
  if (glued && close === '.' && /^[a-z]\b/.test(rest) && /[a-z]/.test(found[2])) return null;
  if (close === ',' || close === '，') {
    if (glued || !/[A-Z]/.test(found[2])) return null;
  }
  if (open && glued && rest !== '' && !/[)）】]$/.test(text.slice(0, length))) return null;
  // "f(x)" style notation: "(i)<j>" is no label.
  if (open && glued && /^[<^_=(]/.test(rest)) return null;
  return {
    value,
    alike: lookAlikeValue(found[2]),
    raw: found[2],
    upper: isCapital(found[2]),
    delim: open ? open + close : close,
    length,
  };
}

function circledValue(head: string): LetterLabel | null {
  const code = head.codePointAt(0) ?? 0;
  const make = (value: number, size: number, plain = false): LetterLabel => {
    const raw = plain ? String.fromCharCode(65 + value) : head.slice(0, size);
    const space = /^[.、)]?\s*/u.exec(head.slice(size))?.[0].length ?? 0;
    return { value, raw, upper: true, delim: '○', length: size + space };
  };
  if (code >= 0x2460 && code <= 0x2473) return make(code - 0x2460, 1);
  if (code >= 0x24b6 && code <= 0x24cf) return make(code - 0x24b6, 1);
  if (code >= 0x24d0 && code <= 0x24e9) return make(code - 0x24d0, 1);
  if (code >= 0x1f170 && code <= 0x1f189) return make(code - 0x1f170, head[2] === '\ufe0f' ? 3 : 2, true);
  if (code >= 0x1f150 && code <= 0x1f169) return make(code - 0x1f150, 2, true);
  // The third of "🅰️", "🅱️".
  if (code === 0xa9 && head[1] === '\ufe0f') return make(2, 2, true);
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return make(code - 0x1f1e6, 2, true);
  return null;
}
