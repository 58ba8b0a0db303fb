import { describe, expect, test } from 'vitest';
import { attentionWeights } from '../../src/checks/attention-weights/index.ts';
import { judge, recognise } from './grade.ts';

const WEIGHTS = [
  "The weight α<t,t'> should be larger for those a<t'> that are relevant to the output y<t>.",
  "The weight α<t,t'> should be larger for those a<t> that are relevant to the output y<t'>.",
  "$\\sum_{t'} \\alpha^{<t,t'>} = 1$ (the summation is over t')",
  "$\\sum_{t} \\alpha^{<t,t'>} = 1$ (the summation is over t)",
];

describe('attention-weights', () => {
  test.each([
    "Which statements about the attention weights α<t,t'> are true? (Check all that apply)",
    "In an attention model for translation, what holds for α<t,t'>?",
    "α<t,t'> is the softmax of e<t,t'> in a model with attention. Mark what is right:",
  ])('the weights: %s', async (stem) => {
    expect(await judge(attentionWeights, { stem, options: WEIGHTS, type: 'multiple-choice' })).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('sums in words', async () => {
    const options = [
      "The attention weights sum to 1 over t'",
      'The attention weights sum to 1 over t',
      'The attention weights sum to one over the input positions',
    ];
    expect(
      await judge(attentionWeights, { stem: 'What is true of attention?', options, type: 'multiple-choice' }),
    ).toEqual([true, false, true]);
  });

  test('sums as numbers', async () => {
    const stem = "What is the sum of the attention weights α<t,t'> over all t'?";
    expect(await judge(attentionWeights, { stem, options: ['0', '1'] })).toEqual([false, true]);
    expect(
      await judge(attentionWeights, { stem: "In an attention model ∑_{t'} α<t,t'> = 2.", options: ['True', 'False'] }),
    ).toEqual([false]);
  });

  test.each([
    "The scores e<t,t'> of an attention model come from a small network. We cannot replace s<t-1> with s<t> as its input, because s<t> depends on α<t,t'> which depends on e<t,t'>.",
    "In attention we can't replace s<t-1> with s<t> as an input: s<t> is not computed yet when e<t,t'> is needed.",
  ])('a state that is not there yet: %s', async (stem) => {
    expect(await judge(attentionWeights, { stem, options: ['True', 'False'] })).toEqual([true]);
  });

  test('the same without its "not"', async () => {
    const stem =
      "The scores e<t,t'> of an attention model come from a small network. We can replace s<t-1> with s<t> as its input.";
    expect(await judge(attentionWeights, { stem, options: ['True', 'False'] })).toEqual([false]);
  });

  test.each([
    [
      'en',
      'Compared with an encoder-decoder without attention, when has an attention model the greatest advantage?',
      ['The input sequence length T_x is large', 'The input sequence length T_x is small'],
    ],
    [
      'short',
      'Attention has the greatest advantage over an encoder-decoder when:',
      ['the input sequence is long', 'the input sequence is short'],
    ],
    [
      'zh',
      '与不使用注意力的编码器-解码器相比，注意力模型在什么时候优势最大？',
      ['输入序列的长度很大', '输入序列的长度很小'],
    ],
    [
      'es',
      '¿Cuándo tiene un modelo de atención la mayor ventaja?',
      ['La secuencia de entrada es larga', 'La secuencia de entrada es corta'],
    ],
    [
      'de',
      'Wann hat ein Modell mit Aufmerksamkeit den größten Vorteil?',
      ['Die Eingabesequenz ist lang', 'Die Eingabesequenz ist kurz'],
    ],
    [
      'fr',
      "Quand un modèle d'attention a-t-il le plus grand avantage ?",
      ["La séquence d'entrée est longue", "La séquence d'entrée est courte"],
    ],
  ])('long inputs gain most: %s', async (_name, stem, options) => {
    expect(await judge(attentionWeights, { stem, options })).toEqual([true, false]);
  });

  test('a negated question keeps the claims', async () => {
    const stem = "Which of these is NOT true of the attention weights α<t,t'>?";
    expect(await judge(attentionWeights, { stem, options: ["They sum to 1 over t'", 'They sum to 1 over t'] })).toEqual(
      [true, false],
    );
  });

  test.each([
    "The weights do not sum to 1 over t'",
    "They sum to a lot over t'",
    'They are purple',
    'They are larger for a<t> relevant to y<t>',
  ])('not judged: %s', (option) => {
    const found = recognise(attentionWeights, {
      stem: "What is true of the attention weights α<t,t'>?",
      options: [option, "They sum to 1 over t'"],
    });
    expect(found?.claims[0]).toHaveProperty('unread');
  });

  test('other questions are left alone', () => {
    expect(
      recognise(attentionWeights, {
        stem: 'What does the query represent in attention?',
        options: ['What a token looks for', 'The final output'],
      }),
    ).toBeNull();
  });

  test('a question on what a state depends on asks for no formula', () => {
    const found = recognise(attentionWeights, {
      stem: "Scores e<t,t'> are computed by a small network that learns where to pay attention. On which of these does s<t> depend?",
      options: ["e<t,t'>", "α<t,t'>", 's<t+1>'],
    });
    expect(found?.claims.filter((claim) => 'kind' in claim && claim.kind === 'weights') ?? []).toEqual([]);
  });

  test('a state whose brackets were lost in copying', async () => {
    const stem =
      "e<t,t'> comes from a small neural network. We can't replace s<t-1> with st as an input to this network, because s<t> depends on α<t,t'>.";
    expect(await judge(attentionWeights, { stem, options: ['True', 'False'] })).toEqual([true]);
  });

  test('what the decoder depends on', async () => {
    const stem = "A small network computes e<t,t'> in an attention model. Which of these does s<t> depend on?";
    const options = ["e<t,t'>", "α<t,t'>", 's<t+1>', "s<t> is independent of α<t,t'> and e<t,t'>"];
    expect(await judge(attentionWeights, { stem, options })).toEqual([true, true, false, false]);
  });

  test('where attention gains least', async () => {
    const stem = 'When does an attention model have the least advantage over a plain encoder-decoder?';
    const options = ['The input sequence is long', 'The input sequence is short'];
    expect(await judge(attentionWeights, { stem, options })).toEqual([false, true]);
  });
});
