import type { DocumentReport } from '../report/document.ts';
import type { SideThread } from './side/thread.ts';

/** Reads the texts of dumps into items. */
export interface Reader {
  /** Rejects where the thread that read `path` died. */
  readonly read: (path: string, text: string) => Promise<DocumentReport>;
}

/** Reads in this thread. The parser is loaded at the first dump. */
export function readHere(): Reader {
  return {
    read: async (path, text) => (await import('./extract-document.ts')).extractDocument(path, text),
  };
}

/** Reads in the thread beside this one, in the order of the calls, while this one loads the grader and grades what is read. */
export function readAhead(side: SideThread): Reader {
  return { read: (path, text) => side.give({ kind: 'read', path, text }) };
}
