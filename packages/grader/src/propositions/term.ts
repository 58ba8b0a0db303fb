/** The types of phrases that questions on recurrent networks are made of. */
export const TYPES = [
  // Words between the others.
  'fill',
  'ask',
  'why',
  'when',
  'and',
  'or',
  'can',
  'must',
  'not',
  'each',
  'only',
  'wholly',
  'partly',
  'always',
  'still',
  'than',
  'instead',
  'without',
  'kind',
  'mean',
  'same',
  'more',
  'fewer',
  'different',
  'times',
  'cause',
  'by',
  'help',
  // Networks and their parts.
  'cell',
  'gate',
  'value',
  'number',
  'span',
  'over',
  'range',
  'squash',
  'have',
  'size',
  'parameters',
  'switch',
  // Information and its ways through a cell.
  'state',
  'hidden',
  'candidate',
  'input',
  'old',
  'new',
  'info',
  'old-word',
  'new-word',
  'bad-word',
  'part',
  'step',
  'keep',
  'lose',
  'bar',
  'guard',
  'write',
  'expose',
  'pass',
  'use',
  'compute',
  'become',
  'unchanged',
  'alter',
  'control',
  'flow',
  'held',
  // Gradients and training.
  'problem',
  'gradient',
  'small',
  'large',
  'shrink',
  'grow',
  'solve',
  'prone',
  'technique',
  'far',
  'factors',
  'learn',
  'length',
  'direction',
  'cost',
  'truth',
  'weights',
  'path',
  'separate',
  'units',
  'product',
  'phenomenon',
  'remedy',
  'ailing',
  'back',
  'outcome',
  'depend',
  'limited',
  'norm',
  'bound',
  'parallel',
  'any-length',
  'combine',
  'feed',
  'gradient-kept',
] as const;

export type TermType = (typeof TYPES)[number];

/** A word or phrase as a concept: `{ type: 'gate', value: 'forget' }`, `{ type: 'flow', value: 'keep', denied: true }` for "is not kept". */
export interface Term<T extends string = TermType> {
  readonly type: T;
  readonly value: string;
  /** The words it was read from, where no reduction made it. Their form tells who does what: "solves" or "solved". */
  readonly text?: string;
  readonly denied?: true;
  /** The words hold a "not": "does not keep" is `denied` and `negated`, "drops" only `denied`. */
  readonly negated?: true;
}

const CODES = new Map<TermType, string>(TYPES.map((type, at) => [type, String.fromCharCode(0xe000 + at)]));

/** One character for each type: patterns over types are regular expressions over such texts. */
export const codeOf = (type: TermType): string => CODES.get(type) as string;
