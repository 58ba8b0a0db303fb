/** Marks over a letter. */
export type Accent = 'hat' | 'bar' | 'tilde' | 'dot' | 'vec';

/** How a product was written. Only `hadamard` says for certain that it is element by element; `star` and `circ` usually do. */
export type ProductStyle = 'implicit' | 'times' | 'dot' | 'star' | 'circ' | 'hadamard' | 'outer';

export type RelationOperator = '=' | '≈' | '≠' | '<' | '>' | '≤' | '≥' | '∝' | '∈' | '→' | '←';

export interface Num {
  readonly kind: 'number';
  readonly value: number;
  /** As written, so that printing loses nothing: `0.10`. */
  readonly text: string;
}

/** A letter with everything that hangs on it: `\hat{y}^{(i)<t>}`. */
export interface Sym {
  readonly kind: 'symbol';
  readonly name: string;
  readonly accent: Accent | null;
  /** What names it: `hh` of `W_{hh}`, `u` of `Γ_u`. */
  readonly label: Expr | null;
  /** What counts it: `t-1` of `h_{t-1}`, `h^{<t-1>}`, `h^{t-1}`. */
  readonly time: Expr | null;
  /** `(i)`: which example. */
  readonly example: Expr | null;
  /** `[l]`: which layer. */
  readonly layer: Expr | null;
  readonly primes: number;
}

export interface Neg {
  readonly kind: 'negative';
  readonly of: Expr;
}

export interface Add {
  readonly kind: 'add';
  /** At least two. The first has sign `+`; a leading minus is a `negative`. */
  readonly terms: readonly { readonly sign: '+' | '-'; readonly expr: Expr }[];
}

export interface Mul {
  readonly kind: 'multiply';
  /** At least two. */
  readonly factors: readonly Expr[];
  /** Between the factors: one fewer. */
  readonly styles: readonly ProductStyle[];
}

export interface Div {
  readonly kind: 'divide';
  readonly over: Expr;
  readonly under: Expr;
}

export interface Pow {
  readonly kind: 'power';
  readonly base: Expr;
  readonly exponent: Expr;
}

/** `tanh(…)`, `f_t(…)`, `P(y | x)`. */
export interface Call {
  readonly kind: 'call';
  readonly function: Sym;
  readonly arguments: readonly Expr[];
}

/** A sum or product over an index. Bounds are `null` where the formula leaves them out: every step. */
export interface Big {
  readonly kind: 'sum' | 'product';
  readonly index: string | null;
  readonly from: Expr | null;
  readonly to: Expr | null;
  readonly body: Expr;
}

export interface Derivative {
  readonly kind: 'derivative';
  readonly of: Expr;
  readonly by: Expr;
  /** Written `∂⁺`: what the other arguments depend on is held fixed. */
  readonly direct: boolean;
}

/** `[a, b]` and `(a, b)`. */
export interface List {
  readonly kind: 'list';
  readonly bracket: '[' | '(' | '{';
  readonly items: readonly Expr[];
}

export interface Transpose {
  readonly kind: 'transpose';
  readonly of: Expr;
}

export interface Norm {
  readonly kind: 'norm' | 'absolute';
  readonly of: Expr;
}

export interface Root {
  readonly kind: 'root';
  readonly of: Expr;
}

/** `y | x` inside `P(…)`. */
export interface Given {
  readonly kind: 'given';
  readonly of: Expr;
  readonly given: Expr;
}

/** `a = b`, and chains such as `a = b ≤ c`. */
export interface Relation {
  readonly kind: 'relation';
  readonly items: readonly Expr[];
  readonly operators: readonly RelationOperator[];
}

/** `?` and `…`, and `lost` for the empty script of a garbled `c^{}`. */
export interface Mark {
  readonly kind: 'unknown' | 'dots' | 'lost';
}

/** A formula as a tree. Plain data: safe to compare, to print and to send between threads. */
export type Expr =
  | Num
  | Sym
  | Neg
  | Add
  | Mul
  | Div
  | Pow
  | Call
  | Big
  | Derivative
  | List
  | Transpose
  | Norm
  | Root
  | Given
  | Relation
  | Mark;

/** A symbol with nothing on it but what is given. */
export function symbol(name: string, parts: Partial<Omit<Sym, 'kind' | 'name'>> = {}): Sym {
  return {
    kind: 'symbol',
    name,
    accent: null,
    label: null,
    time: null,
    example: null,
    layer: null,
    primes: 0,
    ...parts,
  };
}

/** A number as the parser would give it. */
export function number(value: number, text: string = String(value)): Num {
  return { kind: 'number', value, text };
}

/** A product of one or more factors; of one, that factor itself. */
export function multiply(factors: readonly Expr[], styles: readonly ProductStyle[]): Expr {
  const [first] = factors;
  return factors.length === 1 && first ? first : { kind: 'multiply', factors, styles };
}
