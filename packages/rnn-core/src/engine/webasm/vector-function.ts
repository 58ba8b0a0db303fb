import type { Emitter, Generator } from './generator.ts';
import { argumentSlot, resultSlot } from './places.ts';

const [simd, load32Splat, align4] = [0xfd, 0x09, 2];

/** Unsigned LEB128, as WebAssembly writes an offset. */
function pushOffset(bytes: number[], offset: number): void {
  let rest = offset >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
}

/** A load whose value goes into all four lanes is one instruction, not two. */
function splatLoads(em: Emitter): void {
  const { f32Load, f32x4Splat } = em;
  let last = { from: -1, to: -1, offset: 0 };
  em.f32Load = (offset, align) => {
    const from = em.bytes.length;
    f32Load.call(em, offset, align);
    last = { from, to: em.bytes.length, offset };
    return em;
  };
  em.f32x4Splat = () => {
    if (em.bytes.length !== last.to) return f32x4Splat.call(em);
    em.bytes.length = last.from;
    em.bytes.push(simd, load32Splat, align4);
    pushOffset(em.bytes, last.offset);
    last = { from: -1, to: -1, offset: 0 };
    return em;
  };
}

/**
 * Thread ids are mutable globals, read anew at each use, which also keeps the engine from moving what follows from them out of a
 * loop. Within one call they never change, so they are read once.
 */
function threadLocals(em: Emitter, globals: readonly number[]): void {
  const { globalGet } = em;
  const locals = new Map(
    globals.map((global) => {
      const local = em.addLocal('i32');
      globalGet.call(em, global).localSet(local);
      return [global, local];
    }),
  );
  em.globalGet = (index) => {
    const local = locals.get(index);
    return local === undefined ? globalGet.call(em, index) : em.localGet(local);
  };
}

/** Reads a slot into a local. */
function slotLocal(em: Emitter, slot: number): number {
  const local = em.addLocal('i32');
  em.i32Const(0).i32Load(slot).localSet(local);
  return local;
}

/**
 * Begins the four-lane function with what it needs all the time: thread ids, and where its arrays lie. Fills `bases` by the arrays'
 * names and `results` by value.
 */
export const leanVectorFunction = (
  results: number[],
  bases: Map<string, number>,
  pages: number,
  original: Generator['emitVectorFunction'],
): typeof original =>
  function (assembler) {
    const { module, globals, layout } = assembler;
    const { addFunction } = module;
    if (assembler.helperInfo) throw new Error('Expected a kernel without helper functions');
    module.memoryImport = { initial: 1, maximum: pages, shared: false };
    module.addFunction = (...given) => {
      const em = addFunction.apply(module, given);
      module.addFunction = addFunction;
      threadLocals(em, [globals.threadX, globals.threadY, globals.threadZ, globals.dataIndex]);
      for (const [name, { index }] of Object.entries(layout.arrays))
        bases.set(name, slotLocal(em, argumentSlot(index)));
      for (const value of results.keys()) results[value] = slotLocal(em, resultSlot(value));
      splatLoads(em);
      return em;
    };
    try {
      return original.call(this, assembler);
    } finally {
      module.addFunction = addFunction;
    }
  };
