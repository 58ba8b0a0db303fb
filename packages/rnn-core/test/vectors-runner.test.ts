import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../src/index.ts';
import { parseVectorFile } from '../vectors/file.ts';
import { runFile } from '../vectors/run-file.ts';

const folder = fileURLToPath(new URL('../../../fixtures/vectors/', import.meta.url));
type Loose = { [key: string]: Loose } & Loose[] & number;

/** A file after a change to its parsed JSON. */
function changed(name: string, change: (file: Loose) => unknown) {
  const file = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Loose;
  change(file);
  return parseVectorFile(JSON.stringify(file));
}

/** Moves one number by a thousandth of the largest of its tensor: far outside every tolerance. */
const nudge = ({ data }: Loose) => {
  const numbers = data as unknown as (number | string)[];
  const finite = numbers.filter((value) => typeof value === 'number');
  const last = numbers.lastIndexOf(finite.at(-1)!);
  numbers[last] = finite.at(-1)! + 1e-3 * Math.max(1e-6, ...finite.map(Math.abs));
};

describe('the runner of vector files', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend: 'reference' });
  });
  afterAll(() => engine.dispose());

  const wrong: [string, (file: Loose) => unknown][] = [
    ['torch/seq_lstm_2layer_bidir', (file) => nudge(file.expected!.outputs!.c_n!)],
    ['torch/seq_gru_packed', (file) => nudge(file.expected!.grads!.x!)],
    ['torch/seq_rnn_tanh_basic', (file) => ((file.expected!.loss as number) += 1e-6)],
    ['torch/seq_gru_packed', (file) => ((file.config!.lengths as unknown as number[])[1]! += 1)],
    ['torch/coursera_gru', (file) => nudge(file.expected!.grads!.Wr!)],
    ['torch/jac_lstm', (file) => nudge(file.expected!.outputs!.spectral_norm!)],
    ['torch/lm_gru_onehot_adam', (file) => nudge(file.expected!.after_update_2!.params!['head.bias']!)],
    ['torch/lm_rnn_embed_clipnorm_sgd', (file) => ((file.config!.clip!.max_norm as number) *= 2)],
    ['torch/hyg_softmax_1000', (file) => ((file.expected!.f64![3]!.cross_entropy as number) += 1e-6)],
    ['torch/hyg_clip_norm_edges', (file) => nudge(file.expected!.f64![0]!.clipped![0]!)],
    ['torch/hyg_activations', (file) => nudge(file.expected!.f64!.tanh!)],
    [
      'torch/hyg_explode_relu_dense',
      (file) => ((file.expected!.f64 as unknown as { first_inf_step: unknown }).first_inf_step = 7),
    ],
    ['torch/hyg_vanish_tanh_gradient', (file) => nudge(file.expected!.f64!['grad.h0']!)],
    [
      'onnx/extra_gru_linear_before_reset',
      (file) => delete (file.attributes as { linear_before_reset?: number }).linear_before_reset,
    ],
    ['onnx/extra_lstm_peepholes_random', (file) => nudge(file.outputs!.Y_c!)],
  ];

  it.each(wrong)('fails %s when a number or a setting in it is wrong (%#)', async (name, change) => {
    expect(
      await runFile(
        engine,
        changed(name, () => undefined),
      ),
    ).toMatchObject({ status: 'PASS' });
    const outcome = await runFile(engine, changed(name, change));
    expect(outcome.status).toBe('FAIL');
    expect(outcome.error > outcome.bound).toBe(true);
  });

  it('fails a file that leaves nothing to compare, or whose shapes do not fit', async () => {
    const empty = changed('onnx/extra_lstm_peepholes_random', (file) => (file.outputs = {} as Loose));
    expect(await runFile(engine, empty)).toMatchObject({ status: 'FAIL', reason: 'nothing was compared' });
    const crooked = changed('torch/seq_gru_basic', (file) => ((file.config!.hidden as number) += 1));
    expect(await runFile(engine, crooked)).toMatchObject({
      status: 'FAIL',
      reason: expect.stringContaining('weight_ih_l0'),
    });
  });

  it('says in plain words what a file lacks, whatever is missing or of another type', async () => {
    const names = [
      'torch/seq_gru_packed',
      'torch/lm_gru_onehot_adam',
      'torch/jac_gru',
      'onnx/extra_gru_reverse_layout1',
    ];
    for (const name of names) {
      const file = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Record<string, Record<string, unknown>>;
      const places = Object.entries(file).flatMap(([key, value]) => [
        [key],
        ...(typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => [key, inner]) : []),
      ]);
      for (const [key, inner] of places) {
        for (const broken of [undefined, null, 7, 'text', [], {}]) {
          const copy = structuredClone(file);
          if (inner === undefined) (copy as Record<string, unknown>)[key!] = broken;
          else copy[key!]![inner] = broken;
          const outcome = await runFile(engine, parseVectorFile(JSON.stringify(copy)));
          expect(outcome.status, `${key}.${inner}: ${String(broken)}`).toMatch(/^(?:PASS|FAIL|SKIP)$/);
          if (outcome.status !== 'PASS') expect(outcome.reason).not.toMatch(/^(?:Cannot|undefined|\S+ is not)/);
        }
      }
    }
  });

  it('skips, with the reason, what the engine does not have', async () => {
    const skipped = [
      changed('torch/seq_gru_basic', (file) => ((file as unknown as { kind: unknown }).kind = 'transformer')),
      changed('onnx/extra_gru_linear_before_reset', (file) => ((file.attributes as { clip?: number }).clip = 3)),
      changed(
        'onnx/extra_gru_linear_before_reset',
        (file) => ((file.attributes as { activations?: string[] }).activations = ['HardSigmoid', 'Tanh']),
      ),
    ];
    const reasons = [];
    for (const file of skipped) {
      const { status, reason } = await runFile(engine, file);
      expect(status).toBe('SKIP');
      reasons.push(reason);
    }
    expect(reasons).toEqual([
      'kind transformer is not known',
      'attribute clip is not supported',
      'activations HardSigmoid, Tanh are not among those of a gru',
    ]);
  });
});
