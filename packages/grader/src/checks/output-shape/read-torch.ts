import type { CellName } from '@keyproof/rnn-core';
import { readCalls, type Call } from '../../frames/calls.ts';
import { has } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import { readShapes } from './read-shape.ts';
import type { TorchModule, TorchResult } from './torch.ts';

const CELLS: Readonly<Record<string, CellName>> = { LSTM: 'lstm', GRU: 'gru', RNN: 'rnn' };
const LARGEST = 512;

/** Words outside the call that change the module, or that ask for a part of its results or for what is made of them. */
const OTHERWISE =
  /batch[_ -]?first|bi-?directional|num_layers|\blayers?\b|proj_size|unbatched|packed|\b(?:output|out|[hc]_?n)\s?\[|squeez|flatten|permut|transpos|reshap|\bviews?\b|concat|\bmean\b|\bsum\b|pool|\blinear\b|\bdense\b|softmax|embedding|\b(?:each|every|per|after|then|fed|feeds?|last (?:time )?step|index\w*|slic\w+|select\w*)\b/i;

/** A PyTorch module, its input and the result that a stem asks for; `null` where the stem is not about one. */
export function readTorch(stem: Phrase): { readonly module: TorchModule; readonly result: TorchResult } | null {
  const [call = calledInWords(stem.text) ?? describedInWords(stem.text), ...others] = readCalls(
    stem.text,
    new Set(Object.keys(CELLS)),
  );
  const isTorch = has(stem, 'framework.pytorch') || /nn\.(?:LSTM|GRU|RNN)\b|\btorch\b/.test(stem.text);
  if (call === null || others.length > 0 || !isTorch) return null;
  const { text, names } = withoutBindings(stem.text);
  // "nn.LSTM(10, 20) with batch_first": what stands outside the call changes the module, too.
  const outside = `${text.slice(0, call.start)} ${text.slice(call.end)}`;
  if (OTHERWISE.test(outside.replace(/\b(?:the|an?|this|one|single)\s(?:recurrent\s)?layer\b/giu, ' '))) return null;
  const inputs = readShapes(text).filter(({ start }) => start > call.end || start < call.start);
  const [input] = inputs;
  const result = resultPrinted(text, names) ?? resultAsked(text);
  const module = moduleOf(call, input?.shape);
  return inputs.length !== 1 || result === null || module === null ? null : { module, result };
}

/** What a program calls the results of its module: `out, (h, c) = lstm(x)`. */
type Names = ReadonlyMap<string, TorchResult>;

const BINDING =
  /\b([a-z_]\w{0,20})\s?,\s?(?:\(\s?([a-z_]\w{0,20})\s?,\s?([a-z_]\w{0,20})\s?\)|([a-z_]\w{0,20}))\s?=\s?(?:self\.)?[a-z_]\w{0,20}\s?\([^()]{0,60}(?:\([^()]{0,60}\))?\s?\)/giu;

/** The text without the line that runs the module, if its input is no array of its own; places stay as they were. */
function withoutBindings(text: string): { readonly text: string; readonly names: Names } {
  const names = new Map<string, TorchResult>();
  const rest = text.replace(BINDING, (line: string, output: string, h?: string, c?: string, only?: string) => {
    const given = [
      [output, 'output'],
      [h ?? only, 'h_n'],
      [c, 'c_n'],
    ] as const;
    for (const [name, result] of given) if (name !== undefined && name !== '_') names.set(name, result);
    // `lstm(torch.randn(7, 3, 10))` tells the shape of the input.
    const array = /\(\s?\d[\d,\s]{0,40}\)/.exec(line);
    const kept = array === null ? '' : array[0];
    return ' '.repeat(array?.index ?? 0) + kept + ' '.repeat(line.length - (array?.index ?? 0) - kept.length);
  });
  return { text: rest, names };
}

/** The result whose shape a program prints, or that a question names as the program does: `h.shape`. */
function resultPrinted(text: string, names: Names): TorchResult | null {
  const found = [...text.matchAll(/\b([a-z_]\w{0,20})\.(?:shape|size\s?\(\s?\))/giu)].map(({ 1: name }) =>
    names.get(name as string),
  );
  const [only] = found;
  return only !== undefined && found.every((result) => result === only) ? only : null;
}

/** "An nn.LSTM with input size 12 and hidden size 30 (batch_first=True)": arguments in words, one after the other. */
const ARGUMENT =
  /^[\s,;(]{0,3}(?:and\s|with\s|that has\s|having\s)?(?:(?<key>input|hidden)[\s_]size\s?(?:=|of|is)?\s?(?<size>\d{1,4})|num_layers\s?=\s?(?<layers>\d)|(?<count>\d|two|three|four)\s(?:stacked\s)?layers|(?<flag>batch_first|bidirectional)\s?(?:=|is)\s?(?<on>true|false))\)?/iu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };

function describedInWords(text: string): Call | null {
  const start = /\b(?:(?:torch\.)?nn\.|pytorch(?:'s)?\s)(?<name>LSTM|GRU|RNN)\b(?!\s?\()(?:\s(?:layer|module))?/iu.exec(
    text,
  );
  const name = start?.groups?.['name'];
  if (start === null || name === undefined) return null;
  const named = new Map<string, string | number>();
  let end = start.index + start[0].length;
  for (
    let found = ARGUMENT.exec(text.slice(end));
    found !== null && named.size < 6;
    found = ARGUMENT.exec(text.slice(end))
  ) {
    const { key, size, layers, count, flag, on } = found.groups ?? {};
    const [argument, value]: readonly [string, string | number] =
      key !== undefined
        ? [`${key.toLowerCase()}_size`, Number(size)]
        : flag !== undefined
          ? [flag.toLowerCase(), on?.toLowerCase() === 'true' ? 'True' : 'False']
          : ['num_layers', Number(layers ?? COUNTS[count?.toLowerCase() ?? ''] ?? count)];
    // An argument told twice is a slip.
    if (named.has(argument)) return null;
    named.set(argument, value);
    end += found[0].length;
  }
  return named.has('hidden_size') ? { name: name.toUpperCase(), args: [], named, start: start.index, end } : null;
}

/** "A PyTorch GRU with hidden_size=30 and batch_first=True": the arguments stand in the sentence. */
function calledInWords(text: string): Call | null {
  const found =
    /\bpytorch(?:'s)? (?<name>LSTM|GRU|RNN)(?: layer| module)? with (?<args>[a-z_]+\s?=\s?\w+(?:(?:,| and|, and) [a-z_]+\s?=\s?\w+)*)/i.exec(
      text,
    );
  const { name, args } = found?.groups ?? {};
  if (found === null || name === undefined || args === undefined) return null;
  const named = args.split(/,? and |, /).map((part): [string, string | number] => {
    const [key = '', value = ''] = part.split('=').map((side) => side.trim());
    return [key, /^\d+$/.test(value) ? Number(value) : value];
  });
  // An argument told twice is a slip.
  if (new Set(named.map(([key]) => key)).size !== named.length) return null;
  return {
    name: name.toUpperCase(),
    args: [],
    named: new Map(named),
    start: found.index,
    end: found.index + found[0].length,
  };
}

function moduleOf(call: Call, shape: readonly unknown[] | undefined): TorchModule | null {
  const number = (place: number, name: string): number | null => {
    const value = call.named.get(name) ?? call.args[place];
    return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST ? value : null;
  };
  const told = call.named.has('input_size') || call.args.length > 0;
  // Left open in words, the width of the input is that of the array.
  const width = shape?.[2];
  const inputSize = told ? number(0, 'input_size') : typeof width === 'number' && width <= LARGEST ? width : null;
  const hiddenSize = number(1, 'hidden_size');
  const layers = call.named.has('num_layers') || call.args.length > 2 ? number(2, 'num_layers') : 1;
  const [first, second] = shape ?? [];
  const known = new Set(['input_size', 'hidden_size', 'num_layers', 'batch_first', 'bidirectional', 'bias', 'dropout']);
  const sizes = typeof first === 'number' && typeof second === 'number' && width === inputSize && shape?.length === 3;
  if (inputSize === null || hiddenSize === null || layers === null || layers > 8 || !sizes) return null;
  if (
    call.args.length > 3 ||
    [...call.named.keys()].some((name) => !known.has(name)) ||
    first > LARGEST ||
    second > LARGEST
  )
    return null;
  const batchFirst = call.named.get('batch_first') === 'True';
  const [steps, batch] = batchFirst ? [second, first] : [first, second];
  return {
    cell: CELLS[call.name] as CellName,
    inputSize,
    hiddenSize,
    layers,
    bidirectional: call.named.get('bidirectional') === 'True',
    batchFirst,
    steps,
    batch,
  };
}

/** The one result whose shape is asked. */
function resultAsked(text: string): TorchResult | null {
  const parts = text.split(/(?<=[.;?!\n])\s?/).filter((part) => part.trim() !== '');
  const question = [...parts].reverse().find((part) => part.includes('?')) ?? parts.at(-1) ?? '';
  const found = new Set<TorchResult>();
  if (/\bh_?n\b|\bh_\{?n\}?|final hidden state|last hidden state/i.test(question)) found.add('h_n');
  if (/\bc_?n\b|\bc_\{?n\}?|final cell state|last cell state/i.test(question)) found.add('c_n');
  if (found.size === 0 && /\boutput\b|\bout\b|salida|ausgabe|sortie|输出/i.test(question)) found.add('output');
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
