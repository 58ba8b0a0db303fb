import type { Reading, Recognition } from '../types.ts';

const OF_LSTM = 'forget|input|output';
const OF_GRU = 'reset|relevance';
const ANY = `${OF_LSTM}|${OF_GRU}|update`;
const ADJECTIVE = String.raw`(?:(?:vanilla|simple|plain|standard|basic|ordinary|normal|deep|stacked|bidirectional|recurrent|neural)\s){0,3}`;
const WITHOUT_GATES = String.raw`${ADJECTIVE}(?:rnns?|(?:recurrent\s)?(?:neural\s)?networks?|elman\snetworks?|cnns?|mlps?|transformers?|perceptrons?|(?:convolutional|feed-?\s?forward)\s(?:neural\s)?(?:networks?|nets?|layers?))`;
/** Networks that have no gates at all, even where "an RNN" stands for any of its kind. */
const GATELESS = String.raw`(?:(?:vanilla|simple|plain|basic|ordinary)\s(?:recurrent\s(?:neural\s)?networks?|rnns?)|elman\snetworks?|cnns?|mlps?|transformers?|(?:convolutional|feed-?\s?forward)\s(?:neural\s)?(?:networks?|nets?|layers?)|self-attention\slayers?)`;
const ARTICLE = String.raw`(?:the\s|an?\s|its\s|any\s|every\s)?`;

/** `owner`'s `gate`, however the two stand together. */
const owned = (gates: string, owner: string): string =>
  String.raw`\b(?:(?:${gates})\sgates?\s(?:of|in|inside)\s${ARTICLE}${owner}\b|${owner}['’]s?\s(?:${gates})\sgates?|in\s${ARTICLE}${owner},?\s(?:the\s|an?\s)(?:${gates})\sgate)`;

const FOREIGN = new RegExp(
  [
    owned(ANY, WITHOUT_GATES),
    owned(OF_LSTM, 'grus?'),
    owned(OF_GRU, 'lstms?'),
    String.raw`\bgates\s(?:of|in|inside)\s${ARTICLE}${GATELESS}\b`,
    String.raw`\b${GATELESS}['’]s?\sgates\b`,
  ].join('|'),
  'iu',
);
/** The cell that the network is told to be built of. */
const TELLS_CELL = /\b(?:lstm|gru|long short[- ]term memory|gated recurrent)\b/iu;
const TELLS_LSTM = /\b(?:lstm|long short[- ]term memory)\b/iu;
/** Another cell's gate that one plays the part of, or of which it is asked whether the cell has it. */
const COMPARES =
  /\b(?:roles?|parts?|correspond\w*|equivalents?|counterparts?|analog\w*|like|similar|same|merg\w+|combin\w+|replac\w+|instead|unlike|lacks?|without|no|not|have|has|had|which|none|exist\w*)\b/iu;

/**
 * A recognition without the claims on a gate of a network that has none such, "the forget gate of a CNN": readers know a gate by its name, and
 * would judge that of an LSTM.
 */
export function withoutForeignGates(
  recognition: Recognition | null,
  { form, stem, statements }: Reading,
): Recognition | null {
  if (recognition === null) return null;
  const claims = recognition.claims.map((claim, at) => {
    const texts = form === 'statement' ? [stem.text] : [stem.text, statements[at]?.phrase.text ?? ''];
    const said = texts.join(' ');
    const found = texts.map((text) => FOREIGN.exec(text)?.[0]).find((text) => text !== undefined);
    const isTold =
      found !== undefined && (/\bgru/iu.test(found) ? TELLS_LSTM : TELLS_CELL).test(said.replace(found, ''));
    return found === undefined || isTold || COMPARES.test(said) ? claim : { unread: `no such gate: "${found}"` };
  });
  return { ...recognition, claims };
}
