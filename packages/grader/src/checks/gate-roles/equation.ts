import type { Expr, Sym } from '../../formula/ast.ts';
import { parseFormula } from '../../formula/index.ts';
import type { Cell, Gate } from './claim.ts';

/** Which state of a cell an equation makes. */
export type Target = 'cell' | 'hidden';

/** The right side of an equation of a state, every letter resolved. Plain data. */
export type Side =
  | { readonly op: 'value'; readonly value: number }
  | { readonly op: 'old' | 'new'; readonly of: Target }
  | { readonly op: 'candidate' }
  | { readonly op: 'gate'; readonly gate: Gate }
  | { readonly op: 'add'; readonly terms: readonly { readonly sign: 1 | -1; readonly side: Side }[] }
  | { readonly op: 'multiply'; readonly factors: readonly Side[] }
  | { readonly op: 'apply'; readonly squash: 'tanh' | 'sigmoid'; readonly to: Side };

/** `f · c₋ + i · c̃`. */
export function printSide(side: Side): string {
  switch (side.op) {
    case 'value':
      return String(side.value);
    case 'old':
    case 'new':
      return `${side.of === 'cell' ? 'c' : 'h'}${side.op === 'old' ? '₋' : ''}`;
    case 'candidate':
      return 'candidate';
    case 'gate':
      return side.gate;
    case 'add':
      return `(${side.terms.map(({ sign, side: each }, at) => `${sign < 0 ? '− ' : at > 0 ? '+ ' : ''}${printSide(each)}`).join(' ')})`;
    case 'multiply':
      return side.factors.map(printSide).join(' · ');
    case 'apply':
      return `${side.squash}(${printSide(side.to)})`;
  }
}

/** The values of one unit of a cell in one step. */
export interface Unit {
  readonly old: Readonly<Record<Target, number>>;
  readonly new: Readonly<Record<Target, number>>;
  readonly candidate: number;
  readonly gates: Readonly<Partial<Record<Gate, number>>>;
}

/** What a side comes to for one unit. */
export function valueOf(side: Side, unit: Unit): number {
  switch (side.op) {
    case 'value':
      return side.value;
    case 'old':
    case 'new':
      return unit[side.op][side.of];
    case 'candidate':
      return unit.candidate;
    case 'gate':
      return unit.gates[side.gate] ?? NaN;
    case 'add':
      return side.terms.reduce((sum, { sign, side: each }) => sum + sign * valueOf(each, unit), 0);
    case 'multiply':
      return side.factors.reduce((product, each) => product * valueOf(each, unit), 1);
    case 'apply': {
      const z = valueOf(side.to, unit);
      return side.squash === 'tanh' ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
    }
  }
}

const GATES: Readonly<Record<Cell, Readonly<Record<string, Gate>>>> = {
  // The course writes Γ_u for the input gate of an LSTM.
  lstm: { f: 'forget', i: 'input', o: 'output', Γ_f: 'forget', Γ_i: 'input', Γ_u: 'input', Γ_o: 'output' },
  gru: { z: 'update', u: 'update', r: 'reset', Γ_u: 'update', Γ_z: 'update', Γ_r: 'reset' },
};

/** `c(t-1)`, `h[t]` as a letter with its step. */
const CALLED = /(?<![\p{L}\p{N}_])([chafioznrugCH]\p{M}?)\s?[([]\s?(t(?:\s?[-−]\s?1)?)\s?[)\]]/gu;

/** A formula as the right side of the equation of `target`; `null` where a letter of it stands for nothing of the cell. */
export function sideOf(text: string, cell: Cell, target: Target): Side | null {
  const source = text.replace(CALLED, '$1_{$2}').replace(/[⋅•]/gu, '·');
  if (source.length > 120 || /[?…]|\p{L}{5}/u.test(source.replace(/sigmoid/giu, 'σ'))) return null;
  const tree = parseFormula(source);
  return tree === null ? null : resolve(tree, { cell, target });
}

interface Scope {
  readonly cell: Cell;
  readonly target: Target;
}

function resolve(expr: Expr, scope: Scope): Side | null {
  switch (expr.kind) {
    case 'number':
      return { op: 'value', value: expr.value };
    case 'symbol':
      return leafOf(expr, scope);
    case 'negative': {
      const side = resolve(expr.of, scope);
      return side === null ? null : { op: 'add', terms: [{ sign: -1, side }] };
    }
    case 'add': {
      const terms = expr.terms.map(({ sign, expr: each }) => ({
        sign: sign === '-' ? (-1 as const) : (1 as const),
        side: resolve(each, scope),
      }));
      return terms.some(({ side }) => side === null)
        ? null
        : { op: 'add', terms: terms as readonly { readonly sign: 1 | -1; readonly side: Side }[] };
    }
    case 'multiply': {
      const factors = expr.factors.map((each) => resolve(each, scope));
      return factors.some((side) => side === null) ? null : { op: 'multiply', factors: factors as readonly Side[] };
    }
    case 'call': {
      const [only, ...others] = expr.arguments;
      const squash = SQUASHES[expr.function.name.toLowerCase()];
      if (only === undefined || others.length > 0 || squash === undefined || expr.function.label !== null) return null;
      const to = resolve(only, scope);
      return to === null ? null : { op: 'apply', squash, to };
    }
    default:
      return null;
  }
}

const SQUASHES: Readonly<Record<string, 'tanh' | 'sigmoid'>> = { tanh: 'tanh', sigmoid: 'sigmoid', σ: 'sigmoid' };

function leafOf(symbol: Sym, { cell, target }: Scope): Side | null {
  const name = symbol.name === 'C' || symbol.name === 'H' ? symbol.name.toLowerCase() : symbol.name;
  if (symbol.layer !== null || symbol.example !== null || symbol.primes > 1) return null;
  const label = symbol.label?.kind === 'symbol' ? symbol.label.name : null;
  if (symbol.label !== null && label === null) return null;
  const time = timeOf(symbol);
  if (time === 'other') return null;
  const isMarked = symbol.accent === 'tilde' || symbol.accent === 'hat' || symbol.accent === 'bar' || symbol.primes > 0;
  const isPast = label !== null && /^(?:prev|old|previous|last|past)$/u.test(label);
  if (symbol.accent !== null && !isMarked) return null;
  if (name === 'c' || name === 'h' || name === 'a') {
    if (label !== null && !isPast) return null;
    const of: Target = name === 'c' ? 'cell' : 'hidden';
    if (isMarked) return time === 'before' || isPast ? null : { op: 'candidate' };
    if (time === 'before' || isPast) return { op: 'old', of };
    // The one state of a GRU has two names.
    if (of === target || cell === 'gru') return time === null ? { op: 'old', of } : null;
    // The cell state that is shown is the new one; the hidden state that it was made with is the old one.
    return target === 'hidden' ? { op: 'new', of } : time === null ? { op: 'old', of } : null;
  }
  if (isMarked || time === 'before') return null;
  if (label === null && (name === 'g' || (name === 'n' && cell === 'gru'))) return { op: 'candidate' };
  const gate = GATES[cell][label === null ? name : `${name}_${label}`];
  return gate === undefined ? null : { op: 'gate', gate };
}

/** Which step a letter is of; `null` where it tells none. */
function timeOf({ time }: Sym): 'now' | 'before' | 'other' | null {
  if (time === null) return null;
  if (time.kind === 'symbol') return time.name === 't' ? 'now' : 'other';
  if (time.kind !== 'add' || time.terms.length !== 2) return 'other';
  const [step, back] = time.terms;
  const isBefore =
    step?.expr.kind === 'symbol' &&
    step.expr.name === 't' &&
    back?.sign === '-' &&
    back.expr.kind === 'number' &&
    back.expr.value === 1;
  return isBefore ? 'before' : 'other';
}
