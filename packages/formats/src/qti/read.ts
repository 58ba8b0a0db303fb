import { loadHtml } from '../text/html.ts';
import { unzip, ZipError } from '../package/zip.ts';
import type { ExportItem, ItemMeta, ReadMessage, ReadOptions, ReadResult } from '../types.ts';
import { verdictOfTags } from '../item/feedback.ts';
import { descendants, element, elements, textOf, type XElement } from '../xml/element.ts';
import { readXml, XmlError } from '../xml/read.ts';
import { asQti2 } from './dialect.ts';
import { readItem } from './read-item.ts';

/** The items of a QTI 2.1, 2.2 or 3.0 package, or of one item file. */
export async function readQti(data: Uint8Array, { path = '', maxBytes = 2 ** 28 }: ReadOptions): Promise<ReadResult> {
  const html = await loadHtml();
  const items: ExportItem[] = [];
  const messages: ReadMessage[] = [];
  const fail = (error: unknown, place: string | null): void => {
    if (!(error instanceof XmlError) && !(error instanceof ZipError)) throw error;
    const line = error instanceof XmlError ? ` (line ${String(error.line)})` : '';
    messages.push({ code: error.code, fatal: true, message: `${error.message}${line}`, place });
  };
  let files: readonly File[] = [];
  try {
    files = isZip(data) ? await filesOf(data, maxBytes, fail) : [{ name: null, data, verdict: null }];
  } catch (error) {
    fail(error, null);
  }
  for (const file of files) {
    try {
      const root = asQti2(readXml(new TextDecoder().decode(file.data)));
      const found =
        root.name === 'assessmentItem' ? root : [...descendants(root)].find((node) => node.name === 'assessmentItem');
      if (found === undefined) {
        messages.push({
          code: 'unsupported',
          fatal: true,
          message: `Expected an assessment item, found \`${root.name}\`.`,
          place: file.name,
        });
        continue;
      }
      const tell: Tell = (code, message, fatal = false) => messages.push({ code, fatal, message, place: file.name });
      const item = readItem(found, path, file.verdict, html, tell);
      if (item !== null) items.push(item);
    } catch (error) {
      fail(error, file.name);
    }
  }
  return { items, messages };
}

export type Tell = (code: ReadMessage['code'], message: string, fatal?: boolean) => unknown;

interface File {
  readonly name: string | null;
  readonly data: Uint8Array;
  readonly verdict: ItemMeta | null;
}

function isZip(data: Uint8Array): boolean {
  return data[0] === 0x50 && data[1] === 0x4b;
}

/** The item files of a package in the order of its manifest; without a manifest, every XML file in it. */
async function filesOf(
  data: Uint8Array,
  maxBytes: number,
  fail: (error: unknown, place: string) => void,
): Promise<File[]> {
  const all = await unzip(data, (name) => name.toLowerCase().endsWith('.xml'), maxBytes);
  const manifest = all.get('imsmanifest.xml');
  let resources: XElement[] = [];
  if (manifest !== undefined) {
    try {
      resources = [...descendants(readXml(new TextDecoder().decode(manifest)))].filter(
        (node) => node.name === 'resource',
      );
    } catch (error) {
      fail(error, 'imsmanifest.xml');
    }
  }
  const listed = resources
    .filter((resource) => (resource.attributes['type'] ?? '').startsWith('imsqti_item'))
    .flatMap((resource): File[] => {
      const name = resource.attributes['href'] ?? element(resource, 'file')?.attributes['href'] ?? '';
      const file = all.get(name) ?? all.get(decodeName(name));
      return file === undefined ? [] : [{ name, data: file, verdict: verdictOf(resource) }];
    });
  if (listed.length > 0) return listed;
  return [...all]
    .filter(([name]) => name !== 'imsmanifest.xml')
    .map(([name, file]) => ({ name, data: file, verdict: null }));
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The verdict that this package's own manifests tell. */
function verdictOf(resource: XElement): ItemMeta | null {
  const general = [...descendants(resource)].find((node) => node.name === 'general');
  if (general === undefined) return null;
  const verdict = verdictOfTags(elements(general, 'keyword').map((keyword) => textOf(keyword).trim()));
  const reason = textOf(element(general, 'description')).trim();
  return verdict === null || reason === '' ? verdict : { ...verdict, reason };
}
