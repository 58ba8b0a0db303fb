import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateRoles } from '../../src/checks/gate-roles/index.ts';
import { equationAsked } from '../../src/checks/gate-roles/read-equation.ts';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [gateRoles] });
});
afterAll(() => tester.dispose());

/** The first option is right. */
const QUESTIONS: readonly (readonly [stem: string, ...options: readonly string[]])[] = [
  ['c(t) with f = 1, i = 0 equals?', 'c(t−1)', '0', 'c̃(t)', 'h(t−1)'],
  ['f=0, i=1 → c_t = ?', 'c̃_t', 'c_{t-1}', 'c_{t-1} + c̃_t'],
  ['Cell state of an LSTM with f = i = 1?', 'c_{t-1} + c̃_t', 'c_{t-1}', 'c̃_t'],
  ['With forget gate 0.5 and input gate closed, the cell state becomes', '0.5 c_{t-1}', 'c_{t-1}', '2 c_{t-1}'],
  ['Output gate closed: h_t = ?', '0', 'tanh(c_t)', '1'],
  ['LSTM, o = 1: h_t = ?', 'tanh(c_t)', '0', 'σ(c_t)', 'tanh(h_{t-1})'],
  ['LSTM: h_t =', 'o_t ⊙ tanh(c_t)', 'f_t ⊙ tanh(c_t)', 'i_t ⊙ c_t', 'o_t ⊙ σ(c_t)'],
  [
    'Which equation updates the cell state of an LSTM?',
    '$c_t = f_t \\odot c_{t-1} + i_t \\odot \\tilde{c}_t$',
    '$c_t = i_t \\odot c_{t-1} + f_t \\odot \\tilde{c}_t$',
    '$c_t = f_t \\odot c_{t-1}$',
  ],
  [
    'In an LSTM the forget gate is 1 and the input gate is 0. What is the new cell state?',
    'the old cell state',
    '0',
    'the candidate',
  ],
  ['GRU in PyTorch: h_t =', '(1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}', 'z_t ⊙ n_t + (1 − z_t) ⊙ h_{t−1}', 'r_t ⊙ h_{t−1}'],
];

test.each(QUESTIONS)('%s', async (stem, ...options) => {
  await tester.expectOutcome({ stem, options, key: 0 }, 'confirmed');
  for (const key of options.keys()) if (key > 0) await tester.expectOutcome({ stem, options, key }, 'refuted');
});

test.each([
  ['c_t = f_t ⊙ c_{t-1} + i_t ⊙ c̃_t in an LSTM.', true],
  ['h_t = f_t ⊙ tanh(c_t) in an LSTM.', false],
  ['If f = 0 and i = 1, then c_t = c̃_t.', true],
  ['If f = 1 and i = 0, then c_t = c̃_t.', false],
  // The hidden state is no memory.
  ['If f = 1 and i = 0, then c_t = h_{t-1}.', false],
] as const)('%s', async (stem, holds) => {
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: holds ? 0 : 1 }, 'confirmed');
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: holds ? 1 : 0 }, 'refuted');
});

test('which of a GRU’s two forms is meant turns with the convention', async () => {
  const options = ['z_t ⊙ h̃_t + (1 − z_t) ⊙ h_{t−1}', '(1 − z_t) ⊙ h̃_t + z_t ⊙ h_{t−1}', 'z_t ⊙ h̃_t'];
  const verdict = await tester.expectOutcome({ stem: 'GRU: h_t =', options, key: 0 }, 'convention-dependent');
  expect(verdict.byConvention).toMatchObject({ course: { simulated: [0] }, opposite: { simulated: [1] } });
  await tester.expectOutcome({ stem: 'GRU: h_t =', options, key: 2 }, 'refuted');
});

test('a statement on a GRU shows the convention that it follows', async () => {
  const options = ['True', 'False'];
  for (const stem of [
    'In a GRU, h_t = z_t ⊙ h̃_t + (1 − z_t) ⊙ h_{t−1}.',
    'In a GRU, h_t = (1 − z_t) ⊙ h̃_t + z_t ⊙ h_{t−1}.',
  ])
    await tester.expectOutcome({ stem, options, key: 0 }, 'confirmed');
  await tester.expectOutcome({ stem: 'In a GRU, h_t = z_t ⊙ h̃_t.', options, key: 0 }, 'refuted');
  await tester.expectOutcome({ stem: 'If z = 1 in a GRU, h_t = h̃_t.', options, key: 0 }, 'convention-dependent');
});

test.each([
  ['Which equation is correct for an LSTM?', 'h_t = o_t ⊙ tanh(c_t)', 'h_t = f_t ⊙ tanh(c_t)', 'c_t = o_t ⊙ c_{t-1}'],
  ['Which statement is true?', 'In an LSTM, h_t = o_t ⊙ tanh(c_t).', 'In an LSTM, h_t = i_t ⊙ tanh(c_t).'],
])('%s', async (stem, ...options) => {
  await tester.expectOutcome({ stem, options, key: 0 }, 'confirmed');
  for (const key of options.keys()) if (key > 0) await tester.expectOutcome({ stem, options, key }, 'refuted');
});

test('an LSTM that shows its memory without tanh is not judged', async () => {
  const { outcome } = await tester.grade({
    stem: 'True or false: h_t = o_t ⊙ c_t in an LSTM.',
    options: ['True', 'False'],
    key: 0,
  });
  expect(outcome).toBe('undecided');
});

describe('what asks for something else is left alone', () => {
  test.each([
    'With f = 1 and i = 0, c_t is not',
    'Size of c_t in an LSTM with f = 1?',
    '∂c_t/∂c_{t-1} with f = 1 and i = 0?',
    'LSTM with peepholes: h_t =',
    'The initial hidden state of an LSTM is',
    'Hidden state of an LSTM at t = 0?',
    'With f = 1 and f = 0, c_t =',
    'In an LSTM and a GRU, h_t =',
    'How many values has c_t in an LSTM?',
    'c_t never equals',
  ])('%s', (stem) => {
    expect(equationAsked(stem)).toBeNull();
  });
});
