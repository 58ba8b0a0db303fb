import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { Becomes, Cell, Flow, Gate, GateClaim } from './claim.ts';
import type { Side } from './equation.ts';

const KEPT =
  'kept|retained|remembered|preserved|maintained|carried over|carried forward|carried on|passed on to next step|kept in memory';
const GONE =
  'forgotten|discarded|erased|thrown away|removed|dropped|deleted|cleared|wiped out|thrown out|gotten rid of';
const KEEP = 'keep|retain|preserve|remember|maintain|carry over|carry forward';
const LOSE = 'forget|discard|erase|throw away|remove|drop|delete|clear|wipe out|get rid of|throw out';
const KEEPING = 'keeping|retaining|preserving|remembering|maintaining';
const LOSING = 'forgetting|discarding|erasing|removing|dropping|deleting|clearing|throwing away';

export const VOCABULARY = {
  gate: 'forget|input|output|update|reset',
  cell: 'lstm|gru',
  CONTROL:
    '(?:do )?(?:control|decide|determine|regulate|govern|select|choose|specify|define|modulate|dictate|manage)|is (?:responsible for|in charge of|used for) (?:controlling|deciding|determining|regulating|choosing|selecting)|is used to (?:control|decide|determine|regulate|choose|select)',
  PART: '(?:how much|how strongly|whether|if|to what extent|to what degree|extent to which|degree to which|(?:what|which) (?:part|parts|fraction|portion|share|amount|proportion|percentage)|(?:amount|fraction|part|parts|portion|proportion|share)|which|what|how)(?: of)? ',
  OLD: 'old cell state|old hidden state|old state|old memory|old content|old contents|old information|past information|past|history|cell state|memory|cell|old values?|existing memory|stored information|what was stored(?: in (?:cell state|cell|memory))?|what is stored(?: in (?:cell state|cell|memory))?|information(?: (?:from|in|of|stored in|already in) (?:old )?(?:cell state|state|memory|cell|past))?|content|contents',
  FROM: '(?: (?:from|in|of|out of) (?:old )?(?:cell state|state|memory|cell|hidden state))?',
  KEPT,
  GONE,
  KEEP,
  LOSE,
  KEEPING,
  LOSING,
  NEW: 'new information|new content|new contents|new memory|new input|new values?|new data|new candidate(?: values?| state| cell state)?|candidate(?: values?| state| cell state| memory)?|current input|incoming information|input information|input',
  INTO: '(?:to|into|in|onto) (?:cell state|cell|memory|state|current cell state|new cell state|new state)',
  WRITTEN: 'written|added|let in|let|admitted|put|inserted|incorporated|written in|entered|passed',
  WRITE: 'write|add|insert|let|admit|incorporate|put|allow',
  SHOWN: 'cell state|memory|cell|internal state|state|information|cell content|content|it|hidden state',
  OUT: '(?: (?:as|to|in|into|through|at|by|from) (?:hidden state|next hidden state|current hidden state|new hidden state|cell state|cell|(?<to>output|outside|outside world|next layer|rest of network)))',
  EXPOSED: 'output|exposed|shown|revealed|visible|emitted|read out|sent out',
  EXPOSE: 'expose|show|reveal|output|emit|read out',
  value: '0|1|open|closed',
  es: 'olvido|entrada|salida',
  fr: "d'oubli|d'entrée|de sortie|de mise à jour",
  de: 'vergessens|forget|eingangs|input|ausgangs|output|ausgabe',
  zh: '遗忘|输入|输出',
} as const;

/** Words for what was there before the step. */
const EARLIER = /old|past|history|cell state|memory|stored|existing/u;

type Place = { readonly cell: Cell; readonly gate: Gate };

/** The gate and its cell: forget, input and output gates are an LSTM's, a reset gate is a GRU's; `null` where the two do not go together. */
function placeOf(groups: Groups): Place | null {
  const gate = groups['gate'] as Gate;
  const natural: Cell = gate === 'update' || gate === 'reset' ? 'gru' : 'lstm';
  const cell = (groups['cell'] ?? groups['ctx'] ?? natural) as Cell;
  if (cell === natural) return { cell, gate };
  // The course calls an LSTM's input gate its update gate.
  return cell === 'lstm' && gate === 'update' ? { cell, gate: 'input' } : null;
}

export const role =
  (flow: Flow, open: boolean | null = null, isPlain = false) =>
  (groups: Groups): GateClaim | null => {
    const place = placeOf(groups);
    if (place === null) return null;
    // "Forgets the past" is said of a reset gate too, which acts on the candidate only: not told apart by these words.
    if (place.gate === 'reset' && flow === 'keep' && !isPlain) return null;
    // "The input gate decides what is remembered": of what is new, or of what is old?
    const what = `${groups['old'] ?? ''}${groups['from'] ?? ''}`;
    if (flow === 'keep' && place.gate !== 'forget' && groups['kept'] !== undefined && !EARLIER.test(what)) return null;
    // A GRU's state is its output: what is "passed to the next state" may be what is kept.
    if (flow === 'emit' && place.cell === 'gru' && groups['to'] === undefined) return null;
    const value = groups['value'];
    if (value === undefined)
      return { kind: 'gate-role', ...place, flow, at: null, ...(groups['not'] !== undefined && { negated: true }) };
    if (groups['not'] !== undefined || open === null) return null;
    const at = value === '1' || value === 'open' ? 1 : 0;
    return { kind: 'gate-role', ...place, flow, at: { value: at, open } };
  };

const FOREIGN: Readonly<Record<string, Gate>> = {
  olvido: 'forget',
  entrada: 'input',
  salida: 'output',
  "d'oubli": 'forget',
  "d'entrée": 'input',
  'de sortie': 'output',
  vergessens: 'forget',
  forget: 'forget',
  eingangs: 'input',
  input: 'input',
  ausgangs: 'output',
  ausgabe: 'output',
  output: 'output',
  遗忘: 'forget',
  输入: 'input',
  输出: 'output',
};

/** A gate of an LSTM in Spanish, German, French or Chinese. */
const roleIn =
  (flow: Flow) =>
  (groups: Groups): GateClaim | null => {
    const gate = FOREIGN[groups['es'] ?? groups['fr'] ?? groups['de'] ?? groups['zh'] ?? ''];
    if (gate === undefined) return null;
    return {
      kind: 'gate-role',
      cell: 'lstm',
      gate,
      flow,
      at: null,
      ...(groups['not'] !== undefined && { negated: true }),
    };
  };

export const effect =
  (becomes: Becomes) =>
  (groups: Groups): GateClaim | null => {
    const place = placeOf(groups);
    const value = groups['value'];
    if (place === null || value === undefined) return null;
    return {
      kind: 'gate-effect',
      cell: place.cell,
      gates: { [place.gate]: value === '1' || value === 'open' ? 1 : 0 },
      becomes,
      negated: groups['not'] !== undefined,
    };
  };

/** "Forget gate 1, input gate 0": all gates that are named, with their values; `null` where one is told twice. */
const setting =
  (becomes: Becomes) =>
  (groups: Groups): GateClaim | null => {
    const gates: Partial<Record<Gate, 0 | 1>> = {};
    for (const [, name = '', value = ''] of (groups['held'] ?? '').matchAll(HELD)) {
      const gate = LETTERS[name] ?? (name as Gate);
      const at = value === '1' || value === 'open' ? 1 : 0;
      if (gates[gate] !== undefined && gates[gate] !== at) return null;
      gates[gate] = at;
    }
    const names = Object.keys(gates) as Gate[];
    if (names.length === 0 || names.includes('update') || names.includes('reset')) return null;
    return { kind: 'gate-effect', cell: 'lstm', gates, becomes, negated: false };
  };
const LETTERS: Readonly<Record<string, Gate>> = { f: 'forget', i: 'input', o: 'output' };
const HELD = /(forget|input|output|[fio])(?:_t)?(?: gates?)?(?: ?=| is| at| to)? ?(0|1|open|closed)(?![.,]?\d)/gu;
const ONE_HELD = '(?:forget|input|output|[fio])(?:_t)?(?: gate)?(?: ?=| is| at)? ?(?:0|1|open|closed)';
const SETTING = `(?<held>${ONE_HELD}(?:(?:,? and|,) ${ONE_HELD})+)`;
const UNCHANGED =
  '(?:keep|leave|preserve)s? (?:cell state|old cell state)(?: of lstm)?(?: unchanged| as it is| the same| constant)?(?: over step| from one step to next| over time)?';

/** What is kept of the old state plus what is let in of the candidate. */
const ADDED: Side = {
  op: 'add',
  terms: [
    {
      sign: 1,
      side: {
        op: 'multiply',
        factors: [
          { op: 'gate', gate: 'forget' },
          { op: 'old', of: 'cell' },
        ],
      },
    },
    { sign: 1, side: { op: 'multiply', factors: [{ op: 'gate', gate: 'input' }, { op: 'candidate' }] } },
  ],
};

export const GATE = '(?:in (?<ctx>lstm|gru),? )?{gate} gate(?: (?:of|in) {cell})?';
export const CONTROLS = `${GATE}(?: (?<not>do not))? {CONTROL}`;
const WHEN =
  ' (?:when|if|whenever) (?:it|its value|gate|this gate|its activation) is (?:close to |near |about |equal to )?{value}';

/** What a gate is said to control, let through or stop, in whole sentences. */
export const GATE_SENTENCES: readonly Rule<GateClaim>[] = rulesOf<GateClaim>(VOCABULARY, [
  [
    [
      'cell state(?: of lstm)? is (?:updated|changed|formed|computed|written) (?:additively|by (?:adding|addition|summing|sum)|through addition|with addition|in additive (?:way|manner))',
      'lstm (?:update|change|compute) (?:its )?cell state (?:additively|by addition|through addition|in additive (?:way|manner))',
      'update of cell state(?: of lstm)? is (?:additive|addition|sum)',
      '(?:lstm )?cell state update(?: of lstm)? is (?:additive|addition|sum)',
      'cell state of lstm update is (?:additive|addition|sum)',
    ],
    () => ({ kind: 'state-equation', cell: 'lstm', of: 'cell', gates: {}, is: ADDED }),
  ],
  [
    [
      `${CONTROLS} {PART}(?:(?<old>{OLD}) )?(?:is |gets |should be |will be |to be |is to be )(?:(?<kept>{KEPT})|{GONE})(?<from>{FROM})`,
      `${CONTROLS} (?:{PART}(?:information |content )?|whether )to (?:(?<kept>{KEEP})|{LOSE})(?: (?<old>{OLD}))?(?<from>{FROM})`,
      `${CONTROLS} {PART}(?<old>{OLD}) to (?:(?<kept>{KEEP})|{LOSE})(?<from>{FROM})`,
      `${CONTROLS} (?:{KEEPING}|{LOSING})(?: of)? {OLD}`,
      `${GATE} is (?<not>not )?(?:responsible|used) (?:for|to) (?:{KEEPING}|{LOSING}|{KEEP}|{LOSE}) (?:{OLD})`,
      `${GATE} is (?<not>not )?in charge of (?:{KEEPING}|{LOSING}) (?:{OLD})`,
      `${GATE} (?<not>do not )?(?:{LOSE}) (?:{OLD})`,
    ],
    role('keep'),
  ],
  [
    `${CONTROLS} {PART}{OLD} is (?:copied|carried over) (?:to|into) new (?:one|state|cell state|hidden state)`,
    role('keep', null, true),
  ],
  [
    [
      `${CONTROLS} {PART}(?:{NEW} |information )?(?:is |gets |should be |will be |to be )(?:{WRITTEN}) {INTO}`,
      `${CONTROLS} {PART}(?:{NEW}) (?:is |gets |should be |will be |to be )(?:{WRITTEN}|stored|saved)(?: {INTO})?`,
      `${CONTROLS} {PART}(?:{NEW}) (?:enter|flow into|go into|reach) (?:cell state|cell|memory|new state)`,
      `${CONTROLS} what is (?:{WRITTEN}) {INTO}`,
      `${CONTROLS} {PART}(?:{NEW} |information )?to (?:{WRITE}) {INTO}`,
      `${CONTROLS} (?:flow|entry|writing|adding|addition) of (?:{NEW}|information) {INTO}`,
      `${GATE} (?<not>do not )?(?:{WRITE}) (?:{NEW}) {INTO}`,
      `${GATE} is (?<not>not )?(?:responsible for|in charge of|used for) (?:writing|adding|inserting|letting in) (?:{NEW})(?: {INTO})?`,
      `${GATE} is (?<not>not )?used to (?:{WRITE}) (?:{NEW}) {INTO}`,
    ],
    role('write'),
  ],
  [
    [
      `${CONTROLS} {PART}(?:{SHOWN} )?(?:is |gets |should be |will be |to be )(?:{EXPOSED}){OUT}?`,
      `${CONTROLS} {PART}(?:cell state|memory|cell|internal state|cell content|hidden state) (?:is |gets |should be |will be |to be )(?:passed|sent|passed on|fed)(?: (?:as|to|into)) (?:hidden state|next hidden state|(?<to>output|next layer|outside))`,
      `${CONTROLS} {PART}(?:information )?to (?:{EXPOSE}){OUT}?`,
      `${CONTROLS} {PART}(?:{SHOWN}) to (?:{EXPOSE}){OUT}?`,
      `${GATE} (?<not>do not )?(?:{EXPOSE}) (?:{SHOWN}){OUT}?`,
    ],
    role('emit'),
  ],
  [
    [
      `${CONTROLS} {PART}(?:{OLD}|hidden state) (?:is |gets )?(?:used|enter|go into|flow into|contribute|considered)(?: (?:in|for|to|when))? ?(?:computing|compute|computation of|calculating|calculate|forming|building)? ?(?:new )?candidate(?: hidden)?(?: state| memory| activation)?`,
    ],
    role('recall'),
  ],
  [`${GATE} (?:{LOSE}) (?:{OLD})${WHEN}`, role('keep', false)],
  [`${GATE} (?:{KEEP}) (?:{OLD})${WHEN}`, role('keep', true)],
  [`${GATE} (?:{WRITE}|let in) (?:{NEW})(?: {INTO})?${WHEN}`, role('write', true)],
  [
    `${GATE} (?:block|stop|keep out|reject|ignore) (?:{NEW})(?: from (?:entering|being added to|being written to|reaching) (?:cell state|cell|memory))?${WHEN}`,
    role('write', false),
  ],
  [`${GATE} (?:{EXPOSE}) (?:{SHOWN}){OUT}?${WHEN}`, role('emit', true)],
  [`${GATE} (?:hide|conceal|block|keep hidden) (?:{SHOWN})${WHEN}`, role('emit', false)],
  [
    [
      `(?:in (?<ctx>lstm|gru),? )?{gate} gate (?:value |activation )?of {value} mean (?:that )?(?:cell |it |network |lstm |gru )?(?:{LOSE}) (?:its )?(?:{OLD})(?: completely| entirely| fully)?`,
      `(?:in (?<ctx>lstm|gru),? )?{gate} gate (?:value |activation )?of {value} mean (?:that )?(?:{OLD}) is (?:completely |entirely |fully )?(?:{GONE})`,
    ],
    role('keep', false),
  ],
  [
    [
      `(?:in (?<ctx>lstm|gru),? )?{gate} gate (?:value |activation )?of {value} mean (?:that )?(?:cell |it |network |lstm |gru )?(?:{KEEP}) (?:its )?(?:{OLD})(?: completely| entirely| fully)?`,
      `(?:in (?<ctx>lstm|gru),? )?{gate} gate (?:value |activation )?of {value} mean (?:that )?(?:{OLD}) is (?:completely |entirely |fully )?(?:{KEPT})`,
    ],
    role('keep', true),
  ],
  [
    [
      `(?:which|what) (?:setting|combination|choice|values?) of (?:gates|gates of lstm|lstm gates|forget and input gates)(?: of lstm)? (?:${UNCHANGED})\\? ${SETTING}`,
      `for (?:which|what) (?:gate values|values of (?:its )?gates|setting of (?:its )?gates) do (?:lstm (?:${UNCHANGED})|cell state(?: of lstm)? (?:stay|remain) (?:unchanged|constant|the same|same))\\? ${SETTING}`,
      `to (?:${UNCHANGED}),? (?:gates|lstm gates|gates of lstm) (?:must|should|have to|need to) be (?:set to )?${SETTING}`,
    ],
    setting('old'),
  ],
  [
    [
      `(?:value|activation) of {value} (?:of|for|in) {gate} gate(?: of {cell})? mean (?:that |to )?(?:(?:cell |it |network |lstm |gru )?(?:{KEEP}) (?:its )?(?:{OLD})|(?:{OLD}) is (?:completely |entirely |fully )?(?:{KEPT}))(?: completely| entirely| fully)?`,
    ],
    role('keep', true),
  ],
  [
    [
      `(?:value|activation) of {value} (?:of|for|in) {gate} gate(?: of {cell})? mean (?:that |to )?(?:(?:cell |it |network |lstm |gru )?(?:{LOSE}) (?:its )?(?:{OLD})|(?:{OLD}) is (?:completely |entirely |fully )?(?:{GONE}))(?: completely| entirely| fully)?`,
    ],
    role('keep', false),
  ],
  [
    [
      `(?:if|when) {gate} gate(?: of {cell})? (?:is|output|equals) {value},? (?:then )?(?:cell|lstm|gru|network|it) (?:{LOSE}) (?:its )?(?:{OLD})`,
      `(?:if|when) {gate} gate(?: of {cell})? (?:is|output|equals) {value},? (?:then )?(?:{OLD}) is (?:completely |entirely |fully )?(?:{GONE})`,
    ],
    role('keep', false),
  ],
  [
    [
      `(?:if|when) {gate} gate(?: of {cell})? (?:is|output|equals) {value},? (?:then )?(?:cell|lstm|gru|network|it) (?:{KEEP}) (?:its )?(?:{OLD})`,
      `(?:if|when) {gate} gate(?: of {cell})? (?:is|output|equals) {value},? (?:then )?(?:{OLD}) is (?:completely |entirely |fully )?(?:{KEPT})`,
    ],
    role('keep', true),
  ],
  [
    [
      `(?:if|when) {gate} gate(?: of {cell})? (?:is|output|equals) {value},? (?:then )?(?:nothing new|no new information|no new content) is (?:{WRITTEN})(?: {INTO})?`,
      `(?:value|activation) of {value} (?:of|for|in) {gate} gate(?: of {cell})? mean (?:that )?(?:nothing new|no new information|no new content) is (?:{WRITTEN})(?: {INTO})?`,
    ],
    role('write', false),
  ],
  [
    [
      `update gate(?: of gru)? (?:interpolate|interpolates|balance|balances|set balance|weigh|weighs|blend|blends|mix|mixes|sets balance|trades off|trade off|control balance|control trade off|determine balance|decide) (?:between )?(?:keeping )?(?:old state|old hidden state) and (?:taking |using )?(?:new )?candidate(?: state| hidden state| activation)?`,
    ],
    () => ({ kind: 'gate-role', cell: 'gru', gate: 'update', flow: 'keep', at: null }),
  ],
  [
    `(?:if|when) {gate} gate(?: (?:of|in) {cell})? is {value},? (?:then )?(?:old state|old cell state|old hidden state|state) is (?<not>not )?copied`,
    effect('old'),
  ],
  [
    [
      '(?:la )?(?:puerta|compuerta) de {es}(?: de (?:una |la )?lstm)? (?<not>no )?(?:decide|controla|determina|regula) (?:cuánto|qué parte|qué información|qué) (?:de la |del |de )?(?:(?:estado|memoria) ?(?:de )?(?:la )?(?:celda )?(?:anterior )?)?se (?:conserva|mantiene|olvida|elimina|descarta|borra)',
      "(?:la )?porte {fr}(?: d'un lstm)? (?:décide|contrôle|détermine) (?:de )?(?:la part de l'|quelle part de l'|ce qui de l')(?:ancien )?état de (?:la )?cellule (?:qui est )?(?:conservée?|oubliée?|effacée?|gardée?)",
      '(?:das )?{de}[- ]?gate(?: (?:eines|des|im) lstms?)? (?:entscheidet|steuert|bestimmt|regelt),? (?:wie viel|welcher teil) (?:vom|des) (?:alten )?(?:zellzustands?|speichers?) (?:behalten|vergessen|gelöscht|erhalten) (?:wird|bleibt)',
      '(?:lstm的?)?{zh}门(?<not>不)?(?:决定|控制)(?:多少|哪些)?(?:旧的?|之前的?|上一时刻的?)?(?:细胞状态|单元状态|记忆)?(?:中的?)?(?:哪些|多少)?(?:信息)?(?:被)?(?:保留|遗忘|丢弃)',
    ],
    roleIn('keep'),
  ],
  [
    [
      '(?:la )?(?:puerta|compuerta) de {es}(?: de (?:una |la )?lstm)? (?<not>no )?(?:decide|controla|determina|regula) (?:cuánto|qué parte) (?:de la |del )(?:estado|memoria) ?(?:de )?(?:la )?(?:celda )?se (?:muestra|expone|emite)(?: como| a la| en la)? ?(?:salida|estado oculto)?',
      "(?:la )?porte {fr}(?: d'un lstm)? (?:décide|contrôle|détermine) (?:de )?(?:la part de l'|quelle part de l')état de (?:la )?cellule (?:qui est )?(?:envoyée?|montrée?|exposée?|transmise?)(?: en| à la| vers la)? ?(?:sortie)?",
      '(?:das )?{de}[- ]?gate(?: (?:eines|des|im) lstms?)? (?:entscheidet|steuert|bestimmt|regelt),? (?:wie viel|welcher teil) (?:vom|des) zellzustands? (?:ausgegeben|nach außen gegeben|gezeigt) wird',
      '(?:lstm的?)?{zh}门(?<not>不)?(?:决定|控制)(?:多少)?(?:细胞状态|单元状态)(?:中的?)?(?:有?多少|哪些)?(?:信息)?(?:被)?输出',
    ],
    roleIn('emit'),
  ],
  [
    [
      '(?:la )?(?:puerta|compuerta) de {es}(?: de (?:una |la )?lstm)? (?<not>no )?(?:decide|controla|determina|regula) (?:cuánta |qué )información nueva (?:entra|se añade|se escribe|se agrega) (?:en|a) (?:el estado de la celda|la celda|la memoria)',
      "(?:la )?porte {fr}(?: d'un lstm)? (?:décide|contrôle|détermine) (?:de )?(?:quelle )?(?:information nouvelle|nouvelle information) (?:est |qui est )?(?:ajoutée|écrite) (?:à|dans) (?:l'état de (?:la )?cellule|la cellule|la mémoire)",
      '(?:das )?{de}[- ]?gate(?: (?:eines|des|im) lstms?)? (?:entscheidet|steuert|bestimmt|regelt),? (?:wie viel|welche) neue information (?:in den zellzustand|in die zelle) (?:geschrieben|aufgenommen) wird',
      '(?:lstm的?)?{zh}门(?<not>不)?(?:决定|控制)(?:多少|哪些)?新(?:的)?信息(?:被)?(?:写入|加入|添加到|存入)(?:到)?(?:细胞状态|单元状态|记忆)(?:中)?',
    ],
    roleIn('write'),
  ],
  [
    `${GATE} (?:block|stop|keep out|reject) (?:{NEW}) (?:from (?:entering|being added to|being written to|reaching) (?:cell state|cell|memory) )(?:when|if) (?:it|its value|gate) is {value}`,
    role('write', false),
  ],
]);
