import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { withoutEquations } from '../../frames/without-equations.ts';
import { fold, gateConditions, has, leftover, mentionsOf, readPhrase } from '../../lexicon/index.ts';
import { ablatedGate, readBindings, removalsIn, unknownWords, type Bindings } from './bindings.ts';
import type { AblatedGate, AblationClaim, Near } from './claim.ts';
import { KNOWN } from './known.ts';
import { effectIn, type Effect } from './effect.ts';

/** Reads claims about a GRU with a gate taken out (or held near a value) and what becomes of its gradients. */
export function recogniseAblation(reading: Reading): Recognition<AblationClaim> | null {
  const { form } = reading;
  const stem = withoutEquations(reading.stem);
  const statements = reading.statements.map((statement) => ({
    ...statement,
    phrase: withoutEquations(statement.phrase),
  }));
  const texts = [stem, ...statements.map(({ phrase }) => phrase)];
  const aboutGates = texts.some((text) => has(text, 'gate.update', 'gate.reset'));
  const aboutGradients = texts.some((text) => has(text, 'gradient.vanishing', 'gradient.flow', 'gradient.decay'));
  const ablates = texts.some(
    (text) =>
      removalsIn(text).length > 0 || gateConditions(text).some(({ gate }) => ablatedGate({ concept: gate }) !== null),
  );
  const completes = statements.some(({ phrase }) => completedStem(stem, phrase) !== null);
  if (!aboutGates || !aboutGradients || !(ablates || completes)) return null;
  // "Hardly avoids", "is hardly likely": turned, where "hardly decays" is an effect.
  if (texts.some(({ text }) => HARDLY.test(text))) return null;
  if (texts.some((text) => has(text, 'cell.lstm', 'gradient.exploding', 'gate.forget', 'gate.output'))) return null;
  const bindings = distinguishing(readBindings(stem), statements);
  const asked = form === 'statement' ? null : askedEffect(stem, bindings);
  const claims = statements.map(({ phrase }) => {
    const completed = form === 'statement' ? null : completedStem(stem, phrase);
    return completed === null
      ? readStatement(phrase, bindings, asked, form)
      : readStatement(completed, NOBODY, null, 'statement');
  });
  return { claims, conventional: true, readsNegation: true, readsParts: ['reason', 'absence', 'held'] };
}

const HARDLY =
  /\b(?:hardly|barely|scarcely)\s(?!any\b|decay|shrink|weak|vanish|fad|los|diminish|attenuat|damp|reduc|suffer|change|affect)/iu;

/** Bindings without the words that every option has: "engineer" tells none of two engineers from the other. */
function distinguishing(bindings: Bindings, statements: Reading['statements']): Bindings {
  if (statements.length < 2) return bindings;
  const perOption = statements.map(({ phrase }) => new Set(unknownWords(phrase).map(({ word }) => word)));
  const everywhere = [...bindings.names.keys()].filter((word) => perOption.every((words) => words.has(word)));
  return {
    ...bindings,
    names: new Map([...bindings.names].filter(([word]) => !everywhere.includes(word))),
    shared: new Set([...bindings.shared, ...everywhere]),
  };
}

const NOBODY: Bindings = { names: new Map(), shared: new Set(), fixed: new Map() };

/** What the question asks for, or `null` where a word of it is not understood: it might turn the meaning. */
function askedEffect(stem: Phrase, bindings: Bindings): Effect | null {
  const question = questionOf(stem);
  const left = leftover(question, [...KNOWN, ...ASKING]).filter((surface) => {
    const word = fold(surface.replace(/'s?$/, ''));
    return !bindings.names.has(word) && !bindings.shared.has(word);
  });
  return left.length > 0 ? null : effectIn(question);
}

/** Concepts that a question about models may hold besides. */
const ASKING = ['held.word', 'flow.word', 'degree', 'extent', 'introduce', 'advantage', 'both', 'role.control', 'cell'];

/** A text without the marks and spaces at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' :?.\n'.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

/** The stem's sentence with a bare gate value for its blank or its end: "the update gate should be" + "close to 0". */
function completedStem(stem: Phrase, option: Phrase): Phrase | null {
  const bare = mentionsOf(option, 'number').length === 1 && !has(option, 'gate', 'gradient', 'model');
  const gates = new Set(mentionsOf(stem, 'gate.update', 'gate.reset').map(({ concept }) => concept));
  if (!bare || gates.size !== 1 || leftover(option, ['number', 'relation', 'glue']).length > 0) return null;
  const blank = /_{2,}|\bblank\b|\(\s?\)|\.{3,}/i;
  const text = blank.test(stem.text)
    ? stem.text.replace(blank, () => option.text)
    : `${withoutEnd(stem.text)} ${option.text}`;
  const completed = readPhrase(text, { gates: true });
  return gateConditions(completed).length > 0 ? completed : null;
}

/** The part of a stem that asks: what stands after the last full stop before its end. */
function questionOf(stem: Phrase): Phrase {
  const cut = stem.text.slice(0, -2).search(/[.\n](?=[^.\n]*$)/);
  const inside = ({ start }: { readonly start: number }) => start > cut;
  return { ...stem, mentions: stem.mentions.filter(inside), words: stem.words.filter(inside) };
}

function readStatement(
  phrase: Phrase,
  bindings: Bindings,
  asked: Effect | null,
  form: Reading['form'],
): AblationClaim | Unread {
  const unread = (why: string): Unread => ({ unread: `${phrase.text.slice(0, 120)} (${why})` });
  const names = namesIn(phrase, bindings, form);
  const left = leftover(phrase, KNOWN).filter((surface) => !names.surfaces.has(surface) && !isSymbol(surface));
  if (left.length > 0) return unread(`not understood: ${left.slice(0, 5).join(', ')}`);

  const conditions = gateConditions(phrase).flatMap((condition) => {
    const gate = ablatedGate({ concept: condition.gate });
    return gate === null ? [] : [{ ...condition, gate }];
  });
  const removed = removedBy(phrase, names.gates, conditions);
  if (removed === 'unclear') return unread('which gate is taken out is unclear');

  const premise = conditions.find(
    ({ gate, about }) => gate === removed && !about && (form === 'statement' || names.gates.size > 0),
  );
  const reasons = conditions.filter((condition) => condition !== premise);
  const distinct = [
    ...new Map(
      reasons.map(({ gate, value }) => [`${gate}${value}`, { gate, value: value === 0 ? 0 : 1 } as Near]),
    ).values(),
  ];
  if (distinct.length > 1) return unread('more than one gate value is given as the reason');
  const when = distinct[0] ?? null;
  const unconditioned = mentionsOf(phrase, 'gate.update', 'gate.reset').filter(
    (gate) =>
      !conditions.some(({ start, end }) => gate.start >= start && gate.end <= end) && ablatedGate(gate) !== removed,
  );
  if (unconditioned.length > 0) return unread('a gate is named without a value');
  const stray = mentionsOf(phrase, 'number').filter(
    ({ start, end }) =>
      !conditions.some((each) => start >= each.start && end <= each.end) &&
      !names.labels.includes(start) &&
      !/\b1\s?-\s?$/.test(phrase.text.slice(0, end + 3)),
  );
  if (stray.length > 0) return unread('a number belongs to no gate');
  if (removed === null && when === null) return unread('neither a gate taken out nor a gate value is given');

  const own = effectIn(phrase);
  if (own === null && has(phrase, 'gradient.vanishing', 'gradient.decay', 'gradient.flow'))
    return unread('what becomes of the gradient is unclear');
  const effect = own ?? asked;
  if (effect === null) return unread('no effect on gradients is asserted');
  if (asked !== null && own !== null && asked !== own) return unread('the reason speaks against the answer');
  const fixed =
    premise === undefined
      ? removed === null
        ? null
        : (bindings.fixed.get(removed) ?? null)
      : premise.value === 0
        ? 0
        : 1;
  return { kind: 'gate-ablation', removed: removed === null ? null : { gate: removed, fixed }, when, effect };
}

/** A state of an equation that stands beside the claim: `c̃^{<t>}`, `h_{t-1}`. */
function isSymbol(word: string): boolean {
  return /^[chn]\p{M}?(?:[_^]\S*)?$/u.test(word.normalize('NFD'));
}

interface Names {
  readonly gates: ReadonlySet<AblatedGate>;
  /** Words that are names. */
  readonly surfaces: ReadonlySet<string>;
  /** Where labels such as the 2 of "variant 2" stand. */
  readonly labels: readonly number[];
}

function namesIn(phrase: Phrase, bindings: Bindings, form: Reading['form']): Names {
  const gates = new Set<AblatedGate>();
  const surfaces = new Set<string>();
  const labels: number[] = [];
  for (const { word, start, end } of unknownWords(phrase)) {
    const surface = phrase.text.slice(start, end);
    const gate = bindings.names.get(word);
    if (word.startsWith('#') && gate !== undefined) labels.push(start);
    const capital = /^\p{Lu}/u.test(surface);
    if (gate !== undefined && (form !== 'statement' || capital)) {
      if (form !== 'statement') gates.add(gate);
      surfaces.add(surface);
    } else if (bindings.shared.has(word)) surfaces.add(surface);
  }
  return { gates, surfaces, labels };
}

/** The gate that a statement says is taken out, from its own words and from the names that the stem binds; both must agree. */
function removedBy(
  phrase: Phrase,
  named: ReadonlySet<AblatedGate>,
  conditions: readonly { readonly gate: AblatedGate }[],
): AblatedGate | null | 'unclear' {
  const kept = mentionsOf(phrase, 'keep').length > 0;
  const found = new Set<AblatedGate>([...removalsIn(phrase).map(({ gate }) => gate), ...named]);
  if (found.size > 1 || (kept && found.size === 0 && conditions.length === 0)) return 'unclear';
  return [...found][0] ?? null;
}
