import { type Engine } from '@keyproof/rnn-core';
import type { Finding, Lab } from '../../types.ts';
import type { PracticeClaim } from './claim.ts';
import { clipOfNorm } from './clipping.ts';

type NormClaim = Extract<PracticeClaim, { kind: 'clip-norm' }>;

/** Rounding of float32 kernels, as a share. */
const ROUNDING = 1e-5;

/** Clips a random gradient of the norm that is told, on both engines, and reads its norm and direction. */
export async function clipNorm(claim: NormClaim, lab: Lab): Promise<Finding> {
  const run = (engine: Engine) =>
    clipOfNorm(engine, lab.random('training-practice/clip-norm'), claim.norm, claim.bound);
  const [kernels, reference] = [await run(lab.kernels), await run(lab.reference)];
  const measurements = [
    {
      name: 'norm of the clipped gradient',
      value: kernels.left,
      reference: reference.left,
      threshold: claim.left ?? null,
      unit: 'norm',
    },
    {
      name: 'cosine of the gradient with its clipped self',
      value: kernels.cosine,
      reference: reference.cosine,
      threshold: 1,
      unit: '1',
    },
  ];
  const { left, cosine } = reference;
  if (Math.abs(kernels.left - left) > ROUNDING * claim.norm || Math.abs(kernels.cosine - cosine) > ROUNDING)
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  const isSame = Math.abs(cosine - 1) < ROUNDING;
  const truths = [
    claim.left === undefined || isAsWritten(claim.left, left),
    claim.factor === undefined || isAsWritten(claim.factor, left / claim.norm),
    claim.direction === undefined || (claim.direction === 'same') === isSame,
  ];
  return {
    holds: truths.every(Boolean),
    reason: `clipped by norm to ${claim.bound}, a gradient of norm ${claim.norm} has norm ${Number(left.toPrecision(4))} and ${isSame ? 'the same' : 'another'} direction`,
    measurements,
  };
}

/** A number written with few digits agrees to half of its last one, and never to more than 1 %. */
function isAsWritten(written: number, found: number): boolean {
  const digits = String(written).split('.')[1]?.length ?? 0;
  return Math.abs(written - found) <= Math.min(0.51 * 10 ** -digits, 0.01 * Math.abs(found) + ROUNDING);
}
