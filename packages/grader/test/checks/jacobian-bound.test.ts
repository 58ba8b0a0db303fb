import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jacobianBound } from '../../src/checks/jacobian-bound/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: [jacobianBound] });
});
afterAll(() => tests.dispose());

async function holds(spec: ItemSpec): Promise<string> {
  const verdict = await tests.grade(spec);
  return verdict.options.map((option) => (option.holds === null ? '?' : option.holds ? '+' : '-')).join('');
}

const sizes = ['It is very large.', 'It is close to zero.', 'Its value is 3.', 'There is not enough information.'];

describe('the size of a Jacobian over many steps', () => {
  it.each([
    ['plain bars', String.raw`A recurrent network has ||W|| = 3 and logistic units. How large is ||∂h_{25}/∂h_5||?`],
    [
      'LaTeX',
      String.raw`Let $\|W\| = 3$ with sigmoid activations. What holds for $\left\|\frac{\partial s_{30}}{\partial s_2}\right\|$?`,
    ],
    ['doubled bars of a rendered page', 'Suppose ‖W‖=3 and the activation is logistic. What of γ=∥∥∂s40∂s3∥∥?'],
    ['words', 'The norm of the recurrent matrix is 3, the units are sigmoid units. What is ‖∂h_{25}/∂h_{1}‖?'],
    [
      'an eigenvalue',
      'The largest eigenvalue of W is 3 and the activation is the logistic function. Describe ‖∂h_{21}/∂h_1‖.',
    ],
  ])('should shrink under the logistic slope of a quarter: %s', async (_, stem) => {
    expect(await holds({ stem, options: sizes })).toBe('-+--');
    expect((await tests.grade({ stem, options: sizes, key: 1 })).outcome).toBe('confirmed');
    expect((await tests.grade({ stem, options: sizes, key: 0 })).outcome).toBe('refuted');
  });

  it('should leave the size open where the weights may win', async () => {
    const stem = 'A tanh network has ‖W‖ = 2. What can be said of ‖∂h_{20}/∂h_1‖?';
    expect(await holds({ stem, options: sizes })).toBe('---+');
  });

  it('should shrink with tanh and relu below a norm of one', async () => {
    for (const activation of ['tanh', 'ReLU'])
      expect(
        await holds({ stem: `With ${activation} units and ‖W‖ = 0.5, what is ‖∂h_{30}/∂h_1‖?`, options: sizes }),
      ).toBe('-+--');
  });

  it('should judge bounds', async () => {
    const stem = 'With ‖W‖ = 2 and logistic units, which bounds ‖∂h_{11}/∂h_1‖?';
    const options = [String.raw`$\leq (2/4)^{10}$`, 'at most 0.5^{11}', String.raw`$\le 2^{10}$`, 'at least 1'];
    expect(await holds({ stem, options, key: [0, 2] })).toBe('+-+-');
  });

  it('should take bare numbers for bounds where a bound is asked for', async () => {
    const stem = 'Give an upper bound of ‖∂h_{11}/∂h_1‖ for ‖W‖ = 2 and logistic units.';
    const options = ['0.5^{10}', '0.25^{10}', '2^{10}', '2'];
    expect(await holds({ stem, options })).toBe('+-??');
    expect((await tests.grade({ stem, options, key: 1 })).outcome).toBe('refuted');
  });

  it('should judge statements', async () => {
    const stem = (size: string) =>
      `A network has ‖W‖ = 3 and logistic units. Then ‖∂h_{25}/∂h_1‖ is ${size}. True or false?`;
    const options = ['True', 'False'];
    expect((await tests.grade({ stem: stem('close to 0'), options, key: 0 })).outcome).toBe('confirmed');
    expect((await tests.grade({ stem: stem('very large'), options, key: 0 })).outcome).toBe('refuted');
  });

  it.each([
    ['no activation', 'With ‖W‖ = 2, what is ‖∂h_{20}/∂h_1‖?'],
    ['two activations', 'With ‖W‖ = 2 and tanh or sigmoid units, what is ‖∂h_{20}/∂h_1‖?'],
    ['no norm', 'With logistic units, what is ‖∂h_{20}/∂h_1‖?'],
    ['no steps', 'With ‖W‖ = 2 and logistic units, what is ‖∂h_t/∂h_k‖?'],
  ])('should decide nothing for a stem with %s', async (_, stem) => {
    expect((await tests.grade({ stem, options: sizes, key: 1 })).outcome).toMatch(/^(?:not-simulated|undecided)$/);
  });

  it('should not judge an option with words it does not know', async () => {
    const stem = 'With ‖W‖ = 2 and logistic units, what is ‖∂h_{20}/∂h_1‖?';
    expect(
      await holds({ stem, options: ['It is close to zero unless the inputs are noisy.', 'It is close to 0.'] }),
    ).toBe('?+');
  });
});
