import { canonical } from '../../sentences/canonical.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { Cell, EquationClaim, Gate, GateClaim } from './claim.ts';
import { sideOf, type Side, type Target } from './equation.ts';

const LONGEST = 200;
/** A cheap first look: a letter of a state, or its name, is asked for. */
const STATE = /(?<![\p{L}\p{N}_])(?:[ch](?![\p{L}\p{N}'’])|a[_^(])|\b(?:cell|hidden) state\b/iu;

const NOW = '(?:_\\{?t\\}?|\\^\\{?<?t>?\\}?|\\(t\\)|\\[t\\])';
const CELL_NOW = `(?:(?:new|current|updated|next) )?cell state(?: \\(?c${NOW}?\\)?)?|c${NOW}`;
const HIDDEN_NOW = `(?:(?:new|current|updated|next) )?hidden (?:state|output)(?: \\(?[ha]${NOW}?\\)?)?|[ha]${NOW}`;
const TARGET = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?<cell>${CELL_NOW}|c(?= ?(?:=|equals?|is|becomes?)(?!\\p{L})))|(?<hidden>${HIDDEN_NOW}|h(?= ?(?:=|equals?|is|becomes?)(?!\\p{L}))))(?![\\p{L}\\p{N}_{^-])`,
  'u',
);
const LETTER = '(?:_\\{?t\\}?|\\^\\{?<t>\\}?|\\(t\\))?';
const HELD = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?<name>forget|input|output|update|reset)(?: gates?)?(?: of (?:lstm|gru))?(?: \\(?[fiozur]${LETTER}\\)?)?|(?<letter>(?:γ_)?[fiozur])${LETTER})(?: ?(?:[=≈:→]|is|at|equals|held at|set to|to))? ?(?:(?:fully|completely|nearly|almost|close to|near|about) )?(?<value>0(?:[.,]\\d{1,3})?|1(?:[.,]0)?|open|closed|shut)(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'gu',
);
/** "f = i = 1". */
const CHAIN = /(?<![\p{L}\p{N}_])([fiozur](?:_\{?t\}?)?) ?= ?([fiozur](?:_\{?t\}?)?) ?= ?([01])(?![\p{L}\p{N}.,])/gu;
/** Words that join the parts of such a question and assert nothing of their own. */
const JOINS =
  /\bfrom (?:its |the )?cell state\b|\b(?:of these|how|describes?|what|which|is|are|the|an?|of|in|with|if|when|then|for|and|both|so|equals?|becomes?|does|do|value|equation|formula|expression|update|updates|updated|rule|gives?|given|computed|calculated|by|as|at|time|step|t|at step t|compute|correct|correctly|following|have|has|we|you|held|set|to|gates?|cell|unit|standard|plain|usual|it|suppose|assume|let|result|yields?|memory|pytorch|keras|tensorflow|course)\b|[?:;,.=()→⇒…_>-]/gu;

const NAMES: Readonly<Record<string, Gate>> = {
  f: 'forget',
  i: 'input',
  o: 'output',
  z: 'update',
  u: 'update',
  r: 'reset',
};

interface Asked {
  readonly cell: Cell;
  readonly of: Target;
  readonly gates: EquationClaim['gates'];
}

/** "c(t) with f = 1, i = 0 equals?", "LSTM: h_t = ?": which state is asked for, of which cell, with which gates held; `null` where a word is left. */
export function equationAsked(stem: string): Asked | null {
  let left = canonical(stem).replace(CHAIN, '$1=$3, $2=$3');
  const cells = new Set(left.match(/\b(?:lstm|gru)\b/gu));
  const gates: Partial<Record<Gate, number>> = {};
  for (const { groups = {} } of left.matchAll(HELD)) {
    const letter = groups['letter'] ?? '';
    const gate = (groups['name'] as Gate | undefined) ?? NAMES[letter.at(-1) ?? ''];
    const said = (groups['value'] ?? '').replace(',', '.');
    const value = said === 'open' ? 1 : /^[cs]/u.test(said) ? 0 : Number(said);
    if (gate === undefined || (gates[gate] !== undefined && gates[gate] !== value)) return null;
    gates[gate] = value;
  }
  left = left.replace(HELD, ' ');
  const target = TARGET.exec(left);
  if (target === null) return null;
  left = left.replace(target[0], ' ');
  const names = Object.keys(gates) as Gate[];
  if (names.some((name) => name === 'forget' || name === 'input' || name === 'output')) cells.add('lstm');
  // The course has an update gate in both cells; there the name of the cell tells.
  if (names.some((name) => name === 'reset' || (name === 'update' && !cells.has('lstm')))) cells.add('gru');
  const [cell] = cells;
  const of = target.groups?.['cell'] === undefined ? 'hidden' : 'cell';
  if (cells.size > 1 || (cell === undefined && of === 'hidden')) return null;
  left = left.replace(/\b(?:lstm|gru)\b/gu, ' ').replace(JOINS, ' ');
  if (left.trim() !== '') return null;
  const own = (cell ?? 'lstm') as Cell;
  const held =
    own === 'lstm' && gates.update !== undefined
      ? gates.input === undefined
        ? { ...without(gates, 'update'), input: gates.update }
        : null
      : gates;
  return held === null ? null : { cell: own, of, gates: held };
}

function without(gates: Partial<Record<Gate, number>>, gate: Gate): Partial<Record<Gate, number>> {
  return Object.fromEntries(Object.entries(gates).filter(([name]) => name !== gate));
}

const OLD = /^(?:is )?old (?:value|one|state|cell state|memory)$/u;
const UNCHANGED = /^(?:is |stay |remain )?(?:unchanged|same|same as before)$/u;
const WORDS: readonly (readonly [RegExp, (asked: Asked) => Side | null])[] = [
  [OLD, ({ of }) => ({ op: 'old', of })],
  // That a hidden state stays is said where its memory does, too.
  [UNCHANGED, ({ of, cell }) => (of === 'cell' || cell === 'gru' ? { op: 'old', of } : null)],
  [/^old hidden state$/u, () => ({ op: 'old', of: 'hidden' })],
  [/^(?:new )?candidate(?: (?:state|value|memory|cell state|hidden state|vector))?$/u, () => ({ op: 'candidate' })],
  [/^(?:all zeros|vector of zeros|0 vector|nothing)$/u, () => ({ op: 'value', value: 0 })],
  [
    /^tanh of (?:new )?cell state$/u,
    ({ cell, of }) =>
      cell === 'lstm' && of === 'hidden' ? { op: 'apply', squash: 'tanh', to: { op: 'new', of: 'cell' } } : null,
  ],
];

/** `null` where the answer is neither a formula of the cell's letters nor one of the words for its parts. */
function saidOf(text: string, asked: Asked): Side | null {
  const words = canonical(text);
  const said = WORDS.find(([pattern]) => pattern.test(words));
  if (said !== undefined) return said[1](asked);
  // "c_t = f_t ⊙ c_{t-1} + …" as an answer names again what is asked for.
  const again = new RegExp(
    `^(?:${asked.of === 'cell' ? 'c' : asked.cell === 'gru' ? '[hac]' : '[ha]'}${NOW}?) ?= ?`,
    'iu',
  );
  return sideOf(text.replace(/[.;]\s*$/u, '').replace(again, ''), asked.cell, asked.of);
}

const claimOf = ({ cell, of, gates }: Asked, is: Side): EquationClaim => ({
  kind: 'state-equation',
  cell,
  of,
  gates,
  is,
});

const STATED = new RegExp(
  `^(?<before>.{0,120}?)(?<target>(?<![\\p{L}\\p{N}_])(?:${CELL_NOW}|${HIDDEN_NOW}|[ch]))(?: (?:of|in) (?:an? |the )?(?<own>LSTM|GRU))? ?(?:=|equals|is|becomes) ?(?<side>[^=?]{1,110}?)(?<after>(?:,? (?:in|of|for) (?:an? |the )?(?:LSTM|GRU)s?)?)\\.?$`,
  'iu',
);

/** Reads what a state of a cell is equal to, by formula or in few words, with or without gates that are held; `null` where it is not asked for. */
export function recogniseEquations({ stem, statements, form, item }: Reading): Recognition<GateClaim> | null {
  if (stem.text.length > LONGEST || item.context.length > 0) return null;
  if (form === 'statement') {
    const claim = STATE.test(stem.text) ? statedIn(stem.text) : null;
    return claim === null
      ? null
      : { claims: [claim], readsNumbers: true, wholly: [true], conventional: claim.cell === 'gru' };
  }
  const which = WHICH_STATED.exec(stem.text.trim());
  if (which !== null) {
    const cell = which.groups?.['cell'];
    return ofStatements(
      statements.map(
        ({ phrase }) => statedIn(phrase.text, cell === undefined ? '' : ` in an ${cell}`) ?? UNREAD_EQUATION,
      ),
    );
  }
  const asked = STATE.test(stem.text) ? equationAsked(stem.text) : null;
  if (asked === null) return null;
  const claims = statements.map(({ phrase }): EquationClaim | Unread => {
    const is = saidOf(phrase.text, asked);
    return is === null ? { unread: `${phrase.text.slice(0, 60)} (no formula of the cell)` } : claimOf(asked, is);
  });
  return ofStatements(claims);
}

/** "Which equation is correct for an LSTM?" */
const WHICH_STATED =
  /^(?:which|what)(?: one)?(?: of (?:the following|these))?(?: (?:statements?|equations?|formulas?|formulae))? (?:is|are|holds?)(?: (?:true|correct|right|valid))?(?: (?:for|of|in|about) (?:an? |the )?(?<cell>LSTM|GRU)s?(?: cells?)?)?\s?[?:]?$/iu;
const UNREAD_EQUATION: Unread = { unread: 'no equation of a state' };

/** "In an LSTM, h_t = o_t ⊙ tanh(c_t)" as a claim. */
function statedIn(text: string, more = ''): EquationClaim | null {
  const { before = '', target = '', own = '', side = '', after = '' } = STATED.exec(text.trim())?.groups ?? {};
  const asked = target === '' ? null : equationAsked(`${before} ${target} ${own} ${after || more} =`);
  const is = asked === null ? null : saidOf(side, asked);
  return asked === null || is === null ? null : claimOf(asked, is);
}

function ofStatements(claims: readonly (EquationClaim | Unread)[]): Recognition<GateClaim> | null {
  const read = claims.filter((claim): claim is EquationClaim => 'kind' in claim);
  if (read.length === 0) return null;
  const wholly = claims.map((claim) => 'kind' in claim);
  return { claims, readsNumbers: true, wholly, conventional: read.some(({ cell }) => cell === 'gru') };
}

/** What `recognise` reads, but for statements that say by a formula what a state is: there the letters count. */
export function withEquations(
  recognise: (reading: Reading) => Recognition<GateClaim> | null,
): (reading: Reading) => Recognition<GateClaim> | null {
  return (reading) => {
    const equations = recogniseEquations(reading);
    if (equations === null) return recognise(reading);
    if (equations.claims.every((claim) => 'kind' in claim)) return equations;
    const others = recognise(reading);
    return {
      ...others,
      ...equations,
      claims: equations.claims.map((claim, at) => ('kind' in claim ? claim : (others?.claims[at] ?? claim))),
      wholly: equations.claims.map((claim, at) => 'kind' in claim || others?.wholly?.[at] === true),
      readsNumbers: others === null || others.readsNumbers === true,
    };
  };
}
