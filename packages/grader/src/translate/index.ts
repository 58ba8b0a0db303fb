import type { QuizItem } from '@keyproof/parser';
import { truthOf, truthOptions } from '../read/truth.ts';
import { remembered } from '../lexicon/remembered.ts';
import { ordered } from './clause.ts';
import { framed } from './frames/index.ts';
import { hasWords, LANGUAGES, tokensOf, wordsAt, type Language, type Tag, type Word } from './table.ts';

/** Words that only English has. */
const ENGLISH = /\b(?:the|of|is|are|which|what|does|and|with|that|this|how|why|an)\b/iu;
/** Words that English has not: "is", "of" and "an" are words of Dutch and German as well. */
const OTHER =
  /\b(?:een|het|wordt|worden|niet|geen|welke|hoeveel|waarom|wat|nicht|wird|werden|welche[mnrs]?|der|eine[mnrs]?|wie viele)\b/iu;
const LONGEST = 400;

/** Verbs that stand in two places, put into one. */
const PREPARED: Partial<Readonly<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  zh: [[/^(.{4,80}?)[，,]\s?(?:其|这其中)?(?:最主要的|主要的?|根本)?原因(?:是什么|在于|是)?[?？]?$/u, '为什么$1？']],
  fr: [[/\b(rend(?:ent)?) ([^.?,]{2,60}?) impossible\b/giu, '$1 impossible $2']],
  es: [[/\b(hacen?) ([^.?,]{2,60}?) imposible\b/giu, '$1 imposible $2']],
  pt: [[/\b(tornam?) ([^.?,]{2,60}?) impossível\b/giu, '$1 impossível $2']],
  de: [
    [/\b(mach(?:t|en)) ([^.?,]{2,60}?) unmöglich\b/giu, '$1 unmöglich $2'],
    [/\bsich (zu \S+) (summieren|summiert|addieren)\b/giu, '$2 sich $1'],
    [/\bhäng(t|en) ([^.?,]{2,60}?) ab\b/giu, 'häng$1 $2'],
    [/\bvon ([^.?,]{2,60}?) abhäng(t|en)\b/giu, 'häng$2 von $1'],
    [/(?<=, )(?:die|der|das|den)(?= (?:nur|nicht|immer|nie|stets)\b)/giu, 'welchesrel'],
    [
      /\b(wird|werden) ([^.?,]{2,60}?) (aktualisiert|angewendet|multipliziert|vergessen|behalten|geschrieben|verringert)\b/giu,
      '$1 $3 $2',
    ],
  ],
};

/** A text of a language as English, word by word, each where English has it; `null` where one of its words is not known. */
export function translate(text: string, language: Language): string | null {
  if (text.length > LONGEST) return null;
  const parts = text.trim().split(/(?<=[.?!])\s+(?=\S)|(?<=[。？！])\s*(?=\S)/u);
  const read = parts.map((part) => framed(part, language) ?? inWords(part, language));
  if (read.every((part) => part !== null))
    return read.join(' ').replace(/(?<=[^.?]) (?=How many|What is the size)/gu, '. ');
  return inWords(text, language);
}

/** Names, numbers and formulas that need no translation. */
const SAME = /^(?:[-−]?[\d.,\s×*+=()/%-]+|\$[^$]+\$|[A-Za-z0-9]+)$/u;

/** A text word by word, where the tables of words have the language. */
function inWords(text: string, language: Language): string | null {
  if (!hasWords(language) && !SAME.test(text.trim())) return null;
  const plain = (PREPARED[language] ?? [])
    .reduce((left, [pattern, by]) => left.replace(pattern, by), text.replaceAll('*', ''))
    .replace(/\s+/gu, ' ')
    .trim();
  const sentences = plain.split(/(?<=[.?!。？！])\s*(?=\S)/u).map((sentence) => sentenceOf(sentence, language));
  return sentences.some((sentence) => sentence === null) ? null : sentences.join(' ');
}

function sentenceOf(sentence: string, language: Language): string | null {
  const tokens = tokensOf(sentence);
  const words: Word[] = [];
  for (let at = 0; at < tokens.length;) {
    const negated = language === 'fr' ? frenchDenial(tokens, at) : null;
    if (negated !== null) {
      words.push(...negated.words);
      at = negated.next;
      continue;
    }
    // "Der Ausgang der Zelle": an article right after a noun is "of".
    if (
      language === 'de' &&
      words.at(-1)?.tag === 'N' &&
      /^(?:der|eines|einer)$/iu.test(tokens[at] ?? '') &&
      !/^länge/iu.test(tokens[at + 1] ?? '')
    ) {
      words.push({ tag: 'P', english: 'of' });
      at += 1;
      continue;
    }
    const found = wordsAt(tokens, at, language);
    const [first] = found;
    if (first === undefined) return null;
    const isQuestion = /[?？]\s*$/u.test(sentence);
    words.push(
      choose(
        found.map(({ word }) => word),
        words,
        isQuestion,
      ),
    );
    at += first.length;
  }
  if (isTurned(words, tokens, language)) return null;
  // "No", "Nein": an answer and not a word of one.
  if (words.every(({ tag }) => tag === 'X' || tag === '.')) return null;
  return said(
    ordered(
      words.filter(({ english }) => english !== ''),
      language,
    ),
  );
}

/** "Ne V pas", "n'V jamais", "ne V que": the verb with what denies or limits it. */
function frenchDenial(
  tokens: readonly string[],
  at: number,
): { readonly words: readonly Word[]; readonly next: number } | null {
  if (!/^n[e'’]$/iu.test(tokens[at] ?? '')) return null;
  const verbs = wordsAt(tokens, at + 1, 'fr').filter(({ word }) => 'VKM'.includes(word.tag));
  const [verb] = verbs;
  if (verb === undefined) return null;
  const next = at + 1 + verb.length;
  const second = (tokens[next] ?? '').toLowerCase();
  if (second === 'pas') return { words: [{ tag: 'X', english: 'not' }, verb.word], next: next + 1 };
  if (second === 'jamais') return { words: [{ tag: 'G', english: 'never' }, verb.word], next: next + 1 };
  return null;
}

/** Which of several meanings a word has at its place. */
function choose(candidates: readonly Word[], before: readonly Word[], isQuestion: boolean): Word {
  const [first] = candidates;
  const pick = (tag: Tag): Word | undefined => candidates.find((each) => each.tag === tag);
  const spoken = before.filter(({ tag }) => tag !== '.');
  const last = spoken.at(-1);
  const starts = spoken.length === 0;
  const compared = spoken.some(({ english }) => /^(?:better|more|less|fewer|slower|faster)$/u.test(english));
  const verbless = !spoken.some(({ tag }) => tag === 'V' || tag === 'K' || tag === 'M');
  return (
    (starts && isQuestion ? pick('Q') : undefined) ??
    (compared ? candidates.find(({ english }) => english === 'than') : undefined) ??
    (candidates.length > 1 && !compared ? onlyOther(candidates) : undefined) ??
    (last?.tag === 'M' ? pick('I') : undefined) ??
    (last?.tag === 'N' ? pick('C') : undefined) ??
    (last?.tag === 'N' || last?.tag === 'O' || last?.tag === 'L' ? (verbless ? pick('V') : undefined) : undefined) ??
    // Portuguese "a" is an article far more often than "to"; a German article after a comma opens a clause.
    (pick('D') !== undefined && pick('P') !== undefined ? pick('D') : undefined) ??
    (last?.tag === 'D' || last?.tag === 'P' ? pick('N') : undefined) ??
    candidates.find(({ tag }) => tag !== 'Q' || isQuestion) ??
    (first as Word)
  );
}

/** What is left without "than", where one meaning is. */
function onlyOther(candidates: readonly Word[]): Word | undefined {
  const others = candidates.filter(({ english, tag }) => english !== 'than' && tag !== 'Q');
  return others.length === 1 && others.length < candidates.length ? others[0] : undefined;
}

/** Readings that would turn what is said: "not only", and a German object before its verb. */
function isTurned(words: readonly Word[], tokens: readonly string[], language: Language): boolean {
  if (words.some(({ english }, at) => english === 'not' && words[at + 1]?.english === 'only')) return true;
  // "Rarely", "sometimes": made of characters that say something else one by one.
  if (language === 'zh' && /很少|极少|几乎|偶尔|不仅|有时(?![间刻])/u.test(tokens.join(''))) return true;
  if (language !== 'de' || !/^(?:den|dem|einen|einem|diesen|diesem|keinen)$/iu.test(tokens[0] ?? '')) return false;
  const verb = words.findIndex(({ tag }) => tag === 'V' || tag === 'K' || tag === 'M');
  return verb > 0 && words.slice(0, verb).every(({ tag }) => 'DANLX'.includes(tag));
}

/** Forms of the third person that take more than an s. */
const THIRD: Readonly<Record<string, string>> = { have: 'has', do: 'does', process: 'processes' };

const said = (words: readonly Word[]): string =>
  words
    .map(({ english }) => english.trim())
    .join(' ')
    .replace(/√ (?=\S)/gu, '√')
    .replace(/\bdepend on (only|not|also) of\b/gu, 'depend $1 on')
    .replace(/\bdepend on of\b/gu, 'depend on')
    .replace(/\bdepend on only\b/gu, 'depend only on')
    .replace(/\bfor (all input positions|input positions|all output steps) sum to\b/gu, 'over $1 sum to')
    .replace(/\bwhich of the following (?=which)/giu, '')
    .replace(/ ([.,;:!?)])/gu, '$1')
    .replace(/\(\s+/gu, '(')
    .replace(/\s+/gu, ' ')
    .replace(/\breceiving of\b/gu, 'receiving')
    .replace(/\b(which|what) (is )?the (?=most probable cause)/giu, 'what is the ')
    .replace(
      /\bwhich (?=is the (?:\w+ )?(?:shape|output shape|number|value|purpose|role|effect|problem|main problem)\b)/giu,
      'what ',
    )
    .replace(
      /\ba (?=(?:input|output|update|embedding|LSTM|RNN|encoder|error|activation|audio|unidirectional)\b)/gu,
      'an ',
    )
    .replace(/\b(LSTM|GRU|RNN|SimpleRNN|Bidirectional|Dense|Embedding|Flatten) \((?=[\p{Lu}\d])/gu, '$1(')
    .replace(/\bbelong to " ([^"]{3,30}) " structure/gu, 'belong to the $1 structure')
    .replace(
      /\b(an?|the) layer ((?:Keras |PyTorch )?(?:LSTM|GRU|RNN|SimpleRNN|Dense|Bidirectional)(?:\([^() ]{1,40}(?:\([^()]{1,40}\))?\))?)(?= )/gu,
      '$1 $2 layer',
    )
    .replace(
      /\b(?:the )?((?:input|output|forget|update|reset) gate) of (?:an? |the )?(LSTM|GRU)\b/giu,
      'the $1 of an $2',
    )
    .replace(/\b(?:the )?hidden state of (?:this |the )?time step (?=h_t\b)/gu, 'the hidden state ')
    .replace(
      /\bit (use|have|do|keep|make|need|process|learn|reduce|limit|cut|replace|decide|control|write|solve|prevent)\b/giu,
      (_whole, verb: string) => `it ${THIRD[verb] ?? `${verb}s`}`,
    )
    .replace(/\bless parameters\b/gu, 'fewer parameters')
    .replace(/\b(gates|weights|parameters|sequences|gradients|inputs|values) is\b/gu, '$1 are')
    .replace(/\b(an?) (LSTM|RNN|input|output)\b/gu, 'an $2')
    .replace(/\bstatements over\b/giu, 'statements about')
    .replace(/\bhow many gate\b/gu, 'how many gates')
    .replace(/\b(dimension|units|size|steps) is (?=\d)/gu, '$1 ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Whether a text has the letters of a language. */
function isWrittenIn(text: string, language: Language): boolean {
  const [kana, han, cyrillic] = [
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    /\p{Script=Han}/u,
    /\p{Script=Cyrillic}/u,
  ].map((script) => script.test(text));
  if (language === 'ja') return kana === true || han === true;
  if (language === 'zh') return han === true && kana === false;
  return (language === 'ru') === cyrillic && kana === false && han === false;
}

/** The language that knows every word of a text; `null` for English and for texts that none knows whole. */
const languageOf = remembered(200, (text: string): { readonly language: Language; readonly english: string } | null => {
  const outside = text.replace(/\([^()]*\)/gu, ' ');
  if (text.length > LONGEST || (ENGLISH.test(outside) && !OTHER.test(outside))) return null;
  for (const language of LANGUAGES) {
    if (!isWrittenIn(text, language)) continue;
    const english = translate(text, language);
    if (english !== null && english.toLowerCase() !== text.toLowerCase()) return { language, english };
  }
  return null;
});

/**
 * An item of another language as the same item in English: `null` where a word of its stem is not known. An answer with a word that is not known
 * is left unread: beside an English question its own language would be read without what the question denies.
 */
export function inEnglishWhole(item: QuizItem): QuizItem | null {
  if (item.context.length > 0) return null;
  const stem = languageOf(item.stem.markdown);
  if (stem === null) return null;
  const rich = (text: string) => ({ text, markdown: text, math: [], position: null });
  const { language, english } = stem;
  const isTruth = truthOptions(item) !== null;
  const option = (markdown: string): string | null => translate(markdown, language);
  const truth = item.options.length === 0 && item.key?.text !== undefined ? truthOf(item.key.text) : null;
  const key = truth !== null ? (truth ? 'True' : 'False') : item.key?.text === undefined ? null : option(item.key.text);
  return {
    ...item,
    stem: { ...item.stem, ...rich(english) },
    options: item.options.map((each, at) => {
      // What says true or false is read in every language.
      if (isTruth) return each;
      const own = option(each.markdown);
      return own === null
        ? { ...each, ...rich(`untranslated${String(at)}`) }
        : { ...each, ...rich(own), math: each.math };
    }),
    ...(item.key !== null && key !== null && { key: { ...item.key, text: key } }),
    explanation: null,
  };
}
