import { nameWeights } from '../../conventions/parameters.ts';
import { type History, type Operand, whole } from '../../engine/machine.ts';
import { gridOf } from '../../engine/webgpu/grid.ts';
import type { Recorder } from '../../engine/webgpu/recorder.ts';
import { RnnError } from '../../errors.ts';
import { updateKernel, verdictKernel } from '../../kernels/training/update.ts';
import { withPrefix } from '../../model/parameters.ts';
import type { Resident } from '../../model/residence.ts';
import type { Parameters } from '../../types.ts';
import { choiceOf, gradientChoices, mostChoices } from './choices.ts';
import { collect } from './collect.ts';
import { type HeadRegions, headRegions } from './head.ts';
import { type GradientRegions, gradientRegions, stackedOf } from './layer.ts';
import { status, type StepShape } from './step-plan.ts';

/** Where gradients are left, one after the other: they are chosen from. */
export interface GradientArea {
  readonly start: number;
  readonly length: number;
  /** By layer. */
  readonly layers: readonly GradientRegions[];
  readonly head: HeadRegions;
  /** (V, E). */
  readonly table: History | null;
}

/** Lays the area out. Throws `backend-unavailable` where it is too long to choose from. */
export function recordArea(recorder: Recorder, { layout, parameters }: Resident): GradientArea {
  const start = recorder.end;
  const layers = layout.specs.map((spec) => gradientRegions(recorder, spec));
  const [O, K] = parameters['head.weight']!.shape as readonly [number, number];
  const head = headRegions(recorder, O, K);
  const embedding = parameters['embedding.weight'];
  const table = embedding ? recorder.history(1, embedding.shape[0]!, embedding.shape[1]!) : null;
  const length = recorder.end - start;
  if (length < mostChoices) return { start, length, layers, head, table };
  throw new RnnError('backend-unavailable', `the gradients take ${length} places, and no more than 2^24 are exact`);
}

/** All gradients in the order of the parameters, end to end. */
export function recordGradient(
  recorder: Recorder,
  { layout, parameters }: Resident,
  { start, length, layers, head, table }: GradientArea,
): Operand {
  const lying = (of: History, name: string): Parameters[string] => {
    const { shape, data } = parameters[name]!;
    const place = recorder.placeOf(of) - start;
    return { shape, data: Float32Array.from({ length: data.length }, (_, i) => choiceOf(place + i)) };
  };
  const cells = layout.specs.map((spec, i) => gradientChoices(spec, stackedOf(recorder, spec, layers[i]!, start)));
  const places: Parameters = {
    ...(table ? { 'embedding.weight': lying(table, 'embedding.weight') } : {}),
    ...withPrefix(
      nameWeights(layout, cells, (size) => new Float32Array(size)),
      'rnn.',
    ),
    'head.weight': lying(head.weight, 'head.weight'),
    'head.bias': lying(head.bias, 'head.bias'),
  };
  const names = Object.keys(parameters);
  const choice = Float32Array.from(names.flatMap((name) => Array.from(places[name]!.data)));
  return recorder.choose(choice, recorder.over(start, 1, length));
}

/** Norm, clipping and update, unless a number is not finite; and how many parameters are not, after it. */
export function recordUpdate(
  recorder: Recorder,
  { maxNorm, maxValue, rule }: StepShape,
  total: number,
  {
    lasting,
    gradient,
    now,
    cell,
  }: {
    readonly lasting: readonly History[];
    readonly gradient: Operand;
    readonly now: Operand;
    readonly cell: (index: number) => Operand;
  },
): void {
  const grid = gridOf(total);
  const flat = whole(recorder.over(recorder.placeOf(gradient.of), 1, total));
  const largest = collect(recorder, 'largest', flat, total);
  const squares = collect(recorder, 'squares', flat, total, largest);
  const [norm, factor, sound] = [cell(status.norm), cell(status.factor), cell(status.sound)];
  const verdict = recorder.call(
    verdictKernel,
    [maxNorm > 0, maxNorm],
    [largest, squares, cell(status.loss)],
    [norm, factor, sound],
  );
  const [p, ...memories] = lasting.map((each) => whole(each)) as [Operand, ...Operand[]];
  const update = recorder.call(
    updateKernel,
    [JSON.stringify(rule), grid.rows, grid.width, maxValue],
    [p, gradient, factor, sound, now, ...memories],
    [p, ...memories],
  );
  recorder.run([verdict, update], 0, 0);
  const parameters = whole(recorder.over(recorder.placeOf(p.of), 1, total));
  collect(recorder, 'broken', parameters, total, null, cell(status.broken));
}
