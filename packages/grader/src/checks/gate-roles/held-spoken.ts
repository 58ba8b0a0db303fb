import type { Spoken, Term } from '../../propositions/index.ts';
import type { Becomes, Cell, Flow, Gate, GateClaim } from './claim.ts';
import type { HeldType } from './held-words.ts';

export const HELD_TOPIC = /\bgates?\b|γ/iu;

type Terms = readonly Term<HeldType>[];

/** Words that ask, join or name the cell: they carry nothing once the gate and its value are read. */
const IDLE: ReadonlySet<string> = new Set<HeldType>(['ask', 'when', 'mean', 'cell', 'fill']);

/** "With the reset gate at 0 the candidate ignores the old state", "which value of the update gate makes the new state a copy of the old one?". */
export function spokenOfHeld({ asked, said, text, stem }: Spoken<HeldType>): GateClaim | null {
  const all: Terms = [...questionOf(asked?.terms ?? []), ...said.terms];
  const held = heldIn(all, said.terms[0]);
  if (held === null) return null;
  const rest = held.rest.filter(({ type }) => !IDLE.has(type));
  const cells = new Set(all.filter(({ type }) => type === 'cell').map(({ value }) => value));
  const isLstm = held.gates.every(([name]) => name === 'forget' || name === 'input' || name === 'output');
  const isGru = held.gates.every(([name]) => name === 'update' || name === 'reset');
  const cell: Cell | null = isLstm ? 'lstm' : isGru ? 'gru' : null;
  if (cell === null || cells.size > 1 || [...cells].some((name) => name !== cell)) return null;
  // An old state reaches the new one by way of the candidate, too: only "directly" leaves that out.
  const isOfState = rest.every(({ type }) => type !== 'candidate');
  const isDirect = /\bdirect(?:ly)?\b/iu.test(`${stem} ${text}`);
  if (isOfState && !isDirect && rest.some(({ type }) => type === 'depend' || type === 'ignore')) return null;
  // What an LSTM shows is not what it holds.
  if (cell === 'lstm' && all.some((term) => /\bhidden\b/u.test(term.text ?? ''))) return null;
  return claimOf(cell, held.gates, rest, `${stem} ${text}`);
}

/** "What is the effect of …": its "is" joins nothing; one at the end joins the answer. */
const questionOf = (terms: Terms): Terms =>
  terms.filter(({ type }, at) => type !== 'same' || at === terms.length - 1 || terms[at - 1]?.type === 'slope');

interface Held {
  readonly gates: readonly (readonly [Gate, 0 | 1])[];
  readonly rest: Terms;
}

/** Each gate with the value that stands behind it, before it, or in the answer to "which value of the gate". */
function heldIn(terms: Terms, answer: Term<HeldType> | undefined): Held | null {
  const gates: [Gate, 0 | 1][] = [];
  const rest: Term<HeldType>[] = [];
  const names = [...new Set(terms.filter(({ type }) => type === 'gate').map(({ value }) => value))];
  const values = terms.filter(({ type }) => type === 'value');
  if (names.length === 0 || values.length !== names.length || terms.some(({ type }) => type === 'number')) return null;
  for (const [place, term] of terms.entries()) {
    const before = terms[place - 1]?.type;
    if (term.type === 'same' && (before === 'gate' || before === 'cell') && terms[place + 1]?.type === 'value')
      continue;
    if (term.type === 'gate' && !gates.some(([name]) => name === term.value)) gates.push([term.value as Gate, 0]);
    else if (term.type === 'value') {
      const beside = terms
        .slice(0, place)
        .filter(({ type }) => type !== 'same' && type !== 'cell')
        .at(-1);
      // "The state is 0": the value of something else.
      if (beside?.type !== 'gate' && terms[place + 1]?.type !== 'gate' && term !== answer) return null;
      // One value follows each gate; where there is one gate, it may stand anywhere.
      const at = names.length === 1 ? 0 : gates.length - 1;
      const gate = gates[at] ?? (names.length === 1 ? ([names[0] as Gate, 0] as [Gate, 0 | 1]) : undefined);
      if (gate === undefined) return null;
      if (gates.length === 0) gates.push(gate);
      gate[1] = term.value === '1' ? 1 : 0;
    } else if (term.type === 'and' && rest.every(({ type }) => type === 'cell')) continue;
    else if (term.type !== 'gate') rest.push(term);
  }
  return { gates, rest };
}

/** What is said besides, as types in their order; a state without "old" or "new" is the new one. */
const FORMS = (): readonly (readonly [form: string, reads: Reads])[] => [
  ['(new|state)? not? same not? (old|state)', effect('old')],
  ['(new|state)? same? not? keep (old|state)', kept],
  ['(new|state|old) same? not? keep', kept],
  ['not? keep (state|old)', kept],
  ['keep (state|old) keep', kept],
  ['(new|state)? same? not? copy (old|state)', effect('old')],
  ['(new|state)? not? same not? candidate', effect('candidate')],
  ['(new|state)? same? not? copy candidate', effect('candidate')],
  ['(new|state|old) same? not? replaced candidate', effect('candidate')],
  ['candidate not? replace (old|state)', effect('candidate')],
  ['(new|state|old) same? not? lose', effect('forgotten')],
  ['not? lose (old|state)', effect('forgotten')],
  ['slope same? not? identity', effect('kept')],
  ['(new|state) not? depend old', way('keep', true)],
  ['(new|state) same? not? ignore old', way('keep', false)],
  ['candidate not? depend (old|state)', way('recall', true)],
  ['candidate same? not? ignore (old|state)', way('recall', false)],
  ['candidate (depend|same) (only input|input only)', way('recall', false)],
  ['candidate ignore (old|state) and? (depend|same)? (only input|input only)', way('recall', false)],
  ['some? not? keep (state|old)? lasting', way('keep', true)],
];

type Reads = (cell: Cell, gates: Held['gates'], denials: number, text: string) => GateClaim | null;

function effect(becomes: Becomes): Reads {
  return (cell, gates, denials) => {
    const held = Object.fromEntries(gates) as Readonly<Partial<Record<Gate, 0 | 1>>>;
    return { kind: 'gate-effect', cell, gates: held, becomes, negated: denials === 1 };
  };
}

/** An old state that is kept beside what is written is passed on, and not all there is. */
function kept(cell: Cell, gates: Held['gates'], denials: number, text: string): GateClaim | null {
  const isOpen = cell === 'lstm' && gates.every(([gate]) => gate !== 'input');
  if (isOpen && !/\b(?:keep|kept|retain|preserv|remember)/iu.test(text)) return null;
  // Kept, with something added to it; or kept for the candidate, which a reset gate lets it into.
  if (gates.some(([gate, value]) => cell === 'lstm' && gate === 'input' && value === 1)) return null;
  if (gates.every(([gate]) => gate === 'reset')) return null;
  return effect(isOpen ? 'kept' : 'old')(cell, gates, denials, text);
}

function way(flow: Flow, open: boolean): Reads {
  return (cell, gates, denials) => {
    const [first, second] = gates;
    if (first === undefined || second !== undefined) return null;
    return { kind: 'gate-role', cell, gate: first[0], flow, at: { value: first[1], open: open !== (denials === 1) } };
  };
}

let patterns: readonly (readonly [RegExp, Reads])[] | null = null;

const patternsOf = (): readonly (readonly [RegExp, Reads])[] =>
  FORMS().map(([form, reads]) => [
    new RegExp(`^${form.replace(/[a-z]+(?:-[a-z]+)?/gu, '(?:$&,)').replaceAll(' ', '')}$`, 'u'),
    reads,
  ]);

function claimOf(cell: Cell, gates: Held['gates'], rest: Terms, text: string): GateClaim | null {
  const denials = rest.filter(({ type }) => type === 'not').length;
  if (denials > 1) return null;
  const code = rest.map(({ type }) => `${type},`).join('');
  const found = new Set<string>();
  let claim: GateClaim | null = null;
  for (const [pattern, reads] of (patterns ??= patternsOf())) {
    if (!pattern.test(code)) continue;
    claim = reads(cell, gates, denials, text);
    found.add(JSON.stringify(claim));
  }
  return found.size === 1 ? claim : null;
}
