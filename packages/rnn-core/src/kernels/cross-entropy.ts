import { type KernelRequest, panelsOf, panelWidth } from './kernel.ts';
import { packed, productLines, rowOf } from './product.ts';

// Rows of logits go four at a time, and lanes are four neighbouring logits of each. What follows from the logits lies in fours of columns,
// (V/4, N, 4): both products with the gradient read it from one end to the other.

const four = [0, 1, 2, 3] as const;

const column = 'this.thread.x';

const largestSource = `function (logits) {
  // logits: (N, V/4, 4) -> (N, 4): the largest of each row in each lane
  ${four.map((r) => `let s${r} = logits[${rowOf(r)}][0][${column}];`).join('\n  ')}
  for (let i = 1; i < this.constants.k; i++) {
    ${four.map((r) => `s${r} = Math.max(s${r}, logits[${rowOf(r)}][i][${column}]);`).join('\n    ')}
  }
  return [s0, s1, s2, s3];
}`;

/** Below this e^x is taken for 0: float32 ends a little later, with fewer and fewer digits. */
const lowest = -87;

/** `e<r>` = e^d, where d is a logit of row r less the largest, and l what the difference lost (Møller and Knuth): e^(d + l) = e^d + e^d l. */
const powerLines = (r: number): string => `
  const a${r} = logits[${rowOf(r)}][this.thread.z][${column}];
  const b${r} = largest[${rowOf(r)}][0];
  const d${r} = a${r} - b${r};
  const v${r} = d${r} - a${r};
  const l${r} = a${r} - (d${r} - v${r}) - (b${r} + v${r});
  const y${r} = Math.exp(d${r});
  const e${r} = d${r} < ${lowest} ? 0 : y${r} + y${r} * l${r};`;

const powersSource = `function (logits, largest) {
  // logits: (N, V/4, 4), largest: (N, 1) -> (V/4, N, 4): e^(logit − largest)
  ${four.map(powerLines).join('')}
  return [e0, e1, e2, e3];
}`;

/** Columns that are summed before they are added to the sum: float32 then loses no more than a few roundings, however long a row is. */
const block = 16;

const at = (r: number, index: string): string => `powers[${index}][${rowOf(r)}][${column}]`;

const totalSource = `function (powers) {
  // powers: (V/4, N, 4) -> (N, 4): the sum of each row in each lane
  ${four.map((r) => `let t${r} = 0;`).join('\n  ')}
  for (let j = 0; j < this.constants.blocks; j++) {
    ${four.map((r) => `let s${r} = 0;`).join('\n    ')}
    for (let i = 0; i < this.constants.block; i++) {
      ${four.map((r) => `s${r} += ${at(r, 'j * this.constants.block + i')};`).join('\n      ')}
    }
    ${four.map((r) => `t${r} += s${r};`).join('\n    ')}
  }
  for (let i = 0; i < this.constants.left; i++) {
    ${four.map((r) => `t${r} += ${at(r, 'this.constants.blocks * this.constants.block + i')};`).join('\n    ')}
  }
  return [t0, t1, t2, t3];
}`;

const scaleSource = `function (powers, factors) {
  // powers: (V/4, N, 4), factors: (N, 1) -> (V/4, N, 4): each row times its factor
  return [${four.map((r) => `powers[this.thread.z][${rowOf(r)}][${column}] * factors[${rowOf(r)}][0]`).join(', ')}];
}`;

/** The largest logit of each of N rows, lane by lane; N is a multiple of 4 and V of 8, here and below. */
export const largestKernel = (N: number, V: number): KernelRequest => ({
  name: 'largest',
  source: largestSource,
  output: [4, N / 4],
  values: 4,
  order: 'rows',
  sizes: [[N, V / 4, 4]],
  constants: { k: V / 4 },
  // More than its comparisons: it waits for memory.
  loops: V,
});

/** e^(logit − largest). */
export const powersKernel = (N: number, V: number): KernelRequest => ({
  name: 'powers',
  source: powersSource,
  output: [4, N / 4, V / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [N, V / 4, 4],
    [N, 1],
  ],
  quickPowers: true,
  loops: 32,
});

/** Σ e^(logit − largest) of each row, lane by lane. */
export const totalKernel = (N: number, V: number): KernelRequest => ({
  name: 'total',
  source: totalSource,
  output: [4, N / 4],
  values: 4,
  order: 'rows',
  sizes: [[V / 4, N, 4]],
  constants: { blocks: Math.floor(V / 4 / block), block, left: (V / 4) % block },
  loops: V,
});

/** Each row times a factor of its own. */
export const scaleKernel = (N: number, V: number): KernelRequest => ({
  name: 'scale',
  source: scaleSource,
  output: [4, N / 4, V / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [V / 4, N, 4],
    [N, 1],
  ],
});

const weightSource = `function (dy, x, before) {
  // dy: (V/4, N, 4), x: (N, K8/8, 8), before: (V, K8/8, 8) -> (V, K8): before + dyᵀ x
  ${productLines(packed('dy'), 'x[i][this.thread.z][this.thread.x]')}
  return [${four.map((r) => `s${r} + before[${rowOf(r)}][this.thread.z][this.thread.x]`).join(', ')}];
}`;

const inputSource = `function (dy, w) {
  // dy: (V/4, N, 4), w: (K8/8, V, 8) in panels -> (N, K8): dy w
  ${four.map((r) => `let s${r} = 0;`).join('\n  ')}
  for (let i = 0; i < this.constants.k; i++) {
    ${four
      .map(
        (c) => `const v${c} = w[this.thread.z][i * 4${c === 0 ? '' : ` + ${c}`}][this.thread.x];
    ${four.map((r) => `s${r} += dy[i][${rowOf(r)}][${c}] * v${c};`).join('\n    ')}`,
      )
      .join('\n    ')}
  }
  return [s0, s1, s2, s3];
}`;

const biasSource = `function (dy, before) {
  // dy: (V/4, N, 4), before: (V/4, 4) -> (V/4, 4): before + the sum over N
  let sum = before[this.thread.y][this.thread.x];
  for (let i = 0; i < this.constants.k; i++) {
    sum += dy[this.thread.y][i][this.thread.x];
  }
  return sum;
}`;

/** dW = dyᵀ x over N rows, added to what the rows before gave. */
export const columnsWeightKernel = (N: number, K: number, V: number): KernelRequest => ({
  name: 'columns-weight',
  source: weightSource,
  output: [panelWidth, V / 4, panelsOf(K)],
  values: 4,
  order: 'panels',
  sizes: [
    [V / 4, N, 4],
    [N, panelsOf(K), panelWidth],
    [V, panelsOf(K), panelWidth],
  ],
  constants: { k: N },
});

/** dx = dy W. */
export const columnsInputKernel = (N: number, K: number, V: number): KernelRequest => ({
  name: 'columns-input',
  source: inputSource,
  output: [panelWidth, N / 4, panelsOf(K)],
  values: 4,
  order: 'panels',
  sizes: [
    [V / 4, N, 4],
    [panelsOf(K), V, panelWidth],
  ],
  constants: { k: V / 4 },
  loops: V,
});

/** db = Σ dy over N rows, added to what the rows before gave. */
export const columnsBiasKernel = (N: number, V: number): KernelRequest => ({
  name: 'columns-bias',
  source: biasSource,
  output: [4, V / 4],
  values: 1,
  sizes: [
    [V / 4, N, 4],
    [V / 4, 4],
  ],
  constants: { k: N },
});
