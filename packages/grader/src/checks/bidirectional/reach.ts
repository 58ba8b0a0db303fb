import type { Engine } from '@keyproof/rnn-core';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { measurement } from '../../experiments/measurement.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import { timeTerms, type TimeScope } from '../../frames/time-terms.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Finding, Lab, Phrase, Reading, Unread } from '../../types.ts';
import type { ReachClaim } from './claim.ts';
import { scopesOf } from './dependence.ts';

const STEPS = 9;
const MIDDLE = 4;
const HIDDEN = 5;
const INPUTS = 2;
const VERBS = ['depend.on', 'reach.use'];
const KNOWN = [
  'direction',
  'depend',
  'reach',
  'scope',
  'filler.direction',
  'polarity',
  'cell',
  'sequence',
  'input',
  'output',
  'time.step',
  'word',
];

/**
 * What a stem asks a network to see: "which layer looks both forward and backward?"; `null` where it asks for something else.
 */
export function reachAsked(stem: Phrase): readonly TimeScope[] | null {
  if (!has(stem, 'reach.use') || has(stem, 'depend.on') || has(stem, 'direction')) return null;
  const scopes = scopesOf(stem, timeTerms(stem), ['reach.use']);
  return scopes !== null &&
    scopes.includes.includes('past') &&
    scopes.includes.includes('future') &&
    scopes.excludes.length === 0
    ? scopes.includes
    : null;
}

/** An option that only names a network, under a stem that asks for what it sees. */
export function namedNetwork(phrase: Phrase, includes: readonly TimeScope[]): ReachClaim | Unread {
  const network = networkIn(phrase);
  const left = uncovered(phrase, ['direction', 'cell', 'model', 'filler.direction']);
  if (network === null || left.length > 0 || has(phrase, 'polarity.not'))
    return { unread: 'Expected the name of a network' };
  return { kind: 'reach', network, includes, excludes: [] };
}

/**
 * "A bidirectional RNN uses past and future inputs": a statement on a network, not a choice for a label. `praised`: the stem asks what is good
 * about a bidirectional one, whatever it is set beside.
 */
export function readReach(phrase: Phrase, reading: Reading, praised = false): ReachClaim | Unread {
  const inherited = praised ? 'bidirectional' : networkIn(reading.stem);
  const network = networkIn(phrase) ?? (has(phrase, 'direction') || reading.form === 'statement' ? null : inherited);
  const verbInStem = reading.form !== 'statement' && !has(phrase, ...VERBS) && has(reading.stem, ...VERBS);
  const scopes = scopesOf(phrase, timeTerms(phrase), verbInStem ? [] : VERBS);
  if (network === null || scopes === null || has(phrase, 'because'))
    return { unread: 'Expected what one kind of network sees' };
  const [direction] = mentionsOf(phrase, 'direction');
  if (direction !== undefined && scopes.terms.some(({ start }) => start < direction.start))
    return { unread: 'Expected the network before what it sees' };
  // "Only a bidirectional network sees …" says something of the others.
  if (direction !== undefined && mentionsOf(phrase, 'polarity.only').some(({ start }) => start < direction.start))
    return { unread: 'Expected what a network sees, found that no other does' };
  const left = uncovered(phrase, KNOWN, scopes.terms);
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  return { kind: 'reach', network, includes: scopes.includes, excludes: scopes.excludes };
}

/** The one kind of network that a phrase names. */
function networkIn(phrase: Phrase): ReachClaim['network'] | null {
  const named = new Set(mentionsOf(phrase, 'direction').map(({ concept }) => concept));
  if (named.size !== 1) return null;
  return named.has('direction.uni') ? 'unidirectional' : 'bidirectional';
}

/** Sizes of the gradient of the output in the middle with respect to the inputs before it, at it and after it. */
async function measureScopes(
  engine: Engine,
  random: () => number,
  bidirectional: boolean,
): Promise<Record<TimeScope, number>> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN, bidirectional }, { random });
  const x = tensorFor(
    engine,
    [STEPS, 1, INPUTS],
    Array.from({ length: STEPS * INPUTS }, () => normal(random)),
  );
  const trace = await net.forward(x);
  const cotangent = tensorFor(engine, trace.output.shape);
  const width = trace.output.shape[2] as number;
  cotangent.data.fill(1, MIDDLE * width, (MIDDLE + 1) * width);
  const dx = (await net.backward(trace, { output: cotangent }, { parameters: false })).x.data;
  net.dispose();
  const size = (from: number, to: number) => {
    let sum = 0;
    for (let at = from * INPUTS; at < to * INPUTS; at += 1) sum += (dx[at] as number) ** 2;
    return Math.sqrt(sum);
  };
  return { past: size(0, MIDDLE), current: size(MIDDLE, MIDDLE + 1), future: size(MIDDLE + 1, STEPS) };
}

/** A network sees an input if the output's gradient with respect to it is not zero. */
export async function reachFindingOf({ network, includes, excludes }: ReachClaim, lab: Lab): Promise<Finding> {
  const scopes = await sampleFields(
    lab,
    `bidirectional/reach/${network}`,
    ['past', 'current', 'future'],
    { count: 3 },
    (engine, random) => measureScopes(engine, random, network === 'bidirectional'),
  );
  const measurements = (['past', 'current', 'future'] as const).map((scope) =>
    measurement(`gradient on ${scope} inputs`, scopes[scope], 0, 'norm'),
  );
  const asked = [...includes, ...excludes].map((scope) => scopes[scope]);
  if (asked.some((sample) => !sample.agrees || (sample.min === 0 && sample.max > 0)))
    return { holds: null, reason: 'The gradients do not tell what the network sees', measurements };
  const holds = includes.every((scope) => scopes[scope].min > 0) && excludes.every((scope) => scopes[scope].max === 0);
  const seen = (['past', 'current', 'future'] as const).filter((scope) => scopes[scope].min > 0);
  return { holds, reason: `a ${network} network's output depends on ${seen.join(', ')} inputs`, measurements };
}
