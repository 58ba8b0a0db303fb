import { once } from '../../experiments/once.ts';
import { agree } from '../../lab/index.ts';
import { asSaid } from '../../experiments/denied.ts';
import type { Finding, Lab, Measurement, Truth } from '../../types.ts';
import type { AnatomyClaim, Cell } from './claim.ts';
import { measureSizes } from './sizes.ts';
import { type Dissection, dissect, readouts } from './dissect.ts';

/** States computed the same way differ by float32 rounding only. */
export const SAME = 1e-5;
/** States that are not the same differ by more than this in some unit. */
export const APART = 1e-2;

/** Builds the cells that a claim names, on both engines, and looks. */
export async function measureAnatomy(claim: AnatomyClaim, lab: Lab): Promise<Finding> {
  const finding =
    claim.kind === 'all'
      ? await measureAll(claim.parts, lab)
      : claim.kind === 'readout'
        ? await measureReadout(claim, lab)
        : claim.kind === 'state-units' || claim.kind === 'gate-depends'
          ? await measureSizes(claim, lab)
          : await measureCell(claim, lab);
  return asSaid(claim, finding);
}

async function measureAll(parts: readonly AnatomyClaim[], lab: Lab): Promise<Finding> {
  const findings: Finding[] = [];
  for (const part of parts) findings.push(await measureAnatomy(part, lab));
  const truths = findings.map(({ holds }) => holds);
  const holds = truths.includes(false) ? false : truths.includes(null) ? null : true;
  const code = holds === null ? findings.find((each) => each.code !== undefined)?.code : undefined;
  return {
    holds,
    ...(code !== undefined && { code }),
    reason: findings.map(({ reason }) => reason).join('; '),
    measurements: findings.flatMap(({ measurements }) => measurements),
  };
}

async function cellOn(lab: Lab, cell: Cell): Promise<readonly [Dissection, Dissection]> {
  return once(lab, `cell-anatomy/${cell}`, async () => [
    await dissect(lab.kernels, lab.random(`cell-anatomy/${cell}`), cell),
    await dissect(lab.reference, lab.random(`cell-anatomy/${cell}`), cell),
  ]);
}

/** Whether the two engines show the same cell: the same gates and sizes, and numbers that differ by rounding alone. */
function agreeing(kernels: Dissection, reference: Dissection): boolean {
  if (kernels.gates.join() !== reference.gates.join()) return false;
  const numbers = Object.entries(kernels).filter((entry): entry is [keyof Dissection, number] => entry[0] !== 'gates');
  // A gate that is nearly shut is known in float32 to parts of the whole way from 0 to 1, not of its own size.
  return numbers.every(([name, value]) => {
    const other = reference[name];
    return typeof other === 'number' && (Math.abs(value - other) < SAME || agree(value, other, 1e-3, SAME));
  });
}

async function measureCell(
  claim: Exclude<AnatomyClaim, { kind: 'all' | 'readout' | 'state-units' | 'gate-depends' }>,
  lab: Lab,
): Promise<Finding> {
  const [kernels, reference] = await cellOn(lab, claim.cell);
  const counted: Measurement = {
    name: `gates of a ${claim.cell} that change what it puts out`,
    value: kernels.gates.length,
    reference: reference.gates.length,
    threshold: claim.kind === 'gate-count' ? claim.count : null,
    unit: 'gates',
  };
  const names = kernels.gates.length === 0 ? 'no gates' : `the gates ${kernels.gates.join(', ')}`;
  if (!agreeing(kernels, reference))
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements: [counted] };
  const told = (holds: Truth, reason: string, more: readonly Measurement[] = []): Finding => ({
    holds,
    reason,
    measurements: [counted, ...more],
  });
  const has = `a ${claim.cell} has ${names}`;
  switch (claim.kind) {
    case 'gate-count': {
      // Some lecture notes count the candidate (their g) as one more gate of an LSTM: a matter of words, not of the cell.
      const isWithCandidate = claim.cell === 'lstm' && claim.count === kernels.gates.length + 1;
      return isWithCandidate
        ? { ...told(null, `${has}; with the candidate counted as a gate there is one more`), code: 'two-usages' }
        : told(kernels.gates.length === claim.count, has);
    }
    case 'gate-compare': {
      const [other, second] = await cellOn(lab, claim.than);
      if (!agreeing(other, second)) return told(null, 'kernels and float64 reference disagree');
      const order = Math.sign(kernels.gates.length - other.gates.length);
      const wanted = { more: 1, fewer: -1, same: 0 }[claim.relation];
      return told(order === wanted, `${has}, a ${claim.than} ${other.gates.length}`);
    }
    case 'has-gates': {
      const all = claim.gates.every((gate) => kernels.gates.includes(gate));
      if (claim.unknown !== undefined) return told(false, `${has}, and none for a "${claim.unknown}" gate`);
      return told(all && (claim.only !== true || claim.gates.length === kernels.gates.length), has);
    }
    case 'separate-memory': {
      const row = measured('distance of the memory from the hidden state', kernels.apart, reference.apart, APART);
      const holds = Math.min(kernels.apart, reference.apart) > APART ? true : kernels.memoryUnits === 0 ? false : null;
      return told(holds, `the memory lies ${kernels.apart.toPrecision(2)} from the hidden state`, [row]);
    }
    case 'state-size': {
      const units = kernels.memoryUnits || kernels.hiddenUnits;
      const row = measured(
        'units of the state, for 3 inputs and 7 units',
        units,
        units,
        claim.like === 'input' ? 3 : 7,
      );
      return told(units === (claim.like === 'input' ? 3 : 7), `${units} units of state for 3 inputs and 7 units`, [
        row,
      ]);
    }
    case 'scalar-gates': {
      const row = measured('spread of a gate over the units', kernels.spread, reference.spread, APART);
      const holds = kernels.gateValues === 1 ? true : kernels.spread > APART ? false : null;
      return told(holds, `a gate has ${kernels.gateValues} values at a step, which differ`, [row]);
    }
    case 'gate-range': {
      const rows = [
        measured('least value of a gate', kernels.lowest, reference.lowest, 0),
        measured('greatest value of a gate', kernels.highest, reference.highest, 1),
      ];
      const within = kernels.lowest >= 0 && kernels.highest <= 1 && reference.lowest >= 0 && reference.highest <= 1;
      // Values that come close to both ends show the whole range.
      const isWide = kernels.lowest < 0.05 && kernels.highest > 0.95;
      const holds = !isWide && within ? null : claim.beyond === 'none' ? within : !within;
      return told(
        holds,
        `gates lie between ${kernels.lowest.toPrecision(2)} and ${kernels.highest.toPrecision(2)}`,
        rows,
      );
    }
    case 'overwrites': {
      const row = measured(
        'distance of the state from the old one, gates held to keep it',
        kernels.carried,
        reference.carried,
        SAME,
      );
      const isKept = kernels.carried < SAME && reference.carried < SAME;
      return told(isKept ? false : null, 'with its gates held to keep it, the state comes through a step unchanged', [
        row,
      ]);
    }
  }
}

const measured = (name: string, value: number, reference: number, threshold: number | null): Measurement => ({
  name,
  value,
  reference,
  threshold,
  unit: '1',
});

async function measureReadout(claim: Extract<AnatomyClaim, { kind: 'readout' }>, lab: Lab): Promise<Finding> {
  const [kernels, reference] = await once(lab, 'cell-anatomy/readout', async () => [
    await readouts(lab.kernels, lab.random('cell-anatomy/readout')),
    await readouts(lab.reference, lab.random('cell-anatomy/readout')),
  ]);
  const name = `${claim.gate}/${claim.of}`;
  const [first, second] = [kernels?.[name] ?? NaN, reference?.[name] ?? NaN];
  const right = Math.max(kernels?.['output/tanh'] ?? NaN, reference?.['output/tanh'] ?? NaN);
  const holds: Truth = Math.max(first, second) < SAME ? true : Math.min(first, second) > APART ? false : null;
  // Some books show the memory without tanh: where that is the claim, cells differ.
  const differs = claim.gate === 'output' && claim.of === 'itself';
  return {
    holds: differs || !(right < SAME) ? null : holds,
    reason: `the hidden state misses the ${claim.gate} gate times ${claim.of === 'itself' ? 'the memory' : `${claim.of} of the memory`} by ${first.toExponential(1)}`,
    measurements: [measured('distance of the hidden state', first, second, SAME)],
  };
}
