import { canonical, readSentences, rulesOf } from '../../../sentences/index.ts';
import type { Remedy } from '../claim.ts';

const VOCABULARY = {
  problem: 'vanishing|exploding',
  THE: '(?:(?:problem|issue|effect|effects|occurrence|risk) of )?',
  PROBLEM: '(?: problem| issue)?',
  IN: '(?: (?:in|of|for|during|when training|while training|during training of|in training of|in training|when using) (?:(?:deep|your) )?(?:plainrnn|rnn|rnn training|training|training of rnn|training rnn|bptt|recurrent models?|sequence models?|neural networks?|deep networks?))?',
  KIND: '(?:(?:most |very )?(?:common|popular|standard|usual|effective|simple|good|practical|well known|widely used|suitable|useful|valid|best|main|typical|frequent|recommended|appropriate|following|training) ){0,2}',
  THING:
    '(?:techniques?|methods?|approach|approaches|strategy|strategies|practices?|remedy|remedies|solutions?|measures?|tricks?|countermeasures?|options?|changes?|ways?|steps?|things?|fix|fixes|cures?|modifications?|interventions?|mechanisms?)',
  OF: '(?: of (?:following|these|those|options below|listed options|following options|these options))?',
  MAY: '(?:(?:can|could|may|might|would|will|do|should) )?',
  ACT: '(?:prevent|mitigate|address|reduce|combat|handle|solve|fix|avoid|deal with|cope with|alleviate|counter|counteract|overcome|tackle|control|resolve|remedy|cure|relieve|fight|lessen|ease|stop|limit)',
  ACTING:
    '(?:preventing|mitigating|addressing|reducing|combating|combatting|handling|solving|fixing|avoiding|dealing with|coping with|alleviating|countering|counteracting|overcoming|tackling|controlling|resolving|fighting|lessening|easing|stopping|limiting)',
  DONE: '(?:prevented|mitigated|addressed|reduced|combated|combatted|handled|solved|fixed|avoided|dealt with|alleviated|countered|counteracted|overcome|tackled|controlled|resolved|remedied|cured|fought|lessened|eased|stopped|limited|treated)',
  WAY: '(?: (?:by|with|using|through|by using|by means of|via|by applying))?',
  HELPS:
    '(?:{MAY}(?:help |be used |serve )?(?:to )?{ACT}|{MAY}help (?:with|against|in {ACTING}|in case of)|help|is (?:(?:widely |typically |most |sometimes |frequently |specifically )?(?:used|applied|employed|designed|intended|meant|able|helpful|useful|effective|suitable|recommended|known) )?(?:to (?:help )?{ACT}|for {ACTING}|against|in {ACTING}|at {ACTING})|work against)',
} as const;

/** `HELPS` is made of other parts. */
const HELPS = VOCABULARY.HELPS.replace(/\{([A-Z]+)\}/gu, (_all, name: 'MAY' | 'ACT' | 'ACTING') => VOCABULARY[name]);
const PARTS = { ...VOCABULARY, HELPS };

const WHAT = '(?:which|what)(?: one)?{OF}(?: {KIND}{THING})?{OF}';
const TROUBLE = '{THE}{problem}{PROBLEM}{IN}';

/** What asks for a cure of one of the troubles, and says nothing else. */
const STEMS = rulesOf<'vanishing' | 'exploding'>(PARTS, [
  [
    [
      `${WHAT} {HELPS} ${TROUBLE}`,
      `${WHAT} is (?:used|applied|employed|designed|helpful|useful|recommended) (?:to|in order to) (?:help )?{ACT} ${TROUBLE}`,
      `${WHAT} is {KIND}(?:{THING}|way|choice|defen[cs]e|answer) (?:for|to|against|for {ACTING}|to {ACT}|of {ACTING}) ${TROUBLE}`,
      `{KIND}{THING} (?:for|to|against|for {ACTING}|to {ACT}|of {ACTING}) ${TROUBLE}(?: is| is to)?`,
      `how (?:can|could|may|do we|can we|can you|can one|do you|should we|is) ${TROUBLE}(?: be)? {DONE}(?: in (?:plainrnn|rnn))?`,
      `how (?:can|could|do|should|would) (?:we|you|one) {ACT} ${TROUBLE}`,
      `${TROUBLE} (?:is|can be|may be|could be|is most frequently|is best) {DONE}{WAY}`,
      `to {ACT} ${TROUBLE},? (?:we|you|one|practitioners) (?:can |may |should |could )?(?:use|apply|employ)`,
    ],
    ({ problem }) => (problem === 'vanishing' || problem === 'exploding' ? problem : null),
  ],
]);

const DATA = '(?:training )?(?:data|datasets?|data ?sets?|set|examples|samples|sequences|instances|batches)';
const DO =
  '(?:(?:by|through|via|with) )?(?:(?:use|using|apply|applying|do|doing|perform|performing|employ|employing|use of) )?';
const MORE = '(?:more|additional|extra|further)';
const RAISE = '(?:increase|increasing|enlarge|enlarging|raise|raising|grow|growing)';

/** What is often named beside the cures, and what it changes in the training of a network. */
const ANSWERS = rulesOf<Remedy | 'clip'>({}, [
  [
    [
      `${DO}(?:(?:training )?data )?augmentation(?: of ${DATA})?`,
      `(?:by )?(?:augment|augmenting) (?:${DATA}|training inputs)`,
      '(?:by )?(?:add|adding|inject|injecting) (?:random |gaussian )?noise (?:to|into|on) (?:inputs?|input data|training data|input sequences|training inputs|data|training set)',
    ],
    () => 'augmentation',
  ],
  [
    [
      `${DO}early stopping`,
      '(?:by )?(?:stop|stopping) (?:training )?(?:early|earlier)',
      `${DO}fewer (?:training )?(?:epochs|updates|iterations)`,
      '(?:by )?(?:train|training) (?:(?:model|network|rnn) )?for fewer (?:epochs|updates|iterations)',
      '(?:by )?(?:reduce|reducing|decrease|decreasing) number of (?:training )?(?:epochs|updates|iterations)',
    ],
    () => 'early-stopping',
  ],
  [
    [
      `${DO}${MORE} (?:training )?(?:epochs|updates|iterations)`,
      `(?:by )?(?:train|training) (?:(?:model|network|rnn) )?for (?:${MORE} (?:epochs|updates|iterations)|longer)`,
      `(?:by )?${RAISE} number of (?:training )?(?:epochs|updates|iterations)`,
    ],
    () => 'epochs',
  ],
  [
    [
      `${DO}(?:${MORE}|larger|bigger) ${DATA}`,
      `(?:by )?(?:collect|collecting|gather|gathering|get|getting|obtain|obtaining|add|adding|acquire|acquiring|train on|training on|train with|training with|provide|providing) (?:${MORE}|larger|bigger) ${DATA}`,
      `(?:by )?${RAISE} (?:(?:size|amount|number) of )?${DATA}(?: size)?`,
    ],
    () => 'more-data',
  ],
  [
    [
      `${DO}(?:(?:random(?:ly)? )?(?:shuffle|shuffling)(?: of)?(?: order of)?) ${DATA}`,
      `${DO}(?:data|random|batch) shuffling`,
      `(?:by )?(?:randomi[sz]e|randomi[sz]ing|shuffle|shuffling) order of ${DATA}`,
    ],
    () => 'shuffling',
  ],
  [
    [
      `${DO}(?:larger|bigger|smaller) (?:vocabulary|vocabulary size)`,
      `(?:by )?(?:${RAISE}|reduce|reducing|decrease|decreasing|shrink|shrinking) (?:size of )?vocabulary(?: size)?`,
    ],
    () => 'vocabulary',
  ],
  [`${DO}(?:(?:k|\\d{1,2}) fold )?cross validation`, () => 'folds'],
  [
    [
      `${DO}(?:${MORE}|longer) (?:input |training )?(?:sequences|steps)`,
      `(?:by )?${RAISE} (?:number of steps|(?:input )?sequence length|length of (?:input |training )?sequences?)`,
      '(?:by )?(?:lengthen|lengthening) (?:input |training )?sequences',
    ],
    (): Remedy => 'longer',
  ],
  [
    [
      `${DO}no bias(?:es)?(?: terms?)?`,
      '(?:by )?(?:remove|removing|drop|dropping|omit|omitting|delete|deleting|leave out|leaving out) (?:all )?bias(?:es)?(?: terms?| vectors?| units?)?(?: (?:from|of|in) (?:rnn|plainrnn|network|model|cells?|layers?))?',
    ],
    () => 'unbiased',
  ],
  [
    [
      `${DO}${MORE} (?:hidden |recurrent |rnn )?layers`,
      `${DO}deeper (?:network|rnn|model)`,
      `(?:by )?(?:add|adding|stack|stacking) (?:${MORE} )?(?:hidden |recurrent |rnn )?layers(?: to (?:network|rnn|model))?`,
      `(?:by )?${RAISE} (?:number of (?:hidden |recurrent )?layers|(?:network )?depth|depth of (?:network|rnn|model))`,
      '(?:by )?(?:make|making) (?:network|rnn|model) deeper',
    ],
    () => 'layers',
  ],
  [
    `${DO}(?:clipping|clip)(?: (?:to|at|by|with) (?:fixed |maximum |given |certain |set |max )?(?:norm|threshold|value|maximum norm|threshold value))?`,
    () => 'clip',
  ],
]);

const plain = (text: string): readonly string[] => [canonical(text).replace(/[\s?.:_…]{1,20}$/u, '')];

/** The trouble whose cure a stem asks for, and nothing else; `null` where it asks or says more. */
export const troubleToCure = (stem: string): 'vanishing' | 'exploding' | null => readSentences(STEMS, plain(stem));

/** What an answer proposes to change, in its whole. */
export const proposed = (answer: string): string | null => readSentences(ANSWERS, plain(answer));
