// Whether a decision survives other wordings of the same question: every decided question of fixtures/questions in each paraphrase.
//   npm run build && node bench/verdicts/paraphrases.mjs [--verbose] [FILE ...]
import { createGrader } from '../../packages/grader/dist/index.js';
import { makeItem } from '../../packages/grader/dist/testing.js';
import { PARAPHRASES } from './paraphrase.mjs';
import { readQuestions } from './read-questions.mjs';

const verbose = process.argv.includes('--verbose');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const grader = await createGrader();
const outcome = async (spec, key) => (await grader.gradeItem(makeItem({ ...spec, key }), [])).outcome;
const table = new Map(Object.keys(PARAPHRASES).map((name) => [name, { variants: 0, same: 0, open: 0, contrary: 0 }]));
const perQuestion = [];
for (const { file, scope, spec, right } of readQuestions()) {
  if (scope === 'out' || (files.length > 0 && !files.includes(file))) continue;
  const [key] = right;
  const decision = await outcome(spec, key);
  if (decision !== 'confirmed' && decision !== 'convention-dependent') continue;
  let [variants, same] = [0, 0];
  for (const [name, paraphrase] of Object.entries(PARAPHRASES)) {
    const other = paraphrase(spec, key);
    if (other === null) continue;
    const found = await outcome(other.spec, other.key);
    const row = table.get(name);
    row.variants++;
    variants++;
    if (found === decision) {
      row.same++;
      same++;
    } else if (found === 'refuted') {
      row.contrary++;
      console.log(`${file}, ${name}: ${found} — ${other.spec.stem}`);
    } else {
      row.open++;
      if (verbose) console.log(`${file}, ${name}: ${found} — ${other.spec.stem.slice(0, 100)}`);
    }
  }
  perQuestion.push({ variants, same });
}
grader.dispose();
console.table(Object.fromEntries(table));
const all = perQuestion.reduce((sum, { variants }) => sum + variants, 0);
const kept = perQuestion.reduce((sum, { same }) => sum + same, 0);
const stable = perQuestion.filter(({ variants, same }) => variants === same).length;
const contrary = [...table.values()].reduce((sum, row) => sum + row.contrary, 0);
console.log(
  `${perQuestion.length} decided questions, ${all} other wordings: ${kept} keep the decision (${((100 * kept) / all).toFixed(1)} %), ${contrary} turn it; ` +
    `${stable} questions keep it in every wording`,
);
process.exitCode = contrary > 0 ? 1 : 0;
