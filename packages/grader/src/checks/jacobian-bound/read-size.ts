import { asides } from '../../frames/asides.ts';
import { trimEnds } from '../../frames/trim-ends.ts';
import { uncovered } from '../../frames/uncovered.ts';
import type { Expr } from '../../formula/ast.ts';
import { parseFormula } from '../../formula/index.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { Bounding, BySteps, Setting, Size } from './claim.ts';

type Range = { readonly start: number; readonly end: number };

/** Words that a statement of a size may hold besides. */
const KNOWN = ['fate', 'recurrence', 'squash', 'gradient', 'truth', 'ask', 'cell', 'relation.equals', 'problem'];

/** Lengths at which a formula with T − k in it is evaluated. */
const LENGTHS = [5, 10, 20];

const RELATIONS: readonly (readonly [Exclude<Bounding, 'bound' | 'equal'>, RegExp])[] = [
  [
    'at-most',
    /≤|<(?!\s?[a-z])|\bat most\b|\bno (?:larger|more) than\b|\bbounded (?:from )?(?:above )?by\b|\bupper bound(?:ed)?(?: by| is)?|\ba lo sumo\b|höchstens|\bau plus\b|至多|不超过/iu,
  ],
  ['at-least', /≥|>(?!\s?[a-z])|\bat least\b|\bno (?:smaller|less) than\b|al menos|mindestens|au moins|至少/iu],
];

/** What a text says of the size of the norm, or `null` where words are left over. `ranges`: what was read as the setting. */
export function readSize(phrase: Phrase, setting: Setting, ranges: readonly Range[] = []): Size | null {
  const fate = fateIn(phrase, ranges);
  if (fate === 'unclear') return null;
  if (fate !== null) return strange(phrase, ranges) ? null : fate;
  return ranges.length > 0 ? null : readValue(phrase.text, setting);
}

/** "The value of the norm is …", "… to say anything about it". */
const HARMLESS =
  /^(?:values?|norms?|magnitude|size|say|tell|know|anything|jacobian|derivative|scalar|exactly|leads?|(?:one|single)[-‑ ]?(?:unit|neuron)|one[-‑]dimensional)$/iu;

/** Whether a text holds words that are not understood. */
function strange(phrase: Phrase, ranges: readonly Range[]): boolean {
  return uncovered(phrase, KNOWN, [...ranges, ...asides(phrase.text)]).some(
    (word) => !/^[\p{L}∂∇‖](?:[_^].*)?$|^[01]$/u.test(word) && !HARMLESS.test(word),
  );
}

function fateIn(phrase: Phrase, ranges: readonly Range[]): Size | null | 'unclear' {
  const outside = ({ start, end }: Range): boolean => !ranges.some((range) => range.start < end && range.end > start);
  const found = mentionsOf(phrase, 'fate.vanish', 'fate.explode', 'fate.same', 'fate.open').filter(outside);
  const kinds = new Set(found.map(({ concept }) => concept));
  if (kinds.size === 0) return null;
  const [kind] = kinds;
  if (kinds.size > 1) return kinds.has('fate.same') || kinds.has('fate.open') ? 'unclear' : 'unclear';
  const denials = mentionsOf(phrase, 'polarity.not').filter(
    (not) => outside(not) && !found.some(({ start, end }) => start <= not.start && not.end <= end),
  );
  if (denials.length > 1) return 'unclear';
  if (kind === 'fate.same') return denials.length === 0 ? { is: 'same' } : 'unclear';
  if (kind === 'fate.open') return denials.length === 0 ? { is: 'open' } : 'unclear';
  const is = kind === 'fate.vanish' ? 'small' : 'large';
  const [can, must] = [mentionsOf(phrase, 'fate.can').some(outside), mentionsOf(phrase, 'fate.must').some(outside)];
  // "Need not", "may not", "not always": what exactly is denied is unclear.
  if (denials.length === 1)
    return (can && !/\bcan(?:no|')t\b|cannot/i.test(phrase.text)) || must ? 'unclear' : { is, how: 'never' };
  if (can && must) return 'unclear';
  return { is, how: can ? 'can' : must ? 'must' : 'will' };
}

const WORDS =
  /\b(?:the|a|an|value|of|gradient|norm|is|it|its|be|equal|equals|to|exactly|will|then|by|upper|bound|bounded|from|above|most|at|jacobian|el|la|valor|es|der|wert|ist|valeur|est)\b|[∇,:;是为]|\.(?!\d)|等于/giu;

/** A bound or value: a number, or a formula in T − k and ‖W‖. */
function readValue(raw: string, setting: Setting): Size | null {
  const text = raw.replace(/^‖?\s?\(?∂[^=≤≥<>]{1,60}?‖\s?(?=[=≤≥<>])/u, '');
  for (const [is, words] of RELATIONS) {
    const found = words.exec(text);
    if (!found) continue;
    if (text.slice(0, found.index).replace(WORDS, ' ').trim() !== '') return null;
    const values = valuesIn(text.slice(found.index + found[0].length), setting);
    return values === null ? null : { is, values };
  }
  const values = valuesIn(
    text.replace(/^\s?[=≈]|\b(?:approximately|about|roughly|around|circa|ca\.)(?=\s)/giu, ' '),
    setting,
  );
  if (values === null) return null;
  const slack = slackOf(text);
  return { is: 'equal', values: slack === null ? values : values.map((each) => ({ ...each, slack })) };
}

/** Half a unit of the last decimal of a text that holds one decimal number: that is how far it was rounded. */
function slackOf(text: string): number | null {
  const [only, other] = text.match(/\d+(?:[.,]\d+)?/gu) ?? [];
  const decimals = /^\d+[.,](\d{1,9})$/u.exec(only ?? '')?.[1];
  return decimals === undefined || other !== undefined || /[\^/*]/u.test(text) ? null : 0.5 * 10 ** -decimals.length;
}

function valuesIn(text: string, setting: Setting): readonly BySteps[] | null {
  const expr = parseFormula(trimEnds(text.replace(WORDS, ' ').replace('=', ' '), ' .'));
  if (expr === null) return null;
  const at = (steps: number, k: number) => valueOf(expr, { T: k + steps, k, norm: setting.norm });
  if (setting.steps !== null) {
    const value = at(setting.steps, 0);
    return value !== null && Number.isFinite(value) && at(setting.steps, 3) === value
      ? [{ steps: setting.steps, value }]
      : null;
  }
  const values = LENGTHS.map((steps) => ({ steps, value: at(steps, 1) ?? NaN, again: at(steps, 4) ?? NaN }));
  if (values.some(({ value, again }) => !Number.isFinite(value) || Math.abs(value - again) > 1e-12 * Math.abs(value)))
    return null;
  return values.map(({ steps, value }) => ({ steps, value }));
}

interface Letters {
  readonly T: number;
  readonly k: number;
  readonly norm: number;
}

function valueOf(expr: Expr, letters: Letters): number | null {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'symbol':
      return expr.name === 'T' || expr.name === 't' ? letters.T : expr.name === 'k' ? letters.k : null;
    case 'norm':
      return expr.of.kind === 'symbol' && /^[WUV]$/.test(expr.of.name) ? letters.norm : null;
    case 'list':
      return expr.items.length === 1 && expr.items[0] ? valueOf(expr.items[0], letters) : null;
    case 'power':
      return both(valueOf(expr.base, letters), valueOf(expr.exponent, letters), (a, b) => a ** b);
    case 'divide':
      return both(valueOf(expr.over, letters), valueOf(expr.under, letters), (a, b) => a / b);
    case 'multiply':
      return expr.factors.reduce<number | null>(
        (product, factor) => both(product, valueOf(factor, letters), (a, b) => a * b),
        1,
      );
    case 'add':
      return expr.terms.reduce<number | null>(
        (sum, { sign, expr: term }) => both(sum, valueOf(term, letters), (a, b) => (sign === '+' ? a + b : a - b)),
        0,
      );
    default:
      return null;
  }
}

function both(x: number | null, y: number | null, combine: (x: number, y: number) => number): number | null {
  return x === null || y === null ? null : combine(x, y);
}

/** Whether a phrase asks for a bound, so that a bare number is one. */
export function asksForBound(phrase: Phrase): boolean {
  return (
    /\b(?:upper bound|bounds?|bounded|at most|maximum|largest possible|höchstens|a lo sumo|au plus)\b|至多|上界|最大/iu.test(
      phrase.text,
    ) && !has(phrase, 'fate.open')
  );
}
