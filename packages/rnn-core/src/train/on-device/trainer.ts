import type { Device } from '../../engine/webgpu/device.ts';
import { RnnError } from '../../errors.ts';
import { type Resident, residentOf } from '../../model/residence.ts';
import type { Parameters } from '../../types.ts';
import { firstNonFinite, type NonFinite } from '../finite.ts';
import { type Optimizer, optimizerMemory } from '../optimizers.ts';
import type { TrainOptions } from '../train.ts';
import { noSteps, type Trainer } from '../trainer.ts';
import { windowsOf } from '../windows.ts';
import { tensor } from '../../tensor/tensor.ts';
import { dropoutFactors, prepare } from './batch.ts';
import { mostChoices } from './choices.ts';
import type { StepShape } from './step-plan.ts';
import { createSession, type DeviceStep, type Session } from './session.ts';

/** Sessions outlive a `train()`: what was recorded and compiled for a model and an optimizer serves the next one. */
const sessions = new WeakMap<Resident, { readonly optimizer: Optimizer; readonly session: Session; busy: boolean }>();

/** What of a configuration is computed by the ordinary step alone. */
function cannot({ recurrent, parameters }: Resident, { optimizer }: TrainOptions): string | null {
  if (recurrent.bidirectional || recurrent.reverse) return 'a backward direction is turned round on the host';
  if (recurrent.peepholes) return 'gradients of peepholes are summed on the host';
  const memory = optimizerMemory(optimizer);
  if (!memory) return `the update of the optimizer \`${optimizer.name}\` is known to itself alone`;
  if (Object.values(memory.rule).some((value) => value === Infinity)) return 'an option of the optimizer is infinite';
  const total = Object.values(parameters).reduce((sum, { data }) => sum + data.length, 0);
  return total >= mostChoices ? `there are ${total} parameters, and places of no more than 2^24 are exact` : null;
}

/** The trainer of a model; one that takes no step, and says why, where the device cannot be used. */
export async function createTrainer(model: object, options: TrainOptions): Promise<Trainer> {
  const resident = residentOf(model);
  if (!resident) return noSteps('the engine keeps nothing on a graphics device, or the model is no sequence model');
  if (options.onDevice === false) return noSteps('`onDevice: false`');
  const why = cannot(resident, options);
  if (why !== null) return noSteps(why);
  let device: Device;
  try {
    device = await resident.open();
  } catch (error) {
    return noSteps(error instanceof Error ? error.message : String(error));
  }
  const memory = optimizerMemory(options.optimizer)!;
  let known = sessions.get(resident);
  if (known?.busy) return noSteps('another training of this model is under way');
  if (known && known.optimizer !== options.optimizer) {
    known.session.dispose();
    known = undefined;
  }
  if (!known) {
    const session = createSession(device, resident, memory);
    resident.residence.onClose(() => session.dispose());
    sessions.set(resident, (known = { optimizer: options.optimizer, session, busy: false }));
  }
  return trainerOf(device, resident, options, known);
}

function trainerOf(
  device: Device,
  resident: Resident,
  { loss, clip, optimizer, window, random }: TrainOptions,
  owner: { readonly session: Session; busy: boolean },
): Trainer {
  const { session } = owner;
  const { rule } = optimizerMemory(optimizer)!;
  const bound = (value: number | undefined) => (value === undefined || value === Infinity ? 0 : value);
  const fixed = { loss: loss.kind, maxNorm: bound(clip?.norm), maxValue: bound(clip?.value), rule };
  const drops = random !== undefined && (resident.config.dropout ?? 0) > 0 && resident.recurrent.layers > 1;
  const summed = loss.reduction === 'sum';
  const refused = new Map<string, string>();
  let reason: string | null = null;
  owner.busy = true;
  /** The ordinary step goes on from what is on the host. */
  const decline = async (why: string): Promise<null> => {
    reason = why;
    await session.release();
    return null;
  };
  return {
    get reason() {
      return reason;
    },
    async step(batch, step, learningRate) {
      resident.check('train()');
      const windows = window === undefined ? [batch] : [...windowsOf(batch, window)];
      const prepared = windows.map((each) => prepare(resident, each, loss));
      if (!prepared.every((each) => each !== null)) {
        return decline('a batch held no target that counts, a number that is not finite, or what the model refuses');
      }
      const shapes = prepared.map((each, i): StepShape => ({ ...each.shape, ...fixed, carried: i > 0, drops }));
      const key = JSON.stringify(shapes);
      const known = refused.get(key);
      if (known !== undefined) return decline(known);
      try {
        for (const shape of shapes) await session.plan(shape);
      } catch (error) {
        resident.check('train()');
        const refusal = error instanceof RnnError && error.code === 'backend-unavailable' && !device.isLost;
        if (!refusal) throw error;
        refused.set(key, error.message);
        return decline(error.message);
      }
      let [total, count, gradientNorm] = [0, 0, 0];
      for (const [i, each] of prepared.entries()) {
        resident.check('train()');
        const factors = drops ? dropoutFactors(resident, each.shape, random!) : null;
        const taken = await session.step(each, shapes[i]!, learningRate, factors);
        if (!taken.sound) return culprit(session, resident, step, taken);
        if (taken.broken > 0) {
          await resident.residence.bring();
          const broken = firstNonFinite(step, Object.entries(resident.parameters));
          if (broken) return { ...broken, name: `updated ${broken.name}` };
        }
        total += taken.loss * (summed ? 1 : each.count);
        count += each.count;
        gradientNorm = Math.max(gradientNorm, taken.norm);
      }
      return { loss: summed ? total : total / count, gradientNorm };
    },
    async end() {
      owner.busy = false;
      if (!device.isLost) return session.release();
      session.dispose();
      sessions.delete(resident);
    },
  };
}

/** The first number of a step that is not finite, in the order in which they were computed. */
async function culprit(
  session: Session,
  resident: Resident,
  step: number,
  { plan, loss }: DeviceStep,
): Promise<NonFinite> {
  const found: (readonly [string, ReturnType<typeof tensor>])[] = [];
  for (const { name, place, blocks, rows, of } of plan.looks) {
    const B = plan.lanes;
    const values = await session.read(plan, place, blocks * of * B);
    const plain = new Float32Array(blocks * B * rows);
    for (let t = 0, to = 0; t < blocks; t++) {
      for (let b = 0; b < B; b++) for (let k = 0; k < rows; k++) plain[to++] = values[(t * of + k) * B + b]!;
    }
    found.push([name, tensor([plain.length], plain)]);
  }
  const index = found.findIndex(([name]) => name === 'gradient of model output');
  found.splice(index, 0, ['loss', tensor([1], [loss])]);
  const names = Object.entries(resident.parameters);
  const total = names.reduce((sum, [, { data }]) => sum + data.length, 0);
  const gradient = await session.read(plan, plan.gradient, total);
  const gradients: [string, Parameters[string]][] = [];
  let start = 0;
  for (const [name, { shape, data }] of names) {
    gradients.unshift([`gradient of ${name}`, { shape, data: gradient.subarray(start, (start += data.length)) }]);
  }
  return firstNonFinite(step, [...found, ...gradients]) ?? { name: 'loss', step, index: 0, value: loss };
}
