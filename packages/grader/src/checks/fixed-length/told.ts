import { leadingTruth } from '../../read/truth.ts';
import { canonical } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { LengthClaim } from './claim.ts';

const regex = (source: string): RegExp => new RegExp(source, 'u');

const THINGS =
  '(?:examples?|sequences?|inputs?|samples?|recordings?|clips?|sentences?|series|texts?|signals?|measurements?|words|strings?|windows?|files?|songs?|videos?|documents?|messages?|records?|gestures?|data|lines?|tweets?)';
const UNITS =
  '(?:steps?|words?|readings?|samples?|values?|frames?|characters?|tokens?|measurements?|numbers?|seconds?|hours?|days?|letters?|points?|notes?|bits?)';
/** "All of our recordings are exactly 24 readings long": inputs of one length, in everyday words. */
const FIXED = [
  regex(
    `\\b(?:all|each|every|every one|each one)(?: of)?(?: (?:our|my|the|these|your|his|her|its|their))?(?: \\p{L}+){0,3}? ${THINGS} (?:is|have|has|last|lasts|contain|contains|consist of|come in) (?:always )?(?:exactly |precisely )?(?:(?:of )?(?:same|equal|one fixed|one|identical|fixed|same fixed|one and same|common|constant) (?:length|size|number of ${UNITS})|of length \\d+|\\d+ ${UNITS}(?: long| each)?|equally long)\\b`,
  ),
  regex(
    `\\b${THINGS} (?:is |are )?(?:all |always )(?:exactly )?(?:of same length|of equal length|\\d+ ${UNITS} long|equally long)\\b`,
  ),
];
const NETWORK = '(?:rnns?|recurrent (?:network|model|layer)s?|lstms?|grus?)';
const USEFUL = regex(
  `\\b(?:possible|useful|usable|sensible|meaningful|worthwhile|reasonable|make sense|of (?:any )?use|help|helpful|suitable|applicable|use ${NETWORK}|apply ${NETWORK}|used|applied|work)\\b`,
);
const USELESS = regex(
  `\\b(?:pointless|useless|impossible|senseless|ruled out|of no use|not (?:be )?(?:possible|useful|usable|sensible|used|applicable|suitable)|can not (?:be used|use)|makes? no sense|(?:there is )?no (?:point|sense|use|value) (?:in|of|to) (?:using|training|use|applying|having)(?: ${NETWORK})?|(?:there is )?no reason to (?:use|train|apply)(?: ${NETWORK})?|gain nothing from(?: using)?(?: ${NETWORK})?|forbidden|unsuitable|superfluous)\\b`,
);
/** What may follow the yes or no, and whether it says that inputs of one length will do. */
const REASONS: readonly (readonly [RegExp, boolean])[] = [
  [
    regex(
      `^(?:since |because |as )?(?:${NETWORK}|they|it) (?:require|requires|need|needs|only work with|work only with|only accept|can only (?:handle|process|take)|demand) (?:inputs?|sequences?|data)?(?: ?(?:of|with))? ?(?:varying|variable|different|unequal|changing) lengths?(?: (?:inputs?|sequences?))?$`,
    ),
    false,
  ],
  [
    regex(
      `^(?:since |because |as )?${NETWORK} (?:can (?:also )?(?:be )?(?:applied|used|trained|apply|use|handle|process|take)|is (?:also )?(?:useful|usable|applicable|suitable|of use|helpful)|work)(?: (?:to|on|for|with))?(?: (?:inputs|sequences|data))?(?: (?:of|with))?(?: (?:one|fixed|same|equal|constant|single) lengths?)?(?: (?:too|as well|just as well|also))?$`,
    ),
    true,
  ],
];

/** Words that turn or limit what is told. */
const LIMITED =
  /\b(?:unless|except|hardly|rarely|seldom|barely|sometimes|but only|only (?:if|when|on)|not (?:always|necessarily|only|case|so|true)|false|wrong)\b/u;

/** Reads "all our recordings are 24 readings long: can an RNN be of use?" with its yes or no; `null` where the item is about something else. */
export function recogniseTold({ stem, statements, form }: Reading): Recognition<LengthClaim> | null {
  if (form === 'fails') return null;
  const asked = canonical(stem.text);
  if (asked.length > 320 || !FIXED.some((pattern) => pattern.test(asked)) || !regex(`\\b${NETWORK}\\b`).test(asked))
    return null;
  if (form === 'statement' && LIMITED.test(asked)) return null;
  // "Are not exactly 64 notes long", "not pointless": a denial of something else than the use.
  if (/\b(?:not|no|never|hardly)\b/u.test(asked.replace(new RegExp(USELESS.source, 'gu'), ' '))) return null;
  const [useless, useful] = [USELESS.test(asked), USEFUL.test(asked)];
  // "Pointless or useful?" asks for neither.
  if ((useless && /\b(?:or|but|not only)\b/u.test(asked)) || (!useless && !useful)) return null;
  const polarity = !useless;
  if (form === 'statement') return { claims: [told(polarity)], readsNegation: true, readsNumbers: true };
  const claims = statements.map(({ phrase }): LengthClaim | Unread => {
    const answer = leadingTruth(phrase.text);
    if (answer === null) return { unread: 'Expected yes or no' };
    const holds = answer.truth === polarity;
    const rest = canonical(answer.rest);
    if (rest === '') return told(holds);
    const reason = REASONS.find(([pattern]) => pattern.test(rest));
    // "Yes, … of one length" and "no, they need varying lengths" say the same twice.
    return reason === undefined || reason[1] !== holds ? { unread: 'The reason is not understood' } : told(holds);
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNegation: true, readsNumbers: true } : null;
}

const told = (holds: boolean): LengthClaim => ({ kind: 'length', about: 'useful', holds, because: null });
