import type { Expr, Sym } from '../../formula/ast.ts';
import { letterOf } from '../../formula/print.ts';
import { letters, nodes } from '../../formula/walk.ts';
import { ROLE_WORDS, type Role } from './quantity.ts';

/** Every reading of the letters that the item allows, and what had to be assumed to get there. */
export interface RoleReadings {
  readonly maps: readonly ReadonlyMap<string, Role>[];
  readonly assumptions: readonly string[];
}

/** Letters for a loss, whatever their accent. */
export const LOSS_LETTERS: ReadonlySet<string> = new Set(['L', 'J', 'E', 'ℓ', 'loss', 'Loss']);
const STATES = ['h', 's', 'a'] as const;

/**
 * Gives each letter of the formulas its role: by the item's equations where they tell, else by the names in use: `W_hh`, `W_xh`, `W_hy`, `Waa`,
 * `b_h`, `ŷ`, `L`, `J`, `E`. Plain `U` and `V` change places between lectures, so without equations both readings are given.
 */
export function readRoles(formulas: readonly Expr[], told: ReadonlyMap<string, Role>): RoleReadings {
  const symbols = formulas.flatMap((formula) => [...letters(formula)]);
  const used = new Map(symbols.map((symbol) => [letterOf(symbol), symbol]));
  const differentiated = new Set(
    formulas.flatMap((formula) =>
      [...nodes(formula)].flatMap((node) =>
        node.kind === 'derivative'
          ? [node.of, node.by].flatMap((side) => (side.kind === 'symbol' ? [letterOf(side)] : []))
          : [],
      ),
    ),
  );
  const roles = new Map<string, Role>(told);
  const guessed: string[] = [];
  const guess = (letter: string, role: Role): void => {
    if (roles.has(letter)) return;
    roles.set(letter, role);
    if (role !== 'loss') guessed.push(`${letter}: ${ROLE_WORDS[role]}`);
  };
  const open: [string, readonly [Role, Role]][] = [];

  const state =
    [...told].find(([, role]) => role === 'state')?.[0] ?? onlyOne(STATES.filter((letter) => used.has(letter)));
  if (state !== undefined) guess(state, 'state');
  const hasPrediction = [...told.values()].includes('prediction');
  const hatted = used.has('ŷ');
  for (const [letter, symbol] of used) {
    if (LOSS_LETTERS.has(plain(letter))) guess(letter, 'loss');
    else if (letter === 'ŷ' || (letter === 'p' && !hatted)) guess(letter, 'prediction');
    else if (letter === 'y')
      guess(letter, differentiated.has('y') || !(hatted || hasPrediction) ? 'prediction' : 'target');
    else if (letter === 'o') guess(letter, hatted || used.has('y') ? 'logits' : 'prediction');
    else if (letter === 'x') guess(letter, 'inputs');
    else if (letter === 'W') guess(letter, 'recurrent');
    else if ((letter === 'U' || letter === 'V') && !roles.has(letter))
      open.push([letter, letter === 'U' ? ['output', 'input'] : ['input', 'output']]);
    else if (letter === 'b' && !roles.has(letter)) open.push([letter, ['stateBias', 'outputBias']]);
    else {
      const role = labelledRole(symbol);
      if (role !== null) guess(letter, role);
    }
  }
  const maps =
    open.length === 0
      ? [roles]
      : [0, 1].map(
          (choice) => new Map([...roles, ...open.map(([letter, pair]) => [letter, pair[choice as 0 | 1]] as const)]),
        );
  return { maps, assumptions: guessed.length === 0 ? [] : [`letters read by custom: ${guessed.join(', ')}`] };
}

/** A letter without its accent: `L̄` is the loss too. */
function plain(letter: string): string {
  return letter.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** `W_hh`, `W_xh`, `Wya`, `b_h`: what the label's letters join. */
function labelledRole(symbol: Sym): Role | null {
  if (symbol.label?.kind !== 'symbol' || symbol.accent !== null) return null;
  const label = symbol.label.name;
  const joins = (ends: string): boolean => [...label].some((letter) => ends.includes(letter));
  if (symbol.name === 'b') {
    if (label === 'y' || label === 'o' || label === 'out') return 'outputBias';
    return /^(?:[hsa]|[hi]h|rec)$/.test(label) ? 'stateBias' : null;
  }
  if (!/^[WUV]$/.test(symbol.name)) return null;
  if (/^(?:[hsa]{2}|[hs]|rec)$/.test(label)) return 'recurrent';
  if (/^(?:y|o|out)$/.test(label)) return 'output';
  if (/^(?:[xei]|in)$/.test(label)) return 'input';
  if (label.length !== 2 || !joins('hsa')) return null;
  return joins('yo') ? 'output' : joins('xie') ? 'input' : null;
}
