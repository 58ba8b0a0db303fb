import type { Evidence } from '../item/schema.ts';
import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import type { Part, QuestionDraft } from '../segment/draft.ts';
import type { Reading } from '../segment/reading.ts';
import type { Locator } from '../text/source.ts';
import { claimEvidence, findClaims, type Claimed } from './claims.ts';
import { isSocial, isTalk, nameOf, postsOf } from './posts.ts';
import { reconstruct } from './reconstruct.ts';

/** What a discussion says about its question. */
export interface ThreadFind {
  draft: QuestionDraft;
  claims: Claimed[];
  evidence: Evidence[];
  /** The question was put together from prose. */
  reconstructed: boolean;
  /** Lines that name a person. */
  names: number[];
}

/**
 * Reads a discussion: the question that it quotes (one of `drafts`, or of all that were `found` the one that has options) or that can be put together from it, who claims what, and what
 * it settles on. `null` where the lines are no discussion.
 */
export function readThread(
  readings: readonly Reading[],
  drafts: readonly QuestionDraft[],
  found: readonly QuestionDraft[],
  locate: Locator,
): ThreadFind | null {
  if (!isTalk(readings)) return null;
  const firm = drafts.filter((draft) => draft.options.length >= 2);
  const loose = firm.length > 0 ? firm : found.filter(({ options, stem }) => options.length >= 2 && stem.length > 0);
  // Talk is numbered and listed too: two lists leave open which one is meant.
  const quoted = firm.length === 0 && loose.length > 1 ? [] : loose;
  if (quoted.length > 1 || drafts.some((draft) => draft.answers.some((answer) => !answer.weak))) return null;
  const draft = quoted[0] ?? reconstruct(readings);
  if (!draft) return null;
  const own = new Set(draft.options.flatMap((option) => option.lines));
  const posts = postsOf(readings.filter((reading) => !(quoted[0] && own.has(reading.i))));
  const options = draft.options.map((option) => option.body.map(textOf).join('\n').trim());
  const labels = draft.options.map((option) => option.label);
  const claims = options.length > 0 ? findClaims(posts, options, labels, locate) : [];
  const certain = firm.length > 0 || (!quoted[0] && draft.options.length > 0);
  if (!certain && claims.length === 0) return null;
  if (quoted[0]) strip(quoted[0]);
  return {
    draft,
    claims,
    evidence: claimEvidence(claims),
    reconstructed: !quoted[0],
    names: readings.flatMap((reading) => (nameOf(reading) === null ? [] : [reading.i])),
  };
}

/** Leaves of a quoted question what the thread quotes: names, greetings and the talk below go. */
function strip(draft: QuestionDraft): void {
  draft.stem = draft.stem.map(quotation);
  let from = draft.stem.length;
  while (from > 0 && !leadsIn(draft.stem[from - 1])) from--;
  const gone = from < draft.stem.length ? draft.stem.splice(0, from) : [];
  for (const part of [...gone, ...draft.explanation]) draft.asides.push({ reading: part.reading, reason: 'thread' });
  draft.explanation = [];
  draft.answers = [];
}

/** `My course asks: "…?"`: the part that is quoted, or all where nothing is. */
function quotation(part: Part): Part {
  const text = textOf(part.pieces).trimEnd();
  const open = text.search(/:\s?["“„«]/u);
  const from = open + (text[open + 1] === ' ' ? 3 : 2);
  // Quoted to the end, and more than a word.
  if (open === -1 || !/[?.:]["”“»]$/u.test(text) || text.length - from < 15) return part;
  const quoted = text.slice(from, -1);
  if (/["“”»]/u.test(quoted)) return part;
  return { ...part, pieces: trimPieces(cutBack(cutFront(part.pieces, from), quoted.length)) };
}

function leadsIn(part: QuestionDraft['stem'][number] | undefined): boolean {
  return (
    part !== undefined &&
    (nameOf(part.reading) !== null || isSocial(textOf(part.pieces)) || TROUBLE.test(textOf(part.pieces)))
  );
}

/** "I got this one wrong:": why somebody quotes a question. */
const TROUBLE =
  /^(?:so |well |ok )?(?:I|I['’]m|I['’]ve|we)\s.{0,60}\b(?:wrong|not (?:quite )?sure|stuck|confused|struggl\w{1,5}|lost|do(?:n['’]t| not) (?:get|understand|see)|can(?:no|['’])t (?:figure|see|solve|understand))\b.{0,60}[:.]$|\b(?:this|the following|below)\s(?:\w{2,12}\s)?(?:question|one|problem|quiz|exercise|mcq)\b[^?]{0,80}[:.]$/iu;
