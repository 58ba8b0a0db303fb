import { type Tensor, tensor } from '../src/index.ts';
import type { Tolerance } from './compare.ts';

/** A file that is not what its format says. */
export class Malformed extends Error {}

/** A parsed JSON value whose tensors and non-finite numbers have been read. */
export type Json = Tensor | number | string | boolean | null | Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };

/** A vector file as it lies on disk; which members exist depends on `kind`. */
export interface VectorFile {
  readonly format: string;
  readonly name: string;
  readonly kind: string;
  readonly config: Fields;
  readonly params: Readonly<Record<string, Tensor>>;
  readonly inputs: Fields;
  readonly cotangents: Readonly<Record<string, Tensor>>;
  readonly expected: Fields;
  readonly tolerance: Fields;
  readonly note?: string;
  readonly features?: readonly string[];
  // onnx-node-golden/1
  readonly op: string;
  readonly source?: unknown;
  readonly attributes: Fields;
  readonly outputs: Readonly<Record<string, Tensor>>;
}

const special: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity };

function read(value: unknown): Json {
  if (typeof value === 'string') return special[value] ?? value;
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value as Json;
  const { shape, data } = value as { shape?: number[]; data?: unknown[] };
  if (Array.isArray(shape) && Array.isArray(data)) return tensor(shape, data.map(read) as number[]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, read(each)]));
}

/** Reads a vector file's text: tensors become `Tensor`, the strings `NaN` and `±Infinity` numbers. */
export const parseVectorFile = (text: string): VectorFile => read(JSON.parse(text)) as unknown as VectorFile;

/** The tolerance for an engine's precision. */
export function toleranceOf(
  file: VectorFile,
  precision: 'float32' | 'float64',
  fields: Fields = file.tolerance,
): Tolerance {
  const which = precision === 'float32' ? 'f32' : 'f64';
  const { rtol, atol = 0 } = (fields[which] ?? {}) as unknown as Partial<Tolerance>;
  if (typeof rtol !== 'number') throw new Malformed(`the file needs \`tolerance.${which}.rtol\` (number), got none`);
  return { rtol, atol };
}

/** Σ a·b. */
export const inner = (a: Tensor, b: Tensor): number => {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += a.data[i]! * b.data[i]!;
  return sum;
};
