// Inputs that hurt careless readers, at N and 2N characters: the time must at most double (ratio ≤ 2.3).
//   npm run build && node bench/parser/hostile.mjs [N] [NAME ...]      default N: 2500000 (so 5 MB), all names
import { performance } from 'node:perf_hooks';
import { extractQuiz } from '../../packages/parser/dist/index.js';
import { hostile, questions } from './texts.mjs';

const [size = '2500000', ...names] = process.argv.slice(2);
const n = Number(size);
const time = (text) => {
  const start = performance.now();
  const { items } = extractQuiz(text);
  return { ms: performance.now() - start, items: items.length };
};

extractQuiz(questions(200));
console.log(`${'input'.padEnd(20)} ${'N'.padStart(9)} ${'2N'.padStart(9)}  ratio`);
let worst = 0;
const row = (name, a, b) => {
  const ratio = b.ms / a.ms;
  if (b.ms > 200) worst = Math.max(worst, ratio);
  console.log(
    `${name.padEnd(20)} ${`${a.ms.toFixed(0)} ms`.padStart(9)} ${`${b.ms.toFixed(0)} ms`.padStart(9)}  ${ratio.toFixed(2)}${b.items > 0 ? `  ${b.items} items` : ''}`,
  );
};
for (const [name, make] of Object.entries(hostile)) {
  if (names.length > 0 && !names.includes(name)) continue;
  row(name, time(make(n)), time(make(2 * n)));
}
if (names.length === 0) row('questions', time(questions(n / 50)), time(questions(n / 25)));
console.log(`worst ratio of the slow ones: ${worst.toFixed(2)}`);
