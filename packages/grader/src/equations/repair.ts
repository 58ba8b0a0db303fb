import { leaves, mapLeaves, type Term } from './cell.ts';
import type { RawUpdate } from './to-term.ts';

/**
 * Puts right what scanning gets wrong in one cell: a gate that is defined under one index and used under another (`Γ_tr` above, `Γ_u`
 * below). Only where exactly one gate is defined and never used, and exactly one is used and never defined.
 */
export function repairGates(updates: readonly RawUpdate[]): {
  readonly updates: readonly RawUpdate[];
  readonly repairs: readonly string[];
} {
  const defined = new Set(updates.map(({ target }) => target));
  const used = new Set(
    updates.flatMap(({ term }) => [...leaves(term)].flatMap((leaf) => ('name' in leaf ? [leaf.name] : []))),
  );
  const unused = updates
    .filter(({ target, term }) => !used.has(target) && isSquashed(term))
    .map(({ target }) => target);
  const factors = new Set(updates.flatMap(({ term }) => gateFactors(term)));
  const missing = [...factors].filter((name) => !defined.has(name) && name.startsWith('Γ'));
  const [from] = missing;
  const [to] = unused;
  if (missing.length !== 1 || unused.length !== 1 || from === undefined || to === undefined)
    return { updates, repairs: [] };
  // Of the two spellings the customary one is right.
  const name = CUSTOMARY.test(to) || !CUSTOMARY.test(from) ? to : from;
  const rename = (leaf: Term): Term =>
    'name' in leaf && (leaf.name === from || leaf.name === to) ? { op: 'now', name } : leaf;
  return {
    updates: updates.map((update) => ({
      ...update,
      target: update.target === to ? name : update.target,
      term: mapLeaves(update.term, rename),
    })),
    repairs: [
      `${from} and ${to} read as one gate, ${name}: one is used and never given, the other given and never used`,
    ],
  };
}

const CUSTOMARY = /^Γ_[urfoi]$/u;

/** Letters without a step inside products and complements: gates or weights, as their equations tell. */
export function gateFactors(term: Term): string[] {
  switch (term.op) {
    case 'parameter':
    case 'now':
      return [term.name];
    case 'add':
      return term.terms.flatMap((part) => gateFactors(part.term));
    case 'multiply':
      return term.factors.flatMap(gateFactors);
    case 'apply':
      return gateFactors(term.to);
    case 'concat':
      return term.parts.flatMap(gateFactors);
    default:
      return [];
  }
}

/** Whether a term ends in the logistic function, as a gate does. */
export function isSquashed(term: Term): boolean {
  return term.op === 'apply' && term.activation === 'sigmoid';
}

/** Letters without a step that have an equation are of this step, not parameters. */
export function resolveNames(updates: readonly RawUpdate[]): readonly RawUpdate[] {
  const defined = new Set(updates.map(({ target }) => target));
  const resolve = (leaf: Term): Term => {
    if (leaf.op !== 'parameter') return leaf;
    // A gate's letter, or one with a candidate's mark, is a value of the step even where its equation is missing.
    const valued = defined.has(leaf.name) || /^Γ/u.test(leaf.name) || /\u0303/.test(leaf.name.normalize('NFD'));
    return valued ? { op: 'now', name: leaf.name } : leaf;
  };
  return updates.map((update) => ({ ...update, term: mapLeaves(update.term, resolve) }));
}
