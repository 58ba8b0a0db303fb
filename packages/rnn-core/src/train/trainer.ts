import type { SequenceBatch } from '../model/types.ts';
import type { NonFinite } from './finite.ts';

/** What makes the steps of one `train()` as far as they stay on a graphics device. */
export interface Trainer {
  /** Why the device takes no steps, or did not take one; null while it takes all. */
  readonly reason: string | null;
  /** One step; null where the ordinary step has to make it, from what is then on the host. */
  step(
    batch: SequenceBatch,
    step: number,
    learningRate: number,
  ): Promise<{ readonly loss: number; readonly gradientNorm: number } | NonFinite | null>;
  /** Has everything on the host. */
  end(): Promise<void>;
}

/** A trainer that leaves every step to the ordinary one. */
export const noSteps = (reason: string): Trainer => ({
  reason,
  step: async () => null,
  end: async () => undefined,
});

/** Where nothing is kept on a device. */
export const noTrainer = noSteps('only a sequence model on `webgpu` can keep its steps on the graphics device');
