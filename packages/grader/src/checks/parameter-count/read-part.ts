import type { CellName } from '@keyproof/rnn-core';
import { sizesOf } from '../../frames/sizes.ts';
import { evaluate } from '../../frames/arithmetic.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { PartClaim, PartName } from './part.ts';

const WEIGHTS = '(?:weight matrix|weight matrices|weights|matrix|kernel|parameter matrix)';
const SUB = '(?:_\\{?\\p{L}{1,3}\\}?)?';
const NAME = `(?: [WUV]${SUB}| Θ${SUB})?`;

/** The parts by the names that questions give them. */
const PARTS: readonly (readonly [PartName, RegExp])[] = [
  [
    'joint',
    new RegExp(
      `${WEIGHTS}${NAME}(?: (?:of|for|in) (?:the |one |a )?(?:forget|input|output|update|reset) gate)?,? (?:(?:that |which )?(?:is )?multipl\\w+ (?:with |by )?|(?:that |which )?(?:is |are )?(?:act(?:s|ing) on |applied to |on ))(?:the )?(?:concatenat\\w+ )?(?:of )?(?:vector )?\\[? ?[ahs]\\S{0,9} ?(?:,|;|and) ?x\\S{0,9}`,
      'iu',
    ),
  ],
  [
    'recurrent',
    /\b(?:recurrent (?:weight )?(?:matrix|weights|kernel)|(?:hidden|state)[- ]to[- ](?:hidden|state)(?: weight)? (?:matrix|weights)|matrix W_\{?(?:hh|aa|ss)\}?)/iu,
  ],
  [
    'input',
    /\b(?:input (?:weight )?(?:matrix|kernel|weights)|input[- ]to[- ](?:hidden|state)(?: weight)? (?:matrix|weights)|matrix W_\{?(?:xh|ax|hx|ih)\}?)/iu,
  ],
  [
    'bias',
    new RegExp(
      `\\bbias(?: vector)?(?: b${SUB})? (?:of|in) (?:the )?(?:forget|input|output|update|reset) gate|\\b(?:forget|input|output|update|reset) gate bias(?: vector)?`,
      'iu',
    ),
  ],
  [
    'all',
    /\b(?:parameters|weights)(?: \w+){0,3} (?:in|of|to|for|has|have|does)(?: the)? (?:forget|input|output|update|reset) gate(?: alone| only| by itself)?/iu,
  ],
];

const ASKS =
  /\b(?:how many (?:entries|elements|values|numbers|weights|parameters|components)|number of (?:entries|elements|values|weights|parameters)|(?:shape|size|dimensions?|dimensionality|length) of|what (?:shape|size|dimensions?)|(?:has|have) (?:the |a )?(?:shape|dimensions?))\b|^[^.?]*: how many/iu;

/** What turns a question of one part into another: a transpose, a second layer, another batch. */
const TURNED =
  /\b(?:layers|stacked|bidirectional|batch|direction|peephole\w*|ratio|times|more|fewer|less|than|without|except|transpos\w*|per step|embedding matrix)\b/iu;

/** Reads "how many entries has the recurrent matrix", "the shape of the forget gate's weights"; `null` where no part of a cell is asked for. */
export function recognisePart({ stem, statements, form }: Reading): Recognition<PartClaim> | null {
  if (form === 'statement' || !ASKS.test(stem.text) || TURNED.test(stem.text) || has(stem, 'polarity.not')) return null;
  const found = PARTS.filter(([, pattern]) => pattern.test(stem.text));
  const [first] = found;
  const cells = new Set(mentionsOf(stem, 'cell.lstm', 'cell.gru', 'cell.rnn').map(({ concept }) => concept));
  const [cell] = cells;
  if (first === undefined || found.length > 1 || cells.size !== 1 || cell === undefined) return null;
  const [part] = first;
  const name = cell.slice('cell.'.length) as CellName;
  // "W_f" is the forget gate's.
  const ofGate = has(stem, 'gate') || /(?<!\p{L})W_\{?[fiouzrc]\}?(?!\p{L})/u.test(stem.text);
  // Without a gate named, the matrix of an LSTM may be one gate's or all four gates'.
  if (name !== 'rnn' && !ofGate) return null;
  if (/\b(?:parameters|weights)\b/i.test(stem.text) && part === 'all' && !/\bbias/i.test(stem.text)) return null;
  const sizes = sizesOf(stem);
  const one = (...roles: readonly string[]): number | undefined => {
    const values = [
      ...new Set(sizes.filter(({ role }) => role !== null && roles.includes(role)).map(({ value }) => value)),
    ];
    return values.length === 1 ? values[0] : undefined;
  };
  const units = one('hidden');
  const oneHot = has(stem, 'layer.one-hot') || (has(stem, 'vocabulary') && one('embedding', 'input') === undefined);
  const inputSize =
    one('embedding', 'input') ??
    (oneHot ? one('vocabulary') : undefined) ??
    (part === 'recurrent' || part === 'bias' ? 3 : undefined);
  if (units === undefined || inputSize === undefined) return null;
  const values = statements.map(({ phrase }) => saidOf(phrase));
  const claims = values.map((said): PartClaim | Unread =>
    said === null
      ? { unread: 'Expected a number or two sides' }
      : { kind: 'part', cell: name, part, gates: name === 'rnn' ? 'all' : 'one', inputSize, units, said },
  );
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** "20 × 30", "(20, 30)", "600", "100 entries". */
function saidOf({ text }: Phrase): PartClaim['said'] | null {
  const bare = text
    .replace(
      /\b(?:an?|the|entries|elements|values|numbers|weights|parameters|components|matrix|vector|of|shape|size|length|dimensional|dimensions?)\b/giu,
      ' ',
    )
    .trim()
    .replace(/[-.]$/u, '')
    .trim();
  const sides = /^[([]?\s?(\d[\d,]*)\s?(?:[x×*,]|by)\s?(\d[\d,]*)\s?[)\]]?$/iu.exec(bare);
  if (sides !== null && !/^\d{1,3},\d{3}$/.test(bare)) {
    const [rows, columns] = [sides[1], sides[2]].map((side) => Number((side ?? '').replaceAll(',', '')));
    return { sides: [rows as number, columns as number] };
  }
  const count = evaluate(bare.replace(/^[([]|[)\]]$/gu, ''));
  return count === null ? null : { count };
}
