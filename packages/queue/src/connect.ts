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
  /** Rejects when Redis was lost for good. Never resolves. */
  readonly lost: Promise<never>;
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
  const lost = new Promise<never>((_, reject) => {
    redis.on('end', () => {
      if (!closing) reject(new QueueError('lost', `Redis at ${shown(url)} is gone: ${reasonOf(failure)}`, failure));
    });
  });
  lost.catch(() => {});
  const close = (): Promise<void> => {
    closing = true;
    redis.disconnect();
    return Promise.resolve();
  };
  return { redis, lost, close };
}

/** An address without its password. */
function shown(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@');
}

function reasonOf(error: unknown): string {
  const { code, message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  return code ?? message;
}
