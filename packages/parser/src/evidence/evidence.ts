import type { Evidence } from '../item/schema.ts';
import type { Locator } from '../text/source.ts';
import type { QuestionDraft } from '../segment/draft.ts';

/** What a collector of evidence gets to see. */
export interface Scene {
  draft: QuestionDraft;
  /** The options as plain text. */
  options: string[];
  locate: Locator;
}

/** Looks for one kind of evidence in a question. */
export type Collector = (scene: Scene) => Evidence[];

/** One piece of evidence for `options`. */
export function evidence(
  kind: Evidence['kind'],
  options: number[],
  weight: number,
  position: Evidence['position'],
  text?: string,
): Evidence {
  return { kind, options, weight, position, ...(text === undefined ? {} : { text }) };
}
