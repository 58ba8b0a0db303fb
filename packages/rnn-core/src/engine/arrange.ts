import type { Order } from '../kernels/kernel.ts';

/** Cells [z][y][x][value] in the order asked for. */
export function arrange(
  cells: Float32Array,
  [width, height, depth]: readonly [number, number, number],
  values: number,
  order: Order,
  into: Float32Array,
): Float32Array {
  const wide = width * depth;
  const [planeStep, rowStep, valueStep] = {
    rows: [height * values * width, values * width, width],
    panels: [width, values * wide, wide],
    planes: [height * width, width, wide * height],
  }[order] as [number, number, number];
  for (let z = 0, from = 0; z < depth; z++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let to = z * planeStep + y * rowStep + x;
        for (let value = 0; value < values; value++, to += valueStep) into[to] = cells[from++]!;
      }
    }
  }
  return into;
}
