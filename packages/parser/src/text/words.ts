import { trimEndOf } from './trim.ts';
import { FURTHER_LANGUAGES } from './further-languages.ts';
import { pairs, words, type LanguageMarks } from './language-marks.ts';

const MARKS: Record<string, LanguageMarks> = {
  en: {
    question: words(
      'question|quest|ques|que|qn|q|mcq|msq|problem|exercise|quiz question|new question|practice question|test question|review question|sample question|item|question no|q no|poll|concept check',
    ),
    answer: words(
      'answer|answers|ans|key|solution|sol|correct|right|response|a|correct_answer|correctanswer|answer key',
    ),
    around: words(
      'the|correct|right|accepted|accurate|best|final|official|suggested|expected|verified|answer|answers|choice|choices|option|options|letter|letters|is|are|was|my|s|index|no|number|would|be|should|for|this|question|q|key|response|statement|statements|most',
    ),
    explanation: words(
      'explanation|exp|explanation/reference|explanations|explain|explained|rationale|reason|reasoning|why|because|justification|feedback|note|notes|comment|comments|hint|general feedback|detailed explanation|reference|references|discussion|detail|details|why others are wrong|why other options are wrong|why the others are wrong|why not|overall explanation|answer explanation|key point|key points|key idea|takeaway|source|sources|more info|additional information|description|analysis|proof|working|topic|difficulty|tags|tag|level|section|learning objective',
    ),
    options: words(
      'options|option|choices|choice|options are|the options are|the choices are|answer choices|answers|answer options|select one|choose one|select one or more|possible answers|select an answer|pick one|choose one answer|single choice|multiple choice',
    ),
    right: words(
      'correct|right|right answer|correct answer|true answer|correc|correct!|answer|selected|ans|correct option|this is correct|correct response|correct choice|right!|well done|correct selection',
    ),
    wrong: words(
      'incorrect|wrong|not correct|wrong answer|incorrect answer|this should not be selected|un-selected is correct|incorrect response|not selected|incorrect option',
    ),
    truth: pairs('true/false|t/f|right/wrong|correct/incorrect|yes, true/no, false'),
    several: words(
      'all that apply|select all|choose all|check all|mark all|tick all|all correct|select one or more|choose one or more|one or more answers|one or more options|one or more of the|one or more correct|one or more are|one or more may|more than one|choose two|choose three|choose four|select two|select three|select four|pick two|pick three|pick 2|pick 3|choose 2|choose 3|choose 4|select 2|select 3|select 4|any two|which two|which three|which four|multiple answers|multiple correct|multiple select|select the two|select the three|choose the two|choose the three|correct statements|true statements|false statements|correct options|select multiple|all of the following that|check any|all the correct|all true|all the true|which statements are|which are true|which are correct|(two answers)|select any|mark any|select all the|that apply',
    ),
  },
  zh: {
    question: words('问题|题目|题|第|单选题|多选题|判断题|問題|題目|習題|习题|测验|例题'),
    answer: words(
      '答案|正确答案|参考答案|标准答案|正確答案|答|正解|正确选项|答案是|答案为|本题答案|參考答案|选|应选|故选',
    ),
    around: words('为|是|：|是：|應為|应为'),
    explanation: words('解析|解释|说明|答案解析|分析|解答|详解|解|注|原因|解釋|說明|考点|提示|试题解析|难度|知识点'),
    options: words('选项|選項|备选项|备选答案'),
    right: words('正确|对|正確|對|正确答案|答案'),
    wrong: words('错误|错|錯誤|不正确|錯'),
    truth: pairs('正确/错误|对/错|正確/錯誤|是/否|√/×|真/假|對/錯'),
    several: words('多选|不定项|选择所有|所有正确|哪些|全部正确|多項|多项选择|多選|哪几|有哪|哪两|哪三'),
  },
  es: {
    question: words('pregunta|preg|ejercicio|cuestión|problema'),
    answer: words('respuesta|respuestas|resp|rta|rpta|solución|r|clave|contestación'),
    around: words(
      'la|las|mi|mis|correcta|correctas|correcto|es|son|opción|opciones|opcion|respuesta|respuestas|verdadera',
    ),
    explanation: words(
      'explicación|explicacion|justificación|justificacion|razón|motivo|nota|comentario|retroalimentación|por qué|porque',
    ),
    options: words('opciones|alternativas|elige una|seleccione una|selecciona una|respuestas posibles'),
    right: words('correcto|correcta|respuesta correcta|verdadera'),
    wrong: words('incorrecto|incorrecta|falsa'),
    truth: pairs('verdadero/falso|v/f|cierto/falso|correcto/incorrecto'),
    several: words(
      'todas las que|todos los que|todas las correctas|seleccione todas|selecciona todas|elige dos|seleccione dos|marque todas|marca todas|más de una|selecciona dos|elija dos|opción múltiple con varias|varias respuestas',
    ),
  },
  de: {
    question: words('frage|aufgabe|prüfungsfrage'),
    answer: words('antwort|antworten|lösung|lösungen|antw|lsg'),
    around: words(
      'die|der|meine|mein|richtige|richtigen|korrekte|korrekten|ist|sind|lautet|lauten|antwort|antworten|richtig|option|optionen|a',
    ),
    explanation: words('erklärung|begründung|erläuterung|hinweis|anmerkung|warum|kommentar'),
    options: words('optionen|antwortmöglichkeiten|auswahl|auswahlmöglichkeiten|möglichkeiten'),
    right: words('richtig|korrekt|richtige antwort'),
    wrong: words('falsch|nicht richtig|inkorrekt'),
    truth: pairs('wahr/falsch|richtig/falsch|w/f|stimmt/stimmt nicht|korrekt/inkorrekt'),
    several: words(
      'alle zutreffenden|mehrere antworten|alle richtigen|wählen sie zwei|wähle zwei|alles zutreffende|mehrfachauswahl|mehrere|alle korrekten|zwei antworten|wählen sie alle|wähle alle|welche der folgenden aussagen sind|welche aussagen',
    ),
  },
  fr: {
    question: words('exercice|qcm'),
    answer: words('réponse|réponses|reponse|rép|corrigé|bonne réponse|bonnes réponses'),
    around: words(
      'la|les|ma|mes|bonne|bonnes|correcte|correctes|exacte|juste|est|sont|réponse|réponses|option|options',
    ),
    explanation: words('explication|explications|justification|remarque|commentaire|pourquoi|raison'),
    options: words('choix|propositions|réponses possibles|choisissez une réponse'),
    right: words('correct|correcte|juste|exact|bonne réponse|vrai'),
    wrong: words('faux|fausse|incorrect|incorrecte|mauvaise réponse'),
    truth: pairs('vrai/faux|v/f|oui, vrai/non, faux'),
    several: words(
      'toutes les réponses|plusieurs réponses|cochez toutes|sélectionnez toutes|choisissez deux|choix multiples|plusieurs choix|deux réponses|sélectionnez deux|toutes celles',
    ),
  },
  pt: {
    question: words('questão|questao|pergunta|exercício'),
    answer: words('resposta|respostas|gabarito|solução'),
    around: words('a|as|minha|minhas|correta|corretas|certa|é|são|resposta|alternativa|opção|letra'),
    explanation: words('explicação|justificativa|comentário|observação'),
    options: words('opções|alternativas|escolha uma'),
    right: words('correto|correta|certo|certa'),
    wrong: words('incorreto|incorreta|errado|errada'),
    truth: pairs('verdadeiro/falso|certo/errado|v/f'),
    several: words('todas as que|todas as alternativas corretas|selecione todas|escolha duas|marque todas|mais de uma'),
  },
  it: {
    question: words('domanda|quesito|esercizio'),
    answer: words('risposta|risposte|soluzione'),
    around: words('la|le|mia|mie|corretta|corrette|esatta|giusta|è|sono|risposta|risposte|opzione'),
    explanation: words('spiegazione|motivazione|nota|commento|perché'),
    options: words("opzioni|scelte|scegli un'alternativa"),
    right: words('corretto|corretta|giusto|giusta|esatto'),
    wrong: words('errato|errata|sbagliato|sbagliata'),
    truth: pairs('vero/falso|v/f|corretto/errato'),
    several: words('tutte le risposte corrette|seleziona tutte|scegli due|più di una|tutte quelle'),
  },
  ru: {
    question: words('вопрос|задание|задача'),
    answer: words('ответ|ответы|решение'),
    around: words('мой|мои|правильный|правильные|верный|верные|ответ|ответы|вариант'),
    explanation: words('объяснение|пояснение|комментарий|обоснование|почему'),
    options: words('варианты|варианты ответов|варианты ответа'),
    right: words('верно|правильно|правильный ответ|да, верно'),
    wrong: words('неверно|неправильно'),
    truth: pairs('верно/неверно|да/нет|правда/ложь|истина/ложь'),
    several: words('все правильные|несколько ответов|несколько вариантов|выберите все|выберите два'),
  },
  ja: {
    question: words('問|設問|質問'),
    answer: words('正解|解答|回答|答え|正答'),
    around: words('は|は：'),
    explanation: words('解説|理由|補足'),
    options: words('選択肢'),
    right: words('正解|正しい'),
    wrong: words('不正解|誤り|間違い'),
    truth: pairs('正しい/誤り|正/誤|○/×|はい/いいえ'),
    several: words('すべて選|全て選|2つ選|二つ選|複数選択'),
  },
  vi: {
    question: words('câu|câu hỏi|bài'),
    answer: words('đáp án|trả lời|đáp'),
    around: words('đúng|là|án|gợi|ý|chính|xác'),
    explanation: words('giải thích|lời giải|hướng dẫn'),
    options: words('lựa chọn|các lựa chọn'),
    right: words('đúng|chính xác'),
    wrong: words('sai'),
    truth: pairs('đúng/sai'),
    several: words('chọn tất cả|chọn nhiều|nhiều đáp án'),
  },
  ko: {
    question: words('문제|질문|문항|문'),
    answer: words('정답|답|해답'),
    around: words('은|는'),
    explanation: words('해설|설명|풀이'),
    options: words('보기|선택지'),
    right: words('정답|맞음'),
    wrong: words('오답|틀림'),
    truth: pairs('참/거짓|맞음/틀림|예/아니오'),
    several: words('모두 고르|모두 선택|복수 선택'),
  },
  nl: {
    question: words('vraag|opgave'),
    answer: words('antwoord|antwoorden|oplossing'),
    around: words('het|de|juiste|correcte|is|zijn'),
    explanation: words('uitleg|toelichting|verklaring|waarom'),
    options: words('opties|keuzes|mogelijkheden'),
    right: words('juist|correct|goed'),
    wrong: words('onjuist|fout'),
    truth: pairs('waar/onwaar|juist/onjuist|goed/fout'),
    several: words('alle juiste|meerdere antwoorden|kies twee|selecteer alle'),
  },
  pl: {
    question: words('pytanie|zadanie'),
    answer: words('poprawne|odpowiedź|odpowiedzi|rozwiązanie'),
    around: words('poprawna|prawidłowa|to|poprawne|prawidłowe'),
    explanation: words('wyjaśnienie|uzasadnienie'),
    options: words('opcje|warianty'),
    right: words('poprawna|prawidłowa|dobrze'),
    wrong: words('niepoprawna|błędna|źle'),
    truth: pairs('prawda/fałsz|tak, prawda/nie, fałsz'),
    several: words('wszystkie poprawne|wybierz dwie|zaznacz wszystkie|kilka odpowiedzi'),
  },
  tr: {
    question: words('soru'),
    answer: words('cevap|yanıt|doğru cevap'),
    around: words('doğru|cevap|yanıt'),
    explanation: words('açıklama|çözüm'),
    options: words('seçenekler|şıklar'),
    right: words('doğru'),
    wrong: words('yanlış'),
    truth: pairs('doğru/yanlış'),
    several: words('tümünü seçin|birden fazla'),
  },
};

const rows = [...Object.values(MARKS), ...Object.values(FURTHER_LANGUAGES)];
const setOf = (pick: (row: LanguageMarks) => string[]): Set<string> => new Set(rows.flatMap(pick));

export const QUESTION_WORDS = setOf((row) => row.question);
export const ANSWER_WORDS = setOf((row) => row.answer);
export const AROUND_WORDS = setOf((row) => row.around);
export const EXPLANATION_WORDS = setOf((row) => row.explanation);
export const OPTIONS_WORDS = setOf((row) => row.options);
export const RIGHT_WORDS = setOf((row) => row.right);
export const WRONG_WORDS = setOf((row) => row.wrong);
export const SEVERAL_PHRASES = [...setOf((row) => row.several)];
const TRUTHS = rows.flatMap((row) => row.truth);
const TRUE_WORDS = new Set(TRUTHS.map(([yes]) => yes));
const FALSE_WORDS = new Set(TRUTHS.map(([, no]) => no));

/** Whether two options are a language's true and false, in either order. */
export function isTruthPair(a: string, b: string): boolean {
  const x = bare(a);
  const y = bare(b);
  return TRUTHS.some(([yes, no]) => (x === yes && y === no) || (x === no && y === yes));
}

/** `true` or `false` where `text` is a language's word for it, else `null`. */
export function truthOf(text: string): boolean | null {
  const word = bare(text);
  if (/^[✓✔]$/u.test(word)) return true;
  if (/^[✗✘]$/u.test(word)) return false;
  if (word.length < 2 && !/[对错對錯√×]/.test(word)) return word === 't' ? true : word === 'f' ? false : null;
  return TRUE_WORDS.has(word) ? true : FALSE_WORDS.has(word) ? false : null;
}

/** "False: it is paddled", "False, because …", "错。…": the word, what divides it from the reason, and how long both are. */
const JUDGED =
  /^[([]?(\p{L}{1,12})[)\]]?(?:\s?[:：.,;–—-]\s{1,3}|\s(?=\(\p{L})|\s?[。，；、：]\s?|\s(?=(?:because|since|as|weil|denn|da|car|parce|puisque|porque|ya que|因为|因為)(?!\p{L})))(?=\S)/iu;

/** The word for true or false that `text` opens with, and where the reason begins that follows it; `null` where there are not both. */
export function truthLead(text: string): { word: string; length: number } | null {
  const found = JUDGED.exec(text.slice(0, 40));
  if (!found?.[1] || truthOf(found[1]) === null) return null;
  // "t — tank, f — filter": names of parts, and no verdict.
  if (found[1].length === 1 && LETTERED.test(text.slice(found[0].length, 400))) return null;
  // "f — full": a small letter before a dash is told of, and judges nothing.
  if (/^[([]?[tf][)\]]?\s?[–—-]/u.test(found[0])) return null;
  return { word: found[1], length: found[0].length };
}

/** Another letter that something is told of. */
const LETTERED = /(?:^|[\s;,.*-])[a-zA-Z]\s?[—–:]\s/u;

/** "False: it is paddled." says False; the rest explains. Gives the word, or the whole text where it opens with no such word. */
export function truthWord(text: string): string {
  return truthLead(text)?.word ?? (truthOf(text) === null ? text : trimEndOf(text, '.!。'));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.。!！;；,，"'“”`*_()（）]+/gu, ' ')
    .trim();
}
