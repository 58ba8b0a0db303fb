import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PreparedTexts } from '../src/prepared/texts.ts';

const dist = (file: string) => new URL(`../dist/${file}`, import.meta.url);
const [kernels, texts] = [fileURLToPath(dist('kernels.br')), fileURLToPath(dist('prepared-texts.json'))];

// What a user of the package runs: the built files, in a process of their own. Kernels that gpu.js is asked for are counted.
const program = `
import fs from 'node:fs';
import { createRequire } from 'node:module';
const { readFileSync } = fs;
const hidden = (file) => process.env.HIDDEN && /(?:kernels\\.br|texts\\.json)$/.test(String(file));
fs.readFileSync = (file, ...given) => readFileSync(hidden(file) ? 'no such file' : file, ...given);
const { createGrader } = await import(${JSON.stringify(dist('index.js').href)});
const { makeItem } = await import(${JSON.stringify(dist('testing.js').href)});
const { textsToPrepare } = await import(${JSON.stringify(dist('prepared.js').href)});
const require = createRequire(createRequire(${JSON.stringify(dist('index.js').href)}).resolve('@keyproof/rnn-core'));
const { GPU } = require('gpu.js');
const { createKernel } = GPU.prototype;
let compiled = 0;
GPU.prototype.createKernel = function (...given) {
  compiled += 1;
  return createKernel.apply(this, given);
};
const grader = await createGrader();
const verdicts = [];
for (const stem of [
  'During training of an RNN the weights become NaN. The cause is exploding gradients.',
  'At time t a language model RNN estimates P(y<t> | y<1>, …, y<t−1>).',
]) verdicts.push(await grader.gradeItem(makeItem({ stem, options: ['True', 'False'], type: 'true-false', key: [0] })));
grader.dispose();
console.log(JSON.stringify({ compiled, verdicts, workedOut: textsToPrepare() }));`;

const run = (env: Readonly<Record<string, string>> = {}) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1 << 24,
    }),
  ) as {
    readonly compiled: number;
    readonly verdicts: readonly { readonly outcome: string }[];
    readonly workedOut: PreparedTexts;
  };

/** Phrases with what they became. */
const pairs = ({ phrases }: PreparedTexts) =>
  new Map(phrases.flatMap((phrase, at) => (at % 2 === 0 ? [[phrase, phrases[at + 1]]] : [])));

describe.skipIf(!existsSync(kernels))(
  'what lies beside the built package (skipped where it has not been built)',
  () => {
    test('is what a process without it works out, and the verdicts are the same', () => {
      const prepared = run();
      expect(prepared.compiled).toBe(0);
      expect(prepared.workedOut.needs.forms).toEqual([]);
      expect(prepared.verdicts.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed']);
      const anew = run({ HIDDEN: 'yes' });
      expect(anew.compiled).toBeGreaterThan(10);
      expect(anew.verdicts).toEqual(prepared.verdicts);
      const written = JSON.parse(readFileSync(texts, 'utf8')) as PreparedTexts;
      expect(anew.workedOut.needs.forms.length).toBeGreaterThan(1000);
      expect(written.needs).toEqual(anew.workedOut.needs);
      expect(written.firstTokens).toEqual(anew.workedOut.firstTokens);
      const known = pairs(written);
      expect(anew.workedOut.phrases.length).toBeGreaterThan(1000);
      for (const [phrase, words] of pairs(anew.workedOut))
        expect(known.get(phrase as string), phrase as string).toBe(words);
    });
  },
);
