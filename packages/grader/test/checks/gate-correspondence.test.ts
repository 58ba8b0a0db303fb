import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateCorrespondence } from '../../src/checks/gate-correspondence/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [gateCorrespondence] });
});
afterAll(() => tester.dispose());

const PAIRS = [
  '$\\Gamma_u$ and $1 - \\Gamma_u$',
  '$\\Gamma_u$ and $\\Gamma_r$',
  '$1 - \\Gamma_u$ and $\\Gamma_u$',
  '$\\Gamma_r$ and $\\Gamma_u$',
];

const WORDINGS: readonly (readonly [name: string, spec: Omit<ItemSpec, 'key'>, right: number])[] = [
  [
    'update and forget',
    {
      stem: "Comparing the two cells, the LSTM's update gate and forget gate do the work of ____ and ____ in the GRU. What belongs in the blanks?",
      options: PAIRS,
    },
    0,
  ],
  [
    'forget and update',
    {
      stem: 'The forget gate and the update gate of the LSTM play a role similar to ___ and ___ in the GRU.',
      options: PAIRS,
    },
    2,
  ],
  [
    'input and forget, order changed',
    {
      stem: 'In the GRU, which two quantities are equivalent to the input gate and the forget gate of the LSTM, respectively?',
      options: [PAIRS[1], PAIRS[2], PAIRS[0]] as string[],
    },
    2,
  ],
  [
    'words',
    {
      stem: 'Which parts of a GRU correspond to the forget gate and the input gate of an LSTM?',
      options: [
        'one minus the update gate, and the update gate',
        'the update gate and one minus the update gate',
        'the reset gate and the update gate',
      ],
    },
    0,
  ],
  [
    'one blank',
    {
      stem: 'The forget gate of the LSTM plays a role similar to ____ in the GRU.',
      options: ['$\\Gamma_u$', '$\\Gamma_r$', '$1-\\Gamma_u$', '$1-\\Gamma_r$'],
    },
    2,
  ],
  [
    'Chinese',
    {
      stem: 'LSTM中的更新门和遗忘门与GRU中的____和____作用类似。空白处填什么？',
      options: ['1-Γ_u 和 Γ_u', 'Γ_u 和 Γ_r', 'Γ_u 和 1-Γ_u'],
    },
    2,
  ],
  [
    'Spanish',
    {
      stem: 'La puerta de actualización y la puerta de olvido de la LSTM son análogas a ___ y ___ en la GRU.',
      options: ['Γu y 1 − Γu', 'Γr y Γu', '1 − Γu y Γu'],
    },
    0,
  ],
  [
    'German',
    {
      stem: 'Das Update-Gate und das Vergessensgate des LSTM entsprechen ____ und ____ in der GRU (Notation Γ).',
      options: ['Γr und Γu', 'Γu und 1 − Γu', '1 − Γu und Γu'],
    },
    1,
  ],
  [
    'French',
    {
      stem: "La porte de mise à jour et la porte d'oubli du LSTM jouent un rôle semblable à ___ et ___ dans le GRU.",
      options: ['1 − Γu et Γu', 'Γu et Γr', 'Γu et 1 − Γu'],
    },
    2,
  ],
];

describe.each(WORDINGS)('%s', (_name, spec, right) => {
  test('confirms the right key and refutes every other', async () => {
    const context = ['GRU with gates Γu and Γr.'];
    for (const option of (spec.options ?? []).keys()) {
      await tester.expectOutcome({ ...spec, context, key: option }, option === right ? 'confirmed' : 'refuted');
    }
  });

  test('the opposite equation exchanges the roles', async () => {
    const context = ['$h_t = \\Gamma_u * h_{t-1} + (1 - \\Gamma_u) * \\tilde{h}_t$'];
    const verdict = await tester.expectOutcome({ ...spec, context, key: right }, 'refuted');
    expect(verdict.convention).toBe('opposite');
  });
});

test.each([
  [
    'True/False: The forget and input gates of the LSTM play roles similar to $1-\\Gamma_u$ and $\\Gamma_u$ of the GRU.',
    0,
  ],
  ['The update gate and forget gate of an LSTM are similar to Γr and Γu in a GRU.', 1],
] as const)('%s', async (stem, right) => {
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: right }, 'confirmed');
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 - right }, 'refuted');
});

test('a short answer', async () => {
  const stem = 'The LSTM update gate and forget gate play a role similar to ____ and ____ in the GRU.';
  await tester.expectOutcome({ stem, key: 'Γu and 1-Γu' }, 'confirmed');
  await tester.expectOutcome({ stem, key: 'Γr and Γu' }, 'refuted');
});

test('an explanation with the opposite equation leaves it convention-dependent', async () => {
  const [, spec] = WORDINGS[0] as (typeof WORDINGS)[number];
  const explanation = '$h_t = z_t * h_{t-1} + (1 - z_t) * \\tilde{h}_t$';
  const verdict = await tester.expectOutcome({ ...spec, explanation, key: 0 }, 'convention-dependent');
  expect(verdict.byConvention).toMatchObject({ course: { simulated: [0] }, opposite: { simulated: [2] } });
});

test('options with other words are not judged', async () => {
  const stem = 'The LSTM update gate and forget gate play a role similar to ____ and ____ in the GRU (Γu, Γr).';
  await tester.expectOutcome({ stem, options: ['Γu and the flux capacitor', 'Γr and Γu'], key: 0 }, 'undecided');
});

test.each([
  ['h = (1-z)*h_prev + z*n', '1-z'],
  ['h = z*hprev + (1-z)*n', 'z'],
])('an equation in the names of code tells the convention: %s', async (equation, right) => {
  const options = ['z', '1-z', 'r'];
  const stem = `LSTM: c = f*c_prev + i*g. GRU: ${equation}. Which GRU quantity corresponds to the forget gate f?`;
  for (const [key, option] of options.entries())
    await tester.expectOutcome({ stem, options, key }, option === right ? 'confirmed' : 'refuted');
});
