import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { outputShape } from '../../src/checks/output-shape/index.ts';
import { parameterCount } from '../../src/checks/parameter-count/index.ts';
import { trainingPractice } from '../../src/checks/training-practice/index.ts';
import { recommended } from '../../src/checks/index.ts';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';
import { judge, recognise } from './grade.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: recommended });
});
afterAll(() => tests.dispose());

describe('shapes as courses ask for them', () => {
  test.each([
    [
      'Which output shape has `GRU(24)` with its default arguments on a batch of shape (16, 9, 7)?',
      '(16, 24)',
      '(16, 9, 24)',
    ],
    [
      'A tensor of shape (None, 9, 7) goes through `Bidirectional(GRU(24))` with the default merge mode. Output shape?',
      '(None, 48)',
      '(None, 24)',
    ],
    [
      '`GRU(24, return_sequences=True)` followed by `GRU(6)` processes a batch of shape (4, 9, 7). What is the final output shape?',
      '(4, 6)',
      '(4, 9, 6)',
    ],
    [
      'In PyTorch, `nn.GRU(input_size=7, hidden_size=6, num_layers=3, batch_first=True)` is applied to a tensor of size (4, 9, 7). The size of `output` is',
      '(4, 9, 6)',
      '(4, 9, 18)',
    ],
    [
      '`nn.GRU(7, 6, num_layers=3, batch_first=True)` reads a tensor of size (4, 9, 7). What is the size of the returned h_n?',
      '(3, 4, 6)',
      '(4, 9, 6)',
    ],
    [
      'A PyTorch LSTM with hidden_size=6, bidirectional=True, batch_first=True receives a tensor of shape (4, 9, 7). The last dimension of its output is',
      '12',
      '6',
    ],
  ])('%s', async (stem, right, wrong) => {
    expect(await judge(outputShape, { stem, options: [wrong, right] })).toEqual([false, true]);
  });

  test.each([
    [
      'What does `return_sequences=True` do?',
      'It makes the layer return the full sequence of hidden states',
      'It makes the layer return only the last output',
    ],
    [
      'With return_sequences=False, an LSTM layer',
      'returns only the last output',
      'returns the output of every time step',
    ],
    [
      'A GRU layer with return_sequences=True returns',
      'the output at each time step',
      'only the hidden state of the last time step',
    ],
  ])('%s', async (stem, right, wrong) => {
    expect(await judge(outputShape, { stem, options: [wrong, right] })).toEqual([false, true]);
  });

  test.each([
    // Said outside the call, it changes the module all the same.
    'nn.LSTM(7, 6) with batch_first set to True is applied to a tensor of size (4, 9, 7). The size of the output is',
    'A bidirectional nn.LSTM(7, 6) is applied to a tensor of size (4, 9, 7). The size of the output is',
    // A part of the result, or what another layer makes of it.
    'nn.GRU(7, 6) gets a tensor of size (4, 9, 7). What is the size of output[-1]?',
    'nn.GRU(7, 6) gets a tensor of size (4, 9, 7). What is the size of h_n for each layer?',
    'nn.GRU(7, 6) gets a tensor of size (4, 9, 7). What is the size of the output after squeezing it?',
    'nn.GRU(7, 6) gets a tensor of size (4, 9, 7) and feeds a linear layer with 3 outputs. What is the size of the output?',
    // One axis is asked for, not the width.
    'What is the first dimension of the output shape of LSTM(6) on a batch of shape (4, 9, 7)?',
    'Input of shape (None, 9, 7) goes through `Bidirectional(LSTM(6))` with the merge mode sum. Output shape?',
    'A PyTorch LSTM with hidden_size=6, proj_size=2 receives a tensor of shape (4, 9, 7). The last dimension of its output is',
  ])('leaves unread: %s', (stem) => {
    expect(recognise(outputShape, { stem, options: ['(4, 6)', '(4, 9, 6)', '6', '12'] })).toBeNull();
  });
});

describe('numbers of parameters as courses ask for them', () => {
  test.each([
    [
      'Compute the number of parameters of `LSTM(10)` on inputs with 6 features per time step (Keras default settings).',
      '680',
      '640',
    ],
    ['An `Embedding(300, 12)` layer feeds a GRU. How many weights does the embedding layer have?', '3600', '312'],
    ['How many trainable parameters has an embedding layer with 4,000 words and 20 dimensions?', '80,000', '4,020'],
    [
      'An RNN has 20 hidden units, 30-dimensional inputs and 5-dimensional outputs and runs for 7 time steps. Without biases the network has',
      '1,100 parameters',
      '7,700 parameters',
    ],
    [
      '¿Cuántos parámetros tiene una capa SimpleRNN de 6 unidades con entradas de 3 características (con sesgo)?',
      '60',
      '54',
    ],
    ['Wie viele Parameter hat eine SimpleRNN-Schicht mit 3 Eingängen und 6 Einheiten (mit Bias)?', '60', '54'],
  ])('%s', async (stem, right, wrong) => {
    const [whenWrong, whenRight] = (await judge(parameterCount, { stem, options: [wrong, right] })) ?? [];
    expect(whenRight).toBe(true);
    expect(whenWrong).not.toBe(true);
  });

  test.each([
    'An `Embedding(300, 12)` layer feeds a GRU. How many weights does the network have?',
    'An `Embedding(300, 12)` layer feeds a GRU. How many weights do the embedding and the GRU have?',
    'How many operations per time step and parameters has an LSTM with 10 units on inputs of 6 features?',
    'Without biases the network never has',
    'The input-to-hidden weights of an RNN with 30 inputs and 20 hidden units contain',
    'How many recurrent weights does an RNN with 30 inputs and 20 hidden units have?',
    'The output layer of an RNN with 20 hidden units and 5 outputs has',
    'The forget gate of an LSTM with 30 inputs and 20 units has',
  ])('leaves unread: %s', (stem) => {
    expect(recognise(parameterCount, { stem, options: ['3600 parameters', '312 parameters'] })).toBeNull();
  });

  it('reads a question that leaves biases out in brackets', async () => {
    const stem = 'How many weights (no biases) does a vanilla RNN layer with 5 inputs and 7 hidden units have?';
    await tests.expectOutcome({ stem, key: '84' }, 'confirmed');
    await tests.expectOutcome({ stem, key: '91' }, 'refuted');
  });
});

describe('clipping as courses ask for it', () => {
  test.each([
    [
      'You use norm clipping with threshold 2 and the gradient has norm 8. After clipping, the gradient',
      'points in the same direction and has norm 2',
      'points in the same direction and has norm 4',
    ],
    [
      'You use norm clipping with threshold 2 and the gradient has norm 8. After clipping, the gradient',
      'has norm 2 and points in the same direction',
      'points in a random direction and has norm 2',
    ],
    [
      'You use norm clipping with threshold 8 and the gradient has norm 2. After clipping, the gradient',
      'has norm 2',
      'has norm 8',
    ],
    [
      'You use norm clipping with threshold 2 and the gradient has norm 8. After clipping, the gradient',
      'has norm 2',
      'is replaced by zero',
    ],
    ['Clipping a gradient of norm 10 with threshold 4 by norm multiplies it by', '0.4', '2.5'],
    ['A gradient vector (6, 8) is clipped by norm with threshold 1. What is the result?', '(0.6, 0.8)', '(1, 1)'],
    [
      'What is the purpose of gradient clipping when training recurrent networks?',
      'To prevent exploding gradients',
      'To revive gradients that have vanished',
    ],
    [
      'What does weight sharing in an RNN mean?',
      'The same weights are used at every time step',
      'Different weights are used at each time step',
    ],
    [
      'What does truncated backpropagation through time do?',
      'It limits the number of time steps over which gradients flow back',
      'It backpropagates gradients through the whole sequence',
    ],
    [
      'What does gradient clipping do?',
      'It rescales the gradient when its norm exceeds a threshold',
      'It sets all gradients to zero',
    ],
  ])('%s %s', async (stem, right, wrong) => {
    expect(await judge(trainingPractice, { stem, options: [wrong, right] })).toEqual([false, true]);
  });

  it('reads a definition of teacher forcing', async () => {
    const stem = 'What is teacher forcing?';
    const options = [
      'Feeding the true previous token as the next input during training',
      "Feeding the model's own predictions back during training",
    ];
    await tests.expectOutcome({ stem, options, key: 0 }, 'confirmed');
    await tests.expectOutcome({ stem, options, key: 1 }, 'refuted');
  });

  test.each([
    ['What is truncated backpropagation through time?', 'A way to avoid overfitting'],
    ['You clip by value with threshold 2 and the gradient has norm 8. After clipping, the gradient', 'has norm 2'],
    ['Which remedy is aimed at exploding gradients rather than overfitting?', 'Gradient clipping'],
    ['What is the purpose of gradient clipping?', 'To speed up the forward pass'],
  ])('leaves unread: %s %s', (stem, option) => {
    const claims = recognise(trainingPractice, { stem, options: [option, 'nothing'] })?.claims ?? [];
    expect(claims.filter((claim) => 'kind' in claim)).toEqual([]);
  });
});
