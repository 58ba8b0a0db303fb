export { asCanonical, canonical } from './canonical.ts';
export { canonicalPhrase } from './phrases.ts';
export { type Groups, readSentences, type Rule, rulesOf, type Vocabulary } from './grammar.ts';
export { ALL_PARTS, readBySentence } from './read-by-sentence.ts';
export { sentencesSaid } from './weave.ts';
