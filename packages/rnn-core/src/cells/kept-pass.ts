import { type History, historyOver } from '../engine/machine.ts';
import { toBlocks } from './buffers.ts';
import type { Pass } from './cell.ts';
import type { Shape } from './shape.ts';

/**
 * A pass that outlives its plan, of copies. Its states are at hand in the plain layout (T+1, B, H), and are laid out for kernels when
 * first read.
 */
export function keptPass({ spec, H, T, B, lanes }: Shape, plain: Float32Array, work: History, c: History | null): Pass {
  const rows = spec.hiddenSize;
  let h: History | undefined;
  const layOut = (): History => {
    const blocks = historyOver(new Float32Array((T + 1) * rows * lanes), rows, lanes);
    toBlocks(plain, T + 1, B, H, blocks);
    return blocks;
  };
  return {
    work,
    get h() {
      return (h ??= layOut());
    },
    c,
  };
}
