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

  it('should read a network of any letters, with functions of any name', async () => {
    const formulas = ways('p').map((way) =>
      way.replaceAll('h_', 'q_').replaceAll(y, 'o_t').replaceAll('partial L', 'partial E'),
    );
    const spec = { stem: 'Which is the gradient of the loss $E$?', options: formulas.filter((_, i) => i !== 1) };
    expect(await holds({ ...spec, context: ['$q_t = m(A x_t + B q_{t-1} + p)$', '$o_t = r(D q_t + d)$'] })).toBe(
      '---+',
    );
    // A factor that is used elsewhere too is no function.
    expect(await holds({ ...spec, context: ['$q_t = m(A x_t + B q_{t-1} + p)$', '$o_t = m(D q_t + d) + m$'] })).toBe(
      '',
    );
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

const bias = {
  LaTeX: [
    String.raw`$\frac{\partial J}{\partial b_a} = \sum_{t=0}^{T} \frac{\partial J}{\partial \hat{y}_t} \frac{\partial \hat{y}_t}{\partial a_t} \frac{\partial a_t}{\partial b_a}$`,
    String.raw`$\frac{\partial J}{\partial b_a} = \sum_{t=0}^{T} \frac{\partial J}{\partial \hat{y}_t} \frac{\partial \hat{y}_t}{\partial a_t} \sum_{r=0}^{t} \left( \prod_{j=r+1}^{t} \frac{\partial a_j}{\partial a_{j-1}} \right) \frac{\partial a_r}{\partial b_a}$`,
    String.raw`$\frac{\partial J}{\partial b_a} = \sum_{t=0}^{T} \frac{\partial J}{\partial \hat{y}_t} \frac{\partial \hat{y}_t}{\partial a_t} \sum_{r=0}^{t} \frac{\partial a_r}{\partial b_a}$`,
  ],
  Unicode: [
    '∂J/∂b_a = Σ_{t=0}^T ∂J/∂ŷ_t · ∂ŷ_t/∂a_t · ∂a_t/∂b_a',
    '∂J/∂b_a = Σ_{t=0}^T ∂J/∂ŷ_t · ∂ŷ_t/∂a_t · Σ_{r=0}^t (Π_{j=r+1}^t ∂a_j/∂a_{j−1}) · ∂a_r/∂b_a',
    '∂J/∂b_a = Σ_{t=0}^T ∂J/∂ŷ_t · ∂ŷ_t/∂a_t · Σ_{r=0}^t ∂a_r/∂b_a',
  ],
  HTML: [
    '∂J/∂b<sub>a</sub> = &sum;<sub>t=0</sub><sup>T</sup> ∂J/∂y<sub>t</sub> ∂y<sub>t</sub>/∂a<sub>t</sub> ∂a<sub>t</sub>/∂b<sub>a</sub>',
    '∂J/∂b<sub>a</sub> = &sum;<sub>t=0</sub><sup>T</sup> ∂J/∂y<sub>t</sub> ∂y<sub>t</sub>/∂a<sub>t</sub> &sum;<sub>r=0</sub><sup>t</sup> [&prod;<sub>j=r+1</sub><sup>t</sup> ∂a<sub>j</sub>/∂a<sub>j-1</sub>] ∂a<sub>r</sub>/∂b<sub>a</sub>',
    '∂J/∂b<sub>a</sub> = &sum;<sub>t=0</sub><sup>T</sup> ∂J/∂y<sub>t</sub> ∂y<sub>t</sub>/∂a<sub>t</sub> &sum;<sub>r=0</sub><sup>t</sup> ∂a<sub>r</sub>/∂b<sub>a</sub>',
  ],
  'lost fraction bars': [
    String.raw`$\partial J \partial b_a = \sum_{t=0}^T \partial J \partial y^t \partial y^t \partial a^t \partial a^t \partial b_a$`,
    String.raw`$\partial J \partial b_a = \sum_{t=0}^T \partial J \partial y^t \partial y^t \partial a^t \sum_{r=0}^t [ \prod_{j=r+1}^t \partial a^j \partial a^j - 1 ] \partial a^r \partial b_a$`,
    String.raw`$\partial J \partial b_a = \sum_{t=0}^T \partial J \partial y^t \partial y^t \partial a^t \sum_{r=0}^t \partial a^r \partial b_a$`,
  ],
  'a rendered page': [
    '∂J∂ba=∑t=0T∂J∂yt∂yt∂at∂at∂ba',
    '∂J∂ba=∑t=0T∂J∂yt∂yt∂at∑r=0t(∏j=r+1t∂aj∂aj−1)∂ar∂ba',
    '∂J∂ba=∑t=0T∂J∂yt∂yt∂at∑r=0t∂ar∂ba',
  ],
  'differentials, other letters': [
    'dJ/dWaa = sum_{s=1}^{S} dJ/dp_s · dp_s/da_s · da_s/dWaa',
    'dJ/dWaa = sum_{s=1}^{S} dJ/dp_s · dp_s/da_s · sum_{r=1}^{s} (prod_{j=r+1}^{s} da_j/da_{j-1}) · da_r/dWaa',
    'dJ/dWaa = sum_{s=1}^{S} dJ/dp_s · dp_s/da_s · sum_{r=1}^{s} da_r/dWaa',
  ],
};

describe('the same question in other notations', () => {
  it.each(Object.entries(bias))('should decide %s', async (_, options) => {
    expect(await holds({ stem: 'One of these is the gradient of the recurrent bias. Which?', options })).toBe('-+-');
    expect((await tests.grade({ stem: 'Choose the right one.', options, key: 1 })).outcome).toBe('confirmed');
    for (const key of [0, 2])
      expect((await tests.grade({ stem: 'Choose the right one.', options, key })).outcome).toBe('refuted');
  });

  it('should decide the negated question', async () => {
    const verdict = await tests.grade({
      stem: 'Which of these is NOT equal to the gradient?',
      options: [bias.Unicode[1] ?? '', bias.Unicode[2] ?? ''],
      key: 1,
    });
    expect(verdict.outcome).toBe('confirmed');
  });

  it('should take the left side from the stem', async () => {
    const sides = bias.LaTeX.map((text) => `$${text.slice(text.indexOf('=') + 1)}`);
    expect(await holds({ stem: String.raw`Compute $\frac{\partial J}{\partial b_a} = ?$`, options: sides })).toBe(
      '-+-',
    );
  });

  it('should decide a statement', async () => {
    const stem = (formula: string): string =>
      `True or false: for a simple recurrent network $${formula.replaceAll('$', '')}$.`;
    const options = ['True', 'False'];
    expect((await tests.grade({ stem: stem(bias.LaTeX[1] ?? ''), options, key: 0 })).outcome).toBe('confirmed');
    expect((await tests.grade({ stem: stem(bias.LaTeX[2] ?? ''), options, key: 0 })).outcome).toBe('refuted');
  });
});

describe('letters and indices', () => {
  it('should follow the item where it gives its letters other roles', async () => {
    const context = [
      String.raw`$s_t = \tanh(U x_t + W s_{t-1} + b)$`,
      String.raw`$\hat{y}_t = \mathrm{softmax}(V s_t + c)$`,
    ];
    const options = ['b', 'c', 'U', 'V'].map(
      (theta) =>
        String.raw`$\frac{\partial L}{\partial ${theta}} = \sum_{t=1}^{T} \frac{\partial L}{\partial \hat{y}_t} \frac{\partial \hat{y}_t}{\partial s_t} \sum_{k=1}^{t} \frac{\partial s_t}{\partial s_k} \frac{\partial s_k}{\partial ${theta}}$`,
    );
    expect(await holds({ stem: 'Which equations hold?', context, options, key: [0, 2] })).toBe('+-+-');
  });

  it('should follow the sums before the activation where they have names', async () => {
    const context = [
      String.raw`$a^{(t)} = b + W h^{(t-1)} + U x^{(t)}$`,
      String.raw`$h^{(t)} = \tanh(a^{(t)})$`,
      String.raw`$o^{(t)} = c + V h^{(t)}$`,
      String.raw`$\hat{y}^{(t)} = \mathrm{softmax}(o^{(t)})$`,
    ];
    const options = [
      String.raw`$\frac{\partial L}{\partial c} = \sum_{t=1}^{\tau} \frac{\partial L}{\partial o^{(t)}} \frac{\partial o^{(t)}}{\partial c}$`,
      String.raw`$\frac{\partial L}{\partial V} = \sum_{t=1}^{\tau} \frac{\partial L}{\partial o^{(t)}} \frac{\partial o^{(t)}}{\partial V}$`,
      String.raw`$\frac{\partial L}{\partial V} = \sum_{t=1}^{\tau} (\hat{y}^{(t)} - y^{(t)}) (h^{(t)})^T$`,
      String.raw`$\frac{\partial L}{\partial V} = \sum_{t=1}^{\tau} (y^{(t)} - \hat{y}^{(t)}) (h^{(t)})^T$`,
    ];
    expect(await holds({ stem: 'With cross-entropy, which hold?', context, options, key: [0, 1, 2] })).toBe('+++-');
  });

  it.each([
    [
      'a numbered step',
      String.raw`$\frac{\partial E_3}{\partial W} = \sum_{k=0}^{3} \frac{\partial E_3}{\partial \hat{y}_3} \frac{\partial \hat{y}_3}{\partial s_3} \frac{\partial s_3}{\partial s_k} \frac{\partial s_k}{\partial W}$`,
      '+',
    ],
    [
      'a numbered step without its past',
      String.raw`$\frac{\partial E_3}{\partial W} = \frac{\partial E_3}{\partial \hat{y}_3} \frac{\partial \hat{y}_3}{\partial s_3} \sum_{k=2}^{3} \frac{\partial s_3}{\partial s_k} \frac{\partial s_k}{\partial W}$`,
      '-',
    ],
    [
      'one step of many',
      String.raw`$\frac{\partial L_t}{\partial W_{hh}} = \sum_{k=1}^{t} \frac{\partial L_t}{\partial h_t} \frac{\partial h_t}{\partial h_k} \frac{\partial h_k}{\partial W_{hh}}$`,
      '+',
    ],
    [
      'the sum of the steps',
      String.raw`$\frac{\partial L}{\partial W_{xh}} = \sum_t \frac{\partial L_t}{\partial W_{xh}}$`,
      '+',
    ],
    [
      'an input',
      String.raw`$\frac{\partial L_t}{\partial x_k} = \frac{\partial L_t}{\partial h_t} \frac{\partial h_t}{\partial h_k} \frac{\partial h_k}{\partial x_k}$`,
      '+',
    ],
    [
      'a state by an earlier one',
      String.raw`$\frac{\partial h_t}{\partial h_k} = \prod_{i=k+1}^{t} \frac{\partial h_i}{\partial h_{i-1}}$`,
      '+',
    ],
    [
      'a state by an earlier one, a factor short',
      String.raw`$\frac{\partial h_t}{\partial h_k} = \prod_{i=k+2}^{t} \frac{\partial h_i}{\partial h_{i-1}}$`,
      '-',
    ],
    [
      'a state by an earlier one, in two parts',
      String.raw`$\frac{\partial h_t}{\partial h_k} = \frac{\partial h_t}{\partial h_{t-1}} \frac{\partial h_{t-1}}{\partial h_k}$`,
      '+',
    ],
    [
      'the recursion of the loss',
      String.raw`$\frac{\partial L}{\partial h_t} = \frac{\partial L}{\partial h_{t+1}} \frac{\partial h_{t+1}}{\partial h_t} + \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial h_t}$`,
      '+',
    ],
    [
      'a zero-based sum to T−1',
      String.raw`$\frac{\partial L}{\partial b_y} = \sum_{t=0}^{T-1} \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial b_y}$`,
      '+',
    ],
  ])('should decide %s', async (_, formula, expected) => {
    expect(await holds({ stem: 'Does this hold?', options: [formula, '$0$'] })).toMatch(new RegExp(`^\\${expected}`));
  });
});

describe('what is left undecided', () => {
  const one = async (formula: string, more: Partial<ItemSpec> = {}): Promise<string> =>
    holds({ stem: 'Which formula holds?', options: [formula, '$0$'], ...more });

  it('should not choose between the two meanings of ∂h_t/∂W', async () => {
    expect(await one(bias.LaTeX[0] ?? '')).toBe('??');
    expect(
      await one(
        String.raw`$\frac{\partial L}{\partial W} = \sum_{t=1}^T \frac{\partial L}{\partial h_t} \frac{\partial h_t}{\partial W}$`,
      ),
    ).toBe('??');
  });

  it('should not refuse a recursion that needs both meanings', async () => {
    expect(
      await one(
        String.raw`$\frac{\partial h_t}{\partial W} = \frac{\partial h_t}{\partial W} + \frac{\partial h_t}{\partial h_{t-1}} \frac{\partial h_{t-1}}{\partial W}$`,
      ),
    ).toBe('??');
  });

  it('should follow ∂⁺ where it is written', async () => {
    const options = [
      String.raw`$\frac{\partial h_t}{\partial W} = \frac{\partial^+ h_t}{\partial W} + \frac{\partial h_t}{\partial h_{t-1}} \frac{\partial h_{t-1}}{\partial W}$`,
      String.raw`$\frac{\partial L_t}{\partial W} = \sum_{1 \le k \le t} \frac{\partial L_t}{\partial h_t} \left( \prod_{k < i \le t} \frac{\partial h_i}{\partial h_{i-1}} \right) \frac{\partial^+ h_k}{\partial W}$`,
      String.raw`$\frac{\partial L_t}{\partial W} = \sum_{1 \le k \le t} \frac{\partial L_t}{\partial h_t} \frac{\partial^+ h_k}{\partial W}$`,
    ];
    expect(await holds({ stem: 'Which hold?', options, key: [0, 1] })).toBe('++-');
  });

  it('should not choose between the letters of two lectures', async () => {
    expect(
      await one(
        String.raw`$\frac{\partial L}{\partial V} = \sum_{t=1}^T \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial V}$`,
      ),
    ).toBe('??');
  });

  it.each([
    [
      'garbled formulas',
      String.raw`$\frac{\partial J}{\partial b_s} = \sum_{t=0}^T \frac{\partial J_t}{\partial y_t} \frac{\partial y_t}{\partial b_s} \frac{\partial b_s}{\partial b_s}$`,
    ],
    [
      'letters without a role',
      String.raw`$\frac{\partial L}{\partial q} = \sum_{t=0}^T \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial q}$`,
    ],
    [
      'approximations',
      String.raw`$\frac{\partial L}{\partial b_y} \approx \sum_{t=0}^T \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial b_y}$`,
    ],
    [
      'words around the formula',
      String.raw`$\frac{\partial L}{\partial b_y} = \sum_{t=0}^T \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial b_y}$ because the sum is linear`,
    ],
  ])('should not judge %s', async (_, formula) => {
    expect((await tests.grade({ stem: 'Which formula holds?', options: [formula, '$0$'], key: 1 })).outcome).toMatch(
      /undecided|not-simulated/,
    );
  });

  it('should not judge values without the loss or the activation that they need', async () => {
    const right = String.raw`$\frac{\partial L}{\partial b_y} = \sum_t (\hat{y}_t - y_t)$`;
    const jacobian = String.raw`$\frac{\partial h_t}{\partial h_{t-1}} = \mathrm{diag}(1 - h_t^2) W$`;
    for (const options of [
      [right, '$0$'],
      [jacobian, '$0$'],
    ])
      expect((await tests.grade({ stem: 'Which formula holds?', options, key: 1 })).outcome).toBe('not-simulated');
    expect(await one(right, { stem: 'With a softmax output and cross-entropy, which formula holds?' })).toBe('+?');
    expect(await one(right, { stem: 'With squared errors, which formula holds?' })).toBe('');
    expect(await one(jacobian, { stem: 'For tanh units, which formula holds?' })).toBe('+?');
    expect(await one(jacobian.replace('1 - h_t^2', 'h_t^2'), { stem: 'For tanh units, which formula holds?' })).toBe(
      '-?',
    );
  });

  it.each([
    ['another question', { stem: 'Which term of the sum makes gradients vanish?' }],
    ['another network', { context: [String.raw`$h_t = \tanh(W_2 \tanh(W_1 h_{t-1} + V x_t))$`] }],
    ['a gated cell', { stem: 'For an LSTM, which formula holds?' }],
  ])('should not take up %s', async (_, more) => {
    const spec = { stem: 'Which formula holds?', options: bias.LaTeX, key: 0, ...more };
    expect((await tests.grade(spec)).outcome).toBe('not-simulated');
  });

  it('should survive hostile formulas', async () => {
    const options = [
      '$' + String.raw`\frac{\partial L}{`.repeat(900) + '$',
      String.raw`$\frac{\partial L}{\partial b_y} = \sum_{t=0}^{1e308} \constructor.__proto__$`,
      '{{7*7}} = process.exit(1)',
    ];
    expect((await tests.grade({ stem: 'Pick.', options, key: 0 })).outcome).toBe('not-simulated');
    const huge = String.raw`$\frac{\partial L}{\partial b_y} = \sum_{t=0}^{99999999999} \frac{\partial L}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial b_y}$`;
    expect(await one(huge)).toBe('??');
  });
});
