import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateDimension } from '../../src/checks/gate-dimension/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [gateDimension] });
});
afterAll(() => tester.dispose());

const WORDINGS: readonly (readonly [name: string, spec: Omit<ItemSpec, 'key'>, right: number])[] = [
  [
    'vocabulary and activations',
    {
      stem: 'An LSTM reads text over a vocabulary of 5,000 words and has 64-dimensional activations $a^{<t>}$. How many dimensions has $\\Gamma_u$ at each step?',
      options: ['1', '64', '192', '5000'],
    },
    1,
  ],
  [
    'forget gate, hidden state of size',
    {
      stem: 'You train an LSTM with a hidden state of size 256 on 300-dimensional embeddings. What is the dimension of the forget gate?',
      options: ['256', '300', '556', '1'],
    },
    0,
  ],
  [
    'hidden units, GRU reset gate',
    {
      stem: 'A GRU with 48 hidden units works on a 20000 word vocabulary. What is the size of the vector Γr at one time step?',
      options: ['20000', '48 x 20000', '2', '48'],
    },
    3,
  ],
  [
    'sizes in words',
    {
      stem: 'An LSTM has 100-dimensional activations and a 10000 word vocabulary. What is the dimension of the output gate?',
      options: ['the size of the vocabulary', 'the same as the number of hidden units', '1'],
    },
    1,
  ],
  [
    'Chinese',
    {
      stem: '你训练一个LSTM，词汇表有8000个词，激活值是128维。每个时间步Γ_u的维度是多少？',
      options: ['1', '8000', '128', '384'],
    },
    2,
  ],
  [
    'Spanish',
    {
      stem: 'Una LSTM tiene activaciones de dimensión 90 y un vocabulario de 4000 palabras. ¿Cuál es la dimensión de Γ_f en cada paso de tiempo?',
      options: ['4000', '90', '1'],
    },
    1,
  ],
  [
    'German',
    {
      stem: 'Ein LSTM hat 72 versteckte Einheiten und ein Vokabular von 9000 Wörtern. Welche Dimension hat das Vergessensgate Γ_f in jedem Zeitschritt?',
      options: ['72', '9000', '144'],
    },
    0,
  ],
  [
    'French',
    {
      stem: 'Un LSTM a 60 unités cachées et un vocabulaire de 7000 mots. Quelle est la dimension de Γ_o à chaque pas de temps ?',
      options: ['7000', '1', '60'],
    },
    2,
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
  [
    'True/False: In an LSTM with 100 hidden units and a vocabulary of 10000 words, the forget gate has dimension 100.',
    0,
  ],
  [
    'In an LSTM with 100 hidden units and a vocabulary of 10000 words, the dimension of Γ_u equals the size of the vocabulary.',
    1,
  ],
] as const)('%s', async (stem, right) => {
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: right }, 'confirmed');
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 - right }, 'refuted');
});

test('derives a short answer that the dump does not tell', async () => {
  const spec = { stem: 'An LSTM has 40 hidden units. What is the dimension of the input gate?' };
  await tester.expectOutcome({ ...spec, key: '40' }, 'confirmed');
  await tester.expectOutcome({ ...spec, key: '80' }, 'refuted');
});

test('a size that would not fit in memory is answered by the law found at smaller ones', async () => {
  const verdict = await tester.grade({
    stem: 'An LSTM has 1e15 hidden units. What is the dimension of Γ_u?',
    options: ['1', '1e15'],
    key: 1,
  });
  expect(['confirmed', 'undecided']).toContain(verdict.outcome);
});

test.each([
  [
    'no hidden size is told',
    { stem: 'An LSTM has a 10000 word vocabulary. What is the dimension of Γ_u?', options: ['1', '10000'], key: 0 },
    'undecided',
  ],
  [
    'an option is a product',
    { stem: 'An LSTM has 10 hidden units. What is the dimension of Γ_u?', options: ['10', '2*10 + 3'], key: 1 },
    'undecided',
  ],
  [
    'two gates are named',
    {
      stem: 'An LSTM has 10 hidden units. What is the dimension of Γ_u and Γ_f together?',
      options: ['10', '20'],
      key: 1,
    },
    'not-simulated',
  ],
  [
    'nothing is asked of sizes',
    { stem: 'An LSTM has 10 hidden units. What does Γ_u do?', options: ['10', '20'], key: 1 },
    'not-simulated',
  ],
] as const)('%s', async (_name, spec, outcome) => {
  await tester.expectOutcome(spec, outcome);
});
