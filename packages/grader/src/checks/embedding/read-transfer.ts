import { sentences } from '../../frames/clauses.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf, slicePhrase } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { EmbeddingClaim } from './claim.ts';

const KNOWN = [
  'unseen',
  'vectors',
  'filler.embedding',
  'filler.unseen',
  'cell',
  'word',
  'train',
  'polarity',
  'if',
  'number',
  'relation.equals',
  'model',
  'likely',
  'data',
  'sequence',
];

/**
 * "Even if a word is not in your small training set, an RNN on pre-trained word vectors may recognise it": the last sentence says so, an earlier
 * one tells of the vectors. `null` where the stem says something else.
 */
export function readUnseenWords(stem: Phrase): EmbeddingClaim | null {
  const chinese = UNSEEN_CHINESE.exec(stem.text)?.groups;
  if (chinese !== undefined) return { kind: 'unseen-words', holds: chinese['not'] === undefined };
  const last = sentences(stem.text).at(-1);
  if (last === undefined || !has(stem, 'unseen.pretrained')) return null;
  const claim = slicePhrase(stem, last.start, last.end);
  const [absent] = mentionsOf(claim, 'unseen.absent');
  if (absent === undefined || !has(claim, 'unseen.recognise')) return null;
  // What stands in quotes is an example, not part of the claim.
  const quotes = [...claim.text.matchAll(/"[^"]{1,80}"|'[^']{1,80}'/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const left = uncovered(claim, KNOWN, quotes).filter((word) => !/^[xy\d]$/.test(word));
  if (left.length > 0) return null;
  const denials = mentionsOf(claim, 'polarity.not').filter(
    (not) => !mentionsOf(claim, 'unseen.absent').some(({ start, end }) => start <= not.start && not.end <= end),
  );
  return denials.length > 1 ? null : { kind: 'unseen-words', holds: denials.length === 0 };
}

/** "在很大的语料库上训练过的词嵌入 … 即使这个词没有出现在训练集中，RNN也会认为 … 应该被贴上 y = 1": the same in Chinese, as a whole. */
const UNSEEN_CHINESE =
  /(?:语料库|文本)(?:上|中)?(?:预先)?训练[^。！？\n]{0,200}(?:RNN|循环神经网络)[\s\S]{0,400}?即使[^，,。]{0,40}(?:没有|未)在?(?:出现在)?[^，,。]{0,20}训练集(?:中|里)?(?:出现)?[，,]\s?你?的?(?:RNN|循环神经网络)(?:模型)?(?:也|仍然|仍|还是)?(?<not>不)?(?:会|能|可以|可能)?(?:合理地)?(?:认为|识别|判断|预测)[^。，,]{0,30}(?:应该?)?被?(?:贴上|标记为|标为|得到)?\s?(?:标签)?\s?为?\s?y\s?=\s?1\s?(?:的标签)?[。.]?$/u;

/** Whether a stem has that form. */
export const isUnseenInChinese = ({ text }: Phrase): boolean => UNSEEN_CHINESE.test(text);

/** The names of two sizes: of the text that the vectors come from, and of the task's labelled data. */
export interface TransferSizes {
  readonly text: string;
  readonly task: string;
}

const SIZE =
  /(?:data ?set|corpus|text|set|datensatz|conjunto|jeu de données) (?:of|with|containing|von|de) ([a-z]_?\{?\d\}?) words|数据集\s?([a-z]_?\{?\d\}?)(?![a-z\d])/gi;

/** "Word embeddings from a text dataset of m_1 words … a labeled dataset of m_2 words"; `null` where a stem does not tell both. */
export function readTransferSizes(stem: Phrase): TransferSizes | null {
  const found = [...stem.text.matchAll(SIZE)].map(({ 0: whole, 1: name, 2: chinese = '', index }) => ({
    name: plain(name ?? chinese),
    labelled: /label|task|etiquet|beschrift|étiquet|标记|标注|有标签/i.test(
      stem.text.slice(Math.max(0, index - 14), index + whole.length),
    ),
  }));
  const text = found.find(({ labelled }) => !labelled);
  const task = found.find(({ labelled }) => labelled);
  if (found.length !== 2 || text === undefined || task === undefined || text.name === task.name) return null;
  return { text: text.name, task: task.name };
}

const RELATION =
  /^\s?(?:when |if |当 ?)?([A-Z]_?\{?\d\}?)\s?(>>|≫|<<|≪|is (?:much )?(?:larger|greater|bigger) than|is (?:much )?(?:smaller|less) than|远?大于|远?小于)\s?([A-Z]_?\{?\d\}?)(?:\s?时)?\s?[.。]?$/i;

/** An option `m_1 >> m_2`; `null` where it is anything else. */
export function readTransfer(phrase: Phrase, { text, task }: TransferSizes): EmbeddingClaim | null {
  const match = RELATION.exec(phrase.text);
  if (match === null) return null;
  const [left, right] = [plain(match[1] as string), plain(match[3] as string)];
  const greater = /^(?:>>|≫|is (?:much )?(?:larger|greater|bigger)|远?大于)/i.test(match[2] as string);
  if (left === text && right === task) return { kind: 'transfer', text: greater ? 'larger' : 'smaller' };
  return left === task && right === text ? { kind: 'transfer', text: greater ? 'smaller' : 'larger' } : null;
}

function plain(name: string): string {
  return name.replace(/[_{}]/g, '').toLowerCase();
}
