import type { Bag, Spoken } from '../../propositions/index.ts';
import type { PracticeClaim } from './claim.ts';
import type { PracticeType } from './words.ts';

export const PRACTICE_TOPIC = /truncat|\bgradient|\bderivative/iu;

type Said = Bag<PracticeType>;

/** The claim that an answer makes of truncation, or of how a shared weight's gradient is made up; `null` where a word does not fit. */
export function spokenOfPractice({ asked, said }: Spoken<PracticeType>): PracticeClaim | null {
  const all: readonly Said[] = asked === null ? [said] : [asked, said];
  const tells = (type: PracticeType): boolean => all.some((bag) => bag.has(type));
  if ((['only', 'than', 'most', 'or', 'number', 'some'] as const).some((type) => tells(type) && !isAble(type, said)))
    return null;
  if (asked?.has('not') === true || (asked === null && said.has('why'))) return null;
  return tells('truncated') ? truncation(asked, said) : summed(asked, said);
}

/** "Cannot capture", where "can" alone is one of the words that soften. */
const isAble = (type: PracticeType, said: Said): boolean =>
  type === 'some' && said.terms.filter((term) => term.type === 'some').every(({ text }) => text === 'can');

function truncation(asked: Said | null, said: Said): PracticeClaim | null {
  const denials = said.terms.filter(({ type }) => type === 'not').length;
  if (denials > 1 || asked?.only('ask', 'why', 'truncated', 'cell', 'bptt', 'when') === false) return null;
  if (asked !== null && !asked.has('truncated') && !said.has('truncated')) return null;
  const may: readonly PracticeType[] = ['truncated', 'bptt', 'cell', 'not', 'some', 'why', 'ask', 'when'];
  if (said.has('cost')) {
    if (denials > 0 || !said.only(...may, 'cost', 'less', 'larger', 'and') || said.has('less') === said.has('larger'))
      return null;
    return { kind: 'truncation', says: said.has('less') ? 'cheaper' : 'dearer' };
  }
  // Why it is done is to be answered by what it saves, not by what it costs.
  if (asked?.has('why') === true) return null;
  const span = said.has('beyond') !== said.has('any-span');
  if (!span || said.has('learns') === said.has('ignores')) return null;
  if (!said.only(...may, 'beyond', 'any-span', 'learns', 'ignores')) return null;
  const reaches = said.has('learns') === (denials === 0);
  return { kind: 'truncation', says: reaches ? 'gradient-beyond' : 'no-gradient-beyond' };
}

function summed(asked: Said | null, said: Said): PracticeClaim | null {
  const all: readonly Said[] = asked === null ? [said] : [asked, said];
  const tells = (type: PracticeType): boolean => all.some((bag) => bag.has(type));
  if (tells('not') || !tells('gradient') || !tells('weights') || !tells('steps')) return null;
  const may: readonly PracticeType[] = [
    'ask',
    'gradient',
    'weights',
    'steps',
    'bptt',
    'cell',
    'when',
    'and',
    'always',
    'some',
  ];
  const ways = (['added', 'multiplied', 'averaged'] as const).filter((way) => said.has(way));
  const [how] = ways;
  if (how === undefined || ways.length > 1 || !said.only(...may, how)) return null;
  if (asked !== null && !asked.only(...may)) return null;
  // "The weights are summed": of gradients is told how they are combined.
  const at = said.terms.findIndex(({ type }) => type === how);
  // "Summed at each step" is summed over something else.
  const next = said.terms[at + 1];
  if (next?.type === 'steps' && next.value === 'each') return null;
  const nouns = said.terms.filter(({ type }) => type === 'gradient' || type === 'weights');
  const [first] = nouns;
  if (asked === null && first?.type !== 'gradient') return null;
  if (asked !== null && nouns.length > 0 && said.terms.slice(at).find(({ type }) => type === 'weights') !== undefined)
    return null;
  return { kind: 'sum', how };
}
