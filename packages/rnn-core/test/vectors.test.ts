import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type BackendName, createEngine } from '../src/index.ts';
import { parseVectorFile } from '../vectors/file.ts';
import { runFile } from '../vectors/run-file.ts';

const own = fileURLToPath(new URL('../../../fixtures/vectors/', import.meta.url));
const backends: BackendName[] = ['reference', 'webasm', 'cpu'];

const filesIn = (folder: string, start: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.json'))
    .map((name) => [name.replace('.json', ''), `${folder}${name}`] as const);

describe.each(backends)('on %s, recorded numbers of another library', (backend) => {
  const files = ['seq_', 'coursera_', 'jac_', 'hyg_saturate'].flatMap((start) => filesIn(`${own}torch/`, start));
  it.each(files)('%s', async (_name, path) => {
    const engine = await createEngine({ backend });
    const outcome = await runFile(engine, parseVectorFile(readFileSync(path, 'utf8')));
    engine.dispose();
    expect(outcome).toMatchObject({ status: 'PASS' });
  });
});
