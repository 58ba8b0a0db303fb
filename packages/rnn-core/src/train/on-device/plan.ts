import { pack, packTransposed } from '../../cells/buffers.ts';
import { room } from '../../cells/held.ts';
import { nameWeights, stackParameters } from '../../conventions/parameters.ts';
import { block, type History, type Operand, whole } from '../../engine/machine.ts';
import { type Device } from '../../engine/webgpu/device.ts';
import { gridOf } from '../../engine/webgpu/grid.ts';
import { createRecorder, type Recorder, type Recording } from '../../engine/webgpu/recorder.ts';
import { four } from '../../kernels/kernel.ts';
import { projectKernel } from '../../kernels/project.ts';
import { biasGradientKernel, blockWeightGradientKernel } from '../../kernels/training/gradients.ts';
import {
  blocksKernel,
  dropKernel,
  embedGradientKernel,
  embedKernel,
  oneHotKernel,
} from '../../kernels/training/inputs.ts';
import {
  likelihoodGradientKernel,
  likelihoodKernel,
  squaresGradientKernel,
  squaresKernel,
} from '../../kernels/training/losses.ts';
import { reduceKernel, type Reduction } from '../../kernels/training/reduce.ts';
import { slotsOf, stepNumbers, updateKernel, verdictKernel } from '../../kernels/training/update.ts';
import { partOf, withPrefix } from '../../model/parameters.ts';
import type { Resident } from '../../model/residence.ts';
import type { Parameters } from '../../types.ts';
import type { UpdateRule } from '../optimizers.ts';
import { choiceOf, gradientChoices, placesOf } from './choices.ts';
import {
  gradientRegions,
  type LayerPass,
  recordBackward,
  recordForward,
  type Sequence,
  type Source,
  stackedOf,
} from './layer.ts';

/** Everything a step is recorded for. */
export interface StepShape {
  readonly T: number;
  readonly B: number;
  readonly hasLengths: boolean;
  readonly hasH0: boolean;
  readonly hasC0: boolean;
  /** The states are those that the step before left on the device. */
  readonly carried: boolean;
  readonly drops: boolean;
  readonly loss: 'cross-entropy' | 'squared-error';
  /** 0: none. */
  readonly maxNorm: number;
  readonly maxValue: number;
  readonly rule: UpdateRule;
}

/** Parts of what is uploaded for each step. */
export type UploadName = 'now' | 'inputs' | 'targets' | 'weights' | 'valid' | 'h0' | 'c0' | 'factors';

/** What a step tells the host when it is over. */
export const status = { loss: 0, norm: 1, factor: 2, sound: 3, broken: 4, length: 5 } as const;

/** Blocks of numbers that can be looked through when something is not finite. */
export interface Look {
  readonly name: string;
  readonly place: number;
  readonly blocks: number;
  /** Rows that count, and rows there are. */
  readonly rows: number;
  readonly of: number;
}

/** One training step as a list of dispatches. Places and lengths are in elements. */
export interface StepPlan {
  readonly recording: Recording;
  /** Parameters and then the optimizer's memory, one after the other: the same places in every plan of a model and a rule. */
  readonly lasting: { readonly count: number; readonly stride: number };
  readonly upload: {
    readonly place: number;
    readonly length: number;
    readonly parts: Readonly<Partial<Record<UploadName, { readonly start: number; readonly length: number }>>>;
  };
  readonly status: number;
  /** In the order in which they are computed. */
  readonly looks: readonly Look[];
  /** The gradient of all parameters, end to end. */
  readonly gradient: number;
  /** B: sequences side by side. */
  readonly lanes: number;
  /** Where the last states lie: what a window hands on to the next. */
  readonly lastStates: readonly { readonly place: number; readonly length: number }[];
}

/** How many parts a long vector is collected in before the parts are. */
const parts = 256;

/** Records the step of a model for one shape. Throws `backend-unavailable` where the device cannot hold or run it. */
export async function planStep(device: Device, resident: Resident, shape: StepShape): Promise<StepPlan> {
  const { config, recurrent, layout, parameters } = resident;
  const { T, B, rule } = shape;
  const { input, outputs: O, readout = 'each' } = config;
  const { choices, starts, total } = placesOf(parameters);
  const { layers, hiddenSize: H } = recurrent;
  const grid = gridOf(total);
  const recorder = createRecorder(device);

  // What lasts comes first, so that it lies in the same place in every plan.
  const lasting = Array.from({ length: 1 + slotsOf(rule) }, () => recorder.history(1, grid.rows, grid.width));
  const stride = recorder.end / lasting.length;
  const own = recorder.over(0, 1, total);

  const upload = recordUpload(recorder, resident, shape);
  const { parts: uploaded, histories } = upload;
  const state = recorder.history(1, 1, status.length);
  const cell = (index: number): Operand => whole(recorder.over(recorder.placeOf(state) + index, 1, 1));

  // Regions of gradients lie together: they are chosen from.
  const area = recorder.end;
  const regions = layout.specs.map((spec) => gradientRegions(recorder, spec));
  const headWeight = recorder.history(1, four(O), H);
  const headBias = recorder.history(1, 1, four(O));
  const table = choices['embedding.weight'];
  const [V, E] = table ? (table.shape as readonly [number, number]) : [0, 0];
  const tableGradient = table ? recorder.history(1, V, E) : null;
  const areaLength = recorder.end - area;

  // Forward.
  const sequence: Sequence = { recorder, T, B, mask: histories.valid ?? null };
  const x = recorder.history(T, layout.specs[0]!.inputSize, B);
  const tokens = block(histories.inputs!);
  const fed =
    'features' in input
      ? recorder.call(blocksKernel, [T, B, input.features], [tokens], [block(x)])
      : table
        ? recorder.call(
            embedKernel,
            [T, B, V, E],
            [tokens, whole(recorder.over(starts['embedding.weight']!, V, E))],
            [block(x)],
          )
        : recorder.call(oneHotKernel, [T, B, input.tokens], [tokens], [block(x)]);
  recorder.run([fed], 0, 0);
  const weights = stackParameters('train()', layout, partOf(choices, 'rnn.'), (length) => new Float32Array(length));
  const passes: LayerPass[] = [];
  let source: Source = { from: block(x), rows: x.rows };
  /** Dropout between a layer and the next, on the way there or back. */
  const drop = (layer: number, from: Operand, into: Operand): void => {
    const factors = block(histories.factors!, layer * T);
    recorder.run([recorder.call(dropKernel, [T, B, H, four(H)], [from, factors], [into])], 0, 0);
  };
  for (const [layer, spec] of layout.specs.entries()) {
    const initial = (of: History | undefined) => (of ? block(of, layer) : null);
    const states = shape.carried ? 'carried' : { h0: initial(histories.h0), c0: initial(histories.c0) };
    const pass = recordForward(sequence, spec, weights[layer]!, source, states);
    passes.push(pass);
    source = pass.output;
    if (!shape.drops || layer === layers - 1) continue;
    source = { from: block(recorder.history(T, four(H), B)), rows: four(H) };
    drop(layer, pass.output.from, source.from);
  }
  const top = passes.at(-1)!;
  const S = readout === 'each' ? T : 1;
  const seenFrom = block(top.pass.h, readout === 'each' ? 1 : T);
  const wide = top.pass.h.rows;
  const logits = recorder.history(S, four(O), B);
  const slopes = recorder.history(S, four(O), B);
  const [W, turnedW, bias] = [room(recorder, four(O) * H), room(recorder, wide * O), room(recorder, four(O))] as const;
  pack(choices['head.weight']!.data, O, H, W.data);
  packTransposed(choices['head.weight']!.data, O, H, turnedW.data);
  bias.data.set(choices['head.bias']!.data);
  recorder.run(
    [recorder.call(projectKernel, [four(O), H, wide, B, S], [whole(W), seenFrom, whole(bias)], [block(logits)])],
    0,
    0,
  );
  recordLoss(recorder, shape, { S, O, logits, slopes }, histories, cell(status.loss));

  // Backward.
  const seen = recorder.history(T + 1, wide, B);
  const last = readout === 'last' ? recorder.history(T + 1, wide, B) : null;
  const noBias = whole(room(recorder, wide));
  recorder.run(
    [
      recorder.call(
        projectKernel,
        [wide, O, four(O), B, S],
        [whole(turnedW), block(slopes), noBias],
        [last ? block(last, T) : block(seen, 1)],
      ),
      recorder.call(
        blockWeightGradientKernel,
        [O, H, four(O), wide, B, S],
        [block(slopes), seenFrom],
        [whole(headWeight)],
      ),
      recorder.call(biasGradientKernel, [four(O), four(O), B, S], [block(slopes)], [whole(headBias)]),
    ],
    0,
    0,
  );
  let above = { seen, last };
  for (let layer = layers - 1; layer >= 0; layer--) {
    const dx = tableGradient && layer === 0 ? recorder.history(T, four(E), B) : null;
    const next = layer > 0 ? recorder.history(T + 1, four(H), B) : null;
    const below = next ? block(next, 1) : dx ? block(dx) : null;
    recordBackward(sequence, passes[layer]!, above, regions[layer]!, below);
    if (next && shape.drops) drop(layer - 1, block(next, 1), block(next, 1));
    if (next) above = { seen: next, last: null };
    if (dx) {
      const ins = [tokens, block(dx)];
      recorder.run([recorder.call(embedGradientKernel, [T, B, V, E, four(E)], ins, [whole(tableGradient!)])], 0, 0);
    }
  }

  // All gradients in the order of the parameters, then the update.
  const places: Parameters = {
    ...(tableGradient ? { 'embedding.weight': plain([V, E], recorder.placeOf(tableGradient) - area) } : {}),
    ...withPrefix(
      nameWeights(
        layout,
        layout.specs.map((spec, i) => gradientChoices(spec, stackedOf(recorder, spec, regions[i]!, area))),
        (length) => new Float32Array(length),
      ),
      'rnn.',
    ),
    'head.weight': plain([O, H], recorder.placeOf(headWeight) - area),
    'head.bias': plain([O], recorder.placeOf(headBias) - area),
  };
  const choice = new Float32Array(total);
  for (const [name, start] of Object.entries(starts)) choice.set(places[name]!.data, start);
  const gradient = recorder.choose(choice, recorder.over(area, 1, areaLength));
  const flat = whole(recorder.over(recorder.placeOf(gradient.of), 1, total));
  const now = whole(histories.now!);
  const largest = collect(recorder, 'largest', flat, total);
  const squares = collect(recorder, 'squares', flat, total, largest);
  const { maxNorm, maxValue } = shape;
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
  collect(recorder, 'broken', whole(own), total, null, cell(status.broken));

  const look = (name: string, of: History, blocks: number, first: number, rows: number): Look => ({
    name,
    place: recorder.placeOf(of) + first * of.rows * of.lanes,
    blocks,
    rows,
    of: of.rows,
  });
  const looks = [
    look('recurrent output', top.pass.h, T, 1, H),
    ...passes.map(({ pass }) => look('last state', pass.h, 1, T, H)),
    ...passes.flatMap(({ pass }) => (pass.c ? [look('last cell state', pass.c, 1, T, H)] : [])),
    look('model output', logits, S, 0, O),
    look('gradient of model output', slopes, S, 0, O),
  ];
  return {
    recording: await recorder.finish(own),
    lasting: { count: lasting.length, stride },
    upload: { place: upload.place, length: upload.length, parts: uploaded },
    status: recorder.placeOf(state),
    looks,
    gradient: recorder.placeOf(gradient.of),
    lanes: B,
    lastStates: passes.flatMap(({ pass: { h, c } }) =>
      (c ? [h, c] : [h]).map((of) => ({
        place: recorder.placeOf(of) + T * of.rows * of.lanes,
        length: of.rows * of.lanes,
      })),
    ),
  };
}

/** A tensor of places one after the other. */
const plain = (shape: readonly number[], place: number): Parameters[string] => {
  const length = shape.reduce((product, each) => product * each, 1);
  return { shape, data: Float32Array.from({ length }, (_, i) => choiceOf(place + i)) };
};

/** Lays out what is uploaded, in one piece. */
function recordUpload(recorder: Recorder, { config, recurrent }: Resident, shape: StepShape) {
  const { T, B } = shape;
  const S = (config.readout ?? 'each') === 'each' ? T : 1;
  const { layers: L, hiddenSize: H } = recurrent;
  const inputs = 'features' in config.input ? ([T, B, config.input.features] as const) : ([1, T, B] as const);
  const sizes: Partial<Record<UploadName, readonly [blocks: number, rows: number, lanes: number]>> = {
    now: [1, 1, stepNumbers.columns],
    inputs,
    targets: shape.loss === 'cross-entropy' ? [1, S, B] : [S, B, config.outputs],
    weights: [1, S, B],
    ...(shape.hasLengths ? { valid: [T, 1, B] as const } : {}),
    ...(shape.hasH0 ? { h0: [L, B, H] as const } : {}),
    ...(shape.hasC0 ? { c0: [L, B, H] as const } : {}),
    ...(shape.drops ? { factors: [(L - 1) * T, B, H] as const } : {}),
  };
  const place = recorder.end;
  const histories: Partial<Record<UploadName, History>> = {};
  const uploaded: Partial<Record<UploadName, { start: number; length: number }>> = {};
  for (const [name, [blocks, rows, lanes]] of Object.entries(sizes) as [
    UploadName,
    readonly [number, number, number],
  ][]) {
    uploaded[name] = { start: recorder.end - place, length: blocks * rows * lanes };
    histories[name] = recorder.history(blocks, rows, lanes);
  }
  return { place, length: recorder.end - place, parts: uploaded, histories };
}

function recordLoss(
  recorder: Recorder,
  { loss, B }: StepShape,
  {
    S,
    O,
    logits,
    slopes,
  }: { readonly S: number; readonly O: number; readonly logits: History; readonly slopes: History },
  histories: Partial<Record<UploadName, History>>,
  into: Operand,
): void {
  const given = [block(logits), whole(histories.targets!), whole(histories.weights!)];
  const losses = whole(recorder.history(1, S, B));
  const sizes = [S, B, O, four(O)] as const;
  if (loss === 'cross-entropy') {
    const shifts = whole(recorder.history(1, S, B));
    recorder.run(
      [
        recorder.call(likelihoodKernel, [...sizes], given, [shifts, losses]),
        recorder.call(likelihoodGradientKernel, [...sizes], [...given, shifts], [block(slopes)]),
      ],
      0,
      0,
    );
  } else {
    recorder.run(
      [
        recorder.call(squaresKernel, [...sizes], given, [losses]),
        recorder.call(squaresGradientKernel, [...sizes], given, [block(slopes)]),
      ],
      0,
      0,
    );
  }
  collect(recorder, 'sum', losses, S * B, null, into);
}

/** One number from N: in parts, and from the parts. */
function collect(
  recorder: Recorder,
  kind: Reduction,
  values: Operand,
  N: number,
  scale: Operand | null = null,
  into: Operand = whole(recorder.history(1, 1, 1)),
): Operand {
  const ins = [values, ...(scale ? [scale] : [])];
  if (N <= parts) {
    recorder.run([recorder.call(reduceKernel, [kind, N, 1], ins, [into])], 0, 0);
    return into;
  }
  const P = parts;
  const some = whole(recorder.history(1, 1, P));
  recorder.run(
    [
      recorder.call(reduceKernel, [kind, N, P], ins, [some]),
      recorder.call(reduceKernel, [kind === 'largest' ? kind : 'sum', P, 1], [some], [into]),
    ],
    0,
    0,
  );
  return into;
}
