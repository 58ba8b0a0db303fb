import { DETAILS, type Format, type Holds } from '../format.ts';
import { QTI21, QTI3 } from './dialect.ts';
import { readQti } from './read.ts';
import { writeQti } from './write.ts';

const HOLDS: Holds = {
  forms: ['one', 'many', 'boolean', 'text', 'open'],
  keyless: true,
  options: [1, Infinity],
  correct: Infinity,
  text: 'markup',
  math: 'MathML',
  keyText: false,
  explanation: true,
  claims: false,
  verdict: true,
  source: true,
  id: 'name',
  omits: DETAILS,
};

/** IMS QTI 2.1: a zip package of one file for each item. */
export const qti21: Format = {
  name: 'qti21',
  title: 'QTI 2.1',
  extension: '.zip',
  mediaType: 'application/zip',
  holds: HOLDS,
  write: (job) => writeQti(job, QTI21),
  read: readQti,
};

/** 1EdTech QTI 3.0: the same content in the names of version 3. */
export const qti3: Format = {
  name: 'qti3',
  title: 'QTI 3.0',
  extension: '.zip',
  mediaType: 'application/zip',
  holds: HOLDS,
  write: (job) => writeQti(job, QTI3),
  read: readQti,
};
