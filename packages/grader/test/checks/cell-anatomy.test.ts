import { afterAll, beforeAll, describe, test } from 'vitest';
import { cellAnatomy } from '../../src/checks/cell-anatomy/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [cellAnatomy] });
});
afterAll(() => tester.dispose());

const STATEMENTS: readonly (readonly [statement: string, truth: boolean])[] = [
  ['An LSTM has three gates.', true],
  ['An LSTM has two gates.', false],
  ['A vanilla RNN has no gates.', true],
  ['A GRU has fewer gates than an LSTM.', true],
  ['A GRU has an output gate.', false],
  ['A GRU does not have an output gate.', true],
  ['LSTMs keep a memory cell apart from the hidden state.', true],
  ['The hidden state is the forget gate times the tanh of the cell state.', false],
  ['The gates of an LSTM lie between 0 and 1.', true],
  ['The gates of a GRU can take negative values.', false],
  ['The cell state of an LSTM is entirely overwritten at every time step.', false],
];

describe('statements about the parts of cells', () => {
  test.each(STATEMENTS)('%s', async (stem, truth) => {
    const spec: Omit<ItemSpec, 'key'> = { stem, options: ['True', 'False'] };
    await tester.expectOutcome({ ...spec, key: truth ? 0 : 1 }, 'confirmed');
    await tester.expectOutcome({ ...spec, key: truth ? 1 : 0 }, 'refuted');
  });
});

test('whether the candidate counts as a gate is left open', async () => {
  const stem = 'An LSTM has four gates.';
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: 0 }, 'undecided');
  await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 }, 'undecided');
});

test('a statement with a word more than its form is left unread', async () => {
  const options = ['True', 'False'];
  await tester.expectOutcome({ stem: 'An LSTM with peepholes has three gates.', options, key: 0 }, 'not-simulated');
  await tester.expectOutcome({ stem: 'An LSTM has three gates and never forgets.', options, key: 0 }, 'not-simulated');
  await tester.expectOutcome({ stem: 'An LSTM has three gates because it is old.', options, key: 0 }, 'undecided');
});
