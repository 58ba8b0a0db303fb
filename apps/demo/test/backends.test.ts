import type { Page, Worker } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { useDemo } from './support/page.ts';

/** Calls that only one kind of backend makes, counted in the worker itself: what ran does not rest on the page's word. */
interface Calls {
  webgl: number;
  webgpu: number;
  wasm: number;
}

async function countCalls(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const calls = { webgl: 0, webgpu: 0, wasm: 0 };
    Object.assign(globalThis, { calls });
    const wrap = (target: object | undefined, name: string, kind: keyof typeof calls) => {
      const made = (target as Record<string, (...args: unknown[]) => unknown> | undefined)?.[name];
      if (!target || !made) return;
      Object.assign(target, {
        [name](this: unknown, ...args: unknown[]) {
          calls[kind]++;
          return made.apply(this, args);
        },
      });
    };
    const scope = globalThis as unknown as Record<string, { prototype: object } | undefined>;
    wrap(scope['WebGL2RenderingContext']?.prototype, 'drawArrays', 'webgl');
    wrap(scope['GPUQueue']?.prototype, 'submit', 'webgpu');
    for (const name of ['instantiate', 'compile']) wrap(WebAssembly, name, 'wasm');
    const { Instance } = WebAssembly;
    WebAssembly.Instance = class extends Instance {
      constructor(...args: ConstructorParameters<typeof Instance>) {
        super(...args);
        calls.wasm++;
      }
    };
  });
}

const callsOf = (worker: Worker): Promise<Calls> =>
  worker.evaluate(() => (globalThis as unknown as { calls: Calls }).calls);

/** The page with its worker started and counted, before any kernel was made. */
async function workerOf(page: Page, open: () => Promise<void>): Promise<Worker> {
  const [worker] = await Promise.all([page.waitForEvent('worker'), open()]);
  return worker;
}

describe.skipIf(executablePath === undefined)('the backend', () => {
  const demo = useDemo();

  test.each([
    ['webgl2', 'webgl'],
    ['webgpu', 'webgpu'],
    ['webasm', 'wasm'],
    ['cpu', null],
    ['reference', null],
  ] as const)('%s: what the page shows is what ran', async (backend, kind) => {
    const { page } = demo;
    // First one that makes none of the counted calls.
    const first = backend === 'reference' ? 'cpu' : 'reference';
    const worker = await workerOf(page, () => demo.open(`view=explore&backend=${first}&steps=8&hidden=4`));
    await page.waitForSelector(`[data-backend=${first}]`, { timeout: 60_000 });
    await countCalls(worker);
    await page.locator('[data-backend-select]').selectOption(backend);
    await page.waitForSelector(`[data-backend=${backend}], [role=alert]`, { timeout: 60_000 });
    expect(await page.locator('[role=alert]').allInnerTexts()).toEqual([]);
    const calls = await callsOf(worker);
    for (const each of ['webgl', 'webgpu', 'wasm'] as const) {
      if (each === kind) expect(calls[each], each).toBeGreaterThan(0);
      else expect(calls[each], each).toBe(0);
    }
  });
});
