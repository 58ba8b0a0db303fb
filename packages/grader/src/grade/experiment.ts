import type { OwnedLab } from '../lab/index.ts';
import { LabError } from '../lab/index.ts';
import type { Check, Claim, Convention, Finding, OpenCode } from '../types.ts';
import { messageOf, type Incident } from './recognise.ts';

/** A claim to measure, as plain data: its check by id. */
export interface Order {
  readonly check: string;
  readonly claim: Claim;
  readonly convention: Convention;
}

/** What an experiment gave, as plain data, and whether its check broke. */
export interface Found {
  readonly finding: Finding;
  readonly incident?: Incident;
}

/** Measures one claim on a lab. Rejects with `LabError` (`aborted`) alone; what else goes wrong is an open finding. */
export async function runExperiment(lab: OwnedLab, check: Check, claim: Claim, convention: Convention): Promise<Found> {
  try {
    const finding = await lab.run((own) => check.experiment(claim, own, convention), check.meta.budget);
    const isExact = check.meta.trial !== undefined && 'exact' in check.meta.trial;
    return { finding: isExact ? withoutSpread(finding) : finding };
  } catch (error) {
    if (error instanceof LabError) {
      if (error.code === 'aborted') throw error;
      return { finding: openFinding(error.code, error.message) };
    }
    return brokenExperiment(check.meta.id, messageOf(error));
  }
}

/** What is found where the experiment of a check, or the thread that ran it, broke. */
export function brokenExperiment(check: string, message: string): Found {
  return {
    finding: openFinding('check-error', `The experiment failed: ${message}`),
    incident: { check, during: 'experiment', message },
  };
}

const openFinding = (code: OpenCode, reason: string): Finding => ({ holds: null, code, reason, measurements: [] });

/** What an exact check measures has no spread. */
function withoutSpread(finding: Finding): Finding {
  const measurements = finding.measurements.map((each) =>
    each.interval === undefined ? { ...each, exact: true as const } : each,
  );
  return { ...finding, measurements };
}
