import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { GateClaim, StartClaim } from './claim.ts';

type Says = StartClaim['says'][number];

const VALUE =
  '(?:(?:small |moderate )?positive (?:value|number|values|bias)|(?<large>(?:large|high|big)(?: positive)?(?: value| number)?|[5-9])|1(?:\\.0)?(?: or 2)?|2|one|(?<negative>(?:large |small )?negative(?: value| number)?|-1))';
const BIAS =
  '(?:bias of forget gate(?: of lstm)?|forget gate bias(?:es)?(?: of lstm)?|forget gate of lstm bias|lstm forget gate bias|forget bias(?: of lstm)?)';
const INIT = '(?:initiali[sz]ed|set|initiali[sz]ed)';
const WHEN =
  /,? ?(?:right |already )?(?:at|in|from|during|near) (?:very )?(?:beginning|start|early (?:stages?|phases?|part|training|steps))(?: of (?:training|learning))?|,? ?early (?:in|during) training|,? ?(?:initially|at first|by default)/gu;

/** What is said to follow, piece by piece. */
const PIECES: readonly (readonly [pattern: RegExp, says: Says])[] = [
  [
    /^(?:forget gates?(?: of lstm)?|it) (?:(?:is|be|start|starts|stay|remain|being|become) )?(?:(?:mostly|nearly|almost|more|initially|wide) )*(?:out )?(?:open|close to 1|near 1)$/u,
    'opens',
  ],
  [
    /^(?:forget gates?(?: of lstm)?|it) (?:(?:is|be|start|starts|stay|remain|being|become) )?(?:(?:mostly|nearly|almost|more|initially) )*(?:out )?(?:closed|shut|close to 0|near 0)$/u,
    'shuts',
  ],
  [
    /^(?:(?:old )?(?:cell state|information|content|contents)(?: of lstm)?|what is stored) is (?:mostly |largely |better )?(?:remembered|kept|preserved|retained|passed on|carried over|not forgotten|not erased)$/u,
    'remembers',
  ],
  [
    /^(?:lstm|network|cell|model|it)? ?(?:to )?(?:remember|keep|retain|preserve|not forget|do not forget)(?: (?:more|most|everything|much|information|its|all|old|cell state|of|long term|longer|content|better|for|over|long|spans|time|steps|many|distances|by default))*$/u,
    'remembers',
  ],
  [
    /^(?:old )?(?:cell state|information|content)(?: of lstm)? is (?:mostly |completely )?(?:erased|forgotten|lost|discarded|cleared|reset)$/u,
    'forgets',
  ],
  [
    /^(?:lstm|network|cell|model|it)? ?(?:to )?(?:forget|erase|discard|lose)(?: (?:more|most|everything|much|information|its|all|old|cell state|of|content))*$/u,
    'forgets',
  ],
  [
    /^gradients? (?:can )?(?:flow (?:back )?(?:better|easily|freely|through time|over many steps|further)|do not vanish|is preserved|survive|vanish less(?: quickly)?)$/u,
    'flows',
  ],
  [/^(?:network|lstm|it|model) (?:have|need) fewer (?:parameters|weights)$/u, 'fewer-parameters'],
  [
    /^(?:number of (?:parameters|weights) (?:is reduced|decrease)|reduce number of (?:parameters|weights))$/u,
    'fewer-parameters',
  ],
  [/^(?:output|input) gates?(?: of lstm)? (?:is|start|stay) (?:closed|open|shut)$/u, 'other-gates'],
];

function saysOf(text: string): readonly Says[] | null {
  const pieces = text
    .replace(WHEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /^(?:because )?(?:so that |in order to |so |to |that |it )*(?:ensure(?: that)? |make sure(?: that)? )?/u,
      '',
    )
    .split(
      /,? and (?:so |thus )?(?=(?:forget|input|output|old|cell|gradients?|information|network|lstm|it|number)\b)|, (?:so that |so )(?=\p{L})/u,
    )
    .map((piece) => piece.trim().replace(/^(?:let|make|allow|help|cause) /u, ''));
  const said = pieces.map((piece) => PIECES.find(([pattern]) => pattern.test(piece))?.[1]);
  return said.length === 0 || said.includes(undefined) ? null : (said as Says[]);
}

function start({ said = '', large, negative, not }: Groups): GateClaim | null {
  const says = saysOf(said);
  if (says === null) return null;
  return {
    kind: 'forget-start',
    bias: negative !== undefined ? 'negative' : large === undefined ? 'positive' : 'large',
    says,
    ...(not !== undefined && { denied: true as const }),
  };
}

/** Why the forget gate's bias is initialised as it is, and what that does, in whole sentences. */
export const START_SENTENCES: readonly Rule<GateClaim>[] = rulesOf<GateClaim>({}, [
  [
    [
      `${BIAS} (?:is )?${INIT} (?:to|at|with) (?:value of )?${VALUE} (?<said>(?:because|so that|in order to|to) .{6,140})`,
      `(?:initiali[sz](?:ing|e)|set|setting) (?:of )?${BIAS} (?:to|at|with) (?:value of )?${VALUE} (?<not>do not )?(?<said>(?:make|let|help|allow|cause|ensure|open|lead) .{6,140})`,
      `${BIAS} of ${VALUE}(?: (?:at|in|on) (?:(?:start|beginning) of training|initiali[sz]ation))? (?<not>do not )?(?<said>(?:make|let|help|allow|cause|ensure) .{6,140})`,
      `(?:(?:common|known|usual|simple|useful) (?:trick|practice|choice) is to )?initiali[sz]e ${BIAS} (?:to|at|with) (?:value of )?${VALUE}\\. what is effect(?: of (?:this|that))?\\? (?<said>.{6,140})`,
      `(?:if|when) ${BIAS} is ${INIT} (?:to|at|with) (?:value of )?${VALUE},? (?<said>(?:forget gate|cell state|lstm|network|gradients?|old) .{3,140})`,
    ],
    start,
  ],
]);
