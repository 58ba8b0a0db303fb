import { type Reduction, reduction, type Term, type TermType } from '../../../propositions/index.ts';

const of = (terms: readonly Term[], ...types: readonly TermType[]): readonly Term[] =>
  terms.filter(({ type }) => types.includes(type));
const valueOf = (terms: readonly Term[], ...types: readonly TermType[]): string => of(terms, ...types)[0]?.value ?? '';
const fact = (value: string): Term => ({ type: 'fact', value });
/** A fact that is told as it is, whatever denials were read for it. */
const plainly = (terms: readonly Term[], value: string): Term => ({
  ...fact(value),
  ...(of(terms, 'not').length % 2 === 1 && { denied: true as const }),
});

/** A word of which nothing is known: no fact reaches across it. */
const UNCLEAR: Term = { type: 'not', value: 'unclear' };
const EARLY: Term = { type: 'early', value: 'early' };

/** Fewer steps than these are no long way for a gradient. */
const LONG = 20;

const numbers = (terms: readonly Term[]): readonly number[] => of(terms, 'number').map(({ value }) => Number(value));

/** Whether factors are named that make a gradient do something else. */
const fits = (terms: readonly Term[], side: 'below' | 'above'): boolean =>
  of(terms, 'factors').every(
    ({ value }) =>
      value === side ||
      value === 'noun' ||
      value === 'weights' ||
      value === (side === 'below' ? 'small-weights' : 'large-weights'),
  );

const gradientIs = (value: 'grad-small' | 'grad-large') => (terms: readonly Term[]) =>
  fits(terms, value === 'grad-small' ? 'below' : 'above') ? fact(value) : null;

const become = (subject: string, learned: 'kept' | 'lost') => (terms: readonly Term[]) => {
  // "Not learned" is lost, "not ignored" is kept.
  const isKept = (learned === 'kept') !== (of(terms, 'not').length % 2 === 1);
  return plainly(terms, `${subject}-${isKept ? 'kept' : 'lost'}`);
};

const MID = '(and|early|inside|back|product|factors|by|length|what|happen)*';

/** Words as facts of training: what gradients, losses, weights and memories do. */
export const troubleFacts: readonly Reduction[] = [
  // Remedies in several words.
  reduction('learn problem check', (terms) =>
    /^keep|^kept/u.test(of(terms, 'learn')[0]?.text ?? '')
      ? { type: 'remedy', value: valueOf(terms, 'problem') }
      : null,
  ),
  reduction('practice (factors|weights)', (terms) =>
    valueOf(terms, 'practice') === 'identity' ? remedy('identity') : null,
  ),
  reduction('init? factors? inside? init? orthogonal (init|factors|inside|weights)*', remedy('identity')),
  reduction('init (factors|weights) init? orthogonal', remedy('identity')),
  reduction('init? gate thing init? value', forgetBias),
  reduction('init? thing gate init? value', forgetBias),
  // Lengths and distances.
  reduction('(input|inside|length) early', EARLY),
  reduction('early (input|inside)', EARLY),
  reduction('number length', lengthOf),
  reduction('length number', lengthOf),
  reduction('learn number length', (terms) =>
    /^(?:ha(?:s|ve) )?memory/u.test(of(terms, 'learn')[0]?.text ?? '') && Number(numbers(terms)[0]) <= LONG
      ? fact('early-lost')
      : null,
  ),
  reduction('early value', (terms) =>
    valueOf(terms, 'early') === 'at' && valueOf(terms, 'value') === '1' ? EARLY : null,
  ),
  reduction('early number', (terms) =>
    valueOf(terms, 'early') === 'at' && Number(numbers(terms)[0]) <= LONG ? { type: 'early', value: 'early' } : null,
  ),
  reduction('number far-number', (terms) =>
    Number(numbers(terms)[0]) >= LONG ? { type: 'early', value: 'early' } : null,
  ),
  reduction('number product', { type: 'product', value: 'product' }),
  // "The gradients need not shrink", "vanishing gradients are reduced": before the trouble itself is read.
  // "Exploding states", "vanishing inputs" are no gradients.
  reduction('problem (inside|input|thing|weights)', { type: 'thing', value: 'unknown' }),
  reduction('not? always? (solve|learn|than) problem', eased),
  reduction('problem always? not? always? solve', eased),
  // Factors.
  reduction(
    'factors factors',
    (terms) => terms.find(({ value }) => !/^(?:noun|weights)$/u.test(value)) ?? terms[0] ?? null,
  ),
  reduction('(factors|thing) (amount|small|large)', factorOf),
  reduction('(amount|small|large) (factors|thing)', factorOf),
  // "From 0.8 to 4e6".
  reduction('gradient (jump|grow|shrink) number number', (terms) => {
    const [from = NaN, to = NaN] = numbers(terms);
    // From a large size back to a usual one, or from nothing to one, is neither.
    const isLarge = to > 100 * from && to >= 10;
    const isSmall = to < from / 100 && to <= 0.01;
    return isLarge ? fact('grad-large') : isSmall ? fact('grad-small') : UNCLEAR;
  }),
  // "Rises from 0.2 to 0.3" is no jump.
  reduction('loss (grow|jump|get) number number', (terms) => {
    const [from = NaN, to = NaN] = numbers(terms);
    return to > 100 * from ? fact('loss-jumps') : UNCLEAR;
  }),
  reduction('gradient (get|back|jump|grow|shrink) number', (terms) => {
    const [size = NaN] = numbers(terms);
    return size >= 1000 ? fact('grad-large') : size <= 1e-4 ? fact('grad-small') : null;
  }),
  // "Keeps its gradients alive", "keeps gradients from vanishing".
  reduction('solve? (learn|solve) gradient problem?', keepsGradient),
  // What reaches the beginning of a sequence.
  reduction('early (not|get|back)* few gradient (back|get)*', lostEarly),
  reduction('few gradient (get|back)* early', lostEarly),
  reduction('gradient not (get|back)* early', (terms) =>
    of(terms, 'not').length === 1 ? plainly(terms, 'early-lost') : null,
  ),
  reduction('early not (get|learn)* gradient (back)*', (terms) =>
    of(terms, 'not').length === 1 ? plainly(terms, 'early-lost') : null,
  ),
  reduction('early back* gradient back* (shrink|small|few)+', fact('early-lost')),
  // Gradients.
  reduction(`few gradient (back|get)*`, fact('grad-small')),
  reduction(
    `gradient ${MID} not? ${MID} (shrink|small|few) (back|small|shrink|and|product|factors|length|early|get)*`,
    gradientIs('grad-small'),
  ),
  reduction(
    `gradient ${MID} not? ${MID} (grow|large|jump) (back|large|grow|and|product|factors|length|early|get)*`,
    gradientIs('grad-large'),
  ),
  // "A path on which they need not shrink".
  reduction('not (shrink|grow)', (terms) => fact(of(terms, 'shrink').length > 0 ? 'grad-small' : 'grad-large')),
  reduction(`(shrink|small) gradient (back)*`, fact('grad-small')),
  reduction(`(grow|large|jump) gradient (back)*`, fact('grad-large')),
  reduction('not? problem', (terms) => fact(valueOf(terms, 'problem'))),
  reduction('product? factors product?', (terms) => {
    const value = valueOf(terms, 'factors');
    if (/^(?:small|large)-weights$/u.test(value)) return fact(value);
    return value === 'below' ? fact('small-factors') : value === 'above' ? fact('large-factors') : null;
  }),
  // Memories.
  reduction('only recent not? learn', (terms) => (of(terms, 'not').length === 0 ? fact('early-lost') : null)),
  reduction('(learn) only recent', fact('early-lost')),
  reduction('not? lose early', become('early', 'lost')),
  reduction('early learn few', fact('early-lost')),
  reduction('early (back)* not? (lose)', become('early', 'lost')),
  reduction('not? (learn)+ early', become('early', 'kept')),
  reduction('early not? (learn)', become('early', 'kept')),
  // "Handles long sequences": what is far back in them.
  reduction('not? learn+ length', overLong),
  reduction('not length', (terms) => (valueOf(terms, 'not') === 'hard' ? overLong(terms) : null)),
  reduction('not early', (terms) => (valueOf(terms, 'not') === 'hard' ? plainly(terms, 'early-lost') : null)),
  reduction('not? lose recent', become('recent', 'lost')),
  reduction('recent not? lose', become('recent', 'lost')),
  reduction('not? (learn)+ recent', become('recent', 'kept')),
  reduction('recent not? learn', become('recent', 'kept')),
  // Losses and weights.
  reduction(
    '(loss|weights|write|gradient|thing|activation)* (back|grow|large|until|and|by|cause)* not? nan (loss|weights)*',
    (terms) =>
      of(terms, 'cause', 'by').length > 0 ? null : fact(of(terms, 'gradient').length > 0 ? 'grad-overflow' : 'nan'),
  ),
  reduction('not? loss not? (jump|grow|large)', fact('loss-jumps')),
  reduction('jump loss', fact('loss-jumps')),
  reduction('(large|jump) write', fact('updates-large')),
  reduction('write not? (large|grow|jump)', fact('updates-large')),
  reduction('small write', fact('updates-small')),
  reduction('write not? (small|shrink)', fact('updates-small')),
  reduction('weights not? (large|grow)', fact('weights-large')),
  reduction('large weights', fact('large-weights')),
  reduction('small weights', fact('small-weights')),
  // Activations.
  reduction('not? activation not? fire', firing),
  reduction('fire activation', (terms) =>
    valueOf(terms, 'fire') === 'dead' && valueOf(terms, 'activation') === 'relu' ? fact('relu-negative') : null,
  ),
  reduction('activation saturate', (terms) => saturating(terms)),
  reduction('saturate activation', (terms) => saturating(terms)),
  reduction('(activation) input thing? large', (terms) => fact(`${valueOf(terms, 'activation')}-large`)),
  reduction('activation (large) (input|thing)', (terms) => fact(`${valueOf(terms, 'activation')}-large`)),
  reduction('rate (large)', fact('rate-large')),
  reduction('large rate', fact('rate-large')),
  reduction('rate small', fact('rate-small')),
  reduction('small rate', fact('rate-small')),
  // What is blamed though it is so in no network, or in all.
  reduction('(loss|activation)+ not trait early?', (terms) => denies(terms, 'differentiable', 'not-differentiable')),
  reduction('early not trait', (terms) => denies(terms, 'read', 'unread')),
  reduction('thing (grow|learn) (back|length)*', (terms) =>
    valueOf(terms, 'thing') === 'count' && of(terms, 'back', 'length').length > 0 ? fact('count-grows') : null,
  ),
  reduction('jump', (terms) =>
    of(terms, 'jump').some(({ text = '' }) => /^(?:diverg|unstable|instab)/u.test(text)) ? fact('loss-jumps') : null,
  ),
  reduction('not? grow', (terms) =>
    of(terms, 'grow').some(({ text = '' }) => text.startsWith('diverg')) ? fact('loss-jumps') : null,
  ),
  reduction('fact until fact', ([first, , last]) =>
    first?.value === 'grad-large' && last?.value === 'nan' ? fact('grad-overflow') : null,
  ),
];

function overLong(terms: readonly Term[]): Term | null {
  return valueOf(terms, 'length') === 'long' ? become('early', 'kept')(terms) : null;
}

function remedy(value: string): Term {
  return { type: 'practice', value };
}

function forgetBias(terms: readonly Term[]): Term | null {
  const isBias = valueOf(terms, 'thing') === 'bias' && valueOf(terms, 'gate') === 'forget';
  return isBias && valueOf(terms, 'value') === '1' ? remedy('forget-bias') : null;
}

function keepsGradient(terms: readonly Term[]): Term | null {
  const verbs = of(terms, 'learn', 'solve').map(({ text = '' }) => text);
  const problem = valueOf(terms, 'problem');
  const isKept = verbs.some((verb) => /^(?:keep|kept|preserv|retain|carry|carri|sav|rescu|prevent|stop)/u.test(verb));
  if (!isKept || (problem === '' && verbs.some((verb) => /^(?:prevent|stop)/u.test(verb)))) return null;
  return { type: 'remedy', value: problem === '' ? 'vanishing' : problem };
}

/** A trouble that something is said to ease. */
function eased(terms: readonly Term[]): Term | null {
  // "Vanishing gradients are cured", not "vanishing gradients cure".
  if (terms[0]?.type === 'problem' && !isSuffered(of(terms, 'solve')[0]?.text ?? '')) return null;
  if (of(terms, 'than').some(({ value }) => value !== 'less')) return null;
  if (of(terms, 'learn').some(({ text = '' }) => !text.startsWith('handl'))) return null;
  return { type: 'remedy', value: `${valueOf(terms, 'problem')}${of(terms, 'always').length > 0 ? ' wholly' : ''}` };
}

/** A participle, what is done to a thing. */
export function isSuffered(verb: string): boolean {
  return /^(?:\w+ed|overcome|fought|dealt|got|kept|made|under)\b/u.test(verb);
}

function lengthOf(terms: readonly Term[]): Term {
  return { type: 'length', value: Number(numbers(terms)[0]) >= LONG ? 'long' : 'short' };
}

function factorOf(terms: readonly Term[]): Term | null {
  if (of(terms, 'factors').some(({ value }) => value !== 'noun' && value !== 'weights')) return null;
  if (of(terms, 'thing').some(({ value }) => value !== 'number')) return null;
  const size = valueOf(terms, 'amount', 'small', 'large');
  // "Large matrices" may be wide; "numbers" are factors only where they are above or below one.
  if (of(terms, 'thing').length > 0 && of(terms, 'amount').length === 0) return null;
  const isSmall = size === 'below' || size === 'small';
  if (of(terms, 'factors').some(({ value }) => value === 'weights'))
    return { type: 'factors', value: isSmall ? 'small-weights' : 'large-weights' };
  return { type: 'factors', value: isSmall ? 'below' : 'above' };
}

function lostEarly(terms: readonly Term[]): Term | null {
  return of(terms, 'not').length === 0 ? fact('early-lost') : null;
}

function firing(terms: readonly Term[]): Term | null {
  const isOff = (of(terms, 'not').length === 1) !== (valueOf(terms, 'fire') === 'dead');
  return isOff && valueOf(terms, 'activation') === 'relu' ? plainly(terms, 'relu-negative') : null;
}

function saturating(terms: readonly Term[]): Term | null {
  const name = valueOf(terms, 'activation');
  return name === 'relu' ? null : fact(`${name}-large`);
}

function denies(terms: readonly Term[], trait: string, value: string): Term | null {
  return valueOf(terms, 'trait') === trait && of(terms, 'not').length === 1 ? plainly(terms, value) : null;
}
