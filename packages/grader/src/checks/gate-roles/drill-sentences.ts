import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { GateClaim } from './claim.ts';
import { CONTROLS, effect, GATE, role, VOCABULARY } from './sentences.ts';

/** What is dropped is what is not needed: said of the same information. */
const NEEDLESS =
  '(?:irrelevant|unnecessary|unneeded|outdated|useless|old|unimportant|no longer (?:needed|relevant|useful))';
const WORDS = {
  ...VOCABULARY,
  THAT: '(?:(?:that|which) )?',
  KEPT_OR_GONE: '(?:(?:{KEPT_ONE}|{GONE_ONE}) or (?:{KEPT_ONE}|{GONE_ONE}))'
    .replaceAll('{KEPT_ONE}', 'kept|retained|remembered|preserved|maintained|passed')
    .replaceAll('{GONE_ONE}', 'forgotten|discarded|erased|thrown away|removed|dropped|deleted'),
  KEEP_OR_LOSE:
    '(?:(?:keep|retain|remember|preserve|maintain) (?:or|and|vs|versus) (?:forget|discard|erase|throw away|remove|drop|delete)|(?:forget|discard|erase|throw away|remove|drop|delete) (?:or|and|vs|versus) (?:keep|retain|remember|preserve|maintain))',
  CELL: '(?:cell state|cell|memory|memory cell|old cell state|cell state \\(cell state\\)|old state)',
  NEEDLESS,
  BY: '(?: by (?:outputting|giving|producing|using) (?:values?|numbers?) (?:between|from) 0 (?:and|to) 1(?: for each (?:element|number|entry|unit)(?: (?:of|in) cell state)?)?)?',
  HIDDEN:
    '(?:next |new |current )?hidden state(?: \\(short term memory\\))?(?: (?:at|of|for) (?:each|this|current|next) step)?',
} as const;

/** Gates in the words of drills and interview questions. */
export const GATE_DRILLS: readonly Rule<GateClaim>[] = rulesOf<GateClaim>(WORDS, [
  [
    [
      `${CONTROLS} {PART}(?:information|content|data)? ?(?:from (?:{CELL}|past) )?(?:to be|is|should be|need to be)? ?{KEPT_OR_GONE}(?: (?:from|in) (?:{CELL}))?{BY}`,
      `${CONTROLS} {PART}(?:information|content)?(?: (?:from|of|in) (?:{CELL}|old (?:cell state|state|step)|past))? ?to {KEEP_OR_LOSE}(?: (?:from|in) (?:{CELL}))?{BY}`,
      `${CONTROLS} {PART}(?:{OLD}) (?:is|should be|to be) {KEPT_OR_GONE}(?: (?:from|in) (?:{CELL}))?`,
      `${CONTROLS} {PART}(?:{OLD}) to {KEEP_OR_LOSE}`,
      `${CONTROLS} {PART}(?:information )?to (?:remove|discard|forget|erase|drop|delete|throw away|get rid of) from (?:{CELL}){BY}`,
      `${CONTROLS} {PART}(?:information|parts of (?:{CELL})|{OLD}) (?:{THAT}(?:is )?)?{NEEDLESS} and (?:should be|can be|is to be|must be) (?:{GONE})(?: from (?:{CELL}))?`,
      `${CONTROLS} {PART}(?:{OLD}) (?:is|to) (?:keep|kept|retain|retained) \\(near 1\\) or (?:erase|erased|forget|forgotten|discard|discarded) \\(near 0\\)`,
      `${CONTROLS} (?:memory retention|retention of (?:{CELL}|information|old information))`,
      `(?:${GATE}) (?<not>do not )?(?:discard|remove|forget|erase|throw away|drop|delete) (?:{NEEDLESS} (?:information|data|content)|information {NEEDLESS})(?: from (?:{CELL}))?`,
      `(?:${GATE}) (?<not>do not )?manage memory retention`,
      `(?:${GATE}) (?<not>do not )?(?:maintain|keep|retain) (?:or|and) (?:delete|discard|remove|erase|forget) (?:data|information|content) from (?:information cell|{CELL})`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:deciding|determining|controlling|choosing) (?:{PART})(?:information )?to (?:discard|forget|remove|erase|drop|throw away|{KEEP_OR_LOSE})(?: from (?:{CELL}))?`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:deciding|determining|controlling|choosing) (?:{PART})(?:information|{OLD}) (?:is |should be |to be )?(?:{KEPT_OR_GONE}|{GONE}|{KEPT})(?: from (?:{CELL}))?`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:discarding|removing|forgetting|erasing) (?:{NEEDLESS} )?(?:information|content|{OLD})(?: from (?:{CELL}))?`,
    ],
    (groups) => (groups['gate'] === 'forget' ? role('keep', null, true)(groups) : drop(groups)),
  ],
  [
    [
      `${CONTROLS} {PART}(?:{NEW}) (?:should be |is |gets |to be |will be )(?:{WRITTEN}|stored)(?: {INTO}| in (?:{CELL}))?`,
      `${CONTROLS} {PART}(?:{NEW}) to (?:{WRITE}|store)(?: {INTO}| in (?:{CELL}))?`,
      `${CONTROLS} (?:flow|amount) of (?:new |current )?(?:input|information|inputs) (?:entering|coming into|{INTO})(?: (?:{CELL}))?`,
      `${CONTROLS} (?:which|what) values (?:to update|(?:is|should be|will be|get) updated) in (?:{CELL})`,
      `${CONTROLS} (?:which|what) values (?:to update|(?:is|should be|will be|get) updated)`,
      `(?:${GATE}) (?<not>do not )?(?:update|add to) (?:{CELL}) with (?:{NEW})`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:deciding|determining|controlling|choosing) (?:{PART})(?:{NEW}) (?:is |should be |to be |to )?(?:{WRITTEN}|stored|{WRITE}|store)(?: {INTO}| in (?:{CELL}))?`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:adding|writing|storing) (?:{NEW}) {INTO}`,
    ],
    role('write'),
  ],
  [
    [
      `${CONTROLS} what {HIDDEN} (?:should be|is|will be)`,
      `${CONTROLS} {HIDDEN}(?: (?:based on|from) (?:{CELL}))?`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:deciding|determining|controlling) what {HIDDEN} (?:should be|is|will be)`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:deciding|determining|controlling) {HIDDEN}`,
      `(?:${GATE}) is (?<not>not )?responsible for (?:deciding|determining|controlling|choosing) (?:{PART})(?:{SHOWN}|information) (?:is |should be |to be |to |gets )?(?:{EXPOSED}|{EXPOSE}){OUT}?`,
      `${CONTROLS} (?:which|what) parts? of (?:cell state|memory|cell) (?:is|gets|should be|will be) (?:used to (?:generate|produce|compute|form) output|output|shown|exposed|passed to (?:output|hidden state))(?: (?:for|at) (?:current|this|each) step)?(?: as hidden state)?`,
      `${CONTROLS} (?:flow|amount) of information from (?:cell state|memory|cell|memory cell) to (?:hidden state|output)`,
      `${CONTROLS} flow of output from (?:cell state|memory cell|memory|cell)`,
      `${CONTROLS} (?:information flow|output flow) from (?:cell state|memory|memory cell|cell) to (?:hidden state|output)`,
    ],
    (groups) => (groups['gate'] === 'update' || groups['gate'] === 'reset' ? null : role('emit')(groups)),
  ],
  [
    [
      '(?:if|when) {gate} gate(?: of {cell})? (?:consistently |always |constantly )?(?:output|is|equals|have value|produce) (?:vector of |values? (?:of |close to )?|close to |near )?(?:all )?(?:0s?|zeros?|{value})(?: vector)?,? (?:then )?(?:{CELL}) (?:would |will )?(?:be |is )?(?:completely |entirely |fully )?(?:erased|forgotten|discarded|reset|cleared|wiped out|lost)(?: or (?:erased|reset|forgotten|discarded|cleared))?(?: (?:at|in) (?:each|every) step)?',
    ],
    (groups) =>
      groups['gate'] === 'forget' ? effect('forgotten')({ ...groups, value: groups['value'] ?? '0' }) : null,
  ],
  [
    [
      '(?:if|when) {gate} gate(?: of {cell})? (?:consistently |always |constantly )?(?:output|is|equals|have value|produce) (?:vector of |values? (?:of |close to )?|close to |near )?(?:all )?(?:1s?|ones),? (?:then )?(?:{OLD}) (?:would |will )?(?:be |is )?(?:completely |entirely |fully )?(?:kept|retained|preserved|remembered|carried over|passed on)(?: unchanged)?(?: (?:at|in) (?:each|every) step)?',
    ],
    (groups) => (groups['gate'] === 'forget' ? effect('kept')({ ...groups, value: '1' }) : null),
  ],
]);

/** "What is kept or dropped" of other gates than the forget gate: only an update gate's is told apart by these words. */
function drop(groups: Readonly<Record<string, string | undefined>>): GateClaim | null {
  return groups['gate'] === 'reset' ? null : role('keep', null, true)(groups);
}
