import { sentencesOf } from './sentences.ts';

/**
 * How a stem asks for what does not hold: each pattern's groups are removed from the stem. Only negations of the question itself
 * ("which of these is NOT …"), never those of what the options are about ("which model works without vanishing gradients").
 */
const NEGATED_QUESTIONS: readonly RegExp[] = [
  // English
  /\b(?:which|what)(?:\sone)?(?:\sof\s(?:the|these|those)(?:\s(?:following|above|below))?(?:\s(?:statement|option|answer|claim|sentence|choice|assertion|item|propertie|task|problem|one|reason)s?)?)?\s(?:is|are|was|were|does|do|can|would|will|should|has|have)(\snot|\sn't|n't)\b/i,
  /\b(?:which|what)(?:\sof\s(?:the|these)(?:\sfollowing)?)?\s(?:statement|option|answer|claim|sentence|choice|assertion)s?(?:\s(?:about|on|concerning|regarding)\s[^?.]{1,80})?\s(?:is|are|does|do|can|cannot)(\snot|n't)\b/i,
  /\b(?:which|what|choose|select|find|identify|mark|pick)\b[^?.]{1,120}\b(?:is|are)\s(?:(?:the|an?)\s)?(false|incorrect|wrong|untrue|inaccurate)\b/i,
  /\b(false|incorrect|wrong|untrue|inaccurate)\s(?:statement|option|answer|one|claim|choice|assertion)s?\b/i,
  /\b(?:all|each|every|any)\b[^?.]{1,120}\b(except|but\sone|apart\sfrom)\b/i,
  /(\bexcept)(?:\sfor)?\s?[:?]?$/i,
  // "Least likely" asks for the one of which it does not hold.
  /\b(?:which|what|who|whose)\b[^?.]{0,80}\s(least|less)\s(?:likely|able|suitable|suited|appropriate|prone)\b/i,
  /\b(?:which|what|who|whose)\b[^?.]{0,80}\s(un)likely\b/i,
  /(最不|更不|不太)(?:可能|适合)/,
  /\b(menos)\s(?:probable|adecuad[ao])\b/i,
  /\b(am\swenigsten|weniger)\s(?:wahrscheinlich|geeignet)\b/i,
  /\b(moins)\s(?:probable|susceptible|adaptée?)\b/i,
  // Chinese
  /(?:哪|下列|以下|下面|关于)[^。?？]{0,60}?(不正确|不对|错误|有误|不属于|不适合|不适用|不包括|不是)/,
  /(不正确|错误|不对|有误)的(?:是|一项|选项|说法|描述|有)/,
  /(除了?)[^。?？]{0,30}以?之?外/,
  // Spanish
  /\bcu[aá]l(?:es)?\s(?:de\s(?:las|los|estas|estos)\s)?[^?.]{0,60}?\s?(\bno)\s(?:es|son|se|est[aá]|corresponde|pertenece|aplica|describe)\b/i,
  /\b(incorrect[ao]s?|fals[ao]s?|err[oó]ne[ao]s?|excepto|salvo)\b/i,
  // German
  /\bwelche[rsnm]?\s(?:der|dieser|von)\s(?:folgenden|aussagen|antworten|optionen|behauptungen|diesen)[^?.]{1,60}\b(nicht|kein(?:e[srnm]?)?)\b/i,
  /\bwelche[rsnm]?\s(?:aussage|antwort|option|behauptung)(?:en)?\s[^?.]{1,60}\b(nicht|kein(?:e[srnm]?)?|falsch(?:e[srnm]?)?|unwahr)\b/i,
  /\b(falsch(?:e[srnm]?)?)\s(?:aussage|antwort|option|behauptung)|\bist\s(falsch)\b|\bsind\s(falsch)\b/i,
  // French
  /\b(?:la)?quelle?s?\b[^?.]{1,60}\b(n'est|ne\ssont|n'a|ne)\s(?:[^?.]{1,30}\s)?(pas)\b/i,
  /\blequel\b[^?.]{1,60}\b(n'est|ne\ssont|n'a|ne)\s(?:[^?.]{1,30}\s)?(pas)\b/i,
  /\b(fausses?|incorrectes?|inexactes?|sauf)\b/i,
];

/** A capital or bold NOT is the question's own, wherever it stands. */
const LOUD = /(?<![\p{L}/])(NOT|EXCEPT|INCORRECT|FALSE|NO|NICHT|FALSCH|EXCEPTO|SAUF)(?![\p{L}/])/u;

const TRUE_OR_FALSE =
  /true\s?(?:\/|or|and|,)\s?false|verdader[ao]s?\s?(?:\/|o)\s?fals[ao]s?|(?:wahr|richtig)\s?(?:\/|oder)\s?falsch|vrai\s?(?:\/|ou)\s?faux/i;

export interface Asked {
  /** The stem without its negation. */
  readonly text: string;
  readonly fails: boolean;
}

/** Whether a stem (in normalised text) asks for what does not hold, and the stem without that negation. */
export function readNegation(text: string): Asked {
  const question = questionOf(text);
  if (question.length > 600 || TRUE_OR_FALSE.test(question)) return { text, fails: false };
  const loud = LOUD.exec(question);
  if (loud !== null && question !== question.toUpperCase())
    return { text: without(text, question, loud, 1), fails: true };
  for (const pattern of NEGATED_QUESTIONS) {
    const found = pattern.exec(question);
    if (found !== null)
      return {
        text: without(
          text,
          question,
          found,
          found.findIndex((group, at) => at > 0 && group !== undefined),
        ),
        fails: true,
      };
  }
  return { text, fails: false };
}

/** The sentence that asks: the last one with a question mark, else the last one. */
function questionOf(text: string): string {
  const sentences = sentencesOf(text);
  return [...sentences].reverse().find((sentence) => /[?？]\s*$/.test(sentence)) ?? sentences.at(-1) ?? '';
}

const NEGATION =
  /\b(?:not|cannot|never|no|nicht|nie|niemals|kein(?:e[mnrs]?)?|nunca|jamais|neither|nor)\b|n't\b|\bn(?:e\s|')[^?.]{1,40}\spas\b|不(?![同仅断过管少论])|没有|无法/i;

/** Whether the question of a stem holds a negation of its own, which a check must read to know what is asked. */
export function asksNegatively(text: string): boolean {
  return NEGATION.test(questionOf(text));
}

/** `text` with one group of a match in `question` cut out. */
function without(text: string, question: string, found: RegExpExecArray, group: number): string {
  const word = found[group] ?? '';
  const at = found.index + found[0].lastIndexOf(word);
  const cut = `${question.slice(0, at)} ${question.slice(at + word.length)}`.replace(/ {2,}/g, ' ').trim();
  return text.replace(question, () => cut);
}
