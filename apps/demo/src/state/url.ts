import { deflateText, inflateText } from './deflate.ts';
import { FIELDS, initialState, type State } from './table.ts';

type AnyField = { fallback: unknown; read: (text: string) => unknown; write: (value: never) => string };
const fields = Object.entries(FIELDS) as [keyof State, AnyField][];

/** Fields that can be long are deflated, so that a link stays short enough to paste. */
const LONG = new Set<keyof State>(['dump']);

/** The state as the part of an address after `#`; fields at their fallback are left out. */
export async function writeHash(state: State): Promise<string> {
  const pairs = new URLSearchParams();
  for (const [name, field] of fields) {
    const value = state[name];
    if (value === field.fallback) continue;
    const written = field.write(value as never);
    pairs.set(name, LONG.has(name) ? await deflateText(written) : written);
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
    const text = LONG.has(name) ? await inflateText(written) : written;
    const value = text === null ? null : field.read(text);
    if (value !== null) state[name] = value;
  }
  return state as State;
}
