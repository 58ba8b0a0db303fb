import { normal } from '../../experiments/tensor.ts';
import { intervalOf } from '../../lab/index.ts';
import type { Check, Finding, Lab } from '../../types.ts';
import { relativeError } from '../gradient-formula/finite-difference.ts';
import { entry, matrix, transpose, type Matrix } from '../gradient-formula/matrix.ts';
import { printText } from '../../formula/print.ts';
import { attentionWeights, attentionValue, NoProduct, scaledDotProduct, type Heads, type Layout } from './attention.ts';
import { type AttentionFormulaClaim, type FormulaClaim, printClaim, type RowsClaim, type ShapeClaim } from './claim.ts';
import { meta } from './meta.ts';
import { recognise } from './read.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly d: number;
  readonly v: number;
}

/** All sizes differ, so that what does not fit shows. */
const SHAPES: readonly Sizes[] = [
  { n: 3, m: 5, d: 4, v: 2 },
  { n: 6, m: 2, d: 3, v: 4 },
];
const COUNT = 6;

async function formula({ formula: expr, sigma, width }: FormulaClaim, lab: Lab): Promise<Finding> {
  const findings = sigma.map((meaning) => compare({ formula: expr, width }, meaning, lab));
  const [first] = findings;
  if (first && findings.every(({ holds }) => holds === first.holds)) return first;
  return {
    holds: null,
    reason: 'turns on whether σ is the sigmoid or the softmax',
    measurements: findings.flatMap(({ measurements }) => measurements),
  };
}

function compare(
  { formula: expr, width }: Pick<FormulaClaim, 'formula' | 'width'>,
  sigma: 'sigmoid' | 'softmax',
  lab: Lab,
): Finding {
  const errors: number[] = [];
  const controls: number[] = [];
  let misfit = '';
  for (let index = 0; index < COUNT; index++) {
    lab.checkpoint();
    const shape = SHAPES[index % SHAPES.length] as Sizes;
    const sizes = width === null ? shape : { ...shape, d: width };
    lab.reserve((sizes.n + sizes.m) * sizes.d);
    lab.spend(sizes.n * sizes.m * (sizes.d + sizes.v));
    const heads = drawHeads(lab.random(`attention-formula/${index}`), sizes);
    const truth = scaledDotProduct(heads);
    controls.push(relativeError(scaledDotProduct(withoutScale(heads)), truth));
    const found: number[] = [];
    for (const layout of ['rows', 'columns'] as const) {
      const value = tried(expr, heads, layout, sigma);
      if (value instanceof NoProduct) {
        if (value.code === 'unread') return { holds: null, reason: `not read: ${value.message}`, measurements: [] };
        if (layout === 'rows') misfit = value.message;
      } else found.push(mismatch(layout === 'rows' ? value : transpose(value), truth));
    }
    errors.push(Math.min(Infinity, ...found));
  }
  const [least, most] = [Math.min(...errors), Math.max(...errors)];
  const { equal, different } = meta.thresholds;
  const control = {
    name: 'relative error of the formula without its scale (control)',
    value: Math.min(...controls),
    threshold: different.value,
    unit: 'relative',
    interval: intervalOf(controls),
  };
  if (least === Infinity)
    return {
      holds: false,
      reason: `the shapes do not fit: ${misfit}, with Q (n, d), K (m, d), V (m, v)`,
      measurements: [{ name: 'draws on which the shapes fit', value: 0, threshold: COUNT, unit: 'draws', exact: true }],
    };
  const measurements = [
    { name: 'relative error', value: most, threshold: equal.value, unit: 'relative', interval: intervalOf(errors) },
    control,
  ];
  // With d_k = 1 there is no scale to be seen.
  if (control.value < different.value)
    return { holds: null, reason: 'the control, without a scale, does not differ', measurements };
  const holds = most < equal.value ? true : least > different.value ? false : null;
  return {
    holds,
    reason: `${printText(expr)} differs by ${least.toExponential(1)}…${most.toExponential(1)}`,
    measurements,
  };
}

function tried(
  expr: FormulaClaim['formula'],
  heads: Heads,
  layout: Layout,
  sigma: 'sigmoid' | 'softmax',
): Matrix | NoProduct {
  try {
    return attentionValue(expr, heads, layout, sigma);
  } catch (error) {
    if (error instanceof NoProduct) return error;
    throw error;
  }
}

function mismatch(value: Matrix, truth: Matrix): number {
  return value.rows === truth.rows && value.columns === truth.columns ? relativeError(value, truth) : Infinity;
}

function drawHeads(random: () => number, { n, m, d, v }: Sizes): Heads {
  // Twice the usual size, so that the scale under the softmax shows.
  const draw = (rows: number, columns: number): Matrix => matrix(rows, columns, () => 2 * normal(random));
  return { Q: draw(n, d), K: draw(m, d), V: draw(m, v) };
}

/** Queries so much larger that dividing by √d_k brings them back. */
function withoutScale({ Q, K, V }: Heads): Heads {
  const root = Math.sqrt(Q.columns);
  return { Q: matrix(Q.rows, Q.columns, (i, j) => root * entry(Q, i, j)), K, V };
}

/** Runs attention of the sizes told and reads the shape. */
function shape({ of, n, m, d, v, value }: ShapeClaim, lab: Lab): Finding {
  lab.reserve(n * d + m * d + m * v + n * m + n * v);
  lab.spend(n * m * (d + v));
  const heads = drawHeads(lab.random('attention-formula/shape'), { n, m, d, v });
  const found = of === 'output' ? scaledDotProduct(heads) : attentionWeights(heads);
  const measured = [found.rows, found.columns];
  return {
    holds: value.length === 2 && measured.every((size, at) => size === value[at]),
    reason: `the ${of} has shape ${measured.join(' × ')}`,
    measurements: measured.map((size, at) => ({
      name: at === 0 ? 'rows' : 'columns',
      value: size,
      threshold: value[at] ?? null,
      unit: 'entries',
      exact: true,
    })),
  };
}

/** Sums of the rows and columns of the weights on random draws. */
function rows({ of, one }: RowsClaim, lab: Lab): Finding {
  const misses = Array.from({ length: COUNT }, (_, index) => {
    const weights = attentionWeights(
      drawHeads(lab.random(`attention-formula/${index}`), SHAPES[index % SHAPES.length] as Sizes),
    );
    const sums = (count: number, along: number, at: (i: number, j: number) => number): number[] =>
      Array.from({ length: count }, (_line, i) =>
        Math.abs(Array.from({ length: along }, (_cell, j) => at(i, j)).reduce((sum, cell) => sum + cell, 0) - 1),
      );
    return {
      rows: Math.max(...sums(weights.rows, weights.columns, (i, j) => entry(weights, i, j))),
      columns: Math.max(...sums(weights.columns, weights.rows, (i, j) => entry(weights, j, i))),
    };
  });
  const most = Math.max(...misses.map((miss) => miss[of]));
  const least = Math.min(...misses.map((miss) => miss[of]));
  const { equal, different } = meta.thresholds;
  const isOne = most < equal.value ? true : least > different.value ? false : null;
  const measurements = (['rows', 'columns'] as const).map((name) => ({
    name: `largest distance of a sum of ${name} from 1${name === of ? '' : ' (control)'}`,
    value: Math.max(...misses.map((miss) => miss[name])),
    threshold: equal.value,
    unit: 'absolute',
    interval: intervalOf(misses.map((miss) => miss[name])),
  }));
  const other = misses.map((miss) => miss[of === 'rows' ? 'columns' : 'rows']);
  if (Math.max(...other) < equal.value === (isOne === true))
    return { holds: null, reason: 'rows and columns are not told apart (control)', measurements };
  return {
    holds: isOne === null ? null : isOne === one,
    reason: `sums over ${of} miss 1 by ${least.toExponential(0)}…${most.toExponential(0)}`,
    measurements,
  };
}

/** Scaled dot-product attention: its formula, shapes and sums. */
export const attentionFormula: Check<AttentionFormulaClaim> = {
  reads: { denial: PLAIN_DENIAL },
  meta,
  recognise,
  print: printClaim,
  experiment: (claim, lab) => {
    if (claim.kind === 'attention-formula') return formula(claim, lab);
    return Promise.resolve(claim.kind === 'attention-shape' ? shape(claim, lab) : rows(claim, lab));
  },
};
