import { reduction, type Reduction } from '../reduce.ts';
import type { Term } from '../term.ts';

const flow = (value: string, denied = false): Term => ({
  type: 'flow',
  value,
  ...(denied && { denied: true as const }),
});

const became = (value: string): Term => ({ type: 'outcome', value });

/** What may stand between a state and what it becomes. */
const BEING = 'become|mean|same|can|must|span|still';

const FED = '(compute? candidate compute?)';
const NEW = '(new|input|candidate)';
const OLD = '(old|state|info)';

/** What is said to happen to information, in any voice, as one of the ways through a cell. */
export const flows = (): readonly Reduction[] => [
  // What a state becomes.
  reduction('(pass|keep) state unchanged', became('old')),
  reduction('state can? not? pass step? unchanged', became('old')),
  reduction('state can? not? pass unchanged step?', became('old')),
  reduction(`state (${BEING}|keep)* not? unchanged`, became('old')),
  reduction(`state (${BEING})* (become|mean|same|can|must|still) not? old only?`, became('old')),
  reduction(`state (${BEING})* combine (old|candidate) and (old|candidate)`, (terms) => {
    const isBoth = terms.some(({ type }) => type === 'old') && terms.some(({ type }) => type === 'candidate');
    return isBoth && terms.some(({ text = '' }) => /sum/u.test(text)) ? became('sum') : null;
  }),
  reduction(`state (${BEING})* not? candidate only?`, became('candidate')),
  reduction(`state (${BEING})* same hidden`, became('hidden')),
  // "The old state is replaced by the candidate", not "replaces the candidate".
  reduction('(state|old) not? lose by? (new|candidate|input)', (terms) =>
    isActive(terms.find(({ type }) => type === 'lose')) ? null : became('candidate'),
  ),
  reduction('lose (state|old) wholly? by? (new|candidate)', became('candidate')),
  reduction(`state (${BEING})* not? value`, (terms) => (terms.at(-1)?.value === '0' ? became('zero') : null)),
  reduction('state have (ask|and)* only? candidate', became('candidate')),
  reduction('state have (ask|and)* only? old', became('old')),
  // "The input cannot alter the memory".
  reduction('(input|new|candidate) can? not? alter state', flow('write')),
  reduction('not? alter state', { ...became('old'), denied: true }),
  reduction('state not? alter', { ...became('old'), denied: true }),
  // Into the candidate.
  reduction('candidate not? depend only? input only?', (terms) =>
    terms.some(({ type }) => type === 'only') && !terms.some(({ type }) => type === 'not')
      ? flow('recall', true)
      : null,
  ),
  // "Makes the candidate ignore the past", not "the candidate replaces the old state".
  reduction('candidate not? lose (old|old-word)', (terms) => (isIgnoring(terms) ? flow('recall', true) : null)),
  // "The memory ignores the input", which is not lost from it.
  reduction('state not? lose (new|input)', (terms) => (isIgnoring(terms) ? flow('write', true) : null)),
  reduction(`not? lose (old|hidden|state) when? ${FED}`, flow('recall', true)),
  // "The past is ignored by the candidate", and what it is ignored for; not "the past ignores the candidate".
  reduction(`(old|hidden|state) not? lose when? ${FED}`, (terms) =>
    isIgnoring(terms) && !terms.some(({ type }) => type === 'when' || type === 'compute') ? null : flow('recall', true),
  ),
  reduction(`(old|hidden|state) not? (use|pass|write|keep|mean|control) when? ${FED}`, flow('recall')),
  reduction(`not? (use|pass|write) (old|hidden|state) when? ${FED}`, flow('recall')),
  reduction('old compute candidate', flow('recall')),
  // From the input past the memory.
  reduction('(input|new) not? (pass|use|write) hidden', flow('bypass')),
  // Out of the memory: "what the next layer sees of it".
  reduction('state hidden can? (expose|feed)', (terms) => (isPlace(terms) ? flow('emit') : null)),
  reduction('hidden can? (expose|feed) state', (terms) => (isPlace(terms) ? flow('emit') : null)),
  reduction('control (ask|part)* hidden can? (expose|feed)', (terms) => (isPlace(terms) ? flow('emit') : null)),
  reduction('not? (expose|pass|write|use) not? state hidden', flow('emit')),
  reduction('state not? (expose|pass|write|use|become|control) hidden', flow('emit')),
  reduction('control (ask|part)* state hidden', flow('emit')),
  reduction('not? expose not? state', flow('emit')),
  reduction('state not? expose', flow('emit')),
  // The hidden state is the whole memory: with a shut gate it is not, with an open one it is a squashed one.
  reduction('hidden not? (become|same)+ state', flow('emit whole')),
  reduction('hidden not? become? value', ([...terms]) => (terms.at(-1)?.value === '0' ? flow('emit', true) : null)),
  // "The output is lost", not "the next layer forgets".
  reduction('hidden not? lose', (terms) => (isActive(terms.at(-1)) ? null : flow('emit', true))),
  reduction('not? bar state (expose|pass|write|become|use) hidden?', flow('emit', true)),
  // Kept or dropped.
  reduction('not? keep (input|info|new) far', flow('keep')),
  // "The cell is emptied".
  reduction('kind not? lose', (terms) =>
    terms.find(({ type }) => type === 'kind')?.text === 'cell' ? flow('keep', true) : null,
  ),
  reduction('keep (state|old) lose', flow('keep')),
  reduction('(keep|lose) (or|and) not? (keep|lose)', { type: 'keep', value: 'either' }),
  reduction(`not? lose not? ${OLD} state?`, (terms) => ({ ...flow(keptOf(terms), true) })),
  reduction(`${OLD} not? lose state?`, (terms) => ({ ...flow(keptOf(terms), true) })),
  reduction(`control old and (ask|part)* ${NEW}`, flow('keep')),
  // "Scales the candidate", "multiplies the old state": the way that a gate stands in.
  reduction('(control|product) (old|candidate)', (terms) =>
    terms.some(({ type, text = '' }) =>
      type === 'product' ? /^multipl(?:y|ies)$/u.test(text) : /^(?:scales?|gates?)$/u.test(text),
    )
      ? flow(terms.at(-1)?.type === 'candidate' ? 'write' : keptOf(terms))
      : null,
  ),
  // "Mixes old and new": the words themselves, and not a noun that they stand before.
  reduction('use (old|old-word) and (new-word|candidate)', (terms) =>
    terms.some(({ text = '' }) => /^(?:mix(?:es)?|combines?|blends?|interpolates?)$/u.test(text))
      ? flow('balance')
      : null,
  ),
  // Into the memory.
  reduction(`not? bar (info|new|input|candidate) (write|pass|use)? state?`, flow('write', true)),
  reduction('cause (new|candidate) state', flow('write')),
  reduction(`not? write state ${NEW}`, flow('write')),
  reduction(`not? (write|pass) not? (info|new|input|candidate) state`, flow('write')),
  reduction(`(info|new|input|candidate) can? not? (write|pass|keep|use) state`, flow('write')),
  reduction(`not? write not? ${NEW}`, flow('write')),
  reduction(`not? new not? can? (write|pass|use) state?`, flow('write')),
  reduction(`not? (input|candidate) not? (write|use)`, flow('write')),
  reduction(`not? lose ${NEW}`, flow('write', true)),
  reduction(`${NEW} not? lose`, flow('write', true)),
  reduction(`not? keep not? ${OLD} unchanged? state?`, keeping),
  reduction(`${OLD} not? (keep|pass) unchanged?`, keeping),
  // "Decides what to forget", "what to put out".
  reduction('control (ask|part)* not? lose state?', flow('keep')),
  reduction('control (ask|part)* not? keep state?', (terms) => keeping(terms)),
  reduction('control (ask|part)* not? (pass|expose) hidden', flow('emit')),
  reduction('control (ask|part)* not? (hidden|expose)', flow('emit')),
  reduction('control (ask|part)* not? write state?', flow('write')),
  // "Prevents the memory from being shown".
  // Nor "is prevented from", which says who is barred.
  reduction('bar flow', (terms) =>
    /(?:ed|kept|shut)\b/u.test(terms.find(({ type }) => type === 'bar')?.text ?? '')
      ? null
      : flow(terms.find(({ type }) => type === 'flow')?.value ?? '', true),
  ),
  reduction('not flow', (terms) => terms.find(({ type }) => type === 'flow') ?? null),
  reduction('not control', { type: 'control', value: 'control' }),
];

/** A verb in its plain form, which names who does it: "forget", not "forgotten". */
const isActive = (verb: Term | undefined): boolean =>
  /^(?:forget|discard|remove|erase|drop|delete|clear|throw|get|wipe|eliminate|lose|flush|dispose|purge|cancel|let|empty|abandon|suppress|destroy|ignore|disregard|reset|overwrite|filter|replace|cut)s?\b/u.test(
    verb?.text ?? '',
  );

/** "Ignores", "disregards": what it does to something else, which does not go away by it. */
const isIgnoring = (terms: readonly Term[]): boolean =>
  terms.some(({ type, text = '' }) => type === 'lose' && /^(?:ignores?|disregards?)$/u.test(text));

/** Whoever reads what a cell puts out: "the next layer sees it". */
const isPlace = (terms: readonly Term[]): boolean =>
  terms.some(({ type, text = '' }) => type === 'hidden' && /\b(?:outside|world|network|layers?)\b/u.test(text)) &&
  terms.some(({ text = '' }) => /^(?:see|receive|get|read)/u.test(text));

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
