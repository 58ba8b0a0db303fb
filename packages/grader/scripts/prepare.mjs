// Writes beside the built files what graders would have to work out anew in each process; what is wanted is found by grading questions of our own.
//   kernels.br   the kernels of the experiments: one costs 5 ms to compile in a young process, and a few dumps want a hundred
//   prepared-texts.json   first tokens of the lexicon's forms, what forms of sentences ask of a text, phrases of tables in canonical words
//   node scripts/prepare.mjs [questions of each file; default 6]
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { compiledKernels } from '@keyproof/rnn-core';
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';
import { createGrader, recommended } from '../dist/index.js';
import { textsToPrepare } from '../dist/prepared.js';
import { makeItem } from '../dist/testing.js';

const each = Number(process.argv[2] ?? 6);

const ofFile = new Map();
const items = readQuestions()
  .filter(({ scope }) => scope === 'in')
  .filter(({ file }) => ofFile.set(file, (ofFile.get(file) ?? 0) + 1).get(file) <= each)
  .map(({ spec, right: [key] }) => makeItem({ ...spec, ...(key !== null && key !== undefined && { key }) }));

let engine = null;
const checks = recommended.map((check) => ({
  ...check,
  experiment(claim, lab, convention) {
    engine = lab.kernels;
    return check.experiment(claim, lab, convention);
  },
}));
const grader = await createGrader({ checks, backend: 'auto' });
for (const item of items) await grader.gradeItem(item);
const kernels = engine === null ? null : compiledKernels(engine);
grader.dispose();
if (kernels === null)
  console.warn(`kernels.br: none, since kernels run on \`${grader.backend}\` here; graders compile their own`);
else write('kernels.br', brotliCompressSync(kernels));
write('prepared-texts.json', asciiJson(textsToPrepare()));

function write(name, bytes) {
  writeFileSync(new URL(`../dist/${name}`, import.meta.url), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

/** Read by its bytes, see src/prepared/file.ts. */
function asciiJson(value) {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
