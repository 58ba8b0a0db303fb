// How many wrong keys are caught: every item's key is replaced by each other possible key (mutants) and graded again.
//   npm run build && node bench/verdicts/run.mjs [FILE ...]      default: fixtures/dumps, and the shared dumps where they lie beside the repo
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGrader } from '../../packages/grader/dist/index.js';
import { decodeText, extractQuiz } from '../../packages/parser/dist/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['fixtures/dumps', '../shared/dumps/seeds', '../shared/dumps/wild'].map((name) => join(root, name));
const given = process.argv.slice(2);
const files = (given.length > 0 ? given : folders.filter(existsSync)).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(?:txt|md|html|ipynb)$/.test(name) && !/^(?:README|INDEX)/.test(name))
        .map((name) => join(path, name))
    : [path],
);

const same = (a, b) => a.length === b.length && a.every((option) => b.includes(option));

/** All keys that a maintainer could have published for an item. */
function possibleKeys(item) {
  const n = item.options.length;
  const singles = Array.from({ length: n }, (_, i) => [i]);
  if (item.type !== 'multiple-choice' || n > 8) return singles;
  return Array.from({ length: 2 ** n - 1 }, (_, bits) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => ((bits + 1) >> i) & 1),
  );
}

const grader = await createGrader();
const count = { items: 0, decided: 0, mutants: 0, caught: 0, turning: 0, open: 0, passed: 0 };
const missed = [];
const byCheck = new Map();
for (const file of files) {
  const { items } = extractQuiz(decodeText(readFileSync(file)).text, { path: file });
  for (const item of items) {
    count.items++;
    if (item.options.length < 2) continue;
    const verdict = await grader.gradeItem(item, items);
    if (verdict.simulated === null && verdict.byConvention === undefined) continue;
    count.decided++;
    for (const options of possibleKeys(item)) {
      // The simulated key is the right one; under two conventions either may be.
      const right =
        verdict.byConvention === undefined
          ? [verdict.simulated]
          : Object.values(verdict.byConvention).map((side) => side.simulated);
      if (right.some((key) => key !== null && same(key, options))) continue;
      const mutant = { ...item, claims: [], key: { options, confidence: 1, evidence: [] } };
      const { outcome, check } = await grader.gradeItem(mutant, items);
      const row = byCheck.get(check) ?? { mutants: 0, caught: 0 };
      byCheck.set(check, row);
      count.mutants++;
      row.mutants++;
      if (outcome === 'refuted') {
        count.caught++;
        row.caught++;
      } else {
        count[outcome === 'convention-dependent' ? 'turning' : outcome === 'confirmed' ? 'passed' : 'open']++;
        missed.push(
          `${relative(root, file)} ${item.number ?? '–'} [${options.map((i) => i + 1)}] ${outcome}: ${item.stem.text.slice(0, 60)}`,
        );
      }
    }
  }
}
grader.dispose();

for (const line of missed) console.log(line);
console.table(
  Object.fromEntries(
    [...byCheck].map(([check, row]) => [check, { ...row, share: (row.caught / row.mutants).toFixed(3) }]),
  ),
);
console.log(
  `${count.items} items, ${count.decided} decided; ${count.mutants} mutants: ${count.caught} refuted (${((100 * count.caught) / count.mutants).toFixed(1)} %), ` +
    `${count.turning} convention-dependent, ${count.open} not decided, ${count.passed} confirmed by mistake`,
);
process.exitCode = count.passed > 0 ? 1 : 0;
