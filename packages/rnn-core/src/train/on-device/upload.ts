import type { History } from '../../engine/machine.ts';
import type { Recorder } from '../../engine/webgpu/recorder.ts';
import { stepNumbers } from '../../kernels/training/update.ts';
import type { Resident } from '../../model/residence.ts';
import type { StepPlan, StepShape, UploadName } from './step-plan.ts';

/** The parts of an upload as kernels read them. */
export type Uploaded = Readonly<Partial<Record<UploadName, History>>>;

/** Lays out what is uploaded, in one piece. */
export function recordUpload(
  recorder: Recorder,
  { config, recurrent }: Resident,
  shape: StepShape,
): { readonly upload: StepPlan['upload']; readonly uploaded: Uploaded } {
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
  const parts: Partial<Record<UploadName, { start: number; length: number }>> = {};
  for (const [name, [blocks, rows, lanes]] of Object.entries(sizes) as [
    UploadName,
    readonly [number, number, number],
  ][]) {
    parts[name] = { start: recorder.end - place, length: blocks * rows * lanes };
    histories[name] = recorder.history(blocks, rows, lanes);
  }
  return { upload: { place, length: recorder.end - place, parts }, uploaded: histories };
}
