/**
 * The words by which dumps say what a line is, by language. All lower case, no accents folded; CJK marks stand alone.
 * A new language is a new row.
 */
export interface LanguageMarks {
  /** Heads of a question: "Question 3", "第3题". */
  question: string[];
  /** What makes an answer line: "Answer: B". */
  answer: string[];
  /** Words that may surround the answer word: "the correct … is". */
  around: string[];
  explanation: string[];
  /** Lines that announce the options. */
  options: string[];
  right: string[];
  wrong: string[];
  truth: [string, string][];
  /** Parts of a stem that ask for several options. */
  several: string[];
}

/** Words are written in one string, divided by `|`, so that a language reads as a table. */
export const words = (list: string): string[] => list.split('|');
export const pairs = (list: string): [string, string][] =>
  list.split('|').map((pair) => pair.split('/') as [string, string]);
