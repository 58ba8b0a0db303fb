import { reduction, type Reduction } from '../reduce.ts';
import type { Term } from '../term.ts';

const flow = (value: string, denied = false): Term => ({
  type: 'flow',
  value,
  ...(denied && { denied: true as const }),
});

const became = (value: string): Term => ({ type: 'outcome', value });

const FED = '(compute? candidate compute?)';
const NEW = '(new|input|candidate)';
const OLD = '(old|state|info)';

/** What is said to happen to information, in any voice, as one of the ways through a cell. */
export const flows = (): readonly Reduction[] => [
  // What a state becomes.
  reduction('(pass|keep) state unchanged', became('old')),
  reduction('state (become|mean|keep|can|must)* not? unchanged', became('old')),
  reduction('state (become|mean|same|can|must|still)+ not? old', became('old')),
  reduction('state (become|mean|same|can|must)* not? candidate', became('candidate')),
  reduction('(state|old) not? lose by? (new|candidate|input)', became('candidate')),
  reduction('lose (state|old) by? (new|candidate)', became('candidate')),
  reduction('state (become|mean|same|can|must)* not? value', (terms) =>
    terms.at(-1)?.value === '0' ? became('zero') : null,
  ),
  // Into the candidate.
  reduction(`not? lose (old|hidden|state) when? ${FED}`, flow('recall', true)),
  reduction(`(old|hidden|state) not? lose when? ${FED}`, flow('recall', true)),
  reduction(`(old|hidden|state) not? (use|pass|write|keep|mean|control) when? ${FED}`, flow('recall')),
  reduction(`not? (use|pass|write) (old|hidden|state) when? ${FED}`, flow('recall')),
  reduction('old compute candidate', flow('recall')),
  // From the input past the memory.
  reduction('(input|new) not? (pass|use|write) hidden', flow('bypass')),
  // Out of the memory.
  reduction('not? (expose|pass|write|use) not? state hidden', flow('emit')),
  reduction('state not? (expose|pass|write|use|become|control) hidden', flow('emit')),
  reduction('control (ask|part)* state hidden', flow('emit')),
  reduction('not? expose not? state', flow('emit')),
  reduction('state not? expose', flow('emit')),
  reduction('hidden not? become? value', ([...terms]) => (terms.at(-1)?.value === '0' ? flow('emit', true) : null)),
  reduction('hidden not? lose', flow('emit', true)),
  reduction('not? bar state (expose|pass|write|become|use) hidden?', flow('emit', true)),
  // Kept or dropped.
  reduction('keep (state|old) lose', flow('keep')),
  reduction('(keep|lose) (or|and) not? (keep|lose)', { type: 'keep', value: 'either' }),
  reduction(`not? lose not? ${OLD} state?`, (terms) => ({ ...flow(keptOf(terms), true) })),
  reduction(`${OLD} not? lose state?`, (terms) => ({ ...flow(keptOf(terms), true) })),
  reduction(`control old and (ask|part)* ${NEW}`, flow('keep')),
  // Into the memory.
  reduction(`not? bar (info|new|input|candidate) (write|pass|use)? state?`, flow('write', true)),
  reduction('cause (new|candidate) state', flow('write')),
  reduction(`not? write state ${NEW}`, flow('write')),
  reduction(`not? (write|pass) not? (info|new|input|candidate) state`, flow('write')),
  reduction(`(info|new|input|candidate) not? (write|pass|keep|use) state`, flow('write')),
  reduction(`not? write not? ${NEW}`, flow('write')),
  reduction(`not? new not? (write|pass|use)`, flow('write')),
  reduction(`not? (input|candidate) not? (write|use)`, flow('write')),
  reduction(`not? lose ${NEW}`, flow('write', true)),
  reduction(`${NEW} not? lose`, flow('write', true)),
  reduction(`not? keep not? ${OLD} unchanged? state?`, keeping),
  reduction(`${OLD} not? (keep|pass) unchanged?`, keeping),
  // "Decides what to forget", "what to put out".
  reduction('control (ask|part)* not? lose state?', flow('keep')),
  reduction('control (ask|part)* not? keep state?', (terms) => keeping(terms)),
  reduction('control (ask|part)* not? (hidden|expose)', flow('emit')),
  reduction('control (ask|part)* not? write state?', flow('write')),
  reduction('not flow', (terms) => terms.find(({ type }) => type === 'flow') ?? null),
  reduction('not control', { type: 'control', value: 'control' }),
];

function keeping(terms: readonly Term[]): Term {
  const isEither = terms.some(({ type, value }) => type === 'keep' && value === 'either');
  // Information that is kept may be old or new; what is old or in the memory is told so.
  const isTold = terms.some(({ type }) => type === 'old' || type === 'state');
  return flow(isEither ? 'either' : isTold ? keptOf(terms) : 'retain');
}

/** What is kept or lost: the memory, or the old output or input, which no LSTM keeps. */
function keptOf(terms: readonly Term[]): string {
  const old = terms.find(({ type }) => type === 'old')?.value;
  return old === 'hidden' || old === 'input' ? `keep ${old}` : 'keep';
}
