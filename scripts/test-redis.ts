import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findRedis } from './redis.mjs';

const server = findRedis();

/** Whether this machine has a redis-server to test on. Says so where it has none; under `CI=true` that is an error. */
export const hasRedis = server !== null;

if (!hasRedis && process.env['CI'] === 'true')
  throw new Error('Expected a redis-server under CI=true, found none: see scripts/redis.mjs.');
if (!hasRedis)
  console.warn('Queue tests are skipped: no redis-server on this machine (node scripts/redis.mjs installs one).');

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** A real Redis of a test. */
export interface TestRedis {
  readonly url: string;
  /** Ends it at once, as a machine that fails. */
  readonly kill: () => void;
}

/** Starts a Redis on loopback, with nothing on disk. Another may take the port in between: then on the next. */
export async function startRedis(): Promise<TestRedis> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const child = spawn(server as string, [
      ...['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      ...['--maxmemory-policy', 'noeviction'],
    ]);
    if (await isReady(child)) return { url: `redis://127.0.0.1:${port}`, kill: () => void child.kill('SIGKILL') };
  }
  throw new Error('No redis-server came up.');
}

async function isReady(child: ChildProcess): Promise<boolean> {
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    if (!String(chunk).includes('Ready to accept connections')) continue;
    child.stdout?.resume();
    return true;
  }
  return false;
}
