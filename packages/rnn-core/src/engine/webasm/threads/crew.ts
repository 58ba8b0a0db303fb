import { RnnError } from '../../../errors.ts';
import type { ArenaKernel } from '../arena-kernel.ts';
import { libraryBytes, looks, mostKernels, word } from './control.ts';
import { type Helper, spawn } from './spawn.ts';

/**
 * Multiply-adds from which on a call is worth being split: 200 µs where workers must be woken, 20 µs where they still look for work. So
 * a pass over all time steps wakes them, and its large steps keep them.
 */
const worthSplitting = { asleep: 1 << 21, awake: 1 << 18 };

const canSplit = ({ rows, movable }: ArenaKernel): boolean => movable && rows > 1;

/** Whether a call is worth waking workers for. */
export const isLarge = (kernel: ArenaKernel): boolean => canSplit(kernel) && kernel.work >= worthSplitting.asleep;

/**
 * Parts a thread, so that one that is held up leaves its parts to the others: at least so many, and more as long as a part has enough
 * multiply-adds (20 µs) beside what taking it costs, since the last parts are what others wait for.
 */
const partsEach = { least: 3, most: 16, work: 1 << 18 };

const partsOf = ({ work, rows }: ArenaKernel, threads: number): number => {
  const { least, most } = partsEach;
  const each = Math.min(most, Math.max(least, work / partsEach.work / threads));
  return Math.min(rows, Math.floor(each * threads));
};

/** How long one part may take, ms. Past it, its worker is gone. */
const patience = 60_000;

/** The threads that run the large calls of an engine. */
export interface Crew {
  /**
   * Runs a whole kernel, on all threads where that pays. Each cell is computed by the same code, whichever thread has it. The calling thread
   * does what `meanwhile` says before it joins the others.
   */
  run(kernel: ArenaKernel, meanwhile?: () => void): void;
  /** Parts of calls that workers have done so far. */
  readonly helped: number;
  dispose(): void;
}

/** Lets go of workers whose engine was forgotten without being disposed of. */
const forgotten = new FinalizationRegistry<() => void>((end) => end());

/** Threads over one shared memory; `failed` is told where a worker does not start. */
export function createCrew(memory: object, threads: number, failed: () => void): Crew {
  const controlBuffer = new SharedArrayBuffer((word.library + 2 * mostKernels) * 4);
  const control = new Int32Array(controlBuffer);
  const library = new Uint8Array(new SharedArrayBuffer(libraryBytes));
  /** By the bytes of a module, which kernels may share. */
  const ids = new WeakMap<Uint8Array, number>();
  const shared = { memory, control: controlBuffer, library: library.buffer as SharedArrayBuffer };
  const helpers: (Helper | null)[] = Array.from({ length: threads - 1 }, () => spawn(shared, failed));
  if (helpers.includes(null)) failed();
  let [kernels, bytesUsed] = [0, 0];

  function idOf({ bytes }: ArenaKernel): number {
    const known = ids.get(bytes);
    if (known !== undefined) return known;
    const fits = kernels < mostKernels && bytesUsed + bytes.length <= libraryBytes;
    const id = fits ? kernels++ : -1;
    ids.set(bytes, id);
    if (!fits) return id;
    library.set(bytes, bytesUsed);
    control[word.library + 2 * id] = bytesUsed;
    control[word.library + 2 * id + 1] = bytes.length;
    bytesUsed += bytes.length;
    return id;
  }

  function takeParts(kernel: ArenaKernel, size: number): void {
    for (;;) {
      const part = Atomics.load(control, word.remaining);
      if (part <= 0) break;
      if (Atomics.compareExchange(control, word.remaining, part, part - 1) !== part) continue;
      const first = (part - 1) * size;
      kernel.run(first, Math.min(first + size, kernel.rows));
      Atomics.add(control, word.completed, 1);
    }
  }

  function split(kernel: ArenaKernel, id: number, meanwhile?: () => void): void {
    const size = Math.ceil(kernel.rows / partsOf(kernel, threads));
    const parts = Math.ceil(kernel.rows / size);
    Atomics.store(control, word.kernel, id);
    Atomics.store(control, word.size, size);
    Atomics.store(control, word.rows, kernel.rows);
    Atomics.store(control, word.completed, 0);
    Atomics.store(control, word.remaining, parts);
    Atomics.add(control, word.epoch, 1);
    if (Atomics.load(control, word.sleepers) > 0) Atomics.notify(control, word.epoch);
    try {
      meanwhile?.();
    } finally {
      takeParts(kernel, size);
      wait(control, parts);
    }
  }

  const end = () => {
    Atomics.store(control, word.stop, 1);
    Atomics.add(control, word.epoch, 1);
    Atomics.notify(control, word.epoch);
    for (const helper of helpers.splice(0)) helper?.end();
  };
  const crew: Crew = {
    run(kernel, meanwhile) {
      const awake = Atomics.load(control, word.sleepers) < helpers.length;
      const wanted = kernel.work >= (awake ? worthSplitting.awake : worthSplitting.asleep);
      const id = wanted && canSplit(kernel) ? idOf(kernel) : -1;
      if (id >= 0) return split(kernel, id, meanwhile);
      meanwhile?.();
      kernel.run(0, kernel.rows);
    },
    get helped() {
      return Atomics.load(control, word.helped);
    },
    dispose() {
      forgotten.unregister(crew);
      end();
    },
  };
  forgotten.register(crew, end, crew);
  return crew;
}

/** Waits until all parts are done: looks for a while, then sleeps where this thread may. */
function wait(control: Int32Array, parts: number): void {
  for (let look = 0; look < looks; look++) if (Atomics.load(control, word.completed) === parts) return;
  const until = Date.now() + patience;
  Atomics.store(control, word.waiting, 1);
  try {
    for (;;) {
      const done = Atomics.load(control, word.completed);
      if (done === parts) return;
      if (Date.now() > until) break;
      try {
        Atomics.wait(control, word.completed, done, 1);
      } catch {
        // A page's own thread may not sleep: it keeps looking.
      }
    }
  } finally {
    Atomics.store(control, word.waiting, 0);
  }
  throw new RnnError('backend-unavailable', 'a worker of the engine stopped answering; create another engine');
}
