import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Format, FORMATS } from '../src/index.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const TABLE = /<!-- table -->\n[\s\S]*<!-- \/table -->/;

const HEAD = [
  'name',
  'format',
  'questions',
  'options',
  'without key',
  'text',
  'formulas',
  'explanation',
  'verdict, source',
  'read back',
];

function kinds({ holds: { forms } }: Format): string {
  const choices = forms.includes('many') ? 'choices' : 'single choice, true/false';
  return [
    choices,
    ...(forms.includes('text') ? ['short answer'] : []),
    ...(forms.includes('open') ? ['open'] : []),
  ].join(', ');
}

function row(format: Format): string[] {
  const { holds } = format;
  const yes = (value: boolean): string => (value ? 'yes' : '–');
  const [least, most] = holds.options;
  return [
    `\`${format.name}\``,
    `${format.title} (\`${format.extension}\`)`,
    kinds(format),
    `${String(least)}–${Number.isFinite(most) ? String(most) : '∞'}`,
    yes(holds.keyless),
    holds.text,
    holds.math,
    yes(holds.explanation),
    yes(holds.verdict && holds.source),
    yes(format.read !== undefined),
  ];
}

function table(): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...Object.values(FORMATS).map(row)];
  const omitted = new Map<string, string[]>();
  for (const { name, holds } of Object.values(FORMATS)) {
    const what = holds.omits.join(', ');
    if (what !== '') omitted.set(what, [...(omitted.get(what) ?? []), `\`${name}\``]);
  }
  const lists = [...omitted].map(([what, names]) => `- ${names.join(', ')}: ${what}`);
  return [...rows.map((cells) => `| ${cells.join(' | ')} |`), '', 'Not written of any item:', '', ...lists].join('\n');
}

it('shows in the README what the table of formats says (UPDATE=1 rewrites it)', () => {
  const readme = readFileSync(README, 'utf8');
  const wanted = readme.replace(TABLE, () => `<!-- table -->\n\n${table()}\n\n<!-- /table -->`);
  if (process.env['UPDATE'] === '1') writeFileSync(README, wanted);
  // The formatter pads cells; only what they say counts.
  const bare = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');
  expect(bare(readFileSync(README, 'utf8'))).toBe(bare(wanted));
});
