import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attentionFormula } from '../../src/checks/attention-formula/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: [attentionFormula] });
});
afterAll(() => tests.dispose());

const holds = async (spec: ItemSpec): Promise<string> =>
  (await tests.grade(spec)).options.map((option) => (option.holds === null ? '?' : option.holds ? '+' : '-')).join('');

describe('scaled dot-product attention', () => {
  it.each([
    ['Unicode', ['softmax(QKᵀ / √d_k) V', 'softmax(QK / √d_k) V', 'softmax(QKᵀ / d_k) V', 'softmax(QKᵀ) V']],
    [
      'LaTeX',
      [
        String.raw`$\mathrm{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V$`,
        String.raw`$\frac{\mathrm{softmax}(QK^T)}{\sqrt{d_k}}V$`,
        String.raw`$\mathrm{sigmoid}\left(\frac{QK^T}{\sqrt{d_k}}\right)V$`,
      ],
    ],
    ['plain text', ['softmax((Q * K^T) / sqrt(d_k)) * V', 'tanh(Q + K) * V', 'softmax(Q + K) * V']],
    [
      'a left side',
      [
        'Attention(Q, K, V) = softmax(QK^T/√dk) V',
        'Attention(Q, K, V) = softmax(Q^T K/√dk) V',
        'Attention(Q, K, V) = softmax(KQ^T/√dk) V',
      ],
    ],
    [
      'tokens as columns',
      [
        String.raw`$V\,\text{softmax}(K^T Q / \sqrt{d_k})$`,
        String.raw`$V\,\text{softmax}(K Q^T / \sqrt{d_k})$`,
        'sigmoid(QK) V',
      ],
    ],
    ['a power', ['softmax(QK^T · d_k^{-1/2}) V', 'softmax(QK^T · d_k) V']],
  ])('should find the formula in %s', async (_, options) => {
    const stem = 'Which formula gives scaled dot-product attention?';
    expect(await holds({ stem, options })).toBe('+' + '-'.repeat(options.length - 1));
    expect((await tests.grade({ stem, options, key: 0 })).outcome).toBe('confirmed');
    expect((await tests.grade({ stem, options, key: 1 })).outcome).toBe('refuted');
  });

  it.each([
    ['attention of another kind', 'Which formula is additive attention?'],
    ['the reason', 'Why does scaled dot-product attention divide by √d_k?'],
  ])('should not take up %s', async (_, stem) => {
    expect((await tests.grade({ stem, options: ['softmax(QK^T/√d_k) V', 'softmax(QK^T) V'], key: 1 })).outcome).toBe(
      'not-simulated',
    );
  });

  it('should not take σ for the sigmoid where it may be the softmax', async () => {
    const stem = 'Which formula gives scaled dot-product attention?';
    expect(await holds({ stem, options: ['σ(QK^T / √d_k) V', 'σ(QK / √d_k) V'] })).toBe('?-');
  });

  it('should leave letters it does not know', async () => {
    const stem = 'Which formula gives scaled dot-product attention?';
    expect(await holds({ stem, options: ['softmax(QK^T / √d_k + M) V', 'softmax(QK^T / √d_k) V'] })).toBe('?+');
  });
});
