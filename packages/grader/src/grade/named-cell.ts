import type { QuizItem } from '@keyproof/parser';
import { equationsIn } from '../frames/without-equations.ts';
import { leaves } from '../equations/cell.ts';
import { readEquations, type CellEquations } from '../equations/index.ts';
import { normalise } from '../lexicon/index.ts';
import type { ConventionEvidence, Verdict } from '../types.ts';
import { disagree, isDecided } from './retold.ts';

/** An item whose symbols are told by their names, with what its equations show of the convention. */
export interface NamedItem {
  readonly item: QuizItem;
  readonly conventions: readonly ConventionEvidence[];
}

/** The names are English. */
const ENGLISH = /\b(?:the|of|is|in|an|what|which|then|if|when|with|for)\b/iu;
/** Longer stems tell more than a cell. */
const LONGEST = 600;

/**
 * The verdict on an item, and where its own words do not decide it, that on the same item without its equations. Where the two readings say different
 * things of an answer, the first one stands.
 */
export async function orByNames(item: QuizItem, grade: (named: NamedItem) => Promise<Verdict>): Promise<Verdict> {
  const own = await grade({ item, conventions: [] });
  if (isDecided(own)) return own;
  const plain = withNamedCell(item);
  if (plain === null) return own;
  const verdict = await grade(plain);
  if (!isDecided(verdict) || disagree(own, verdict)) return own;
  return { ...verdict, assumptions: [...verdict.assumptions, `the question says: ${plain.item.stem.text}`] };
}

/**
 * A question that states the update of a usual cell and speaks in its symbols, as the same question without the equation, in words: "with
 * s_t = (1 − i_t) s_{t−1} + i_t s̃_t, i_t = 1 means that s_t equals" is "update gate = 1 means that the new state equals". Which letter is which gate
 * is shown by what it does in the equation, not by custom. `null` where no usual cell is stated, or one with slips.
 */
export function withNamedCell(item: QuizItem): NamedItem | null {
  if (
    item.stem.text.length > LONGEST ||
    !ENGLISH.test(item.stem.text) ||
    !`${item.stem.markdown}${item.context.map(({ text }) => text).join('')}`.includes('=')
  )
    return null;
  const context = item.context.map(({ markdown }) => plain(markdown));
  const stem = plain(item.stem.markdown);
  const formulas = [...context, stem].flatMap((text) =>
    equationsIn(text).map(({ start, end }) => text.slice(start, end)),
  );
  if (formulas.length === 0) return null;
  const { cells, conventions } = readEquations(formulas);
  const [cell, second] = cells.filter(({ kind }) => kind !== 'rnn');
  if (second !== undefined || (cell !== undefined && !isUsual(cell))) return null;
  const names = cell === undefined ? namesOfCandidate([...context, stem].join('\n'), formulas) : namesOf(cell);
  if (names === null) return null;
  const told = named(withoutThose([...context, stem].join('\n')), names);
  // A symbol that is left would be read as something else.
  if (told === '' || LEFT.test(told)) return null;
  const rich = (text: string) => ({ text, markdown: text, math: [], position: null });
  return {
    item: {
      ...item,
      stem: { ...item.stem, ...rich(told) },
      context: [],
      options: item.options.map((each) => ({ ...each, ...rich(named(plain(each.markdown), names)) })),
    },
    conventions: conventions.map(({ convention, read }) => ({ convention, read, source: 'item' as const })),
  };
}

/** A text in one notation, the tilde of a candidate over its letter: `s~_t`, `h̃t`. */
const plain = (markdown: string): string =>
  normalise(markdown)
    .text.normalize('NFD')
    .replace(/(?<!\p{L})(\p{L})~(?=[_^]|t?(?![\p{L}\p{N}]))/gu, '$1\u0303')
    .replace(/(?<!\p{L})(\p{L}[\u0302\u0303])t(?!\p{L})/gu, '$1_t')
    .normalize('NFC');

/** A GRU or an LSTM as it is known, whole or only its memory, and nothing that had to be repaired. */
function isUsual(cell: CellEquations): boolean {
  if (cell.repairs.length > 0 || cell.states.length === 0) return false;
  return (cell.kind === 'gru' && cell.convention !== null) || cell.kind === 'lstm';
}

type Names = readonly (readonly [RegExp, string])[];

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
/** A letter with any index of this step: `f`, `f_t`, `f^{<t>}`, `Γ_f`. */
const now = (letter: string): string => `${escaped(letter)}(?:_\\{?t\\}?|\\^\\{?<t>\\}?)?`;
const before = (letter: string): string => `${escaped(letter)}(?:_\\{?t ?[-−–] ?1\\}?|\\^\\{?<t ?[-−–] ?1>\\}?)`;
const OUTSIDE = ['(?<![\\p{L}\\p{N}_^{])', '(?![\\p{L}\\p{M}\\p{N}_^])'] as const;
const symbol = (source: string): RegExp => new RegExp(`${OUTSIDE[0]}(?:${source})${OUTSIDE[1]}`, 'gu');

/** The letters of gates that stand in no equation, by custom. */
const CUSTOM: Readonly<Record<'lstm' | 'gru', readonly (readonly [letter: string, role: string])[]>> = {
  lstm: [
    ['Γ_o', 'output'],
    ['o', 'output'],
  ],
  gru: [
    ['Γ_r', 'reset'],
    ['r', 'reset'],
  ],
};

/** What each symbol of a cell is called. */
function namesOf({ kind, states, updates, roles }: CellEquations): Names | null {
  const memory = states.find((state) => updates.some(({ target, term }) => target === state && term.op === 'add'));
  const gates = Object.entries(roles);
  if (memory === undefined || gates.length === 0) return null;
  const fresh = updates
    .filter(({ target }) => target === memory)
    .flatMap(({ term }) => [...leaves(term)])
    .flatMap((leaf) => (leaf.op === 'now' && roles[leaf.name] === undefined ? [leaf.name] : []))
    .filter((name) => /^\p{L}$/u.test(name));
  return spelledOut(kind === 'lstm' ? 'lstm' : 'gru', memory, gates, fresh);
}

/** Where only the candidate of a GRU is told, with its reset gate: "h̃_t = tanh(W x_t + U (r_t ∘ h_{t−1}))". */
function namesOfCandidate(text: string, formulas: readonly string[]): Names | null {
  const [only, second] = formulas.map((formula) => formula.normalize('NFD').trim());
  const memory = /^(\p{L})[\u0302\u0303](?:_\{?t\}?|\^\{?<t>\}?)? ?= ?tanh\b/u.exec(only ?? '')?.[1];
  if (memory === undefined || second !== undefined || !/\bGRU\b/u.test(text)) return null;
  const recalls = new RegExp(`(?:Γ_r|(?<!\\p{L})r(?:_\\{?t\\}?|\\^\\{?<t>\\}?)?) ?\\*? ?${before(memory)}`, 'u');
  return recalls.test(only ?? '') ? spelledOut('gru', memory, [], []) : null;
}

/** The symbols with their names, those first that others are a part of. */
function spelledOut(
  kind: 'lstm' | 'gru',
  memory: string,
  shown: readonly (readonly [letter: string, role: string])[],
  fresh: readonly string[],
): Names {
  const gates = [
    ...shown,
    ...CUSTOM[kind].filter(([letter, role]) => !shown.some(([own, is]) => own === letter || is === role)),
  ];
  const own = kind === 'lstm' ? 'cell state' : 'state';
  const slope = new RegExp(`[∂d] ?(?:${now(memory)}) ?/ ?[∂d] ?(?:${before(memory)})`, 'gu');
  const candidates = [...fresh.map(now), `${escaped(memory)}[\\u0302\\u0303](?:_\\{?t\\}?|\\^\\{?<t>\\}?)?`];
  return [
    [slope, ` the derivative of the new ${own} with respect to the old ${own} `],
    [symbol(before(memory)), ` the old ${own} `],
    [symbol(candidates.join('|')), ' the candidate '],
    ...gates.map(([letter, role]): readonly [RegExp, string] => [
      new RegExp(`(?:\\b(?:the )?${role} gate,? )?\\(?${OUTSIDE[0]}${now(letter)}${OUTSIDE[1]}(?! ?\\()\\)?`, 'gu'),
      ` the ${role} gate `,
    ]),
    [symbol(`${escaped(memory)}(?:_\\{?t\\}?|\\^\\{?<t>\\}?)`), ` the new ${own} `],
    ...(kind === 'lstm' && memory !== 'h'
      ? ([
          [symbol(before('h')), ' the old hidden state '],
          [symbol('h(?:_\\{?t\\}?|\\^\\{?<t>\\}?)'), ' the hidden state '],
        ] as const)
      : []),
    [symbol('x(?:_\\{?t\\}?|\\^\\{?<t>\\}?)'), ' the current input '],
  ];
}

function named(text: string, names: Names): string {
  return names
    .reduce((left, [pattern, name]) => left.replace(pattern, name), text.normalize('NFD'))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(
      /\b(the (\w+) gate (?:is |be |was )?(?:always )?(?:fixed|set|held|clamped|kept) (?:to|at) )the \2 gate ?= ?/giu,
      '$1',
    )
    .replace(/\b(?:the|a|an) +(?=the\b)/giu, '')
    .replace(/\bhidden state the hidden state\b/giu, 'hidden state')
    .replace(/\b(?:new|current) (?=state the new|cell state the new)/giu, '')
    .replace(/\b(new|old|previous) (?:cell )?state +the (new|old) (cell state|state)\b/giu, '$2 $3')
    .replace(/\bcandidate(?: state)? +the candidate\b/giu, 'candidate')
    .replace(/\b(?:the )?(forget|input|output|update|reset) gate +the \1 gate\b/giu, 'the $1 gate')
    .replace(/(?<! ) +([.,;:?!)])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What introduces an equation and is left without a sense where that is gone. */
const LEAD =
  /(?:[,(]? ?\b(?:(?:with|where)(?: (?:the|its|a) [\p{L} ]{3,20}?)?|whose (?:[\p{L} ]{3,24} )?(?:is|are)|in which|(?:is |are |be )?(?:given|defined|computed|described|updated) (?:by|as|through)|as|via|i\.e\.|(?:with the )?(?:state |cell |memory )?update(?: rule| equation)?(?: is)?|let|of the form|and|has|computes)|[,:;(])? ?§(?: ?(?:,|and|;|\.(?= ?§)) ?§)* ?\)?,?/giu;

/** A text without its equations and without the words that led to them. */
function withoutThose(text: string): string {
  let out = text;
  for (const { start, end } of [...equationsIn(text)].reverse()) out = `${out.slice(0, start)}§${out.slice(end)}`;
  return out
    .replace(LEAD, (whole) => (/^\./u.test(whole) ? '. ' : ' '))
    .replace(/(?<!\s)\s+([.?!])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:]+/u, '')
    .trim();
}

/** An equation or a symbol with an index that has got no name. */
const LEFT = /§|=\s*\p{L}|[\p{L}\p{M}][_^]/u;
