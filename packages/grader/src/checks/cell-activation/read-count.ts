import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { Cell, GateCountClaim } from './claim.ts';

const CELL = String.raw`(?:(?:a|an|the|one|each|every|ein|eine|einem|einer|der|die|una?|el|la|une?|le|uma?|o)\s)?(?:(?:standard|basic|typical|single|classic|vanilla|plain|standardmäßigen?)\s)?(LSTM|GRU|long\s?[- ]?short[- ]?term\smemory|gated\srecurrent\sunit)s?(?:\s?\((?:LSTM|GRU|long\sshort[- ]?term\smemory|gated\srecurrent\sunits?)s?\))?(?:[- ](?:cells?|units?|blocks?|networks?|layers?|zelle|einheit|architecture|model))?`;

const COUNTED: readonly RegExp[] = [
  new RegExp(
    String.raw`^how many gates (?:does|do|are(?: there)? (?:in|inside|within|used in|present in|of)|has|make up|is|exist in) ${CELL}(?: (?:have|use|contain|employ|possess|include|utili[sz]e)s?)?\s?[?:]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:what is )?(?:the )?number of gates (?:in|of|inside|used in) ${CELL}(?: is)?\s?[?:]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^${CELL} (?:has|have|uses?|contains?|consists? of|employs?) (?:_+|\.{3,}|how many) gates\s?[?.:]?$`,
    'iu',
  ),
  new RegExp(String.raw`^¿?cu[aá]ntas (?:puertas|compuertas) (?:tiene|tienen|hay en|usa) ${CELL}\s?[?:]?$`, 'iu'),
  new RegExp(
    String.raw`^(?:combien de portes (?:a|possède|compte|utilise|contient|y a-t-il dans)|quantas portas (?:tem|possui|há em)) ${CELL}\s?[?:]?$`,
    'iu',
  ),
  new RegExp(String.raw`^wie viele (?:gates|tore|gatter) (?:hat|besitzt|gibt es in|enthält) ${CELL}\s?[?:]?$`, 'iu'),
  /^(?:一个|每个)?(?:标准的?)?(LSTM|GRU)(?:单元|细胞|网络|神经网络)?(?:中|里)?(?:一共|总共|共)?(?:有|包含|使用)了?(?:几|多少|_+)个?门控?\s?[?？.。:：]?$/iu,
];

/** "An LSTM has three gates", true or false. */
const STATED = new RegExp(
  String.raw`^${CELL} (?:has|have|uses?|contains?|consists? of|employs?) (?:exactly )?(\d|one|two|three|four|five|six) gates\s?\.?$`,
  'iu',
);

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

/** Reads "how many gates has an LSTM"; `null` where the item does not ask that, and that alone. */
export function recogniseGateCount({ stem, statements, form }: Reading): Recognition<GateCountClaim> | null {
  const text = stem.text.replace(/\s+/g, ' ').trim();
  if (has(stem, 'polarity.not')) return null;
  if (form === 'statement') {
    const [, cell, count] = STATED.exec(text) ?? [];
    if (cell === undefined || count === undefined) return null;
    return {
      claims: [{ kind: 'gate-count', cell: cellOf(cell), count: NUMBERS[count.toLowerCase()] ?? Number(count) }],
    };
  }
  if (form === 'fails') return null;
  const cell = COUNTED.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
  if (cell === undefined) return null;
  const claims = statements.map(({ phrase }): GateCountClaim | Unread => {
    const count = countIn(phrase);
    return count === null
      ? { unread: `${phrase.text.slice(0, 80)} (not a number of gates)` }
      : { kind: 'gate-count', cell: cellOf(cell), count };
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, exclusive: false } : null;
}

function cellOf(name: string): Cell {
  return /^(?:gru|gated)/iu.test(name) ? 'gru' : 'lstm';
}

/** "3", "three gates", "3 (forget, input and output)": the names, if any, must be as many as the number says. */
function countIn(phrase: Phrase): number | null {
  const [head = '', ...named] = phrase.text.replace(/[.。]$/u, '').split(/\s?[(（:：–—]\s?|\s-\s/u);
  const word =
    /^(?:exactly\s|有)?([\d一二两三四五六]|one|two|three|four|five|six)(?:\s?(?:gates?|个门?|门|puertas|portes|tore|gatter))?$/iu.exec(
      head.trim(),
    )?.[1];
  if (word === undefined) return null;
  const count = NUMBERS[word.toLowerCase()] ?? CHINESE[word] ?? Number(word);
  if (named.length === 0) return count;
  const names = new Set(
    mentionsOf(phrase, 'gate', 'gate-word').map(({ concept }) => concept.slice(concept.indexOf('.') + 1)),
  );
  return names.size === count ? count : null;
}

const CHINESE: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
