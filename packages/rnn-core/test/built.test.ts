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

// Whether gpu.js is there is asked of the process: it loads a module of CommonJS once.
const frugal = `
import { createRequire } from 'node:module';
import { compiledKernels, createEngine, createRandom, normal } from ${JSON.stringify(built.href)};
const there = () => Object.keys(createRequire(${JSON.stringify(built.href)}).cache).some((file) => /gpu\\.js\\Wsrc/.test(file));
const forward = async (engine, hiddenSize) => {
  const stack = engine.recurrent({ cell: 'gru', inputSize: 3, hiddenSize }, { random: createRandom(1) });
  return [...(await stack.forward(normal([4, 2, 3], createRandom(2)))).hN.data];
};
const compiled = process.argv[1] ? Uint8Array.from(Buffer.from(process.argv[1], 'base64')) : undefined;
const engine = await createEngine({ backend: process.argv[2] ?? 'webasm', compiled });
const opened = there();
const known = await forward(engine, 5);
const after = there();
const other = await forward(engine, 9);
const kernels = Buffer.from(compiledKernels(engine)).toString('base64');
engine.dispose();
console.log(JSON.stringify({ opened, after, finally: there(), known, other, kernels }));`;

const frugally = (...args: readonly string[]) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', frugal, ...args], { encoding: 'utf8' }),
  ) as Readonly<Record<string, unknown>> & { readonly kernels: string };

describe.skipIf(!existsSync(fileURLToPath(built)))('the built package (skipped where it has not been built)', () => {
  it('runs its kernels on every backend of Node', () => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    const { reference, ...others } = JSON.parse(output) as Record<string, number[]>;
    expect(Object.keys(others)).toEqual(['webasm', 'cpu']);
    for (const values of Object.values(others)) {
      values.forEach((value, i) => expect(value).toBeCloseTo(reference![i]!, 5));
    }
  });

  it('loads gpu.js when a kernel is first compiled, and not for kernels that were', () => {
    const first = frugally();
    expect(first).toMatchObject({ opened: true, after: true, finally: true });
    const { kernels, known, other } = first;
    expect(frugally(kernels)).toMatchObject({ opened: false, after: false, finally: false, known, other });
    expect(frugally(kernels, 'auto')).toMatchObject({ finally: true, known, other });
  });
});
