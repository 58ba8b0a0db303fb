import manifest from '../../package.json' with { type: 'json' };
import type { Host } from '../host.ts';
import { writeWhole } from '../input/write.ts';
import type { DocumentReport, Report } from '../report/document.ts';
import { type Sink, sink } from './sinks.ts';

/** The reports that are made of the whole at once, by the option that names their file. */
const RENDERERS = {
  html: async () => (await import('../report/html/render.ts')).renderHtml,
  sarif: async () => (await import('../report/exchange/sarif.ts')).renderSarif,
  junit: async () => (await import('../report/exchange/junit.ts')).renderJunit,
  markdown: async () => (await import('../report/exchange/markdown.ts')).renderMarkdown,
} as const satisfies Record<string, () => Promise<(report: Report) => string>>;

export type ReportFiles = { readonly [name in keyof typeof RENDERERS]?: string | undefined };

/** HTML, SARIF, JUnit and Markdown. These hold all documents in memory until the end. */
export function reportSink(host: Host, files: ReportFiles): Sink | null {
  const wanted = (Object.keys(RENDERERS) as (keyof typeof RENDERERS)[]).flatMap((name) => {
    const file = files[name];
    return file === undefined ? [] : [{ file, load: RENDERERS[name] }];
  });
  if (wanted.length === 0) return null;
  const documents: DocumentReport[] = [];
  return sink({
    document: async ({ parsed }) => void documents.push(parsed()),
    async end({ questions }) {
      const report: Report = {
        schema: 'keyproof/report@1',
        version: manifest.version,
        documents,
        questions: [...questions()],
      };
      for (const { file, load } of wanted) await writeWhole(host, file, (await load())(report));
    },
  });
}
