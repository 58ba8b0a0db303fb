import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGrader, type TestGrader } from '../src/testing/index.ts';
import { translate } from '../src/translate/index.ts';
import { LANGUAGES, type Language } from '../src/translate/table.ts';

describe('a text word by word, each where English has it', () => {
  test.each<[Language, string, string]>([
    ['de', 'Weil sie den Gradienten nicht verhindern', 'Because they do not prevent the gradients'],
    ['de', 'Weil die Gewichte zu groß sind', 'Because the weights are too large'],
    ['de', 'Ein LSTM kann explodierende Gradienten nicht verhindern.', 'An LSTM can not prevent exploding gradients.'],
    ['de', 'Das Ausgangsgate der Zelle', 'The output gate of cell'],
    ['fr', "Un LSTM n'empêche pas l'explosion du gradient", 'An LSTM do not prevent exploding gradients'],
    ['fr', 'Que fait la porte de sortie ?', 'What does the output gate do?'],
    ['es', 'Porque no usa una función de pérdida', 'Because it does not use a loss function'],
    ['es', 'gradientes pequeños', 'Small gradients'],
    ['pt', 'O gradiente não depende dos pesos', 'The gradient do not depend on weights'],
    ['zh', 'LSTM的输出门', 'The output gate of an LSTM'],
    ['zh', '词表太大', 'Vocabulary is too large'],
    ['zh', 'RNN不能解决梯度消失', 'An RNN does not solve vanishing gradients'],
  ])('%s: %s', (language, text, english) => {
    expect(translate(text, language)).toBe(english);
  });

  test.each<[Language, string]>([
    // A word that is not known
    ['de', 'Weil der Gradient im Wald verschwindet'],
    ['fr', "L'écrêtage du gradient embellit la perte"],
    ['es', 'La puerta de olvido canta'],
    ['pt', 'O gradiente almoça'],
    ['zh', '梯度在森林里消失'],
    // What would be turned
    ['de', 'Es verhindert nicht nur explodierende Gradienten'],
    ['es', 'No solo evita la explosión del gradiente'],
    ['de', 'Den Gradienten begrenzt das Verfahren'],
    // Half of a denial
    ['fr', "Un LSTM n'empêche guère l'explosion du gradient"],
    ['fr', 'Un LSTM ne limite que la norme'],
  ])('%s: %s is not translated', (language, text) => {
    expect(translate(text, language)).toBeNull();
  });

  test('any text is translated or refused, without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const english = translate(text, language);
        expect(english === null || typeof english === 'string').toBe(true);
      }),
    );
  });
});

describe('a question of another language', () => {
  let tester: TestGrader;
  beforeAll(async () => {
    tester = await createTestGrader();
  });
  afterAll(() => tester.dispose());

  test.each([
    [
      'Wozu dient das Kappen der Gradienten?',
      'Es begrenzt die Norm des Gradienten',
      'Es verhindert verschwindende Gradienten',
    ],
    [
      'El recorte de gradientes se aplica cuando',
      'los gradientes se hacen demasiado grandes',
      'los gradientes se hacen demasiado pequeños',
    ],
    [
      'Que se passe-t-il si on augmente la largeur du faisceau ?',
      'La recherche devient plus lente et demande plus de mémoire',
      'La recherche devient plus rapide',
    ],
    [
      'Qual destas afirmações sobre redes recorrentes é verdadeira?',
      'O gradiente pode explodir mesmo em redes LSTM',
      'O gradiente não pode explodir em redes LSTM',
    ],
    [
      'Um vocabulário de 7000 palavras é representado com vetores de dimensão 50. Quantos números tem a matriz de embeddings?',
      '350000',
      '7050',
    ],
    ['注意力权重对所有输入位置求和等于', '1', '0'],
  ])('%s', async (stem, right, wrong) => {
    const good = await tester.grade({ stem, options: [right, wrong], key: 0 });
    const bad = await tester.grade({ stem, options: [right, wrong], key: 1 });
    expect([good.outcome, bad.outcome]).toEqual(['confirmed', 'refuted']);
  });

  test('says in its assumptions how it was read', async () => {
    const { assumptions } = await tester.grade({
      stem: '注意力权重对所有输入位置求和等于',
      options: ['1', '0'],
      key: 0,
    });
    expect(assumptions.join()).toContain('Attention weights over all input positions sum to');
  });

  test('with a word that is not known stays as it is', async () => {
    const { outcome } = await tester.grade({
      stem: 'Wozu dient das Kappen der Gradienten im Wald?',
      options: ['Es begrenzt die Norm des Gradienten', 'Es verhindert verschwindende Gradienten'],
      key: 0,
    });
    expect(outcome).toBe('not-simulated');
  });
});
