import { trimEnds } from '../../frames/trim-ends.ts';
import type { Unread } from '../../types.ts';
import type { RowsClaim, ShapeClaim } from './claim.ts';

/** What a stem asks the shape of, with the sizes it tells; letters stand for sizes that differ. */
export interface ShapeAsked extends Omit<ShapeClaim, 'kind' | 'value'> {
  readonly names: ReadonlyMap<string, number>;
}

const DIM = String.raw`(\d{1,5}|[A-Za-z](?:_?\{?[A-Za-z]{1,5}\}?)?)`;
const TUPLE = String.raw`[([]?\s?${DIM}\s?(?:[*x×,]|by|\\times)\s?${DIM}\s?[)\]]?`;
const STAND_INS = [5, 7, 3, 11, 13];

/** "Q has shape (6, 64), K …, V …: what is the shape of the output?", "self-attention over 10 tokens with d_k = 16". */
export function shapeAsked(asked: string): ShapeAsked | null {
  const text = asked.replace(/\\in\s?\\mathbb\{?R\}?\^?|∈\s?ℝ\^?|\$/gu, ' ');
  const question = text.slice(Math.max(0, text.search(/\b(?:what|which)\b[^?]*\sshape|\bshape\b[^?]*\?|形状/iu)));
  if (!/\bshape\b|\bdimensions?\b|形状/iu.test(question) || !/\bQ\b|\battention\b|注意力/iu.test(text)) return null;
  if (/\b(?:heads?|batch|multi-?head|parameters?|bytes|LSTM|GRU|RNN|transpos\w{1,5}|projections?|layer)\b/iu.test(text))
    return null;
  const names = new Map<string, number>();
  const sizeOf = (name: string): number => {
    if (/^\d/.test(name)) return Number(name);
    const plain = name.replace(/[_{}]/g, '');
    const value = names.get(plain) ?? (STAND_INS[names.size] as number);
    names.set(plain, value);
    return value;
  };
  const shapeOf = (letter: string): readonly [number, number] | null => {
    const match = new RegExp(
      String.raw`(?<![A-Za-z])${letter}\s?(?:(?:has|have|is|are|of|with|the|shape|a|matrix|:|=|\()\s?){0,5}${TUPLE}`,
      'u',
    ).exec(text);
    return match === null ? null : [sizeOf(match[1] as string), sizeOf(match[2] as string)];
  };
  const [q, k, v] = [shapeOf('Q'), shapeOf('K'), shapeOf('V')];
  const of = partAsked(question);
  if (of === null) return null;
  if (q !== null && k !== null && v !== null)
    return q[1] === k[1] && k[0] === v[0] ? { of, n: q[0], m: k[0], d: q[1], v: v[1], names } : null;
  const queries =
    /(\d{1,5})\squeries (?:and|,) (\d{1,5})\skeys (?:of|with) (?:dimension(?:ality)? |size |d_?k ?= ?)?(\d{1,5})/u.exec(
      text,
    );
  if (queries !== null && of === 'weights')
    return { of, n: Number(queries[1]), m: Number(queries[2]), d: Number(queries[3]), v: Number(queries[3]), names };
  const tokens = /\b(?:over|of|on|with|for)\s(\d{1,5})\s(?:tokens|words|positions)/u.exec(text)?.[1];
  const width = /\bd_?\{?(?:k|model)?\}?\s?(?:=|is|of)\s?(\d{1,5})/u.exec(text)?.[1];
  if (!/\bself-attention\b/iu.test(text) || tokens === undefined || width === undefined || q !== null) return null;
  const values = /\bd_?\{?v\}?\s?(?:=|is|of)\s?(\d{1,5})/u.exec(text)?.[1] ?? width;
  return { of, n: Number(tokens), m: Number(tokens), d: Number(width), v: Number(values), names };
}

/** The output, or the matrix of weights (or scores); `null` where the question names neither, or both. */
function partAsked(question: string): ShapeClaim['of'] | null {
  const product = /Q\s?K\s?(?:\^?\{?(?:T|\\top)\}?|ᵀ|⊤)?[^V]{0,40}\)?\s?V\b/u.test(question);
  if (product || /\boutput\b|\bresult\b|输出/iu.test(question))
    return /\b(?:weights?|scores?)\b/iu.test(question.replace(/\bweighted\b/giu, '')) && !product ? null : 'output';
  return /\b(?:weights?|scores?|attention matrix)\b|Q\s?K/iu.test(question) ? 'weights' : null;
}

/** An option that is a shape of two sizes. */
export function readShape(option: string, asked: ShapeAsked): ShapeClaim | Unread {
  const match = new RegExp(`^${TUPLE}$`, 'u').exec(trimEnds(option.replaceAll('$', ' '), ' .'));
  const value = match
    ?.slice(1, 3)
    .map((name) => (/^\d/.test(name) ? Number(name) : (asked.names.get(name.replace(/[_{}]/g, '')) ?? NaN)));
  if (value === undefined || value.some(Number.isNaN)) return { unread: `no shape: ${option.slice(0, 60)}` };
  const { of, n, m, d, v } = asked;
  return { kind: 'attention-shape', of, n, m, d, v, value };
}

/** Whether a text speaks of what rows or columns of the weights sum to. */
export function rowsAsked(text: string): boolean {
  return /\b(?:rows?|columns?)\b/iu.test(text) && /\bsums?\b|\badds? up\b|\bdistribution\b/iu.test(text);
}

/** "Each row of softmax(QKᵀ/√d_k) sums to 1." */
export function readRows(text: string): RowsClaim | Unread {
  const [rows, columns] = [/\brows?\b/iu.test(text), /\bcolumns?\b/iu.test(text)];
  const denials = [...text.matchAll(/\b(?:not|never|no)\b|n't\b/giu)].length;
  // "Do not sum to 1": a denial right before the verb turns it; any other is not read.
  const turned = /\b(?:do|does) not (?:always )?(?:sum|add up)\b|\b(?:don't|doesn't) (?:sum|add up)\b/iu.test(text);
  const denied = denials > (turned ? 1 : 0) || /\bnot always\b/iu.test(text);
  const limited = /\b(?:only|if|unless|except|sometimes|before|without|may|can)\b/iu.test(text);
  const one = /\b(?:sums?|adds? up)\s(?:up\s)?(?:always\s)?to\s(?:exactly\s)?(?:\$?1\$?|one)\b|\bdistribution\b/iu.test(
    text,
  );
  const other = /\bsums?\s(?:up\s)?to\s(?:0|zero|\$?\d|\$?d_?k|n\b|the number)/iu.test(text) && !one;
  if (rows === columns || denied || limited || one === other || !ofWeights(text))
    return { unread: `no sum of rows or columns: ${text.slice(0, 60)}` };
  if (turned && !one) return { unread: 'a denial' };
  // That columns do not sum to 1 does not tell to what they sum.
  if (columns && !one) return { unread: 'a sum of columns' };
  return { kind: 'attention-rows', of: rows ? 'rows' : 'columns', one: one !== turned };
}

/** Whether the rows are those of the weights: not of the scores, of the output or of what another function makes of the scores. */
function ofWeights(text: string): boolean {
  if (/\b(?:sigmoid|tanh|relu|logits|log-?softmax)\b|\bexp\b/iu.test(text)) return false;
  const formula = /Q\s?K/u.exec(text);
  if (formula === null) return true;
  const isSoftmax = /softmax\W{0,12}(?:frac\W{0,3})?$/iu.test(text.slice(0, formula.index));
  const behind = /^.{0,40}?(?=\b(?:sums?|adds?|is|are|has|have|forms?|always|do|does)\b)/u.exec(
    text.slice(formula.index + formula[0].length),
  )?.[0];
  return isSoftmax && behind !== undefined && !/V(?![\p{L}_])/u.test(behind);
}
