// Whole extraction against remark-parse with gfm and math alone, on the same text in the same run.
//   npm run build && node bench/parser/throughput.mjs [SIZE ...]      sizes in characters, default 100000 400000 1500000
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { extractQuiz } from '../../packages/parser/dist/index.js';
import { mixedDump } from './texts.mjs';

// The peers are development dependencies of the parser.
const require = createRequire(new URL('../../packages/parser/package.json', import.meta.url));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const [{ unified }, ...plugins] = await Promise.all(['unified', 'remark-parse', 'remark-gfm', 'remark-math'].map(load));
const plain = plugins.reduce((processor, plugin) => processor.use(plugin.default), unified());

const sizes = process.argv.slice(2).map(Number);
const time = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

extractQuiz(mixedDump(50_000));
plain.parse(mixedDump(20_000));
console.log('size        extraction          remark-parse + gfm + math');
for (const size of sizes.length > 0 ? sizes : [100_000, 400_000, 1_500_000]) {
  const text = mixedDump(size);
  const ours = time(() => extractQuiz(text));
  const theirs = time(() => plain.parse(text));
  const rate = (ms) => `${ms.toFixed(0).padStart(7)} ms ${(size / 1000 / ms).toFixed(2).padStart(6)} MB/s`;
  console.log(`${String(size).padEnd(10)} ${rate(ours)}   ${rate(theirs)}   ${(theirs / ours).toFixed(1)} times`);
}
