import type { Expr, ProductStyle, Relation, RelationOperator } from './ast.ts';
import { RELATIONS } from './characters.ts';
import { accept, fail, is, nested, next, peek, repair, type Cursor } from './cursor.ts';
import { parseFactor, startsFactor } from './parse-factor.ts';
import { foldLostIndex, pairPartials, productOf, type Factor, type Whole } from './resolve.ts';
import type { Token } from './tokens.ts';

const STYLES: Readonly<Record<string, ProductStyle>> = {
  '*': 'star',
  '×': 'times',
  '·': 'dot',
  '∘': 'circ',
  '⊙': 'hadamard',
  '⊗': 'outer',
};

/** The next operator's binding power, weakest first; 0 where none follows. */
const POWER = { relation: 1, sum: 2, product: 3 } as const;

/** `a = b ≤ c`, loosest of all. */
export function parseRelation(cursor: Cursor): Expr {
  return nested(cursor, () => {
    const items: Expr[] = [parseSum(cursor)];
    const operators: RelationOperator[] = [];
    while (bindingPower(peek(cursor)) === POWER.relation) {
      operators.push(next(cursor).text as RelationOperator);
      items.push(parseSum(cursor));
    }
    const relation: Relation = { kind: 'relation', items, operators };
    const [first] = items;
    return operators.length === 0 && first ? first : relation;
  });
}

/** `a + b − c`. */
export function parseSum(cursor: Cursor): Expr {
  return sumFrom(cursor, null);
}

/** A sum whose first product has been read already. */
export function sumFrom(cursor: Cursor, first: readonly Factor[] | null): Expr {
  const start = peek(cursor);
  const leading = first ? null : (accept(cursor, 'operator', '-') ?? accept(cursor, 'operator', '+'));
  const head = finishProduct(cursor, first ?? parseFactors(cursor), start);
  const terms: { sign: '+' | '-'; expr: Expr }[] = [{ sign: '+', expr: leading?.text === '-' ? negative(head) : head }];
  while (bindingPower(peek(cursor)) === POWER.sum) {
    const sign = next(cursor).text === '-' ? '-' : '+';
    terms.push({ sign, expr: finishProduct(cursor, parseFactors(cursor), start) });
  }
  const { terms: kept, folded } = foldLostIndex(terms);
  if (folded > 0) repair(cursor, 'a number after ∂x∂x read as part of the lower index', start);
  const [only] = kept;
  return kept.length === 1 && only ? only.expr : { kind: 'add', terms: kept };
}

function negative(expr: Expr): Expr {
  return { kind: 'negative', of: expr };
}

/** The factors of one term, the `∂`s not yet in pairs. Division takes everything before it: `QK^T / √d`. */
export function parseFactors(cursor: Cursor): Factor[] {
  const factors: Factor[] = [...parseFactor(cursor, 'implicit')];
  for (;;) {
    const token = peek(cursor);
    if (is(token, 'operator', '/')) {
      next(cursor);
      const over = finishProduct(cursor, factors.splice(0), token);
      const under = finishProduct(cursor, signed(cursor, 'implicit'), token);
      factors.push({ kind: 'expr', expr: { kind: 'divide', over, under }, bracketed: false, style: 'implicit' });
    } else if (bindingPower(token) === POWER.product) {
      factors.push(...signed(cursor, STYLES[next(cursor).text] ?? 'dot'));
    } else if (startsFactor(cursor)) {
      factors.push(...parseFactor(cursor, 'implicit'));
    } else return factors;
  }
}

/** A factor that may carry a minus, as after an operator: `a · −b`. */
function signed(cursor: Cursor, style: ProductStyle): Factor[] {
  const minus = accept(cursor, 'operator', '-');
  const factors = parseFactor(cursor, style);
  const [first, ...rest] = factors;
  if (!minus || first?.kind !== 'expr') return minus ? fail('unexpected', 'a factor after the minus', minus) : factors;
  return [{ ...first, expr: negative(first.expr) }, ...rest];
}

/** Puts the `∂`s in pairs and makes the product. */
export function finishProduct(cursor: Cursor, factors: readonly Factor[], start: Token): Expr {
  return productOf(wholeFactors(cursor, factors, start));
}

export function wholeFactors(cursor: Cursor, factors: readonly Factor[], start: Token): readonly Whole[] {
  const paired = pairPartials(factors);
  if ('alone' in paired) {
    return fail('unpaired-derivative', 'two ∂ for a derivative', {
      ...start,
      offset: paired.alone,
      text: '∂',
      type: 'partial',
    });
  }
  if (paired.pairs > 0)
    repair(cursor, `${paired.pairs} derivative(s) without a fraction bar read from pairs of ∂`, start);
  return paired.factors;
}

function bindingPower(token: Token): number {
  if (token.type !== 'operator') return 0;
  if (RELATIONS.has(token.text)) return POWER.relation;
  if (token.text === '+' || token.text === '-') return POWER.sum;
  return token.text in STYLES ? POWER.product : 0;
}
