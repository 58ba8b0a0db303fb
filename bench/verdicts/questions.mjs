// The questions of fixtures/questions, each graded with its right key and with every wrong one.
//   npm run build && node bench/verdicts/questions.mjs [--verbose]
import { createGrader } from '../../packages/grader/dist/index.js';
import { makeItem } from '../../packages/grader/dist/testing.js';
import { readQuestions } from './read-questions.mjs';

const verbose = process.argv.includes('--verbose');
const grader = await createGrader();
const table = new Map();
const wrong = [];
const open = [];
for (const question of readQuestions()) {
  const row = table.get(question.file) ?? {
    questions: 0,
    decided: 0,
    'right refuted': 0,
    'wrong confirmed': 0,
    mutants: 0,
    caught: 0,
  };
  table.set(question.file, row);
  row.questions++;
  const { right, mutants } = question;
  const grade = (key) => grader.gradeItem(makeItem({ ...question.spec, ...(key === null ? {} : { key }) }), []);
  let decided = false;
  for (const key of right) {
    const { outcome, reason } = await grade(key);
    const known = outcome === 'confirmed' || outcome === 'convention-dependent';
    decided ||= known;
    if (!known && question.scope === 'in')
      open.push(`${question.file} ${outcome}: ${question.spec.stem.slice(0, 90)} — ${reason.slice(0, 100)}`);
    if (question.scope === 'in' ? outcome === 'refuted' : ['refuted', 'confirmed'].includes(outcome)) {
      row['right refuted']++;
      wrong.push(`${question.file} ${outcome} with key ${JSON.stringify(key)}: ${question.spec.stem}\n    ${reason}`);
    }
  }
  if (decided) row.decided++;
  for (const key of mutants) {
    const { outcome, reason } = await grade(key);
    if (decided) {
      row.mutants++;
      if (outcome === 'refuted') row.caught++;
    }
    if (outcome === 'confirmed' || (question.scope === 'out' && outcome === 'refuted')) {
      row['wrong confirmed']++;
      wrong.push(`${question.file} ${outcome} with key ${JSON.stringify(key)}: ${question.spec.stem}\n    ${reason}`);
    }
  }
}
grader.dispose();
if (verbose) for (const line of open) console.log(line);
console.table(Object.fromEntries(table));
for (const line of wrong) console.log(line);
const sum = (name) => [...table.values()].reduce((total, row) => total + row[name], 0);
console.log(
  `${sum('questions')} questions, ${sum('decided')} decided; right keys refuted ${sum('right refuted')}, wrong keys confirmed ${sum('wrong confirmed')}; ` +
    `${sum('caught')} of ${sum('mutants')} mutants of decided questions refuted (${((100 * sum('caught')) / sum('mutants')).toFixed(1)} %)`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
