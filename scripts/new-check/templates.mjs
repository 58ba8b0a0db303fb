// What `pnpm new check NAME` writes. All of it compiles; all that has to be thought about says TODO, and tests fail while it does.

/** @param {{ id: string, name: string, type: string }} check `id` kebab-case, `name` camelCase, `type` PascalCase */
export function filesOf({ id, name, type }) {
  const folder = `packages/grader/src/checks/${id}`;
  return {
    [`${folder}/meta.ts`]: `import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: '${id}',
  title: 'TODO: what is decided, in a few words',
  why: 'Decides TODO. A learner with a wrong key TODO.',
  source: 'TODO: where the mathematics comes from: author, title, year, equation',
  thresholds: {
    same: { value: 1e-4, unit: 'TODO', reason: 'TODO: what was measured where the claim holds, over how many seeds' },
    different: { value: 1e-2, unit: 'TODO', reason: 'TODO: what was measured where it does not hold' },
  },
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason: 'TODO: what it takes (bench/verdicts/cost.mjs), and how much room is left',
  },
  trial: { networks: 3, control: 'TODO: what is known to be otherwise and has to come out so' },
} as const satisfies CheckMeta;
`,
    [`${folder}/claim.ts`]: `import type { Claim } from '../../types.ts';

/** What an option asserts: TODO in words. */
export interface ${type}Claim extends Claim {
  readonly kind: '${id}';
  readonly holds: boolean;
}

/** Equal claims must print equally: each printed claim is measured once. */
export function printClaim({ holds }: ${type}Claim): string {
  return \`\${holds ? '' : 'not '}TODO(x)\`;
}
`,
    [`${folder}/recognise.ts`]: `import type { Reading, Recognition } from '../../types.ts';
import type { ${type}Claim } from './claim.ts';

/** Takes up questions about TODO; \`null\` for every other question, and \`{ unread }\` for a statement with a word that was not used. */
export function recognise(_reading: Reading): Recognition<${type}Claim> | null {
  // TODO: \`has(reading.stem, …)\`, \`mentionsOf\`, and \`leftover\` to see what was not used. Until then nothing is judged.
  return null;
}
`,
    [`${folder}/experiment.ts`]: `import { tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { ${type}Claim } from './claim.ts';
import { meta } from './meta.ts';

/** TODO: what is run, what is measured, and what must come out otherwise (the control). */
export async function experiment({ holds }: ${type}Claim, lab: Lab): Promise<Finding> {
  const { same, different } = meta.thresholds;
  const measure = (steps: number) =>
    lab.sample('${id}', { count: meta.trial.networks }, async (engine, random) => {
      const net = engine.recurrent({ cell: 'rnn', inputSize: 2, hiddenSize: 4 }, { random });
      try {
        const { output } = await net.forward(tensorFor(engine, [steps, 1, 2]));
        return Math.max(...output.data);
      } finally {
        net.dispose();
      }
    });
  const found = await measure(5);
  const control = await measure(6);
  const measurements = [
    { name: 'TODO', value: found.mean, threshold: same.value, unit: same.unit, interval: found.interval },
    {
      name: 'TODO (control)',
      value: control.mean,
      threshold: different.value,
      unit: different.unit,
      interval: control.interval,
    },
  ];
  const open = (reason: string): Finding => ({ holds: null, reason, measurements });
  if (!found.agrees || !control.agrees) return open('the kernels and the float64 reference disagree');
  if (control.min < different.value) return open('the control did not come out otherwise');
  if (found.max <= same.value) return { holds, reason: 'TODO', measurements };
  if (found.min >= different.value) return { holds: !holds, reason: 'TODO', measurements };
  return open('within the margin');
}
`,
    [`${folder}/index.ts`]: `import { defineCheck } from '../../define-check.ts';
import { printClaim, type ${type}Claim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** TODO: what is decided, as a sentence. */
export const ${name} = defineCheck<${type}Claim>({ meta, recognise, print: printClaim, experiment });
`,
    [`${folder}/README.md`]: `# ${id}

Decides TODO.

    TODO: the formula, or a drawing of what is decided

Source: TODO.

## What is read

    TODO: the claim as it prints, and what is left unread

## The experiment

TODO: networks, sizes, what is measured.

| measured           | holds if     | fails if     |
| ------------------ | ------------ | ------------ |
| TODO               | at most 1e-4 | at least 1e-2 |
| control: TODO      | at least 1e-2 |              |
`,
    [`packages/grader/test/checks/${id}.test.ts`]: `import { describe, expect, test } from 'vitest';
import { ${name} } from '../../src/checks/${id}/index.ts';
import { judge } from './grade.ts';

describe('${id}', () => {
  test('finds which option holds', async () => {
    const stem = 'TODO: a question in our own words';
    expect(await judge(${name}, { stem, options: ['TODO: right', 'TODO: wrong'] })).toEqual([true, false]);
  });

  test('leaves other questions alone', async () => {
    expect(await judge(${name}, { stem: 'Who invented it?', options: ['a', 'b'] })).toBeNull();
  });
});
`,
    [`fixtures/questions/${id}.txt`]: `# TODO: at least twenty questions of our own, with right and wrong options; the marks are explained in bench/verdicts/read-questions.mjs
`,
  };
}

/** The list of checks with one more: an import and a row. */
export function registered(list, { id, name }) {
  const rows = 'export const recommended: readonly Check[] = [\n';
  const comment = '\n/** Every check of this package';
  if (!list.includes(rows) || !list.includes(comment))
    throw new Error('Expected checks/index.ts to hold the list `recommended`; register the check by hand');
  return list
    .replace(comment, `import { ${name} } from './${id}/index.ts';\n${comment}`)
    .replace(rows, `${rows}  ${name},\n`);
}
