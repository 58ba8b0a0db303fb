import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateRoles } from '../../src/checks/gate-roles/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [gateRoles] });
});
afterAll(() => tester.dispose());

const WORDINGS: readonly (readonly [name: string, spec: Omit<ItemSpec, 'key'>, right: number])[] = [
  [
    'role of the forget gate',
    {
      stem: 'What does the forget gate of an LSTM do?',
      options: [
        'It decides how much of the previous cell state is kept',
        'It decides how much new information is added to the cell state',
        'It decides how much of the cell state is output',
      ],
    },
    0,
  ],
  [
    'role of the input gate',
    {
      stem: 'What is the purpose of the input gate in an LSTM?',
      options: [
        'To control which information is discarded from the cell state',
        'To control how much of the current input is written to the cell state',
        'To control how much of the cell state is exposed',
      ],
    },
    1,
  ],
  [
    'role of the output gate',
    {
      stem: 'The output gate of an LSTM determines',
      options: [
        'what to forget from the memory',
        'what new information to store in the memory',
        'how much of the memory is output',
      ],
    },
    2,
  ],
  [
    'which gate forgets',
    {
      stem: 'Which gate of an LSTM decides what information is thrown away from the cell state?',
      options: ['Input gate', 'Forget gate', 'Output gate'],
    },
    1,
  ],
  [
    'which gate writes',
    {
      stem: 'The ____ decides how much new information is added to the cell state of an LSTM.',
      options: ['output gate', 'forget gate', 'input gate'],
    },
    2,
  ],
  [
    'which gate shows',
    {
      stem: 'Which gate controls how much of the cell state of the LSTM is exposed as output?',
      options: ['the output gate', 'the input gate'],
    },
    0,
  ],
  [
    'bare words',
    {
      stem: 'Which LSTM gate is responsible for adding new information to the memory cell?',
      options: ['forget', 'input', 'output'],
    },
    1,
  ],
  [
    'Chinese',
    {
      stem: 'LSTM中遗忘门的作用是什么？',
      options: ['决定保留多少过去的信息', '决定加入多少新的信息', '决定输出多少细胞状态'],
    },
    0,
  ],
  [
    'Spanish',
    {
      stem: '¿Qué puerta de una LSTM decide qué información se descarta del estado?',
      options: ['puerta de entrada', 'puerta de olvido', 'puerta de salida'],
    },
    1,
  ],
  [
    'German',
    {
      stem: 'Welches Gate eines LSTM bestimmt, wie viel vom bisherigen Zustand behalten wird?',
      options: ['Eingangsgate', 'Ausgangsgate', 'Vergessensgate'],
    },
    2,
  ],
  [
    'French',
    {
      stem: "Quelle porte d'un LSTM décide quelle information de la mémoire est oubliée ?",
      options: ["porte d'oubli", 'porte de sortie', "porte d'entrée"],
    },
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

describe('statements', () => {
  test.each([
    ['The forget gate controls how much of the previous cell state is retained.', 0],
    ['True/False: The output gate of an LSTM decides what is discarded from the cell state.', 1],
    ['If the forget gate of an LSTM is 0, the previous cell state is discarded.', 0],
    ['If the forget gate of an LSTM is 1, the previous cell state is forgotten.', 1],
    ['The update gate of a GRU controls how much of the previous state is kept.', 0],
    ['The reset gate controls how much of the previous state enters the candidate.', 0],
    ['The forget gate does not control how much of the previous cell state is kept.', 1],
    ['If the forget gate is 1 and the input gate is 0, the cell state does not change.', 0],
    ['If the forget gate is 0 and the input gate is 1, the cell state does not change.', 1],
  ] as const)('%s', async (stem, right) => {
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: right }, 'confirmed');
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 - right }, 'refuted');
  });

  test('a GRU whose update gate is 0 keeps its state under one convention only', async () => {
    const stem = 'In a GRU whose update gate is 0, the previous state is kept.';
    const verdict = await tester.expectOutcome({ stem, options: ['True', 'False'], key: 0 }, 'convention-dependent');
    expect(verdict.byConvention).toMatchObject({ course: { simulated: [0] }, opposite: { simulated: [1] } });
  });
});

test.each([
  ['a word beyond the lexicon', 'The forget gate flummoxes the previous cell state.'],
  ['two negations', 'The forget gate does not control how much of the previous cell state is not kept.'],
  ['a reset gate that forgets', 'The reset gate decides how much past information to forget.'],
])('%s is not judged', async (_name, stem) => {
  const { outcome } = await tester.grade({ stem, options: ['True', 'False'], key: 0 });
  expect(['undecided', 'not-simulated']).toContain(outcome);
});
