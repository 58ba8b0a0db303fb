// ONNX Runtime's native code, inference alone, on as many threads as THREADS says (default 2).
import { createRequire } from 'node:module';
import { onnxModel } from '../onnx-model.mjs';
import { contest, race, source } from '../workloads.mjs';

const require = createRequire(`${process.env.PEER_ROOT}/`);
const ort = require('onnxruntime-node');
const { cell, mode, seconds, sizes } = contest();
if (mode !== 'infer') throw new Error('ONNX Runtime is here for inference');
const { B, T, I } = sizes;
const { floats } = source();
const session = await ort.InferenceSession.create(onnxModel(cell, sizes, floats), {
  executionProviders: ['cpu'],
  intraOpNumThreads: Number(process.env.THREADS || 2),
  interOpNumThreads: 1,
  logSeverityLevel: 3,
});
const X = new ort.Tensor('float32', floats(T * B * I), [T, B, I]);
await race(
  async () => {
    const { out } = await session.run({ X });
    if (!Number.isFinite(out.data[0])) throw new Error('Expected finite logits');
  },
  { seconds },
);
