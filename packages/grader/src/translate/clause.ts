import type { Language, Tag, Word } from './table.ts';

/** The words of a sentence in English order: noun phrases, negations, verbs and questions put where English has them. */
export function ordered(words: readonly Word[], language: Language): readonly Word[] {
  const steps = [
    ...(language === 'zh' ? [whenFirst, ownersAfter, placesFirst, questionFirst, copulas] : []),
    (list: readonly Word[]) => adjectivesFirst(list, language),
    ...(language === 'de' ? [verbsForward] : []),
    (list: readonly Word[]) => denied(list, language),
    withSubjects,
    asking,
  ];
  return steps.reduce((list, step) => step(list), words);
}

const is = (word: Word | undefined, ...tags: readonly Tag[]): boolean => word !== undefined && tags.includes(word.tag);
const says = (word: Word | undefined, ...texts: readonly string[]): boolean =>
  word !== undefined && texts.includes(word.english);
const word = (tag: Tag, english: string): Word => ({ tag, english });

/** Where the noun phrase that starts at `from` ends, with what it is "of"; `from` itself where none starts there. */
function phraseEnd(list: readonly Word[], from: number): number {
  let at = from;
  if (is(list[at], 'O') && says(list[at], 'it', 'they', 'we')) return at + 1;
  while (is(list[at], 'D', 'A', 'O', 'L') || says(list[at], 'no')) at += 1;
  if (!is(list[at], 'N')) {
    // "It", "they": a phrase of its own.
    return at > from && is(list[at - 1], 'O') ? at : from;
  }
  at += 1;
  while (is(list[at], 'A', 'L') && !COMPARED.test(list[at]?.english ?? '')) at += 1;
  if (is(list[at], 'P') && says(list[at], 'of')) {
    const end = phraseEnd(list, at + 1);
    return end > at + 1 ? end : at;
  }
  return at;
}

const COMPARED = /^(?:slower|faster|true|false|impossible|differentiable|binary|more|less|fewer|negative|too .*)$/u;

/** "Gradiente pequeño" → "small gradient". */
function adjectivesFirst(list: readonly Word[], language: Language): readonly Word[] {
  if (language === 'de' || language === 'zh') return list;
  const out = [...list];
  for (let at = 0; at + 1 < out.length; at += 1) {
    const [noun, adjective] = [out[at] as Word, out[at + 1] as Word];
    if (noun.tag !== 'N' || adjective.tag !== 'A' || COMPARED.test(adjective.english)) continue;
    if (out.slice(0, at).some((each) => /^(?:make|become)/u.test(each.english) && each.tag === 'V')) continue;
    out[at] = adjective;
    out[at + 1] = noun;
  }
  return out;
}

/** "LSTM的输出门" → "output gate of LSTM"; 的 after an adjective says nothing. */
function ownersAfter(list: readonly Word[]): readonly Word[] {
  let out = [...list];
  for (let at = out.findIndex(isOwner); at >= 0; at = out.findIndex(isOwner)) {
    const before = out[at - 1];
    if (!is(before, 'N')) {
      out = [...out.slice(0, at), ...out.slice(at + 1)];
      continue;
    }
    let start = at - 1;
    while (start > 0 && is(out[start - 1], 'A', 'L', 'D') && !says(out[start - 1], '')) start -= 1;
    let end = at + 1;
    while (is(out[end], 'A', 'L', 'D')) end += 1;
    if (!is(out[end], 'N')) {
      out = [...out.slice(0, at), ...out.slice(at + 1)];
      continue;
    }
    const [owner, owned] = [out.slice(start, at), out.slice(at + 1, end + 1)];
    out = [...out.slice(0, start), ...owned, OF, ...owner, ...out.slice(end + 1)];
  }
  return out;
}

const OF: Word = { tag: 'P', english: 'of ' };
const isOwner = ({ tag, english }: Word): boolean => tag === 'P' && english === 'of';

/** "RNN 中" → "in RNN". */
function placesFirst(list: readonly Word[]): readonly Word[] {
  const out = [...list];
  for (let at = 1; at < out.length; at += 1) {
    if (!is(out[at], 'P') || !says(out[at], 'in') || !is(out[at - 1], 'N')) continue;
    let start = at - 1;
    while (start > 0 && (is(out[start - 1], 'A', 'L', 'D', 'N') || says(out[start - 1], 'of '))) start -= 1;
    const isOpened = is(out[start - 1], 'P') && says(out[start - 1], 'in');
    const [place] = out.splice(at, 1);
    if (!isOpened && place !== undefined) out.splice(start, 0, place);
  }
  return out;
}

/** "RNN 为什么 …" → "why RNN …". */
function questionFirst(list: readonly Word[]): readonly Word[] {
  const at = list.findIndex((each) => each.tag === 'Q' && /^(?:why|how)$/u.test(each.english));
  if (at <= 0) return list;
  const before = list.slice(0, at);
  // What stands before is what is asked about, or when: nothing else.
  return before.every((each) => !is(each, 'V', 'R', 'C')) ? [list[at] as Word, ...before, ...list.slice(at + 1)] : list;
}

/** "在…时" → "when …": the word stands after what it opens. */
function whenFirst(list: readonly Word[]): readonly Word[] {
  const at = list.findIndex((each) => is(each, 'R') && says(each, 'when'));
  if (at <= 0) return list;
  let start = at;
  while (start > 0 && !is(list[start - 1], '.', 'R')) start -= 1;
  const inside = list.slice(start, at);
  const opened = inside.findIndex((each) => is(each, 'P') && says(each, 'in'));
  const [before, body] = opened < 0 ? [[], inside] : [inside.slice(0, opened), inside.slice(opened + 1)];
  const opener = body.every((each) => !is(each, 'V', 'K', 'M')) ? word('P', 'during') : word('R', 'when');
  return [...list.slice(0, start), ...before, opener, ...body, word('.', ','), ...list.slice(at + 1)];
}

/** "词表太大" → "vocabulary is too large". */
function copulas(list: readonly Word[]): readonly Word[] {
  const last = lastIndex(list, (each) => !is(each, '.'));
  if (!is(list[last], 'A') || !is(list[last - 1], 'N') || list.some((each) => is(each, 'V', 'K', 'M'))) return list;
  return [...list.slice(0, last), word('K', 'is'), ...list.slice(last)];
}

/** "Because uses …" has its subject in the verb's ending; what is needed or found goes before its verb. */
function withSubjects(list: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const each = list[at] as Word;
    if (
      is(each, 'V') &&
      says(each, 'is needed', 'is found', 'is reduced', 'is written', 'is forgotten', 'are lacking')
    ) {
      let end = phraseEnd(list, at + 1);
      while (end > at + 1 && is(list[end], 'C') && phraseEnd(list, end + 1) > end + 1) end = phraseEnd(list, end + 1);
      const before = out.at(-1);
      if (end > at + 1 && !is(before, 'N')) {
        out.push(...list.slice(at + 1, end), each);
        at = end - 1;
        continue;
      }
    }
    if (
      is(out.at(-1), 'R') &&
      says(out.at(-1), 'because', 'if', 'so that') &&
      (is(each, 'V', 'M') || says(each, 'do not'))
    )
      out.push(word('O', 'it'));
    // "Para evitar …": what something is for.
    if (is(each, 'P') && says(each, 'for') && is(list[at + 1], 'I', 'V')) {
      out.push(word('P', 'to'));
      continue;
    }
    out.push(each);
  }
  return out;
}

/** German puts verbs last after "weil", "wenn", "dass", and infinitives after their objects. */
function verbsForward(list: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let at = 0; at < list.length;) {
    const end = clauseEnd(list, at);
    out.push(...forward(list.slice(at, end)));
    at = end;
  }
  return out;
}

/** A clause goes to the next mark or, after its first word, to the next subordinator. */
function clauseEnd(list: readonly Word[], from: number): number {
  let at = from + 1;
  while (at < list.length && !is(list[at], '.', 'R') && !(is(list[at - 1], '.') && at > from + 1)) at += 1;
  return at;
}

function forward(clause: readonly Word[]): readonly Word[] {
  const lead = clause.findIndex((each) => !is(each, '.', 'C'));
  const marks = clause.slice(0, Math.max(0, lead));
  const body = clause.slice(Math.max(0, lead));
  const [first] = body;
  if (is(first, 'R') && !says(first, 'then')) {
    const start = 1;
    const subject = phraseEnd(body, start);
    const verbs: Word[] = [];
    let rest = body.slice(subject);
    while (rest.length > 0 && is(rest.at(-1), 'V', 'K', 'M', 'I')) {
      verbs.unshift(rest.at(-1) as Word);
      rest = rest.slice(0, -1);
    }
    // "… bleiben kann": the modal goes before its infinitive.
    if (verbs.length === 2 && is(verbs[1], 'M', 'K')) verbs.reverse();
    if (says(first, 'which') && verbs.length > 0)
      return [...marks, first as Word, ...verbs, ...body.slice(start, body.length - verbs.length)];
    if (subject > start && verbs.length > 0)
      return [...marks, first as Word, ...body.slice(start, subject), ...verbs, ...rest];
    return clause;
  }
  const modal = body.findIndex((each) => is(each, 'M'));
  if (modal >= 0 && is(body.at(-1), 'I', 'V') && body.length - 1 > modal + 1) {
    const last = body.at(-1) as Word;
    return [...marks, ...body.slice(0, modal + 1), last, ...body.slice(modal + 1, -1)];
  }
  return clause;
}

/** "No evita" → "does not prevent", "verhindert … nicht" the same. */
function denied(list: readonly Word[], language: Language): readonly Word[] {
  const out: Word[] = [];
  for (const each of list) {
    const last = out.at(-1);
    if (is(last, 'X') && says(last, 'not') && is(each, 'V', 'K', 'M')) {
      out.pop();
      if (each.tag === 'V') out.push(word('X', 'do not'), each);
      else out.push(each, word('X', 'not'));
      continue;
    }
    if (is(each, 'X') && says(each, 'not') && language === 'de') {
      // The verb stands before its objects: the denial goes to it, unless what follows is denied itself.
      const verb = lastIndex(out, (before) => is(before, 'V'));
      const barrier = lastIndex(out, (before) => is(before, '.', 'R', 'K', 'M', 'C'));
      if (verb > barrier) {
        out.splice(verb, 0, word('X', is(out[verb - 1], 'M') ? 'not' : 'do not'));
        continue;
      }
    }
    out.push(each);
  }
  return out;
}

const lastIndex = (list: readonly Word[], test: (each: Word) => boolean): number =>
  list.reduce((found, each, at) => (test(each) ? at : found), -1);

/** Questions in English order: "why V NP …" and "why NP V …" are "why do NP V …". */
function asking(list: readonly Word[]): readonly Word[] {
  const at = list.findIndex((each) => !is(each, '.') && each.english !== '');
  const first = list[at];
  const isQuestion = list.some((each) => each.tag === '.' && each.english === '?');
  const rest = list.slice(at + 1);
  if (first === undefined || !isQuestion) return list;
  if (is(first, 'V') && phraseEnd(rest, 0) > 0)
    return [word('Q', 'do'), ...rest.slice(0, phraseEnd(rest, 0)), first, ...rest.slice(phraseEnd(rest, 0))];
  if (!is(first, 'Q')) return list;
  if (says(first, 'what does X mean', 'what does', 'what happens')) {
    const end = phraseEnd(rest, 0);
    if (says(first, 'what happens')) return list;
    if (end === 0) return list;
    return [
      word('Q', 'what does'),
      ...rest.slice(0, end),
      word('V', says(first, 'what does') ? 'do' : 'mean'),
      ...rest.slice(end),
    ];
  }
  if (says(first, 'which of the following')) return withoutRepeat(first, rest);
  if (says(first, 'how many')) {
    const [noun, verb] = [phraseEnd(rest, 0), rest[phraseEnd(rest, 0)]];
    const end = phraseEnd(rest, noun + 1);
    return noun > 0 && is(verb, 'V') && end > noun + 1
      ? [first, ...rest.slice(0, noun), word('V', 'do'), ...rest.slice(noun + 1, end), verb as Word, ...rest.slice(end)]
      : list;
  }
  if (!says(first, 'why', 'how', 'what')) return list;
  const [next] = rest;
  if (is(next, 'V') && !says(first, 'what')) {
    const end = phraseEnd(rest, 1);
    return end > 1 ? [first, word('V', 'do'), ...rest.slice(1, end), next as Word, ...rest.slice(end)] : list;
  }
  const end = phraseEnd(rest, 0);
  const verb = rest[end];
  if (end > 0 && is(verb, 'V') && !/^(?:is|are) /u.test(verb?.english ?? '')) return [first, word('V', 'do'), ...rest];
  if (end > 0 && says(verb, 'do not'))
    return [first, word('V', 'do'), ...rest.slice(0, end), word('X', 'not'), ...rest.slice(end + 1)];
  return list;
}

/** "Parmi ces affirmations sur …, laquelle est fausse ?": the second question word says nothing more. */
function withoutRepeat(first: Word, rest: readonly Word[]): readonly Word[] {
  const again = rest.findIndex((each) => is(each, 'Q'));
  const kept =
    again < 0 ? rest : [...rest.slice(0, again).filter((each) => each.english !== ','), ...rest.slice(again + 1)];
  return [first, ...kept.filter((each, at) => !(at === 0 && is(each, 'A') && says(each, 'these')))];
}
