import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, createRandom, normal, readOnnx } from '@keyproof/rnn-core';

const folder = new URL('../../../../fixtures/onnx/', import.meta.url);
/** Written by the Python package `onnx`: a bidirectional GRU and an LSTM with peepholes, and the same numbers as JSON. */
const model = new Uint8Array(readFileSync(new URL('gru-lstm.onnx', folder)));
const values = JSON.parse(readFileSync(new URL('gru-lstm.json', folder), 'utf8')) as Record<string, number[]>;

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
const bytes = (field: number, content: readonly number[]) => [
  ...varint(field * 8 + 2),
  ...varint(content.length),
  ...content,
];
const text = (field: number, content: string) => bytes(field, [...new TextEncoder().encode(content)]);

/** A model of one node, with W and R as initializers of 1 × 4 × 1 zeros. */
function modelOf(
  op: string,
  attributes: readonly number[][] = [],
  initializers: readonly string[] = ['W', 'R'],
): Uint8Array {
  const tensors = initializers.flatMap((name) =>
    bytes(5, [
      ...[1, 4, 1].flatMap((size) => [8, size]),
      16,
      1,
      ...text(8, name),
      ...bytes(9, new Array<number>(16).fill(0)),
    ]),
  );
  const node = [
    ...text(1, 'X'),
    ...text(1, 'W'),
    ...text(1, 'R'),
    ...text(3, 'n'),
    ...text(4, op),
    ...attributes.flatMap((attribute) => bytes(5, attribute)),
  ];
  return Uint8Array.from(bytes(7, [...bytes(1, node), ...tensors]));
}

describe('readOnnx', () => {
  test('reads the recurrent nodes of a file that onnx wrote', () => {
    const [gru, lstm] = readOnnx(model);
    expect(gru).toMatchObject({
      name: 'enc',
      config: { cell: 'gru', inputSize: 2, hiddenSize: 3, bidirectional: true, linearBeforeReset: true, bias: true },
    });
    expect([...gru!.parameters['W']!.data]).toEqual(values['W']);
    expect([...gru!.parameters['B']!.data]).toEqual(values['B']);
    expect(lstm).toMatchObject({
      name: 'Y2',
      config: { cell: 'lstm', bidirectional: false, bias: false, peepholes: true },
    });
    expect([...lstm!.parameters['W']!.data]).toEqual(values['W2']);
    expect([...lstm!.parameters['P']!.data]).toEqual(values['P']);
  });

  test('what it reads runs', async () => {
    const engine = await createEngine({ backend: 'reference' });
    for (const { config, parameters } of readOnnx(model)) {
      const { output } = await engine.recurrent(config, { parameters }).forward(normal([4, 1, 2], createRandom(1)));
      expect(output.data.every(Number.isFinite)).toBe(true);
    }
    engine.dispose();
  });

  test('passes over nodes of other kinds', () => {
    expect(readOnnx(modelOf('Relu'))).toEqual([]);
  });

  test.each([
    ['clip', [...text(1, 'clip'), 21, 0, 0, 128, 63]],
    ['input_forget', [...text(1, 'input_forget'), 24, 1]],
    [
      'other activations',
      [...text(1, 'activations'), ...text(9, 'HardSigmoid'), ...text(9, 'Tanh'), ...text(9, 'Tanh')],
    ],
  ])('refuses %s instead of ignoring it', (_what, attribute) => {
    expect(() => readOnnx(modelOf('LSTM', [attribute]))).toThrow(expect.objectContaining({ code: 'cannot-convert' }));
  });

  test('names a weight that is computed and not stored', () => {
    expect(() => readOnnx(modelOf('LSTM', [], ['W']))).toThrow(/`R` of node `n` as an initializer/);
  });

  test('refuses whatever is no model, and never fails in another way', () => {
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc
        .tuple(fc.nat(model.length - 1), fc.nat(255))
        .map(([at, byte]) => Uint8Array.from(model, (old, i) => (i === at ? byte : old))),
      fc.nat(model.length - 1).map((length) => model.slice(0, length)),
    );
    fc.assert(
      fc.property(files, (file) => {
        try {
          readOnnx(file);
        } catch (error) {
          expect(['bad-file', 'missing-parameter', 'cannot-convert']).toContain((error as { code?: string }).code);
        }
      }),
      { numRuns: 300 },
    );
  });
});
