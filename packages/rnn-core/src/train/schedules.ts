import { RnnError } from '../errors.ts';
import { expectFunction, expectInteger, expectObject, shown } from '../expect.ts';

/** The factor on the learning rate at a step (0, 1, …). */
export type Schedule = (step: number) => number;

/** A schedule that leaves the learning rate as it is: always 1. */
export const constant = (): Schedule => () => 1;

/** Multiplied by `factor` after every `every` steps. Throws `bad-option`. */
export const stepDecay = (options: { readonly every: number; readonly factor: number }): Schedule => {
  expectObject('stepDecay()', 'options', options, 'bad-option');
  const { every, factor } = options;
  expectInteger('stepDecay()', 'every', every, 1);
  expectFactor('stepDecay()', 'factor', factor);
  return (step) => factor ** Math.floor(step / every);
};

/** Multiplied by `factor` after each step. Throws `bad-option`. */
export const exponentialDecay = (options: { readonly factor: number }): Schedule => {
  expectObject('exponentialDecay()', 'options', options, 'bad-option');
  const { factor } = options;
  expectFactor('exponentialDecay()', 'factor', factor);
  return (step) => factor ** step;
};

/** Half a cosine from 1 to `floor` over `steps` steps, then `floor`. Source: Loshchilov and Hutter 2017, without restarts. Throws `bad-option`. */
export const cosineDecay = (options: { readonly steps: number; readonly floor?: number }): Schedule => {
  expectObject('cosineDecay()', 'options', options, 'bad-option');
  const { steps, floor = 0 } = options;
  expectInteger('cosineDecay()', 'steps', steps, 1);
  expectFactor('cosineDecay()', 'floor', floor);
  return (step) => floor + ((1 - floor) * (1 + Math.cos(Math.PI * Math.min(1, step / steps)))) / 2;
};

/** From 1/steps up to 1 over `steps` steps, then `after` with its steps counted from there (default: constant). Throws `bad-option`. */
export const warmUp = (options: { readonly steps: number; readonly after?: Schedule }): Schedule => {
  expectObject('warmUp()', 'options', options, 'bad-option');
  const { steps, after = constant() } = options;
  expectInteger('warmUp()', 'steps', steps, 1);
  expectFunction('warmUp()', 'after', after);
  return (step) => (step < steps ? (step + 1) / steps : after(step - steps));
};

function expectFactor(operation: string, name: string, value: number): void {
  if (typeof value === 'number' && value >= 0 && value < Infinity) return;
  throw new RnnError('bad-option', `${operation} expects \`${name}\` to be a number from 0 up, got ${shown(value)}`);
}
