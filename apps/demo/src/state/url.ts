import { deflateText, inflateText } from './deflate.ts';
import type { Field } from './fields.ts';
import { FIELDS, initialState, type State } from './table.ts';

const fields = Object.entries(FIELDS) as unknown as [keyof State, Field<unknown>][];

/** The state as the part of an address after `#`; fields at their fallback are left out. */
export async function writeHash(state: State): Promise<string> {
  const pairs = new URLSearchParams();
  for (const [name, field] of fields) {
    const written = field.write(state[name]);
    if (written === field.write(field.fallback)) continue;
    pairs.set(name, field.long ? await deflateText(written) : written);
  }
  return pairs.toString();
}

/** Reads what `writeHash` wrote. Unknown fields and values that are out of range are ignored. */
export async function readHash(hash: string): Promise<State> {
  const state: Record<string, unknown> = initialState();
  const pairs = new URLSearchParams(hash.replace(/^#/, ''));
  for (const [name, field] of fields) {
    const written = pairs.get(name);
    if (written === null) continue;
    const text = field.long ? await inflateText(written) : written;
    const value = text === null ? null : field.read(text);
    if (value !== null) state[name] = value;
  }
  return state as State;
}
