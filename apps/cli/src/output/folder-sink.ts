import { basename, extname } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Host } from '../host.ts';
import { writeWhole } from '../input/write.ts';
import { createQuestionIndex } from '../questions/question-index.ts';
import { BETWEEN, CLOSE, openReport, printQuestion } from '../report/json.ts';
import { type Sink, sink } from './sinks.ts';

/** A report for each document into a folder: `quiz.md` → `quiz.md.json`, and `quiz.md.2.json` for a second of that name. */
export function folderSink(host: Host, folder: string): Sink {
  const used = new Map<string, number>();
  return sink({
    async document({ path, document, facts }) {
      const name = path === '<stdin>' ? 'stdin' : basename(path) || `dump${extname(path)}`;
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      const index = createQuestionIndex();
      index.add(path, facts);
      const questions = [...index.questions()].map(printQuestion).join(',\n');
      index.close();
      const text = `${openReport(manifest.version)}${document}${BETWEEN}${questions}${CLOSE}`;
      await writeWhole(host, `${folder}/${name}${count > 1 ? `.${count}` : ''}.json`, text, { folders: true });
    },
  });
}
