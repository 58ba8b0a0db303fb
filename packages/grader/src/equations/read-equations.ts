import type { Relation } from '../formula/ast.ts';
import { parseFormulas } from '../formula/index.ts';
import type { Convention } from '../types.ts';
import { leaves, type CellEquations, type Term } from './cell.ts';
import { classify } from './classify.ts';
import { isSquashed, repairGates, resolveNames } from './repair.ts';
import { NotAnUpdate, toUpdate, type RawUpdate } from './to-term.ts';

/** What the equations of an item say. */
export interface EquationReading {
  readonly cells: readonly CellEquations[];
  /** GRU conventions that the equations show, with the equation. */
  readonly conventions: readonly { readonly convention: Convention; readonly read: string }[];
  /** Formulas that are equations but no update of a cell, with the reason. */
  readonly problems: readonly string[];
}

/**
 * Reads update equations of recurrent cells in LaTeX, Unicode, HTML or scanned text. A letter that gets a second equation starts a new cell, as where
 * a GRU's equations are followed by an LSTM's.
 */
export function readEquations(formulas: readonly string[]): EquationReading {
  const problems: string[] = [];
  const groups: RawUpdate[][] = [[]];
  for (const formula of formulas) {
    const parsed = parseFormulas(formula);
    const relations = parsed.ok ? parsed.formulas.filter((expr): expr is Relation => expr.kind === 'relation') : [];
    for (const relation of relations) {
      try {
        const update = toUpdate(relation);
        // A plain fact such as `x = 3` moves nothing from step to step.
        if ([...leaves(update.term)].every((leaf) => leaf.op === 'constant')) continue;
        if (groups.at(-1)?.some(({ target }) => target === update.target)) groups.push([]);
        groups.at(-1)?.push(update);
      } catch (error) {
        if (!(error instanceof NotAnUpdate)) throw error;
        problems.push(`${formula.slice(0, 120)}: ${error.message}`);
      }
    }
  }
  const cells = groups.flatMap(connected).flatMap((group) => cellOf(group) ?? []);
  const conventions = cells.flatMap((cell) =>
    cell.convention === null ? [] : [{ convention: cell.convention, read: stateEquation(cell) }],
  );
  return { cells, conventions, problems };
}

/** The equation that makes the state of a GRU. */
function stateEquation(cell: CellEquations): string {
  const update = cell.updates.find(
    ({ target, term }) =>
      cell.states.includes(target) && [...leaves(term)].some((leaf) => leaf.op === 'before' && leaf.name === target),
  );
  return update?.read ?? '';
}

function cellOf(group: readonly RawUpdate[]): CellEquations | null {
  const named = repairGates(resolveNames(group));
  const ordered = inOrder(named.updates);
  const all = ordered.flatMap(({ term }) => [...leaves(term)]);
  const targets = new Set(ordered.map(({ target }) => target));
  const before = new Set(all.flatMap((leaf) => (leaf.op === 'before' ? [leaf.name] : [])));
  const states = [...targets].filter((target) => before.has(target));
  if (states.length === 0) return null;
  const now = new Set(all.flatMap((leaf) => (leaf.op === 'now' ? [leaf.name] : [])));
  const loose = [...now].filter((name) => !targets.has(name));
  const fed = inputLetters(ordered);
  const inputs = loose.filter((name) => fed.has(name));
  const gates = [
    ...ordered.filter(({ term }) => isSquashed(term)).map(({ target }) => target),
    ...loose.filter((name) => !fed.has(name) && !isCandidate(name)),
  ].filter((name) => !states.includes(name));

  const missing = [...loose.filter((name) => !fed.has(name)), ...[...before].filter((name) => !targets.has(name))];
  return {
    updates: ordered.map(({ target, term, read }) => ({ target, term, read })),
    states,
    inputs,
    parameters: [...new Set(all.flatMap((leaf) => (leaf.op === 'parameter' ? [leaf.name] : [])))],
    gates,
    ...classify(ordered, states, gates),
    complete: missing.length === 0,
    repairs: [...group.flatMap(({ repairs }) => repairs), ...named.repairs],
    assumptions: group.flatMap(({ assumptions }) => assumptions),
  };
}

/** Equations in groups that share values: an item may set a GRU's update beside an LSTM's. */
function connected(group: readonly RawUpdate[]): RawUpdate[][] {
  const resolved = resolveNames(group);
  const inputs = inputLetters(resolved);
  const values = resolved.map(
    ({ target, term }) =>
      new Set(
        [
          target,
          ...[...leaves(term)].flatMap((leaf) => (leaf.op === 'now' || leaf.op === 'before' ? [leaf.name] : [])),
        ].filter((name) => !inputs.has(name)),
      ),
  );
  const parts: { names: Set<string>; members: number[] }[] = [];
  for (const [at, names] of values.entries()) {
    const touching = parts.filter((part) => [...names].some((name) => part.names.has(name)));
    const joined = { names: new Set(names), members: [at] };
    for (const part of touching) {
      for (const name of part.names) joined.names.add(name);
      joined.members.push(...part.members);
      parts.splice(parts.indexOf(part), 1);
    }
    parts.push(joined);
  }
  // A slip in one letter may cut a cell in two; parts that hold no state of their own stay with the rest.
  const whole = parts.filter(({ members }) => members.some((at) => carries(resolved[at] as RawUpdate)));
  if (whole.length < 2) return [[...group]];
  return parts.map(({ members }) => members.sort((a, b) => a - b).map((at) => group[at] as RawUpdate));
}

function carries({ target, term }: RawUpdate): boolean {
  return [...leaves(term)].some((leaf) => leaf.op === 'before' && leaf.name === target);
}

/** Letters that are fed in: what weights multiply or what stands beside a state in brackets, without an equation of its own. */
function inputLetters(updates: readonly RawUpdate[]): ReadonlySet<string> {
  const targets = new Set(updates.map(({ target }) => target));
  const found = new Set<string>();
  const feed = (term: Term): void => {
    if (term.op === 'now' && !targets.has(term.name)) found.add(term.name);
  };
  const visit = (term: Term): void => {
    if (term.op === 'add') term.terms.forEach((part) => visit(part.term));
    else if (term.op === 'apply') visit(term.to);
    else if (term.op === 'concat') {
      term.parts.forEach(feed);
      term.parts.forEach(visit);
    } else if (term.op === 'multiply') {
      const [first, second] = term.factors;
      if (first?.op === 'parameter' && second && term.factors.length === 2 && !term.entrywise) feed(second);
      term.factors.forEach(visit);
    }
  };
  updates.forEach(({ term }) => visit(term));
  return found;
}

function isCandidate(name: string): boolean {
  return /\u0303/.test(name.normalize('NFD')) || name.endsWith('′') || name === 'n' || name === 'g';
}

/** Updates so that each comes after those it uses; ones that use each other keep their order. */
function inOrder(updates: readonly RawUpdate[]): readonly RawUpdate[] {
  const waiting = [...updates];
  const done: RawUpdate[] = [];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ target }) => target));
    const at = waiting.findIndex(({ target, term }) =>
      [...leaves(term)].every((leaf) => leaf.op !== 'now' || leaf.name === target || !open.has(leaf.name)),
    );
    done.push(...waiting.splice(Math.max(at, 0), 1));
  }
  return done;
}
