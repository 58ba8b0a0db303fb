import type { Expr, Sym } from './ast.ts';

/** The parts of a node, in reading order. */
export function children(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'unknown':
    case 'dots':
    case 'lost':
      return [];
    case 'symbol':
      return [expr.label, expr.time, expr.example, expr.layer].filter((part) => part !== null);
    case 'negative':
    case 'transpose':
    case 'norm':
    case 'absolute':
    case 'root':
      return [expr.of];
    case 'add':
      return expr.terms.map((term) => term.expr);
    case 'multiply':
      return expr.factors;
    case 'divide':
      return [expr.over, expr.under];
    case 'power':
      return [expr.base, expr.exponent];
    case 'call':
      return [expr.function, ...expr.arguments];
    case 'sum':
    case 'product':
      return [expr.from, expr.to, expr.body].filter((part) => part !== null);
    case 'derivative':
      return [expr.of, expr.by];
    case 'list':
    case 'relation':
      return expr.items;
    case 'given':
      return [expr.of, expr.given];
  }
}

/** Every node of a tree, the root first. Iterative: a deep tree cannot overflow the stack. */
export function* nodes(root: Expr): Generator<Expr> {
  const stack: Expr[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    stack.push(...[...children(node)].reverse());
  }
}

/** Whether a plain letter stands anywhere in the tree, as an index counts: `i` in `h_{i-1}`. */
export function mentions(root: Expr, name: string): boolean {
  for (const node of nodes(root)) if (node.kind === 'symbol' && node.name === name) return true;
  return false;
}

/** The letters that stand for something by themselves: not labels, indices or bounds. */
export function* letters(root: Expr): Generator<Sym> {
  const stack: Expr[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'symbol') yield node;
    else if (node.kind === 'sum' || node.kind === 'product') stack.push(node.body);
    else stack.push(...[...children(node)].reverse());
  }
}
