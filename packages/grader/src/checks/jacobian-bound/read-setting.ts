import { parseFormulas } from '../../formula/index.ts';
import { nodes } from '../../formula/walk.ts';
import type { Setting, Squash } from './claim.ts';

/** What a stem tells, with what had to be assumed. */
export interface SettingReading {
  readonly setting: Setting;
  readonly assumptions: readonly string[];
}

/** Norms in one notation: `‖W‖`. Formula marks, doubled bars of rendered pages and `\lVert` become one bar. */
export function barred(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/\\(?:lVert|rVert|Vert|\|)/g, '‖')
    .replace(/\\left|\\right/g, '')
    .replace(/\|\||∥/g, '‖')
    .replace(/‖+/g, '‖')
    .replaceAll('$', ' ')
    .replaceAll('**', '');
}

/** Reads ‖W‖, the activation and the two steps from a stem; `null` where one is missing or told twice. */
export function readSetting(markdown: string): SettingReading | null {
  const text = barred(markdown);
  const assumptions: string[] = [];
  const activation = activationIn(text);
  const size = sizeIn(text);
  const steps = stepsIn(text);
  if (activation === null || size === null || steps === null) return null;
  if (size.by === 'eigenvalue') assumptions.push('W is normal: its norm is its largest eigenvalue');
  return { setting: { norm: size.value, activation, steps }, assumptions };
}

const SQUASHES: readonly (readonly [Squash, RegExp])[] = [
  ['logistic', /\b(?:logistic|sigmoid)\b|σ|\\sigma/i],
  ['tanh', /\btanh\b|hyperbolic tangent/i],
  ['relu', /\brelu\b|rectified/i],
];

function activationIn(text: string): Squash | null {
  const found = SQUASHES.filter(([, words]) => words.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const NORM = /‖ ?[WU](?:_?\{?[a-z]{1,2}\}?)? ?‖(?:_2)? ?(?:=|is|equals) ?(\d{1,6}(?:\.\d{1,9})?)/g;
const WORDED = /\b(?:norm|largest singular value|largest eigenvalue|max(?:imum)? eigenvalue|spectral radius)\b/gi;
const VALUE = /(?:=|\bis|\bequals|\bof) ?(\d{1,6}(?:\.\d{1,9})?)/;

type Told = { readonly value: number; readonly by: 'norm' | 'eigenvalue' };

function sizeIn(text: string): Told | null {
  const found: Told[] = [...text.matchAll(NORM)].map((match) => ({ value: Number(match[1]), by: 'norm' }));
  for (const { 0: words, index } of text.matchAll(WORDED)) {
    // The number stands in the same sentence, after no other number.
    const [clause = ''] = text.slice(index, index + 90).split(/[.?] |\?/);
    const value = VALUE.exec(clause);
    if (!value || /\d/.test(clause.slice(0, value.index))) continue;
    found.push({ value: Number(value[1]), by: /eigenvalue|radius/i.test(words) ? 'eigenvalue' : 'norm' });
  }
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

/** The steps between the states of ∂s_20/∂s_1. Letters instead of numbers need a number of steps in words. */
function stepsIn(text: string): number | null {
  const gaps = new Set<number>();
  for (const inside of text.split('‖')) {
    if (inside.length > 120 || !/∂|\\partial/.test(inside)) continue;
    const parsed = parseFormulas(inside);
    for (const root of parsed.ok ? parsed.formulas : []) {
      for (const node of nodes(root)) {
        if (node.kind !== 'derivative' || node.of.kind !== 'symbol' || node.by.kind !== 'symbol') continue;
        const [of, by] = [node.of.time, node.by.time];
        if (node.of.name === node.by.name && of?.kind === 'number' && by?.kind === 'number')
          gaps.add(of.value - by.value);
      }
    }
  }
  const [gap] = gaps;
  return gaps.size === 1 && gap !== undefined && gap >= 1 && gap <= 200 ? gap : null;
}
