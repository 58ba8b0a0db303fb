import { type Engine, RnnError } from '../src/index.ts';
import { checkFile } from './check.ts';
import { type Findings, findings, worstOf } from './compare.ts';
import { runCoursera } from './coursera.ts';
import { Malformed, type VectorFile } from './file.ts';
import { runJacobian } from './jacobian.ts';
import { runLanguageModel } from './language-model.ts';
import { runLong } from './long.ts';
import { runOnnx } from './onnx.ts';
import { runSequence } from './sequence.ts';
import { Skip } from './skip.ts';
import { runActivation, runClip, runSoftmax } from './hygiene.ts';

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
  lm: runLanguageModel,
  hygiene_activation: runActivation,
  hygiene_softmax: runSoftmax,
  hygiene_clip: runClip,
  hygiene_long: runLong,
};

/** Runs one file on one engine. Never throws: what goes wrong is a FAIL with its reason. */
export async function runFile(engine: Engine, file: VectorFile): Promise<Outcome> {
  const without = (status: Outcome['status'], reason: string): Outcome => ({ status, error: NaN, bound: NaN, reason });
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return without('FAIL', 'a vector file is one JSON object');
  }
  const run = file.format === 'onnx-node-golden/1' ? runOnnx : kinds[file.kind];
  if (!run) return without('SKIP', `kind ${file.kind ?? file.format} is not known`);
  const found = findings();
  try {
    checkFile(file);
    await run(engine, file, found);
  } catch (error) {
    if (error instanceof Skip) return without('SKIP', error.message);
    return without('FAIL', reasonOf(error));
  }
  if (found.all.length === 0) return without('FAIL', 'nothing was compared');
  const worst = worstOf(found.all);
  const failed = found.all.filter(({ error, bound }) => !(error <= bound)).length;
  const status = failed > 0 ? 'FAIL' : 'PASS';
  const reason = failed > 1 ? `${worst.what} and ${failed - 1} more` : worst.what;
  return { status, error: worst.error, bound: worst.bound, reason };
}

/** An engine's refusal speaks for itself; anything else came of a member that is missing or of another type. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const clear = error instanceof RnnError || error instanceof Malformed;
  return clear ? message : `the file is not as its kind has it: ${message}`;
}
