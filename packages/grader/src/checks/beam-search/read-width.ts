import { hedgesIn } from '../../frames/hedges.ts';
import { asides } from '../../frames/asides.ts';
import { erased } from '../../frames/erased.ts';
import { has, isNegated, mentionsOf } from '../../lexicon/index.ts';
import { splitReason } from '../../read/index.ts';
import type { Phrase, Unread } from '../../types.ts';
import type { Change, Effect, Quantity, WidthClaim } from './claim.ts';
import { EFFECTS } from './effects.ts';

/** Concepts that statements on beam search are made of. */
export const KNOWN = [
  'around',
  'beam',
  ...EFFECTS,
  'decode',
  'search',
  'time',
  'word',
  'sequence',
  'input',
  'output',
  'model',
  'cell',
  'number',
  'relation.equals',
  'lm',
  'truth',
  'ask',
  'if',
  'likely',
  'because',
  'blame.search',
  'polarity.not',
];

/** `P(y|x)`: what a better sentence has more of. */
export function chanceTerms(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\bp\s?\([^()]{1,40}\)/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "From 3 to 10", "B = 50 instead of 5", "3 auf 10": the two widths of a change, first and last. */
const FROM_TO =
  /\b(?:from|de|von|从|由)\s?(?:B\s?=\s?|k\s?=\s?)?(\d{1,5})\s?(?:up |down )?(?:to|[aà到]|auf|增加到|增大到|减少到|降到)\s?(?:B\s?=\s?|k\s?=\s?)?(\d{1,5})(?!\d)/iu;
const FROM_TO_CJK = /[从由]\s?(\d{1,5})\s?(?:增加|增大|提高|调|减少|减小|降低|变)?[到为至]\s?(\d{1,5})(?!\d)/u;
const RATHER =
  /(?<![\d.,])(\d{1,5})\s?(?:rather than|instead of|en lugar de|en vez de|statt|anstelle von|au lieu de|而不是)\s?(?:(?:[Bka]|of|with|von|de|beam|width)\s?=?\s?){0,4}(\d{1,5})(?!\d)/iu;

/** Whether a phrase speaks of a wider beam (`true`) or a narrower one; `null` where it tells neither, or both. */
export function directionOf(phrase: Phrase): boolean | null {
  const change = FROM_TO.exec(phrase.text) ?? FROM_TO_CJK.exec(phrase.text);
  const rather = RATHER.exec(phrase.text);
  const told = new Set<boolean>();
  if (change !== null && change[1] !== change[2]) told.add(Number(change[2]) > Number(change[1]));
  if (rather !== null && rather[1] !== rather[2]) told.add(Number(rather[1]) > Number(rather[2]));
  // A word of size that belongs to an effect ("larger probability") is that effect's.
  const effects = mentionsOf(phrase, ...EFFECTS);
  const words = mentionsOf(phrase, 'beam.wider', 'beam.narrower').filter(
    (word) => !effects.some(({ start, end }) => start <= word.start && word.end <= end),
  );
  for (const { concept } of words) told.add(concept === 'beam.wider');
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}

/** "B = 50 rather than B = 5": what a comparison needs of words that limit elsewhere. */
export function comparisons(text: string): readonly { readonly start: number; readonly end: number }[] {
  const pattern = new RegExp(RATHER.source, 'giu');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** "The number of steps shrinks", "memory use grows with B": a quantity and what becomes of it. */
const QUANTITIES: readonly (readonly [Quantity, string])[] = [
  [
    'steps',
    String.raw`number of (?:time |decoding |search )?(?:steps|iterations)|número de pasos|Anzahl der Schritte|nombre d'étapes|步数`,
  ],
  [
    'memory',
    String.raw`memory(?: use| usage| consumption| requirements?| footprint| needed| cost)?|uso de memoria|consumo de memoria|Speicher(?:bedarf|verbrauch)?|(?:la )?mémoire(?: utilisée)?|consommation de mémoire|内存(?:占用|消耗|使用)?`,
  ],
  [
    'time',
    String.raw`(?:run(?:ning)?[ -]?time|decoding time|search time|computation(?:al)? (?:time|cost)|computing time|time needed|computation needed|amount of computation|tiempo de (?:ejecución|cálculo|búsqueda)|Rechenzeit|Laufzeit|Rechenaufwand|temps de (?:calcul|recherche)|计算量|运行时间|耗时)`,
  ],
  [
    'quality',
    String.raw`(?:quality|probability)(?: of the (?:output|result|translation|sentence)s?(?: found)?)?|Qualität|calidad|qualité|质量`,
  ],
];
const UP = String.raw`grows?|rises?|increases?|goes up|improves?|gets? better|crece|aumenta|sube|mejora|steigt|wächst|erhöht sich|nimmt zu|augmente|croît|s'améliore|增加|增大|上升|变大|提高`;
const DOWN = String.raw`shrinks?|falls?|decreases?|drops?|goes down|diminishes|gets? worse|disminuye|baja|se reduce|sinkt|fällt|nimmt ab|diminue|baisse|减少|减小|下降|变小|降低`;

interface Growth {
  readonly effect: Effect;
  readonly start: number;
  readonly end: number;
}

function growthIn(text: string): readonly Growth[] {
  return QUANTITIES.flatMap(([quantity, noun]) => {
    const pattern = new RegExp(
      String.raw`(?:\bthe )?(?<!\p{L})(?:${noun})(?:\s(?:that|which|a|it|beam|search|needs?|needed|the|of|used|by|uses?|takes?)){0,5}\s?(?:也)?(?:(?<up>${UP})|(?<down>${DOWN}))(?!\p{Script=Latin})`,
      'giu',
    );
    return [...text.matchAll(pattern)].map((match): Growth => ({
      effect: { quantity, change: match.groups?.['up'] === undefined ? 'less' : 'more' },
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
}

/** "… with the beam width", "… as B grows": the beam is the one that grows. */
const ALONG =
  /\b(?:with|along with|in proportion to|proportionally to)\s(?:the\s)?(?:(?:beam\s)?(?:width|size)|B)\b(?!\s?(?:of|=|is|gets|de|\d))/iu;

/** The effects that a phrase names, of the beam whose direction the stem (`asked`) or the phrase tells. */
export function readEffects(whole: Phrase, asked: boolean | null): WidthClaim | Unread {
  // A reason is a claim of its own, and none is measured here.
  const { claim, reason } = splitReason(whole);
  if (reason !== null && claim.text !== '') return { unread: 'a reason that is not measured' };
  const growths = growthIn(whole.text);
  const own =
    directionOf(growths.reduce(erased, whole)) ?? (growths.length > 0 && ALONG.test(whole.text) ? true : null);
  const phrase = [...comparisons(whole.text), ...growths].reduce(erased, whole);
  const denials = new Set(mentionsOf(phrase, 'polarity.not').map(({ start }) => start)).size;
  const hedges = hedgesIn(
    phrase,
    [...EFFECTS, 'search.miss', ...(denials === 1 ? ['polarity.not'] : [])],
    asides(phrase.text),
  );
  if (hedges.length > 0) return { unread: `limited by: ${hedges.join(', ')}` };
  if (has(phrase, 'search.always', 'beam.no-effect')) return { unread: 'a claim for every case' };
  if (/\bbut not\b|\b(?:as|so) (?:slow|fast|much|many|long)\b/iu.test(phrase.text)) return { unread: 'a comparison' };
  const found = [...effectsIn(phrase), ...growths.map(({ effect }) => effect)];
  if (found.length === 0) return { unread: 'no effect was found' };
  // "Never gives better solutions": one denial before one effect turns it.
  const denied = denials === 1 && found.length === 1 && growths.length === 0;
  if (denials > (denied ? 1 : 0)) return { unread: 'a negated statement' };
  if (denied && !mentionsOf(phrase, ...EFFECTS).every((effect) => isNegated(phrase, effect)))
    return { unread: 'what is denied?' };
  if (new Set(found.map(({ quantity }) => quantity)).size < found.length)
    return { unread: 'an effect and its contrary' };
  if (found.length > 1 && /\b(?:or|either|oder|ou|sino)\b|或/iu.test(phrase.text))
    return { unread: 'one effect or another' };
  if (asked !== null && own !== null && asked !== own) return { unread: 'of another width' };
  const wider = asked ?? own;
  return wider === null ? { unread: 'a wider or a narrower beam?' } : { kind: 'width', wider, effects: found, denied };
}

function effectsIn(phrase: Phrase): readonly Effect[] {
  const concepts = new Set(mentionsOf(phrase, ...EFFECTS).map(({ concept }) => concept));
  return [...concepts].sort().map((concept) => {
    const [, quantity, change] = concept.split('.') as [string, Quantity, Change];
    return { quantity, change };
  });
}

/** "Which width makes decoding faster?": one effect in the stem, directions in the options. `null` where a stem asks otherwise. */
export function readDirection(stem: Phrase): ((option: Phrase) => WidthClaim | null) | null {
  const effects = effectsIn(stem);
  const asks =
    /\b(?:should|would|do|does|can|could|how|which|what|must|soll|sollte|deb\w+|faut|doit)\b|应该|怎么|如何/iu.test(
      stem.text,
    );
  if (effects.length !== 1 || !asks) return null;
  if (hedgesIn(stem, [...EFFECTS], asides(stem.text)).length > 0) return null;
  if (mentionsOf(stem, ...EFFECTS).some((effect) => isNegated(stem, effect))) return null;
  const [wider, narrower] = [has(stem, 'beam.wider'), has(stem, 'beam.narrower')];
  // "Should you lower or raise it?" names both; a stem that names one tells what was done already.
  if (wider !== narrower) return null;
  return (option) => {
    const left = option.words.filter(
      (word) => !mentionsOf(option, ...KNOWN).some(({ start, end }) => start < word.end && end > word.start),
    );
    const direction = directionOf(option);
    if (
      direction === null ||
      left.length > 0 ||
      has(option, ...EFFECTS, 'polarity.not') ||
      hedgesIn(option, []).length > 0
    )
      return null;
    return { kind: 'width', wider: direction, effects, denied: false };
  };
}
