import type { Accent } from './ast.ts';
import {
  ACCENTS,
  COMBINING,
  ENTITIES,
  FUNCTIONS,
  LETTERS,
  OPERATORS,
  SILENT,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  WORDS,
} from './characters.ts';
import { FormulaFailure } from './diagnostic.ts';
import { splitRun } from './split-run.ts';
import type { Token, TokenType } from './tokens.ts';

const HTML_TAG = /<(\/?)([a-z]{1,6})(?:\s[^<>]{0,200})?\/?>/iy;
const SILENT_TAGS = new Set(['i', 'b', 'u', 'p', 'em', 'strong', 'span', 'var', 'br', 'font', 'tt', 'code', 'div']);
const ENTITY = /&([A-Z]{2,8});/iy;
const NUMBER = /\d+(?:\.\d+)?|\.\d+/y;
const SINGLE_DIGIT = /\d/y;
const RUN = /[A-Z]+/iy;
const SPACE = /[\s\u200B-\u200D\u2061-\u2063~$]+/y;
const DOTS = /\.{2,}|…|⋯|⋅⋅⋅/y;
const COMMAND = /\\(?:[A-Z]+|[^A-Z])/iy;
const BRACED = /\s*\{([^{}]*)\}/y;
const DELIMITER = /\s*(?:\\[{}|]|\\[lr]?(?:angle|vert|Vert|brack|brace)\b|[()[\]{}|.<>⟨⟩])/y;

const BRACKETS: Readonly<Record<string, readonly [TokenType, string]>> = {
  '{': ['open', '{'],
  '}': ['close', '}'],
  '(': ['open', '('],
  ')': ['close', ')'],
  '（': ['open', '('],
  '）': ['close', ')'],
  '[': ['open', '['],
  ']': ['close', ']'],
  '\\{': ['open', '\\{'],
  '\\}': ['close', '\\}'],
  '⟨': ['open', '⟨'],
  '⟩': ['close', '⟩'],
  '〈': ['open', '⟨'],
  '〉': ['close', '⟩'],
};

/** What a command means that is neither letter, operator, accent nor silent. */
const COMMANDS: Readonly<Record<string, readonly [TokenType, string]>> = {
  frac: ['fraction', 'frac'],
  dfrac: ['fraction', 'frac'],
  tfrac: ['fraction', 'frac'],
  cfrac: ['fraction', 'frac'],
  sqrt: ['root', 'sqrt'],
  partial: ['partial', '∂'],
  nabla: ['nabla', '∇'],
  sum: ['big', 'sum'],
  prod: ['big', 'product'],
  Sigma: ['big', 'sum'],
  Pi: ['big', 'product'],
  prime: ['prime', "'"],
  dots: ['dots', '…'],
  ldots: ['dots', '…'],
  cdots: ['dots', '…'],
  mid: ['bar', '|'],
  vert: ['bar', '|'],
  lvert: ['bar', '|'],
  rvert: ['bar', '|'],
  '|': ['norm', '‖'],
  Vert: ['norm', '‖'],
  lVert: ['norm', '‖'],
  rVert: ['norm', '‖'],
  langle: ['open', '⟨'],
  rangle: ['close', '⟩'],
  lbrack: ['open', '['],
  rbrack: ['close', ']'],
  lbrace: ['open', '\\{'],
  rbrace: ['close', '\\}'],
  '{': ['open', '\\{'],
  '}': ['close', '\\}'],
  '\\': ['comma', ';'],
  // Markdown escapes.
  _: ['sub', '_'],
  '*': ['operator', '*'],
};

const CHARACTERS: Readonly<Record<string, readonly [TokenType, string]>> = {
  ...BRACKETS,
  _: ['sub', '_'],
  '^': ['sup', '^'],
  '∂': ['partial', '∂'],
  '𝜕': ['partial', '∂'],
  '∇': ['nabla', '∇'],
  '∑': ['big', 'sum'],
  '∏': ['big', 'product'],
  Σ: ['big', 'sum'],
  Π: ['big', 'product'],
  '√': ['root', 'sqrt'],
  "'": ['prime', "'"],
  '′': ['prime', "'"],
  '’': ['prime', "'"],
  ',': ['comma', ','],
  '，': ['comma', ','],
  ';': ['comma', ';'],
  '|': ['bar', '|'],
  '∣': ['bar', '|'],
  '‖': ['norm', '‖'],
  '∥': ['norm', '‖'],
  '?': ['unknown', '?'],
  '？': ['unknown', '?'],
  '⊤': ['name', '⊤'],
  '∞': ['name', '∞'],
};

/** The longest text that is read as one formula. */
export const MAX_FORMULA_LENGTH = 4000;

/**
 * Cuts a formula in LaTeX, Unicode, HTML or flattened text into tokens of one notation.
 *
 * @throws FormulaFailure inside this folder only; `parseFormula` turns it into a diagnostic
 */
export function tokenize(source: string): Token[] {
  if (source.length > MAX_FORMULA_LENGTH) {
    const message = `Expected a formula of at most ${MAX_FORMULA_LENGTH} characters, got ${source.length}`;
    throw new FormulaFailure('too-long', message, MAX_FORMULA_LENGTH);
  }
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  /** TeX takes single digits as the arguments of `\frac12`. */
  let digits = 0;

  const push = (type: TokenType, text: string, more: Partial<Token> = {}, offset = at): void => {
    tokens.push({ type, text, offset, spaced, ...more });
    spaced = false;
    if (type === 'fraction') digits = 2;
    else if (type !== 'number') digits = 0;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };

  while (at < source.length) {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    const space = match(SPACE);
    if (space) {
      spaced = true;
      at += space[0].length;
      continue;
    }
    const dots = match(DOTS);
    if (dots) {
      push('dots', '…');
      at += dots[0].length;
      continue;
    }
    if (character === '\\') {
      at = command(at);
      continue;
    }
    if (character === '<') {
      const tag = match(HTML_TAG);
      const name = tag?.[2]?.toLowerCase();
      if (tag && (name === 'sub' || name === 'sup')) {
        if (tag[1]) push('close', '}');
        else {
          push(name, name === 'sub' ? '_' : '^');
          push('open', '{');
        }
        at += tag[0].length;
        continue;
      }
      // `<i>` is a time index unless the tag is closed somewhere.
      if (tag && name && SILENT_TAGS.has(name) && (tag[1] || name === 'br' || source.includes(`</${tag[2]}>`))) {
        at += tag[0].length;
        continue;
      }
    }
    if (character === '&') {
      const entity = match(ENTITY);
      const meaning = entity && ENTITIES.get(entity[1] ?? '');
      if (entity && meaning !== undefined && meaning !== null) {
        one(meaning);
        at += entity[0].length;
        continue;
      }
      spaced = true;
      at += 1;
      continue;
    }
    const number = match(digits > 0 ? SINGLE_DIGIT : NUMBER);
    if (number) {
      digits = Math.max(0, digits - 1);
      push('number', number[0]);
      at += number[0].length;
      continue;
    }
    if (character === '|' && source[at + 1] === '|') {
      push('norm', '‖');
      at += 2;
      continue;
    }
    if (character === ':' && source[at + 1] === '=') {
      push('operator', '=');
      at += 2;
      continue;
    }
    const run = match(RUN);
    if (run && run[0].length > 1) {
      at = letters(run[0]);
      continue;
    }
    const small = SUBSCRIPTS.has(character) ? SUBSCRIPTS : SUPERSCRIPTS.has(character) ? SUPERSCRIPTS : null;
    if (small) {
      at = script(small);
      continue;
    }
    if ((character === '.' || character === '。' || character === ':') && source.slice(at + 1).trim() === '') break;
    one(character);
    at += character.length;
    const accent = COMBINING.get(source[at] ?? '');
    if (accent) {
      mark(accent);
      at += 1;
    }
  }
  spaced = true;
  push('end', '');
  return tokens;

  /** A character that means something by itself. */
  function one(character: string): void {
    const known = CHARACTERS[character];
    const operator = OPERATORS.get(character);
    if (known && Object.hasOwn(CHARACTERS, character)) push(known[0], known[1]);
    else if (operator !== undefined) push('operator', operator);
    else if (character.trim() === '') spaced = true;
    else {
      const [letter = character, ...marks] = [...(character === 'ℓ' ? character : character.normalize('NFKC'))];
      const [base = letter, combining = ''] = [...letter.normalize('NFD')];
      const accent = COMBINING.get(combining) ?? COMBINING.get(marks[0] ?? '');
      if (!/^\p{L}$/u.test(base)) {
        throw new FormulaFailure('unexpected', `Expected a formula, found \`${character}\``, at);
      }
      push('name', accent ? base : letter, accent ? { accent } : {});
    }
  }

  /** Puts a combining mark on the letter before it. */
  function mark(accent: Accent): void {
    const last = tokens.at(-1);
    if (last?.type === 'name') tokens[tokens.length - 1] = { ...last, accent };
  }

  function letters(run: string): number {
    const next = source[at + run.length] ?? '';
    const scripted = next === '_' || next === '^' || SUBSCRIPTS.has(next) || SUPERSCRIPTS.has(next);
    let offset = at;
    // A combining mark belongs to the last letter: `Wh` + U+0302 + `_t`.
    const accent = COMBINING.get(next);
    for (const part of splitRun(run, scripted || accent !== undefined)) {
      if (part.kind === 'function') push('function', part.text, {}, offset);
      else if (part.kind === 'weight') push('weight', part.text, { label: part.label }, offset);
      else push(part.kind === 'big' || part.kind === 'root' ? part.kind : 'name', part.text, {}, offset);
      offset += part.length;
    }
    if (accent) mark(accent);
    return offset + (accent ? 1 : 0);
  }

  /** A run of Unicode subscripts or superscripts becomes `_{…}` or `^{…}`. */
  function script(table: ReadonlyMap<string, string>): number {
    push(table === SUBSCRIPTS ? 'sub' : 'sup', table === SUBSCRIPTS ? '_' : '^');
    push('open', '{');
    let end = at;
    while (end < source.length) {
      const meaning = table.get(source[end] ?? '');
      if (meaning === undefined) break;
      if (/\d/.test(meaning)) push('number', meaning, {}, end);
      else if (/[()]/.test(meaning)) push(meaning === '(' ? 'open' : 'close', meaning, {}, end);
      else push(/\p{L}/u.test(meaning) ? 'name' : 'operator', meaning, {}, end);
      end += 1;
    }
    push('close', '}', {}, end);
    return end;
  }

  function command(start: number): number {
    const found = match(COMMAND);
    if (!found) throw new FormulaFailure('unexpected', 'Expected a command after `\\`', start);
    const name = found[0].slice(1);
    const end = start + found[0].length;
    const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    const operator = /^[A-Z]/i.test(name) ? OPERATORS.get(name) : undefined;
    const letter = LETTERS.get(name);
    const called = FUNCTIONS.get(name);
    if (name === 'left' || name === 'right') return delimiter(end);
    if (WORDS.has(name)) return word(end);
    if (name === 'begin' || name === 'end' || name === 'color' || name === 'hspace' || name === 'vspace') {
      at = end;
      return end + (match(BRACED)?.[0].length ?? 0);
    }
    if (ACCENTS.has(name)) push('accent', name);
    else if (known) push(known[0], known[1]);
    else if (operator !== undefined) push('operator', operator);
    else if (letter !== undefined) push('name', letter);
    else if (called !== undefined) push('function', called);
    else if (SILENT.has(name)) spaced = true;
    else if ('()[]'.includes(name)) spaced = true;
    else
      throw new FormulaFailure(
        'unsupported',
        `Expected a command of gradient or cell formulas, found \`\\${name}\``,
        start,
      );
    return end;
  }

  /** `\left(`; `\left.` shows nothing and is skipped. */
  function delimiter(end: number): number {
    const start = at;
    at = end;
    const found = match(DELIMITER);
    at = start;
    if (!found) throw new FormulaFailure('unexpected', 'Expected a bracket after `\\left` or `\\right`', start);
    const shown = found[0].trim();
    const command = shown.length > 2 ? COMMANDS[shown.slice(1)] : shown === '\\|' ? COMMANDS['|'] : undefined;
    const bracket = command ?? CHARACTERS[shown === '<' ? '⟨' : shown === '>' ? '⟩' : shown];
    if (bracket && shown !== '.') push(bracket[0], bracket[1], { sized: true });
    return end + found[0].length;
  }

  /** `\text{softmax}`, `\mathrm{T}`. Words that are no name are kept as text, which the parser refuses. */
  function word(end: number): number {
    const start = at;
    at = end;
    const found = match(BRACED);
    at = start;
    if (!found) {
      spaced = true;
      return end;
    }
    const text = (found[1] ?? '').trim();
    const called = FUNCTIONS.get(text);
    if (called !== undefined) push('function', called);
    else if (/^\p{L}+$/u.test(text)) push('name', text);
    else if (text !== '' && !/^[.,;:\s]*$/.test(text)) push('text', text);
    return end + found[0].length;
  }
}
