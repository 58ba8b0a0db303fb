import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vanishingExploding } from '../../src/checks/vanishing-exploding/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [vanishingExploding] });
});
afterAll(() => tester.dispose());

const WORDINGS: readonly (readonly [name: string, spec: Omit<ItemSpec, 'key'>, right: number])[] = [
  [
    'what the problem is',
    {
      stem: 'What does the vanishing gradient problem mean when a recurrent network is trained?',
      options: [
        'The gradients become too large',
        'The gradients become too small',
        'The weights converge to zero',
        'The model overfits',
      ],
    },
    1,
  ],
  [
    'what exploding is',
    {
      stem: 'Which of these describes exploding gradients?',
      options: ['The gradients grow exponentially', 'The gradients shrink exponentially'],
    },
    0,
  ],
  [
    'by what an LSTM keeps gradients',
    {
      stem: 'How does an LSTM avoid vanishing gradients?',
      options: [
        'It uses ReLU activations',
        'Its forget gate regulates the flow of gradients',
        'It uses a larger learning rate',
        'It has more layers',
      ],
    },
    1,
  ],
  [
    'gates in general',
    {
      stem: 'The LSTM solves the vanishing gradient problem by introducing:',
      options: ['Dropout', 'Gates (forget, input, output)', 'Batch normalization', 'Attention'],
    },
    1,
  ],
  [
    'which cell suffers',
    { stem: 'Which of these models suffers most from vanishing gradients?', options: ['LSTM', 'GRU', 'Simple RNN'] },
    2,
  ],
  [
    'name of a phenomenon',
    {
      stem: 'What problem arises when gradients become very small in deep recurrent networks?',
      options: ['Exploding gradient problem', 'Vanishing gradient problem'],
    },
    1,
  ],
  [
    'which cell avoids',
    { stem: 'Which network was designed to avoid the vanishing gradient problem?', options: ['LSTM', 'vanilla RNN'] },
    0,
  ],
  [
    'which problem',
    {
      stem: 'Which problem of recurrent networks does an LSTM solve?',
      options: ['Exploding gradients', 'Vanishing gradients'],
    },
    1,
  ],
  ['Chinese', { stem: 'LSTM如何解决梯度消失问题？', options: ['更大的学习率', '门控机制', '更多的层'] }, 1],
  [
    'German',
    {
      stem: 'Welche Zelle leidet am meisten unter verschwindenden Gradienten?',
      options: ['LSTM', 'GRU', 'einfaches RNN'],
    },
    2,
  ],
  [
    'Spanish',
    {
      stem: '¿Cómo evita la LSTM el desvanecimiento del gradiente?',
      options: ['Con dropout', 'Mediante la puerta de olvido', 'Con más capas'],
    },
    1,
  ],
  [
    'French',
    {
      stem: 'Comment le LSTM évite-t-il la disparition du gradient ?',
      options: ['plus de couches', "grâce à la porte d'oubli", 'dropout'],
    },
    1,
  ],
];

describe.each(WORDINGS)('%s', (_name, spec, right) => {
  test('confirms the right key and refutes every other', async () => {
    for (const option of (spec.options ?? []).keys()) {
      await tester.expectOutcome({ ...spec, key: option }, option === right ? 'confirmed' : 'refuted');
    }
  });
});

describe('statements', () => {
  test.each([
    ['LSTM and GRU solve both the vanishing and the exploding gradient problem.', 1],
    ['GRUs help with the vanishing gradient problem.', 0],
    ['True/False: LSTMs can still suffer from exploding gradients.', 0],
    ['Vanilla RNNs do not suffer from vanishing gradients.', 1],
    ['A simple RNN suffers from vanishing and exploding gradients.', 0],
    ['LSTMs completely eliminate vanishing gradients.', 1],
    ['LSTM和GRU同时解决了梯度消失和梯度爆炸问题。', 1],
    ['Ein LSTM verhindert explodierende Gradienten.', 1],
  ] as const)('%s', async (stem, right) => {
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: right }, 'confirmed');
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 - right }, 'refuted');
  });
});

test('one advantage among others', async () => {
  const stem = 'What is the main advantage of GRUs over traditional RNNs?';
  await tester.expectOutcome(
    { stem, options: ['They are fun', 'They solve the vanishing gradient problem', 'They read faster'], key: 1 },
    'confirmed',
  );
});

test('the output gate keeps nothing', async () => {
  const verdict = await tester.grade({
    stem: 'How does an LSTM avoid vanishing gradients?',
    options: ['By its output gate', 'By its forget gate'],
    key: 0,
  });
  expect(verdict.outcome).toBe('refuted');
  expect(verdict.options[0]?.reason).toContain('no difference');
});

test.each([
  [
    'an unknown word',
    { stem: 'LSTMs flummox the vanishing gradient problem.', options: ['True', 'False'], key: 0 },
    'undecided',
  ],
  [
    'a negation of something else',
    { stem: 'LSTMs solve vanishing gradients but not slowness.', options: ['True', 'False'], key: 0 },
    'undecided',
  ],
  [
    'history',
    { stem: 'Who first described vanishing gradients?', options: ['Hochreiter', 'Cho'], key: 0 },
    'undecided',
  ],
] as const)('%s is not judged', async (_name, spec, outcome) => {
  await tester.expectOutcome(spec, outcome);
});
