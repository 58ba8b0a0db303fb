import type { Engine, ForwardOptions, GateClamps, RecurrentConfig, Tensor } from '../src/index.ts';
import { tensor, zeros } from '../src/index.ts';
import type { Findings } from './compare.ts';
import { inner, toleranceOf, type VectorFile } from './file.ts';
import { Skip } from './skip.ts';

interface Variant {
  readonly config: Pick<RecurrentConfig, 'cell' | 'linearCellOutput'>;
  readonly gates?: GateClamps;
}

const variants: Readonly<Record<string, Variant>> = {
  rnn_coursera: { config: { cell: 'rnn' } },
  gru_coursera: { config: { cell: 'gru' } },
  // The course's simplified GRU has no Γr, which is the same as a Γr held at 1.
  gru_coursera_simple: { config: { cell: 'gru' }, gates: { reset: 1 } },
  lstm_coursera: { config: { cell: 'lstm' } },
  lstm_coursera_quiz: { config: { cell: 'lstm', linearCellOutput: true } },
};

const asState = (value: Tensor): Tensor => tensor([1, ...value.shape], value.data);
const fromState = (value: Tensor): Tensor => tensor(value.shape.slice(1), value.data);

/** kind "coursera": the course's equations, one layer, one direction. */
export async function runCoursera(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const { op, input: I, hidden: H } = file.config as unknown as { op: string; input: number; hidden: number };
  const variant = variants[op];
  if (!variant) throw new Skip(`no course cell called \`${op}\``);
  const tolerance = toleranceOf(file, engine.precision);
  const parameters: Record<string, Tensor> = { ...file.params };
  if (op === 'gru_coursera_simple') Object.assign(parameters, { Wr: zeros([H, H + I]), br: zeros([H]) });
  const bias = Object.keys(file.params).some((name) => name.startsWith('b'));
  if (!bias) delete parameters.br;
  const stack = engine.recurrent(
    { ...variant.config, convention: 'coursera', inputSize: I, hiddenSize: H, bias },
    { parameters },
  );
  const inputs = file.inputs as Record<string, Tensor>;
  const options: ForwardOptions = {
    ...(inputs.a0 ? { h0: asState(inputs.a0) } : {}),
    ...(inputs.c0 ? { c0: asState(inputs.c0) } : {}),
    ...(variant.gates ? { gates: variant.gates } : {}),
  };
  const trace = await stack.forward(inputs.x!, options);
  const expected = file.expected as unknown as {
    loss: number;
    outputs: Record<string, Tensor>;
    grads: Record<string, Tensor>;
  };
  const given: Record<string, Tensor | undefined> = {
    output: trace.output,
    a_T: fromState(trace.hN),
    c_T: trace.cN ? fromState(trace.cN) : fromState(trace.hN),
  };
  for (const [name, value] of Object.entries(expected.outputs)) found.tensor(name, given[name], value, tolerance);
  let loss = 0;
  for (const [name, value] of Object.entries(file.cotangents)) loss += inner(given[name]!, value);
  found.number('loss', loss, expected.loss, tolerance);
  const { output, a_T: aT, c_T: cT } = file.cotangents;
  const gradients = await stack.backward(trace, {
    ...(output ? { output } : {}),
    ...(aT ? { hN: asState(aT) } : {}),
    ...(cT ? { cN: asState(cT) } : {}),
  });
  const grads: Record<string, Tensor | undefined> = {
    ...gradients.parameters,
    x: gradients.x,
    a0: fromState(gradients.h0),
    ...(gradients.c0 ? { c0: fromState(gradients.c0) } : {}),
  };
  for (const [name, value] of Object.entries(expected.grads))
    found.tensor(`grad.${name}`, grads[name], value, tolerance);
  stack.dispose();
}
