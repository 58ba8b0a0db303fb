/** One setting of the page: how it is written in the address and what it falls back to. */
export interface Field<T> {
  readonly fallback: T;
  /** `null` for a text that is no value of this field; the fallback is then used. */
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string;
  /** Deflated in the address, because it can be long. */
  readonly long?: true;
}

/** One of some words. */
export const choice = <const T extends string>(fallback: T, ...others: T[]): Field<T> => ({
  fallback,
  read: (text) => [fallback, ...others].find((value) => value === text) ?? null,
  write: (value) => value,
});

/** A whole number from `min` to `max`. */
export const integer = (fallback: number, min: number, max: number): Field<number> => ({
  fallback,
  read: (text) => {
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  },
  write: String,
});

/** A number from `min` to `max`. */
export const number = (fallback: number, min: number, max: number): Field<number> => ({
  fallback,
  read: (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return value >= min && value <= max ? value : null;
  },
  write: String,
});

/** Yes or no. */
export const flag = (): Field<boolean> => ({
  fallback: false,
  read: (text) => (text === '1' ? true : text === '0' ? false : null),
  write: (value) => (value ? '1' : '0'),
});

/** A gate's clamp: a number from 0 to 1, or empty for a gate that is free. */
export const clamp = (): Field<string> => ({
  fallback: '',
  read: (text) => (/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/.test(text) ? text : null),
  write: (value) => value,
});

/** Any text. */
export const text = (fallback: string): Field<string> => ({
  fallback,
  read: (value) => value,
  write: (value) => value,
});

/** A text that can be long. */
export const longText = (fallback: string): Field<string> => ({ ...text(fallback), long: true });

/** A value that is written as JSON; `check` gives back what is sound in it, or `null`. */
export const json = <T>(fallback: T, check: (value: unknown) => T | null): Field<T> => ({
  fallback,
  long: true,
  read: (written) => {
    try {
      return check(JSON.parse(written));
    } catch {
      return null;
    }
  },
  write: (value) => JSON.stringify(value),
});
