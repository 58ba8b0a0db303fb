import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { InputError, fileError } from '../errors.ts';
import type { Host } from '../host.ts';
import { readReport } from '../replay/read-report.ts';
import type { DocumentReport, Shard } from '../report/document.ts';
import { parseDocument } from '../report/json.ts';

/** A report to merge, whose documents are read one by one. */
export interface ReportPart {
  readonly path: string;
  readonly version: string;
  readonly shard: Shard | null;
  readonly graded: boolean;
  readonly count: number;
  readonly documents: () => AsyncGenerator<DocumentReport>;
}

/** The reports that the words name. Throws {@link InputError} where one is none. */
export async function openParts(host: Pick<Host, 'cwd' | 'stdin'>, words: readonly string[]): Promise<ReportPart[]> {
  const parts: ReportPart[] = [];
  for (const path of words) parts.push((path === '-' ? null : await byLines(host, path)) ?? (await whole(host, path)));
  return parts;
}

const HEAD = /^\{"schema": "keyproof\/report@1", "version": "([^"]*)",$/;
const SHARD = /^"shard": (\{.*\}),$/;

/**
 * A report as this command lays it out, with one document a line: read line by line, so that one of any length can be merged. `null` where
 * the layout is another.
 */
async function byLines(host: Pick<Host, 'cwd'>, path: string): Promise<ReportPart | null> {
  const file = resolve(host.cwd, path);
  let version: string | null = null;
  let shard: Shard | null = null;
  let count = 0;
  let graded = false;
  let ended = false;
  let place: 'head' | 'documents' | 'questions' = 'head';
  for await (const line of linesOf(file, path)) {
    if (version === null) {
      version = HEAD.exec(line)?.[1] ?? null;
      if (version === null) return null;
    } else if (place === 'head') {
      const part = SHARD.exec(line)?.[1];
      if (part !== undefined) shard = JSON.parse(part) as Shard;
      else if (line === '"documents": [') place = 'documents';
      else return null;
    } else if (line === ']}') ended = true;
    else if (line === '"questions": [') place = 'questions';
    else if (place === 'documents' && line.startsWith('{')) {
      count++;
      graded ||= line.includes('"verdict":');
    }
  }
  if (version === null) return null;
  if (!ended) throw new InputError('not-a-report', `\`${path}\` is cut off after ${count} documents`);
  const documents = async function* (): AsyncGenerator<DocumentReport> {
    for await (const line of linesOf(file, path)) {
      if (line === '"questions": [') return;
      if (line.startsWith('{"path":')) yield parseDocument(line.endsWith(',') ? line.slice(0, -1) : line);
    }
  };
  return { path, version, shard, graded, count, documents };
}

/** Lines between line feeds alone: a JSON text may hold other line ends, such as U+2028. */
async function* linesOf(file: string, path: string): AsyncGenerator<string> {
  const input = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 });
  let rest: string[] = [];
  try {
    for await (const chunk of input as AsyncIterable<string>) {
      const [first = '', ...more] = chunk.split('\n');
      rest.push(first);
      for (const next of more) {
        yield rest.join('');
        rest = [next];
      }
    }
  } catch (error) {
    throw fileError(path, error);
  } finally {
    input.destroy();
  }
  yield rest.join('');
}

/** A report in any other layout, such as `jq` writes it. */
async function whole(host: Pick<Host, 'cwd' | 'stdin'>, path: string): Promise<ReportPart> {
  const { version, shard = null, documents } = await readReport(host, path);
  return {
    path,
    version,
    shard,
    graded: documents.some(({ items }) => items.some(({ verdict }) => verdict !== undefined)),
    count: documents.length,
    async *documents() {
      yield* documents;
    },
  };
}
