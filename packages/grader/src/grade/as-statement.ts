import { trimEnds } from '../frames/trim-ends.ts';

/** Longer stems tell a story, whose parts hang on each other. */
const LONGEST = 160;

/** Words by which a question asks for the best of several true answers, compares them, or points outside of itself. */
const RANKS =
  /\b(?:most|least|best|worst|main(?:ly)?|primar(?:y|ily)|chief(?:ly)?|key|major|better|worse|preferr?ed|prefer|likely|first|last|usually|typical(?:ly)?|common(?:ly)?|example|instead|rather|not|never|cannot|without|except|only|if|unless|suppose|assume|why|how(?! many)|above|below|previous|this|that|these|those|it|its|they|their|your?|respectively|both|author|paper|who|whose|when|where)\b|n['’]t\b/iu;

const VERBS =
  'share|add|use|limit|compute|output|return|store|keep|control|decide|need|require|prevent|avoid|reduce|learn|process|read|contain|have|represent|depend on|unroll|cut|clip|bound|rescale|scale|merge|combine|mix|forget|remember|carry|hold|take|receive|get|give|produce|predict|estimate|model|cause|lead to|solve|address|mitigate|help|allow|enable|change|update|multiply|apply';

/** "What does an RNN share over time": made once, since every option of every question asks for it. */
const OBJECT = new RegExp(`^what (?<do>does|do) (?<who>[^,]{2,60}?) (?<verb>${VERBS})(?<rest> [^,]{2,80})?$`, 'iu');

/**
 * What a short question and one of its answers say together, as one plain sentence: "What does an RNN share over time?" with "its
 * weights" is "An RNN shares its weights over time". `null` where the joint is not certain.
 */
export function asStatement(stem: string, option: string): string | null {
  const asked = stem.trim().replace(/\s+/gu, ' ');
  const own = trimEnds(option.trim().replace(/\s+/gu, ' '), ' .;,');
  if (asked.length > LONGEST || own === '' || own.length > LONGEST || /[?？!:\n]/u.test(own)) return null;
  // Several sentences, a list of statements, or numbers, which those who read a question look at more closely.
  if (/\d/u.test(asked) || /[.!?;:]\s+\S/u.test(asked) || /\b[ivx]{1,3}[.)]\s/iu.test(asked)) return null;
  // "Less than 1" bounds a number and is none.
  if (
    /^(?:less|more|fewer|greater|larger|smaller|at (?:most|least)|up to|below|above|under|over|not)\b.+\d/iu.test(own)
  )
    return null;
  const open = asked.replace(/\s?[?？:.]\s*$/u, '');
  if (RANKS.test(open.replace(/^(?:which|what)(?: one)? of (?:these|those|the following)\b/iu, ''))) return null;
  const text = /[?？]\s*$/u.test(asked) ? answered(open, own) : completed(open, own);
  return text === null ? null : `${upper(text)}.`;
}

/** "Truncated BPTT limits the" and "number of steps"; "The ___ gate …" and "update". */
function completed(open: string, own: string): string | null {
  const blank = /_{2,}|\.{3,}|…/u;
  if (blank.test(open))
    return open
      .replace(blank, ` ${own} `)
      .replace(/\s{2,}/gu, ' ')
      .trim();
  if (/\b(?:which|what|how many)\b/iu.test(open)) return null;
  const tail = /\b(?:the|an?)$/iu.test(open) ? own.replace(/^(?:the|an?)\s/iu, '') : own;
  return `${open} ${lower(tail)}`;
}

function answered(open: string, own: string): string | null {
  const tally =
    /^how many (?<things>[\p{L} -]{3,40}?) (?:does|do) (?<owner>[^,]{2,60}?) (?<verb>have|use|contain|need)$/iu.exec(
      open,
    ) ??
    /^(?<owner>[^,]{2,60}?) (?<verb>has|have|uses?|contains?|needs?) how many (?<things>[\p{L} -]{3,40})$/iu.exec(
      open,
    ) ??
    /^how many (?<things>[\p{L} -]{3,40}?) (?:are|is) (?:there )?in (?<owner>[^,]{2,60})$/iu.exec(open);
  if (tally?.groups) return `${tally.groups['owner']} has ${own} ${tally.groups['things']}`;
  const object = OBJECT.exec(open);
  if (object?.groups) {
    const { do: form, who, verb = '', rest = '' } = object.groups;
    return `${who} ${form?.toLowerCase() === 'does' ? thirdPerson(verb) : verb} ${lower(own)}${rest}`;
  }
  const passive = /^what (?:is|are) (?<rest>\p{L}+(?:ed|en|own) .{2,100}|\p{L}+(?:ed|en|own))$/iu.exec(open);
  if (passive?.groups) return `${own} ${/[^s]s$/u.test(own) ? 'are' : 'is'} ${passive.groups['rest']}`;
  const of =
    /^(?:which|what)(?: one)?(?: of (?:these|those|the following))? (?<rest>(?:are|have|can|do|\p{L}+s)\s.{2,100})$/iu.exec(
      open,
    );
  if (
    of?.groups &&
    !/^what (?:is|are|do|does|has|have)\b/iu.test(open) &&
    !/^(?:does|do)\b/iu.test(of.groups['rest'] ?? '')
  )
    return `${own} ${of.groups['rest']}`;
  const noun =
    /^(?:which|what) (?<noun>gate|cell|network|architecture|state|layer|model|technique|method) (?<rest>(?:can|\p{L}+s)\s.{2,100})$/iu.exec(
      open,
    );
  if (noun?.groups) {
    const { noun: name = '', rest } = noun.groups;
    const named = new RegExp(`\\b${name}\\b`, 'iu').test(own) || name !== 'gate' ? own : `${own} gate`;
    return `${name === 'gate' && !/^the\b/iu.test(named) ? 'the ' : ''}${named} ${rest}`;
  }
  return null;
}

function thirdPerson(verb: string): string {
  const [first = '', ...more] = verb.split(' ');
  const form =
    first === 'have'
      ? 'has'
      : /(?:[sxo]|ch|sh)$/u.test(first)
        ? `${first}es`
        : /[^aeiou]y$/u.test(first)
          ? `${first.slice(0, -1)}ies`
          : `${first}s`;
  return [form, ...more].join(' ');
}

/** Without the capital that only opens a sentence: "The weights", and not "LSTM" or "W". */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${(text[0] as string).toLowerCase()}${text.slice(1)}` : text;
}

function upper(text: string): string {
  return `${(text[0] ?? '').toUpperCase()}${text.slice(1)}`;
}
