import type { Bag, Spoken } from '../../propositions/index.ts';
import type { LengthClaim } from './claim.ts';
import type { LengthWordType } from './words.ts';

export const GROWTH_TOPIC = /\b(?:parameter|weight|model size)/iu;

const LIMITS = ['only', 'some', 'than', 'most', 'why', 'or', 'number', 'other'] as const;

/** "If the sequences get longer, the number of weights of an LSTM stays the same": whether parameters grow with the length. */
export function spokenOfGrowth({ asked, said }: Spoken<LengthWordType>): LengthClaim | null {
  const all: readonly Bag<LengthWordType>[] = asked === null ? [said] : [asked, said];
  const tells = (type: LengthWordType): boolean => all.some((bag) => bag.has(type));
  if (LIMITS.some(tells) || !tells('cell') || !tells('parameters') || !(tells('length') || tells('longer')))
    return null;
  // "With the length" beside "longer" would be two conditions.
  const [answer, question] = [said, asked];
  if (question !== null && (question.has('not') || question.has('constant'))) return null;
  if (question !== null && question.has('changes') && !said.isEmpty && said.has('parameters')) return null;
  const denials = answer.terms.filter(({ type }) => type === 'not').length;
  if (denials > 1) return null;
  const constant = answer.has('constant');
  const changes = answer.has('changes');
  if (constant === changes || (constant && denials > 0)) return null;
  return { kind: 'length', about: 'growth', holds: changes && denials === 0, because: null };
}
