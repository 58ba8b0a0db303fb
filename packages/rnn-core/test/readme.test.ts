import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import * as api from '@keyproof/rnn-core';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```ts\n([^`]*)```/g)].map((match) => match[1]!);

/** Runs an example as it stands and returns what it logged. */
async function run(example: string): Promise<unknown[][]> {
  const body = example.replace(/^import (\{[^}]*\}) from '@keyproof\/rnn-core';$/m, 'const $1 = api;');
  const code = ts.transpileModule(body, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const AsyncFunction = Object.getPrototypeOf(run).constructor as new (
      ...args: string[]
    ) => (given: typeof api) => Promise<void>;
    await new AsyncFunction('api', code)(api);
    return [...logged.mock.calls];
  } finally {
    logged.mockRestore();
  }
}

test('the readme has examples', () => {
  expect(examples).toHaveLength(4);
});

test('the gradient of a GRU with its update gate near 0 survives', async () => {
  const [[backend, kept]] = (await run(examples[0]!)) as [[string, number]];
  expect(['webasm', 'cpu']).toContain(backend);
  expect(kept).toBeGreaterThan(0.1);
});

test('the encoder–decoder translates what it was shown', async () => {
  expect(await run(examples[2]!)).toEqual([[[2, 1]]]);
});

test('an output depends on the inputs before it', async () => {
  expect(await run(examples[3]!)).toEqual([[[true, true, true, true, false, false]]]);
});

test('the language model learns its text', async () => {
  const [[loss, written]] = (await run(examples[1]!)) as [[number, string]];
  expect(loss).toBeLessThan(1);
  expect(written).toHaveLength(20);
});
