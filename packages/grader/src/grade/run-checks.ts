import type { Check, Claim, Convention, Finding, OptionVerdict, Reading, Recognition, Unread } from '../types.ts';
import { LabError, type OwnedLab } from '../lab/index.ts';
import { asksNegatively, qualifiersIn } from '../read/index.ts';
import type { Measured } from '../verdict/index.ts';

/** Findings by check, printed claim and convention: equal claims are measured once. */
export type Memo = Map<string, Promise<Finding>>;

/** What measuring needs: the lab, what was found so far, and where to say that a check broke. */
export interface Bench {
  readonly lab: OwnedLab;
  readonly memo: Memo;
  readonly report: (incident: Incident) => void;
}

interface Recognised {
  readonly check: Check;
  readonly recognition: Recognition;
  /** How many statements it could read. */
  readonly read: number;
}

function isUnread(claim: Claim | Unread): claim is Unread {
  return 'unread' in claim;
}

/** What went wrong inside a check: one broken check must not stop a document. */
export interface Incident {
  readonly check: string;
  readonly during: 'recognise' | 'experiment';
  readonly message: string;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** "The LSTM was introduced in 2012 to …": a statement with a date, which no simulation tells right from wrong. */
function tellsHistory({ form, stem }: Reading): boolean {
  return (
    form === 'statement' &&
    /\b(?:introduced|invented|proposed|published|discovered|described|coined|conceived|released|developed|designed|presented|eingeführt|erfunden|vorgestellt|propuest\w+|inventad\w+|introducid\w+|inventée?s?|proposée?s?|introduite?s?)\b[^.?]{0,60}\b(?:19[4-9]|20[0-4])\d\b|(?:19[4-9]|20[0-4])\d ?年/iu.test(
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
      return check.recognise(reading);
    } catch (error) {
      report({ check: check.meta.id, during: 'recognise', message: messageOf(error) });
      return null;
    }
  };
  if (tellsHistory(reading)) return [];
  return checks
    .flatMap((check) => {
      const recognition = withPartsRead(withNegationRead(attempt(check), reading), reading);
      if (recognition === null || recognition.claims.length !== reading.statements.length) return [];
      return [{ check, recognition, read: recognition.claims.filter((claim) => !isUnread(claim)).length }];
    })
    .sort((a, b) => b.read - a.read);
}

/** A recognition whose claims stand only if the question holds no negation that the check has not read. */
function withNegationRead(recognition: Recognition | null, reading: Reading): Recognition | null {
  if (recognition === null || recognition.readsNegation === true) return recognition;
  if (reading.form !== 'holds' && reading.form !== 'value') return recognition;
  if (!asksNegatively(reading.stem.text)) return recognition;
  return { ...recognition, claims: recognition.claims.map(() => ({ unread: 'the question holds a negation' })) };
}

/** A recognition of a true/false statement whose claim stands only if the check has read all that may make the statement false. */
function withPartsRead(recognition: Recognition | null, { form, stem }: Reading): Recognition | null {
  if (recognition === null || form !== 'statement') return recognition;
  const [left] = [...qualifiersIn(stem.text)].filter(([part]) => !recognition.readsParts?.includes(part));
  if (left === undefined) return recognition;
  return { ...recognition, claims: recognition.claims.map(() => ({ unread: `not understood: "${left[1]}"` })) };
}

/** Measures every statement by the checks that read it, or `null` where none takes the item up. */
export async function measure(checks: readonly Check[], reading: Reading, bench: Bench): Promise<Measured | null> {
  const recognised = recogniseAll(checks, reading, bench.report);
  const [primary] = recognised;
  if (primary === undefined) return null;
  const conventional = recognised.some(({ recognition, read }) => read > 0 && recognition.conventional === true);
  const run = (convention: Convention) => measureUnder(recognised, reading, bench, convention);
  const course = await run('course');
  const exclusive = recognised.find(({ recognition }) => recognition.exclusive !== undefined)?.recognition.exclusive;
  const derived = course.map(({ derived }) => derived).find((text) => text !== undefined);
  const used = new Set(course.map(({ option }) => option.check ?? primary.check.meta.id));
  return {
    check: primary.check.meta.id,
    byConvention: conventional ? { course: plain(course), opposite: plain(await run('opposite')) } : null,
    options: plain(course),
    exclusive: exclusive ?? reading.item.type === 'single-choice',
    rivals: exclusive === true,
    assumptions: [
      ...new Set(
        recognised
          .filter(({ check }) => used.has(check.meta.id))
          .flatMap(({ recognition }) => recognition.assumptions ?? []),
      ),
    ],
    ...(derived !== undefined && { derived }),
  };
}

interface Row {
  readonly option: OptionVerdict;
  readonly derived?: string;
}

const plain = (rows: readonly Row[]): readonly OptionVerdict[] => rows.map(({ option }) => option);

async function measureUnder(
  recognised: readonly Recognised[],
  reading: Reading,
  bench: Bench,
  convention: Convention,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const index of reading.statements.keys()) {
    const tried: Row[] = [];
    for (const { check, recognition } of recognised) {
      const claim = recognition.claims[index];
      if (claim === undefined) continue;
      tried.push(await measureClaim(check, claim, bench, recognition.conventional === true ? convention : 'course'));
    }
    rows.push(settle(tried, recognised[0]?.check.meta.id ?? ''));
  }
  return rows;
}

/** The first decided row, unless another check decides otherwise: then nothing is decided. */
function settle(tried: readonly Row[], primary: string): Row {
  const decided = tried.filter(({ option }) => option.holds !== null);
  const [first] = decided;
  const shown = first ?? tried.find(({ option }) => option.check === primary) ?? tried[0];
  if (shown === undefined)
    return { option: { claim: 'nothing', holds: null, reason: 'no check reads this', measurements: [] } };
  const disputed = decided.some(({ option }) => option.holds !== first?.option.holds);
  const { check, ...rest } = shown.option;
  const option: OptionVerdict = {
    ...rest,
    ...(check !== undefined && check !== primary && { check }),
    ...(disputed && {
      holds: null,
      reason: `checks disagree: ${decided.map((row) => `${row.option.check ?? ''} says ${String(row.option.holds)}`).join(', ')}`,
    }),
  };
  return { ...shown, option };
}

async function measureClaim(check: Check, claim: Claim | Unread, bench: Bench, convention: Convention): Promise<Row> {
  if (isUnread(claim))
    return {
      option: {
        claim: claim.unread,
        holds: null,
        reason: 'not understood',
        measurements: [],
        check: check.meta.id,
      },
    };
  const printed = check.print(claim);
  const name = `${check.meta.id} ${convention} ${printed}`;
  let finding = bench.memo.get(name);
  if (finding === undefined) bench.memo.set(name, (finding = runExperiment(check, claim, bench, convention)));
  const { holds, reason, measurements, derived } = await finding;
  return {
    option: { claim: printed, holds, reason, measurements, check: check.meta.id },
    ...(derived !== undefined && { derived }),
  };
}

async function runExperiment(check: Check, claim: Claim, bench: Bench, convention: Convention): Promise<Finding> {
  try {
    bench.lab.begin();
    return await bench.lab.within(check.experiment(claim, bench.lab, convention));
  } catch (error) {
    if (error instanceof LabError && error.code === 'over-budget')
      return { holds: null, reason: error.message, measurements: [] };
    if (error instanceof LabError) throw error;
    bench.report({ check: check.meta.id, during: 'experiment', message: messageOf(error) });
    return { holds: null, reason: `The experiment failed: ${messageOf(error)}`, measurements: [] };
  }
}
