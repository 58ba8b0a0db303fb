import { beamSearch, randomWordModel } from '../../experiments/beam-search.ts';
import type { Finding, Lab } from '../../types.ts';
import type { CountClaim } from './claim.ts';

/** Steps enough for the beam to fill. */
const LENGTH = 4;

/** Runs one search of the width and vocabulary asked for and counts what it holds and scores at a step when its beam is full. */
export async function countStarts({ what, width, vocabulary, value }: CountClaim, lab: Lab): Promise<Finding> {
  lab.reserve(vocabulary * width * 8);
  lab.checkpoint();
  const random = lab.random(`beam-search/count/${width}/${vocabulary}`);
  const model = await randomWordModel(lab.reference, random, { symbols: vocabulary, length: LENGTH, sharpness: 1 });
  const [kernels, reference] = [
    await beamSearch(lab.kernels, model, { width }),
    await beamSearch(lab.reference, model, { width }),
  ];
  const measured = what === 'kept' ? kernels.held : kernels.scored;
  const again = what === 'kept' ? reference.held : reference.scored;
  const name = what === 'kept' ? 'sentence starts kept after a step' : 'continuations scored at a step';
  const measurements = [
    { name, value: measured, threshold: value, unit: 'starts', reference: again, exact: true as const },
  ];
  if (measured !== again)
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  return { holds: measured === value, reason: `${measured} ${name}`, measurements };
}
