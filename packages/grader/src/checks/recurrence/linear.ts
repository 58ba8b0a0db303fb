import { asSaid } from '../../experiments/denied.ts';
import { normal } from '../../experiments/tensor.ts';
import type { Finding, Lab, Measurement } from '../../types.ts';
import { fromValues, map, matrix, product, zip, type Matrix } from '../gradient-formula/matrix.ts';
import type { LinearClaim } from './claim.ts';
import { meta } from './meta.ts';

const SIZES = [5, 7, 6, 4] as const;
const UNITS = 5;
const INPUTS = 3;
const STEPS = 6;

const add = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x + y);
const apart = (a: Matrix, b: Matrix): number =>
  Math.max(...a.data.map((value, at) => Math.abs(value - (b.data[at] ?? NaN))));

/** A network as a function of all its inputs, and the one layer that its matrices come to. */
interface Net {
  readonly run: (input: Matrix, f: (z: number) => number) => Matrix;
  readonly inputs: number;
  readonly merged: (input: Matrix) => Matrix;
}

function denseNet(random: () => number): Net {
  const draw = (rows: number, columns: number): Matrix => matrix(rows, columns, () => normal(random));
  const layers = SIZES.slice(1).map((size, at) => ({ W: draw(size, SIZES[at] ?? NaN), b: draw(size, 1) }));
  const whole = layers
    .slice(1)
    .reduce(
      ({ W, b }, next) => ({ W: product(next.W, W), b: add(product(next.W, b), next.b) }),
      layers[0] as { W: Matrix; b: Matrix },
    );
  return {
    inputs: SIZES[0],
    run: (input, f) =>
      layers.reduce((x, { W, b }, at) => {
        const z = add(product(W, x), b);
        return at < layers.length - 1 ? map(z, f) : z;
      }, input),
    merged: (input) => add(product(whole.W, input), whole.b),
  };
}

/** A recurrent network over some steps: its last state as a function of all its inputs, and the matrix of that function. */
function recurrentNet(random: () => number): Net {
  const draw = (rows: number, columns: number, size = 1): Matrix => matrix(rows, columns, () => size * normal(random));
  const [W, U, b] = [draw(UNITS, UNITS, 0.4), draw(UNITS, INPUTS), draw(UNITS, 1)];
  const run = (input: Matrix, f: (z: number) => number): Matrix => {
    let h = matrix(UNITS, 1);
    for (let t = 0; t < STEPS; t += 1)
      h = map(
        add(add(product(W, h), product(U, fromValues(INPUTS, 1, input.data.slice(t * INPUTS, (t + 1) * INPUTS)))), b),
        f,
      );
    return h;
  };
  const inputs = INPUTS * STEPS;
  const zero = run(matrix(inputs, 1), (z) => z);
  const columns = Array.from({ length: inputs }, (_, at) =>
    zip(
      run(
        matrix(inputs, 1, (row) => (row === at ? 1 : 0)),
        (z) => z,
      ),
      zero,
      (x, y) => x - y,
    ),
  );
  const whole = matrix(UNITS, inputs, (row, column) => columns[column]?.data[row] ?? NaN);
  return { inputs, run, merged: (input) => add(product(whole, input), zero) };
}

/** Whether layers without a function between them come to one linear layer, as their matrices multiplied; with tanh between they must not. */
export function measureLinear(claim: LinearClaim, lab: Lab): Finding {
  const { same, different } = meta.thresholds;
  const random = lab.random(`recurrence/linear/${claim.of}`);
  const misses = Array.from({ length: meta.trial.networks }, () => {
    const net = claim.of === 'rnn' ? recurrentNet(random) : denseNet(random);
    const input = matrix(net.inputs, 1, () => normal(random));
    const merged = net.merged(input);
    return {
      plain: apart(
        net.run(input, (z) => z),
        merged,
      ),
      bent: apart(net.run(input, Math.tanh), merged),
    };
  });
  const plain = Math.max(...misses.map((each) => each.plain));
  const bent = Math.min(...misses.map((each) => each.bent));
  const measurements: Measurement[] = [
    { name: 'miss of one linear map, no function between', value: plain, threshold: same.value, unit: same.unit },
    { name: 'the same with tanh between (control)', value: bent, threshold: different.value, unit: same.unit },
  ];
  const isShown = plain <= same.value && bent >= different.value;
  return asSaid(claim, {
    holds: isShown ? claim.says === 'linear' : null,
    reason: `without a function between, one linear map gives the same (off by ${plain.toExponential(0)}); with tanh it misses by ${bent.toPrecision(2)}`,
    measurements,
  });
}
