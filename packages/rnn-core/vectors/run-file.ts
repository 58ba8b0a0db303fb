import type { Engine } from '../src/index.ts';
import { type Findings, findings, worstOf } from './compare.ts';
import { runCoursera } from './coursera.ts';
import type { VectorFile } from './file.ts';
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
  const run = file.format === 'onnx-node-golden/1' ? runOnnx : kinds[file.kind];
  if (!run) return { status: 'SKIP', error: NaN, bound: NaN, reason: `kind ${file.kind ?? file.format} is not known` };
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
