import { DETAILS, type Format } from '../format.ts';
import { MOST_CORRECT } from '../item/credit.ts';
import { readGift } from './read.ts';
import { writeGift } from './write.ts';

/** GIFT, Moodle's text format. */
export const gift: Format = {
  name: 'gift',
  title: 'GIFT',
  extension: '.gift',
  mediaType: 'text/plain',
  holds: {
    forms: ['one', 'many', 'boolean', 'text', 'open'],
    keyless: false,
    options: [2, Infinity],
    correct: MOST_CORRECT,
    text: 'markup',
    math: 'TeX',
    keyText: false,
    explanation: true,
    claims: false,
    verdict: true,
    source: true,
    id: 'name',
    omits: DETAILS,
  },
  write: (job) => Promise.resolve(writeGift(job)),
  read: readGift,
};
