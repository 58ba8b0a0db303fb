import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { decodeText, extractQuiz, type QuizItem } from '@keyproof/parser';
import { describe, expect, test } from 'vitest';
import { languageModel } from '../../src/checks/language-model/index.ts';
import { nanCause } from '../../src/checks/nan-cause/index.ts';
import { outputVector } from '../../src/checks/output-vector/index.ts';
import { sampling } from '../../src/checks/sampling/index.ts';
import { trainingPractice } from '../../src/checks/training-practice/index.ts';
import { createGrader, type Grader } from '../../src/grade/index.ts';

const DUMPS = new URL('../../../../../shared/dumps/', import.meta.url);
const CHECKS = [languageModel, sampling, nanCause, outputVector, trainingPractice];

/** Every item of the dumps, with the name of its file. */
function items(): readonly { readonly name: string; readonly item: QuizItem }[] {
  return ['seeds/', 'wild/'].flatMap((folder) => {
    const directory = new URL(folder, DUMPS);
    const names = readdirSync(directory).filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'INDEX.md');
    return names.flatMap((name) => {
      const { text } = decodeText(readFileSync(new URL(name, directory)));
      return extractQuiz(text, { path: name }).items.map((item) => ({ name, item }));
    });
  });
}

/** The item with every other single option as its key. */
function mutants(item: QuizItem): readonly QuizItem[] {
  const { key } = item;
  if (key === null || key.options.length !== 1) return [];
  return [...item.options.keys()]
    .filter((option) => !key.options.includes(option))
    .map((option) => ({ ...item, key: { ...key, options: [option] } }));
}

async function outcomes(grader: Grader, found: readonly QuizItem[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const item of found) all.push((await grader.gradeItem(item)).outcome);
  return all;
}

// The source dumps lie beside the repository, and only there.
describe.skipIf(!existsSync(DUMPS))('language models and training in the source dumps', () => {
  test('every key of these kinds is confirmed and every other key refuted', async () => {
    const grader = await createGrader({ checks: CHECKS, seed: 2 });
    const counts: Record<string, number> = {};
    for (const { name, item } of items()) {
      const verdict = await grader.gradeItem(item);
      if (verdict.check === null || verdict.key === null) continue;
      expect(`${name} ${item.number ?? ''} ${verdict.check} ${verdict.outcome}`).toBe(
        `${name} ${item.number ?? ''} ${verdict.check} confirmed`,
      );
      counts[verdict.check] = (counts[verdict.check] ?? 0) + 1;
      expect(new Set(await outcomes(grader, mutants(item)))).not.toContain('confirmed');
      expect(new Set(await outcomes(grader, mutants(item)))).not.toContain('undecided');
    }
    grader.dispose();
    const least = { 'language-model': 8, sampling: 7, 'nan-cause': 7, 'output-vector': 1 };
    for (const [check, count] of Object.entries(least)) expect(counts[check], check).toBeGreaterThanOrEqual(count);
  });
});
