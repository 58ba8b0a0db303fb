import { extname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { OpenQueue, openQueue as openQueueType, startWorker as startWorkerType } from '@keyproof/queue';
import manifest from '../../package.json' with { type: 'json' };
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { parseDocument, printDocument } from '../report/json.ts';
import { at } from './process.ts';
import { keyOf } from './fingerprint.ts';
import { packFacts, unpackFacts } from './summary.ts';
import type { Job, Processed, Task } from './task.ts';

/** Work for a queue: the same content and the same task have the same key. */
export interface Queued {
  readonly key: string;
  readonly payload: string;
}

export function payloadOf(task: Task, job: Job): Queued {
  const { bytes = new Uint8Array(), path, reviews = [] } = job;
  const about = JSON.stringify([{ ...task, store: null }, extname(path).toLowerCase(), reviews]);
  const content = { task, job: { path, file: null, reviews }, bytes: Buffer.from(bytes).toString('base64') };
  return { key: keyOf(about, bytes), payload: pack(content) };
}

export function readPayload(payload: string): { readonly task: Task; readonly job: Job } {
  const { task, job, bytes } = unpacked(payload) as { task: Task; job: Job; bytes: string };
  return { task, job: { ...job, bytes: Buffer.from(bytes, 'base64') } };
}

export function packResult(result: Processed): string {
  if (!result.ok) return pack(result);
  return pack({ ...result, facts: packFacts(result.facts) });
}

/** A result under the path by which the dump is called here: another may have queued the same content under another name. */
export function unpack(text: string, path: string): Processed {
  const result = unpacked(text) as Processed;
  if (!result.ok) return { ...result, path, message: result.message.replaceAll(`\`${result.path}\``, `\`${path}\``) };
  const document = result.path === path ? result.document : printDocument(at(parseDocument(result.document), path));
  return {
    ...result,
    path,
    document,
    facts: unpackFacts(result.facts),
  };
}

function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 1 }).toString('base64');
}

function unpacked(text: string): unknown {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'));
}

/** The queue package, which is installed only by those who use it. */
export async function queuePackage(): Promise<{
  readonly openQueue: typeof openQueueType;
  readonly startWorker: typeof startWorkerType;
}> {
  try {
    return await import('@keyproof/queue');
  } catch (error) {
    throw new InputError('no-queue', 'The package `@keyproof/queue` is not installed', error);
  }
}

export function redisUrl(host: Pick<Host, 'env'>, redis: string | undefined): string {
  return redis ?? (host.env['KEYPROOF_REDIS'] || 'redis://127.0.0.1:6379');
}

/** How long a Redis that went away is waited for, from `KEYPROOF_REDIS_PATIENCE` in seconds. */
export function redisPatience({ env }: Pick<Host, 'env'>): { readonly patience?: number } {
  const text = env['KEYPROOF_REDIS_PATIENCE'] ?? '';
  if (text === '') return {};
  if (!/^\d{1,6}$/.test(text))
    throw new InputError('usage', `Expected \`KEYPROOF_REDIS_PATIENCE\` to be seconds, found \`${text}\``);
  return { patience: Number(text) * 1000 };
}

/** The name of the queue for one build: results of other code are never taken for ours. */
export function queueName(name: string, build: string): string {
  if (!/^[\w.-]+$/.test(name))
    throw new InputError('usage', `Expected \`--queue\` to be letters, digits, dots and dashes, found \`${name}\``);
  return `${name}-${manifest.version}-${build.slice(0, 8)}`;
}

/** The queue of the options, as an input error where there is no Redis. */
export async function queueFor(
  host: Pick<Host, 'env'>,
  { redis, queue }: { readonly redis: string | undefined; readonly queue: string },
  { build }: Pick<Task, 'build'>,
): Promise<OpenQueue> {
  const { openQueue } = await queuePackage();
  const name = queueName(queue, build);
  const opened = await asInput(openQueue({ url: redisUrl(host, redis), name, ...redisPatience(host) }));
  return {
    add: (key, payload) => asInput(opened.add(key, payload)),
    result: (key) => asInput(opened.result(key)),
    workers: () => asInput(opened.workers()),
    close: () => opened.close(),
  };
}

/** Trouble with Redis is the user's to mend. */
export async function asInput<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as Error).name !== 'QueueError') throw error;
    throw new InputError('redis', (error as Error).message, error);
  }
}
