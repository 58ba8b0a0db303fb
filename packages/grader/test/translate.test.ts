import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inEnglish } from '../src/sentences/translate/index.ts';
import { createTestGrader, type TestGrader } from '../src/testing/index.ts';

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
    ['Quantas portas tem uma célula LSTM?', 'How many gates does an LSTM have?'],
    ['GRU有几个门？', 'How many gates does a GRU have?'],
    ['梯度裁剪主要用来解决什么问题？', 'Which problem does gradient clipping address?'],
    ['Para que serve o corte de gradientes (gradient clipping)?', 'What is the purpose of gradient clipping?'],
    ["Quelle porte d'un LSTM décide de ce qui est oublié ?", 'Which gate of an LSTM decides what is forgotten?'],
    ['Para evitar a explosão do gradiente', 'prevent exploding gradients'],
    ['Gegen verschwindende Gradienten', 'help against vanishing gradients'],
    ['dos', 'two'],
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
    'Quantas portas fechadas tem uma célula LSTM?',
    '梯度裁剪在图像中主要用来解决什么问题？',
    'El recorte de gradientes (beam search)',
    'Para evitar a explosão demográfica',
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

describe('a question of another language is graded by its English', () => {
  let tester: TestGrader;
  beforeAll(async () => {
    tester = await createTestGrader();
  });
  afterAll(() => tester.dispose());

  test.each([
    ['梯度裁剪主要用来解决什么问题？', '梯度爆炸', '梯度消失'],
    ['GRU有几个门？', '2', '3'],
    ['Wie viele Gates hat eine GRU?', '2', '3'],
    ['¿Cuántas puertas tiene una LSTM?', 'Tres', 'Dos'],
    ['Combien de portes possède une cellule GRU ?', '2', '3'],
    ['Qual porta da LSTM decide o que esquecer?', 'A porta de esquecimento', 'A porta de saída'],
    ['Welches Gate eines LSTM entscheidet, was vergessen wird?', 'Forget-Gate', 'Output-Gate'],
    ['Wozu dient Gradient Clipping?', 'Gegen explodierende Gradienten', 'Gegen verschwindende Gradienten'],
    [
      'Para que serve o corte de gradientes?',
      'Para evitar a explosão do gradiente',
      'Para evitar o desaparecimento do gradiente',
    ],
    ['Gradient clipping is applied when', 'gradients become too large', 'gradients become too small'],
    [
      'Weight sharing across time steps leads to',
      'a number of parameters independent of the length of the sequence',
      'more parameters for longer sequences',
    ],
  ])('%s', async (stem, right, wrong) => {
    await tester.expectOutcome({ stem, options: [right, wrong], key: 0 }, 'confirmed');
    await tester.expectOutcome({ stem, options: [right, wrong], key: 1 }, 'refuted');
  });
});
