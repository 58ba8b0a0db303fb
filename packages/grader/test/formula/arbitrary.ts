import fc from 'fast-check';
import { multiply, number, symbol, type Expr, type ProductStyle } from '../../src/formula/ast.ts';

const index = fc.constantFrom<Expr>(
  symbol('t'),
  symbol('k'),
  number(0),
  number(3),
  {
    kind: 'add',
    terms: [
      { sign: '+', expr: symbol('t') },
      { sign: '-', expr: number(1) },
    ],
  },
  {
    kind: 'add',
    terms: [
      { sign: '+', expr: symbol('k') },
      { sign: '+', expr: number(2) },
    ],
  },
);
const accent = fc.constantFrom(null, null, 'hat', 'bar', 'tilde', 'dot', 'vec');

const sequenceSymbol = fc
  .record({
    name: fc.constantFrom('h', 'y', 'x', 'c', 's', 'L', 'J', 'a'),
    accent,
    time: fc.option(index),
    example: fc.option(fc.constant<Expr>(symbol('i'))),
    primes: fc.constantFrom(0, 0, 1),
  })
  .map(({ name, ...parts }) => symbol(name, parts as object));
const weightSymbol = fc
  .record({ name: fc.constantFrom('W', 'U', 'V', 'b', 'Γ'), label: fc.constantFrom(null, 'hh', 'x', 'u', 'ax') })
  .map(({ name, label }) => symbol(name, { label: label === null ? null : symbol(label) }));
const leaf = fc.oneof(
  sequenceSymbol,
  weightSymbol,
  fc.nat(99).map((value) => number(value)),
);
const style = fc.constantFrom<ProductStyle>('implicit', 'times', 'dot', 'star', 'circ', 'hadamard', 'outer');

/** Trees as the parser makes them: n-ary sums and products, no brackets of their own. */
export const formula: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr }>((tie) => {
  const part = tie('expr');
  return {
    expr: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('negative' as const), of: leaf }),
      fc
        .tuple(
          part,
          fc.array(fc.record({ sign: fc.constantFrom('+' as const, '-' as const), expr: part }), {
            minLength: 1,
            maxLength: 3,
          }),
        )
        .map(([first, rest]): Expr => ({ kind: 'add', terms: [{ sign: '+', expr: first }, ...rest] })),
      fc
        .tuple(fc.array(part, { minLength: 2, maxLength: 3 }), style, style)
        .map(([factors, a, b]) => multiply(factors, [a, b].slice(0, factors.length - 1))),
      fc.record({ kind: fc.constant('divide' as const), over: part, under: part }),
      fc.record({
        kind: fc.constant('derivative' as const),
        of: sequenceSymbol,
        by: fc.oneof(sequenceSymbol, weightSymbol),
        direct: fc.boolean(),
      }),
      fc
        .record({
          op: fc.constantFrom('sum' as const, 'product' as const),
          from: fc.option(index),
          to: fc.option(index),
          body: part,
        })
        .map(({ op, ...rest }): Expr => ({ kind: op, index: 'j', ...rest })),
      fc
        .tuple(fc.constantFrom('tanh', 'σ', 'softmax', 'log', 'f'), fc.array(part, { minLength: 1, maxLength: 2 }))
        .map(([name, args]): Expr => ({ kind: 'call', function: symbol(name), arguments: args })),
      fc.record({ kind: fc.constant('transpose' as const), of: part }),
      fc.record({ kind: fc.constant('root' as const), of: part }),
      fc.record({ kind: fc.constant('norm' as const), of: leaf }),
      fc.array(part, { minLength: 2, maxLength: 3 }).map((items): Expr => ({ kind: 'list', bracket: '[', items })),
    ),
  };
}).expr;
