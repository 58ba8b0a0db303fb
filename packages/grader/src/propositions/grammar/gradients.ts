import { reduction, type Reduction } from '../reduce.ts';
import type { Term, TermType } from '../term.ts';

const term = (type: TermType, value: string, denied = false): Term => ({
  type,
  value,
  ...(denied && { denied: true as const }),
});
const valueOf = (terms: readonly Term[], ...types: readonly TermType[]): string =>
  terms.find(({ type }) => types.includes(type))?.value ?? '';

const valueText = (terms: readonly Term[], ...types: readonly TermType[]): string =>
  terms.find(({ type }) => types.includes(type))?.text ?? '';

/** A participle, what is done to a thing. */
const isSuffered = (verb: string): boolean =>
  /^(?:\w+ed|overcome|fought|dealt|got|forgotten|thrown|cut|impossible|lost)\b/u.test(verb);

const IDLE = '(can|back|far|step|kind|become|mean|wholly|always)*';

/** The problem whose sign a phenomenon is. */
const problemOf = (terms: readonly Term[]): string => {
  const named = valueOf(terms, 'problem', 'phenomenon');
  return named === 'small' ? 'vanishing' : named === 'large' ? 'exploding' : named;
};
const isShut = (terms: readonly Term[]): boolean => terms.every(({ type, value }) => type !== 'value' || value === '0');

/** What gradients do, what cells and techniques do about it. */
export const gradients = (): readonly Reduction[] => [
  reduction('than kind? cell kind?', (terms) =>
    valueOf(terms, 'than') === 'than' ? term('than', valueOf(terms, 'cell')) : null,
  ),
  reduction('truth instead truth', (terms) => term('truth', valueOf(terms, 'truth'))),
  reduction('not have', term('have', 'have')),
  reduction('have not', term('have', 'have')),
  reduction('fewer than value', (terms) => (valueOf(terms, 'value') === '1' ? term('factors', 'below') : null)),
  reduction('more than value', (terms) => (valueOf(terms, 'value') === '1' ? term('factors', 'above') : null)),
  reduction('parameters (become|can)* large', term('factors', 'large weights')),
  reduction('parameters (become|can)* small', term('factors', 'small weights')),
  reduction('large parameters', term('factors', 'large weights')),
  reduction('small parameters', term('factors', 'small weights')),
  reduction('product+ factors', (terms) => term('factors', valueOf(terms, 'factors'))),
  reduction('factors product+', (terms) => term('factors', valueOf(terms, 'factors'))),
  reduction('problem (and|or) problem', term('problem', 'both')),
  reduction('state (write|use|by|compute|path)* path', term('path', 'path')),
  reduction('path (write|by)? state', term('path', 'path')),
  reduction(`gradient fewer ${IDLE} (shrink|small)`, term('remedy', 'vanishing')),
  reduction(`gradient fewer ${IDLE} (grow)`, term('remedy', 'exploding')),
  reduction(`fewer ${IDLE} gradient ${IDLE} (shrink|small)`, term('remedy', 'vanishing')),
  reduction(`gradient ${IDLE} not? ${IDLE} (shrink|small|value) (back|small|value|far|step)*`, (terms) =>
    isShut(terms) ? term('phenomenon', 'small') : null,
  ),
  reduction(`gradient ${IDLE} not? ${IDLE} (grow|large) (back|large|far|step)*`, term('phenomenon', 'large')),
  reduction(`(shrink|small) gradient (back|far|step)*`, term('phenomenon', 'small')),
  reduction(`(grow|large) gradient (back|far|step)*`, term('phenomenon', 'large')),
  reduction(`not? gradient ${IDLE} (keep|pass|unchanged) (back|far|step|unchanged)*`, term('remedy', 'vanishing')),
  reduction(`not? (keep|pass) gradient (back|far|step|unchanged)*`, term('remedy', 'vanishing')),
  reduction('not? can? help? not? (solve|lose|keep|bar) kind? (problem|phenomenon)', (terms) => {
    const strong = valueOf(terms, 'solve') === 'strong' || terms.some(({ type }) => type === 'lose');
    return term('remedy', `${problemOf(terms)}${strong ? ' wholly' : ''}`);
  }),
  reduction('remedy not? instead by? (remedy|problem)', ([...terms]) => {
    const [first] = terms.filter(({ type }) => type === 'remedy');
    return first === undefined || terms.some(({ denied }) => denied === true)
      ? null
      : term('remedy', `${first.value.replace(' wholly', '')} only`);
  }),
  reduction('(problem|phenomenon) not? can? (solve|lose|bar)', (terms) => {
    // "The problem is solved", not "the problem solves".
    if (!isSuffered(valueText(terms, 'solve', 'lose', 'bar'))) return null;
    const strong = valueOf(terms, 'solve') === 'strong' || terms.some(({ type }) => type === 'lose');
    return term('remedy', `${problemOf(terms)}${strong ? ' wholly' : ''}`);
  }),
  reduction('not? (prone|have) more? kind? (problem|phenomenon)', (terms) => term('ailing', problemOf(terms))),
  reduction('kind? (problem) not? (prone)', (terms) => term('ailing', problemOf(terms))),
  reduction('not? can? learn', (terms) => term('learn', valueOf(terms, 'learn'))),
];
