import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader();
});
afterAll(() => tester.dispose());

/** What is found of each option. */
const truths = async (stem: string, options: readonly string[]): Promise<readonly (boolean | null)[]> =>
  (await tester.grade({ stem, options })).options.map(({ holds }) => holds);

const outcome = async (spec: ItemSpec): Promise<string> => (await tester.grade(spec)).outcome;

describe('a length told by its number is no long one', () => {
  test.each([
    [
      'Wann nützt der Aufmerksamkeitsmechanismus am meisten, wo ist der größte Vorteil?',
      'Bei Sätzen der Länge eins',
      false,
    ],
    [
      'Where does an attention model have the greatest advantage over a plain encoder-decoder?',
      'Sentences of length two',
      false,
    ],
    [
      'Where does an attention model have the greatest advantage over a plain encoder-decoder?',
      'Sentences of length 80',
      true,
    ],
    [
      'Where does an attention model have the greatest advantage over a plain encoder-decoder?',
      'Sentences of length 9',
      undefined,
    ],
    ["Où le modèle d'attention a-t-il le plus grand avantage ?", 'phrases de longueur deux', false],
    ['与编码器-解码器相比，注意力模型在什么情况下优势最大？', '句子长度为一', false],
  ])('%s %s', async (stem, option, holds) => {
    const [first] = await truths(stem, [option, 'Sentences that are blue']);
    expect(first ?? undefined).toBe(holds);
  });

  test('nor do outputs of some length make a search prefer long ones', async () => {
    const [first] = await truths('Welche Ausgaben bevorzugt die Strahlsuche ohne Längennormalisierung?', [
      'Ausgaben der Länge zwei',
      'Kurze Ausgaben',
    ]);
    expect(first).toBeNull();
  });
});

describe('the width of a beam, in the words of a question', () => {
  test.each([
    [
      'My teammate changed the beam width from 4 to 40. What follows?',
      'More candidate sentences have to be stored',
      true,
    ],
    [
      'My teammate changed the beam width from 40 to 4. What follows?',
      'More candidate sentences have to be stored',
      false,
    ],
    [
      'Why would nobody decode with beam width 5000?',
      'Because the time and the memory needed grow with the beam width',
      true,
    ],
    ['Why would nobody decode with beam width 5000?', 'Because the sentences found have a lower probability', false],
    // A gain is no reason against.
    ['Why would nobody decode with beam width 5000?', 'Because the sentences found have a higher probability', null],
    [
      'What happens to the probability of the sentence found when the beam width is raised?',
      'It improves or stays the same',
      true,
    ],
    [
      'What happens to the probability of the sentence found when the beam width is raised?',
      'It gets worse or stays the same',
      false,
    ],
    [
      'What happens to the probability of the sentence found when the beam width is raised?',
      'It always improves',
      null,
    ],
    ['What is the price of a wider beam?', 'Decoding takes longer', true],
    ['What do you lose when you make the beam narrower?', 'The translations found become less probable', true],
    ['What do you lose when you make the beam narrower?', 'The search needs less memory', null],
    ['What is the price of a wider beam?', 'Decoding takes longer on Sundays', null],
  ])('%s %s', async (stem, option, holds) => {
    const [first] = await truths(stem, [option, 'The network has to be painted']);
    expect(first ?? null).toBe(holds);
  });
});

describe('scores and lengths of sentences', () => {
  test.each([
    [
      'Ranking by the plain sum of log-probabilities favours',
      'short sentences, since each additional word adds a negative number',
      true,
    ],
    [
      'Ranking by the plain sum of log-probabilities favours',
      'short sentences, since each additional word adds a positive number',
      false,
    ],
    [
      'Ranking by the plain sum of log-probabilities favours',
      'long sentences, since each additional word adds a negative number',
      false,
    ],
    [
      'How is the score of a sentence normalised for length?',
      'The log-probability is divided by the number of words',
      true,
    ],
    [
      'How is the score of a sentence normalised for length?',
      'The number of words is divided by the log-probability',
      false,
    ],
    [
      'How is the score of a sentence normalised for length?',
      'The log-probability is multiplied by the number of words',
      false,
    ],
    ['Compared with that of its own prefix, the total log-probability of a hypothesis is', 'never higher', true],
    ['Compared with that of its own prefix, the total log-probability of a hypothesis is', 'always higher', false],
    [
      'Why is the log-likelihood divided by the length of the output?',
      'Because otherwise short hypotheses would be preferred',
      true,
    ],
    [
      'Why is the log-likelihood divided by the length of the output?',
      'Because otherwise long hypotheses would be preferred',
      false,
    ],
    ['Why is the log-likelihood divided by the length of the output?', 'Because short hypotheses are preferred', null],
    ['Normalising a score for length means dividing the log-probability by', 'the number of words', true],
    ['Normalising a score for length means dividing the log-probability by', 'the beam width', false],
    ['Compared with that of its own prefix, the length-normalised score of a hypothesis is', 'never higher', null],
  ])('%s %s', async (stem, option, holds) => {
    const [first] = await truths(stem, [option, 'in alphabetical order']);
    expect(first ?? null).toBe(holds);
  });
});

describe('attention weights and the context', () => {
  test.each([
    [
      'How does an attention decoder form its context vector?',
      'As the sum of the encoder states, each times its attention weight',
      true,
    ],
    ['How does an attention decoder form its context vector?', 'As the product of all encoder states', false],
    ['How does an attention decoder form its context vector?', 'By taking the last encoder state', false],
    [
      'How does an attention decoder form its context vector?',
      'As the sum of the decoder states, each times its attention weight',
      null,
    ],
    [
      'Attention weights come out of a softmax. Thus they are',
      'non-negative and sum to one over the source positions',
      true,
    ],
    [
      'Attention weights come out of a softmax. Thus they are',
      'negative and sum to one over the source positions',
      null,
    ],
    ['Attention weights come out of a softmax. Thus they are', 'positive and sum to one over the output steps', null],
  ])('%s %s', async (stem, option, holds) => {
    const [first] = await truths(stem, [option, 'orthogonal to each other']);
    expect(first ?? null).toBe(holds);
  });
});

describe('word vectors', () => {
  test.each([
    ['Skip-gram with softmax, 12000 words, 150-dimensional embeddings. What is the size of θ_t?', '150', true],
    ['Skip-gram with softmax, 12000 words, 150-dimensional embeddings. What is the size of θ_t?', '12000', false],
    ['In skip-gram with a vocabulary of 7000 words, how many terms has the denominator of the softmax?', '7000', true],
    ['In skip-gram with a vocabulary of 7000 words, how many terms has the denominator of the softmax?', '70', false],
    ['In skip-gram with a vocabulary of V words, how many terms has the denominator of the softmax?', '37', false],
    [
      'Why must the GloVe weighting be zero for pairs that never occur together?',
      'Because the log of zero is not finite',
      true,
    ],
    [
      'Why must the GloVe weighting not be zero for pairs that never occur together?',
      'Because the log of zero is not finite',
      null,
    ],
  ])('%s %s', async (stem, option, holds) => {
    const [first] = await truths(stem, [option, 'a kilogram']);
    expect(first ?? null).toBe(holds);
  });
});

describe('heads, and inputs in another order', () => {
  test.each([
    ['A Transformer has a model dimension of 256 and 4 heads. What is the dimension of each head?', '64', true],
    ['A Transformer has a model dimension of 256 and 4 heads. What is the dimension of each head?', '256', false],
    ['A Transformer has a model dimension of 256 and 5 heads. What is the dimension of each head?', '51', null],
    ['Without positional information self-attention treats its input as', 'a set: the order makes no difference', true],
    ['Without positional information self-attention treats its input as', 'an ordered sequence', false],
    ['With positional information self-attention treats its input as', 'a set: the order makes no difference', null],
  ])('%s %s', async (stem, option, holds) => {
    const [first] = await truths(stem, [option, 'a tree']);
    expect(first ?? null).toBe(holds);
  });

  test.each([
    [
      'Swapping two rows of the input of a self-attention layer without positional encoding changes the set of output vectors.',
      'refuted',
    ],
    [
      'Swapping two rows of the input of a self-attention layer without positional encoding does not change the set of output vectors.',
      'confirmed',
    ],
    [
      'Swapping two rows of the input of a self-attention layer with positional encoding changes the set of output vectors.',
      'not-simulated',
    ],
  ])('%s', async (stem, expected) => {
    expect(await outcome({ stem, options: ['True', 'False'], key: 0 })).toBe(expected);
  });
});

test('a story that tells more than is read is left alone', async () => {
  expect(
    await outcome({
      stem: 'We raise the beam width from 3 to 30 and quantise the weights. What follows?',
      options: ['Less memory is needed', 'The search is slower'],
      key: 0,
    }),
  ).toBe('not-simulated');
});
