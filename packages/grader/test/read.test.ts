import { describe, expect, test } from 'vitest';
import { readItem, readPhrase, splitReason } from '../src/index.ts';
import { updateEquations } from '../src/read/index.ts';
import { makeItem } from '../src/testing/index.ts';

describe('question form', () => {
  test.each([
    ['Which model keeps its memory?', 'holds'],
    ['Which of the following is NOT a recurrent cell?', 'fails'],
    ['Which of these statements about GRUs is false?', 'fails'],
    ['Select the incorrect statement.', 'fails'],
    ['All of the following are gates of an LSTM except:', 'fails'],
    ['Which of the following does not help?', 'fails'],
    ['Which of these options are incorrect?', 'fails'],
    ['下列说法错误的是', 'fails'],
    ['以下哪个不是LSTM的门？', 'fails'],
    ['¿Cuál de las siguientes no es una puerta?', 'fails'],
    ['¿Cuál es la afirmación incorrecta?', 'fails'],
    ['Welche der folgenden Aussagen ist nicht richtig?', 'fails'],
    ['Welche Aussage ist falsch?', 'fails'],
    ["Laquelle de ces propositions n'est pas une porte ?", 'fails'],
    ['Quelle affirmation est fausse ?', 'fails'],
    // A negation of what is asked about is not one of the question.
    ['Which model works without vanishing gradients?', 'holds'],
    ['Which net does not suffer from vanishing gradients?', 'holds'],
    ['Why do gradients not vanish in an LSTM?', 'holds'],
    ['Alice says it cannot be trained. Who is right?', 'holds'],
    ['哪种模型在梯度不消失的情况下更容易训练？', 'holds'],
    ['Next to the plain net (which does not attend to its inputs), when does attention pay?', 'holds'],
    ['What is the trouble with a net which does not have gates?', 'holds'],
    ['Which trouble does a plain RNN, which is not gated, have?', 'holds'],
    ['What shape comes out when return_sequences is false?', 'holds'],
    ['What follows for the state if the gate is NOT open?', 'holds'],
    ['If the gate is open, which of these is not kept?', 'fails'],
    ['Of the gates named, which is not part of a GRU?', 'fails'],
    ['When is an RNN NOT a good choice?', 'fails'],
    ['Which of these (select the one that is not right) is said of gates?', 'holds'],
  ])('%s is asked for what %s', (stem, form) => {
    expect(readItem(makeItem({ stem, options: ['one', 'other', 'third'] })).form).toBe(form);
  });

  test('a negation is cut out of the stem', () => {
    const { stem } = readItem(makeItem({ stem: 'Which of the following is NOT a gate?', options: ['a', 'b'] }));
    expect(stem.text).toBe('Which of the following is a gate?');
  });

  test.each([
    ['True/False: LSTMs have gates.', ['True', 'False'], 'LSTMs have gates.', { whenTrue: 0, whenFalse: 1 }],
    ['LSTMs have gates. (True or False)', ['False', 'True'], 'LSTMs have gates.', { whenTrue: 1, whenFalse: 0 }],
    ['判断题：LSTM有门。', ['正确', '错误'], 'LSTM有门.', { whenTrue: 0, whenFalse: 1 }],
    ['Wahr oder falsch: Ein LSTM hat Tore.', ['Wahr', 'Falsch'], 'Ein LSTM hat Tore.', { whenTrue: 0, whenFalse: 1 }],
    ['Do LSTMs have gates?', ['Yes', 'No'], 'Do LSTMs have gates?', { whenTrue: 0, whenFalse: 1 }],
    ['Verdadero o falso: tiene puertas.', ['Falso', 'Verdadero'], 'tiene puertas.', { whenTrue: 1, whenFalse: 0 }],
    ['Vrai ou faux : il a des portes.', ['Vrai', 'Faux'], 'il a des portes.', { whenTrue: 0, whenFalse: 1 }],
  ] as const)('%s is a statement', (stem, options, text, truthOption) => {
    const reading = readItem(makeItem({ stem, options }));
    expect(reading).toMatchObject({ form: 'statement', truthOption, stem: { text } });
    expect(reading.statements).toHaveLength(1);
  });

  test('a key that is text makes a short answer or a statement', () => {
    expect(readItem(makeItem({ stem: 'How many gates?', key: 'three' })).form).toBe('value');
    expect(readItem(makeItem({ stem: 'It has three gates.', key: 'True' }))).toMatchObject({
      form: 'statement',
      truthOption: null,
    });
  });
});

describe('update equations', () => {
  test.each([
    ['c = Γ_u * c̃ + (1 - Γ_u) * c^{<t-1>}', 'course'],
    ['c^{<t>} = (1 - Γ_u) * c^{<t-1>} + Γ_u * c̃^{<t>}', 'course'],
    ['h_t = (1 - z_t) h_{t-1} + z_t h̃_t', 'course'],
    ['h_t = z_t * h_{t-1} + (1 - z_t) * h̃_t', 'opposite'],
    ["h' = (1 - z) * n + z * h", 'opposite'],
    ['s_t = u_t * s_{t-1} + (1 - u_t) * ŝ_t', 'opposite'],
    ['c = Γ_u * ĉ + (1 - Γ_u) * c', 'course'],
  ])('%s is the %s one', (text, convention) => {
    expect(updateEquations(readPhrase(text).text)).toMatchObject([{ convention }]);
  });

  test.each([
    'c = Γ_u * c̃ + Γ_f * c^{<t-1>}',
    'c = Γ_u * c̃ + (1 - Γ_r) * c^{<t-1>}',
    'y = a * b + (1 - a) * c',
    'c = Γ_u * c̃',
    'c = (1 - Γ_u) * + =',
  ])('%s tells nothing', (text) => expect(updateEquations(readPhrase(text).text)).toEqual([]));
});

describe('convention evidence', () => {
  const evidence = (explanation: string) =>
    readItem(makeItem({ stem: 'Which one?', options: ['a', 'b'], explanation })).conventions.filter(
      ({ source }) => source === 'explanation',
    );

  test.each([
    ['If the update gate is 0, the memory cell keeps its old value.', 'course'],
    ['When Γu = 1 the state is overwritten by the candidate.', 'course'],
    ['When Γu is close to 1 the state is carried over unchanged.', 'opposite'],
    ['If Γu ≈ 0 the hidden state is replaced by the candidate.', 'opposite'],
    ['当Γ_u=0时，记忆单元保持旧值', 'course'],
    ['Wenn das Update-Gate 0 ist, behält der Zustand seinen alten Wert.', 'course'],
  ])('%s', (explanation, convention) => {
    expect(evidence(explanation)).toMatchObject([{ convention }]);
  });

  test.each([
    'If Γu ≈ 0 the gradient is preserved.',
    'Omar keeps Γu equal to 1 in the memory cell.',
    'Γu and the state matter.',
  ])('%s tells nothing', (explanation) => {
    expect(evidence(explanation)).toEqual([]);
  });
});

test.each([
  ['It works, because the gate is open', 'It works,', 'the gate is open'],
  ['Because the gate is open, it works', 'it works', 'the gate is open'],
  ['Es geht, weil das Tor offen ist', 'Es geht,', 'das Tor offen ist'],
  ['因为门是开的，它有效', '它有效', '门是开的'],
  ['It works', 'It works', undefined],
])('splits "%s" into claim and reason', (text, claim, reason) => {
  const split = splitReason(readPhrase(text));
  expect([split.claim.text, split.reason?.text]).toEqual([claim, reason]);
});

describe('the questions that an item goes on from', () => {
  const dump = [
    makeItem({ stem: 'Take the network $s_t = g(A x_t + B s_{t-1} + c)$. What is $s_0$?' }),
    makeItem({ stem: 'Which cell has no output gate?' }),
    makeItem({ stem: 'For the network of question 1, which gradient is right?' }),
    makeItem({ stem: 'And for the network of the previous question?' }),
  ].map((item, at) => ({ ...item, id: `item-${at}`, number: at + 1 }));
  const numbers = (stem: string): unknown[] => {
    const item = { ...makeItem({ stem }), id: 'last', number: 5 };
    return readItem(item, { dump: [...dump, item] }).before.map(({ number }) => number);
  };

  test.each([
    ['Consider the network from the previous question.', [4, 3, 1]],
    ['Take the cell of the question before this one.', [4, 3, 1]],
    ['沿用上一题的网络', [4, 3, 1]],
    ['The RNN is that of question 2. What vanishes?', [2]],
    ['接着使用第2题的网络', [2]],
    ['As in question 7, what vanishes?', []],
    ['What vanishes?', []],
  ])('%s', (stem, expected) => {
    expect(numbers(stem)).toEqual(expected);
  });
});
