import type { Fact, WordTable } from '../../propositions/index.ts';
import type { LinearClaim } from './claim.ts';

export type LinearType =
  'fill' | 'layers' | 'rnn' | 'linear' | 'equals' | 'single' | 'map' | 'bent' | 'can' | 'why' | 'some' | 'always';

export const LINEAR_TOPIC = /\blinear|non-?linearit|activation/iu;

/** What is said of layers with no function between them. */
export const LINEAR_WORDS: WordTable<LinearType> = {
  fill: {
    '': `network|neural network|model|~stack|stacked|stacking|on top of each other|deep|together|together only|just|several|two|three|many|multiple|hidden|~build|~use|~apply|~make/made|whole|entire|effectively|mathematically|always|depth|number of layers|no matter how many|however many|regardless of depth|however deep|regardless of number of layers|output|function|~compute|~represent|with|between them|between|in between|inside|between layers|in its hidden layers|~have|~lose/lost|~consist of|composed of|made of|any number of|at every step|only|its inputs`,
  },
  layers: {
    layers:
      'layers|stack of layers|stack|deep network|fully connected layers|dense layers|hidden layers|multilayer network|multi layer network|feedforward network|feedforward|deep neural network|multi layer perceptron',
  },
  rnn: { rnn: 'rnn|plainrnn|recurrent network|recurrent layer|vanilla rnn' },
  linear: {
    rnn: 'linear rnn',
    layers:
      'linear layers|linear transformations|stack of linear layers|stacked linear layers|several linear layers|linear layers stacked|composition of linear layers|linear dense layers|linear hidden layers',
    none: 'without activation function|without activation functions|without activations|without any activation function|without any activation functions|without activation|without non linearity|without non linearities|without any non linearity|without nonlinearity|without nonlinearities|without any nonlinearity|without nonlinear activation|without nonlinear activation function|without nonlinear activation functions|no activation function|no activation functions|no activation|no non linearity|no nonlinearity|linear activation|linear activations|linear activation function|linear activation functions|identity activation|identity activations|identity activation function|without non linear activation|without non linear activations|without non linear activation functions|without any nonlinear activation|all activations is linear|activation is linear|no nonlinear activation|no nonlinear activation function|no non linear activation functions|no nonlinear activation functions|activation functions is omitted|activation functions is removed|removing activation function|activation function is removed',
  },
  equals: {
    equals:
      '~collapse|~collapse to|~collapse into|~reduce to|~reduce/reduced to|is equivalent to|equivalent to|same as|no more powerful than|as powerful as|not more powerful than|can be replaced by|replaced by|can be written as|can be merged into|~amount to|~behave like|~act like|no better than|~equal|~become/became|~turn into|can be expressed as|just|is still|remain|can only learn|can only represent|only learn|only represent|~learn|can learn|~compute|computes only|~represent|~approximate',
  },
  single: {
    single:
      'single linear layer|one linear layer|single layer|one layer|single linear transformation|one linear transformation|single matrix multiplication|single matrix|one matrix|single dense layer|single linear map|single layer linear network|one single linear layer|single fully connected layer|one big linear layer',
  },
  map: {
    map: 'linear function|linear functions|linear map|linear model|linear regression|linear function of its inputs|linear function of its input|linear function of input|linear function of inputs|linear relationships|linear mappings|linear transformation of its inputs|linear transformation of input|linear in its inputs|linear in inputs|linear regression model|affine function|affine map|affine function of its inputs',
  },
  bent: {
    bent: 'nonlinear functions|nonlinear function|non linear functions|non linear function|any function|arbitrary functions|any continuous function|universal approximator|complex functions|nonlinear relationships|non linear relationships|nonlinear patterns|non linear patterns|complex nonlinear functions|nonlinear function of its inputs|nonlinear decision boundaries|non linear decision boundaries|complex patterns',
  },
  can: { can: 'able to|capable of' },
  why: { why: 'because|since|why' },
  some: { some: 'can' },
  always: { always: 'always' },
};

/** What the functions are left out of: one kind of network and not two. */
function of(has: (type: LinearType, value?: string) => boolean): LinearClaim['of'] | null {
  const [rnn, layers] = [has('rnn') || has('linear', 'rnn'), has('layers') || has('linear', 'layers')];
  return rnn === layers ? null : rnn ? 'rnn' : 'layers';
}

export const LINEAR_FACTS: readonly Fact<LinearType, LinearClaim>[] = [
  {
    has: ['linear*', 'single'],
    may: ['layers', 'equals', 'some', 'can', 'always', 'map'],
    // The steps of a recurrent network come to no single layer of its kind.
    make: ({ has }) => (of(has) === 'layers' ? { kind: 'linear', of: 'layers', says: 'linear' } : null),
  },
  {
    has: ['linear*', 'map'],
    may: ['layers', 'rnn', 'equals', 'some', 'can', 'always'],
    make: ({ has }) => {
      const net = of(has);
      return net === null ? null : { kind: 'linear', of: net, says: 'linear' };
    },
  },
  {
    has: ['linear*', 'bent'],
    may: ['layers', 'rnn', 'equals', 'some', 'can', 'always'],
    make: ({ has }) => {
      const net = of(has);
      return net === null ? null : { kind: 'linear', of: net, says: 'bent' };
    },
  },
];
