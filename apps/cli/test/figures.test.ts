import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createGrader, recommended } from '@keyproof/grader';
import { makeItem } from '@keyproof/grader/testing';
import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';
import { drawDots, FILE_STYLE } from '../src/report/figures/dots.ts';
import { drawPlot } from '../src/report/figures/plot.ts';
import { dotPlotsOf, plotsOf } from '../src/report/figures/series.ts';
import { markupText } from '../src/report/html/markup.ts';

const pageOf = (id: string): URL => new URL(`../../../packages/grader/src/checks/${id}/`, import.meta.url);

interface Question {
  readonly file: string;
  readonly scope: string;
  readonly spec: Parameters<typeof makeItem>[0];
  readonly right: readonly (readonly number[] | string)[];
}

/** The figure of the first question of a check's own that it decides: `UPDATE=1` runs the experiments and draws them anew. */
async function draw(): Promise<void> {
  const grader = await createGrader({ backend: 'reference', seed: 1 });
  const questions = readQuestions() as readonly Question[];
  for (const { meta } of recommended) {
    for (const { file, scope, spec, right } of questions) {
      if (file !== meta.id || scope !== 'in') continue;
      const item = makeItem({ ...spec, key: right[0] as readonly number[] });
      const verdict = await grader.gradeItem(item, []);
      if (verdict.outcome !== 'confirmed') continue;
      const curves = plotsOf(item, verdict).map(drawPlot);
      const [figure] = [...curves, ...dotPlotsOf(item, verdict).map(drawDots)].filter((each) => each !== null);
      if (!figure) continue;
      const text = markupText(figure)
        .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
        .replace('<title>', `<style>${FILE_STYLE}</style><title>`)
        .replace(/\s+/g, ' ');
      writeFileSync(new URL('figure.svg', pageOf(meta.id)), `${text}\n`);
      const page = readFileSync(new URL('README.md', pageOf(meta.id)), 'utf8');
      if (!page.includes('figure.svg'))
        writeFileSync(
          new URL('README.md', pageOf(meta.id)),
          `${page.trimEnd()}\n\n![What was measured for: ${spec.stem.replace(/\s+/g, ' ').replace(/[[\]]/g, '').slice(0, 90)}](figure.svg)\n`,
        );
      break;
    }
  }
  grader.dispose();
}

test('every page of a check shows what its experiment measures', async () => {
  if (process.env['UPDATE'] === 'figures') await draw();
  const without = recommended.filter(({ meta }) => {
    const page = new URL('README.md', pageOf(meta.id));
    return !existsSync(new URL('figure.svg', pageOf(meta.id))) || !readFileSync(page, 'utf8').includes('(figure.svg)');
  });
  expect(without.map(({ meta }) => meta.id)).toEqual([]);
}, 600_000);
