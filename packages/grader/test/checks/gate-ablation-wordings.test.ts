import { afterAll, beforeAll, expect, test } from 'vitest';
import { gateAblation } from '../../src/checks/gate-ablation/index.ts';
import { createTestGrader, type ItemSpec, type TestGrader } from '../../src/testing/index.ts';

const WORDINGS: readonly (ItemSpec & { readonly options: readonly string[]; readonly key: number })[] = [
  {
    stem: 'Two engineers prune a GRU. The first one hard-codes Γu to 1; the second one hard-codes Γr to 1. Whose network should still be trainable on very long sequences without vanishing gradients?',
    options: [
      "The first engineer's, because Γr ≈ 0 at a time step lets the gradient pass unchanged",
      "The second engineer's, because Γu ≈ 0 at a time step lets the gradient pass unchanged",
      "The second engineer's, because Γu ≈ 1 at a time step lets the gradient pass unchanged",
    ],
    key: 1,
  },
  {
    stem: 'Model A: a GRU with $\\Gamma_u$ always equal to 1. Model B: a GRU with $\\Gamma_r$ always equal to 1. Which model is less affected by vanishing gradients when sequences are long?',
    options: ['Model A', 'Model B'],
    key: 1,
  },
  {
    stem: 'Consider two simplified GRUs. In variant 1 the update gate is dropped (Γu=1), in variant 2 the relevance gate is dropped (Γr=1). Which variant is expected to handle long-term dependencies better?',
    options: [
      'Variant 1, since for Γr≈1 the gradient does not decay',
      'Variant 2, since for Γu≈0 the gradient does not decay',
      'Variant 2, since for Γu≈1 the gradient does not decay',
    ],
    key: 1,
  },
  {
    stem: 'Raj eliminates the update gate by fixing Γu at 1 and Mei eliminates the reset gate by fixing Γr at 1. Which of the two GRUs would learn from very long input sequences without the gradient vanishing?',
    options: [
      "Raj's GRU as Γr near 0 makes gradients travel back with hardly any decay",
      "Raj's GRU as Γr near 1 makes gradients travel back with hardly any decay",
      "Mei's GRU as Γu near 0 makes gradients travel back with hardly any decay",
      "Mei's GRU as Γu near 1 makes gradients travel back with hardly any decay",
    ],
    key: 2,
  },
  {
    stem: 'Ana propone simplificar la GRU quitando siempre la puerta de actualización, es decir Γu = 0. Luis propone quitar la puerta de relevancia, es decir Γr = 1. ¿Cuál de los dos modelos tiene más probabilidades de funcionar sin problemas de gradientes que se desvanecen, incluso con secuencias muy largas?',
    options: [
      'El de Ana (sin Γu), porque si Γr ≈ 0 en un paso, el gradiente puede retropropagarse por ese paso sin mucha atenuación',
      'El de Luis (sin Γr), porque si Γu ≈ 0 en un paso, el gradiente puede retropropagarse por ese paso sin mucha atenuación',
      'El de Luis (sin Γr), porque si Γu ≈ 1 en un paso, el gradiente puede retropropagarse por ese paso sin mucha atenuación',
    ],
    key: 1,
  },
  {
    stem: '甲同学总是去掉更新门，即令Γ_u=1；乙同学去掉相关门，即令Γ_r=1。哪位同学的模型在很长的输入序列上训练时更不容易出现梯度消失？',
    options: [
      '甲的模型，因为当Γ_r≈0时，梯度可以在该时间步反向传播而几乎不衰减',
      '乙的模型，因为当Γ_u≈0时，梯度可以在该时间步反向传播而几乎不衰减',
      '乙的模型，因为当Γ_u≈1时，梯度可以在该时间步反向传播而几乎不衰减',
    ],
    key: 1,
  },
  {
    stem: 'Lea schlägt vor, das GRU zu vereinfachen, indem sie Γu immer weglässt, also Γu = 1 setzt. Max schlägt vor, Γr wegzulassen, also immer Γr = 1 zu setzen. Welches dieser Modelle funktioniert wahrscheinlicher ohne Probleme mit verschwindenden Gradienten, selbst bei sehr langen Eingabesequenzen?',
    options: [
      'Leas Modell (ohne Γu), denn wenn Γr ≈ 0 in einem Zeitschritt, kann sich der Gradient ohne große Abschwächung zurück ausbreiten.',
      'Max’ Modell (ohne Γr), denn wenn Γu ≈ 0 in einem Zeitschritt, kann sich der Gradient ohne große Abschwächung zurück ausbreiten.',
      'Max’ Modell (ohne Γr), denn wenn Γu ≈ 1 in einem Zeitschritt, kann sich der Gradient ohne große Abschwächung zurück ausbreiten.',
    ],
    key: 1,
  },
  {
    stem: "Zoé propose de simplifier le GRU en supprimant toujours Γu, c'est-à-dire en posant Γu = 1. Paul propose de supprimer Γr, c'est-à-dire de toujours poser Γr = 1. Lequel de ces modèles a le plus de chances de fonctionner sans problème de disparition du gradient, même sur de très longues séquences ?",
    options: [
      'Le modèle de Zoé (sans Γu), parce que si Γr ≈ 0 à un pas de temps, le gradient peut se rétropropager à travers ce pas sans grande atténuation.',
      'Le modèle de Paul (sans Γr), parce que si Γu ≈ 0 à un pas de temps, le gradient peut se rétropropager à travers ce pas sans grande atténuation.',
      'Le modèle de Paul (sans Γr), parce que si Γu ≈ 1 à un pas de temps, le gradient peut se rétropropager à travers ce pas sans grande atténuation.',
    ],
    key: 1,
  },
  {
    stem: 'Alba deletes the update gate from the GRU cell (so Γu is 0 at all times), Bo deletes the reset gate (so Γr is 1 at all times). Who ends up with a cell that is robust to vanishing gradients over long sequences?',
    options: [
      'Alba: with Γr≈0 the gradient is carried back',
      'Alba: with Γr≈1 the gradient is carried back',
      'Bo: with Γu≈0 the gradient is carried back',
      'Bo: with Γu≈1 the gradient is carried back',
    ],
    key: 2,
  },
  {
    stem: 'Which simplified GRU is more likely to avoid vanishing gradients on very long sequences: one without $\\Gamma_u$ ($\\Gamma_u=1$) or one without $\\Gamma_r$ ($\\Gamma_r=1$)?',
    options: [
      'Without $\\Gamma_u$; $\\Gamma_r \\approx 0$ allows undamped backpropagation',
      'Without $\\Gamma_r$; $\\Gamma_u \\approx 0$ allows undamped backpropagation',
      'Without $\\Gamma_r$; $\\Gamma_u \\approx 1$ allows undamped backpropagation',
    ],
    key: 1,
  },
  {
    stem: 'Alice sets the update gate to 1, Betty sets the reset gate to 1 in a GRU with Γ gates. Which network is better at keeping gradients alive across many time steps?',
    options: [
      "Betty's, provided the update gate stays close to 0",
      "Betty's, provided the update gate stays close to 1",
      "Alice's, provided the reset gate stays close to 0",
    ],
    key: 0,
  },
  {
    stem: "Eve's GRU has no update gate (Γu=1 for every step); Finn's GRU has no reset gate (Γr=1 for every step). For which one can gradients survive long sequences?",
    options: ["Eve's", "Finn's"],
    key: 1,
  },
  {
    stem: 'In which situation can the gradient of a GRU (gates Γu, Γr) be backpropagated through a time step almost without loss?',
    options: ['Γu ≈ 0', 'Γu ≈ 1'],
    key: 0,
  },
  {
    stem: 'To let gradients flow through a GRU over long sequences, the update gate Γu should be',
    options: ['close to 0', 'close to 1'],
    key: 0,
  },
  {
    stem: 'Gradients pass through a GRU cell without vanishing when the update gate Γu is close to ___.',
    options: ['0', '1'],
    key: 0,
  },
];

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ checks: [gateAblation], backend: 'reference' });
});
afterAll(() => tester.dispose());

test.each(WORDINGS.map((item) => [item.stem, item] as const))('%s', async (_stem, item) => {
  for (const key of item.options.keys()) {
    const { outcome, reason } = await tester.grade({ ...item, key });
    expect(outcome, reason).toBe(key === item.key ? 'confirmed' : 'refuted');
  }
});
