import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { has, isNegated, leftover, mentionsOf } from '../../lexicon/index.ts';
import type { Cell, FlowClaim, Mechanism, Phenomenon, Problem } from './claim.ts';
import { claimOf, readPart } from './read-part.ts';
import { readCause } from './read-cause.ts';
import { hasManner, keepsIn, KNOWN as FLOW, readClauses } from './read-clauses.ts';

/** Words that any statement of this check may contain. */
const COMMON = [
  'extent',
  'degree',
  'gradient',
  'cell',
  'model',
  'problem',
  'train',
  'backprop',
  'solve',
  'suffer',
  'both',
  'glue',
  'introduce',
  'time',
  'sequence',
  'memory.long',
  'relation',
  'solve',
  'likely',
  'ask',
  'truth',
  'because',
  'if',
  'state',
  'propose',
  'simplify',
];
const MECHANISM = [
  ...COMMON,
  'mechanism',
  'gate',
  'gate-word',
  'memory',
  'phenomenon.update',
  'polarity.not',
  'sequence',
  'input',
  'output',
  'number',
];
const PHENOMENON = [...COMMON, 'phenomenon', 'function', 'backprop', 'layer'];

type Solving = 'solves' | 'suffers';

/** Nobody says more than this of a cell; longer texts are not read, which keeps reading cheap. */
const LONGEST = 2500;

/** Reads claims on which cells lose their gradients, by what they keep them, and what losing them means. */
export function recogniseFlow(reading: Reading): Recognition<FlowClaim> | null {
  const { stem, statements, form } = reading;
  if ([stem, ...statements.map(({ phrase }) => phrase)].some(({ text }) => text.length > LONGEST)) return null;
  const products = statements.some(({ phrase }) => has(phrase, 'factor.product'));
  if (gatesAblated(stem) || (has(stem, 'cause') && !products) || stem.mentions.some(({ concept }) => concept === 'nan'))
    return null;
  // What clipping does to gradients is the matter of another check: the options name problems, not cells.
  if (has(stem, 'practice.clip', 'practice.truncated')) return null;
  const texts = [stem, ...statements.map(({ phrase }) => phrase)];
  const named = texts.some((text) => has(text, 'gradient.vanishing', 'gradient.exploding'));
  if (!named && !texts.some((text) => has(text, 'flow.long', 'flow.gradient'))) return null;
  const claims = statements.map(({ phrase }): FlowClaim | Unread => {
    // "Only GRUs", "it is wrong that …": said of more than the cells that are named.
    if (has(phrase, 'polarity.only') || (form === 'statement' && has(phrase, 'truth.false')))
      return { unread: 'a restriction, or what is called false' };
    if (form === 'statement' && hasManner(phrase)) return mechanismOf(phrase);
    const clauses = form === 'statement' ? readClauses(phrase) : null;
    const read = clauses === null ? readPart(phrase, stem) : claimOf(clauses);
    if (read !== null) return read;
    const lesser = has(form === 'statement' ? phrase : stem, 'flow.less');
    const mechanism = lesser ? null : readMechanism(phrase, form === 'statement' ? phrase : stem, verbIn(stem));
    if (mechanism !== null) return mechanism;
    if (!named)
      return clauses !== null && 'unread' in clauses ? clauses : { unread: 'no problem of gradients is named' };
    const caused = readCause(phrase, form === 'statement' ? null : stem);
    if (caused !== null) return caused;
    // "Least", "less prone": degrees turn what is said, and the readers below do not follow them.
    if (lesser) return { unread: 'a lesser degree' };
    return form === 'statement' ? readWhole(phrase) : readOption(phrase, stem);
  });
  return claims.some((claim) => !('unread' in claim)) || has(stem, 'gradient.vanishing', 'gradient.exploding')
    ? { claims, readsNegation: true, readsParts: ['reason'] }
    : null;
}

/** Gates held at values are the matter of another check. */
function gatesAblated(stem: Phrase): boolean {
  const gates = mentionsOf(stem, 'gate.update', 'gate.reset').length > 0;
  return gates && has(stem, 'remove', 'relation.approx');
}

/** "By the forget gate" is read as the mechanism that it names, "by large inputs" as nothing. */
const mechanismOf = (phrase: Phrase): FlowClaim | Unread =>
  (has(phrase, 'flow.less') ? null : readMechanism(phrase, phrase, verbIn(phrase))) ?? {
    unread: 'by what means it is so',
  };

function cellsIn(phrase: Phrase, before = Infinity): readonly Cell[] {
  const cells = mentionsOf(phrase, 'cell.rnn', 'cell.gru', 'cell.lstm').filter(({ start }) => start < before);
  return [...new Set(cells.map(({ concept }) => concept.slice('cell.'.length) as Cell))];
}

function problemsIn(phrase: Phrase): readonly Problem[] {
  const found: Problem[] = [];
  if (has(phrase, 'gradient.vanishing')) found.push('vanishing');
  if (has(phrase, 'gradient.exploding')) found.push('exploding');
  return found;
}

/** What a text says of cells and problems, from its verb: "solves", "suffers from", with its negation. */
function verbIn(phrase: Phrase): { readonly verb: Solving; readonly start: number } | null {
  const found = mentionsOf(phrase, 'solve', 'suffer').filter(
    ({ concept }) => concept === 'solve' || concept === 'suffer',
  );
  const verbs = new Set(
    found.map((mention) => ((mention.concept === 'solve') !== isNegated(phrase, mention, 20) ? 'solves' : 'suffers')),
  );
  const [only] = verbs;
  return verbs.size === 1 && only !== undefined && found[0] !== undefined
    ? { verb: only, start: found[0].start }
    : null;
}

/** A whole statement: "LSTM and GRU solve both the vanishing and the exploding gradient problem". */
function readWhole(phrase: Phrase): FlowClaim | Unread {
  const unread = (why: string): Unread => ({ unread: `${phrase.text.slice(0, 120)} (${why})` });
  const left = leftover(phrase, [...COMMON, 'polarity.not', 'advantage']);
  if (left.length > 0) return unread(`not understood: ${left.slice(0, 5).join(', ')}`);
  // What follows is said of others, or is another claim.
  if (/[,;]\s|\b(?:but|while|whereas|although|though|which|however)\b/iu.test(phrase.text))
    return unread('several clauses');
  const verb = verbIn(phrase);
  if (verb === null) return unread('neither solves nor suffers');
  const compared = comparison(phrase, verb);
  if (compared !== null) return compared;
  if (has(phrase, 'degree')) return unread('a comparison');
  // "… than RNNs", "… of RNNs" come after the verb: the subject stands before it.
  const cells = cellsIn(phrase, verb.start);
  return solves(cells, problemsIn(phrase), verb.verb, phrase) ?? unread('which cell or which problem is unclear');
}

/** "RNNs suffer more from vanishing gradients than LSTMs": who has the problem, and who is free of it. */
function comparison(
  phrase: Phrase,
  { verb, start }: { readonly verb: Solving; readonly start: number },
): FlowClaim | null {
  const [than] = mentionsOf(phrase, 'degree.than');
  const degrees = mentionsOf(phrase, 'degree.more', 'degree.less');
  const [degree] = degrees;
  if (than === undefined || degree === undefined || degrees.length > 1 || has(phrase, 'polarity.not')) return null;
  const [cell, extra] = cellsIn(phrase, Math.min(start, than.start));
  const others = cellsIn({ ...phrase, mentions: phrase.mentions.filter((mention) => mention.start > than.end) });
  const [problem, second] = problemsIn(phrase);
  const [other, third] = others;
  if (
    cell === undefined ||
    other === undefined ||
    problem === undefined ||
    extra !== undefined ||
    second !== undefined ||
    third !== undefined
  )
    return null;
  const isWorse = (verb === 'suffers') === (degree.concept === 'degree.more');
  return isWorse ? { kind: 'worse', cell, than: other, problem } : { kind: 'worse', cell: other, than: cell, problem };
}

function solves(cells: readonly Cell[], problems: readonly Problem[], verb: Solving, phrase: Phrase): FlowClaim | null {
  if (cells.length === 0 || problems.length === 0) return null;
  const negated = mentionsOf(phrase, 'polarity.not').length;
  const verbs = mentionsOf(phrase, 'solve', 'suffer').filter((mention) => isNegated(phrase, mention, 20)).length;
  // A negation that does not belong to the verb would turn the meaning.
  if (negated > verbs) return null;
  // "Does not wholly solve": not in every case, or not at all?
  if (verb === 'suffers' && has(phrase, 'extent.universal', 'flow.universal')) return null;
  return {
    kind: 'solves',
    cells,
    problems,
    solved: verb === 'solves',
    universal: has(phrase, 'extent.universal') && verb === 'solves',
  };
}

/** An option under a stem that gives the rest of the statement. */
function readOption(phrase: Phrase, stem: Phrase): FlowClaim | Unread {
  const unread = (why: string): Unread => ({ unread: `${phrase.text.slice(0, 120)} (${why})` });
  if (has(phrase, 'degree')) return readWhole(phrase);
  const own = verbIn(phrase);
  if (own !== null && problemsIn(phrase).length > 0 && leftover(phrase, [...COMMON, 'polarity.not']).length === 0) {
    const cells = cellsIn(phrase, own.start);
    const claim = solves(cells.length > 0 ? cells : gatedIn(stem), problemsIn(phrase), own.verb, phrase);
    if (claim !== null) return claim;
  }
  const verb = verbIn(stem);
  const problems = problemsIn(stem);
  if (
    problems.length === 1 &&
    !has(phrase, 'polarity.not') &&
    onlyOf(phrase, [...COMMON, 'cell']) &&
    cellsIn(phrase).length > 0 &&
    verb !== null &&
    !has(phrase, 'mechanism')
  ) {
    return solves(cellsIn(phrase), problems, verb.verb, stem) ?? unread('which cell or which problem is unclear');
  }
  if (problems.length === 0 && problemsIn(phrase).length > 0 && onlyOf(phrase, COMMON) && verb !== null) {
    return solves(gatedIn(stem), problemsIn(phrase), verb.verb, stem) ?? unread('which cell is unclear');
  }
  const named = verb === null && problems.length === 0 ? nameOf(phrase, stem) : null;
  if (named !== null) return named;
  return (
    readMechanism(phrase, stem, verb) ??
    readPhenomenon(phrase, stem) ??
    unread('not a cell, a mechanism or an effect on gradients')
  );
}

const onlyOf = (phrase: Phrase, known: readonly string[]): boolean => leftover(phrase, known).length === 0;

function gatedIn(stem: Phrase): readonly Cell[] {
  const gated = cellsIn(stem).filter((cell) => cell !== 'rnn');
  return gated.length > 0 ? gated : cellsIn(stem);
}

function readMechanism(phrase: Phrase, stem: Phrase, verb: { readonly verb: Solving } | null): FlowClaim | null {
  const cells = gatedIn(stem);
  const [cell] = cells;
  const asked = verb?.verb === 'solves' && has(stem, 'gradient.vanishing');
  if (
    (!asked && !keepsIn(stem)) ||
    has(stem, 'gradient.exploding', 'polarity.not') ||
    cells.length !== 1 ||
    cell === undefined ||
    cell === 'rnn'
  )
    return null;
  if (!has(phrase, 'mechanism') || isDenied(phrase)) return null;
  // "An update gate that always overwrites the state": another gate than the one that is measured.
  if (/\bgates?,? (?:that|which)\b|\b(?:whose|overwrit\w+|eras\w+|wip\w+)\b/iu.test(phrase.text)) return null;
  // A GRU has no cell state.
  if (cell === 'gru' && /\bcell states?\b|\bmemory cells?\b/iu.test(phrase.text)) return null;
  // "… and have three gates": a number is a claim of its own.
  if (phrase === stem && mentionsOf(phrase, 'number').length > 0) return null;
  const found = new Set(mentionsOf(phrase, 'mechanism').map(({ concept }) => concept.slice('mechanism.'.length)));
  const left = leftover(phrase, [...MECHANISM, 'phenomenon.large', ...(phrase === stem ? FLOW : [])]);
  if (found.has('absent')) {
    // Something that the networks measured do not have, whatever else is said of it.
    return found.size === 1 && left.length <= 2
      ? { kind: 'keeps-by', cell, by: 'absent', words: phrase.text.slice(0, 60) }
      : null;
  }
  if (left.length > 0) return null;
  const gates = [...found].filter((name) => name !== 'gates');
  const by: Mechanism | null =
    gates.length === 1
      ? (gates[0] as Mechanism)
      : gates.length === 0 || found.has('gates') || gates.length >= 3
        ? 'gates'
        : null;
  const fits =
    by === 'gates' ||
    by === 'path' ||
    (cell === 'lstm' ? by === 'forget' || by === 'input' || by === 'output' : by === 'update' || by === 'reset');
  return by === null || !fits ? null : { kind: 'keeps-by', cell, by, words: phrase.text.slice(0, 60) };
}

function isDenied(phrase: Phrase): boolean {
  return has(phrase, 'polarity.not') || has(phrase, 'remove');
}

/** "What is the vanishing gradient problem?" with what happens as options. */
function readPhenomenon(phrase: Phrase, stem: Phrase): FlowClaim | null {
  const problems = problemsIn(stem);
  const [problem] = problems;
  if (
    problems.length !== 1 ||
    problem === undefined ||
    has(stem, 'solve', 'polarity.not') ||
    !/\b(?:what|which|refers?|means?|describes?|occurs?|happens?|when|define[sd]?)\b|什么|是指|qué|was|qu'est/i.test(
      stem.text,
    )
  )
    return null;
  if (
    mentionsOf(stem, 'gate').length > 0 ||
    has(phrase, 'polarity.not', 'solve') ||
    leftover(phrase, PHENOMENON).length > 0
  )
    return null;
  const what = phenomenonIn(phrase);
  return what === null ? null : { kind: 'means', problem, what };
}

/** "What is it called when gradients become very small?", with the problem's name as the option. */
function nameOf(phrase: Phrase, stem: Phrase): FlowClaim | null {
  const [problem, second] = problemsIn(phrase);
  const what = phenomenonIn(stem);
  if (problem === undefined || second !== undefined || what === null || !onlyOf(phrase, COMMON)) return null;
  if (has(phrase, 'polarity.not') || has(stem, 'polarity.not', 'gate') || leftover(stem, PHENOMENON).length > 0)
    return null;
  return { kind: 'means', problem, what };
}

function phenomenonIn(phrase: Phrase): Phenomenon | null {
  if (has(phrase, 'phenomenon.overfit')) return 'overfit';
  const [small, large] = [has(phrase, 'phenomenon.small'), has(phrase, 'phenomenon.large')];
  if (small === large) return null;
  if (mentionsOf(phrase, 'gradient').some(({ concept }) => concept === 'gradient')) return small ? 'small' : 'large';
  return has(phrase, 'phenomenon.weights') && small ? 'weights-small' : null;
}
