import { parseFormula } from '../../formula/index.ts';
import type { Expr } from '../../formula/ast.ts';
import type { Size } from './claim.ts';
import { barred } from './read-setting.ts';

/** Words that may stand around what an option says. */
const GLUE =
  /\b(?:the|a|an|it|its|there|value|values|of|gradient|gradients|norm|jacobian|derivative|is|are|was|will|would|be|to|has|have|magnitude|quantity|size|this|that|we|say|anything|about|given|information|then|hence|so|thus|therefore|true|false|or)\b|[∇‖.,:;]/gi;

const PHRASES: readonly (readonly [Size['is'] & ('small' | 'large' | 'open'), RegExp])[] = [
  [
    'open',
    /\b(?:insufficient information|not enough information|cannot be (?:determined|said|known|decided)|can't (?:say|tell)|cannot (?:say|tell)|could be anything)\b/gi,
  ],
  [
    'small',
    /\b(?:(?:very )?(?:close|near|approximately equal|tends?|goes|approaches|shrinks|decays|almost|nearly|approximately) (?:to )?(?:0|zero)|approach(?:es)? (?:0|zero)|vanish(?:es|ing)?|very (?:small|low)|negligible)\b|≈ ?0\b/gi,
  ],
  [
    'large',
    /\b(?:very (?:high|large|big)|huge|explod(?:es|ing)|tends? to infinity|goes to infinity|extremely large|blows up)\b|→ ?∞/gi,
  ],
];

const RELATIONS: readonly (readonly [Size['is'] & ('equal' | 'at-most' | 'at-least'), RegExp])[] = [
  ['at-most', /(?:≤|<=|\\leq?|at most|no (?:larger|more) than|bounded (?:above )?by|upper bound(?:ed)?(?: by| is)?)/i],
  ['at-least', /(?:≥|>=|\\geq?|at least|no (?:smaller|less) than)/i],
];

/** What an option says of the size, or `null` where words are left over. */
export function readSize(markdown: string): Size | null {
  const text = barred(markdown).replace(/∂ ?[a-z]_?\{?\d{1,3}\}? ?\/? ?∂ ?[a-z]_?\{?\d{1,3}\}?/g, ' ');
  const matched = PHRASES.filter(([, words]) => text.search(words) >= 0);
  const [phrase] = matched;
  if (matched.length === 1 && phrase) return isGlue(text.replace(phrase[1], ' ')) ? { is: phrase[0] } : null;
  if (matched.length > 1) return null;
  for (const [is, words] of RELATIONS) {
    const found = words.exec(text);
    if (!found || !isGlue(text.slice(0, found.index))) continue;
    const value = numberIn(text.slice(found.index + found[0].length));
    return value === null ? null : { is, value };
  }
  const value = numberIn(text.replace(GLUE_EXCEPT_POINT, ' ').replace('=', ' '));
  return value === null ? null : { is: 'equal', value };
}

const GLUE_EXCEPT_POINT =
  /\b(?:the|a|value|of|gradient|norm|is|it|its|equal|equals|to|exactly|will|be)\b|[∇‖]|\.(?!\d)/gi;

function isGlue(text: string): boolean {
  return text.replace(GLUE, ' ').trim() === '';
}

/** The value of a number, or of a power or product of numbers: `(2.5/4)^{19}`. */
function numberIn(text: string): number | null {
  const expr = parseFormula(text.replace(/\.\s*$/, '').trim());
  const value = expr && valueOf(expr);
  return value !== null && Number.isFinite(value) ? value : null;
}

function valueOf(expr: Expr): number | null {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'power':
      return both(expr.base, expr.exponent, (a, b) => a ** b);
    case 'divide':
      return both(expr.over, expr.under, (a, b) => a / b);
    case 'multiply':
      return expr.factors.reduce<number | null>((product, factor) => {
        const value = valueOf(factor);
        return product === null || value === null ? null : product * value;
      }, 1);
    default:
      return null;
  }
}

function both(a: Expr, b: Expr, combine: (x: number, y: number) => number): number | null {
  const [x, y] = [valueOf(a), valueOf(b)];
  return x === null || y === null ? null : combine(x, y);
}
