import { PLAIN_ASKS } from './asks-plainly.ts';
import { CELL } from './cell.ts';
import { lookIn, type Needs, needsOf } from './literals.ts';

/** Words before a noun of a question that rank what is asked for: whoever reads the answers decides whether each holds, not which is the main one. */
const RANKS =
  'main|primary|specific|key|core|chief|principal|fundamental|major|central|biggest|greatest|most important|most significant|essential|basic|overall|intended|important|significant|notable|architectural|structural|one';
const NOUNS =
  'purpose|role|function|job|task|aim|goal|responsibility|use|point|significance|advantage|benefit|strength|improvement|contribution|innovation|feature|characteristic|idea|motivation|difference|distinction|reason|problem|issue|limitation|drawback|disadvantage|weakness|challenge|difficulty|shortcoming|cause|consequence|effect|result|symptom|property|objective';
const RANKED = new RegExp(`\\b(?:(?:${RANKS}) )+(?=(?:${NOUNS})s?\\b)`, 'gu');
/** "( h_t )" or "h_t" after the name of what it stands for. */
const SYMBOL =
  /(?<=\b(?:state|gate|cell|rnn|lstm|gru)) ?(?:\( ?[a-zγ](?:_\{?[a-z]{1,2}\}?|\^\{?<?t>?\}?)? ?\)|[hcfioz]_\{?t\}?(?![\p{L}\p{N}_-]))/gu;
/** "Forget gate f_t" as the reader of formulas leaves it. */
const GATE_SYMBOL = /\b(?:(lstm|gru) )?(forget|input|output|update|reset) γ_[furioz](?:_\{?t\}?|\^\S{1,6})?/gu;
/** What recurrent networks are set beside. */
const FORWARD =
  /\b(?:(?:traditional|standard|regular|simple|conventional|vanilla|basic|ordinary|fully connected|plain) )?(?:feed ?forward|traditional|conventional|fully connected)(?: neural)? (?:networks?|nets?|models?)\b|\b(?:fnn|ffnn|mlp)s?\b/gu;
const NAMED =
  /^(?:lstm|gru|rnn|plainrnn|hidden state|cell state|vanishing|exploding|bptt|(?:forget|input|output|update|reset) gate)(?: of (?:lstm|gru|rnn|plainrnn))? \p{L}/u;
const PLACE = new RegExp(`^(?:in|for|within|inside) (?:context of )?(?<cell>${CELL}),? `, 'u');
const THINGS = `(?:${CELL})(?: (?:and|or) (?:${CELL}))?`;
const OVER =
  '(?:over|compared (?:with|to)|in comparison (?:with|to)|versus|vs\\.?|relative to|than|instead of|rather than)';
const SOLVES = '(?:solve|address|mitigate|overcome|fix|handle|alleviate|tackle|deal with|avoid)';
const SUFFERS = '(?:suffer from|face|encounter|have|experience|struggle with|run into|meet|hit)';
const MERITS =
  'advantage|benefit|strength|improvement|contribution|innovation|feature|characteristic|idea|motivation|reason|purpose';

/** Verbs of short answers, by what they are without "-ing". */
const GERUNDS: ReadonlyMap<string, string> = new Map(
  `control store decide determine regulate retain keep forget discard remove add update capture handle prevent solve mitigate reduce allow remember maintain
  select compute pass carry preserve filter manage avoid learn model erase hold share use apply address overcome alleviate introduce process`
    .split(/\s+/u)
    .map((verb) => [gerundOf(verb), verb]),
);

function gerundOf(verb: string): string {
  if (/^(?:control|forget|let)$/u.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`;
}

/** "To decide …", "it decides …", "deciding …" as what something does. */
function actOf(said: string): string {
  const bare = said
    .replace(/^(?:it|they|to|in order to|for|by|that of) /u, '')
    .replace(/^(?:help|be able) (?:to )?(?=\p{L})/u, 'help ');
  const [first = ''] = bare.split(' ', 1);
  const verb = GERUNDS.get(first) ?? GERUNDS.get(first.replace('controling', 'controlling'));
  return verb === undefined ? bare : `${verb}${bare.slice(first.length)}`;
}

type Rewrite = readonly [
  pattern: Form,
  say: (found: Readonly<Record<string, string>>, said: string) => readonly string[],
];

interface Form {
  readonly pattern: RegExp;
  readonly needs: Needs;
}
const form = (source: string): Form => ({ pattern: new RegExp(`^(?:${source})$`, 'u'), needs: needsOf(source) });
const A = `(?<a>${THINGS})`;
const B = `(?<b>${CELL}|feedforward)`;
const WHAT = '(?:what|which)';
const LATE = `(?: (?:in|of|for|when training|during training of) (?:${CELL}|deep networks|sequence models|sequential data))?`;

const merit = ({ a = '', b }: Readonly<Record<string, string>>, said: string): readonly string[] => [
  `advantage of ${a}${b === undefined ? '' : ` over ${b}`}: ${actOf(said)}`,
];
const solving = ({ a = '' }: Readonly<Record<string, string>>, said: string): readonly string[] => [
  `${a} solve ${said}`,
];
/** "Gradients vanish or explode", "its gradients become very small over many steps": the trouble by its name. */
const SHRINKS = 'vanish|shrink|decay|fade|(?:become|get) (?:very |too |extremely |vanishingly )?(?:small|smaller|tiny)';
const GROWS = 'explode|grow|blow up|(?:become|get) (?:very |too |extremely )?(?:large|larger|big|huge)';
const TROUBLE = new RegExp(
  `^(?:its |their |of |that )*gradients? (?:that |which )?(?:can |either )*(?<one>${SHRINKS}|${GROWS})(?:s|es)?(?: (?:or|and) (?<two>${SHRINKS}|${GROWS}))?(?: exponentially)?(?: (?:due to|because of|through) repeated (?:matrix )?multiplications?)?(?: (?:over|across|through|along|with|during|in|as|on|when|while) (?:[a-z]+ ){0,5}(?:steps?|sequences?|time|distance|bptt|backpropagation|texts?|backwards?))?$`,
  'u',
);
const troubleOf = (said: string): string => {
  const found = TROUBLE.exec(said)?.groups;
  if (found === undefined) return said;
  const names = [found['one'], found['two']].flatMap((word) =>
    word === undefined ? [] : [new RegExp(`^(?:${GROWS})$`, 'u').test(word) ? 'exploding' : 'vanishing'],
  );
  return [...new Set(names)].join(' and ');
};
/** "It struggles with long texts": what a network is bad at, as a sentence of its own. */
const STRUGGLES =
  /^(?:it|they|network|networks|rnn|plainrnn) (?:(?<verb>struggle|fail)s?|(?<has>have (?:trouble|difficult)|is (?:bad|poor)))/u;
const suffering = ({ a = '' }: Readonly<Record<string, string>>, said: string): readonly string[] => [
  STRUGGLES.test(said) ? said.replace(STRUGGLES, `${a} $<verb>$<has>`) : `${a} suffer from ${said}`,
  ...(troubleOf(said) === said ? [] : [`${a} suffer from ${troubleOf(said)}`]),
];
const PROBLEM =
  '(?:problem|issue|challenge|limitation|drawback|disadvantage|weakness|difficulty|shortcoming|trouble)s?';
/** Where and when, which changes nothing of a plain network's trouble. */
const ON_LONG =
  '(?: (?:on|with|for|over|in|at) (?:very |too )?(?:long |longer )?(?:sequences?|texts?|sentences?|documents?|inputs?|input sequences?|time series|sequential data|dependencies|sequence data))?';
/** "… while it reads a sequence": what a state is for at all. */
const AT_WORK =
  '(?: (?:when|while|as) (?:it |rnn |plainrnn |network |model )?(?:is )?(?:modeling|modelling|processing|reading|handling|read|process|handle)s? (?:sequences?|texts?|sequential data|inputs?|input sequences?))?';
/** "Using LSTM or GRU cells", "incorporating gated units". */
const WITH_CELLS = new RegExp(
  `^(?:(?:using|use of|incorporating|introducing|adding|switching to|moving to|replacing (?:it|(?:simple|plain|basic|vanilla) (?:cells?|rnn|units?)|plainrnn) (?:with|by)|employing|adopting|to use|use) )?(?:gated )?(?<cells>(?:${CELL})(?: (?:and|or|/) (?:${CELL}))?)(?: (?:cells?|units?|layers?|networks?|models?))?(?: (?:for|with|to) (?:improved |better |longer )?(?:memory(?: persistence)?|retention))?$`,
  'u',
);

const doing = ({ x = '', cell }: Readonly<Record<string, string>>, said: string): readonly string[] => {
  const place = cell === undefined || x.includes(cell) || /\bof\b/u.test(x) ? '' : ` of ${cell}`;
  return [`${x}${place} ${actOf(said)}`];
};

/** Questions as dumps ask them, and the statement that an answer makes of each. */
const REWRITES: readonly Rewrite[] = [
  [
    form(
      `${WHAT} is (?:role|purpose|function|job|task|aim|goal|objective|responsibility|use|point|significance) of (?:using )?(?<x>.{3,50}?)(?: (?:in|of|inside|within) (?<cell>${CELL}))?${AT_WORK}`,
    ),
    doing,
  ],
  [
    form(`${WHAT} (?:role|purpose|function) do (?<x>.{3,40}?) (?:play|serve|have)(?: (?:in|of) (?<cell>${CELL}))?`),
    doing,
  ],
  [
    form(
      `what do (?<x>(?:(?:forget|input|output|update|reset) gate|hidden state|cell state).{0,12}?) (?:do|control|decide|determine|regulate|represent|store|hold|contain|serve as|act as|work as)(?: (?:in|of) (?<cell>${CELL}))?${AT_WORK}`,
    ),
    ({ x = '', cell }, said) => [
      ...doing({ x, ...(cell !== undefined && { cell }) }, said),
      ...doing({ x, ...(cell !== undefined && { cell }) }, `represent ${said}`),
    ],
  ],
  [
    form(
      `what is (?<x>(?:(?:forget|input|output|update|reset) gate|hidden state|cell state).{0,12}?) (?:used|responsible) for(?: (?:in|of) (?<cell>${CELL}))?`,
    ),
    doing,
  ],
  [
    form(`what is (?<x>hidden state|cell state)(?: (?:in|of) (?<cell>${CELL}))?`),
    ({ x = '', cell }, said) => doing({ x, ...(cell !== undefined && { cell }) }, `represent ${said}`),
  ],
  [
    form(
      `${WHAT} is (?:${MERITS})s? (?:of|for|behind|in|introduced by|brought by|offered by) (?:using |use of )?${A}(?: (?:layers?|networks?))?,? (?:${OVER}) ${B}(?: [^?.]{3,50})?`,
    ),
    merit,
  ],
  [form(`${WHAT} (?:${MERITS})s? do ${A} (?:have|offer|provide|bring) (?:${OVER}) ${B}(?: [^?.]{3,50})?`), merit],
  [
    form(
      `${WHAT} is (?:${MERITS})s? (?:of|for|behind|introduced by) (?:using |use of )?${A}(?: (?:for|in|on) [^?.]{3,40})?`,
    ),
    merit,
  ],
  [form(`what is ${A} compared (?:to|with) ${B}`), merit],
  [
    form(
      `${WHAT} (?:(?:type|kind|variant) of )?(?:rnn |recurrent )?(?:architecture|cell|network|model|variant|unit|rnn|layer)s? (?:use|have|utilize|utilizes|utilise|contain|employ|employs) (?<x>.{4,60}?)(?: to [^?.]{4,40})?`,
    ),
    ({ x = '' }, said) => [`${said} have ${x}`],
  ],
  [
    form(
      `what is (?:common |popular |effective |standard )?(?:technique|method|approach|way|solution|strategy)s? (?:used |that is used )?(?:to|for) (?<x>.{6,60}?)`,
    ),
    ({ x = '' }, said) => [
      `${said} ${x.replace(/^(?:solving|mitigating|avoiding|preventing|addressing|handling) /u, 'mitigate ')}`,
    ],
  ],
  [
    form(
      `why (?:is|do we use|do one use|use|would you use|choose|should you use) ${A} (?:preferred |used |better |favored |favoured |chosen )?(?:${OVER}) ${B}(?: [^?.]{3,50})?`,
    ),
    merit,
  ],
  [form(`how do ${A} (?:improve (?:on|upon|over)|compare (?:to|with)|differ from) ${B}(?: [^?.]{3,50})?`), merit],
  [
    form(
      `${WHAT} make ${A} (?:better than|superior to|different from|distinct from|distinguish from) ${B}(?: [^?.]{3,50})?`,
    ),
    merit,
  ],
  [form(`${A} (?:compared (?:to|with)|versus|vs\\.?) ${B}(?: is)?:?`), merit],
  [form(`${WHAT} distinguish(?:es)? ${A} from ${B}`), merit],
  [form(`how (?:do|is) ${A} different from ${B}`), merit],
  [
    form(
      `${WHAT} is (?:difference|distinction)s? between (?<x>.{2,40}?) and (?<y>.{2,40}?)(?: (?:in|of) (?<cell>${CELL}))?`,
    ),
    ({ x = '', y = '' }, said) => [`difference between ${x} and ${y}: ${said}`, said],
  ],
  [
    form(
      `how do (?<x>hidden state|cell state) differ from (?<y>hidden state|cell state)(?: (?:in|of) (?<cell>${CELL}))?`,
    ),
    ({ x = '' }, said) => [said, `${x} ${actOf(said)}`],
  ],
  [
    form(
      `${WHAT} (?:problem|issue|challenge|limitation)s?(?: of (?:plainrnn|rnn))? (?:do|is|was) ${A}(?: (?:designed|intended|developed|created|introduced|built|used|meant|able))?(?: to)? ${SOLVES}(?: [^?.]{3,50})?`,
    ),
    solving,
  ],
  [
    form(`${WHAT} (?:is )?(?:problem|issue|challenge|limitation)s? (?:that |which )?${A} ${SOLVES}(?: [^?.]{3,60})?`),
    solving,
  ],
  [
    form(`${WHAT} is ${A} (?:designed|intended|developed|created|introduced|meant) to ${SOLVES}(?: [^?.]{3,50})?`),
    solving,
  ],
  [
    form(
      `${WHAT} (?:problem|issue|challenge|limitation|difficulty)s? (?:do|is|can) (?<a>plainrnn|rnn) ${SUFFERS}(?: [^?.]{3,60})?`,
    ),
    suffering,
  ],
  [
    form(
      `${WHAT} (?:optimization )?(?:problem|issue|challenge)s? (?:affect|arise (?:in|for|with)|occur (?:in|for|with)|plague) (?:long |training (?:of )?|deep )?(?<a>plainrnn|rnn)(?: [^?.]{3,60})?`,
    ),
    suffering,
  ],
  [
    form(
      `${WHAT} is (?:common |well known )?(?:of )?(?:problem|issue|challenge|limitation|drawback|disadvantage|weakness|difficulty|shortcoming)s? (?:of|with|in|for|when training|encountered by|faced by) (?:training )?(?<a>plainrnn|rnn)(?: [^?.]{3,60})?`,
    ),
    suffering,
  ],
  [
    form(
      `${WHAT} (?:(?:big|common|serious|typical|known|well known) )?${PROBLEM} (?:can )?(?:show up|shows up|occur|arise|appear|appears|come up|comes up|turns? up) (?:when|if|while|in|during) (?:one |we |you )?(?:train|training|trains)?(?: of)? ?(?<a>plainrnn|rnn)(?: is trained)?${ON_LONG}`,
    ),
    suffering,
  ],
  [form(`what (?:limit|limits|hamper|hampers|hinder|hinders) (?<a>plainrnn|rnn)${ON_LONG}`), suffering],
  [
    form(
      `consider [^?.]{5,90} of (?<a>plainrnn|rnn)\\. ${WHAT} (?:mathematical )?${PROBLEM} (?:occur|occurs|arise|arises|appear|appears) (?:as|when) sequence length (?:increase|increases|grow|grows)(?: there)?`,
    ),
    suffering,
  ],
  // That little of what was read first arrives is the same as that it is forgotten.
  [
    form(
      `(?:${WHAT} (?:training )?(?:phenomenon|problem|effect|issue) (?:explain|explains) why|why) (?:do )?(?:early|earlier|first|distant) (?<x>words|inputs|tokens|steps) have (?:little|hardly any|almost no|very little) (?:influence|effect|impact)(?: on (?:later |final )?(?:predictions?|outputs?)(?: of (?:plainrnn|rnn)(?: at end of (?:long )?(?:text|sequence))?)?)?`,
    ),
    (_groups, said) => {
      const trouble = troubleOf(said);
      return /^(?:vanishing|exploding)$/u.test(trouble) ? [`${trouble} make rnn forget early inputs`] : [];
    },
  ],
  // What of a network is replaced so that it keeps what it read: the cells that take its place are what does it.
  [
    form(
      `(?:when training (?:of )?(?:plainrnn|rnn)(?: [^?.]{3,50}?)?, )?${WHAT} (?:(?:architectural|structural|design) )?(?<x>change|modification|extension|choice|improvement|adjustment) (?:to .{3,30} )?(?:best |specifically )?(?:help|helps|let|lets|allow|allows|enable|enables|address|addresses|improve|improves) (?:(?:this |recurrent |problem of )?(?:system|(?:recurrent )?model|network|rnn|plainrnn|it)? ?(?:to )?)?(?:retain|keep|remember|preserve|hold|learn|capture|problem of|long term dependency retention|long term dependencies|long term memory)(?: [^?.]{3,70})?`,
    ),
    (_groups, said) => {
      const cells = WITH_CELLS.exec(said)?.groups?.['cells'];
      return cells === undefined ? [] : [`${cells.replace('/', 'and')} solve vanishing`];
    },
  ],
  // "Name the three gates of an LSTM": all of them are asked for.
  [
    form(
      `(?:(?:${WHAT} is|name|list|give) )?(?:(?:main|primary|key|core|basic|different|all) )*(?:(?:two|three|2|3) )?(?:(?:main|primary|key|core|basic|different) )*(?:types of )?gates (?:of|in|inside|within|present in|found in|used in) (?<a>lstm|gru)(?: is)?`,
    ),
    ({ a = '' }, said) => [`${a} have as its gates ${said}`],
  ],
  [
    form(
      `${WHAT} (?:two|three|2|3) gates (?:regulate|control|manage|govern|handle) (?:flow of information|information flow) (?:in|inside|of|through|within) (?<a>lstm|gru)`,
    ),
    ({ a = '' }, said) => [`${a} have as its gates ${said}`],
  ],
  [
    form(`(?:architecture of )?(?<a>lstm|gru)(?: architecture)? (?:include|includes|have following gates|contain)`),
    ({ a = '' }, said) => {
      const list = /^gates ?\((?<list>[a-z ,]{5,60})\)$/u.exec(said)?.groups?.['list'];
      return list === undefined ? [] : [`${a} have as its gates ${list}`];
    },
  ],
  [
    form(
      `${WHAT} (?:(?:is )?(?:feature|characteristic|property|thing)s? (?:that )?)?(?:set|sets|distinguish|distinguishes) ${A} (?:apart )?from ${B}`,
    ),
    merit,
  ],
  [
    form(
      `what happen to (?:weights|parameters|weight updates|updates|training) (?:when|if) gradients? (?<x>explode|vanish)`,
    ),
    ({ x = '' }, said) => [
      `${x === 'explode' ? 'exploding' : 'vanishing'} lead to ${said.replace(/^(?:they |it )?(?:receive|get|undergo|take) (?<size>.{3,20}) updates?$/u, '$<size> weight updates').replace(/^(?:they|it) /u, '')}`,
    ],
  ],
  [
    form(
      `(?<c>(?:if|when|with) truncated bptt .{3,50}?), (?:what|which) (?:is )?(?:limitation|restriction|drawback|constraint|price|consequence)(?: (?:do this introduce|is introduced|follow|follows|arise|arises|apply|applies|result|results|is there))?`,
    ),
    ({ c = '' }, said) => [`${c}, ${said}`],
  ],
  [
    form(`(?<a>rnn) (?:is )?(?:special|peculiar|remarkable|different|particular) in that`),
    (_groups, said) => [`rnn ${actOf(said)}`],
  ],
  [
    form(
      `(?:what is )?(?:particularity|peculiarity|speciality|specialty|special feature|particular feature|distinctive feature) of (?<a>rnn|lstm|gru)(?: is)?`,
    ),
    ({ a = '' }, said) => [`${a} ${actOf(said)}`],
  ],
  // What a softmax over scores brings.
  [
    form(
      `(?:in attention(?: mechanism| layer)?,? )?what do (?<x>softmax)(?: function)? (?:ensure|guarantee|make sure|achieve)`,
    ),
    (_groups, said) => [said],
  ],
  [
    form(
      `(?:in attention(?: mechanism| layer)?,? )?(?<x>softmax)(?: function)?(?: (?:in|of) attention(?: mechanism| layer)?)? (?:ensure|guarantee|make sure)(?: that)?`,
    ),
    (_groups, said) => [said],
  ],
  [form(`${WHAT} is cause of (?<x>vanishing|exploding)${LATE}`), ({ x = '' }, said) => [`${x} is caused by ${said}`]],
  [form(`${WHAT} cause (?<x>vanishing|exploding)${LATE}`), ({ x = '' }, said) => [`${x} is caused by ${said}`]],
  [
    form(`why do (?<x>vanishing|exploding) (?:occur|happen|arise|appear)${LATE}`),
    ({ x = '' }, said) => [`${x} is caused by ${said}`],
  ],
  [
    form(
      `(?:what is|which (?:of following )?best (?:describe|explain|characterize|define)s?|what do|how do) (?<x>vanishing|exploding|bptt)(?: refer to| mean| work)?${LATE}`,
    ),
    ({ x = '' }, said) => [`${x} is ${said}`],
  ],
  [
    form(`${WHAT} is (?:consequence|effect|result|symptom)s? of (?<x>vanishing|exploding)${LATE}`),
    ({ x = '' }, said) => [`${x} lead to ${said}`],
  ],
  [
    form(
      `(?:how do|what do) (?<x>vanishing|exploding) (?:affect|impact|do to|lead to|cause|make)(?: (?:training of )?(?:${CELL}))?`,
    ),
    ({ x = '' }, said) => [`${x} lead to ${said}`],
  ],
  [
    form(
      'why (?:is|do we use|use) (?<x>clipping|truncated bptt|teacher forcing) ?(?:used|applied|useful|necessary|important|needed|helpful)?(?: [^?.]{3,40})?',
    ),
    doing,
  ],
  [form('what is reasons? (?:that|why|for|behind) (?<x>.{6,120}?)'), ({ x = '' }, said) => [`${x} because ${said}`]],
  [
    form(
      '(?<c>(?:if|when) .{6,110}?), what (?:be|is|do|happen)?(?: ?(?:effect on|impact on|happen to|result (?:on|for)|effect for)) (?<y>.{3,40}?)',
    ),
    ({ c = '' }, said) => [`${c}, ${said}`],
  ],
  [
    form('(?<c>(?:if|when) .{6,110}?), what (?:happen|be effect|be result|occur|is effect|is result)'),
    ({ c = '' }, said) => [`${c}, ${said}`],
  ],
  [
    form(
      '(?<x>clipping|truncated bptt|teacher forcing) is (?:used|applied|employed|introduced|done|useful|needed)(?: in [a-z ]{3,30})?(?: in order)? to',
    ),
    doing,
  ],
  ...PLAIN_ASKS.map(([source, say]): Rewrite => [form(source), say]),
  // A manner: what does it how.
  [form(`how do (?<x>.{0,40}\\b(?:${CELL})\\b .{4,60}?)`), ({ x = '' }, said) => [`${x} ${said}`]],
  [form(`in (?:which|what) (?:direction|order|way)s? do (?<x>.{6,80}?)`), ({ x = '' }, said) => [`${x} ${said}`]],
];

/**
 * Further statements that an answer makes of a question, both in canonical words: those whose question ranks ("the main advantage of …"), compares
 * or asks for a role, a cause or a difference in the many ways that dumps do. Empty where the question has none of these forms.
 */
export function askedOtherwise(asked: string, said: string): readonly string[] {
  const plain = asked
    .replace(SYMBOL, '')
    .replace(
      GATE_SYMBOL,
      (_whole: string, cell: string | undefined, gate: string) =>
        `${gate} gate${cell === undefined ? '' : ` of ${cell}`}`,
    )
    .replace(FORWARD, 'feedforward')
    .replace(RANKED, '')
    .replace(/\b(?:would|will|could)\b ?/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?[?:]$/u, '')
    .trim();
  return statementsOf(completed(plain), said.replace(SYMBOL, '').replace(FORWARD, 'feedforward'));
}

/** "The purpose of x is to" asks what "what is the purpose of x" does. */
function completed(plain: string): string {
  const start = new RegExp(`^(?<asked>(?:${NOUNS})s? .{4,90}?) is(?: to| that| in)?$`, 'u').exec(plain);
  return start === null ? plain : `what is ${start.groups?.['asked'] ?? ''}`;
}

function statementsOf(plain: string, said: string): readonly string[] {
  const place = PLACE.exec(plain);
  const cell = place?.groups?.['cell'];
  const bare = place === null ? plain : plain.slice(place[0].length);
  const candidates = cell === undefined ? [plain] : [plain, `${bare} of ${cell}`, bare];
  const found = new Set<string>();
  for (const candidate of candidates) {
    // "Update gate of lstm" and the bare "update gate" are two gates: the fuller name counts.
    if (found.size > 0) break;
    const holds = lookIn(candidate);
    for (const [{ pattern, needs }, say] of REWRITES) {
      if (!holds(needs)) continue;
      const groups = pattern.exec(candidate)?.groups;
      if (groups === undefined) continue;
      for (const sentence of say(defined(groups), said)) found.add(sentence);
      // An answer that is a sentence of its own stands for itself.
      if (NAMED.test(said)) found.add(said);
    }
  }
  return [...found];
}

const defined = (groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined));
