import type { Question, Standing } from '../document.ts';
import { foundFor, placeOf, saidBy } from '../side-by-side.ts';
import { columnsOf, cut, pad } from '../text/printable.ts';
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
    lines.push(...sideBySide(question, options));
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

/** `    ✘ “Jonas, when Γᵤ ≈ 1”  b.md:40`, a line a dump, and the simulation's answer below. */
function sideBySide(question: Question, { style, columns }: TerminalOptions): string[] {
  const places = question.sources.map(placeOf);
  const room = columns - 6;
  const width = Math.min(Math.max(...places.map(columnsOf)), Math.floor(room / 2));
  const said = question.sources.map((source, at) => {
    const { answers, outcome } = source;
    const look = answers === null || outcome === null ? null : LOOKS[outcome];
    const place = pad(cut(places[at] ?? '', width), width);
    const words = cut(saidBy(source), room - width - 2);
    return `    ${look ? style[look.paint](look.sign) : ' '} ${style.dim(place)}  ${look ? style[look.paint](words) : words}`;
  });
  const found = cut(foundFor(question), room - width - 2);
  return [...said, `      ${style.dim(pad('simulation', width))}  ${style.bold(found)}`];
}

/** `5 questions · 1 refuted · 4 confirmed`. */
export function tally({ items, keyed, standings }: Totals, { style, graded }: TerminalOptions): string {
  const questions = items === 1 ? '1 question' : `${items} questions`;
  if (!graded) return style.dim(keyed === items ? questions : `${questions} · ${items - keyed} without a key`);
  const parts = standings.map(([standing, count]) => style[LOOKS[standing].paint](`${count} ${LOOKS[standing].word}`));
  return [style.dim(questions), ...parts].join(style.dim(' · '));
}
