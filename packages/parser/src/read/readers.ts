import { readHtml } from './html.ts';
import type { JsonValue } from './json-value.ts';
import type { Line } from './line.ts';
import { readYaml } from './yaml.ts';

/** The readers that bring the grammar of a whole language with them. */
export interface Readers {
  readonly html: (source: string) => Line[];
  readonly yaml: (source: string) => JsonValue | null;
}

export const READERS: Readers = { html: readHtml, yaml: readYaml };
