import type { Claim, Evidence } from '../item/schema.ts';
import { pointedBy } from '../evidence/answer-text.ts';
import { evidence } from '../evidence/evidence.ts';
import type { Reading } from '../segment/reading.ts';
import type { Locator } from '../text/source.ts';
import type { Post } from './posts.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th|last)\s(?:(?:and|or|&)\s(?:the\s)?(first|second|third|fourth|fifth|sixth|last)\s)?(?:options?|choices?|answers?|one|statement)\b/giu;
const OPTION =
  /\b(?:option|choice|answer)\s?(?:is|:|would be|should be|must be)?\s?["“(]?([A-H\d])["”)]?(?=$|[\s.,;:!?)])/gu;
const ANSWER_IS =
  /\b(?:[Aa]nswer|[Ii]t)(?:\s(?:is|would be|should be|must be|=)|['’]s)\s?:?\s?["“(]?([A-H](?=["”)]?(?:$|[\s.,;:!?)]))|[a-h](?=["”)]?(?:$|[.,;:!)])))/gu;
/** "so A.", "A is right", "I picked A because": the letter is all that is said of the option. */
const LETTER =
  /(?:\b(?:[Ss]o|[Hh]ence|[Tt]hus|[Tt]herefore|went with|go with|say|pick|choose|chose|picked)\s["“(]?|^["“(]?)([A-H])(?=["”)]?(?:[.!]?$|[.!]\s|\s(?:(?:is|was) (?:right|correct|the (?:right|correct|answer))|[Ii] think|imo|for sure|because|since)\b))/gu;
const SMALL_LETTER =
  /^["“(]?([a-h])(?=["”)]?(?:[.!]?$|\s(?:is (?:right|correct|the answer)|i think|imo|for sure)\b))/gu;
/** Of options that are numbered: "It's 2.", "I think 1 is right". */
const NUMBER = [
  /\b(?:[Aa]nswer|[Ii]t)(?:\s(?:is|would be|should be|must be)|['’]s)\s?:?\s?["“(]?([1-8])(?=["”)]?(?:$|[.,;:!)](?:\s|$)))/gu,
  /(?:^|\b(?:[Tt]hink|[Ss]o|[Hh]ence|[Tt]herefore|picked|chose|choose)\s)["“(]?([1-8])(?=["”)]?(?:[.!]?$|\s(?:is|was) (?:right|correct|the (?:right|correct|answer))\b))/gu,
];
const AFFIRMS =
  /^(?:(?:and|so|ah|aha|oh|ok|okay|well),?\s){0,2}(?:thanks?(?: you)?\b.{0,60}[!.]|(?:yes|yep|yeah|correct|exactly|right|got it|makes sense|that'?s (?:right|correct|it)|that’s (?:right|correct)|that (?:makes sense|was it|helped|worked)|you(?:'re| are)? (?:right|correct|got it)|this is (?:right|correct)|perfect|great|good job|well done|indeed)\b)|\b(?:you got it|is (?:the )?(?:right|correct) (?:answer|one)|finally got it)\b/iu;
const DENIES =
  /\b(?:incorrect|wrong|not (?:right|correct|hold|true)|won'?t hold|will not hold|no,|nope|not quite|does not hold)\b/iu;

/** A claim with the line that makes it. */
export interface Claimed {
  claim: Claim;
  reading: Reading;
}

/**
 * Who says which option is right, in order. A claim that another speaker confirms in the next post is accepted; later
 * confirmations replace earlier ones, because threads take wrong turns.
 */
export function findClaims(
  posts: readonly Post[],
  options: readonly string[],
  labels: readonly (string | null)[],
  locate: Locator,
): Claimed[] {
  const found: Claimed[] = [];
  let accepted: Claimed | null = null;
  posts.forEach((post, p) => {
    const helper = post.readings.some((reading) => DENIES.test(reading.text));
    for (const reading of post.readings) {
      const said = optionsIn(reading, options, labels);
      if (said.length !== 1 && !(said.length > 1 && /\banswers?\s(?:are|is)\b/i.test(reading.text))) continue;
      if (DENIES.test(reading.text)) continue;
      const claim: Claim = {
        speaker: post.speaker,
        options: said,
        text: reading.text.slice(0, 600),
        accepted: false,
        position: locate(reading.line.start, reading.line.end),
      };
      const each = { claim, reading };
      found.push(each);
      // Who writes a message after the other still has the word.
      const next = posts.slice(p + 1, p + 4).find(({ speaker }) => speaker !== post.speaker);
      const reply = next?.readings.slice(0, 3) ?? [];
      // "Yes, the first option is right": the speaker confirms what another said, and repeats it.
      const confirmed = AFFIRMS.test(reading.text)
        ? found.filter((one) => one.claim.speaker !== post.speaker && sameOptions(one.claim.options, said)).at(-1)
        : undefined;
      if (confirmed) accepted = confirmed;
      const agreed = !helper && reply.some((answer) => AFFIRMS.test(answer.text) && !DENIES.test(answer.text));
      if (agreed && !(accepted && sameOptions((accepted as Claimed).claim.options, said))) accepted = each;
    }
  });
  const solved = posts.findIndex((post) =>
    post.readings.some((reading) =>
      /^(?:✅\s?)?(?:solution|accepted answer|marked as (?:the )?(?:solution|answer)|solved)\b/i.test(reading.text),
    ),
  );
  if (!accepted && solved !== -1)
    accepted = found.find((each) => posts[solved]?.readings.includes(each.reading)) ?? null;
  if (accepted) (accepted as Claimed).claim.accepted = true;
  return found;
}

function sameOptions(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

const CERTAIN =
  /\b(?:is|are|was) (?:indeed )?(?:the )?(?:correct|right)(?: answer| one| option)?\b(?![^.]{0,40}\?)|\b(?:correct|right) answer is\b/iu;

/** What the thread settles on: its accepted claim, or what all speakers agree on. */
export function claimEvidence(claims: readonly Claimed[]): Evidence[] {
  const accepted = claims.find((each) => each.claim.accepted);
  if (accepted) return [evidence('prose', accepted.claim.options, 0.65, accepted.claim.position, accepted.claim.text)];
  const said = new Set(claims.map((each) => each.claim.options.join(',')));
  const speakers = new Set(claims.map((each) => each.claim.speaker));
  const first = claims[0];
  // One who helps, and says so without a doubt.
  const certain = claims.length === 1 && first?.claim.speaker !== 'A' && CERTAIN.test(first?.claim.text ?? '');
  return said.size === 1 && (speakers.size >= 2 || certain) && first
    ? [evidence('prose', first.claim.options, 0.5, first.claim.position, first.claim.text)]
    : [];
}

/** The options that a line names, 0-based. */
function optionsIn({ text }: Reading, options: readonly string[], labels: readonly (string | null)[]): number[] {
  const said = new Set<number>();
  for (const match of text.matchAll(ORDINAL)) {
    for (const ordinal of [match[1], match[2]]) {
      const word = ordinal?.toLowerCase() ?? '';
      const at = word === 'last' ? options.length - 1 : /^\d/.test(word) ? Number(word[0]) - 1 : ORDINALS.indexOf(word);
      if (at >= 0 && at < options.length) said.add(at);
    }
  }
  const numbered = labels.length > 0 && labels.every((label) => label !== null && /^[1-9]$/.test(label));
  for (const pattern of [OPTION, ANSWER_IS, LETTER, SMALL_LETTER, ...(numbered ? NUMBER : [])]) {
    for (const match of text.matchAll(pattern)) {
      const pointed = pointedBy(match[1] as string, labels, options);
      if (pointed?.options.length === 1) said.add(pointed.options[0] as number);
    }
  }
  if (said.size === 0) {
    const pointed =
      text.length < 400
        ? pointedBy(
            text,
            options.map(() => '\u0000'),
            options,
          )
        : null;
    if (pointed?.by === 'text') for (const at of pointed.options) said.add(at);
  }
  return [...said].sort((a, b) => a - b);
}
