export type { Expr, Sym } from './ast.ts';
export { parseFormula, parseFormulas, type FormulaResult } from './parse-formula.ts';
