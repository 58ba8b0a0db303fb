import { RnnError } from '../errors.ts';
import { shown } from '../expect.ts';
import type { Maybe } from '../stack/runner.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { Engine } from '../types.ts';
import type { Device } from './webgpu/device.ts';

/** y = x Wᵀ + b for N rows: x (N, K), W (M, K), b (M). */
export interface Dense {
  readonly N: number;
  readonly K: number;
  readonly M: number;
  readonly x: Floats;
  readonly W: Floats;
  readonly b: Floats;
  /** Another object whenever values in W or b have changed: what was made from them is kept as long as it stays the same. */
  readonly state: object;
}

/** What each of N rows of logits should have been. */
export interface Counted {
  /** Class of each row; anything where its weight is 0. */
  readonly targets: ArrayLike<number>;
  /** (N): what a row counts; 0 leaves it out. */
  readonly weights: ArrayLike<number>;
  /** Factor on all of the loss. */
  readonly scale: number;
}

/** A dense layer's rows y (N, M) as logits under cross-entropy, and the gradients of the loss. */
export interface Classified {
  readonly y: Floats;
  readonly loss: number;
  /** (N, K), (M, K) and (M). */
  readonly dx: Floats;
  readonly dW: Floats;
  readonly db: Floats;
}

/** What a model needs of an engine besides the recurrent stack. */
export interface Operations {
  readonly make: (length: number) => Floats;
  /** y (N, M). */
  dense(layer: Dense): Maybe<Floats>;
  /** From dy (N, M): dx (N, K), dW (M, K), db (M). */
  denseBackward(layer: Dense, dy: Floats): Maybe<{ readonly dx: Floats; readonly dW: Floats; readonly db: Floats }>;
  /** A dense layer under cross-entropy, there and back in one; null where that would be no faster than its parts. */
  classify(layer: Dense): ((counted: Counted) => Maybe<Classified>) | null;
  /** The activation as the engine computes it where every digit counts, and its derivative. */
  activate(name: ActivationName, x: Floats): Maybe<{ readonly value: Floats; readonly slope: Floats }>;
  /** Opens the graphics device that whole training steps run on; missing where there is none to keep numbers on. */
  readonly device?: (() => Promise<Device>) | undefined;
  /** The modules of the kernels that were compiled; missing on backends without any. */
  readonly compiled?: () => Uint8Array | null;
  /** Throws `disposed` once the engine is. */
  check(operation: string): void;
}

export type ActivationName = 'sigmoid' | 'tanh' | 'relu' | 'logSigmoid';

const store = new WeakMap<Engine, Operations>();

/** Remembers an engine's operations: they are not part of its public face. */
export function keepOperations(engine: Engine, operations: Operations): Engine {
  store.set(engine, operations);
  return engine;
}

/** The operations of an engine made by createEngine(). */
export function operationsOf(operation: string, engine: Engine): Operations {
  const operations = store.get(engine);
  if (!operations)
    throw new RnnError('bad-value', `${operation} expects an engine made by createEngine(), got ${shown(engine)}`);
  return operations;
}
