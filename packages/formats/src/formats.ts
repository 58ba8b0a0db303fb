import { aiken } from './aiken.ts';
import { anki } from './anki/index.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { gift } from './gift/index.ts';
import { jsonl } from './jsonl.ts';
import { markdown } from './markdown.ts';
import { moodle } from './moodle/index.ts';
import { qti21, qti3 } from './qti/index.ts';
import { qti12 } from './qti12/index.ts';
import type { FormatName } from './types.ts';

/** Every format by its name, richest first. A format that is missing here does not compile. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  qti3,
  qti21,
  qti12,
  moodle,
  gift,
  aiken,
  anki,
  csv,
  md: markdown,
  jsonl,
};
