import { asks } from '../segment/ask.ts';
import type { Part, QuestionDraft } from '../segment/draft.ts';
import { textOf } from '../read/line.ts';
import { areSetOff } from './worth.ts';

/** An answer longer than this, or on more lines, is an essay. */
const LONG = 300;
const MANY = 4;
const ESSAY =
  /^(?:explain|describe|how|why|discuss|compare|define|tell|give|list|write|walk|can you|what (?:is|are|was|were|does|do|did|would|happens)|what['’]s)\b/iu;
const CHOOSE =
  /\b(?:following|which|select|choose|pick|true|false|correct|incorrect|not|best|apply)\b|下列|以下|哪|cuál|welche|quel|qual/iu;

/**
 * Drafts of a document that asks for prose: interview questions and FAQs, whose lists belong to the answers and are no options.
 * Decided for the document as a whole, by what stands below most of its questions; where some questions have marked options or
 * answer lines, it is a quiz.
 */
export function findEssays(drafts: readonly QuestionDraft[], listed: ReadonlySet<QuestionDraft>): Set<QuestionDraft> {
  const headed = drafts.filter((draft) => draft.head);
  if (headed.length < 3 || areSetOff(drafts)) return new Set();
  if (isTalkedThrough(headed, listed)) return new Set(headed);
  const keyed = headed.filter((draft) => isKeyed(draft) || listed.has(draft) || isGraded(draft)).length;
  if (keyed >= headed.length * 0.2) return new Set();
  const lists = headed.filter((draft) => hasBareList(draft) && !isKeyed(draft));
  if (isUniform(lists, headed.length)) return new Set();
  const essays = headed.filter((draft) => isEssay(draft));
  const doubtful = lists.filter(isDoubtful);
  if (essays.length + doubtful.length < headed.length * 0.5) return new Set();
  return new Set(headed.filter((draft) => !isKeyed(draft) && (draft.options.length < 2 || hasBareList(draft))));
}

const PERSONAL = /\b(?:should|shall|can|do|did|could|must|may|will|would|have|are) (?:I|we|you)\b|\b(?:your|my)\b/i;

/** Headings that ask the reader about what he does ("Did you …?", "Which should I …?"), and nothing that tells a key: an article. */
function isTalkedThrough(headed: readonly QuestionDraft[], listed: ReadonlySet<QuestionDraft>): boolean {
  const told = headed.some(
    (draft) =>
      listed.has(draft) ||
      draft.answers.length > 0 ||
      isGraded(draft) ||
      Boolean(draft.head?.number?.keyword) ||
      draft.options.some((option) => option.sign ?? option.tail ?? option.verdict ?? (option.starred ? true : null)),
  );
  if (told || !headed.every(({ head }) => (head?.line.heading ?? 0) > 0)) return false;
  const personal = headed.filter(({ head }) => PERSONAL.test(head?.text ?? '') && /[?？]\s*$/.test(head?.text ?? ''));
  const prose = headed.filter((draft) => draft.options.length < 2 || hasBareList(draft));
  return personal.length >= 2 && personal.length >= headed.length * 0.4 && prose.length >= headed.length * 0.6;
}

/** "Question 3" with what it is worth, or how hard it is. */
export function isGraded({ head, asides }: QuestionDraft): boolean {
  return Boolean(head?.number?.keyword) && asides.some(({ reason }) => reason === 'points');
}

/** Options that carry a mark, letters, or an answer line. */
export function isKeyed({ options, run, answers }: QuestionDraft): boolean {
  return (
    answers.some((answer) => !answer.weak) ||
    (options.length > 1 && run !== null && run.style !== 'bullet' && run.style !== 'number') ||
    options.some((option) => option.sign ?? option.tail ?? option.verdict ?? (option.starred ? true : null))
  );
}

export function hasBareList({ options, run }: QuestionDraft): boolean {
  return options.length > 1 && (run?.style === 'bullet' || run?.style === 'number');
}

/** Nearly every question has a list, and nearly all lists are as long: options, whose marks were lost. */
function isUniform(lists: readonly QuestionDraft[], questions: number): boolean {
  if (lists.length < questions * 0.7) return false;
  const counts = new Map<number, number>();
  for (const { options } of lists) counts.set(options.length, (counts.get(options.length) ?? 0) + 1);
  const [length, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return length >= 3 && times >= lists.length * 0.75;
}

/** A list that does not stand right below what asks, or below a question that offers no choice, or that defines terms. */
function isDoubtful(draft: QuestionDraft): boolean {
  const { stem, options, explanation } = draft;
  const last = stem.at(-1);
  if (!last) return true;
  const lead = stem.length > 1 && asks(textOf(last.pieces)) < 2;
  const text = textOf((stem[0] as Part).pieces);
  const open = ESSAY.test(text.trim()) && !CHOOSE.test(text);
  const terms = options.filter((option) => /^[^.:：]{2,40}[:：]\s?\S/u.test(option.body.map(textOf).join(' '))).length;
  return lead || open || terms >= options.length * 0.6 || explanation.length > 2;
}

/** Nothing but prose below the question, and much of it. */
function isEssay(draft: QuestionDraft): boolean {
  if (draft.options.length > 0 || draft.answers.length > 0) return false;
  const below = [...draft.stem.slice(1), ...draft.given, ...draft.explanation];
  const size = below.reduce((sum, part) => sum + textOf(part.pieces).length, 0);
  return size > LONG || below.length > MANY;
}
