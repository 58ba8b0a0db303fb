import type { Order } from '../../kernels/kernel.ts';
import type { Generator } from './generator.ts';

/**
 * The n values of an Array(n) cell are stored side by side, one lane at a time. In the order that the kernel's caller wants, the four
 * lanes of each value lie side by side: one vector store a value, straight to where it belongs. `results` are the locals that hold
 * where: one a value for `planes`, one for the others.
 */
export const orderedStores = (order: Order, results: readonly number[]): Generator['vStoreOutput'] =>
  function (values) {
    const { em, output, assembler } = this;
    const { globals } = assembler!;
    const [width = 1, height = 1, depth = 1] = output;
    const wide = order === 'panels' ? width * depth : width;
    const cell = em.addLocal('i32');
    if (order !== 'planes') {
      em.globalGet(globals.threadY);
      if (order === 'rows' && output.length > 2) em.globalGet(globals.threadZ).i32Const(height).i32Mul().i32Add();
      em.i32Const(wide * values.length).i32Mul();
      if (order === 'panels') em.globalGet(globals.threadZ).i32Const(width).i32Mul().i32Add();
      em.globalGet(globals.threadX).i32Add();
    } else em.globalGet(globals.dataIndex);
    em.i32Const(2).i32Shl().localSet(cell);
    let mask = this.vMaskDepth > 0 ? this.vCur : -1;
    if (mask === -1 && this.vRetMask !== -1) {
      mask = em.addLocal('v128');
      em.localGet(this.vRetMask).v128Not().localSet(mask);
    }
    for (const [value, local] of values.entries()) {
      const base = results[order === 'planes' ? value : 0]!;
      const offset = order === 'planes' ? 0 : value * wide * 4;
      const address = em.addLocal('i32');
      em.localGet(cell).localGet(base).i32Add().localSet(address);
      em.localGet(address).localGet(local);
      if (mask !== -1) em.localGet(address).v128Load(offset, 2).localGet(mask).v128Bitselect();
      em.v128Store(offset, 2);
    }
    return undefined;
  };
