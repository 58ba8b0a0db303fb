import { evaluate } from '../../frames/arithmetic.ts';
import { canonical } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { PracticeClaim } from './claim.ts';

type NormClaim = Extract<PracticeClaim, { kind: 'clip-norm' }>;
type Said = Pick<NormClaim, 'left' | 'factor' | 'direction'>;

const NUMBER = '\\d{1,6}(?:\\.\\d{1,6})?(?![\\d.]*\\d|\\s?%)';
const re = (source: string): RegExp => new RegExp(source, 'u');
const BOUND = re(
  `\\b(?:with (?:clipping )?threshold|threshold|(?:maximum|max|maximal) (?:allowed )?norm|max_norm|limit|(?:clipping |clip |clipped |clips )(?:it |gradients? )?(?:by (?:global )?norm )?(?:to|at)(?: norm| maximum norm| length)?)(?: (?:of|is|at|to|equal to|=))?(?: ?= ?)? ?(?<bound>${NUMBER})`,
);
const NORM = re(
  `\\b(?:(?:l2 |euclidean |global )?norm|length|magnitude)(?: (?:of (?:this |that )?gradients?|is|be|of|equals|equal to|=))*(?: ?= ?)? ?(?<norm>${NUMBER})`,
);
/** By components: another way to clip. */
const OTHER =
  /\b(?:by value|component|element ?wise|each entry|each element|not|never|no|without|only|before|per|twice|double[sd]?|half|average|sum|loss|weights?|hidden|state)\b/u;
const KNOWN = new Set(
  `gradient gradients have has had vector is are was be of and you we i it its the a with by norm global l2 clipping clip clipped clips what happen happens to then after afterwards use apply applied applying if when
  training rnn plainrnn lstm network in during do does will would become becomes new resulting result so how large big what's which factor multiplied multiply scaled rescaled scale this suppose that at step iteration euclidean length
  method technique using used set threshold threshold's one value equals equal for must by`.split(/\s+/u),
);

/** A gradient of a norm that is told, clipped by norm at a threshold that is told, with nothing said besides. */
function toldIn(text: string): { readonly norm: number; readonly bound: number; readonly rest: string } | null {
  const bound = BOUND.exec(text);
  if (bound === null || !/\bgradients?\b|\bclipping\b/u.test(text) || !/\bclip/u.test(text) || OTHER.test(text))
    return null;
  const left = text.replace(bound[0], ' ');
  const norm = NORM.exec(left);
  if (norm === null) return null;
  const rest = left.replace(norm[0], ' ');
  if (/\d/u.test(rest) || (rest.match(/[\p{L}'_]+/gu) ?? []).some((word) => !KNOWN.has(word))) return null;
  // Clipped to a length, or by a threshold of the norm: not where each component is bounded.
  if (!/\bnorm\b/u.test(text)) return null;
  return { norm: Number(norm.groups?.['norm']), bound: Number(bound.groups?.['bound']), rest };
}

const IT =
  '(?:(?:it|its|gradient|clipped gradient|result|vector) )?(?:is |be |get |will be |become )?(?:simply |just |then )?';
const PIECES: readonly (readonly [RegExp, (value: number, told: { readonly norm: number }) => Said | null])[] = [
  [
    re(
      `^${IT}(?:scaled|rescaled|multiplied|scale|multiply)(?: down)? (?:by|with) (?:(?:a )?factor (?:of )?)?(?<value>[\\d./ ]{1,9})$`,
    ),
    (factor) => ({ factor }),
  ],
  [
    re(`^${IT}(?:divided|divide|scaled down|reduced|shrunk) by (?:(?:a )?factor (?:of )?)?(?<value>\\d[\\d.]{0,5})$`),
    (value) => ({ factor: 1 / value }),
  ],
  [
    re(
      `^${IT}(?:(?:scaled|rescaled|shortened|shrunk|reduced|clipped|cut|set|scale|rescale)(?: down)?(?: so that| until| such that)? )?(?:to )?(?:its |new )?(?:norm|length)(?: of| is| be| become| equals?| =)* ?(?<value>\\d[\\d.]{0,6})$`,
    ),
    (left) => ({ left }),
  ],
  [
    re(`^(?:it |gradient |result |clipped gradient )?have (?:new )?(?:norm|length)(?: of)? (?<value>\\d[\\d.]{0,6})$`),
    (left) => ({ left }),
  ],
  [
    re(
      `^${IT}(?:left |stay |remain |kept )?(?:unchanged|as it is|same|alone)$|^nothing(?: happen)?(?: to it)?$|^it do not change$`,
    ),
    (_value, { norm }) => ({ left: norm, direction: 'same' }),
  ],
  [re(`^${IT}(?:set to|replaced by|becomes?) (?:0|zeros?|0 vector|vector of zeros)$`), () => ({ left: 0 })],
  [
    re(
      '^(?:it |gradient )?(?:keep|preserve|retain|keeping|preserving)(?:s)? (?:its |same |old )?(?:direction)$|^(?:its |with )?(?:direction)(?: is| stay| remain)? (?:kept|unchanged|same|preserved)$|^in same direction$|^with same direction$|^do not change (?:its )?direction$|^without changing (?:its )?direction$|^same direction$',
    ),
    () => ({ direction: 'same' }),
  ],
  [
    re(
      '^(?:its )?direction (?:is |be )?(?:reversed|changed|turned|flipped|randomi[sz]ed)$|^(?:it )?change (?:its )?direction$|^(?:it )?(?:is )?(?:reversed|flipped)$',
    ),
    () => ({ direction: 'other' }),
  ],
];

function saidIn(text: string, told: { readonly norm: number }, asks: 'norm' | 'factor' | null): Said | null {
  const bare = canonical(text)
    .replace(/\.$/u, '')
    .replace(/^(?:by |to )?(?:a )?(?:factor of )?(?=[\d.]+(?: ?\/ ?\d+)?$)/u, '');
  const alone = asks === null ? null : evaluate(bare);
  if (alone !== null) return asks === 'norm' ? { left: alone } : { factor: alone };
  const whole: { left?: number; factor?: number; direction?: 'same' | 'other' } = {};
  for (const piece of bare.split(
    /,? (?:and|but|while) (?:it |its direction (?=is))?|, |(?= (?:in same direction|without changing|with same direction|keeping|preserving))/u,
  )) {
    const found = PIECES.map(([pattern, make]) => {
      const groups = pattern.exec(piece.trim());
      if (groups === null) return null;
      const value = groups.groups?.['value'];
      const number = value === undefined ? 0 : evaluate(value.trim());
      return number === null ? null : make(number, told);
    }).find((each) => each !== null);
    if (found === undefined || found === null) return null;
    for (const [name, value] of Object.entries(found)) {
      const known = whole[name as keyof Said];
      if (known !== undefined && known !== value) return null;
      Object.assign(whole, { [name]: value });
    }
  }
  return Object.keys(whole).length === 0 ? null : whole;
}

/** "The gradient has norm 20 and you clip by norm with threshold 5: what happens to it?", in whatever order. */
export function recogniseClipNorm({ form, stem, statements }: Reading): Recognition<PracticeClaim> | null {
  if (form !== 'holds' || stem.text.length > 260) return null;
  const text = canonical(stem.text);
  const told = toldIn(text);
  if (told === null || !(told.norm > 0) || !(told.bound > 0)) return null;
  const asks = /\bfactor\b|\bmultipl/u.test(told.rest)
    ? 'factor'
    : /\b(?:norm|length|how large)\b/u.test(told.rest.slice(-60)) && !/\bhappen/u.test(told.rest)
      ? 'norm'
      : null;
  const claims = statements.map(({ phrase }): PracticeClaim | Unread => {
    const said = saidIn(phrase.text, told, asks);
    return said === null
      ? { unread: 'not what becomes of the gradient' }
      : { kind: 'clip-norm', norm: told.norm, bound: told.bound, ...said };
  });
  return claims.some((claim) => 'kind' in claim)
    ? { claims, readsNumbers: true, readsNegation: true, wholly: claims.map((claim) => 'kind' in claim) }
    : null;
}
