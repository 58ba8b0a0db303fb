import { RnnError } from '../../errors.ts';
import { gatherKernel } from '../../kernels/training/gather.ts';
import { lengthOf } from '../../kernels/kernel.ts';
import type { GpuBuffer } from './api.ts';
import { usage } from './api.ts';
import { type Call, type History, type Machine, type Operand, whole } from '../machine.ts';
import { bufferOf, type Device, placeStride } from './device.ts';
import { mostPlaces, workgroupOf } from './shader.ts';
import { gridOf } from './grid.ts';

/** A list of dispatches over one memory, to be sent to the device as often as wanted. */
export interface Recording {
  readonly memory: GpuBuffer;
  readonly bytes: number;
  /** Encodes all dispatches, in order. */
  encode(encoder: ReturnType<Device['gpu']['createCommandEncoder']>): void;
  dispose(): void;
}

/**
 * A machine that runs nothing: it lays out one memory and writes down what is to be done in it. The `data` of a history is room on the
 * host that is taken over at the end: numbers are there before the first dispatch and never change, and choices (see `choices.ts`) are
 * made among the parameters before each pass. A history whose data nobody asked for holds what the dispatches leave there.
 */
export interface Recorder extends Machine {
  /** Where a history lies, in elements. */
  placeOf(history: History): number;
  /** First element that is still free. */
  readonly end: number;
  /** A history over elements that are laid out already. */
  over(place: number, rows: number, lanes: number): History;
  /** Notes the calls for each step from `first` to `last`, up or down. */
  run(calls: readonly Call[], first: number, last: number): void;
  /** A choice among elements of `from`, made when the dispatches come to it. */
  choose(choice: Float32Array, from: History): Operand;
  /** Lays the recording out. `parameters`: what the choices on the host are among. */
  finish(parameters: History): Promise<Recording>;
}

/** A call at a step. Where its operands lie is known at the end. */
interface Noted {
  readonly call: Call;
  readonly t: number;
}

interface Dispatch {
  readonly call: Call;
  readonly places: readonly number[];
}

/** Numbers of the host, and what they are for. */
interface Given {
  readonly history: History;
  readonly values: Float32Array;
}

/** Records over a device. */
export function createRecorder(device: Device): Recorder {
  const places = new WeakMap<History, number>();
  const given: Given[] = [];
  const noted: Noted[] = [];
  let end = 0;
  const reserve = (length: number): number => {
    const place = end;
    // Elementwise kernels run over a grid that may reach beyond the last element.
    end += (gridOf(length).length + 3) & ~3;
    return place;
  };
  const over = (place: number, rows: number, lanes: number, length = 0): History => {
    let data: Float32Array | null = null;
    const reserved = end;
    const history: History = {
      rows,
      lanes,
      get data() {
        if (length === 0) throw new RnnError('bad-option', 'these numbers lie on the graphics device');
        if (data) return data;
        // It gets another place, beside what else the host gives; this one is free again if nothing came after it.
        if (reserved === end) end = place;
        data = new Float32Array(length);
        given.push({ history, values: data });
        return data;
      },
      at: (t, first = 0, count = rows) =>
        history.data.subarray((t * rows + first) * lanes, (t * rows + first + count) * lanes),
    };
    places.set(history, place);
    return history;
  };
  const placeAt = ({ of, shift, row, stays }: Operand, t: number): number =>
    places.get(of)! + ((stays ? shift : t + shift) * of.rows + row) * of.lanes;
  const chosen = (choice: Float32Array, from: History, place: number): Noted => {
    const grid = gridOf(choice.length);
    const padded = recorder.history(1, grid.rows, grid.width);
    for (let i = 0; i < choice.length; i++) padded.data[i] = -choice[i]!;
    const sizes = [grid.rows, grid.width, from.rows * from.lanes] as const;
    const into = whole(over(place, grid.rows, grid.width));
    return { call: recorder.call(gatherKernel, [...sizes], [whole(padded), whole(from)], [into]), t: 0 };
  };
  /** All choices of the host as one, side by side. */
  const chooseAll = (choices: readonly Given[], parameters: History): Noted[] => {
    const joined = new Float32Array(choices.reduce((sum, { values }) => sum + values.length, 0));
    const start = reserve(joined.length);
    let at = 0;
    for (const { history, values } of choices) {
      joined.set(values, at);
      places.set(history, start + at);
      at += values.length;
    }
    return at > 0 ? [chosen(joined, parameters, start)] : [];
  };

  const recorder: Recorder = {
    get size() {
      return end;
    },
    inPlace: false,
    get end() {
      return end;
    },
    placeOf: (history) => places.get(history)!,
    over,
    history: (blocks, rows, lanes) => over(reserve(blocks * rows * lanes), rows, lanes, blocks * rows * lanes),
    load(values, rows, lanes) {
      const history = recorder.history(values.length / (rows * lanes), rows, lanes);
      history.data.set(values);
      return history;
    },
    choose(choice, from) {
      const { rows, width, length } = gridOf(choice.length);
      const place = reserve(length);
      noted.push(chosen(choice, from, place));
      return whole(over(place, rows, width));
    },
    keep: (history) => history,
    call: (request, sizes, ins, outs) => ({ request: request(...sizes), ins, outs }),
    run(calls, first, last) {
      const step = last >= first ? 1 : -1;
      for (let t = first; t !== last + step; t += step) for (const call of calls) noted.push({ call, t });
    },
    ready(stretches) {
      for (const { calls, first, last } of stretches) recorder.run(calls, first, last);
      return () => undefined;
    },
    close: () => undefined,
    finish(parameters) {
      const isChoice = ({ values }: Given) => values.some((value) => value < 0);
      const before = chooseAll(given.filter(isChoice), parameters);
      const constants = given.filter((each) => !isChoice(each));
      for (const { history, values } of constants) places.set(history, reserve(values.length));
      const dispatches = [...before, ...noted].map(({ call, t }) => ({
        call,
        places: [...call.ins, ...call.outs].map((operand) => placeAt(operand, t)),
      }));
      const placed = constants.map(({ history, values }) => ({ place: places.get(history)!, values }));
      return finish(device, dispatches, placed, end);
    },
  };
  return recorder;
}

async function finish(
  device: Device,
  dispatches: readonly Dispatch[],
  constants: readonly { readonly place: number; readonly values: Float32Array }[],
  length: number,
): Promise<Recording> {
  const bytes = length * 4;
  if (bytes > device.mostBytes) {
    throw new RnnError(
      'backend-unavailable',
      `a training step of this size needs ${bytes} bytes in one buffer, and the graphics device gives ${device.mostBytes}`,
    );
  }
  const pipelineOf = new Map<Call, Promise<object>>();
  const told = new Uint32Array((dispatches.length * placeStride) / 4);
  for (const [index, { call, places }] of dispatches.entries()) {
    if (places.length > mostPlaces) throw new Error(`kernel ${call.request.name} has ${places.length} places`);
    told.set(places, (index * placeStride) / 4);
    if (!pipelineOf.has(call)) pipelineOf.set(call, device.pipeline(call.request, call.outs.length));
  }
  const pipelines = new Map<Call, object>();
  for (const [call, made] of pipelineOf) pipelines.set(call, await made);
  const memory = bufferOf(device, bytes, usage.storage | usage.copyFrom);
  const placesBuffer = bufferOf(device, told.byteLength, usage.uniform, told);
  for (const { place, values } of constants) device.gpu.queue.writeBuffer(memory, place * 4, values);
  const group = device.bind(memory, placesBuffer);
  const steps = dispatches.map(({ call }, index) => ({
    pipeline: pipelines.get(call)!,
    offsets: [index * placeStride],
    groups: groupsOf(device, call),
  }));
  return {
    memory,
    bytes,
    encode(encoder) {
      const pass = encoder.beginComputePass();
      let last: object | null = null;
      for (const { pipeline, offsets, groups } of steps) {
        if (pipeline !== last) pass.setPipeline((last = pipeline));
        pass.setBindGroup(0, group, offsets);
        pass.dispatchWorkgroups(...groups);
      }
      pass.end();
    },
    dispose() {
      memory.destroy();
      placesBuffer.destroy();
    },
  };
}

function groupsOf({ gpu }: Device, { request, ins }: Call): [number, number, number] {
  const [x, y] = workgroupOf(request.output);
  const [width, height, depth = 1] = request.output;
  const groups: [number, number, number] = [Math.ceil(width / x), Math.ceil(height / y), depth];
  const most = gpu.limits.maxComputeWorkgroupsPerDimension;
  if (groups.some((count) => count > most)) {
    const sizes = `${request.output.join(' × ')} cells, ${ins.map((_, i) => lengthOf(request.sizes[i]!)).join(', ')} values`;
    throw new RnnError('backend-unavailable', `kernel ${request.name} is too large for the graphics device: ${sizes}`);
  }
  return groups;
}
