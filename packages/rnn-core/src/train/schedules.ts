/** The factor on the learning rate at a step (0, 1, …). */
export type Schedule = (step: number) => number;

/** Always 1. */
export const constant = (): Schedule => () => 1;

/** Multiplied by `factor` after every `every` steps. */
export const stepDecay = (options: { readonly every: number; readonly factor: number }): Schedule => {
  const { every, factor } = options;
  return (step) => factor ** Math.floor(step / every);
};

/** Multiplied by `factor` after each step. */
export const exponentialDecay = (options: { readonly factor: number }): Schedule => {
  return (step) => options.factor ** step;
};

/** Half a cosine from 1 to `floor` over `steps` steps, then `floor`. Source: Loshchilov and Hutter 2017, without restarts. */
export const cosineDecay = (options: { readonly steps: number; readonly floor?: number }): Schedule => {
  const { steps, floor = 0 } = options;
  return (step) => floor + ((1 - floor) * (1 + Math.cos(Math.PI * Math.min(1, step / steps)))) / 2;
};

/** From 1/steps up to 1 over `steps` steps, then `after` with its steps counted from there (default: constant). */
export const warmUp = (options: { readonly steps: number; readonly after?: Schedule }): Schedule => {
  const { steps, after = constant() } = options;
  return (step) => (step < steps ? (step + 1) / steps : after(step - steps));
};
