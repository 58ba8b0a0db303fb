import { append } from '../text/append.ts';
import { entityAt } from '../text/entities.ts';
import type { Seeker } from '../text/seek.ts';
import { latexOfAddress } from '../tidy/image-formula.ts';
import { latexSpan } from './inline-math.ts';
import { attribute, tagAt, type Tag } from './tag.ts';
import type { Piece, Style } from './line.ts';

/** What emphasis is open; it lives from one line of a paragraph to the next. */
export interface InlineState extends Style {
  /** Inside `$\textbf{ … }$` that a layout model wrapped around a whole option. */
  wrapped: boolean;
}

export function createInlineState(): InlineState {
  return { bold: false, em: false, strike: false, marked: false, wrapped: false };
}

/** One stretch of inline content; `breaks` are the places where a tag starts a new line. */
export interface Inline {
  pieces: Piece[];
  tags: { at: number; tag: Tag }[];
  links: { start: number; end: number }[];
}

/** No line that anyone wrote has more pieces; a bound, because a piece takes more memory than the text that it shows. */
const MOST_PIECES = 50_000;
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** Characters at which the reader has something to decide. */
const SPECIAL = new Set([...'\\`$*_=~<>!&[:\u00ad\ufeff'].map((c) => c.charCodeAt(0)));

function nextSpecial(source: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = source.charCodeAt(i);
    if (
      code < 128
        ? SPECIAL.has(code)
        : SPECIAL.has(code) || (code >= 0x200b && code <= 0x2064 && INVISIBLE.test(source[i] as string))
    )
      return i;
  }
  return end;
}
const EMOJI: Record<string, string> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  ballot_box_with_check: '☑',
  x: '❌',
  negative_squared_cross_mark: '❎',
  heavy_multiplication_x: '✖',
  radio_button: '🔘',
  white_circle: '⚪',
  black_circle: '⚫',
  white_large_square: '⬜',
  o: '⭕',
  star: '⭐',
  bulb: '💡',
};
/** A symbol that may carry an index: `x`, `Γu`, `\Gamma`, `x^(n)`, `y^{[1]}_t`, `c^`, `a<1>`. */
const SYMBOL =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}\d?|[\p{Lu}\p{Script=Greek}]\p{L}|\\[A-Za-z]{2,8})(?:[\^_](?:\{[^{}]{1,8}\}?|\([^()]{1,8}\)|[\p{L}\d]{0,2})|[{}]|<[^<>]{1,6}>){0,4}$/u;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/;

/**
 * Reads inline content of the dump dialect between `start` and `end` of `source`: code, formulas, emphasis, links, images,
 * character references and the tags that are tags. What only looks like markup (`x<i>(j)`, `a * b`, `x_1`) stays text.
 */
export function readInline(source: string, start: number, end: number, seek: Seeker, state: InlineState): Inline {
  const pieces: Piece[] = [];
  const tags: Inline['tags'] = [];
  const links: Inline['links'] = [];
  let textStart = start;
  /** Behind the last mark of italics, opening or closing. */
  let italicsAt = -1;
  let nested = false;

  const push = (piece: Partial<Piece> & Pick<Piece, 'kind' | 'text' | 'start' | 'end'>): void => {
    const { bold, em, strike, marked } = state;
    pieces.push({ md: piece.text, verbatim: false, bold, em, strike, marked, ...piece });
  };
  const flush = (to: number): void => {
    if (to > textStart)
      push({ kind: 'text', text: source.slice(textStart, to), start: textStart, end: to, verbatim: true });
  };
  const within = (token: string, from: number): number => {
    const at = seek(token, from);
    return at !== -1 && at + token.length <= end ? at : -1;
  };
  /** Takes the source up to `to` as something other than plain text. */
  const take = (from: number, to: number): number => {
    flush(from);
    textStart = to;
    return to;
  };

  let i = start;
  while (i < end) {
    // What follows so much markup on one line is read as it stands.
    if (pieces.length > MOST_PIECES) break;
    i = nextSpecial(source, i, end);
    if (i >= end) break;
    const c = source[i] as string;
    const next = i + 1 < end ? (source[i + 1] as string) : '';

    if (c === '\\') {
      const math = next === '(' || next === '[' ? latexSpan(source, i, end, within) : null;
      if (math) {
        take(i, math.end);
        push({
          kind: 'math',
          text: math.latex,
          md: `$${math.latex}$`,
          latex: math.latex,
          display: math.display,
          start: i,
          end: math.end,
        });
        i = math.end;
      } else if (next === '' || next === ' ') {
        // A hard break, or a stray backslash before white space.
        if (source.slice(i + 1, Math.min(end, i + 40)).trim() === '') take(i, i + 1);
        i++;
      } else if (
        next !== '\\' &&
        PUNCTUATION.includes(next) &&
        !(/[{},;!|]/.test(next) && looksLatex(source, i, start))
      ) {
        take(i, i + 2);
        push({ kind: 'text', text: next, start: i, end: i + 2 });
        i += 2;
      } else i += next === '\\' ? 2 : 1;
      continue;
    }
    if (c === '`') {
      let run = 1;
      while (i + run < end && source[i + run] === '`' && run < 3) run++;
      const close = within('`'.repeat(run), i + run);
      if (close === -1) i += run;
      else {
        take(i, close + run);
        const code = source.slice(i + run, close).trim();
        push({ kind: 'code', text: code, md: `\`${code}\``, start: i, end: close + run });
        i = close + run;
      }
      continue;
    }
    if (c === '$') {
      const wrap = /^\$\s?\\(?:textbf|mathbf|bf|boldsymbol)\s?\{/.exec(source.slice(i, Math.min(end, i + 24)));
      const math = latexSpan(source, i, end, within);
      if (math && !(wrap && !balanced(math.latex))) {
        take(i, math.end);
        push({
          kind: 'math',
          text: math.latex,
          md: `$${math.latex}$`,
          latex: math.latex,
          display: math.display,
          start: i,
          end: math.end,
        });
        i = math.end;
      } else if (wrap && !state.wrapped && within('}$', i) !== -1) {
        i = take(i, i + wrap[0].length);
        state.wrapped = true;
        state.bold = true;
      } else i++;
      continue;
    }
    if (c === '*' || c === '_' || c === '=' || c === '~') {
      i = emphasis(c);
      continue;
    }
    if (c === '<') {
      const tag = tagAt(source, i, end);
      if (!tag || isIndex(tag)) {
        i++;
        continue;
      }
      take(i, tag.end);
      applyTag(tag, i);
      i = tag.end;
      continue;
    }
    if (c === '!' && next === '[') {
      const link = linkAt(i + 1);
      if (link) {
        take(i, link.end);
        image(link.address, source.slice(i + 2, link.close), i, link.end);
        i = link.end;
      } else i += 2;
      continue;
    }
    if (c === '[') {
      const link = linkAt(i);
      if (link) {
        take(i, i + 1);
        const inner = readInline(source, i + 1, link.close, seek, state);
        append(pieces, inner.pieces);
        append(tags, inner.tags);
        links.push({ start: i, end: link.end });
        textStart = link.end;
        i = link.end;
      } else i++;
      continue;
    }
    if (c === '&') {
      const found = entityAt(source, i);
      if (found && found.end <= end) {
        take(i, found.end);
        push({ kind: 'text', text: found.text, start: i, end: found.end });
        i = found.end;
      } else i++;
      continue;
    }
    if (c === ':') {
      const code = /^:([a-z][a-z0-9_+-]{0,30}):/.exec(source.slice(i, Math.min(end, i + 34)));
      const glyph = code ? EMOJI[code[1] as string] : undefined;
      // An emoji that marks nothing (":smile:") says nothing.
      const mood =
        code &&
        glyph === undefined &&
        /\s/.test(source[i - 1] ?? ' ') &&
        /[\s.!?]/.test(source[i + code[0].length] ?? ' ') &&
        /[a-z]{3}/.test(code[1] as string);
      if (code && (glyph !== undefined || mood)) {
        take(i, i + code[0].length);
        if (glyph !== undefined) push({ kind: 'text', text: glyph, start: i, end: i + code[0].length });
        i += code[0].length;
      } else i++;
      continue;
    }
    if (INVISIBLE.test(c)) {
      take(i, i + 1);
      i++;
      continue;
    }
    i++;
  }
  flush(end);
  return { pieces, tags, links };

  function emphasis(mark: string): number {
    let run = 1;
    while (i + run < end && source[i + run] === mark) run++;
    const before = i > start ? (source[i - 1] as string) : ' ';
    const after = i + run < end ? (source[i + run] as string) : ' ';
    const opens = !/\s/.test(after);
    const closes = !/\s/.test(before);
    if (mark === '=' || mark === '~') {
      if (run !== 2) return i + run;
      const key = mark === '=' ? 'marked' : 'strike';
      if (state[key] ? closes : opens && within(mark + mark, i + 2) !== -1) {
        const to = take(i, i + 2);
        state[key] = !state[key];
        return to;
      }
      return i + run;
    }
    // Blanks to fill in are written ____ or ****.
    if (run > 3) return i + run;
    const word = /[\p{L}\p{N}]/u;
    const closing = run >= 2 ? state.bold : state.em;
    if (mark === '_' && (word.test(before) || /[)}\]|]/.test(before)) && (closing ? word.test(after) : true))
      return i + run;
    // "**t_o_**" ends with a blank and the bold that holds it.
    const ends =
      run === 2 &&
      mark === '*' &&
      state.bold &&
      !word.test(after) &&
      /[\p{L}\p{N}]_{1,3}$/u.test(source.slice(Math.max(start, i - 6), i));
    // "**a _**blank**_ b**": bold inside of bold changes nothing.
    if (run === 2 && mark === '*' && (nested || (italicsAt === i && state.em && state.bold))) {
      nested = !nested;
      return take(i, i + 2);
    }
    // In "_**text**_" the line before the stars is emphasis itself.
    if ((before === '^' || before === '_') && !ends && italicsAt !== i) return i + run;
    if (run >= 2) {
      // A closing ** after a space is no closing for CommonMark, but it is what the author meant.
      if (state.bold && !state.wrapped ? true : opens && (mark === '*' || !word.test(before))) {
        if (!state.bold && within(mark + mark, i + run) === -1 && !spansLines(i + run)) return i + run;
        // "__c_oo__kk": blanks of a text, which none of the next ones can close.
        const ahead = mark === '_' && !state.bold ? source.slice(i + run, Math.min(end, i + 400)) : '';
        if (ahead.includes('__') && !/[^\s_]__(?![\p{L}\p{N}_])/u.test(ahead)) return i + run;
        const to = take(i, i + run);
        if (run === 3) state.em = !state.bold;
        state.bold = !state.bold;
        return to;
      }
      return i + run;
    }
    // "4*(3 + 4)": a star between a factor and a bracket opens nothing.
    const factor = word.test(before) && /[([{]/.test(after);
    const literal = !state.em && (mark === '_' ? isIdentifier() : factor || multiplies());
    if (state.em ? closes : opens && closesLater(mark) && !literal) {
      italicsAt = take(i, i + 1);
      state.em = !state.em;
      return italicsAt;
    }
    return i + 1;
  }

  /** `x^(n)<p>`, `Γ<u>`: an index in angle brackets that is spelled like a tag, and that nothing closes. */
  function isIndex(tag: Tag): boolean {
    if (tag.closing || tag.name.length > 1 || tag.end - i !== 3) return false;
    const close = within(`</${tag.name}>`, i);
    const glued =
      SYMBOL.test(source.slice(Math.max(start, i - 24), i)) &&
      !/^\p{L}{2}/u.test(source.slice(tag.end, Math.min(end, tag.end + 2)));
    if (close === -1) return tag.oneLetter || glued;
    const again = within(`<${tag.name}>`, i + 1);
    return glued && again !== -1 && again < close;
  }

  /** Bold that a question opens on one line and closes on a later one of the same paragraph. */
  function spansLines(from: number): boolean {
    const ahead = source.slice(from, from + 4000);
    const stop = ahead.indexOf('\n\n');
    const limit = from + (stop === -1 ? ahead.length : stop);
    return limit > end && source.slice(end, limit).includes('**');
  }

  /** "_t_o__o_": a single word with lines inside is a name or a sequence with blanks, and no emphasis. */
  function isIdentifier(): boolean {
    const word = /^_[^\s_]{1,40}(?:_{1,3}[^\s_]{1,40}){1,20}_(?![^\s.,;:!?)*])/.exec(
      source.slice(i, Math.min(end, i + 200)),
    );
    return word !== null && /^[\p{L}\p{N}_]+$/u.test(word[0]);
  }

  /** "4*3 + 4*4": stars between factors, and no emphasis inside of a word. */
  function multiplies(): boolean {
    const found = /^[\p{L}\p{N})]\*([^*\n]{1,200})\*[\p{L}\p{N}(]/u.exec(
      source.slice(Math.max(start, i - 1), Math.min(end, i + 204)),
    );
    return (
      found !== null &&
      (/\s[-–−+×=/]\s/u.test(found[1] as string) || (/^\d/.test(found[0]) && /^\d/.test(found[1] as string)))
    );
  }

  function closesLater(mark: string): boolean {
    const limit = Math.min(end, i + 400);
    let inner = 0;
    for (let j = i + 1; j < limit; j++) {
      if (source[j] !== mark || source[j + 1] === mark || source[j - 1] === mark) continue;
      if (/\s/.test(source[j - 1] as string)) {
        // "U*h is *not*": the next star opens emphasis of its own.
        if (mark === '*' && j + 1 < end && /\S/.test(source[j + 1] as string)) inner++;
        continue;
      }
      if (inner-- > 0) continue;
      if (mark === '_' && j + 1 < end && /[\p{L}\p{N}]/u.test(source[j + 1] as string)) continue;
      return true;
    }
    return false;
  }

  function linkAt(open: number): { close: number; address: string; end: number } | null {
    const close = within('](', open);
    if (close === -1 || close - open > 2000 || within(')', close) === -1 || !closesBracket(open, close)) return null;
    let depth = 0;
    const limit = Math.min(end, close + 2000);
    for (let j = close + 1; j < limit; j++) {
      if (source[j] === '(') depth++;
      else if (source[j] === ')' && --depth === 0)
        return { close, address: source.slice(close + 2, j).trim(), end: j + 1 };
    }
    return null;
  }

  /** Whether the bracket at `close` is the partner of the one at `open`: "[ ] ![alt](src)" holds no link. */
  function closesBracket(open: number, close: number): boolean {
    let depth = 0;
    for (let j = open; j < close; j++) {
      if (source[j] === '\\') j++;
      else if (source[j] === '[') depth++;
      else if (source[j] === ']' && --depth === 0) return false;
    }
    return depth === 1;
  }

  function image(address: string, alt: string, from: number, to: number): void {
    const latex = latexOfAddress(address);
    if (latex) push({ kind: 'math', text: latex, md: `$${latex}$`, latex, display: false, start: from, end: to });
    else push({ kind: 'image', text: '', md: `![${alt}](${address})`, start: from, end: to });
  }

  function applyTag(tag: Tag, at: number): void {
    const { name, closing } = tag;
    if (name === 'img') {
      const address = attribute(tag.raw, 'src') ?? '';
      const latex = latexOfAddress(address);
      const title = attribute(tag.raw, 'title') ?? attribute(tag.raw, 'alt') ?? '';
      const formula = latex ?? (/[\\^_{]/.test(title) ? title : null);
      if (formula)
        push({
          kind: 'math',
          text: formula,
          md: `$${formula}$`,
          latex: formula,
          display: false,
          start: at,
          end: tag.end,
        });
      else push({ kind: 'image', text: '', md: `![${title}](${address})`, start: at, end: tag.end });
    } else if (name === 'input') {
      const type = (attribute(tag.raw, 'type') ?? '').toLowerCase();
      const on = /\schecked\b/i.test(tag.raw);
      if (type === 'checkbox' || type === 'radio')
        push({ kind: 'text', text: on ? '☑' : '☐', md: '', start: at, end: tag.end });
    } else if (name === 'sup' || name === 'sub')
      push({ kind: 'tag', text: '', md: closing ? `</${name}>` : `<${name}>`, start: at, end: tag.end });
    else if (name === 'b' || name === 'strong') state.bold = !closing;
    else if (name === 'i' || name === 'em') state.em = !closing;
    else if (name === 'mark' || name === 'u') state.marked = !closing;
    else if (name === 's' || name === 'del' || name === 'strike') state.strike = !closing;
    else if (name === 'font' || name === 'span') state.marked = !closing && coloured(tag.raw);
    tags.push({ at, tag });
  }
}

/** Colour or background that sets text off, as copied from a page that shows the right answer in green. */
function coloured(raw: string): boolean {
  return (
    /(?:color|background)[^"']{0,12}[:=]\s?["']?\s?(?:green|lime|#0[0-9a-f]0|yellow|#ff0\b|#ffff00|rgb\(0,\s?1\d\d,\s?0\))/i.test(
      raw,
    ) || /class\s?=\s?["'][^"']{0,40}\b(?:correct|right-answer|highlight)\b/i.test(raw)
  );
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

/** Whether a backslash stands among LaTeX outside of dollars, where `\{` and `\,` are commands and no escapes. */
function looksLatex(source: string, at: number, start: number): boolean {
  return /\\[A-Z]+|[_^]\{/i.test(source.slice(Math.max(start, at - 40), at));
}
