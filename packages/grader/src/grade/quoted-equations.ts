import type { QuizItem } from '@keyproof/parser';
import { sideOf, valueOf, type Side, type Target, type Unit } from '../checks/gate-roles/equation.ts';
import { readPhrase } from '../lexicon/index.ts';
import { updateEquations } from '../read/equation.ts';

const rich = (text: string) => ({ text, markdown: text, math: [], position: null });

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands in brackets and holds an equation, brackets included. */
function bracketed(text: string): readonly Range[] {
  const found: Range[] = [];
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (text[at] === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0 && text.slice(open, at).includes('=')) found.push({ start: open, end: at + 1 });
    }
  }
  return depth === 0 ? found : [];
}

/** Values of one unit that no two formulas of the cell confuse. */
const UNITS: readonly Unit[] = [
  [0.31, -0.72, 0.55, 0.83, 0.27, 0.64],
  [-0.48, 0.19, -0.91, 0.12, 0.77, 0.35],
].map(([cell = 0, hidden = 0, candidate = 0, forget = 0, input = 0, output = 0]) => {
  const memory = forget * cell + input * candidate;
  return {
    old: { cell, hidden },
    new: { cell: memory, hidden: output * Math.tanh(memory) },
    candidate,
    gates: { forget, input, output },
  };
});

/** Whether a formula is what an LSTM computes for one of its states. */
function isOfLstm(equation: string): boolean {
  const [, name, right] = /^([ch])_\{?t\}? ?= ?(.{5,80})$/u.exec(equation.trim()) ?? [];
  const target: Target | null = name === 'c' ? 'cell' : name === 'h' ? 'hidden' : null;
  const side: Side | null = target === null || right === undefined ? null : sideOf(right, 'lstm', target);
  return (
    side !== null && target !== null && UNITS.every((unit) => Math.abs(valueOf(side, unit) - unit.new[target]) < 1e-9)
  );
}

/** Whether a text is the update of a GRU, in the one convention or the other, and nothing more. */
function isOfGru(equation: string): boolean {
  const [only, ...others] = updateEquations(equation);
  return only !== undefined && others.length === 0 && equation.trim().length - only.read.trim().length <= 1;
}

/** What leads to an equation in a sentence and goes with it. */
const BEFORE =
  /^[,:]?\s?(?:(?:with|where|given by|defined by|using|in which|that computes|which computes|computes|whose (?:update|state|update rule|equation) is|with the (?:update|equation|update rule|convention|formula)|by the (?:update|equation|formula)|has the (?:update|equation))\s)?/iu;

/** The update of a GRU in a sentence, with the words that lead to it: "in a GRU with h_t = …, what …". */
function told(text: string): readonly Range[] {
  const [only, ...others] = updateEquations(text);
  if (only === undefined || others.length > 0) return [];
  const at = text.indexOf(only.read);
  // What follows must be another clause: a longer formula is another one.
  if (
    at < 0 ||
    !/^\s?(?:[,;.?)]|$|(?:what|which|when|if|how|the|a|an|setting|that|means?)\b)/iu.test(
      text.slice(at + only.read.length),
    )
  )
    return [];
  const lead =
    /[,:]?\s?(?:\b(?:with|where|given by|defined by|using|in which|(?:that |which )?computes|whose \w{5,8}(?: rule)? is|(?:with|by|has) the (?:update|equation|update rule|convention|formula))\s)?$/iu.exec(
      text.slice(0, at),
    );
  return [{ start: lead === null ? at : lead.index, end: at + only.read.length }];
}

/**
 * An item whose stem quotes a cell's own equation in brackets, without it: "in a GRU (h_t = …), an update gate near 1 keeps the old state". The
 * equation still tells the convention. `null` where none is quoted, or one that is not the cell's: it may be what makes the statement false.
 */
export function withoutQuotedEquations(item: QuizItem): QuizItem | null {
  if (item.context.length > 0 || !item.stem.markdown.includes('=')) return null;
  const { text } = readPhrase(item.stem.markdown);
  const isLstm = /\bLSTM/iu.test(text);
  const isGru = /\bGRU/iu.test(text);
  const inBrackets = bracketed(text);
  const isOpen = inBrackets.length === 0 && isGru;
  const quoted = isOpen ? told(text) : inBrackets;
  if (quoted.length === 0 || quoted.length > 2) return null;
  const equations = quoted.map(({ start, end }) =>
    isOpen ? text.slice(start, end).replace(BEFORE, '') : text.slice(start + 1, end - 1),
  );
  if (isLstm === isGru || !equations.every((equation) => (isLstm ? isOfLstm(equation) : isOfGru(equation))))
    return null;
  const bare = quoted
    .reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:?])/gu, '')
    .trim();
  if (bare.includes('=')) return null;
  const quote = [item.explanation?.markdown ?? '', ...equations].join('\n').trim();
  return { ...item, stem: { ...item.stem, ...rich(bare) }, ...(isGru && { explanation: rich(quote) }) };
}
