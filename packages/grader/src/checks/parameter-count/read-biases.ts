import type { BiasRule } from './experiment.ts';

/** What a text says outright of its biases, and where it says so. */
export interface BiasesTold {
  /** `null`: nothing, or only that they count. */
  readonly rule: BiasRule | null;
  /** Biases are said to be there, however many. */
  readonly counted: boolean;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

const ONE =
  'one|a|an|a single|single|1|its own|un|una|uno|un solo|una sola|un único|ein|einen|einem|ein einziger|un seul|une|um|uma|um só|um único|一个|一';
const TWO = 'two|2|both|separate input and recurrent|dos|zwei|deux|dois|duas|两个|2个';
const BIAS =
  'bias-?vektor(?:en)?|bias(?:es)?(?:[- ](?:vector|term|weight|unit|value)s?)?|vector(?:es)? de sesgos?|sesgos?|vecteurs? de biais|biais|vetor(?:es)? de (?:viés|bias)|viés|偏置(?:向量|项)?';
const PART =
  '(?:gates?|units?|neurons?|blocks?|hidden units?|candidates?|gatter|tor|puertas?|compuertas?|bloques?|portes?|portas?|门控|门)';
const PARTS = `(?:${PART}(?: (?:and|or|y|und|et|e) (?:for )?(?:the )?(?:candidate|candidato|kandidat\\w*|candidat))?)`;
const PER =
  'per|for each|for every|in each|in every|for all|each|por|por cada|para cada|pro|je|für jedes|par|pour chaque|de chaque';
const LEAD =
  '(?:(?:each|counting|count|with|using|use|uses|assume|assuming|and|plus|including|incl\\.|has|have|having|there is|con|tiene|y|mit|und|avec|et|com) ){0,3}';
const COUNTING = 'three|four|3|4|tres|cuatro|drei|vier|trois|quatre|três|quatro|三|四';
/** "(three blocks)": how many blocks a cell has, where it is the number that goes with the cell. */
const ASIDE = `(?: ?\\((?:${COUNTING}) ${PART}\\))?`;

function forms(count: string): readonly RegExp[] {
  const bias = `(?:${count}) ?(?:${BIAS})`;
  return [
    new RegExp(
      `(?<![\\p{L}\\d])${LEAD}${bias}(?: (?:vectors? )?(?:${PER}) ${PARTS}| each)?${ASIDE}(?![\\p{L}\\d])`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}\\d])(?:each|every|jedes|chaque|cada) ${PART} (?:has|have|gets|uses|hat|a|tiene|tem) ${bias}(?![\\p{L}\\d])`,
      'giu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:the )?biases (?:(?:are|is) )?(?:included|counted|present)?,? ?\\(?(?:${count}) (?:vectors? )?(?:${PER}) ${PARTS}\\)?(?!\\p{L})`,
      'giu',
    ),
    new RegExp(`(?:每个?)${PART}(?:有|使用|带)?${bias}`, 'giu'),
  ];
}

const COUNTED = [
  /(?<!\p{L})(?:(?:with|including|counting|count|include|incl\.|and|plus) )?(?:all |the |its |their |every ){0,2}bias(?:es)?(?: vectors?| terms?)? (?:(?:are|is) )?(?:included|counted|everywhere|present|used|in every (?:layer|gate))(?!\p{L})/giu,
  /(?<!\p{L})(?:with|including|counting|include|incl\.|plus) (?:all |the |its |their |every ){0,2}bias(?:es)?(?: vectors?| terms?)?(?!\p{L})/giu,
];

const RULES: readonly (readonly [BiasRule, readonly RegExp[]])[] = [
  [
    'none',
    [
      /\b(?:use_)?bias\s?=\s?False\b/gu,
      /(?<!\p{L})(?:if |when |and )?(?:the |all |its )?bias(?:es)?(?: vectors?| terms?)? (?:are |is )?(?:left out|omitted|ignored|not counted|not included|not used|dropped|disregarded|neglected)(?!\p{L})/giu,
      /(?<!\p{L})(?:omitting|disregarding|neglecting|dropping|leaving out|ignoring) (?:the |all |its )?bias(?:es)?(?: vectors?| terms?)?(?!\p{L})/giu,
    ],
  ],
  ['keras', [/\b(?:with )?(?:its )?(?:the )?(?:default )?(?:setting )?reset_after\s?=\s?True\b/gu]],
  ['gate', [/\breset_after\s?=\s?False\b/gu, ...forms(ONE)]],
  ['pytorch', forms(TWO)],
];

/** What a text says outright of its biases; `unclear` where two things are said. */
export function biasesTold(text: string): BiasesTold | 'unclear' {
  const found = RULES.flatMap(([rule, patterns]) =>
    patterns.flatMap((pattern) => rangesOf(text, pattern).map((range) => ({ rule, ...range }))),
  );
  const rules = new Set(found.map(({ rule }) => rule));
  const [rule = null] = rules;
  if (rules.size > 1) return 'unclear';
  // "use_bias=False" stands inside a call that is read as code.
  const outside = found.filter(
    ({ rule: name, start }) =>
      name !== 'none' || !/\([^()]*$/.test(text.slice(0, start)) || !/=/.test(text.slice(start)),
  );
  const counted = COUNTED.flatMap((pattern) => rangesOf(text, pattern));
  if (rule === 'none' && counted.length > 0) return 'unclear';
  return { rule, counted: counted.length > 0, ranges: [...outside, ...counted] };
}

function rangesOf(text: string, pattern: RegExp): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
