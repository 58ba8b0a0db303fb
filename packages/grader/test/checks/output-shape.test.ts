import { describe, expect, test } from 'vitest';
import { outputShape } from '../../src/checks/output-shape/index.ts';
import { readCalls } from '../../src/frames/calls.ts';
import { judge, recognise } from './grade.ts';

describe('output-shape', () => {
  test.each([
    ['A Keras Bidirectional(LSTM(24)) layer gets sequences. What is its output shape?', '(None, 48)', '(None, 24)'],
    ['What is the output shape of a bidirectional GRU layer with 24 units?', '(None, 48)', '(None, 24)'],
    ['Give the output shape of an LSTM layer with 24 units in Keras.', '(None, 24)', '(None, 48)'],
    [
      'What shape does `LSTM(24, return_sequences=True)` give on inputs of shape (batch, 7, 5)?',
      '(None, 7, 24)',
      '(None, 24)',
    ],
    [
      'model.add(LSTM(24, return_sequences=True, input_shape=(7, 5))) — what is the output shape?',
      '(None, 7, 24)',
      '(None, 7, 5)',
    ],
    ['Bidirectional(LSTM(24), merge_mode="sum"): what is the output shape?', '(None, 24)', '(None, 48)'],
    [
      'Embedding(1000, 16, input_length=9), Bidirectional(GRU(8, return_sequences=True)), Dense(4). Which output shape has the model?',
      '(None, 9, 4)',
      '(None, 4)',
    ],
    [
      'Embedding(1000, 16, input_length=9), LSTM(8), LSTM(4). Which output shape has the model?',
      'It raises an error',
      '(None, 4)',
    ],
    [
      'A sentence of 90 tokens goes through a Conv1D with 32 filters and a kernel size of 4. What is the output shape?',
      '(None, 87, 32)',
      '(None, 90, 32)',
    ],
    [
      'nn.LSTM(input_size=10, hidden_size=20, num_layers=2) gets an input of shape (5, 3, 10). What is the shape of the output?',
      '(5, 3, 20)',
      '(2, 3, 20)',
    ],
    [
      'nn.GRU(10, 20, bidirectional=True, batch_first=True) gets an input of shape (5, 3, 10). What is the shape of h_n?',
      '(2, 5, 20)',
      '(5, 2, 20)',
    ],
    [
      'What is the output shape of LSTM(12, return_sequences=True) on an input of shape (32, 10, 8)?',
      '(32, 10, 12)',
      '(32, 12)',
    ],
    ['24个单元的双向LSTM层的输出形状是什么？', '(None, 48)', '(None, 24)'],
    ['¿Qué forma tiene la salida de una capa LSTM bidireccional con 24 unidades?', '(None, 48)', '(None, 24)'],
    ['Welche Form hat die Ausgabe einer bidirektionalen LSTM-Schicht mit 24 Einheiten?', '(None, 48)', '(None, 24)'],
    ["Quelle est la forme de la sortie d'une couche LSTM bidirectionnelle de 24 unités ?", '(None, 48)', '(None, 24)'],
  ])('%s', async (stem, right, wrong) => {
    expect(await judge(outputShape, { stem, options: [wrong, right] })).toEqual([false, true]);
    expect(await judge(outputShape, { stem, answer: right })).toEqual([true]);
    expect(await judge(outputShape, { stem, answer: wrong })).toEqual([false]);
  });

  test.each([
    ['True/False: the output shape of Bidirectional(LSTM(24)) is (None, 24).', false],
    ['True/False: a bidirectional LSTM with 24 units has an output of shape (None, 48).', true],
    ['判断题：24个单元的双向LSTM层的输出形状是(None, 48)。', true],
  ])('%s', async (stem, expected) => {
    expect(await judge(outputShape, { stem, options: ['True', 'False'] })).toEqual([expected]);
  });

  test('stacked layers must pass their sequences on', async () => {
    const options = [
      'Set return_sequences to True only on layers that feed another LSTM',
      'Nothing, Keras handles this automatically',
      'Set return_sequences to False on all layers',
      'Set return_sequences to True on all layers',
      'Pray',
    ];
    expect(await judge(outputShape, { stem: 'How do you stack LSTM layers?', options })).toEqual([
      true,
      false,
      false,
      null,
      'unread',
    ]);
  });

  test('what is not understood is left alone', () => {
    const options = ['(None, 24)', '(None, 48)'];
    expect(
      recognise(outputShape, { stem: 'What is the output shape of an LSTM with 24 units and 3 wheels?', options }),
    ).toBeNull();
    expect(recognise(outputShape, { stem: 'Attention()(LSTM(24)): what is the output shape?', options })).toBeNull();
    expect(
      recognise(outputShape, { stem: 'In PyTorch, what output shape has an LSTM with 24 units?', options }),
    ).toBeNull();
    expect(recognise(outputShape, { stem: 'What colour has a GRU?', options })).toBeNull();
  });

  test('hostile code is read as data, in linear time', () => {
    const started = performance.now();
    for (const text of [
      'LSTM('.repeat(4000),
      `LSTM(${'('.repeat(9000)}`,
      'LSTM(__proto__, constructor=1)',
      'Dense(1,'.repeat(3000),
    ])
      expect(readCalls(text, new Set(['LSTM', 'Dense'])).length).toBeLessThan(2);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('output-shape reads programs', () => {
  const PROGRAM = [
    'from tensorflow import keras',
    'from tensorflow.keras import layers',
    'net = keras.Sequential([',
    '  keras.Input(shape=(15, 4)),',
    '  layers.GRU(6, return_sequences=True),',
    '  layers.LSTM(9),',
    '  layers.Dense(2),',
    '])',
  ];
  const fenced = (...lines: readonly string[]) => ['```python', ...lines, '```'].join('\n');

  test.each([
    [`What does this code print?\n${fenced(...PROGRAM, 'print(net.output_shape)')}`, '(None, 2)', '(None, 15, 2)'],
    [`What is the output shape of the LSTM layer?\n${fenced(...PROGRAM)}`, '(None, 9)', '(None, 2)'],
    [`What is the output shape of the first layer?\n${fenced(...PROGRAM)}`, '(None, 15, 6)', '(None, 6)'],
    [`What is the output shape before the Dense layer?\n${fenced(...PROGRAM)}`, '(None, 9)', '(None, 15, 9)'],
    [
      `Which shape is printed?\n${fenced('x = keras.Input(shape=(25, 3))', 'h = layers.LSTM(11, return_sequences=True)(x)', 'print(h.shape)')}`,
      '(None, 25, 11)',
      '(None, 11)',
    ],
    [
      'With merge_mode="sum", which shape leaves Bidirectional(GRU(30)) for an input of shape (4, 10, 7)?',
      '(4, 30)',
      '(4, 60)',
    ],
    [
      'An array (batch=8, timesteps=20, features=5) goes into LSTM(12, return_sequences=True) and then LSTM(7). Which output shape results?',
      '(8, 7)',
      '(8, 20, 7)',
    ],
    ['Keras中输入形状为(16, 10, 4)，经过LSTM(24, return_sequences=True)之后输出的形状是？', '(16, 10, 24)', '(16, 24)'],
    [
      fenced('rnn = nn.LSTM(10, 20, num_layers=2, bidirectional=True)', 'out, (h, c) = rnn(torch.randn(7, 3, 10))') +
        '\nWhat is out.shape?',
      '(7, 3, 40)',
      '(2, 3, 20)',
    ],
    [
      'What is printed?\n' +
        fenced(
          'import torch',
          'gru = torch.nn.GRU(input_size=5, hidden_size=6, batch_first=True)',
          'x = torch.randn(2, 9, 5)',
          'y, h_n = gru(x)',
          'print(h_n.shape)',
        ),
      'torch.Size([1, 2, 6])',
      'torch.Size([2, 9, 6])',
    ],
    [
      'An nn.LSTM with input size 12 and hidden size 30 (batch_first=True) is applied to a tensor of shape (16, 25, 12). Its output has the shape',
      '(16, 25, 30)',
      '(25, 16, 30)',
    ],
  ])('%s', async (stem, right, wrong) => {
    expect(await judge(outputShape, { stem, options: [wrong, right] })).toEqual([false, true]);
  });

  test('a layer that may be one of several is not guessed', () => {
    const stem = `What is the output shape of the LSTM layer in Sequential([Input(shape=(9, 2)), LSTM(3, return_sequences=True), LSTM(4)])?`;
    expect(recognise(outputShape, { stem, options: ['(None, 4)', '(None, 9, 3)'] })).toBeNull();
  });
});

describe('output-shape tells why a stack does not fit', () => {
  const OUTCOMES: readonly (readonly [string, boolean | 'unread'])[] = [
    ['An error: the second layer expects a 3D input but gets a 2D one', true],
    ['An error, because both layers need the same number of units', false],
    ['An error: the second layer needs return_sequences=True', false],
    ['The first layer must be given return_sequences=True', true],
    ['LSTM layers cannot be stacked', false],
    ['It works; the output has the shape (None, 8)', false],
    ['Nothing is wrong', false],
    ['An error, because the second layer does not expect a 3D input', 'unread'],
    ['An error, because of the weather', 'unread'],
  ];

  test.each([
    'You stack LSTM(8) on LSTM(16) in Keras and leave return_sequences at its default. What happens?',
    'What is wrong with this model? Sequential([Input(shape=(30, 4)), LSTM(16), LSTM(8)])',
    'model.add(LSTM(16)); model.add(LSTM(8)) raises a ValueError. Why?',
  ])('%s', async (stem) => {
    const options = OUTCOMES.map(([text]) => text);
    expect(await judge(outputShape, { stem, options })).toEqual(OUTCOMES.map(([, truth]) => truth));
  });

  test('a stack that fits', async () => {
    const stem =
      'What happens when Keras builds Sequential([Input(shape=(9, 2)), GRU(8, return_sequences=True), GRU(4)])?';
    const options = [
      'It works; the output has shape (None, 4)',
      'An error: the second layer expects a 3D input but gets a 2D one',
    ];
    expect(await judge(outputShape, { stem, options })).toEqual([true, false]);
  });
});

describe('output-shape reads what return_sequences does', () => {
  test.each([
    [
      'To put a second LSTM on top of a first one in Keras, which argument does the first need?',
      ['return_sequences=True', 'return_state=True', 'stateful=True'],
      [true, false, false],
    ],
    [
      'What does return_sequences=True do in a Keras LSTM?',
      ['It returns the output at every time step', 'It returns only the last output'],
      [true, false],
    ],
    [
      'What does an LSTM layer return when return_sequences=False?',
      ['Only the output of the last time step', 'The outputs of all time steps'],
      [true, false],
    ],
  ])('%s', async (stem, options, truths) => {
    expect(await judge(outputShape, { stem, options: options as string[] })).toEqual(truths);
  });

  test.each([
    ['True/False: LSTM(64, return_sequences=False) returns only the last output.', true],
    ['True/False: by default, a Keras LSTM layer returns the outputs of all time steps.', false],
  ])('%s', async (stem, truth) => {
    expect(await judge(outputShape, { stem, options: ['True', 'False'] })).toEqual([truth]);
  });
});

test('a question on parameters asks for no shape, whatever its code says of shapes', () => {
  const stem = 'How many parameters has Sequential([Input(shape=(10, 2)), SimpleRNN(6)])?';
  expect(recognise(outputShape, { stem, options: ['54', '6'] })).toBeNull();
});
