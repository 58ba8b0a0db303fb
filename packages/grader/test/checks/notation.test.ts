import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notation } from '../../src/checks/notation/index.ts';
import { readNotation } from '../../src/checks/notation/read.ts';
import { judge, recognise } from './grade.ts';

describe('notation', () => {
  test.each([
    ['Which symbol stands for the $k^{th}$ word of the $m^{th}$ training example?', 'm', 'k'],
    ['The m-th sentence of the training set: how do you write its k-th word?', 'm', 'k'],
    ['How is word k of example m written?', 'm', 'k'],
    ['How is the kth token in the mth sample written?', 'm', 'k'],
    ['Write down the fourth word in the second training example.', '2', '4'],
    ['第m个训练样本的第k个词如何表示？', 'm', 'k'],
    ['¿Qué expresión es la k-ésima palabra del m-ésimo ejemplo?', 'm', 'k'],
    ['Welcher Ausdruck ist das k-te Wort im m-ten Trainingsbeispiel?', 'm', 'k'],
    ["Quelle expression désigne le k-ième mot du m-ième exemple d'entraînement ?", 'm', 'k'],
  ])('%s', async (stem, i, j) => {
    const options = [`$x^{<${i}>(${j})}$`, `$x^{(${j})<${i}>}$`, `$x^{(${i})<${j}>}$`, `$x^{<${j}>(${i})}$`];
    expect(await judge(notation, { stem, options })).toEqual([false, false, true, false]);
  });

  test.each([
    'x^{(m)<k>}',
    'x(m)<k>',
    'x^(m)<k>',
    '(m)<k>',
    'x (m)< k >',
    '$x^{(m)\\langle k\\rangle}$',
    'x⁽ᵐ⁾<k>',
    'x^{(m)}⟨k⟩',
    'x<sup>(m)<k></sup>',
    'x(m>',
    'x (m><k>',
    'x^{(m)}_{<k>}',
  ])('reads %s or leaves it', async (option) => {
    const found = await judge(notation, {
      stem: 'Which is the k-th word of the m-th example?',
      options: [option, 'x(m)<k>'],
    });
    expect([true, 'unread']).toContain(found?.[0]);
    expect(found?.[1]).toBe(true);
  });

  test('the meaning of a symbol may be asked', async () => {
    const options = [
      'The third word of the seventh example',
      'The seventh word of the third example',
      'The sum of 3 and 7',
    ];
    expect(await judge(notation, { stem: 'What does $x^{(7)<3>}$ refer to?', options })).toEqual([
      true,
      false,
      'unread',
    ]);
  });

  test.each([
    ['True/False: $x^{(i)<j>}$ refers to the j-th word of the i-th training example.', true],
    ['True/False: $x^{<j>(i)}$ refers to the j-th word of the i-th training example.', false],
    ['True/False: $x^{(j)<i>}$ refers to the j-th word of the i-th training example.', false],
  ])('%s', async (stem, expected) => {
    expect(await judge(notation, { stem, options: ['True', 'False'] })).toEqual([expected]);
  });

  test('other letters and other symbols are not judged', async () => {
    const options = ['y^{(m)<k>}', 'x^{(p)<q>}', 'the k-th word', 'x(m)<k>'];
    expect(await judge(notation, { stem: 'Which is the k-th word of the m-th example?', options })).toEqual([
      'unread',
      'unread',
      'unread',
      true,
    ]);
  });

  test('an item on something else is left alone', () => {
    expect(
      recognise(notation, { stem: 'What does $a^{<t>}$ depend on?', options: ['On $x^{<t>}$', 'On the weather'] }),
    ).toBeNull();
  });

  test('whatever the letters, only one order of two brackets refers to the token', async () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'bcdfghjklmnpqrs'), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(letters, async ([i = '', j = '']) => {
        const options = [`x(${j})<${i}>`, `x(${i})<${j}>`, `x<${i}>(${j})`];
        expect(
          await judge(notation, { stem: `Which is the ${j}-th word in the ${i}-th training example?`, options }),
        ).toEqual([false, true, false]);
      }),
      { numRuns: 20 },
    );
  });

  test('reading takes linear time on hostile text', () => {
    const started = performance.now();
    for (const text of ['x(('.repeat(5000), 'x^_{}'.repeat(4000), '<a'.repeat(8000), 'x (a '.repeat(4000)])
      readNotation(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
