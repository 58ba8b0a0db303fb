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
  const [call = calledInWords(stem.text), ...others] = readCalls(stem.text, new Set(Object.keys(CELLS)));
  const isTorch = has(stem, 'framework.pytorch') || /nn\.(?:LSTM|GRU|RNN)/.test(stem.text);
  if (call === null || others.length > 0 || !isTorch) return null;
  // "nn.LSTM(10, 20) with batch_first": what stands outside the call changes the module, too.
  const outside = `${stem.text.slice(0, call.start)} ${stem.text.slice(call.end)}`;
  if (OTHERWISE.test(outside)) return null;
  const inputs = readShapes(stem.text).filter(({ start }) => start > call.end || start < call.start);
  const [input] = inputs;
  const result = resultAsked(stem.text);
  const module = moduleOf(call, input?.shape);
  return inputs.length !== 1 || result === null || module === null ? null : { module, result };
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
