/** What one experiment may spend. Where it would spend more it is stopped, and decides nothing. */
export interface Budget {
  /**
   * The shorter of wall clock and processor time, so that a busy machine changes no verdict. What waits without computing is given up after
   * ten times as long, and so is everything in a browser, which tells no processor time. Default 20,000.
   */
  readonly milliseconds?: number;
  /** Memory: numbers that one experiment may hold at once, 8 bytes each. Default 20 million. */
  readonly values?: number;
  /** Steps: multiply-adds of all its passes together, counted from the sizes, so that it does not turn on the machine. Default 10¹⁰. */
  readonly operations?: number;
}

/** What an experiment may spend that says nothing else. */
export const DEFAULT_BUDGET: Required<Budget> = { milliseconds: 20_000, values: 20_000_000, operations: 1e10 };

/** The budget of an experiment: what the caller allows, else what the check asks for, else the default. */
export function budgetOf(caller: Budget | undefined, check: Budget | undefined): Required<Budget> {
  const chosen = (name: keyof Budget): number => caller?.[name] ?? check?.[name] ?? DEFAULT_BUDGET[name];
  return {
    milliseconds: chosen('milliseconds'),
    values: chosen('values'),
    operations: chosen('operations'),
  };
}
