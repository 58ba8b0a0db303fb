import type { Lease, Machine, Sizes } from './machine.ts';

/** Numbers that plans out of use may hold together: 64 MB. */
const mostNumbers = 1 << 24;

/** Plans that are looked through at each lease. */
const mostPlans = 32;

interface Entry {
  readonly kind: string;
  readonly sizes: Sizes;
  readonly machine: Machine;
  readonly plan: unknown;
  busy: boolean;
  kept: boolean;
  readonly release: () => void;
}

/** Plans of an engine by what they were made for; see `Kit.lease`. */
export interface Plans {
  lease<Plan>(kind: string, sizes: Sizes | null, build: (machine: Machine) => Plan): Lease<Plan>;
  /** Lets go of all plans: at once, or when they are released. */
  clear(): void;
}

export function sameSizes(one: Sizes, other: Sizes): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

export function planCache(open: () => Machine): Plans {
  let kept: Entry[] = [];
  const forget = (entry: Entry): void => {
    entry.kept = false;
    if (!entry.busy) entry.machine.close();
  };
  const clear = (): void => {
    for (const entry of kept) forget(entry);
    kept = [];
  };
  /** Plans are wanted again soon or not at all, so where there are too many, none is kept that is out of use. */
  const makeRoom = (): void => {
    const numbers = kept.reduce((sum, { machine }) => sum + machine.size, 0);
    if (kept.length <= mostPlans && numbers <= mostNumbers) return;
    for (const entry of kept) if (!entry.busy) forget(entry);
    kept = kept.filter((entry) => entry.kept);
  };
  return {
    lease(kind, sizes, build) {
      if (sizes) {
        for (const entry of kept) {
          if (entry.busy || entry.kind !== kind || !sameSizes(entry.sizes, sizes)) continue;
          entry.busy = true;
          return entry as unknown as Lease<ReturnType<typeof build>>;
        }
      }
      const machine = open();
      let plan: ReturnType<typeof build>;
      try {
        plan = build(machine);
      } catch (error) {
        machine.close();
        throw error;
      }
      const entry: Entry = {
        kind,
        sizes: sizes ?? [],
        machine,
        plan,
        busy: true,
        kept: sizes !== null,
        release() {
          entry.busy = false;
          if (entry.kept) makeRoom();
          else machine.close();
        },
      };
      if (sizes) kept.push(entry);
      return entry as unknown as Lease<typeof plan>;
    },
    clear,
  };
}
