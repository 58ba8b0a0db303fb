import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  const files = [...filesIn(`${own}torch/`, ''), ...filesIn(`${own}onnx/`, '')];
  it.each(files)('%s', async (_name, path) => {
    const engine = await createEngine({ backend });
    const outcome = await runFile(engine, parseVectorFile(readFileSync(path, 'utf8')));
    engine.dispose();
    expect(outcome).toMatchObject({ status: 'PASS' });
  });
});

const shared = fileURLToPath(new URL('../../../../shared/vectors/onnx/', import.meta.url));

describe.skipIf(!existsSync(shared))(
  'the operator tests of ONNX (skipped where ../shared is not beside the repo)',
  () => {
    const files = existsSync(shared) ? filesIn(shared, 'test_') : [];
    const cases = backends.flatMap((backend) => files.map(([name, path]) => [backend, name, path] as const));
    it.each(cases)('on %s: %s', async (backend, _name, path) => {
      const engine = await createEngine({ backend });
      const outcome = await runFile(engine, parseVectorFile(readFileSync(path, 'utf8')));
      engine.dispose();
      expect(outcome).toMatchObject({ status: 'PASS' });
    });
  },
);
