import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BackendName, createEngine, RnnError } from '../src/index.ts';
import { parseVectorFile } from '../vectors/file.ts';
import { runFile } from '../vectors/run-file.ts';
import './node-webgpu.ts';
import { forShaders } from './shaders.ts';

/**
 * The graphics backends in Node, where they really run: `headlessgl` needs the npm package `gl` and a display, `webgpu` a
 * `navigator.gpu`, here from the folder of an npm package `webgpu` that KEYPROOF_WEBGPU names. Neither is a dependency.
 */
const root = new URL('../../../fixtures/vectors/', import.meta.url);
const files = ['torch', 'onnx'].flatMap((kind) => readdirSync(new URL(kind, root)).map((name) => `${kind}/${name}`));

describe.each<BackendName>(['webgpu', 'headlessgl'])('%s in Node', (backend) => {
  it('computes what was recorded, or says why it does not run here', async (context) => {
    const opened = await createEngine({ backend }).catch((error: unknown) => error as Error);
    if (opened instanceof RnnError && opened.code === 'backend-unavailable') {
      console.warn(`Skipped in Node: ${backend}: ${opened.message}`);
      context.skip();
    }
    if (opened instanceof Error) throw opened;
    const failed = [];
    for (const name of files) {
      const file = parseVectorFile(readFileSync(new URL(name, root), 'utf8'));
      const outcome = await runFile(opened, forShaders(file));
      if (outcome.status !== 'PASS') failed.push({ name, ...outcome });
    }
    expect(failed).toEqual([]);
    opened.dispose();
  }, 600_000);
});
