import { symbol, type Expr, type Sym } from '../../formula/ast.ts';
import { parseFormulas } from '../../formula/index.ts';
import { letterOf, printText } from '../../formula/print.ts';
import { children, letters as lettersOf, nodes } from '../../formula/walk.ts';
import type { QuizItem, RichText } from '@keyproof/parser';
import type { Reading, Recognition, Statement, Unread } from '../../types.ts';
import type { GradientClaim } from './claim.ts';
import type { LossModel } from './jacobians.ts';
import { HEADS, type Head } from './network.ts';
import { readEquationRoles, type EquationRoles } from './read-equations.ts';
import { inSigns } from './told.ts';
import { readRoles } from './read-roles.ts';
import { readNumbering, sequenceSums } from './steps.ts';

interface Equation {
  readonly left: Expr;
  readonly right: Expr;
}

/** Reads options (or a true/false stem) that equate a gradient with a formula; `null` where the item is not about that. */
export function recognise(reading: Reading): Recognition<GradientClaim> | null {
  const asked = askedGradient(reading);
  const held = reading.statements.map((statement) => isHeld(reading, statement));
  const read = reading.statements.map((statement) =>
    equationOf(inSigns(statementText(reading, statement)), statement, asked),
  );
  const equations = read.filter((result): result is Equation => 'left' in result);
  if (equations.length === 0) return null;

  if (OTHER_QUESTION.test(reading.stem.text)) return null;
  const told = rolesTold(reading);
  if (told.foreign.length > 0) return null;
  const all = equations.flatMap(({ left, right }) => [left, right]);
  const { maps, assumptions } = readRoles(all, told.roles);
  const sums = all.some((expr) => sequenceSums(expr).length > 0);
  const chained = equations.some(({ right }) => spellsChain(right));
  // Who writes ∂⁺ for the part of one step means everything by ∂.
  const marked = all.some((expr) => [...nodes(expr)].some((node) => node.kind === 'derivative' && node.direct));

  const claims = read.map((result, at): GradientClaim | Unread => {
    if ('unread' in result) return result;
    const garbled = garble(result);
    if (garbled !== null) return { unread: garbled };
    const letters = usedLetters([result.left, result.right]);
    const heads = headsOf(reading, result.right, maps);
    if (heads === null) return { unread: 'values of the network, without its loss or its activation being stated' };
    const stepLoss =
      result.left.kind === 'derivative' && result.left.of.kind === 'symbol' && result.left.of.time !== null;
    return {
      kind: 'equals',
      ...result,
      roles: distinct(maps.map((map) => [...map].filter(([letter]) => letters.has(letter)).sort())),
      numbering: readNumbering([result.left, result.right], all),
      lossModels: stepLoss ? ['sum'] : told.lossModel ? [told.lossModel] : lossModels(sums, all),
      stateByParameter: marked ? ['total'] : chained || held[at] === true ? ['step'] : ['step', 'total'],
      heads,
    };
  });
  if (claims.every((claim) => 'unread' in claim)) return null;
  const numbered = equations.length > 0 ? readNumbering([], all).bases : [];
  return {
    claims,
    assumptions: [
      ...assumptions,
      ...(numbered.length === 1 ? [`the first step is numbered ${numbered.join()}`] : []),
      ...(chained && !marked
        ? ['∂h_k/∂(parameter) holds h_{k−1} fixed, as the formula that spells the chain out needs it']
        : []),
    ],
  };
}

/** The roles that the item's own equations give, or else those of the question it goes on from. */
function rolesTold({ item, before }: Reading): EquationRoles {
  const read = (each: QuizItem): EquationRoles => readEquationRoles([...new Set(formulasOf(each))]);
  const own = read(item);
  const told = [own, ...before.map(read)].find(({ roles, foreign }) => roles.size > 0 || foreign.length > 0) ?? own;
  return { ...told, lossModel: own.lossModel ?? told.lossModel };
}

/** Where no formula is marked, a line with an equation may be one. */
function formulasOf({ context, stem }: QuizItem): readonly string[] {
  return [...context, stem].flatMap(({ math, markdown }) =>
    math.length > 0
      ? math.map(({ latex }) => latex)
      : [
          ...markdown.split('\n').filter((line) => line.includes('=')),
          // "For h_t = f(Vx_t + Wh_{t-1}) and …": equations inside a sentence.
          ...[...markdown.matchAll(/\p{L}\p{M}?_\{?\w\}?\s?=\s?\p{L}{1,7}\s?\([^()]{3,80}\)/gu)].map(
            ([found]) => found,
          ),
        ],
  );
}

/** Words of questions about gradients that ask for something else than which formula holds, or of other networks. */
const OTHER_QUESTION =
  /truncat|vanish|explod|消失|爆炸|截断|desvanec|verschwind|évanesc|clip|cause|responsible|\bnorm of\b|singular|eigen|spectral|orthogonal|magnitude of|how large|approximat|attention|lstm|gru\b|bidirectional|transformer|convol|dropout|regulari|which (?:term|factor|part)|first step|next step|mistake|\berror in\b/i;

/** Without an equation for L: a sum over the sequence says that L adds up the steps; 1/T in a formula, that it may be their mean. */
function lossModels(sums: boolean, exprs: readonly Expr[]): readonly LossModel[] {
  const divided = exprs.some((expr) => [...nodes(expr)].some((node) => node.kind === 'divide'));
  if (!sums) return ['sum', 'last', 'single'];
  return divided ? ['sum', 'mean'] : ['sum'];
}

/** The gradient that the stem asks for: `∂L/∂b_y = ?`. */
function askedGradient(reading: Reading): Expr | null {
  const asks =
    /\b(?:compute|how (?:is|do|does|can)|derive|find|what is|which is(?! not)|gradient with respect to|is:?$|given by|equals?|expression for|formula for|which (?:expression|formula|of the following)(?! is not)|calcul\w*|berechne\w*|welche\w*|cuál|quelle?)\b|计算|求|哪个/i.test(
      reading.stem.text,
    );
  const text = reading.stem.text;
  const written = formulasAsked(reading);
  const found = written.flatMap((formula) => {
    const result = parseFormulas(formula);
    if (!result.ok) return [];
    return result.formulas.flatMap((expr) => {
      const open = expr.kind === 'relation' && expr.items[1]?.kind === 'unknown';
      const target = open ? expr.items[0] : asks ? expr : undefined;
      return target?.kind === 'derivative' ? [target] : [];
    });
  });
  const named = found.length > 0 ? found : asks ? namedGradient(text, lossIn(reading)) : [];
  const kinds = new Set(named.map(printText));
  return kinds.size === 1 ? (named[0] ?? null) : null;
}

/** What is said beside the question: "(∂h_k/∂W with h_{k−1} fixed)", "where ∂h_k/∂W is taken with h_{k−1} constant". */
const ASIDES = [
  /\([^()]*\b(?:fixed|constant|held)\b[^()]*\)/giu,
  /,?\s?\b(?:where|with|in which|in)\s[^.?(]*?\b(?:fixed|constant|held)\b[^.?]*/giu,
];

/** The formulas of the stem without those that only explain a symbol, and without marks where the stem has none. */
function formulasAsked({ item, stem }: Reading): readonly string[] {
  const markdown = [...item.context, item.stem].map((text) => text.markdown).join('\n');
  const plain = ASIDES.reduce((text, aside) => text.replace(aside, ' '), markdown);
  if (stem.formulas.length > 0) return stem.formulas.filter((formula) => plain.includes(formula));
  const bare = [
    ...plain.matchAll(/∂\s?\p{L}\p{M}?(?:_\{?[\p{L}\d]+\}?)?\s?\/\s?∂\s?\p{L}\p{M}?(?:_\{?[\p{L}\d]+\}?)?/gu),
  ].map(([found]) => found);
  return new Set(bare).size === 1 ? bare.slice(0, 1) : [];
}

/** "The gradient of the loss L with respect to the bias b_y": a derivative in words. */
function namedGradient(text: string, loss: string | null): Expr[] {
  const found =
    /\b(?:gradient|derivative) of (?:the )?(?:total )?(?:loss|error|cost)?(?: function)? ?\$?([A-Z](?:_\{?t\}?)?)\$? (?:with respect to|w\.r\.t\.?|wrt) (?:the )?(?:(?:output|hidden|recurrent|input|bias|weight|matrix|vector|weights|parameter) ){0,4}\$?([A-Z](?:_\{?[A-Z]{1,3}\}?)?)\$?(?=[\s.,:;?)]|$)/i.exec(
      text,
    );
  if (found === null) return totalGradient(text, loss) ?? shortGradient(text);
  const result = parseFormulas(`\\frac{\\partial ${found[1] ?? ''}}{\\partial ${found[2] ?? ''}}`);
  return result.ok ? result.formulas.filter((expr) => expr.kind === 'derivative') : [];
}

/** The letter of the loss that all options derive: L of ∂L_t/∂y_t. */
function lossIn({ item }: Reading): string | null {
  const found = new Set(
    item.options.flatMap(({ text }) =>
      [...text.matchAll(/∂\s?([LJE])(?:_|\^|\s?\/)/gu)].map((match) => match[1] ?? ''),
    ),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** "The gradient of the total loss with respect to U", where the options tell the letter of the loss. */
function totalGradient(text: string, loss: string | null): Expr[] | null {
  const found =
    /\b(?:gradient|derivative) of (?:the )?(?:total|overall|summed|whole) (?:loss|error|cost)(?: function)? (?:with respect to|w\.r\.t\.?|wrt) (?:the )?(?:(?:output|hidden|recurrent|input|bias|weight|matrix|vector|weights|parameter) ){0,4}\$?([A-Zb](?:_\{?[a-z]{1,3}\}?)?)\$?(?=[\s.,:;?)]|$)/u.exec(
      text,
    );
  if (found === null || loss === null) return null;
  const result = parseFormulas(`\\frac{\\partial ${loss}}{\\partial ${found[1] ?? ''}}`);
  return result.ok ? result.formulas.filter((expr) => expr.kind === 'derivative') : null;
}

/** "The gradient with respect to W", where an equation tells that the loss is L. */
function shortGradient(text: string): Expr[] {
  const found =
    /\bgradient (?:with respect to|w\.r\.t\.?|wrt) (?:the )?(?:(?:output|hidden|recurrent|input|bias|weight|matrix|vector|weights|parameter) ){0,4}([A-Zb](?:_\{?[a-z]{1,3}\}?)?)(?=[\s.,:;?)]|$)/u.exec(
      text,
    );
  const loss = /(?<!\p{L})([LJE])\s?=/u.exec(text);
  if (found === null || loss === null) return [];
  const result = parseFormulas(`\\frac{\\partial ${loss[1] ?? ''}}{\\partial ${found[1] ?? ''}}`);
  return result.ok ? result.formulas.filter((expr) => expr.kind === 'derivative') : [];
}

/** The text that holds the statement's formula, markup and all: the formula parser reads both notations. */
function statementText(reading: Reading, statement: Statement): string {
  if (statement.option !== null) {
    const option = withoutHeld(reading.item.options[statement.option]);
    const [formula, ...more] = option?.math ?? [];
    const alone = formula && more.length === 0 && isGlue((option?.markdown ?? '').replace(formula.latex, ' '));
    return alone ? formula.latex : unmarked(option?.markdown ?? '');
  }
  if (reading.form === 'value') return unmarked(reading.item.key?.text ?? '');
  return statement.phrase.formulas.find((formula) => formula.includes('=')) ?? '';
}

/** "… with h_{t−1} held constant" after a formula: its derivatives of a state are those of one step. */
const HELD =
  /,?\s(?:with|where|for|at|keeping|holding)\s\$?[a-z]_\{?[a-z]\s?[-−]\s?1\}?\$?\s(?:is\s)?(?:(?:held|taken|kept|treated|as|a|be|to)\s){0,4}(?:fixed|constant)(?:\sin\sthe\slast\s(?:factor|term))?\.?\s*$/iu;

const isHeld = (reading: Reading, { option }: Statement): boolean =>
  option !== null && HELD.test(reading.item.options[option]?.markdown ?? '');

function withoutHeld(option: RichText | undefined): RichText | undefined {
  const found = option === undefined ? null : HELD.exec(option.markdown);
  if (option === undefined || found === null) return option;
  const markdown = option.markdown.slice(0, found.index);
  return { ...option, markdown, math: option.math.filter(({ latex }) => markdown.includes(latex)) };
}

/** Whether the words around a formula only introduce it: "(a) The gradient is …". */
function isGlue(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => word.length === 1 || GLUE.has(word));
}

const GLUE = new Set('the gradient is it equals equal to of loss derivative given by formula that we have'.split(' '));

/** Markdown emphasis and a full stop say nothing in a formula. */
function unmarked(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll('$', ' ').trim();
}

function equationOf(text: string, statement: Statement, asked: Expr | null): Equation | Unread {
  const result = parseFormulas(text);
  if (!result.ok) return { unread: `no formula: ${result.diagnostic.message}` };
  const [expr, ...more] = result.formulas;
  if (!expr || more.length > 0) return { unread: 'expected one formula' };
  if (expr.kind !== 'relation') {
    return asked ? { left: asked, right: expr } : { unread: `expected an equation, found ${statement.phrase.text}` };
  }
  const [left, ...rest] = expr.items;
  const right = rest.at(-1);
  if (!left || !right || expr.operators.some((operator) => operator !== '=')) return { unread: 'expected an equation' };
  if (left.kind !== 'derivative') return { unread: `expected a gradient on the left, found ${printText(left)}` };
  if (rest.length > 1) return { unread: 'a chain of equations' };
  return { left, right };
}

/** A derivative of a thing by itself: what recognition of a scanned page makes of ∂h_k/∂b_h. Such a formula says nothing. */
function garble({ left, right }: Equation): string | null {
  for (const node of [...nodes(left), ...nodes(right)]) {
    if (node.kind === 'derivative' && printText(node.of) === printText(node.by)) {
      return `garbled: ${printText(node)} is the derivative of a thing by itself`;
    }
  }
  return null;
}

/**
 * Whether a formula carries a gradient back over many steps, as Π ∂h_i/∂h_{i−1} or as ∂h_t/∂h_k: ∂h_k/∂θ at its end is then the part of step k
 * alone. A single ∂h_t/∂h_{t−1} settles nothing.
 */
function spellsChain(right: Expr): boolean {
  const carries = (node: Expr): boolean =>
    node.kind === 'derivative' &&
    node.of.kind === 'symbol' &&
    node.by.kind === 'symbol' &&
    node.of.name === node.by.name;
  return [...nodes(right)].some((node) => {
    if (node.kind === 'product') return [...nodes(node.body)].some(carries);
    if (!carries(node) || node.kind !== 'derivative' || node.of.kind !== 'symbol' || node.by.kind !== 'symbol')
      return false;
    return (
      node.by.time?.kind === 'symbol' &&
      node.of.time !== null &&
      letterOf(node.by.time) !== letterOf(firstLetter(node.of.time))
    );
  });
}

function firstLetter(expr: Expr): Sym {
  const found = [...nodes(expr)].find((node) => node.kind === 'symbol');
  return found?.kind === 'symbol' ? found : symbol('');
}

function usedLetters(exprs: readonly Expr[]): ReadonlySet<string> {
  return new Set(exprs.flatMap((expr) => [...lettersOf(expr)].map(letterOf)));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/**
 * Formulas of derivatives alone hold for any output, loss and activation. One with the values of ŷ and y needs cross-entropy to be stated (squares
 * come with and without ½), one with W or 1 − h² needs tanh; `null` where that is missing.
 */
function headsOf(reading: Reading, right: Expr, maps: readonly ReadonlyMap<string, string>[]): readonly Head[] | null {
  const text = [...reading.item.context, reading.item.stem].map(({ markdown }) => markdown).join('\n');
  const roles = new Set(valueLetters(right).flatMap((letter) => maps.map((map) => map.get(letter) ?? '')));
  const squared = [...nodes(right)].some((node) => node.kind === 'power');
  if ((squared || roles.has('recurrent') || roles.has('input')) && !/tanh|hyperbolic/i.test(text)) return null;
  if (!roles.has('prediction') && !roles.has('target') && !roles.has('logits')) return HEADS;
  const crossEntropy = /softmax|cross[- ]?entropy/i.test(text) && !/squared|\bmse\b|sigmoid/i.test(text);
  return crossEntropy ? ['softmax-cross-entropy'] : null;
}

/** Letters that stand for their value, outside derivatives and indices. */
function valueLetters(expr: Expr): string[] {
  if (expr.kind === 'derivative') return [];
  if (expr.kind === 'symbol') return [letterOf(expr)];
  if (expr.kind === 'sum' || expr.kind === 'product') return valueLetters(expr.body);
  return children(expr).flatMap(valueLetters);
}
