import type { Grader, Verdict } from '@keyproof/grader';
import type { BackendName } from '@keyproof/rnn-core';
import type { Host } from '../host.ts';
import { progressOn } from '../progress.ts';
import { type Comparison, compareVerdicts } from '../replay/compare.ts';
import { readReport } from '../replay/read-report.ts';
import type { DocumentReport, ReportItem } from '../report/document.ts';
import { styleFor } from '../report/terminal/style.ts';
import { short } from '../report/text/numbers.ts';
import { cut, oneLine } from '../report/text/printable.ts';
import { readable } from '../report/text/readable.ts';
import { openGrader } from '../pipeline/compute.ts';
import type { ReplayOptions } from './table.ts';

/** Between backends float32 rounding differs; gradients over a hundred steps multiply it. */
const ACROSS_BACKENDS = 1e-2;

interface Replayed extends Comparison {
  readonly path: string;
  readonly id: string;
  readonly number: number | null;
  readonly stem: string;
}

/** `keyproof replay`: runs a report's experiments again with the recorded seed and backend; exit 1 where something differs. */
export async function replay(host: Host, [path = '-']: string[], options: ReplayOptions): Promise<number> {
  const report = await readReport(host, path);
  const graders = graderPool(options.on);
  const progress = progressOn(host);
  const rows: Replayed[] = [];
  try {
    for (const document of report.documents) {
      progress.step(`replaying ${document.path}`);
      for (const item of document.items) {
        const row = await replayItem(document, item, graders.get);
        if (row) rows.push(row);
      }
    }
  } finally {
    progress.clear();
    await graders.dispose();
  }
  const same = rows.every(({ differences }) => differences.length === 0);
  host.out(
    options.json
      ? `${JSON.stringify({ schema: 'keyproof/replay@1', same, items: rows }, null, 2)}\n`
      : render(rows, host, options),
  );
  return same ? 0 : 1;
}

async function replayItem(
  document: DocumentReport,
  item: ReportItem,
  graderFor: (was: Verdict['reproduce']) => Promise<Grader>,
): Promise<Replayed | null> {
  if (!item.verdict) return null;
  const grader = await graderFor(item.verdict.reproduce);
  const now = await grader.gradeItem(item, document.items);
  const tolerance = grader.backend === item.verdict.reproduce.backend ? 0 : ACROSS_BACKENDS;
  const { path } = document;
  return {
    path,
    id: item.id,
    number: item.number,
    stem: item.stem.text,
    ...compareVerdicts(item.verdict, now, tolerance),
  };
}

/** One grader for each seed and backend that the report names. */
function graderPool(on: ReplayOptions['on']) {
  const open = new Map<string, Promise<Grader>>();
  const get = ({ seed, backend }: Verdict['reproduce']): Promise<Grader> => {
    const name = on ?? (backend as BackendName);
    const key = `${name} ${seed}`;
    const grader = open.get(key) ?? openGrader({ backend: name, seed });
    open.set(key, grader);
    return grader;
  };
  const dispose = async (): Promise<void> => {
    for (const grader of await Promise.allSettled(open.values()))
      if (grader.status === 'fulfilled') grader.value.dispose();
  };
  return { get, dispose };
}

function render(rows: readonly Replayed[], host: Host, { verbose = false }: ReplayOptions): string {
  const style = styleFor(host.color);
  const lines: string[] = [];
  let path = '';
  for (const row of rows) {
    const different = row.differences.length > 0;
    if (!different && !verbose) continue;
    if (row.path !== path) lines.push(style.bold(oneLine((path = row.path))));
    const sign = different ? style.red('≠') : style.green('=');
    const number = String(row.number ?? '–').padStart(3);
    lines.push(cut(` ${sign} ${number}  ${readable(row.stem)}`, host.columns));
    for (const { what, was, is } of row.differences) {
      lines.push(cut(`        ${oneLine(what)}: was ${oneLine(was)}, is ${oneLine(is)}`, host.columns));
    }
  }
  const differing = rows.filter(({ differences }) => differences.length > 0).length;
  const numbers = rows.reduce((sum, row) => sum + row.numbers, 0);
  const largest = rows.reduce((most, row) => Math.max(most, row.largest), 0);
  const gap = largest === 0 ? 'equal to the last bit' : `at most ${short(largest)} apart (relative)`;
  lines.push(
    differing === 0
      ? `${style.green('same')}  ${rows.length} verdicts, ${numbers} numbers, ${gap}`
      : `${style.red('different')}  ${differing} of ${rows.length} verdicts`,
  );
  return `${lines.join('\n')}\n`;
}
