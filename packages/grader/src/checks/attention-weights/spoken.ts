import type { Bag, Spoken } from '../../propositions/index.ts';
import type { AttentionClaim } from './claim.ts';
import type { AttentionType } from './words.ts';

export const ATTENTION_TOPIC = /\battention\b|\bcontext vector/iu;
/** Scaled dot products of Transformers are another check's. */
const ELSEWHERE = /self[- ]attention|multi-?head|scaled dot|transformer|√|sqrt|\bquer(?:y|ies)\b|\bkeys?\b/iu;

/** α<t,t'> and a<t'> without their indices, which say whose they are; other indices stay and are not read. */
export const withoutIndices = (text: string): string =>
  text
    .replace(/α\s?\^?\{?<\s?t\s?,\s?t\s?'\s?>\}?/gu, 'α')
    .replace(/\b(activations?|states?) a\s?\^?\{?<\s?t\s?'\s?>\}?/gu, '$1');

type Said = Bag<AttentionType>;

/** The claim that an answer makes of attention weights, the context or where attention helps; `null` where a word does not fit. */
export function spokenOfAttention({ asked, said, text, stem }: Spoken<AttentionType>): AttentionClaim | null {
  if (ELSEWHERE.test(`${stem} ${text}`)) return null;
  const has = (type: AttentionType): boolean => asked?.has(type) === true || said.has(type);
  if (said.has('only') && !said.has('last') && !said.has('largest')) return null;
  if (said.has('than') || said.has('or')) return null;
  if (has('context')) return contextOf(asked, said);
  const combined = combinedOf(asked, said, text);
  if (combined !== null) return combined;
  if (has('weights')) return weightsOf(asked, said);
  return has('attention') ? gainOf(asked, said) : null;
}

/** "The context is the sum of the encoder states, each times its weight." */
function contextOf(asked: Said | null, said: Said): AttentionClaim | null {
  if (asked !== null && !asked.only('ask', 'context', 'attention', 'when')) return null;
  if (!said.only('context', 'attention', 'states', 'weights', 'and', 'why', ...WAYS)) return null;
  // "As the sum of …" gives no reason.
  if (said.terms.some(({ type, text }) => type === 'why' && text !== 'as')) return null;
  if (!said.has('states') && !said.has('last')) return null;
  const weighted = said.has('weighted') || said.has('weights');
  const [sum, product, largest, last, mean] = (['sum', 'product', 'largest', 'last', 'mean'] as const).map(
    (type) => said.has(type) || (type === 'sum' && said.has('add-up')),
  );
  if ([sum, product, largest, last, mean].filter(Boolean).length !== 1) return null;
  if (sum === true || mean === true)
    return { kind: 'context', by: weighted ? 'sum-input' : sum === true ? 'unweighted' : 'mean' };
  if (weighted) return null;
  return { kind: 'context', by: product === true ? 'product' : largest === true ? 'largest' : 'last' };
}

const WAYS: readonly AttentionType[] = [
  'sum',
  'weighted',
  'product',
  'largest',
  'last',
  'mean',
  'only',
  'one',
  'add-up',
];

/** "Attention computes a weighted sum of the encoder states": what it comes to is the context. */
function combinedOf(asked: Said | null, said: Said, text: string): AttentionClaim | null {
  const whole = asked ?? said;
  const states = ['attention', 'states', 'places'] as const;
  if (!whole.has('attention') || !(whole.has('states') || whole.has('places'))) return null;
  if (asked !== null && !asked.only('ask', ...states)) return null;
  if (!said.only(...states, ...WAYS)) return null;
  const weighted = said.has('weighted');
  const found = (['sum', 'product', 'largest', 'last', 'mean'] as const).filter(
    (type) => said.has(type) || (type === 'sum' && said.has('add-up')),
  );
  const [by, ...more] = found;
  if (by === undefined || more.length > 0) return null;
  if (by === 'sum' || by === 'mean') {
    if (weighted) return { kind: 'context', by: 'sum-input' };
    // A sum or a mean alone may be meant with its weights.
    return /\b(?:unweighted|plain|simple)\b/iu.test(text)
      ? { kind: 'context', by: by === 'sum' ? 'unweighted' : 'mean' }
      : null;
  }
  return weighted ? null : { kind: 'context', by };
}

/** "They are positive and sum to one." */
function weightsOf(asked: Said | null, said: Said): AttentionClaim | null {
  if (asked !== null && !asked.only('ask', 'why', 'weights', 'attention', 'softmax', 'places', 'add-up', 'when'))
    return null;
  if (asked?.has('weights') === false) return null;
  if (
    !said.only(
      'weights',
      'attention',
      'softmax',
      'places',
      'add-up',
      'one',
      'zero',
      'positive',
      'negative',
      'more',
      'distribution',
      'some',
      'not',
      'why',
      'always',
      'and',
    )
  )
    return null;
  if (asked !== null && asked.has('places') && said.has('places')) return null;
  const sums = said.has('add-up') || asked?.has('add-up') === true;
  const denied = said.has('not');
  const claims: AttentionClaim[] = [];
  if (said.has('distribution')) claims.push({ kind: 'distribution' });
  if (sums && said.has('more') && !said.has('one')) claims.push({ kind: 'sum', over: 'input', total: 1, denied: true });
  else if (sums && said.has('one') !== said.has('zero') && !said.has('more'))
    claims.push({ kind: 'sum', over: 'input', total: said.has('one') ? 1 : 0 });
  else if (sums || said.has('one') || said.has('zero') || said.has('more')) return null;
  if (said.has('positive') && said.has('negative')) return null;
  if (said.has('positive')) claims.push({ kind: 'range', range: 'non-negative' });
  if (said.has('negative')) claims.push({ kind: 'range', range: 'negative' });
  const [first, second, third] = claims;
  if (first === undefined || third !== undefined) return null;
  if (denied)
    return second === undefined &&
      first.kind === 'sum' &&
      first.denied === undefined &&
      !said.has('some') &&
      !said.has('always')
      ? { ...first, denied: true }
      : null;
  if (second === undefined) return first;
  if (
    first.kind === 'sum' &&
    first.total === 1 &&
    first.denied === undefined &&
    second.kind === 'range' &&
    second.range === 'non-negative'
  )
    return { kind: 'distribution' };
  return null;
}

/** "Without attention long sentences suffer most." */
function gainOf(asked: Said | null, said: Said): AttentionClaim | null {
  const all = asked === null ? [said] : [asked, said];
  const may: readonly AttentionType[] = ['ask', 'attention', 'not', 'suffer', 'gain', 'most', 'long', 'short', 'when'];
  if (!all.every((bag) => bag.only(...may)) || said.has('long') === said.has('short')) return null;
  const has = (type: AttentionType, value?: string): boolean => all.some((bag) => bag.has(type, value));
  if (!has('most') || has('not') !== has('suffer') || has('gain') === has('suffer')) return null;
  if (all.some((bag) => bag.terms.some(({ text }) => text === 'least' || text === 'smallest'))) return null;
  return { kind: 'gain', long: said.has('long') };
}
