import { describe, expect, test } from 'vitest';
import { mendSlips } from '../src/lexicon/slips.ts';
import { normalise } from '../src/lexicon/normalise.ts';

describe('slips of the pen', () => {
  test.each([
    ['the beam serach is slow', 'the beam search is slow'],
    ['we evalute the netwrok', 'we evaluate the network'],
    ['the vocabualry of the model', 'the vocabulary of the model'],
  ])('%s', (text, mended) => {
    expect(mendSlips(text)).toBe(mended);
  });

  test.each([
    ['known words', 'the search of the network'],
    ['words that are one letter from another language', 'it combines the gates of the cell'],
    ['names', 'the output of Alicia and Roberto'],
    ['symbols', 'the value of serach_t is set'],
    ['other languages', 'la recherche de la séquence'],
    ['short words', 'the setps of the gaet'],
  ])('are not looked for in %s', (_name, text) => {
    expect(mendSlips(text)).toBe(text);
  });
});

describe('letters that a rendered page repeats', () => {
  test.each([
    ['a larger beam width BB for the search', 'a larger beam width B for the search'],
    ['find the value of yyy that is likeliest', 'find the value of y that is likeliest'],
    ['which is the tt-th word of the sentence', 'which is the t-th word of the sentence'],
  ])('%s', (text, single) => {
    expect(normalise(text).text).toBe(single);
  });

  test.each([
    'part (ii) of the second question here',
    'what does aa bb collapse to under this rule',
    'a network of 20 mm and the input XX of it',
  ])('%s: left as it stands', (text) => {
    expect(normalise(text).text).toBe(text);
  });
});
