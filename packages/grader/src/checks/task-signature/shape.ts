import { denied } from '../../experiments/denied.ts';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { unroll, type Architecture } from '../../experiments/unroll.ts';
import type { Finding, Lab, Sample, Truth } from '../../types.ts';
import type { ShapeClaim } from './claim.ts';

const LENGTH = 4;

/** What each name may stand for. */
const SHAPES: Readonly<Record<ShapeClaim['architecture'], readonly Architecture[]>> = {
  'one-to-one': ['one-to-one'],
  'one-to-many': ['one-to-many'],
  'many-to-one': ['many-to-one'],
  'many-to-many': ['aligned', 'encoder-decoder'],
};

type Unrolled = Readonly<Record<'inputs' | 'outputs', Sample>>;

/** Unrolls an architecture for four inputs and outputs, as far as it has them, and counts those that reach and are reached. */
export async function measureShape(
  { architecture, gives, takes, denied: isDenied }: ShapeClaim,
  lab: Lab,
): Promise<Finding> {
  const runs: { readonly shape: Architecture; readonly run: Unrolled }[] = [];
  for (const shape of SHAPES[architecture]) runs.push({ shape, run: await unrolled(shape, lab) });
  const measurements = runs.flatMap(({ shape, run }) => [
    measurement(`inputs that reach an output of ${shape}`, run.inputs, null, 'inputs'),
    measurement(`outputs of ${shape}`, run.outputs, null, 'outputs'),
  ]);
  const truths = runs.map(({ shape, run }): Truth => {
    if (!run.inputs.agrees || !run.outputs.agrees) return null;
    const [inputs, outputs] = [run.inputs.mean, run.outputs.mean];
    const parts = [
      ...(takes === undefined ? [] : [takes === 'one' ? inputs === 1 : inputs > 1]),
      ...(gives === undefined ? [] : [isGiven(gives, shape, inputs, outputs)]),
    ];
    return parts.every(Boolean);
  });
  const holds = truths.every((truth) => truth === truths[0]) ? (truths[0] ?? null) : null;
  const found = {
    holds,
    reason: runs.map(({ shape, run }) => `${shape}: ${run.inputs.mean} inputs, ${run.outputs.mean} outputs`).join('; '),
    measurements,
  };
  return isDenied === true ? denied(found) : found;
}

/** One output that all inputs reach stands at the last step; one that stands at the first is reached by the first input alone. */
function isGiven(
  gives: NonNullable<ShapeClaim['gives']>,
  shape: Architecture,
  inputs: number,
  outputs: number,
): boolean {
  switch (gives) {
    case 'one':
      return outputs === 1;
    case 'last':
      return outputs === 1 && inputs === LENGTH;
    case 'first':
      return outputs === 1 && inputs === 1 && shape !== 'one-to-one';
    case 'every':
      return outputs === LENGTH && inputs === LENGTH && shape === 'aligned';
    case 'many':
      return outputs > 1;
  }
}

function unrolled(shape: Architecture, lab: Lab): Promise<Unrolled> {
  return sampleFields(lab, `task-signature/shape/${shape}`, ['inputs', 'outputs'], { count: 1 }, (engine, random) =>
    unroll(engine, random, shape, LENGTH, LENGTH),
  );
}
