import { entry, identity, matrix, product, zip, type Matrix } from './matrix.ts';
import type { Network } from './network.ts';
import { isParameter, type ParameterRole, type Quantity } from './quantity.ts';

/**
 * How a partial derivative is meant where both are usual:
 * `total` follows every path back in time, `step` holds the previous state fixed.
 */
export type Reach = 'total' | 'step';

/** Which steps count in L. */
export type LossModel = 'sum' | 'mean' | 'last' | 'single';

/** What a quantity is computed from, with the local Jacobian, made only where the path leads on to what is asked for. */
type Edge = readonly [Quantity, () => Matrix];

/** Jacobians between any two quantities of a network, numerator layout: ∂a/∂b is (size of a, size of b). */
export interface Jacobians {
  size(quantity: Quantity): number;
  jacobian(of: Quantity, by: Quantity, reach: Reach): Matrix;
}

/**
 * The Jacobians of a network by the chain rule over its graph, from the engine's one-step Jacobians. The initial state is a
 * constant, and so is anything said of step 0.
 *
 * @param only for the loss model `single`: the one step that L scores
 */
export function jacobiansOf(network: Network, model: LossModel, only: number): Jacobians {
  const ofNetwork = made.get(network) ?? new Map<string, Jacobians>();
  made.set(network, ofNetwork);
  const key = `${model} ${only}`;
  let jacobians = ofNetwork.get(key);
  if (!jacobians) ofNetwork.set(key, (jacobians = makeJacobians(network, model, only)));
  return jacobians;
}

/** What was worked out for a network serves every reading of a formula. */
const made = new WeakMap<Network, Map<string, Jacobians>>();

function makeJacobians(network: Network, model: LossModel, only: number): Jacobians {
  const { steps: T, inputs: I, hidden: H, outputs: K } = network.sizes;
  const memo = new Map<string, Matrix>();

  const size = (quantity: Quantity): number => {
    switch (quantity.role) {
      case 'recurrent':
        return H * H;
      case 'input':
        return H * I;
      case 'output':
        return K * H;
      case 'stateBias':
      case 'state':
      case 'preactivation':
        return H;
      case 'inputs':
        return I;
      case 'outputBias':
      case 'logits':
      case 'prediction':
      case 'target':
        return K;
      case 'stepLoss':
      case 'loss':
        return 1;
    }
  };

  /** ∂(M v)/∂M for a matrix flattened row by row: (rows, rows·n). */
  const byWeight = (v: Matrix, rows: number): Matrix =>
    matrix(rows, rows * v.rows, (i, j) => (Math.floor(j / v.rows) === i ? entry(v, j % v.rows, 0) : 0));

  const edges = (quantity: Quantity, reach: Reach): readonly Edge[] => {
    if (quantity.role === 'loss') {
      const scored = model === 'sum' || model === 'mean' ? steps(T) : [model === 'last' ? T : only];
      const weight = () => matrix(1, 1, () => (model === 'mean' ? 1 / T : 1));
      return scored.map((step) => [{ role: 'stepLoss', step }, weight]);
    }
    if (!('step' in quantity) || quantity.step < 1) return [];
    const { step } = quantity;
    const at = (series: readonly Matrix[], t = step): Matrix => series[t] as Matrix;
    switch (quantity.role) {
      // ℓ_t = ℓ(ŷ_t, y_t)
      case 'stepLoss':
        return [[{ role: 'prediction', step }, () => at(network.lossByPrediction)]];
      // ŷ_t = g(o_t)
      case 'prediction':
        return [[{ role: 'logits', step }, () => at(network.predictionByLogits)]];
      // o_t = U h_t + b_y
      case 'logits':
        return [
          [{ role: 'state', step }, () => network.parameters.output],
          [{ role: 'outputBias' }, () => identity(K)],
          [{ role: 'output' }, () => byWeight(at(network.h), K)],
        ];
      // h_t = f(z_t)
      case 'state':
        return [
          [
            { role: 'preactivation', step },
            () => matrix(H, H, (i, j) => (i === j ? entry(at(network.slope), i, 0) : 0)),
          ],
        ];
      // z_t = V x_t + W h_{t−1} + b_h
      case 'preactivation':
        return [
          [{ role: 'inputs', step }, () => network.parameters.input],
          [{ role: 'stateBias' }, () => identity(H)],
          [{ role: 'input' }, () => byWeight(at(network.x), H)],
          [{ role: 'recurrent' }, () => byWeight(at(network.h, step - 1), H)],
          ...(reach === 'total'
            ? [[{ role: 'state', step: step - 1 }, () => network.parameters.recurrent] as const]
            : []),
        ];
      default:
        return [];
    }
  };

  const jacobian = (of: Quantity, by: Quantity, reach: Reach): Matrix => {
    if (same(of, by)) return identity(size(of));
    const shape = matrix(size(of), size(by));
    if (before(of, by)) return shape;
    const key = `${name(of)}/${name(by)}/${reach}`;
    const known = memo.get(key);
    if (known) return known;
    let result = shape;
    // The engine's own one-step Jacobian where the formula asks for it; the rest follows the graph.
    if (reach === 'total' && of.role === 'state' && by.role === 'state' && of.step === by.step + 1) {
      result = network.stateByState[of.step] as Matrix;
    } else {
      for (const [parent, local] of edges(of, reach)) {
        if (!same(parent, by) && (before(parent, by) || isGiven(parent))) continue;
        const term = same(parent, by) ? local() : product(local(), jacobian(parent, by, reach));
        result = result === shape ? term : zip(result, term, (a, b) => a + b);
      }
    }
    memo.set(key, result);
    return result;
  };

  return { size, jacobian };
}

function steps(T: number): number[] {
  return Array.from({ length: T }, (_, t) => t + 1);
}

function same(a: Quantity, b: Quantity): boolean {
  return a.role === b.role && ('step' in a ? a.step : 0) === ('step' in b ? b.step : 0);
}

/** Whether nothing comes before it: an input, or the initial state. */
function isGiven(quantity: Quantity): boolean {
  return quantity.role === 'inputs' || ('step' in quantity && quantity.step < 1);
}

/** Whether `of` comes before `by` in time, so that it cannot depend on it. */
function before(of: Quantity, by: Quantity): boolean {
  if (isParameter(of.role)) return true;
  return 'step' in of && 'step' in by && of.step < by.step;
}

function name(quantity: Quantity): string {
  return 'step' in quantity ? `${quantity.role}@${quantity.step}` : (quantity.role satisfies ParameterRole | 'loss');
}
