import type { CellName } from '@keyproof/rnn-core';
import { isCall, readCalls, type Call, type Value } from '../../frames/calls.ts';
import { erased, rangeOf } from '../../frames/erased.ts';
import { strangeIn } from '../../frames/network-stem.ts';
import { sizesOf, type SizeRole } from '../../frames/sizes.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import { layersAsked, namedLayers } from '../../frames/asked-layer.ts';
import { withoutScaffold } from '../../frames/scaffold.ts';
import { readShapes } from './read-shape.ts';
import type { Layer, MergeMode } from './layers.ts';

/** A stack and the input it gets. */
export interface StackRead {
  readonly layers: readonly Layer[];
  readonly features: number;
  readonly steps: number | null;
  readonly batch: number | null;
}

/** Wider layers are not built. */
const WIDEST = 2048;
/** The width of inputs that a question leaves open: it plays no part in the shape of what a recurrent layer gives. */
const ANY_FEATURES = 3;

const CELLS: Readonly<Record<string, CellName>> = { LSTM: 'lstm', GRU: 'gru', SimpleRNN: 'rnn' };
const NAMES = new Set([
  'LSTM',
  'GRU',
  'SimpleRNN',
  'Bidirectional',
  'Embedding',
  'Dense',
  'TimeDistributed',
  'Conv1D',
  'GlobalAveragePooling1D',
  'GlobalMaxPooling1D',
  'GlobalMaxPool1D',
  'Flatten',
  'Dropout',
  'BatchNormalization',
  'Activation',
  'Masking',
  'Input',
  'InputLayer',
  'MaxPooling1D',
  'Reshape',
  'RepeatVector',
  'Attention',
  'LayerNormalization',
  'Concatenate',
]);

/** What changes no shape: "a tensor", "its final output", "the default merge mode". */
const IDLE =
  /\b(?:tensor|array)s?\b|\b(?:final|resulting)(?= (?:output|shape))|\bdefault\s(?:keras )?merge[ _]?mode\b|\bconcatenated\b|\bper direction\b/giu;
/** How two directions are joined, told beside the code. */
const MERGE = /\bmerge_mode\s?=\s?["']?(concat|sum|ave|mul)["']?/iu;

/** Reads the stack of a stem from its code or its words, or says what is not understood. */
export function readLayers(asked: Phrase): StackRead | string {
  const stem = [...asked.text.matchAll(IDLE)].map(rangeOf).reduce(erased, withoutScaffold(asked));
  const calls = readCalls(stem.text, NAMES);
  const merge = mergeBeside(stem.text, calls);
  if (merge === 'unclear') return 'Expected one bidirectional layer for the merge mode';
  // Which of several layers is asked about is read with their code.
  const named = calls.length > 1 ? namedLayers(stem.text, calls) : [];
  const known = [...readShapes(stem.text), ...calls, ...(merge === null ? [] : [merge]), ...named.map(rangeOf)];
  if (/return_?\s?state|stateful|go_backwards|time_major/i.test(stem.text)) return 'An argument that is not simulated';
  const strange = strangeIn(stem, known);
  if (strange.length > 0) return `Not understood: ${strange.join(', ')}`;
  const inputs = readShapes(stem.text).filter(
    ({ shape, start }) => shape.length === 3 && !calls.some((call) => call.start <= start && start < call.end),
  );
  const [input] = inputs;
  if (input === undefined || inputs.length > 1)
    return calls.length > 0 ? fromCode(calls, stem, merge?.mode) : fromWords(stem);
  // "Applied to an input of shape (32, 10, 8)": batch, steps, features.
  const rest = erased(stem, input);
  const read = calls.length > 0 ? fromCode(calls, rest, merge?.mode) : fromWords(rest);
  if (typeof read === 'string') return read;
  const [batch, steps, features] = input.shape.map((entry) =>
    typeof entry === 'number' && entry > 0 && entry <= WIDEST ? entry : null,
  );
  return {
    ...read,
    batch: read.batch ?? batch ?? null,
    steps: read.steps ?? steps ?? null,
    features: features ?? read.features,
  };
}

/** The merge mode that stands beside the code of one bidirectional layer, with its place. */
function mergeBeside(
  text: string,
  calls: readonly Call[],
): { readonly mode: MergeMode; readonly start: number; readonly end: number } | 'unclear' | null {
  const found = MERGE.exec(text);
  if (found === null || calls.some(({ start, end }) => start <= found.index && found.index < end)) return null;
  const wrapped = calls.filter(({ name }) => name === 'Bidirectional');
  if (wrapped.length !== 1 || wrapped[0]?.named.has('merge_mode') === true) return 'unclear';
  const mode = (found[1] as string).toLowerCase();
  return isMerge(mode) ? { mode, start: found.index, end: found.index + found[0].length } : 'unclear';
}

/** "A bidirectional LSTM layer with 64 units", "a Conv1D with 128 filters and a kernel size of 5 over 120 tokens": one layer. */
function fromWords(stem: Phrase): StackRead | string {
  const sizes = sizesOf(stem);
  const lost = sizes.filter(({ role }) => role === null);
  if (lost.length > 0) return `Expected to know what ${lost.map(({ value }) => value).join(', ')} counts`;
  const one = (role: SizeRole): number | null => {
    const values = new Set(sizes.filter((size) => size.role === role).map(({ value }) => value));
    const [value] = values;
    return values.size === 1 && value !== undefined && Number.isInteger(value) && value > 0 && value <= WIDEST * 64
      ? value
      : null;
  };
  const read = { features: one('input') ?? one('embedding') ?? ANY_FEATURES, steps: one('steps'), batch: one('batch') };
  const cells = new Set(mentionsOf(stem, 'cell.lstm', 'cell.gru', 'cell.rnn').map(({ concept }) => concept));
  const [cell] = cells;
  const isConvolution = /conv\s?1d|1d convolution/i.test(stem.text);
  if (isConvolution && cell === undefined) {
    const [filters, kernel] = [one('filters'), one('kernel')];
    if (filters === null || kernel === null || kernel > 200 || filters > WIDEST)
      return 'Expected the number of filters and the kernel size';
    if (/padding|stride|causal/i.test(stem.text)) return 'Padding and strides are not simulated';
    return { ...read, layers: [{ kind: 'conv1d', filters, kernel }] };
  }
  const units = one('hidden');
  if (
    isConvolution ||
    cells.size !== 1 ||
    cell === undefined ||
    units === null ||
    units > WIDEST ||
    has(stem, 'layer.foreign', 'layer.dense') ||
    one('layers') !== null
  )
    return 'Expected one recurrent layer and its number of units';
  const sequences = /return_?\s?sequences?\s?(?:=|is|set to|is set to|ist|es|est|为)?\s?(true|false)?/i.exec(stem.text);
  return {
    ...read,
    layers: [
      {
        kind: 'recurrent',
        cell: cell.slice('cell.'.length) as CellName,
        units,
        returnSequences:
          sequences !== null && sequences[1]?.toLowerCase() !== 'false' && !/without return_?\s?seq/i.test(stem.text),
        bidirectional: has(stem, 'direction.bi') ? 'concat' : null,
      },
    ],
  };
}

function fromCode(calls: readonly Call[], stem: Phrase, merge: MergeMode | undefined): StackRead | string {
  const layers: Layer[] = [];
  const built: Call[] = [];
  let features: number | null = null;
  let steps: number | null = null;
  let batch: number | null = null;
  for (const call of calls) {
    const shape = shapeOf(
      call.named.get('input_shape') ?? call.named.get('shape') ?? (call.name === 'Input' ? call.args[0] : undefined),
    );
    const full = shapeOf(call.named.get('batch_input_shape'));
    if (full !== null) [batch, steps, features] = [full[0] ?? null, full[1] ?? null, full[2] ?? null];
    if (shape !== null) [steps, features] = [shape[0] ?? null, shape[1] ?? features];
    const length = call.named.get('input_length');
    if (typeof length === 'number') steps = length;
    if (call.name === 'Input' || call.name === 'InputLayer') continue;
    const layer = layerOf(call, null);
    if (typeof layer === 'string') return layer;
    built.push(call);
    layers.push(
      merge !== undefined && layer.kind === 'recurrent' && layer.bidirectional !== null
        ? { ...layer, bidirectional: merge }
        : layer,
    );
  }
  if (layers.length === 0) return 'Expected a layer';
  const asked = layersAsked(stem.text, calls, built);
  if (asked === null) return 'Expected to know which layer is asked about';
  const outside = {
    ...stem,
    mentions: stem.mentions.filter(({ start }) => !calls.some((call) => call.start <= start && start < call.end)),
  };
  const sizes = sizesOf(outside);
  const told = (role: SizeRole) => sizes.find((size) => size.role === role)?.value ?? null;
  return {
    layers: layers.slice(0, asked),
    features: features ?? told('input') ?? ANY_FEATURES,
    steps: steps ?? told('steps'),
    batch: batch ?? told('batch'),
  };
}

function layerOf(call: Call, merge: MergeMode | null): Layer | string {
  const cell = CELLS[call.name];
  if (cell !== undefined) {
    const units = number(call, 0, 'units');
    if (units === null || call.args.length > 1 || call.named.get('return_state') === 'True')
      return `\`${call.name}\` is not understood`;
    return {
      kind: 'recurrent',
      cell,
      units,
      returnSequences: call.named.get('return_sequences') === 'True',
      bidirectional: merge,
    };
  }
  switch (call.name) {
    case 'Bidirectional': {
      const [inner] = call.args;
      const mode = call.named.get('merge_mode') ?? 'concat';
      if (!isCall(inner) || CELLS[inner.name] === undefined || !isMerge(mode))
        return '`Bidirectional` is not understood';
      return layerOf(inner, mode);
    }
    case 'Embedding': {
      const size = number(call, 1, 'output_dim');
      return size === null ? '`Embedding` is not understood' : { kind: 'embedding', size };
    }
    case 'TimeDistributed': {
      const [inner] = call.args;
      return isCall(inner) && inner.name === 'Dense' ? layerOf(inner, null) : '`TimeDistributed` is not understood';
    }
    case 'Dense': {
      const units = number(call, 0, 'units');
      return units === null ? '`Dense` is not understood' : { kind: 'dense', units };
    }
    case 'Conv1D': {
      const [filters, kernel] = [number(call, 0, 'filters'), number(call, 1, 'kernel_size')];
      const plain =
        ['padding', 'strides', 'dilation_rate'].every((name) => !call.named.has(name)) && call.args.length <= 2;
      return filters === null || kernel === null || kernel > 200 || !plain
        ? '`Conv1D` is not understood'
        : { kind: 'conv1d', filters, kernel };
    }
    case 'GlobalAveragePooling1D':
    case 'GlobalMaxPooling1D':
    case 'GlobalMaxPool1D':
      return { kind: 'pool', over: 'time' };
    case 'Flatten':
      return { kind: 'flatten' };
    case 'Dropout':
    case 'BatchNormalization':
    case 'Activation':
    case 'Masking':
    case 'LayerNormalization':
      return { kind: 'same' };
    default:
      return `\`${call.name}\` is not simulated`;
  }
}

function isMerge(value: Value): value is MergeMode {
  return value === 'concat' || value === 'sum' || value === 'ave' || value === 'mul';
}

function number(call: Call, place: number, name: string): number | null {
  const value = call.named.get(name) ?? call.args[place];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= WIDEST ? value : null;
}

/** `(None, 16)` as [null, 16]; `null` where it is no tuple. */
function shapeOf(value: Value | undefined): readonly (number | null)[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((entry: unknown) => (typeof entry === 'number' ? entry : null));
}
