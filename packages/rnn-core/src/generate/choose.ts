import { RnnError } from '../errors.ts';
import { expectFunction, expectNumbers, expectObject, shown } from '../expect.ts';
import { logSoftmax } from '../model/losses.ts';

/** How the next token is chosen from the logits. */
export interface Sampling {
  /** `greedy` takes the likeliest token; `draw` draws one. Default `draw`. */
  readonly strategy?: 'greedy' | 'draw';
  /** Divides the logits; below 1 sharpens, above 1 flattens. Default 1. */
  readonly temperature?: number;
  /** Only the k likeliest tokens can be drawn. Default: all. */
  readonly topK?: number;
  /** Only the likeliest tokens that together reach this probability can be drawn. Default 1: all. */
  readonly topP?: number;
}

/** Throws `bad-option` for a setting that is out of range. */
function check(logits: ArrayLike<number>, sampling: Sampling): void {
  expectObject('sampling', 'options', sampling, 'bad-option');
  expectNumbers('sampling', 'logits', logits);
  if (logits.length === 0) throw new RnnError('bad-value', 'sampling expects at least one logit, got none');
  const { temperature = 1, topK = Infinity, topP = 1, strategy = 'draw' } = sampling;
  if (strategy !== 'greedy' && strategy !== 'draw') {
    throw new RnnError(
      'bad-option',
      `sampling expects \`strategy\` to be \`greedy\` or \`draw\`, got ${shown(strategy)}`,
    );
  }
  const refuse = (name: string, range: string, given: number) =>
    new RnnError('bad-option', `sampling expects \`${name}\` ${range}, got ${shown(given)}`);
  if (!(typeof temperature === 'number' && temperature > 0))
    throw refuse('temperature', 'above 0 (use the strategy `greedy` for 0)', temperature);
  if (!(topK === Infinity || (Number.isInteger(topK) && topK >= 1))) throw refuse('topK', 'from 1 up', topK);
  if (!(typeof topP === 'number' && topP > 0 && topP <= 1)) throw refuse('topP', 'in (0, 1]', topP);
}

/** Token numbers from the likeliest on; equal ones in the order of their numbers. */
const ranked = (values: ArrayLike<number>): number[] =>
  Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);

/**
 * The probabilities (V) that a sampling setting leaves of one row of logits (V): softmax(logits / temperature), cut to the top k, then
 * to the smallest set of the likeliest tokens that reaches `topP`, and scaled to sum 1. Greedy leaves one token. Throws `bad-option` or `bad-value`.
 * Source of top-p: Holtzman et al., The Curious Case of Neural Text Degeneration, §3.1.
 */
export function tokenProbabilities(logits: ArrayLike<number>, sampling: Sampling = {}): Float64Array {
  check(logits, sampling);
  const { strategy = 'draw', temperature = 1, topK = Infinity, topP = 1 } = sampling;
  const V = logits.length;
  const order = ranked(logits);
  const kept = new Float64Array(V);
  if (strategy === 'greedy') {
    kept[order[0]!] = 1;
    return kept;
  }
  const scaled = Float64Array.from({ length: V }, (_, i) => logits[i]! / temperature);
  const likely = logSoftmax(scaled, V).map(Math.exp);
  const cut = order.slice(0, Math.min(V, topK));
  const mass = cut.reduce((sum, token) => sum + likely[token]!, 0);
  let reached = 0;
  for (const token of cut) {
    if (reached >= topP) break;
    kept[token] = likely[token]! / mass;
    reached += kept[token];
  }
  return kept.map((value) => value / reached);
}

/** One token drawn from one row of logits with `random` (a number in [0, 1)). Throws `bad-option` or `bad-value`. */
export function chooseToken(logits: ArrayLike<number>, random: () => number, sampling: Sampling = {}): number {
  const likely = tokenProbabilities(logits, sampling);
  if (sampling.strategy !== 'greedy') expectFunction('chooseToken()', 'random', random);
  let left = sampling.strategy === 'greedy' ? 0 : random();
  let last = 0;
  for (let token = 0; token < likely.length; token++) {
    if (likely[token] === 0) continue;
    last = token;
    left -= likely[token]!;
    if (left < 0) return token;
  }
  // Rounding can leave a sum just below 1: the last possible token it is.
  return last;
}
