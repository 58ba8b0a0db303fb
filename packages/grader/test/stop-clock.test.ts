import { afterEach, describe, expect, test, vi } from 'vitest';
import { createStopClock } from '../src/lab/stop-clock.ts';

const BUDGET = 1000;

/** A machine whose wall clock and processor time stand where the test puts them; `null` as in a browser, which tells none. */
function machine(processor: number | null) {
  const at = { wall: 0, processor };
  vi.spyOn(Date, 'now').mockImplementation(() => at.wall);
  const cpuUsage = () => ({ user: (at.processor ?? 0) * 1000, system: 0 });
  vi.stubGlobal('process', processor === null ? undefined : { ...process, cpuUsage });
  return at;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an experiment of one second at most', () => {
  test.each([
    ['runs on while a busy machine gives it no processor', { wall: 9000, processor: 900 }, false],
    ['ends after a second of processor', { wall: 1100, processor: 1100 }, true],
    ['does not pay for the other threads of its process', { wall: 900, processor: 1800 }, false],
    ['ends after ten seconds of waiting', { wall: 10_100, processor: 10 }, true],
    ['runs on in a busy browser', { wall: 9000, processor: null }, false],
    ['ends after ten seconds in a browser', { wall: 10_100, processor: null }, true],
  ])('%s', (_, { wall, processor }, over) => {
    const at = machine(processor === null ? null : 0);
    const clock = createStopClock(BUDGET, undefined);
    clock.start();
    Object.assign(at, { wall, processor });
    if (over) expect(() => clock.check()).toThrow('at most 1000 ms');
    else expect(() => clock.check()).not.toThrow();
  });
});
