import type { Bag, Spoken } from '../../propositions/index.ts';
import type { Cell, RecurrenceClaim } from './claim.ts';
import type { AnyLengthType } from './words.ts';

export const ANY_LENGTH_TOPIC = /\blength|\blonger\b|\bshorter\b|\bsizes\b/iu;

/** "An RNN can process sequences of different lengths", "one trained on length 20 cannot be applied to length 50". */
export function spokenOfLengths({ asked, said }: Spoken<AnyLengthType>): RecurrenceClaim | null {
  const all: readonly Bag<AnyLengthType>[] = asked === null ? [said] : [asked, said];
  const tells = (type: AnyLengthType): boolean => all.some((bag) => bag.has(type));
  if ((['than', 'most', 'why', 'or', 'and', 'always', 'when'] as const).some(tells)) return null;
  if (
    asked !== null &&
    (asked.has('not') || asked.has('only') || !asked.only('ask', 'cell', 'forward', 'advantage', 'some'))
  )
    return null;
  const cells = new Set(all.flatMap((bag) => bag.values('cell')));
  const [cell] = cells;
  if (cell === undefined || cells.size > 1 || !said.has('apply')) return null;
  const denials = said.terms.filter(({ type }) => type === 'not').length;
  const limits = said.terms.filter(({ type }) => type === 'only').length;
  if (denials + limits > 1) return null;
  const may: readonly AnyLengthType[] = ['cell', 'apply', 'some', 'not', 'forward', 'advantage', 'same', 'weights'];
  const claim = (any: boolean): RecurrenceClaim => ({ kind: 'any-length', cell: cell as Cell, any });
  if (said.has('number')) {
    const [trained, applied, ...more] = said.numbers;
    const isOther = said.has('trained') && trained !== undefined && applied !== undefined && trained !== applied;
    if (!isOther || more.length > 0 || limits > 0 || !said.only(...may, 'trained', 'length', 'number')) return null;
    return claim(denials === 0);
  }
  if (said.has('same') !== said.has('weights')) return null;
  if (said.has('any-length') && said.only(...may, 'any-length')) return limits > 0 ? null : claim(denials === 0);
  return said.has('one-length') && limits === 1 && said.only(...may, 'only', 'one-length') ? claim(false) : null;
}
