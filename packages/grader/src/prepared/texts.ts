import { preparedJson } from './file.ts';

/** What is worked out from the grader's own tables of words alone, and is the same in every process. */
export interface PreparedTexts {
  /** By the name of a table of the lexicon, the first token of each of its forms. */
  readonly firstTokens: Readonly<Record<string, readonly string[]>>;
  readonly needs: PreparedNeeds;
  /** Phrases of tables in canonical words, each behind the phrase. */
  readonly phrases: readonly string[];
}

/** What forms of sentences ask of a text. */
export interface PreparedNeeds {
  /** By number: texts of which one must be there. */
  readonly anyOf: readonly (readonly string[])[];
  /** Parts of vocabularies, by number. */
  readonly parts: readonly string[];
  readonly forms: readonly PreparedForm[];
}

/** A form, the names that it uses of a vocabulary with the numbers of their parts, and the numbers of what it asks for. */
export type PreparedForm = readonly [
  form: string,
  names: readonly string[],
  parts: readonly number[],
  needs: readonly number[],
];

/** Worked out when this package was built: in a young process that takes a twentieth of the time of grading a few dumps. */
export const preparedTexts = preparedJson('prepared-texts.json') as PreparedTexts | null;
