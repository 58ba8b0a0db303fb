import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { Cell, FlowClaim, FlowPart, Gate, Phenomenon, Problem } from './claim.ts';

const SOLVE =
  'solve|mitigate|avoid|prevent|alleviate|address|reduce|eliminate|remove|overcome|handle|fix|combat|counter|lessen|ease|cure|help with|help against|help to (?:mitigate|avoid|prevent|alleviate|reduce|overcome|solve)|help (?:mitigate|avoid|prevent|alleviate|reduce|overcome|solve)|deal with|rule out|protect against|cope with|get rid of|resolve|tackle|diminish';
const SOLVED =
  'solved|mitigated|avoided|prevented|alleviated|addressed|reduced|eliminated|removed|overcome|handled|fixed|ruled out|resolved|lessened';

const VOCABULARY = {
  cells: '(?:both )?(?:lstm|gru|plainrnn|rnn)(?:(?:,| and| or|, and) (?:lstm|gru|plainrnn|rnn))*',
  cell: 'lstm|gru|plainrnn|rnn',
  problems: '(?:both )?(?:vanishing|exploding)(?: (?:and|or) (?:vanishing|exploding))?',
  problem: 'vanishing|exploding',
  plain: 'plainrnn|rnn',
  gated: 'lstm|gru',
  SOLVE,
  SOLVED,
  BETTER: 'better|more effective|more successful|superior',
  all: 'completely|fully|entirely|totally|always|definitely|permanently|in all cases|altogether|once and for all',
  SUFFERS:
    '(?:still )?(?:suffer from|have|experience|encounter|is affected by|run into|is prone to|is plagued by|is subject to|face|exhibit)',
  SUFFER:
    '(?:can )?(?:still )?(?:suffer from|have|experience|encounter|be affected by|run into|is prone to|is affected by|is plagued by|is subject to|face|exhibit)',
  WORSE: 'worse|more severe|stronger|more pronounced|more of problem|more serious|more likely|bigger',
  BETTERED: 'less severe|weaker|less pronounced|less of problem|less serious|less likely|smaller',
  LARGE: 'large|larger|big|bigger|high|very large|too large',
  SMALL: 'small|smaller|tiny|low|very small|too small',
  size: 'large|larger|big|bigger|very large|too large|small|smaller|tiny|very small|too small',
  WEIGHTS: '(?:recurrent )?weights?(?: matrix| matrices)?',
  does: 'vanish|explode',
  gate: 'forget|input|output|update|reset',
  value: '0|1|0[.,]\\d+',
  SOLVE_ES: 'eliminan?|evitan?|resuelven?|solucionan?|mitigan?|reducen?|previenen?',
  SOLVE_DE: 'löst|lösen|verhindert|verhindern|vermeidet|vermeiden|mildert|mildern|vermindert|vermindern',
  SOLVE_FR: 'supprimen?t?|éliminen?t?|résout|résolvent|éviten?t?|atténuen?t?|empêchen?t?',
  SOLVE_ZH: '避免|解决|消除|缓解|防止',
  wholly:
    ' por completo| completamente| totalmente| vollständig| ganz| complètement| totalement| entièrement|完全|彻底',
  es: 'explosión|desvanecimiento|desaparición',
  fr: 'explosion|disparition|évanouissement',
  de: 'verschwindenden?|verschwindende|explodierenden?',
  zh: '消失|爆炸',
  STRUGGLE:
    '(?:struggle|(?:is )?(?:bad|poor|weak)|have (?:trouble|difficulty|difficulties|problems?|hard time)|fail|perform (?:poorly|badly))(?: (?:with|on|at|in|to|when))?(?: (?:learning|learn|capturing|capture|modelling|modeling|model|handling|handle|remembering|remember))?(?: (?:with|on))?',
  FAR: '(?:long sequences|long term dependencies|long range dependencies|dependencies (?:between distant (?:elements|positions|steps|words)(?: of sequence)?|over (?:many|long|distant) steps|over long distances)|many steps)',
  SHRINK:
    '(?:of )?(?:vanishing|(?:in|during) bptt,? (?:its |their )?gradients? (?:vanish|shrink|decay)(?: exponentially)?(?: (?:as|when) (?:they|it) is multiplied step after step)?|(?:its |their |backpropagated )?gradients? (?:vanish|shrink|decay|become (?:very |too )?small)(?: exponentially)?(?: (?:over|across|with|through) (?:many steps|number of steps|time|distance))?(?: (?:as|when|while) (?:they|it) is (?:propagated|backpropagated|passed) (?:back|backwards)? ?(?:through|over|across) (?:many steps|time))?|in bptt gradient is product of many (?:jacobians|factors|matrices) and shrink exponentially(?: with distance| with number of steps)?)',
  PATH: '(?:because )?(?:(?:its )?cell state is updated additively(?: under control of gates| and gated| through gates)?|updating (?:its )?cell state additively|(?:additive|linear) (?:update|updates) of (?:its )?cell state|letting gradients? flow (?:along|through) (?:its )?cell state(?: additively)?|(?:creating|providing|having|keeping) path (?:through time )?along which (?:cell )?state is updated additively(?: and gated)?(?: instead of (?:being )?squashed(?: (?:again )?(?:at|in) (?:every|each) step)?)?)',
  SPAN: 'long (?:spans?|periods?|sequences?|time|distances?|time spans?)|many steps|long term|long intervals?',
} as const;

const cellsOf = (text: string | undefined): readonly Cell[] => [
  ...new Set(
    [...(text ?? '').matchAll(/lstm|gru|plainrnn|rnn/gu)].map(([name]) =>
      name === 'plainrnn' ? 'rnn' : (name as Cell),
    ),
  ),
];
const problemsOf = (text: string | undefined): readonly Problem[] => [
  ...new Set([...(text ?? '').matchAll(/vanishing|exploding/gu)].map(([name]) => name as Problem)),
];

/** Cells that are free of problems (or have them). "RNNs" beside gated cells would be a list of two kinds: not read. */
function solves(
  cells: string | undefined,
  problems: string | undefined,
  solved: boolean,
  universal = false,
): FlowClaim | null {
  const [who, what] = [cellsOf(cells), problemsOf(problems)];
  if (who.length === 0 || what.length === 0) return null;
  return { kind: 'solves', cells: who, problems: what, solved, universal: universal && solved };
}

const isPlain = (cells: string | undefined): boolean => cellsOf(cells).every((cell) => cell === 'rnn');

const part = (cells: string | undefined, problem: string | undefined, free: boolean): FlowPart[] => {
  const [only, second] = problemsOf(problem);
  const who = cellsOf(cells);
  return only === undefined || second !== undefined || who.length === 0
    ? []
    : [{ cells: who, problem: only, free, universal: false }];
};
const all = (...parts: readonly FlowPart[][]): FlowClaim | null =>
  parts.some((each) => each.length === 0) ? null : { kind: 'all', parts: parts.flat() };

function worse(
  cell: string | undefined,
  than: string | undefined,
  problem: string | undefined,
  denied = false,
): FlowClaim | null {
  const [[one], [other], [what, second]] = [cellsOf(cell), cellsOf(than), problemsOf(problem)];
  if (one === undefined || other === undefined || what === undefined || second !== undefined || one === other)
    return null;
  return { kind: 'worse', cell: one, than: other, problem: what, ...(denied && { denied }) };
}

const means = (problem: string | undefined, what: Phenomenon): FlowClaim | null => {
  const [only, second] = problemsOf(problem);
  return only === undefined || second !== undefined ? null : { kind: 'means', problem: only, what };
};

const caused = (problem: string, size: string, denied = false): FlowClaim => ({
  kind: 'caused',
  problem: problem.startsWith('vanish') ? 'vanishing' : 'exploding',
  factors: /large|big/u.test(size) ? 'above-one' : 'below-one',
  ...(denied && { denied }),
});

const keptAt = (value: number, free: boolean): FlowClaim => ({
  kind: 'kept-at',
  cell: 'lstm',
  gate: 'forget',
  value,
  free,
});
const numberOf = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

const keepsBy = (gate: string | undefined, cell: string | undefined, denied: boolean): FlowClaim | null => {
  const by = gate as Gate;
  const natural = by === 'update' || by === 'reset' ? 'gru' : 'lstm';
  if (cell !== undefined && cell !== natural) return null;
  return { kind: 'keeps-by', cell: natural, by, words: `the ${by} gate`, ...(denied && { denied }) };
};

/** A cell and a problem in Spanish, German, French or Chinese. */
const solvesIn =
  (yes: boolean) =>
  (groups: Groups): FlowClaim | null => {
    const word = groups['es'] ?? groups['fr'] ?? groups['de'] ?? groups['zh'] ?? '';
    const problem = /expl|爆炸/u.test(word) ? 'exploding' : 'vanishing';
    const negated = groups['not'] !== undefined;
    // "Does not wholly solve": of what is not wholly so, part may be.
    if (negated && groups['wholly'] !== undefined && problem === 'vanishing') return null;
    return solves(groups['cells'], problem, yes !== negated, groups['wholly'] !== undefined);
  };

/** What is said of cells, gates and weights and of gradients that vanish or explode, in whole sentences. */
export const FLOW_SENTENCES: readonly Rule<FlowClaim>[] = rulesOf<FlowClaim>(VOCABULARY, [
  [
    [
      '{cells} (?:can )?(?:help to )?(?:{all} )?(?:{SOLVE}) {problems}(?: {all:late})?(?: of (?:plainrnn|rnn))?(?: (?:better|more effectively) than (?:plainrnn|rnn))?',
      '{cells} is (?:{all} )?(?<immune>immune to|free of|free from|safe from) {problems}',
      '{cells} is not affected by {problems}',
      '{cells} is (?:good|effective|remedy|solution|cure) (?:remedy |solution )?(?:for|against|at avoiding|at preventing) {problems}',
      '{problems} (?:is|can be) (?:{all} )?(?:{SOLVED}) (?:by|with|in|by using|using|by use of) {cells}',
      '{problems} (?:(?<never>can not|never)|do not) (?:occur|happen|arise|exist|appear) in {cells}',
      '(?:it is )?(?:impossible for gradients to|gradients can not|gradients never) (?:{does}) in {cells}',
      'in {cells},? gradients (?:can not|never|do not) (?:{does})',
      '{cells} (?:(?<never>never|can not)|do not) (?:have|suffer from|experience|encounter) {problems}',
      '{cells} guarantee that gradients (?:never|do not|can not) (?:{does})',
      '(?:replacing|replacement of|exchanging) (?:plainrnn|rnn) (?:by|with|for) {cells} guarantee that gradients (?:never|do not|can not) (?:{does})',
      '(?:using|use of) {cells} (?:instead of (?:plainrnn|rnn) )?(?:guarantee that gradients never {does}|(?<never>make) {problems} impossible|make it impossible for gradients to {does})',
      '{cells} (?<never>make) {problems} impossible',
      '{cells} reduce {problems} to (?<zero>0)',
      '{cells} is designed to (?:{SOLVE}) {problems}',
    ],
    (groups) => {
      const problems =
        groups['problems'] ??
        (groups['does'] === undefined ? undefined : `${groups['does']}ing`.replace('eing', 'ing'));
      const strong = ['all', 'late', 'zero', 'does', 'immune', 'never']
        .map((name) => groups[name])
        .some((word) => word !== undefined);
      return solves(groups['cells'], problems, true, strong);
    },
  ],
  [
    [
      '{cells} (?:do not|can not|fail to|is not able to|is unable to|is not designed to) (?:(?<strong>rule out|eliminate|remove|get rid of|solve|cure|fix|avoid|prevent)|{SOLVE}) {problems}(?: at all)?',
      '{cells} {SUFFERS} {problems}',
      '{cells} is not (?:(?<can>immune to|free of|free from|safe from)|good at avoiding|remedy for|solution for|solution to) {problems}',
      '{cells} (?<can>can (?:still )?|may (?:still )?)(?:suffer from|have|experience|encounter|run into|face|exhibit|be affected by) {problems}',
      '{cells} (?:struggle|(?:is )?(?:bad|poor|weak)|have (?:trouble|difficulty|difficulties|problems)|fail) with (?:{SPAN}|long term dependencies) (?:because of|due to|owing to) {problems}',
      '{problems} (?:is|can) not (?:be )?(?:{SOLVED}) (?:by|with|in|by using) {cells}',
      '{problems} (?<can>can |may )?(?:still )?(?:occur|happen|arise|exist) in {cells}',
      'gradients (?<can>can|may) (?:still )?(?:{does}) in {cells}',
      'in {cells},? gradients (?<can>can|may) (?:still )?(?:{does})',
      '{cells} do not (?<can>guarantee) that gradients (?:never|do not) (?:{does})',
    ],
    (groups) => {
      const problems =
        groups['problems'] ??
        (groups['does'] === undefined ? undefined : `${groups['does']}ing`.replace('eing', 'ing'));
      // "Do not prevent vanishing gradients": not in every case, or not at all?
      if (groups['strong'] !== undefined && problems?.includes('vanishing') === true && !isPlain(groups['cells']))
        return null;
      if (groups['can'] === undefined) return solves(groups['cells'], problems, false);
      // What can still happen is what is not excluded whatever the gates do.
      const excluded = solves(groups['cells'], problems, true, true);
      return excluded?.kind === 'solves' ? { ...excluded, denied: true } : null;
    },
  ],
  // Why plain networks find long lags hard: they lose their gradients.
  [
    [
      '{plain} (?:{STRUGGLE}) {FAR} because {SHRINK}',
      '(?:main |biggest |key )?(?:problem|difficulty|weakness) of {plain} (?:on|with|for) {FAR} is {SHRINK}',
      'vanishing make it (?:hard|difficult) for {plain} to (?:learn|capture|model) {FAR}',
      '(?:main )?reason (?:that|why) {plain} (?:{STRUGGLE}) {FAR} is (?:that )?{SHRINK}',
    ],
    ({ plain }) => solves(plain, 'vanishing', false),
  ],
  [
    [
      '{gated} (?:{SOLVE}) vanishing (?:by|because) {PATH}',
      '{gated} suffer less from vanishing because {PATH}',
      'gradient less likely to vanish (?:along|through|in) (?:cell state of )?{gated} because {PATH}(?: and derivative of c_t with respect to c_\\{?t-1\\}? is governed by forget gate)?',
    ],
    ({ gated }) =>
      gated === 'lstm' ? { kind: 'keeps-by', cell: 'lstm', by: 'path', words: 'the additive path' } : null,
  ],
  [
    [
      '{cell} (?:remember|keep information|remember information|hold information|keep memory|keep its memory|remember things) (?:over|for|across) (?:longer (?:lags|time lags|spans|distances|periods|time|sequences)|more steps|many more steps) than {cell:than}',
      '{cell} (?:can )?(?:bridge|cover) longer (?:lags|time lags|distances) than {cell:than}',
    ],
    ({ cell, than }) => worse(than, cell, 'vanishing'),
  ],
  // Where gradients do not explode, clipping is not needed: the second half stands and falls with the first.
  [
    '{cells} (?:completely |fully )?(?:{SOLVE}) exploding(?: {all})?,? so (?:that )?clipping is (?:not|never) (?:necessary|needed|required)(?: any more| anymore)?',
    ({ cells }) => solves(cells, 'exploding', true, true),
  ],
  [
    [
      '(?:with|using) {cells},? gradients (?:can never|can not|never|do not) (?:{does})',
      'in {cells},? gradients can never (?:{does})',
      'with {cells} (?:it is impossible that )?gradients (?:can )?never (?:{does})',
    ],
    ({ cells, does }) => solves(cells, does === 'explode' ? 'exploding' : 'vanishing', true, true),
  ],
  [
    [
      '(?:if|when|with) forget gates?(?: of lstm)? (?:is )?{value} (?:at|in) (?:every|each|all) steps?,? gradient (?:along|through) cell state(?: of lstm)? (?:is (?:preserved|kept|not lost|unchanged)|stay constant|do not vanish)',
    ],
    ({ value }) => keptAt(numberOf(value), true),
  ],
  [
    '(?:if|when|with) forget gates?(?: of lstm)? (?:is )?{value} (?:at|in) (?:every|each|all) steps?,? gradient (?:along|through) cell state(?: of lstm)? (?:vanish|decay|shrink|is lost)(?: exponentially)?',
    ({ value }) => keptAt(numberOf(value), false),
  ],
  [
    [
      'neither {cell} nor {cell:other} (?:{SOLVE}) {problems}(?: at all)?',
      'neither {cell} nor {cell:other} (?:rule out|exclude) {problems}',
    ],
    ({ cell, other, problems }) => solves(`${cell} ${other}`, problems, false),
  ],
  [
    [
      '{cells} have no problem with {problems}(?: at all)?',
      '{cells} do not have (?:any )?problems? with {problems}(?: at all)?',
    ],
    ({ cells, problems }) => solves(cells, problems, true),
  ],
  [
    'not only {cell} but (?:also )?{cell:other} (?:{SOLVE}) {problems}',
    ({ cell, other, problems }) => solves(`${cell} ${other}`, problems, true),
  ],
  [
    [
      '{problem} is (?:{SOLVED}) not by {cell:bad} but by {cell}',
      '{problem} is (?:{SOLVED}) by {cell},? (?:but )?not by {cell:bad}',
      '{cell} (?:{SOLVE}) {problem},? (?:but |while |whereas )?{cell:bad} (?:do|can) not(?: (?:{SOLVE}) (?:it|them))?',
      '(?:unlike|in contrast to|as opposed to|contrary to) {cell:bad},? {cell} (?:can )?(?:{SOLVE}) {problem}',
      '{cell},? (?:unlike|in contrast to) {cell:bad},? (?:can )?(?:{SOLVE}) {problem}',
    ],
    ({ cell, bad, problem }) => all(part(cell, problem, true), part(bad, problem, false)),
  ],
  [
    [
      '(?:unlike|in contrast to) {cell:good},? {cell} (?:do not|can not) (?:{SOLVE}) {problem}',
      '(?:unlike|in contrast to) {cell:good},? {cell} {SUFFER} {problem}',
    ],
    ({ cell, good, problem }) => all(part(cell, problem, false), part(good, problem, true)),
  ],
  [
    [
      '(?:although|while|though|whereas) {cells} (?:can )?(?:{SOLVE}) {problem},? (?:they|it) (?:do not|can not) (?:{SOLVE}) {problem:bad}',
      '{cells} (?:can )?(?:{SOLVE}) {problem},? but (?:(?:they )?(?:do not|can not) (?:{SOLVE}) )?(?:not )?{problem:bad}',
      '{cells} (?:{SOLVE}) {problem} (?:rather than|instead of|and not|not) {problem:bad}',
      '{cells} only (?:{SOLVE}) {problem},? (?:and )?not {problem:bad}',
    ],
    ({ cells, problem, bad }) => (problem === bad ? null : all(part(cells, problem, true), part(cells, bad, false))),
  ],
  [
    [
      '(?:although|while|though) {cells} (?:do not|can not) (?:{SOLVE}) {problem:bad},? (?:they|it) (?:{SOLVE}) {problem}',
      '{cells} (?:do not|can not) (?:{SOLVE}) {problem:bad},? but (?:they |it )?(?:{SOLVE}) {problem}',
    ],
    ({ cells, problem, bad }) => (problem === bad ? null : all(part(cells, problem, true), part(cells, bad, false))),
  ],
  [
    [
      '{problem} (?:occur|happen|arise|exist|appear) only in {cell}',
      'only {cell} {SUFFER} {problem}',
      '{problem} is problem of {cell} only',
    ],
    ({ problem, cell }) => {
      // That nothing but a plain RNN has the problem is more than these cells can show: deep networks have it too.
      if (isPlain(cell)) return null;
      const others = (['rnn', 'gru', 'lstm'] as const).filter((each) => !cellsOf(cell).includes(each));
      return all(part(cell, problem, false), part(others.join(' '), problem, true));
    },
  ],
  [
    [
      '{problem} (?:is|get|become) (?:{WORSE}) (?:in|for|with) {cell} than (?:in |for |with )?{cell:than}',
      '{cell} {SUFFER} {problem} (?:more|worse|more severely) than {cell:than}',
      '{cell} suffer (?:more|worse|more severely) from {problem} than {cell:than}',
      '{cell:than} suffer (?:less|less severely) from {problem} than {cell}',
      '{problem} (?:is|get) (?:{BETTERED}) (?:in|for|with) {cell:than} than (?:in |for |with )?{cell}',
      '{cell:than} is (?:{BETTER}) than {cell} (?:at (?:avoiding|preventing|handling|mitigating)|with|against) {problem}',
      '{cell} is worse than {cell:than} (?:at (?:avoiding|preventing|handling|mitigating)|with|against) {problem}',
    ],
    ({ cell, than, problem }) => worse(cell, than, problem),
  ],
  [
    [
      '{cell:than} is (?:no|not) (?:{BETTER}) than {cell} (?:at (?:avoiding|preventing|handling|mitigating)|with|against) {problem}',
      '{cell:than} (?:do not suffer less|suffer no less) from {problem} than {cell}',
      '{problem} is (?:not|no) (?:{BETTERED}) (?:in|for|with) {cell:than} than (?:in |for |with )?{cell}',
    ],
    ({ cell, than, problem }) => worse(cell, than, problem, true),
  ],
  [
    ['{cell} make {problem} worse', '{cell} (?:worsen|aggravate|increase|amplify|cause) {problem}'],
    ({ cell, problem }) => (cell === 'rnn' || cell === 'plainrnn' ? null : worse(cell, 'plainrnn', problem)),
  ],
  [
    [
      '{size} {WEIGHTS} (?:can |may )?(?:make|cause|let) gradients (?:to )?{does}',
      '{size} {WEIGHTS} (?:can |may )?(?:make {problem} (?:worse|more likely|more severe)|(?:cause|lead to|worsen|aggravate) {problem})',
      'gradients (?:can |may |tend to )?{does} (?:when|if|with|for) (?:{WEIGHTS} is )?{size}(?: {WEIGHTS})?',
      '{problem} is caused by {size} {WEIGHTS}',
      '{problem} (?:occur|happen|arise) (?:when|if) {WEIGHTS} is {size}',
    ],
    ({ size, does, problem }) => caused(does ?? problem ?? '', size ?? ''),
  ],
  [
    [
      '{problem} make it (?:hard|difficult|harder) (?:for (?:rnn|plainrnn|network) )?to learn (?:long term dependencies|from distant past)',
      '{problem} make learning (?:of )?long term dependencies (?:hard|difficult|harder)',
      '{problem} (?:prevent|keep|stop) (?:rnn|plainrnn|network) from learning long term dependencies',
    ],
    ({ problem }) => (problem === 'vanishing' ? means(problem, 'small') : null),
  ],
  [
    [
      '{problem} make it (?:easy|easier) (?:for (?:rnn|plainrnn|network) )?to learn long term dependencies',
      '{problem} (?:help|allow|enable) (?:rnn|plainrnn|network) (?:to )?(?:learn|learning|capture) long term dependencies',
    ],
    ({ problem }) => (problem === 'vanishing' ? means(problem, 'large') : null),
  ],
  [
    [
      '{problem} (?:make|cause|lead to) (?:weight )?updates? (?:to be |become )?(?:too |very |extremely )?(?:{LARGE}|huge)',
      '{problem} (?:cause|lead to|result in|produce) (?:too |very |extremely )?(?:{LARGE}|huge) (?:weight )?updates?',
    ],
    ({ problem }) => means(problem, 'large'),
  ],
  [
    [
      '{problem} (?:make|cause|lead to) (?:weight )?updates? (?:to be |become )?(?:too |very |extremely |vanishingly )?(?:{SMALL})',
      '{problem} (?:cause|lead to|result in|produce) (?:too |very |extremely )?(?:{SMALL}) (?:weight )?updates?',
    ],
    ({ problem }) => means(problem, 'small'),
  ],
  [
    [
      '{gate} gate(?: of {cell})? is what (?:keep|prevent|stop) gradients? from vanishing(?: (?:along|through) cell state)?(?: in {cell:place})?',
      '{gate} gate(?: of {cell})? (?:keep|prevent|stop) gradients? from vanishing(?: (?:along|through) cell state)?(?: in {cell:place})?',
      '{gate} gate(?: of {cell})? (?:{SOLVE}) vanishing(?: in {cell:place})?',
      '{cell} (?:{SOLVE}) vanishing (?:by|through|thanks to|by means of|because of|with) (?:its |their )?{gate} gates?',
    ],
    ({ gate, cell, place }) => keepsBy(gate, cell ?? place, false),
  ],
  [
    [
      '{gate} gate(?: of {cell})? do not (?:keep|prevent|stop) gradients? from vanishing(?: (?:along|through) cell state)?(?: in {cell:place})?',
      '{gate} gate(?: of {cell})? is not what (?:keep|prevent|stop) gradients? from vanishing(?: (?:along|through) cell state)?(?: in {cell:place})?',
    ],
    ({ gate, cell, place }) => keepsBy(gate, cell ?? place, true),
  ],
  [
    [
      'lstm (?:with|whose) forget gates? (?:is )?(?:all )?(?:fixed |held |set |kept |clamped )?(?:at|to|close to|near|always|constantly|is|equal to)? ?{value}(?: at every step| at each step| all time)? (?:{SOLVE}) vanishing(?: along (?:its )?cell state)?',
      'lstm (?:with|whose) forget gates? (?:is )?(?:all )?(?:fixed |held |set |kept |clamped )?(?:at|to|close to|near|always|constantly|is|equal to)? ?{value}(?: at every step| at each step| all time)? (?:keep|retain|remember|preserve) (?:information|its memory|its cell state|gradient) (?:over|for|across|through) (?:{SPAN})',
      '(?:with|if|when) forget gates? (?:of lstm )?(?:is )?(?:at|near|close to|equal to|of)? ?{value},? gradient (?:along|through) cell state is (?:preserved|kept|not lost|unchanged)',
    ],
    ({ value }) => keptAt(numberOf(value), true),
  ],
  [
    [
      'lstm (?:with|whose) forget gates? (?:is )?(?:all )?(?:fixed |held |set |kept |clamped )?(?:at|to|close to|near|always|constantly|is|equal to)? ?{value}(?: at every step| at each step)? (?:{SUFFER}) vanishing',
      'lstm (?:with|whose) forget gates? (?:is )?(?:all )?(?:at|close to|near|always|is|equal to)? ?{value} (?:forget|lose) (?:information|its memory|its cell state)(?: quickly| at once| immediately)?',
      '(?:with|if|when) forget gates? (?:of lstm )?(?:is )?(?:at|near|close to|equal to|of)? ?{value}(?: at some step)?,? gradient (?:along|through) cell state(?: through this step| at this step)? (?:is (?:lost|cut off|0|gone)|vanish|decay)',
    ],
    ({ value }) => keptAt(numberOf(value), false),
  ],
  [
    [
      'without forget gates? (?:near|close to|of|at) 1,? (?:lstm )?gradient (?:along|through) (?:its )?cell state(?: of lstm)? (?:decay|vanish|shrink)s?',
      'without forget gates? (?:near|close to|of|at) 1,? gradient (?:along|through) cell state of lstm (?:decay|vanish|shrink)s?',
    ],
    () => keptAt(0.5, false),
  ],
  [
    [
      '(?:las |los |una |un |la |el )?(?:redes )?{cells}s? (?<not>no )?(?:{SOLVE_ES})(?:{wholly})? (?:el )?(?:problema )?(?:de |del )?(?:la |el )?{es} (?:del|de los|de) gradientes?',
      '(?:eine? |die |das )?{cells}s? (?:{SOLVE_DE}) (?:das problem (?:der|des) )?(?:die )?{de} gradient(?:en)?s?(?<not> nicht)?(?:{wholly})?',
      "(?:une? |les |le |la )?{cells}s? (?:{SOLVE_FR})(?:{wholly})? (?:le problème )?(?:de |du )?(?:l'|la |le )?{fr} (?:du|des|de) gradients?",
      "(?:une? |les |le |la )?{cells}s? (?<not>n'|ne )(?:{SOLVE_FR}) pas(?:{wholly})? (?:le problème )?(?:de |du )?(?:l'|la |le )?{fr} (?:du|des|de) gradients?",
      '{cells}(?:可以|能够|能|会)?(?<not>不能|无法|不会)?(?:{wholly})?(?:{SOLVE_ZH})(?:了)?梯度{zh}(?:的)?(?:问题)?',
    ],
    solvesIn(true),
  ],
]);
