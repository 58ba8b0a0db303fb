import type { Claim } from '../../types.ts';

/** A place in the sentence: a number, or the step `t` or the end `T` with an offset (`t−1`). */
export interface Place {
  readonly base: 'start' | 't' | 'T';
  readonly offset: number;
}

/** The words from one place to another, both included; none where `to` is before `from`. */
export interface Stretch {
  readonly from: Place;
  readonly to: Place;
}

/** What a statement says the model estimates at step t: P(targets | conditions). No conditions: a joint or a marginal. */
export interface EstimateClaim extends Claim {
  readonly kind: 'estimate';
  readonly targets: readonly Stretch[];
  readonly conditions: readonly Stretch[];
  /** "Does not estimate …". */
  readonly denied?: true;
}

/** How the chances of the steps are said to make the probability of a sentence. */
export interface ChainClaim extends Claim {
  readonly kind: 'chain';
  readonly by: 'product' | 'sum' | 'mean' | 'last';
  /** Of each word given those before it, or of each word for itself. */
  readonly of: 'conditional' | 'marginal';
  readonly denied?: true;
}

/** A part of an encoder–decoder, or the whole of it. */
export type PairPart = 'encoder' | 'decoder' | 'model';
/** What the encoder reads (x), or what the decoder writes (y). */
export type Subject = 'source' | 'target';

/** Which probability a part of an encoder–decoder is said to give: of the source or of the target, given the other or not. */
export interface PairClaim extends Claim {
  readonly kind: 'pair';
  readonly part: PairPart;
  readonly of: Subject;
  readonly given: Subject | null;
  readonly denied: boolean;
}

/** Ways in which perplexity is said to follow from the mean cross-entropy per word, or from the probability of the text. */
export const PERPLEXITY_WAYS = [
  'exp',
  'power of 2',
  'log',
  'square',
  'root',
  'same',
  'negative',
  'reciprocal',
  'inverse probability',
] as const;
export type PerplexityWay = (typeof PERPLEXITY_WAYS)[number];

/** What perplexity is: how it is computed, what it comes to, and what a lower one says of a model. */
export interface PerplexityClaim extends Claim {
  readonly kind: 'perplexity' | 'perplexity-value' | 'perplexity-order' | 'perplexity-of-losses';
  readonly way?: PerplexityWay;
  /** Even chances over so many words; that mean cross-entropy; those chances of the words; the best model there can be. */
  readonly of?:
    | { readonly even: number }
    | { readonly loss: number; readonly unit: 'nats' | 'bits' }
    | { readonly chances: readonly number[] }
    | { readonly best: true };
  readonly value?: number;
  /** A lower perplexity is said to go with this; `by`: a lower loss, its logarithm. */
  readonly lower?: 'better' | 'worse';
  readonly by?: 'loss';
  /** The perplexity of the first of two losses is lower (or higher) than that of the second. */
  readonly losses?: readonly [number, number];
  readonly unit?: 'nats' | 'bits';
  readonly is?: 'lower' | 'higher';
  readonly denied?: true;
}

export const isPerplexity = (claim: LanguageModelClaim): claim is PerplexityClaim =>
  claim.kind === 'perplexity' ||
  claim.kind === 'perplexity-value' ||
  claim.kind === 'perplexity-order' ||
  claim.kind === 'perplexity-of-losses';

/** What the vector is that an encoder without attention hands to its decoder. */
export interface ContextClaim extends Claim {
  readonly kind: 'context';
  readonly says:
    | 'last-state'
    | 'first-state'
    | 'mean-state'
    | 'all-states'
    | 'decoder-state'
    | 'fixed-size'
    | 'grows'
    | 'starts-decoder';
  readonly denied?: true;
}

/** The word that a language model is trained to give at a step, told from the word that it reads there. */
export interface TargetClaim extends Claim {
  readonly kind: 'target';
  readonly word: 'next' | 'read' | 'before' | 'first' | 'last';
  readonly denied?: true;
}

/** The word that a language model reads at a step while it is trained: the true one before, its own, the one it is to give, or a later one. */
export interface InputClaim extends Claim {
  readonly kind: 'input';
  readonly reads: 'before' | 'own' | 'this' | 'later';
  readonly denied?: true;
}

export type LanguageModelClaim =
  EstimateClaim | PairClaim | ChainClaim | PerplexityClaim | ContextClaim | TargetClaim | InputClaim;

/** The place `base + offset`: `place('t', -1)` is t−1, `place('start', 2)` is 2. */
export const place = (base: Place['base'], offset = 0): Place => ({ base, offset });

/** The stretch of one place. */
export const single = (at: Place): Stretch => ({ from: at, to: at });

/** The words of some stretches, ascending and without repeats, at step `t` of a sentence of `length` words; y<0> is no word but the start. */
export function placesOf(stretches: readonly Stretch[], t: number, length: number): number[] {
  const found = new Set<number>();
  const value = ({ base, offset }: Place) => offset + { start: 0, t, T: length }[base];
  for (const { from, to } of stretches) {
    for (let at = Math.max(1, value(from)); at <= value(to); at += 1) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

const READ: Readonly<Record<InputClaim['reads'], string>> = {
  before: 'the true word before',
  own: 'its own last word',
  this: 'the word it is to give',
  later: 'a later word',
};

/** `estimates(P(y<t> | y<1>…y<t−1>))`, `encoderDecoder(encoder gives P(x))`. */
export function printClaim(claim: LanguageModelClaim): string {
  if (claim.kind === 'context') return `${claim.denied === true ? 'not ' : ''}context(${claim.says})`;
  if (claim.kind === 'target')
    return `${claim.denied === true ? 'not ' : ''}target(${claim.word === 'next' ? 'the next word' : `the ${claim.word} word`})`;
  if (claim.kind === 'input') return `${claim.denied === true ? 'not ' : ''}reads(${READ[claim.reads]})`;
  if (isPerplexity(claim)) return `${claim.denied === true ? 'not ' : ''}${printPerplexity(claim)}`;
  if (claim.kind === 'chain')
    return `${claim.denied === true ? 'not ' : ''}P(sentence) = ${claim.by} of ${claim.of} chances`;
  if (claim.kind === 'estimate') return `${claim.denied === true ? 'not ' : ''}${printEstimate(claim)}`;
  const letter = (subject: Subject) => (subject === 'source' ? 'x' : 'y');
  const chance = `P(${letter(claim.of)}${claim.given === null ? '' : ` | ${letter(claim.given)}`})`;
  return `encoderDecoder(${claim.part} ${claim.denied ? 'does not give' : 'gives'} ${chance})`;
}

export function printEstimate({ targets, conditions }: EstimateClaim): string {
  const list = (stretches: readonly Stretch[]) => stretches.map(printStretch).join(', ');
  return `estimates(P(${list(targets)}${conditions.length > 0 ? ` | ${list(conditions)}` : ''}))`;
}

function printStretch({ from, to }: Stretch): string {
  const start = `y<${printPlace(from)}>`;
  return from.base === to.base && from.offset === to.offset ? start : `${start}…y<${printPlace(to)}>`;
}

function printPlace({ base, offset }: Place): string {
  if (base === 'start') return String(offset);
  return offset === 0 ? base : `${base}${offset < 0 ? '−' : '+'}${Math.abs(offset)}`;
}

/** `perplexity = exp(mean cross-entropy)`, `perplexity(even chances over 500) = 500`. */
function printPerplexity({ kind, way, of, value, lower, by, losses, unit, is }: PerplexityClaim): string {
  if (kind === 'perplexity-of-losses')
    return `perplexity(loss ${losses?.[0]}) ${is} than perplexity(loss ${losses?.[1]})${unit === undefined ? '' : `, in ${unit}`}`;
  if (kind === 'perplexity')
    return `perplexity = ${way}${way === 'inverse probability' ? '' : ' of mean cross-entropy'}`;
  if (kind === 'perplexity-order') return `lower ${by ?? 'perplexity'} = ${lower} model`;
  if (of === undefined) return 'perplexity';
  if ('even' in of) return `perplexity(even chances over ${of.even}) = ${value}`;
  if ('loss' in of) return `perplexity(mean cross-entropy ${of.loss} ${of.unit}) = ${value}`;
  return 'chances' in of ? `perplexity(chances ${of.chances.join(', ')}) = ${value}` : `least perplexity = ${value}`;
}
