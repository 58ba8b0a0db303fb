import { RnnError } from '../errors.ts';
import { expectInteger, expectNumbers, expectObject, shown } from '../expect.ts';
import { logSoftmax } from '../model/losses.ts';
import type { SequenceModel } from '../model/types.ts';
import { type DecoderState, decodeStep, expectModel, isWriter, type Writer } from './generate.ts';

/** How a beam search goes. */
export interface BeamOptions {
  /** How many sequences are kept at each step. */
  readonly width: number;
  /** Most tokens of a sequence. */
  readonly steps: number;
  /** Ends a sequence; it is part of the result. */
  readonly end?: number;
  /** α: scores are log P / length^α. 0 (the default) prefers short sequences, 1 scores the mean per token. */
  readonly lengthPenalty?: number;
}

/** A sequence found by a beam search. */
export interface Beam {
  readonly tokens: readonly number[];
  /** log P(tokens | prefix). */
  readonly logProbability: number;
  /** log P / length^α: what beams are ranked by. */
  readonly score: number;
}

interface Open {
  readonly tokens: readonly number[];
  readonly logProbability: number;
  readonly logits: ArrayLike<number>;
  readonly state: DecoderState;
}

/**
 * The best sequences that a beam search finds after `prefix`, best first: at each step every kept sequence is continued by every token,
 * and the `width` most probable are kept. Width 1 is greedy search; a width of V^steps is exhaustive.
 * Throws `bad-option`. Source: Sutskever et al. 2014, §3.2; length normalisation as in Wu et al. 2016, §7, with length^α.
 */
export async function beamSearch(
  model: SequenceModel | Writer,
  prefix: readonly number[],
  options: BeamOptions,
): Promise<readonly Beam[]> {
  if (!isWriter(model)) expectModel('beamSearch()', model);
  expectNumbers('beamSearch()', 'prefix', prefix);
  expectObject('beamSearch()', 'options', options, 'bad-option');
  const { width, steps, end, lengthPenalty = 0 } = options;
  expectInteger('beamSearch()', 'steps', steps, 0);
  if (!Number.isFinite(lengthPenalty)) {
    throw new RnnError(
      'bad-option',
      `beamSearch() expects \`lengthPenalty\` to be a number, got ${shown(lengthPenalty)}`,
    );
  }
  if (!Number.isInteger(width) || width < 1)
    throw new RnnError('bad-option', `beamSearch() expects \`width\` from 1 up, got ${shown(width)}`);
  if (prefix.length === 0)
    throw new RnnError('bad-option', 'beamSearch() expects a prefix of at least one token, got none');
  let state: DecoderState = {};
  let logits: ArrayLike<number> = [];
  for (const token of prefix) ({ logits, state } = await decodeStep(model, token, state));
  const beam = (tokens: readonly number[], logProbability: number): Beam => ({
    tokens,
    logProbability,
    score: logProbability / tokens.length ** lengthPenalty,
  });
  let open: readonly Open[] = [{ tokens: [], logProbability: 0, logits, state }];
  const finished: Beam[] = [];
  for (let step = 0; step < steps && open.length > 0; step++) {
    const candidates = open.flatMap((from) =>
      [...logSoftmax(from.logits, from.logits.length)].map((value, token) => ({
        from,
        token,
        logProbability: from.logProbability + value,
      })),
    );
    candidates.sort((a, b) => b.logProbability - a.logProbability);
    const next: Open[] = [];
    for (const { from, token, logProbability } of candidates.slice(0, width)) {
      const tokens = [...from.tokens, token];
      if (token === end || tokens.length === steps) finished.push(beam(tokens, logProbability));
      else next.push({ tokens, logProbability, ...(await decodeStep(model, token, from.state)) });
    }
    open = next;
  }
  return finished.sort((a, b) => b.score - a.score).slice(0, width);
}
