import type { GPU } from 'gpu.js';
import { openGpu } from '../gpu.ts';
import { kernelCache } from '../kernel-cache.ts';
import type { GpuSource } from '../load-gpu.ts';
import type { Kit } from '../machine.ts';
import { planCache } from '../plans.ts';
import { type Arena, createArena } from './arena.ts';
import { type ArenaCompiler, arenaCompiler, type ArenaKernel, compilerHash } from './arena-kernel.ts';
import { arenaMachine } from './arena-machine.ts';
import { readLibrary, writeLibrary } from './library.ts';
import { type Crew, createCrew, isLarge } from './threads/crew.ts';
import { coresHere, singleBecause } from './threads/spawn.ts';

/** More than two threads are used where they are asked for: two is what was measured. */
const automatic = 2;

/** Multiply-adds in calls worth being split before there are threads: to begin with them costs 50 ms. */
const worthStarting = 1 << 28;

/** How many threads there will be, and why not another number. */
function threadsFor(asked: number | 'auto'): Kit['threads'] {
  if (asked === 1) return { count: 1, reason: 'asked for' };
  const why = singleBecause();
  if (why) return { count: 1, reason: why };
  if (asked !== 'auto') return { count: asked, reason: 'asked for; small calls run on one' };
  const cores = coresHere();
  if (cores < 2) return { count: 1, reason: 'there is one core' };
  return { count: automatic, reason: `there are ${cores} cores; small calls run on one thread` };
}

/** Kernels that share one memory, so that nothing is copied between them. `compiled`: a library of them. */
export function arenaKit(source: GpuSource, asked: number | 'auto', compiled: Uint8Array | null): Kit {
  let gpu: GPU | null = null;
  /** What compiles a kernel: opened for the first that the library lacks. */
  const codeGenerator = () => ({ module: source.module(), gpu: (gpu ??= openGpu(source.module(), 'webasm')) });
  if (!source.isPending) codeGenerator();
  let threads = threadsFor(asked);
  let [arena, crew]: [Arena | null, Crew | null] = [null, null];
  let compiler: ArenaCompiler | null = null;
  const library = compiled ? readLibrary(compiled, compilerHash()) : new Map<string, Uint8Array>();
  let large = 0;
  const failed = () => {
    threads = { count: 1, reason: 'a worker did not start' };
  };
  const use = (memory: Arena): Arena => {
    compiler = arenaCompiler(codeGenerator, memory, library);
    return (arena = memory);
  };
  const own = (): Arena => arena ?? use(createArena(false));
  const alone = (kernel: ArenaKernel, meanwhile?: () => void): void => {
    meanwhile?.();
    if (isLarge(kernel)) large += kernel.work;
    kernel.run(0, kernel.rows);
  };
  /** Moves to a memory that threads can share; kernels belong to a memory, so they are built anew. */
  const share = (): void => {
    kernels.clear();
    crew = createCrew(use(createArena(true)).memory, threads.count, failed);
  };
  const kernels = kernelCache(
    (request) => (own(), compiler!.compile(request)),
    () => undefined,
  );
  const open = () => arenaMachine(own(), kernels, crew ? crew.run : alone);
  const plans = planCache(open);
  /** Whether it is time to have threads: once it is, nothing may lie in the memory that is left. */
  const grow = (): void => {
    if (crew || threads.count === 1 || large < worthStarting) return;
    plans.clear();
    if (own().idle) share();
  };
  return {
    lanes: 4,
    inPlace: true,
    get threads() {
      return threads;
    },
    open() {
      grow();
      return open();
    },
    lease(kind, sizes, build) {
      grow();
      return plans.lease(kind, sizes, build);
    },
    compiled: () => (compiler ? writeLibrary(compiler.modules(), compilerHash()) : null),
    dispose() {
      plans.clear();
      kernels.clear();
      crew?.dispose();
      [arena, crew, compiler] = [null, null, null];
      void gpu?.destroy();
    },
  };
}
