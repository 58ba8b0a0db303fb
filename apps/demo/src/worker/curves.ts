import {
  adam,
  createRandom,
  createSequenceModel,
  normal,
  train,
  type Engine,
  type SequenceBatch,
} from '@keyproof/rnn-core';
import { turn, type Context } from './context.ts';
import { engineFor } from './engines.ts';
import type { CurvesRequest, CurvesResult, Dependence } from './probe-protocol.ts';

/** How many steps back and ahead the label looks, as in the check. */
const REACH: Readonly<Record<Dependence, { readonly back: number; readonly ahead: number }>> = {
  current: { back: 0, ahead: 0 },
  past: { back: 3, ahead: 0 },
  future: { back: 2, ahead: 2 },
};
const [STEPS, BATCH, CHUNK] = [20, 32, 5];
/** Standard deviation of what no input explains: its square is the floor of every loss. */
const NOISE = 0.3;
/** Steps at both ends whose window may be cut; they do not count. */
const EDGE = 3;

/** Trains a unidirectional and a bidirectional network on the same batches of a label with a given dependence, and tells their losses. */
export async function curves(request: CurvesRequest, { signal, progress }: Context<'curves'>): Promise<CurvesResult> {
  const engine = await engineFor(request.backend);
  const random = createRandom(request.seed);
  const { back, ahead } = REACH[request.dependence];
  const weights = Array.from({ length: back + ahead + 1 }, () => (random() < 0.5 ? -1 : 1) * (0.6 + 0.6 * random()));
  const networks = [false, true].map((bidirectional) => learner(engine, request, bidirectional));
  try {
    for (let done = 0; done < request.updates; done += CHUNK) {
      await turn();
      signal.throwIfAborted();
      const batches = Array.from({ length: Math.min(CHUNK, request.updates - done) }, () =>
        batchOf(weights, back, random),
      );
      const [one = [], two = []] = [await networks[0]!.learn(batches), await networks[1]!.learn(batches)];
      progress({ one, two });
    }
    return { backend: engine.backend, floor: NOISE * NOISE };
  } finally {
    for (const { dispose } of networks) dispose();
  }
}

function learner(engine: Engine, { hiddenSize, seed }: CurvesRequest, bidirectional: boolean) {
  const model = createSequenceModel(
    engine,
    { input: { features: 1 }, recurrent: { cell: 'rnn', hiddenSize, bidirectional }, outputs: 1 },
    { random: createRandom(seed + 1) },
  );
  const optimizer = adam({ learningRate: 0.01 });
  return {
    async learn(batches: readonly SequenceBatch[]): Promise<readonly number[]> {
      const { losses } = await train(model, {
        steps: batches.length,
        batch: (step) => batches[step]!,
        loss: { kind: 'squared-error' },
        optimizer,
      });
      return losses;
    },
    dispose: () => model.dispose(),
  };
}

/** `y<t> = Σ_k w_k·x<t−back+k> + noise` over (T, B, 1) inputs of variance 1. */
function batchOf(weights: readonly number[], back: number, random: () => number): SequenceBatch {
  const inputs = normal([STEPS, BATCH, 1], random);
  const noise = normal([STEPS, BATCH, 1], random, NOISE).data;
  const data = Float64Array.from(noise, (value, index) => {
    const t = Math.floor(index / BATCH);
    return weights.reduce((sum, weight, k) => {
      const from = t - back + k;
      return from >= 0 && from < STEPS ? sum + weight * inputs.data[index + (k - back) * BATCH]! : sum;
    }, value);
  });
  const counts = Array.from({ length: STEPS * BATCH }, (_, index) => {
    const t = Math.floor(index / BATCH);
    return t >= EDGE && t < STEPS - EDGE ? 1 : 0;
  });
  return {
    inputs,
    targets: { shape: [STEPS, BATCH, 1], data },
    weights: { shape: [STEPS, BATCH], data: counts },
  };
}
