import manifest from '../../package.json' with { type: 'json' };
import type { Shard } from '../report/document.ts';
import { BETWEEN, CLOSE, openReport, printQuestion } from '../report/json.ts';
import { type Sink, sink } from './sinks.ts';
import type { TextOutput } from './text-file.ts';

/** The one JSON document, written while the dumps are worked on. `open` is called when the first document comes. */
export function jsonSink(open: () => Promise<TextOutput>, shard: Shard | null): Sink {
  let output: TextOutput | null = null;
  const start = async (): Promise<TextOutput> => {
    output = await open();
    await output.write(openReport(manifest.version, shard));
    return output;
  };
  return sink({
    async document({ document, position }) {
      const first = output === null;
      const to = output ?? (await start());
      const text = shard === null ? document : `${document.slice(0, -1)},"position":${position}}`;
      await to.write(first ? text : `,\n${text}`);
    },
    async end({ questions }) {
      const to = output ?? (await start());
      await to.write(BETWEEN);
      let first = true;
      for (const question of questions()) {
        await to.write(`${first ? '' : ',\n'}${printQuestion(question)}`);
        first = false;
      }
      await to.write(CLOSE);
      await to.close();
    },
    abort: async () => output?.abort(),
  });
}
