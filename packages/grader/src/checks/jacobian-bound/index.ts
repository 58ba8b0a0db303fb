import type { Check, Reading, Recognition, Unread } from '../../types.ts';
import { printBound, type BoundClaim, type Size } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { readSetting } from './read-setting.ts';
import { readSize } from './read-size.ts';

/** Reads options on the size of ‖∂s_T/∂s_k‖; `null` where the stem gives no norm, activation and steps. */
function recognise(reading: Reading): Recognition<BoundClaim> | null {
  const found = readSetting([...reading.item.context, reading.item.stem].map(({ markdown }) => markdown).join('\n'));
  if (found === null) return null;
  const asksBound = /\b(?:bound|bounds|bounded|at most|maximum|largest possible)\b/i.test(reading.stem.text);
  const claims = reading.statements.map(({ option }): BoundClaim | Unread => {
    const size = option === null ? sizeOfStatement(reading) : readSize(reading.item.options[option]?.markdown ?? '');
    if (size === null) return { unread: 'no size of the gradient' };
    // Asked for a bound, a bare number is one.
    const meant: Size = asksBound && size.is === 'equal' ? { is: 'bound', value: size.value } : size;
    return { kind: 'jacobian-norm', setting: found.setting, size: meant };
  });
  return claims.every((claim) => 'unread' in claim) ? null : { claims, assumptions: found.assumptions };
}

/** The sentence of a true/false stem that says a size, or the short answer. */
function sizeOfStatement(reading: Reading): Size | null {
  if (reading.form === 'value') return readSize(reading.item.key?.text ?? '');
  const sentences = reading.item.stem.markdown.split(/(?<=[.;?:])\s+/);
  const sizes = sentences.map(readSize).filter((size) => size !== null);
  const [only] = sizes;
  return sizes.length === 1 && only ? only : null;
}

/** What ‖W‖ and the activation say of a gradient over many steps. */
export const jacobianBound: Check<BoundClaim> = { meta, recognise, print: printBound, experiment };
