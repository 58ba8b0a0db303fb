import { trimEndOf } from '../text/trim.ts';
import { ANSWER_WORDS, AROUND_WORDS, EXPLANATION_WORDS, OPTIONS_WORDS, QUESTION_WORDS } from '../text/words.ts';

/** An announcement at the front of a line: how long it is, and the question's number where it names one. */
export interface Announcement {
  length: number;
  number: number | null;
  /** The announcement holds only weak words ("Solution:", "Note:"). */
  weak: boolean;
}

const WORD = /^[\p{L}\p{M}_']+/u;
const CHOICE_WORDS = new Set(['choice', 'option', 'letter', 'opción', 'alternativa', 'option.']);
const HAN_ANSWER =
  /^(?:[[【(（「]\s?)?(?:(?:本题|本題)?的?(?:正确|正確|参考|參考|标准|標準)?(?:答案|答|选项|正解|正答|解答)|(?:故|应|应该)?选(?=[\s:：]?[A-Za-z]+[\s。.]?$))[\])】）」]?\s?[为為是は]?\s?[:：]?\s*/u;
const HAN_EXPLANATION =
  /^(?:[[【(（「]\s?)?(?:答案)?(?:试题|題目|题目)?(?:解析|解释|解釋|说明|說明|详解|分析|解説|考点|难度|知识点|点评)[\])】）」]?\s?[:：]?\s*/u;

/**
 * "Answer: B", "The correct answers are A and C", "Ans) B", "正确答案：B", "A1. text", "[Answer: B]": an announcement made of
 * answer words and the words that go around them, closed by a delimiter or by what can only be a choice.
 */
export function answerAnnouncement(text: string): Announcement | null {
  const han = HAN_ANSWER.exec(text.slice(0, 24));
  if (han) {
    const rest = text.slice(han[0].length);
    const closed = /[:：】\])）为為是は]\s*$/u.test(han[0]);
    if (closed || rest === '' || /^[A-Z]{1,6}[\s。.]*$/i.test(rest))
      return { length: han[0].length, number: null, weak: false };
  }
  // "AnsB": the space was lost.
  const glued = /^(?:Ans|ANS|Answer|ANSWER)(?=[A-H]{1,4}\W{0,2}$)/.exec(text.slice(0, 14));
  if (glued) return { length: glued[0].length, number: null, weak: false };
  let at = /^[[({【（"'“]*\s{0,2}/.exec(text)?.[0].length ?? 0;
  const bracket = /^[[({【（]/.test(text);
  let answers = 0;
  let strong = false;
  let number: number | null = null;
  let last = '';
  /** "The correct option …": an answer only where a choice follows. */
  let chosen = false;
  let words = 0;
  for (; words < 9; words++) {
    const word = WORD.exec(text.slice(at, at + 40));
    if (!word) break;
    const name = word[0].toLowerCase();
    // One capital letter is a choice, but for "A:" and "A1." of a question-and-answer list.
    if (/^[a-z]$/.test(name) && !(name === 'a' && words === 0) && name !== 's' && name !== 'r') break;
    if (ANSWER_WORDS.has(name)) {
      answers++;
      if (
        ![
          'key',
          'solution',
          'sol',
          'response',
          'a',
          'r',
          'correct',
          'right',
          'lösung',
          'solución',
          'soluzione',
          'solução',
          'решение',
          'solución',
        ].includes(name)
      )
        strong = true;
      if (answers > 1) strong = true;
    } else if (!AROUND_WORDS.has(name)) break;
    else if (answers > 0 && CHOICE_WORDS.has(name)) chosen = true;
    last = name;
    at += word[0].length;
    const more =
      /^(?:\(s\)|\(es\))?\s?(?:(?:to|for|of)\s(?:question|q)\s?)?(?:#|no\.?)?\s{0,2}(\d{1,4})?(?=[\s.:：)\]\-–—=]|$)/iu.exec(
        text.slice(at, at + 24),
      );
    if (more) {
      if (more[1]) number = Number(more[1]);
      at += more[0].length;
    }
    const space = /^\s{1,3}(?=\p{L})/u.exec(text.slice(at, at + 4));
    if (space) at += space[0].length;
    else if (!/^\p{L}/u.test(text.slice(at, at + 1))) break;
  }
  if (answers === 0) return null;
  const single = words === 0 || (words === 1 && (last === 'a' || last === 'r'));
  const rest = text.slice(at);
  const closing =
    /^\s{0,2}(?:[\])】）]\s?[:：]?|;(?=\s?[([]?[A-H][)\]]?\s*$)|[:：=→]+(?:\s?[-–—]{1,2}>?)?|\.\B|\.{2,}|[-–—]+>?(?=\s|[A-H](?!\p{L}))|\s?=>)\s*/u.exec(
      rest.slice(0, 12),
    );
  if (closing) {
    // "Answer: 4:" alone, the question's number behind the word.
    const counted = strong ? /^(\d{1,3})\s?[:：]\s*$/.exec(rest.slice(closing[0].length)) : null;
    if (counted) return { length: text.length, number: Number(counted[1]), weak: false };
    if (last === 'a' && number === null && !/[:：]/.test(closing[0])) return null;
    const choice = /^[([]?[A-H][)\]]?\.?$/.test(rest.slice(closing[0].length));
    if (!strong && !choice && !/[:：=]/.test(closing[0]) && number === null) return null;
    return { length: at + closing[0].length, number, weak: !strong && number === null };
  }
  // "Solution to Question 3" alone, above the answer.
  if (number !== null && rest.trim() === '' && OF_QUESTION.test(text.slice(0, 60)))
    return { length: text.length, number, weak: false };
  if (single && !strong) return null;
  const after = rest.trimStart();
  if (chosen && !strong && /^["'“*([]{0,2}[A-H](?![\p{L}'’])/u.test(after))
    return { length: text.length - after.length, number, weak: true };
  const verb = /^(?:is|are|es|son|ist|sind|lautet|lauten|est|sont|é|são|è|sono)$/.test(last);
  if (verb && strong && rest.trim() !== '')
    return { length: text.length - text.slice(at).trimStart().length, number, weak: false };
  if (strong && rest.trim() === '') return { length: text.length, number, weak: false };
  // "Answer B", "ANS BD".
  if (
    strong &&
    /^\s{0,3}[([]?[A-Ha-h](?:\s?[,&/]\s?[A-H]|\s?[A-H])*[)\].]*$/.test(rest.slice(0, 40)) &&
    rest.length < 40 &&
    (bracket || /^\s|^[([]/.test(rest) || /\s$/.test(text.slice(0, at)))
  ) {
    return { length: text.length - rest.trimStart().length, number, weak: false };
  }
  return null;
}

const OF_QUESTION = /\s(?:to|for|of)\s(?:question|q|exercise|problem)\s?#?\d{1,4}\s*$/i;

/** "Explanation:", "Why others are wrong:", "解析：", "Begründung:". */
export function explanationAnnouncement(text: string): Announcement | null {
  const han = HAN_EXPLANATION.exec(text.slice(0, 24));
  if (han && (/[:：】\])）]\s*$/u.test(han[0]) || han[0].length === text.length))
    return { length: han[0].length, number: null, weak: false };
  // "[feedback] …": the word in brackets needs no colon.
  const boxed = /^[[【]\s?(\p{L}{4,20}(?: \p{L}{3,12})?)\s?[\]】]\s{0,3}/u.exec(text.slice(0, 48));
  if (boxed?.[1] && EXPLANATION_WORDS.has(boxed[1].toLowerCase()))
    return { length: boxed[0].length, number: null, weak: false };
  const colon = /[:：]/.exec(text.slice(0, 60));
  const lead = /^\P{L}{0,6}/u.exec(text)?.[0].length ?? 0;
  const name = trimEndOf((colon ? text.slice(lead, colon.index) : text.slice(lead)).toLowerCase(), '])】}）*.!?')
    .trim()
    // "Explanation 2:" numbers as its question does.
    .replace(/\s\d{1,3}$/, '');
  if (name.length > 48 || name === '') return null;
  const known =
    EXPLANATION_WORDS.has(name) ||
    (/^(?:why|warum|por qué|pourquoi|perché) /.test(name) &&
      /\b(?:wrong|incorrect|correct|right|not|others?|falsch|richtig|faux)\b/.test(name)) ||
    /^(?:explanation|rationale|explanations) (?:for|of|to) /.test(name);
  if (!known) return null;
  if (!colon && lead + name.length < text.trimEnd().length - 5) {
    // "Explanation - …" and "Explanation. …"
    const dash = /^[^\p{L}]{0,6}(?:explanation|rationale|erklärung|explicación|explication)\s{0,2}[-–—.]+\s/iu.exec(
      text.slice(0, 40),
    );
    return dash ? { length: dash[0].length, number: null, weak: false } : null;
  }
  const length = colon ? colon.index + 1 : text.length;
  return {
    length: length + (/^\s*/.exec(text.slice(length))?.[0].length ?? 0),
    number: null,
    weak: /^(?:note|notes|reference|references|source|sources|topic|level|section|tags?|difficulty|hint|comments?)$/.test(
      name,
    ),
  };
}

/** "Options:", "Select one:", "选项". */
export function isOptionsHeading(text: string): boolean {
  if (text.length > 40) return false;
  const name = text
    .toLowerCase()
    .replace(/[:：.*()[\]【】]+/gu, ' ')
    .trim()
    .replace(/^\P{L}{1,4}/u, '');
  return (
    OPTIONS_WORDS.has(name) &&
    (/[:：]\s*$/.test(text) || !['option', 'choice', 'answers', 'alternativas', 'optionen'].includes(name))
  );
}

const TRUTH_ASK =
  /^(?:true or false|true\/false|t\/f|verdadero o falso|wahr oder falsch|vrai ou faux|vero o falso|verdadeiro ou falso)\s?[:：]\s*(?=\S)/iu;

/** Whether a line opens with "True or False:" or "T/F:". */
export function asksForTruth(text: string): boolean {
  return TRUTH_ASK.test(text.slice(0, 40));
}

/**
 * The length of "Question:", "Q:" or "Pregunta:" at the front of `text`, 0 where there is none. A line set apart (`alone`) may be
 * the bare word: "**Practice question**".
 */
export function askAnnouncement(text: string, alone = false): number {
  if (alone && text.length < 30 && QUESTION_WORDS.has(trimEndOf(text.toLowerCase(), ':：'))) return text.length;
  const found = /^\P{L}{0,4}([\p{L}_]{1,14}(?: \p{L}{1,8})?)\s?[:：]\s*/u.exec(text.slice(0, 40));
  const word = found?.[1]?.toLowerCase().replace(/ (?:text|stem)$/, '') ?? '';
  if (!found || !QUESTION_WORDS.has(word) || word === '第' || word === 'exercise' || word === 'problem') return 0;
  return found[0].length;
}

const SAYS_RIGHT =
  /^(?:(?:so|hence|thus|therefore)[, ]{1,2})?(?:the )?(?:option|choice|answer|statement)\s["“(*]{0,2}[A-H1-9]["”)*]{0,2}\s(?:is|was)\s(?:the\s)?(?:correct|right|best)\b/iu;

/** "Hence, option B is correct.": a line below options that says which is right. */
export function saysRight(text: string): boolean {
  return SAYS_RIGHT.test(text.slice(0, 80));
}

/** A line below options that holds nothing but a letter: "-> B", "(C)". */
export function isLoneAnswer(text: string): boolean {
  if (text.length > 24) return false;
  if (/^[✅✔✓☑👉➡🟢]\ufe0f?\s{0,2}\(?[A-H](?:\s?,\s?[A-H])*\)?\.?$/u.test(text)) return true;
  return (
    /^(?:[-=]{1,2}>|[→➜⇒➡])\s?\(?[A-H](?:\s?,\s?[A-H])*\)?\.?$/iu.test(text) || /^[[(]?[A-H]{1,4}[)\]]?$/.test(text)
  );
}
