import type { CellEquations, Term, Update } from './cell.ts';

/** A length: of the states (`H`), or of an input by its letter. */
export type Dimension = 'H' | { readonly input: string };

/** A parameter's shape: a vector (H), or a matrix (H, …) whose columns follow the parts of what it multiplies. */
export type ParameterShape =
  { readonly kind: 'vector' } | { readonly kind: 'matrix'; readonly columns: readonly Dimension[] };

/** Shapes found so far, and which letters are inputs. */
interface Known {
  readonly shapes: Map<string, ParameterShape>;
  readonly inputs: ReadonlySet<string>;
}

/** What a term is: a number, a vector made of parts, or a weight that has not met its vector. */
type Kind =
  | { readonly is: 'number' }
  | { readonly is: 'vector'; readonly parts: readonly Dimension[] }
  | { readonly is: 'parameter'; readonly name: string };

/** Why equations cannot be run, or the shapes of their parameters. */
export type ShapeResult =
  | { readonly ok: true; readonly shapes: ReadonlyMap<string, ParameterShape>; readonly updates: readonly Update[] }
  | { readonly ok: false; readonly problem: string };

class Mismatch extends Error {}

const STATE: Kind = { is: 'vector', parts: ['H'] };

/**
 * Finds the shape of every parameter from its use: `W [c, x]` makes W (H, H + I), `+ b` makes b (H). Updates that the states do not need,
 * such as `ŷ = softmax(…)`, are left out. All states and gates have one length.
 */
export function inferShapes(cell: CellEquations): ShapeResult {
  const updates = needed(cell);
  const shapes = new Map<string, ParameterShape>();
  try {
    for (const update of updates) {
      const kind = kindOf(update.term, { shapes, inputs: new Set(cell.inputs) });
      if (kind.is === 'parameter') note({ shapes, inputs: new Set() }, kind.name, { kind: 'vector' });
      else if (kind.is === 'vector' && !(kind.parts.length === 1 && kind.parts[0] === 'H')) {
        throw new Mismatch(`${update.read} gives ${kind.parts.length} parts instead of one state`);
      }
    }
  } catch (error) {
    if (error instanceof Mismatch) return { ok: false, problem: error.message };
    throw error;
  }
  return { ok: true, shapes, updates };
}

/** The updates that the states depend on. */
function needed(cell: CellEquations): readonly Update[] {
  const wanted = new Set(cell.states);
  const kept: Update[] = [];
  for (const update of [...cell.updates].reverse()) {
    if (!wanted.has(update.target)) continue;
    kept.unshift(update);
    collect(update.term, wanted);
  }
  return kept;
}

function collect(term: Term, into: Set<string>): void {
  if (term.op === 'now') into.add(term.name);
  else if (term.op === 'add') for (const part of term.terms) collect(part.term, into);
  else if (term.op === 'multiply') for (const factor of term.factors) collect(factor, into);
  else if (term.op === 'apply') collect(term.to, into);
  else if (term.op === 'concat') for (const part of term.parts) collect(part, into);
}

function kindOf(term: Term, known: Known): Kind {
  switch (term.op) {
    case 'constant':
      return { is: 'number' };
    case 'before':
      return STATE;
    case 'now':
      return known.inputs.has(term.name) ? { is: 'vector', parts: [{ input: term.name }] } : STATE;
    case 'parameter':
      return { is: 'parameter', name: term.name };
    case 'apply':
      return settled(kindOf(term.to, known), known);
    case 'concat':
      return { is: 'vector', parts: term.parts.flatMap((part) => partsOf(settled(kindOf(part, known), known))) };
    case 'add':
      return term.terms.map((part) => settled(kindOf(part.term, known), known)).reduce(joined);
    case 'multiply':
      return product(
        term.factors.map((factor) => kindOf(factor, known)),
        term.entrywise,
        known,
      );
  }
}

/** Right to left: a weight multiplies what stands after it, two vectors multiply entry by entry. */
function product(kinds: readonly Kind[], entrywise: boolean, known: Known): Kind {
  return kinds.reduceRight((right, left) => {
    if (left.is === 'number') return right;
    if (left.is === 'parameter') {
      if (entrywise || right.is !== 'vector') {
        note(known, left.name, { kind: 'vector' });
        return joined(STATE, settled(right, known));
      }
      note(known, left.name, { kind: 'matrix', columns: right.parts });
      return STATE;
    }
    return joined(left, settled(right, known));
  });
}

function settled(kind: Kind, known: Known): Kind {
  if (kind.is !== 'parameter') return kind;
  note(known, kind.name, { kind: 'vector' });
  return STATE;
}

function joined(a: Kind, b: Kind): Kind {
  if (a.is === 'number') return b;
  if (b.is === 'number') return a;
  if (JSON.stringify(partsOf(a)) !== JSON.stringify(partsOf(b)))
    throw new Mismatch('parts of different length are added or multiplied entry by entry');
  return a;
}

function partsOf(kind: Kind): readonly Dimension[] {
  return kind.is === 'vector' ? kind.parts : ['H'];
}

function note({ shapes }: Known, name: string, shape: ParameterShape): void {
  const earlier = shapes.get(name);
  if (earlier && JSON.stringify(earlier) !== JSON.stringify(shape)) throw new Mismatch(`${name} is used in two shapes`);
  shapes.set(name, shape);
}
