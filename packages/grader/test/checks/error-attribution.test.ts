import { describe, expect, test } from 'vitest';
import { errorAttribution } from '../../src/checks/error-attribution/index.ts';
import { judge, recognise } from './grade.ts';

const OPTIONS = [
  'No, because P(y*|x) ≤ P(ŷ|x) means the error is the fault of the RNN and not of the search algorithm.',
  'Yes, because P(y*|x) ≤ P(ŷ|x) means the error is the fault of the search algorithm and not of the RNN.',
  'No, because P(y*|x) > P(ŷ|x) means the error is the fault of the RNN and not of the search algorithm.',
  'Yes, because P(y*|x) > P(ŷ|x) means the error is the fault of the search algorithm and not of the RNN.',
];

describe('error-attribution', () => {
  test.each([
    'A speech system with beam search outputs ŷ where a human wrote y*. It has P(y*|x) = 2.5*10^-8 and P(ŷ|x) = 4.1*10^-8. Would a larger beam width help?',
    'For a wrong translation, P(ŷ|x) = 3e-5 and P(y*|x) = 2e-5. Does it help to increase the beam width?',
    'Beam search found ŷ with $P(\\hat{y}|x) = 6.2 \\times 10^{-9}$, the reference has $P(y^*|x) = 1.1 \\times 10^{-10}$. Should one increase the beam width B?',
    'Copied numbers: P(y∗∣x)=2.2∗10−8 and P(y^∣x)=3.3∗10−7. Is a wider beam of use here? Would you increase the beam width?',
  ])('the model is at fault where it prefers its output: %s', async (stem) => {
    expect(await judge(errorAttribution, { stem, options: OPTIONS })).toEqual([true, false, false, false]);
  });

  test('the search is at fault where the reference is likelier', async () => {
    const stem = 'P(y*|x) = 5*10^-6 and P(ŷ|x) = 4*10^-7. Would you expect increasing the beam width to help?';
    expect(await judge(errorAttribution, { stem, options: OPTIONS })).toEqual([false, false, false, true]);
  });

  test.each([
    [
      'On most errors you find P(y*|x) > P(ŷ|x). This suggests that you should focus on improving the search algorithm.',
      true,
    ],
    ['On most errors you find P(y*|x) > P(ŷ|x). This suggests that you should focus on improving the RNN.', false],
    [
      'On most errors you find P(y*|x) ≤ P(ŷ|x). You should work on the model rather than on the search algorithm.',
      true,
    ],
    ['If P(y*|x) < P(ŷ|x), the beam search is at fault.', false],
    ['如果 P(y*|x) > P(ŷ|x)，错误应归因于搜索算法。', true],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(errorAttribution, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test.each([
    ['yhat', 'P(yhat|x)=4.4∗10−7 and P(y∗|x)=3.1∗10−8', 'P(y∗∣x)≤P(yhat∣x)'],
    ['y_hat', 'P( y_hat ∣ x ) = 4.4e-7 and P( y* ∣ x ) = 3.1e-8', 'P( y* ∣ x ) ≤ P( y_hat ∣ x )'],
    ['y{^}', 'P(y{^}|x)=4.4*10^-7 and P(y^*|x)=3.1*10^-8', 'P(y^*|x) ≤ P(y{^}|x)'],
    ['a hat that was lost', 'P(y|x) = 4.4 * 10-7 and P(y|x) = 3.1 * 10-8', 'P(y*|x) ≤ P(y|x)'],
  ])('a hat written as %s', async (_name, numbers, sign) => {
    const stem = `The captioner writes ŷ where a person wrote y*. It has ${numbers}. Would you expect a larger beam width to help?`;
    const options = [
      `No, because ${sign} means that the error is due to the RNN rather than to the search algorithm.`,
      `No, because ${sign} means that the error is due to the search algorithm rather than to the RNN.`,
      `Yes, because ${sign} means that the error is due to the RNN rather than to the search algorithm.`,
    ];
    expect(await judge(errorAttribution, { stem, options })).toEqual([true, false, false]);
  });

  test('yes and no in Chinese', async () => {
    const stem = 'P(y*|x) = 3.1e-8，P(ŷ|x) = 4.4e-7。你会增加集束宽度来修正这个样本吗？';
    const options = [
      '不会，因为 P(y*|x) ≤ P(ŷ|x) 表示错误应归因于RNN而不是搜索算法。',
      '会，因为 P(y*|x) ≤ P(ŷ|x) 表示错误应归因于RNN而不是搜索算法。',
    ];
    expect(await judge(errorAttribution, { stem, options })).toEqual([true, false]);
  });

  test('hats that were lost are not guessed where the options differ', () => {
    const stem = 'P(y|x) = 4.4 * 10-7 and P(y|x) = 3.1 * 10-8. Would you expect a larger beam width to help?';
    const options = [
      'No, because P(y*|x) ≤ P(y|x) means that the error is due to the RNN.',
      'Yes, because P(y*|x) > P(y|x) means that the error is due to the search.',
    ];
    expect(recognise(errorAttribution, { stem, options })).toBeNull();
  });

  test('names for options', async () => {
    const stem = 'P(y*|x) = 0.03 and P(ŷ|x) = 0.002. Is beam search or the RNN at fault?';
    expect(await judge(errorAttribution, { stem, options: ['beam search', 'the RNN'] })).toEqual([true, false]);
  });

  test('a negated question keeps the claims', async () => {
    const stem = 'P(y*|x) = 0.02 and P(ŷ|x) = 0.01. Which of these is NOT at fault?';
    expect(
      await judge(errorAttribution, {
        stem,
        options: ['The error is due to the search algorithm', 'The error is due to the RNN'],
      }),
    ).toEqual([true, false]);
  });

  test.each([
    ['both', 'The error is due to the RNN and the search algorithm'],
    ['none', 'The error is due to the weather'],
    ['a lost sign', 'No, because P(y*|x) P(ŷ|x) means the error is due to the RNN'],
  ])('not judged: %s', (_name, option) => {
    const stem = 'P(y*|x) = 0.02 and P(ŷ|x) = 0.01. Who is at fault, model or search algorithm?';
    expect(
      recognise(errorAttribution, { stem, options: [option, 'The error is due to the RNN'] })?.claims[0],
    ).toHaveProperty('unread');
  });

  test('without the two probabilities nothing is claimed', () => {
    expect(
      recognise(errorAttribution, {
        stem: 'P(y|x) = 0.1. Is the search at fault?',
        options: ['The RNN is at fault', 'The search is at fault'],
      }),
    ).toBeNull();
  });
});
