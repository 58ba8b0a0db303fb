import type { Finding, Lab } from '../../types.ts';
import { measureAnatomy } from '../cell-anatomy/experiment.ts';
import type { AbsentClaim } from './claim.ts';

/** Whether the built cell has the gate at all: one that it lacks does nothing in it, and what one that it has does is not asked here. */
export async function measureAbsent({ cell, gate }: AbsentClaim, lab: Lab): Promise<Finding> {
  const finding = await measureAnatomy({ kind: 'has-gates', cell, gates: [gate] }, lab);
  // Gates are counted: no draw of weights changes how many there are.
  const measurements = finding.measurements.map((each) => ({ ...each, exact: true as const }));
  return { ...finding, measurements, ...(finding.holds === true && { holds: null }) };
}
