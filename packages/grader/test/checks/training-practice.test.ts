import { describe, expect, test } from 'vitest';
import { trainingPractice } from '../../src/checks/training-practice/index.ts';
import { judge, recognise } from './grade.ts';

const TRUE_OR_FALSE = ['True', 'False'];

describe('training-practice', () => {
  test.each([
    ['Gradient clipping helps to prevent exploding gradients in RNNs.', true],
    ['Gradient clipping solves the vanishing gradient problem.', false],
    ['Clipping gradients does not help against vanishing gradients.', true],
    ['梯度裁剪用于防止梯度爆炸。', true],
    ['El recorte de gradiente evita el desvanecimiento del gradiente.', false],
    ['Gradient Clipping verhindert explodierende Gradienten.', true],
    ["L'écrêtage du gradient évite l'explosion du gradient.", true],
    ['Clipping a gradient by norm keeps its direction.', true],
    ['Clipping a gradient by value keeps its direction.', false],
    ['Clipping a gradient by value changes its direction.', true],
    ['Truncated backpropagation through time propagates gradients only through a fixed number of time steps.', true],
    ['In truncated BPTT, no gradient flows beyond the window.', true],
    ['In truncated BPTT, gradients flow beyond the window.', false],
    ['Truncated BPTT uses more memory than full BPTT.', false],
    ['An RNN shares the same weights across all time steps.', true],
    ['An RNN uses different parameters at each time step.', false],
    ['RNN在每个时间步共享相同的参数。', true],
    ['The number of parameters of an RNN grows with the length of the sequence.', false],
    ['The number of parameters of an RNN is independent of the sequence length.', true],
    ['In BPTT, the gradients of the loss are added over all time steps.', true],
    ['In BPTT, the gradients of the loss are subtracted across time steps.', false],
    ['In BPTT the gradient may vanish or explode if the number of time steps is too large.', true],
    ['In BPTT the gradient may vanish if the number of time steps is too small.', false],
  ])('%s', async (stem, holds) => {
    expect(await judge(trainingPractice, { stem, options: TRUE_OR_FALSE })).toEqual([holds]);
  });

  test.each([
    ['Which problem does gradient clipping address?', ['Exploding gradients', 'Vanishing gradients'], [true, false]],
    [
      'What is the purpose of gradient clipping when training RNNs?',
      ['To avoid vanishing gradients', 'To prevent exploding gradients'],
      [false, true],
    ],
    [
      'Which technique helps against exploding gradients?',
      ['Gradient clipping', 'Dropping every second tree'],
      [true, 'unread'],
    ],
    [
      'Which technique is used against vanishing gradients?',
      ['Gradient clipping', 'Dropping every second tree'],
      [false, 'unread'],
    ],
    [
      'Which statements about back-propagation through time are true?',
      [
        'The gradients are summed over time steps',
        'The gradients are multiplied over time steps',
        'The gradient may explode if the sequence is too long',
      ],
      [true, false, true],
    ],
    [
      'Which of these is NOT true of an RNN?',
      ['It has the same weights at each time step', 'It has different weights at each time step'],
      [true, false],
    ],
  ] as const)('%s', async (stem, options, expected) => {
    expect(await judge(trainingPractice, { stem, options, type: 'multiple-choice' })).toEqual(expected);
  });

  test.each([
    'Gradient clipping was invented in 1998 in Toronto.',
    'An RNN does not always share the same weights across time steps of different speakers.',
    'Teacher forcing is fun.',
    'LSTMs suffer from vanishing gradients if sequences are too long.',
    'RNNs solve vanishing gradients over long sequences.',
    'An RNN shares the same weights across layers at each time step.',
  ])('not judged: %s', (stem) => {
    const found = recognise(trainingPractice, { stem, options: TRUE_OR_FALSE });
    expect(found === null || 'unread' in (found.claims[0] ?? {})).toBe(true);
  });
});
