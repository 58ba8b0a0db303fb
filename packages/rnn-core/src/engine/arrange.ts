import type { Order } from '../kernels/kernel.ts';

/** Cells [y][x][value] in the order asked for: [y][value][x] or [value][y][x]. */
export function arrange(
  cells: Float32Array,
  width: number,
  height: number,
  values: number,
  order: Order,
  into: Float32Array,
): Float32Array {
  const [rowStep, valueStep] = order === 'rows' ? [values * width, width] : [width, width * height];
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let value = 0, to = y * rowStep + x; value < values; value++, to += valueStep) into[to] = cells[from++]!;
    }
  }
  return into;
}
