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

const PLAIN_DOCTYPES = `export const isConforming = () => true;
export const getDocumentMode = ({ name, forceQuirks }) => (name === 'html' && !forceQuirks ? 'no-quirks' : 'quirks');`;

/** What the reader of HTML never asks for: words and codes for the errors of a page, and the names of attributes and parts of drawings. */
export const leanHtml: Plugin = {
  name: 'lean-html',
  load(id) {
    if (/hast-util-from-html\/lib\/errors\.js$/.test(id)) return 'export const errors = {};';
    // Old document types differ in where a paragraph ends before a table, which moves no word.
    if (/parse5\/dist\/common\/doctype\.js$/.test(id)) return PLAIN_DOCTYPES;
    if (/parse5\/dist\/common\/error-codes\.js$/.test(id)) return 'export const ERR = {};';
    return /property-information\/lib\/svg\.js$/.test(id) ? "export { html as svg } from './html.js';" : null;
  },
  transform(code, id) {
    if (!/parse5\/dist\/common\/foreign-content\.js$/.test(id)) return null;
    return code.replace(/(const SVG_(?:ATTRS|TAG_NAMES)_ADJUSTMENT_MAP = new Map\()\[[^\]]+\]\.map\([^;]+;/g, '$1);');
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
