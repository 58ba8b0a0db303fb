import { remembered } from '../../lexicon/remembered.ts';
import type { Language } from '../table.ts';
import { ACTIONS } from './actions.ts';
import { CHOICES } from './choices.ts';
import { CLAUSES } from './clauses.ts';
import { compile, digits, type Frame, type Groups, matches } from './compile.ts';
import { PARTICLES, SLOTS } from './macros.ts';
import { FACTS } from './facts.ts';
import { NAMES } from './names.ts';
import { PREDICATES } from './predicates.ts';
import { QUESTIONS } from './questions.ts';
import { SAID } from './said.ts';
import { SIZES } from './sizes.ts';

interface Frames {
  readonly names: readonly Frame[];
  readonly sentences: readonly Frame[];
  /** What is said of a subject: alone, with its subject, and denied by a word before it. */
  readonly predicates: readonly Frame[];
  readonly stated: readonly Frame[];
  readonly denied: readonly Frame[];
}

const known = new Map<Language, Frames>();

/** The forms of a language, compiled when it is first asked for. */
function framesOf(language: Language): Frames {
  const found = known.get(language);
  if (found !== undefined) return found;
  const { not, link, it } = PARTICLES[language];
  const said = `${PREDICATES}${ACTIONS}${SAID}`;
  const subject = `(?<s>.{2,60}?)${link}`;
  const frames = {
    names: compile(NAMES, language),
    sentences: compile(`${QUESTIONS}${CHOICES}${FACTS}${CLAUSES}${SIZES}`, language),
    predicates: compile(said, language, it),
    stated: compile(said, language, subject),
    denied: not === '' ? [] : compile(said, language, `${subject}${not}`),
  };
  known.set(language, frames);
  return frames;
}

/** A sentence, a question, an answer or a name of another language as English, read as a whole; `null` where any part of it is not known. */
export function framed(sentence: string, language: Language): string | null {
  if (sentence.length > LONGEST) return null;
  const english = clause(plain(sentence), language);
  return english === null ? null : english.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const LONGEST = 240;

const plain = (text: string): string =>
  text
    .replace(/[“”„«»"「」『』¿¡*…]/gu, '')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]) | (?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])/gu,
      '',
    )
    .replace(/[\s.:;?!。：？！_]{1,12}$/u, '')
    .trim();

function clause(text: string, language: Language): string | null {
  const name = nameOf(text, language) ?? listOf(text, language);
  if (name !== null) return name;
  const { sentences, predicates, stated, denied } = framesOf(language);
  const said = new Set<string>();
  const collect = (frames: readonly Frame[], say: (english: string) => string): void => {
    for (const [{ english }, groups] of matches(frames, text)) {
      const filled = fill(english, groups, language);
      if (filled !== null) said.add(say(filled));
    }
  };
  collect(sentences, (english) => english);
  collect(predicates, (english) => english);
  collect(stated, (english) => english);
  collect(denied, negated);
  const placed = placedIn(text, language);
  if (placed !== null) said.add(placed);
  const reason = reasonOf(text, language);
  if (reason !== null) said.add(reason);
  const [only] = said;
  return said.size === 1 && only !== undefined && only !== '' ? only : null;
}

/** "En una RNN, los mismos pesos …": a statement of what a network does, after its name. */
function placedIn(text: string, language: Language): string | null {
  const { place } = PARTICLES[language];
  const ends = language === 'zh' ? '(?:中|里),?，?' : language === 'ja' ? '(?:では|において(?:は)?)、?' : ',? ';
  if (!new RegExp(`^${place}`, 'iu').test(text)) return null;
  for (const end of text.slice(0, 80).matchAll(new RegExp(ends, 'gu'))) {
    const network = nameOf(text.slice(0, end.index).replace(new RegExp(`^${place}`, 'iu'), ''), language);
    if (network === null || !/^an? /u.test(network)) continue;
    const said = sentenceOf(text.slice(end.index + end[0].length), language);
    if (said !== null && !said.endsWith('?')) return `In ${network}, ${said.replace(/^The /u, 'the ')}`;
  }
  return null;
}

/** What one form of whole sentences says. */
function sentenceOf(text: string, language: Language): string | null {
  const [first] = matches(framesOf(language).sentences, text);
  return first === undefined ? null : fill(first[0].english, first[1], language);
}

/** "Because …" */
function reasonOf(text: string, language: Language): string | null {
  const { because } = PARTICLES[language];
  const body =
    language === 'ja'
      ? /^(?<body>.{3,120}?)(?:ため|から|ので)(?:である|です|だ)?$/u.exec(text)?.groups?.['body']
      : new RegExp(`^${because}(?<body>.{3,160})$`, 'iu').exec(text)?.groups?.['body'];
  if (body === undefined) return null;
  const english = clause(body.trim(), language);
  if (english === null || /\?$/u.test(english)) return null;
  return `Because ${english.replace(/^(?:The|An?|It|Its)(?= )/u, (word) => word.toLowerCase())}`;
}

/** The English of a form with the parts put in, its subject before it; `null` where a part is not known. */
function fill(english: string, groups: Groups, language: Language): string | null {
  let complete = true;
  const part = (text: string | null): string => {
    complete &&= text !== null;
    return text ?? '';
  };
  const subject = groups['s'] === undefined ? '' : `${part(nameOf(groups['s'], language))} `;
  const filled = english.replace(/\{([abnmvgA])\}/gu, (_whole, slot: string) => {
    const text = Object.entries(groups).find(
      ([name, found]) => name.startsWith(slot.toLowerCase()) && found !== undefined,
    )?.[1];
    if (text === undefined) return part(null);
    if (slot === 'n' || slot === 'm') return digits(text, language);
    if (slot === 'v' || slot === 'g') return part(wordOf(slot, text, language));
    return part(nameOf(text, language));
  });
  if (!complete) return null;
  return `${subject}${filled}`
    .replace(/(?<=\bdoes not \p{Ll}{2,12})s(?= )/u, '')
    .replace(/(?<=\b(?:has|have) )the (?=(?:\p{Ll}+ gate|(?:hidden|cell) state)$)/u, 'a ')
    .replace(/\ba (?=(?:input|output|update) )/u, 'an ');
}

function wordOf(slot: 'v' | 'g', text: string, language: Language): string | null {
  for (const [english, forms] of Object.entries(SLOTS[slot] ?? {})) {
    const form = forms[language];
    if (form !== undefined && new RegExp(`^(?:${form})$`, 'iu').test(text)) return english;
  }
  return null;
}

/** The verb of a predicate that begins with it, denied: "uses …" → "does not use …". */
function negated(english: string): string {
  const [, subject = '', verb = '', rest = ''] =
    /^((?:(?:an?|the) )?(?:\S+ ){1,4}?)(can|has|uses|decides|adds|sets|outputs|solves|mitigates|prevents|helps|suffers|processes|limits|guarantees|needs|is)\b(.*)$/u.exec(
      english,
    ) ?? [];
  if (verb === '' || /\b(?:not|no|only|never|cannot)\b/u.test(english)) return '';
  if (verb === 'can') return `${subject}cannot${rest}`;
  if (verb === 'is') return `${subject}is not${rest}`;
  const base = verb === 'has' ? 'have' : verb === 'processes' ? 'process' : verb.slice(0, -1);
  return `${subject}does not ${base}${rest}`;
}

/** The English of a name, as a whole or as a part of another; `null` where it is not known. */
const nameOf = (text: string, language: Language): string | null => lookUp(`${language} ${text.trim()}`);

const lookUp = remembered(1000, (key: string): string | null => {
  const language = key.slice(0, 2) as Language;
  const text = key.slice(3);
  const { articles, of, standard } = PARTICLES[language];
  const bare =
    articles === ''
      ? text
      : text.replace(new RegExp(`^(?:(?:${articles})(?:(?<=')| |(?<=\\p{Script=Han})))+(?=\\S)`, 'iu'), '');
  const named = (part: string): string | undefined => matches(framesOf(language).names, part)[0]?.[0].english;
  const whole = named(bare) ?? named(text);
  if (whole !== undefined) return whole;
  const usual = bare.replace(new RegExp(`(?:^| )${standard}(?: |$|(?=\\p{Script=Latin}))`, 'iu'), '');
  if (usual !== bare && usual.length > 2) {
    const cell = nameOf(usual, language);
    if (cell === 'an LSTM' || cell === 'a GRU') return cell;
  }
  // "La puerta de olvido (forget gate) de una LSTM": the same name twice.
  const twice = /^(?<before>[^()（）]{2,60}?) ?[(（](?<gloss>[^()（）]{2,60})[)）](?<after>[^()（）]{0,60})$/u.exec(
    bare,
  )?.groups;
  if (twice !== undefined) {
    const { before = '', gloss = '', after = '' } = twice;
    const first = nameOf(`${before}${after}`, language);
    const second = gloss.trim().toLowerCase();
    const same =
      first !== null &&
      (first === nameOf(gloss, language) ||
        first === nameOf(`${gloss}${after}`, language) ||
        first.replace(/^(?:the|an?) /u, '').toLowerCase() === second);
    return same ? first : null;
  }
  const ownerFirst = language === 'zh' || language === 'ja';
  for (const found of bare.matchAll(new RegExp(of, 'giu'))) {
    const [left, right] = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
    if (left === '' || right === '') continue;
    const [part, whole] = ownerFirst ? [right, left] : [left, right];
    const english = [part, whole].map((each) => named(bareOf(each, articles)));
    if (
      english[0] !== undefined &&
      english[1] !== undefined &&
      / (?:gate|state)$/u.test(english[0]) &&
      /^an? /u.test(english[1])
    )
      return `${english[0]} of ${english[1]}`;
  }
  return null;
});

const bareOf = (text: string, articles: string): string =>
  articles === '' ? text.trim() : text.trim().replace(new RegExp(`^(?:${articles})(?:(?<=')| )(?=\\S)`, 'iu'), '');

/** Several names: "la puerta de olvido, la de entrada y …". */
function listOf(text: string, language: Language): string | null {
  const parts = text.split(new RegExp(PARTICLES[language].and, 'iu')).map((part) => nameOf(part, language));
  if (parts.length < 2 || parts.length > 5 || parts.some((part) => part === null)) return null;
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
