import { describe, expect, test } from 'vitest';
import { fixedLength } from '../../src/checks/fixed-length/index.ts';
import { judge, recognise } from './grade.ts';

const YES_NO = ['Yes', 'No'];

describe('fixed-length', () => {
  test.each([
    ['All inputs of a task are sequences of the same length. Can an RNN still help?', true],
    ['Is a recurrent neural network applicable to tasks with input sequences of fixed length?', true],
    ['True/False: an RNN is useful even if all input sequences have a fixed length.', true],
    ['True/False: RNNs cannot be used for sequences of fixed length.', false],
    ['True/False: an RNN is useful only for sequences of variable length.', false],
    ['Every input sequence has a constant length. Would an LSTM make sense?', true],
    ['True/False: the number of parameters of an RNN grows with the length of the input sequence.', false],
    ['True/False: the number of parameters of an RNN does not depend on the sequence length.', true],
    ['True/False: in an RNN the weights are shared across time steps.', true],
    ['任务的输入序列长度固定，RNN仍然有用吗？', true],
    ['判断题：RNN不能用于固定长度的序列。', false],
    ['判断题：RNN的参数数量与序列长度无关。', true],
    ['¿Puede ser útil una RNN con secuencias de longitud fija?', true],
    ['Kann ein RNN bei Sequenzen fester Länge nützlich sein?', true],
    ['Un RNN peut-il être utile pour des séquences de longueur fixe ?', true],
  ])('%s', async (stem, expected) => {
    expect(await judge(fixedLength, { stem, options: YES_NO })).toEqual([expected]);
  });

  test('an answer may come with its reason', async () => {
    const options = [
      'Yes, because its parameters do not depend on the sequence length',
      'Yes',
      'No, since its parameters are independent of the length',
      'Yes, because it tastes better',
    ];
    const stem = 'The inputs are sequences of fixed length. Is an RNN of any use?';
    expect(await judge(fixedLength, { stem, options })).toEqual([true, true, false, 'unread']);
  });

  test('what is about something else is left alone', () => {
    expect(recognise(fixedLength, { stem: 'True/False: a GRU has two gates.', options: ['True', 'False'] })).toBeNull();
    expect(
      recognise(fixedLength, {
        stem: 'True/False: an RNN is useful for poets of fixed length hair.',
        options: ['True', 'False'],
      }),
    ).toBeNull();
  });
});
