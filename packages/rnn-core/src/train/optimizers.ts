import { RnnError } from '../errors.ts';
import { expectObject, expectTensors, shown } from '../expect.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { Parameters } from '../types.ts';

/** Changes parameters in place from their gradients; keeps what it needs between steps, by parameter name. */
export interface Optimizer {
  readonly name: string;
  /** The rate a schedule starts from. */
  readonly learningRate: number;
  /** One update with this step's rate (default: `learningRate`). Throws `missing-parameter` where a gradient is missing. */
  step(parameters: Parameters, gradients: Parameters, learningRate?: number): void;
}

/** Which update an optimizer of this package makes, for those who make it elsewhere than in `step`; every default filled in. */
export type UpdateRule =
  | {
      readonly kind: 'sgd';
      readonly momentum: number;
      readonly weightDecay: number;
      readonly dampening: number;
      readonly nesterov: boolean;
    }
  | {
      readonly kind: 'adam';
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
      /** Decay of the parameter (AdamW), and decay added to the gradient. */
      readonly decayed: number;
      readonly added: number;
      readonly amsgrad: boolean;
    }
  | {
      readonly kind: 'rms';
      readonly alpha: number;
      readonly epsilon: number;
      readonly weightDecay: number;
      readonly momentum: number;
      readonly centered: boolean;
    };

/** What an optimizer keeps between steps, open to be read and replaced. */
export interface Memory {
  readonly rule: UpdateRule;
  /** Steps done. */
  steps: number;
  /** By parameter name, one array a slot; a name is missing before its first step. */
  readonly slots: Map<string, readonly Floats[]>;
}

const memoryOf = new WeakMap<Optimizer, Memory>();

/** The memory of an optimizer made in this file; undefined for any other. */
export const optimizerMemory = (optimizer: Optimizer): Memory | undefined => memoryOf.get(optimizer);

/** One tensor's update: p (the parameter, changed), g (its gradient), memory (one array a slot), t (1, 2, …). */
type Update = (p: Floats, g: Floats, memory: readonly Floats[], t: number, learningRate: number) => void;

/** Throws `bad-option` unless low ≤ value ≤ high. */
function expectRange(name: string, option: string, value: number, low: number, high: number): void {
  if (typeof value === 'number' && value >= low && value <= high) return;
  const range = high === Infinity ? `≥ ${low}` : `in [${low}, ${high}]`;
  throw new RnnError('bad-option', `${name}() expects \`${option}\` ${range}, got ${shown(value)}`);
}

/** Checks every option that was given against its range. */
function checkOptions(name: string, options: object): void {
  expectObject(`${name}()`, 'options', options, 'bad-option');
  for (const [option, value] of Object.entries(options)) {
    if (typeof value === 'boolean' || value === undefined) continue;
    const fraction = option.startsWith('beta') || option === 'alpha';
    expectRange(name, option, value as number, 0, fraction ? 1 : Infinity);
  }
}

function optimizer(name: string, learningRate: number, slots: number, rule: UpdateRule, update: Update): Optimizer {
  const kept: Memory = { rule, steps: 0, slots: new Map() };
  const memories = kept.slots;
  expectRange(name, 'learningRate', learningRate, 0, Infinity);
  const made: Optimizer = {
    name,
    learningRate,
    step(parameters, gradients, rate = learningRate) {
      expectTensors(`${name}.step()`, 'parameters', parameters);
      expectTensors(`${name}.step()`, 'gradients', gradients);
      if (typeof rate !== 'number') {
        throw new RnnError('bad-option', `${name}.step() expects \`learningRate\` to be a number, got ${shown(rate)}`);
      }
      kept.steps++;
      for (const [key, { data: p }] of Object.entries(parameters)) {
        const g = gradients[key]?.data;
        if (!g || g.length !== p.length) {
          throw new RnnError(
            'missing-parameter',
            `${name}.step() expects a gradient of ${p.length} values for \`${key}\`, got ${g?.length ?? 'none'}`,
          );
        }
        let memory = memories.get(key);
        if (!memory) memories.set(key, (memory = Array.from({ length: slots }, () => p.slice().fill(0))));
        update(p, g, memory, kept.steps, rate);
      }
    },
  };
  memoryOf.set(made, kept);
  return made;
}

/** Options of stochastic gradient descent. */
export interface SgdOptions {
  readonly learningRate: number;
  /** μ. Default 0: none. */
  readonly momentum?: number;
  /** Added to the gradient. Default 0. */
  readonly weightDecay?: number;
  /** How much of a new gradient the momentum leaves out. Default 0. */
  readonly dampening?: number;
  /** Looks ahead along the momentum. Default false. */
  readonly nesterov?: boolean;
}

/**
 * g += wd·p; buf = μ·buf + (1 − dampening)·g (buf = g at the first step); p −= lr·buf, or lr·(g + μ·buf) under Nesterov.
 * Throws `bad-option`. Source: torch.optim.SGD.
 */
export function sgd(options: SgdOptions): Optimizer {
  checkOptions('sgd', options);
  const { learningRate, momentum = 0, weightDecay = 0, dampening = 0, nesterov = false } = options;
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new RnnError('bad-option', 'sgd() expects `nesterov` only with a momentum and without dampening');
  }
  const rule: UpdateRule = { kind: 'sgd', momentum, weightDecay, dampening, nesterov };
  return optimizer('sgd', learningRate, momentum === 0 ? 0 : 1, rule, (p, g, [buffer], t, rate) => {
    if (!buffer && weightDecay === 0) {
      for (let i = 0; i < p.length; i++) p[i]! -= rate * g[i]!;
      return;
    }
    for (let i = 0; i < p.length; i++) {
      let change = weightDecay === 0 ? g[i]! : g[i]! + weightDecay * p[i]!;
      if (buffer) {
        const kept = (buffer[i] = t === 1 ? change : momentum * buffer[i]! + (1 - dampening) * change);
        change = nesterov ? change + momentum * kept : kept;
      }
      p[i]! -= rate * change;
    }
  });
}

/** Options of Adam and AdamW, with PyTorch's defaults. */
export interface AdamOptions {
  /** Default 0.001. */
  readonly learningRate?: number;
  /** Default 0.9. */
  readonly beta1?: number;
  /** Default 0.999. */
  readonly beta2?: number;
  /** Default 1e-8. */
  readonly epsilon?: number;
  /** Default 0 for Adam (added to the gradient), 0.01 for AdamW (taken off the parameter). */
  readonly weightDecay?: number;
  /** Divides by the largest v so far. Default false. Source: Reddi, Kale and Kumar 2018. */
  readonly amsgrad?: boolean;
}

function adamWith(name: string, options: AdamOptions, decayed: number, added: number): Optimizer {
  const { learningRate = 1e-3, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, amsgrad = false } = options;
  const rule: UpdateRule = { kind: 'adam', beta1, beta2, epsilon, decayed, added, amsgrad };
  return optimizer(name, learningRate, amsgrad ? 3 : 2, rule, (p, g, [m, v, largest], t, rate) => {
    const [scale1, scale2] = [1 / (1 - beta1 ** t), 1 / (1 - beta2 ** t)];
    for (let i = 0; i < p.length; i++) {
      const gradient = added === 0 ? g[i]! : g[i]! + added * p[i]!;
      const first = (m![i] = beta1 * m![i]! + (1 - beta1) * gradient);
      let second = (v![i] = beta2 * v![i]! + (1 - beta2) * gradient * gradient);
      // Not Math.max alone: a NaN must stay one.
      if (largest) second = largest[i] = second < largest[i]! ? largest[i]! : second;
      if (decayed !== 0) p[i]! -= rate * decayed * p[i]!;
      p[i]! -= (rate * first * scale1) / (Math.sqrt(second * scale2) + epsilon);
    }
  });
}

/** m = β₁m + (1−β₁)g; v = β₂v + (1−β₂)g²; p −= lr·m̂/(√v̂ + ε). Throws `bad-option`. Source: Kingma and Ba 2015; torch.optim.Adam. */
export function adam(options: AdamOptions = {}): Optimizer {
  checkOptions('adam', options);
  return adamWith('adam', options, 0, options.weightDecay ?? 0);
}

/**
 * Adam whose decay acts on the parameter: p −= lr·wd·p before the step. Throws `bad-option`.
 * Source: Loshchilov and Hutter 2019; torch.optim.AdamW.
 */
export function adamW(options: AdamOptions = {}): Optimizer {
  checkOptions('adamW', options);
  return adamWith('adamW', options, options.weightDecay ?? 0.01, 0);
}

/** Options of RMSProp, with PyTorch's defaults. */
export interface RmsPropOptions {
  /** Default 0.01. */
  readonly learningRate?: number;
  /** How much of v is kept. Default 0.99. */
  readonly alpha?: number;
  /** Default 1e-8. */
  readonly epsilon?: number;
  /** Added to the gradient. Default 0. */
  readonly weightDecay?: number;
  /** Default 0: none. */
  readonly momentum?: number;
  /** Divides by the variance instead of the mean square. Default false. */
  readonly centered?: boolean;
}

/**
 * v = αv + (1−α)g²; d = g/(√v + ε); p −= lr·d, or lr·buf with buf = μ·buf + d. Centred: √(v − ḡ²) with ḡ = αḡ + (1−α)g.
 * Throws `bad-option`. Source: torch.optim.RMSprop.
 */
export function rmsProp(options: RmsPropOptions = {}): Optimizer {
  checkOptions('rmsProp', options);
  const {
    learningRate = 0.01,
    alpha = 0.99,
    epsilon = 1e-8,
    weightDecay = 0,
    momentum = 0,
    centered = false,
  } = options;
  const slots = 1 + (centered ? 1 : 0) + (momentum === 0 ? 0 : 1);
  const rule: UpdateRule = { kind: 'rms', alpha, epsilon, weightDecay, momentum, centered };
  return optimizer('rmsProp', learningRate, slots, rule, (p, g, memory, _t, rate) => {
    const v = memory[0]!;
    const mean = memory[1]!;
    const buffer = memory[slots - 1]!;
    for (let i = 0; i < p.length; i++) {
      const gradient = weightDecay === 0 ? g[i]! : g[i]! + weightDecay * p[i]!;
      let second = (v[i] = alpha * v[i]! + (1 - alpha) * gradient * gradient);
      if (centered) second -= (mean[i] = alpha * mean[i]! + (1 - alpha) * gradient) ** 2;
      let change = gradient / (Math.sqrt(second) + epsilon);
      if (momentum !== 0) change = buffer[i] = momentum * buffer[i]! + change;
      p[i]! -= rate * change;
    }
  });
}
