import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const dist = (file: string) => new URL(`../dist/${file}`, import.meta.url);
const kernels = fileURLToPath(dist('kernels.br'));

// What a user of the package runs: the built files, in a process of their own. Kernels that gpu.js is asked for are counted.
const program = `
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { createGrader } from ${JSON.stringify(dist('index.js').href)};
import { makeItem } from ${JSON.stringify(dist('testing.js').href)};
const require = createRequire(createRequire(${JSON.stringify(dist('index.js').href)}).resolve('@keyproof/rnn-core'));
const { GPU } = require('gpu.js');
const { createKernel } = GPU.prototype;
let compiled = 0;
GPU.prototype.createKernel = function (...given) {
  compiled += 1;
  return createKernel.apply(this, given);
};
const { readFileSync } = fs;
if (process.env.HIDDEN) fs.readFileSync = (file, ...given) => readFileSync(String(file).endsWith('kernels.br') ? 'no such file' : file, ...given);
const grader = await createGrader();
const verdicts = [];
for (const stem of [
  'During training of an RNN the weights become NaN. The cause is exploding gradients.',
  'At time t a language model RNN estimates P(y<t> | y<1>, …, y<t−1>).',
]) verdicts.push(await grader.gradeItem(makeItem({ stem, options: ['True', 'False'], type: 'true-false', key: [0] })));
grader.dispose();
console.log(JSON.stringify({ compiled, verdicts }));`;

const run = (env: Readonly<Record<string, string>> = {}) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    }),
  ) as {
    readonly compiled: number;
    readonly verdicts: readonly { readonly outcome: string }[];
  };

describe.skipIf(!existsSync(kernels))('kernels beside the built package (skipped where it has not been built)', () => {
  test('serve its experiments, and verdicts are those of kernels that are compiled anew', () => {
    const prepared = run();
    expect(prepared.compiled).toBe(0);
    expect(prepared.verdicts.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed']);
    const anew = run({ HIDDEN: 'yes' });
    expect(anew.compiled).toBeGreaterThan(10);
    expect(anew.verdicts).toEqual(prepared.verdicts);
  });
});
