/**
 * Source lines of a product that keeps four rows of its left factor going at a time: s0…s3 = Σ_i left(r, i) · right(i), i < constants.k.
 * One read of the right factor serves four rows.
 */
export const productLines = (left: (r: number) => string, right: string): string => `
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < this.constants.k; i++) {
    ${sumLines(left, right)}
  }`;

/** The body of a product's loop. */
export const sumLines = (left: (r: number) => string, right: string): string => `const v = ${right};
    s0 += ${left(0)} * v;
    s1 += ${left(1)} * v;
    s2 += ${left(2)} * v;
    s3 += ${left(3)} * v;`;

/** A packed left factor (M/4, K, 4): the four values that one step of the loop needs lie side by side. */
export const packed =
  (name: string) =>
  (r: number): string =>
    `${name}[this.thread.y][i][${r}]`;

/** Row 4y + r. */
export const rowOf = (r: number): string => (r === 0 ? 'this.thread.y * 4' : `this.thread.y * 4 + ${r}`);
