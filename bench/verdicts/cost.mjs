// What one verdict costs: every item graded alone, in a warm process (engine, kernels, parser and lexicon have run before) with cold
// experiments (a grader of its own, so that nothing that another item measured is at hand).
//   npm run build && node bench/verdicts/cost.mjs [--backend NAME] [--slowest N] [--questions N] [FILE|DIR ...]
// Default: the four source dumps where they lie beside the repo, and fixtures/dumps. `--questions N` adds every N-th of the questions of our own.
// Numbers held and multiply-adds are what the budget of an experiment counts, of the most expensive one. Times are the shorter of wall clock and processor time, as the budget of an experiment counts them: a busy machine changes little.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createGrader, recommended } from '../../packages/grader/dist/index.js';
import { makeItem } from '../../packages/grader/dist/testing.js';
import { decodeText, extractQuiz } from '../../packages/parser/dist/index.js';
import { meteredEngine } from '../../packages/rnn-core/dist/index.js';
import { findDumps } from './find-dumps.mjs';
import { readQuestions } from './read-questions.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    backend: { type: 'string', default: 'auto' },
    slowest: { type: 'string', default: '10' },
    questions: { type: 'string' },
  },
});
const paths =
  positionals.length > 0 ? positionals : ['../shared/dumps/seeds', 'fixtures/dumps'].map((name) => join(root, name));
const cases = findDumps(paths).flatMap((file) => {
  const { items } = extractQuiz(decodeText(readFileSync(file)).text, { path: file });
  return items.map((item) => ({ where: `${relative(root, file)} ${item.number ?? '–'}`, item, dump: items }));
});
if (values.questions !== undefined)
  for (const [at, { file, spec, right }] of readQuestions().entries())
    if (at % Number(values.questions) === 0) {
      const key = right[0] ?? null;
      cases.push({
        where: `questions/${file} ${at}`,
        item: makeItem({ ...spec, ...(key !== null && { key }) }),
        dump: [],
      });
    }

/** What the experiments of the item at hand have spent at most, each. */
let spent = { held: 0, worked: 0 };

/** A check whose experiments are counted. */
function counted(check) {
  return {
    ...check,
    experiment(claim, lab, convention) {
      let worked = 0;
      const hold = (numbers) => void (spent.held = Math.max(spent.held, numbers));
      const work = (operations) => void (spent.worked = Math.max(spent.worked, (worked += operations)));
      const meter = { hold, work, pause: () => undefined };
      const reference = meteredEngine(lab.reference, meter);
      const kernels = meteredEngine(lab.kernels, meter);
      const sample = async (name, options, measure) =>
        lab.sample(name, options, (engine, ...rest) =>
          measure(engine === lab.reference ? reference : kernels, ...rest),
        );
      const reserve = (numbers) => (hold(numbers), lab.reserve(numbers));
      const spend = (operations) => (work(operations), lab.spend(operations));
      return check.experiment(claim, { ...lab, kernels, reference, sample, reserve, spend }, convention);
    },
  };
}
const checks = recommended.map(counted);

async function cost({ where, item, dump }) {
  const grader = await createGrader({ backend: values.backend, checks });
  spent = { held: 0, worked: 0 };
  const [wall, processor] = [performance.now(), process.cpuUsage()];
  const { outcome, check } = await grader.gradeItem(item, dump);
  const { user, system } = process.cpuUsage(processor);
  const ms = Math.min(performance.now() - wall, (user + system) / 1000);
  const { backend } = grader;
  grader.dispose();
  return { where, check: check ?? 'none', outcome, ms, ...spent, backend };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
const round = (ms) => +ms.toFixed(1);
const spread = (rows) => {
  const sorted = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    verdicts: rows.length,
    'median ms': round(at(sorted, 0.5)),
    '95 % ms': round(at(sorted, 0.95)),
    'slowest ms': round(at(sorted, 1)),
    'most held': Math.max(0, ...rows.map(({ held }) => held)),
    'most multiply-adds': Math.max(0, ...rows.map(({ worked }) => worked)),
  };
};

for (const each of cases.slice(0, 3)) await cost(each);
const rows = [];
for (const each of cases) rows.push(await cost(each));

const simulated = rows.filter(({ check }) => check !== 'none');
const byCheck = [...new Set(simulated.map(({ check }) => check))].sort();
console.table(
  Object.fromEntries(byCheck.map((check) => [check, spread(simulated.filter((row) => row.check === check))])),
);
console.table({ 'taken up by a check': spread(simulated), 'all items': spread(rows) });
console.log('slowest:');
for (const { where, check, outcome, ms } of [...rows].sort((a, b) => b.ms - a.ms).slice(0, Number(values.slowest)))
  console.log(`  ${String(Math.round(ms)).padStart(6)} ms  ${check.padEnd(20)} ${outcome.padEnd(20)} ${where}`);
console.log(`backend ${rows[0]?.backend ?? 'none'}, node ${process.version}`);
process.exitCode = rows.length === 0 ? 1 : 0;
