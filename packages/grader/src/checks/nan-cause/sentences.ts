import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { Cause, CauseClaim } from './claim.ts';

const VOCABULARY = {
  cause: 'vanishing|exploding|(?:too |very )?(?:large|high) learning rate|too small learning rate',
  fn: 'relu|sigmoid|tanh',
  size: 'large|huge|big|high|negative',
  BRINGS: 'lead to|cause|result in|produce|end in|bring about|turn into|create',
  NAN: "'?nan(?:s)?'?(?: values?| weights?| activations?| losse?s?| in weights(?: and activations)?)?",
} as const;

const causeOf = (words = ''): Cause =>
  words.includes('learning rate')
    ? words.includes('small')
      ? 'learning-rate-small'
      : 'learning-rate-large'
    : words === 'vanishing'
      ? 'vanishing-gradient'
      : 'exploding-gradient';

const claim =
  (denied: boolean) =>
  ({ cause }: Readonly<Record<string, string | undefined>>): CauseClaim => ({
    kind: 'cause',
    cause: causeOf(cause),
    ...(denied && { denied: true as const }),
  });

/** What is said to bring NaN about, or not to, in whole sentences. */
export const CAUSE_SENTENCES: readonly Rule<CauseClaim>[] = rulesOf<CauseClaim>(VOCABULARY, [
  [
    [
      '{cause} (?:can |may )?(?:{BRINGS}) {NAN}',
      '{cause} (?:can |may )?turn weights(?: and activations)? into {NAN}',
      "{cause}(?: in (?:rnn|plainrnn|networks?|training))? (?:can |may )?(?:{BRINGS}) (?:parameters|weights|activations|losses?) (?:yielding|becoming|being|turning into|that is|of) '?(?:inf|infinity)'? or {NAN}",
      "{cause}(?: in (?:rnn|plainrnn|networks?|training))? (?:can |may )?(?:{BRINGS}) '?(?:inf|infinity)'? or {NAN}",
      '{NAN} is (?:sign|symptom|consequence|result|indication|caused) (?:of|by) {cause}',
      '{NAN} (?:point to|indicate|hint at|come from) {cause}',
    ],
    claim(false),
  ],
  [
    [
      '{fn}(?: function| activation)? (?:applied to|of|for|on|with) (?:very |extremely )*{size}(?: positive)? (?:inputs?|values?|numbers?|z|arguments?|pre activations?) (?:can )?(?:give|return|produce|yield|output|lead to|result in|cause|become|is) {NAN}',
      '(?:very |extremely )*{size}(?: positive)? (?:inputs?|values?|numbers?|arguments?) (?:to|of|into|in|for) {fn}(?: function| activation)? (?:can )?(?:give|return|produce|yield|output|lead to|result in|cause) {NAN}',
    ],
    ({ fn = '', size = '' }) => {
      const cause = `${fn}-${size === 'negative' ? 'negative' : 'large'}` as Cause;
      return { kind: 'cause', cause };
    },
  ],
  [
    [
      '{cause} (?:can not|do not|never) (?:{BRINGS}) {NAN}',
      '{cause} (?:can not|do not|never) turn weights(?: and activations)? into {NAN}',
      '{NAN} is not (?:sign|symptom|consequence|result|indication|caused) (?:of|by) {cause}',
      '{NAN} do not (?:point to|indicate|hint at|come from) {cause}',
    ],
    claim(true),
  ],
]);
