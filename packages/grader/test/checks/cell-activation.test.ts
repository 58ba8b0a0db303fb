import { afterAll, beforeAll, describe, test } from 'vitest';
import { cellActivation } from '../../src/checks/cell-activation/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [cellActivation] });
});
afterAll(() => tester.dispose());

const WORDINGS: readonly (readonly [name: string, spec: Omit<ItemSpec, 'key'>, right: number])[] = [
  [
    'gates of an LSTM',
    { stem: 'Which activation function do the gates of an LSTM use?', options: ['tanh', 'ReLU', 'sigmoid', 'softmax'] },
    2,
  ],
  [
    'candidate of a GRU',
    {
      stem: 'What activation function is applied to the candidate state of a GRU?',
      options: ['sigmoid', 'tanh', 'ReLU'],
    },
    1,
  ],
  [
    'range of a gate',
    {
      stem: 'The values of the forget gate lie in which range?',
      options: ['between -1 and 1', 'between 0 and 1', 'between 0 and infinity'],
    },
    1,
  ],
  [
    'range of a candidate',
    { stem: 'In an LSTM, the candidate values lie between', options: ['0 and 1', '-1 and 1'] },
    1,
  ],
  ['Chinese', { stem: 'LSTM的门使用哪个激活函数？', options: ['tanh', 'sigmoid', 'ReLU'] }, 1],
  [
    'Spanish',
    { stem: '¿Qué función de activación usan las puertas de una LSTM?', options: ['ReLU', 'sigmoide', 'softmax'] },
    1,
  ],
  [
    'German',
    { stem: 'Welche Aktivierungsfunktion haben die Gatter eines GRU?', options: ['Softmax', 'Sigmoid', 'Tanh'] },
    1,
  ],
  [
    'French',
    { stem: "Quelle fonction d'activation est utilisée pour les portes d'un LSTM ?", options: ['sigmoïde', 'tanh'] },
    0,
  ],
];

describe.each(WORDINGS)('%s', (_name, spec, right) => {
  test('confirms the right key and refutes every other', async () => {
    for (const option of (spec.options ?? []).keys()) {
      await tester.expectOutcome({ ...spec, key: option }, option === right ? 'confirmed' : 'refuted');
    }
  });
});

test.each([
  ['The gates of an LSTM use a sigmoid activation function.', 0],
  ['The update gate of a GRU uses the softmax function.', 1],
  ['Gate values of an LSTM are between -1 and 1.', 1],
] as const)('%s', async (stem, right) => {
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: right }, 'confirmed');
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 - right }, 'refuted');
});

test('several places in one question', async () => {
  const spec = {
    stem: 'Which activation functions are valid in an LSTM?',
    options: [
      'Sigmoid for the gates',
      'Tanh for the cell state candidate',
      'Softmax for the gates',
      'ReLU for the output',
    ],
    type: 'multiple-choice',
  } as const;
  await tester.expectOutcome({ ...spec, key: [0, 1] }, 'confirmed');
  await tester.expectOutcome({ ...spec, key: [0, 2] }, 'refuted');
});

test.each([
  [
    'gates that are 0 or 1',
    { stem: 'The values of the forget gate lie in which range?', options: ['0 or 1', 'between 0 and 2'], key: 0 },
    'undecided',
  ],
  [
    'an unknown word',
    { stem: 'Which activation function do the gates of a flummoxed LSTM use?', options: ['sigmoid', 'tanh'], key: 0 },
    'not-simulated',
  ],
] as const)('%s is not judged', async (_name, spec, outcome) => {
  await tester.expectOutcome(spec, outcome);
});
