import { layoutOf, nameWeights, stackParameters } from '../conventions/parameters.ts';
import { RnnError } from '../errors.ts';
import { expectFunction, expectInit, expectObject } from '../expect.ts';
import { uniform } from '../tensor/tensor.ts';
import type {
  Cotangents,
  ForwardOptions,
  Gradients,
  Parameters,
  Recurrent,
  RecurrentConfig,
  Tensor,
  Trace,
} from '../types.ts';
import { backwardStack } from './backward.ts';
import { resolveConfig } from './config.ts';
import { directionsOf, forwardStack, type Stack } from './forward.ts';
import type { Runner, Scope } from './runner.ts';
import { savedOf } from './trace.ts';

/** A pass of a stack for training alone: it stays in the engine's memory until `close`, and gives the gradients of parameters. */
export interface TrainingPass {
  forward(x: Tensor, options: ForwardOptions): Promise<Trace>;
  /** With `x` the gradient of the input as well. */
  backward(trace: Trace, cotangents: Cotangents, x: boolean): Promise<Gradients>;
  close(): void;
}

const openers = new WeakMap<Recurrent, () => TrainingPass>();

/** Opens a training pass of a stack made by createRecurrent(). */
export const trainingPass = (recurrent: Recurrent): TrainingPass => openers.get(recurrent)!();

/** Remembers how a stack opens its training passes: they are not part of its public face. */
export function keepTrainingPass(recurrent: Recurrent, open: () => TrainingPass): Recurrent {
  openers.set(recurrent, open);
  return recurrent;
}

const guards = new WeakMap<Recurrent, (operation: string) => void>();

/** Has `guard` asked before anything reads a stack's weights; it throws where they are not the newest. */
export const guardStack = (recurrent: Recurrent, guard: (operation: string) => void): void =>
  void guards.set(recurrent, guard);

/** Names and shapes of a configuration's parameters, in the convention's order. Throws `bad-option`. */
export function parameterShapes(config: RecurrentConfig): Readonly<Record<string, readonly number[]>> {
  const { slots } = layoutOf(resolveConfig(config));
  return Object.fromEntries(slots.map((slot) => [slot.name, slot.shape]));
}

/** Parameters drawn uniformly from ±1/√H, in the order of `parameterShapes`. Throws `bad-option`. */
export function drawParameters(config: RecurrentConfig, random: () => number): Parameters {
  expectFunction('drawParameters()', 'random', random);
  const named = Object.entries(parameterShapes(config));
  const scale = 1 / Math.sqrt(config.hiddenSize);
  return Object.fromEntries(named.map(([name, shape]) => [name, uniform(shape, random, scale)]));
}

/** A stack on one runner. `checkEngine` throws once the engine is disposed. */
export function createRecurrent(
  runner: Runner,
  checkEngine: (operation: string) => void,
  given: RecurrentConfig,
  init: { readonly parameters: Parameters } | { readonly random: () => number },
): Recurrent {
  const config = resolveConfig(given);
  expectInit('recurrent()', init);
  const layout = layoutOf(config);
  const owner = {};
  const stack: Stack = { owner, config, layout, runner };
  const first = 'parameters' in init ? init.parameters : drawParameters(config, init.random);
  let weights = stackParameters('recurrent()', layout, first, runner.make);
  let disposed = false;
  const check = (operation: string) => {
    checkEngine(operation);
    if (disposed) {
      throw new RnnError('disposed', `${operation} expects a live stack, got one that was disposed; create a new one`);
    }
  };
  const ready = (operation: string) => {
    check(operation);
    guards.get(recurrent)?.(operation);
  };
  const recurrent: Recurrent = {
    config,
    get parameters() {
      ready('parameters');
      return nameWeights(layout, weights, runner.make);
    },
    setParameters(parameters) {
      check('setParameters()');
      weights = stackParameters('setParameters()', layout, parameters, runner.make);
    },
    async forward(x, options = {}) {
      ready('forward()');
      return forwardStack(stack, weights, x, options);
    },
    async backward(trace, cotangents, options = {}) {
      ready('backward()');
      expectObject('backward()', 'options', options, 'bad-option');
      const weights = options.parameters ?? true;
      return backwardStack(stack, savedOf('backward()', trace, owner), cotangents, { weights, x: true, h: true });
    },
    async stepJacobians(trace): Promise<Tensor> {
      ready('stepJacobians()');
      const saved = savedOf('stepJacobians()', trace, owner);
      if (config.layers * directionsOf(config).length !== 1 || saved.B !== 1) {
        const got = `${config.layers} layer(s), ${directionsOf(config).length} direction(s), B = ${saved.B}`;
        throw new RnnError('bad-shape', `stepJacobians() expects one layer, one direction and B = 1, got ${got}`);
      }
      const data = await runner.stepJacobians(layout.specs[0]!, saved.weights[0]!, saved.directions[0]!);
      const S = config.hiddenSize * (config.cell === 'lstm' ? 2 : 1);
      return { shape: [saved.T, S, S], data };
    },
    dispose() {
      disposed = true;
      weights = [];
    },
  };
  return keepTrainingPass(recurrent, () => {
    const scope: Scope = runner.scope();
    return {
      forward(x, options) {
        ready('forward()');
        return forwardStack(stack, weights, x, options, scope);
      },
      backward(trace, cotangents, x) {
        ready('backward()');
        return backwardStack(stack, savedOf('backward()', trace, owner), cotangents, { weights: true, x, h: false });
      },
      close: () => scope.close(),
    };
  });
}
