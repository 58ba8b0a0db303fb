import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Order } from '@keyproof/grader';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readAhead, readHere } from '../src/pipeline/reader.ts';
import { experimentsBeside } from '../src/pipeline/side/experiments.ts';
import { sideThread, type SideThread } from '../src/pipeline/side/thread.ts';

const QUIZ = '1. Can an RNN read a sequence of any length?\n\nA) Yes\nB) No\n\nAnswer: A\n';

test('reading here gives the items of a dump', async () => {
  const document = await readHere().read('quiz.txt', QUIZ);
  expect(document).toMatchObject({ path: 'quiz.txt', items: [{ key: { options: [0] } }] });
});

describe('a thread beside this one', () => {
  let folder = '';
  let side: SideThread;
  // Stands for parser and lab: gives texts and claims back with how many labs it has opened, and dies of some.
  const worker = `import { parentPort } from 'node:worker_threads';
    let labs = 0;
    parentPort.on('message', (work) => {
      const said = work.kind === 'read' ? work.text : work.kind === 'experiment' ? work.order.claim.kind : 'lab';
      if (said === 'exit') process.exit(3);
      if (said === 'throw') throw new RangeError('too much');
      if (said === 'fail') return parentPort.postMessage({ error: 'no such thing' });
      if (work.kind === 'lab') labs += 1;
      parentPort.postMessage({ done: work.kind === 'read' ? { path: work.path, items: [], messages: [said] } : { said, labs } });
    });`;
  const open = (): SideThread => (side = sideThread(pathToFileURL(join(folder, 'worker.mjs'))));
  const order = (kind: string): Order => ({ check: 'any', claim: { kind }, convention: 'course' });
  const settings = { backend: 'reference', seed: 1 } as const;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyproof-side-'));
    await writeFile(join(folder, 'worker.mjs'), worker);
  });
  afterEach(() => side.close());
  afterAll(() => rm(folder, { recursive: true }));

  test('should read dumps in the order of the calls', async () => {
    const { read } = readAhead(open());
    const documents = await Promise.all(['a', 'b', 'c'].map((text) => read(`${text}.txt`, text)));
    expect(documents.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test.each([
    ['exit', /exited with code 3/],
    ['throw', /too much/],
    ['fail', /no such thing/],
  ])('should lose no more than the dump of which it died: %s', async (fatal, reason) => {
    const { read } = readAhead(open());
    const results = await Promise.allSettled([read('a', 'a'), read('b', fatal), read('c', 'c'), read('d', 'd')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(String((results[1] as PromiseRejectedResult).reason)).toMatch(reason);
    await expect(read('e', 'e')).resolves.toMatchObject({ path: 'e' });
  });

  test('should open the lab before the first experiment, and once', async () => {
    const { run } = experimentsBeside(open(), settings);
    expect(await Promise.all([run(order('a')), run(order('b'))])).toEqual([
      { said: 'a', labs: 1 },
      { said: 'b', labs: 1 },
    ]);
  });

  test.each([['exit'], ['throw']])('should go on in a new lab after an experiment that ended it: %s', async (fatal) => {
    const { run } = experimentsBeside(open(), settings);
    const results = await Promise.allSettled([run(order('a')), run(order(fatal)), run(order('b'))]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await run(order('c'))).toEqual({ said: 'c', labs: 1 });
  });

  test('should refuse what cannot be sent, and what comes once it is closed', async () => {
    const { run } = experimentsBeside(open(), settings);
    const unsendable = { ...order('a'), claim: { kind: 'a', f: () => {} } };
    await expect(run(unsendable)).rejects.toThrow(/could not be cloned/);
    await side.close();
    await expect(run(order('b'))).rejects.toThrow(/closed/);
  });

  test('should leave nobody waiting at the end or at an abort', async () => {
    const stop = new AbortController();
    const { run } = experimentsBeside(open(), settings, stop.signal);
    const aborted = run(order('a'));
    stop.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    const left = expect(run(order('b'))).rejects.toThrow(/closed/);
    await side.close();
    await left;
  });
});
