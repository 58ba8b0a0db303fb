import type { Assembler, Emitter } from './generator.ts';
import { argumentSlot, resultSlot } from './places.ts';
import { type Cell, Writer } from './twice.ts';
import type { VectorFunction } from './vector-function.ts';

/** What a run function is written for. */
export interface RunShape {
  readonly width: number;
  readonly height: number;
  /** Where argument `name` is found among the slots. */
  readonly argumentIndex: (name: string) => number;
}

/**
 * Writes `run_simd(first, last)`: the cells of rows `first`…`last` − 1, row = y + z · height. The kernel's body stands in its loops, so that
 * nothing is called and thread ids are locals; two cells go at a time, side by side or, where a row is one vector, one below the other.
 */
export function writeRunFunction(
  em: Emitter,
  globals: Assembler['globals'],
  { recording, bases, results }: VectorFunction,
  { width, height, argumentIndex }: RunShape,
): void {
  const statements = recording.statements();
  const [row, last] = [0, 1];
  const [x, y, z, cell] = [0, 0, 0, 0].map(() => em.addLocal('i32')) as [number, number, number, number];
  const fixed = new Map<number, number>();
  const slotLocal = (recorded: number, slot: number) => {
    const local = em.addLocal('i32');
    em.i32Const(0).i32Load(slot).localSet(local);
    fixed.set(recorded, local);
  };
  for (const [name, local] of bases) slotLocal(local, argumentSlot(argumentIndex(name)));
  for (const [value, local] of results.entries()) slotLocal(local, resultSlot(value));
  const ids = (threadY: number, dataIndex: number): Cell['ids'] =>
    new Map([
      [globals.threadX, x],
      [globals.threadY, threadY],
      [globals.threadZ, z],
      [globals.dataIndex, dataIndex],
    ]);
  const here: Cell = { ids: ids(y, cell), ahead: 0 };
  const writer = new Writer(em, recording.locals, fixed);
  const one = () => writer.once(statements, here);
  const step = (local: number, by: number) => em.localGet(local).i32Const(by).i32Add().localSet(local);

  const rowOfPairs = () => {
    const whole = width & ~7;
    if (whole > 0) {
      em.loop();
      writer.twice(statements, [here, { ...here, ahead: 16 }]);
      step(cell, 8);
      step(x, 8).localGet(x).i32Const(whole).i32LtS().brIf(0).end();
    }
    if (whole < width) one();
    step(row, 1);
  };
  const pairOfRows = () => {
    const [below, cellBelow] = [em.addLocal('i32'), em.addLocal('i32')];
    em.localGet(y).i32Const(1).i32Add().localSet(below);
    em.localGet(row).i32Const(1).i32Add().localGet(last).i32LtS();
    em.localGet(below).i32Const(height).i32LtS().i32And().if_();
    em.localGet(cell).i32Const(width).i32Add().localSet(cellBelow);
    writer.twice(statements, [here, { ids: ids(below, cellBelow), ahead: 0 }]);
    step(row, 2).else_();
    one();
    step(row, 1).end();
  };

  em.block().localGet(row).localGet(last).i32GeS().brIf(0).loop();
  em.localGet(row).i32Const(height).i32RemU().localSet(y);
  em.localGet(row).i32Const(height).i32DivU().localSet(z);
  em.localGet(row).i32Const(width).i32Mul().localSet(cell);
  em.i32Const(0).localSet(x);
  if (width === 4) pairOfRows();
  else rowOfPairs();
  em.localGet(row).localGet(last).i32LtS().brIf(0).end().end();
}
