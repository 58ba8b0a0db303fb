// Takes the pictures of the README from the built page: `npm run screenshots` at the root.
/* global document -- the conditions run in the page */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../../scripts/chromium.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const images = fileURLToPath(new URL('../../../docs/images', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Name, state, size and what must be on the page before the picture is taken. */
const pictures = [
  ['review', '', 1280, 860, () => document.querySelectorAll('.outcome').length >= 4],
  ['proof', 'view=proof', 1280, 980, () => document.querySelector('figure') !== null],
  ['explore', 'view=explore&update=0.02', 1280, 860, () => document.querySelectorAll('figure').length >= 3],
  ['phone', 'view=explore&theme=dark', 390, 844, () => document.querySelector('figure') !== null],
];

const env = {};
if (ensureChromium(env) !== 0 || !env.KEYPROOF_CHROMIUM) process.exit(1);
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = join(dist, path.endsWith('/') ? 'index.html' : path);
  readFile(file).then(
    (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body),
    () => response.writeHead(404).end(),
  );
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const browser = await chromium.launch({
  executablePath: env.KEYPROOF_CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const [name, hash, width, height, ready] of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(`http://127.0.0.1:${server.address().port}/#${hash}`);
  if (name === 'proof') {
    // The third question of the worked example has the figure worth showing.
    await page.waitForFunction(() => document.querySelectorAll('.bar option').length >= 4);
    await page.locator('.bar select').selectOption({ index: 2 });
  }
  await page.waitForFunction(ready, null, { timeout: 60_000 });
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await page.close();
  console.log(`docs/images/${name}.png`);
}
await browser.close();
server.close();
