import { RnnError } from '../errors.ts';
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

/** One tensor's update: p (the parameter, changed), g (its gradient), memory (one array a slot), t (1, 2, …). */
type Update = (p: Floats, g: Floats, memory: readonly Floats[], t: number, learningRate: number) => void;

function optimizer(name: string, learningRate: number, slots: number, update: Update): Optimizer {
  const memories = new Map<string, readonly Floats[]>();
  let t = 0;
  if (!(learningRate >= 0)) {
    throw new RnnError('bad-option', `${name}() expects \`learningRate\` ≥ 0, got ${learningRate}`);
  }
  return {
    name,
    learningRate,
    step(parameters, gradients, rate = learningRate) {
      t++;
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
        update(p, g, memory, t, rate);
      }
    },
  };
}

/** g += wd·p; buf = μ·buf + g; p −= lr·buf. Source: torch.optim.SGD without dampening or Nesterov. */
export function sgd(options: {
  readonly learningRate: number;
  readonly momentum?: number;
  readonly weightDecay?: number;
}): Optimizer {
  const { learningRate, momentum = 0, weightDecay = 0 } = options;
  return optimizer('sgd', learningRate, momentum === 0 ? 0 : 1, (p, g, [buffer], t, rate) => {
    for (let i = 0; i < p.length; i++) {
      let change = weightDecay === 0 ? g[i]! : g[i]! + weightDecay * p[i]!;
      if (buffer) change = buffer[i] = t === 1 ? change : momentum * buffer[i]! + change;
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
}

function adamUpdate(options: AdamOptions, decayed: number, added: number): Update {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = options;
  return (p, g, [m, v], t, rate) => {
    const [scale1, scale2] = [1 / (1 - beta1 ** t), 1 / (1 - beta2 ** t)];
    for (let i = 0; i < p.length; i++) {
      const gradient = added === 0 ? g[i]! : g[i]! + added * p[i]!;
      const first = (m![i] = beta1 * m![i]! + (1 - beta1) * gradient);
      const second = (v![i] = beta2 * v![i]! + (1 - beta2) * gradient * gradient);
      if (decayed !== 0) p[i]! -= rate * decayed * p[i]!;
      p[i]! -= (rate * first * scale1) / (Math.sqrt(second * scale2) + epsilon);
    }
  };
}

/** m = β₁m + (1−β₁)g; v = β₂v + (1−β₂)g²; p −= lr·m̂/(√v̂ + ε). Source: Kingma and Ba 2015; torch.optim.Adam. */
export function adam(options: AdamOptions = {}): Optimizer {
  return optimizer('adam', options.learningRate ?? 1e-3, 2, adamUpdate(options, 0, options.weightDecay ?? 0));
}

/** Adam whose decay acts on the parameter: p −= lr·wd·p before the step. Source: Loshchilov and Hutter 2019; torch.optim.AdamW. */
export function adamW(options: AdamOptions = {}): Optimizer {
  return optimizer('adamW', options.learningRate ?? 1e-3, 2, adamUpdate(options, options.weightDecay ?? 0.01, 0));
}

/** v = αv + (1−α)g²; p −= lr·g/(√v + ε). Source: torch.optim.RMSprop without momentum or centring. */
export function rmsProp(
  options: {
    readonly learningRate?: number;
    readonly alpha?: number;
    readonly epsilon?: number;
    readonly weightDecay?: number;
  } = {},
): Optimizer {
  const { learningRate = 0.01, alpha = 0.99, epsilon = 1e-8, weightDecay = 0 } = options;
  return optimizer('rmsProp', learningRate, 1, (p, g, [v], _t, rate) => {
    for (let i = 0; i < p.length; i++) {
      const gradient = weightDecay === 0 ? g[i]! : g[i]! + weightDecay * p[i]!;
      const second = (v![i] = alpha * v![i]! + (1 - alpha) * gradient * gradient);
      p[i]! -= (rate * gradient) / (Math.sqrt(second) + epsilon);
    }
  });
}
