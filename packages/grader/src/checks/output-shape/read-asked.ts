import type { Call } from '../../frames/calls.ts';

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
  const { place, kind, only: single } = only.groups ?? {};
  const before = text.slice(0, only.index);
  const side = OUTPUT_OF.test(before) ? 1 : INPUT_OF.test(before) ? 0 : null;
  if (named.length > 1 || side === null) return null;
  const of = layers.flatMap((call, at) => (isKind(call, kind) ? [at] : []));
  const where = (place ?? single)?.toLowerCase();
  const at =
    where === undefined
      ? of.length === 1
        ? of[0]
        : undefined
      : where === 'last' || where === 'final'
        ? of.at(-1)
        : of[PLACES[where] ?? -1];
  return at === undefined || at + side === 0 ? null : at + side;
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
