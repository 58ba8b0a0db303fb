import type { Check, Claim, Reading, Recognition, Unread } from '../types.ts';
import { ALL_PARTS } from '../sentences/index.ts';
import { withoutForeignGates } from './owners.ts';
import { withoutGatesThatStore } from './stores.ts';
import {
  asksNegatively,
  numbersShown,
  qualifiersIn,
  qualifiersLeft,
  turnsAnswer,
  turnsBehind,
  quantitiesIn,
  WHOLLY_READ,
} from '../read/index.ts';

/** What one check reads of an item. */
export interface Recognised {
  readonly check: Check;
  readonly recognition: Recognition;
  /** How many statements it could read. */
  readonly read: number;
}

/** Whether a statement could not become a claim. */
export function isUnread(claim: Claim | Unread): claim is Unread {
  return 'unread' in claim;
}

/** What went wrong inside a check: one broken check must not stop a document. */
export interface Incident {
  readonly check: string;
  readonly during: 'recognise' | 'experiment';
  readonly message: string;
}

/** The message of anything thrown, cut. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** "The LSTM was introduced in 2012 to …": a statement with a date, which no simulation tells right from wrong. */
function tellsHistory({ form, stem }: Reading): boolean {
  return (
    form === 'statement' &&
    /\b(?:introduced|invented|proposed|published|discovered|described|coined|conceived|released|developed|designed|presented|eingeführt|erfunden|vorgestellt|propuest\w+|inventad\w+|introducid\w+|inventée?s?|proposée?s?|introduite?s?)\b[^.?]{0,60}\b(?:19[4-9]|20[0-4])\d\b|(?:19[4-9]|20[0-4])\d ?年/iu.test(
      stem.text,
    )
  );
}

/** "It is hardly true that …", "never is it so that …", "only on Sundays is it so that …": frames whose turn is lost where what they hold denies, too. */
function isFramed({ form, stem }: Reading): boolean {
  return (
    form === 'statement' &&
    /\b(?:hardly|scarcely|barely|rarely|seldom|never) (?:true|so|the case|correct|right)\b|\bis it (?:so|true|the case) that\b|^\W*no \p{L}[^.;]{0,80}?\b(?:cannot|can not|not|never)\b/iu.test(
      stem.text,
    )
  );
}

/** The checks that take up a reading, those that read most of its statements first. A check that throws takes up nothing. */
export function recogniseAll(
  checks: readonly Check[],
  reading: Reading,
  report: (incident: Incident) => void,
): readonly Recognised[] {
  const attempt = (check: Check): Recognition | null => {
    try {
      const blank = withoutBlanks(check.recognise(reading), reading);
      const said = withoutForeignGates(withoutGatesThatStore(blank, reading), reading);
      const read = withPartsRead(withNegationRead(said, reading), reading);
      return withNumbersRead(withQualifiersRead(read, reading, check), reading, check);
    } catch (error) {
      report({ check: check.meta.id, during: 'recognise', message: messageOf(error) });
      return null;
    }
  };
  if (tellsHistory(reading) || isFramed(reading)) return [];
  return checks
    .flatMap((check) => {
      const recognition = attempt(check);
      if (recognition === null || recognition.claims.length !== reading.statements.length) return [];
      return [{ check, recognition, read: recognition.claims.filter((claim) => !isUnread(claim)).length }];
    })
    .sort((a, b) => b.read - a.read);
}

/** A recognition in which an answer that shows no letter, number or sign of mathematics claims nothing: what a stem says beside it is no answer. */
function withoutBlanks(recognition: Recognition | null, { form, statements }: Reading): Recognition | null {
  if (recognition === null || form === 'statement') return recognition;
  const claims = recognition.claims.map((claim, at) =>
    SHOWN.test(statements[at]?.phrase.text ?? '') ? claim : { unread: 'the answer says nothing' },
  );
  return { ...recognition, claims };
}

const SHOWN = /[\p{L}\p{N}\p{Sm}\p{So}]/u;

/** A recognition whose claims stand only if the question holds no negation that the check has not read. */
function withNegationRead(recognition: Recognition | null, reading: Reading): Recognition | null {
  if (recognition === null || recognition.readsNegation === true) return recognition;
  if (reading.form === 'statement') return recognition;
  if (!asksNegatively(reading.stem.text)) return recognition;
  const isRead = recognition.readsNegation === false ? undefined : recognition.readsNegation;
  const claims = recognition.claims.map((claim, at) =>
    isRead?.[at] === true ? claim : { unread: 'the question holds a negation' },
  );
  return { ...recognition, claims };
}

/** A recognition of a true/false statement whose claim stands only if the check has read all that may make the statement false. */
function withPartsRead(recognition: Recognition | null, { form, stem }: Reading): Recognition | null {
  if (recognition === null || form !== 'statement') return recognition;
  const [left] = [...qualifiersIn(stem.text)].filter(([part]) => !recognition.readsParts?.includes(part));
  if (left === undefined) return recognition;
  return { ...recognition, claims: recognition.claims.map(() => ({ unread: `not understood: "${left[1]}"` })) };
}

/**
 * A recognition whose claims stand only if every word that turns, limits or hedges the question or the answer was read: by a reader that leaves no
 * word over, by a check that says it reads words of that kind, or as a part of a longer phrase that stands for something.
 */
function withQualifiersRead(
  recognition: Recognition | null,
  { form, stem, statements }: Reading,
  { reads }: Check,
): Recognition | null {
  if (recognition === null) return null;
  const isTurned = form !== 'statement' && turnsBehind(stem.text);
  const claims = recognition.claims.map((claim, at): Claim | Unread => {
    const statement = statements[at];
    if (isUnread(claim) || statement === undefined) return claim;
    const isWhole = recognition.wholly?.[at] === true || recognition.readsParts === ALL_PARTS;
    const understood = [...(reads === undefined ? [] : [reads]), ...(isWhole ? [WHOLLY_READ] : [])];
    const [left] = [
      ...(form === 'statement' ? [] : qualifiersLeft(stem, understood)),
      ...qualifiersLeft(statement.phrase, understood),
    ];
    const word = left?.surface ?? (form === 'statement' ? null : turnsAnswer(statement.phrase.text, isWhole, reads));
    if (isTurned) return { unread: 'what stands behind the question turns it' };
    return word === null ? claim : { unread: `not understood: "${word}"` };
  });
  return { ...recognition, claims };
}

/**
 * A recognition whose claims stand only if each quantity of the stem shows in one of them, and each of a statement in its own: a bound, a size or
 * a count that a check passes over may be what decides.
 */
function withNumbersRead(recognition: Recognition | null, reading: Reading, check: Check): Recognition | null {
  if (recognition === null || recognition.readsNumbers === true) return recognition;
  const shown = recognition.claims.map((claim) =>
    isUnread(claim) ? new Set<number>() : numbersShown(check.print(claim)),
  );
  const [missing] = quantitiesIn(reading.stem).filter((value) => !shown.some((numbers) => numbers.has(value)));
  const claims = recognition.claims.map((claim, at): Claim | Unread => {
    if (isUnread(claim)) return claim;
    const statement = reading.statements[at];
    const [own] =
      statement === undefined || reading.form === 'statement'
        ? []
        : quantitiesIn(statement.phrase).filter((value) => !shown[at]?.has(value));
    const left = missing ?? own;
    return left === undefined ? claim : { unread: `not understood: the number ${left}` };
  });
  return { ...recognition, claims };
}
