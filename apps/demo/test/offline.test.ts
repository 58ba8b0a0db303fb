import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

const BUDGET = 250_000;

describe.skipIf(executablePath === undefined)('the download', () => {
  const demo = useDemo();

  test('what must come before the first items stand on the page is small, and gpu.js is not in it', async () => {
    const { page } = demo;
    const files: { name: string; size: Promise<number> }[] = [];
    page.context().on('response', (response) => {
      // What the service worker keeps for later, which on a slow machine it begins before the first item stands, holds up nothing.
      if (response.status() !== 200 || response.request().serviceWorker() !== null) return;
      const packed = /\.woff2$/.test(response.url());
      // What is still under way when the test ends has no body, and does not count.
      const size = response.body().then(
        (body) => (packed ? body.length : gzipSync(body).length),
        () => 0,
      );
      files.push({ name: response.url().split('/').at(-1)!, size });
    });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('article')) return;
        Object.assign(window, { firstItem: performance.now() });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await demo.open();
    await page.waitForSelector('article');
    const early = [...files];
    const sizes = await Promise.all(early.map(async ({ name, size }) => [name, await size] as const));
    const before = [...new Map(sizes)].filter(([name]) => !/^(?:katex|KaTeX|grade|gpu|create-engine)/.test(name));
    const total = before.reduce((sum, [, size]) => sum + size, 0);
    console.log(
      `first download: ${(total / 1000).toFixed(0)} kB gzipped: ${before.map(([name, size]) => `${name} ${size}`).join(', ')}`,
    );
    expect(before.map(([name]) => name).join(' ')).toMatch(/worker-/);
    expect(before.map(([name]) => name).join(' ')).not.toMatch(/gpu|export|sql/);
    expect(total).toBeLessThan(BUDGET);
  });

  test('after the first load it works without a network: reading, proving, exporting', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
    await demo.serve(false);
    await page.goto('about:blank');
    await demo.openDump(QUICK.replaceAll('64', '48'));
    await demo.settled();
    expect(await page.locator('article [data-outcome]').first().getAttribute('data-outcome')).toBe('confirmed');
    await page.getByLabel('Format', { exact: true }).selectOption('anki');
    const { data } = await demo.download(() => page.getByRole('button', { name: 'Download' }).click());
    expect(data.subarray(0, 2).toString()).toBe('PK');
    await page.locator('nav button').nth(2).click();
    await page.waitForSelector('.figures figure');
    await demo.serve(true);
  });

  test('the page forbids every script but its own, and every stranger', async () => {
    const { page } = demo;
    demo.allow(/Content Security Policy/);
    await demo.openDump(QUICK);
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|\*|data:|https?:/);
    const blocked = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const found: string[] = [];
          document.addEventListener('securitypolicyviolation', (event) => {
            found.push(event.effectiveDirective);
            if (found.length === 3) resolve(found.sort());
          });
          const script = document.createElement('script');
          script.textContent = 'window.hit = 1';
          const button = document.createElement('button');
          button.setAttribute('onclick', 'window.hit = 2');
          const image = document.createElement('img');
          image.src = 'https://stranger.test/x.png';
          document.body.append(script, button, image);
          button.click();
        }),
    );
    expect(blocked).toEqual(['img-src', 'script-src-attr', 'script-src-elem']);
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  }, 60_000);
});
