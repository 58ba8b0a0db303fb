import { defineCheck } from '../../define-check.ts';
import type { Finding, Lab, Truth } from '../../types.ts';
import { printWorked, type WorkedClaim } from './claim.ts';
import { compute } from './compute.ts';
import { recognise } from './read.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Numbers told with two or three figures agree with what is computed. */
const ROUNDING = 0.006;

/** Small computations that a question states with their numbers. */
export const workedExample = defineCheck<WorkedClaim>({
  reads: { denial: PLAIN_DENIAL, condition: 'if' },
  meta: {
    id: 'worked-example',
    title: 'What a small example comes to',
    why: 'Carries out the computation whose numbers a question states: weights of a softmax, shapes of attention, entries of a table. A learner with the wrong key cannot follow the numbers of a model.',
    source:
      'The definitions of softmax, scaled dot-product attention, one-hot vectors and embeddings; Vaswani et al. (2017)',
    budget: {
      milliseconds: 10_000,
      values: 20_000_000,
      operations: 1e10,
      reason: 'Questions tried take at most 4 million numbers and 0.1 s; the rest is room for larger tables',
    },
    trial: {
      exact: 'The example is carried out as it stands, in float64',
      control: 'A number that is off by a tenth must not agree with what is computed',
    },
    thresholds: {
      rounding: {
        value: ROUNDING,
        unit: 'relative',
        reason:
          'Options give fractions with two or three figures (0.33 for a third); other options miss by a tenth and more',
      },
    },
  },
  recognise: leavingOpen(recognise, LEAVES_OPEN),
  print: printWorked,
  experiment: (claim, lab) => judge(claim, lab),
});

interface Part {
  readonly found: readonly number[];
  readonly said: readonly number[];
  readonly off: number;
  readonly slack: number | null;
  readonly relation: 'below' | 'above' | null;
}

async function judge({ cases }: WorkedClaim, lab: Lab): Promise<Finding> {
  const parts: Part[] = [];
  for (const { example, said, slack = null, relation = null } of cases) {
    lab.checkpoint();
    if (example.op === 'beam') lab.spend(example.width * example.words);
    if (example.op === 'table') lab.reserve(example.words + example.size);
    const found = await compute(example, lab);
    const off =
      found.length === said.length
        ? Math.max(...found.map((value, at) => distance(value, said[at] as number)))
        : Infinity;
    parts.push({ found, said, off, slack, relation });
  }
  const worst = Math.max(...parts.map(({ off }) => off));
  const isExact = parts.every(({ found }) => found.every(Number.isInteger));
  const [first] = parts;
  const holds = parts.some(({ found }) => found.some(Number.isNaN))
    ? null
    : first !== undefined && first.slack !== null
      ? rounded(first.found[0] ?? NaN, first.said[0] ?? NaN, first.slack, first.relation)
      : isExact
        ? worst < 1e-9
        : worst <= ROUNDING
          ? true
          : worst > 5 * ROUNDING
            ? false
            : null;
  return {
    holds,
    reason: `it comes to ${parts.map(({ found }) => found.map((value) => Number(value.toPrecision(6))).join(' × ')).join('; ')}`,
    derived: (first?.found ?? []).map((value) => String(Number(value.toPrecision(6)))).join(' × '),
    measurements: (first?.found ?? []).map((value, at) => ({
      name: first?.found.length === 1 ? 'value computed' : `value ${at + 1} computed`,
      value,
      threshold: first?.said[at] ?? null,
      unit: 'numbers',
      exact: true,
    })),
  };
}

/** Whether a number told with few figures is the value, or is on the side of it that is said. Just beyond its rounding nothing is known. */
function rounded(value: number, said: number, slack: number, relation: 'below' | 'above' | null): Truth {
  const off = Math.abs(value - said) / Math.abs(said);
  if (relation !== null) return off < ROUNDING ? null : value < said === (relation === 'below');
  if (off <= slack * 1.001) return true;
  return off > Math.max(3 * slack, 0.2) ? false : null;
}

/** Relative where a number is not small; 0 is told exactly. */
const distance = (value: number, said: number): number => Math.abs(value - said) / Math.max(Math.abs(value), 1e-3);
