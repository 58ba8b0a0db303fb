import { Malformed, type VectorFile } from './file.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What each kind needs, by path: `tensor`, `number`, `object` or `text`. Everything else may be absent. */
const sequence = {
  'config.input': 'number',
  'config.hidden': 'number',
  params: 'tensors',
  tolerance: 'object',
} as const;
const needs: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  sequence: {
    ...sequence,
    'config.op': 'text',
    'inputs.x': 'tensor',
    cotangents: 'tensors',
    'expected.outputs': 'tensors',
    'expected.grads': 'tensors',
    'expected.loss': 'number',
  },
  coursera: {
    ...sequence,
    'config.op': 'text',
    'inputs.x': 'tensor',
    cotangents: 'tensors',
    'expected.outputs': 'tensors',
    'expected.grads': 'tensors',
    'expected.loss': 'number',
  },
  jacobian: {
    ...sequence,
    'config.op': 'text',
    'inputs.x': 'tensor',
    'inputs.s0': 'tensor',
    'expected.outputs': 'tensors',
  },
  lm: {
    'config.cell': 'text',
    'config.vocab': 'number',
    'config.hidden': 'number',
    params: 'tensors',
    'inputs.tokens': 'tokens',
    'inputs.targets': 'tokens',
    'expected.loss': 'number',
    'expected.grad_norm': 'number',
    'expected.outputs': 'tensors',
    'expected.grads': 'tensors',
    tolerance: 'object',
  },
  hygiene_activation: {
    'inputs.x': 'tensor',
    'expected.f64': 'tensors',
    'tolerance.values': 'object',
    'tolerance.derivatives': 'object',
  },
  hygiene_softmax: { 'inputs.rows': 'list', 'expected.f64': 'list', tolerance: 'object' },
  hygiene_clip: { 'inputs.grads': 'list', 'expected.f64': 'list', 'config.max_norm': 'number', tolerance: 'object' },
  hygiene_long: {
    ...sequence,
    'config.op': 'text',
    'inputs.x': 'tensor',
    cotangents: 'tensors',
    'expected.f64': 'object',
    'expected.f32': 'object',
  },
  onnx: { op: 'text', 'inputs.X': 'tensor', 'inputs.W': 'tensor', 'inputs.R': 'tensor', outputs: 'tensors' },
};

type Kind = 'tensor' | 'tensors' | 'tokens' | 'number' | 'text' | 'object' | 'list';

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTensor = (value: unknown): boolean => isObject(value) && Array.isArray(value.shape) && isObject(value.data);

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  tensor: isTensor,
  tensors: (value) => isObject(value) && Object.values(value).every(isTensor),
  tokens: (value) => isTensor(value) || (Array.isArray(value) && value.length > 0 && value.every(Array.isArray)),
  number: (value) => typeof value === 'number',
  text: (value) => typeof value === 'string',
  object: isObject,
  list: Array.isArray,
};

/** Throws `Malformed`, with the place and what was expected there, where a file lacks what its kind needs. */
export function checkFile(file: VectorFile): void {
  const kind = file.format === 'onnx-node-golden/1' ? 'onnx' : file.kind;
  for (const [path, wanted] of Object.entries(needs[kind] ?? {})) {
    const found = path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), file);
    if (fits[wanted](found)) continue;
    const got = found === undefined ? 'nothing' : Array.isArray(found) ? 'a list' : `a value of type ${typeof found}`;
    throw new Malformed(`a file of kind ${kind} needs \`${path}\` (${wanted}), got ${got}`);
  }
}
