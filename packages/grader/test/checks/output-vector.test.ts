import { describe, expect, test } from 'vitest';
import { outputVector } from '../../src/checks/output-vector/index.ts';
import { judge, recognise } from './grade.ts';

const STEM =
  'An RNN generates text. $y^t$ is its output at time step t, $L$ is the length of the input sequence, $N$ is the number of words in the vocabulary. Which statements about $y^t$ are correct?';

describe('output-vector', () => {
  test.each([
    ['$y^t$ is a vector of length $N$', true],
    ['$y^t$ has N entries, one for each word of the vocabulary', true],
    ['The dimension of $y^t$ equals the vocabulary size', true],
    ['$y^t$ is a vector of length $L - t$', false],
    ['The length of $y^t$ is $L \\times N$', false],
    ['$y^t$ is a matrix of size $L \\times N$', false],
    ['$y^t$ is a single number', false],
    ['$y^t$ has length 2N', false],
    ['$y^t$ has length N + 1', false],
    ['Each element of $y^t$ is either 0 or 1', false],
    ['Every entry of $y^t$ is a number between 0 and 1', true],
    ['The values of $y^t$ lie in the interval [0, 1]', true],
    ['Every component of $y^t$ is a number from 0 to N', false],
    ['The elements of $y^t$ lie in the range [-1, 1]', false],
    ['Each element of $y^t$ is an integer', false],
    ['Every entry lies between 0 and 1, and some entry is larger than 0', true],
    ['Every entry lies between 0 and $N$, and some entry is larger than 1', false],
    ['Every entry is exactly 0 or exactly 1', false],
    ['All elements of $y^t$ are non-negative', true],
    ['The elements of $y^t$ sum to 1', true],
    ['The entries of $y^t$ add up to N', false],
    ['$y^t$ is a one-hot vector', false],
    ['$y^t$ is a probability distribution over the vocabulary', true],
  ])('%s', async (option, holds) => {
    expect(
      await judge(outputVector, { stem: STEM, options: [option, '$y^t$ has length 3N'], type: 'multiple-choice' }),
    ).toEqual([holds, false]);
  });

  test.each([
    'Consider a language model (an RNN). V is the size of the vocabulary and T is the length of the sentence. What is true of its output $\\hat{y}^{<t>}$?',
    'Sentences of length T go into an RNN language model with a vocabulary of V words. Which statements about the output $o_t$ hold?',
    'Let T be the number of time steps, V the vocabulary size. An RNN with softmax predicts the next word by its output vector y_t. Choose what holds:',
    'An RNN writes letters word by word; the vocabulary has V words and a letter has T words. Mark what is true of its output $o_t$:',
    'In text generation with an RNN, the dictionary has V words and the input length is T. Select all properties of the output.',
    'The vocabulary contains V distinct words; the sequence length is T. What can be said about the output of an RNN at each time step?',
  ])('letters are read from the stem: %s', async (stem) => {
    const options = [
      'It is a vector of length V',
      'It is a vector of length T',
      'It is a vector of length V * T',
      'Its elements are numbers from 0 to V',
      'Its elements sum to 1',
    ];
    expect(await judge(outputVector, { stem, options, type: 'multiple-choice' })).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test('numbers are read from the stem', async () => {
    const stem =
      'An RNN language model has a vocabulary of 8,000 words, a hidden state of 100 units and reads sentences of length 20. What is the length of its output vector at each time step?';
    expect(await judge(outputVector, { stem, options: ['20', '100', '8000', '160,000'] })).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(await judge(outputVector, { stem, answer: '8000' })).toEqual([true]);
  });

  test.each([
    ['An RNN with a vocabulary of N words outputs at each time step a vector of length N.', true],
    ['At each time step, an RNN language model with N words in the vocabulary outputs a one-hot vector.', false],
    ['The softmax output of an RNN over a vocabulary of N words sums to N.', false],
    ['The elements of the output vector of an RNN over a vocabulary of N words sum to 1.', true],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(outputVector, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test.each([
    [
      'zh',
      '考虑用于语言生成的RNN。y^t是每个时间步的输出，L是输入序列的长度，N是词汇表大小。选择关于y^t的正确说法：',
      [
        'y^t是长度为N的向量',
        'y^t是长度为L-t的向量',
        'y^t的每个元素是0或1',
        'y^t的每个元素是从0到1的数',
        '所有元素之和为1',
      ],
    ],
    [
      'es',
      'Una RNN genera texto. y^t es la salida en cada paso de tiempo, L es la longitud de la secuencia, N es el tamaño del vocabulario. Elige las afirmaciones correctas:',
      [
        'y^t es un vector de longitud N',
        'y^t es un vector de longitud L-t',
        'Cada elemento de y^t es 0 o 1',
        'Cada elemento de y^t es un número entre 0 y 1',
        'Los elementos de y^t suman 1',
      ],
    ],
    [
      'de',
      'Ein RNN erzeugt Text. y^t ist die Ausgabe in jedem Zeitschritt, L ist die Länge der Eingabesequenz, N ist die Größe des Vokabulars. Welche Aussagen sind richtig?',
      [
        'y^t ist ein Vektor der Länge N',
        'y^t ist ein Vektor der Länge L-t',
        'Jedes Element von y^t ist 0 oder 1',
        'Jedes Element von y^t ist eine Zahl zwischen 0 und 1',
        'Die Summe der Elemente von y^t ist 1',
      ],
    ],
    [
      'fr',
      "Un RNN génère du texte. y^t est la sortie à chaque pas de temps, L est la longueur de la séquence d'entrée, N est la taille du vocabulaire. Choisissez les affirmations correctes :",
      [
        'y^t est un vecteur de longueur N',
        'y^t est un vecteur de longueur L-t',
        'Chaque élément de y^t est 0 ou 1',
        'Chaque élément de y^t est un nombre de 0 à 1',
        'La somme des éléments de y^t est 1',
      ],
    ],
  ])('in %s', async (_language, stem, options) => {
    expect(await judge(outputVector, { stem, options, type: 'multiple-choice' })).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('a negated question keeps the claims', async () => {
    const stem = 'An RNN language model with a vocabulary of N words outputs y^t. Which of these is NOT true of y^t?';
    expect(await judge(outputVector, { stem, options: ['Its length is N', 'Its entries sum to N'] })).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    '$y^t$ is a vector of length $M$',
    '$y^t$ is a vector of length $M \\times N$',
    '$y^t$ has length $N +$ something',
    '$y^t$ is not a vector of length N',
    'The logarithm of $y^t$ lies between 0 and 1',
    '$y^t$ is a vector of length $N - (',
    'Each element is a cosine',
  ])('what is not understood whole is not judged: %s', (option) => {
    const found = recognise(outputVector, {
      stem: STEM,
      options: [option, '$y^t$ is a vector of length N'],
      type: 'multiple-choice',
    });
    expect(found?.claims[0]).toHaveProperty('unread');
  });

  test.each([
    'What is the dimension of the update gate of a GRU with a vocabulary of 10000 words and output y?',
    'How many parameters has an RNN?',
    'Suppose you learn a word embedding for a vocabulary of 10000 words. What is the dimension of the embedding?',
  ])('other questions are left alone: %s', (stem) => {
    expect(recognise(outputVector, { stem, options: ['10000', '100'] })).toBeNull();
  });

  test('hostile sizes end as unread', () => {
    const deep = `y^t has length ${'('.repeat(5000)}N${')'.repeat(5000)}`;
    expect(recognise(outputVector, { stem: STEM, options: [deep, 'y^t has length N'] })?.claims[0]).toHaveProperty(
      'unread',
    );
  });
});
