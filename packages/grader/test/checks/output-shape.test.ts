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
    expect(performance.now() - started).toBeLessThan(500);
  });
});
