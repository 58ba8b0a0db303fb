import { asksForTruth } from '../segment/answer-line.ts';
import { asks } from '../segment/ask.ts';
import { isBackMatter } from '../text/back-matter.ts';
import { isGraded } from './essays.ts';
import { judges, stemText, type AnswerDraft, type QuestionDraft } from '../segment/draft.ts';
import { PARTS } from '../segment/labels.ts';
import { isTruthPair, truthOf } from '../text/words.ts';
import { textOf } from '../read/line.ts';
import type { RunStyle } from '../segment/runs.ts';
import { isSetOff } from '../segment/set-off.ts';

/** How far the document around a question is a quiz at all. */
export interface Surroundings {
  /** Share of drafts, of those that could be questions, that can be nothing else. */
  served: number;
  /** Number of drafts that can be nothing but questions. */
  count: number;
  /** Share of drafts with a number and options whose text asks. */
  asked: number;
  /** How the options of firm drafts, or of nearly all numbered ones, are set. */
  styles: ReadonlySet<RunStyle>;
  /** Nearly all numbered texts have a list below them of which some lines are set off. */
  setOff: boolean;
}

/** A draft must reach this sum of weights to be a question. */
const ENOUGH = 3;

/** How many drafts are firm: options and a key, options below a text that asks, or an entry of an answer list. */
export function surroundings(
  drafts: readonly QuestionDraft[],
  listed: { has(draft: QuestionDraft): boolean },
): Surroundings {
  const possible = drafts.filter((draft) => draft.head || draft.options.length > 0 || draft.answers.length > 0);
  const setOff = areSetOff(drafts);
  // Where some bare lists are surely choices, those of the other questions are too.
  const plain = drafts.filter(isPlainChoice);
  const alike = (draft: QuestionDraft): boolean =>
    plain.length >= 3 &&
    Boolean(draft.head?.number) &&
    draft.options.length >= 2 &&
    draft.options.length <= 8 &&
    plain.some(({ run }) => run?.style === draft.run?.style) &&
    asks(stemText(draft)) === 2;
  const firm = drafts.filter(
    (draft) => isFirm(draft) || listed.has(draft) || (setOff && isSetOff(draft.options)) || alike(draft),
  );
  const count = firm.length;
  const styles = new Set(firm.flatMap((draft) => (draft.run ? [draft.run.style] : [])));
  const numbered = drafts.filter((draft) => draft.head?.number && draft.options.length >= 2);
  const asked =
    numbered.length === 0 ? 0 : numbered.filter((draft) => asks(stemText(draft)) === 2).length / numbered.length;
  const some = numbered.filter((draft) => asks(stemText(draft)) > 0).length;
  if (some > 0 && some >= numbered.length * 0.2) for (const style of uniformStyles(drafts)) styles.add(style);
  return { asked, setOff, count, served: possible.length === 0 ? 0 : count / possible.length, styles };
}

/** A report sets off a line of a list here and there; a quiz sets off the right one below every number. */
export function areSetOff(drafts: readonly QuestionDraft[]): boolean {
  const numbered = drafts.filter(({ head }) => head?.number);
  const off = numbered.filter(
    (draft) => draft.options.length <= 8 && (isSetOff(draft.options) || (draft.options.length > 1 && isMarked(draft))),
  );
  if (off.length < 3 || off.length < numbered.length * 0.7) return false;
  return off.filter((draft) => asks(stemText(draft)) > 0).length >= off.length * 0.2;
}

/** Labels that nearly all numbered texts of a file have below them, and nearly always as many: options, whatever the texts say. */
function uniformStyles(drafts: readonly QuestionDraft[]): RunStyle[] {
  const numbered = drafts.filter((draft) => draft.head?.number);
  const labelled = numbered.filter(({ options, run }) => options.length >= 3 && run && UNIFORM.has(run.style));
  if (labelled.length < 4 || labelled.length < numbered.length * 0.7) return [];
  const counts = new Map<string, number>();
  for (const { options, run } of labelled) {
    const key = `${run?.style ?? ''} ${options.length}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return times >= labelled.length * 0.7 ? [most.split(' ')[0] as RunStyle] : [];
}

const UNIFORM: ReadonlySet<RunStyle> = new Set<RunStyle>(['letter', 'bare', 'inline']);

function isFirm(draft: QuestionDraft): boolean {
  if (draft.answers.some((answer) => !answer.weak || isJudgement(draft, answer))) return true;
  if (draft.options.length < 2) return false;
  return isMarked(draft) || (draft.run?.style === 'letter' && asks(stemText(draft)) === 2) || isPlainChoice(draft);
}

const CHOOSE =
  /\b(?:check|select|choose|pick|mark|tick) (?:all|any|one|two|three|the (?:best|correct|right|one|two|three))\b|\btrue\s?(?:\/|or)\s?false\b/i;

/** Bare options below a numbered question that says that one is to choose, or that are true and false. */
function isPlainChoice({ head, options, ...draft }: QuestionDraft): boolean {
  if (!head?.number || options.length > 8) return false;
  const [first, second] = options.map((option) => option.body.map(textOf).join(' '));
  const truth = options.length === 2 && isTruthPair(first as string, second as string);
  return truth || CHOOSE.test(stemText({ head, options, ...draft }));
}

const ANSWERED =
  /[?？]["”)*]{0,3}\s{1,3}(?!(?:choose|select|pick|mark|check|tick|answer|options?|choices?)\b)\p{Lu}[^?？]{8,160}[:：]$/iu;

function isMarked(draft: QuestionDraft): boolean {
  return draft.options.some(
    (option) =>
      option.sign || option.tail || option.verdict !== null || option.starred || option.first.line.chosen === true,
  );
}

/** "Solution: True." below a statement: nothing but a question has that below it, however weak the word in front is. */
function isJudgement(draft: QuestionDraft, answer: AnswerDraft): boolean {
  return draft.options.length === 0 && judges(answer);
}

/**
 * Whether a draft is a question. Options, a key, a number and a text that asks all count, each with its weight; notes,
 * instructions and check lists have at most one of them.
 */
export function isQuestion(draft: QuestionDraft, around: Surroundings, listed: boolean, last: number | null): boolean {
  const text = stemText(draft);
  // "Question: ..." in the description of a format.
  if (draft.head?.ask && /^(?:\.{2,}|…)$/.test(textOf(draft.head.ask.rest).trim())) return false;
  if (text.trim() === '' && draft.options.length === 0) return false;
  if (!draft.head?.number && NO_QUIZ.test(text) && !/[?？]/.test(text)) return false;
  if (!draft.head && isBackMatter(draft.section)) return false;
  if (isCheckList(draft) && asks(text) < 2) return false;
  // A numbered heading above a list with a word in bold, as notes and reports have them too.
  if (isPlainList(draft) && !(around.setOff && isSetOff(draft.options)) && asks(text) === 0 && around.asked < 0.3)
    return false;
  return (
    optionWeight(draft, around) +
      keyWeight(draft, listed) +
      stemWeight(draft, text) +
      (around.count >= 3 && around.served >= 0.5 ? 1.1 : 0) +
      // The next number of the same kind, behind a question, and it asks.
      (last !== null && draft.number === last + 1 && around.served >= 0.5 && asks(text) > 0 ? 0.9 : 0) +
      // Set like the others, whatever its last words are.
      (draft.number !== null && draft.run && draft.options.length >= 2 && around.styles.has(draft.run.style)
        ? 0.6
        : 0) >=
    ENOUGH
  );
}

/** What stands above lists that ask nothing, and above what a score means. */
const NO_QUIZ =
  /\bcheck-?list(?:s|e|en)?\b|\blista de (?:verificaci[oó]n|control|verificação)\b|^(?:calculate|count|check|tally|add up) your (?:score|points|results?)\b/iu;

/** Nothing but ticks, nothing but crosses, or many empty boxes, below a line without a number: what to do or to avoid. */
function isCheckList({ head, options, answers }: QuestionDraft): boolean {
  if (head || answers.length > 0 || options.length < 2) return false;
  const signs = new Set(options.map((option) => option.sign?.sign ?? option.tail));
  if (signs.size > 1) return false;
  return signs.has('right') || signs.has('wrong') || (signs.has('off') && options.length >= 5);
}

function isPlainList(draft: QuestionDraft): boolean {
  return draft.run?.style === 'bullet' && !isMarked(draft) && !draft.announced && draft.answers.length === 0;
}

function optionWeight(draft: QuestionDraft, around: Surroundings): number {
  const { options, run } = draft;
  if (options.length === 0) return 0;
  if (options.length === 1) return 0.5;
  const base = {
    letter: 1.8,
    bare: 1.6,
    roman: 1.8,
    sign: 1.6,
    radio: 1.6,
    row: 1.6,
    number: 1,
    inline: 1.8,
    bullet: 1.2,
    plain: 1.2,
  }[run?.style ?? 'plain'];
  const texts = options.map((option) => option.body.map(textOf).join(' '));
  const truth = options.length === 2 && isTruthPair(texts[0] as string, texts[1] as string);
  return (
    base +
    (isMarked(draft) ? 1 : isSetOff(options) ? (around.setOff ? 1 : 0.5) : 0) +
    (options.length >= 3 ? 0.2 : 0) +
    (truth ? 1 : 0) +
    (draft.announced ? 0.5 : 0)
  );
}

function keyWeight(draft: QuestionDraft, listed: boolean): number {
  let weight = listed ? 1.5 : 0;
  // "Answer key" among the links of a page announces nothing.
  const told =
    draft.head || draft.options.length > 0 ? draft.answers : draft.answers.filter(({ parts }) => parts.length > 0);
  if (draft.answers.some((answer) => isJudgement(draft, answer))) weight += 2.4;
  else if (told.length > 0) weight += told.every((answer) => answer.weak) ? 1.2 : 2;
  if (draft.given.length > 0)
    weight += truthOf(draft.given.map((part) => textOf(part.pieces)).join(' ')) === null ? 1.1 : 2.4;
  return weight;
}

function stemWeight(draft: QuestionDraft, text: string): number {
  const { head } = draft;
  const asking = text.trim() === '' ? 0 : asks(text);
  // "Why so? Use one of these:" answers itself.
  const answered = !head && draft.answers.length === 0 && ANSWERED.test(text.slice(-400)) && !CHOOSE.test(text);
  let weight = asking === 2 && !answered ? 1.3 : asking > 0 ? 0.4 : 0;
  if (head?.ask) weight += 1;
  if (head?.matches) weight += 2;
  if (head && asksForTruth(text)) weight += 1.2;
  // "1 point" or "Easy" below "Question 3": nothing but a question has that.
  if (isGraded(draft)) weight += 0.5;
  if (head?.line.role) weight += 2;
  else if (head?.blank) weight += head.blank.length > 0 ? 1.5 : 2.4;
  else if (head && !head.number && !head.ask) weight += 0.6;
  if (head?.number) weight += head.number.keyword || head.number.delim === PARTS ? 1.5 : 0.6;
  return weight;
}
