import { DETAILS, type Format } from '../format.ts';
import { MOST_CORRECT } from '../item/credit.ts';
import { readMoodle } from './read.ts';
import { writeMoodle } from './write.ts';

/** Moodle XML, the richest format that Moodle imports. */
export const moodle: Format = {
  name: 'moodle',
  title: 'Moodle XML',
  extension: '.xml',
  mediaType: 'application/xml',
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
  write: (job) => Promise.resolve(writeMoodle(job)),
  read: readMoodle,
};
