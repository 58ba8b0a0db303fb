import { VFile } from 'vfile';

/** A file in memory. */
export function toVFile(value: string, path: string): VFile {
  return new VFile({ value, path });
}
