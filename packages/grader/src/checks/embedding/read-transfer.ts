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

/** The names of two sizes: of the text that the vectors come from, and of the task's labelled data. */
export interface TransferSizes {
  readonly text: string;
  readonly task: string;
}

const SIZE =
  /(?:data ?set|corpus|text|set|datensatz|conjunto|jeu de données) (?:of|with|containing|von|de) ([a-z]_?\{?\d\}?) words/gi;

/** "Word embeddings from a text dataset of m_1 words … a labeled dataset of m_2 words"; `null` where a stem does not tell both. */
export function readTransferSizes(stem: Phrase): TransferSizes | null {
  const found = [...stem.text.matchAll(SIZE)].map(({ 0: whole, 1: name = '', index }) => ({
    name: plain(name),
    labelled: /label|task|etiquet|beschrift|étiquet/i.test(
      stem.text.slice(Math.max(0, index - 14), index + whole.length),
    ),
  }));
  const text = found.find(({ labelled }) => !labelled);
  const task = found.find(({ labelled }) => labelled);
  if (found.length !== 2 || text === undefined || task === undefined || text.name === task.name) return null;
  return { text: text.name, task: task.name };
}

const RELATION = /^\s?([A-Z]_?\{?\d\}?)\s?(>>|≫|<<|≪)\s?([A-Z]_?\{?\d\}?)\s?\.?$/i;

/** An option `m_1 >> m_2`; `null` where it is anything else. */
export function readTransfer(phrase: Phrase, { text, task }: TransferSizes): EmbeddingClaim | null {
  const match = RELATION.exec(phrase.text);
  if (match === null) return null;
  const [left, right] = [plain(match[1] as string), plain(match[3] as string)];
  const greater = match[2] === '>>' || match[2] === '≫';
  if (left === text && right === task) return { kind: 'transfer', text: greater ? 'larger' : 'smaller' };
  return left === task && right === text ? { kind: 'transfer', text: greater ? 'smaller' : 'larger' } : null;
}

function plain(name: string): string {
  return name.replace(/[_{}]/g, '').toLowerCase();
}
