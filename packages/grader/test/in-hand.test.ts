import { expect, test } from 'vitest';
import { inHand } from '../src/grade/in-hand.ts';

const blockFor = (milliseconds: number): void => {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
};

test('no more is in hand than allowed, and all begins in order', async () => {
  const inTurn = inHand(3);
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 9 }, (_, at) =>
      inTurn(async () => {
        begun.push(at);
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 9 - at));
        now -= 1;
      }),
    ),
  );
  expect({ most, begun }).toEqual({ most: 3, begun: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
});

test('one that fails hands its place on', async () => {
  const inTurn = inHand(1);
  const failed = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('done');
});

test('a signal or a timer gets through while much is in hand that blocks', async () => {
  const inTurn = inHand(24);
  let left = 12;
  const seen = new Promise<number>((resolve) => setTimeout(() => resolve(left), 0));
  const all = Array.from({ length: 12 }, () =>
    inTurn(async () => {
      blockFor(30);
      left -= 1;
      await Promise.resolve();
    }),
  );
  expect(await seen).toBeGreaterThan(6);
  await Promise.all(all);
});
