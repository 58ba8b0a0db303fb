import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { BeamClaim, ExactClaim, WidthClaim } from './claim.ts';
import { effectsSaid } from './say-effects.ts';

const SEARCHES: Readonly<Record<ExactClaim['search'], string>> = {
  beam: 'beam search(?: algorithm| decoding| decoder| procedure)?|beam decoding',
  greedy:
    '(?:pure )?greedy (?:search|decoding|approach|algorithm|decoder|strategy|method)|(?:always )?(?:picking|choosing|taking|selecting) (?:single )?(?:most (?:likely|probable)|likeliest) (?:next )?(?:word|token) (?:at|in) (?:each|every) step',
  exhaustive: 'exhaustive search|brute force search|full search|search of all (?:possible )?(?:sequences|sentences)',
};

const THING =
  '(?:sentence|sequence|output|translation|solution|hypothesis|answer|result|transcript|caption|output (?:sentence|sequence)|sequence of words)';
const VOCABULARY = {
  search: `${SEARCHES.beam}|${SEARCHES.greedy}|${SEARCHES.exhaustive}`,
  beam: SEARCHES.beam,
  best: [
    `(?:single |overall |absolute )?(?:best|optimal|most (?:likely|probable)|likeliest|globally (?:best|optimal|most likely)|highest (?:probability|scoring)) (?:possible |overall )?${THING}(?: of all| overall| under model)?`,
    `${THING} (?:with|of|having|that have) (?:highest|largest|maximum|maximal|greatest|best) (?:overall |total |joint |conditional )?(?:probability|likelihood|score)(?: p\\(y ?\\| ?x\\))?`,
    `(?:most (?:likely|probable)|optimal) one|(?:global|exact) (?:maximum|optimum)(?: of (?:p\\(y ?\\| ?x\\)|probability))?`,
  ].join('|'),
  FIND: 'find|finds|return|returns|yield|yields|give|produce|output|discover|discovers|deliver|delivers|identify|identifies|reach|reaches',
  SURE: 'always|necessarily|certainly|invariably|in (?:all|every) cases?|will always|is (?:always )?(?:guaranteed|certain|sure|bound) to',
  WIDTH:
    '(?:beam (?:width|size)|width of beam|size of beam|beam|number of beams)(?: (?:\\()?[bk](?:\\))?)?(?: of beam search)?|[bk]|number of (?:hypotheses|candidates|beams)(?: (?:that is )?(?:kept|tracked))?',
  ALL: 'all|every|each',
  SEQUENCES:
    '(?:possible |candidate |potential )?(?:output |word )?(?:sequences?|sentences?|translations?|outputs?|solutions?|hypotheses|hypothesis|combinations? of words|combinations?|paths?)',
  SCORE: 'explores?|considers?|examines?|evaluates?|scores?|searche?s?|checks?|visits?|looks? at|enumerates?|tries|try',
  KEEP: 'keeps?(?: track of)?|retains?|stores?|maintains?|tracks?|remembers?|holds?',
  STEP: '(?:(?:at|after|in) (?:each|every) (?:decoding |time |search )?step,? )',
  STARTS:
    '(?:most (?:likely|probable) )?(?:partial |candidate |current |incomplete )?(?:sequences?|sentences?|hypotheses|hypothesis|candidates?|translations?|outputs?|prefixes|words|continuations)',
  LIKELY: '(?:most (?:likely|probable|promising)|likeliest|best|highest scoring|top scoring|top)',
  width: '[bk]|\\d{1,3}',
  count: '[bk]|\\d{1,3}|one|two|three|four|five|ten',
} as const;

/** Which search a name stands for. */
function searchOf(name = ''): ExactClaim['search'] {
  if (/greedy|picking|choosing|taking|selecting/u.test(name)) return 'greedy';
  return /exhaustive|brute|full|all/u.test(name) ? 'exhaustive' : 'beam';
}

const exact =
  (always: boolean) =>
  ({ search, best = '' }: Groups): BeamClaim | null => {
    const named = searchOf(search);
    // The best translation for a reader is not always the likeliest one, which is what a full search finds.
    if (named === 'exhaustive' && /\bbest\b/u.test(best)) return null;
    return { kind: 'exact', search: named, always };
  };
const some =
  (never: boolean) =>
  ({ search }: Groups): BeamClaim => ({ kind: 'some', search: searchOf(search), never });
const covers =
  (all: boolean) =>
  ({ search }: Groups): BeamClaim => ({ kind: 'covers', search: searchOf(search), all });

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 };
/** Any width will do where a statement tells none: what is kept goes with it. */
const SOME_WIDTH = 7;
const SOME_VOCABULARY = 60;

const kept = ({ width, count = '' }: Groups): BeamClaim => {
  const told = width === undefined || /[bk]/u.test(width) ? SOME_WIDTH : Number(width);
  const value = /^[bk]$/u.test(count) ? told : (NUMBERS[count] ?? Number(count));
  return { kind: 'count', what: 'kept', width: told, vocabulary: SOME_VOCABULARY, value };
};

const UPS = 'larger|wider|bigger|greater|higher|increased|large|wide|broader';
const DOWNS = 'smaller|narrower|lower|reduced|decreased|small|narrow|tighter';
const RAISE =
  'increase|increasing|raise|raising|enlarge|enlarging|widen|widening|double|doubling|triple|tripling|use more|using more|scale up|scaling up';
const LOWER =
  'decrease|decreasing|reduce|reducing|lower|lowering|shrink|shrinking|narrow|narrowing|halve|halving|use fewer|using fewer';
const CHANGED = '(?: from \\d{1,5} to \\d{1,5}| by a factor of \\d{1,3})?';

/** The ways to say that a beam is made wider (or narrower): `subject` does something, `clause` goes before what then happens. */
function ways(sizes: string, verbs: string, grows: string, amount: string) {
  const { WIDTH } = VOCABULARY;
  return {
    subject: [
      `(?:using |choosing |having |with )?(?:${sizes}) (?:${WIDTH})(?: in beam search)?`,
      `(?:${verbs}) (?:of )?(?:${WIDTH})(?: (?:of|in) beam search)?${CHANGED}`,
      `(?:increase|decrease|reduction|rise) (?:in|of) (?:${WIDTH})`,
      `beam search with (?:${sizes}) (?:${WIDTH})`,
      `(?:keeping|tracking|storing|maintaining) ${amount} (?:hypotheses|candidates|partial hypotheses|sequences|beams|candidate sequences)(?: (?:per|at each|at every|in each) step)?`,
    ].join('|'),
    clause: [
      `(?:if|when|as|once|whenever) (?:${WIDTH}) (?:${grows})${CHANGED}`,
      `(?:if|when|as|once|whenever|by) (?:(?:we|you|one|i|someone) )?(?:${verbs}) (?:${WIDTH})(?: (?:of|in) beam search)?${CHANGED}`,
      `with (?:${sizes}) (?:${WIDTH})`,
      `(?:${sizes}) (?:${WIDTH})(?: (?:is|get|become))?(?=,)`,
    ].join('|'),
  };
}

const WIDER = ways(
  UPS,
  RAISE,
  'grow|grows|increase|rise|rises|is increased|is raised|is doubled|is enlarged|is widened|is larger|get larger|gets larger|become larger|get bigger|gets bigger|is large|gets wider|get wider',
  'more',
);
const NARROWER = ways(
  DOWNS,
  LOWER,
  'shrink|decrease|falls|fall|is decreased|is reduced|is lowered|is halved|is smaller|get smaller|gets smaller|become smaller|is small|gets narrower',
  'fewer',
);

/** "Going from a beam width of 10 to 3": the numbers tell the direction. */
const changed = ({ from = '', to = '', rest = '' }: Groups): WidthClaim | null =>
  Number(from) === Number(to) ? null : width(Number(to) > Number(from))({ rest });
const FROM_TO = `(?:(?:if|when) (?:(?:we|you|one) )?)?(?:going|moving|changing|switching|change|changes|switch|raise|raises|raising|increase|increasing|reduce|reducing|decrease|decreasing|lower|lowering)(?: (?:${VOCABULARY.WIDTH})(?: (?:of|in) [^,.?]{3,40}?)?)? from (?:(?:${VOCABULARY.WIDTH}) (?:of |= )?)?(?<from>\\d{1,5}) to (?:(?:one|(?:${VOCABULARY.WIDTH})) (?:of |= )?)?(?<to>\\d{1,5})`;

const width =
  (wider: boolean) =>
  ({ rest = '' }: Groups): WidthClaim | null => {
    const said = effectsSaid(rest);
    return said === null ? null : { kind: 'width', wider, effects: said.effects, denied: said.denied };
  };

/** "Memory use grows with the beam width": what is said stands before the beam. */
const along = ({ rest = '' }: Groups): WidthClaim | null => width(true)({ rest });

/** What is said of beam search, in whole sentences. */
export const BEAM_SENTENCES: readonly Rule<BeamClaim>[] = rulesOf<BeamClaim>(VOCABULARY, [
  [`${FROM_TO},? (?:beam search |it |search )?(?:will |would )?(?<rest>.{3,120})`, changed],
  [
    [
      'how many {STARTS} (?:do )?{beam} with (?:beam )?(?:width|size)? ?(?:of )?(?:[bk] = )?{width} (?:{KEEP})(?: (?:at|after|in) (?:each|every) (?:time |decoding )?step)?\\? {count}',
    ],
    kept,
  ],
  [
    '(?:{WIDTH})(?: (?:in|of) {beam})? (?:denotes?|is|mean|tell|tells|stands for|stand for|determine|specify|specifies|define|defines|set|sets|give|control|refers to|refer to) (?:number of|how many) (?:{LIKELY} )?{STARTS} (?:that )?(?:(?:is|be) )?(?:kept|tracked|retained|maintained|stored|remembered)(?: (?:at|after|in) (?:each|every) (?:time |decoding )?step)?',
    () => kept({ count: 'b' }),
  ],
  [`(?:${WIDER.subject}) (?<rest>.{3,160})`, width(true)],
  [`(?:${NARROWER.subject}) (?<rest>.{3,160})`, width(false)],
  [`(?:${WIDER.clause}),? (?<rest>.{3,160})`, width(true)],
  [`(?:${NARROWER.clause}),? (?<rest>.{3,160})`, width(false)],
  [`(?<rest>.{3,120}?),? (?:${WIDER.clause})`, width(true)],
  [`(?<rest>.{3,120}?),? (?:${NARROWER.clause})`, width(false)],
  [
    [
      '(?<rest>.{3,80}(?:grow|grows|increase|rise|rises)) (?:linearly |proportionally )?(?:with|in proportion to) (?:{WIDTH})',
      '(?<rest>.{3,80}(?:shrink|decrease|falls|fall)) (?:with|in proportion to) (?:{WIDTH})',
    ],
    along,
  ],
  [
    [
      '(?<rest>.{3,80}) (?:is (?:completely |entirely )?independent of|do not depend on|is not affected by|is unaffected by|do not change with|is not influenced by) (?:{WIDTH})',
    ],
    ({ rest = '' }) => width(true)({ rest: `${rest} stay same` }),
  ],
  [
    [
      '{search},? (?:(?:{SURE})) (?:{FIND}) {best}',
      '{search} (?:{FIND}) {best} (?:in every case|in all cases|every time|without exception)',
      '{search} (?:guarantees?|is guaranteed) (?:to (?:{FIND})|finding|that it (?:{FIND})) {best}',
      '{search} guarantees? (?:that )?{best} is (?:always )?found',
      '{search} guarantee {best}',
      '{search} is exact(?: search)?(?: algorithm| method)?(?: that (?:(?:{SURE})) (?:{FIND}) {best})?',
      '{best} is always (?:found|returned|produced) by {search}',
    ],
    exact(true),
  ],
  [
    [
      '{search} (?:is not|is never) (?:always )?(?:guaranteed|certain|sure) to (?:{FIND}) {best}',
      '{search} (?:do not|can not|need not|do not necessarily) (?:always |necessarily )?(?:{FIND}) {best}',
      '{search} (?:do not|can not) guarantee (?:to (?:{FIND})|finding|that it (?:{FIND})|that) {best}(?: is found)?',
      '{search} (?:do not|can not) (?:give|offer|provide) (?:any )?guarantee (?:of finding|to find) {best}',
      '{search} (?:can|may|might|could|sometimes) (?:miss|misses|fail to (?:{FIND})|fails to (?:{FIND})|not (?:{FIND})|overlook|overlooks|discard|lose|drop|prune) {best}',
      '{search} is (?:only )?(?:approximate|heuristic|inexact|not exact)(?: (?:search|algorithm|method|search algorithm|procedure))?(?: (?:that|which|and) (?:do not guarantee (?:finding|to find)|may miss|can miss|may not find|is not guaranteed to find) {best})?',
      '{search} is (?:not exact|no exact) (?:search|algorithm|method|search algorithm)',
      '{best} (?:may|can|might) be (?:missed|pruned|discarded|lost|dropped) by {search}',
    ],
    exact(false),
  ],
  [['{search} (?:never|can never|will never) (?:{FIND}) {best}', '{search} always miss(?:es)? {best}'], some(true)],
  [['{search} (?:sometimes|can|may|might) (?:{FIND}) {best}'], some(false)],
  [
    [
      `(?:${WIDER.subject}) (?:guarantees?|ensures?) (?:that )?(?:(?:to (?:{FIND})|finding) )?{best}(?: is (?:always )?found)?`,
      `(?:${WIDER.clause}),? (?:{beam} (?:(?:{SURE})) (?:{FIND}) {best}|{best} is (?:always|guaranteed to be) found)`,
    ],
    () => ({ kind: 'exact', search: 'beam', always: true }),
  ],
  [
    [`(?:${WIDER.subject}) (?:do not|can not) guarantee (?:that )?(?:(?:to (?:{FIND})|finding) )?{best}(?: is found)?`],
    () => ({ kind: 'exact', search: 'beam', always: false }),
  ],
  [
    [
      '{search} (?:{SCORE}) (?:{ALL}) (?:{SEQUENCES})',
      '{search} is exhaustive(?: search| algorithm| search algorithm)?(?: (?:over|of) (?:{ALL}) (?:{SEQUENCES}))?',
    ],
    ({ search }) =>
      searchOf(search) === 'exhaustive' ? null : { kind: 'covers', search: searchOf(search), all: true },
  ],
  [
    [
      '{search} do not (?:{SCORE}) (?:{ALL}) (?:{SEQUENCES})',
      '{search} (?:{SCORE}) only (?:part|some|subset|few) of (?:all )?(?:{SEQUENCES})',
      '{search} is not exhaustive(?: search)?',
    ],
    covers(false),
  ],
  [
    [
      '(?:{STEP})?{beam}(?: with (?:beam )?(?:width|size) (?:of )?(?:[bk] = )?{width}| with [bk] = {width})? (?:{KEEP}) (?:only )?{count} (?:{LIKELY}) (?:{STARTS})(?: (?:at|after|in) (?:each|every) (?:time |decoding |search )?step)?',
      '(?:{STEP})?{beam}(?: with (?:beam )?(?:width|size) (?:of )?(?:[bk] = )?{width}| with [bk] = {width})? (?:{KEEP}) (?:only )?{count} (?:{STARTS}) with (?:highest|largest) (?:probability|probabilities|score|scores)(?: (?:at|after|in) (?:each|every) step)?',
    ],
    kept,
  ],
  [
    '(?:{STEP})?{beam} (?:{KEEP}) only (?:single|one) (?:{LIKELY}) (?:{STARTS})(?:,? (?:whatever|regardless of|independent of) (?:{WIDTH}))?(?: (?:at|after|in) (?:each|every) step)?',
    () => kept({ count: '1' }),
  ],
]);
