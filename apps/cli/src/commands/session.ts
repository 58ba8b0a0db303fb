import { basename, extname } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { writeWhole } from '../input/write.ts';
import type { DocumentReport, Report } from '../report/document.ts';
import { renderJson } from '../report/json.ts';
import { questionsOf } from '../report/questions.ts';

/** The report over some documents. */
export function reportOf(documents: readonly DocumentReport[]): Report {
  return { schema: 'keyproof/report@1', version: manifest.version, documents, questions: questionsOf(documents) };
}

/** Prints errors of inputs and remembers that the exit code is 2. `note` remembers only. */
export function errorSink(host: Host) {
  let failed = false;
  const note = (): void => {
    failed = true;
  };
  const report = (error: InputError): void => {
    note();
    host.err(`keyproof: ${error.message}\n`);
  };
  return { report, note, failed: () => failed };
}

/** Writes a report for each document into a folder: `quiz.md` → `quiz.md.json`, and `quiz.md.2.json` for a second of that name. */
export async function writeEach(host: Host, folder: string, documents: readonly DocumentReport[]): Promise<void> {
  const used = new Map<string, number>();
  for (const document of documents) {
    const name = document.path === '<stdin>' ? 'stdin' : basename(document.path) || `dump${extname(document.path)}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const file = `${folder}/${name}${count > 1 ? `.${count}` : ''}.json`;
    await writeWhole(host, file, renderJson(reportOf([document])), { folders: true });
  }
}
