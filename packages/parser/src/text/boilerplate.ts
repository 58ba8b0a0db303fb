import { trimEndOf } from './trim.ts';

/** Why a line is nothing of a question. */
export type BoilerplateReason =
  'points' | 'navigation' | 'grade' | 'honour-code' | 'personal-data' | 'link' | 'thread' | 'feedback';

const POINTS = [
  /^[([]?\s?\d{1,3}(?:[.,]\d{1,2})?\s?(?:\/\s?\d{1,3}(?:[.,]\d{1,2})?\s?)?(?:points?|pts?\.?|point\(s\)|marks?|punkte?|puntos?|pontos?|punti|分)\s?[)\]]?[.:]?$/i,
  /^(?:points?|marks?|score|points possible|worth|marked out of)\s?[:=]?\s?\d{1,3}(?:[.,]\d{1,2})?(?:\s?(?:\/|out of|of)\s?\d{1,3}(?:[.,]\d{1,2})?)?$/i,
  /^(?:mark|puntúa|erreichte punkte|note de)\s?\d{1,3}[.,]\d{1,2}\s?(?:out of|sobre|von|sur)\s?\d{1,3}[.,]\d{1,2}$/i,
];
const FEEDBACK =
  /^(?:yes|no), the answer is (?:in)?correct\.?$|^you (?:didn['’]t|did not|haven['’]t) select(?:ed)? (?:all|any|enough)\b.{0,60}$|^(?:not quite|partially correct|try again|good job|great work|well done)[.!]{0,3}$|^(?:that['’]s |not )?(?:correct|incorrect|wrong|quite)[.!,]{1,2}\s(?:please )?try (?:it )?again[.!]{0,3}$/i;
const GRADE = [
  /^(?:latest submission grade|latest grade|grade received|your (?:last |latest )?grade|last grade|grade|score|total points|to pass|passing grade|status|highest grade|submission grade)(?:\s?[:=]?\s?\d{1,3}(?:[.,]\d{1,3})?\s?%?(?:\s?or higher)?)?$/i,
  /^(?:quiz score|score for this quiz)\s?:\s?\d[^?]{0,40}$/i,
  /^you have used \d{1,2} of \d{1,2} (?:attempts?|submissions?)\b.{0,40}$/i,
  /^\d{1,3}(?:[.,]\d{1,2})?\s?%$/,
  /^(?:congratulations|great job|nice work)!?\s?you passed!?$/i,
  /^(?:tries left|time limit|time taken|started on|completed on|review learning objectives)\b[^?]{0,60}$/i,
  // Words that options start with too ("State of the cell"): only with a colon, a number, a date or what a course page says.
  /^(?:attempts?|due|deadline|state)\s?[:：][^?]{0,60}$/i,
  /^(?:attempts?|due|deadline)\s(?:on\s|by\s|in\s|every\s)?(?:\d|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)[^?]{0,50}$/i,
  /^state\s(?:finished|in progress|overdue|never submitted)$/i,
  /^time[: ]\s?\d[\d: ]{0,12}(?:minutes|min|hours|h)?$/i,
  /^(?:correct|incorrect|partially correct)\s?[-–:]?\s?\d{1,3}(?:[.,]\d+)?\s?(?:\/\s?\d{1,3}(?:[.,]\d+)?\s?)?(?:points?|pts?|marks?)$/i,
];
const NAVIGATION = new Set(
  (
    'save|submit|submit quiz|click to reveal answer|click to reveal|tap to reveal|click to flip|tap to flip|submit assignment|next|previous|back|retake|retry|try again|view answer|view answers|show answer|show answers|hide answer|reveal answer|reveal solution|see answer|check answer|check|discuss|flag question|' +
    'question text|not yet answered|clear my choice|skip|continue|finish review|back to top|back to table of contents|back to toc|table of contents|toc|download|print|share|copy|edit|reply|like|quote|report|jump to...|like this|upvote|' +
    '⬆ back to top|⬆ nach oben|⬆ volver arriba|answered|your answer|no answer|start quiz|end of quiz|view feedback|bookmark this page|this content is neither created nor endorsed by google|google forms|report abuse|hint|show hint|select one|select one or more|most recent|most voted'
  ).split('|'),
);
const LEARNER =
  /^(?:your (?:answer|response|choice)|you (?:answered|selected|chose)|selected answer|student answer|given answer|user answer|deine antwort|tu respuesta|votre réponse|你的答案)\s?[:：]/iu;
const SIGNED =
  /^(?:student|candidate|learner|examinee)(?: name| id)?\s?[:：]\s?\S|^(?:graded|marked|checked|declared|signed|submitted|prepared|posted|uploaded|written|reviewed) by\s?[:：]?\s\S/iu;
const PERSON =
  /^(?:e-?mail|mail|phone|tel|student id|roll no|matriculation no|matrikelnummer|username|user name|author|instructor|teacher|prepared by|submitted by|by)\.?\s?[:：]\s?\S/iu;
const MAIL = /^[\w.+-]{1,64}@(?!example\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/;
const HONOUR = [
  /^(?:i|ich|yo|je|eu|io)[ ,.].{0,80}\bunderstand that submitting work\b/i,
  /\bhonou?r code\b/i,
  // A declaration in the first person: "I, NAME, confirm that this is my own work".
  /^(?:i|ich|yo|je|eu|io)\b.{1,80}\b(?:confirm|certify|declare|affirm|pledge|attest|promise|swear|acknowledge|understand|agree|know)\b.{1,120}\b(?:my own|own work|honest|cheat|copying|plagiari|dishonest|unauthori[sz]ed|academic integrity)/i,
  /^(?:ich|yo|je|eu|io)\b.{1,80}\b(?:versichere|bestätige|erkläre|declaro|confirmo|certifie|déclare|atteste|dichiaro)/iu,
  /\bsubmitting work that (?:isn['’]t|is not) my own\b/i,
  /^(?:signature|name|student name|full name|nombre|vorname)\s?[:：]\s?\S/i,
  /\b(?:enter|use) the name .{0,40}\bgovernment\b/i,
];
const THREAD =
  /^(?:\d{1,4}\s(?:likes?|replies|reply|views?|upvotes?|votes?|comments?)|(?:posted|edited|answered|asked|updated)\s(?:on|by|at)?\b.{0,50}|solution|solved|marked as (?:solution|answer)|show more|load more comments?|\d{1,3}\s(?:days?|hours?|minutes?|weeks?|months?|years?)\sago)$/i;

/** "2/14/24, 10:31 PM     Title | Site", "1 of 4     2/15/2018, 9:12 PM": what a browser prints on each page. */
const PRINTED =
  /^\d{1,2}[./]\d{1,2}[./]\d{2,4},\s\d{1,2}:\d{2}(?:\s[AP]M)?\s{2,200}[^-–\s].{0,120}$|^\d{1,3} of \d{1,3}\s{2,200}\d{1,2}[./]\d{1,2}[./]\d{2,4},\s\d{1,2}:\d{2}(?:\s[AP]M)?$/i;

/** "Topic 1" above a question of an exam site, also as a page's text layer spaces it. */
const TOPIC = /^(?:topic|t o p i c)\s{1,3}#?\d{1,3}$/i;

/** "Type: multiple choice (one right answer)" between a question and its options. */
const TYPE =
  /^(?:question )?(?:type|typ|tipo)\s?[:：]\s?(?:single|multiple|multi-|true|mcq|msq|short|free|open|essay|fill|matching|numeric|radio|check ?box)[^?]{0,110}$/i;

/** "[hide-content type="show"]", "[/wp_ad]": what a site's editor puts where a page shows something else. */
const SHORTCODE =
  /^\[(?:\/[a-z]{1,20}[-_][\w-]{1,30}|[a-z][\w-]{2,40}(?:\s[\w-]{1,40}=["'“”″′‘’][^\]]{0,120}){1,4})\s?\]$/i;

/** The reason why `text`, a whole line, is no part of a question, or `null`. */
export function boilerplateReason(text: string, isLink: boolean): BoilerplateReason | null {
  const plain = text.trim().replace(/^(?:[☐☑☒□✓✔✗✘✅❌\-*•\s]|\[[ x]?\]){1,12}/iu, '');
  if (/^\[!\w{2,12}\][-+]?(?:\s.{0,40})?$/.test(plain)) return 'navigation';
  if (plain.length <= 70) {
    if (POINTS.some((pattern) => pattern.test(plain))) return 'points';
    if (GRADE.some((pattern) => pattern.test(plain))) return 'grade';
    if (NAVIGATION.has(trimEndOf(plain.toLowerCase(), ':.!>»→▶'))) return 'navigation';
    if (THREAD.test(plain)) return 'thread';
    if (TOPIC.test(plain)) return 'navigation';
    if (FEEDBACK.test(plain)) return 'feedback';
  }
  if (plain.length <= 300 && PRINTED.test(plain)) return 'navigation';
  if (plain.length <= 400 && SHORTCODE.test(plain)) return 'navigation';
  if (plain.length <= 140 && TYPE.test(plain)) return 'navigation';
  if (plain.length <= 300 && LEARNER.test(plain)) return 'feedback';
  if (plain.length <= 120 && (PERSON.test(plain) || MAIL.test(plain) || SIGNED.test(plain))) return 'personal-data';
  if (plain.length <= 400 && HONOUR.some((pattern) => pattern.test(plain)))
    return /^i\b|name\b|signature/i.test(plain) ? 'personal-data' : 'honour-code';
  if (/^[-–— ]{0,4}https?:\/\/\S{4,300}(?:\s{1,200}\d{1,4}\s?\/\s?\d{1,4})?$/i.test(plain)) return 'link';
  if (isLink && plain.length <= 120 && !plain.includes('?')) return 'link';
  return null;
}
