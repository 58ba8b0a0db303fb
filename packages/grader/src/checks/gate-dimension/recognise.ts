import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { changesSize } from '../../frames/changed-size.ts';
import { has, leftover, mentionsOf } from '../../lexicon/index.ts';
import { sentencesOf } from '../../read/sentences.ts';
import type { DimensionClaim, SizeName } from './claim.ts';
import { readSizes } from './sizes.ts';

type Gate = DimensionClaim['gate'];

/** Reads "what is the dimension of this gate", with its sizes, and the number or size that each option gives. */
export function recogniseDimension(reading: Reading): Recognition<DimensionClaim> | null {
  const { stem, statements, form } = reading;
  const cell = cellOf(stem);
  const gate = gateOf(stem, cell);
  if (cell === null || gate === null || !asksForSize(stem)) return null;
  // Where no number is told, sizes by name are compared: any numbers that differ will do.
  const sizes = mentionsOf(stem, 'number').some(({ surface }) => /\d/.test(surface)) ? readSizes(stem) : NAMED_SIZES;
  const hidden = sizes.get('hidden');
  const beyond = beyondOneGate(stem);
  const claims = statements.map(({ phrase }): DimensionClaim | Unread => {
    if (beyond !== null) return { unread: beyond };
    if (hidden === undefined) return { unread: 'the item does not tell the number of hidden units' };
    const size = form === 'statement' ? statedSize(phrase, sizes) : sizeOf(phrase, sizes);
    if (size === null) return { unread: `${phrase.text.slice(0, 80)} (no size understood)` };
    return {
      kind: 'gate-dimension',
      cell,
      gate,
      hidden,
      input: sizes.get('embedding') ?? sizes.get('vocabulary') ?? null,
      size,
    };
  });
  return { claims };
}

const NAMED_SIZES: ReadonlyMap<SizeName, number> = new Map([
  ['hidden', 7],
  ['embedding', 5],
  ['vocabulary', 11],
]);

function cellOf(stem: Phrase): DimensionClaim['cell'] | null {
  const [gru, lstm] = [has(stem, 'cell.gru'), has(stem, 'cell.lstm')];
  return gru === lstm ? null : gru ? 'gru' : 'lstm';
}

/** The one gate that the stem names; the course calls the LSTM's input gate its update gate. */
function gateOf(stem: Phrase, cell: DimensionClaim['cell'] | null): Gate | null {
  const gates = new Set(
    mentionsOf(stem, 'gate', 'candidate')
      .map(({ concept }) => concept)
      .filter((concept) => concept !== 'gate'),
  );
  const [only] = gates;
  if (gates.size !== 1 || only === undefined) return null;
  const name = only === 'candidate' ? 'candidate' : (only.slice('gate.'.length) as Gate);
  if (cell === 'lstm') return name === 'update' ? 'input' : name === 'reset' ? null : name;
  return name === 'update' || name === 'reset' || name === 'candidate' ? name : null;
}

/** Words of a stem that make it a question of more than one gate of one layer at one step. */
const BEYOND =
  /\b(?:total|all|sum|combined|together|concatenat\w*|stack\w*|layers|two-layer|bidirectional|bi-?lstm|parameters?|weights?|matri(?:x|ces)|bias(?:es)?|batch|product|twice|double|half)\b|\b[2-9]\s?-?\s?layer|参数|权重|矩阵|总|双向|层数|par[áa]metros?|pesos?|matriz|gewichte?|parameter|matrice|poids|paramètres?|zusammen|insgesamt/i;

/** Words of a condition that tells a size and nothing more: "if the hidden state has 100 units". */
const OF_SIZES = new Set(
  (
    'if wenn si the a an its vocabulary words word dictionary tokens and our your hidden memory cell state vector gru lstm layer network rnn it activation activations unit units size dimension dimensions ' +
    'dimensionality dimensional input inputs embedding embeddings has have is are with of use uses and we you there der die das ein eine einer eines hat besitzt ' +
    'versteckte versteckten zustand einheiten el la los una tiene un de estado oculto unidades le les des du une état caché unités'
  ).split(' '),
);
const tellsSize = (condition: string): boolean =>
  condition
    .toLowerCase()
    .split(/[\s-]+/u)
    .every((word) => OF_SIZES.has(word) || /^(?:\d[\d,.]*|[a-z](?:<t>|_t|\^\{<t>\})|=)$/u.test(word));

/** Why the question is of more than one gate's values, or `null`. */
function beyondOneGate(stem: Phrase): string | null {
  if (changesSize(stem.text)) return 'a size that changes';
  const condition = /(?<!\p{L})(?:if|wenn|si)\s[^,?.;:]{3,120}/iu.exec(stem.text)?.[0].trim();
  if (condition !== undefined && !tellsSize(condition)) return `not understood: "${condition}"`;
  const question = sentencesOf(stem.text).at(-1) ?? '';
  const found = BEYOND.exec(question) ?? /\b(?:bidirectional|stacked)\b|双向/i.exec(stem.text);
  return found === null ? null : `not understood: "${found[0]}"`;
}

const COUNTED =
  /\bhow many (?:entries|components?|elements|values|numbers|dimensions)\b|\bcombien de (?:composantes|valeurs|dimensions)\b|\bwie viele (?:einträge|komponenten|werte|elemente|dimensionen)\b|\bcuánt[oa]s (?:componentes|valores|elementos|dimensiones|entradas)\b|\b(?:single number|scalar)\b/iu;

/** Whether the last sentence asks for a dimension, or a statement gives one. */
function asksForSize(stem: Phrase): boolean {
  const sizes = mentionsOf(stem, 'size.dimension');
  if (COUNTED.test(stem.text) && !has(stem, 'gradient')) return true;
  return (
    sizes.some(({ surface }) => /dim|size|shape|length|tama|größe|taille|longueur|维|大小|长度|形状/i.test(surface)) &&
    !has(stem, 'gradient')
  );
}

/** The size that an option gives: a number, or "the same as the hidden state". */
function sizeOf(phrase: Phrase, sizes: ReadonlyMap<SizeName, number>): number | null {
  const numbers = mentionsOf(phrase, 'number');
  const left = leftover(phrase, [
    'number',
    'size',
    'vocabulary',
    'embedding',
    'relation',
    'vector',
    'unit',
    'state',
    'cell',
    'word',
    'input',
    'glue',
    'time',
    'polarity.only',
    'gate',
  ]);
  if (left.some((word) => word.toLowerCase() !== 'x') || has(phrase, 'polarity.not')) return null;
  if (numbers.length === 1)
    return /[-+^√/]/.test(phrase.text.replace(/-(?=dim)/gi, '')) ? null : Number(numbers[0]?.value);
  // A matrix such as (100, 1) or 100 × 20 has the product of its sides.
  const [first, second] = numbers;
  const isMatrix =
    numbers.length === 2 &&
    /^[\s,*x]*$/i.test(phrase.text.slice(first?.end, second?.start)) &&
    !/[-+^√/]/.test(phrase.text);
  if (isMatrix) return Number(first?.value) * Number(second?.value);
  if (numbers.length > 1) return null;
  const named = (['vocabulary', 'embedding', 'size.activation'] as const).filter((concept) => has(phrase, concept));
  const [only] = named;
  if (named.length !== 1 || only === undefined) return null;
  return sizes.get(only === 'size.activation' ? 'hidden' : only) ?? null;
}

/** The size that a true/false statement gives to the gate: the number not used up by the sizes of the cell, or the named size it equals. */
function statedSize(phrase: Phrase, sizes: ReadonlyMap<SizeName, number>): number | null {
  const gate = mentionsOf(phrase, 'gate', 'candidate').at(-1);
  if (gate === undefined) return null;
  const after = mentionsOf(phrase, 'number').filter(({ start }) => start >= gate.end);
  const tail = phrase.text.slice(gate.end);
  if (has(phrase, 'polarity.not')) return null;
  const [first] = after;
  if (/^\s?(?:is|has|was)\s(?:just\s)?(?:a|one)\s(?:single\s(?:number|value)|scalar)\b/iu.test(tail)) return 1;
  const [next = ''] = first === undefined ? [] : [phrase.text.slice(gate.end, first.start)];
  if (
    first !== undefined &&
    /^(?:\s(?:at each time step|at every time step))?(?:\s(?:is|has|equals|of|dimension|size|length|a|an|vector)){0,4}\s$/iu.test(
      next,
    )
  )
    return Number(first.value);
  if (after.length === 1) return Number(after[0]?.value);
  if (after.length > 1) return null;
  if (!/\b(?:same|equal|equals|as many)\b|相同|等于|igual|gleich|même|égal/i.test(tail)) return null;
  const named = (['vocabulary', 'embedding', 'size.activation'] as const).filter((concept) =>
    mentionsOf(phrase, concept).some(({ start }) => start >= gate.end),
  );
  const [only] = named;
  return named.length === 1 && only !== undefined
    ? (sizes.get(only === 'size.activation' ? 'hidden' : only) ?? null)
    : null;
}
