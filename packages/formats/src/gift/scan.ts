/** A question of a GIFT file as raw pieces, nothing unescaped. */
export interface GiftBlock {
  /** 1-based line where it starts. */
  readonly line: number;
  readonly id: string | null;
  readonly tags: readonly string[];
  readonly title: string | null;
  readonly stem: string;
  /** What stands between the braces; `null` where there are none (a description). */
  readonly answers: string | null;
  /** What follows the closing brace: the rest of a sentence with a gap. */
  readonly tail: string;
}

/** What is wrong with a block. */
export interface GiftFault {
  readonly line: number;
  readonly fault: string;
}

/** The questions of a GIFT file, in order. Blank lines divide them; comment lines say ids and tags. Time is linear. */
export function scanGift(text: string): (GiftBlock | GiftFault)[] {
  const found: (GiftBlock | GiftFault)[] = [];
  let lines: string[] = [];
  let start = 0;
  let comments: string[] = [];
  const flush = (): void => {
    if (lines.length === 0) return;
    found.push(scanBlock(lines.join('\n'), start, comments));
    lines = [];
    comments = [];
  };
  text.split('\n').forEach((line, index) => {
    const bare = line.trim();
    if (bare === '') flush();
    else if (bare.startsWith('//')) comments.push(bare);
    else if (lines.length === 0 && bare.startsWith('$CATEGORY:')) return;
    else {
      if (lines.length === 0) start = index + 1;
      lines.push(line);
    }
  });
  flush();
  return found;
}

function scanBlock(text: string, line: number, comments: readonly string[]): GiftBlock | GiftFault {
  const trimmed = text.trim();
  const titleEnd = trimmed.startsWith('::') ? findPlain(trimmed, '::', 2) : -1;
  if (trimmed.startsWith('::') && titleEnd === -1) return { line, fault: 'Expected `::` after the title, found none.' };
  const title = titleEnd === -1 ? null : trimmed.slice(2, titleEnd);
  const body = titleEnd === -1 ? trimmed : trimmed.slice(titleEnd + 2);
  const open = findPlain(body, '{', 0);
  const close = open === -1 ? -1 : findPlain(body, '}', open + 1);
  if (open !== -1 && close === -1) return { line, fault: 'Expected `}` after the answers, found none.' };
  const remarks = comments.join('\n');
  return {
    line,
    id: /\[id:([^[\]\n]{1,200})\]/.exec(remarks)?.[1]?.trim() ?? null,
    tags: [...remarks.matchAll(/\[tag:([^[\]\n]{1,200})\]/g)].map((tag) => (tag[1] ?? '').trim()),
    title,
    stem: open === -1 ? body : body.slice(0, open),
    answers: open === -1 ? null : body.slice(open + 1, close),
    tail: open === -1 ? '' : body.slice(close + 1).trim(),
  };
}

/** Where `wanted` stands without a backslash before it, from `from` on; -1 where it does not. */
function findPlain(text: string, wanted: string, from: number): number {
  for (let place = from; place < text.length; place++) {
    if (text[place] === '\\') place++;
    else if (text.startsWith(wanted, place)) return place;
  }
  return -1;
}

/** A piece of an answer list: the mark before it, and its raw text. */
export interface GiftPiece {
  readonly mark: '' | '=' | '~' | '#' | '####';
  readonly raw: string;
}

/** The answer list of a question cut at its unescaped marks. The first piece has no mark. */
export function cutAnswers(answers: string): GiftPiece[] {
  const pieces: GiftPiece[] = [];
  let mark: GiftPiece['mark'] = '';
  let start = 0;
  let place = 0;
  while (place < answers.length) {
    const next = markAt(answers, place);
    if (next === '') {
      place += answers[place] === '\\' ? 2 : 1;
      continue;
    }
    pieces.push({ mark, raw: answers.slice(start, place).trim() });
    mark = next;
    place += next.length;
    start = place;
  }
  pieces.push({ mark, raw: answers.slice(start).trim() });
  return pieces;
}

function markAt(text: string, place: number): GiftPiece['mark'] {
  if (text.startsWith('####', place)) return '####';
  const character = text[place];
  return character === '=' || character === '~' || character === '#' ? character : '';
}
