import { afterAll, beforeAll, describe, test } from 'vitest';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader();
});
afterAll(() => tester.dispose());

const options = ['True', 'False'];

describe('statements of several parts', () => {
  test.each([
    ['LSTMs have three gates and GRUs have two gates.', true],
    ['LSTMs have three gates and GRUs have three gates.', false],
    ['LSTMs have two gates and GRUs have two gates.', false],
    ['Gradient clipping helps against exploding gradients, but it does not help against vanishing gradients.', true],
    ['Gradient clipping helps against exploding gradients, and it helps against vanishing gradients.', false],
  ] as const)('%s', async (stem, truth) => {
    await tester.expectOutcome({ stem, options, key: truth ? 0 : 1 }, 'confirmed');
    await tester.expectOutcome({ stem, options, key: truth ? 1 : 0 }, 'refuted');
  });

  test('one part that is not understood leaves the whole undecided', async () => {
    const stem = 'LSTMs have two gates and GRUs were a great success in industry.';
    for (const key of [0, 1]) await tester.expectOutcome({ stem, options, key }, 'not-simulated');
  });

  test('a false reason makes a statement false, a true one does not make it true', async () => {
    const wrong = 'A wider beam needs more memory because it uses less memory.';
    await tester.expectOutcome(
      { stem: 'An LSTM has three gates because it has no gates.', options, key: 0 },
      'refuted',
    );
    await tester.expectOutcome({ stem: wrong, options, key: 0 }, 'refuted');
    const beside = 'An LSTM has three gates because it has a forget gate.';
    for (const key of [0, 1]) await tester.expectOutcome({ stem: beside, options, key }, 'undecided');
  });
});

describe('yes and no with more', () => {
  const stem = 'Does an LSTM have three gates?';
  test('an answer holds with what it adds', async () => {
    await tester.expectOutcome({ stem, key: 'Yes, it has three gates.' }, 'confirmed');
    await tester.expectOutcome({ stem, key: 'Yes, it has two gates.' }, 'refuted');
    await tester.expectOutcome({ stem, key: 'No, it has two gates.' }, 'refuted');
    await tester.expectOutcome({ stem, key: 'Yes, as everyone in the field knows.' }, 'undecided');
  });

  test('options: the one whose answer and reason hold', async () => {
    const given = ['Yes, it has three gates', 'Yes, it has no gates', 'No, it has two gates'];
    await tester.expectOutcome({ stem, options: given, key: 0 }, 'confirmed');
    await tester.expectOutcome({ stem, options: given, key: 1 }, 'refuted');
    await tester.expectOutcome({ stem, options: given, key: 2 }, 'refuted');
  });

  test('a reason that is not understood may be the better one', async () => {
    const given = ['Yes, it has three gates', 'Yes, since its inventors were wise', 'No, it has two gates'];
    for (const key of [0, 1]) await tester.expectOutcome({ stem, options: given, key }, 'undecided');
  });
});

describe('options that are statements of their own', () => {
  test('each is read by the check that it is for', async () => {
    const spec = {
      stem: 'Which of the following statements are true?',
      type: 'multiple-choice' as const,
      options: [
        'A wider beam needs more memory.',
        'The attention weights over the input positions sum to 0.',
        'Two different one-hot vectors are orthogonal.',
      ],
    };
    await tester.expectOutcome({ ...spec, key: [0, 2] }, 'confirmed');
    await tester.expectOutcome({ ...spec, key: [0] }, 'refuted');
    await tester.expectOutcome({ ...spec, key: [0, 1, 2] }, 'refuted');
  });

  test('of a stem that says more, they are not', async () => {
    const stem = 'In a network without gates, which of these is true?';
    await tester.expectOutcome(
      { stem, options: ['An LSTM has two gates.', 'A GRU has two gates.'], key: 0 },
      'not-simulated',
    );
  });
});
