import { recordOf, type Arguments } from './calls.ts';
import type { JsonValue } from './json-value.ts';

const DEEPEST = 100;
/** Where a literal begins on a line: `const questions: Item[] = [`, `export default {`, `return [`. */
const BEGINS = /(?:=|\breturn|\bdefault)[ \t]{0,8}[[{](?=[\s"'`{[]|$)/;
/** Where it begins on the line below: formatters break a long declaration behind `=`. */
const BROKEN = /(?:=|\breturn|\bdefault)[ \t]{0,8}\r?$/;
const BELOW = /^[ \t]{0,40}[[{](?=[\s"'`{[]|$)/;
const FIELDS =
  /["'`]?\b(?:question|questionText|question_text|prompt|stem|text|title|q|front|pregunta|pergunta|frage|enunciado|domanda|вопрос)["'`]?[ \t]*[:=]/gi;
const CHOICES =
  /["'`]?\b(?:options|choices|alternatives|opciones|opcoes|alternativas|respuestas|correct\w*|answer\w*|(?:sample|model|ideal|expected|suggested|reference)_?answer\w*|id_?correct\w*)["'`]?[ \t]*[:=]/gi;
/** Calls that build questions: `Q(`, `new Question(`, `quiz.multipleChoice(`. */
const CALLS =
  /(?<![\w$])(?:[\w$]{1,30}\.){0,3}(?:Q|(?:add|make|new|create)?_?(?:question|quiz|mcq|multiple_?choice|single_?choice)\w{0,20})\(/gi;

/** Whether a text is program source that keeps questions as literals, and no other format. */
export function isProgram(source: string): boolean {
  // Lessons come first in many programs, their questions far below.
  const head = source.slice(0, 200_000);
  if (
    !/^\s{0,20}(?:\/\/|\/\*|#|"""|'''|import\b|from\b|export\b|const\b|let\b|var\b|module\b|window\b|def\b|class\b|function\b|["']use \w{1,8}["']|[\w$]{1,40}\s?=)/.test(
      head,
    )
  )
    return false;
  return (
    ((count(FIELDS, head) >= 2 && count(CHOICES, head) >= 2) || count(CALLS, head) >= 2) &&
    head
      .split('\n')
      .some(
        (line, k, all) =>
          BEGINS.test(line.slice(0, 300)) ||
          (BELOW.test(line.slice(0, 60)) && BROKEN.test((all[k - 1] ?? '').slice(-40))),
      )
  );
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Reads the lists and records that a program writes down (JavaScript, TypeScript, Python, JSON with comments) as values with their
 * places. Nothing is run: names, calls and arithmetic are skipped.
 */
export function readLiterals(source: string): JsonValue | null {
  const values: JsonValue[] = [];
  // Literals that do not close are looked at again and again; this bounds the work.
  let budget = 4 * source.length + 1000;
  let at = 0;
  while (at < source.length && budget > 0) {
    const stop = source.indexOf('\n', at);
    const end = stop === -1 ? source.length : stop;
    const line = source.slice(at, Math.min(end, at + 300));
    const found =
      BEGINS.exec(line) ??
      (BROKEN.test(source.slice(Math.max(0, at - 41), Math.max(0, at - 1))) ? BELOW.exec(line) : null);
    if (found) {
      const open = at + found.index + found[0].length - 1;
      const read = readLiteral(source, open);
      budget -= read.end - open;
      if (read.value) {
        values.push(read.value);
        at = read.end;
        continue;
      }
    }
    at = end + 1;
  }
  return values.length === 0 ? null : { kind: 'array', values, start: 0, end: source.length };
}

function readLiteral(source: string, from: number): { value: JsonValue | null; end: number } {
  let i = from;
  const found = value(0);
  return { value: found, end: i };

  function skip(): void {
    for (;;) {
      while (i < source.length && /\s/.test(source[i] as string)) i++;
      if (source.startsWith('//', i) || source[i] === '#') {
        const end = source.indexOf('\n', i);
        i = end === -1 ? source.length : end;
      } else if (source.startsWith('/*', i)) {
        const end = source.indexOf('*/', i + 2);
        i = end === -1 ? source.length : end + 2;
      } else return;
    }
  }

  function value(depth: number): JsonValue | null {
    skip();
    const start = i;
    const c = source[i];
    if (c === undefined || depth > DEEPEST) return null;
    if (c === '[' || c === '(') return list(c === '[' ? ']' : ')', depth, start);
    if (c === '{') return record(depth, start);
    const prefix = /^[rbuf]{1,2}(?=["'])/i.exec(source.slice(i, i + 3));
    if (prefix) i += prefix[0].length;
    if (`"'\``.includes(source[i] ?? ' ')) return joined(depth);
    const word = /^(?:new\s{1,4})?-?[\w$.]{1,200}/.exec(source.slice(i, i + 210));
    if (!word) return null;
    i += word[0].length;
    if (source[i] === '(') {
      const given = call(depth + 1);
      if (!given) return null;
      const record = recordOf(word[0], given, start, i);
      while (source[i] === '(') if (!call(depth + 1)) return null;
      if (record) return record;
    }
    return { kind: 'other', text: word[0], start, end: i };
  }

  /** What stands in the brackets of a call; in Python some of it has names. */
  function call(depth: number): Arguments | null {
    i++;
    const given: Arguments = { values: [], named: [] };
    for (skip(); source[i] !== ')'; skip()) {
      if (source.startsWith('...', i)) i += 3;
      const name = /^([A-Z_]\w{0,40})\s{0,2}=(?![=>])/i.exec(source.slice(i, i + 50));
      if (name) i += name[0].length;
      const next = value(depth);
      if (!next) return null;
      if (name?.[1]) given.named.push({ key: name[1], value: next });
      else given.values.push(next);
      rest();
      if (source[i] === ',') i++;
      else if (source[i] !== ')') return null;
    }
    i++;
    return given;
  }

  function list(close: string, depth: number, start: number): JsonValue | null {
    i++;
    const values: JsonValue[] = [];
    let commas = 0;
    for (skip(); source[i] !== close; skip()) {
      if (source.startsWith('...', i)) i += 3;
      const next = value(depth + 1);
      if (!next) return null;
      values.push(next);
      rest();
      if (source[i] === ',') {
        i++;
        commas++;
      } else if (source[i] !== close) return null;
    }
    i++;
    // ("a long" "text") in brackets that only hold it together.
    const [only] = values;
    if (close === ')' && commas === 0 && values.length === 1 && only?.kind === 'string') return only;
    return { kind: 'array', values, start, end: i };
  }

  function record(depth: number, start: number): JsonValue | null {
    i++;
    const entries: { key: string; value: JsonValue }[] = [];
    for (skip(); source[i] !== '}'; skip()) {
      if (source.startsWith('...', i)) i += 3;
      const key = keyName();
      if (key === null) return null;
      skip();
      if (source[i] === ',' || source[i] === '}') {
        if (source[i] === ',') i++;
        continue;
      }
      if (source[i] !== ':') return null;
      i++;
      const next = value(depth + 1);
      if (!next) return null;
      entries.push({ key, value: next });
      rest();
      if (source[i] === ',') i++;
      else if (source[i] !== '}') return null;
    }
    i++;
    return { kind: 'object', entries, start, end: i };
  }

  /** `as const`, `satisfies Quiz`, `.trim()` behind a value. */
  function rest(): void {
    skip();
    const tail = /^(?:as|satisfies)\s{1,4}[\w$.<>[\]]{1,80}/.exec(source.slice(i, i + 100));
    if (tail) {
      i += tail[0].length;
      skip();
    }
  }

  function keyName(): string | null {
    const c = source[i] ?? '';
    if (`"'\``.includes(c)) {
      const key = string();
      return key?.kind === 'string' ? key.mapped.text : null;
    }
    const word = /^[\p{L}\p{N}_$]{1,80}/u.exec(source.slice(i, i + 80));
    if (!word) return null;
    i += word[0].length;
    return word[0];
  }

  /** Strings that stand beside each other, or that `+` joins, are one. */
  function joined(depth: number): JsonValue | null {
    const first = string();
    if (first?.kind !== 'string') return null;
    for (let step = 0; step < 200; step++) {
      const before = i;
      skip();
      if (source[i] === '+') {
        i++;
        skip();
      }
      if (i === before || !`"'\``.includes(source[i] ?? ' ')) {
        i = before;
        return first;
      }
      const next = string();
      if (next?.kind !== 'string' || depth > DEEPEST) return first;
      first.mapped.text += next.mapped.text;
      first.mapped.starts.pop();
      for (const start of next.mapped.starts) first.mapped.starts.push(start);
      first.end = next.end;
    }
    return first;
  }

  function string(): JsonValue | null {
    const start = i;
    const quote =
      source.startsWith('"""', i) || source.startsWith("'''", i) ? source.slice(i, i + 3) : (source[i] as string);
    i += quote.length;
    let text = '';
    const starts: number[] = [];
    while (i < source.length) {
      if (source.startsWith(quote, i)) {
        starts.push(i);
        i += quote.length;
        return { kind: 'string', mapped: { text, starts }, start, end: i };
      }
      const c = source[i] as string;
      if (c === '\n' && quote.length === 1 && quote !== '`') return null;
      starts.push(i);
      if (c === '\\' && i + 1 < source.length) {
        const next = source[i + 1] as string;
        const known: Record<string, string> = { n: '\n', t: '\t', '"': '"', "'": "'", '`': '`', '\\': '\\', '\n': ' ' };
        // An escape that the language does not know is LaTeX.
        if (next in known) {
          text += known[next] as string;
          i += 2;
          continue;
        }
        const code = /^\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2}))/i.exec(source.slice(i, i + 11));
        const value = code ? parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16) : Infinity;
        if (code && value <= 0x10ffff) {
          // "\u{1f600}" is two units, and a surrogate of "\ud83d\ude00" one.
          const shown = code[2] === undefined ? String.fromCharCode(value) : String.fromCodePoint(value);
          if (shown.length > 1) starts.push(i);
          text += shown;
          i += code[0].length;
          continue;
        }
      }
      text += c;
      i++;
    }
    return null;
  }
}
