import { trimEnds } from '../../frames/trim-ends.ts';
import { BOTH_WORD } from '../../read/pronouns.ts';
import type { Reading, Recognition } from '../../types.ts';
import { defineCheck } from '../../define-check.ts';
import { readByProposition } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { printAnatomy, type AnatomyClaim } from './claim.ts';
import { APART, measureAnatomy, SAME } from './experiment.ts';
import { anatomyPropositions } from './propositions.ts';
import { PLAIN_ANATOMY } from './plain-sentences.ts';
import { ANATOMY_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

const recogniseAnatomy = readByProposition(
  anatomyPropositions,
  readBySentence([...ANATOMY_SENTENCES, ...PLAIN_ANATOMY], () => null),
);

/** Where "both" is among the answers, each of the others names one of the gates, and not all of them. */
function withoutOnly(reading: Reading, read: Recognition<AnatomyClaim> | null): Recognition<AnatomyClaim> | null {
  if (read === null || !reading.statements.some(({ phrase }) => BOTH_WORD.test(trimEnds(phrase.text, ' .'))))
    return read;
  const claims = read.claims.map((claim) => {
    if (!('kind' in claim) || claim.kind !== 'has-gates' || claim.only !== true) return claim;
    const { only: _only, ...rest } = claim;
    return rest;
  });
  return { ...read, claims };
}

/** Names by which some books call the gates that there are, or a part that others do not call a gate. */
const OTHER_NAMES =
  /^(?:forget|input|output|update|reset|write|read|keep|remember|erase|cell|candidate|modulation|relevance|content|add|external|ignore|selection|learn|use|exposure|carry|transform|none|which|this|each|every|same|single|other|another|additional|second|third|final)$/iu;
const NAMED_GATE = /^(?:(?:an?|the)\s)?(?<name>[a-z]{4,14})(?:\sgates?)?\s?\.?$/iu;
const LSTM_GATES = ['input', 'forget', 'output'];
const GATE_NAME = /^(?:(?:an?|the)\s)?(?<name>[a-z]{4,14})\sgates?\s?\.?$/iu;

/**
 * "Recall gate" among the gates of a cell: a name for none of them. A "memory gate" is some author's word for a part, so it is told only by the
 * others: where all but one are gates and the one is asked for that is not.
 */
function withUnknownGates(reading: Reading, read: Recognition<AnatomyClaim> | null): Recognition<AnatomyClaim> | null {
  const named = read?.claims.filter((claim) => 'kind' in claim) ?? [];
  const cells = new Set(named.map((claim) => (claim.kind === 'has-gates' ? claim.cell : null)));
  const [cell] = cells;
  if (read === null || reading.form === 'statement' || cells.size !== 1 || cell === undefined || cell === null)
    return read;
  const own = reading.statements.map(({ phrase }) =>
    NAMED_GATE.exec(phrase.text.trim())?.groups?.['name']?.toLowerCase(),
  );
  const isOneLeft = reading.form === 'fails' && named.length === read.claims.length - 1;
  const claims = read.claims.map((claim, at) => {
    // The course calls an LSTM's input gate its update gate: not where all three of its gates are named beside it.
    if (!('kind' in claim) && cell === 'lstm' && own[at] === 'update' && LSTM_GATES.every((gate) => own.includes(gate)))
      return { kind: 'has-gates', cell, gates: ['update'] } as const;
    const name = GATE_NAME.exec(reading.statements[at]?.phrase.text.trim() ?? '')?.groups?.['name'];
    if ('kind' in claim || name === undefined || OTHER_NAMES.test(name)) return claim;
    if (/^memory$/iu.test(name) && !isOneLeft) return claim;
    return { kind: 'has-gates', cell, gates: [], unknown: name.toLowerCase() } as const;
  });
  return { ...read, claims };
}

/** Which gates and states a cell has. */
export const cellAnatomy = defineCheck<AnatomyClaim>({
  reads: { denial: PLAIN_DENIAL },
  meta: {
    id: 'cell-anatomy',
    title: 'Gates and states of a cell',
    why: 'Decides how many and which gates a cell has, whether it keeps a memory apart from its hidden state, and how the one is read from the other. A learner with the wrong key mixes up the parts of GRU and LSTM.',
    source: 'Hochreiter and Schmidhuber (1997), Gers et al. (2000), Cho et al. (2014); read off the built cells',
    budget: {
      milliseconds: 10_000,
      values: 20_000_000,
      operations: 1e10,
      reason:
        'Questions tried take at most 34 thousand multiply-adds and 0.1 s; numbers of units are those of the item on webasm; the rest is room for slower backends and more networks',
    },
    trial: {
      exact: 'Gates and states are counted in cells that are built, and the readout is an identity, rounding apart',
      control: 'Each gate must change the output when it is held, and the other readouts must miss',
    },
    thresholds: {
      same: {
        value: SAME,
        unit: 'state',
        reason: 'Two ways to compute one state differ by float32 rounding, about 1e-7',
      },
      apart: {
        value: APART,
        unit: 'state',
        reason: 'A thousand times `same`; other readings of a random state miss by more in some unit',
      },
    },
  },
  recognise: (reading) => withUnknownGates(reading, withoutOnly(reading, recogniseAnatomy(reading))),
  print: printAnatomy,
  experiment: (claim, lab) => measureAnatomy(claim, lab),
});
