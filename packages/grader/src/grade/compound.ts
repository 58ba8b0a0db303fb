import type { QuizItem } from '@keyproof/parser';
import { trimEnds } from '../frames/trim-ends.ts';
import { asStatement } from './as-statement.ts';
import { isEcho, leadingTruth, partsOf, readItem, subjectOf, withSubject } from '../read/index.ts';
import type { Check, Reading, Statement } from '../types.ts';
import { isUnread, recogniseAll, type Incident, type Recognised } from './recognise.ts';

/** A statement that is read by its parts, each by the checks that read it. */
export interface Parts {
  /** `all`: every part is asserted. `reason`: the second is the reason of the first. `answer`: yes or no to the stem, and what is added. */
  readonly kind: 'all' | 'reason' | 'answer';
  readonly parts: readonly Part[];
  /** `answer`: what is said of the first part. */
  readonly yes?: boolean;
}

/** One part as a statement of its own, with the checks that read it. */
export interface Part {
  readonly text: string;
  readonly reading: Reading;
  readonly recognised: readonly Recognised[];
}

type Read = (text: string) => Part | null;

/**
 * How each statement of a reading is read by its parts; `null` for those of one piece. Nothing is read by halves: where one part is not
 * understood, the whole is not.
 */
export function partsOfAll(
  checks: readonly Check[],
  reading: Reading,
  report: (incident: Incident) => void,
): readonly (Parts | null)[] {
  const { item, form } = reading;
  // A part alone would lose what the text before the question tells.
  if (item.context.length > 0 || (form !== 'statement' && form !== 'holds' && form !== 'fails'))
    return reading.statements.map(() => null);
  const read: Read = (text) => {
    const own = { ...readItem(statementItem(item, text)), conventions: reading.conventions };
    const recognised = recogniseAll(checks, own, report).filter(({ read: count }) => count > 0);
    return recognised.length > 0 ? { text, reading: own, recognised } : null;
  };
  if (form === 'statement') return [compound(reading.stem.text, read)];
  const answers = form === 'holds' ? yesOrNoParts(reading, read) : null;
  if (answers !== null) return answers;
  const about = subjectAsked(reading.stem.text);
  if (about === null) {
    const alone = saidAlready(reading.stem.text, read);
    return reading.statements.map(({ phrase }) => {
      const said = asStatement(reading.stem.text, phrase.text);
      const whole = said === null ? null : (compound(said, read) ?? single(said, read));
      return whole !== null && claimsOf(whole.parts).some((claim) => alone().has(claim)) ? null : whole;
    });
  }
  return reading.statements.map(({ phrase }) => {
    const said = withSubject(phrase.text, about === '' ? null : about);
    const whole = compound(said, read);
    if (whole !== null) return whole;
    return isWhole(said) ? single(said, read) : null;
  });
}

/** What a key's text adds to its yes or no, as a statement with the subject of the question; `null` where it adds nothing that is read. */
export function additionOf(
  checks: readonly Check[],
  reading: Reading,
  report: (incident: Incident) => void,
): Part | null {
  const { item, form } = reading;
  if (form !== 'statement' || item.options.length > 0 || item.context.length > 0) return null;
  const leading = leadingTruth(item.key?.text ?? '');
  if (leading === null || leading.rest === '' || isEcho(leading.rest)) return null;
  const text = reasonOf(leading.rest, subjectOf(reading.stem.text));
  const own = { ...readItem(statementItem(item, text)), conventions: reading.conventions };
  const recognised = recogniseAll(checks, own, report).filter(({ read }) => read > 0);
  return recognised.length > 0 ? { text, reading: own, recognised } : null;
}

/**
 * What a stem to be completed says by itself: "truncating BPTT to a few steps". A whole that says nothing else was read without its answer. Asked for
 * only where a whole was read.
 */
function saidAlready(stem: string, read: Read): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | null = null;
  return () => {
    if (found !== null) return found;
    const part = /[?？]\s*$|_{2,}|…/u.test(stem) ? null : read(stem.replace(/\s?[:.]\s*$/u, ''));
    return (found = new Set(part === null ? [] : claimsOf([part])));
  };
}

/** The claims of parts, each with the check that reads it. */
const claimsOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ recognised }) =>
    recognised.flatMap(({ check, recognition }) =>
      recognition.claims.filter((claim) => !isUnread(claim)).map((claim) => check.meta.id + JSON.stringify(claim)),
    ),
  );

/** A statement of one piece. */
function single(text: string, read: Read): Parts | null {
  const one = read(text);
  return one === null ? null : { kind: 'all', parts: [one] };
}

function compound(text: string, read: Read): Parts | null {
  const found = partsOf(text);
  if (found === null) return null;
  const parts = found.parts.map(read);
  // A part that is not understood still leaves a statement wrong of which another part is.
  const isOpen = parts.map((part, at) => part === null && isBack(found.parts[at] ?? ''));
  if (parts.every((part) => part === null) || isOpen.includes(true)) return null;
  // What is set against the other part is more than one beside it.
  if (parts.includes(null) && /\b(?:whereas|while)\b/iu.test(text)) return null;
  if (parts[0] === null && found.joint === 'because') return null;
  if (parts.includes(null) && found.joint === 'because' && DENIES.test(found.parts[0] ?? '')) return null;
  return { kind: found.joint === 'and' ? 'all' : 'reason', parts: parts.map((part) => part ?? UNREAD) };
}

/** "And that is a common mistake": what speaks of the other part may turn it. */
const isBack = (text: string): boolean =>
  /\b(?:that|this|which|it) (?:is|was|would be|has been|claim|statement|idea|belief|view)\b|\b(?:false|wrong|untrue|incorrect|myth|mistake\w*|misconception|believe\w*|claims?|claimed|said|supposed\w*|allegedly|once|formerly|no longer|not true|vice versa|opposite|however)\b/iu.test(
    text,
  );

/** "Does not help because …" may deny the reason alone. */
const DENIES = /\b(?:not|never|no)\b(?! longer)|n't\b/iu;

const reasonOf = (rest: string, subject: string | null): string =>
  withSubject(trimEnds(rest.replace(/^(?:because|since|as|for)\s/iu, ''), ' .!'), subject);

/** "Yes, because …" and "No, …" as answers to a stem that is a yes/no question; `null` where the options are not of this kind. */
function yesOrNoParts({ item, stem, statements }: Reading, read: Read): readonly (Parts | null)[] | null {
  const leading = statements.map(({ phrase }) => leadingTruth(phrase.text));
  if (!/[?？]\s*$/u.test(stem.text) || leading.some((each) => each === null) || item.options.length < 2) return null;
  if (/\b(?:which|what|who|how|why|or)\b/iu.test(stem.text)) return null;
  const asked = read(stem.text);
  if (asked === null) return null;
  const subject = subjectOf(stem.text);
  return leading.map((each): Parts | null => {
    if (each === null) return null;
    const yes = each.truth;
    if (each.rest === '' || isEcho(each.rest)) return { kind: 'answer', parts: [asked], yes };
    const added = read(reasonOf(each.rest, subject));
    // A reason that is not understood still leaves a wrong yes or no wrong.
    return { kind: 'answer', parts: added === null ? [asked, UNREAD] : [asked, added], yes };
  });
}

/** What stands for a part that no check reads: it is never decided. */
export const UNREAD: Part = { text: '', reading: null as unknown as Reading, recognised: [] };

/** "Which statement is true?" asks nothing of its own: `''`; "… about LSTMs?" names its subject; `null` for every other stem. */
function subjectAsked(stem: string): string | null {
  const text = stem.trim().replace(/\s+/gu, ' ');
  const match =
    /^(?:which|what)(?: one)?(?: of (?:the )?(?:following|these|below))?(?: (?:statements?|options?|claims?|answers?|sentences?|assertions?))?(?: (?:about|on|regarding|concerning) (?<about>[^?.,]{2,50}?))? (?:is|are)(?: (?:always|a))? ?(?:true|correct|right|valid|false|incorrect|wrong)?(?: (?:statements?|options?))?(?: (?:about|of|for|regarding|concerning) (?<of>[^?.,]{2,50}?))?\s?[?:.]?$/iu.exec(
      text,
    ) ??
    /^(?:select|choose|mark|check|find)(?: all)?(?: of)?(?: the)? (?:true|correct|right|false|incorrect|wrong) (?:statements?|options?|claims?|answers?)(?: (?:about|on) (?<about>[^?.,]{2,50}?))?\s?[.:]?$/iu.exec(
      text,
    );
  if (match === null) return null;
  return match.groups?.['about'] ?? match.groups?.['of'] ?? '';
}

/** Whether an option is a sentence and not a name. */
const isWhole = (text: string): boolean => subjectOf(text) !== null;

/** A part as a true/false item of its own. */
function statementItem(item: QuizItem, text: string): QuizItem {
  const rich = (markdown: string) => ({ text: markdown, markdown, math: [], position: null });
  return {
    ...item,
    id: `${item.id} / ${text}`,
    type: 'true-false',
    stem: rich(text),
    options: ['True', 'False'].map((option) => ({ label: null, ...rich(option) })),
    key: null,
    claims: [],
    explanation: null,
    context: [],
  };
}

/** The statement of a reading that a part stands for. */
export const statementOf = ({ reading }: Part): Statement | undefined => reading.statements[0];
