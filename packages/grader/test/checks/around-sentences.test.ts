import { afterAll, beforeAll, describe, test } from 'vitest';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader();
});
afterAll(() => tester.dispose());

const options = ['True', 'False'];

const STATEMENTS: readonly (readonly [statement: string, truth: boolean])[] = [
  // Beam search
  ['Beam search may miss the most probable sequence.', true],
  ['Beam search never finds the most probable sequence.', false],
  ['Beam search examines all possible sentences.', false],
  ['Beam search does not consider every possible sequence.', true],
  ['The memory usage is independent of the beam width.', false],
  ['The wider the beam, the faster the search.', false],
  ['A narrower beam is faster but gives worse results.', true],
  ['A narrower beam is slower but gives worse results.', false],
  // Length normalisation
  ['Omitting length normalization favours short sentences.', true],
  ['Omitting length normalization favours long sentences.', false],
  ['With α = 0 there is no length normalization.', true],
  ['With α = 0 the score is divided by length.', false],
  ['Each additional word lowers the total log-probability.', true],
  // Attention
  ['Attention weights sum to zero.', false],
  ['Attention weights do not sum to 1.', false],
  ['For each output word, the attention weights over the input words sum to 1.', true],
  ['Relevant words get larger attention weights.', true],
  ['Irrelevant words get larger attention weights.', false],
  ['The context vector is the last encoder state.', false],
  ['The context vector is a weighted average of the encoder states.', true],
  // CTC
  ['CTC removes blanks before merging repeated characters.', false],
  ['CTC merges repeated characters before removing blanks.', true],
  ['CTC collapses "aa" to "a".', true],
  ['CTC collapses "a_a" to "a".', false],
  ['In CTC, "ab_b" and "abb" collapse to different strings.', true],
  // Word vectors
  ['Two different one-hot vectors are parallel.', false],
  ['One-hot vectors do not capture the similarity of words.', true],
  ['The embedding dimension is much smaller than the vocabulary size.', true],
  ['In GloVe, f(0) must be 1.', false],
  ['In word2vec, θ_t and e_c have different dimensions.', false],
];

describe('statements in whole sentences', () => {
  test.each(STATEMENTS)('%s', async (stem, truth) => {
    await tester.expectOutcome({ stem, options, key: truth ? 0 : 1 }, 'confirmed');
    await tester.expectOutcome({ stem, options, key: truth ? 1 : 0 }, 'refuted');
  });
});

describe('statements that say more than a form reads', () => {
  test.each([
    'Beam search always finds the most probable sequence by luck alone.',
    'A larger beam width sometimes gives worse translations by human judgement.',
    'With a softmax of temperature 2, attention weights sum to 1 over half of the words.',
    'The weights sum to 1.',
    'Attention weights sum to 1 after dropout.',
    'CTC merges repeated characters before it removes blanks in the Greek alphabet of old.',
    'Multiplying by a one-hot vector is efficient on sparse hardware.',
    'Length normalization favours outputs.',
    'With α = 0.7 there is no length normalization.',
  ])('%s', async (stem) => {
    for (const key of [0, 1]) {
      const { outcome } = await tester.grade({ stem, options, key });
      if (outcome === 'confirmed' || outcome === 'refuted')
        throw new Error(`Expected no verdict, found ${outcome}: ${stem}`);
    }
  });
});

test('what costs most is not what is given', async () => {
  const stem =
    'Multiplying the embedding matrix by a one-hot vector is the most efficient way to look up an embedding.';
  await tester.expectOutcome({ stem, options, key: 1 }, 'confirmed');
  await tester.expectOutcome({ stem, options, key: 0 }, 'refuted');
});

test('the sequences of a batch are no steps', async () => {
  const stem = 'What is the output shape of Embedding(5000, 32) applied to a batch of 16 sequences of length 20?';
  const shapes = ['(16, 20, 32)', '(16, 32)', '(20, 16, 32)'];
  await tester.expectOutcome({ stem, options: shapes, key: 0 }, 'confirmed');
  await tester.expectOutcome({ stem, options: shapes, key: 1 }, 'refuted');
});
