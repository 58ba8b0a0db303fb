import { once } from '../../experiments/once.ts';
import type { Finding, Lab } from '../../types.ts';
import { printInside, type Cell, type GateCountClaim } from './claim.ts';
import { observeParts, REACH, SAME } from './experiment.ts';

/** Runs a cell with wide weights and counts its learned parts, and those among them that run from 0 to 1. */
export async function countGates(claim: GateCountClaim, lab: Lab): Promise<Finding> {
  const counted = await once(lab, `cell-activation/${claim.cell}/gates`, async () => [
    await count(lab, 'kernels', claim.cell),
    await count(lab, 'reference', claim.cell),
  ]);
  const [kernels, reference] = counted;
  if (kernels === undefined || reference === undefined || kernels.gates !== reference.gates)
    return { holds: null, reason: 'The engines count differently', measurements: [] };
  const { gates, parts } = kernels;
  const reason = `${printInside(claim)}: ${gates} of ${parts} learned parts switch between 0 and 1`;
  const measurements = [
    {
      name: 'parts that run from 0 to 1',
      value: gates,
      threshold: claim.count,
      unit: 'parts',
      reference: reference.gates,
    },
    { name: 'learned parts', value: parts, threshold: null, unit: 'parts', reference: reference.parts },
  ];
  if (claim.count === gates) return { holds: true, reason, measurements };
  // Some pages call the candidate a gate, too.
  return { holds: claim.count === parts ? null : false, reason, measurements };
}

async function count(
  lab: Lab,
  engine: 'kernels' | 'reference',
  cell: Cell,
): Promise<{ readonly gates: number; readonly parts: number }> {
  const parts = await observeParts(lab[engine], lab.random(`cell-activation/${cell}`), cell);
  const gates = parts.filter((values) => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    return least >= -SAME && greatest <= 1 + SAME && least <= REACH && greatest >= 1 - REACH;
  });
  return { gates: gates.length, parts: parts.length };
}
