import type { QuizItem } from '@keyproof/parser';
import type { OptionVerdict } from '../types.ts';
import type { Measured } from '../verdict/index.ts';

/** The two that a question holds against each other, as their places in `NAMES`. */
export type Pair = readonly [number, number];

interface Name {
  readonly pattern: RegExp;
  /** What is written for the other one; an "s" of the name is kept. */
  readonly name: string;
}

const NAMES: readonly Name[] = [
  { pattern: /\bLSTM(s?)\b|\blong[-\s]short[-\s]term[-\s]memor(?:y|ies)\b(?:\s\(LSTM\))?/giu, name: 'LSTM' },
  { pattern: /\bGRU(s?)\b|\bgated\srecurrent\sunit(s?)\b(?:\s\(GRUs?\))?/giu, name: 'GRU' },
  {
    pattern:
      /\b(?:(?:vanilla|simple|standard|plain|traditional|basic|classic|classical|conventional|ordinary|regular|normal|Elman)\s)?(?:RNN(s?)\b|recurrent\sneural\snetwork(s?)\b(?:\s\(RNNs?\))?)/giu,
    name: 'plain RNN',
  },
];

/** Asks for what one has and the other has not; "compared with" alone may ask for anything. */
const CONTRASTS =
  /\badvantages?\b|\bbenefits?\b|\bimprove\w*|\bstrengths?\b|\bdisadvantages?\b|\bdrawbacks?\b|\blimitations?\b|\bdiffer\w*|\bdisti\w+|\bunlike\b|\bprefer\w*|\bbetter\b|\bsuperior\b|\binnovations?\b|\bovercome\b|\bventajas?\b|\bdiferen\w+|\bvorteile?\b|\bunterschie\w*|\bunterscheide\w*|\bavantages?\b|\bdifférence\w*|\bvantage(?:m|ns)\b|区别|差异|优势|优点|不同|違い|利点|차이|장점/iu;

const countIn = (text: string, { pattern }: Name): number => [...text.matchAll(pattern)].length;

/** The pair of cells that a question contrasts; `null` where it names another number of them, or asks for something else. */
export function pairIn({ type, stem }: QuizItem): Pair | null {
  if (type === 'true-false' || !CONTRASTS.test(stem.text)) return null;
  const named = NAMES.flatMap((name, at) => (countIn(stem.text, name) > 0 ? [at] : []));
  const [one, other, third] = named;
  return one === undefined || other === undefined || third !== undefined ? null : [one, other];
}

/** A text with the two names exchanged. */
function swapped(text: string, [one, other]: Pair): string {
  const [first, second] = [NAMES[one], NAMES[other]];
  if (first === undefined || second === undefined) return text;
  const plural = (groups: readonly unknown[]): string => (groups.slice(0, 2).some((s) => s === 's') ? 's' : '');
  const mark = (at: number) => `\u{E000}${at}`;
  return text
    .replace(first.pattern, (...found) => `${mark(0)}${plural(found.slice(1))}`)
    .replace(second.pattern, (...found) => `${mark(1)}${plural(found.slice(1))}`)
    .replaceAll(mark(0), second.name)
    .replaceAll(mark(1), first.name);
}

/** The question and its answers with the two names exchanged. */
export function withSwapped(item: QuizItem, pair: Pair): QuizItem {
  const rich = <T extends { readonly text: string; readonly markdown: string }>(each: T): T => ({
    ...each,
    text: swapped(each.text, pair),
    markdown: swapped(each.markdown, pair),
  });
  const text = item.key?.text;
  return {
    ...item,
    stem: rich(item.stem),
    options: item.options.map(rich),
    key: item.key === null || text === undefined ? item.key : { ...item.key, text: swapped(text, pair) },
  };
}

/** Decides nothing of an answer that is true of both: it is no advantage of the one, and no difference. */
export function withoutShared(measured: Measured, other: Measured | null): Measured {
  if (other === null) return measured;
  const own = (options: readonly OptionVerdict[], those: readonly OptionVerdict[]): readonly OptionVerdict[] =>
    options.map((option, at) =>
      option.holds === true && those[at]?.holds === true
        ? { ...option, holds: null, reason: `true of both that are compared: ${option.reason}` }
        : option,
    );
  const { byConvention } = measured;
  return {
    ...measured,
    options: own(measured.options, other.options),
    byConvention: byConvention && {
      course: own(byConvention.course, other.byConvention?.course ?? other.options),
      opposite: own(byConvention.opposite, other.byConvention?.opposite ?? other.options),
    },
  };
}
