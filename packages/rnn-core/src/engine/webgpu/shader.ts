import type { KernelRequest } from '../../kernels/kernel.ts';
import { translate } from './translate.ts';

/** Most places, of arguments and results together, that a kernel is told. */
export const mostPlaces = 16;

/** Cells of a workgroup: as many of a row as there are, up to 64, and rows to make up 64. */
export function workgroupOf([width, height]: readonly number[]): readonly [x: number, y: number] {
  const x = Math.min(64, 2 ** Math.ceil(Math.log2(width!)));
  return [x, Math.min(64 / x, 2 ** Math.ceil(Math.log2(height!)))];
}

/** Where value `v` of cell (x, y, z) goes, counted from the place of its result. */
function targetOf({ output, values, order = 'planes' }: KernelRequest, outs: number, v: number): string {
  const [width, height, depth = 1] = output;
  if (order === 'rows') return `((z * ${height} + y) * ${values} + ${v}) * ${width} + x`;
  if (order === 'panels') return `((y * ${values} + ${v}) * ${depth} + z) * ${width} + x`;
  const plane = outs === 1 ? v * width * height * depth : 0;
  return `${plane} + (z * ${height} + y) * ${width} + x`;
}

/**
 * A kernel as a compute shader over one memory. Its arguments and results are told as places, element numbers in that memory: first those
 * of the arguments, then those of the results, of which there is one, or one for each value.
 */
export function shaderOf(request: KernelRequest, outs: number): string {
  const { output, sizes } = request;
  const [width, height] = output;
  const [x, y] = workgroupOf(output);
  const { statements, results } = translate(request);
  const place = (n: number): string => `i32(places.at[${n >> 2}][${n & 3}])`;
  const starts = sizes.map((_, i) => `let a${i} = ${place(i)};`);
  const ends = Array.from({ length: outs }, (_, i) => `let r${i} = ${place(sizes.length + i)};`);
  // All values first: a result may lie where an argument of the same cell did.
  const computed = results.map((text, v) => `let value${v} = ${text};`);
  const written = results.map((_, v) => `memory[r${outs === 1 ? 0 : v} + ${targetOf(request, outs, v)}] = value${v};`);
  return `struct Places { at: array<vec4<u32>, ${mostPlaces / 4}> }
@group(0) @binding(0) var<storage, read_write> memory: array<f32>;
@group(0) @binding(1) var<uniform> places: Places;
fn is_finite(v: f32) -> bool { return (bitcast<u32>(v) & 0x7f800000u) != 0x7f800000u; }
fn is_nan(v: f32) -> bool { return (bitcast<u32>(v) & 0x7fffffffu) > 0x7f800000u; }
fn most(a: f32, b: f32) -> f32 { return select(max(a, b), a + b, is_nan(a) || is_nan(b)); }
fn least(a: f32, b: f32) -> f32 { return select(min(a, b), a + b, is_nan(a) || is_nan(b)); }
@compute @workgroup_size(${x}, ${y}, 1)
fn main(@builtin(global_invocation_id) cell: vec3<u32>) {
let x = i32(cell.x);
let y = i32(cell.y);
let z = i32(cell.z);
if (x >= ${width} || y >= ${height}) { return; }
${[...starts, ...ends, statements, ...computed, ...written].join('\n')}
}
`;
}
