import { asides } from '../../frames/asides.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, isConcept, mentionsOf, slicePhrase } from '../../lexicon/index.ts';
import type { Mention, Phrase } from '../../types.ts';
import type { Cell, FlowPart, Problem } from './claim.ts';

/** All that a clause on cells and their gradients may be made of. */
export const KNOWN = [
  'flow',
  'cell.rnn',
  'cell.gru',
  'cell.lstm',
  'gradient.vanishing',
  'gradient.exploding',
  'polarity',
  'because',
  'if',
  'ask',
  'truth',
  'glue',
];

/** What a text says of cells and problems, or why it could not be read. */
export type Clauses = { readonly parts: readonly FlowPart[] } | { readonly unread: string };

const unread = (why: string): { readonly unread: string } => ({ unread: why });

/** Where a new clause with a verb of its own may start. */
const JOINT =
  /[.;!?](?=\s|$)|[。；！？]|,?\s(?:but|while|whereas|although|though|however|and therefore|so|which|aber|während|wohingegen|jedoch|obwohl|pero|mientras que|aunque|mais|tandis que|alors que|bien que)\b|,?(?:但是|但|而|然而|虽然)/giu;

/**
 * Reads clauses such as "LSTMs mitigate vanishing gradients but can still suffer from exploding ones". `subject`: the cells that an option names
 * for the subject of its stem; without it, or with an own subject in a clause, the clause's own cells count.
 */
export function readClauses(phrase: Phrase, subject: readonly Cell[] = []): Clauses {
  const left = uncovered(phrase, KNOWN, asides(phrase.text)).filter((word) => !/^\d{1,4}$/.test(word));
  if (left.length > 0) return unread(`not understood: ${left.slice(0, 5).join(', ')}`);
  const parts: FlowPart[] = [];
  let before = subject;
  for (const clause of clausesOf(phrase)) {
    if (!isSaying(clause)) {
      const ellipsis = ellipsisOf(clause, parts);
      if (ellipsis === 'unclear') return unread('a clause without a verb');
      parts.push(...ellipsis);
      continue;
    }
    const read = readClause(clause, before);
    if ('unread' in read) return read;
    parts.push(...read.parts);
    before = read.subject;
  }
  return parts.length === 0 ? unread('neither solves nor suffers') : { parts };
}

/** What is told of how a cell does something, if that is no cell: "by their cell state", "with large inputs", "through training". */
const MANNER =
  /\b(?:by|via|thanks to|by means of)\s|(?<!\b(?:deal\w*|help\w*|cop\w+|compar\w+|struggl\w+|problems?|troubles?|difficult\w+|associated|start\w*|together|along)\s)\bwith\s(?!(?:the |very |such )?(?:long|many|distant|early|dependenc|vanish|explod|respect|regard|depth|time\b))|\bthrough\s(?!(?:the )?(?:time|many|several|long|hundreds|all|layers?|steps?)\b)/giu;

/** Whether a statement says by what means something is so, where that is read by no clause. */
export function hasManner(phrase: Phrase): boolean {
  const cells = cellMentions(phrase);
  return [...phrase.text.matchAll(MANNER)].some(
    ({ 0: word, index }) => !cells.some(({ start }) => start >= index + word.length && start - index < 32),
  );
}

function clausesOf(phrase: Phrase): readonly Phrase[] {
  const cuts = [...phrase.text.matchAll(JOINT)].map(({ index }) => index);
  const edges = [0, ...cuts, phrase.text.length];
  const pieces: [number, number][] = [];
  for (const [at, start] of edges.slice(0, -1).entries()) {
    const end = edges[at + 1] as number;
    const piece = slicePhrase(phrase, start, end);
    const last = pieces.at(-1);
    // A piece that says nothing belongs to the one before it, unless it denies in short ("whereas LSTMs do not").
    if (last !== undefined && !isSaying(piece) && !(cellMentions(piece).length > 0 && has(piece, 'polarity.not')))
      last[1] = end;
    else pieces.push([start, end]);
  }
  const [first, second] = pieces;
  // "Although …, X" starts with the joint itself.
  if (first !== undefined && second !== undefined && !isSaying(slicePhrase(phrase, ...first))) {
    pieces.splice(0, 2, [first[0], second[1]]);
  }
  return pieces.map(([start, end]) => slicePhrase(phrase, start, end));
}

function isSaying(clause: Phrase): boolean {
  return (
    matterOf(clause).length > 0 &&
    (verbsOf(clause).length > 0 || has(clause, 'gradient.vanishing', 'gradient.exploding'))
  );
}

/** "… whereas LSTMs do not": the other cells, with the opposite said. */
function ellipsisOf(clause: Phrase, parts: readonly FlowPart[]): readonly FlowPart[] | 'unclear' {
  const cells = cellMentions(clause);
  if (cells.length === 0 && !has(clause, 'polarity.not')) return [];
  const [said, more] = parts;
  const negated = mentionsOf(clause, 'polarity.not').length;
  if (said === undefined || more !== undefined || negated !== 1 || cells.length === 0 || verbsOf(clause).length > 0)
    return 'unclear';
  return [{ cells: namesOf(cells), problem: said.problem, free: !said.free, universal: false }];
}

/** That something is forgotten or remembered, learnt or not. */
const REMEMBERED =
  /\b(?:forg[eo]t|los(?:e|es|ing|t)\b|remember|retain|keep|kept|captur|memori|learn|recall|olvid|pierd|record|recuerd|aprend|vergiss|vergess|verlier|merk|erinner|lern|oubli|perd|retien|reten|souvi|appren|mémor)|忘|记住|记忆|学习|捕捉|丢失/iu;

/** A problem told as an event ("gradients vanish"), or as something that a cell has. */
const HAPPENS =
  /\b(?:vanish(?:es|ed)?|disappear(?:s|ed)?|explodes?|blows? up|se desvanecen?|desaparecen?|explotan?|verschwinde[nt]|explodier(?:t|en)|disparai(?:t|ssent)|disparaît|explosent?)\b|\b(?:has|have|is there|hat|haben|tienen?|ont)\s[^.]{0,30}(?:vanish|explo[ds]|verschwind|desvanec|disparition)|梯度会?(?:消失|爆炸)(?!问题)/iu;

interface Verb {
  readonly free: boolean;
  readonly start: number;
  readonly end: number;
  readonly kind: 'solve' | 'suffer' | 'capture';
}

/** "Cannot explode" is no weakness: what cannot happen is ruled out. */
const RULED_OUT =
  /^(?:cannot|can't|can not|unable to|incapable of) (?:ever |still |let (?:the |its |their )?gradients? )?(?:explod|vanish|blow|disappear)/iu;

export function verbsOf(clause: Phrase): readonly Verb[] {
  return mentionsOf(clause, 'flow.solve', 'flow.suffer', 'flow.capture').map(({ concept, start, end }) => {
    const kind = concept.slice('flow.'.length) as Verb['kind'];
    const isRuledOut = kind === 'suffer' && RULED_OUT.test(clause.text.slice(start));
    return { free: kind !== 'suffer' || isRuledOut, start, end, kind: isRuledOut ? 'solve' : kind };
  });
}

/** What a clause is about: problems by name, or long memories, which a vanishing gradient forbids. */
export function matterOf(
  clause: Phrase,
): readonly { readonly problem: Problem; readonly start: number; readonly long: boolean }[] {
  const long = mentionsOf(clause, 'flow.long');
  return [
    ...mentionsOf(clause, 'gradient.vanishing').map(({ start }) => ({
      problem: 'vanishing' as const,
      start,
      long: false,
    })),
    ...mentionsOf(clause, 'gradient.exploding').map(({ start }) => ({
      problem: 'exploding' as const,
      start,
      long: false,
    })),
    ...long.map(({ start }) => ({ problem: 'vanishing' as const, start, long: true })),
    ...(long.length === 0 &&
    mentionsOf(clause, 'flow.gradient').some(({ start }) =>
      mentionsOf(clause, 'flow.capture').some((verb) => Math.abs(verb.start - start) < 40),
    )
      ? mentionsOf(clause, 'flow.gradient')
          .slice(0, 1)
          .map(({ start }) => ({ problem: 'vanishing' as const, start, long: true }))
      : []),
  ].sort((a, b) => a.start - b.start);
}

function readClause(
  clause: Phrase,
  before: readonly Cell[],
): { readonly parts: readonly FlowPart[]; readonly subject: readonly Cell[] } | { readonly unread: string } {
  const all = matterOf(clause);
  const named = all.filter(({ long }) => !long);
  // "Because of vanishing gradients, RNNs fail on long sequences" names one thing twice.
  const problems = [...new Set((named.length > 0 ? named : all).map(({ problem }) => problem))];
  // "Exploding gradients make networks forget early inputs": what is forgotten is not laid to gradients that grow.
  if (
    all.some(({ long }) => long) &&
    problems.every((problem) => problem === 'exploding') &&
    REMEMBERED.test(clause.text)
  )
    return unread('what exploding gradients do to memory');
  const verb = governing(clause);
  if (verb === 'unclear') return unread('what is said of the problem is unclear');
  const negations = mentionsOf(clause, 'polarity.not').filter(
    (not) =>
      !mentionsOf(clause, 'flow.solve', 'flow.suffer').some(({ start, end }) => start <= not.start && not.end <= end),
  );
  if (negations.length > 1) return unread('several negations');
  const first = all[0]?.start ?? 0;
  const anchor = verb === null ? first : verb.start;
  const [not] = negations;
  // A negation after the verb and the matter denies something else.
  if (not !== undefined && not.start > Math.max(anchor, first)) return unread('a negation of something else');
  const negated = not !== undefined;
  if (negated && problems.length > 1) return unread('which of two problems is denied is unclear');
  const said = (verb === null ? false : verb.free) !== negated;
  if (verb === null && (named.length === 0 || !HAPPENS.test(clause.text))) return unread('neither solves nor suffers');
  const { subject, others } = subjectOf(clause, anchor, before);
  if (subject === null) return unread('which cell is meant is unclear');
  const strength = strengthLeft(clause, said, subject, others);
  if (strength !== null) return unread(strength);
  const degrees = ['flow.more', 'flow.less', 'flow.better'].filter((degree) => has(clause, degree));
  const isRuledOut = verb !== null && RULED_OUT.test(clause.text.slice(verb.start));
  const universal = has(clause, 'flow.universal') || isRuledOut;
  const parts = problems.map((problem): FlowPart => ({
    cells: subject,
    problem,
    free: said,
    universal: universal && said,
  }));
  if (others.length > 0) {
    if (negated || (degrees.includes('flow.less') && degrees.length > 1)) return unread('a comparison with a negation');
    const worse = verb?.free === true && WORSE.test(clause.text);
    if (worse && degrees.includes('flow.less')) return unread('two degrees');
    const less =
      worse ||
      (degrees.includes('flow.less') && !/less (?:prone|susceptible|affected|severe)|suffers? less/i.test(clause.text));
    return {
      parts: parts.flatMap((part) => [
        less ? { ...part, free: !part.free } : part,
        { ...part, cells: others, free: less ? part.free : !part.free, universal: false },
      ]),
      subject,
    };
  }
  if (degrees.includes('flow.less') && !/less (?:prone|susceptible|affected|severe)|suffers? less/i.test(clause.text))
    return { parts: parts.map((part) => ({ ...part, free: !part.free })), subject };
  return { parts, subject };
}

/** "Captures … worse than": done, but not as well. */
const WORSE = /\b(?:worse|worst|peor|schlechter|schlimmer|pire|pis)\b|更差|最差/iu;
/** As strongly, as well, the same. */
const LEVEL =
  /\b(?:(?:just|equally|exactly|about|nearly|almost) as|as (?:well|good|bad|badly|poorly|strongly|severely|often|much|little|long|effectively|easily|prone|likely) as|equally|alike|to the same (?:extent|degree)|igual de|tan|ebenso|genauso|gleich|aussi bien|autant)\b|同样|一样/iu;
const SIZED = /\b(?:small|large|big|tiny|deep|shallow|wide)(?:e?r)? (?:\w+ )?(?:lstm|gru|rnn|network)s?\b/iu;
/** "Always vanish", "must explode": more than that it happens. */
const NECESSARY =
  /\b(?:must|(?:has|have) to|inevitabl[ey]|necessarily|unavoidabl[ey]|bound to|certain to|sure to|müssen|muss|zwangsläufig|unvermeidlich|debe|deben|inevitablemente|necesariamente|doit|doivent|forcément|inévitablement)\b|必然|必定|一定|必须/iu;
/** "It is possible that gradients vanish": less than that it happens. */
const POSSIBLE =
  /\b(?:it is (?:not im|im|not )?possible|can happen|may happen|might happen|could happen|possibly|perhaps|maybe|potentially|conceivabl[ey]|möglich|möglicherweise|vielleicht|es posible|quizás?|il est possible|peut-être)\b|可能/iu;

/** How strongly a clause says what it says, where the parts do not hold it; `null` where it is said plainly. */
function strengthLeft(clause: Phrase, free: boolean, subject: readonly Cell[], others: readonly Cell[]): string | null {
  if (!free && has(clause, 'flow.universal')) return 'always, wholly or never';
  if (NECESSARY.test(clause.text)) return 'that it must be so';
  if (!free && POSSIBLE.test(clause.text)) return 'that it may be so';
  if (others.length === 0) return null;
  if (SIZED.test(clause.text)) return 'networks of different sizes';
  if (LEVEL.test(clause.text)) return 'one as much as the other';
  return [...subject, ...others].includes('rnn') ? null : 'one gated cell against another';
}

/** The verb that rules a clause: a difficulty in doing something is a difficulty, and a cure of a difficulty is a cure. `null`: there is none. */
function governing(clause: Phrase): Verb | null | 'unclear' {
  const matter = matterOf(clause);
  const named = matter.some(({ long }) => !long);
  // Learning is no cure of a problem that is named: "learning suffers from …".
  const verbs = verbsOf(clause).filter(({ kind }) => !named || kind !== 'capture');
  const [first, ...rest] = verbs;
  if (first === undefined) return null;
  const differs = rest.find(({ kind, free }) => kind !== 'capture' && free !== first.free);
  if (differs === undefined) return first;
  const noun = /^(?:difficult|troubl|dificultad|schwierigkeit|forget|los|困难|遗忘|inabilit|suffer)/iu.test(
    clause.text.slice(differs.start),
  );
  if (first.kind === 'solve' && noun) return first;
  // "The gradient disappears, so that they cannot learn": two sides of one thing.
  return 'unclear';
}

/** Whether a text speaks of keeping gradients or memories over many steps, and of nothing else. */
export function keepsIn(phrase: Phrase): boolean {
  const matter = matterOf(phrase);
  const verb = governing(phrase);
  return (
    matter.length > 0 &&
    matter.every(({ problem }) => problem === 'vanishing') &&
    verb !== null &&
    verb !== 'unclear' &&
    verb.free
  );
}

function cellMentions(phrase: Phrase): readonly Mention[] {
  const cells = mentionsOf(phrase, 'cell.rnn', 'cell.gru', 'cell.lstm', 'flow.gated');
  return cells.filter((cell) => {
    if (
      cells.some(
        (other) =>
          other !== cell &&
          other.start <= cell.start &&
          cell.end <= other.end &&
          other.end - other.start > cell.end - cell.start,
      )
    )
      return false;
    if (cell.concept !== 'cell.rnn') return true;
    // "LSTM networks", "an LSTM RNN", "RNNs such as LSTMs" are about the gated cell.
    const before = phrase.text.slice(0, cell.start);
    const after = phrase.text.slice(cell.end, cell.end + 30);
    const plain =
      /simple|vanilla|plain|basic|standard|traditional|ordinary|classical|conventional|elman|regular|normal|普通|简单|传统|标准|einfach/iu.test(
        cell.surface + before.slice(-14),
      );
    return (
      plain ||
      !(
        /(?:LSTM|GRU|gated)s?[\s-]{1,2}(?:based\s)?$/i.test(before) ||
        /^s?\s?\(?(?:such as|like|with|using|e\.g\.|including)\s(?:an?\s)?(?:LSTM|GRU|gate)/i.test(after)
      )
    );
  });
}

function namesOf(mentions: readonly Mention[]): readonly Cell[] {
  return [
    ...new Set(
      mentions.flatMap(({ concept }): Cell[] =>
        isConcept(concept, 'flow') ? ['lstm', 'gru'] : [concept.slice('cell.'.length) as Cell],
      ),
    ),
  ];
}

/** The cells that a phrase names. */
export function namedCells(phrase: Phrase): readonly Cell[] {
  return namesOf(cellMentions(phrase));
}

/** The cells that a stem is about, without those it sets them against. */
export function stemSubject(stem: Phrase): readonly Cell[] {
  return subjectOf(stem, stem.text.length, []).subject ?? [];
}

/** Between two cells that are named together. */
const JOINED =
  /^s?[\s,]{0,3}(?:and|or|und|oder|[yo和或及与&/]|et|ou)[\s,]{0,2}(?:an?|the|die|das|vanilla|simple)?\s?$/iu;
/** Before a cell whose problem it was: "the vanishing gradients of RNNs". */
const BELONGS =
  /\b(?:of|in|by|to|for|de|del|des|von|bei|du|dans|en|les|la)\s(?:the\s|an?\s|la\s|las\s|los\s|der\s|den\s|les\s|some\s)?(?:simple\s|vanilla\s|standard\s|traditional\s|plain\s|basic\s|ordinary\s)?$|的?$/iu;

/** Whom a clause speaks of, and whom it sets them against. */
function subjectOf(
  clause: Phrase,
  anchor: number,
  before: readonly Cell[],
): { readonly subject: readonly Cell[] | null; readonly others: readonly Cell[] } {
  const cells = cellMentions(clause);
  const joins = (first: Mention, second: Mention) => JOINED.test(clause.text.slice(first.end, second.start));
  const against = contrasted(clause, cells, joins);
  const own = cells.filter((cell) => !against.includes(cell));
  const others = namesOf(against);
  const leading = own.filter(({ start }) => start < anchor);
  const trailing = own.filter(({ start }) => start >= anchor);
  const belongs = (cell: Mention) => BELONGS.test(clause.text.slice(0, cell.start));
  const free = leading.length > 0 || before.length > 0 ? trailing.filter((cell) => !belongs(cell)) : [];
  const names = namesOf(leading.length > 0 ? leading : before.length > 0 ? [] : trailing);
  const subject = leading.length === 0 && before.length > 0 ? before : names;
  // "RNNs" beside gated cells, unjoined, leaves open who is meant.
  const loose = leading
    .slice(1)
    .some(
      (cell, at) =>
        !joins(leading[at] as Mention, cell) &&
        !/^s?,\s?(?:an?\s)?$/.test(clause.text.slice((leading[at] as Mention).end, cell.start)),
    );
  if (names.includes('rnn') && names.length > 1 && loose) return { subject: null, others };
  if (free.some((cell) => namesOf([cell]).some((name) => !subject.includes(name)))) return { subject: null, others };
  return { subject: subject.length > 0 ? subject : null, others: others.filter((cell) => !subject.includes(cell)) };
}

/** The cells after "than", "unlike", "compared to", and those joined to them. */
function contrasted(
  clause: Phrase,
  cells: readonly Mention[],
  joins: (first: Mention, second: Mention) => boolean,
): readonly Mention[] {
  const framed = [...clause.text.matchAll(/(?:[与和跟同]|相较于|相比于)[^,。]{1,16}?(?:相比|比较|比起来)/gu)];
  const found: Mention[] = [];
  for (const cell of cells) {
    const opened = mentionsOf(clause, 'flow.contrast').some(
      ({ start, end }) =>
        !framed.some(({ index, 0: whole }) => index <= start && end <= index + whole.length) &&
        cell.start >= end &&
        cell.start - end <= 24 &&
        !cells.some((other) => other.start >= end && other.end <= cell.start),
    );
    const inFrame = framed.some(({ index, 0: whole }) => index <= cell.start && cell.end <= index + whole.length);
    const last = found.at(-1);
    if (opened || inFrame || (last !== undefined && cells[cells.indexOf(cell) - 1] === last && joins(last, cell)))
      found.push(cell);
  }
  return found;
}
