import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateAblation } from '../../src/checks/gate-ablation/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [gateAblation] });
});
afterAll(() => tester.dispose());

/** Each wording with the index of the option that holds under the course's convention. */
const WORDINGS: readonly (readonly [name: string, spec: Omit<ItemSpec, 'key'>, right: number])[] = [
  [
    'two people, Γu := 1',
    {
      stem: 'Mona simplifies a GRU by always removing $\\Gamma_u$, i.e. setting $\\Gamma_u = 1$. Omar drops $\\Gamma_r$ and sets $\\Gamma_r = 1$ throughout. Which of the two models is more likely to train without vanishing gradients on very long inputs?',
      options: [
        "Mona's model (removing $\\Gamma_u$), because if $\\Gamma_r \\approx 0$ the gradient can flow back through that step with little decay.",
        "Mona's model (removing $\\Gamma_u$), because if $\\Gamma_r \\approx 1$ the gradient can flow back through that step with little decay.",
        "Omar's model (removing $\\Gamma_r$), because if $\\Gamma_u \\approx 0$ the gradient can flow back through that step with little decay.",
        "Omar's model (removing $\\Gamma_r$), because if $\\Gamma_u \\approx 1$ the gradient can flow back through that step with little decay.",
      ],
    },
    2,
  ],
  [
    'two people, Γu := 0, options in another order',
    {
      stem: 'Wei wants to simplify the GRU by removing Γr (always Γr = 1). Ines removes Γu instead, fixing it to 0: Γu = 0. Whose network is more likely to work on very long sequences without vanishing gradient problems?',
      options: [
        "Ines's network, since Γr ≈ 1 lets gradients pass back without much decay",
        "Wei's network, since Γu ≈ 1 lets gradients pass back without much decay",
        "Wei's network, since Γu ≈ 0 lets gradients pass back without much decay",
        "Ines's network, since Γr ≈ 0 lets gradients pass back without much decay",
      ],
    },
    2,
  ],
  [
    'no people',
    {
      stem: 'One of the two gates of a GRU (Γu, Γr) is removed to simplify it. Which simplified model is more likely to avoid vanishing gradients over long sequences?',
      options: [
        'The model without the update gate, because when Γr ≈ 0 gradients propagate without decay',
        'The model without the reset gate, because when Γu ≈ 1 gradients propagate without decay',
        'The model without the reset gate, because when Γu ≈ 0 gradients propagate without decay',
        'The model without the update gate, because when Γr ≈ 1 gradients propagate without decay',
      ],
    },
    2,
  ],
  [
    'no reasons',
    {
      stem: 'Tariq removes the update gate of a GRU, setting Γu = 1. Lena removes the reset gate, setting Γr = 1. Which model can still carry gradients back over a very long sequence?',
      options: ["Tariq's model", "Lena's model"],
    },
    1,
  ],
  [
    'words for values',
    {
      stem: 'Kofi removes the update gate of a GRU ($\\Gamma_u$ = 1 always), Yuki removes the reset gate ($\\Gamma_r$ = 1 always). Which is more likely to work without vanishing gradients?',
      options: [
        "Yuki's, because when the update gate is close to one the gradient is preserved through the time step",
        "Yuki's, because when the update gate is close to zero the gradient is preserved through the time step",
        "Kofi's, because when the reset gate is close to zero the gradient is preserved through the time step",
      ],
    },
    1,
  ],
  [
    'OCR slips',
    {
      stem: "Here're the GRU equations. Anna removes the Tu. I.e., setting Tu = 1. Bela removes the Tr. I. e., setting Tr = 1 always. Which model is more likely to work without vanishing gradient problems?",
      options: [
        "Anna's model (removing Tu), because if Tr≈0 the gradient can propagate back.",
        "Bela's model (removing Tr), because if Tu≈0 the gradient can propagate back.",
        "Bela's model (removing Tr), because if Tu≈1 the gradient can propagate back.",
      ],
    },
    1,
  ],
  [
    'Chinese',
    {
      stem: '小明移除了GRU的更新门，令Γ_u=1。Rui移除了重置门，令Γ_r=1。哪个模型在很长的序列上更可能没有梯度消失问题？',
      options: [
        '移除更新门的模型，因为如果Γ_r≈0，梯度可以反向传播而不会衰减',
        '移除重置门的模型，因为如果Γ_u≈0，梯度可以反向传播而不会衰减',
        '移除重置门的模型，因为如果Γ_u≈1，梯度可以反向传播而不会衰减',
      ],
    },
    1,
  ],
  [
    'Spanish',
    {
      stem: 'Lucía simplifica la GRU eliminando Γu, es decir, Γu = 1. Pablo elimina Γr, es decir, Γr = 1 siempre. ¿Qué modelo es más probable que funcione sin desvanecimiento del gradiente en secuencias muy largas?',
      options: [
        'El modelo de Lucía (eliminando Γu), porque si Γr ≈ 0 el gradiente puede propagarse sin mucho decaimiento.',
        'El modelo de Pablo (eliminando Γr), porque si Γu ≈ 1 el gradiente puede propagarse sin mucho decaimiento.',
        'El modelo de Pablo (eliminando Γr), porque si Γu ≈ 0 el gradiente puede propagarse sin mucho decaimiento.',
      ],
    },
    2,
  ],
  [
    'German',
    {
      stem: 'Jonas vereinfacht die GRU, indem er Γu entfernt (Γu = 1). Mira entfernt Γr (Γr = 1). Welches Modell lässt sich eher ohne verschwindende Gradienten auf sehr lange Sequenzen trainieren?',
      options: [
        'Das Modell von Jonas, weil der Gradient bei Γr ≈ 0 ohne nennenswerten Verlust zurückfließt.',
        'Das Modell von Mira, weil der Gradient bei Γu ≈ 0 ohne nennenswerten Verlust zurückfließt.',
        'Das Modell von Mira, weil der Gradient bei Γu ≈ 1 ohne nennenswerten Verlust zurückfließt.',
      ],
    },
    1,
  ],
  [
    'French',
    {
      stem: 'Chloé simplifie la GRU en supprimant Γu (Γu = 1). Rémi supprime Γr (Γr = 1). Quel modèle est plus susceptible de fonctionner sans disparition du gradient sur de très longues séquences ?',
      options: [
        'Le modèle de Chloé, car si Γr ≈ 0 le gradient peut se propager sans beaucoup de perte.',
        'Le modèle de Rémi, car si Γu ≈ 0 le gradient peut se propager sans beaucoup de perte.',
        'Le modèle de Rémi, car si Γu ≈ 1 le gradient peut se propager sans beaucoup de perte.',
      ],
    },
    1,
  ],
];

describe.each(WORDINGS)('%s', (_name, spec, right) => {
  test('confirms the right key and refutes every other', async () => {
    await tester.expectOutcome({ ...spec, key: right }, 'confirmed');
    for (const [wrong] of (spec.options ?? []).entries()) {
      if (wrong !== right) await tester.expectOutcome({ ...spec, key: wrong }, 'refuted');
    }
  });
});

describe('statements', () => {
  test.each([
    [
      'True/False: A GRU whose reset gate is removed (Γr = 1) can still pass gradients back without much decay when Γu ≈ 0.',
      0,
    ],
    ['In a GRU, if Γu ≈ 0 at every step, the gradient can propagate back without vanishing.', 0],
    ['If the update gate Γu of a GRU is close to 1, the gradient flows back over many steps without decay.', 1],
    ['A GRU without the update gate (Γu = 1) does not suffer from vanishing gradients if Γr ≈ 0.', 1],
  ] as const)('%s', async (stem, right) => {
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: right }, 'confirmed');
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: 1 - right }, 'refuted');
  });
});

describe('conventions', () => {
  const [, spec] = WORDINGS[0] as (typeof WORDINGS)[number];
  const opposite = '$c^{<t>} = \\Gamma_u * c^{<t-1>} + (1 - \\Gamma_u) * \\tilde{c}^{<t>}$';

  test("the item's own equation turns the answer", async () => {
    const verdict = await tester.expectOutcome({ ...spec, context: [opposite], key: 3 }, 'confirmed');
    expect(verdict.convention).toBe('opposite');
  });

  test('an explanation that writes the other equation makes it convention-dependent, and both answers are shown', async () => {
    const verdict = await tester.expectOutcome({ ...spec, explanation: opposite, key: 3 }, 'convention-dependent');
    expect(verdict.byConvention).toMatchObject({ course: { simulated: [2] }, opposite: { simulated: [3] } });
  });
});

test('a frozen model is not crowned for its perfect Jacobian', async () => {
  const [, spec] = WORDINGS[1] as (typeof WORDINGS)[number];
  const verdict = await tester.grade({ ...spec, key: 2 });
  expect(verdict.options[0]?.reason).toContain('never changes');
});

describe('what is not understood is not judged', () => {
  test.each([
    ['an unknown word', "Omar's model, because if Γu ≈ 0 the flux capacitor keeps the gradient from vanishing"],
    ['two gate values', "Omar's model, because if Γu ≈ 0 and Γr ≈ 1 the gradient can flow back"],
    ['a gate without a value', "Omar's model, because Γu lets the gradient flow back"],
    ['another number', "Omar's model, because if Γu ≈ 0.5 the gradient can flow back"],
  ])('%s', async (_name, option) => {
    const verdict = await tester.grade({
      stem: 'Mona removes Γu of a GRU, setting Γu = 1. Omar removes Γr, setting Γr = 1. Which model is more likely to work without vanishing gradients?',
      options: [option, "Mona's model, because if Γr ≈ 0 the gradient can flow back"],
      key: 0,
    });
    expect(verdict.options[0]?.holds).toBeNull();
    expect(verdict.outcome).toBe('undecided');
  });

  test.each([
    ['exploding gradients', 'Mona removes Γu of a GRU, setting Γu = 1. Which gate prevents exploding gradients?'],
    ['history', 'Who proposed the update gate of the GRU?'],
  ])('%s is another question', async (_name, stem) => {
    await tester.expectOutcome({ stem, options: ['Cho', 'Γr'], key: 0 }, 'not-simulated');
  });
});
