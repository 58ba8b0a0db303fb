import { stackParameters } from '../../conventions/parameters.ts';
import { block, type History, type Operand, whole } from '../../engine/machine.ts';
import type { Recorder } from '../../engine/webgpu/recorder.ts';
import { four } from '../../kernels/kernel.ts';
import {
  blocksKernel,
  dropKernel,
  embedGradientKernel,
  embedKernel,
  oneHotKernel,
} from '../../kernels/training/inputs.ts';
import { partOf } from '../../model/parameters.ts';
import type { Resident } from '../../model/residence.ts';
import type { Parameters } from '../../types.ts';
import { type LayerPass, recordBackward, recordForward, type Sequence, type Source } from './layer.ts';
import type { StepShape } from './step-plan.ts';
import type { GradientArea } from './update.ts';
import type { Uploaded } from './upload.ts';

/** The vectors (T, I, B) that the first layer reads: features, one-hot columns, or rows of the table, which lies at `table`. */
function recordInput(
  { recorder, T, B }: Sequence,
  { input }: Resident['config'],
  size: number,
  uploaded: Uploaded,
  table: number,
): Source {
  const x = recorder.history(T, size, B);
  const given = block(uploaded.inputs!);
  const into = [block(x)];
  const call =
    'features' in input
      ? recorder.call(blocksKernel, [T, B, size], [given], into)
      : input.embedding
        ? recorder.call(
            embedKernel,
            [T, B, input.tokens, size],
            [given, whole(recorder.over(table, input.tokens, size))],
            into,
          )
        : recorder.call(oneHotKernel, [T, B, size], [given], into);
  recorder.run([call], 0, 0);
  return { from: block(x), rows: size };
}

/** Dropout between `layer` and the next, on the way there or back. */
function recordDrop(
  { recorder, T, B }: Sequence,
  H: number,
  layer: number,
  uploaded: Uploaded,
  from: Operand,
  into: Operand,
): void {
  const factors = block(uploaded.factors!, layer * T);
  recorder.run([recorder.call(dropKernel, [T, B, H, four(H)], [from, factors], [into])], 0, 0);
}

/** The layers from first to last. `choices` take the place of the model's parameters; its table lies at `table`. */
export function recordLayers(
  sequence: Sequence,
  { config, layout, recurrent }: Resident,
  shape: StepShape,
  choices: Parameters,
  uploaded: Uploaded,
  table: number,
): readonly LayerPass[] {
  const { recorder, T, B } = sequence;
  const { layers, hiddenSize: H } = recurrent;
  const weights = stackParameters('train()', layout, partOf(choices, 'rnn.'), (length) => new Float32Array(length));
  const passes: LayerPass[] = [];
  let source = recordInput(sequence, config, layout.specs[0]!.inputSize, uploaded, table);
  for (const [layer, spec] of layout.specs.entries()) {
    const initial = (of: History | undefined) => (of ? block(of, layer) : null);
    const states = shape.carried ? 'carried' : { h0: initial(uploaded.h0), c0: initial(uploaded.c0) };
    const pass = recordForward(sequence, spec, weights[layer]!, source, states);
    passes.push(pass);
    source = pass.output;
    if (!shape.drops || layer === layers - 1) continue;
    source = { from: block(recorder.history(T, four(H), B)), rows: four(H) };
    recordDrop(sequence, H, layer, uploaded, pass.output.from, source.from);
  }
  return passes;
}

/** The layers from last to first, and the table's gradient where there is one. `above`: see `recordBackward`. */
export function recordLayersBack(
  sequence: Sequence,
  { config, recurrent }: Resident,
  shape: StepShape,
  passes: readonly LayerPass[],
  first: { readonly seen: History; readonly last: History | null },
  area: GradientArea,
  uploaded: Uploaded,
): void {
  const { recorder, T, B } = sequence;
  const { layers, hiddenSize: H } = recurrent;
  let above = first;
  for (let layer = layers - 1; layer > 0; layer--) {
    const seen = recorder.history(T + 1, four(H), B);
    recordBackward(sequence, passes[layer]!, above, area.layers[layer]!, block(seen, 1));
    if (shape.drops) recordDrop(sequence, H, layer - 1, uploaded, block(seen, 1), block(seen, 1));
    above = { seen, last: null };
  }
  const { input } = config;
  if (!area.table || 'features' in input) {
    return recordBackward(sequence, passes[0]!, above, area.layers[0]!, null);
  }
  const { rows: V, lanes: E } = area.table;
  const dx = recorder.history(T, four(E), B);
  recordBackward(sequence, passes[0]!, above, area.layers[0]!, block(dx));
  const ins = [block(uploaded.inputs!), block(dx)];
  recorder.run([recorder.call(embedGradientKernel, [T, B, V, E, four(E)], ins, [whole(area.table)])], 0, 0);
}

/** Where the last states lie: what a window hands on to the next. */
export const lastStatesOf = (recorder: Recorder, T: number, passes: readonly LayerPass[]) =>
  passes.flatMap(({ pass: { h, c } }) =>
    (c ? [h, c] : [h]).map((of) => ({
      place: recorder.placeOf(of) + T * of.rows * of.lanes,
      length: of.rows * of.lanes,
    })),
  );
