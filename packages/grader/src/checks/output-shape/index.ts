import { defineCheck } from '../../define-check.ts';
import { asSaid } from '../../experiments/denied.ts';
import { readByFacts } from '../../propositions/index.ts';
import type { CheckMeta, Finding, Lab, Measurement, Truth } from '../../types.ts';
import {
  printOutput,
  type Entry,
  type Mend,
  type OutputClaim,
  type ProgramClaim,
  type ReturningClaim,
  type Said,
  type StackClaim,
  type StackingClaim,
  type TorchClaim,
} from './claim.ts';
import { measureStack, type Dimension, type StackResult } from './experiment.ts';
import { mended, type Layer } from './layers.ts';
import {
  DIRECTION_FACTS,
  DIRECTION_TOPIC,
  DIRECTION_WORDS,
  directionsInWords,
  type DirectionType,
} from './direction-words.ts';
import { recogniseOutput } from './recognise.ts';
import { RETURNING_SENTENCES } from './sentences.ts';
import { measureTensor } from './program.ts';
import { measureTorch } from './torch.ts';
import { readBySentence } from '../../sentences/index.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const meta: CheckMeta = {
  id: 'output-shape',
  title: 'The shape that a layer or stack gives',
  why: 'Decides the shape of what a recurrent layer returns, or that a stack does not fit together. A learner with the wrong key wires layers that fail, or reads the wrong axis.',
  source: 'Keras: LSTM, Bidirectional, Conv1D, defaults; PyTorch: torch.nn.LSTM, "Outputs"',
  budget: {
    milliseconds: 20_000,
    values: 20_000_000,
    operations: 1e10,
    reason:
      'Questions tried take at most 376 thousand multiply-adds and 0.06 s; sizes are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    exact:
      'Shapes are whole numbers and do not turn on the weights: the layers run on two batches of other sizes and lengths',
    control:
      'Every dimension must move with the axis it is named after and with no other; layers that cannot be stacked must fail',
  },
  thresholds: { entries: { value: 0, unit: 'entries that differ', reason: 'Shapes are exact' } },
};

const MISFIT: Measurement = { name: 'stacks whose layers fit', value: 0, threshold: 1, unit: 'stacks' };

/** Runs the layers of the question on batches of two sizes and reads the shape of what comes out. */
export const outputShape = defineCheck<OutputClaim>({
  meta,
  reads: {
    denial: 'cannot|none|nothing',
    restriction: 'only',
    condition: 'if',
    opposition: 'backwards',
    untruth: 'false|wrong',
  },
  recognise: leavingOpen(
    readByFacts<OutputClaim, DirectionType>(
      [DIRECTION_WORDS],
      DIRECTION_FACTS,
      DIRECTION_TOPIC,
      readBySentence(RETURNING_SENTENCES, recogniseOutput),
      directionsInWords,
    ),
    LEAVES_OPEN,
  ),
  print: printOutput,
  async experiment(claim, lab) {
    if (claim.kind === 'program') return programFinding(claim, lab);
    if (claim.kind === 'stack') {
      const finding = await stackFinding(claim, lab);
      return asSaid(claim, finding);
    }
    if (claim.kind === 'returning') return returningFinding(claim, lab);
    return claim.kind === 'torch' ? torchFinding(claim, lab) : stackingFinding(claim, lab);
  },
});

async function stackFinding({ layers, features, steps, batch, said }: StackClaim, lab: Lab): Promise<Finding> {
  const result = await measureStack(lab.kernels, lab.random('output-shape'), layers, { features, steps });
  const reference = await measureStack(lab.reference, lab.random('output-shape'), layers, { features, steps });
  if (JSON.stringify(result) !== JSON.stringify(reference))
    return { holds: null, reason: 'Kernels and reference give different shapes', measurements: [] };
  if ('error' in result) {
    const reason = `the layers do not fit: ${result.error}`;
    if (said === null || !('error' in said))
      return { holds: said === null ? null : false, reason, measurements: [MISFIT] };
    if (said.mend === undefined) return { holds: true, reason, measurements: [MISFIT] };
    return mendFinding(said.mend, layers, { features, steps }, lab, reason);
  }
  const printed = `(${result.shape.map(printDimension).join(', ')})`;
  if (said === null)
    return {
      holds: null,
      derived: printed,
      reason: `the output has the shape ${printed}`,
      measurements: entries(result),
    };
  return {
    holds: agrees(result.shape, said, batch),
    reason: `the output has the shape ${printed}`,
    measurements: entries(result),
  };
}

/** Whether what is said to be wrong is what is wrong: with it changed, and nothing else, the layers must fit. */
async function mendFinding(
  mend: Mend,
  layers: readonly Layer[],
  size: { readonly features: number; readonly steps: number | null },
  lab: Lab,
  reason: string,
): Promise<Finding> {
  const changed = await measureStack(lab.kernels, lab.random('output-shape/mended'), mended(layers, mend), size);
  const fits = !('error' in changed);
  const name =
    mend === 'never' ? 'the same stack, sequences passed on: fits' : `the same stack, mended (${mend}): fits`;
  return {
    holds: fits === (mend !== 'never'),
    reason: `${reason}; ${fits ? 'with that changed they do' : 'with that changed they still do not'}`,
    measurements: [MISFIT, { name, value: fits ? 1 : 0, threshold: 1, unit: 'stacks', exact: true }],
  };
}

function printDimension(dimension: Dimension): string {
  if (dimension === 'batch') return 'None';
  if (typeof dimension === 'number') return String(dimension);
  return dimension.steps === 0 ? 'T' : `T ${dimension.steps < 0 ? '−' : '+'} ${Math.abs(dimension.steps)}`;
}

function entries(result: StackResult): readonly Measurement[] {
  if ('error' in result) return [];
  return result.shape.flatMap((dimension, axis) =>
    typeof dimension === 'number'
      ? [{ name: `output shape, axis ${axis}`, value: dimension, threshold: null, unit: 'entries' }]
      : [],
  );
}

/** Whether a shape is the one said, entry by entry. `None` stands for the batch or for an open length. */
function agrees(shape: readonly Dimension[], said: Said, batch: number | null): Truth {
  if ('error' in said) return false;
  if ('works' in said) return true;
  if ('width' in said) return shape.at(-1) === said.width;
  if (said.shape.length !== shape.length) return false;
  const truths = shape.map((dimension, axis) => entryAgrees(dimension, said.shape[axis] as Entry, batch));
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

function entryAgrees(dimension: Dimension, entry: Entry, batch: number | null): Truth {
  // A number where the batch stands may be a batch that the question does not tell.
  if (dimension === 'batch') {
    if (typeof entry !== 'number') return entry !== 'steps';
    return batch === null ? null : entry === batch;
  }
  if (typeof dimension === 'number') return entry === dimension;
  if (entry === 'steps') return dimension.steps === 0;
  return entry === 'any' ? true : entry === 'batch' ? false : null;
}

async function torchFinding({ module, result, said }: TorchClaim, lab: Lab): Promise<Finding> {
  const shape = await measureTorch(lab.kernels, lab.random('output-shape/torch'), module, result);
  const reference = await measureTorch(lab.reference, lab.random('output-shape/torch'), module, result);
  if (String(shape) !== String(reference))
    return { holds: null, reason: 'Kernels and reference give different shapes', measurements: [] };
  if (shape === null)
    return {
      holds: said === null ? null : 'error' in said,
      reason: `a ${module.cell} has no ${result}`,
      measurements: [{ name: `results \`${result}\` of a ${module.cell}`, value: 0, threshold: 1, unit: 'results' }],
    };
  const printed = `(${shape.join(', ')})`;
  const reason = `${result} has the shape ${printed}`;
  if (said === null) return { holds: null, derived: printed, reason, measurements: entries({ shape }) };
  return { holds: agrees(shape, said, module.batch), reason, measurements: entries({ shape }) };
}

async function programFinding({ tensors, said, axis }: ProgramClaim, lab: Lab): Promise<Finding> {
  const shapes: (readonly number[])[] = [];
  for (const tensor of tensors) {
    const shape = await measureTensor(lab.kernels, lab.random('output-shape/program'), tensor);
    const reference = await measureTensor(lab.reference, lab.random('output-shape/program'), tensor);
    if (String(shape) !== String(reference))
      return { holds: null, reason: 'Kernels and reference give different shapes', measurements: [] };
    if (typeof shape === 'string') return { holds: null, reason: `the program stops: ${shape}`, measurements: [] };
    shapes.push(shape);
  }
  const found = shapes.map((shape) => (axis === null ? shape : [shape[axis] ?? NaN]));
  return {
    holds: found.every((shape, at) => String(shape) === String(said[at])),
    reason: `the shapes are ${shapes.map((shape) => `(${shape.join(', ')})`).join(' and ')}`,
    measurements: shapes.flatMap((shape) => entries({ shape })),
  };
}

/** Three recurrent layers; those that `sequencesFrom` names pass their sequence on. */
async function stackingFinding({ sequencesFrom }: StackingClaim, lab: Lab): Promise<Finding> {
  const build = (from: StackingClaim['sequencesFrom']): readonly Layer[] =>
    [0, 1, 2].map((at) => ({
      kind: 'recurrent',
      cell: 'lstm',
      units: 3,
      returnSequences: from === 'all' || (from === 'feeding' && at < 2),
      bidirectional: null,
    }));
  const run = (from: StackingClaim['sequencesFrom']) =>
    measureStack(lab.kernels, lab.random('output-shape/stacking'), build(from), { features: 2, steps: null });
  const result = await run(sequencesFrom);
  if ('error' in result)
    return { holds: false, reason: `three LSTM layers do not fit: ${result.error}`, measurements: [MISFIT] };
  if (sequencesFrom === 'all')
    return {
      holds: null,
      reason: 'the layers fit, but the last one returns a sequence that no layer takes',
      measurements: entries(result),
    };
  return { holds: true, reason: 'three LSTM layers fit', measurements: entries(result) };
}

/** One layer with the option on or off: whether its result has an axis that moves with the number of steps. */
async function returningFinding({ sequences, gives }: ReturningClaim, lab: Lab): Promise<Finding> {
  const layers: readonly Layer[] = [
    { kind: 'recurrent', cell: 'lstm', units: 5, returnSequences: sequences, bidirectional: null },
  ];
  const run = (engine: Lab['kernels']) =>
    measureStack(engine, lab.random('output-shape/returning'), layers, { features: 2, steps: null });
  const [result, reference] = [await run(lab.kernels), await run(lab.reference)];
  if ('error' in result || JSON.stringify(result) !== JSON.stringify(reference))
    return { holds: null, reason: 'Kernels and reference give different shapes', measurements: [] };
  const found = result.shape.some((dimension) => typeof dimension === 'object') ? 'every' : 'last';
  return {
    holds: found === gives,
    reason: `with return_sequences ${sequences ? 'on' : 'off'} the output has the shape (${result.shape.map(printDimension).join(', ')})`,
    measurements: [
      ...entries(result),
      { name: 'axes of the output', value: result.shape.length, threshold: 3, unit: 'axes' },
    ],
  };
}
