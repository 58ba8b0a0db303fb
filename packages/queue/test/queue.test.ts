import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, hasRedis, startRedis, type TestRedis } from '../../../scripts/test-redis.ts';
import { type OpenQueue, openQueue, QueueError, startWorker } from '../src/index.ts';

describe.skipIf(!hasRedis)('a queue on a real Redis', () => {
  let redis: TestRedis;
  let url: string;
  let names = 0;
  const open: { close: () => Promise<void> }[] = [];
  const kept = <T extends { close: () => Promise<void> }>(each: T): T => (open.push(each), each);
  const fresh = (): { url: string; name: string } => ({ url, name: `test-${names++}` });

  beforeAll(async () => {
    redis = await startRedis();
    ({ url } = redis);
  });
  afterAll(async () => {
    await Promise.all(open.map((each) => each.close()));
    redis.kill();
  });

  test('should give each piece of work to one worker, and its result to whoever asks', async () => {
    const where = fresh();
    const queue = kept(await openQueue(where));
    const seen: string[] = [];
    const work = async (payload: string): Promise<string> => (seen.push(payload), payload.toUpperCase());
    kept(await startWorker({ ...where, work }));
    kept(await startWorker({ ...where, work, concurrency: 2 }));
    const keys = Array.from({ length: 40 }, (_, i) => `k${i}`);
    expect(new Set(await Promise.all(keys.map((key) => queue.add(key, `dump ${key}`))))).toEqual(new Set(['added']));
    expect(await Promise.all(keys.map((key) => queue.result(key)))).toEqual(
      keys.map((key) => `DUMP ${key.toUpperCase()}`),
    );
    expect(seen.sort()).toEqual(keys.map((key) => `dump ${key}`).sort());
    expect(await queue.workers()).toBe(2);
  });

  test('should not do again what is done, and try again what failed', async () => {
    const where = fresh();
    const queue = kept(await openQueue(where));
    let runs = 0;
    kept(
      await startWorker({
        ...where,
        work: async (payload) => {
          if (payload === 'bad' && ++runs <= 3) throw new Error('no such luck');
          return `${payload} ${runs}`;
        },
      }),
    );
    await queue.add('good', 'good');
    const first = await queue.result('good');
    expect([await queue.add('good', 'good'), await queue.result('good')]).toEqual(['known', first]);
    await queue.add('bad', 'bad');
    await expect(queue.result('bad')).rejects.toThrow('no such luck');
    expect([await queue.add('bad', 'bad'), await queue.result('bad')]).toEqual(['known', 'bad 4']);
  });

  test('should give the work of a worker that was killed to another', async () => {
    const where = fresh();
    const queue = kept(await openQueue(where));
    const script = `
      import { startWorker } from ${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)};
      await startWorker({ url: ${JSON.stringify(url)}, name: ${JSON.stringify(where.name)}, stalledAfter: 1000,
        work: () => { console.log('taken'); return new Promise(() => {}); } });`;
    const victim = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await queue.add('heavy', 'heavy');
    await once(victim.stdout, 'data');
    victim.kill('SIGKILL');
    kept(await startWorker({ ...where, stalledAfter: 1000, work: async (payload) => `${payload} done` }));
    expect(await queue.result('heavy')).toBe('heavy done');
  });

  test('should end a worker when nothing is left', async () => {
    const where = fresh();
    const queue = kept(await openQueue(where));
    for (const key of ['a', 'b', 'c']) await queue.add(key, key);
    const done: string[] = [];
    const worker = await startWorker({ ...where, work: async (payload) => payload, onDone: (key) => done.push(key) });
    await worker.drained();
    await worker.close();
    expect(done.sort()).toEqual(['a', 'b', 'c']);
  });

  test('should say that there is no Redis, without the password', async () => {
    const nowhere = { url: `redis://:secret@127.0.0.1:${await freePort()}`, name: 'x' };
    const attempts = [() => openQueue(nowhere), () => startWorker({ ...nowhere, work: async () => '' })];
    for (const attempt of attempts) {
      const error = await (attempt() as Promise<unknown>).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(QueueError);
      expect(error).toMatchObject({
        code: 'unreachable',
        message: expect.stringMatching(/^Cannot reach Redis at redis:\/\/…@127\.0\.0\.1:\d+: ECONNREFUSED$/),
      });
    }
  });

  test('should wait for a Redis that went away, and say so when it does not come back', async () => {
    const another = await startRedis();
    const where = { url: another.url, name: 'gone', patience: 1500 };
    const queue: OpenQueue = await openQueue(where);
    await queue.add('a', 'a');
    const result = queue.result('a');
    another.kill();
    await expect(result).rejects.toMatchObject({
      code: 'lost',
      message: expect.stringContaining('is gone: ECONNREFUSED'),
    });
    await queue.close();
  });
});
