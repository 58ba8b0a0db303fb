export type FormulaProblem =
  'empty' | 'too-long' | 'too-deep' | 'unclosed' | 'unexpected' | 'unsupported' | 'unpaired-derivative';

/** Why a text is no formula we can read, and where: data, not an exception. */
export interface FormulaDiagnostic {
  readonly code: FormulaProblem;
  /** What was expected, what came. */
  readonly message: string;
  /** UTF-16 offset in the text that was given. */
  readonly offset: number;
}

/** A place where the text allows more than one reading, and the one that was taken. */
export interface FormulaRepair {
  readonly what: string;
  readonly offset: number;
}

/** Carries a diagnostic out of the parser's recursion; never leaves this folder. */
export class FormulaFailure extends Error {
  readonly diagnostic: FormulaDiagnostic;
  constructor(code: FormulaProblem, message: string, offset: number) {
    super(message);
    this.diagnostic = { code, message, offset };
  }
}
