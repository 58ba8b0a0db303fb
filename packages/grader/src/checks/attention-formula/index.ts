import type { Expr } from '../../formula/ast.ts';
import { parseFormulas } from '../../formula/index.ts';
import { printText } from '../../formula/print.ts';
import { letters, nodes } from '../../formula/walk.ts';
import type { Check, Claim, Finding, Lab, Reading, Recognition, Unread } from '../../types.ts';
import { normal } from '../../experiments/tensor.ts';
import { relativeError } from '../gradient-formula/finite-difference.ts';
import { matrix, transpose, type Matrix } from '../gradient-formula/matrix.ts';
import { attentionValue, NoProduct, scaledDotProduct, type Heads, type Layout } from './attention.ts';
import { meta } from './meta.ts';

/** That a formula computes scaled dot-product attention. */
export interface AttentionClaim extends Claim {
  readonly kind: 'attention-formula';
  readonly formula: Expr;
  /** What σ may stand for. */
  readonly sigma: readonly ('sigmoid' | 'softmax')[];
}

/** Reads options that write scaled dot-product attention as a formula of Q, K and V. */
function recognise(reading: Reading): Recognition<AttentionClaim> | null {
  const asked = [reading.item.stem, ...reading.item.context].map(({ markdown }) => markdown).join('\n');
  if (!/\bscaled[- ]dot[- ]?product\b/i.test(asked) || reading.form === 'statement') return null;
  if (/\bwhy\b|\breason\b|because|purpose|benefit|complexity/i.test(asked)) return null;
  const claims = reading.statements.map(({ option }): AttentionClaim | Unread => {
    const text = option === null ? (reading.item.key?.text ?? '') : (reading.item.options[option]?.markdown ?? '');
    return formulaOf(text.replaceAll('**', '').replaceAll('`', ''));
  });
  const known = claims.filter((claim): claim is AttentionClaim => !('unread' in claim));
  return known.length === 0 || known.length * 2 < claims.length ? null : { claims };
}

/** `softmax(…) V`, with or without `Attention(Q, K, V) =` before it. */
function formulaOf(text: string): AttentionClaim | Unread {
  const parsed = parseFormulas(text);
  const [expr] = parsed.ok && parsed.formulas.length === 1 ? parsed.formulas : [];
  if (!expr) return { unread: `no formula: ${text.slice(0, 80)}` };
  const formula = expr.kind === 'relation' ? expr.items.at(-1) : expr;
  if (!formula || (expr.kind === 'relation' && (expr.items.length !== 2 || expr.operators[0] !== '=')))
    return { unread: 'no formula for attention' };
  const used = new Set([...letters(formula)].map(({ name }) => name.toUpperCase()));
  if (!used.has('Q') || !used.has('K')) return { unread: 'no Q and K in it' };
  const spelt =
    /sigm|logistic/i.test(text) ||
    ![...nodes(formula)].some((node) => node.kind === 'call' && node.function.name === 'σ');
  return { kind: 'attention-formula', formula, sigma: spelt ? ['sigmoid'] : ['sigmoid', 'softmax'] };
}

/** All sizes differ, so that what does not fit shows. */
const SHAPES = [
  { n: 3, m: 5, d: 4, v: 2 },
  { n: 6, m: 2, d: 3, v: 4 },
] as const;
const COUNT = 6;

async function experiment({ formula, sigma }: AttentionClaim, lab: Lab): Promise<Finding> {
  const findings = sigma.map((meaning) => compare(formula, meaning, lab));
  const [first] = findings;
  if (first && findings.every(({ holds }) => holds === first.holds)) return first;
  return {
    holds: null,
    reason: 'turns on whether σ is the sigmoid or the softmax',
    measurements: findings.flatMap(({ measurements }) => measurements),
  };
}

function compare(formula: Expr, sigma: 'sigmoid' | 'softmax', lab: Lab): Finding {
  const errors: number[] = [];
  let misfit = '';
  for (let index = 0; index < COUNT; index++) {
    lab.checkpoint();
    const heads = drawHeads(lab.random(`attention-formula/${index}`), SHAPES[index % SHAPES.length] ?? SHAPES[0]);
    const truth = scaledDotProduct(heads);
    const found: number[] = [];
    for (const layout of ['rows', 'columns'] as const) {
      const value = tried(formula, heads, layout, sigma);
      if (value instanceof NoProduct) {
        if (value.code === 'unread') return { holds: null, reason: `not read: ${value.message}`, measurements: [] };
        if (layout === 'rows') misfit = value.message;
      } else found.push(mismatch(layout === 'rows' ? value : transpose(value), truth));
    }
    errors.push(Math.min(Infinity, ...found));
  }
  const [least, most] = [Math.min(...errors), Math.max(...errors)];
  if (least === Infinity)
    return {
      holds: false,
      reason: `the shapes do not fit: ${misfit}, with Q (n, d), K (m, d), V (m, v)`,
      measurements: [],
    };
  const { equal, different } = meta.thresholds;
  const measurements = [
    { name: 'relative error', value: most, threshold: equal.value, unit: 'relative', interval: [least, most] as const },
  ];
  const holds = most < equal.value ? true : least > different.value ? false : null;
  return {
    holds,
    reason: `${printText(formula)} differs by ${least.toExponential(1)}…${most.toExponential(1)}`,
    measurements,
  };
}

function tried(formula: Expr, heads: Heads, layout: Layout, sigma: 'sigmoid' | 'softmax'): Matrix | NoProduct {
  try {
    return attentionValue(formula, heads, layout, sigma);
  } catch (error) {
    if (error instanceof NoProduct) return error;
    throw error;
  }
}

function mismatch(value: Matrix, truth: Matrix): number {
  return value.rows === truth.rows && value.columns === truth.columns ? relativeError(value, truth) : Infinity;
}

function drawHeads(random: () => number, { n, m, d, v }: (typeof SHAPES)[number]): Heads {
  // Twice the usual size, so that the scale under the softmax shows.
  const draw = (rows: number, columns: number): Matrix => matrix(rows, columns, () => 2 * normal(random));
  return { Q: draw(n, d), K: draw(m, d), V: draw(m, v) };
}

/** Which formula is scaled dot-product attention. */
export const attentionFormula: Check<AttentionClaim> = {
  meta,
  recognise,
  print: ({ formula, sigma }) =>
    `equals(scaledDotProduct(Q, K, V), ${printText(formula)})${sigma.length > 1 ? ' {σ: sigmoid or softmax}' : ''}`,
  experiment,
};
