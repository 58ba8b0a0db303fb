import { fold, fullness, wordPairs } from '@keyproof/parser/merge';
import { type ReportItem, type Standing, standingOf } from '../report/document.ts';
import { keyTexts, lineOf } from '../report/questions.ts';
import { readable } from '../report/text/readable.ts';

/** What the merged `questions` of a report need of one item. Small, so that the item itself need not be kept. */
export interface Fact {
  readonly id: string;
  readonly stem: string;
  readonly line: number | null;
  readonly number: number | null;
  readonly answers: readonly string[] | null;
  readonly fullness: number;
  /** The key in a form that is equal for equal keys, whatever the order of the options; `null` where there is none. */
  readonly key: string | null;
  /** Of a question without options: letters and digits of the answer. */
  readonly letters: string | null;
  readonly hasOptions: boolean;
  readonly standing: Standing | null;
  readonly outcome: string | null;
  readonly simulated: readonly string[] | null;
  /** `wordPairs` of the item. */
  readonly pairs: Uint32Array;
}

export function factOf(item: ReportItem): Fact {
  const { key, options, verdict } = item;
  return {
    id: item.id,
    stem: item.stem.text,
    line: lineOf(item),
    number: item.number,
    answers: keyTexts(item),
    fullness: fullness(item),
    key: keyOf(item),
    letters: key?.text === undefined ? null : letters(key.text),
    hasOptions: options.length > 0,
    standing: verdict ? standingOf(verdict) : null,
    outcome: verdict?.outcome ?? null,
    simulated: simulatedTexts(item),
    pairs: wordPairs(item),
  };
}

function keyOf({ key, options }: ReportItem): string | null {
  if (key === null) return null;
  if (options.length > 0)
    return `o${[...new Set(key.options.map((i) => fold(options[i]?.text ?? '')))].sort().join('\0')}`;
  return key.text === undefined ? null : `t${fold(key.text)}`;
}

/** Letters and digits only: `ŷ⟨t⟩` and `y^<t>` are the same. */
function letters(text: string): string {
  const plain = readable(text).normalize('NFKD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

function simulatedTexts({ verdict, options }: ReportItem): string[] | null {
  const { simulated = null, simulatedText } = verdict ?? {};
  if (simulated !== null) return simulated.flatMap((option) => options[option]?.text ?? []);
  return simulatedText === undefined ? null : [simulatedText];
}
