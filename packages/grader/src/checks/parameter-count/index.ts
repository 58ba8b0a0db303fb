import type { Engine } from '@keyproof/rnn-core';
import { defineCheck } from '../../define-check.ts';
import type { CheckMeta, Finding, Lab, Measurement } from '../../types.ts';
import {
  printParameters,
  printSpec,
  type CompareClaim,
  type CountClaim,
  type ExtremeClaim,
  type FormulaClaim,
  type LayersClaim,
  type OrderClaim,
  type ParameterClaim,
} from './claim.ts';
import { BIAS_RULES, countLayer, countNetwork, type BiasRule, type NetworkSpec } from './experiment.ts';
import { asSaid } from '../../experiments/denied.ts';
import { readByProposition } from '../../propositions/index.ts';
import { OTHER_UNITS, parameterPropositions } from './propositions.ts';
import { readBySentence } from '../../sentences/index.ts';
import { lengthFinding } from './lengths.ts';
import { matricesFinding, partFinding } from './part.ts';
import { recogniseParameters } from './recognise.ts';
import { PLAIN_PARAMETERS } from './plain-sentences.ts';
import { PARAMETER_SENTENCES } from './sentences.ts';
import { sizeFinding } from './sizes.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const meta: CheckMeta = {
  id: 'parameter-count',
  title: 'How many parameters a network has',
  why: 'Decides the number of weights and biases of a recurrent network of given sizes. A learner with the wrong key cannot tell the cost of a cell, nor check a model summary.',
  source: 'The parameter shapes of torch.nn.LSTM, keras.layers.GRU and the course; counted on the built network',
  budget: {
    milliseconds: 10_000,
    values: 20_000_000,
    operations: 1e10,
    reason:
      'Questions tried take at most 13 thousand numbers and 0.06 s; layers beyond 50,000 weights are not built on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    exact: 'Counting is exact: the network is built and its numbers are counted, on both engines',
    control: 'A network with one unit more must not have the same number',
  },
  thresholds: {
    difference: { value: 0, unit: 'parameters', reason: 'Counting is exact' },
  },
};

const RULE_WORDS: Readonly<Record<BiasRule, string>> = {
  gate: 'one bias for each gate',
  pytorch: 'two biases for each gate (PyTorch)',
  keras: "Keras's biases",
  none: 'no biases',
};

/** Builds the network of the question and counts. */
export const parameterCount = defineCheck<ParameterClaim>({
  meta,
  reads: { denial: PLAIN_DENIAL, condition: 'if', degree: 'fewest', restriction: 'alone|solo', untruth: 'false' },
  recognise: leavingOpen(
    readByProposition(
      parameterPropositions,
      readBySentence([...PARAMETER_SENTENCES, ...PLAIN_PARAMETERS], recogniseParameters),
      {
        strange: OTHER_UNITS,
      },
    ),
    LEAVES_OPEN,
  ),
  print: printParameters,
  async experiment(claim, lab) {
    if (claim.kind === 'count') return countFinding(claim, lab);
    if (claim.kind === 'formula') return formulaFinding(claim, lab);
    if (claim.kind === 'part') return partFinding(claim, lab);
    if (claim.kind === 'matrices') return matricesFinding(claim, lab);
    if (claim.kind === 'layers') return layersFinding(claim, lab);
    if (claim.kind === 'order') return orderFinding(claim, lab);
    if (claim.kind === 'depends' && (claim.on === 'steps' || claim.on === 'batch')) return lengthFinding(claim, lab);
    if (claim.kind === 'compare') return asSaid(claim, compareFinding(claim, lab));
    return claim.kind === 'extreme' ? extremeFinding(claim, lab) : sizeFinding(claim, lab);
  },
});

/** A count that the question may mean. */
interface Count {
  readonly count: number;
  readonly reference: number;
  readonly rule: BiasRule;
  readonly what: string;
  readonly spec: NetworkSpec;
}

function countFinding(claim: CountClaim, lab: Lab): Finding {
  const counts: Count[] = claim.specs.flatMap((spec) =>
    claim.rules.map((rule) => ({
      count: countNetwork(lab.kernels, spec, rule),
      reference: countNetwork(lab.reference, spec, rule),
      rule,
      what: printSpec(spec),
      spec,
    })),
  );
  const [first] = counts as [Count, ...Count[]];
  const match = counts.find(({ count }) => count === claim.value);
  const shown = match ?? first;
  const measurements: Measurement[] = [
    {
      name: `parameters of ${shown.what}, ${RULE_WORDS[shown.rule]}`,
      value: shown.count,
      reference: shown.reference,
      threshold: claim.value,
      unit: 'parameters',
    },
  ];
  if (counts.some(({ count, reference }) => count !== reference))
    return { holds: null, reason: 'Kernels and reference count differently', measurements };
  if (claim.value === null)
    return {
      holds: null,
      derived: String(first.count),
      reason: `${first.count} parameters, with ${RULE_WORDS[first.rule]}`,
      measurements,
    };
  const rivals = claim.rivals.filter((rival) => counts.some(({ count }) => count === rival));
  if (match === undefined) {
    const known = rivals.length > 0 || claim.rivals.length === 0;
    return {
      holds: known ? false : null,
      reason: `no way of counting gives ${claim.value}: ${first.count} with ${RULE_WORDS[first.rule]}`,
      measurements,
    };
  }
  if (rivals.length > 0)
    return {
      holds: null,
      reason: `${claim.value} with ${RULE_WORDS[match.rule]}, but another option counts otherwise`,
      measurements,
    };
  if (claim.stated === true && match.count !== first.count)
    return {
      holds: null,
      reason: `${match.count} with ${RULE_WORDS[match.rule]}, ${first.count} with ${RULE_WORDS[first.rule]}`,
      measurements,
    };
  const larger = countNetwork(lab.reference, withOneUnitMore(match.spec), match.rule);
  measurements.push({
    name: 'parameters with one unit more (control)',
    value: larger,
    threshold: claim.value,
    unit: 'parameters',
  });
  if (larger === claim.value)
    return { holds: null, reason: 'a network with one unit more has as many parameters', measurements };
  return { holds: true, reason: `${match.count} with ${RULE_WORDS[match.rule]}`, measurements };
}

function withOneUnitMore(spec: NetworkSpec): NetworkSpec {
  // An embedding table alone has no layer to widen: it is widened itself.
  if (spec.layers.length === 0) return { ...spec, inputSize: spec.inputSize + 1 };
  return { ...spec, layers: spec.layers.map((layer) => ({ ...layer, units: layer.units + 1 })) };
}

/** A formula that holds of the letters holds of every choice of sizes; one that fails at one does not. */
function formulaFinding({ text, cases }: FormulaClaim, lab: Lab): Finding {
  const parts = cases.map((each) => countFinding(each, lab));
  const truths = parts.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: `${text} at ${cases.length} choices of sizes: ${parts.map(({ reason }) => reason).join('; ')}`,
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

/** Sizes (input, hidden) at which two cells are compared, and the ways of counting that treat all cells alike. */
const SIZES = [
  [3, 5],
  [8, 2],
  [16, 16],
] as const;
const RULES = BIAS_RULES.filter((rule) => rule !== 'keras');

function compareFinding(claim: CompareClaim, lab: Lab): Finding {
  const ratiosOn = (engine: Engine): number[] =>
    RULES.flatMap((rule) =>
      SIZES.map(([inputSize, units]) => {
        const count = (cell: CompareClaim['left']) =>
          countLayer(engine, { cell, units, bidirectional: false }, inputSize, rule);
        return count(claim.left) / count(claim.right);
      }),
    );
  const ratios = ratiosOn(lab.kernels);
  const reference = ratiosOn(lab.reference);
  const ratio = ratios[0] as number;
  const measurements: Measurement[] = [
    {
      name: `parameters of a ${claim.left} by those of a ${claim.right} of the same size`,
      value: ratio,
      reference: reference[0] as number,
      threshold: claim.factor ?? 1,
      unit: 'ratio',
    },
  ];
  if (ratios.some((value, at) => value !== reference[at]))
    return { holds: null, reason: 'Kernels and reference count differently', measurements };
  const truths = ratios.map((value) => fits(value, claim));
  const holds = truths.every((truth) => truth === truths[0]) ? (truths[0] as boolean) : null;
  return {
    holds,
    reason: `a ${claim.left} has ${ratio} times the parameters of a ${claim.right} of the same size`,
    measurements,
  };
}

/** A cell against each of the others. */
function extremeFinding({ cell, among, most }: ExtremeClaim, lab: Lab): Finding {
  const parts = among.map((other) =>
    compareFinding({ kind: 'compare', left: cell, right: other, relation: most ? 'more' : 'fewer', factor: null }, lab),
  );
  const truths = parts.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: parts.map(({ reason }) => reason).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

/** A stack of two layers against one. */
function layersFinding({ cell, relation }: LayersClaim, lab: Lab): Finding {
  const count = (engine: Engine, layers: number): number => {
    const layer = { cell, units: 5, bidirectional: false };
    return countNetwork(engine, { inputSize: 3, layers: Array.from({ length: layers }, () => layer) }, 'gate');
  };
  const [one, two] = [count(lab.kernels, 1), count(lab.kernels, 2)];
  const agrees = one === count(lab.reference, 1) && two === count(lab.reference, 2);
  const found = two > one ? 'more' : two < one ? 'fewer' : 'same';
  return {
    holds: agrees ? found === relation : null,
    reason: `${one} parameters in one layer, ${two} in two`,
    measurements: [
      { name: 'parameters of one layer', value: one, threshold: null, unit: 'parameters' },
      { name: 'parameters of two layers', value: two, threshold: one, unit: 'parameters' },
    ],
  };
}

/** Each cell against the next. */
function orderFinding({ cells }: OrderClaim, lab: Lab): Finding {
  const parts = cells
    .slice(1)
    .map((right, at) =>
      compareFinding({ kind: 'compare', left: cells[at] ?? right, right, relation: 'more', factor: null }, lab),
    );
  const truths = parts.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: parts.map(({ reason }) => reason).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

/** "Four times as many" and, loosely, "four times more" both mean the factor 4; "four times fewer" means a quarter. */
function fits(ratio: number, { relation, factor }: CompareClaim): boolean {
  if (factor !== null) return Math.abs(ratio - (relation === 'fewer' ? 1 / factor : factor)) < 1e-9;
  if (relation === 'same') return ratio === 1;
  return relation === 'fewer' ? ratio < 1 : ratio > 1;
}
