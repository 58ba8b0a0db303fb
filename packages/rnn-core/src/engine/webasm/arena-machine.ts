import { RnnError } from '../../errors.ts';
import type { KernelCache } from '../kernel-cache.ts';
import { type Call, type History, historyOver, type Machine, type Operand, type Stretch } from '../machine.ts';
import type { Arena } from './arena.ts';
import type { ArenaKernel } from './arena-kernel.ts';

/** A history in the arena, `start` floats from its beginning. */
class ArenaHistory implements History {
  readonly rows: number;
  readonly lanes: number;
  readonly start: number;
  readonly length: number;
  readonly #arena: Arena;
  /** All of the arena when `#view` was taken: growing makes it stale. */
  #floats: Float32Array;
  #view: Float32Array | null = null;

  constructor(arena: Arena, start: number, length: number, rows: number, lanes: number) {
    this.#arena = arena;
    this.#floats = arena.floats;
    this.start = start;
    this.length = length;
    this.rows = rows;
    this.lanes = lanes;
  }

  get data(): Float32Array {
    const { floats } = this.#arena;
    if (this.#view && this.#floats === floats) return this.#view;
    this.#floats = floats;
    return (this.#view = floats.subarray(this.start, this.start + this.length));
  }

  at(t: number, first = 0, count = this.rows): Float32Array {
    const from = this.start + (t * this.rows + first) * this.lanes;
    return this.#arena.floats.subarray(from, from + count * this.lanes);
  }
}

/** A call with its kernel. */
interface Prepared extends Call {
  readonly kernel: ArenaKernel;
  readonly operands: readonly Operand[];
}

/** A machine in the arena: kernels are told where their arrays lie, and write results where they belong. */
export function arenaMachine(
  arena: Arena,
  kernels: KernelCache<ArenaKernel>,
  run: (kernel: ArenaKernel, meanwhile?: () => void) => void,
): Machine {
  const region = arena.open();
  let size = 0;
  const take = (blocks: number, rows: number, lanes: number): ArenaHistory => {
    const length = blocks * rows * lanes;
    size += length;
    return new ArenaHistory(arena, arena.take(region, length), length, rows, lanes);
  };
  return {
    get size() {
      return size;
    },
    inPlace: true,
    history: take,
    load(values, rows, lanes) {
      const history = take(values.length === 0 ? 0 : values.length / (rows * lanes), rows, lanes);
      arena.floats.set(values, history.start);
      return history;
    },
    keep: ({ data, rows, lanes }) => historyOver(data.slice(), rows, lanes),
    call(request, sizes, ins, outs) {
      const kernel = kernels.get(request, sizes);
      const count = kernel.spans.length;
      if (ins.length !== kernel.request.sizes.length || ins.length + outs.length !== count) {
        refuse(kernel.request.name, ins.length, outs.length);
      }
      const prepared: Prepared = { request: kernel.request, ins, outs, kernel, operands: [...ins, ...outs] };
      return prepared;
    },
    ready(stretches) {
      const kernels: ArenaKernel[] = [];
      const addresses: number[] = [];
      for (const stretch of stretches) aim(stretch, kernels, addresses);
      const tape = Int32Array.from(addresses);
      return (meanwhile) => {
        const { words } = arena;
        for (let call = 0, at = 0; call < kernels.length; call++) {
          const kernel = kernels[call]!;
          const { slots } = kernel;
          for (let i = 0; i < slots.length; i++) words[slots[i]!] = tape[at++]!;
          run(kernel, call === 0 ? meanwhile : undefined);
        }
      };
    },
    close: () => arena.close(region),
  };
}

/** Appends the kernels of a stretch in the order of their calls, and where each finds its operands, after a look that none leaves its history. */
function aim({ calls, first, last }: Stretch, kernels: ArenaKernel[], addresses: number[]): void {
  for (const { kernel, operands } of calls as readonly Prepared[]) {
    for (let i = 0; i < operands.length; i++) {
      const operand = operands[i]!;
      const [from, to, span] = [placeOf(operand, first), placeOf(operand, last), kernel.spans[i]!];
      const { length } = operand.of as ArenaHistory;
      if (Math.min(from, to) < 0 || Math.max(from, to) + span > length)
        leaves(kernel.request.name, i, span, Math.max(from, to), length);
    }
  }
  const direction = last >= first ? 1 : -1;
  for (let t = first; t !== last + direction; t += direction) {
    for (const { kernel, operands } of calls as readonly Prepared[]) {
      kernels.push(kernel);
      for (const operand of operands) addresses.push(((operand.of as ArenaHistory).start + placeOf(operand, t)) * 4);
    }
  }
}

function leaves(name: string, operand: number, span: number, from: number, length: number): never {
  throw new RnnError(
    'bad-shape',
    `kernel ${name} expects ${span} values from ${from} on in operand ${operand}, got ${length} in all`,
  );
}

/** Where an operand begins at step t, in floats. */
const placeOf = ({ of, shift, row, stays }: Operand, t: number): number =>
  ((stays ? shift : t + shift) * of.rows + row) * of.lanes;

function refuse(name: string, ins: number, outs: number): never {
  throw new RnnError(
    'bad-shape',
    `kernel ${name} was given ${ins} arguments and ${outs} places for results, not as many as it has`,
  );
}
