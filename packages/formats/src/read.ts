import type { Format } from './format.ts';
import { FORMATS } from './formats.ts';
import type { FormatName, ReadOptions, ReadResult } from './types.ts';

/**
 * The items of a file. What could not be read, and what an item cannot hold, is in the messages. Never throws on what the data say.
 *
 * @throws {TypeError} Where `format` is no name of the table, or one that cannot be read back.
 */
export async function read(
  format: FormatName,
  data: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const row: Format | undefined = FORMATS[format];
  if (row?.read === undefined) {
    const readable = Object.values(FORMATS).filter((each) => each.read !== undefined);
    throw new TypeError(
      `Expected a format that can be read (${readable.map((each) => each.name).join(', ')}), got \`${String(format)}\`.`,
    );
  }
  return row.read(typeof data === 'string' ? new TextEncoder().encode(data) : data, options);
}
