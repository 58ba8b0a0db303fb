import type { Evidence } from '../item/schema.ts';
import { textOf } from '../read/line.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { Reading } from '../segment/reading.ts';
import type { Locator } from '../text/source.ts';
import { claimEvidence, findClaims, type Claimed } from './claims.ts';
import { isSocial, nameOf, postsOf, talk } from './posts.ts';
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
 * Reads a discussion: the question that it quotes (one of `drafts`) or that can be put together from it, who claims what, and what
 * it settles on. `null` where the lines are no discussion.
 */
export function readThread(
  readings: readonly Reading[],
  drafts: readonly QuestionDraft[],
  locate: Locator,
): ThreadFind | null {
  const { cues, lines } = talk(readings);
  if (cues < 3 || cues < lines * 0.08) return null;
  const quoted = drafts.filter((draft) => draft.options.length >= 2);
  if (quoted.length > 1 || drafts.some((draft) => draft.answers.some((answer) => !answer.weak))) return null;
  const draft = quoted[0] ?? reconstruct(readings);
  if (!draft) return null;
  const own = new Set(draft.options.flatMap((option) => option.lines));
  const posts = postsOf(readings.filter((reading) => !(quoted[0] && own.has(reading.i))));
  const options = draft.options.map((option) => option.body.map(textOf).join('\n').trim());
  const labels = draft.options.map((option) => option.label);
  if (quoted[0]) strip(quoted[0]);
  const claims = options.length > 0 ? findClaims(posts, options, labels, locate) : [];
  if (!quoted[0] && draft.options.length === 0 && claims.length === 0) return null;
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
  let from = draft.stem.length;
  while (from > 0 && !isTalk(draft.stem[from - 1])) from--;
  const gone = from < draft.stem.length ? draft.stem.splice(0, from) : [];
  for (const part of [...gone, ...draft.explanation]) draft.asides.push({ reading: part.reading, reason: 'thread' });
  draft.explanation = [];
  draft.answers = [];
}

function isTalk(part: QuestionDraft['stem'][number] | undefined): boolean {
  return (
    part !== undefined &&
    (nameOf(part.reading) !== null || isSocial(part.reading.text) || TROUBLE.test(part.reading.text))
  );
}

/** "I got this one wrong:": why somebody quotes a question. */
const TROUBLE =
  /^(?:so |well |ok )?(?:I|I['’]m|I['’]ve|we)\s.{0,60}\b(?:wrong|not (?:quite )?sure|stuck|confused|struggl\w{1,5}|lost|do(?:n['’]t| not) (?:get|understand|see)|can(?:no|['’])t (?:figure|see|solve|understand))\b.{0,60}[:.]$/iu;
