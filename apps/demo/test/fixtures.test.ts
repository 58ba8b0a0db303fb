import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Verdict } from '@keyproof/grader';
import { decodeText, type QuizItem } from '@keyproof/parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { useDemo } from './support/page.ts';

const folder = fileURLToPath(new URL('../../../fixtures/dumps/', import.meta.url));
const command = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const dumps = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

type Graded = QuizItem & { readonly verdict: Verdict };

/** What must be the same in the page and the command: all but the name of the dump, and numbers up to the last digits of two engines. */
function comparable({ verdict, provenance, ...item }: Graded) {
  const options = (list: Verdict['options']) =>
    list.map(({ claim, holds, measurements }) => ({
      claim,
      holds,
      measurements: measurements.map(({ name, unit, threshold, value }) => ({
        name,
        unit,
        threshold: round(threshold),
        value: round(value),
      })),
    }));
  return {
    ...item,
    spans: provenance.spans,
    verdict: {
      ...verdict,
      reason: verdict.options.some(({ holds }) => holds === null)
        ? verdict.options.map(({ reason }) => reason)
        : undefined,
      options: options(verdict.options),
      byConvention: verdict.byConvention && {
        course: verdict.byConvention.course.simulated,
        opposite: verdict.byConvention.opposite.simulated,
      },
    },
  };
}

/** Four digits; the command writes NaN and infinities as words, JSON Lines as nothing. */
const round = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.skipIf(executablePath === undefined)('the fixture dumps in the page and in the command', () => {
  const demo = useDemo();
  let report: Promise<ReadonlyMap<string, readonly Graded[]>>;

  beforeAll(() => {
    report = promisify(execFile)(
      process.execPath,
      [command, 'grade', '--json', '--backend', 'webasm', ...dumps.map((name) => folder + name)],
      {
        maxBuffer: 1 << 28,
      },
    ).then(({ stdout }) => {
      const { documents } = JSON.parse(stdout) as { documents: { path: string; items: Graded[] }[] };
      return new Map(documents.map(({ path, items }) => [path.split('/').at(-1)!, items]));
    });
    report.catch(() => undefined);
  });

  test('each dump, pasted, gives the items and verdicts of the command', { timeout: 240_000 }, async () => {
    const { page } = demo;
    await demo.open('view=review&backend=webasm');
    for (const name of dumps) {
      const bytes = readFileSync(folder + name);
      const { text, encoding } = decodeText(bytes);
      // Bytes of another encoding cannot be pasted: such a dump is opened as a file.
      if (encoding === 'utf-8') await demo.paste(text);
      else await demo.pick(name, bytes);
      const start = text.trim().slice(0, 12);
      await page.waitForFunction((start) => document.querySelector('.source')?.textContent?.includes(start), start);
      await demo.settled();
      await page.getByLabel('Format', { exact: true }).selectOption('jsonl');
      await page.getByLabel('Include keys').check();
      const { data } = await demo.download(() => page.getByRole('button', { name: 'Download' }).click());
      const items = data
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Graded);
      const expected = (await report).get(name);
      expect(items.length, name).toBe(expected?.length);
      expect(
        items.map((item) => plain(comparable(item))),
        name,
      ).toEqual(expected?.map((item) => plain(comparable(item))));
      expect(new Set(items.map(({ verdict }) => verdict.reproduce.backend)), name).toEqual(new Set(['webasm']));
    }
  });
});
