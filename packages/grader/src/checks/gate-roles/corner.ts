import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { Gate, GateClaim, PlainGateClaim } from './claim.ts';
import type { Side } from './equation.ts';

type Held = Readonly<Partial<Record<'forget' | 'input' | 'output', 0 | 1>>>;

const NAMES: Readonly<Record<string, Gate>> = { f: 'forget', i: 'input', o: 'output' };
/** Words of a setting that add nothing to which gate is at which value. */
const IDLE_WORDS = [
  '(?:at|in|for|during|over) (?:(?:some|each|every|this|that|one|given|certain|current|all|many|several) )?steps?',
  '(?:(?:of|in|for) )?lstm',
  'both|all(?= (?:units|[01])\\b)|(?:for|in) (?:all|every|each) units?|units',
  '(?<!§)outputs?|value|activation|vector',
  'set|fixed|held|clamped|forced|kept|saturated|have|gets?|being|become|goes|be|is|equals?|of|at|to|that',
  'fully|completely|totally|entirely|exactly|always|constantly|everywhere|very|close|near|nearly|almost|about|approximately',
  'suppose|assume|if|when|there|as well|also|too',
];
const IDLE = new RegExp(`\\b(?:${IDLE_WORDS.join('|')})\\b|[=≈()]`, 'gu');

/** "Forget gate is 1 and input gate is closed": the gates of an LSTM at their ends; `null` where anything else is told. */
function settingOf(text: string): Held | null {
  const coded = text
    .replace(/\b(forget|input|output)(?= ?(?:,|and|, and) (?:forget|input|output) gates?\b)/gu, '$1 gate')
    .replace(/\ball (?:three |3 )?gates\b/gu, '§forget §input §output')
    .replace(/\b(forget|input|output) gates?(?: ?\(?[fio](?:_\{?t\}?)?\)?(?![\p{L}\p{N}_]))?/gu, '§$1')
    .replace(
      /(?<![\p{L}\p{N}_§])([fio])(?:_\{?t\}?)?(?= ?(?:=|≈|is|equals|and i|and f|and o)(?![\p{L}\p{N}_]))/gu,
      (_found, letter: string) => `§${NAMES[letter] ?? ''}`,
    )
    .replace(/\b(?:open|opened|ones|1s)\b/gu, '1')
    .replace(/\b(?:closed|shut|zeros|zeroes|0s)\b/gu, '0')
    .replace(IDLE, ' ')
    .replace(/,|\b(?:and|but|while|whereas|as)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/^(?:(?:§(?:forget|input|output) ?){1,3}[01] ?){1,3}$/u.test(coded)) return null;
  const held: Partial<Record<'forget' | 'input' | 'output', 0 | 1>> = {};
  for (const [, gates = '', value] of coded.matchAll(/((?:§[a-z]{5,6} ?){1,3})([01])/gu))
    for (const [, name = ''] of gates.matchAll(/§([a-z]{5,6})/gu)) {
      if (held[name as 'forget'] !== undefined) return null;
      held[name as 'forget'] = value === '1' ? 1 : 0;
    }
  return held;
}

type Said = 'old' | 'kept' | 'lost' | 'zero' | 'candidate' | 'sum' | 'twice' | 'old-hidden' | 'shown' | 'whole';

const AGAIN = '(?:(?:simply|exactly|completely|entirely|fully|then|still|always|now|therefore|all|also|too|totally) )*';
const BEFORE =
  '(?: (?:over|from|of|to|at|in|into|through|across) (?:old |next |this |that |new )?(?:one )?(?:time )?steps?(?: to (?:step|next(?: step)?|new one))?)?';
const PREDICATES: readonly (readonly [pattern: RegExp, says: Said])[] = (
  [
    [
      `(?:stay|remain|is|be)(?: ${AGAIN}|\\s)?(?:unchanged|(?:exactly )?same|constant|as it (?:is|was)|what it was)${BEFORE}|do not change(?: at all)?|(?:is|be) (?:carried over|copied|passed on|passed|taken over|kept|preserved|carried forward|carried|transferred|retained|maintained) (?:completely )?unchanged${BEFORE}|(?:is|be) copied${BEFORE}(?: unchanged)?|(?:is|be|stay|equals?|become)(?: equal to| same as| identical to)? old (?:cell state|value|one|state)(?: unchanged)?|keep its (?:old )?value${BEFORE}|keep (?:its )?old (?:cell state|value) unchanged`,
      'old',
    ],
    [
      `(?:is|be|stay|remain) (?:${AGAIN})?(?:kept|retained|preserved|maintained|carried over|carried forward|intact|remembered|stored|passed on|there|unaffected|not affected|not lost|not erased|not forgotten|in memory)${BEFORE}(?: inside(?: cell)?| in cell| internally)?|is not (?:affected|lost|erased|forgotten|changed by (?:this|it|that))|keep (?:all )?(?:(?:its|old) )?(?:old )?(?:cell state|information|content|contents)`,
      'kept',
    ],
    [
      `(?:is|be|get) ${AGAIN}(?:erased|forgotten|lost|discarded|cleared|wiped out|deleted|thrown away|removed|destroyed)(?: completely| entirely| as well| too)?|(?:lose|forget|discard|erase) (?:all )?(?:(?:its|old) )?(?:old )?(?:cell state|information|content|contents)`,
      'lost',
    ],
    [
      `(?:is|be|become|equals?|get|go|goes) ${AGAIN}(?:equal )?(?:reset |set |to )*(?:to )?(?:0|zeros?|all zeros|vector of zeros|0 vector)(?: vector)?(?: too| as well)?|vanish(?: completely)?|(?:is|get) (?:reset|zeroed|zeroed out)`,
      'zero',
    ],
    [
      `(?:is|be|become|equals?)(?: ${AGAIN}|\\s)?(?:equal to |(?:completely |entirely )?(?:replaced|overwritten) (?:by|with) |same as |just )?(?:new )?candidate(?: (?:cell state|state|value|values|vector|content|memory))?(?: c̃_\\{?t\\}?| g_\\{?t\\}?)?|consist only of candidate(?: (?:cell state|values?))?|(?:is|be) (?:completely |entirely )?(?:replaced|overwritten) (?:by|with) (?:new )?candidate(?: (?:cell state|values?))?`,
      'candidate',
    ],
    [
      '(?:is|become|equals?) (?:equal to )?sum of (?:old (?:cell )?state and (?:new )?candidate|(?:new )?candidate and old (?:cell )?state)(?: (?:cell state|state|values?))?',
      'sum',
    ],
    ['(?:is )?(?:double|doubled)(?: in (?:size|value))?|become twice as large', 'twice'],
    ['(?:is|become|equals?) (?:equal to |same as )?(?:old )?hidden state', 'old-hidden'],
    ['(?:is|become|equals?) (?:equal to )?tanh ?(?:of |\\()?(?:cell state|c_\\{?t\\}?)\\)?', 'shown'],
    ['(?:is|become|equals?) (?:equal to |same as )?(?:new |current )?cell state', 'whole'],
  ] as const
).map(([source, says]) => [new RegExp(`^(?:${source})$`, 'u'), says]);
/** "Can still be other than 0", "is not necessarily 0". */
const NOT_ZERO =
  /^(?:(?:can|may|might|could) (?:still |well )?(?:be )?(?:nonzero|non 0|non-0|different from 0|other than 0)|(?:is|need) not (?:necessarily )?(?:be )?0|(?:can|may) (?:still )?(?:hold|contain|keep|store) (?:nonzero |non 0 )?(?:values?|information))$/u;

const SUBJECT =
  /^(?:(?<cell>(?:new |current |internal |resulting |next )?cell state|c_\{?t\}?|lstm(?= (?:keep|lose|forget|discard|erase)\b)|cell(?= (?:keep|lose|forget|discard|erase)\b)|it(?= (?:keep|lose|forget|discard|erase)\b))|(?<hidden>(?:new |current |resulting |next )?hidden state|h_\{?t\}?|output(?! gate))|(?<both>both (?:states|cell state and hidden state|hidden state and cell state)|cell state and hidden state|hidden state and cell state)|(?<neither>neither(?: state| of (?:two )?states| cell state nor hidden state| hidden state nor cell state)?))(?: of lstm| of cell)?(?: (?:at|of|for|in) (?:this|that|current|next|new) step)? (?<what>.{2,90})$/u;

const NOTHING: Side = { op: 'value', value: 0 };

/** What one piece says of a state under a setting; `null` where it can be read in two ways or not at all. */
function pieceOf(piece: string, gates: Held): readonly PlainGateClaim[] | null {
  const found = SUBJECT.exec(piece)?.groups;
  const what = (found?.['what'] ?? '').replace(/\b(?:but|however|though|also|will|would|both)\b ?/gu, '').trim();
  if (found === undefined) return null;
  const denied = NOT_ZERO.test(what);
  const says = denied ? 'zero' : PREDICATES.find(([pattern]) => pattern.test(what))?.[1];
  if (says === undefined) return null;
  if (found['neither'] !== undefined) return /^change(?:s|d)?$/u.test(what) ? ofHidden('old', gates) : null;
  if (found['both'] !== undefined) {
    const [cell, hidden] = [ofCell(says, gates, denied), ofHidden(says, gates)];
    return cell === null || hidden === null || denied ? null : [...cell, ...hidden];
  }
  if (found['cell'] !== undefined) return ofCell(says, gates, denied);
  return denied ? null : ofHidden(says, gates);
}

function ofCell(says: Said, gates: Held, denied: boolean): readonly PlainGateClaim[] | null {
  const { forget, input } = gates;
  const isWhole = forget !== undefined && input !== undefined;
  const effect = (
    becomes: 'old' | 'kept' | 'zero' | 'candidate' | 'sum' | 'twice' | 'forgotten' | 'old-hidden' | 'hidden',
    negated = false,
  ) => [{ kind: 'gate-effect', cell: 'lstm', gates, becomes, negated }] as const;
  if (!isWhole && forget === undefined && input === undefined) {
    // The output gate takes no part in the memory.
    if (says === 'kept') return [{ kind: 'gate-touch', gate: 'output', negated: true }];
    return says === 'lost' ? effect('forgotten') : says === 'zero' ? effect('zero', denied) : null;
  }
  switch (says) {
    case 'kept':
      return forget === undefined ? null : effect(input === 0 ? 'old' : 'kept');
    case 'lost':
      return forget === undefined ? null : effect('forgotten');
    // Where one of the two gates is not told, what else comes in is not told either.
    case 'old':
    case 'zero':
    case 'candidate':
    case 'sum':
    case 'twice':
    case 'old-hidden':
      return isWhole ? effect(says, denied) : null;
    case 'shown':
    case 'whole':
      return null;
  }
}

function ofHidden(says: Said, gates: Held): readonly PlainGateClaim[] | null {
  if (gates.output === undefined) return null;
  const is = (side: Side) => [{ kind: 'state-equation', cell: 'lstm', of: 'hidden', gates, is: side }] as const;
  if (says === 'zero' || says === 'lost') return is(NOTHING);
  if (says === 'old' || says === 'kept') return is({ op: 'old', of: 'hidden' });
  if (says === 'shown') return is({ op: 'apply', squash: 'tanh', to: { op: 'new', of: 'cell' } });
  return says === 'whole' ? is({ op: 'new', of: 'cell' }) : null;
}

function claimOf(setting: string, said: string): GateClaim | null {
  const gates = settingOf(setting);
  if (gates === null) return null;
  const pieces = said
    .replace(/^then /u, '')
    .split(
      /,? (?:and|but|while|whereas|although|though),? (?=(?:(?:new |current )?(?:cell|hidden) state|output|it)\b(?! (?:and|nor) (?:cell|hidden) state))|; ?/u,
    )
    .filter((piece) => piece.trim() !== '');
  const parts = pieces.map((piece) => pieceOf(piece.trim(), gates));
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  const [first, ...others] = parts.flatMap((part) => part ?? []);
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind: 'gate-all', parts: [first, ...others] };
}

const STATES =
  '(?:both |neither |new |current |resulting |next |internal )?(?:cell state|hidden state|states?\\b|output(?! gate)|c_\\{?t\\}?|h_\\{?t\\}?)';

/** What becomes of an LSTM's states with its gates at their ends, however setting and outcome are put. */
export const CORNER_SENTENCES: readonly Rule<GateClaim>[] = rulesOf<GateClaim>({}, [
  [
    [
      `(?:in lstm,? )?(?:if|when|whenever|with|for|suppose|assume|given|setting|where) (?<held>[^.;]{6,110}?)(?:,|,? then) (?<said>(?:${STATES}|lstm|cell|it|neither) .{2,140})`,
      `(?:in lstm,? )?what happen (?:to (?:cell state|hidden state|states)(?: of lstm)? )?(?:if|when) (?<held>[^.;?]{6,110})\\? (?<said>(?:${STATES}|lstm|cell|it|neither) .{2,140})`,
      `(?:in lstm,? )?(?<said>(?:${STATES}|lstm|cell) [^,.;]{2,90}?),? (?:if|when|whenever|with|where) (?<held>[^.;]{6,110})`,
      `(?:suppose (?:that )?|assume (?:that )?|consider )?lstm (?:have|with|whose) (?<held>[^.;]{6,90}?)\\.? ?(?:then|so|which statement is (?:true|correct)\\?|what happen to [a-z ]{4,20}\\??)? ?(?<said>(?:${STATES}) .{2,140})`,
      `(?:suppose (?:that )?|assume (?:that )?|let |in lstm,? )?(?<held>[^.;]{6,110}?)(?:\\.| ?;) ?(?:then|so|what happen to [a-z ]{4,20}\\?|what is true\\?|which statement is (?:true|correct)\\?|what follow\\?)? ?(?<said>(?:${STATES}) .{2,140})`,
    ],
    ({ held = '', said = '' }) => claimOf(held, said),
  ],
  [
    [
      'lstm with output gate (?:value )?(?:of|at) 0 can (?:still )?(?:store|keep|hold|retain|carry) (?:information|values?|memory|content) in (?:its )?cell state',
      '(?:lstm )?cell state can (?:still )?(?:store|keep|hold|retain|carry) information (?:when|if|while) output gate(?: of lstm)? is (?:0|closed)',
    ],
    () => ({ kind: 'gate-touch', gate: 'output', negated: true }),
  ],
  [
    'output gate (?:value )?(?:of|at) 0 (?:set|sets|make|force) hidden state (?:to )?0 (?:without (?:erasing|changing|affecting|deleting|losing) cell state|(?:but|and|while) (?:keep|keeping|leave|leaves|preserve|preserving) cell state(?: intact)?)',
    () => claimOf('output gate is 0', 'hidden state is 0 but cell state is kept'),
  ],
  [
    'output gate (?:value )?(?:of|at) 1 (?:set|sets|make|force) hidden state (?:to )?0 (?:without (?:erasing|changing|affecting|deleting|losing) cell state)',
    () => claimOf('output gate is 1', 'hidden state is 0 but cell state is kept'),
  ],
]);
