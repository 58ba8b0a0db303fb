import type { BackendName, CellName } from '@keyproof/rnn-core';

/** A character-level language model and how it learns. */
export interface TrainRequest {
  readonly text: string;
  readonly cell: CellName;
  readonly hiddenSize: number;
  /** Characters of one sequence. */
  readonly length: number;
  readonly batch: number;
  readonly learningRate: number;
  /** Largest norm of the gradient; 0 for none. */
  readonly clip: number;
  readonly steps: number;
  readonly seed: number;
  readonly backend: BackendName | 'auto';
}

/** What to write with the model as it stands. */
export interface SampleRequest {
  readonly prompt: string;
  readonly temperature: number;
  readonly length: number;
  /** Asked for by the reader, not by a milestone. */
  readonly asked: boolean;
}

export type TrainMessage =
  | { readonly kind: 'pause' | 'resume' }
  /** Trains on after the end. */
  | { readonly kind: 'more'; readonly steps: number }
  | ({ readonly kind: 'sample' } & SampleRequest);

/** How a training stands. */
export type TrainPhase = 'running' | 'paused' | 'finished' | 'non-finite';

export type TrainProgress =
  | { readonly kind: 'ready'; readonly backend: BackendName; readonly vocabulary: number; readonly parameters: number }
  | { readonly kind: 'phase'; readonly phase: TrainPhase; readonly reason?: string }
  /** Losses (nats per character) and gradient norms of the steps since the last message. */
  | {
      readonly kind: 'steps';
      readonly done: number;
      readonly losses: readonly number[];
      readonly norms: readonly number[];
      readonly perSecond: number;
    }
  | {
      readonly kind: 'sample';
      readonly step: number;
      readonly asked: boolean;
      readonly prompt: string;
      readonly text: string;
      /** The likeliest characters after the prompt. */
      readonly next: readonly { readonly character: string; readonly probability: number }[];
    };

export interface TrainResult {
  readonly steps: number;
}
