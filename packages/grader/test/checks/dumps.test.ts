import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeText, extractQuiz } from '@keyproof/parser';
import { describe, expect, test } from 'vitest';
import { architectureFit } from '../../src/checks/architecture-fit/index.ts';
import { bidirectional } from '../../src/checks/bidirectional/index.ts';
import { embedding } from '../../src/checks/embedding/index.ts';
import { fixedLength } from '../../src/checks/fixed-length/index.ts';
import { notation } from '../../src/checks/notation/index.ts';
import { outputShape } from '../../src/checks/output-shape/index.ts';
import { parameterCount } from '../../src/checks/parameter-count/index.ts';
import { taskSignature } from '../../src/checks/task-signature/index.ts';
import { createGrader } from '../../src/index.ts';
import type { Check } from '../../src/types.ts';

const CHECKS: readonly Check[] = [
  architectureFit,
  bidirectional,
  embedding,
  fixedLength,
  notation,
  outputShape,
  parameterCount,
  taskSignature,
];

interface Gold {
  readonly items: readonly { readonly n: number | null; readonly stem_start: string; readonly notes: string }[];
}

const DUMPS = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const here = existsSync(DUMPS);

/** Dumps with their gold, where the checkout has some beside it. */
function dumps(): { readonly name: string; readonly path: string; readonly gold: Gold }[] {
  return ['seeds', 'wild'].flatMap((folder) =>
    readdirSync(DUMPS + folder)
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => {
        const name = file.replace('.gold.json', '');
        const source =
          readdirSync(DUMPS + folder).find((other) => other.startsWith(`${name}.`) && other !== file) ?? '';
        const gold = JSON.parse(readFileSync(`${DUMPS}${folder}/${file}`, 'utf8')) as Gold;
        return { name, path: `${DUMPS}${folder}/${source}`, gold };
      }),
  );
}

/** Whether the gold says that the source's own key is wrong. */
function keyIsDoubted(gold: Gold, number: number | null, stem: string): boolean {
  const start = stem.slice(0, 12);
  const item = gold.items.find(({ n, stem_start }) => n === number && stem_start.startsWith(start));
  return /key is wrong|contradicts the usual key/.test(item?.notes ?? '');
}

describe.skipIf(!here)('real dumps (skipped where ../shared/dumps is not beside the checkout)', () => {
  test('no right key is refuted, and every key of these kinds is decided', async () => {
    const grader = await createGrader({ checks: CHECKS });
    const outcomes: Record<string, number> = {};
    for (const { name, path, gold } of dumps()) {
      const items = extractQuiz(decodeText(readFileSync(path)).text, { path: name }).items;
      for (const item of items) {
        const verdict = await grader.gradeItem(item, items);
        if (verdict.check === null || verdict.key === null) continue;
        const expected = keyIsDoubted(gold, item.number, item.stem.text) ? 'refuted' : 'confirmed';
        expect(`${name} ${item.number ?? ''} ${verdict.check} ${verdict.outcome}`).toBe(
          `${name} ${item.number ?? ''} ${verdict.check} ${expected}`,
        );
        outcomes[verdict.check] = (outcomes[verdict.check] ?? 0) + 1;
      }
    }
    grader.dispose();
    for (const { meta } of CHECKS)
      if (meta.id !== 'parameter-count') expect(outcomes[meta.id] ?? 0, meta.id).toBeGreaterThan(0);
  });
});
