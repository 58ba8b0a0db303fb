import type { Engine } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { tensorFor } from '../../experiments/tensor.ts';
import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { Claim, Finding, Lab, Truth } from '../../types.ts';

/** What is said of the derivative of a function inside a cell: its value at a place, its greatest value, or a bound of it. */
export interface SlopeClaim extends Claim {
  readonly kind: 'slope';
  readonly of: 'sigmoid' | 'tanh';
  /** Where; `null` for the greatest value over all places. */
  readonly at: number | null;
  /** `bound`: the least upper bound; `at-most`: an upper bound; `reaches`: as large somewhere. */
  readonly is: 'equal' | 'bound' | 'at-most' | 'reaches';
  readonly value: number;
}

/** `slope(sigmoid, greatest) = 0.25`. */
export function printSlope({ of, at, is, value }: SlopeClaim): string {
  const sign = { equal: '=', bound: 'has the least upper bound', 'at-most': '≤', reaches: 'reaches' }[is];
  return `slope(${of}, ${at === null ? 'greatest' : `at ${at}`}) ${sign} ${value}`;
}

const VOCABULARY = {
  f: '(?:logistic sigmoid|sigmoid|logistic|σ|tanh|hyperbolic tangent)(?: activation)?(?: function)?',
  value: '\\d{1,3}(?:[.,]\\d{1,4})?|1 ?/ ?4|1 ?/ ?2',
  MOST: '(?:maximum|largest|greatest|biggest|maximal|highest|max)(?: possible)?',
  at: '-?\\d{1,2}(?:[.,]\\d{1,3})?',
} as const;

const numberOf = (text = ''): number =>
  /\//u.test(text) ? 1 / Number(/\d$/u.exec(text)?.[0]) : Number(text.replace(',', '.'));
const of = (f = ''): SlopeClaim['of'] => (/tan/u.test(f) ? 'tanh' : 'sigmoid');

/** Statements on the derivatives of the functions in a cell, whole. */
export const SLOPE_SENTENCES: readonly Rule<SlopeClaim>[] = rulesOf<SlopeClaim>(VOCABULARY, [
  [
    [
      '(?:{MOST}) (?:value )?of derivative of {f} (?:is|equals|is equal to) {value}',
      '(?:{MOST}) derivative of {f} (?:is|equals|is equal to) {value}',
      'derivative of {f} (?:have (?:{MOST}) (?:value )?(?:of )?|is largest at 0,? where it is ){value}',
      '{f} have (?:{MOST}) derivative of {value}',
    ],
    ({ f, value }) => ({ kind: 'slope', of: of(f), at: null, is: 'equal', value: numberOf(value) }),
  ],
  [
    [
      'derivative of {f} (?:is|lie) (?:(?:always )?at most|never (?:larger|greater|bigger|more) than|not (?:larger|greater|bigger) than|bounded by|bounded (?:from )?above by) {value}',
      'derivative of {f} (?:can not|can never|never|do not) (?:exceed|be (?:larger|greater) than) {value}',
    ],
    ({ f, value }) => ({ kind: 'slope', of: of(f), at: null, is: 'bound', value: numberOf(value) }),
  ],
  [
    'derivative of {f} can (?:be as large as|reach|become as large as) {value}',
    ({ f, value }) => ({ kind: 'slope', of: of(f), at: null, is: 'reaches', value: numberOf(value) }),
  ],
  [
    'derivative of {f} at (?:[xz] ?= ?)?{at} (?:is|equals|is equal to) {value}',
    ({ f, at, value }) => ({ kind: 'slope', of: of(f), at: numberOf(at), is: 'equal', value: numberOf(value) }),
  ],
]);

/** Places where slopes are measured besides the one asked for. */
const GRID = Array.from({ length: 49 }, (_place, at) => (at - 24) / 4);
/** Slopes differ from the stated value by float32 rounding and by what four decimals leave. */
export const SLOPE_SAME = 1e-3;

/** Drives one gate (or the candidate) of an LSTM of one unit along a grid and differentiates what it lets into the cell. */
export async function measureSlope({ of: name, at, is, value }: SlopeClaim, lab: Lab): Promise<Finding> {
  const { slope } = await sampleFields(
    lab,
    `cell-activation/slope/${name}/${at}`,
    ['slope'],
    { count: 1, tolerance: 1e-3, floor: 1e-6 },
    async (engine, random) => {
      const slopes: number[] = [];
      for (const place of at === null ? GRID : [at]) slopes.push(await slopeAt(engine, random, name, place));
      return { slope: Math.max(...slopes) };
    },
  );
  const most = slope.mean;
  const rows = [measurement(`slope of ${name}, ${at === null ? 'greatest' : `at ${at}`}`, slope, value, 'derivative')];
  const isSame = Math.abs(most - value) <= SLOPE_SAME;
  const holds: Truth = !slope.agrees
    ? null
    : is === 'equal'
      ? isSame
      : is === 'reaches'
        ? most >= value - SLOPE_SAME
        : is === 'at-most'
          ? most <= value + SLOPE_SAME
          : isSame
            ? true
            : most > value
              ? false
              : null;
  return { holds, reason: `the slope of ${name} is ${most.toPrecision(3)}`, measurements: rows };
}

async function slopeAt(engine: Engine, random: () => number, name: SlopeClaim['of'], place: number): Promise<number> {
  const model = engine.recurrent({ cell: 'lstm', inputSize: 1, hiddenSize: 1, convention: 'coursera' }, { random });
  try {
    const driven = name === 'sigmoid' ? 'Wf' : 'Wc';
    model.setParameters(
      Object.fromEntries(
        Object.entries(model.parameters).map(([key, { shape, data }]) => [
          key,
          // [h, x]: only the input drives, with weight 1.
          tensorFor(
            engine,
            shape,
            Array.from(data, (_value, at) => (key === driven && at === 1 ? 1 : 0)),
          ),
        ]),
      ),
    );
    const one = (value: number) => tensorFor(engine, [1, 1, 1], [value]);
    // The gate multiplies a cell of 1, or the candidate alone enters an empty one.
    const gates = name === 'sigmoid' ? { input: 0 } : { input: 1, forget: 0 };
    const trace = await model.forward(one(place), { h0: one(0), c0: one(1), gates });
    const gradients = await model.backward(trace, { cN: one(1) }, { parameters: false });
    return gradients.x.data[0] ?? NaN;
  } finally {
    model.dispose();
  }
}
