import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestGrader, type TestGrader } from '../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ backend: 'reference' });
});
afterAll(() => tester.dispose());

test.each([
  ['Who introduced the LSTM?', 'history'],
  ['In which year was CTC proposed?', 'history'],
  ['Wer hat die Beam Search erfunden?', 'history'],
  ['哪一年提出了注意力机制？', 'history'],
  ['What does the picture of the network show?', 'picture'],
  ['Look at this network: its architecture fits which of these?', 'picture'],
  ['Which cell would you rather use for a translation?', 'opinion'],
  ['Which library is Keras a part of?', 'software'],
  ['Which license do GloVe vectors have?', 'software'],
  ['What is the encoder of a translator called?', 'naming'],
  ['What is the capital of Peru?', 'other-subject'],
  ['To which large port is the context of this protocol known to refer?', 'other-subject'],
  ['What is the stride of a convolution?', 'other-subject'],
  ['Over which hills does an LSTM wander?', 'unread'],
  ['Which colour has the output of a CTC layer?', 'unread'],
  ['Consider this RNN: h_t = tanh(W h_{t−1}). Over which hills does it wander?', 'unread'],
])('%s is left with the reason `%s`', async (stem, code) => {
  const { outcome, notSimulated, reason } = await tester.grade({ stem, options: ['this', 'that'], key: 0 });
  expect(outcome).toBe('not-simulated');
  expect(notSimulated?.code).toBe(code);
  expect(notSimulated?.todo).not.toBe('');
  expect(reason).toMatch(/^no check simulates this question: /);
});

test('what is in scope but not read is told with what was understood and what was not', async () => {
  const { notSimulated, reason } = await tester.grade({
    stem: 'Over which hills does an LSTM wander?',
    options: ['green ones', 'none'],
    key: 0,
  });
  expect(notSimulated).toMatchObject({ understood: ['LSTM'], left: expect.arrayContaining(['hills', 'wander']) });
  expect(reason).toContain('understood: LSTM; not understood: hills, wander');
});

test('a question that is decided gives no such reason', async () => {
  const verdict = await tester.grade({
    stem: 'What is the dimension of Γu in a GRU with 100-dimensional activations?',
    options: ['1', '100'],
    key: 1,
  });
  expect(verdict).not.toHaveProperty('notSimulated');
});
