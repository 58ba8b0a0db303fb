import type { Reading, Statement } from '../types.ts';
import { trimEnds } from '../frames/trim-ends.ts';
import { askedOtherwise } from './asks.ts';
import { CELL } from './cell.ts';
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
  const [asked, said] = asDifference(canonical(stem), canonical(option));
  if (asked === '' || said === '') return [];
  const all = [...joined(asked, said), ...askedOtherwise(asked, said)];
  return [...new Set(all.map((sentence) => canonical(sentence)))];
}

const DIFFERS = new RegExp(
  `^(?:(?:what|which of following) distinguish(?:es)? (${CELL}) from (${CELL})|how (?:do|is) (${CELL}) (?:differ|different) from (${CELL})|(${CELL}) (?:differ|is different) from (${CELL})(?: in that| because| since| in| by)?(?: it| they)?) ?[?:]?$`,
  'u',
);

/** "A GRU differs from an LSTM in that it …" asks for a difference, and "it" is the first of the two. */
function asDifference(asked: string, said: string): readonly [asked: string, said: string] {
  const [, ...named] = DIFFERS.exec(asked) ?? [];
  const [one, other] = named.filter((name) => name !== undefined);
  if (one === undefined || other === undefined) return [asked, said];
  const ownSubject = /^(?:lstm|gru|rnn|plainrnn|both|neither|number|there) /u.test(said);
  return [
    `what is difference between ${one} and ${other}?`,
    ownSubject ? said : `${one} ${said.replace(/^(?:it|they|that it|by|because it) /u, '')}`,
  ];
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
  /^(?:lstm|gru|rnn|plainrnn|clipping|teacher forcing|truncated bptt|bptt|vanishing|exploding|gates?)(?: (?:and|or) (?:lstm|gru|rnn|plainrnn|vanishing|exploding))?(?: (?:in|of|for) (?:rnn|plainrnn))?$/u;

/** "3 (forget, input and output)", "two: update and reset gate": `3 gates: forget, input and output`, else the words as they stand. */
function countOfNamed(own: string): string {
  const found = /^(\d|one|two|three|four|five|six)(?: gates)?(?: ?\(|: ?|, (?:namely )?| - )([a-z ,&]{3,70})\)?$/u.exec(
    own,
  );
  if (found === null || !/\b(?:forget|input|output|update|reset)\b/u.test(found[2] ?? '')) return own;
  return `${found[1]} gates: ${found[2]}`;
}

/** "LSTM gates?", "name the gates of a GRU": a count, or all of them by name. */
function gatesListed(asked: string, own: string): readonly string[] | null {
  const cell =
    /^(?:(?:name|list|give|state|which|what) (?:is )?(?:all )?)?(?:gates of (?<of>lstm|gru)|(?<cell>lstm|gru) gates|(?<first>lstm|gru):? gates)(?: is| have)?(?::|\?)?$/u.exec(
      asked,
    )?.groups;
  const name = cell?.['of'] ?? cell?.['cell'] ?? cell?.['first'];
  if (name === undefined) return null;
  return /^(?:\d|one|two|three|four)(?: gates)?$/u.test(own)
    ? [`${name} have ${own.replace(/ gates$/u, '')} gates`]
    : [`${name} have as its gates ${own}`];
}

/** "A GRU has how many gates?", "LSTM: number of gates", "the number of gates in a GRU is": the option is the count. */
function tallied(asked: string, own: string): readonly string[] | null {
  const found =
    /^(?<owner>.{2,40}?) (?:have|contain|use) how many (?<things>\p{L}{3,20}(?: \p{L}{3,20})?)\??$/u.exec(asked) ??
    /^(?:how many|number of) (?<things>\p{L}{3,20}(?: \p{L}{3,20})?) (?:in|of|inside) (?<owner>.{2,40}?)(?: is| equals|:|=)?\??$/u.exec(
      asked,
    ) ??
    /^(?:number of|how many) (?<things>\p{L}{3,20}(?: \p{L}{3,20})?)[:,] (?<owner>lstm|gru|plainrnn|rnn)\??$/u.exec(
      asked,
    ) ??
    /^(?<owner>[\p{L} ]{2,20})[:,]? (?:number of|how many) (?<things>\p{L}{3,20}(?: \p{L}{3,20})?)(?: is|:|=)?\??$/u.exec(
      asked,
    );
  if (found?.groups === undefined) return null;
  const { owner, things } = found.groups;
  const count = things === 'gates' ? countOfNamed(own) : own;
  return [`${owner} have ${count} ${things}`, `${owner} have ${count}`];
}

const GATED = 'lstm|gru|plainrnn';
const PAIR_ASKED = [
  new RegExp(
    `^how many gates (?:do|have) (?<one>${GATED})(?: have)?,? (?:and (?:how many do )?|compared (?:with|to) |versus |vs\\.? |against |relative to )(?:that of )?(?<two>${GATED})(?: have)?(?:,? respectively)?\\?$`,
    'u',
  ),
  new RegExp(`^compare number of gates of (?<one>${GATED}) and (?<two>${GATED})$`, 'u'),
];
const TWO_COUNTS =
  /^(?<n>\d|one|two|three|four)(?: gates)?,? ?(?:and|versus|vs\.?|against|\/|;|compared (?:with|to)) ?(?<m>\d|one|two|three|four)(?: gates)?(?:,? respectively)?$/u;

/** "How many gates does a GRU have, compared with an LSTM?": two counts, in their order. */
function twoCounted(asked: string, own: string): readonly string[] | null {
  const { one, two } =
    PAIR_ASKED.map((pattern) => pattern.exec(asked)?.groups).find((found) => found !== undefined) ?? {};
  if (one === undefined || two === undefined || one === two) return null;
  const counts = TWO_COUNTS.exec(own)?.groups;
  return [counts === undefined ? own : `${one} ${counts['n']}, ${two} ${counts['m']}`];
}

/** Verbs that take what is asked for as their object; "what does a gate replace?" asks for something else than its effect. */
const PLAIN_VERB =
  /^(?:share|add|use|limit|compute|output|return|store|keep|control|decide|need|require|prevent|avoid|reduce|learn|process|read|contain|have|represent|unroll|bound|rescale|merge|combine|forget|remember|receive|produce|predict|estimate|cause|solve|address|mitigate)$/u;

/** "What does an RNN share over time?": the option stands behind the verb. Which word that is shows in what can be read. */
function objectAsked(asked: string, own: string): readonly string[] {
  const found = /^(?:what|which of (?:following|these|those)) do ([^,.;]{4,120})\?$/u.exec(asked);
  const words = found?.[1]?.split(' ') ?? [];
  if (words.length < 2 || /\d/u.test(asked) || words.includes('not') || words.includes('never')) return [];
  return words
    .slice(1, 8)
    .flatMap((verb, k) =>
      PLAIN_VERB.test(verb) ? [[...words.slice(0, k + 1), verb, own, ...words.slice(k + 2)].join(' ')] : [],
    );
}

/** "Which activation function keeps values between -1 and 1?": the function whose range that is, and not one that stays inside. */
const RANGE_ASKED =
  /^(?:which|what)(?: of following)? (?:activation )?functions? (?:output|produce|give|return|have|take|keep|squash|squeeze|map|compress|limit)(?:es|s)? (?:(?:its|the|an?|any|all|real|output|outputs|inputs?|values?|numbers?|range|interval|of|to|into|from|in|always) ){0,6}(?<range>(?:between )?[[(]?[-−]?\d(?:\.\d)?(?: and | to |, ?)[-−]?\d(?:\.\d)?[\])]?)\?$/u;

function joined(asked: string, said: string): readonly string[] {
  const blank = asked.replace(/_{2,}|\.{3,}|…/u, ' § ');
  if (blank.includes('§') && !/§\s*$/u.test(blank)) return [blank.replace('§', said), blank.replace('§ gate', said)];
  const own = said.replace(/^(?:that|because|by|since) /u, '');
  const gates = gatesListed(asked, own);
  if (gates !== null) return gates;
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
  // A question on settings of gates: the whole question stands before its answer.
  if (/^(?:which|what) (?:setting|combination|choice|values?) of |^for (?:which|what) /u.test(asked))
    return [`${asked} ${own}`];
  if (/, by (?:which|what) factor is .{4,80}\?$/u.test(asked)) return [`${asked} ${own}`];
  const open = asked.replace(/\?$/, '');
  const which = new RegExp(
    `^(?:in (?<ctx>lstm|gru|rnn|plainrnn),? )?(?:which|what) (?:(?<lead>lstm|gru) )?(?<noun>${NOUN})s?(?: of (?<of>lstm|gru|rnn|plainrnn))?(?: (?:in|of) (?<of2>lstm|gru|rnn|plainrnn))? (?<rest>.*)$`,
    'u',
  ).exec(open);
  if (which?.groups !== undefined && asked.endsWith('?')) {
    const { noun = '', rest = '' } = which.groups;
    const cell = which.groups['of'] ?? which.groups['of2'] ?? which.groups['lead'] ?? which.groups['ctx'];
    const named = new RegExp(`\\b${noun}\\b`, 'u').test(own) || noun !== 'gate' ? own : `${own} ${noun}`;
    // "Which gate does a GRU not have?": the option is the object.
    const object = /^do (.{2,40}?) ((?:not )?(?:have|lack|need|use|miss|contain))$/u.exec(rest);
    // "Which gates does a GRU have?" asks for all of them.
    if (
      object !== null &&
      /^(?:in .{3,9},? )?(?:which|what) gates /u.test(open) &&
      !object[2]?.startsWith('not') &&
      !/lack|miss/u.test(object[2] ?? '')
    )
      return [`${object[1]} have as its gates ${own}`];
    if (object !== null)
      return [`${object[1]} ${object[2]?.startsWith('not') === true ? `do ${object[2]}` : object[2]} ${named}`];
    const place = cell === undefined || named.includes(` of ${cell}`) ? '' : ` of ${cell}`;
    // "Which component of an LSTM carries …?": a state of it does.
    const isPart = place !== '' && /^(?:component|part)$/u.test(noun) && /^(?:cell|hidden) state$/u.test(named);
    return [...(isPart ? [`${named}${place} ${rest}`] : []), `${named}${noun === 'gate' ? place : ''} ${rest}`];
  }
  const range = RANGE_ASKED.exec(asked)?.groups?.['range'];
  if (range !== undefined) return [`range of ${own} is ${range}`];
  const pair = twoCounted(asked, own);
  if (pair !== null) return pair;
  const tally = tallied(asked, own);
  if (tally !== null) return tally;
  // "Which of these reduces x?", "which one causes x?": the option does.
  const does =
    /^(?:(?:which|what)(?: one)? of (?:following|these|those)(?: (?:options|measures|techniques|changes|choices))?|which one|what) ((?!is\b|do\b|can\b|have\b|happen)\p{L}+ .{3,120}?)\?$/u.exec(
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
    // "…, when training RNNs" is where these are used at all.
    const subject = (doing[1] ?? '').replace(
      /^(clipping|teacher forcing|truncated bptt),? (?:when|while|in|during|for) (?:training(?: of)?(?: rnn)?|rnn(?: training)?)$/u,
      '$1',
    );
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
    /^how many (.{2,30}?) (?:do (.{2,60}?) (?:have|use|contain|possess)|is(?: there)? (?:in|inside) (.{2,60}?)|have (.{2,40}?))\?$/u.exec(
      asked,
    );
  if (number !== null) {
    const [, things = '', does, place, has] = number;
    const owner = does ?? place ?? has ?? '';
    const count = things === 'gates' ? countOfNamed(own) : own;
    return [`${owner} have ${count} ${things}`, `${owner} have ${count}`];
  }
  const why = /^why (?:do|is) (.{4,140}?)\?$/u.exec(asked);
  if (why !== null) return [`${why[1]} because ${own.replace(/^of /u, '')}`];
  const how = /^how do (.{4,140}?)\?$/u.exec(asked);
  if (how !== null) return [`${how[1]} by ${own}`];
  const meaning =
    /^what do ((?:value|activation) of .{1,12}? (?:of|for|in) .{4,30}?|.{4,30} gate(?: of (?:lstm|gru))? (?:value )?of (?:0|1)) mean\?$/u.exec(
      asked,
    );
  if (meaning !== null) return [`${meaning[1]} mean ${own}`];
  // "What does weight sharing in an RNN mean?", "what is meant by parameter sharing?"
  const sharing =
    /^what (?:do (?:weight|parameter) sharing(?: (?:in|for|of) (?:lstm|gru|rnn|plainrnn))? (?:mean|refer to|imply)|is meant by (?:weight|parameter) sharing(?: (?:in|for|of) (?:lstm|gru|rnn|plainrnn))?)\?$/u;
  if (sharing.test(asked)) return [`weight sharing mean that ${own}`];
  const asksHappens = /^((?:if|when) .{4,80}?), what happen(?: to (.{2,40}?))?\?$/u.exec(asked);
  if (asksHappens !== null)
    return [`${asksHappens[1]}, ${asksHappens[2] === undefined ? own : own.replace(/^it /u, `${asksHappens[2]} `)}`];
  const means = /^what do it mean (?:if|when) (.{4,80}?)\?$/u.exec(asked);
  if (means !== null) return [`if ${means[1]}, ${own}`];
  const happens = /^what happen(?: to (.{2,40}?))? (if|when) (.{2,120}?)\?$/u.exec(asked);
  if (happens !== null)
    return [`${happens[2]} ${happens[3]}, ${happens[1] === undefined ? own : own.replace(/^it /u, `${happens[1]} `)}`];
  const when = /^what is (?:true|correct|right) ((?:when|if) .{2,120}?)\?$/u.exec(asked);
  if (when !== null) return [`${when[1]}, ${own}`];
  const told = /^(.{4,160}[^.?]\.) what is (.{2,80}?)\?$/u.exec(asked);
  if (told !== null) return [`${told[1]} ${told[2]} is ${own}`];
  const equals = /^what is ([^.?]{2,120})\?$/u.exec(asked);
  if (equals !== null) return [`${equals[1]} is ${own}`];
  // "What is shared over time in an RNN?" is asked of what is shared.
  const passive = /^what is (\p{L}+(?:ed|wn|lt)(?: .{2,100})?)\?$/u.exec(asked);
  if (passive !== null) return [`${passive[1]} is ${own}`, `${own} is ${passive[1]}`];
  const object = objectAsked(asked, own);
  if (object.length > 0) return object;
  // No joint is known: the answer stands after its question, for whoever reads both.
  if (asked.endsWith('?')) return [`${asked} ${own}`];
  const start = trimEnds(asked, ' §:_');
  return [`${start} ${own.replace(/^(?:it|they) /u, '')}`];
}
