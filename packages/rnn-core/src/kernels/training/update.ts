import type { UpdateRule } from '../../train/optimizers.ts';
import type { KernelRequest } from '../kernel.ts';

/** Columns of `now`, what a step is told besides its batch. */
export const stepNumbers = {
  learningRate: 0,
  /** 1/(1 − β₁ᵗ) and 1/(1 − β₂ᵗ). */
  scale1: 1,
  scale2: 2,
  /** 1 at the optimizer's first step. */
  isFirst: 3,
  columns: 4,
} as const;

const verdictSource = (clipped: boolean, maxNorm: number): string => `function (largest, squares, loss) {
  // largest, squares, loss: (1, 1) = max |g|, Σ (g / max)² -> norm, factor, sound: (1, 1) each
  const norm = isFinite(largest[0][0]) ? largest[0][0] * Math.sqrt(squares[0][0]) : largest[0][0];
  const ratio = ${maxNorm} / (norm + 0.000001);
  const sound = isFinite(norm) && isFinite(loss[0][0]) ? 1 : 0;
  return [norm, ${clipped ? '(ratio > 1 ? 1 : ratio)' : '1'}, sound];
}`;

/** The norm of the gradient, what clipping multiplies it by, and whether the step may go on: 0 where a number is not finite. */
export const verdictKernel = (clipped: boolean, maxNorm: number): KernelRequest => ({
  name: 'verdict',
  source: verdictSource(clipped, maxNorm),
  output: [1, 1],
  values: 3,
  sizes: [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
});

const memory = (slot: number): string => `m${slot}[this.thread.y][this.thread.x]`;
const now = (name: 'learningRate' | 'scale1' | 'scale2' | 'isFirst'): string => `now[0][${stepNumbers[name]}]`;

/** Lines that define `after` (the parameter) and `n0`, `n1`, … (the memory) from p and g; formulas as in optimizers.ts. */
function linesOf(rule: UpdateRule): string {
  if (rule.kind === 'sgd') {
    const { momentum, weightDecay, dampening, nesterov } = rule;
    const change = `const change = g + ${weightDecay} * p;`;
    if (momentum === 0) return `${change}\n  const after = p - ${now('learningRate')} * change;`;
    return `${change}
  const n0 = ${now('isFirst')} > 0.5 ? change : ${momentum} * ${memory(0)} + ${1 - dampening} * change;
  const after = p - ${now('learningRate')} * ${nesterov ? `(change + ${momentum} * n0)` : 'n0'};`;
  }
  if (rule.kind === 'adam') {
    const { beta1, beta2, epsilon, decayed, added, amsgrad } = rule;
    return `const gradient = g + ${added} * p;
  const n0 = ${beta1} * ${memory(0)} + ${1 - beta1} * gradient;
  const n1 = ${beta2} * ${memory(1)} + ${1 - beta2} * gradient * gradient;
  ${amsgrad ? `const n2 = n1 < ${memory(2)} ? ${memory(2)} : n1;` : ''}
  const kept = p - ${now('learningRate')} * ${decayed} * p;
  const after = kept - ${now('learningRate')} * n0 * ${now('scale1')} / (Math.sqrt(${amsgrad ? 'n2' : 'n1'} * ${now('scale2')}) + ${epsilon});`;
  }
  const { alpha, epsilon, weightDecay, momentum, centered } = rule;
  const buffer = centered ? 2 : 1;
  return `const gradient = g + ${weightDecay} * p;
  const n0 = ${alpha} * ${memory(0)} + ${1 - alpha} * gradient * gradient;
  ${centered ? `const n1 = ${alpha} * ${memory(1)} + ${1 - alpha} * gradient;` : ''}
  const second = n0${centered ? ' - n1 * n1' : ''};
  const change = gradient / (Math.sqrt(second) + ${epsilon});
  ${momentum === 0 ? '' : `const n${buffer} = ${momentum} * ${memory(buffer)} + change;`}
  const after = p - ${now('learningRate')} * ${momentum === 0 ? 'change' : `n${buffer}`};`;
}

/** Memory that an update keeps of each parameter. */
export function slotsOf(rule: UpdateRule): number {
  if (rule.kind === 'sgd') return rule.momentum === 0 ? 0 : 1;
  if (rule.kind === 'adam') return rule.amsgrad ? 3 : 2;
  return 1 + (rule.centered ? 1 : 0) + (rule.momentum === 0 ? 0 : 1);
}

/**
 * An optimizer's update of (R, W) parameters and of its memory, in place; nothing changes where `sound` is 0. The gradient is first
 * multiplied by `factor` and then, with `maxValue`, held within ±maxValue. `rule` as JSON, so that kernels can be told apart.
 */
export const updateKernel = (rule: string, R: number, W: number, maxValue: number): KernelRequest => {
  const parsed = JSON.parse(rule) as UpdateRule;
  const slots = Array.from({ length: slotsOf(parsed) }, (_, slot) => slot);
  const bounded = maxValue > 0 ? `Math.max(-${maxValue}, Math.min(${maxValue}, scaled))` : 'scaled';
  const source = `function (parameters, slopes, factor, sound, now${slots.map((slot) => `, m${slot}`).join('')}) {
  // parameters, slopes, m…: (R, W); factor, sound: (1, 1); now: (1, 4) -> (R, W) each: parameters and m… after the step
  const p = parameters[this.thread.y][this.thread.x];
  const scaled = slopes[this.thread.y][this.thread.x] * factor[0][0];
  const g = ${bounded};
  ${linesOf(parsed)}
  return [sound[0][0] > 0.5 ? after : p${slots.map((slot) => `, sound[0][0] > 0.5 ? n${slot} : ${memory(slot)}`).join('')}];
}`;
  return {
    name: `update-${parsed.kind}`,
    source,
    output: [W, R],
    values: (1 + slots.length) as 1 | 2 | 3 | 4,
    sizes: [[R, W], [R, W], [1, 1], [1, 1], [1, stepNumbers.columns], ...slots.map(() => [R, W] as const)],
  };
};
