import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackendName } from '../../src/index.ts';
import { linkedTrainings, trainings } from '../on-device.ts';
import { expected } from '../on-device-scenarios.ts';
import type { BrowserReport } from './page.ts';
import { servePage } from './serve.ts';

/** Path of a Chromium, found or installed by `scripts/chromium.mjs`; `npm test` sets it. */
const executablePath = process.env['KEYPROOF_CHROMIUM'];
if (executablePath === undefined) {
  const words = 'The browser backends need a Chromium: run through `npm test`, or set KEYPROOF_CHROMIUM to its path.';
  if (process.env['CI'] === 'true') throw new Error(words);
  console.warn(`Skipped: ${words}`);
}

const root = new URL('../../../../fixtures/vectors/', import.meta.url);
const files = ['torch', 'onnx'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map(
    (name) => [name.replace('.json', ''), readFileSync(new URL(`${folder}/${name}`, root), 'utf8')] as const,
  ),
);

/**
 * What shaders are given, since without a graphics card a shader takes longer to compile than to run: together these run every kernel,
 * and the random shapes come on top. `bench/engine/device.mjs` runs all files on a real card.
 */
const forShaders = new Set([
  'coursera_gru',
  'coursera_lstm_quiz',
  'hyg_activations',
  'jac_lstm',
  'lm_gru_embed_ignore_index',
  'seq_gru_packed',
  'seq_lstm_bidir',
  'seq_rnn_relu_basic',
  'extra_gru_linear_before_reset',
  'extra_gru_reset_before_linear',
  'extra_lstm_peepholes_random',
]);

/** Float32 against float64 over up to 12 steps and three layers, as in Node; shaders round no worse here (worst seen 1.3e-6). */
const tolerance = 5e-6;

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePage>>;

  beforeAll(async () => {
    server = await servePage();
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--enable-unsafe-webgpu',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function inPage<Result>(visit: (page: Page) => Promise<Result>, path = ''): Promise<Result> {
    const page = await browser.newPage();
    try {
      await page.goto(server.url + path);
      await page.waitForFunction('globalThis.runJob !== undefined');
      return await visit(page);
    } finally {
      await page.close();
    }
  }

  const backends: BackendName[] = ['webasm', 'cpu', 'webgl2', 'webgpu', 'headlessgl'];

  it.each(backends)(
    '%s computes what was recorded, and what the reference does for random shapes',
    async (backend) => {
      const shaders = backend !== 'webasm' && backend !== 'cpu';
      const own = shaders ? files.filter(([name]) => forShaders.has(name)) : files;
      const job = { backend, files: own, runs: shaders ? 3 : 12, seed: 7 };
      const report: BrowserReport = await inPage((page) => page.evaluate((given) => runJob(given), job));
      if (report.skipped !== null) {
        console.warn(`Skipped in the browser: ${backend}: ${report.skipped}`);
        // A browser always has these; the GPU's may be missing.
        expect(['webgl2', 'webgpu', 'headlessgl']).toContain(backend);
        return;
      }
      console.log(`${backend} in the browser: an LSTM's training step in ${report.stepMilliseconds.toFixed(1)} ms`);
      expect(report.vectors).toHaveLength(own.length);
      expect(report.vectors.filter(({ status }) => status !== 'PASS')).toEqual([]);
      expect(report.nan).toEqual(['not-a-number', 'not-a-number', 'bad-value']);
      expect(report.random).toHaveLength(job.runs);
      expect(report.random.filter(({ error }) => !(error < tolerance))).toEqual([]);
      expect(report.few.length).toBeGreaterThan(0);
      expect(report.few.filter(({ error }) => !(error < tolerance))).toEqual([]);
    },
    180_000,
  );

  it('whole training steps on the graphics device leave what the reference does, and tell no more than the loss', async () => {
    const report = await inPage((page) => page.evaluate(() => trainOnDevice()));
    if (report.skipped !== null) return console.warn(`Skipped in the browser: ${report.skipped}`);
    const whole = { onDevice: { steps: 5, reason: null }, differences: [] };
    expect(report.trainings).toEqual([...trainings, ...linkedTrainings].map(({ name }) => ({ name, ...whole })));
    expect(report.scenarios).toEqual(expected);
  }, 180_000);

  it('shaders are given files that exist', () => {
    expect(files.filter(([name]) => forShaders.has(name))).toHaveLength(forShaders.size);
  });

  it('workers of an isolated page take parts of large calls, and leave the bits of one thread', async () => {
    const { threads, same, helped } = await inPage((page) => page.evaluate(() => tryThreads()));
    expect(threads).toMatchObject({ count: 2 });
    expect(same).toBe(true);
    expect(helped!.parts).toBeGreaterThan(0);
    expect(helped!.different).toBe(0);
  }, 120_000);

  it('a page that is not isolated runs on one thread, and says so', async () => {
    const { threads, same } = await inPage((page) => page.evaluate(() => tryThreads()), 'alone');
    expect(threads).toEqual({ count: 1, reason: 'the page is not cross-origin isolated (COOP and COEP headers)' });
    expect(same).toBe(true);
  }, 120_000);

  it('auto takes webasm, the fastest by far without a graphics card', async () => {
    expect(await inPage((page) => page.evaluate(() => chooseBackend()))).toBe('webasm');
  });
});
