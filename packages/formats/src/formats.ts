import type { Format } from './format.ts';
import { gift } from './gift/index.ts';
import { jsonl } from './jsonl.ts';
import { moodle } from './moodle/index.ts';
import { qti21, qti3 } from './qti/index.ts';
import type { FormatName } from './types.ts';

/** Every format, by its name. A format that is missing here does not compile. */
export const FORMATS: Readonly<Partial<Record<FormatName, Format>>> = { gift, jsonl, moodle, qti21, qti3 };
