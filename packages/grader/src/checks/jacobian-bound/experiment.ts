import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import type { Finding, Lab, Measurement, Truth } from '../../types.ts';
import type { BoundClaim, Setting, Size } from './claim.ts';
import { measureNorms, NETWORKS } from './measure.ts';
import { meta } from './meta.ts';

const { small, large, equal } = meta.thresholds;

/** Measures the norm on the steepest, on random and on saturated networks; a claim must fit all that ‖W‖ and the activation allow. */
export async function experiment(claim: BoundClaim, lab: Lab): Promise<Finding> {
  const { setting, size } = claim;
  const { samples: found, byStep } = await once(lab, `jacobian-bound/${JSON.stringify(setting)}`, () =>
    measureNorms(lab, setting),
  );
  const measurements = NETWORKS.map((name) => ({
    ...measurement(`‖∂s_T/∂s_k‖, ${name} networks`, found[name], thresholdOf(size), 'spectral norm'),
    series: seriesOf(byStep.get(name) ?? []),
  }));
  if (NETWORKS.some((name) => !found[name].agrees))
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  const highest = Math.max(...NETWORKS.map((name) => found[name].max));
  const lowest = Math.min(...NETWORKS.map((name) => found[name].min));
  const bound = analyticBound(setting);
  // The control: no network may exceed the bound, and the steepest must reach it.
  if (highest > bound * 1.02 || found.steepest.min < bound * 0.98) {
    return {
      holds: null,
      reason: `measured ${highest.toExponential(1)} against the bound ${bound.toExponential(1)}`,
      measurements,
    };
  }
  const range = `${lowest.toExponential(1)} to ${highest.toExponential(1)} over ${setting.steps} steps (bound ${bound.toExponential(1)})`;
  return { holds: judge(size, lowest, highest), reason: range, measurements };
}

/** (γ‖W‖)^n */
export function analyticBound({ norm, activation, steps }: Setting): number {
  return (norm * (activation === 'logistic' ? 0.25 : 1)) ** steps;
}

function judge(size: Size, lowest: number, highest: number): Truth {
  const between = (value: number): boolean => lowest <= value && value <= highest;
  switch (size.is) {
    case 'small':
      return highest < small.value ? true : highest > large.value * small.value ? false : null;
    case 'large':
      return lowest > large.value ? true : lowest < 1 ? false : null;
    // Open where one network of this norm has next to nothing and another more than it started with.
    case 'open':
      return lowest < small.value && highest > 1 ? true : highest < small.value ? false : null;
    case 'equal':
      return highest - lowest <= equal.value * highest && Math.abs(size.value - highest) <= equal.value * highest
        ? true
        : !between(size.value) || highest > 2 * lowest
          ? false
          : null;
    // A larger value bounds the norm too, if loosely: that alone does not make it wrong.
    case 'bound':
      return Math.abs(size.value - highest) <= 0.03 * highest ? true : size.value < highest * 0.9 ? false : null;
    case 'at-most':
      return size.value >= highest * (1 - equal.value) ? true : size.value < highest * 0.9 ? false : null;
    case 'at-least':
      return size.value <= lowest ? true : size.value > lowest * 1.1 ? false : null;
  }
}

/** The norm by the number of steps; what float64 cannot hold is drawn at its end. */
function seriesOf(norms: readonly number[]): NonNullable<Measurement['series']> {
  const y = norms.map((value) => Math.max(value, 1e-300));
  return { x: y.map((_, i) => i + 1), y, xLabel: 'steps back', yLabel: '‖∂s_T/∂s_k‖', log: true };
}

function thresholdOf(size: Size): number | null {
  if ('value' in size) return size.value;
  return size.is === 'large' ? large.value : small.value;
}
