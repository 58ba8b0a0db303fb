import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attentionDesign } from '../../src/checks/attention-design/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: [attentionDesign] });
});
afterAll(() => tests.dispose());

const holds = async (spec: ItemSpec): Promise<string> =>
  (await tests.grade(spec)).options.map((option) => (option.holds === null ? '?' : option.holds ? '+' : '-')).join('');

describe('reasons for the design of attention', () => {
  it.each([
    'Attention processes all tokens in parallel and has no notion of their order.',
    'Self-attention is permutation equivariant.',
    'Without it the model ignores the position of words.',
    'Because word order is lost when all tokens are processed simultaneously',
    'The attention mechanism has no inherent sense of position.',
  ])('should hold that order is lost: %s', async (reason) => {
    const options = ['It makes the embeddings smaller.', reason];
    expect(await holds({ stem: 'Why are positional encodings needed in a transformer?', options })).toBe('?+');
    expect(
      (await tests.grade({ stem: 'Why are positional encodings needed in a transformer?', options, key: 1 })).outcome,
    ).toBe('confirmed');
  });

  it.each([
    'It prevents the softmax from saturating.',
    'Large dot products would push the softmax into regions with very small gradients.',
    'To avoid large values in the softmax',
    'To keep the softmax from becoming extremely peaked when dimensions grow',
    'Otherwise gradients would vanish',
  ])('should hold that the scale keeps the softmax from saturating: %s', async (reason) => {
    const options = [
      'It speeds up the computation.',
      reason,
      'It reduces the memory footprint.',
      'It introduces non-linearity.',
    ];
    const stem = String.raw`For what reason are attention scores divided by $\sqrt{d_k}$?`;
    expect(await holds({ stem, options })).toBe('-+--');
    expect((await tests.grade({ stem, options, key: 0 })).outcome).toBe('refuted');
  });

  it('should not take up other questions about attention', async () => {
    expect(
      (await tests.grade({ stem: 'What does the query stand for?', options: ['Order', 'Position'], key: 0 })).outcome,
    ).toBe('not-simulated');
    expect(
      (
        await tests.grade({
          stem: 'How are positional encodings computed?',
          options: ['By position', 'By order'],
          key: 0,
        })
      ).outcome,
    ).toBe('not-simulated');
  });

  it.each([
    [
      'Why are positional encodings needed?',
      [
        'It knows the order of tokens.',
        'Attention does not lose the order of tokens.',
        'Attention has no notion of order.',
      ],
      '?-+',
    ],
    [
      'Why is the score scaled by √d_k?',
      ['It keeps the softmax extremely peaked.', 'It increases the computational cost.', 'It prevents saturation.'],
      '??+',
    ],
    [
      'Why is the score scaled by √d_k?',
      ['It increases memory usage.', 'It removes the non-linearity.', 'It prevents saturation.'],
      '??+',
    ],
  ])('should leave reasons turned round: %s', async (stem, options, expected) => {
    expect(await holds({ stem, options })).toBe(expected);
  });

  it('should not judge a reason with words it does not know', async () => {
    const options = ['It prevents saturation in quantum hardware', 'It prevents the softmax from saturating'];
    expect(await holds({ stem: 'Why is the score scaled by √d_k?', options })).toBe('?+');
  });
});
