import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { VFile } from 'vfile';
import { extractFromLines, type ExtractOptions, type Extraction } from '../from-lines.ts';
import { markupLine, type Line } from '../read/line.ts';
import { markdownLines } from '../read/markdown.ts';

declare module 'vfile' {
  interface DataMap {
    /** What `remarkQuiz` read. */
    quiz: Extraction;
  }
}

/**
 * A unified plugin: reads the quiz items of a Markdown tree and leaves them in `file.data.quiz`, its diagnostics in
 * `file.messages`; the tree stays as it is.
 *
 * The tree says which parts of the source count: what an earlier plugin removed is not read. The parts themselves are read
 * again in the dump dialect, because CommonMark has by then turned a lone dash into a heading and `<r>` into HTML. A tree
 * without positions (made by a program, or by `rehype-remark`) is written out first.
 */
export function remarkQuiz(options: ExtractOptions = {}): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const placed = tree.children.every(
      (node) => node.position?.start.offset !== undefined && node.position.end.offset !== undefined,
    );
    const source = placed && file.value !== undefined ? String(file) : toMarkdown(tree);
    const lines = markdownLines(source);
    const kept = placed && file.value !== undefined ? keep(lines, tree) : lines;
    file.data.quiz = extractFromLines(source, kept, options.path ?? file.path ?? '<text>', file);
    return undefined;
  };
}

/** Blanks the lines that no top-level node of the tree covers. */
function* keep(batches: Iterable<readonly Line[]>, tree: Root): Generator<Line[]> {
  const ranges = tree.children.map(
    (node) => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0] as const,
  );
  let k = 0;
  for (const lines of batches)
    yield lines.map((line) => {
      while (k < ranges.length && (ranges[k]?.[1] ?? 0) <= line.start) k++;
      const range = ranges[k];
      return range && range[0] < line.end ? line : markupLine(line.start, line.end, 'markup', { blanks: line.blanks });
    });
}
