import type { Host } from '../host.ts';
import { renderDocument } from '../report/terminal/render.ts';
import { styleFor } from '../report/terminal/style.ts';
import { renderTotals } from '../report/terminal/totals.ts';
import { type Sink, sink } from './sinks.ts';

export interface TerminalView {
  readonly verbose: boolean;
  readonly graded: boolean;
}

/** The report for a person: each document when it is done, then the totals. */
export function terminalSink(host: Host, { verbose, graded }: TerminalView): Sink {
  const view = { columns: host.columns, style: styleFor(host.color), verbose, graded };
  let first = true;
  return sink({
    async document({ parsed }) {
      await host.write(`${first ? '' : '\n'}${renderDocument(parsed(), view)}`);
      first = false;
    },
    async end({ totals, questions }) {
      const disputed = function* (): Generator<ReturnType<typeof questions> extends Iterable<infer Q> ? Q : never> {
        for (const question of questions()) if (question.agreement === 'disagree') yield question;
      };
      const text = renderTotals(totals, disputed(), view);
      if (text !== '') await host.write(`\n${text}`);
    },
  });
}
