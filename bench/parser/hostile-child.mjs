// Reads one hostile input and reports processor time (other work on the machine does not count), peak memory and the number of items; one process an input, so that nothing is shared.
//   node bench/parser/hostile-child.mjs NAME SIZE
import { extractQuiz } from '../../packages/parser/dist/index.js';
import { hostile, questions } from './texts.mjs';

const [name, size] = process.argv.slice(2);
// Warm code, so that a small input is not charged for the compiler.
extractQuiz(questions(300));
const text = hostile[name](Number(size));
// One flat string: what `repeat` makes is a tree that the first look-up would have to flatten.
text.charCodeAt(text.length >> 1);
globalThis.gc?.();
const before = process.memoryUsage().rss;
const start = process.cpuUsage();
const { items, accounting, messages } = extractQuiz(text);
const { user, system } = process.cpuUsage(start);
const ms = (user + system) / 1000;
const peak = process.resourceUsage().maxRSS * 1024 - before;
process.send?.({ ms, peak, items: items.length, spans: accounting.length, messages: messages.length });
if (!process.send)
  console.log({ ms, peak: `${(peak / 2 ** 20).toFixed(0)} MB`, items: items.length, spans: accounting.length });
