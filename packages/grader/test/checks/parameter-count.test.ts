import { describe, expect, test } from 'vitest';
import { parameterCount } from '../../src/checks/parameter-count/index.ts';
import { judge, recognise } from './grade.ts';

const TRUTH = ['True', 'False'];

describe('parameter-count', () => {
  // LSTM: 4·(10·20 + 20·20 + 20) = 2480.
  test.each([
    'An LSTM layer has 20 hidden units and gets 10-dimensional inputs. How many parameters does it have?',
    'How many parameters are there in an LSTM with input size 10 and hidden size 20?',
    'Number of trainable weights of an LSTM with 10 input features and 20 units, including biases?',
    'Given an LSTM with input size d = 10 and hidden size h = 20, how many parameters are there, biases included?',
    'LSTM有10维输入和20个隐藏单元，有多少个参数？',
    'A model feeds vectors with 10 features to an LSTM of 20 units. How many parameters does the LSTM have?',
    '一个LSTM的输入维度为10，隐藏单元为20，参数数量是多少？',
    '¿Cuántos parámetros tiene una LSTM con 20 unidades ocultas y entradas de tamaño 10?',
    'Wie viele Parameter hat ein LSTM mit 20 versteckten Einheiten und Eingaben der Größe 10?',
    'Combien de paramètres a un LSTM de 20 unités cachées avec des entrées de taille 10 ?',
  ])('%s', async (stem) => {
    expect(await judge(parameterCount, { stem, options: ['2480', '600', '620', '1,860'] })).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test.each([
    // RNN: 100·30 + 30·30 + 30, head 30·2 + 2.
    [
      'A simple RNN has a state vector of size 30×1 and reads words, each word is represented as a vector of length 100×1. There are 2 output classes. How many parameters are in the network?',
      '3992',
    ],
    ['A GRU has 8 units on inputs of size 5. How many parameters does the GRU have?', '336'],
    ['A bidirectional GRU has 8 units on inputs of size 5. How many parameters are there?', '672'],
    ['A 2-layer LSTM has 8 hidden units and inputs of size 5. How many parameters are there?', '992'],
    ['How many parameters does the Keras layer GRU(8, input_shape=(None, 5)) have?', '360'],
    ['How many parameters does nn.LSTM(10, 20) have?', '2560'],
    [
      'model: Embedding(1000, 16), Bidirectional(LSTM(8)), Dense(3). How many parameters does the whole Keras model have?',
      String(16000 + 2 * 4 * (16 * 8 + 64 + 8) + 16 * 3 + 3),
    ],
    [
      'An RNN with 1024 hidden units has inputs of size 4096. How many parameters does it have, ignoring biases?',
      String(1024 * (1024 + 4096)),
    ],
  ])('%s', async (stem, right) => {
    const wrong = String(Number(right) + 7);
    expect(await judge(parameterCount, { stem, options: [wrong, right] })).toEqual([false, true]);
    expect(await judge(parameterCount, { stem, answer: right })).toEqual([true]);
    expect(await judge(parameterCount, { stem, answer: wrong })).toEqual([false]);
  });

  test('two options that differ in the way biases are counted are both left open', async () => {
    const stem = 'How many parameters has an LSTM with 20 hidden units and inputs of size 10?';
    expect(await judge(parameterCount, { stem, options: ['2480', '2560', '2481'] })).toEqual([null, null, false]);
  });

  test('biases are parameters, but need not be weights', async () => {
    const sizes = 'an RNN with 10 hidden units and inputs of size 5';
    expect(await judge(parameterCount, { stem: `How many parameters has ${sizes}?`, options: ['160', '150'] })).toEqual(
      [true, false],
    );
    expect(await judge(parameterCount, { stem: `How many weights has ${sizes}?`, options: ['160', '150'] })).toEqual([
      null,
      null,
    ]);
  });

  test.each([
    ['True/False: an LSTM with 10-dimensional inputs and 20 hidden units has 2480 parameters.', true],
    ['True/False: an LSTM with 10-dimensional inputs and 20 hidden units has 2560 parameters.', null],
    ['True/False: an LSTM with 10-dimensional inputs and 20 hidden units has 620 parameters.', false],
  ])('%s', async (stem, expected) => {
    expect(await judge(parameterCount, { stem, options: TRUTH })).toEqual([expected]);
  });

  test('an embedding table and a multiple are counted, too', async () => {
    const table =
      'How many parameters has an embedding layer for a vocabulary of 700 words and an embedding size of 30?';
    expect(await judge(parameterCount, { stem: table, options: ['21000', '730'] })).toEqual([true, false]);
    const times = 'An LSTM has how many times the parameters of a simple RNN?';
    expect(await judge(parameterCount, { stem: times, options: ['2', '3', '4 times'] })).toEqual([false, false, true]);
  });

  test('options of which none can be reached mean that the question is not understood', async () => {
    const stem = 'How many parameters has an LSTM with 20 hidden units and inputs of size 10?';
    expect(await judge(parameterCount, { stem, options: ['11', '12'] })).toEqual([null, null]);
  });

  test('the number is derived where there is no key', async () => {
    expect(
      await judge(parameterCount, {
        stem: 'How many parameters has an LSTM with 20 hidden units and inputs of size 10?',
      }),
    ).toEqual([null]);
  });

  test.each([
    ['A GRU has fewer parameters than an LSTM.', true],
    ['GRUs have more parameters compared to LSTMs.', false],
    ['An LSTM has four times as many parameters as a simple RNN of the same size.', true],
    ['An LSTM has 3 times as many parameters as a simple RNN of the same hidden size.', false],
    ['An LSTM has the same number of parameters as a GRU.', false],
    ['GRU的参数比LSTM少。', true],
    ['Una GRU tiene menos parámetros que una LSTM.', true],
    ['Ein GRU hat weniger Parameter als ein LSTM.', true],
  ])('%s', async (stem, expected) => {
    expect(await judge(parameterCount, { stem: `True/False: ${stem}`, options: TRUTH })).toEqual([expected]);
    const options = [stem, 'GRUs are popular in May.'];
    expect(await judge(parameterCount, { stem: 'Which statement is right?', options })).toEqual([expected, 'unread']);
  });

  test('counts one matrix of a cell', async () => {
    const stem =
      'An RNN has 20 hidden units and inputs of size 10. How many parameters has its recurrent weight matrix?';
    expect(await judge(parameterCount, { stem, options: ['400', '600'] })).toEqual([true, false]);
  });

  test.each([
    [
      'How many parameters belong to the forget gate alone in an LSTM with 10 units and 5 input features (with bias)?',
      '160',
      '640',
      '150',
    ],
    [
      'LSTM with input size 10 and hidden size 20. What is the shape of the weight matrix of the forget gate acting on the concatenated [h, x]?',
      '20 × 30',
      '20 × 10',
      '30 × 30',
    ],
    [
      'Number of parameters of an LSTM with input size m and hidden size n (one bias vector per gate)?',
      '4(n(m + n) + n)',
      '3(n(m + n) + n)',
      '4nm',
    ],
    [
      'How many parameters has a GRU with d inputs and h hidden units, without biases?',
      '3h(d + h)',
      '4h(d + h)',
      '3hd',
    ],
    [
      'An LSTM layer has 100 units and gets inputs of dimension 50; each gate has one bias vector. How many parameters are there in total?',
      '60400',
      '45300',
      '60000',
    ],
    [
      'A bidirectional LSTM layer has 64 units per direction and input dimension 100 (one bias per gate). The number of its parameters is',
      '84480',
      '42240',
      '168960',
    ],
    [
      'A vanilla RNN has input size 3, hidden size 5 and output size 2, with h_t = tanh(W h_{t-1} + V x_t + b) and y_t = U h_t + c. What is the total number of parameters?',
      '57',
      '55',
      '62',
    ],
    [
      'Eine LSTM-Schicht hat 8 Einheiten und 4 Eingabemerkmale (ein Bias-Vektor pro Gatter). Wie viele Parameter sind es insgesamt?',
      '416',
      '384',
      '312',
    ],
    ['一个LSTM层有16个单元，输入维度为8，每个门一个偏置向量，参数总数是多少？', '1600', '1536', '1200'],
    [
      'Una capa GRU con 6 unidades recibe 4 características y tiene un solo vector de sesgo por bloque (tres bloques). ¿Cuántos parámetros tiene?',
      '198',
      '216',
      '264',
    ],
    [
      'A GRU layer with 12 units reads 7 features. How many parameters, with one bias per gate?',
      '3 × (12 × 7 + 12 × 12 + 12) = 720',
      '4 × (12 × 7 + 12 × 12 + 12) = 960',
      '700',
    ],
    [
      'Compared with an LSTM of the same size, a GRU has',
      'three quarters of the parameters',
      'half of the parameters',
      'the same number of parameters',
    ],
    [
      'What is the ratio of the number of parameters of an LSTM to that of a simple RNN of the same size?',
      '4',
      '3',
      '2',
    ],
    [
      'Rank by number of parameters for equal sizes.',
      'LSTM > GRU > simple RNN',
      'GRU > LSTM > simple RNN',
      'simple RNN > GRU > LSTM',
    ],
    ['How many weight matrices (input and recurrent) does an LSTM cell have?', '8', '4', '2'],
  ])('%s', async (stem, right, ...wrong) => {
    expect(await judge(parameterCount, { stem, options: [right, ...wrong] })).toEqual([
      true,
      ...wrong.map(() => false),
    ]);
  });

  test.each([
    ['A GRU has 25% fewer parameters than an LSTM with the same hidden size.', true],
    ['A GRU has half as many parameters as an LSTM with the same hidden size.', false],
    ['The number of parameters of an RNN grows linearly with the sequence length.', false],
    ['The number of parameters of an RNN does not depend on the batch size.', true],
  ])('%s', async (stem, truth) => {
    expect(await judge(parameterCount, { stem, options: ['True', 'False'], type: 'true-false' })).toEqual([truth]);
  });

  test('what is asked for a gate, or with parts that are not simulated, is left alone', () => {
    const options = ['620', '2480'];
    expect(
      recognise(parameterCount, {
        stem: 'How many parameters has the forget gate of an LSTM with 20 hidden units and inputs of size 10?',
        options,
      }),
    ).toBeNull();
    expect(
      recognise(parameterCount, {
        stem: 'How many parameters has an LSTM with attention, 20 hidden units and inputs of size 10?',
        options,
      }),
    ).toBeNull();
    expect(
      recognise(parameterCount, { stem: 'How many parameters has an LSTM with 20 hidden units?', options }),
    ).toBeNull();
    expect(
      recognise(parameterCount, {
        stem: 'How many parameters has an LSTM with 20 hidden units, inputs of size 10 and 7 dwarfs?',
        options,
      }),
    ).toBeNull();
  });
});

describe('parameter-count reads programs', () => {
  const MODEL = 'Sequential([Input(shape=(10, 2)), SimpleRNN(6, return_sequences=True), LSTM(3), Dense(4)])';
  const printed = ['```python', `m = keras.${MODEL}`, 'print(m.count_params())', '```'].join('\n');

  test.each([
    [`How many parameters does the Dense layer have in ${MODEL}?`, '16', '12'],
    [`How many parameters does the SimpleRNN layer have in ${MODEL}?`, '54', '16'],
    [`How many parameters does the LSTM layer have in ${MODEL}?`, '120', '84'],
    [`What does this code print?\n${printed}`, '190', '16'],
    [
      'What does summary() report as the number of parameters of the last layer of Sequential([Input(shape=(5, 2)), GRU(6), Dense(1)])?',
      '7',
      '6',
    ],
    ['Parameters of a SimpleRNN layer with 5 units on 3 input features?', '45', '40'],
    ['Parameters of nn.LSTM(3, 5) in PyTorch?', '200', '180'],
  ])('%s', async (stem, right, wrong) => {
    expect(await judge(parameterCount, { stem, options: [wrong, right] })).toEqual([false, true]);
  });

  test('one of two layers of a kind is not guessed', () => {
    const stem =
      'How many parameters does the LSTM layer have in Sequential([Input(shape=(5, 2)), LSTM(6, return_sequences=True), LSTM(3)])?';
    expect(recognise(parameterCount, { stem, options: ['216', '120'] })).toBeNull();
  });
});
