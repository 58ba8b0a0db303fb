/** One setting of the page: how it is written in the address and what it falls back to. */
interface Field<T> {
  readonly fallback: T;
  /** `null` for a text that is no value of this field; the fallback is then used. */
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string;
}

const choice = <const T extends string>(fallback: T, ...others: T[]): Field<T> => ({
  fallback,
  read: (text) => [fallback, ...others].find((value) => value === text) ?? null,
  write: (value) => value,
});

const integer = (fallback: number, min: number, max: number): Field<number> => ({
  fallback,
  read: (text) => {
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  },
  write: String,
});

const number = (fallback: number, min: number, max: number): Field<number> => ({
  fallback,
  read: (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return value >= min && value <= max ? value : null;
  },
  write: String,
});

const text = (fallback: string): Field<string> => ({ fallback, read: (value) => value, write: (value) => value });

/** Every setting of the page. What is here is in the address, and nothing else is state that a link should restore. */
export const FIELDS = {
  view: choice('review', 'proof', 'explore'),
  language: choice('en', 'de'),
  theme: choice('auto', 'light', 'dark'),
  backend: choice('auto', 'webgpu', 'webgl2', 'webasm', 'cpu', 'reference'),
  seed: integer(1, 0, 999_999_999),
  /** The dump itself; empty means the worked example. */
  dump: text(''),
  /** Id of the item that the proof shows. */
  item: text(''),
  convention: choice('auto', 'course', 'opposite'),
  cell: choice('gru', 'rnn', 'lstm'),
  hidden: integer(16, 1, 128),
  steps: integer(60, 2, 400),
  scale: number(1, 0, 4),
  /** Clamped gates: empty means free. */
  update: text(''),
  reset: text(''),
  forget: text(''),
  input: text(''),
  output: text(''),
} as const;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The whole state of the page. */
export type State = { -readonly [K in keyof typeof FIELDS]: ValueOf<(typeof FIELDS)[K]> };

/** The state that a fresh page has. */
export const initialState = (): State =>
  Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.fallback])) as State;
