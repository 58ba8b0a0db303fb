import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRedis } from '../../../scripts/redis.mjs';
import { keyproof, start } from './support/command.ts';

const server = findRedis();
if (server === null && process.env['CI'] === 'true')
  throw new Error('Expected a redis-server under CI=true, found none: see scripts/redis.mjs.');
if (server === null)
  console.warn('Queue tests are skipped: no redis-server on this machine (node scripts/redis.mjs installs one).');

const QUIZ = (n: number): string =>
  `1. An LSTM with ${n}-dimensional activations reads a vocabulary of 900 words. What is the dimension of its forget gate?\n- [ ] 1\n- [x] ${n}\n- [ ] 900\n`;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-queue-'));
  await mkdir(join(cwd, 'dumps'));
  for (let i = 0; i < 8; i++) await writeFile(join(cwd, 'dumps', `${i}.md`), QUIZ(20 + (i % 6)));
});
afterAll(() => rm(cwd, { recursive: true }));

describe.skipIf(server === null)('workers on a real Redis', () => {
  let redis: ChildProcess;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    redis = spawn(server as string, [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ]);
    for await (const chunk of redis.stdout as AsyncIterable<Buffer>)
      if (String(chunk).includes('Ready to accept')) break;
    redis.stdout?.resume();
  });
  afterAll(() => void redis.kill('SIGKILL'));

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
