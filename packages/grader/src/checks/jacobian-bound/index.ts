import { has } from '../../lexicon/index.ts';
import { readPhrase } from '../../lexicon/index.ts';
import type { Check, Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { printBound, type BoundClaim, type Setting, type Size } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { barred, readSetting } from './read-setting.ts';
import { asksForBound, readSize } from './read-size.ts';

/** Longer stems tell no setting. */
const LONGEST = 2500;

/** Reads statements on the size of ‖∂s_T/∂s_k‖; `null` where nothing gives the norm of the recurrent weights. */
function recognise(reading: Reading): Recognition<BoundClaim> | null {
  // What is left of a clipped gradient is the matter of another check.
  if (
    reading.stem.text.length > LONGEST ||
    has(reading.stem, 'practice.clip') ||
    /\bclip(?:ped|s)\b/iu.test(reading.stem.text)
  )
    return null;
  const stem = norms(reading.stem);
  const inStem = readSetting(stem);
  if (inStem === null) return null;
  const asksBound = asksForBound(stem);
  if (reading.form === 'statement') {
    const size = readSize(stem, inStem.setting, inStem.ranges);
    const claim = size === null ? { unread: 'no size of the gradient' } : claimOf(inStem.setting, size);
    return 'unread' in claim ? null : { claims: [claim], assumptions: inStem.assumptions, readsNegation: true };
  }
  const sizes = reading.statements.map(({ phrase }) => readSize(norms(phrase), inStem.setting));
  const rivals = sizes.some((size) => size?.is === 'open');
  const claims = sizes.map((size): BoundClaim | Unread => {
    if (size === null) return { unread: 'no size of the gradient' };
    if ('how' in size && !inStem.tellsSteps) return { unread: 'the number of steps is not told' };
    // Asked for a bound, a bare number is one; beside "it depends", what happens must happen.
    if (asksBound && size.is === 'equal') return claimOf(inStem.setting, { ...size, is: 'bound' });
    if (rivals && 'how' in size && size.how === 'will') return claimOf(inStem.setting, { ...size, how: 'must' });
    return claimOf(inStem.setting, size);
  });
  return claims.every((claim) => 'unread' in claim)
    ? null
    : { claims, assumptions: inStem.assumptions, exclusive: true };
}

const norms = (phrase: Phrase): Phrase => readPhrase(barred(phrase.text));

function claimOf(setting: Setting, size: Size): BoundClaim {
  return { kind: 'jacobian-norm', setting, size };
}

/** What ‖W‖ and the activation say of a gradient over many steps. */
export const jacobianBound: Check<BoundClaim> = { meta, recognise, print: printBound, experiment };
