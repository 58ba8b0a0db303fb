import { describe, expect, test } from 'vitest';
import { languageModel } from '../../src/checks/language-model/index.ts';
import { judge, recognise } from './grade.ts';

const STEM = 'An RNN serves as a language model. What does it estimate at time step t?';

/** Options in the order: joint of the past, marginal, conditional on the past, conditional on itself too. */
const FOUR = [false, false, true, false];

describe('language-model', () => {
  test.each([
    [
      'angle indices',
      ['P(y<1>, y<2>, ..., y<t-1>)', 'P(y<t>)', 'P(y<t> | y<1>, y<2>, ..., y<t-1>)', 'P(y<t> | y<1>, y<2>, ..., y<t>)'],
    ],
    [
      'LaTeX',
      [
        'It models $P(y^{<1>}, \\ldots, y^{<t-1>})$',
        'It models $P\\left(y^{<t>}\\right)$',
        'It models $P(y^{<t>} \\mid y^{<1>}, \\ldots, y^{<t-1>})$',
        'It models $P(y^{<t>} \\mid y^{<1>}, \\ldots, y^{<t>})$',
      ],
    ],
    [
      'subscripts and another letter',
      ['p(w_1, ..., w_{t-1})', 'p(w_t)', 'p(w_t | w_{1:t-1})', 'p(w_t | w_1, ..., w_t)'],
    ],
    ['Unicode', ['P(x⟨1⟩, …, x⟨t−1⟩)', 'P(x⟨t⟩)', 'P(x⟨t⟩ ∣ x⟨1⟩, …, x⟨t−1⟩)', 'P(x⟨t⟩ ∣ x⟨1⟩, …, x⟨t⟩)']],
    ['superscript characters', ['P(yᵗ⁻¹, …)', 'P(yᵗ)', 'P(yᵗ | y¹, y², …, yᵗ⁻¹)', 'P(yᵗ | y¹, y², …, yᵗ)']],
    [
      'a lost ellipsis',
      ['P(y<1>, y<2>,, y<t-1>)', 'P(y<t>)', 'P(y<t> | y<1>, y<2>,, y<t-1>)', 'P(y<t> | y<1>, y<2>,, y<t>)'],
    ],
    ['flattened', ['P(y1, y2, ..., yt-1)', 'P(yt)', 'P(yt | y1, y2, ..., yt-1)', 'P(yt | y1, y2, ..., yt)']],
    [
      'prose',
      [
        'The joint probability of all previous words',
        'The probability of the current word regardless of the context',
        'The probability of the current word given all previous words',
        'The probability of the current word given all previous words including itself',
      ],
    ],
  ])('only the conditional on the past holds: %s', async (name, options) => {
    const found = await judge(languageModel, { stem: STEM, options });
    // A dangling ellipsis is not read, and nothing is guessed.
    expect(found).toEqual(name === 'superscript characters' ? ['unread', false, true, false] : FOUR);
  });

  test('another letter for the step', async () => {
    const stem = 'At the k-th step, which quantity does your recurrent language model compute?';
    const options = ['P(w_k)', 'P(w_k | w_{<k})', 'P(w_k | w_{k-1})', 'P(w_k | w_1, ..., w_k)'];
    expect(await judge(languageModel, { stem, options })).toEqual([false, true, false, false]);
  });

  test('the history must be whole', async () => {
    const options = [
      'P(y<t> | y<t-1>)',
      'P(y<t> | y<t-2>, y<t-1>)',
      'P(y<t> | y<1>, ..., y<T>)',
      'P(y<t> | y<t+1>, ..., y<T>)',
    ];
    expect(await judge(languageModel, { stem: STEM, options })).toEqual([false, false, false, false]);
  });

  test.each([
    ['True/False: At step t, an RNN language model estimates P(y<t> | y<1>, ..., y<t-1>).', true],
    ['At time t the recurrent language model is computing P(y<t>). True or false?', false],
    ['At each time step, an RNN language model predicts the next word given all the preceding words.', true],
    ['At each time step, an RNN language model predicts the next word from only the previous word.', false],
    ['At step t, an RNN language model estimates P(y<t> | y<1>, ..., y<t>).', false],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(languageModel, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test.each([
    [
      'zh',
      '你在训练一个RNN语言模型。在t时刻，它在做什么？',
      ['计算 P(y<1>,…,y<t−1>)', '计算 P(y<t>)', '计算 P(y<t> ∣ y<1>,…,y<t−1>)', '计算 P(y<t> ∣ y<1>,…,y<t>)'],
    ],
    [
      'es',
      '¿Qué estima un modelo de lenguaje recurrente (RNN) en el paso de tiempo t?',
      [
        'Estima P(y<1>, ..., y<t-1>)',
        'Estima P(y<t>)',
        'La probabilidad de la siguiente palabra dadas todas las palabras anteriores',
        'Estima P(y<t> | y<1>, ..., y<t>)',
      ],
    ],
    [
      'de',
      'Was berechnet ein RNN als Sprachmodell im Zeitschritt t?',
      [
        'Es berechnet P(y<1>, ..., y<t-1>)',
        'Es berechnet P(y<t>)',
        'Es berechnet P(y<t> | y<1>, ..., y<t-1>)',
        'Es berechnet P(y<t> | y<1>, ..., y<t>)',
      ],
    ],
    [
      'fr',
      'Que calcule un RNN utilisé comme modèle de langage au pas de temps t ?',
      [
        'Il calcule P(y<1>, ..., y<t-1>)',
        'Il calcule P(y<t>)',
        'Il calcule P(y<t> | y<1>, ..., y<t-1>)',
        'Il calcule P(y<t> | y<1>, ..., y<t>)',
      ],
    ],
  ])('in %s', async (_language, stem, options) => {
    expect(await judge(languageModel, { stem, options })).toEqual(FOUR);
  });

  test('a negated question turns the form, not the claims', async () => {
    const stem = 'Which of these is NOT what an RNN language model estimates at time step t?';
    expect(await judge(languageModel, { stem, options: ['P(y<t> | y<1>, ..., y<t-1>)', 'P(y<t>)'] })).toEqual([
      true,
      false,
    ]);
  });

  test('a short answer', async () => {
    expect(await judge(languageModel, { stem: STEM, answer: 'Estimating P(y<t> | y<1>, ..., y<t-1>)' })).toEqual([
      true,
    ]);
    expect(await judge(languageModel, { stem: STEM, answer: 'Estimating P(y<1>, ..., y<t-1>)' })).toEqual([false]);
  });

  test.each([
    'P(y<t+1> | y<1>, ..., y<t>)',
    'P(y<t> | x<1>, ..., x<t>)',
    'P(target | context)',
    'P(y<6> | y<1>, ..., y<5>)',
    'P(y<t> | y<1>, ..., y<t-1>), but only for short sentences of verbs',
    'P(y<t> | y<1>, ???, y<t-1>)',
    'It does not estimate P(y<t>)',
  ])('what is not understood whole is not judged: %s', (option) => {
    const found = recognise(languageModel, { stem: STEM, options: [option, 'P(y<t>)'] });
    expect(found?.claims[0]).toHaveProperty('unread');
  });

  test.each([
    'In word2vec, P(t|c) is estimated at each step. What are t and c?',
    'What does a machine translation decoder RNN estimate at time step t?',
    'Which probability does a bidirectional RNN give at time step t?',
    'What is the capital of France?',
  ])('other questions are left alone: %s', (stem) => {
    expect(recognise(languageModel, { stem, options: ['P(y<t>)', 'P(y<t> | y<1>, ..., y<t-1>)'] })).toBeNull();
  });

  test.each([
    ['The encoder portion (on the left) models the probability of the input sentence x.', false],
    [
      'Consider using this encoder-decoder model for machine translation. This model is a "conditional language model" in the sense that the encoder part is estimating the probability of the source sentence.',
      false,
    ],
    [
      'In an encoder-decoder model, the decoder models the probability of the output sentence y given the input sentence x.',
      true,
    ],
    ['The encoder is not modelling the probability of the input sentence x.', true],
    [
      'In an encoder-decoder, the model estimates the probability of the source sentence given the target sentence.',
      false,
    ],
    ['这个模型是“条件语言模型”，编码器部分（绿色）的作用是建模输入句子x的概率。', false],
  ])('an encoder–decoder: %s', async (stem, holds) => {
    expect(await judge(languageModel, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test.each([
    'The encoder models the probability of the output sentence y.',
    'The decoder models the probability of the output sentence.',
    'The encoder models the probability of the input sentence x if it is bidirectional.',
    'The encoder only reads the probability of the input sentence x.',
  ])('of an encoder–decoder not judged: %s', (stem) => {
    expect(recognise(languageModel, { stem, options: ['True', 'False'] })).toBeNull();
  });
});
