import { describe, expect, test } from 'vitest';
import { embedding } from '../../src/checks/embedding/index.ts';
import { judge, recognise } from './grade.ts';

const TRUTH = ['True', 'False'];
const SETTING = 'You have a vocabulary of 8000 words and learn 200-dimensional word embeddings with word2vec.';

describe('embedding', () => {
  test('word2vec: widths, training and likeness of the two vectors of a word', async () => {
    const options = [
      'θ_t and e_c both have 200 dimensions.',
      'θ_t and e_c both have 8000 dimensions.',
      'Both $\\theta_t$ and $e_c$ are learned by gradient descent.',
      'After training, θ_t is nearly equal to e_c if t and c are the same word.',
      'θ_t and e_c like each other.',
    ];
    expect(await judge(embedding, { stem: SETTING, options, type: 'multiple-choice' })).toEqual([
      true,
      false,
      true,
      false,
      'unread',
    ]);
  });

  test.each([
    [
      '8000-word vocabulary, word embeddings of size 200: what is true?',
      'θ_t is a 200 dimensional vector',
      'θ_t is an 8000 dimensional vector',
    ],
    ['词汇表有8000个单词，学习200维词向量。', 'θ_t 和 e_c 都是200维向量', 'θ_t 和 e_c 都是8000维向量'],
    [
      'The word2vec model has a vocabulary of 8000 words and an embedding size of 200.',
      'e_c has size 200',
      'e_c has size 8000',
    ],
  ])('%s', async (stem, right, wrong) => {
    expect(await judge(embedding, { stem, options: [wrong, right] })).toEqual([false, true]);
  });

  test('GloVe: start, counts and the weight of pairs never seen', async () => {
    const options = [
      'Both θ_i and e_j should be initialised to zero.',
      'θ_i and e_j should be initialised at random.',
      'X_{ij} is how often word i occurs in the context of word j.',
      'The weighting function f(.) must satisfy f(0) = 0.',
      'The weighting function must satisfy f(0) = 1.',
    ];
    const stem = 'You learn 200-dimensional word embeddings of 8000 words with GloVe.';
    expect(await judge(embedding, { stem, options, type: 'multiple-choice' })).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(recognise(embedding, { stem, options })?.assumptions).toHaveLength(1);
  });

  test.each([
    ['es', 'Con GloVe, los embeddings θ_i y e_j', 'θ_i y e_j se inicializan de forma aleatoria', true],
    ['zh', 'GloVe模型中，θ_i 和 e_j 的初始化', 'θ_i 和 e_j 应该随机初始化', true],
  ])('%s', async (_language, stem, option, expected) => {
    expect((await judge(embedding, { stem, options: [option, 'f(0)=0'] }))?.[0]).toEqual(expected);
  });

  test('a product with a one-hot vector wastes work', async () => {
    const stem = 'E is an embedding matrix and o_7 a one-hot vector. Why is E * o_7 not computed as a matrix product?';
    const options = ['It is computationally wasteful.', 'It is computationally efficient.', 'It is forbidden.'];
    expect(await judge(embedding, { stem, options })).toEqual([true, false, 'unread']);
  });

  test.each([
    ['e_{king} - e_{queen} ≈ e_{uncle} - e_{aunt}', true],
    ['e_{king} - e_{queen} ≈ e_{aunt} - e_{uncle}', false],
    ['e_{king} - e_{uncle} ≈ e_{queen} - e_{aunt}', true],
    ['$e_{king} - e_{uncle} \\approx e_{aunt} - e_{queen}$', false],
    ['e_{king} - e_{queen} ≈ e_{cabbage} - e_{aunt}', 'unread'],
  ])('%s', async (option, expected) => {
    const options = [option, 'e_{man} - e_{woman} ≈ e_{son} - e_{daughter}'];
    expect(await judge(embedding, { stem: 'Which equation should hold for a good word embedding?', options })).toEqual([
      expected,
      true,
    ]);
  });

  test.each([
    ['True/False: for a vocabulary of 5000 words the embedding vectors should be 5000-dimensional.', false],
    ['True/False: with 5000 words in the vocabulary, the word embeddings need not be 5000 dimensional.', true],
    ['True/False: for a vocabulary of 5000 words the embedding vectors could be 300 dimensional.', true],
    ['True/False: In GloVe, θ_i and e_j should be initialised to 0.', false],
    ['判断题：为5000个单词的词汇表学习词嵌入，那么嵌入向量应该是5000维的。', false],
    ['True/False: GloVe needs a weighting function with f(0)=0 to learn embeddings.', true],
    ['True/False: GloVe needs a weighting function that nobody has seen to learn embeddings.', 'unread'],
  ])('%s', async (stem, expected) => {
    expect((await judge(embedding, { stem, options: TRUTH }))?.[0] ?? 'unread').toEqual(expected);
  });

  test.each([
    ['the word "overjoyed" does not appear in your small training set, the RNN may be expected to recognise it', true],
    ['the word "overjoyed" is missing from the training set, the network could still classify it correctly', true],
    ['the word "overjoyed" does not appear in the training set, the RNN cannot be expected to recognize it', false],
    ['the word "overjoyed" does not appear in the training set, the RNN grows feathers', 'unread'],
  ])('words that were not trained on: %s', async (claim, expected) => {
    const stem = `True/False: You download a pre-trained word embedding and train an RNN on few texts. Even if ${claim}.`;
    expect((await judge(embedding, { stem, options: TRUTH }))?.[0] ?? 'unread').toEqual(expected);
  });

  test('vectors of a large text help a small task', async () => {
    const stem =
      'Your word embeddings come from a text dataset of k_1 words; the task has a labeled dataset of k_2 words. When are the embeddings helpful?';
    expect(await judge(embedding, { stem, options: ['$k_1 \\gg k_2$', 'k_1 << k_2', 'k_2 << k_1'] })).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('an item on something else is left alone', () => {
    expect(recognise(embedding, { stem: 'What is t-SNE?', options: ['A linear map', 'A non-linear map'] })).toBeNull();
    expect(
      recognise(embedding, {
        stem: 'What limits a static word embedding?',
        options: ['Speed', 'One vector for each word'],
      }),
    ).toBeNull();
  });

  test('Chinese: sizes, starts, and what "very close" does not deny', async () => {
    const stem = '你有8000个单词的词汇表，正在学习200维的词嵌入，word2vec 使用 softmax。以下哪些说法是正确的？';
    const options = [
      'θ_t 与 e_c 都是200维的向量。',
      'θ_t 与 e_c 都是8000维的向量。',
      'θ_t 与 e_c 都是通过Adam等优化算法进行训练的。',
      '训练之后，θ_t 应该非常接近 e_c，因为 t 和 c 是一个词。',
    ];
    expect(await judge(embedding, { stem, options })).toEqual([true, false, true, false]);
  });

  test('Chinese: words that were not trained on', async () => {
    const stem =
      '你使用在很大的文本语料库上训练过的词嵌入来训练RNN。我很高兴 | 1。那么即使“开心”这个词没有出现在你的训练集中，你的RNN也会认为“我很开心”应该被贴上 y = 1 的标签。';
    expect(await judge(embedding, { stem, options: ['正确', '错误'] })).toEqual([true]);
  });

  test.each([
    ['m_1 is larger than m_2', 'm_1 is smaller than m_2'],
    ['m_1 大于 m_2', 'm_1 小于 m_2'],
  ])('sizes in words: %s', async (right, wrong) => {
    const stem =
      'Word embeddings were trained on a dataset of m_1 words. The task has a labeled dataset of m_2 words. When do the embeddings help?';
    expect(await judge(embedding, { stem, options: [right, wrong] })).toEqual([true, false]);
  });

  test('sizes given as letters', async () => {
    const stem = 'How many parameters does an embedding matrix with V = 12,000 and d = 50 have?';
    expect(await judge(embedding, { stem, options: ['600,000', '12,050'] })).toEqual([true, false]);
  });
});
