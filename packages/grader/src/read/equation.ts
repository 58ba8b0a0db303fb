import type { Convention } from '../types.ts';
import { tokenise, type Token } from '../lexicon/index.ts';

interface Product {
  /** `1 − gate` rather than `gate`. */
  readonly complement: boolean;
  readonly gate: string;
  readonly operand: string;
}

/**
 * The conventions of the GRU updates written in a normalised text, with what was read: `c = Γ_u * c̃ + (1 - Γ_u) * c^{<t-1>}` is the
 * course's, with the two operands exchanged it is the opposite. Any letters, either order, `*` or nothing between factors.
 */
export function updateEquations(text: string): readonly { readonly convention: Convention; readonly read: string }[] {
  if (!text.includes('=')) return [];
  const tokens = tokenise(text);
  return tokens.flatMap((token, at) => {
    if (token.fold !== '=' || at === 0) return [];
    const left = readProduct(tokens, at + 1);
    if (left === null || tokens[left.next]?.fold !== '+') return [];
    const right = readProduct(tokens, left.next + 1);
    if (right === null) return [];
    const target = tokens[tokens[at - 1]?.fold === "'" ? at - 2 : at - 1];
    const convention = conventionOf(target?.fold ?? '', left.product, right.product);
    const read = text.slice(target?.start, tokens[right.next - 1]?.end);
    return convention === null ? [] : [{ convention, read }];
  });
}

/** `gate * operand`, `(1 - gate) operand` or `operand * gate` from token `at`. */
function readProduct(
  tokens: readonly Token[],
  at: number,
): { readonly product: Product; readonly next: number } | null {
  const first = readFactor(tokens, at);
  if (first === null) return null;
  const after = tokens[first.next]?.fold === '*' ? first.next + 1 : first.next;
  const second = readFactor(tokens, after);
  if (second === null) return null;
  const [gate, operand] =
    first.complement || (isGate(first.symbol) && !second.complement && !isGate(second.symbol))
      ? [first, second]
      : [second, first];
  if (operand.complement || !isGate(gate.symbol)) return null;
  return { product: { complement: gate.complement, gate: gate.symbol, operand: operand.symbol }, next: second.next };
}

function readFactor(
  tokens: readonly Token[],
  at: number,
): { readonly symbol: string; readonly complement: boolean; readonly next: number } | null {
  const folds = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.fold ?? '');
  const isOne = tokens[at + 1]?.value === 1;
  if ((folds[0] === '(' || folds[0] === '[') && isOne && folds[2] === '-' && (folds[4] === ')' || folds[4] === ']')) {
    return { symbol: folds[3] ?? '', complement: true, next: at + 5 };
  }
  const token = tokens[at];
  return token?.kind === 'symbol' ? { symbol: token.fold, complement: false, next: at + 1 } : null;
}

/** An update gate: Γ_u, or the letters z and u with any index. */
function isGate(symbol: string): boolean {
  return /^(?:Γ_u|Γ|[zuZU](?:[_^].*)?)$/.test(symbol);
}

function isCandidate(symbol: string): boolean {
  return (
    /[\u0302\u0303\u0304]/.test(symbol.normalize('NFD')) ||
    /^[a-z]'/i.test(symbol) ||
    /^[ng](?:[_^]|$)/.test(symbol) ||
    /_\{(?:cand|tilde|hat|new)\}$/.test(symbol)
  );
}

function conventionOf(target: string, left: Product, right: Product): Convention | null {
  if (left.gate !== right.gate || left.complement === right.complement) return null;
  const [plain, complement] = left.complement ? [right, left] : [left, right];
  const candidates = [isCandidate(plain.operand), isCandidate(complement.operand)];
  if (candidates[0] === candidates[1]) return null;
  const previous = candidates[0] === true ? complement.operand : plain.operand;
  const isPrevious = /[-−]1|prev|old/.test(previous) || previous[0]?.toLowerCase() === target[0]?.toLowerCase();
  if (!isPrevious) return null;
  return candidates[0] === true ? 'course' : 'opposite';
}
