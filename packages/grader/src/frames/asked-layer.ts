import type { Call } from './calls.ts';

const KIND = 'LSTM|GRU|SimpleRNN|Bidirectional|Embedding|Dense|Conv1D|Flatten|recurrent';
const PLACE = 'first|second|third|last|final|1st|2nd|3rd|lower|upper|top|bottom|inner|outer|previous|next';

/** A layer named outside the code: "the first LSTM", "the Dense layer", "the second layer"; `LSTM model` names none. */
const NAMED = new RegExp(
  String.raw`\b(?:(?<place>${PLACE})\s)?(?<kind>${KIND})(?!\s?\()(?:\slayer)?\b(?!\s(?:model|network|stack|architecture|cell|layers))|\b(?<only>${PLACE})\slayer\b`,
  'giu',
);
const OUTPUT_OF = /\b(?:of|after|by|from|leaves|behind|does)\s(?:the\s)?$/iu;
const INPUT_OF = /\b(?:before|into|enters|reaches|reaching|entering)\s(?:the\s)?$/iu;
const PLACES: Readonly<Record<string, number>> = { first: 0, '1st': 0, second: 1, '2nd': 1, third: 2, '3rd': 2 };

/** How many of the layers, from the input on, lead to the place whose shape is asked: all, unless one is named. `null` where it is not clear. */
export function layersAsked(text: string, calls: readonly Call[], layers: readonly Call[]): number | null {
  const named = namedLayers(text, calls);
  const [only] = named;
  if (only === undefined || layers.length === 1) return layers.length;
  const before = text.slice(0, only.index);
  const side = OUTPUT_OF.test(before) ? 1 : INPUT_OF.test(before) ? 0 : null;
  const at = placeOf(only, layers);
  return named.length > 1 || side === null || at === null || at + side === 0 ? null : at + side;
}

const OWNER = /\b(?:of|in|does|do|has|have|for)\s(?:the\s)?$/iu;

/**
 * Which of several layers a question asks about as the owner of something ("the parameters of the Dense layer"); `whole` where it names none,
 * `null` where it is not clear.
 */
export function layerAsked(question: string, calls: readonly Call[], layers: readonly Call[]): number | 'whole' | null {
  const named = namedLayers(question, calls);
  const [only] = named;
  if (only === undefined) return 'whole';
  return named.length > 1 || !OWNER.test(question.slice(0, only.index)) ? null : placeOf(only, layers);
}

/** The index of the layer that is named, `null` where none or several go by the name. */
function placeOf({ groups }: RegExpExecArray, layers: readonly Call[]): number | null {
  const { place, kind, only: single } = groups ?? {};
  const of = layers.flatMap((call, at) => (isKind(call, kind) ? [at] : []));
  const where = (place ?? single)?.toLowerCase();
  if (where === undefined) return of.length === 1 ? (of[0] ?? null) : null;
  return (where === 'last' || where === 'final' ? of.at(-1) : of[PLACES[where] ?? -1]) ?? null;
}

function isKind({ name }: Call, kind: string | undefined): boolean {
  if (kind === undefined) return true;
  return kind.toLowerCase() === 'recurrent'
    ? ['LSTM', 'GRU', 'SimpleRNN', 'Bidirectional'].includes(name)
    : name.toLowerCase() === kind.toLowerCase();
}

/** The places outside the code where a layer is named. */
export function namedLayers(text: string, calls: readonly Call[]): readonly RegExpExecArray[] {
  return [...text.matchAll(NAMED)].filter(
    ({ index }) => !calls.some(({ start, end }) => start <= index && index < end),
  );
}
