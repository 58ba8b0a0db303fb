import { readPhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading } from '../../types.ts';

const COUNT = '\\d[\\d., ]{0,10}';
/** "Receiving vectors of size 8": the width of the input. */
const RECEIVES =
  /\b(?:(?:that|which) )?(?:receiv(?:es|ing)|gets|getting|tak(?:es|ing)|read(?:s|ing)|process(?:es|ing)|fed with|is fed with|on|over)(?: as input)?(?: (?:input|feature|word))? vectors (?:of|with|having) (?:size|dimension|length|dimensionality) (?=\d)/giu;
const OUTSIDE_EMBEDDING =
  /,? ?\(?\b(?:not (?:counting|including)|without(?: counting)?|excluding|leaving out|ignoring|apart from|besides) (?:the |its |any )?(?:word )?embeddings?(?: (?:matrix|layer|table|parameters|weights))?\b\)?,?/giu;
const NEXT_WORD =
  /\b(?:that |which )?(?:predicts?|predicting|outputs?|gives?) (?:the )?(?:next word|distribution over (?:the )?(?:vocabulary|words)) (?:with|by|using|through) (?:an? )?softmax(?: (?:output )?layer)?/iu;
const SIZES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:word )?embedding (?:size|dimension) (?:of |= ?)?(?=\d)/giu, 'input size '],
  [/\bvocabulary(?: size)?(?: of| =)? (?=\d)/giu, 'output size '],
];
const TABLE = new RegExp(
  `^(?:an? |the )?(?:word )?embedding (?:matrix|table|layer) (?<of>(?:for|of|with) .{0,80}?${COUNT}.{0,80}?) (?:holds?|has|contains?|consists of|stores?|comprises)(?: how many (?:values|entries|numbers|weights))?[?:]?$`,
  'iu',
);

/** A question on parameters in the words that their reader knows: what a layer receives, what stands around it, the entries of a table. */
export function rephrased(reading: Reading): Reading {
  const text = reading.stem.text.trim();
  const told = reworded(text);
  const table = reading.form === 'holds' ? TABLE.exec(told)?.groups : undefined;
  const asked =
    table === undefined
      ? told
      : `How many parameters does an embedding layer ${(table['of'] ?? '').replace(/^of (?=a vocab)/iu, 'for ')} have?`;
  if (asked === text) return reading;
  const bare = (phrase: Phrase): Phrase =>
    table === undefined
      ? phrase
      : readPhrase(phrase.text.replace(/\s(?:values|entries|numbers|elements|cells)\b/iu, ' parameters'));
  return {
    ...reading,
    stem: { ...readPhrase(asked), formulas: reading.stem.formulas },
    statements: reading.statements.map((each) => ({ ...each, phrase: bare(each.phrase) })),
  };
}

function reworded(text: string): string {
  const received = text.replace(RECEIVES, 'with input size ');
  // Without its embedding a language model takes vectors and gives a number for each word.
  if (!OUTSIDE_EMBEDDING.test(received) || !NEXT_WORD.test(received)) return received;
  return SIZES.reduce(
    (left, [pattern, by]) => left.replace(pattern, by),
    received.replace(OUTSIDE_EMBEDDING, ' ').replace(NEXT_WORD, 'with a softmax output layer'),
  )
    .replace(/\s+/gu, ' ')
    .trim();
}
