import type { Question, Standing } from '../document.ts';
import { cut, oneLine } from '../text/printable.ts';
import { readable } from '../text/readable.ts';
import type { TerminalOptions } from './render.ts';
import { LOOKS } from './style.ts';

/** What all documents of a run come to. */
export interface Totals {
  readonly documents: number;
  readonly items: number;
  readonly keyed: number;
  /** How many stand how, worst first. */
  readonly standings: readonly (readonly [Standing, number])[];
}

/** The last lines: what was found in all documents together, and what to do next. */
export function renderTotals(totals: Totals, disputed: Iterable<Question>, options: TerminalOptions): string {
  const { style } = options;
  const lines: string[] = [];
  for (const question of disputed) {
    lines.push(
      `${style.yellow('≠')} ${style.bold('dumps disagree')}  ${cut(readable(question.stem), options.columns - 18)}`,
    );
    for (const { path, line, answers } of question.sources) {
      const place = line === null ? path : `${path}:${line}`;
      lines.push(cut(`    ${answers?.map(readable).join('; ') || '–'}  (${oneLine(place)})`, options.columns));
    }
    if (question.simulated)
      lines.push(cut(`    simulated: ${question.simulated.map(readable).join('; ') || 'none'}`, options.columns));
  }
  const any = lines.length > 0;
  if (any) lines.push('');
  if (totals.documents > 1 || any) {
    const documents = totals.documents === 1 ? '1 document' : `${totals.documents} documents`;
    lines.push(`${style.bold('total')}  ${[documents, tally(totals, options)].join(' · ')}`);
  }
  const findings = totals.standings.some(([standing]) => standing !== 'confirmed');
  if (findings && !options.verbose) lines.push(style.dim('--verbose shows claims, measurements and evidence.'));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** `5 questions · 1 refuted · 4 confirmed`. */
export function tally({ items, keyed, standings }: Totals, { style, graded }: TerminalOptions): string {
  const questions = items === 1 ? '1 question' : `${items} questions`;
  if (!graded) return style.dim(keyed === items ? questions : `${questions} · ${items - keyed} without a key`);
  const parts = standings.map(([standing, count]) => style[LOOKS[standing].paint](`${count} ${LOOKS[standing].word}`));
  return [style.dim(questions), ...parts].join(style.dim(' · '));
}
