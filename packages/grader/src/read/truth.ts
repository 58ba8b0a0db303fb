import type { QuizItem } from '@keyproof/parser';
import { readPhrase } from '../lexicon/index.ts';
import { sentencesOf } from './sentences.ts';

/** True and false in the other languages of the translation. */
const TRUE =
  /^(?:верно|правда|истина|истинно|правильно|да|vero|vera|corretto|corretta|esatto|sì|waar|juist|goed|correct|正しい|[正〇○◯对√]|はい|certo|certa|correto|correta|stimmt|zutreffend)$/iu;
const FALSE =
  /^(?:неверно|ложь|ложно|неправильно|нет|falso|errato|errata|sbagliato|sbagliata|onwaar|onjuist|fout|nee|誤り|[誤×✗]|間違い|正しくない|いいえ|incorreto|incorreta|stimmt nicht|unzutreffend|nicht richtig)$/iu;

/** What an option such as `True`, `No.` or `错误` says: `true`, `false`, or `null` where it says something else. */
export function truthOf(text: string): boolean | null {
  const whole = text.trim().replace(/[.。!！]$/u, '');
  if (TRUE.test(whole)) return true;
  if (FALSE.test(whole)) return false;
  const phrase = readPhrase(text.slice(0, 80));
  const bare = phrase.text.replace(/\P{L}/gu, '');
  for (const { concept, surface } of phrase.mentions) {
    if (!concept.startsWith('truth.') || surface.replace(/\P{L}/gu, '') !== bare) continue;
    return concept === 'truth.true' || concept === 'truth.yes';
  }
  if (/^t$/i.test(bare) || /^v$/i.test(bare)) return true;
  return /^f$/i.test(bare) ? false : null;
}

/** Which options of an item say that its stem is true and false, or `null` if they say something else. */
export function truthOptions(item: QuizItem): { readonly whenTrue: number; readonly whenFalse: number } | null {
  if (item.options.length !== 2) return null;
  const [first, second] = item.options.map(({ text }) => truthOf(text));
  if (first === true && second === false) return { whenTrue: 0, whenFalse: 1 };
  return first === false && second === true ? { whenTrue: 1, whenFalse: 0 } : null;
}

// Marks around these words are named one by one: `\W` would eat a Chinese word, or the dollar sign of a formula.
const PREFIXES = [
  /^[\s([*_"【「（]{0,3}(?:true|t|right|yes)\s?(?:[/,|]|or)\s?(?:false|f|wrong|no)\b[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}(?:verdadero|cierto)\s?(?:\/|o)\s?falso[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}verdadeir[oa]\s?(?:\/|ou)\s?fals[oa][\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}v\s?(?:[/|o]|ou)\s?f\b[\s:.,;)\]?!*_：。，、？！】」）—–-]{1,4}/i,
  /^[\s([*_"【「（]{0,3}(?:wahr|richtig)\s?(?:\/|oder)\s?falsch[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}vrai\s?(?:\/|ou)\s?faux[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}vero\s?(?:\/|o)\s?falso[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}certo\s?(?:\/|ou)\s?errado[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}(?:waar|juist)\s?(?:\/|of)\s?on(?:waar|juist)[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^[\s([*_"【「（]{0,3}(?:верно|правда|истина)\s?(?:\/|или)\s?(?:неверно|ложь)[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/i,
  /^(?:верно ли(?: утверждение| следующее утверждение)?|правда ли|истинно ли утверждение|верно ли то)(?:,? что)?[\s:,«"]{1,4}/i,
  /^(?:é verdade|è vero|es cierto|es verdad|¿es cierto|¿es verdad|est-il vrai|stimmt es|is het waar),?\s(?:que|che|dass|dat|qu['’])\s?/i,
  /^[\s([*_"【「（]{0,3}(?:正しいか誤りか|正誤を答えよ|正誤問題|○か×か|〇か×か|○×問題|〇×問題)[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/,
  /^[\s([*_"【「（]{0,3}(?:判断题|判断正误|判断对错|是非题|对错题|判断)[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,4}/,
  /^(?:is|are)\s(?:the\sfollowing|this)\s(?:statement|claim|sentence)s?\s(?:true|correct)(?:\sor\sfalse)?[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,3}/i,
  /^(?:the\s)?(?:statement|claim)\s(?:that\s)?(?=\S)/i,
  /^(?:state|say|decide|tell)\swhether\s(?:it\sis\s)?(?:true\sor\sfalse[\s:.,;)\]?!*_：。，、？！】」）—–-]{0,3}|the\s(?:following\s)?(?:statement\s)?(?:is\s)?)?/i,
];

const SUFFIXES = [
  /\(?\s?(?:true|t)\s?(?:\/|or)\s?(?:false|f)\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\(?\s?(?:verdadero|cierto)\s?(?:\/|o)\s?falso\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\(?\s?(?:wahr|richtig)\s?(?:\/|oder)\s?falsch\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\(?\s?vero\s?(?:\/|o)\s?falso\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\(?\s?verdadeiro\s?(?:\/|ou)\s?falso\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\(?\s?waar\s?(?:\/|of)\s?onwaar\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\(?\s?верно\s?(?:\/|или)\s?неверно\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /(?:これは|この文は|この記述は)?(?:正しいか|正しいですか|〇か×か|○か×か)[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/,
  /\(?\s?vrai\s?(?:\/|ou)\s?faux\s?\)?[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /(?:is\sthis\s(?:statement\s)?(?:true|correct)|(?:true|correct)\sstatement)[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/i,
  /\bis\s?:$/i,
  /(?:对吗|是否正确|正确吗|这种说法对吗|这句话对吗)[\s:.,;)\]?!*_：。，、？！】」）-]{0,3}$/,
];

/** A true/false stem without the words that make it one: `True/False: X` is `X`. */
export function bareStatement(markdown: string): string {
  let text = markdown.trim().replace(/\*\*|__/g, '');
  for (const prefix of PREFIXES) text = text.replace(prefix, '').trim();
  // The words may stand after a preamble: "Look at the model. True/False: …"
  text = text.replace(/\b(?:true\s?\/\s?false|true\sor\sfalse|t\/f)\s?[:.]\s/i, ' ');
  for (const suffix of SUFFIXES) text = text.replace(suffix, '').trim();
  return text;
}

/** A short answer that starts with yes or no, and what it says after that. */
export interface LeadingTruth {
  readonly truth: boolean;
  readonly rest: string;
}

const LEADING =
  /^[\s"'*_(]{0,4}(?:(yes|yeah|true|sí|si|ja|oui|wahr|vrai|verdadero|是的?|对|正确|可以|能)|(no|nope|not really|false|nein|non|falsch|faux|falso|不是?|否|错误?|不能|不可以))[\s"'*_)]{0,3}(?:[,.;:!，。；：！-]|$)\s*/iu;

/** "No, they are shared" as no and what follows; `null` where the answer does not start so. */
export function leadingTruth(text: string): LeadingTruth | null {
  const found = LEADING.exec(text);
  return found === null ? null : { truth: found[1] !== undefined, rest: text.slice(found[0].length).trim() };
}

/** What only repeats the yes or no: "it does", "they can't". */
export function isEcho(rest: string): boolean {
  return /^(?:(?:it|they|this|that|he|she|you|we|one)\s(?:does|do|is|are|can|will|would|did|has|have|should|could|may)(?:\snot|n't)?|(?:can|do)not|absolutely|always|of course|indeed|it's (?:true|false)|that's (?:right|wrong))?[\s.!]*$/iu.test(
    rest,
  );
}

/** Whether a question is answered by yes or no: it starts with its verb, or ends as such questions do. */
export function asksYesOrNo(stem: string): boolean {
  const last =
    sentencesOf(stem)
      .filter((sentence) => /[?？]\s*$/u.test(sentence))
      .at(-1) ?? '';
  return (
    (/^(?:[^,?]{1,60},\s)?(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|may|might|must|ist|sind|kann|können|hat|haben|wird|werden|löst|lösen|gibt|hilft|es|son|puede|pueden|tiene|tienen|est-ce|peut|peuvent|le|la|les|un|une)\b/iu.test(
      last,
    ) &&
      !/\b(?:which|what|who|how|why|when|where)\b|:|\bor\b/iu.test(last)) ||
    /吗|是否|能否/u.test(last)
  );
}
