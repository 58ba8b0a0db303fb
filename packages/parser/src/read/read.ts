import { readCsv } from './csv.ts';
import { readLatexExam } from './latex.ts';
import { readGift } from './gift.ts';
import { readHtml } from './html.ts';
import { readJsonQuiz } from './json.ts';
import type { Line } from './line.ts';
import { readMarkdown } from './markdown.ts';
import { readNotebook } from './notebook.ts';
import { sniff } from './sniff.ts';

/** The lines of a dump, whatever its format. */
export function readDump(source: string): Line[] {
  const format = sniff(source);
  switch (format.name) {
    case 'html':
      return readHtml(source);
    case 'gift':
      return readGift(source);
    case 'latex':
      return readLatexExam(source);
    case 'csv':
      return readCsv(source, format.separator);
    case 'notebook':
      return readNotebook(format.root, source);
    case 'json':
      return readJsonQuiz(format.root, source);
    case 'markdown':
      return readMarkdown(source);
  }
}
