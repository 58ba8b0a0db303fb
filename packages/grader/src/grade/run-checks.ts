import type { Check, Claim, Convention, Finding, OptionVerdict, Reading, Truth, Unread } from '../types.ts';
import type { Measured } from '../verdict/index.ts';
import { additionOf, partsOfAll, UNREAD, type Part, type Parts } from './compound.ts';
import type { Found } from './experiment.ts';
import { isUnread, recogniseAll, type Incident, type Recognised } from './recognise.ts';

/** Findings by check, printed claim and convention: equal claims are measured once. */
export type Memo = Map<string, Promise<Finding>>;

/** What measuring needs: who runs an experiment, what was found so far, and where to say that a check broke. */
export interface Bench {
  readonly experiment: (check: Check, claim: Claim, convention: Convention) => Promise<Found>;
  readonly memo: Memo;
  readonly report: (incident: Incident) => void;
}

/** Measures every statement by the checks that read it, or by its parts; `null` where no check takes the item up. */
export async function measure(checks: readonly Check[], reading: Reading, bench: Bench): Promise<Measured | null> {
  const recognised = recogniseAll(checks, reading, bench.report);
  // Parts are looked for only where a whole statement was not decided.
  let parts: readonly (Parts | null)[] | null = null;
  const partsAt = (index: number): Parts | null => (parts ??= partsOfAll(checks, reading, bench.report))[index] ?? null;
  const run = (convention: Convention) => measureUnder(recognised, reading, partsAt, bench, convention);
  const course = await run('course');
  const [primary] = course.flatMap(({ option }) => option.check ?? []);
  const main = recognised[0]?.check.meta.id ?? primary;
  if (main === undefined) return null;
  const inParts = course.flatMap(({ parts: used }) => used?.parts ?? []).flatMap((part) => part.recognised);
  const all = [...recognised, ...inParts];
  const conventional = all.some(({ recognition, read }) => read > 0 && recognition.conventional === true);
  const exclusive = recognised.find(({ recognition }) => recognition.exclusive !== undefined)?.recognition.exclusive;
  // Where several options say yes, one whose reason was not understood may be the better one.
  const answered = course.some(({ parts: used }) => used?.kind === 'answer');
  const derived = course.map(({ derived }) => derived).find((text) => text !== undefined);
  const used = new Set(course.map(({ option }) => option.check ?? main));
  const addition = additionOf(checks, reading, bench.report);
  const added = addition === null ? undefined : (await measurePart(addition, bench, 'course')).option.holds;
  const explained = addition?.recognised.some(
    ({ check, recognition }) => check.meta.id === main && recognition.explains === true,
  );
  return {
    check: main,
    byConvention: conventional ? { course: plain(course, main), opposite: plain(await run('opposite'), main) } : null,
    options: plain(course, main),
    exclusive: answered ? false : (exclusive ?? reading.item.type === 'single-choice'),
    rivals: exclusive === true,
    assumptions: [
      ...new Set(
        all.filter(({ check }) => used.has(check.meta.id)).flatMap(({ recognition }) => recognition.assumptions ?? []),
      ),
    ],
    ...(derived !== undefined && { derived }),
    ...(added !== undefined && { added }),
    ...(explained === true && { explained }),
  };
}

interface Row {
  readonly option: OptionVerdict;
  readonly derived?: string;
  /** Where the statement was read by its parts. */
  readonly parts?: Parts;
}

/** The verdicts of the rows; the check that judged is named where it is not the main one. */
const plain = (rows: readonly Row[], main: string): readonly OptionVerdict[] =>
  rows.map(({ option: { check, ...option } }) => ({
    ...option,
    ...(check !== undefined && check !== main && { check }),
  }));

async function measureUnder(
  recognised: readonly Recognised[],
  reading: Reading,
  partsAt: (index: number) => Parts | null,
  bench: Bench,
  convention: Convention,
): Promise<readonly Row[]> {
  // All at once: whoever runs the experiments has them in hand while the next text is read.
  return Promise.all(
    [...reading.statements.keys()].map(async (index) => {
      const row = await measureStatement(recognised, index, bench, convention);
      const isDisputed = row.option.reason.startsWith(DISPUTE);
      const parts = row.option.holds === null && !isDisputed ? partsAt(index) : null;
      return parts === null ? row : measureParts(parts, bench, convention);
    }),
  );
}

async function measureStatement(
  recognised: readonly Recognised[],
  index: number,
  bench: Bench,
  convention: Convention,
): Promise<Row> {
  const tried = recognised.flatMap(({ check, recognition }) => {
    const claim = recognition.claims[index];
    if (claim === undefined) return [];
    return [measureClaim(check, claim, bench, recognition.conventional === true ? convention : 'course')];
  });
  return settle(await Promise.all(tried), recognised[0]?.check.meta.id ?? '');
}

const measurePart = (part: Part, bench: Bench, convention: Convention): Promise<Row> =>
  measureStatement(part.recognised, 0, bench, convention);

/** A statement by its parts: all must hold; a reason that holds still is not shown to be the reason. */
async function measureParts(parts: Parts, bench: Bench, convention: Convention): Promise<Row> {
  const rows = await Promise.all(
    parts.parts.flatMap((part) => (part === UNREAD ? [] : [measurePart(part, bench, convention)])),
  );
  const truths = rows.map(({ option }) => option.holds);
  const { holds, why } = together(parts, truths);
  const [first, second] = rows;
  const code = holds === null && second === undefined ? first?.option.code : undefined;
  return {
    parts,
    option: {
      claim: rows.map(({ option }) => option.claim).join(parts.kind === 'reason' ? ' because ' : ' and '),
      holds,
      ...(code !== undefined && { code }),
      reason: [...(why === null ? [] : [why]), ...rows.map(({ option }) => option.reason)].join('; '),
      measurements: rows.flatMap(({ option }) => option.measurements),
      ...(first?.option.check !== undefined && { check: first.option.check }),
    },
  };
}

function together({ kind, parts, yes }: Parts, truths: readonly Truth[]): { holds: Truth; why: string | null } {
  if (kind === 'answer') {
    const [asked = null, added] = truths;
    if (asked === null) return { holds: null, why: null };
    if (asked !== yes) return { holds: false, why: null };
    if (parts.length === 1) return { holds: true, why: null };
    return added === undefined ? { holds: null, why: 'what it adds was not understood' } : { holds: added, why: null };
  }
  if (truths.includes(false)) return { holds: false, why: 'a part of it does not hold' };
  if (truths.includes(null)) return { holds: null, why: null };
  if (parts.includes(UNREAD)) return { holds: null, why: 'a part of it was not understood' };
  return kind === 'all'
    ? { holds: true, why: null }
    : { holds: null, why: 'both parts hold; that the one is the reason of the other was not tried' };
}

const DISPUTE = 'checks disagree';

/** The first decided row, unless another check decides otherwise: then nothing is decided. */
function settle(tried: readonly Row[], primary: string): Row {
  const decided = tried.filter(({ option }) => option.holds !== null);
  const [first] = decided;
  const shown = first ?? tried.find(({ option }) => option.check === primary) ?? tried[0];
  if (shown === undefined)
    return { option: { claim: 'nothing', holds: null, reason: 'no check reads this', measurements: [] } };
  const disputed = decided.some(({ option }) => option.holds !== first?.option.holds);
  const option: OptionVerdict = {
    ...shown.option,
    ...(disputed && {
      holds: null,
      code: 'checks-disagree',
      reason: `${DISPUTE}: ${decided.map((row) => `${row.option.check ?? ''} says ${String(row.option.holds)}`).join(', ')}`,
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
        code: 'unread',
        reason: 'not understood',
        measurements: [],
        check: check.meta.id,
      },
    };
  const printed = check.print(claim);
  const name = `${check.meta.id} ${convention} ${printed} ${wholeOf(claim)}`;
  let finding = bench.memo.get(name);
  if (finding === undefined) bench.memo.set(name, (finding = runOnce(check, claim, bench, convention)));
  const { holds, code, reason, measurements, derived } = await finding;
  return {
    option: { claim: printed, holds, ...(code && { code }), reason, measurements, check: check.meta.id },
    ...(derived !== undefined && { derived }),
  };
}

/** All that a claim says: one that prints like another may differ from it. */
function wholeOf(claim: Claim): string {
  try {
    return JSON.stringify(claim);
  } catch {
    return '';
  }
}

/** An experiment whose check broke is reported once. */
async function runOnce(check: Check, claim: Claim, bench: Bench, convention: Convention): Promise<Finding> {
  const { finding, incident } = await bench.experiment(check, claim, convention);
  if (incident !== undefined) bench.report(incident);
  return finding;
}
