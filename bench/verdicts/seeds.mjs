// Whether a verdict depends on luck or on the machine: every decided item again with other seeds and on every backend that runs here.
//   npm run build && node bench/verdicts/seeds.mjs [--seeds N] [--others N] [--backends a,b] [--questions N] [--keep FILE] [FILE|DIR ...]
// The first backend takes N seeds (default 20), the others fewer (default 3). `--questions N` adds every N-th of the questions of our own.
// `--keep FILE` writes each finished run there and takes it from there next time, as long as dumps and build are the same: a table that was
// interrupted goes on where it stopped. `webgl2` and `webgpu` need a page and are not run here: that their kernels give the numbers of the
// reference is what packages/rnn-core/test/browser holds, and a decision rests on numbers that agree with the reference or is not made.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createGrader } from '../../packages/grader/dist/index.js';
import { makeItem } from '../../packages/grader/dist/testing.js';
import { decodeText, extractQuiz } from '../../packages/parser/dist/index.js';
import { findDumps } from './find-dumps.mjs';
import { readQuestions } from './read-questions.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '20' },
    others: { type: 'string', default: '3' },
    backends: { type: 'string', default: 'webasm,cpu,reference' },
    questions: { type: 'string' },
    keep: { type: 'string' },
  },
});
const paths = positionals.length > 0 ? positionals : [join(root, '../shared/dumps/seeds')];
const documents = findDumps(paths).map((file) => {
  const { items } = extractQuiz(decodeText(readFileSync(file)).text, { path: file });
  return { name: basename(file), items };
});
if (values.questions !== undefined) {
  const chosen = readQuestions().filter((_, at) => at % Number(values.questions) === 0);
  for (const { file, spec, right } of chosen)
    documents.push({
      name: `questions/${file}`,
      alone: true,
      items: [makeItem({ ...spec, ...(right[0] === null || right[0] === undefined ? {} : { key: right[0] }) })],
    });
}

/** What may not change: the outcome, the derived answer, and what is said of each option under each convention. */
const decision = ({ outcome, simulated, simulatedText, options, byConvention }) =>
  JSON.stringify([
    outcome,
    simulated,
    simulatedText ?? null,
    options.map(({ holds }) => holds),
    Object.values(byConvention ?? {}).map((side) => side.options.map(({ holds }) => holds)),
  ]);

/** What was run on what: a kept run of another build or other dumps is none. */
const state = createHash('sha1').update(JSON.stringify(documents));
for (const name of ['grader', 'rnn-core'])
  for (const file of readdirSync(join(root, 'packages', name, 'dist')).sort())
    if (file.endsWith('.js')) state.update(readFileSync(join(root, 'packages', name, 'dist', file)));
const digest = state.digest('hex');
const kept = new Map();
if (values.keep !== undefined && existsSync(values.keep))
  for (const line of readFileSync(values.keep, 'utf8').split('\n').filter(Boolean)) {
    const { digest: own, backend, seed, found } = JSON.parse(line);
    if (own === digest) kept.set(`${backend} ${seed}`, found);
  }

/** A run from the file, or a new one that is written there. */
async function runOrKept(backend, seed) {
  const there = kept.get(`${backend} ${seed}`);
  if (there !== undefined) return there;
  const found = await run(backend, seed);
  if (values.keep !== undefined && found.skipped === undefined)
    appendFileSync(values.keep, `${JSON.stringify({ digest, backend, seed, found })}\n`);
  return found;
}

async function run(backend, seed) {
  let grader;
  try {
    grader = await createGrader({ backend, seed });
  } catch (error) {
    return { skipped: error.message };
  }
  const start = process.cpuUsage();
  const rows = [];
  for (const { name, items, alone } of documents)
    for (const item of items) {
      const verdict = await grader.gradeItem(item, alone ? [] : items);
      const { check, outcome, reason } = verdict;
      const asked = { number: item.number, stem: item.stem.text.slice(0, 100) };
      rows.push({ name, ...asked, check, outcome, reason: reason.slice(0, 200), decision: decision(verdict) });
    }
  grader.dispose();
  const { user, system } = process.cpuUsage(start);
  return { rows, seconds: (user + system) / 1e6 };
}

const backends = values.backends.split(',');
let first = null;
const table = {};
const different = [];
for (const [at, backend] of backends.entries()) {
  let [runs, differences, seconds] = [0, 0, 0];
  for (let seed = 1; seed <= Number(at === 0 ? values.seeds : values.others); seed++) {
    const found = await runOrKept(backend, seed);
    if (found.skipped !== undefined) {
      table[backend] = { seeds: 0, different: found.skipped.slice(0, 60) };
      break;
    }
    first ??= found.rows;
    runs++;
    seconds += found.seconds;
    for (const [index, { name, number, stem, check, outcome, reason, decision: own }] of found.rows.entries()) {
      const expected = first[index];
      if (own === expected.decision) continue;
      differences++;
      different.push(
        `${backend} seed ${seed}: ${name} ${number ?? '–'} ${check}: ${expected.outcome} → ${outcome}\n    ${stem}\n    ${reason}`,
      );
    }
    console.error(`${backend} seed ${seed}: ${differences} differences so far`);
    table[backend] = { seeds: runs, different: differences, 's of processor a run': +(seconds / runs).toFixed(1) };
  }
}
const decided = (first ?? []).filter(({ outcome }) => !['undecided', 'not-simulated'].includes(outcome)).length;
for (const line of different) console.log(line);
console.table(table);
console.log(
  `${first?.length ?? 0} items of ${documents.length} documents, ${decided} decided; ${different.length} differences`,
);
process.exitCode = different.length > 0 || first === null ? 1 : 0;
