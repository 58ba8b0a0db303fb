import { defineCheck } from '../../define-check.ts';
import { denied } from '../../experiments/denied.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { measurement } from '../../experiments/measurement.ts';
import { ARCHITECTURES, type Architecture } from '../../experiments/unroll.ts';
import type { CheckMeta, Finding, Lab, Measurement, Sample, Truth } from '../../types.ts';
import { printTask, type ArchitectureClaim, type ArchitectureName } from './claim.ts';
import { measureFit, type Signature } from './experiment.ts';
import { recogniseTasks } from './recognise.ts';
import { readByFacts } from '../../propositions/index.ts';
import { measureShape } from './shape.ts';
import { SHAPE_FACTS, SHAPE_TOPIC, SHAPE_WORDS, type ShapeType } from './shape-words.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

const meta: CheckMeta = {
  id: 'task-signature',
  title: 'Which shape of recurrent network a task needs',
  why: 'Decides whether what a task takes and gives is what an unrolled architecture takes and gives. A learner with the wrong key builds a network with outputs that nobody asks for, or without those that the task needs.',
  source: 'Andrej Karpathy, The Unreasonable Effectiveness of Recurrent Neural Networks (2015): the five shapes',
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 2 thousand multiply-adds and 0.2 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    exact:
      'Every shape is unrolled for every pair of lengths of the task; what an input reaches does not turn on the weights',
    control: 'A shape that is said to fit must do so where a shape of another name does not',
  },
  thresholds: {
    coverage: {
      value: 1,
      unit: 'share of pairs',
      reason: 'Counting is exact: an architecture fits if it serves every pair of lengths of the task and no other',
    },
  },
};

/** What each name of an architecture may stand for. */
const SHAPES: Readonly<Record<ArchitectureName, readonly Architecture[]>> = {
  'one-to-one': ['one-to-one'],
  'one-to-many': ['one-to-many'],
  'many-to-one': ['many-to-one'],
  'many-to-many': ['aligned', 'encoder-decoder'],
  'many-to-many, Tx = Ty': ['aligned'],
  'many-to-many, Tx ≠ Ty': ['encoder-decoder'],
  recurrent: ['one-to-many', 'many-to-one', 'aligned', 'encoder-decoder'],
};

/** What goes into a task and comes out of it, against what an architecture takes and gives when it is unrolled. */
export const taskSignature = defineCheck<ArchitectureClaim>({
  reads: { denial: PLAIN_DENIAL },
  meta,
  recognise: readByFacts<ArchitectureClaim, ShapeType>([SHAPE_WORDS], SHAPE_FACTS, SHAPE_TOPIC, recogniseTasks),
  print: printTask,
  async experiment(claim, lab) {
    if (claim.kind === 'shape') return measureShape(claim, lab);
    const { signatures, architecture, denied: isDenied } = claim;
    const findings: Finding[] = [];
    for (const signature of signatures) findings.push(await fitting(signature, architecture, lab));
    const truths = findings.map(({ holds }) => holds);
    const finding: Finding = {
      holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
      reason: findings.map(({ reason }) => reason).join('; '),
      measurements: findings.flatMap(({ measurements }) => measurements),
    };
    return isDenied === true ? denied(finding) : finding;
  },
});

/** Tries both readings of a task that does not say whether its outputs stand beside its inputs. */
async function fitting(signature: Signature, architecture: ArchitectureName, lab: Lab): Promise<Finding> {
  const alignments = signature.aligned === null ? [true, false] : [signature.aligned];
  const truths: Truth[] = [];
  const measurements: Measurement[] = [];
  for (const aligned of alignments) {
    const shapes: Truth[] = [];
    for (const shape of SHAPES[architecture]) {
      const { wanted, served, both } = await fitOf({ ...signature, aligned }, shape, lab);
      shapes.push(isFit({ wanted, served, both }));
      measurements.push(
        measurement(`pairs of lengths that ${shape} serves`, served, null, 'pairs'),
        measurement('of them pairs of the task', both, wanted.mean, 'pairs'),
      );
    }
    if (!shapes.includes(true)) {
      truths.push(shapes.includes(null) ? null : false);
      continue;
    }
    const other = otherShape(architecture);
    const contrast = await fitOf({ ...signature, aligned }, other, lab);
    measurements.push(
      measurement(`pairs of the task that ${other} serves (control)`, contrast.both, contrast.wanted.mean, 'pairs'),
    );
    truths.push(isFit(contrast) === false ? true : null);
  }
  const holds = truths.every((truth) => truth === truths[0]) ? (truths[0] as Truth) : null;
  const task = `${signature.takes} in, ${signature.gives} out`;
  const reason =
    holds === null
      ? `${task}: it depends on whether each input has its own output`
      : `${task}: ${holds ? 'what' : 'not what'} ${architecture} takes and gives`;
  return { holds, reason, measurements };
}

type Fit = Readonly<Record<'wanted' | 'served' | 'both', Sample>>;

function fitOf(signature: Signature & { readonly aligned: boolean }, shape: Architecture, lab: Lab): Promise<Fit> {
  return sampleFields(
    lab,
    `task-signature/${signature.takes}/${signature.gives}/${signature.aligned}/${shape}`,
    ['wanted', 'served', 'both'],
    { count: 1 },
    (engine, random) => measureFit(engine, random, signature, shape),
  );
}

/** Whether a shape serves the pairs of the task and no others. */
function isFit({ wanted, served, both }: Fit): Truth {
  if (!served.agrees || !both.agrees) return null;
  return both.mean === wanted.mean && both.mean === served.mean;
}

/** The control: a shape that does not go by the name. */
function otherShape(architecture: ArchitectureName): Architecture {
  const own = SHAPES[architecture];
  return ARCHITECTURES.filter((shape) => !own.includes(shape)).at(-1) ?? 'one-to-one';
}
