import { uncovered } from '../../frames/uncovered.ts';
import { isConcept, mentionsOf, readPhrase, slicePhrase } from '../../lexicon/index.ts';
import { canonical, readSentences } from '../../sentences/index.ts';
import type { Mention, Phrase, Unread } from '../../types.ts';
import type { Arity, Signature } from './experiment.ts';
import { TASK_PHRASES } from './phrases.ts';

/** Concepts that a task may be told in. */
const KNOWN = [
  'task',
  'thing',
  'io',
  'filler.task',
  'input',
  'output',
  'sequence',
  'word',
  'truth.true',
  'truth.false',
  'cell',
  'vocabulary',
];

const NAMED: Readonly<Record<string, Signature>> = {
  'task.many-to-one': { takes: 'many', gives: 'one', aligned: false },
  'task.many-to-many': { takes: 'many', gives: 'many', aligned: false },
  'task.aligned': { takes: 'many', gives: 'many', aligned: true },
  'task.one-to-many': { takes: 'one', gives: 'many', aligned: false },
  'task.one-to-one': { takes: 'one', gives: 'one', aligned: false },
};

/** What a text says goes in and comes out; a side that it does not tell is `null`. */
interface Sides {
  readonly takes: Arity | null;
  readonly gives: Arity | null;
  readonly aligned: boolean | null;
}

/**
 * The signatures of the tasks that a phrase names ("Task 1: … Task 2: …", "translation and summarisation"), or why they cannot be read.
 * `more`: concepts that may stand beside the task.
 */
export function signaturesOf(phrase: Phrase, more: readonly string[] = []): readonly Signature[] | Unread {
  const whole = readSentences(TASK_PHRASES, [canonical(phrase.text)]);
  if (whole !== null) return [whole];
  const numbers = mentionsOf(phrase, 'task.number');
  if (numbers.length > 1) {
    const parts = numbers.map(({ end }, at) => slicePhrase(phrase, end, numbers[at + 1]?.start ?? phrase.text.length));
    const read = parts.map((part) => signaturesOf(part, more));
    const unread = read.find((part) => 'unread' in part);
    return unread ?? read.flatMap((part) => ('unread' in part ? [] : part));
  }
  const left = uncovered(phrase, [...KNOWN, ...more]).filter((word) => !/^\d+$/.test(word));
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  const things = mentionsOf(phrase, 'thing', 'task');
  // "Spam or not spam" is one thing.
  const denied = mentionsOf(phrase, 'polarity.not').some(
    (not) => !things.some(({ start, end }) => start <= not.start && not.end <= end),
  );
  if (denied) return { unread: 'A negated task is not understood' };
  const repeated = [...phrase.text.matchAll(/\b(?:each|every|per|one after)\b|每/gi)].some(
    ({ index }) => !things.some(({ concept, start, end }) => concept === 'thing.each' && start <= index && index < end),
  );
  if (repeated) return { unread: 'A task done again and again is not understood' };
  const vague = mentionsOf(phrase, 'task.unclear').some(
    (word) =>
      !things.some(({ concept, start, end }) => concept !== 'task.unclear' && start <= word.start && word.end <= end),
  );
  if (vague) return { unread: 'A word may be one or one of many' };
  const named = namedTasks(phrase);
  if (named === null) return { unread: 'Expected one task, or tasks joined by "and"' };
  const sides = toldSides(phrase);
  // "Sentiment classification with one label for each word": what goes by the name gives one label.
  if (
    things.some(({ concept }) => concept === 'thing.each') &&
    named.some(({ gives, aligned }) => gives === 'one' || !aligned)
  )
    return { unread: 'The task goes by one name and is done for each part' };
  if (named.length === 0) {
    if (sides.takes === null || sides.gives === null)
      return { unread: 'Expected a known task, or what it takes and what it gives' };
    return [
      {
        takes: sides.takes,
        gives: sides.gives,
        aligned: sides.aligned ?? (sides.takes === 'many' && sides.gives === 'many' ? null : false),
      },
    ];
  }
  const clash = named.find(
    ({ takes, gives }) =>
      (sides.takes !== null && takes !== sides.takes) || (sides.gives !== null && gives !== sides.gives),
  );
  return clash === undefined ? named : { unread: 'The task goes by one name and is described as another' };
}

/** The tasks that go by a name outside parentheses; `null` where several stand there unconnected. */
function namedTasks(phrase: Phrase): readonly Signature[] | null {
  const outside = readPhrase(phrase.text.replace(/\([^()]{0,400}\)/g, ' '));
  const names = mentionsOf(outside, ...Object.keys(NAMED));
  const kinds = new Set(names.map(({ concept }) => concept));
  const joined = names.slice(1).every((name, at) => {
    const between = outside.text.slice((names[at] as Mention).end, name.start);
    return /^[\s,;/&]{0,3}(?:and|[y和与]|und|et)?\s?$/.test(between);
  });
  if (kinds.size > 1 && !joined) return null;
  return [...kinds].map((kind) => NAMED[kind] as Signature);
}

/** "The language of a sentence", "a caption for an image": what the result belongs to goes in. */
const BELONGING = /^\s(?:of|for|in)\s(?:(?:a|an|the|its|any|given)\s){0,2}(?:\p{L}+\s)?$/u;

/**
 * Gives every thing the role of the last "input" or "output" word before it; what stands right before an arrow goes in. Things of both kinds
 * in one role tell nothing, unless the role's word is directly followed by its head: "output a label for the text".
 */
function toldSides(phrase: Phrase): Sides {
  const takes: Thing[] = [];
  const gives: Thing[] = [];
  const arrow = phrase.text.indexOf('→');
  const left = Math.max(...[':', ',', '(', ';'].map((mark) => phrase.text.lastIndexOf(mark, arrow)));
  // "Language recognition": a thing inside the task's name has no role.
  const names = mentionsOf(phrase, ...Object.keys(NAMED));
  const parts = mentionsOf(phrase, 'thing', 'io').filter(
    ({ start, end }) => !names.some((name) => name.start <= start && end <= name.end),
  );
  const whether = mentionsOf(phrase, 'task.whether')[0];
  let role: { readonly things: Thing[]; readonly end: number } | null = null;
  let last = 0;
  for (const part of parts) {
    const arity = part.concept === 'thing.many' ? 'many' : part.concept === 'thing.one' ? 'one' : null;
    if (isConcept(part.concept, 'io')) role = { things: part.concept === 'io.in' ? takes : gives, end: part.end };
    else if (part.start < arrow) {
      if (part.start > left) takes.push({ arity, head: false });
    } else if (whether !== undefined && part.start >= whether.end) {
      // "Whether a review is positive or negative": what follows goes in, and the answer is one thing.
      if (takes.length === 0) takes.push({ arity, head: true });
    } else if (role !== null) {
      const belongs = gives.length > 0 && takes.length === 0 && BELONGING.test(phrase.text.slice(last, part.start));
      const head = phrase.text.slice(role.end, part.start).trim().split(/\s+/).length <= 1;
      if (role.things === gives && belongs && arity !== null) takes.push({ arity, head: true });
      else role.things.push({ arity, head });
    }
    last = part.end;
  }
  if (whether !== undefined && takes.length > 0) return { takes: arityOf(takes), gives: 'one', aligned: false };
  const each = gives.some(({ arity }) => arity === null);
  return {
    takes: arityOf(takes),
    gives: each ? 'many' : arityOf(gives),
    aligned: each ? true : null,
  };
}

/** A thing in a role; the arity of "for each word" is `null`. */
interface Thing {
  readonly arity: Arity | null;
  readonly head: boolean;
}

function arityOf(things: readonly Thing[]): Arity | null {
  const [first, ...others] = things.filter(({ arity }) => arity !== null);
  if (first === undefined) return null;
  return first.head || others.every(({ arity }) => arity === first.arity) ? first.arity : null;
}
