import type { Emitter, Generator } from './generator.ts';
import { recorder, type Recording } from './recorder.ts';

/** A kernel's four-lane function as it was recorded, with the locals that will hold where its arrays lie. */
export interface VectorFunction {
  readonly recording: Recording;
  /** By the name of an argument. */
  readonly bases: Map<string, number>;
  /** By value of a cell, or one for all. */
  readonly results: number[];
}

/** A place to record a function with `results` arrays of results into. */
export const vectorFunction = (results: number): VectorFunction => ({
  recording: recorder(),
  bases: new Map(),
  results: Array.from({ length: results }, () => -1),
});

/** Records the four-lane function where it would have been written (see run-function.ts for what becomes of it). */
export const recordedVectorFunction = (
  { recording, bases, results }: VectorFunction,
  original: Generator['emitVectorFunction'],
): typeof original =>
  function (assembler) {
    const { module, layout } = assembler;
    const { addFunction } = module;
    if (assembler.helperInfo) throw new Error('Expected a kernel without helper functions');
    const { emitter } = recording;
    for (const name of Object.keys(layout.arrays)) bases.set(name, emitter.addLocal('i32'));
    for (const value of results.keys()) results[value] = emitter.addLocal('i32');
    module.addFunction = (): Emitter => emitter;
    try {
      return original.call(this, assembler);
    } finally {
      module.addFunction = addFunction;
    }
  };
