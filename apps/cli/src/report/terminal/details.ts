import type { Measurement, OptionVerdict, Truth, Verdict } from '@keyproof/grader';
import type { ReportItem } from '../document.ts';
import { lineOf } from '../questions.ts';
import { optionName, optionNames } from '../text/answers.ts';
import { compared, short } from '../text/numbers.ts';
import { oneLine, wrap } from '../text/printable.ts';
import { readable } from '../text/readable.ts';
import type { TerminalOptions } from './render.ts';

const INDENT = '      ';

/** What `--verbose` adds below a question's line. */
export function details(item: ReportItem, options: TerminalOptions): string[] {
  const { verdict } = item;
  const { style } = options;
  const lines = block(readable(item.stem.text), INDENT, options);
  item.options.forEach((option, index) => {
    const name = optionName(item, index);
    const mark = item.key?.options.includes(index) ? style.bold(`${name} ◀`) : `${name}  `;
    lines.push(...hanging(`${mark} `, name.length + 3, readable(option.text), options));
    const judged = verdict && verdict.options.length === item.options.length ? verdict.options[index] : undefined;
    if (judged) lines.push(...judgement(judged, options));
  });
  if (verdict && verdict.options.length !== item.options.length) {
    for (const judged of verdict.options) lines.push(...judgement(judged, options));
  }
  lines.push(...keyLines(item, options));
  if (verdict) lines.push(...verdictLines(item, verdict, options));
  return lines;
}

function judgement(judged: OptionVerdict, options: TerminalOptions): string[] {
  const { style } = options;
  const sign = { true: style.green('✔'), false: style.red('✘'), null: style.cyan('?') }[
    String(judged.holds) as `${Truth}`
  ];
  const lines = hanging(`  ${sign} `, 4, oneLine(judged.claim), options);
  lines.push(...block(oneLine(judged.reason), `${INDENT}    `, options).map((line) => style.dim(line)));
  for (const measurement of judged.measurements) {
    lines.push(...block(measured(measurement), `${INDENT}    `, options).map((line) => style.dim(line)));
  }
  return lines;
}

function measured(measurement: Measurement): string {
  const { name, reference, interval } = measurement;
  const more = [
    reference === undefined ? '' : `float64 ${short(reference)}`,
    interval === undefined ? '' : `95 % ${short(interval[0])} … ${short(interval[1])}`,
  ].filter((part) => part !== '');
  return `${oneLine(name)} ${compared(measurement)}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

function keyLines(item: ReportItem, options: TerminalOptions): string[] {
  const line = lineOf(item);
  const place = line === null ? '' : `line ${line}; `;
  if (item.key === null) return block(`${place}no key in the dump`, INDENT, options);
  const evidence = item.key.evidence.map((each) => {
    const says = each.options.length > 0 ? optionNames(item, each.options) : oneLine(each.text ?? '');
    return `${each.kind} says ${says}${each.position ? ` (line ${each.position.line})` : ''}`;
  });
  return block(`${place}key ${Math.round(item.key.confidence * 100)} % sure: ${evidence.join(', ')}`, INDENT, options);
}

function verdictLines(item: ReportItem, verdict: Verdict, options: TerminalOptions): string[] {
  const lines = block(oneLine(verdict.reason), INDENT, options);
  const { check, convention, assumptions, byConvention, speakers, reproduce } = verdict;
  if (byConvention) {
    for (const [name, { simulated }] of Object.entries(byConvention)) {
      lines.push(`${INDENT}under the ${name} convention: ${optionNames(item, simulated)}`);
    }
  }
  for (const { convention: name, source, read } of verdict.evidence ?? []) {
    lines.push(...block(`${name} convention by ${source}: ${readable(read)}`, INDENT, options));
  }
  for (const speaker of speakers ?? []) {
    const says = speaker.holds === null ? 'not decided' : speaker.holds ? 'holds' : 'does not hold';
    const settled = speaker.accepted ? ', which the thread settles on' : '';
    lines.push(
      ...block(
        `${oneLine(speaker.speaker)} says ${optionNames(item, speaker.options)}${settled}: ${says}`,
        INDENT,
        options,
      ),
    );
  }
  if (assumptions.length > 0) lines.push(...block(`assuming ${assumptions.map(oneLine).join('; ')}`, INDENT, options));
  const facts = [
    check === null ? 'no check' : `check ${check}`,
    convention === null ? '' : `convention ${convention}`,
    `seed ${reproduce.seed}`,
    `backend ${reproduce.backend}`,
  ];
  lines.push(...block(facts.filter((fact) => fact !== '').join(' · '), INDENT, options).map(options.style.dim));
  return lines;
}

function block(text: string, indent: string, { columns }: TerminalOptions): string[] {
  return wrap(text, columns - indent.length).map((line) => indent + line);
}

function hanging(first: string, width: number, text: string, { columns }: TerminalOptions): string[] {
  const room = columns - INDENT.length - width;
  return wrap(text, room).map((line, i) => INDENT + (i === 0 ? first : ' '.repeat(width)) + line);
}
