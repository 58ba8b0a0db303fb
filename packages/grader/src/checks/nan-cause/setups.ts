import type { Setup } from '../../experiments/provoke.ts';
import type { Cause } from './claim.ts';

const RELU: Setup = { config: { cell: 'rnn', activation: 'relu' }, steps: 32, growth: 0.3, rate: 1e-6 };
const TANH: Setup = { config: { cell: 'rnn', activation: 'tanh' }, steps: 32, growth: 0.9, rate: 0.01 };
const LSTM: Setup = { config: { cell: 'lstm' }, steps: 32, growth: null, rate: 0.01 };

/** One evaluation of ReLU and its slope: growth over steps would be another cause than the function. */
const RELU_ONCE: Setup = { ...RELU, steps: 1, rate: 0 };

/** Each cause alone: all else is as in `sound`, which must train without harm. The sigmoid is that of an LSTM's gates. */
export const SETUPS: Readonly<Record<Cause | 'sound', Setup>> = {
  sound: RELU,
  'exploding-gradient': { ...RELU, growth: 'overflow' },
  'vanishing-gradient': { ...TANH, growth: 0.05 },
  'relu-large': { ...RELU_ONCE, z: 1e18 },
  'relu-small': { ...RELU_ONCE, z: 1e-18 },
  'relu-negative': { ...RELU_ONCE, z: -1e18 },
  'sigmoid-large': { ...LSTM, z: 1e18 },
  'sigmoid-small': { ...LSTM, z: 1e-18 },
  'sigmoid-negative': { ...LSTM, z: -1e18 },
  'tanh-large': { ...TANH, z: 1e18 },
  'tanh-small': { ...TANH, z: 1e-18 },
  'tanh-negative': { ...TANH, z: -1e18 },
  'learning-rate-large': { ...RELU, rate: 1e8 },
  'learning-rate-small': { ...RELU, rate: 1e-9 },
  'weights-zero': { ...RELU, growth: 0 },
};
