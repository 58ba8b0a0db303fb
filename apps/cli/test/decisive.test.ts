import type { Measurement } from '@keyproof/grader';
import { describe, expect, test } from 'vitest';
import { simulatedName } from '../src/report/text/answers.ts';
import { decisiveNumbers } from '../src/report/text/decisive.ts';
import { gruItem, judged, verdict } from './support/report.ts';

const measured = (name: string, value: number, threshold: number | null = 0.5): Measurement => ({
  name,
  value,
  threshold,
  unit: '',
});
const line = (more: Parameters<typeof verdict>[0]): string => decisiveNumbers(gruItem(), verdict(more));

describe('the numbers that decide', () => {
  test('should be those on which key and simulation differ, by the measurement that tells them apart', () => {
    const options = [
      judged('a', false, []),
      judged('b', false, []),
      judged('c', true, [measured('learns', 0.9), measured('gradient', 0.6)]),
      judged('d', false, [measured('learns', 0.9), measured('gradient', 0.1)]),
    ];
    expect(line({ options })).toBe('C 0.6 > 0.5, D 0.1 < 0.5 · gradient');
  });

  test('should be said once where the options draw different conclusions from the same experiment', () => {
    const both = [measured('gain of the past', 0.9), measured('gain of the future', 0)];
    const options = [judged('a', false, []), judged('b', false, []), judged('c', true, both), judged('d', false, both)];
    expect(line({ options })).toBe('0.9 > 0.5 · gain of the past; 0 < 0.5 · gain of the future');
  });

  test('should give way to the reason where an option is open', () => {
    const options = [0, 1, 2].map(() => judged('x', false, [measured('m', 1)]));
    const open = { claim: '?', holds: null, reason: 'not understood: “sometimes”', measurements: [] };
    expect(line({ outcome: 'undecided', simulated: null, options: [...options, open] })).toBe(
      'D not understood: “sometimes”',
    );
  });

  test('should show both answers where the convention decides', () => {
    const byConvention = { course: { simulated: [2], options: [] }, opposite: { simulated: [3], options: [] } };
    const dependent = verdict({ outcome: 'convention-dependent', simulated: null, byConvention });
    expect(decisiveNumbers(gruItem(), dependent)).toBe(
      'C under the course convention, D under the opposite convention',
    );
    expect(simulatedName(gruItem({ verdict: dependent }))).toBe('C|D');
  });

  test('should name no option where one statement is judged', () => {
    expect(line({ key: [0], simulated: [1], options: [judged('s', false, [measured('distance', 0.2)])] })).toBe(
      '0.2 < 0.5 · distance',
    );
  });

  test('should be empty where nothing was measured', () => {
    expect(line({ options: [], key: null, simulated: null })).toBe('');
  });
});
