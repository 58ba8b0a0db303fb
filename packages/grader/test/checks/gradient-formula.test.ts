import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradientFormula } from '../../src/checks/gradient-formula/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: [gradientFormula] });
});
afterAll(() => tests.dispose());

/** Which options hold: + − ? for each. */
async function holds(spec: ItemSpec): Promise<string> {
  const verdict = await tests.grade(spec);
  return verdict.options.map((option) => (option.holds === null ? '?' : option.holds ? '+' : '-')).join('');
}

const network = [String.raw`$h_t = f(V x_t + W h_{t-1} + b_h)$`, String.raw`$\hat{y}_t = g(U h_t + b_y)$`];
const f = (over: string, under: string): string => String.raw`\frac{\partial ${over}}{\partial ${under}}`;
const y = String.raw`\hat{y}_t`;
const product = String.raw`\left( \prod_{i=k+1}^{t} ${f('h_i', 'h_{i-1}')} \right)`;

/** The ways in which a learner may think of a gradient, right and wrong, for a parameter θ. */
const ways = (theta: string): string[] => [
  `$${f('L', theta)} = ${f('L', y)} ${f(y, theta)}$`,
  String.raw`$${f('L', theta)} = \sum_{t=0}^T ${f('L', y)} ${f(y, theta)}$`,
  String.raw`$${f('L', theta)} = \sum_{t=0}^T \left[ ${f('L', y)} ${f(y, 'h_t')} ${f('h_t', theta)} \right]$`,
  String.raw`$${f('L', theta)} = \sum_{t=0}^T \left[ ${f('L', y)} ${f(y, 'h_t')} \sum_{k=0}^t ${f('h_k', theta)} \right]$`,
  String.raw`$${f('L', theta)} = \sum_{t=0}^T \left[ ${f('L', y)} ${f(y, 'h_t')} \sum_{k=0}^t ${product} ${f('h_k', theta)} \right]$`,
];

describe('gradient formulas', () => {
  it('should find the sum over steps for the output bias, and 0 where b_y does not enter the state', async () => {
    expect(
      await holds({
        stem: 'Which expression gives the gradient for the output bias?',
        context: network,
        options: ways('b_y'),
      }),
    ).toBe('-+---');
  });

  it.each(['b_h', 'W', 'V'])('should find the product of Jacobians for %s', async (theta) => {
    expect(
      await holds({
        stem: 'Which expression is the gradient?',
        context: network,
        options: ways(theta).filter((_, i) => i !== 1),
      }),
    ).toBe('---+');
  });

  it('should find the sum over steps for the output weights', async () => {
    expect(await holds({ stem: 'Pick the gradient.', context: network, options: ways('U') })).toBe('-+---');
  });

  it('should say what it reads and how much wrong formulas miss', async () => {
    const verdict = await tests.grade({ stem: 'Pick the gradient.', context: network, options: ways('b_y'), key: 1 });
    expect(verdict.outcome).toBe('confirmed');
    expect(verdict.options[1]?.claim).toContain('equals(∂L/∂b_y, Σ_{t=0..T} ∂L/∂ŷ_t · ∂ŷ_t/∂b_y)');
    expect(verdict.options[1]?.measurements[0]?.value).toBeLessThan(1e-4);
    expect(verdict.options[1]?.measurements[0]?.reference).toBeLessThan(1e-12);
    expect(verdict.options[2]?.measurements[0]?.value).toBeGreaterThan(0.5);
  });
});
