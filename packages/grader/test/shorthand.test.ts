import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inFullWords } from '../src/shorthand/index.ts';
import { createTestGrader, makeItem, type ItemSpec, type TestGrader } from '../src/testing/index.ts';

/** The stem in full words, or the answers where they became statements. */
function told(spec: ItemSpec): string | readonly string[] | null {
  const full = inFullWords(makeItem(spec));
  if (full === null) return null;
  const changed = full.options.some(({ text }, at) => text !== spec.options?.[at]);
  return changed ? full.options.map(({ text }) => text) : full.stem.text;
}

describe('questions of few words in full', () => {
  test.each([
    [
      '# of recurrent weight matrices in a GRU?',
      'How many weight matrices acting on the hidden state does a GRU have?',
    ],
    ['Recurrent weight matrices, LSTM: how many distinct ones?', null],
    [
      'LSTM params (input d, hidden h)?',
      'How many parameters does an LSTM layer with d-dimensional inputs and h hidden units have?',
    ],
    [
      'GRU, 20 hidden units, 10 inputs: number of parameters without biases?',
      'How many parameters does a GRU layer with 10-dimensional inputs and 20 hidden units have, without biases?',
    ],
    [
      'Gate dim, hidden = 128, input = 50?',
      'What is the dimension of the forget gate of an LSTM with 128 hidden units and 50-dimensional inputs?',
    ],
    ['Plain RNN, long sequences: main trouble?', 'Which problem does a plain RNN suffer from on long sequences?'],
    ['BiLSTM w/o dropout', 'bidirectional LSTM without dropout'],
    // A word that is not known, a denial, two sizes for one thing.
    ['LSTM params (input d, hidden h, dropout p)?', 'LSTM parameters (input d, hidden h, dropout p)?'],
    ['Number of recurrent weight matrices not in a GRU?', null],
    ['LSTM, hidden 20, hidden 30, input 4: number of parameters?', null],
  ])('%s', (stem, full) => {
    expect(told({ stem, options: ['4', '3'] })).toBe(full);
  });

  test('answers that make a statement with their question', () => {
    expect(told({ stem: 'LSTM or GRU: fewer gates?', options: ['GRU', 'LSTM'] })).toEqual([
      'a GRU has fewer gates than an LSTM.',
      'an LSTM has fewer gates than a GRU.',
    ]);
    expect(told({ stem: 'LSTM = ___ gates; GRU = ___ gates.', options: ['3; 2', '2; 3', '3'] })).toEqual([
      'an LSTM has 3 gates and a GRU has 2 gates.',
      'an LSTM has 2 gates and a GRU has 3 gates.',
      '3',
    ]);
  });

  test('a short answer becomes a statement that is told to be true', () => {
    const full = inFullWords(makeItem({ stem: 'GRU vs LSTM: which has more params?', key: 'LSTM' }));
    expect(full?.stem.text).toBe('an LSTM has more parameters than a GRU of the same size.');
    expect(full?.key?.text).toBe('True');
  });
});

describe('what is found of them', () => {
  let tester: TestGrader;
  beforeAll(async () => {
    tester = await createTestGrader();
  });
  afterAll(() => tester.dispose());

  /** The first option is right. */
  test.each([
    ['Which gate mixes old and new in a GRU?', 'update', 'reset'],
    ['How many distinct recurrent weight matrices has a GRU?', '3', '4', '2'],
    ['Vanilla RNN: number of recurrent weight matrices?', '1', '2'],
    ['LSTM params (input d, hidden h)?', '4(h(d+h)+h)', '3(h(d+h)+h)', 'h(d+h)+h'],
    ['GRU params, input n, hidden m, no bias:', '3m(n+m)', '4m(n+m)', 'm(n+m)'],
    ['SimpleRNN, input 3, hidden 4: params with bias?', '32', '28', '44'],
    ['Gate dim, hidden = 128, input = 50?', '128', '50', '178'],
    ['LSTM(128), input 50: size of Γ_f?', '128', '50'],
    ['LSTM or GRU: fewer gates?', 'GRU', 'LSTM'],
    ['LSTM states passed on:', 'h and c', 'only h'],
    ['GRU states passed on:', 'h only', 'h and c'],
    ['A GRU has ___ gates and no ___ state.', '2 / cell', '3 / cell'],
    ['LSTM = ___ gates; GRU = ___ gates.', '3; 2', '2; 3', '4; 3'],
    ['Parameters: LSTM ≈ ___ × simple RNN.', '4', '3', '1'],
    ['Parameters: GRU ≈ ___ × simple RNN.', '3', '4'],
    ['LSTM gates?', '3', '5', '2'],
    ['LSTM: ¿cuántas puertas?', '3', '2', '5'],
    ["Nombre de portes d'un LSTM ?", '3', '2', '5'],
    ['Anzahl der Gates im GRU?', '2', '3'],
    ['LSTM input gate = 0 →', 'nothing new is written', 'the memory is erased'],
    ['Forget gate output near 1 → memory is', 'kept', 'erased'],
    ["Porte d'oubli = 0 signifie ?", 'la mémoire est effacée', 'la mémoire est gardée'],
    ['LSTM(64, return_sequences=True), input (None, 10, 8) → output?', '(None, 10, 64)', '(None, 64)'],
    ['Clip norm 5, gradient norm 10 → norm after?', '5', '10', '2'],
    ['x_t ∈ R^50, h_t ∈ R^128: W_xh shape?', '128 × 50', '128 × 128', '50 × 50'],
    ['h_t size, 100 units?', '100', '200'],
    ['LSTM d=3, h=2 → parameters incl. bias?', '48', '40', '36'],
    ['Sequence length doubled: RNN parameter count', 'unchanged', 'doubled', 'halved'],
    ['A bidirectional RNN reads the sequence', 'in both directions', 'only forward', 'only backward'],
    ['RNN input length:', 'variable', 'fixed'],
    ['RNN weights at step 1 and step 10:', 'same', 'different'],
    ['Sigmoid slope is at most', '0.25', '1'],
    ['Número de portas: GRU', '2', '3'],
    ['tanh(c_t) is scaled by', 'the output gate', 'the input gate', 'the forget gate'],
    ['f_t multiplies', 'c_{t−1}', 'c̃_t'],
    ['Number of gates: LSTM / GRU', '3 / 2', '2 / 3'],
    ['Extra state of LSTM vs RNN?', 'cell state'],
    ['LSTM fixes: vanishing or exploding?', 'vanishing', 'exploding', 'both'],
    ['tanh′ max', '1', '0.25'],
    ['∂c_t/∂c_{t−1} (LSTM, direct path) =', 'f_t', 'i_t', '1 − f_t'],
    ['GRU(32), 16 inputs, one bias: params', '4704', '6272'],
    ['Embedding 1000 × 64: params', '64000', '1064'],
    ['LSTM-Gates: welche Aktivierung?', 'Sigmoid', 'tanh'],
    ['LSTM parameter count: 4 ×', 'that of a simple RNN', 'that of a GRU'],
  ])('%s', async (stem, ...options) => {
    await tester.expectOutcome({ stem, options, key: 0 }, 'confirmed');
    for (const key of options.keys()) if (key > 0) await tester.expectOutcome({ stem, options, key }, 'refuted');
  });

  test.each(['LSTM gates?', 'LSTM: ¿cuántas puertas?'])('%s 4, where the candidate is counted', async (stem) => {
    const verdict = await tester.grade({ stem, options: ['3', '4', '2'], key: 1 });
    expect(['confirmed', 'refuted']).not.toContain(verdict.outcome);
  });

  test.each([
    ['GRU gates:', 'reset, update', ['forget, input, output', 'update']],
    ['LSTM gates?', 'forget, input, output', ['input and output', 'forget and input']],
    ['GRU vs LSTM: which has more params?', 'LSTM', ['GRU']],
    ['In an LSTM, h_t = o_t * ___(c_t).', 'tanh', ['sigmoid']],
    ['The ___ gate of a GRU decides how much past goes into the candidate.', 'reset', []],
  ] as const)('%s %s', async (stem, key, wrong) => {
    await tester.expectOutcome({ stem, key }, 'confirmed');
    for (const each of wrong) await tester.expectOutcome({ stem, key: each }, 'refuted');
  });

  test.each([
    ['GRU > LSTM in parameter count.', false],
    ['LSTM > GRU in parameter count.', true],
    ['LSTM: no reset gate.', true],
    ['GRU = 3 gates.', false],
    ['GRU = LSTM in number of gates.', false],
    ['GRUs have no cell state.', true],
    ['A GRU has 2 gates and no cell state.', true],
    ['An LSTM has 3 gates and no cell state.', false],
    ['An LSTM adds a cell state to an RNN.', true],
    ['A GRU adds a cell state to an RNN.', false],
    ['The cell state of an LSTM is updated additively.', true],
    ['The input gate scales the candidate.', true],
    ['The output gate scales the candidate.', false],
    ['The forget gate scales the old cell state.', true],
    ['The reset gate mixes old and new in a GRU.', false],
    ['Clipping caps the gradient norm.', true],
    ['Truncated BPTT limits how far back gradients flow.', true],
    ['Gates output values in [0,1].', true],
    ['Gates output values in [-1,1].', false],
    ['GRU merges cell and hidden state.', true],
    ['A larger hidden state means more parameters.', true],
    ['A bidirectional RNN reads the sequence only forward.', false],
    ['A unidirectional RNN reads the sequence in both directions.', false],
  ])('%s', async (stem, holds) => {
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: holds ? 0 : 1 }, 'confirmed');
    await tester.expectOutcome({ stem, options: ['True', 'False'], key: holds ? 1 : 0 }, 'refuted');
  });

  test.each([
    ['Verdadeiro ou falso: a LSTM tem 3 portas.', ['Verdadeiro', 'Falso'], 0],
    ['V o F: la LSTM tiene 2 puertas.', ['V', 'F'], 1],
  ] as const)('%s', async (stem, options, right) => {
    await tester.expectOutcome({ stem, options, key: right, type: 'true-false' }, 'confirmed');
    await tester.expectOutcome({ stem, options, key: 1 - right, type: 'true-false' }, 'refuted');
  });

  test.each([
    // "Both" and "neither" of two others follow from them.
    ['Which gate does a GRU have?', ['update', 'reset', 'both', 'neither'], 2],
    ['Which gate does a GRU have?', ['update', 'output', 'both', 'neither'], 0],
    ['Which gate does a GRU have?', ['forget', 'output', 'both', 'neither'], 3],
    ['Which has fewer parameters, LSTM or GRU?', ['LSTM', 'GRU', 'both', 'neither'], 1],
    ['Which gates does an LSTM have?', ['forget', 'input', 'both', 'neither'], 2],
    ['¿Qué puerta borra la memoria de una LSTM?', ['entrada', 'salida', 'olvido', 'ninguna'], 2],
  ] as const)('%s %s', async (stem, options, right) => {
    for (const key of options.keys()) {
      const { outcome } = await tester.grade({ stem, options, key });
      expect(outcome).toBe(key === right ? 'confirmed' : 'refuted');
    }
  });

  test.each([
    // One word more or turned, and it is left alone.
    ['The reset gate controls the candidate.', 'True'],
    ['The forget gate mixes old and new.', 'True'],
    ['The update gate mixes old and new inputs.', 'True'],
    ['1 − f_t multiplies c_{t−1}.', 'True'],
    ['LSTM params of one gate (input d, hidden h)?', '4(h(d+h)+h)'],
    ['Two-layer LSTM params (input d, hidden h)?', '4(h(d+h)+h)'],
    ['The old state scales the forget gate.', 'True'],
    ['Truncated BPTT limits how far ahead gradients flow.', 'True'],
    ['GRU > LSTM in accuracy.', 'True'],
    ['LSTM input gate = 0 in training →', 'the memory is erased'],
    ['LSTM forget gate = 0, GRU reset gate = 0 →', 'the memory is erased'],
    ['Weight sharing in RNN: across', 'most time steps'],
    ['LSTM states never passed on:', 'h and c'],
  ])('%s is left open', async (stem, key) => {
    const { outcome } = await tester.grade({ stem, key });
    expect(['undecided', 'not-simulated']).toContain(outcome);
  });
});
