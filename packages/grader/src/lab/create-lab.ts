import { createEngine, RnnError, type BackendName, type Engine } from '@keyproof/rnn-core';
import type { Lab } from '../types.ts';
import { LabError } from './errors.ts';
import { streamRandom } from './random.ts';
import { summarise } from './sample.ts';
import { createStopClock } from './stop-clock.ts';

/** What one experiment may spend. */
export interface Budget {
  /**
   * Time of one experiment: the shorter of wall clock and processor time, so that a busy machine changes no verdict. What waits without
   * computing is given up after ten times as long, and so is everything in a browser, which tells no processor time. Default 20,000.
   */
  readonly milliseconds?: number;
  /** Numbers that one experiment may reserve at once (8 bytes each). Default 20 million. */
  readonly values?: number;
}

export interface LabOptions {
  /** Default `auto`: the best backend that works here. */
  readonly backend?: BackendName | 'auto';
  /** Default 1. */
  readonly seed?: number;
  readonly signal?: AbortSignal;
  readonly budget?: Budget;
}

/** A lab with its lifetime: call `begin` before each experiment and `dispose` at the end. */
export interface OwnedLab extends Lab {
  /** Starts the clock of the next experiment. */
  begin(): void;
  /** The outcome of an experiment, or a rejection with `LabError` where it does not end in time or the signal aborts. */
  within<T>(work: Promise<T>): Promise<T>;
  dispose(): void;
}

/**
 * A lab on the kernels of `backend` and on the float64 reference. Where `auto` finds no working kernels, the reference takes both
 * parts and `kernels.backend` says so. Rejects with the engine's error where a named backend does not work.
 */
export async function createLab(options: LabOptions = {}): Promise<OwnedLab> {
  const { backend = 'auto', seed = 1, signal, budget = {} } = options;
  const reference = await createEngine({ backend: 'reference' });
  const kernels = await engineFor(backend, reference);
  const milliseconds = budget.milliseconds ?? 20_000;
  const values = budget.values ?? 20_000_000;
  const clock = createStopClock(milliseconds, signal);

  const checkpoint = (): void => clock.check();

  const lab: OwnedLab = {
    kernels,
    reference,
    seed,
    random: (stream) => streamRandom(seed, stream),
    checkpoint,
    reserve(count) {
      if (!(count <= values)) {
        throw new LabError(
          'over-budget',
          `Expected the experiment to hold at most ${values} numbers, got ${count}; raise \`budget.values\``,
        );
      }
    },
    async sample(name, { count = 3, tolerance = 1e-3, floor = 1e-30 }, measure) {
      const run = async (engine: Engine): Promise<number[]> => {
        const found: number[] = [];
        for (let index = 0; index < count; index += 1) {
          checkpoint();
          found.push(await measure(engine, streamRandom(seed, `${name}/${index}`), index));
        }
        return found;
      };
      const measured = await run(kernels);
      return summarise(name, measured, kernels === reference ? measured : await run(reference), tolerance, floor);
    },
    begin() {
      clock.start();
      checkpoint();
    },
    within: (work) => clock.race(work),
    dispose() {
      kernels.dispose();
      reference.dispose();
    },
  };
  return lab;
}

async function engineFor(backend: BackendName | 'auto', reference: Engine): Promise<Engine> {
  if (backend === 'reference') return reference;
  try {
    return await createEngine({ backend });
  } catch (error) {
    if (backend === 'auto' && error instanceof RnnError && error.code === 'backend-unavailable') return reference;
    throw error;
  }
}
