import { Redis } from 'ioredis';

/** Redis cannot be reached, or was lost and did not come back. */
export class QueueError extends Error {
  readonly code: 'unreachable' | 'lost';

  constructor(code: QueueError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'QueueError';
    this.code = code;
  }
}

export interface Connection {
  readonly redis: Redis;
  /** Aborts with a {@link QueueError} when Redis was lost for good. */
  readonly lost: AbortSignal;
  readonly close: () => Promise<void>;
}

/** How often, and how long in all, a lost Redis is looked for. */
const RETRY_MS = 500;

/**
 * A connection that BullMQ can use. A Redis that goes away is waited for `patience` milliseconds; then `lost` rejects.
 *
 * @throws {QueueError} `unreachable`, where there is no Redis to begin with.
 */
export async function connect(url: string, patience: number): Promise<Connection> {
  const most = Math.ceil(patience / RETRY_MS);
  let started = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    // BullMQ's blocking reads ask for this.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (started && times <= most ? RETRY_MS : null),
  });
  let failure: Error | null = null;
  redis.on('error', (error: Error) => (failure = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new QueueError('unreachable', `Cannot reach Redis at ${shown(url)}: ${reasonOf(failure ?? error)}`, error);
  }
  started = true;
  let closing = false;
  const lost = new AbortController();
  redis.on('end', () => {
    if (!closing) lost.abort(new QueueError('lost', `Redis at ${shown(url)} is gone: ${reasonOf(failure)}`, failure));
  });
  const close = (): Promise<void> => {
    closing = true;
    redis.disconnect();
    return Promise.resolve();
  };
  return { redis, lost: lost.signal, close };
}

/** What `work` gives, unless Redis is lost first. No `Promise.race` with a promise that outlives it: that would keep every result. */
export function unlessLost<T>(work: Promise<T>, lost: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(lost.reason as Error);
    if (lost.aborted) {
      work.catch(() => {});
      return gone();
    }
    lost.addEventListener('abort', gone, { once: true });
    work.then(resolve, reject).finally(() => lost.removeEventListener('abort', gone));
  });
}

/** An address without its password. */
function shown(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@');
}

function reasonOf(error: unknown): string {
  const { code, message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  return code ?? message;
}
