import type { Claim } from '../../types.ts';

/** An expression of a GRU's gate, element by element. */
export interface GateExpression {
  readonly gate: 'update' | 'reset';
  /** `1 − gate`. */
  readonly complement: boolean;
}

/** "The LSTM's input (the course: update) and forget gates do what these expressions do in the GRU"; `null` where one is not named. */
export interface CorrespondenceClaim extends Claim {
  readonly kind: 'gate-correspondence';
  readonly input: GateExpression | null;
  readonly forget: GateExpression | null;
  /** One gate does both, whichever way round. */
  readonly either?: true;
}

/** `corresponds(lstm{input: Γu, forget: 1−Γu})`. */
export function printCorrespondence({ input, forget, either }: CorrespondenceClaim): string {
  const parts = [
    ['input', input],
    ['forget', forget],
  ] as const;
  const written = parts.flatMap(([name, expression]) =>
    expression === null ? [] : [`${name}: ${printExpression(expression)}`],
  );
  return `corresponds(lstm{${written.join(', ')}}${either === true ? ' or the other way round' : ''})`;
}

export function printExpression({ gate, complement }: GateExpression): string {
  return `${complement ? '1−' : ''}Γ${gate === 'update' ? 'u' : 'r'}`;
}
