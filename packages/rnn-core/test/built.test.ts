import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const built = new URL('../dist/index.js', import.meta.url);

// What a user of the package runs: the bundle, in a process of its own, without this repository's sources.
const program = `
import { createEngine, createRandom, normal } from ${JSON.stringify(built.href)};
const results = {};
for (const backend of ['reference', 'webasm', 'cpu']) {
  const engine = await createEngine({ backend });
  const stack = engine.recurrent({ cell: 'lstm', inputSize: 3, hiddenSize: 5, bidirectional: true }, { random: createRandom(1) });
  const trace = await stack.forward(normal([4, 2, 3], createRandom(2)));
  const { x } = await stack.backward(trace, { output: trace.output });
  results[engine.backend] = [...trace.hN.data, ...x.data];
  engine.dispose();
}
console.log(JSON.stringify(results));`;

describe.skipIf(!existsSync(fileURLToPath(built)))('the built package (skipped where it has not been built)', () => {
  it('runs its kernels on every backend of Node', () => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    const { reference, ...others } = JSON.parse(output) as Record<string, number[]>;
    expect(Object.keys(others)).toEqual(['webasm', 'cpu']);
    for (const values of Object.values(others)) {
      values.forEach((value, i) => expect(value).toBeCloseTo(reference![i]!, 5));
    }
  });
});
