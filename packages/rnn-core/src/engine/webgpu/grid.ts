/** Most cells of a row: more rows than one, so that no dimension of a dispatch grows with the number of elements alone. */
const widest = 4096;

/** Rows and columns that hold `count` elements, and how many there are with the padding. */
export function gridOf(count: number): { readonly rows: number; readonly width: number; readonly length: number } {
  const width = Math.min(widest, Math.max(1, count));
  const rows = Math.max(1, Math.ceil(count / width));
  return { rows, width, length: rows * width };
}
