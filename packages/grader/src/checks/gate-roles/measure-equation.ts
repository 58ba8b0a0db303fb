import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals } from '../../experiments/tensor.ts';
import type { Convention, Finding, Lab, Truth } from '../../types.ts';
import type { EquationClaim, Gate } from './claim.ts';
import { ALIKE, APART } from './effects.ts';
import { printSide, valueOf, type Unit } from './equation.ts';

const HIDDEN = 8;
const INPUTS = 4;
const NAMED: readonly Gate[] = ['forget', 'input', 'output', 'update', 'reset'];

/**
 * Runs one step from a random state with the gates held and compares the new state, unit by unit, with what the formula makes of the old states,
 * the gates and the candidate. An LSTM that shows its memory without tanh is as usual: a formula that only that cell obeys is not judged.
 */
export async function measureEquation(claim: EquationClaim, lab: Lab, convention: Convention): Promise<Finding> {
  const { off, plain } = await sampleFields(
    lab,
    `gate-roles/equation/${convention}/${claim.cell}`,
    ['off', 'plain'],
    { count: 3, tolerance: 1e-2, floor: 1e-4 },
    (engine, random) => distances(engine, random, claim, convention),
  );
  const measurements = [measurement('distance of the state from the formula', off, ALIKE, '1')];
  if (!off.agrees) return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  const isElsewhere = off.max >= ALIKE && plain.max < ALIKE;
  const holds: Truth = off.max < ALIKE ? true : off.min > APART && !isElsewhere ? false : null;
  return {
    holds,
    reason: isElsewhere
      ? 'so it is where the memory is shown without tanh: cells differ in this'
      : `the new state misses ${printSide(claim.is)} by ${off.max.toExponential(1)}`,
    measurements,
  };
}

async function distances(
  engine: Lab['kernels'],
  random: () => number,
  { cell, of, gates, is }: EquationClaim,
  convention: Convention,
): Promise<Readonly<Record<'off' | 'plain', number>>> {
  const opposite = cell === 'gru' && convention === 'opposite';
  const model = engine.recurrent(
    { cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: opposite ? 'pytorch' : 'coursera' },
    { random },
  );
  try {
    const draw = (width: number) => normals(engine, [1, 1, width], random, 0.9);
    const [x, h0, c0] = [draw(INPUTS), draw(HIDDEN), draw(HIDDEN)];
    const trace = await model.forward(x, cell === 'lstm' ? { h0, c0, gates } : { h0, gates });
    const seen = trace.gates[0] ?? {};
    const [hidden, memory] = [trace.hN.data, (trace.cN ?? trace.hN).data];
    const before = cell === 'lstm' ? c0.data : h0.data;
    const misses = Array.from(hidden, (shown, at) => {
      const unit: Unit = {
        old: { hidden: h0.data[at] ?? NaN, cell: before[at] ?? NaN },
        new: { hidden: shown, cell: memory[at] ?? NaN },
        candidate: seen.candidate?.data[at] ?? NaN,
        gates: Object.fromEntries(NAMED.map((gate) => [gate, gates[gate] ?? seen[gate]?.data[at] ?? NaN])),
      };
      const said = valueOf(is, unit);
      const bare = (unit.gates.output ?? NaN) * unit.new.cell;
      return {
        off: Math.abs(said - unit.new[cell === 'lstm' ? of : 'hidden']),
        plain: cell === 'lstm' && of === 'hidden' ? Math.abs(said - bare) : 1,
      };
    });
    return { off: Math.max(...misses.map(({ off }) => off)), plain: Math.max(...misses.map(({ plain }) => plain)) };
  } finally {
    model.dispose();
  }
}
