import type { Engine } from '@keyproof/rnn-core';
import { once } from '../../experiments/once.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { Claim, Finding, Lab } from '../../types.ts';

type Cell = 'rnn' | 'gru' | 'lstm';

/** What has bounds: a function on its own, or a state of a cell. */
export type Bounded =
  { readonly squash: 'sigmoid' | 'tanh' | 'relu' } | { readonly cell: Cell; readonly state: 'hidden' | 'cell' };

/** Between what bounds the values of a function or of a state lie, infinite where there are none. */
export interface BoundsClaim extends Claim {
  readonly kind: 'bounds';
  readonly of: Bounded;
  readonly low: number;
  readonly high: number;
  /** `within`: no value lies outside. `range`: they come near both ends, too. `lies`: so, too; but wider bounds are not wrong. */
  readonly how: 'range' | 'lies' | 'within';
  readonly denied?: true;
}

/** `range(tanh) = -1…1`, `within(lstm cell, -1…1)`. */
export function printBounds({ of, low, high, how, denied }: BoundsClaim): string {
  const name = 'squash' in of ? of.squash : `${of.cell} ${of.state} state`;
  const plain = how !== 'within' ? `range(${name}) = ${low}…${high}` : `within(${name}, ${low}…${high})`;
  return denied === true ? `not ${plain}` : plain;
}

const END = '[-−+]?(?:\\d{1,3}(?:[.,]\\d{1,3})?|∞|inf|infinity)';
const VOCABULARY = {
  f: '(?:logistic sigmoid|sigmoid|logistic|σ|tanh|hyperbolic tangent|relu)(?: activation)?(?: function)?(?: used in (?:rnn|plainrnn|lstm|gru)(?: gates?| cells?)?)?',
  cell: 'lstm|gru',
  BETWEEN:
    '(?:always |strictly )*(?:between|in|within|from|inside|bounded (?:by|between|in)|limited to|restricted to|)(?: (?:range|interval)(?: from)?)?',
  low: END,
  high: END,
  real: 'all real numbers|any real number|real numbers|all reals|unbounded|-∞ to ∞|any number',
  LIE: '(?:is|lie|lies|stay|stays|remain|remains|have values|take values|take|have|output values|output|produce values|produce|give values|give)',
  MAP: '(?:map to|map inputs to|map its input to|(?:squash|squashes|squeeze|squeezes|maps?) (?:values |inputs? |its inputs? |any (?:input|number) |real numbers )?(?:in)?to(?: values)?|range)',
} as const;

const endOf = (text = ''): number => {
  const bare = text.replace('−', '-').replace(',', '.').replace(/^\+/u, '');
  return /∞|inf/u.test(bare) ? (bare.startsWith('-') ? -Infinity : Infinity) : Number(bare);
};
const squashOf = (f = ''): 'sigmoid' | 'tanh' | 'relu' =>
  /tan/u.test(f) ? 'tanh' : /relu/u.test(f) ? 'relu' : 'sigmoid';

const bounds =
  (of: (groups: Groups) => Bounded, how: BoundsClaim['how'] = 'range', denied = false) =>
  (groups: Groups): BoundsClaim | null => {
    const isReal = groups['real'] !== undefined;
    const [low, high] = isReal ? [-Infinity, Infinity] : [endOf(groups['low']), endOf(groups['high'])];
    if (Number.isNaN(low) || Number.isNaN(high) || low >= high) return null;
    return { kind: 'bounds', of: of(groups), low, high, how, ...(denied && { denied: true as const }) };
  };

const RANGE = '(?:{BETWEEN} ?[\\[(\\]]?{low}(?: and | to |, ?| ?\\.{2,3} ?| ?… ?|; ?){high}[\\])\\[]?|{real})';
const ofFunction = ({ f }: Groups): Bounded => ({ squash: squashOf(f) });
const ofState =
  (state: 'hidden' | 'cell') =>
  ({ cell }: Groups): Bounded => ({ cell: (cell ?? 'lstm') as Cell, state });
const HIDDEN =
  '(?:(?:hidden state|h_\\{?t\\}?|output)(?: h_\\{?t\\}?)?|(?:entries|values|components|elements) of hidden state) of {cell}';
/** A plain network's state has the bounds of its function: only the one with tanh is meant. */
const TANH_HIDDEN =
  '(?:(?:hidden state|h_\\{?t\\}?)(?: h_\\{?t\\}?)?|(?:entries|values|components|elements) of hidden state) of (?:plainrnn|rnn) (?:with|that use|using) tanh(?: activation)?(?: function)?';
const ABOVE =
  '(?:larger|greater|bigger|higher) than 1|above 1|values? (?:larger|greater|bigger|higher) than 1|values? above 1';
const CELL = '(?:cell state|c_\\{?t\\}?)(?: c_\\{?t\\}?)?(?: of lstm)?';

/** "X lies between …", "X squashes values to …" and "the range of X is …": the last two leave no room. */
const rows = (
  subject: string,
  of: (groups: Groups) => Bounded,
): readonly (readonly [string | readonly string[], (groups: Groups) => BoundsClaim | null])[] => [
  [`(?:values? of |entries of |components of )?${subject} (?:always )?(?:{LIE}) ${RANGE}`, bounds(of, 'lies')],
  [`${subject} (?:always )?(?:{MAP}) ${RANGE}`, bounds(of, 'range')],
  [
    `(?:what is )?(?:(?:output|value) )?(?:range|interval)(?: of values| of outputs| of output)? of ${subject}(?:\\?|:| is| =)? ${RANGE}`,
    bounds(of, 'range'),
  ],
];

/** Between what bounds functions and states are said to lie, in whole sentences. */
export const BOUNDS_SENTENCES: readonly Rule<BoundsClaim>[] = rulesOf<BoundsClaim>(VOCABULARY, [
  ...rows('(?:outputs? of |values? of )?{f}(?: outputs?)?', ofFunction),
  [`(?:what is )?{f}:? (?:(?:output|value) )?range(?:\\?|:| is| =)? ${RANGE}`, bounds(ofFunction)],
  ...rows(
    '(?:outputs? of |values? of |entries of )?(?:(?:each|every|all) )?sigmoid gates?(?: outputs?)?(?: (?:of|in) (?:lstm|gru))?',
    () => ({
      squash: 'sigmoid',
    }),
  ),
  ...rows(HIDDEN, ofState('hidden')),
  ...rows(TANH_HIDDEN, () => ({ cell: 'rnn', state: 'hidden' })),
  [
    [
      `(?:plainrnn|rnn) with tanh(?: activation)?(?: function)? have hidden state(?: values| with values)? in (?:which|what) (?:range|interval)\\?:? ${RANGE}`,
      `(?:in|for) (?:plainrnn|rnn) with tanh(?: activation)?(?: function)?,? (?:hidden state|values of hidden state|hidden state values)(?: h_\\{?t\\}?)? (?:{LIE}) ${RANGE}`,
      `tanh (?:plainrnn|rnn) (?:have|produce|give) hidden states? (?:with values |values )?${RANGE}`,
    ],
    bounds(() => ({ cell: 'rnn', state: 'hidden' }), 'lies'),
  ],
  ...rows(CELL, ofState('cell')),
  [
    [
      `${HIDDEN} (?<not>can not|can never|never|do not|is never)?(?:can|may|might)? ?(?:(?:take|have|reach|be|exceed|become|get|grow)s? )(?:on )?(?:${ABOVE}|1)`,
    ],
    ({ cell, not }) => ({
      kind: 'bounds',
      of: { cell: cell as Cell, state: 'hidden' },
      low: -1,
      high: 1,
      how: 'within',
      ...(not === undefined && { denied: true as const }),
    }),
  ],
  [
    [
      `${CELL} is (?<not>not )?bounded by 1`,
      `${CELL} (?<not>can not |can never |never )(?:take|have|exceed|reach)(?: on)? (?:${ABOVE}|1)`,
      `${CELL} (?<not>can not |can never |never )(?:grow|become|be|get) (?:larger|greater|bigger) than 1`,
    ],
    ({ not }) => ({
      kind: 'bounds',
      of: { cell: 'lstm', state: 'cell' },
      low: -1,
      high: 1,
      how: 'within',
      ...(not?.startsWith('not') === true && { denied: true as const }),
    }),
  ],
  [
    [
      `(?:values? of |entries of |components of )?${CELL} can (?:grow|become|be|get) (?:larger|greater|bigger) than 1`,
      `${CELL} (?:can|may|might) (?:take|have|exceed|reach)(?: on)? (?:${ABOVE}|1)`,
    ],
    () => ({ kind: 'bounds', of: { cell: 'lstm', state: 'cell' }, low: -1, high: 1, how: 'within', denied: true }),
  ],
]);

/** Values come as near to an end as this share of the range; where there is no end, they go beyond `FAR`. */
const NEAR = 0.05;
const FAR = 10;
const ROUNDING = 1e-6;
const STEPS = 60;

/** Looks how far the values go: of a function on a wide grid, of a state in cells with wide weights whose gates keep and let in all. */
export async function measureBounds(claim: BoundsClaim, lab: Lab): Promise<Finding> {
  const { of, low, high, how, denied } = claim;
  const seen = 'squash' in of ? [ends(of.squash), ends(of.squash)] : await statesSeen(of, lab);
  const [kernels = [NaN, NaN], reference = [NaN, NaN]] = seen;
  const measurements = ['least', 'greatest'].map((name, at) => ({
    name: `${name} value`,
    value: kernels[at] ?? NaN,
    threshold: at === 0 ? low : high,
    unit: 'value',
    reference: reference[at] ?? NaN,
  }));
  const both = [kernels, reference];
  const width = Number.isFinite(high - low) ? high - low : 1;
  const inside = both.map(([least = NaN, most = NaN]) => least >= low - ROUNDING && most <= high + ROUNDING);
  const reaches = both.map(
    ([least = NaN, most = NaN]) =>
      (Number.isFinite(low) ? least <= low + NEAR * width : least < -FAR) &&
      (Number.isFinite(high) ? most >= high - NEAR * width : most > FAR),
  );
  const found = inside.map((is, at) =>
    !is ? false : how === 'within' || reaches[at] === true ? true : how === 'range' ? false : null,
  );
  const [holds = null] = found;
  return {
    holds: holds === null || found[1] !== holds ? null : holds !== (denied === true),
    reason: `the values run from ${(kernels[0] ?? NaN).toPrecision(3)} to ${(kernels[1] ?? NaN).toPrecision(3)}`,
    measurements,
  };
}

function ends(squash: 'sigmoid' | 'tanh' | 'relu'): readonly number[] {
  const grid = Array.from({ length: 161 }, (_z, at) => at / 2 - 40);
  const values = grid.map(
    (z) => ({ sigmoid: 1 / (1 + Math.exp(-z)), tanh: Math.tanh(z), relu: Math.max(0, z) })[squash],
  );
  return [Math.min(...values), Math.max(...values)];
}

function statesSeen(
  of: { readonly cell: Cell; readonly state: 'hidden' | 'cell' },
  lab: Lab,
): Promise<readonly (readonly number[])[]> {
  return once(lab, `cell-activation/bounds/${of.cell}/${of.state}`, async () => [
    await statesOf(lab.kernels, lab.random(`cell-activation/bounds/${of.cell}`), of),
    await statesOf(lab.reference, lab.random(`cell-activation/bounds/${of.cell}`), of),
  ]);
}

async function statesOf(
  engine: Engine,
  random: () => number,
  { cell, state }: { readonly cell: Cell; readonly state: 'hidden' | 'cell' },
): Promise<readonly number[]> {
  const model = engine.recurrent({ cell, inputSize: 4, hiddenSize: 24, convention: 'coursera' }, { random });
  try {
    model.setParameters(
      Object.fromEntries(
        Object.entries(model.parameters).map(([name, { shape }]) => [name, normals(engine, shape, random, 2)]),
      ),
    );
    // One input at all steps: what is added has one sign, and the memory grows.
    const one = normals(engine, [1, 1, 4], random, 1);
    const x = tensorFor(
      engine,
      [STEPS, 1, 4],
      Array.from({ length: STEPS * 4 }, (_value, at) => one.data[at % 4] ?? 0),
    );
    const trace = await model.forward(x, cell === 'lstm' ? { gates: { forget: 1, input: 1 } } : {});
    const values = Array.from((state === 'cell' ? trace.states[0]?.c : trace.states[0]?.h)?.data ?? []);
    return [Math.min(...values), Math.max(...values)];
  } finally {
    model.dispose();
  }
}
