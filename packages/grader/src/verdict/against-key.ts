import type { Reading, Truth } from '../types.ts';
import { isEcho, leadingTruth, truthOf } from '../read/index.ts';
import { list, type Answer } from './answer.ts';
import { namesOtherModel } from './other-models.ts';

/** A key against the simulation: `true` confirmed, `false` refuted, `null` not decided; with the reason. */
export interface Judgement {
  readonly holds: Truth;
  readonly reason: string;
}

/** Judges a choice of options by the simulation's answer. */
export function judgeOptions(reading: Reading, answer: Answer, key: readonly number[]): Judgement {
  const judgement = judgeChoice(reading, answer, key);
  const torn = judgement.holds === false ? tornTwins(reading, key) : [];
  if (torn.length === 0) return judgement;
  // What else is wrong with the key stays wrong.
  const rest = { ...answer, chosen: answer.chosen.map((truth, at) => (torn.includes(at) ? null : truth)) };
  const others = judgeSet({ ...rest, picked: answer.picked.filter((at) => !torn.includes(at)) }, key);
  if (others.holds === false) return judgement;
  return {
    holds: null,
    reason: `key ${list(key)}: options ${torn.map((at) => at + 1).join(' and ')} read the same, so the dump lost what tells them apart`,
  };
}

/** Options of one text of which the key takes some and leaves others. */
function tornTwins({ item }: Reading, key: readonly number[]): readonly number[] {
  const texts = item.options.map(({ text }) => text.replace(/\s/gu, ''));
  return texts.flatMap((text, at) =>
    texts.some((other, place) => other === text && key.includes(place) !== key.includes(at)) ? [at] : [],
  );
}

function judgeChoice(reading: Reading, answer: Answer, key: readonly number[]): Judgement {
  if (key.length === 0) return { holds: null, reason: 'the key names no option' };
  if (reading.form !== 'statement' && reading.multiple) return judgeSet(answer, key);
  const [only] = key;
  if (key.length > 1 || only === undefined) return judgeSet(answer, key);
  if (answer.simulated?.includes(only) === true) return { holds: true, reason: `key ${list(key)}: ${answer.reason}` };
  if (answer.simulated !== null && (answer.chosen[only] ?? null) !== null) {
    return { holds: false, reason: `key ${list(key)} does not hold; ${answer.reason}` };
  }
  // One option is right and it is another one: what the keyed option says need not be known. Where no further option was told to be wrong, the
  // true one may be beside the question.
  const isOpen = only < reading.statements.length && answer.simulated !== null;
  if (isOpen && answer.chosen.includes(false) && !asksForBest(reading) && !mayHoldToo(reading, only, answer.simulated))
    return {
      holds: false,
      reason: `${answer.reason}, and only one can be right; key ${list(key)} was not understood`,
    };
  return { holds: null, reason: `key ${list(key)}: ${answer.reason}` };
}

/** Words that join what an option says to something else. */
const JOINS = /\b(?:and|or|both|as well as|plus|und|oder|sowie|beide|[yeo]|ambos|ambas|et|ou|deux)\b|[,;/+&和与及或]/iu;

/** "A GRU has", "what does clipping prevent?": of what a thing has, uses or does, several are true. */
const LISTS =
  /\b(?:has|have|uses?|contains?|includes?|needs?|requires?|reads?|shares?|combines?|prevents?|avoids?|reduces?|limits?|takes?|keeps?|causes?|(?:helps?|depends?|grows?|suffers?|consists?|comes?|leads?|computed|trained)(?: (?:with|on|from|of|against|to|by))?)(?: (?:the|an?|its|their))?\s?[?？:]?\s*$/iu;

/**
 * Whether a keyed option that nobody understood may be true beside the one that holds: the question asks for one of several ("A GRU
 * has"), or the key says what the other says and more ("two gates and one state").
 */
function mayHoldToo({ item, stem }: Reading, key: number, right: readonly number[] | null): boolean {
  const own = item.options[key]?.text ?? '';
  // What another model does is not known.
  if (namesOtherModel(own)) return true;
  if (LISTS.test(stem.text)) return !/^-?\d+(?:\.\d+)?$/.test(own.trim());
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const said = new Set(words(own));
  return (right ?? []).some((at) => {
    const other = words(item.options[at]?.text ?? '');
    const joined = other.length <= 4 && JOINS.test(own) && other.some((word) => word.length > 3 && said.has(word));
    return joined || (other.length > 0 && other.every((word) => said.has(word)));
  });
}

/** "The main reason", "the best answer", "a difference": several options may be true, and one of them be what is meant. */
function asksForBest({ stem }: Reading): boolean {
  return /\b(?:best|main|mainly|most|primar\w*|key|chief|principal\w*|biggest|largest|major|typical\w*|usual\w*|prefer\w*|better|(?:advantages?|benefits?|differences?|characteristics?) (?:of|between|over|do|does|is|are)|differs? from|distinguish\w*|mejor|más|beste\w*|haupt\w*|wichtigste\w*|meilleure?|plus)\b|最|主要/iu.test(
    stem.text,
  );
}

/** Several right options: one decided option that contradicts the key is enough to refute it. */
function judgeSet({ chosen, picked, simulated, reason }: Answer, key: readonly number[]): Judgement {
  const wrong = key.filter((at) => chosen[at] === false);
  const missing = picked.filter((at) => !key.includes(at));
  if (wrong.length > 0) return { holds: false, reason: `key ${list(key)}: ${list(wrong)} should not be chosen` };
  if (missing.length > 0) return { holds: false, reason: `key ${list(key)}: ${list(missing)} should be chosen too` };
  if (simulated === null) return { holds: null, reason: `key ${list(key)}: ${reason}` };
  return { holds: true, reason: `key ${list(key)}: ${reason}` };
}

/** Judges a key that is text: a short answer, or the word "True" of a statement without options. */
export function judgeText(
  reading: Reading,
  answer: Answer,
  text: string,
  added: Truth = null,
  explained = false,
): Judgement {
  const truth = answer.chosen[0] ?? null;
  if (truth === null) return { holds: null, reason: answer.reason };
  if (reading.form === 'value') return { holds: truth, reason: answer.reason };
  const whole = truthOf(text);
  const leading = whole === null ? leadingTruth(text) : null;
  const told = whole ?? leading?.truth ?? null;
  // What an answer adds to its yes or no may be wrong where the yes or no is right.
  if (leading !== null && told === truth && !isEcho(leading.rest)) {
    // A reason may be true and yet not be the reason; anything else that is added only has to hold.
    const isReason = /^(?:because|since|as|for)\b/iu.test(leading.rest);
    if (added === false) return { holds: false, reason: 'what the key adds to its yes or no does not hold' };
    if (added === true && (!isReason || explained))
      return { holds: true, reason: `the key says ${told ? 'true' : 'false'}; ${answer.reason}` };
    return { holds: null, reason: `the key's ${told ? 'yes' : 'no'} is right; what it adds was not judged` };
  }
  if (told === null) return { holds: null, reason: `the key \`${text.slice(0, 40)}\` says neither true nor false` };
  return { holds: told === truth, reason: `the key says ${told ? 'true' : 'false'}; ${answer.reason}` };
}
