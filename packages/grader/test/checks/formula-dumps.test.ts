import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extractQuiz } from '@keyproof/parser';
import { describe, expect, it } from 'vitest';
import { attentionDesign } from '../../src/checks/attention-design/index.ts';
import { attentionFormula } from '../../src/checks/attention-formula/index.ts';
import { gradientFormula } from '../../src/checks/gradient-formula/index.ts';
import { jacobianBound } from '../../src/checks/jacobian-bound/index.ts';
import { createGrader } from '../../src/grade/index.ts';

const dumps = new URL('../../../../../shared/dumps/', import.meta.url);
const checks = [gradientFormula, jacobianBound, attentionFormula, attentionDesign];

/** Outcome and truth of each option for the items of a dump that one of the checks takes up. */
async function verdicts(folder: string, start: string, seed: number): Promise<Record<string, string>> {
  const directory = new URL(`${folder}/`, dumps);
  const name = readdirSync(directory).find((file) => file.startsWith(start) && !file.endsWith('.json')) ?? '';
  const { items } = extractQuiz(readFileSync(new URL(name, directory), 'utf8'));
  const grader = await createGrader({ checks, seed });
  const found: Record<string, string> = {};
  for (const item of items) {
    const verdict = await grader.gradeItem(item, items);
    if (verdict.check === null) continue;
    const holds = verdict.options.map((option) => (option.holds === null ? '?' : option.holds ? '+' : '-')).join('');
    found[`${item.number} ${verdict.check}`] = `${verdict.outcome} ${holds}`;
  }
  grader.dispose();
  return found;
}

// The source dumps lie beside the repository, and only there.
describe.skipIf(!existsSync(dumps))('questions about formulas in the source dumps', () => {
  it.each([1, 2, 3])('should decide both bias gradients, with seed %i', async (seed) => {
    expect(await verdicts('seeds', '002_', seed)).toEqual({
      '3 gradient-formula': 'confirmed -+---',
      '4 gradient-formula': 'confirmed ---+',
    });
  });

  it('should decide the size of a Jacobian where the dump tells no key', async () => {
    expect(await verdicts('wild', 'nptel', 1)).toEqual({ '9 jacobian-bound': 'undecided -+--' });
  });

  it('should decide the questions about attention', async () => {
    expect(await verdicts('wild', 'rnn_transformers', 1)).toEqual({
      '4 attention-design': 'confirmed -+--',
      '8 attention-design': 'confirmed ?+??',
      '14 attention-formula': 'confirmed -+--',
    });
  });
});
