import type { State } from '../state/table.ts';
import type { Drive } from '../worker/probe-protocol.ts';

/** Largest input that can be drawn by hand. */
export const REACH = 2;

/** The input at each step, for those drives that are one number a step; `null` for noise. */
export function inputsOf({ drive, drawn, steps }: Pick<State, 'drive' | 'drawn' | 'steps'>): readonly number[] | null {
  const at: Readonly<Record<Exclude<State['drive'], 'noise'>, (t: number) => number>> = {
    pulse: (t) => (t === 0 ? REACH : 0),
    step: (t) => (t >= steps / 3 ? 1 : 0),
    wave: (t) => Math.sin((2 * Math.PI * t) / Math.max(8, steps / 3)),
    drawn: (t) => readDrawn(drawn)[t] ?? 0,
  };
  return drive === 'noise' ? null : Array.from({ length: steps }, (_, t) => at[drive](t));
}

export const driveOf = (state: Pick<State, 'drive' | 'drawn' | 'steps'>): Drive => inputsOf(state) ?? 'noise';

/** Inputs as the address writes them: hundredths, separated by blanks. */
export function readDrawn(text: string): readonly number[] {
  return text
    .split(' ')
    .slice(0, 400)
    .map((each) => Number(each) / 100)
    .map((value) => (Number.isFinite(value) ? Math.max(-REACH, Math.min(REACH, value)) : 0));
}

export const writeDrawn = (values: readonly number[]): string =>
  values.map((value) => Math.round(value * 100)).join(' ');
