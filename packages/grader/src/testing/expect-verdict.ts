import { createGrader, type Grader, type GraderOptions } from '../grade/index.ts';
import type { Outcome, Verdict } from '../types.ts';
import { makeItem, type ItemSpec } from './make-item.ts';

/** A grader for tests that makes its items from specs. */
export interface TestGrader {
  readonly grader: Grader;
  /** The verdict on an item; `dump` are other items of the same document. */
  grade(spec: ItemSpec, dump?: readonly ItemSpec[]): Promise<Verdict>;
  /** Grades and throws an `Error` that shows the verdict where the outcome is another. Gives the verdict back. */
  expectOutcome(spec: ItemSpec, outcome: Outcome, dump?: readonly ItemSpec[]): Promise<Verdict>;
  dispose(): void;
}

/** A grader for tests of checks. Give it only the checks under test, and they must stand alone. */
export async function createTestGrader(options: GraderOptions = {}): Promise<TestGrader> {
  const grader = await createGrader(options);
  const grade = (spec: ItemSpec, dump: readonly ItemSpec[] = []) =>
    grader.gradeItem(makeItem(spec), dump.map(makeItem));
  return {
    grader,
    grade,
    async expectOutcome(spec, outcome, dump) {
      const verdict = await grade(spec, dump);
      if (verdict.outcome !== outcome)
        throw new Error(
          `Expected \`${outcome}\`, found \`${verdict.outcome}\` for "${spec.stem}"\n${describeVerdict(verdict)}`,
        );
      return verdict;
    },
    dispose: () => grader.dispose(),
  };
}

/** A verdict in a few lines: the reason, then each option's claim, truth and reason. */
export function describeVerdict(verdict: Verdict): string {
  const rows = verdict.options.map(
    ({ claim, holds, reason }, at) => `  ${at + 1}. ${holds === null ? '?' : holds ? '+' : '-'} ${claim} — ${reason}`,
  );
  return [`${verdict.check ?? 'no check'}: ${verdict.reason}`, ...rows].join('\n');
}
