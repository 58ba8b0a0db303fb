import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Measurement, Truth, Sample } from '../../types.ts';
import { type Role, sizeValue, type Sizes, type VectorClaim } from './claim.ts';
import { measureFlat } from './flat.ts';
import { meta } from './meta.ts';
import { describeOutput } from './output.ts';

/** Sizes where the item gives none, three sets without a coincidence between sums and products of two. */
const CHOSEN: readonly Readonly<Record<Role, number>>[] = [
  { vocabulary: 17, sequence: 7, step: 3, hidden: 5, embedding: 4 },
  { vocabulary: 23, sequence: 11, step: 4, hidden: 6, embedding: 9 },
  { vocabulary: 31, sequence: 13, step: 2, hidden: 8, embedding: 5 },
];

/** Heads from flat to sharp. */
const SHARPNESS = [0.01, 1, 1e6];

const FIELDS = [
  'length',
  'smallest',
  'largest',
  'fraction',
  'smallestSum',
  'largestSum',
  'rawSmallest',
  'wanted',
  'low',
  'high',
  'exceeds',
] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], Pick<Sample, 'min' | 'max' | 'values' | 'agrees' | 'interval'>>>;

/** Runs networks with a softmax head over the vocabulary and holds the statement against every output seen. */
export async function experiment(claim: VectorClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'flat') return measureFlat(claim, lab);
  if (claim.kind === 'both') {
    const parts: Finding[] = [];
    for (const part of claim.parts) parts.push(await experiment(part, lab));
    const truths = parts.map(({ holds }) => holds);
    return {
      holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
      reason: parts.map(({ reason }) => reason).join('; '),
      measurements: parts.flatMap(({ measurements }) => measurements),
    };
  }
  const facts: Fields = await sampleFields(
    lab,
    'output-vector',
    FIELDS,
    { count: CHOSEN.length, tolerance: 1e-3, floor: 1e-3 },
    async (engine, random, index) => {
      lab.checkpoint();
      const sizes = sizesFor(claim.sizes, index);
      lab.reserve(sizes.vocabulary * (SHARPNESS.length + 1));
      const { scores, ...seen } = await describeOutput(engine, buildable(sizes), SHARPNESS, random);
      const ends = endsOf(claim);
      return {
        ...seen,
        rawSmallest: scores,
        wanted: ends.wanted === null ? Number.NaN : sizeValue(ends.wanted, sizes),
        low: ends.low === null ? -Infinity : sizeValue(ends.low, sizes),
        high: ends.high === null ? Infinity : sizeValue(ends.high, sizes),
        exceeds: ends.exceeds === null ? -Infinity : sizeValue(ends.exceeds, sizes),
      };
    },
  );
  const measurements = measurementsOf(claim, facts);
  if (!Object.values(facts).every(({ agrees }) => agrees)) {
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  }
  if (facts.rawSmallest.max >= 0)
    return { holds: null, reason: 'the control did not fail: scores before the softmax are not below 0', measurements };
  const { holds, reason } = judge(claim, facts);
  return { holds, reason, measurements };
}

/** The sizes of network `index`: the item's own where it gives them. */
function sizesFor(given: Sizes, index: number): Readonly<Record<Role, number>> {
  return { ...(CHOSEN[index % CHOSEN.length] as Readonly<Record<Role, number>>), ...given };
}

/** The network that is built: long sequences and wide layers are cut, since the output has no axis for them. */
function buildable(sizes: Readonly<Record<Role, number>>): Readonly<Record<Role, number>> {
  const sequence = Math.min(sizes.sequence, 32);
  return {
    vocabulary: sizes.vocabulary,
    sequence,
    step: Math.min(Math.max(1, sizes.step), sequence),
    hidden: Math.min(sizes.hidden, 64),
    embedding: Math.min(sizes.embedding, 64),
  };
}

function endsOf(claim: VectorClaim) {
  const none = { wanted: null, low: null, high: null, exceeds: null };
  if (claim.kind === 'length' || claim.kind === 'sum') return { ...none, wanted: claim.size };
  return claim.kind === 'entries'
    ? { ...none, low: claim.low, high: claim.high, exceeds: claim.exceeds ?? null }
    : none;
}

function judge(
  claim: Exclude<VectorClaim, { readonly kind: 'both' | 'flat' }>,
  facts: Fields,
): { readonly holds: Truth; readonly reason: string } {
  const { end, sum } = meta.thresholds;
  const { length, smallest, largest, fraction, smallestSum, largestSum, wanted, low, high, exceeds } = facts;
  const sumsTo = (value: number) =>
    Math.abs(smallestSum.min - value) <= sum.value && Math.abs(largestSum.max - value) <= sum.value;
  switch (claim.kind) {
    case 'length': {
      const same = length.values.map((value, at) => value === wanted.values[at]);
      const pairs = length.values.map((value, at) => `${value} against ${wanted.values[at]}`).join(', ');
      if (same.every(Boolean)) return { holds: true, reason: `the lengths agree: ${length.values.join(', ')}` };
      // One coincidence of numbers proves nothing; one difference refutes.
      return { holds: false, reason: `the length is another: ${pairs}` };
    }
    case 'shape':
      return { holds: false, reason: 'the output of one step is a vector, not a matrix' };
    case 'sum': {
      const holds = wanted.values.every((value) => sumsTo(value));
      return { holds, reason: `the entries sum to ${smallestSum.min.toFixed(4)}…${largestSum.max.toFixed(4)}` };
    }
    case 'one-hot':
      return { holds: fraction.max <= end.value, reason: `an entry lies ${fraction.max.toFixed(2)} from 0 and 1` };
    case 'distribution':
      return {
        holds: smallest.min >= 0 && sumsTo(1),
        reason: `entries are at least ${smallest.min.toExponential(1)} and sum to ${smallestSum.min.toFixed(4)}…${largestSum.max.toFixed(4)}`,
      };
    case 'entries': {
      const seen = `entries from ${smallest.min.toExponential(1)} to ${largest.max.toFixed(4)}`;
      if (claim.whole && fraction.max > end.value)
        return { holds: false, reason: `an entry lies ${fraction.max.toFixed(2)} from a whole number` };
      const reaches = (values: readonly number[], ends: readonly number[]) =>
        values.every(
          (value, at) => !Number.isFinite(ends[at] ?? 0) || Math.abs(value - (ends[at] as number)) <= end.value,
        );
      const isAbove = largest.values.every(
        (value, at) => value > (exceeds.values[at] as number) + end.value || exceeds.values[at] === -Infinity,
      );
      if (claim.low === null && claim.high === null) {
        const isThere = claim.exceeds !== undefined && isAbove;
        return { holds: claim.whole ? null : isThere, reason: `${seen}, and none outside of [0, 1]` };
      }
      const holds = reaches(smallest.values, low.values) && reaches(largest.values, high.values) && isAbove;
      return { holds, reason: seen };
    }
  }
}

function measurementsOf(claim: VectorClaim, facts: Fields): readonly Measurement[] {
  const { end, sum } = meta.thresholds;
  const rows: Measurement[] = [
    {
      name: 'length of the output',
      value: facts.length.min,
      threshold: claim.kind === 'length' ? (facts.wanted.values[0] ?? null) : null,
      unit: 'entries',
      interval: facts.length.interval,
    },
    {
      name: 'smallest entry',
      value: facts.smallest.min,
      threshold: claim.kind === 'entries' ? finite(facts.low.min) : null,
      unit: end.unit,
      interval: facts.smallest.interval,
    },
    {
      name: 'largest entry',
      value: facts.largest.max,
      threshold: claim.kind === 'entries' ? finite(facts.high.max) : null,
      unit: end.unit,
      interval: facts.largest.interval,
    },
    {
      name: 'largest distance of an entry from a whole number',
      value: facts.fraction.max,
      threshold: end.value,
      unit: end.unit,
      interval: facts.fraction.interval,
    },
    {
      name: 'largest sum of the entries',
      value: facts.largestSum.max,
      threshold: claim.kind === 'sum' ? finite(facts.wanted.max) : 1,
      unit: sum.unit,
      interval: facts.largestSum.interval,
    },
    {
      name: 'smallest score before the softmax (control)',
      value: facts.rawSmallest.max,
      threshold: 0,
      unit: end.unit,
      interval: facts.rawSmallest.interval,
    },
  ];
  return rows;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
