import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateAblation } from '../../src/checks/gate-ablation/index.ts';
import { withStatedCell } from '../../src/checks/stated-cell/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
let plain: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: [withStatedCell(gateAblation)] });
  plain = await createTestGrader({ checks: [gateAblation] });
});
afterAll(() => {
  tests.dispose();
  plain.dispose();
});

const rest = [
  String.raw`$\tilde{c}^{<t>} = \tanh(W_c[c^{<t-1>}, x^{<t>}] + b_c)$`,
  String.raw`$\Gamma_u = \sigma(W_u[c^{<t-1>}, x^{<t>}] + b_u)$`,
  String.raw`$\Gamma_r = \sigma(W_r[c^{<t-1>}, x^{<t>}] + b_r)$`,
];
const question = (update: string): ItemSpec => ({
  stem: 'Nadia removes the update gate by setting Γu = 1, Pavel removes the reset gate by setting Γr = 1. Which model is more likely to avoid vanishing gradients over very long sequences?',
  context: [`$${update}$`, ...rest],
  options: [
    "Nadia's model (removing Γu), because if Γr ≈ 0 the gradient can propagate back without much decay.",
    "Nadia's model (removing Γu), because if Γr ≈ 1 the gradient can propagate back without much decay.",
    "Pavel's model (removing Γr), because if Γu ≈ 0 the gradient can propagate back without much decay.",
    "Pavel's model (removing Γr), because if Γu ≈ 1 the gradient can propagate back without much decay.",
  ],
});
const holds = async (grader: TestGrader, spec: ItemSpec): Promise<string> =>
  (await grader.grade(spec)).options.map((option) => (option.holds === null ? '?' : option.holds ? '+' : '-')).join('');

describe('items that state their own cell', () => {
  it.each([
    [
      'the other gate keeps the state',
      String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + (1 - \Gamma_r) * c^{<t-1>}`,
      '+---',
    ],
    ['the reset gate keeps it at 1', String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + \Gamma_r * c^{<t-1>}`, '-+--'],
    ['one gate writes and keeps', String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + \Gamma_u * c^{<t-1>}`, '---+'],
  ])('should judge by the equations where %s', async (_, update, expected) => {
    expect(await holds(tests, question(update))).toBe(expected);
  });

  it('should name the equations in the claim', async () => {
    const { options } = await tests.grade(
      question(String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + \Gamma_r * c^{<t-1>}`),
    );
    expect(options[0]?.claim).toContain('of c_t = Γ_u * c̃_t + Γ_r * c_{t-1}');
  });

  it.each([
    ['the course’s update', String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + (1 - \Gamma_u) * c^{<t-1>}`],
    ['the opposite update', String.raw`c^{<t>} = (1 - \Gamma_u) * \tilde{c}^{<t>} + \Gamma_u * c^{<t-1>}`],
    ['no update', 'a^{<t>} = c^{<t>}'],
  ])('should leave %s to the check', async (_, update) => {
    const spec = { ...question(update), key: 2 };
    expect(await tests.grade(spec)).toEqual(await plain.grade(spec));
  });

  it('should decide nothing by equations that had to be repaired', async () => {
    const scanned = String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{} + \Gamma_u * c^{<t-1>}`;
    expect(await holds(tests, question(scanned))).toBe('????');
  });

  it('should decide nothing where the equations cannot be run', async () => {
    const broken = String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + (1 - \Gamma_r) * c^{<t-1>} + [c^{<t-1>}, x^{<t>}]`;
    expect(await holds(tests, question(broken))).toMatch(/^[?-]{4}$/);
  });
});
