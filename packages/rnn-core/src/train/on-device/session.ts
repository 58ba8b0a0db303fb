import { type GpuBuffer, readMode, usage } from '../../engine/webgpu/api.ts';
import { bufferOf, complained, type Device } from '../../engine/webgpu/device.ts';
import { stepNumbers } from '../../kernels/training/update.ts';
import type { Resident } from '../../model/residence.ts';
import type { Memory } from '../optimizers.ts';
import { placesOf } from './choices.ts';
import { planStep } from './plan.ts';
import { status, type StepPlan, type StepShape } from './step-plan.ts';
import type { Prepared } from './batch.ts';

/** Plans kept: batches of a few shapes take turns, and each plan holds all memory of a step. */
const mostPlans = 4;

/** What a step on the device came to. */
export interface DeviceStep {
  readonly loss: number;
  readonly norm: number;
  /** 1 where loss and norm are finite; else nothing was updated. */
  readonly sound: boolean;
  /** Parameters that are not finite after the update. */
  readonly broken: number;
  readonly plan: StepPlan;
}

/** The training steps of one model with one optimizer, whose numbers stay on the device between them. */
export interface Session {
  /** Records what a shape needs. Rejects with `backend-unavailable` where the device cannot take it. */
  plan(shape: StepShape): Promise<unknown>;
  /** One step. `factors`: of dropout. */
  step(prepared: Prepared, shape: StepShape, learningRate: number, factors: Float32Array | null): Promise<DeviceStep>;
  /** Copies of numbers of a plan, from the device. */
  read(plan: StepPlan, place: number, length: number): Promise<Float32Array>;
  /** Has parameters and the optimizer's memory on the host; the next step begins from there. */
  release(): Promise<void>;
  /** Frees all buffers. */
  dispose(): void;
}

export function createSession(device: Device, resident: Resident, memory: Memory): Session {
  const { gpu } = device;
  const { parameters, residence } = resident;
  const { starts, total } = placesOf(parameters);
  const plans = new Map<string, StepPlan>();
  const staging = new Map<StepPlan, Float32Array>();
  const answers: GpuBuffer[] = [];
  /** Whose memory the newest numbers are in. */
  let current: StepPlan | null = null;
  let version = -1;
  let holdsMemory = false;

  const drop = (key: string, plan: StepPlan): void => {
    plans.delete(key);
    staging.delete(plan);
    plan.recording.dispose();
  };

  async function planFor(shape: StepShape): Promise<StepPlan> {
    const key = JSON.stringify(shape);
    const known = plans.get(key);
    if (known) {
      plans.delete(key);
      plans.set(key, known);
      return known;
    }
    let planned: StepPlan | null = null;
    const made = await complained(device, 'a training step', async () => {
      return (planned = await planStep(device, resident, shape));
    }).catch((error: unknown) => {
      planned?.recording.dispose();
      throw error;
    });
    plans.set(key, made);
    staging.set(made, new Float32Array(made.upload.length));
    return made;
  }

  /** Lets go of the plans that have waited longest. */
  function makeRoom(): void {
    for (const [key, plan] of plans) {
      if (plans.size <= mostPlans) return;
      if (plan !== current) drop(key, plan);
    }
  }

  /** Has the newest parameters and memory in the plan's own buffer, and, carried on from the step before, its last states. */
  function settle(plan: StepPlan, carried: boolean): void {
    const { stride, count } = plan.lasting;
    const { memory: own } = plan.recording;
    if (current && current !== plan) {
      const encoder = gpu.createCommandEncoder();
      const from = current.recording.memory;
      if (holdsMemory) encoder.copyBufferToBuffer(from, 0, own, 0, stride * count * 4);
      for (const [i, { place, length }] of (carried ? plan.lastStates : []).entries()) {
        encoder.copyBufferToBuffer(from, current.lastStates[i]!.place * 4, own, place * 4, length * 4);
      }
      gpu.queue.submit([encoder.finish()]);
    }
    if (version !== residence.version) {
      gpu.queue.writeBuffer(
        own,
        0,
        joined((name) => parameters[name]!.data as Float32Array),
      );
      version = residence.version;
    }
    if (!holdsMemory) {
      for (let slot = 0; slot < count - 1; slot++) {
        const values = joined((name) => memory.slots.get(name)?.[slot] as Float32Array | undefined);
        gpu.queue.writeBuffer(own, stride * (slot + 1) * 4, values);
      }
      holdsMemory = true;
    }
    current = plan;
  }

  /** Tensors end to end, zeros for those that are not there. */
  function joined(of: (name: string) => Float32Array | undefined): Float32Array {
    const values = new Float32Array(total);
    for (const [name, start] of Object.entries(starts)) {
      const given = of(name);
      if (given) values.set(given, start);
    }
    return values;
  }

  /** Copies elements to the host; the one way by which numbers leave the device. */
  async function fetch(from: GpuBuffer, place: number, length: number, before?: (encoder: Encoder) => void) {
    const encoder = gpu.createCommandEncoder();
    before?.(encoder);
    const bytes = length * 4;
    const fitting = answers.findIndex(({ size }) => size === bytes);
    const answer = fitting >= 0 ? answers.splice(fitting, 1)[0]! : bufferOf(device, bytes, usage.mapRead);
    encoder.copyBufferToBuffer(from, place * 4, answer, 0, bytes);
    gpu.queue.submit([encoder.finish()]);
    try {
      await answer.mapAsync(readMode);
    } catch (error) {
      answer.destroy();
      // A lost device refuses to map; why it was lost is told a moment later.
      await Promise.race([gpu.lost, new Promise((resolve) => setTimeout(resolve, 1000))]);
      checkDevice();
      throw error;
    }
    const copy = new Float32Array(answer.getMappedRange().slice(0));
    answer.unmap();
    if (bytes === status.length * 4) answers.push(answer);
    else answer.destroy();
    return copy;
  }

  /** Throws where the device is lost, and with it all that was on it: what the host has is all there is. */
  function checkDevice(): void {
    try {
      device.check('train()');
    } catch (error) {
      residence.away(null);
      [current, holdsMemory, version] = [null, false, -1];
      throw error;
    }
  }

  async function bring(): Promise<void> {
    if (!current) return;
    spread(await fetch(current.recording.memory, 0, total), (name) => parameters[name]!.data as Float32Array);
    resident.put();
  }

  function spread(values: Float32Array, into: (name: string) => Float32Array): void {
    for (const [name, start] of Object.entries(starts)) {
      const target = into(name);
      target.set(values.subarray(start, start + target.length));
    }
  }

  return {
    async plan(shape) {
      checkDevice();
      return planFor(shape);
    },
    async step(prepared, shape, learningRate, factors) {
      checkDevice();
      const plan = await planFor(shape);
      settle(plan, shape.carried);
      makeRoom();
      const t = memory.steps + 1;
      const upload = staging.get(plan)!;
      const { parts } = plan.upload;
      const now = parts.now!.start;
      upload[now + stepNumbers.learningRate] = learningRate;
      upload[now + stepNumbers.isFirst] = t === 1 ? 1 : 0;
      if (shape.rule.kind === 'adam') {
        upload[now + stepNumbers.scale1] = 1 / (1 - shape.rule.beta1 ** t);
        upload[now + stepNumbers.scale2] = 1 / (1 - shape.rule.beta2 ** t);
      }
      for (const [name, values] of Object.entries(prepared.parts)) {
        upload.set(values as ArrayLike<number>, parts[name as keyof typeof prepared.parts]!.start);
      }
      if (factors) upload.set(factors, parts.factors!.start);
      gpu.queue.writeBuffer(plan.recording.memory, plan.upload.place * 4, upload);
      const told = await fetch(plan.recording.memory, plan.status, status.length, (encoder) => {
        plan.recording.encode(encoder);
        // From here on the host's parameters are of the step before.
        residence.away(() => bring());
      });
      const sound = told[status.sound] === 1;
      if (sound) memory.steps++;
      return { loss: told[status.loss]!, norm: told[status.norm]!, sound, broken: told[status.broken]!, plan };
    },
    read: (plan, place, length) => fetch(plan.recording.memory, place, length),
    async release() {
      await residence.bring();
      if (!current || !holdsMemory) return;
      holdsMemory = false;
      const { stride, count } = current.lasting;
      if (count === 1) return;
      const values = await fetch(current.recording.memory, stride, stride * (count - 1));
      const slots = Array.from({ length: count - 1 }, (_, slot) => values.subarray(slot * stride));
      for (const [name, start] of Object.entries(starts)) {
        const { length } = parameters[name]!.data;
        memory.slots.set(
          name,
          slots.map((slot) => slot.slice(start, start + length)),
        );
      }
    },
    dispose() {
      residence.away(null);
      for (const [key, plan] of plans) drop(key, plan);
      for (const answer of answers.splice(0)) answer.destroy();
      current = null;
    },
  };
}

type Encoder = ReturnType<Device['gpu']['createCommandEncoder']>;
