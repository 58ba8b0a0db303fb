import { type CheckMeta, recommended } from '@keyproof/grader';
import { extractQuiz } from '@keyproof/parser';
import { InputError } from '../errors.ts';
import { EXAMPLES } from '../explain/examples.ts';
import type { Host } from '../host.ts';
import { progressOn } from '../progress.ts';
import type { ReportItem } from '../report/document.ts';
import { dotPlotsOf, plotsOf } from '../report/figures/series.ts';
import { plotDots, sparkline } from '../report/terminal/plot.ts';
import { renderDocument } from '../report/terminal/render.ts';
import { type Style, styleFor } from '../report/terminal/style.ts';
import { short } from '../report/text/numbers.ts';
import { cut, pad, wrap } from '../report/text/printable.ts';
import { openGrader } from '../pipeline/compute.ts';
import type { ExplainOptions } from './table.ts';

/** `keyproof explain`: lists the checks, or says what one decides and runs it on an example. */
export async function explain(host: Host, [id]: string[], options: ExplainOptions): Promise<number> {
  const metas = recommended.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (id === undefined) {
    host.out(options.json ? `${JSON.stringify(metas, null, 2)}\n` : list(metas, host));
    return 0;
  }
  const meta = metas.find((each) => each.id === id);
  if (!meta) throw new InputError('unknown-check', `No check is called \`${id}\`${nearest(id, metas)}`);
  if (!options.json) host.out(page(meta, host));
  const item = await runExample(meta, host, options);
  if (options.json) host.out(`${JSON.stringify({ ...meta, example: item }, null, 2)}\n`);
  else if (item) {
    const view = { columns: host.columns, style: styleFor(host.color), verbose: true, graded: true };
    host.out(renderDocument({ path: 'example, run now', items: [item], messages: [] }, view));
    host.out(figure(item, host));
  }
  return 0;
}

async function runExample({ id }: CheckMeta, host: Host, options: ExplainOptions): Promise<ReportItem | null> {
  const text = Object.hasOwn(EXAMPLES, id) ? EXAMPLES[id] : undefined;
  if (text === undefined) return null;
  const progress = progressOn(host);
  progress.step(`running ${id}`);
  const grader = await openGrader({ backend: options.backend, seed: options.seed });
  try {
    const { items } = extractQuiz(text, { path: 'example' });
    const graded = await grader.gradeDocument({ path: 'example', items });
    return graded.items[0] ?? null;
  } finally {
    progress.clear();
    grader.dispose();
  }
}

/** What was measured, drawn: curves as rows of blocks, else numbers on an axis. */
function figure(item: ReportItem, { columns, color }: Host): string {
  if (!item.verdict) return '';
  const style = styleFor(color);
  const curves = plotsOf(item, item.verdict);
  const lines =
    curves.length > 0
      ? curves.flatMap(({ title, lines: rows, log }) => [
          style.dim(`  ${title}`),
          ...rows.map((row) => sparkline(row, log)),
        ])
      : dotPlotsOf(item, item.verdict).flatMap((plot) => plotDots(plot, columns, style));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function list(metas: readonly CheckMeta[], { columns, color }: Host): string {
  const style = styleFor(color);
  const width = Math.max(...metas.map(({ id }) => id.length)) + 2;
  const rows = metas.map(({ id, title }) => `${style.bold(pad(id, width))}${cut(title, columns - width)}`);
  return `${rows.join('\n')}\n`;
}

function page(meta: CheckMeta, { columns, color }: Host): string {
  const style = styleFor(color);
  const thresholds = Object.entries(meta.thresholds).flatMap(([name, { value, unit, reason }]) => [
    `  ${style.bold(name)} ${short(value)} ${unit}`.trimEnd(),
    ...wrap(reason, columns - 4).map((line) => style.dim(`    ${line}`)),
  ]);
  const lines = [
    `${style.bold(meta.title)}  ${style.dim(meta.id)}`,
    '',
    ...wrap(meta.why, columns),
    '',
    ...labelled('source', meta.source, columns, style),
    ...(thresholds.length > 0 ? [style.dim('thresholds'), ...thresholds] : []),
    ...trial(meta, columns, style),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** How often it is tried, on what control, and what an experiment may spend. */
function trial({ trial, budget }: CheckMeta, columns: number, style: Style): string[] {
  const sample = trial && ('exact' in trial ? `exact: ${trial.exact}` : `${trial.networks} random networks`);
  const limits =
    budget &&
    [
      budget.milliseconds && `${short(budget.milliseconds / 1000)} s`,
      budget.values && `${short(budget.values)} numbers`,
      budget.operations && `${short(budget.operations)} multiply-adds`,
    ].filter(Boolean);
  return [
    ...(trial
      ? [...labelled('trial', `${sample}.`, columns, style), ...labelled('control', trial.control, columns, style)]
      : []),
    ...(limits ? labelled('budget', `${limits.join(', ')}. ${budget.reason}`, columns, style) : []),
  ];
}

function labelled(label: string, text: string, columns: number, style: Style): string[] {
  return wrap(text, columns - label.length - 2).map(
    (line, i) => `${i === 0 ? style.dim(label) : ' '.repeat(label.length)}  ${line}`,
  );
}

function nearest(id: string, metas: readonly CheckMeta[]): string {
  const close = metas.filter((meta) => meta.id.includes(id) || id.includes(meta.id)).map((meta) => `\`${meta.id}\``);
  return close.length > 0 ? `; did you mean ${close.join(' or ')}?` : '';
}
