import { RnnError } from '../../errors.ts';
import { lengthOf } from '../../kernels/kernel.ts';
import type { KernelCache } from '../kernel-cache.ts';
import { type Call, type History, historyOver, type Machine, type Operand } from '../machine.ts';
import type { Arena } from './arena.ts';
import type { ArenaKernel } from './arena-kernel.ts';
import { argumentSlot, resultSlot } from './places.ts';

/** A history in the arena, `start` floats from its beginning. */
interface ArenaHistory extends History {
  readonly start: number;
}

/** A call with the addresses that it needs, for one step after the other. */
interface Prepared extends Call {
  readonly kernel: ArenaKernel;
  /** Slots, as indices of 32-bit words. */
  readonly slots: Int32Array;
  readonly addresses: Int32Array;
  readonly strides: Int32Array;
}

/** A machine in the arena: kernels are told where their arrays lie, and write results where they belong. */
export function arenaMachine(arena: Arena, kernels: KernelCache<ArenaKernel>): Machine {
  const before = arena.end;
  const take = (blocks: number, rows: number, lanes: number): ArenaHistory => {
    const length = blocks * rows * lanes;
    const start = arena.take(length);
    return {
      start,
      rows,
      lanes,
      get data() {
        return arena.floats.subarray(start, start + length);
      },
      at(t, first = 0, count = rows) {
        const from = start + (t * rows + first) * lanes;
        return arena.floats.subarray(from, from + count * lanes);
      },
    };
  };
  return {
    history: take,
    load(values, rows, lanes) {
      const history = take(values.length === 0 ? 0 : values.length / (rows * lanes), rows, lanes);
      history.data.set(values);
      return history;
    },
    keep: ({ data, rows, lanes }) => historyOver(data.slice(), rows, lanes),
    call(request, sizes, ins, outs) {
      const made = request(...sizes);
      const results = made.values === 1 || made.order === 'rows' ? 1 : made.values;
      if (ins.length !== made.sizes.length || outs.length !== results) refuse(made.name, ins.length, outs.length);
      const operands = [...ins, ...outs];
      const prepared: Prepared = {
        request: made,
        ins,
        outs,
        kernel: kernels.get(request, sizes),
        slots: Int32Array.from(
          operands,
          (_, i) => (i < ins.length ? argumentSlot(i) : resultSlot(i - ins.length)) >> 2,
        ),
        addresses: new Int32Array(operands.length),
        strides: new Int32Array(operands.length),
      };
      return prepared;
    },
    run(calls, first, last) {
      const direction = last >= first ? 1 : -1;
      for (const call of calls as readonly Prepared[]) aim(call, first, last, direction);
      const { words } = arena;
      for (let t = first; t !== last + direction; t += direction) {
        for (let index = 0; index < calls.length; index++) {
          const { kernel, slots, addresses, strides } = calls[index] as Prepared;
          for (let i = 0; i < slots.length; i++) {
            words[slots[i]!] = addresses[i]!;
            addresses[i]! += strides[i]!;
          }
          kernel.run(0, kernel.cells, 0);
        }
      }
    },
    close: () => arena.release(before),
  };
}

/** Points a call at the first step, after a look that no step leaves its histories. */
function aim(
  { request, ins, outs, addresses, strides, kernel }: Prepared,
  first: number,
  last: number,
  direction: number,
): void {
  const each = (kernel.cells * request.values) / outs.length;
  for (const [i, operand] of [...ins, ...outs].entries()) {
    const { of, stays, rows, lanes } = { ...operand, rows: operand.of.rows, lanes: operand.of.lanes };
    const length = i < ins.length ? lengthOf(request.sizes[i]!) : each;
    const [from, to] = [first, last].map((t) => placeOf(operand, t));
    if (Math.min(from!, to!) < 0 || Math.max(from!, to!) + length > of.data.length) {
      throw new RnnError(
        'bad-shape',
        `kernel ${request.name} expects ${length} values from ${Math.max(from!, to!)} on in operand ${i}, got ${of.data.length} in all`,
      );
    }
    addresses[i] = ((of as ArenaHistory).start + from!) * 4;
    strides[i] = stays ? 0 : direction * rows * lanes * 4;
  }
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
