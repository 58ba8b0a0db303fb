import type { CellName } from '@keyproof/rnn-core';

/** How a bidirectional wrapper joins its two outputs; Keras's default is `concat`. */
export type MergeMode = 'concat' | 'sum' | 'ave' | 'mul';

/** One layer of a stack, with Keras's names and defaults. */
export type Layer =
  | {
      readonly kind: 'recurrent';
      readonly cell: CellName;
      readonly units: number;
      readonly returnSequences: boolean;
      readonly bidirectional: MergeMode | null;
    }
  | { readonly kind: 'embedding'; readonly size: number }
  | { readonly kind: 'dense'; readonly units: number }
  | { readonly kind: 'conv1d'; readonly filters: number; readonly kernel: number }
  | { readonly kind: 'pool'; readonly over: 'time' }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'same' };
