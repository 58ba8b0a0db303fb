import { asides } from '../../frames/asides.ts';
import { trimEnds } from '../../frames/trim-ends.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { gateConditions, has, mentionsOf, readPhrase } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { FlowClaim } from './claim.ts';
import { KNOWN, matterOf, namedCells, readClauses, stemSubject, verbsOf, type Clauses } from './read-clauses.ts';

/** Clauses as a claim, or `null` where they were not understood. */
export function claimOf(clauses: Clauses): FlowClaim | null {
  return 'unread' in clauses ? null : { kind: 'all', parts: clauses.parts };
}

/** An option that says a part of what its stem begins: who, what problem, or all but who. */
export function readPart(option: Phrase, stem: Phrase): FlowClaim | null {
  const inOption = { matter: matterOf(option).length > 0, verb: verbsOf(option).length > 0 };
  const inStem = { matter: matterOf(stem).length > 0, verb: verbsOf(stem).length > 0 };
  const cells = namedCells(option);
  if (cells.length > 0 && !inOption.matter && isOnlyCells(option)) {
    if (!inStem.matter || strange(stem)) return null;
    return claimOf(readClauses(withoutGeneric(stem), cells));
  }
  if (inOption.matter && inStem.matter && inStem.verb) return null;
  if (inOption.matter && (inOption.verb || has(option, 'gradient.vanishing', 'gradient.exploding')) && cells.length > 0)
    return strange(stem) ? null : claimOf(readClauses(option, stemSubject(stem)));
  if (!inOption.matter) return null;
  const subject = stemSubject(stem);
  if (subject.length === 0 || strange(stem)) return null;
  if (inOption.verb) return claimOf(readClauses(option, subject));
  return inStem.verb
    ? claimOf(readClauses(readPhrase(`${trimEnds(stem.text, '.:?？。…_ \n')} ${option.text}`), subject))
    : null;
}

/** "With its forget gate near 1": the gate that carries the state, as the experiment holds it. */
function keepingGates(option: Phrase): readonly { readonly start: number; readonly end: number }[] {
  const lstm = mentionsOf(option, 'cell.lstm').length > 0;
  return gateConditions(option).filter(({ gate, value }) => lstm && gate === 'gate.forget' && value === 1);
}

/** Whether an option names cells and how they are built, and nothing else. */
function isOnlyCells(option: Phrase): boolean {
  const left = uncovered(
    option,
    [
      'cell.rnn',
      'cell.gru',
      'cell.lstm',
      'flow.gated',
      'flow.word',
      'squash.tanh',
      'squash.sigmoid',
      'squash.word',
      'glue',
    ],
    [...asides(option.text), ...keepingGates(option)],
  );
  if (left.length > 0 || has(option, 'polarity.not', 'flow.contrast')) return false;
  const gates = mentionsOf(option, 'gate.forget', 'gate.update', 'gate.reset', 'gate.input', 'gate.output');
  if (gates.some((gate) => !keepingGates(option).some(({ start, end }) => start <= gate.start && gate.end <= end)))
    return false;
  return !has(option, 'squash.tanh', 'squash.sigmoid') || mentionsOf(option, 'cell.gru', 'cell.lstm').length === 0;
}

function strange(stem: Phrase): boolean {
  return uncovered(stem, KNOWN, asides(stem.text)).some((word) => !/^\d{1,4}$/.test(word));
}

/** "Which of these can help a recurrent network …": the network in general is not who is asked for. */
function withoutGeneric(stem: Phrase): Phrase {
  const contrasts = mentionsOf(stem, 'flow.contrast');
  return {
    ...stem,
    mentions: stem.mentions.map((mention) =>
      mention.concept === 'cell.rnn' && !contrasts.some(({ end }) => mention.start >= end && mention.start - end <= 24)
        ? { ...mention, concept: 'flow.word' }
        : mention,
    ),
  };
}
