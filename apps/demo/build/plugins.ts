import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { policy } from './headers.ts';

/** Puts the policy into the built page, so that it holds on any server. */
export const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

/** Takes the two older copies of each KaTeX font out of its style sheet: every browser that runs this page reads woff2. */
export const modernFonts: Plugin = {
  name: 'modern-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/katex(?:\.min)?\.css/.test(id)) return null;
    return {
      code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g, ''),
      map: null,
    };
  },
};

/** Entities are decoded by a table, not by a document: what the worker runs has none. */
export const withoutDocument: Plugin = {
  name: 'without-document',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (id !== 'decode-named-character-reference') return null;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && { ...found, id: found.id.replace(/index\.dom\.js$/, 'index.js') };
  },
};

/** What the reader of HTML never asks for: words for the errors of a page, and the attributes of drawings. */
export const leanHtml: Plugin = {
  name: 'lean-html',
  load(id) {
    if (/hast-util-from-html\/lib\/errors\.js$/.test(id)) return 'export const errors = {};';
    return /property-information\/lib\/svg\.js$/.test(id) ? "export { html as svg } from './html.js';" : null;
  },
};

/** Writes the service worker with the list of files that it keeps; its name for them changes with their content. */
export const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle).sort();
    const hash = createHash('sha256').update(files.join('\n'));
    const page = bundle['index.html'];
    if (page?.type === 'asset') hash.update(page.source);
    const source = readFileSync(new URL('../src/offline/service-worker.js', import.meta.url), 'utf8')
      .replace("'__VERSION__'", JSON.stringify(hash.digest('hex').slice(0, 16)))
      .replace("['__FILES__']", JSON.stringify(['./', 'icon.svg', ...files.filter((name) => name !== 'index.html')]));
    this.emitFile({ type: 'asset', fileName: 'sw.js', source });
  },
};
