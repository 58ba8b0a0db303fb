import type { CellEquations, Term, Update } from './cell.ts';
import { inferShapes, type Dimension, type ParameterShape } from './shapes.ts';
import { createTape, type Node, type Tape } from './tape.ts';

export interface CellSizes {
  readonly hidden: number;
  /** Of every input letter. */
  readonly input: number;
}

/** Values by letter. */
export type Values = Readonly<Record<string, ArrayLike<number>>>;

/** Gates held at a number at every step: `{ Γ_u: 0 }`. */
export type Clamps = Readonly<Record<string, number>>;

/** One run over a sequence: states and gates by step, row 0 the initial state. */
export interface CellRun {
  readonly states: readonly Values[];
  readonly gates: readonly Values[];
  /** Gradients of Σ_t ⟨weights_t, states_t⟩; `weights` by step and state, missing ones zero. */
  backward(weights: readonly (Values | undefined)[]): {
    readonly parameters: Readonly<Record<string, Float64Array>>;
    readonly inputs: readonly Readonly<Record<string, Float64Array>>[];
    readonly initial: Readonly<Record<string, Float64Array>>;
  };
}

/** A cell that runs as its equations say, in float64. */
export interface CompiledCell {
  readonly states: readonly string[];
  readonly inputs: readonly string[];
  /** Number of values of each parameter for given sizes. */
  parameterSizes(sizes: CellSizes): Readonly<Record<string, number>>;
  /** Uniform in ±scale/√H. */
  drawParameters(sizes: CellSizes, random: () => number, scale?: number): Readonly<Record<string, Float64Array>>;
  run(parameters: Values, inputs: readonly Values[], initial: Values, clamps?: Clamps): CellRun;
}

export type CompileResult =
  { readonly ok: true; readonly cell: CompiledCell } | { readonly ok: false; readonly problem: string };

/**
 * Compiles equations to a cell that can be run and differentiated. Gates without an equation must be clamped. Gives a problem instead where shapes do
 * not fit or a letter has no value. Nothing of the text is executed: the tree is walked.
 */
export function compileCell(equations: CellEquations): CompileResult {
  const inferred = inferShapes(equations);
  if (!inferred.ok) return inferred;
  const { shapes, updates } = inferred;
  const states = equations.states;
  const missing = undefinedLetters(equations, updates);
  const free = missing.filter((name) => !equations.gates.includes(name));
  if (free.length > 0) return { ok: false, problem: `no equation for ${free.join(', ')}` };

  const parameterSizes = (sizes: CellSizes): Record<string, number> =>
    Object.fromEntries([...shapes].map(([name, shape]) => [name, valuesOf(shape, sizes)]));

  return {
    ok: true,
    cell: {
      states,
      inputs: equations.inputs,
      parameterSizes,
      drawParameters: (sizes, random, scale = 1) =>
        Object.fromEntries(
          Object.entries(parameterSizes(sizes)).map(([name, length]) => [
            name,
            Float64Array.from({ length }, () => ((2 * random() - 1) * scale) / Math.sqrt(sizes.hidden)),
          ]),
        ),
      run: (parameters, inputs, initial, clamps = {}) =>
        run(equations, updates, shapes, { parameters, inputs, initial, clamps }),
    },
  };
}

function valuesOf(shape: ParameterShape, sizes: CellSizes): number {
  if (shape.kind === 'vector') return sizes.hidden;
  const length = (dimension: Dimension): number => (dimension === 'H' ? sizes.hidden : sizes.input);
  return sizes.hidden * shape.columns.reduce((sum, dimension) => sum + length(dimension), 0);
}

function undefinedLetters(equations: CellEquations, updates: readonly Update[]): string[] {
  const known = new Set([...updates.map(({ target }) => target), ...equations.inputs]);
  const found = new Set<string>();
  const visit = (term: Term): void => {
    if (term.op === 'now' && !known.has(term.name)) found.add(term.name);
    else if (term.op === 'before' && !equations.states.includes(term.name)) found.add(term.name);
    else if (term.op === 'add') term.terms.forEach((part) => visit(part.term));
    else if (term.op === 'multiply') term.factors.forEach(visit);
    else if (term.op === 'apply') visit(term.to);
    else if (term.op === 'concat') term.parts.forEach(visit);
  };
  updates.forEach(({ term }) => visit(term));
  return [...found];
}

interface Given {
  readonly parameters: Values;
  readonly inputs: readonly Values[];
  readonly initial: Values;
  readonly clamps: Clamps;
}

function run(
  equations: CellEquations,
  updates: readonly Update[],
  shapes: ReadonlyMap<string, ParameterShape>,
  given: Given,
): CellRun {
  const tape = createTape();
  const leavesOf = (values: Values, keys: readonly string[]): Record<string, Node> =>
    Object.fromEntries(keys.map((key) => [key, tape.leaf(expectValue(values, key))]));
  const parameters = leavesOf(given.parameters, [...shapes.keys()]);
  const initial = leavesOf(given.initial, equations.states);
  const inputs = given.inputs.map((values) => leavesOf(values, equations.inputs));
  const clamped = Object.entries(given.clamps).map(([gate, value]) => [gate, tape.leaf([value])] as const);
  const states: Record<string, Node>[] = [initial];
  const gates: Values[] = [];
  for (const input of inputs) {
    const before = states.at(-1) as Record<string, Node>;
    const now = new Map<string, Node>([...Object.entries(input), ...clamped]);
    for (const { target, term } of updates) {
      if (!Object.hasOwn(given.clamps, target))
        now.set(target, nodeOf(term, { tape, now, before, parameters, shapes }));
    }
    states.push(Object.fromEntries(equations.states.map((state) => [state, now.get(state) as Node])));
    gates.push(
      Object.fromEntries(
        equations.gates.flatMap((gate) => (now.has(gate) ? [[gate, (now.get(gate) as Node).value]] : [])),
      ),
    );
  }
  return {
    states: states.map((state) => Object.fromEntries(Object.entries(state).map(([name, node]) => [name, node.value]))),
    gates,
    backward(weights) {
      for (const [t, wanted] of weights.entries()) {
        for (const [name, values] of Object.entries(wanted ?? {})) {
          const node = states[t]?.[name];
          for (let i = 0; node && i < node.gradient.length; i++)
            node.gradient[i] = (node.gradient[i] as number) + (values[i] as number);
        }
      }
      tape.backward();
      const gradients = (nodes: Readonly<Record<string, Node>>): Record<string, Float64Array> =>
        Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, node.gradient]));
      return { parameters: gradients(parameters), inputs: inputs.map(gradients), initial: gradients(initial) };
    },
  };
}

function expectValue(values: Values, key: string): ArrayLike<number> {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (value === undefined)
    throw new TypeError(`Expected values for \`${key}\`, found ${Object.keys(values).join(', ')}`);
  return value;
}

interface Frame {
  readonly tape: Tape;
  readonly now: ReadonlyMap<string, Node>;
  readonly before: Readonly<Record<string, Node>>;
  readonly parameters: Readonly<Record<string, Node>>;
  readonly shapes: ReadonlyMap<string, ParameterShape>;
}

function nodeOf(term: Term, frame: Frame): Node {
  const { tape } = frame;
  switch (term.op) {
    case 'constant':
      return tape.leaf([term.value]);
    case 'now': {
      const node = frame.now.get(term.name);
      if (!node) throw new TypeError(`Expected gate \`${term.name}\`, which has no equation, to be clamped`);
      return node;
    }
    case 'before':
      return frame.before[term.name] as Node;
    case 'parameter':
      return frame.parameters[term.name] as Node;
    case 'add':
      return tape.add(term.terms.map((part) => ({ sign: part.sign, node: nodeOf(part.term, frame) })));
    case 'apply':
      return tape.squash(term.activation, nodeOf(term.to, frame));
    case 'concat':
      return tape.concat(term.parts.map((part) => nodeOf(part, frame)));
    case 'multiply':
      return term.factors
        .map((factor) => ({ factor, node: nodeOf(factor, frame) }))
        .reduceRight((right, left) => {
          const matrix = left.factor.op === 'parameter' && frame.shapes.get(left.factor.name)?.kind === 'matrix';
          return { factor: term, node: matrix ? tape.apply(left.node, right.node) : tape.times(left.node, right.node) };
        }).node;
  }
}
