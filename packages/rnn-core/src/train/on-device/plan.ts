import { block, type History, type Operand, whole } from '../../engine/machine.ts';
import type { Device } from '../../engine/webgpu/device.ts';
import { gridOf } from '../../engine/webgpu/grid.ts';
import { createRecorder, type Recorder } from '../../engine/webgpu/recorder.ts';
import { slotsOf } from '../../kernels/training/update.ts';
import type { Resident } from '../../model/residence.ts';
import { placesOf } from './choices.ts';
import { recordHead } from './head.ts';
import type { LayerPass, Sequence } from './layer.ts';
import { lastStatesOf, recordLayers, recordLayersBack } from './stack.ts';
import { type Look, status, type StepPlan, type StepShape } from './step-plan.ts';
import { recordArea, recordGradient, recordUpdate } from './update.ts';
import { recordUpload } from './upload.ts';

/** Records the step of a model for one shape. Throws `backend-unavailable` where the device cannot hold or run it. */
export async function planStep(device: Device, resident: Resident, shape: StepShape): Promise<StepPlan> {
  const { config, parameters } = resident;
  const { T, B } = shape;
  const { choices, starts, total } = placesOf(parameters);
  const recorder = createRecorder(device);

  // What lasts comes first, so that it lies in the same place in every plan.
  const grid = gridOf(total);
  const lasting = Array.from({ length: 1 + slotsOf(shape.rule) }, () => recorder.history(1, grid.rows, grid.width));
  const stride = recorder.end / lasting.length;
  const { upload, uploaded } = recordUpload(recorder, resident, shape);
  const told = recorder.history(1, 1, status.length);
  const cell = (index: number): Operand => whole(recorder.over(recorder.placeOf(told) + index, 1, 1));
  const area = recordArea(recorder, resident);

  const sequence: Sequence = { recorder, T, B, mask: uploaded.valid ?? null };
  const passes = recordLayers(sequence, resident, shape, choices, uploaded, starts['embedding.weight'] ?? 0);
  const { h } = passes.at(-1)!.pass;
  const each = (config.readout ?? 'each') === 'each';
  const S = each ? T : 1;
  const seen = recorder.history(T + 1, h.rows, B);
  const last = each ? null : recorder.history(T + 1, h.rows, B);
  const source = { from: block(h, each ? 1 : T), rows: h.rows };
  const below = last ? block(last, T) : block(seen, 1);
  const into = { loss: cell(status.loss), below, regions: area.head };
  const { logits, slopes } = recordHead(recorder, shape, choices, source, S, uploaded, into);
  recordLayersBack(sequence, resident, shape, passes, { seen, last }, area, uploaded);

  const gradient = recordGradient(recorder, resident, area);
  recordUpdate(recorder, shape, total, { lasting, gradient, now: whole(uploaded.now!), cell });
  return {
    recording: await recorder.finish(recorder.over(0, 1, total)),
    lasting: { count: lasting.length, stride },
    upload,
    status: recorder.placeOf(told),
    looks: looksOf(recorder, resident, T, passes, { S, logits, slopes }),
    gradient: recorder.placeOf(gradient.of),
    lanes: B,
    lastStates: lastStatesOf(recorder, T, passes),
  };
}

/** What is looked through for the first number that is not finite, in the order in which it is computed. */
function looksOf(
  recorder: Recorder,
  { config, recurrent }: Resident,
  T: number,
  passes: readonly LayerPass[],
  { S, logits, slopes }: { readonly S: number; readonly logits: History; readonly slopes: History },
): Look[] {
  const { hiddenSize: H } = recurrent;
  const { outputs: O } = config;
  const look = (name: string, of: History, blocks: number, first: number, rows: number): Look => ({
    name,
    place: recorder.placeOf(of) + first * of.rows * of.lanes,
    blocks,
    rows,
    of: of.rows,
  });
  return [
    look('recurrent output', passes.at(-1)!.pass.h, T, 1, H),
    ...passes.map(({ pass }) => look('last state', pass.h, 1, T, H)),
    ...passes.flatMap(({ pass }) => (pass.c ? [look('last cell state', pass.c, 1, T, H)] : [])),
    look('model output', logits, S, 0, O),
    look('gradient of model output', slopes, S, 0, O),
  ];
}
