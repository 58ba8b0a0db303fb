import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readAhead, readHere, type Reader } from '../src/pipeline/reader.ts';

const QUIZ = '1. Can an RNN read a sequence of any length?\n\nA) Yes\nB) No\n\nAnswer: A\n';

test('reading here gives the items of a dump', async () => {
  const document = await readHere().read('quiz.txt', QUIZ);
  expect(document).toMatchObject({ path: 'quiz.txt', items: [{ key: { options: [0] } }] });
});

describe('reading ahead', () => {
  let folder = '';
  let reader: Reader;
  // Stands for the parser: gives the text back, and dies of some texts.
  const worker = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ path, text }) => {
      if (text === 'exit') process.exit(3);
      if (text === 'throw') throw new RangeError('too much');
      parentPort.postMessage({ path, items: [], messages: [text] });
    });`;
  const open = (): Reader => (reader = readAhead(pathToFileURL(join(folder, 'worker.mjs'))));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyproof-reader-'));
    await writeFile(join(folder, 'worker.mjs'), worker);
  });
  afterEach(() => reader.close());
  afterAll(() => rm(folder, { recursive: true }));

  test('should give documents in the order of the calls', async () => {
    const { read } = open();
    const documents = await Promise.all(['a', 'b', 'c'].map((text) => read(`${text}.txt`, text)));
    expect(documents.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test.each([
    ['exit', /exited with code 3/],
    ['throw', /too much/],
  ])('should lose no more than the dump whose thread died: %s', async (fatal, reason) => {
    const { read } = open();
    const results = await Promise.allSettled([read('a', 'a'), read('b', fatal), read('c', 'c'), read('d', 'd')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(String((results[1] as PromiseRejectedResult).reason)).toMatch(reason);
    await expect(read('e', 'e')).resolves.toMatchObject({ path: 'e' });
  });
});
