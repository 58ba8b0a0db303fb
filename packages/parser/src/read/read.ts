import { readAstTest } from './ast-test.ts';
import { readCsv } from './csv.ts';
import { readLatexExam } from './latex.ts';
import { readLatexLists } from './latex-lists.ts';
import { readFlashCards } from './flash-cards.ts';
import { readLatexDocument } from './latex-text.ts';
import { readGift } from './gift.ts';
import { readJsonQuiz } from './json.ts';
import type { Line } from './line.ts';
import { markdownLines } from './markdown.ts';
import { readNotebook } from './notebook.ts';
import { readOrg } from './org.ts';
import { readRExams } from './r-exams.ts';
import type { Readers } from './readers.ts';
import { sniff, type DumpFormat } from './sniff.ts';

/** The lines of a dump, whatever its format; those of Markdown and plain text some thousand at a time. */
export function readDump(source: string, readers: Readers): Iterable<Line[]> {
  const format = sniff(source, readers.yaml);
  return format.name === 'markdown' ? markdownLines(source) : [readFormat(source, format, readers)];
}

function readFormat(source: string, format: Exclude<DumpFormat, { name: 'markdown' }>, readers: Readers): Line[] {
  switch (format.name) {
    case 'html':
      return readers.html(source);
    case 'gift':
      return readGift(source);
    case 'ast-test':
      return readAstTest(source);
    case 'latex':
      return readLatexExam(source);
    case 'latex-list':
      return readLatexLists(source);
    case 'latex-text':
      return readLatexDocument(source);
    case 'flash-cards':
      return readFlashCards(source);
    case 'org':
      return readOrg(source);
    case 'r-exams':
      return readRExams(source);
    case 'csv':
      return readCsv(source, format.separator);
    case 'notebook':
      return readNotebook(format.root, source);
    case 'json':
      // What showed the format has been read.
      return format.lines ?? readJsonQuiz(format.root, source);
  }
}
