import type { Expr } from '../../formula/ast.ts';
import { parseFormulas } from '../../formula/index.ts';
import { printText } from '../../formula/print.ts';
import { letters, nodes } from '../../formula/walk.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { AttentionFormulaClaim, FormulaClaim } from './claim.ts';
import { rowsAsked, readRows, readShape, shapeAsked } from './read-shape.ts';

const SCALED =
  /\bscaled[- ]dot[- ]?product\b|\battention\b.{0,80}\squer(?:y|ies)\b|缩放点积|producto (?:escalar|punto) escalado|skalierte\w* Skalarprodukt|produit scalaire (?:normalisé|mis à l'échelle|réduit)/iu;

/** Reads statements on scaled dot-product attention: its formula, what it divides by, its shapes, its sums. */
export function recognise(reading: Reading): Recognition<AttentionFormulaClaim> | null {
  const { item, form } = reading;
  const asked = [item.stem, ...item.context].map(({ markdown }) => markdown).join('\n');
  if (/\bwhy\b|\breason\b|because|purpose|benefit|complexity|为什么|warum|por qué|pourquoi/i.test(asked)) return null;
  if (form === 'statement') return readWhole(reading, asked);
  const shape = shapeAsked(asked);
  if (shape !== null) return some(optionsOf(reading).map((text) => readShape(text, shape)));
  if (!SCALED.test(asked) && !isScaledThroughout(reading, asked) && !isOfTransformers(reading, asked)) return null;
  const rows = rowsAsked(asked);
  if (rows) return some(optionsOf(reading).map(readRows));
  const divisor = divisorAsked(asked);
  if (divisor !== null) return some(optionsOf(reading).map((text) => readDivisor(text, divisor.width)));
  const claims = optionsOf(reading).map((text) => formulaOf(text.replaceAll('**', '').replaceAll('`', '')));
  const known = claims.filter((claim) => !('unread' in claim));
  return known.length * 2 < claims.length ? null : some(claims);
}

/** "Which expression gives the attention output?", where every softmax has the scale: no formula without it competes. */
function isScaledThroughout(reading: Reading, asked: string): boolean {
  const rivals = optionsOf(reading).filter((option) => /softmax/iu.test(option));
  return (
    /\battention\b|注意力/iu.test(asked) &&
    rivals.length > 0 &&
    rivals.every((option) => /√|sqrt/u.test(option) && /d_?\{?k/u.test(option))
  );
}

const OF_TRANSFORMERS =
  /\battention\s?\(\s?Q\s?,\s?K\s?,\s?V\s?\)|\btransformers?\b|\bself-?\s?attention\b|\bmulti-?\s?head\b/iu;
const OTHER_ATTENTION =
  /\b(?:additive|bahdanau|luong|unscaled|linear|multiplicative|without (?:the )?scal\w+|dot[- ]?product)\b/iu;

/** "Attention(Q, K, V) =", self-attention, the attention of a Transformer: the scaled one, where an answer has the scale. */
function isOfTransformers(reading: Reading, asked: string): boolean {
  return (
    OF_TRANSFORMERS.test(asked) &&
    !OTHER_ATTENTION.test(asked) &&
    optionsOf(reading).some((option) => /√|sqrt/u.test(option) && /d_?\{?k/u.test(option))
  );
}

function some(claims: readonly (AttentionFormulaClaim | Unread)[]): Recognition<AttentionFormulaClaim> | null {
  return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
}

function optionsOf({ item, statements }: Reading): readonly string[] {
  return statements.map(({ option }) =>
    option === null ? (item.key?.text ?? '') : (item.options[option]?.markdown ?? ''),
  );
}

/** `softmax(…) V`, with or without `Attention(Q, K, V) =` before it. */
function formulaOf(text: string): FormulaClaim | Unread {
  const parsed = parseFormulas(text);
  const [expr] = parsed.ok && parsed.formulas.length === 1 ? parsed.formulas : [];
  if (!expr) return { unread: `no formula: ${text.slice(0, 80)}` };
  const formula = expr.kind === 'relation' ? expr.items.at(-1) : expr;
  if (!formula || (expr.kind === 'relation' && (expr.items.length !== 2 || expr.operators[0] !== '=')))
    return { unread: 'no formula for attention' };
  const used = new Set([...letters(formula)].map(({ name }) => name.toUpperCase()));
  if (!used.has('Q') || !used.has('K')) return { unread: 'no Q and K in it' };
  const spelt =
    /sigm|logistic/i.test(text) ||
    ![...nodes(formula)].some((node) => node.kind === 'call' && node.function.name === 'σ');
  return { kind: 'attention-formula', formula, sigma: spelt ? ['sigmoid'] : ['sigmoid', 'softmax'], width: null };
}

/** What may stand around a formula that is said to be attention, and nothing else. */
const FRAME = new Set(
  (
    'the a an is are as by of in that this it somebody someone one colleague claim claims implement implements implemented write writes say says and for formula definition equation ' +
    'output outputs compute computes computed calculate calculates calculated given defined obtained equal equals to attention self scaled dot product queries query key keys value values with ' +
    'transformer transformers layer correct right q k v la die das ist est es fórmula formel formule'
  ).split(' '),
);
const CHINESE_FRAME = /注意力|缩放点积|公式|[是的为]/gu;

function isFrame(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(CHINESE_FRAME, ' ')
    .split(/[\s.,;:()"'“”!?-]+/u);
  return words.every((word) => word === '' || FRAME.has(word));
}

/** A statement: one formula, said to be scaled dot-product attention, and words that add nothing. */
function readWhole(reading: Reading, asked: string): Recognition<AttentionFormulaClaim> | null {
  const divided = readDividing(asked);
  if (divided !== null) return { claims: [divided] };
  if (!SCALED.test(asked) && !(rowsAsked(asked) && WEIGHT_MATRIX.test(asked))) return null;
  if (rowsAsked(asked)) {
    const claim = readRows(asked);
    return 'unread' in claim ? null : { claims: [claim] };
  }
  const text = asked.replaceAll('**', '').replaceAll('`', '');
  const spans = formulaSpans(text);
  const [span] = spans;
  if (span === undefined || spans.length > 1) return null;
  const rest = reading.stem.text === '' ? '' : `${text.slice(0, span.start)} ${text.slice(span.end)}`;
  if (!isFrame(bare(rest))) return null;
  const claim = formulaOf(span.text);
  return 'unread' in claim ? null : { claims: [claim] };
}

/** The matrix of softmax(QKᵀ/√d_k), by its formula or its name. */
const WEIGHT_MATRIX =
  /softmax\s?\(\s?(?:\\frac\s?\{)?Q\s?K|\b(?:attention (?:weight )?matrix|matrix of attention weights)\b/iu;

const DIVIDING =
  /^in (?:scaled )?(?:dot[- ]product )?(?:self-)?attention,? (?:the )?(?:scores|dot products|products|logits)(?: q ?k\S{0,6})? (?:are|is) (?<how>divided|multiplied|scaled) (?:by|with) (?<by>(?:the )?square root of (?:the )?(?:key dimension|dimension of the keys|d_?k)|sqrt\(d_?k\)|√\(?d_?k\)?|d_?k|(?:the )?key dimension)(?: before (?:the )?softmax(?: is applied)?)?[.\s]*$/iu;

/** "Scaled dot-product attention divides the scores by …". */
const DIVIDES =
  /^scaled dot[- ]product (?:self-)?attention (?<how>divides|multiplies) (?:the )?(?:scores|dot products|products|logits)(?: q ?k\S{0,6})? (?:by|with) (?<by>(?:the )?square root of (?:the )?(?:key dimension|dimension of the keys|d_?k)|sqrt\(d_?k\)|√\(?d_?k\)?|d_?k|(?:the )?key dimension)(?: before (?:the )?softmax(?: is applied)?)?[.\s]*$/iu;

/** "In scaled dot-product attention, the scores are divided by √d_k before the softmax." */
function readDividing(asked: string): FormulaClaim | null {
  const text = bare(asked)
    .replace(/[$*`{}\\]/gu, '')
    .trim();
  const groups = /\bscaled\b/iu.test(text) ? (DIVIDING.exec(text) ?? DIVIDES.exec(text))?.groups : undefined;
  if (groups === undefined || /scaled/iu.test(groups['how'] ?? '')) return null;
  const by = /square root|sqrt|√/iu.test(groups['by'] ?? '') ? '\\sqrt{d_k}' : 'd_k';
  const divides = /^divide[ds]$/iu.test(groups['how'] ?? '');
  const claim = formulaOf(divides ? `\\text{softmax}(\\frac{Q K^T}{${by}}) V` : `\\text{softmax}(${by} Q K^T) V`);
  return 'unread' in claim ? null : claim;
}

/** The words of a true/false stem without what makes it one. */
function bare(text: string): string {
  return text.replace(/\btrue (?:or|\/) false\b:?|\(true\/false\)|\b(?:true|false)\b/giu, ' ');
}

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Formulas with a softmax or sigmoid in a text: between dollar signs, or a run of letters of formulas. */
function formulaSpans(text: string): readonly Span[] {
  const dollars = [...text.matchAll(/\$([^$]{3,400})\$/gu)].filter(
    ({ 1: inner = '' }) => /Q/u.test(inner) && /K/u.test(inner),
  );
  if (dollars.length > 0)
    return dollars.map((match) => ({
      text: match[1] as string,
      start: match.index,
      end: match.index + match[0].length,
    }));
  const run =
    /(?:Attention\s?\(\s?Q\s?,\s?K\s?,\s?V\s?\)\s?=\s?)?(?:softmax|sigmoid|tanh|relu)\s?(?:[()[\]{}\\/√·*^_\s\dᵀ⊤+\-QKVT]|d_?\{?[kv]\}?|sqrt|frac|top|transpose){3,120}/gu;
  return [...text.matchAll(run)].map((match) => {
    const trimmed = match[0].trimEnd();
    return { text: trimmed, start: match.index, end: match.index + trimmed.length };
  });
}

/** "Scaled dot-product attention divides the scores by", "by which factor … when d_k = 64": options are divisors. */
function divisorAsked(asked: string): { readonly width: number | null } | null {
  const divides = /\b(?:divid\w*|scal\w*|factor|divisor)\b|除以/iu.test(asked);
  if (!divides || /\bsoftmax\s?\(/u.test(asked.replace(/softmax\([^)]*\)/gu, '')) || /\bmultipl/iu.test(asked))
    return null;
  if (!/\b(?:divid\w*|divisor|factor)\b|除以/iu.test(asked)) return null;
  const width =
    /\bd_?\{?(?:k|model)?\}?\s?(?:=|is|of)\s?(\d{1,4})/u.exec(asked)?.[1] ??
    /(\d{1,4})[- ]dimensional\s(?:keys|queries)/u.exec(asked)?.[1];
  return { width: width === undefined ? null : Number(width) };
}

function readDivisor(text: string, width: number | null): FormulaClaim | Unread {
  const inner = text
    .replaceAll('$', ' ')
    .replace(
      /\b(?:the )?square root of\s(?:the\s)?(?:key\s)?(?:dimension(?:ality)?(?: of the (?:keys|key vectors|queries))?|d_?k)\b(?:\s?\(?d_?k\)?)?/giu,
      ' \\sqrt{d_k} ',
    )
    .trim();
  const source = /\\sqrt\s?\{|\\sqrt|√/u.test(inner)
    ? inner.replace(/√\s?\{?(d_?\{?k\}?|\d{1,4})\}?/u, '\\sqrt{$1}')
    : inner;
  if (!/^[\sd_{}k^\\sqrt()\d/*+-]{1,40}$/u.test(source)) return { unread: `no divisor: ${text.slice(0, 60)}` };
  const claim = formulaOf(`\\text{softmax}(\\frac{Q K^T}{${source}}) V`);
  if ('unread' in claim) return claim;
  const named = letters(claim.formula);
  const uses = new Set([...named].map(({ name }) => name));
  // A number decides only where the width is told.
  if (!uses.has('d') && width === null) return { unread: `no divisor by d_k: ${printText(claim.formula as Expr)}` };
  return { ...claim, width };
}
