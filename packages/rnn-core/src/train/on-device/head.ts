import { pack, packTransposed } from '../../cells/buffers.ts';
import { room } from '../../cells/held.ts';
import { block, type History, type Operand, whole } from '../../engine/machine.ts';
import type { Recorder } from '../../engine/webgpu/recorder.ts';
import { four } from '../../kernels/kernel.ts';
import { projectKernel } from '../../kernels/project.ts';
import { biasGradientKernel, blockWeightGradientKernel } from '../../kernels/training/gradients.ts';
import {
  likelihoodGradientKernel,
  likelihoodKernel,
  squaresGradientKernel,
  squaresKernel,
} from '../../kernels/training/losses.ts';
import type { Parameters } from '../../types.ts';
import { collect } from './collect.ts';
import type { Source } from './layer.ts';
import type { StepShape } from './step-plan.ts';
import type { Uploaded } from './upload.ts';

/** Regions that the gradients of the head go to. */
export interface HeadRegions {
  readonly weight: History;
  readonly bias: History;
}

/** Lays out what `recordHead` fills, for O outputs of K features. */
export const headRegions = (recorder: Recorder, O: number, K: number): HeadRegions => ({
  weight: recorder.history(1, four(O), K),
  bias: recorder.history(1, 1, four(O)),
});

/**
 * The dense head over S blocks of K rows, its loss, and the way back: y = W x + b. `choices` take the place of W and b. The loss goes
 * to `loss`, its gradient by the features to `below`.
 */
export function recordHead(
  recorder: Recorder,
  shape: StepShape,
  choices: Parameters,
  source: Source,
  S: number,
  uploaded: Uploaded,
  into: { readonly loss: Operand; readonly below: Operand; readonly regions: HeadRegions },
): { readonly logits: History; readonly slopes: History } {
  const { B } = shape;
  const weight = choices['head.weight']!;
  const [O, K] = weight.shape as readonly [number, number];
  const { regions } = into;
  const [logits, slopes] = [recorder.history(S, four(O), B), recorder.history(S, four(O), B)];
  const [W, turned, bias] = [
    room(recorder, four(O) * K),
    room(recorder, source.rows * O),
    room(recorder, four(O)),
  ] as const;
  pack(weight.data, O, K, W.data);
  packTransposed(weight.data, O, K, turned.data);
  bias.data.set(choices['head.bias']!.data);
  const forward = [whole(W), source.from, whole(bias)];
  recorder.run([recorder.call(projectKernel, [four(O), K, source.rows, B, S], forward, [block(logits)])], 0, 0);
  recordLoss(recorder, shape, { S, O, logits, slopes }, uploaded, into.loss);
  const back = [whole(turned), block(slopes), whole(room(recorder, source.rows))];
  const sizes = [O, K, four(O), source.rows, B, S] as const;
  recorder.run(
    [
      recorder.call(projectKernel, [source.rows, O, four(O), B, S], back, [into.below]),
      recorder.call(blockWeightGradientKernel, [...sizes], [block(slopes), source.from], [whole(regions.weight)]),
      recorder.call(biasGradientKernel, [four(O), four(O), B, S], [block(slopes)], [whole(regions.bias)]),
    ],
    0,
    0,
  );
  return { logits, slopes };
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
  uploaded: Uploaded,
  into: Operand,
): void {
  const given = [block(logits), whole(uploaded.targets!), whole(uploaded.weights!)];
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
