import { isInOrder, type Found, type Frame, type Row } from '../../propositions/index.ts';
import type { Cell, FlowClaim, Gate, Problem } from './claim.ts';

const ABOUT = [
  'ask',
  'kind:network',
  'kind:problem',
  'kind:property',
  'kind:technique',
  'kind:gate',
  'can',
  'cause',
  'help',
  'mean',
  'by',
  'why',
  'when',
  'step',
  'back',
  'far',
  'and',
] as const;

const problems = (said: string): readonly Problem[] | null => {
  const bare = said.replace(' wholly', '');
  if (bare === 'both') return ['vanishing', 'exploding'];
  return bare === 'vanishing' || bare === 'exploding' ? [bare] : null;
};

/** The cells that are spoken of. "RNN" beside a gated cell is where it is used, or what it is a kind of. */
function cells(found: Found): readonly Cell[] | null {
  const named = found.all('cell').map(({ value }) => value);
  const gated = named.filter((name) => name === 'lstm' || name === 'gru');
  if (found.all('cell').some(({ negated }) => negated)) return null;
  if (gated.length > 0) return named.includes('plainrnn') ? null : (gated as readonly Cell[]);
  return ['rnn'];
}

const isStrong = (found: Found, said: string): boolean => said.endsWith('wholly') || found.has('wholly', 'always');

/** "LSTMs mitigate vanishing gradients". */
function solves(found: Found): FlowClaim | null {
  const said = found.one('remedy');
  const [who, what] = [cells(found), problems(said.value)];
  const [only] = said.value.split(' only');
  if (who !== null && said.value.endsWith(' only')) {
    const part = (problem: Problem, free: boolean) => ({ cells: who, problem, free, universal: false });
    return { kind: 'all', parts: [part('exploding', only === 'exploding'), part('vanishing', only === 'vanishing')] };
  }
  if (who === null || what === null) return null;
  const solved = said.denied !== true;
  const universal = isStrong(found, said.value);
  // "Does not (wholly) prevent vanishing": not in every case, or not at all?
  if (!solved && (universal || said.value.startsWith('vanishing')) && who.some((cell) => cell !== 'rnn')) return null;
  return { kind: 'solves', cells: who, problems: what, solved, universal: universal && solved };
}

/** "Plain RNNs suffer from vanishing gradients". */
function suffers(found: Found): FlowClaim | null {
  const said = found.one('ailing');
  const [who, what] = [cells(found), problems(said.value)];
  if (who === null || what === null || found.has('wholly', 'always')) return null;
  const [cell, than] = [who[0], found.all('than')[0]?.value];
  const more = found.has('more') ? 1 : found.has('fewer') ? -1 : 0;
  if (than !== undefined) {
    const [problem, second] = what;
    const other: Cell = than === 'lstm' || than === 'gru' ? than : 'rnn';
    if (who.length > 1 || cell === undefined || problem === undefined || second !== undefined || more === 0)
      return null;
    if (cell === other || said.negated === true) return null;
    const [worse, better] = more > 0 ? [cell, other] : [other, cell];
    return { kind: 'worse', cell: worse, than: better, problem };
  }
  if (more < 0) return null;
  // What can still happen is what is not excluded whatever the gates do.
  if (found.has('can', 'still') && who.some((name) => name !== 'rnn'))
    return said.negated === true
      ? null
      : { kind: 'solves', cells: who, problems: what, solved: true, universal: true, denied: true };
  return { kind: 'solves', cells: who, problems: what, solved: said.denied === true, universal: false };
}

/** "Vanishing gradients mean that gradients shrink". */
function means(found: Found): FlowClaim | null {
  const [problem, what] = [found.one('problem').value, found.one('phenomenon')];
  if (problem === 'both' || what.negated === true) return null;
  return { kind: 'means', problem: problem as Problem, what: what.value as 'small' | 'large' };
}

/** "Multiplying by factors below one makes gradients vanish". */
function caused(found: Found): FlowClaim | null {
  const [problem, factors] = [problemIn(found), found.one('factors').value];
  if (problem === null || isTurned(found)) return null;
  const isBelow = factors === 'below' || factors === 'small weights';
  // Large weights may saturate units, and gradients vanish all the same.
  if (/weights/u.test(factors) && isBelow !== (problem === 'vanishing')) return null;
  return { kind: 'caused', problem, factors: isBelow ? 'below-one' : 'above-one' };
}

/** "Vanishing gradients lead to small factors": the other way round. */
function isTurned(found: Found): boolean {
  const at = (...types: readonly string[]) => found.terms.findIndex(({ type }) => types.includes(type));
  const [problem, factors] = [at('problem', 'phenomenon'), at('factors')];
  const between = found.terms.slice(Math.min(problem, factors) + 1, Math.max(problem, factors));
  const isBy = between.some(
    ({ type, text = '' }) =>
      type === 'by' ||
      type === 'why' ||
      type === 'when' ||
      /^(?:happen|occur|follow|result|consequence|outcome)/u.test(text),
  );
  const isCause = between.some(({ type }) => type === 'cause');
  const isAsked = found.terms.slice(0, problem).some(({ type }) => type === 'cause' || (type === 'ask' && !isCause));
  return problem < factors ? !isBy && !isAsked : between.some(({ type }) => type === 'by' || type === 'why');
}

function problemIn(found: Found): Problem | null {
  const said = [...found.all('problem'), ...found.all('phenomenon')];
  if (said.some(({ negated, value }) => negated === true || value === 'both')) return null;
  const named = new Set(
    said.map(({ value }): Problem => (value === 'small' || value === 'vanishing' ? 'vanishing' : 'exploding')),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** What keeps the gradients of a cell: its gate, or the additive path. */
const keeps =
  (by: 'gate' | 'path' | 'gates') =>
  (found: Found): FlowClaim | null => {
    const remedy = found.all('remedy')[0];
    if (remedy !== undefined && (remedy.value !== 'vanishing' || remedy.negated === true)) return null;
    const gates = found.all('gate').map(({ value }) => value as Gate);
    const cell = cells(found)?.[0] ?? 'lstm';
    if (by === 'path')
      return (gates.length === 0 || gates.every((gate) => gate === 'forget')) && cell !== 'gru'
        ? { kind: 'keeps-by', cell: 'lstm', by: 'path', words: 'the additive path' }
        : null;
    if (by === 'gates') return cell === 'rnn' ? null : { kind: 'keeps-by', cell, by: 'gates', words: 'gates' };
    const [gate] = gates;
    if (gate === undefined) return null;
    const own = gate === 'update' || gate === 'reset' ? 'gru' : 'lstm';
    if (found.all('cell').some(({ value }) => value !== own && value !== 'rnn')) return null;
    return { kind: 'keeps-by', cell: own, by: gate, words: `the ${gate} gate` };
  };

/** A plain network that cannot learn what lies far back: its gradients vanish. */
function learns(found: Found): FlowClaim | null {
  const said = found.one('learn');
  const who = cells(found);
  const problem = found.has('problem', 'phenomenon') ? problemIn(found) : 'vanishing';
  if (
    who === null ||
    problem !== 'vanishing' ||
    found.all('ailing').some(({ value, negated }) => value !== 'vanishing' || negated)
  )
    return null;
  const able = said.denied !== true;
  if (who.some((cell) => cell === 'rnn') ? able : !able) return null;
  return { kind: 'solves', cells: who, problems: ['vanishing'], solved: able, universal: false };
}

/** "Plain networks forget early inputs because their gradients vanish". */
function forgets(found: Found): FlowClaim | null {
  const who = cells(found);
  const flow = found.one('flow');
  if (who === null || who.some((cell) => cell !== 'rnn') || flow.value !== 'keep' || flow.denied !== true) return null;
  return problemIn(found) === 'vanishing'
    ? { kind: 'solves', cells: ['rnn'], problems: ['vanishing'], solved: false, universal: false }
    : null;
}

const ROWS: readonly Row<FlowClaim>[] = [
  { has: ['cell*', 'remedy'], may: [...ABOUT, 'wholly', 'always'], make: solves },
  { has: ['cell*', 'ailing'], may: [...ABOUT, 'than', 'more', 'fewer', 'still'], make: suffers },
  { has: ['problem', 'phenomenon'], may: [...ABOUT], make: means },
  { has: ['factors', 'problem'], may: [...ABOUT, 'product'], make: caused },
  { has: ['factors', 'phenomenon'], may: [...ABOUT, 'product', 'problem'], make: caused },
  { has: ['path', 'remedy'], may: [...ABOUT, 'cell', 'gate', 'state', 'control', 'fewer'], make: keeps('path') },
  { has: ['gate', 'remedy'], may: [...ABOUT, 'cell', 'state'], make: keeps('gate') },
  { has: ['cell', 'flow', 'problem', 'why'], may: [...ABOUT], make: forgets },
  { has: ['cell', 'flow', 'phenomenon', 'why'], may: [...ABOUT], make: forgets },
  { has: ['cell*', 'learn'], may: [...ABOUT, 'problem', 'phenomenon', 'ailing'], make: learns },
];

/** What is said of cells and their gradients, however it is worded. */
export const flowPropositions = (): readonly Row<FlowClaim>[] => ROWS;

/** "Vanishing gradients help networks", "networks suffer from vanishing inputs", "exploding gradients cause large weights". */
export function isTurnedFlow(frame: Frame): boolean {
  const ailing = frame.findIndex(({ type, value }) => type === 'ailing' || (type === 'remedy' && value !== 'both'));
  const after = frame[ailing + 1];
  return (
    isInOrder(frame, ['problem', 'solve', 'cell']) ||
    (frame[0]?.type === 'problem' && frame[1]?.type === 'help') ||
    // "Large weight updates" are no weights.
    (isInOrder(frame, ['problem', 'cause', 'factors']) &&
      !isInOrder(frame, ['factors', 'write']) &&
      !frame.some(({ type }) => type === 'by')) ||
    isInOrder(frame, ['kind', 'gate', 'remedy']) ||
    (ailing >= 0 && (after?.type === 'input' || after?.value === 'states')) ||
    (frame.some(({ type, value }) => type === 'factors' && value === 'large weights') &&
      frame.some(({ type, value }) => (type === 'phenomenon' && value === 'small') || value === 'vanishing'))
  );
}

/**
 * "What does the problem solve?", "which problem of one cell does the other solve?": asked of what is not measured. "No network", "few networks",
 * "and so do the others", "never fails", "once": how many, how often and who else is passed over by readers.
 */
export const STRANGE: RegExp = new RegExp(
  [
    String.raw`\b(?:vanishing|exploding) gradients?(?: problem)? (?:solves?|mitigates?)\b`,
    String.raw`\b(?:do|does) (?:the )?(?:vanishing|exploding) gradients?(?: problem)? (?:cause|lead to)\b`,
    String.raw`\bproblem of (?:the )?(?:lstm|gru)s?\b`,
    String.raw`\bnever (?:fails?|failed|struggles?|unable)\b`,
    String.raw`^\W*(?:can|could|may|might) (?:the )?(?:vanishing|exploding) gradients?(?: problem)? \w+ (?:in|with|for)\b`,
    String.raw`^\W*(?:no|few|hardly any|most|half of) (?:of )?(?:the )?(?:(?:plain|simple|vanilla|recurrent|neural|gated) ){0,3}(?:rnn|lstm|gru|network|cell)s?\b`,
    String.raw`\b(?:and|but|as|,) so (?:do|does|is|are|can)\b`,
    String.raw`,\s(?:the )?(?:lstm|gru|rnn)s?\s(?:even |much |far |still )?(?:more|less|worse|better)\b`,
    String.raw`\b(?:just|equally|exactly|about|nearly|almost) as \w+ as\b|\bas (?:good|bad|poor|weak|prone|susceptible|badly|poorly|strongly|severely)\b`,
    String.raw`\bwhich is (?:why|the reason|how)\b`,
    String.raw`\bonce (?:makes?|lets?|causes?|leads?|will|can|is enough)\b`,
  ].join('|'),
  'iu',
);
