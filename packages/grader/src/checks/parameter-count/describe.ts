import type { CellName } from '@keyproof/rnn-core';
import { isCall, readCalls, type Call, type Value } from '../../frames/calls.ts';
import { erased, erasedAll, rangeOf } from '../../frames/erased.ts';
import { layerAsked, namedLayers } from '../../frames/asked-layer.ts';
import { strangeIn } from '../../frames/network-stem.ts';
import { withoutScaffold } from '../../frames/scaffold.ts';
import { sizesOf, type Size, type SizeRole } from '../../frames/sizes.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import { biasesTold } from './read-biases.ts';
import { BIAS_RULES, type BiasRule, type NetworkSpec, type RecurrentLayer } from './experiment.ts';

/** The networks that a stem may describe, and how its biases may be counted. */
export interface Description {
  readonly specs: readonly NetworkSpec[];
  readonly rules: readonly BiasRule[];
}

/** Sizes above this are slips of OCR, not networks. */
const LARGEST = 1_000_000;
const LAYERS = new Set(
  'LSTM GRU SimpleRNN RNN Bidirectional Embedding Dense Linear Flatten Input InputLayer'.split(' '),
);
const CELLS: Readonly<Record<string, CellName>> = { LSTM: 'lstm', GRU: 'gru', SimpleRNN: 'rnn', RNN: 'rnn' };

/** Reads the network of a stem from its words or its code; a sentence on what is not understood where it cannot be read. */
export function describe(stem: Phrase): Description | string {
  if (has(stem, 'layer.foreign')) return 'A part of the network that is not simulated';
  const told = biasesTold(stem.text);
  if (told === 'unclear') return 'How biases are counted is unclear';
  stem = told.ranges.reduce(erased, stem);
  stem = withoutPerDirection(erasedAll(stem, PER_STEP));
  const plain = withoutUsualEquations(stem);
  // The equations show one bias for each layer.
  const shown = plain !== stem;
  stem = plain;
  if (has(stem, 'gate')) return 'Expected a question on a whole layer or network, not on one gate';
  if (/\bmatri(?:x|ces)\b|\bbetween\b|矩阵|\bmatriz|\bmatrice|layer to layer|\bper (?:time )?step\b/i.test(stem.text))
    return 'Expected a question on a whole layer or network, not on a part of it';
  if (UNSAID.test(mentionsOf(stem, 'bias').reduce(erased, stem).text)) return 'A condition that is not understood';
  const rules = told.rule !== null ? [told.rule] : shown ? ['gate' as const] : rulesOf(stem, told.counted);
  // A program prints the parameters of its whole model.
  const isPrinted = /\bprint\s?\(\s?\w{1,20}\.count_params/.test(stem.text);
  const isCode = readCalls(stem.text, LAYERS).length > 0;
  if (isCode) stem = withoutScaffold(stem);
  const calls = readCalls(stem.text, LAYERS);
  const named = namedLayers(stem.text, calls).map(rangeOf);
  // Which of several layers is asked about is read with their code.
  const strange = strangeIn(calls.length > 1 ? named.reduce(erased, stem) : stem, calls);
  if (strange.length > 0) return `Not understood: ${strange.join(', ')}`;
  const specs = calls.length > 0 ? fromCalls(calls, stem) : fromWords(stem);
  return typeof specs === 'string'
    ? specs
    : { specs: isPrinted && named.length === 0 ? specs.slice(0, 1) : specs, rules };
}

/** "64 units per direction", where all directions are asked for: a bidirectional layer is given by the size of one. */
function withoutPerDirection(stem: Phrase): Phrase {
  const found = PER_DIRECTION.exec(stem.text);
  if (
    found === null ||
    !has(stem, 'direction.bi') ||
    /\bdirections?\b/i.test(question(erased(stem, rangeOf(found)).text))
  )
    return stem;
  return erased(stem, rangeOf(found));
}

const PER_DIRECTION =
  /(?<=\b(?:units|neurons|cells|size|dimensions?|\d) )\(?(?:per|in each|for each|in either) direction\)?(?!\p{L})/iu;

/**
 * "With h_t = tanh(W h_{t-1} + V x_t + b) and y_t = U h_t + c": the usual equations of a plain RNN, with all biases, tell nothing new.
 * Other equations stay, and with them the question unread.
 */
function withoutUsualEquations(stem: Phrase): Phrase {
  const found = USUAL.exec(stem.text);
  return found === null || /\b(?:lstm|gru)\b/i.test(stem.text) ? stem : erased(stem, rangeOf(found));
}

const PRODUCT = (of: string) => `[A-Z](?:_\\{?\\w{1,3}\\}?)? ?[*·]? ?${of}`;
const OLD = '[hsa]_?(?:\\{t ?[-−] ?1\\}|\\^\\{?<t ?[-−] ?1>\\}?)';
const NOW = (letter: string) => `${letter}_?(?:\\{?t\\}?|\\^\\{?<t>\\}?)`;
const BIAS_OF = '[bcd](?:_\\{?\\w{1,2}\\}?)?';
const STATE = `${NOW('[hsa]')} ?= ?(?:tanh|f|g|σ|sigmoid) ?\\( ?(?:${PRODUCT(OLD)} ?\\+ ?${PRODUCT(NOW('x'))}|${PRODUCT(NOW('x'))} ?\\+ ?${PRODUCT(OLD)}) ?\\+ ?${BIAS_OF} ?\\)`;
const OUT = `(?:ŷ|y|o)_?(?:\\{?t\\}?|\\^\\{?<t>\\}?) ?= ?(?:(?:g|softmax|f) ?\\( ?)?${PRODUCT(NOW('[hsa]'))} ?\\+ ?${BIAS_OF}(?: ?\\))?`;
const USUAL = new RegExp(`(?:,? ?(?:with|where|given by|computing) )?${STATE}(?:,? ?(?:and )?${OUT})?`, 'u');

/** "32 features per time step": the width of the input. */
const PER_STEP = /(?<=\b(?:features?|inputs?) )(?:per|at each|at every|in each) (?:time )?step\b/giu;

/** Words that take parameters away, or ask for some of them. */
const UNSAID =
  /\b(?:alone|only|excluding|except|exclude[sd]?|ignor\w{0,4}|not counting|without counting|kernel|(?:input|hidden|state)[- ]to[- ](?:hidden|output|state)|(?:recurrent|input|hidden) weights?|peephole\w*|projection\w*|frozen|non-trainable|reset_after|apart from|besides|per (?:unit|neuron|input|feature|output)|recurrent parameters|includ\w{1,4} (?:an? |the )?embeddings?|(?:does|do) the (?:cell|hidden) states?)\b|不计|不含|不包括|仅/iu;

function rulesOf(stem: Phrase, said: boolean): readonly BiasRule[] {
  if (has(stem, 'bias.without')) return ['none'];
  const named = has(stem, 'framework.keras')
    ? ['keras' as const]
    : has(stem, 'framework.pytorch')
      ? ['pytorch' as const]
      : null;
  if (named !== null) return named;
  // Biases are parameters; "how many weights" may mean to leave them out.
  const counted = said || has(stem, 'bias.with') || /param|parám|参数/i.test(stem.text);
  return counted ? BIAS_RULES.filter((rule) => rule !== 'none') : BIAS_RULES;
}

/** One recurrent stack in words: "an LSTM with 20 hidden units on 10-dimensional inputs and 5 output classes". */
function fromWords(stem: Phrase): readonly NetworkSpec[] | string {
  const cells = new Set(mentionsOf(stem, 'cell.lstm', 'cell.gru', 'cell.rnn').map(({ concept }) => concept));
  // The name of Keras's class is the name of the cell.
  if (cells.size === 0 && PLAIN_LAYER.test(stem.text)) cells.add('cell.rnn');
  const cell =
    cells.size === 2 && cells.has('cell.rnn') ? [...cells].find((name) => name !== 'cell.rnn') : [...cells][0];
  const sizes = sizesOf(stem);
  const lost = sizes.filter(({ role }) => role === null);
  if (lost.length > 0) return `Expected to know what ${lost.map(({ value }) => value).join(', ')} counts`;
  const one = (role: SizeRole): number | null | undefined => single(sizes, role);
  const roles = [
    one('hidden'),
    one('input'),
    one('embedding'),
    one('vocabulary'),
    one('output'),
    one('layers'),
  ] as const;
  const [hidden, input, embedding, vocabulary, told, count] = roles;
  if (roles.includes(null)) return 'Two sizes for one part of the network';
  // A dense layer as wide as the hidden state: its size was taken for the other one's.
  const widths = sizes.filter(({ role }) => role === 'hidden');
  if (!told && (widths.length > 1 ? MORE_LAYERS : OUTPUT_LAYER).test(stem.text))
    return 'Expected to know the size of each layer';
  if (cell === undefined && cells.size === 0 && vocabulary && embedding && !hidden && !told && !count)
    return [{ inputSize: embedding, layers: [], vocabulary }];
  if (cell === undefined || cells.size > 2 || (cells.size === 2 && !cells.has('cell.rnn')))
    return 'Expected one kind of cell';
  const outputs = told ?? binaryOutputs(stem);
  // A one-hot word is as wide as the vocabulary.
  const inputSize = embedding ?? input ?? (has(stem, 'layer.one-hot') ? vocabulary : undefined);
  if (!hidden || !inputSize) return 'Expected the sizes of the input and of the hidden state';
  const bidirectional = has(stem, 'direction.bi');
  const layer: RecurrentLayer = { cell: cell.slice('cell.'.length) as CellName, units: hidden, bidirectional };
  const layers = Array.from({ length: count ?? 1 }, () => layer);
  if (layers.length > 20) return 'Expected at most 20 layers';
  const table = vocabulary && (embedding || input) ? vocabulary : undefined;
  return variants({ inputSize, layers }, table, outputs ?? undefined, stem);
}

const OUTPUT_LAYER = /\b(?:dense|fully[- ]connected|linear) (?:output )?layer\b|\boutput layer\b/iu;
const MORE_LAYERS =
  /\b(?:dense|output layer|fully[- ]connected|linear layer|feed-?forward|projection|classifier|second|another|followed by|on top)\b/iu;

const PLAIN_LAYER =
  /\bSimpleRNN\b|\b(?:simple|plain|vanilla|basic|elman|fully connected|ordinary|standard) recurrent (?:neural )?(?:layer|net|network|cell)\b/i;

/** "Positive or negative, one-hot encoded" makes two outputs. */
function binaryOutputs(stem: Phrase): number | undefined {
  const binary = /positive (?:or|and|\/) ?negative|positive\/negative|yes or no|binary/i.test(stem.text);
  return binary &&
    has(stem, 'layer.one-hot') &&
    /labels?[^.]{0,40}one[- ]?hot|one[- ]?hot[^.]{0,20}labels?/i.test(stem.text)
    ? 2
    : undefined;
}

/** The one size of a role; `undefined` where there is none, `null` where there are two. */
function single(sizes: readonly Size[], role: SizeRole): number | null | undefined {
  const values = [...new Set(sizes.filter((size) => size.role === role).map(({ value }) => value))];
  if (values.length > 1) return null;
  const [value] = values;
  return value === undefined || (Number.isInteger(value) && value > 0 && value <= LARGEST) ? value : null;
}

/** With everything that is told, then the recurrent layers alone; "in the network" means everything, "the LSTM layer" the layers. */
function variants(
  core: NetworkSpec,
  vocabulary: number | undefined,
  outputs: number | undefined,
  stem: Phrase,
): readonly NetworkSpec[] {
  const tied = has(stem, 'layer.tied');
  const whole: NetworkSpec = {
    ...core,
    ...(vocabulary !== undefined && { vocabulary }),
    ...(outputs !== undefined && { outputs }),
    ...(tied && { tied }),
  };
  if (vocabulary === undefined && outputs === undefined) return [core];
  if (
    /\b(?:network|model|total|whole)\b|\b(?:are|is) there(?: altogether)?\s?\?|网络|模型|总/i.test(question(stem.text))
  )
    return [whole];
  // A plain RNN in words comes with its output layer where one is told.
  const [first] = core.layers;
  if (first?.cell === 'rnn' && outputs !== undefined && /\boutput (?:layer|size|dimension)/i.test(stem.text))
    return [whole];
  if (/\blayer\b|层/i.test(question(stem.text))) return [core];
  return [whole, core];
}

/** The last sentence with a question mark, or the last one. */
function question(text: string): string {
  const parts = text.split(/(?<=[.?!？。])\s?/).filter((part) => part.trim() !== '');
  return parts.reverse().find((part) => /[?？]/.test(part)) ?? parts[0] ?? '';
}

/** A stack in code, with an input width from `input_shape`, an `Embedding` or the words around it. */
function fromCalls(calls: readonly Call[], stem: Phrase): readonly NetworkSpec[] | string {
  let inputSize: number | null = null;
  let vocabulary: number | undefined;
  let outputs: number | undefined;
  let steps: number | null = null;
  let flattened: number | undefined;
  const layers: RecurrentLayer[] = [];
  const onTop = turnedPair(calls, stem.text);
  if (onTop !== null) calls = onTop;
  const built: { readonly call: Call; readonly alone: NetworkSpec | null }[] = [];
  let width: number | null = null;
  for (const call of calls) {
    const isInput = call.name === 'Input' || call.name === 'InputLayer';
    const shape = call.named.get('input_shape') ?? (isInput ? (call.named.get('shape') ?? call.args[0]) : undefined);
    inputSize ??= shapeWidth(shape);
    steps ??= shapeSteps(shape) ?? number(call, 99, 'input_length');
    width ??= inputSize;
    if (isInput) continue;
    if (call.name === 'Embedding') {
      const [rows, columns] = [number(call, 0, 'input_dim'), number(call, 1, 'output_dim')];
      if (rows === null || columns === null || layers.length > 0) return 'Expected Embedding(vocabulary, size) first';
      [vocabulary, inputSize, width] = [rows, columns, columns];
      built.push({ call, alone: { inputSize: columns, layers: [], vocabulary: rows } });
    } else if (call.name === 'Flatten') {
      // What is flattened are the outputs of all steps: their number has to be told, and the layer below to give them all.
      if (
        steps === null ||
        width === null ||
        flattened !== undefined ||
        outputs !== undefined ||
        !givesAll(calls, call)
      )
        return 'Expected the steps that are flattened';
      [flattened, width] = [steps, width * steps];
    } else if (call.name === 'Dense' || call.name === 'Linear') {
      const units = number(call, call.name === 'Dense' ? 0 : 1, call.name === 'Dense' ? 'units' : 'out_features');
      if (units === null || outputs !== undefined || layers.length === 0) return 'Expected one dense layer, at the end';
      outputs = units;
      built.push({ call, alone: width === null ? null : { inputSize: width, layers: [], outputs: units } });
    } else {
      const torch = layerOfTorch(call, stem);
      if (torch !== null) {
        inputSize ??= torch.inputSize;
        layers.push(...torch.layers);
        continue;
      }
      const layer = layerOf(call);
      if (layer === null || outputs !== undefined) return 'A layer that is not understood';
      layers.push(layer);
      built.push({ call, alone: width === null ? null : { inputSize: width, layers: [layer] } });
      width = layer.units * (layer.bidirectional ? 2 : 1);
    }
  }
  const asksWhole = /\b(?:network|model|total|whole|together|altogether|both)\b/iu.test(question(stem.text));
  const asked: number | 'whole' | null =
    onTop !== null && built.length === 2 && !asksWhole
      ? 1
      : built.length > 1
        ? layerAsked(
            question(stem.text),
            [],
            built.map(({ call }) => call),
          )
        : 'whole';
  if (asked === null) return 'Expected to know which layer is asked about';
  if (asked !== 'whole') {
    const alone = built[asked]?.alone;
    return alone === null || alone === undefined ? 'Expected the width of the input' : [alone];
  }
  inputSize ??= single(sizesOf(withoutCalls(stem, calls)), 'input') ?? null;
  if (layers.length === 0 && vocabulary !== undefined && inputSize !== null && outputs === undefined)
    return tableAlone(inputSize, vocabulary, stem);
  if (inputSize === null || layers.length === 0) return 'Expected the width of the input';
  if (flattened !== undefined && outputs === undefined) return 'Expected a dense layer after what is flattened';
  return variants({ inputSize, layers, ...(flattened !== undefined && { flattened }) }, vocabulary, outputs, stem);
}

/** Whether the layer before a call gives the outputs of all steps. */
function givesAll(calls: readonly Call[], call: Call): boolean {
  const before = calls[calls.indexOf(call) - 1];
  const inner = before?.name === 'Bidirectional' && isCall(before.args[0]) ? before.args[0] : before;
  return inner !== undefined && inner.name in CELLS && inner.named.get('return_sequences') === 'True';
}

/** "A Dense(10) layer after an LSTM(64)": the layer told first is the second, and the one that is asked about. */
function turnedPair(calls: readonly Call[], text: string): readonly Call[] | null {
  const [first, second] = calls;
  if (first === undefined || second === undefined || calls.length > 2) return null;
  const isAfter =
    /^ (?:output |dense |classification )?(?:layer )?(?:(?:that|which) (?:comes |is placed |is )?|placed |put |stacked |sitting )?(?:after|on top of|following|follows|behind) (?:an? |the )?(?:keras )?$/iu.test(
      text.slice(first.end, second.start),
    );
  return isAfter ? [second, first] : null;
}

/** "How many weights does the embedding layer have?", asked of the table alone and not of what it feeds. */
function tableAlone(inputSize: number, vocabulary: number, stem: Phrase): readonly NetworkSpec[] | string {
  const asked = question(stem.text);
  if (
    !/\bembedding\b|嵌入|einbettung/i.test(asked) ||
    /\b(?:network|model|total|whole|together|and|both|feed\w*|follow\w*)\b/i.test(asked)
  )
    return 'Expected the layers after the embedding';
  return [{ inputSize, layers: [], vocabulary }];
}

/** The words around the code. */
function withoutCalls(stem: Phrase, calls: readonly Call[]): Phrase {
  const outside = ({ start }: { readonly start: number }) =>
    !calls.some((call) => call.start <= start && start < call.end);
  return { ...stem, mentions: stem.mentions.filter(outside), words: stem.words.filter(outside) };
}

/** Arguments of Keras's layers that change no number of parameters, and the bias, which is read from the text. */
const HARMLESS = new Set(
  'units activation recurrent_activation return_sequences return_state stateful unroll go_backwards dropout recurrent_dropout input_shape input_dim input_length batch_input_shape name use_bias reset_after kernel_initializer recurrent_initializer bias_initializer'.split(
    ' ',
  ),
);

/** `LSTM(32)` or `Bidirectional(LSTM(32))`. */
function layerOf(call: Call): RecurrentLayer | null {
  if (call.name === 'Bidirectional') {
    const [inner] = call.args;
    const layer = isCall(inner) ? layerOf(inner) : null;
    return layer === null ? null : { ...layer, bidirectional: true };
  }
  const cell = CELLS[call.name];
  const units = number(call, 0, 'units');
  if ([...call.named.keys()].some((name) => !HARMLESS.has(name))) return null;
  return cell === undefined || units === null || call.args.length > 1 ? null : { cell, units, bidirectional: false };
}

/** `nn.LSTM(10, 20, num_layers=2, bidirectional=True)`: PyTorch gives the input size first. */
function layerOfTorch(call: Call, stem: Phrase): { inputSize: number; layers: readonly RecurrentLayer[] } | null {
  const cell = CELLS[call.name];
  const [inputSize, units, count] = [
    number(call, 0, 'input_size'),
    number(call, 1, 'hidden_size'),
    number(call, 2, 'num_layers'),
  ];
  const isTorch = call.named.has('hidden_size') || call.args.length > 1 || has(stem, 'framework.pytorch');
  if (cell === undefined || !isTorch || inputSize === null || units === null || (count ?? 1) > 20) return null;
  const layer = { cell, units, bidirectional: call.named.get('bidirectional') === 'True' };
  return { inputSize, layers: Array.from({ length: count ?? 1 }, () => layer) };
}

function number(call: Call, place: number, name: string): number | null {
  const value = call.named.get(name) ?? call.args[place];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST ? value : null;
}

/** The first entry of `input_shape=(12, 16)`. */
function shapeSteps(shape: Value | undefined): number | null {
  if (!Array.isArray(shape) || shape.length !== 2) return null;
  const first: unknown = shape[0];
  return typeof first === 'number' && Number.isInteger(first) && first > 0 && first <= 10_000 ? first : null;
}

/** The last entry of `input_shape=(None, 16)`. */
function shapeWidth(shape: Value | undefined): number | null {
  if (!Array.isArray(shape)) return null;
  const last: unknown = shape.at(-1);
  return shape.length === 2 && typeof last === 'number' ? last : null;
}
