import { RnnError } from '../../errors.ts';
import type { KernelCache } from '../kernel-cache.ts';
import { type Call, type History, historyOver, type Machine, type Operand } from '../machine.ts';
import type { Arena } from './arena.ts';
import type { ArenaKernel } from './arena-kernel.ts';

/** A history in the arena, `start` floats from its beginning. */
class ArenaHistory implements History {
  readonly rows: number;
  readonly lanes: number;
  readonly start: number;
  readonly length: number;
  readonly #arena: Arena;

  constructor(arena: Arena, start: number, length: number, rows: number, lanes: number) {
    this.#arena = arena;
    this.start = start;
    this.length = length;
    this.rows = rows;
    this.lanes = lanes;
  }

  get data(): Float32Array {
    return this.#arena.floats.subarray(this.start, this.start + this.length);
  }

  at(t: number, first = 0, count = this.rows): Float32Array {
    const from = this.start + (t * this.rows + first) * this.lanes;
    return this.#arena.floats.subarray(from, from + count * this.lanes);
  }
}

/** A call with the addresses that it needs, for one step after the other. */
interface Prepared extends Call {
  readonly kernel: ArenaKernel;
  readonly operands: readonly Operand[];
  readonly addresses: Int32Array;
  readonly strides: Int32Array;
}

/** A machine in the arena: kernels are told where their arrays lie, and write results where they belong. */
export function arenaMachine(
  arena: Arena,
  kernels: KernelCache<ArenaKernel>,
  run: (kernel: ArenaKernel) => void,
): Machine {
  const region = arena.open();
  const take = (blocks: number, rows: number, lanes: number): ArenaHistory => {
    const length = blocks * rows * lanes;
    return new ArenaHistory(arena, arena.take(region, length), length, rows, lanes);
  };
  return {
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
      const prepared: Prepared = {
        request: kernel.request,
        ins,
        outs,
        kernel,
        operands: [...ins, ...outs],
        addresses: new Int32Array(count),
        strides: new Int32Array(count),
      };
      return prepared;
    },
    run(calls, first, last) {
      const direction = last >= first ? 1 : -1;
      for (const call of calls as readonly Prepared[]) aim(call, first, last, direction);
      const { words } = arena;
      for (let t = first; t !== last + direction; t += direction) {
        for (let index = 0; index < calls.length; index++) {
          const { kernel, addresses, strides } = calls[index] as Prepared;
          const { slots } = kernel;
          for (let i = 0; i < slots.length; i++) {
            words[slots[i]!] = addresses[i]!;
            addresses[i]! += strides[i]!;
          }
          run(kernel);
        }
      }
    },
    close: () => arena.close(region),
  };
}

/** Points a call at the first step, after a look that no step leaves its histories. */
function aim({ kernel, operands, addresses, strides }: Prepared, first: number, last: number, direction: number): void {
  for (let i = 0; i < operands.length; i++) {
    const operand = operands[i]!;
    const { start, length, rows, lanes } = operand.of as ArenaHistory;
    const [from, to, span] = [placeOf(operand, first), placeOf(operand, last), kernel.spans[i]!];
    if (Math.min(from, to) < 0 || Math.max(from, to) + span > length)
      leaves(kernel.request.name, i, span, Math.max(from, to), length);
    addresses[i] = (start + from) * 4;
    strides[i] = operand.stays ? 0 : direction * rows * lanes * 4;
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
