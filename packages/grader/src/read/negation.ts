import { sentencesOf } from './sentences.ts';

/**
 * How a stem asks for what does not hold: each pattern's groups are removed from the stem. Only negations of the question itself
 * ("which of these is NOT …"), never those of what the options are about ("which model works without vanishing gradients").
 */
const NEGATED_QUESTIONS: readonly RegExp[] = [
  // English
  /\b(?:which|what)(?:\sone)?(?:\sof\s(?:the|these|those)(?:\s(?:following|above|below))?(?:\s(?:statement|option|answer|claim|sentence|choice|assertion|item|propertie|task|problem|one|reason)s?)?)?\s(?:is|are|was|were|does|do|can|would|will|should|has|have)(\snot|\sn't|n't)\b/i,
  /\b(?:which|what)(?:\sof\s(?:the|these)(?:\sfollowing)?)?\s(?:statement|option|answer|claim|sentence|choice|assertion)s?(?:\s(?:about|on|concerning|regarding)\s[^?.]{1,80})?\s(?:is|are|does|do|can|cannot)(\snot|n't)\b/i,
  /\b(?:which|what|choose|select|find|identify|mark|pick)\b[^?.]{1,120}\b(?:is|are)\s(?:(?:the|an?)\s)?(?!wrong\s(?:with|here)\b)(false|incorrect|wrong|untrue|inaccurate)\b/i,
  /\b(false|incorrect|wrong|untrue|inaccurate)\s(?:statement|option|answer|one|claim|choice|assertion)s?\b/i,
  /\b(?:all|each|every|any)\b[^?.]{1,120}\b(except(?=(?:\sfor|\sone|\swhich|\sthe\sfollowing)?\W*$|\sone\b|\sfor\b)|but\sone|apart\sfrom)\b/i,
  /(\bexcept)(?:\sfor)?\s?[:?]?$/i,
  /\b(?:which|what)\b[^?.]{1,80}\b(?:is|are)\s(never|hardly|least)\s(?:true|correct|right|accurate|valid)\b/i,
  /\b(?:which|what)\s(?:reply|answer|option|one|choice|statement|claim)s?\s(?:would|will|must|could|should)\s(?:be|count as)\s(false|incorrect|wrong|untrue|inaccurate)\b/i,
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
  const plain = withoutAsides(question);
  if (isDoubled(plain)) return { text, fails: false };
  const loud = LOUD.exec(plain);
  if (loud !== null && plain !== plain.toUpperCase() && !isSubordinate(plain, loud.index))
    return { text: without(text, question, loud, 1), fails: true };
  for (const pattern of NEGATED_QUESTIONS) {
    const found = pattern.exec(plain);
    if (found === null || isRelative(plain, found)) continue;
    const group = found.findIndex((word, at) => at > 0 && word !== undefined);
    if (isSubordinate(plain, positionOf(found, group))) continue;
    return { text: without(text, question, found, group), fails: true };
  }
  return { text, fails: false };
}

/** "Which of these is not false?", "all are wrong except": two denials of which only one would be read. */
const DOUBLED: readonly RegExp[] = [
  /(?:\b(?:not|neither|never|except|cannot)|n't)\s(?:[^\s?.,;:]{1,20}\s){0,6}(?:false|incorrect|wrong|untrue|inaccurate)\b/iu,
  /\b(?:false|incorrect|wrong|untrue|inaccurate|not (?:true|correct|right))[,:]?\s(?:[^\s?.]{1,20}\s){0,8}(?:except|but one|apart from|not)\b/iu,
  /\b(?:false|incorrect|wrong|untrue|inaccurate)\s(?:[^\s?.]{1,20}\s){0,8}[^\s?.]{1,12}n't\b/iu,
  /\b(?:nicht|kein|keine[mnrs]?)\s(?:[^\s?.,;:]{1,20}\s){0,6}(?:falsch(?:e[mnrs]?)?|unwahr|unzutreffend|inkorrekt)\b/iu,
  /\b(?:falsch|falsche[mnrs]?|unwahr|unzutreffend|nicht (?:richtig|korrekt|wahr)),?\s(?:[^\s?.]{1,20}\s){0,8}(?:nicht|außer|ausser|bis auf)\b/iu,
  /(?<!\p{L})(?:no|não)\s(?:[^\s?.,;:]{1,20}\s){0,6}(?:incorrec?t[ao]s?|fals[ao]s?|err[oó]ne[ao]s?|errad[ao]s?)\b/iu,
  /\b(?:incorrec?t[ao]s?|fals[ao]s?|err[oó]ne[ao]s?|errad[ao]s?),?\s(?:[^\s?.]{1,20}\s){0,8}(?:excep?to|salvo|menos|no|não)(?!\p{L})/iu,
  /\bn(?:e\s|['’])(?:[^\s?.,;:]{1,20}\s){1,4}(?:pas|point)\s(?:[^\s?.,;:]{1,20}\s){0,4}(?:fausse|faux|incorrecte?|inexacte?|erronée?)s?(?!\p{L})/iu,
  /\b(?:fausse|faux|incorrecte?|inexacte?|erronée?)s?,?\s(?:[^\s?.]{1,20}\s){0,8}(?:sauf|hormis|excepté|pas)(?!\p{L})/iu,
  /(?:不是|没有|并非|并不|不算|不属于|除了?)[^。?？，,]{0,8}(?:错误|不正确|不对|有误|错的)/u,
  /(?:错误|不正确|不对|有误|错)的?[^。?？]{0,12}(?:不是|没有|并非|除了?|不包括)/u,
];
const isDoubled = (question: string): boolean => DOUBLED.some((pattern) => pattern.test(question));

/** A question with what stands in brackets blanked, places kept: "(which does not use attention)" is said of something, not asked. */
function withoutAsides(question: string): string {
  return question.replace(BRACKETS, (aside) => (ADDRESSED.test(aside) ? aside : ' '.repeat(aside.length)));
}

const BRACKETS = /\([^()]*\)|（[^（）]*）/gu;

/** A bracket that asks: "(choose the one that is not right)", "(NOT)". */
const ADDRESSED = /^[(（]\s?(?:choose|select|mark|find|pick|identify|not|except|please)\b/iu;

/** Whether the "which" that a match starts with is a relative pronoun: "a net which does not …", "an RNN, which is not …, suffers from:". */
function isRelative(question: string, found: RegExpExecArray): boolean {
  if (!/^(?:which|who)\b/i.test(found[0])) return false;
  const before = question.slice(0, found.index).trimEnd();
  if (before.endsWith(','))
    return INTERROGATIVE.test(before) || (!/\?$/.test(question) && question.slice(found.index).includes(','));
  return /[\p{L}\p{N}>)$}]$/u.test(before) && !BEFORE_QUESTION.test(before);
}

const INTERROGATIVE = /\b(?:which|what|who|whose|how|why)\b/i;

/** Words after which "which" still asks: "of which", "and which", "say which". */
const BEFORE_QUESTION =
  /\b(?:of|in|for|to|from|about|at|on|by|with|under|and|or|so|then|but|tell|say|choose|select|mark|find|pick|identify|indicate|determine|decide|state|know|out|following|below|above)$/i;

const CONDITION =
  /\b(?:if|unless|whenever|once|because|si|cuando|wenn|falls|sobald|weil|quand|lorsque)\b|\bwhen(?!\s(?:is|are|do|does|can|should|would|will)\b)|如果|假如|假设|(?<![应适恰])当(?!前)|若/giu;

const ASKS =
  /\b(?:which|what|who|whose|select|choose|find|mark|pick|identify|cu[aá]l(?:es)?|qu[eé]|welche[rsnm]?|was|(?:la|le)?quel(?:le)?s?)\b|哪|下列|以下|下面|关于/giu;

/** Whether the word at `at` stands in a clause that states a condition ("what happens when the flag is false") and is not asked for. */
function isSubordinate(question: string, at: number): boolean {
  const before = question.slice(0, at);
  const condition = last(before, CONDITION);
  return condition > last(before, ASKS) && !/[,，;:：]/u.test(before.slice(condition));
}

function last(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** The sentence that asks: the last one with a question mark, else the last one. */
function questionOf(text: string): string {
  const sentences = sentencesOf(text);
  return [...sentences].reverse().find((sentence) => /[?？]\s*$/.test(sentence)) ?? sentences.at(-1) ?? '';
}

const NEGATION =
  /\b(?:not|cannot|never|no|nicht|nie|niemals|kein(?:e[mnrs]?)?|nunca|jamais|neither|nor)\b|n't\b|\bfail(?:s|ed)? to\b|\b(?:wrong|incorrect|untrue)\b|(?<!_\w+\s?(?:=|is|to|is\sset\sto)\s?)\bfalse\b|\bn(?:e\s|')[^?.]{1,40}\spas\b|不(?![同仅断过管少论])|没有|无法/i;

/** "(which does not use attention)": an aside that says again what the thing before it is. */
const RESTATED = /[(（]\s?(?:which|who|that)\b[^()（）]*[)）]/giu;

/** Whether the question of a stem holds a negation of its own, which a check must read to know what is asked. */
export function asksNegatively(text: string): boolean {
  const question = questionOf(text).replace(RESTATED, ' ');
  return NEGATION.test(question) || isDoubled(question);
}

/** Whether what stands behind the question turns it: "… ? Pick the answer that does not fit." Nobody reads that. */
export function turnsBehind(text: string): boolean {
  const question = questionOf(text);
  return question.endsWith('?') && NEGATION.test(text.slice(text.lastIndexOf(question) + question.length));
}

/** `text` with one group of a match in `question` cut out. */
function without(text: string, question: string, found: RegExpExecArray, group: number): string {
  const word = found[group] ?? '';
  const at = positionOf(found, group);
  const cut = `${question.slice(0, at)} ${question.slice(at + word.length)}`.replace(/ {2,}/g, ' ').trim();
  return text.replace(question, () => cut);
}

function positionOf(found: RegExpExecArray, group: number): number {
  return found.index + found[0].lastIndexOf(found[group] ?? '');
}
