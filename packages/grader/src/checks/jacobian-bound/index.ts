import type { Check, Reading, Recognition, Unread } from '../../types.ts';
import { printBound, type BoundClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { readSetting } from './read-setting.ts';
import { readSize } from './read-size.ts';

/** Reads options on the size of ‖∂s_T/∂s_k‖; `null` where the stem gives no norm, activation and steps. */
function recognise(reading: Reading): Recognition<BoundClaim> | null {
  const found = readSetting([...reading.item.context, reading.item.stem].map(({ markdown }) => markdown).join('\n'));
  if (found === null || reading.form === 'statement') return null;
  const claims = reading.statements.map(({ option }): BoundClaim | Unread => {
    const text = option === null ? (reading.item.key?.text ?? '') : (reading.item.options[option]?.markdown ?? '');
    const size = readSize(text);
    return size === null
      ? { unread: `not a size: ${text.slice(0, 80)}` }
      : { kind: 'jacobian-norm', setting: found.setting, size };
  });
  return claims.every((claim) => 'unread' in claim) ? null : { claims, assumptions: found.assumptions };
}

/** What ‖W‖ and the activation say of a gradient over many steps. */
export const jacobianBound: Check<BoundClaim> = { meta, recognise, print: printBound, experiment };
