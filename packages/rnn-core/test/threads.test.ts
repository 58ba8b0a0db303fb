import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../src/index.ts';
import { helpedCall, trainedOn } from './crew.ts';

describe('threads', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('take parts of a large call, and leave the bits of one thread', async () => {
    const { parts, different } = await helpedCall();
    expect(parts).toBeGreaterThan(0);
    expect(different).toBe(0);
  });

  it.each(['squared-error', 'cross-entropy'] as const)('train to the same bits as one, by %s', async (kind) => {
    const { bits } = await trainedOn(1, kind);
    expect((await trainedOn(2, kind)).bits).toEqual(bits);
    expect((await trainedOn(3, kind)).bits).toEqual(bits);
  });

  it('are as many as asked for, and say why not', async () => {
    const threadsOf = async (options: Parameters<typeof createEngine>[0]) => {
      const engine = await createEngine(options);
      engine.dispose();
      return engine.threads;
    };
    expect(await threadsOf({ backend: 'webasm', threads: 2 })).toMatchObject({ count: 2 });
    expect(await threadsOf({ backend: 'webasm', threads: 1 })).toEqual({ count: 1, reason: 'asked for' });
    expect(await threadsOf({ backend: 'reference' })).toMatchObject({ count: 1 });
    vi.stubGlobal('SharedArrayBuffer', undefined);
    expect(await threadsOf({ backend: 'webasm', threads: 2 })).toEqual({
      count: 1,
      reason: 'there is no `SharedArrayBuffer` here',
    });
  });

  it.each([0, 1.5, 'two'])('refuse %s', async (threads) => {
    await expect(createEngine({ threads: threads as number })).rejects.toMatchObject({ code: 'bad-option' });
  });
});
