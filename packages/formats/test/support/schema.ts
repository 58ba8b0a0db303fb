import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

// The IMS schemas may not be part of this repository; they are looked for beside it.
const FOLDER = fileURLToPath(new URL('../../../../../shared/qti-xsd/', import.meta.url));

/** Whether the IMS schemas are at hand. */
export const hasSchemas = existsSync(FOLDER);

if (!hasSchemas) console.warn('skipped: QTI validation needs the IMS schemas in ../shared/qti-xsd');

function* schemaNames(folder = ''): Generator<string> {
  for (const name of readdirSync(join(FOLDER, folder))) {
    const path = join(folder, name);
    if (statSync(join(FOLDER, path)).isDirectory()) yield* schemaNames(path);
    else if (name.endsWith('.xsd')) yield path;
  }
}

/** A path as a file name: the validator has one folder. */
function flat(path: string): string {
  return path.replace(/\//g, '__');
}

let schemas: readonly XMLFileInfo[] | null = null;

function loadSchemas(): readonly XMLFileInfo[] {
  schemas ??= [...schemaNames()].map((path) => ({
    fileName: flat(path),
    contents: readFileSync(join(FOLDER, path), 'utf8').replace(
      /schemaLocation\s*=\s*"([^":]*)"/g,
      (_, target: string) => {
        return `schemaLocation="${flat(normalize(join(dirname(path), target)))}"`;
      },
    ),
  }));
  return schemas;
}

/** What xmllint finds wrong with XML files against one of the IMS schemas: `qtiv2p1/imsqti_v2p1.xsd`. */
export async function schemaErrors(files: readonly XMLFileInfo[], schema: string): Promise<string[]> {
  const all = loadSchemas();
  const main = all.filter((file) => file.fileName === flat(schema));
  const { errors } = await validateXML({
    xml: files.map((file, place) => ({ fileName: `${String(place)}.xml`, contents: file.contents })),
    schema: main,
    preload: all.filter((file) => !main.includes(file)),
    maxMemoryPages: 8192,
  });
  return errors.map((error) => error.rawMessage).filter((message) => !message.includes('imsmd_v1p2p4.xsd'));
}
