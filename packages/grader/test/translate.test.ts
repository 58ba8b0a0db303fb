import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../src/sentences/translate/index.ts';

describe('a sentence of another language as English', () => {
  test.each([
    ['El recorte de gradientes evita la explosión del gradiente.', 'gradient clipping prevent exploding gradients'],
    [
      "L'écrêtage du gradient n'évite pas l'explosion du gradient.",
      'gradient clipping does not prevent exploding gradients',
    ],
    [
      'Gradient Clipping hilft nicht gegen explodierende Gradienten.',
      'gradient clipping does not help against exploding gradients',
    ],
    ['梯度裁剪不能缓解梯度消失问题。', 'gradient clipping does not mitigate vanishing gradients'],
    ['Un LSTM possède trois portes.', 'an LSTM has three gates'],
    ['Ein GRU hat kein Output-Gate.', 'a GRU does not have the output gate'],
    [
      'Un haz más ancho ralentiza la búsqueda y necesita más memoria.',
      'a larger beam width makes the search slower and needs more memory',
    ],
    ['注意力权重之和为1。', 'the attention weights sum to 1'],
    ['以下哪种方法可以防止梯度爆炸？', 'Which technique prevents exploding gradients?'],
    [
      'Was ist die Ursache verschwindender Gradienten in einfachen RNNs?',
      'What causes vanishing gradients in a vanilla RNN?',
    ],
  ])('%s', (text, english) => {
    expect(inEnglish(text)).toBe(english);
  });

  test.each([
    'El recorte de gradientes resuelve el desvanecimiento del gradiente en redes convolucionales.',
    'Ein LSTM hat drei Gates und viele Freunde.',
    "Les poids d'attention sont jolis.",
    'LSTM有很多优点。',
    'Nur Gradient Clipping hilft gegen explodierende Gradienten.',
    'El recorte de gradientes casi nunca evita la explosión del gradiente.',
    '梯度裁剪有时不能缓解梯度爆炸。',
    'Un LSTM a trois portes ouvertes.',
  ])('with a word that is not known, nothing: %s', (text) => {
    expect(inEnglish(text)).toBeNull();
  });

  test('any text is read in linear time and without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const english = inEnglish(text);
        return english === null || english.length < 400;
      }),
    );
  });
});
