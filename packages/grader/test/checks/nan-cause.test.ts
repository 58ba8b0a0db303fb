import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../src/checks/nan-cause/claim.ts';
import { nanCause } from '../../src/checks/nan-cause/index.ts';
import { judge, recognise } from './grade.ts';

const STEM =
  'During training of your RNN all weights and activations turn into NaN ("not a number"). What is the most likely reason?';

const OPTIONS = [
  'The gradients vanish.',
  'The gradients explode.',
  'A ReLU g(z) is evaluated where z is too large.',
  'A sigmoid g(z) is evaluated where z is too large.',
];
const SECOND = [false, true, false, false];

describe('nan-cause', () => {
  test.each([
    STEM,
    'While training a recurrent network you notice that its weights have become NaN. Which of these is the likely culprit?',
    'The loss, the weights and the activations of an LSTM are suddenly NaN. Which problem explains this?',
    'You find NaN values in all parameters of a GRU after a few updates. What is behind it?',
    'Weights are all "Not a Number" after a few epochs. Which of these is the most probable cause?',
  ])('only growing gradients give NaN: %s', async (stem) => {
    expect(await judge(nanCause, { stem, options: OPTIONS })).toEqual(SECOND);
  });

  test.each([
    ['short names', ['Vanishing gradient', 'Exploding gradient', 'ReLU with too large z', 'Sigmoid with too large z']],
    [
      'problems',
      [
        'Vanishing gradients problem',
        'Exploding gradients problem',
        'ReLU activation function with a huge z',
        'Sigmoid activation function with a huge z',
      ],
    ],
    [
      'descriptions',
      [
        'The gradients become too small',
        'The gradients become too large',
        'tanh computed for a very large z',
        'Logistic function of a very large input',
      ],
    ],
    [
      'other functions',
      [
        'Sigmoid activations',
        'Gradients that grow exponentially',
        'tanh with z too small',
        'ReLU with a very negative z',
      ],
    ],
    [
      'training',
      [
        'A learning rate that is too small',
        'Exploding gradients',
        'Weights initialized to zero',
        'The vanishing gradient problem',
      ],
    ],
  ])('in other words: %s', async (_name, options) => {
    expect(await judge(nanCause, { stem: STEM, options })).toEqual(SECOND);
  });

  test('too large a learning rate is a cause as well', async () => {
    expect(
      await judge(nanCause, { stem: STEM, options: ['Vanishing gradients', 'The learning rate is too high'] }),
    ).toEqual([false, true]);
  });

  test.each([
    ['If the weights of an RNN become NaN while training, then you have an exploding gradient problem.', true],
    ['If activations are NaN, you are facing the vanishing gradient problem.', false],
    ['NaN weights in an RNN are most likely caused by exploding gradients.', true],
    ['NaN activations are a sign of a sigmoid whose input is too large.', false],
    ['Vanishing gradients make the weights of a recurrent network NaN.', false],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(nanCause, { stem, options: ['True', 'False'] })).toEqual([holds]);
    expect(recognise(nanCause, { stem, options: ['True', 'False'] })?.assumptions).toHaveLength(1);
  });

  test.each([
    [
      'zh',
      '训练RNN时，你发现所有权重和激活值都变成了NaN。最可能的原因是什么？',
      ['梯度消失', '梯度爆炸', 'ReLU激活函数g(z)，z的值太大', 'Sigmoid激活函数g(z)，z的值太大'],
    ],
    [
      'es',
      'Al entrenar una RNN, los pesos y activaciones toman el valor NaN. ¿Cuál es la causa más probable?',
      [
        'Desvanecimiento del gradiente',
        'Explosión del gradiente',
        'ReLU con z demasiado grande',
        'Sigmoide con z demasiado grande',
      ],
    ],
    [
      'de',
      'Beim Training eines RNN nehmen alle Gewichte und Aktivierungen den Wert NaN an. Was ist die wahrscheinlichste Ursache?',
      [
        'Verschwindende Gradienten',
        'Explodierende Gradienten',
        'ReLU mit zu großem z',
        'Sigmoidfunktion mit zu großem z',
      ],
    ],
    [
      'fr',
      "Pendant l'entraînement d'un RNN, les poids et activations prennent la valeur NaN. Quelle est la cause la plus probable ?",
      ['Disparition du gradient', 'Explosion du gradient', 'ReLU avec z trop grand', 'Sigmoïde avec z trop grand'],
    ],
  ])('in %s', async (_language, stem, options) => {
    expect(await judge(nanCause, { stem, options })).toEqual(SECOND);
  });

  test('a negated question keeps the claims', async () => {
    const stem = 'Your weights turn into NaN during training. Which of these is NOT a likely cause?';
    expect(await judge(nanCause, { stem, options: ['Exploding gradients', 'Vanishing gradients'] })).toEqual([
      true,
      false,
    ]);
  });

  test('a short answer', async () => {
    expect(await judge(nanCause, { stem: STEM, answer: 'Exploding gradients.' })).toEqual([true]);
    expect(await judge(nanCause, { stem: STEM, answer: 'Vanishing gradients.' })).toEqual([false]);
  });

  test.each([
    'Exploding or vanishing gradients',
    'Not exploding gradients',
    'Reducing the learning rate',
    'A ReLU somewhere',
    'Too little data from the sensors',
  ])('what is not understood whole is not judged: %s', (option) => {
    expect(recognise(nanCause, { stem: STEM, options: [option, 'Exploding gradients'] })?.claims[0]).toHaveProperty(
      'unread',
    );
  });

  test.each([
    'Which problem stops the weights from changing, rather than making them NaN?',
    'The weights are NaN. Which remedy clips something by its norm?',
    'What is the output of parseInt("x"), if not NaN?',
    'Which problem do long sequences cause?',
  ])('other questions are left alone: %s', (stem) => {
    expect(recognise(nanCause, { stem, options: ['Vanishing gradients', 'Exploding gradients'] })).toBeNull();
  });

  test('every cause has a finding', async () => {
    for (const cause of CAUSES) {
      const stem = 'Weights are NaN. What is the cause?';
      expect(nanCause.print({ kind: 'cause', cause })).toBe(`turnsIntoNaN(${cause})`);
      expect(
        recognise(nanCause, { stem, options: [cause.replaceAll('-', ' '), 'Exploding gradients'] }),
      ).not.toBeNull();
    }
  });
});
