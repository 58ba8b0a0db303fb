import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, hasRedis, startRedis, type TestRedis } from '../../../scripts/test-redis.ts';
import { keyproof, start } from './support/command.ts';

const QUIZ = (n: number): string =>
  `1. An LSTM with ${n}-dimensional activations reads a vocabulary of 900 words. What is the dimension of its forget gate?\n- [ ] 1\n- [x] ${n}\n- [ ] 900\n`;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-queue-'));
  await mkdir(join(cwd, 'dumps'));
  for (let i = 0; i < 8; i++) await writeFile(join(cwd, 'dumps', `${i}.md`), QUIZ(20 + (i % 6)));
});
afterAll(() => rm(cwd, { recursive: true }));

describe.skipIf(!hasRedis)('workers on a real Redis', () => {
  let redis: TestRedis;
  let url: string;
  beforeAll(async () => {
    redis = await startRedis();
    ({ url } = redis);
  });
  afterAll(() => redis.kill());

  test('should report what one machine reports, byte for byte, and grade equal content once', async () => {
    const worker = start(['worker', '--redis', url, '--jobs', '1', '--no-cache'], { cwd });
    let said = '';
    worker.stderr.on('data', (chunk) => (said += String(chunk)));
    // Not `keyproof()`: that would keep this process from reading what the worker says.
    const asked = start(['enqueue', 'dumps', '--redis', url, '--wait', '--json'], { cwd });
    let out = '';
    asked.stdout.on('data', (chunk) => (out += String(chunk)));
    expect((await once(asked, 'close'))[0]).toBe(0);
    worker.kill('SIGINT');
    expect((await once(worker, 'close'))[0]).toBe(0);
    expect(out).toBe(keyproof(['grade', 'dumps', '--json', '--no-cache'], { cwd }).out);
    expect(said).toMatch(/^keyproof: 6 dumps graded$/m);
  });

  test('should find results that are there, and end when the queue is empty', async () => {
    const { code, err } = keyproof(['enqueue', 'dumps', '--redis', url], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('0 queued, 8 known or not readable') });
    expect(keyproof(['worker', '--redis', url, '--drain'], { cwd }).err).toMatch(/0 dumps graded/);
  });
});

describe.skipIf(!hasRedis)('a Redis that goes away', () => {
  test.each([
    [['worker'], 'grading from the queue'],
    [['enqueue', 'dumps', '--wait'], 'no worker of this version'],
  ])('should be said with what to do, and lose nothing: keyproof %j', async (args, begun) => {
    const redis = await startRedis();
    const child = start([...args, '--redis', redis.url], { cwd, env: { KEYPROOF_REDIS_PATIENCE: '1' } });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
      if (err.includes(begun)) redis.kill();
    });
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(err).toContain(
      `Redis at ${redis.url} is gone: ECONNREFUSED. Start it (\`redis-server\`), or check \`--redis\`.`,
    );
    expect(err).not.toContain('\n    at ');
  });
});

describe('a Redis that is not there', () => {
  test.each([['worker'], ['enqueue', 'dumps', '--wait']])(
    'should be said with what to do: keyproof %s',
    async (...args) => {
      const url = `redis://127.0.0.1:${await freePort()}`;
      const { code, out, err } = keyproof([...args, '--redis', url], { cwd });
      expect(err).toContain(
        `Cannot reach Redis at ${url}: ECONNREFUSED. Start it (\`redis-server\`), or check \`--redis\`.`,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
    },
  );
});
