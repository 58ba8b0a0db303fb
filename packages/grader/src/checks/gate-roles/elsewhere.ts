import { unreadWhere } from '../../read/unread-where.ts';
import type { Reading, Recognition } from '../../types.ts';
import type { GateClaim } from './claim.ts';

const STATE = String.raw`(?:(?:cell|hidden|internal|memory)\s)?(?:state|memory|content|information)`;
/** "How much of the new state is kept": a gate that keeps acts on what was there before. */
const LATER = new RegExp(String.raw`\b(?:new|next|upcoming|future|following)\s${STATE}\b`, 'iu');
const EARLIER =
  /\b(?:old|previous|past|earlier|prior|last|preceding|former|history|existing|stored)\b|[ch]_?\{?\(?t\s?[-−–]\s?1/iu;
/** "… of the cell state is added to the candidate": into what the memory is fed from. */
const INTO_CANDIDATE =
  /\b(?:to|into|in|onto|enters?|entering|reach(?:es)?)\s(?:the\s|its\s|a\s)?(?:new\s|next\s)?candidate\b/iu;
const HOW_MUCH_INPUT =
  /\b(?:much|part|parts|whether|share|amount|fraction|portion|which)\b[^.,;]{1,24}\binputs?\b(?!\sgate)/iu;
const OF_STATE = /\b(?:states?|memory|history|past|old|content|information)\b/iu;
/** "How long", "how often": not how much. */
const MANNER = /\bhow\s(?:long|often|fast|soon|frequently|quickly|many\s(?:times|steps))\b/iu;
/** "The hidden state is exposed as the cell state": out of what is shown. */
const AS_MEMORY =
  /\b(?:as|(?:shown|exposed|revealed|visible|passed|emitted|sent|output)\s(?:on\s)?(?:in|into|to))\s(?:the\s|a\s|its\s)?(?:new\s|next\s)?(?:cell\sstate|memory(?:\scell)?|candidate)\b/iu;
const OF_CANDIDATE = /\bof\s(?:the\s|its\s)?(?:new\s)?candidate\b|\bcandidate(?:\s(?:state|values?))?\sis\b/iu;
const HIDDEN = /\bhidden\s(?:state|output)s?\b/iu;
const MEMORY = /\bcell\b|\bmemory\b|(?<!\p{L})c[_^<]/iu;
const BETWEEN = /\bbetween\b/iu;
const IN_HIDDEN =
  /\b(?:kept|preserved|retained|stored|saved|held)\s(?:in|inside|within)\s(?:the\s|its\s)hidden\sstate\b/iu;
const CANDIDATE_STAYS =
  /\bcandidate\b[^.,;]{1,30}\b(?:unchanged|constant|(?:the\s)?same|not\schange|stays?|remains?|kept|preserved)\b/iu;
const OLD_BECOMES =
  /\b(?:old|previous)\s(?:(?:cell|hidden)\s)?(?:state|memory)\b[^.,;]{1,12}\b(?:equal(?:s|\sto)?|becomes?|is\sset)\b(?!\s(?:forgotten|kept|lost|erased|discarded))/iu;
const EITHER_GATE = /\bor\b(?=[^.?]{1,40}\bgates?\b)/iu;
const TRUE_OR_FALSE = /\btrue\s?(?:or|\/)\s?false\b/giu;
/** "Is often initialised to −1": said of a custom, beside what it does. */
const CUSTOMARY = /\b(?:usually|often|commonly|typically|normally|generally|mostly|recommended|common|usual)\b/iu;
const BELOW_ZERO = /\bgate\b[^.,;:?]{1,30}(?:\s|=)[-−–]\s?\d/iu;

/** Leaves open what is said of another time, another thing or another setting than the one that readers know the gate by. */
export const withoutElsewhere = (
  recognise: (reading: Reading) => Recognition<GateClaim> | null,
): ((reading: Reading) => Recognition<GateClaim> | null) =>
  unreadWhere(recognise, (claim, said, { stem, form }) =>
    'unread' in claim
      ? null
      : form === 'statement'
        ? (whyElsewhere(claim, stem.text, stem.text) ?? whyHidden(claim, stem.text))
        : whyElsewhere(claim, said, `${stem.text} ${said}`),
  );

/** As an answer "the old hidden state is kept" is what is meant; a statement may be about the very difference. */
function whyHidden(claim: GateClaim, own: string): string | null {
  const isOfMemory =
    (claim.kind === 'gate-role' && (claim.flow === 'keep' || claim.flow === 'write')) ||
    (claim.kind === 'gate-effect' && (claim.becomes === 'kept' || claim.becomes === 'forgotten'));
  if (!isOfMemory || claim.cell !== 'lstm') return null;
  return HIDDEN.test(own) && !MEMORY.test(own.replace(/\bLSTM cells?\b/giu, ''))
    ? 'the gate acts on the cell state'
    : null;
}

function whyElsewhere(claim: GateClaim, own: string, all: string): string | null {
  if (MANNER.test(all)) return 'how long or how often is not how much';
  if (claim.kind === 'forget-start')
    return claim.bias === 'negative' && CUSTOMARY.test(all) ? 'what is customary is not measured' : null;
  if (claim.kind !== 'gate-role' && claim.kind !== 'gate-effect') return null;
  if (BELOW_ZERO.test(all)) return 'a gate below 0';
  const keeps = claim.kind === 'gate-role' ? claim.flow === 'keep' : claim.becomes === 'kept';
  if (keeps && LATER.test(own) && !EARLIER.test(all)) return 'what is kept was there before';
  if (keeps && IN_HIDDEN.test(own)) return 'what the gate keeps is in the cell state';
  if (claim.kind === 'gate-effect') {
    if (Object.keys(claim.gates).length > 1 && EITHER_GATE.test(all.replace(TRUE_OR_FALSE, '')))
      return 'one gate or the other';
    if (/^(?:candidate|zero|sum|twice)$/u.test(claim.becomes) && OLD_BECOMES.test(own))
      return 'the old state stays what it was';
    return /^(?:old|kept)$/u.test(claim.becomes) && CANDIDATE_STAYS.test(own) ? 'said of the candidate' : null;
  }
  if ((claim.flow === 'emit' || claim.flow === 'bypass') && (AS_MEMORY.test(own) || OF_CANDIDATE.test(own)))
    return 'what is shown is the cell state';
  if (claim.flow === 'recall' && (BETWEEN.test(own) || (LATER.test(own) && !EARLIER.test(own))))
    return 'the gate acts on the old state alone';
  if (claim.flow === 'recall')
    return HOW_MUCH_INPUT.test(own) && !OF_STATE.test(own) ? 'the gate acts on the state, not on the input' : null;
  return INTO_CANDIDATE.test(own) ? 'what enters the candidate is another matter' : null;
}
