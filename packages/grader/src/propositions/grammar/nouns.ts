import { reduction, type Reduction } from '../reduce.ts';
import type { Term, TermType } from '../term.ts';

const term = (type: TermType, value: string = type): Term => ({ type, value });
const last = (terms: readonly Term[], type: TermType): Term | undefined =>
  terms.filter((each) => each.type === type).at(-1);

/** What a gate is held at: `forget=0`. */
const held = (terms: readonly Term[]): Term | null => {
  const [gate, value] = [last(terms, 'gate'), last(terms, 'value')];
  return gate === undefined || value === undefined ? null : term('held', `${gate.value}=${value.value}`);
};

/** Noun phrases: numbers between bounds, gates with their values, old and new information. */
export const nouns = (): readonly Reduction[] => [
  reduction('each step', term('each', 'step')),
  reduction('and? not have? cell', (terms) =>
    last(terms, 'not')?.value === 'not' ? (last(terms, 'cell') ?? null) : null,
  ),
  reduction('number and? value', (terms) =>
    last(terms, 'number')?.value === '-1' && last(terms, 'value')?.value === '1' ? term('range', '-1..1') : null,
  ),
  reduction('gate (each|always|have|become|hidden|expose|kind)* value', held),
  reduction('value and? value', (terms) => {
    // "Are 0 and 1" is no range: "between 0 and 1", "0 to 1" and "[0, 1]" are.
    if (last(terms, 'and') !== undefined && !terms.some(({ text }) => text === 'between')) return null;
    const [low, high] = terms.filter(({ type }) => type === 'value');
    return low?.value === '0' && high?.value === '1' ? term('range', '0..1') : null;
  }),
  reduction('value kind? gate', held),
  // "Relevant information" is information; "irrelevant information" lies in the memory already.
  reduction('bad-word (info|state)', (terms) =>
    last(terms, 'bad-word')?.value === 'good' ? term('info') : term('old'),
  ),
  reduction('(info|part) bad-word', (terms) =>
    last(terms, 'bad-word')?.value === 'good' ? term('info') : term('old'),
  ),
  // An LSTM keeps its old cell state; its old output is not what it keeps.
  reduction('old-word hidden', term('old', 'hidden')),
  reduction('old-word (info|state|old|old-word)', (terms) => term('old', last(terms, 'old')?.value)),
  reduction('info (old-word|old)', term('old')),
  reduction('old-word input', term('old', 'input')),
  reduction('new-word (info|input|new|new-word)', term('new')),
  reduction('new-word candidate', term('candidate')),
  reduction('new-word state', term('state', 'new')),
  reduction('new-word hidden', term('hidden')),
  reduction('(part|info)+ part', term('part')),
  reduction('(part|info)+ state', (terms) => term('state', last(terms, 'state')?.value)),
  reduction('state info', term('state')),
  reduction('(part|info)+ old', (terms) => term('old', last(terms, 'old')?.value)),
  reduction('(part|info)+ new', term('new')),
  reduction('(part|info)+ candidate', term('candidate')),
  reduction('(part|info)+ input', term('new')),
  reduction('part+ hidden', term('hidden')),
  reduction('part+ info', term('info')),
  reduction('(state|old) (old|old-word)', term('old')),
];
