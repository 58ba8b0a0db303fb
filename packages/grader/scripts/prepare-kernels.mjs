// Compiles the kernels of the experiments and writes them beside the built files, where graders take them from: a kernel costs 5 ms to
// compile in a young process, and a few dumps want a hundred. Which ones are wanted is found by grading questions of our own.
//   node scripts/prepare-kernels.mjs [questions of each file; default 24]
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { compiledKernels } from '@keyproof/rnn-core';
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';
import { createGrader, recommended } from '../dist/index.js';
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
if (kernels === null) {
  console.warn(`kernels.br: none, since kernels run on \`${grader.backend}\` here; graders compile their own`);
} else {
  const bytes = brotliCompressSync(kernels);
  writeFileSync(new URL('../dist/kernels.br', import.meta.url), bytes);
  console.log(`kernels.br: ${bytes.length} bytes`);
}
