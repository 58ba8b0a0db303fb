import { VFile } from 'vfile';
import { extractFromLines, type Extraction, type ExtractOptions } from './from-lines.ts';
import { isYamlQuiz } from './read/is-yaml.ts';
import { readDump } from './read/read.ts';
import type { Readers } from './read/readers.ts';
import { isHtml } from './read/sniff.ts';

/**
 * As `extractQuiz`, for pages: the readers of HTML and YAML, which are a third of the code, are loaded by the first dump that needs one.
 *
 * @throws where one of them cannot be loaded.
 */
export async function extractQuizLazily(input: string | VFile, options: ExtractOptions = {}): Promise<Extraction> {
  const file = typeof input === 'string' ? new VFile({ value: input }) : input;
  const source = String(file);
  const lines = readDump(source, await readersFor(source));
  return extractFromLines(source, lines, options.path ?? file.path ?? '<text>', file);
}

async function readersFor(source: string): Promise<Readers> {
  const html = isHtml(source) ? (await import('./read/html.ts')).readHtml : unasked;
  return { html, yaml: isYamlQuiz(source) ? (await import('./read/yaml.ts')).readYaml : unasked };
}

function unasked(): never {
  throw new TypeError('Expected a reader to be asked for before it reads');
}
