import type { Reading, Recognition } from '../types.ts';

const GATE = String.raw`(?:forget|input|output|update|reset|relevance)\sgates?(?:\s(?:of|in|inside)\s(?:the\s|an?\s|its\s)?[\p{L}-]{2,12}(?:\s(?:cell|unit|network|layer)s?)?)?`;
const ONES = String.raw`(?:the\s|its\s|an?\s|their\s)?`;

/** "The forget gate stores the past". "Holds a value" is said of the gate's own numbers. */
const GATE_STORES = new RegExp(
  String.raw`\b${GATE}\s(?:(?:that|which|also|itself|only|directly)\s)?(?:stores?|storing|holds?|holding|carry|carries|carrying|houses?|remembers?|remembering|memori[sz]es?)\b(?!\s(?:an?\s|the\s|its\s)?(?:values?|numbers?|vectors?|entries|elements|at)\b)`,
  'iu',
);
/** "The past is stored in the forget gate". */
const STORED_IN_GATE = new RegExp(
  String.raw`\b(?:stored|held|carried|kept|housed|remembered|memori[sz]ed)\s(?:in|by|inside|within)\s${ONES}${GATE}`,
  'iu',
);
/** "Which component stores the long-term information?" */
const ASKS_STORE =
  /\b(?:which|what)\s(?:parts?|components?|elements?|pieces?|states?|vectors?|variables?|quantit(?:y|ies)|structures?|blocks?|units?|one|of)\b[^.?]{1,50}?\b(?:stores?|holds?|carry|carries|houses?|remembers?|memori[sz]es?|contains?)\b|\bwhere\b[^.?]{1,50}\b(?:store[sd]?|hold|held|keeps?|kept|remember(?:s|ed)?|carried|carry)\b|\b(?:is|are)\s(?:stored|held|carried|remembered|housed)\s(?:in|by|inside|within)\b/iu;
const BARE_GATE = new RegExp(String.raw`^\W*(?:in\s|by\s|inside\s|within\s)?${ONES}${GATE}\W*$`, 'iu');

/**
 * A recognition without the claims that a gate stores something: what a gate lets through is known of it, and readers take "holds the memory"
 * for that. What is stored lies in a state.
 */
export function withoutGatesThatStore(recognition: Recognition | null, reading: Reading): Recognition | null {
  if (recognition === null) return null;
  const { form, stem, statements } = reading;
  const asks = form !== 'statement' && ASKS_STORE.test(stem.text);
  const claims = recognition.claims.map((claim, at) => {
    const said = statements[at]?.phrase.text ?? '';
    const isStore =
      (asks && BARE_GATE.test(said)) ||
      [said, ...(form === 'statement' ? [stem.text] : [])].some(
        (text) => GATE_STORES.test(text) || STORED_IN_GATE.test(text),
      );
    return isStore ? { unread: 'a gate stores nothing; what it lets through is another question' } : claim;
  });
  return { ...recognition, claims };
}
