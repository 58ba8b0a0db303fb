import type { Claim, Reading, Recognition } from '../types.ts';
import { unreadWhere } from './unread-where.ts';

/** Words beside what readers of a check know, with which a claim is about something else, or can be taken in two ways. */
export interface Opening<C extends Claim> {
  readonly why: string;
  /** Of these kinds of claims only; without it, of all. */
  readonly kinds?: readonly C['kind'][];
  /** Of these claims only. */
  readonly when?: (claim: C) => boolean;
  readonly said: RegExp;
  /** Not where this is said, too. */
  readonly unless?: RegExp;
  /** Whether the words stand in the answer (or the statement) itself; otherwise anywhere in the question. */
  readonly own?: true;
}

/** "May have more", "sometimes has more": so it is where one case can be found, which no measurement of a usual case denies. */
export const POSSIBLY =
  /\b(?:may|might|could|sometimes|occasionally|possibly|at\stimes|in\s(?:some|certain)\scases|not\s(?:always|necessarily)|can\s(?:still\s|also\s|actually\s)?(?:have|be|contain|need|require))\b/iu;

/** What `recognise` reads, without the claims beside which words of the table stand. */
export const leavingOpen = <C extends Claim>(
  recognise: (reading: Reading) => Recognition<C> | null,
  table: readonly Opening<C>[],
): ((reading: Reading) => Recognition<C> | null) =>
  unreadWhere(recognise, (claim, said, { stem, form }) => {
    if (!('kind' in claim)) return null;
    const own = form === 'statement' ? stem.text : said;
    const all = form === 'statement' ? stem.text : `${stem.text} ${said}`;
    const opened = table.find((each) => opens(each, claim as C, each.own === true ? own : all));
    return opened === undefined ? null : opened.why;
  });

function opens<C extends Claim>({ kinds, when, said, unless }: Opening<C>, claim: C, text: string): boolean {
  if (kinds?.includes(claim.kind) === false || when?.(claim) === false) return false;
  return said.test(text) && unless?.test(text) !== true;
}
