import { createEngine, meteredEngine, RnnError, type BackendName, type Engine } from '@keyproof/rnn-core';
import type { Lab } from '../types.ts';
import { type Account, openAccount } from './account.ts';
import { type Budget, budgetOf } from './budget.ts';
import { ownedBy } from './owner.ts';
import { preparedBytes } from '../prepared/file.ts';
import { streamRandom } from './random.ts';
import { summarise } from './sample.ts';

export interface LabOptions {
  /** Default `auto`: the best backend that works here. */
  readonly backend?: BackendName | 'auto';
  /** Default 1. */
  readonly seed?: number;
  readonly signal?: AbortSignal;
  /** What every experiment may spend, whatever its check asks for. Default: what the check asks for. */
  readonly budget?: Budget;
}

/** Engines with their lifetime, on which experiments run one after the other, each within its budget. */
export interface OwnedLab {
  readonly kernels: Engine;
  readonly reference: Engine;
  readonly seed: number;
  /**
   * Runs an experiment in a lab of its own. Rejects with `LabError` where it does not end in its budget or the signal aborts; what still
   * runs of it is then refused the engines, random numbers and checkpoints of its lab.
   */
  run<T>(experiment: (lab: Lab) => Promise<T>, budget?: Budget): Promise<T>;
  dispose(): void;
}

/**
 * A lab on the kernels of `backend` and on the float64 reference. Where `auto` finds no working kernels, the reference takes both
 * parts and `kernels.backend` says so. Rejects with the engine's error where a named backend does not work.
 */
export async function createLab(options: LabOptions = {}): Promise<OwnedLab> {
  const { backend = 'auto', seed = 1, signal, budget: allowed } = options;
  const reference = await createEngine({ backend: 'reference' });
  const kernels = await engineFor(backend, reference);
  let last: Promise<unknown> = Promise.resolve();

  const owned: OwnedLab = {
    kernels,
    reference,
    seed,
    async run(experiment, budget) {
      // One at a time: the clock of one must not count the processor time of another.
      const before = last;
      let release = (): void => {};
      last = new Promise<void>((resolve) => (release = resolve));
      await before;
      let account: Account | null = null;
      try {
        account = openAccount(budgetOf(allowed, budget), signal);
        const lab = labOn({ kernels, reference, seed }, account);
        return await account.race(experiment(ownedBy(lab, owned)));
      } finally {
        account?.close();
        release();
      }
    },
    dispose() {
      kernels.dispose();
      reference.dispose();
    },
  };
  return owned;
}

/** Every so many random numbers the clock is asked: a loop that does nothing but draw must end too. */
const DRAWS = 4096;

/** The lab of one experiment: everything it gives asks the account first. */
function labOn(shared: Pick<OwnedLab, 'kernels' | 'reference' | 'seed'>, account: Account): Lab {
  const { seed } = shared;
  const reference = meteredEngine(shared.reference, account);
  const kernels = shared.kernels === shared.reference ? reference : meteredEngine(shared.kernels, account);
  const random = (stream: string): (() => number) => {
    const next = streamRandom(seed, stream);
    let drawn = 0;
    return () => {
      if (++drawn % DRAWS === 0) account.check();
      return next();
    };
  };
  return {
    kernels,
    reference,
    seed,
    random,
    checkpoint: () => account.check(),
    reserve: (count) => account.hold(count),
    spend: (operations) => account.work(operations),
    async sample(name, { count = 3, tolerance = 1e-3, floor = 1e-30 }, measure) {
      const run = async (engine: Engine): Promise<number[]> => {
        const found: number[] = [];
        for (let index = 0; index < count; index += 1) {
          account.check();
          await account.pause();
          found.push(await measure(engine, random(`${name}/${index}`), index));
        }
        return found;
      };
      const measured = await run(kernels);
      return summarise(name, measured, kernels === reference ? measured : await run(reference), tolerance, floor);
    },
  };
}

async function engineFor(backend: BackendName | 'auto', reference: Engine): Promise<Engine> {
  if (backend === 'reference') return reference;
  try {
    const compiled = preparedBytes('kernels.br');
    return await createEngine({ backend, ...(compiled && { compiled }) });
  } catch (error) {
    if (backend === 'auto' && error instanceof RnnError && error.code === 'backend-unavailable') return reference;
    throw error;
  }
}
