import type { Engine } from '../src/index.ts';
import { type Findings, findings, worstOf } from './compare.ts';
import { runCoursera } from './coursera.ts';
import type { VectorFile } from './file.ts';
import { runJacobian } from './jacobian.ts';
import { runSequence } from './sequence.ts';

/** How one file went on one engine. */
export interface Outcome {
  readonly status: 'PASS' | 'FAIL' | 'SKIP';
  /** Error and bound of the finding nearest to (or farthest beyond) its bound. */
  readonly error: number;
  readonly bound: number;
  readonly reason: string;
}

type Run = (engine: Engine, file: VectorFile, found: Findings) => Promise<void>;

const kinds: Readonly<Record<string, Run>> = {
  sequence: runSequence,
  coursera: runCoursera,
  jacobian: runJacobian,
};

/** A reason not to run a file on this engine: thrown by a kind, reported as SKIP. */
export class Skip extends Error {}

/** Runs one file on one engine. Never throws: what goes wrong is a FAIL with its reason. */
export async function runFile(engine: Engine, file: VectorFile): Promise<Outcome> {
  const run = kinds[file.kind];
  if (!run) return { status: 'SKIP', error: 0, bound: 0, reason: `no runner for kind ${file.kind ?? file.format}` };
  const found = findings();
  try {
    await run(engine, file, found);
  } catch (error) {
    const status = error instanceof Skip ? 'SKIP' : 'FAIL';
    return { status, error: NaN, bound: NaN, reason: error instanceof Error ? error.message : String(error) };
  }
  if (found.all.length === 0) return { status: 'FAIL', error: NaN, bound: NaN, reason: 'nothing was compared' };
  const worst = worstOf(found.all);
  const failed = found.all.filter(({ error, bound }) => !(error <= bound)).length;
  const status = failed > 0 ? 'FAIL' : 'PASS';
  const reason = failed > 1 ? `${worst.what} and ${failed - 1} more` : worst.what;
  return { status, error: worst.error, bound: worst.bound, reason };
}
