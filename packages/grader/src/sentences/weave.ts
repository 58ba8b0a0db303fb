import type { Reading, Statement } from '../types.ts';
import { trimEnds } from '../frames/trim-ends.ts';
import { canonical } from './canonical.ts';
import { inEnglish } from './translate/index.ts';

/** Longer texts are no one sentence. */
const LONGEST = 400;

/** Every check that reads by sentences asks for the same ones. */
const known = new WeakMap<Reading, Map<Statement, readonly string[]>>();

/**
 * The sentences that an item may assert by one of its statements, in canonical words: a true/false stem, a yes/no question as the statement it asks
 * about, an option put in the place of what the stem asks for. Several where the joint is not certain; whoever reads them must read one.
 */
export function sentencesSaid(reading: Reading, statement: Statement): readonly string[] {
  const ofReading = known.get(reading) ?? new Map<Statement, readonly string[]>();
  known.set(reading, ofReading);
  const said = ofReading.get(statement) ?? weave(reading, statement);
  ofReading.set(statement, said);
  return said;
}

function weave({ form, stem }: Reading, { phrase }: Statement): readonly string[] {
  if (stem.text.length > LONGEST || phrase.text.length > LONGEST) return [];
  const asked = inEnglish(stem.text);
  if (form === 'statement') return [...affirmed(stem.text), ...(asked === null ? [] : affirmed(asked))];
  const own = joinedWhole(stem.text, phrase.text);
  const said = asked === null ? null : inEnglish(phrase.text);
  return asked === null || said === null ? own : [...new Set([...own, ...joinedWhole(asked, said)])];
}

function joinedWhole(stem: string, option: string): readonly string[] {
  const asked = canonical(stem);
  const said = canonical(option);
  if (asked === '' || said === '') return [];
  return [...new Set(joined(asked, said).map((sentence) => canonical(sentence)))];
}

/** A statement, or what a yes/no question asks about: "do lstm solve x?" is "lstm solve x". */
function affirmed(text: string): readonly string[] {
  const isQuestion = /[?？]\s*$/u.test(text);
  const said = canonical(text).replace(/\?$/, '').trim();
  if (!isQuestion) return [said];
  const asks = /^(?:is it (?:true|correct|right) that|do you agree that) (.*)$/u.exec(said);
  if (asks?.[1] !== undefined) return [asks[1]];
  const auxiliary = /^(?:do|can|will|would|should|could) (?:not )?(.*)$/u.exec(said);
  // "Does x not …?" and "Doesn't x …?" differ; only the second, whose "not" stands at once, asks for the positive.
  if (auxiliary?.[1] !== undefined) return [auxiliary[1]];
  const copula = /^is (?:not )?(.*)$/u.exec(said);
  if (copula?.[1] === undefined) return [said];
  const words = copula[1].split(' ');
  return words.slice(1).map((_word, at) => [...words.slice(0, at + 1), 'is', ...words.slice(at + 1)].join(' '));
}

const NOUN =
  'gate|cell|network|architecture|model|layer|unit|technique|method|problem|practice|trick|approach|component|part|variant';

/** A subject that is a name and says nothing more. */
const PLAIN =
  /^(?:lstm|gru|rnn|plainrnn|clipping|teacher forcing|truncated bptt|bptt|vanishing|exploding|gates?)(?: (?:and|or) (?:lstm|gru|rnn|plainrnn|vanishing|exploding))?$/u;

/** "3 (forget, input and output)": the number alone, where as many gates are named; else the words as they stand. */
function countOfNamed(own: string): string {
  const [, count, names] = /^(\d|one|two|three|four|five|six)(?: gates)? ?\(([a-z ,&]{3,60})\)$/u.exec(own) ?? [];
  if (count === undefined || names === undefined) return own;
  const named = names.split(/,? and |, | & /u).map((name) => name.replace(/ gates?$/u, '').trim());
  const gates = new Set(named.filter((name) => /^(?:forget|input|output|update|reset)$/u.test(name)));
  const told = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'].indexOf(count);
  return gates.size === named.length && gates.size === (told < 0 ? Number(count) : told) ? count : own;
}

function joined(asked: string, said: string): readonly string[] {
  const blank = asked.replace(/_{2,}|\.{3,}|…/u, ' § ');
  if (blank.includes('§') && !/§\s*$/u.test(blank)) return [blank.replace('§', said), blank.replace('§ gate', said)];
  const own = said.replace(/^(?:that|because|by|since) /u, '');
  const about =
    /^(?:which|what)(?: one)?(?: of (?:following|these))?(?: (?:statement|option|claim|answer|sentence|assertion)s?)? (?:about|on|regarding|concerning|of|for) (.{2,60}?) is (?:true|correct|right|valid)\??$/u.exec(
      asked,
    ) ??
    /^(?:which|what)(?: one)?(?: of (?:following|these))?(?: (?:statement|option|claim|answer|sentence|assertion)s?)? is (?:true|correct|right|valid)(?: (?:about|of|for|regarding|concerning) (.{2,60}?))?\??$/u.exec(
      asked,
    ) ??
    /^(?:what|which) is (?:true|correct|right) (?:about|of|for) (.{2,60}?)\??$/u.exec(asked) ??
    /^(?:select|choose|mark|check|find) (?:all )?(?:true|correct|right) (?:statement|option|claim|answer)s?(?: (?:about|on|of) (.{2,60}))?$/u.exec(
      asked,
    );
  if (about !== null) {
    const subject = about[1];
    if (subject === undefined) return [own];
    const named = own.replace(/^(?:it|they|this|these)(?= )/u, subject);
    // What a longer subject says besides a name ("LSTMs without forget gates") must not be lost.
    return PLAIN.test(subject) ? [named, own] : named === own ? [] : [named];
  }
  const open = asked.replace(/\?$/, '');
  const which = new RegExp(
    `^(?:in (?<ctx>lstm|gru|rnn|plainrnn),? )?(?:which|what) (?<noun>${NOUN})s?(?: of (?<of>lstm|gru|rnn|plainrnn))?(?: (?:in|of) (?<of2>lstm|gru|rnn|plainrnn))? (?<rest>.*)$`,
    'u',
  ).exec(open);
  if (which?.groups !== undefined && asked.endsWith('?')) {
    const { noun = '', rest = '' } = which.groups;
    const cell = which.groups['of'] ?? which.groups['of2'] ?? which.groups['ctx'];
    const named = new RegExp(`\\b${noun}\\b`, 'u').test(own) || noun !== 'gate' ? own : `${own} ${noun}`;
    // "Which gate does a GRU not have?": the option is the object.
    const object = /^do (.{2,40}?) ((?:not )?(?:have|lack|need|use|miss))$/u.exec(rest);
    if (object !== null)
      return [`${object[1]} ${object[2]?.startsWith('not') === true ? `do ${object[2]}` : object[2]} ${named}`];
    const place = cell === undefined || named.includes(` of ${cell}`) ? '' : ` of ${cell}`;
    return [`${named}${noun === 'gate' ? place : ''} ${rest}`];
  }
  // "Which of these reduces x?", "what causes x?": the option does.
  const does =
    /^(?:(?:which|what)(?: one)? of (?:following|these|those)(?: (?:options|measures|techniques|changes|choices))?|what) ((?!is\b|do\b|can\b|have\b|happen)\p{L}+ .{3,120}?)\?$/u.exec(
      asked,
    );
  if (does !== null) return [`${own} ${does[1]}`];
  const brings =
    /^(?:which|what)(?: of (?:following|these|those))? do (.{3,60}?) (bring|cause|need|require|improve|increase|reduce|lead to)\?$/u.exec(
      asked,
    );
  if (brings !== null) return [`${brings[1]} ${own}`, `${brings[1]} ${brings[2]} ${own}`];
  const doing =
    /^what do (.{2,60}?) (?:do|control|decide|determine|regulate)\?$/u.exec(asked) ??
    /^what is (?:role|purpose|function|job|task|aim|goal|effect|main purpose|main role) of (.{2,60}?)\?$/u.exec(asked);
  if (doing !== null) {
    const subject = doing[1] ?? '';
    const verb = /^what do .* (control|decide|determine|regulate)\?$/u.exec(asked)?.[1];
    const act = own.replace(/^(?:it|they|to) /u, '');
    return verb === undefined ? [`${subject} ${act}`] : [`${subject} ${act}`, `${subject} ${verb} ${act}`];
  }
  const receives =
    /^what do (.{2,40}?) (receive|get|see|read|use|take)( as .{2,40}?)? ((?:when|if|in|with|without|during) .{2,80}?)\?$/u.exec(
      asked,
    );
  if (receives !== null) {
    const [, subject = '', verb = '', role = '', when = ''] = receives;
    return [`${when}, ${subject} ${verb} ${own}${role}`];
  }
  const number =
    /^how many (.{2,30}?) (?:do (.{2,60}?) (?:have|use|contain|possess)|is(?: there)? (?:in|inside) (.{2,60}?))\?$/u.exec(
      asked,
    );
  if (number !== null) {
    const [, things = '', owner, place] = number;
    const count = things === 'gates' ? countOfNamed(own) : own;
    return [`${owner ?? place} have ${count} ${things}`, `${owner ?? place} have ${count}`];
  }
  const happens = /^what happen(?: to (.{2,40}?))? (if|when) (.{2,120}?)\?$/u.exec(asked);
  if (happens !== null)
    return [`${happens[2]} ${happens[3]}, ${happens[1] === undefined ? own : own.replace(/^it /u, `${happens[1]} `)}`];
  const when = /^what is (?:true|correct|right) ((?:when|if) .{2,120}?)\?$/u.exec(asked);
  if (when !== null) return [`${when[1]}, ${own}`];
  const told = /^(.{4,160}[^.?]\.) what is (.{2,80}?)\?$/u.exec(asked);
  if (told !== null) return [`${told[1]} ${told[2]} is ${own}`];
  const equals = /^what is ([^.?]{2,120})\?$/u.exec(asked);
  if (equals !== null) return [`${equals[1]} is ${own}`];
  if (asked.endsWith('?')) return [];
  const start = trimEnds(asked, ' §:_');
  return [`${start} ${own.replace(/^(?:it|they) /u, '')}`];
}
