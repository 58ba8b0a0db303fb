import { describe, expect, test } from 'vitest';
import { createGrader } from '../../src/index.ts';
import { makeItem } from '../../src/testing/index.ts';
import { gateRoles } from '../../src/checks/gate-roles/index.ts';
import { recurrence } from '../../src/checks/recurrence/index.ts';
import { trainingPractice } from '../../src/checks/training-practice/index.ts';
import { vanishingExploding } from '../../src/checks/vanishing-exploding/index.ts';
import { judge } from './grade.ts';

const oneOf = (stem: string, options: readonly string[]) => ({ stem, options });

describe('what a hidden state is for', () => {
  test.each(['rnn', 'LSTM', 'GRU'])('of a %s', async (cell) => {
    const options = [
      'It stores information from past inputs',
      'It stores the weights of the network',
      'It stores the current input only',
      'It stores information from future steps',
    ];
    expect(await judge(recurrence, oneOf(`What is the main role of the hidden state in a ${cell}?`, options))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('and which state of an LSTM lasts', async () => {
    const options = [
      'The cell state is the long-term memory, while the hidden state is the short-term memory',
      'The cell state is the output, while the hidden state is the long-term memory',
    ];
    const stem =
      'What is the fundamental difference between the cell state (c_t) and the hidden state (h_t) in an LSTM?';
    expect(await judge(recurrence, oneOf(stem, options))).toEqual([true, false]);
  });
});

describe('merits of one cell over another', () => {
  const stem = 'What is the primary advantage of GRUs over LSTMs?';

  test('every entry of a list is looked at', async () => {
    const options = ['Fewer parameters and faster training', 'More gates', 'Simpler architecture', 'Slower to train'];
    expect(await judge(recurrence, oneOf(stem, options))).toEqual([true, false, true, false]);
  });

  test('an entry that is not known leaves the list unread', async () => {
    const options = ['Fewer parameters and better accuracy', 'Faster training, but more parameters', 'Fewer gates'];
    expect(await judge(recurrence, oneOf(stem, options))).toEqual(['unread', 'unread', true]);
  });

  test('the answer may name the other one', async () => {
    const options = ['The LSTM has more parameters', 'The GRU has more gates', 'GRU has fewer gates than LSTM'];
    const asked = 'What is the difference between an LSTM and a GRU?';
    expect(await judge(recurrence, oneOf(asked, options))).toEqual([true, false, true]);
  });
});

test('steps, order and lengths', async () => {
  const statements = [
    ['RNNs can handle inputs of variable length.', true],
    ['An LSTM can process all steps in parallel.', false],
    ['RNNs must process sequences step by step.', true],
    ['The order of the inputs does not matter to an RNN.', false],
  ] as const;
  for (const [stem, truth] of statements)
    expect(await judge(recurrence, { stem, options: ['True', 'False'], type: 'true-false' })).toEqual([truth]);
});

test('other questions are left alone', async () => {
  expect(await judge(recurrence, oneOf('Who introduced the LSTM?', ['Hochreiter', 'Elman']))).toBeNull();
  expect(await judge(recurrence, oneOf('What is the best use of RNNs?', ['Images', 'Tables']))).toBeNull();
});

describe('roles of gates as drills ask for them', () => {
  const roles = [
    'To decide which information to keep or discard',
    'To determine which new information should be stored in the cell state',
    'To control which parts of the cell state are output',
  ];

  test.each([
    ['What is the specific purpose of the forget gate in an LSTM cell?', [true, false, false]],
    ['In an LSTM, what is the key role of the input gate?', [false, true, false]],
    ['In LSTMs, what is the main function of the output gate?', [false, false, true]],
  ])('%s', async (stem, truths) => {
    expect(await judge(gateRoles, oneOf(stem, roles))).toEqual(truths);
  });

  test('a reset gate also forgets, in its way: left alone', async () => {
    const stem = 'What is the main role of the reset gate in a GRU?';
    expect(await judge(gateRoles, oneOf(stem, ['To decide which information to keep or discard']))).toBeNull();
  });
});

describe('gradients as drills ask for them', () => {
  test('what they are, why and to what end', async () => {
    const small = 'Gradients shrink exponentially as they are propagated back through time';
    const large = 'Gradients grow too large during training';
    expect(await judge(vanishingExploding, oneOf('What is the vanishing gradient problem?', [small, large]))).toEqual([
      true,
      false,
    ]);
    expect(await judge(vanishingExploding, oneOf('What is the exploding gradient problem?', [small, large]))).toEqual([
      false,
      true,
    ]);
    const causes = ['Repeated multiplication of values less than 1', 'Repeated multiplication of large weights'];
    const stem = 'What is the primary cause of vanishing gradients in RNNs?';
    expect(await judge(vanishingExploding, oneOf(stem, causes))).toEqual([true, false]);
  });

  test('that a GRU has a cell state is no question of gradients', async () => {
    const draft = { stem: 'A GRU has a cell state.', options: ['True', 'False'], type: 'true-false' as const };
    expect((await judge(vanishingExploding, draft)) ?? ['unread']).toEqual(['unread']);
  });

  test('back-propagation through time unrolls the network', async () => {
    const options = ['Unrolling the network over its steps and applying standard backpropagation', 'A kind of layer'];
    const stem = 'What is backpropagation through time (BPTT)?';
    expect(await judge(trainingPractice, oneOf(stem, options))).toEqual([true, 'unread']);
  });
});

describe('verdicts on questions that rank or compare', () => {
  test('another true option refutes no key that was not understood', async () => {
    const grader = await createGrader({ seed: 1 });
    const options = [
      'LSTMs were shown to work better on speech',
      'LSTMs have more parameters',
      'LSTMs have fewer gates',
    ];
    const item = makeItem({ stem: 'What is a difference between LSTMs and GRUs?', options, key: 0 });
    expect((await grader.gradeItem(item)).outcome).toBe('undecided');
    grader.dispose();
  });
});
