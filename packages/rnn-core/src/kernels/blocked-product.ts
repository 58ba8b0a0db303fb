/**
 * Source lines of a product with four rows of `left` at a time: s0…s3 = Σ_i left[4y + r][i] · right[i][x], i < constants.k.
 *
 * One gather of `right` serves four rows. The counter starts at `this.output.x` because gpu.js keeps that an integer, while a counter
 * that starts at a literal becomes a float and makes every index a conversion (2.24.1).
 */
export const productLines = (left: string, right: string): string => `
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = this.output.x; i < this.constants.k + this.output.x; i++) {
    const v = ${right}[i - this.output.x][this.thread.x];
    s0 += ${left}[this.thread.y * 4][i - this.output.x] * v;
    s1 += ${left}[this.thread.y * 4 + 1][i - this.output.x] * v;
    s2 += ${left}[this.thread.y * 4 + 2][i - this.output.x] * v;
    s3 += ${left}[this.thread.y * 4 + 3][i - this.output.x] * v;
  }`;
