import type { CellName } from '@keyproof/rnn-core';
import type { Mend } from './claim.ts';

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

/** The stack with one thing changed; with `never`, every layer passes its sequence on: if that fits, something mends it. */
export function mended(layers: readonly Layer[], mend: Mend): readonly Layer[] {
  const last = layers.findIndex(
    ({ kind }, at) => kind === 'recurrent' && !layers.slice(at + 1).some((layer) => layer.kind === 'recurrent'),
  );
  return layers.map((layer, at) => {
    if (layer.kind !== 'recurrent') return layer;
    switch (mend) {
      case 'feeding':
        return at < last ? { ...layer, returnSequences: true } : layer;
      case 'last':
        return at === last ? { ...layer, returnSequences: true } : layer;
      case 'none':
        return { ...layer, returnSequences: false };
      case 'never':
        return { ...layer, returnSequences: true };
      case 'same-units':
        return { ...layer, units: 4 };
      case 'other-units':
        return { ...layer, units: 4 + at };
    }
  });
}
