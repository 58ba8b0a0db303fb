import { recommended } from '../checks/index.ts';
import { createLab, type LabOptions } from '../lab/index.ts';
import type { Check } from '../types.ts';
import { brokenExperiment, runExperiment, type Found, type Order } from './experiment.ts';

/**
 * Runs the experiments of a grader, one after the other. Orders and what is found are plain data (structured clones), so that it may sit in
 * another thread: texts are then read here while networks run there.
 */
export interface Experimenter {
  /** Rejects where it cannot take the order at all: the grader then runs that experiment itself. */
  run(order: Order): Promise<Found>;
}

export interface ExperimenterOptions extends LabOptions {
  /** Checks whose orders it takes. Default: the recommended ones. */
  readonly checks?: readonly Check[];
}

/** An experimenter on a lab of its own, for the thread where networks run. Rejects where a named backend does not work there. */
export async function createExperimenter(
  options: ExperimenterOptions = {},
): Promise<Experimenter & { dispose(): void }> {
  const checks = new Map((options.checks ?? recommended).map((check) => [check.meta.id, check]));
  const lab = await createLab(options);
  return {
    async run({ check: id, claim, convention }) {
      const check = checks.get(id);
      return check === undefined
        ? brokenExperiment(id, `no check \`${id}\` is known here`)
        : runExperiment(lab, check, claim, convention);
    },
    dispose: () => lab.dispose(),
  };
}
