import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { initialState, type State } from '../../src/state/table.ts';
import { writeHash } from '../../src/state/url.ts';
import { launch } from './browser.ts';
import { servePage } from './serve.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A fresh page of the built demo for each test; an error on its console fails the test. */
export interface Demo {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Opens the page at a state of the address. */
  open(hash?: string): Promise<void>;
  /** Opens the page with a dump in its address. */
  openDump(text: string, state?: Partial<State>): Promise<void>;
  /** Waits until reading and grading are over. */
  settled(): Promise<void>;
  /** What axe finds. */
  violations(): Promise<readonly string[]>;
  /** Opens a dump as a picked file. */
  pick(name: string, content: Buffer | string): Promise<void>;
  /** Pastes a text as a reader would. */
  paste(text: string): Promise<void>;
  /** The file that an action downloads. */
  download(action: () => Promise<unknown>): Promise<{ readonly name: string; readonly data: Buffer }>;
  /** Errors on the console that this test brings about itself. */
  allow(errors: RegExp): void;
  /** Takes the server away and brings it back. */
  serve(on: boolean): Promise<void>;
}

/** Sets the hooks of a test file; the object is filled before each test. */
export function useDemo(options: { readonly reducedMotion?: 'reduce' } = {}): Demo {
  // No test asks how fast the page is by the clock: on a busy machine it may take its time.
  vi.setConfig({ testTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let errors: string[] = [];
  let allowed: RegExp | null = null;
  const folders: string[] = [];
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await servePage();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    errors = [];
    allowed = null;
    await server.serve(true);
    context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 }, ...options });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterEach(async () => {
    await context.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    expect(errors.filter((error) => allowed === null || !allowed.test(error))).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get url() {
      return server.url;
    },
    async open(hash = '') {
      await page.goto(`${server.url}${hash === '' ? '' : `#${hash}`}`);
      await page.waitForSelector('main > *');
    },
    async openDump(text, state = {}) {
      await this.open(await writeHash({ ...initialState(), files: [{ path: 'dump.md', text }], ...state }));
    },
    async settled() {
      await page.waitForSelector('[data-backend]:not([data-backend=""])', { timeout: 60_000 });
    },
    async violations() {
      await page.evaluate(axeSource);
      return page.evaluate(async () => {
        const { axe } = window as unknown as { axe: Axe };
        return (await axe.run()).violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary}`).join(' | ')}`,
        );
      });
    },
    async pick(name, content) {
      // From the disk, as a reader does it: a buffer would be decoded on the page's own thread.
      const folder = mkdtempSync(join(tmpdir(), 'keyproof-demo-'));
      writeFileSync(join(folder, name), content);
      await page.locator('.take input[type=file]').setInputFiles(join(folder, name));
      folders.push(folder);
    },
    async paste(text) {
      await page.locator('.take textarea').evaluate((box, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    },
    async download(action) {
      const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, action()]);
      return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
    },
    allow(pattern) {
      allowed = pattern;
    },
    async serve(on) {
      await server.serve(on);
    },
  };
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
}
