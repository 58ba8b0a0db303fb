import { textOf } from '../read/line.ts';
import { asks } from './ask.ts';
import type { Part, QuestionDraft } from './draft.ts';
import type { OptionDraft } from './runs.ts';

/**
 * Finds options that carry no mark at all: short lines below a line that asks, closed off by feedback, points or an answer
 * that repeats one of them. Returns whether it found some.
 */
export function plainOptions(draft: QuestionDraft): boolean {
  const { stem } = draft;
  const ask = lastAsking(stem);
  if (ask === -1) return false;
  const rest = stem.slice(ask + 1);
  if (rest.length < 2 || rest.length > 10) return false;
  if (
    rest.some(
      (part) => part.reading.line.kind !== 'text' || part.reading.text.length > 240 || asks(part.reading.text) === 2,
    )
  )
    return false;
  const answer = draft.answers[0];
  const repeated = answer && answer.parts.some((part) => rest.some((option) => same(option, part)));
  const closed = draft.asides.some(
    ({ reading, reason }) =>
      (reason === 'feedback' || reason === 'points') && reading.i > (rest.at(-1) as Part).reading.i,
  );
  const verdict = rest.some((part) => part.reading.verdict);
  const even = rest.every(
    (part) => part.reading.line.blanks === (rest[1] as Part).reading.line.blanks || part === rest[0],
  );
  if (!(repeated || verdict || (closed && even))) return false;
  const options: OptionDraft[] = [];
  for (const part of rest) {
    if (part.reading.verdict) {
      const last = options.at(-1);
      if (last) {
        last.verdict = part.reading.verdict.right;
        last.lines.push(part.reading.i);
      }
      continue;
    }
    options.push(fromPart(part));
  }
  if (options.length < 2) return false;
  draft.stem = stem.slice(0, ask + 1);
  draft.options = options;
  draft.run = { style: 'plain', options, start: (rest[0] as Part).reading.i, end: (rest.at(-1) as Part).reading.i + 1 };
  return true;
}

function fromPart(part: Part): OptionDraft {
  const { reading } = part;
  return {
    first: reading,
    label: null,
    body: [reading.body],
    sign: reading.sign,
    tail: reading.tail,
    starred: reading.starred,
    bold: reading.bold,
    verdict: null,
    notes: [],
    lines: [reading.i],
  };
}

/** Moves what stands below a question in another layout (a single bullet, an indented line) from the stem to what is given as its answer. */
export function splitGiven(draft: QuestionDraft): void {
  const { stem, head } = draft;
  if (!head || stem.length < 2) return;
  const base = head.line;
  const at = stem.findIndex((part, k) => {
    if (k === 0) return false;
    const { line } = part.reading;
    if (line.kind !== 'text') return false;
    const bullet = line.bullet !== null && base.bullet === null;
    const indented = line.indent >= base.indent + 5 && line.bullet === null;
    return (
      (bullet || indented) &&
      asks(
        stem
          .slice(0, k)
          .map((each) => textOf(each.pieces))
          .join('\n'),
      ) >= 1
    );
  });
  if (at === -1) return;
  draft.given = stem.slice(at).map((part) => ({
    reading: part.reading,
    pieces: part.reading.line.bullet === null ? part.pieces : part.reading.body,
  }));
  draft.stem = stem.slice(0, at);
}

function lastAsking(stem: readonly Part[]): number {
  for (let i = stem.length - 1; i >= 0; i--) {
    const text = textOf((stem[i] as Part).pieces);
    if (/[?？:：]\s*(?:\([^)]{1,40}\)\s*)?$/.test(text) || asks(text) === 2) return i;
  }
  return -1;
}

function same(a: Part, b: Part): boolean {
  const fold = (part: Part): string =>
    textOf(part.pieces)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const x = fold(a);
  return x !== '' && x === fold(b);
}
