import type { Expr } from './ast.ts';
import { accept, createCursor, fail, peek } from './cursor.ts';
import { FormulaFailure, type FormulaDiagnostic, type FormulaRepair } from './diagnostic.ts';
import { parseRelation } from './parse-expression.ts';
import { tokenize } from './tokenize.ts';

export type FormulaResult =
  | { readonly ok: true; readonly formulas: readonly Expr[]; readonly repairs: readonly FormulaRepair[] }
  | { readonly ok: false; readonly diagnostic: FormulaDiagnostic };

/**
 * Reads formulas in LaTeX, Unicode, HTML or flattened text as trees: one, or several between commas and line breaks.
 * Never throws, takes linear time, and says where two readings were possible (`repairs`).
 */
export function parseFormulas(source: string): FormulaResult {
  try {
    const cursor = createCursor(tokenize(source));
    if (peek(cursor).type === 'end') fail('empty', 'a formula', peek(cursor));
    const formulas: Expr[] = [];
    do {
      while (accept(cursor, 'comma'));
      if (peek(cursor).type === 'end') break;
      formulas.push(parseRelation(cursor));
    } while (peek(cursor).type === 'comma');
    if (peek(cursor).type !== 'end') fail('unexpected', 'an operator or the end', peek(cursor));
    if (formulas.length === 0) fail('empty', 'a formula', peek(cursor));
    return { ok: true, formulas, repairs: cursor.repairs };
  } catch (error) {
    if (error instanceof FormulaFailure) return { ok: false, diagnostic: error.diagnostic };
    throw error;
  }
}

/** One formula as a tree, or `null` where the text is none or more than one. */
export function parseFormula(source: string): Expr | null {
  const result = parseFormulas(source);
  const [only] = result.ok ? result.formulas : [];
  return result.ok && result.formulas.length === 1 && only ? only : null;
}
