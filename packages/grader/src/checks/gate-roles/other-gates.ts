import { has, leftover, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { AbsentClaim, Cell, Gate, GateClaim, RoleClaim } from './claim.ts';

const GATES: Readonly<Record<Cell, readonly Gate[]>> = {
  lstm: ['input', 'forget', 'output'],
  gru: ['update', 'reset'],
};
/** Concepts that a bare name of a gate is made of, and words beside it that carry nothing. */
const NAME = ['gate', 'gate-word', 'glue'];

/**
 * "Forget gate" among the answers to what a gate of a GRU does: a gate that the asked cell lacks does nothing there. Only where another answer names
 * a gate of that cell which is understood.
 */
export function withOtherGates(
  recognise: (reading: Reading) => Recognition<GateClaim> | null,
): (reading: Reading) => Recognition<GateClaim> | null {
  return (reading) => {
    const read = recognise(reading);
    const cell = reading.form === 'holds' ? onlyCell(reading.stem) : null;
    if (read === null || cell === null || gatesOf(reading.stem).length > 0) return read;
    const roles = read.claims.filter((claim): claim is RoleClaim => 'kind' in claim && claim.kind === 'gate-role');
    const [role] = roles;
    const isOne = roles.every((each) => each.cell === cell && each.flow === role?.flow && each.negated !== true);
    if (role === undefined || !isOne) return read;
    const names = reading.statements.map(({ phrase }) => bareGate(phrase));
    const claims = read.claims.map((claim, at) => told(claim, { reading, names, role, name: names[at] ?? null }));
    return { ...read, claims };
  };
}

interface Asked {
  readonly reading: Reading;
  /** The gate that each answer is the name of. */
  readonly names: readonly (Gate | null)[];
  readonly name: Gate | null;
  /** What is asked, as another answer is read. */
  readonly role: RoleClaim;
}

function told(claim: GateClaim | Unread, { reading, names, name, role }: Asked): GateClaim | Unread {
  const { cell, flow } = role;
  if (name === null) return claim;
  // The course calls an LSTM's input gate its update gate: not where both stand among the answers.
  const isTwice = cell === 'lstm' && name === 'update' && names.includes('input');
  if (isTwice) return absent(cell, name);
  const keeps = has(reading.stem, 'role.retain');
  const drops = has(reading.stem, 'role.discard');
  const isEither = cell === 'gru' && flow === 'keep' && names.includes('update') && names.includes('reset');
  // "Decides how much of the past to forget" is said of a reset gate, too, which forgets for the candidate.
  if (isEither && name === 'update' && drops && !keeps)
    return { unread: 'what is forgotten, for the candidate or by the state' };
  if ('kind' in claim) return claim;
  // "Is kept" and "is carried over" are said of the state alone.
  if (isEither && name === 'reset' && keeps && !drops && role.at === null) return { ...role, gate: 'reset' };
  return GATES[cell].includes(name) || (cell === 'lstm' && name === 'update') ? claim : absent(cell, name);
}

const absent = (cell: Cell, gate: Gate): AbsentClaim => ({ kind: 'gate-absent', cell, gate });

function onlyCell(stem: Phrase): Cell | null {
  const [gru, lstm] = [has(stem, 'cell.gru'), has(stem, 'cell.lstm')];
  return gru === lstm ? null : gru ? 'gru' : 'lstm';
}

const gatesOf = (phrase: Phrase): readonly Gate[] =>
  [...new Set(mentionsOf(phrase, 'gate').map(({ concept }) => concept.slice('gate.'.length)))].filter(
    (name): name is Gate => /^(?:update|reset|input|forget|output)$/u.test(name),
  );

/** The gate that an answer is the name of: "forget gate", "the forget gate", "forget". */
function bareGate(phrase: Phrase): Gate | null {
  if (leftover(phrase, NAME).length > 0) return null;
  const [gate, second] = gatesOf(phrase);
  if (gate !== undefined) return second === undefined ? gate : null;
  const [word, other] = mentionsOf(phrase, 'gate-word');
  return word === undefined || other !== undefined ? null : (word.concept.slice('gate-word.'.length) as Gate);
}
