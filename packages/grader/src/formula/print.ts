import type { Big, Expr, Mul, ProductStyle, Sym } from './ast.ts';
import { ACCENTS, FUNCTIONS, FUNCTION_LETTERS, LETTERS } from './characters.ts';

/** How the parts of a formula are spelt. Two notations share one walk over the tree. */
interface Notation {
  readonly symbol: (symbol: Sym) => string;
  readonly style: Readonly<Record<ProductStyle, string>>;
  readonly bracket: (inner: string) => string;
  readonly fraction: (over: string, under: string) => string;
  readonly derivative: (of: string, by: string, direct: boolean) => string;
  readonly raised: (inner: string) => string;
  readonly big: (big: Big, body: string) => string;
  readonly root: (inner: string) => string;
  readonly norm: (inner: string) => string;
  readonly operator: (operator: string) => string;
  readonly list: Readonly<Record<'[' | '(' | '{', readonly [string, string]>>;
}

/** Binding power of a printed piece: what it needs brackets inside of. */
const LEVEL = { relation: 0, add: 1, negative: 2, multiply: 3, big: 3, divide: 3, atom: 9 } as const;

const COMMAND_OF = new Map([...LETTERS].map(([command, letter]) => [letter, `\\${command} `]));
const ACCENT_COMMAND = new Map([...ACCENTS].reverse().map(([command, accent]) => [accent, `\\${command}`]));
const MARKS = { hat: '\u0302', bar: '\u0304', tilde: '\u0303', dot: '\u0307', vec: '\u20D7' } as const;

const LATEX: Notation = {
  symbol: (symbol) => {
    const label = symbol.label === null ? '' : `_{${printLatex(symbol.label)}}`;
    const layer = symbol.layer === null ? '' : `[${printLatex(symbol.layer)}]`;
    const example = symbol.example === null ? '' : `(${printLatex(symbol.example)})`;
    const time = symbol.time === null ? '' : `<${printLatex(symbol.time)}>`;
    const raised = layer + example + time + '\\prime '.repeat(symbol.primes);
    return latexName(symbol) + label + (raised === '' ? '' : `^{${raised}}`);
  },
  style: {
    implicit: ' ',
    times: ' \\times ',
    dot: ' \\cdot ',
    star: ' * ',
    circ: ' \\circ ',
    hadamard: ' \\odot ',
    outer: ' \\otimes ',
  },
  bracket: (inner) => `\\left(${inner}\\right)`,
  fraction: (over, under) => `\\frac{${over}}{${under}}`,
  derivative: (of, by, direct) => `\\frac{\\partial${direct ? '^{+}' : ''} ${of}}{\\partial ${by}}`,
  raised: (inner) => `^{${inner}}`,
  big: (big, body) => {
    const from = big.from === null ? '' : `=${printLatex(big.from)}`;
    const lower = big.index === null ? '' : `_{${COMMAND_OF.get(big.index)?.trim() ?? big.index}${from}}`;
    return `\\${big.kind === 'sum' ? 'sum' : 'prod'}${lower}${big.to === null ? '' : `^{${printLatex(big.to)}}`} ${body}`;
  },
  root: (inner) => `\\sqrt{${inner}}`,
  norm: (inner) => `\\|${inner}\\|`,
  operator: (operator) =>
    ` ${{ '≈': '\\approx', '≠': '\\ne', '≤': '\\le', '≥': '\\ge', '∝': '\\propto', '∈': '\\in', '→': '\\to', '←': '\\gets' }[operator] ?? operator} `,
  list: { '[': ['[', ']'], '(': ['(', ')'], '{': ['\\{', '\\}'] },
};

const TEXT: Notation = {
  symbol: (symbol) => {
    const under = [symbol.label, symbol.time].filter((part) => part !== null).map(compact);
    const script = under.join(',');
    const layer = symbol.layer === null ? '' : `[${printText(symbol.layer)}]`;
    const example = symbol.example === null ? '' : `(${printText(symbol.example)})`;
    const raised = layer + example;
    const mark = symbol.accent === null ? '' : MARKS[symbol.accent];
    const name = (symbol.name + mark).normalize('NFC');
    const wide = [...script].length > 1;
    return (
      name +
      (script === '' ? '' : wide ? `_{${script}}` : `_${script}`) +
      (raised === '' ? '' : `^${raised}`) +
      '′'.repeat(symbol.primes)
    );
  },
  style: { implicit: ' · ', times: ' × ', dot: ' · ', star: ' * ', circ: ' ∘ ', hadamard: ' ⊙ ', outer: ' ⊗ ' },
  bracket: (inner) => `(${inner})`,
  fraction: (over, under) => `${over} / ${under}`,
  derivative: (of, by, direct) => `∂${direct ? '⁺' : ''}${of}/∂${by}`,
  raised: (inner) => ([...inner].length > 1 ? `^{${inner}}` : `^${inner}`),
  big: (big, body) => {
    const from = big.from === null ? '' : `=${compact(big.from)}`;
    const to = big.to === null ? '' : `..${compact(big.to)}`;
    const range = big.index === null ? '' : `_{${big.index}${from}${to}}`;
    return `${big.kind === 'sum' ? 'Σ' : 'Π'}${range} ${body}`;
  },
  root: (inner) => `√(${inner})`,
  norm: (inner) => `‖${inner}‖`,
  operator: (operator) => ` ${operator} `,
  list: { '[': ['[', ']'], '(': ['(', ')'], '{': ['{', '}'] },
};

/** The formula in canonical LaTeX: time indices as `^{<t>}`, labels as subscripts. Parsing it gives the same tree. */
export function printLatex(expr: Expr): string {
  return print(expr, LATEX, 0);
}

/** The formula on one readable line: `Σ_{t=0..T} ∂L/∂ŷ_t · ∂ŷ_t/∂b_y`. Equal trees print equally. */
export function printText(expr: Expr): string {
  return print(expr, TEXT, 0);
}

/** What a letter is looked up by: its name, accent and label, not its step. */
export function letterOf(symbol: Sym): string {
  let letter = letters.get(symbol);
  if (letter === undefined) {
    letter = printText({ ...symbol, time: null, example: null, layer: null, primes: 0 });
    letters.set(symbol, letter);
  }
  return letter;
}

/** Printed once: evaluating a formula asks for the letters of its symbols at every step. */
const letters = new WeakMap<Sym, string>();

/** An index or a bound without spaces. */
function compact(expr: Expr): string {
  return printText(expr).replaceAll(' ', '');
}

function latexName(symbol: Sym): string {
  const letter = COMMAND_OF.get(symbol.name);
  const command = FUNCTIONS.has(symbol.name) ? `\\mathrm{${symbol.name}}` : null;
  const word = /^[A-Z]{2,}$/i.test(symbol.name) ? `\\mathrm{${symbol.name}}` : symbol.name;
  const name = command ?? letter ?? word;
  return symbol.accent === null ? name : `${ACCENT_COMMAND.get(symbol.accent) ?? '\\hat'}{${name}}`;
}

function print(expr: Expr, notation: Notation, outer: number): string {
  const inside = (part: Expr, level: number): string => print(part, notation, level);
  const wrap = (level: number, text: string): string => (level < outer ? notation.bracket(text) : text);
  switch (expr.kind) {
    case 'number':
      return expr.text;
    case 'symbol':
      return notation.symbol(expr);
    case 'unknown':
      return '?';
    case 'dots':
      return notation === LATEX ? '\\dots ' : '…';
    case 'lost':
      return '';
    case 'negative':
      return wrap(LEVEL.negative, `-${inside(expr.of, LEVEL.multiply)}`);
    case 'add': {
      const [head, ...rest] = expr.terms.map((term) => ({ sign: term.sign, text: inside(term.expr, LEVEL.multiply) }));
      const first = expr.terms[0]?.expr;
      const start = first?.kind === 'negative' ? inside(first, LEVEL.negative) : (head?.text ?? '');
      return wrap(LEVEL.add, start + rest.map((term) => ` ${term.sign} ${term.text}`).join(''));
    }
    case 'multiply':
      return wrap(LEVEL.multiply, printProduct(expr, notation));
    case 'divide':
      if (notation === LATEX) return notation.fraction(inside(expr.over, 0), inside(expr.under, 0));
      return wrap(LEVEL.divide, notation.fraction(inside(expr.over, LEVEL.multiply), inside(expr.under, LEVEL.atom)));
    case 'power':
      return poweredBase(expr.base, notation) + notation.raised(inside(expr.exponent, 0));
    case 'transpose':
      return poweredBase(expr.of, notation) + notation.raised('T');
    case 'call': {
      const name = notation.symbol(expr.function);
      const args = expr.arguments.map((argument) => inside(argument, 0)).join(', ');
      return notation === LATEX && FUNCTIONS.has(expr.function.name) && !FUNCTION_LETTERS.has(expr.function.name)
        ? `${name.replace(/^\\mathrm\{([^}]*)\}/, '\\operatorname{$1}')}(${args})`
        : `${name}(${args})`;
    }
    case 'sum':
    case 'product':
      return wrap(LEVEL.big, notation.big(expr, bigBody(expr, notation)));
    case 'derivative':
      return notation.derivative(differentiated(expr.of, notation), differentiated(expr.by, notation), expr.direct);
    case 'list': {
      const [open, close] = notation.list[expr.bracket];
      return open + expr.items.map((item) => inside(item, 0)).join(', ') + close;
    }
    case 'norm':
      return notation.norm(inside(expr.of, 0));
    case 'absolute':
      return `|${inside(expr.of, 0)}|`;
    case 'root':
      return notation.root(inside(expr.of, 0));
    case 'given':
      return `${inside(expr.of, 0)} | ${inside(expr.given, 0)}`;
    case 'relation':
      return wrap(
        LEVEL.relation,
        expr.items
          .map(
            (item, i) =>
              inside(item, LEVEL.add) + (i === expr.items.length - 1 ? '' : notation.operator(expr.operators[i] ?? '')),
          )
          .join(''),
      );
  }
}

/** Only a letter can be raised without brackets, and only one whose own scripts are not raised already. */
function poweredBase(base: Expr, notation: Notation): string {
  const bare =
    base.kind === 'symbol' && base.time === null && base.example === null && base.layer === null && base.primes === 0;
  const inner = print(base, notation, 0);
  return bare || base.kind === 'number' || base.kind === 'norm' ? inner : notation.bracket(inner);
}

function differentiated(part: Expr, notation: Notation): string {
  return part.kind === 'symbol' ? print(part, notation, 0) : notation.bracket(print(part, notation, 0));
}

/** A product sign's body is bracketed where it would else reach less or more far. */
function bigBody(big: Big, notation: Notation): string {
  const text = print(
    big.body,
    notation,
    big.body.kind === 'multiply' && big.kind === 'sum' ? LEVEL.multiply : LEVEL.atom,
  );
  return big.body.kind === 'sum' || big.body.kind === 'product' || big.body.kind === 'negative'
    ? notation.bracket(print(big.body, notation, 0))
    : text;
}

function printProduct(expr: Mul, notation: Notation): string {
  return expr.factors
    .map((factor, i) => {
      const last = i === expr.factors.length - 1;
      // A sum inside a product reaches to its end; only the last factor may be one.
      const open = factor.kind === 'sum' && last;
      const text = print(factor, notation, open ? 0 : LEVEL.atom);
      return (i === 0 ? '' : notation.style[expr.styles[i - 1] ?? 'implicit']) + text;
    })
    .join('');
}
