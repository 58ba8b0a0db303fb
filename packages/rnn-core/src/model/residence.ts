import type { Layout } from '../conventions/parameters.ts';
import type { Device } from '../engine/webgpu/device.ts';
import { RnnError } from '../errors.ts';
import type { Parameters, RecurrentConfig } from '../types.ts';
import type { SequenceModelConfig } from './types.ts';

/**
 * Where the newest parameters of a model are: on the host, or, while it trains there, on the graphics device. Whoever can wait has them
 * brought; whoever cannot is refused, since what lies on the host is of an earlier step.
 */
export interface Residence {
  /** Goes up with every change made on the host. */
  readonly version: number;
  /** Throws `on-device` where the newest parameters are away. */
  expectHome(operation: string): void;
  /** Has the newest parameters on the host. */
  bring(): Promise<void>;
  /** The host has changed them all: whatever is on the device is old. */
  changed(): void;
  /** The device has newer ones from now on; `fetch` copies them into the host's. Null: what the host has is all there is. */
  away(fetch: (() => Promise<void>) | null): void;
  /** Is called when the model is disposed. */
  onClose(free: () => void): void;
  close(): void;
}

export function createResidence(): Residence {
  let fetch: (() => Promise<void>) | null = null;
  let version = 0;
  let free = () => {};
  return {
    get version() {
      return version;
    },
    expectHome(operation) {
      if (!fetch) return;
      throw new RnnError(
        'on-device',
        `${operation} expects the newest parameters on the host, and while train() runs they are on the graphics device: ` +
          'wait for train(), or for `model.loss()` or `model.forward()`, which bring them, or train with `onDevice: false`',
      );
    },
    async bring() {
      // A step that was sent while the copy was made leaves newer ones there.
      while (fetch) {
        const asked = fetch;
        await asked();
        if (fetch === asked) fetch = null;
      }
    },
    changed() {
      fetch = null;
      version++;
    },
    away(given) {
      fetch = given;
    },
    onClose(given) {
      free = given;
    },
    close() {
      fetch = null;
      free();
    },
  };
}

/** What a model that can train on a graphics device shows of itself to `train`. */
export interface Resident {
  readonly open: () => Promise<Device>;
  readonly config: SequenceModelConfig;
  readonly recurrent: Required<RecurrentConfig>;
  readonly layout: Layout;
  /** The model's own tensors. */
  readonly parameters: Parameters;
  readonly residence: Residence;
  /** Puts changed parameters to use. */
  put(): void;
  check(operation: string): void;
}

const residents = new WeakMap<object, Resident>();

/** Remembers how a model trains on the device. */
export const keepResident = (model: object, resident: Resident): void => void residents.set(model, resident);

/** What was remembered; undefined for a model whose engine keeps nothing on a graphics device. */
export const residentOf = (model: object): Resident | undefined => residents.get(model);
