import { VFile } from 'vfile';
import { extractFromLines, type Extraction, type ExtractOptions } from './from-lines.ts';
import { readDump } from './read/read.ts';
import { READERS } from './read/readers.ts';

/**
 * The quiz items of a dump in any format this package knows, its diagnostics and its accounting. Time and memory are linear.
 * Never throws on bad input: a text that holds no quiz gives no items and the message `no-quiz`.
 */
export function extractQuiz(input: string | VFile, options: ExtractOptions = {}): Extraction {
  const file = typeof input === 'string' ? new VFile({ value: input }) : input;
  const source = String(file);
  return extractFromLines(source, readDump(source, READERS), options.path ?? file.path ?? '<text>', file);
}
