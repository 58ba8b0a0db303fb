/** The parameters of `h_t = f(V x_t + W h_{t−1} + b_h)`, `ŷ_t = g(U h_t + b_y)`, by what they do and not by their letters. */
export const PARAMETERS = ['recurrent', 'input', 'output', 'stateBias', 'outputBias'] as const;
export type ParameterRole = (typeof PARAMETERS)[number];

/** What has a value at each step. */
export const SERIES = ['inputs', 'preactivation', 'state', 'logits', 'prediction', 'target', 'stepLoss'] as const;
export type SeriesRole = (typeof SERIES)[number];

/** What a letter of a formula stands for. */
export type Role = ParameterRole | SeriesRole | 'loss';

/** A node of the unrolled network: a parameter, the whole loss, or a series at a step counted from 1 (0: the initial state). */
export type Quantity = { readonly role: ParameterRole | 'loss' } | { readonly role: SeriesRole; readonly step: number };

export function isParameter(role: Role): role is ParameterRole {
  return (PARAMETERS as readonly string[]).includes(role);
}

export function isSeries(role: Role): role is SeriesRole {
  return (SERIES as readonly string[]).includes(role);
}

/** Roles in words, for claims and assumptions. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  recurrent: 'recurrent weights',
  input: 'input weights',
  output: 'output weights',
  stateBias: 'bias of the state',
  outputBias: 'bias of the output',
  inputs: 'input',
  preactivation: 'sum before the activation',
  state: 'hidden state',
  logits: 'scores',
  prediction: 'output',
  target: 'target',
  stepLoss: 'loss of a step',
  loss: 'loss',
};
