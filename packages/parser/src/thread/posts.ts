import type { Reading } from '../segment/reading.ts';

/** One utterance of a discussion. Speakers are letters in the order in which they appear; names stay behind. */
export interface Post {
  speaker: string;
  readings: Reading[];
}

const SECOND = /\b(?:you|your|you're|yourself|yours)\b/giu;
const FIRST = /\b(?:I|I'm|I’m|my|me|mine)\b/gu;
const SOCIAL =
  /\b(?:thank you|thanks|hi there|hello|hi everyone|happy to help|keep learning|good luck|sorry|welcome|any help|(?:can|could|would) (?:someone|anyone|somebody)|help (?:me )?with|(?:i|we) (?:picked|chose|selected|answered|guessed)|marked (?:me )?(?:as )?wrong|my (?:course|quiz|exam|professor|teacher|homework) (?:asks|says)|is there anyone|did i get|am i (?:right|wrong|thinking)|tell me|i think|i thought|my understanding|cheers)\b|^(?:asked|answered|edited|modified)\s\p{Lu}\p{Ll}{2}\s\d|^level \d{1,2}$|:[a-z]+(?:_[a-z]+)*:|^@\w|\b\d+ (?:likes?|comments?|upvotes?)\b/iu;
/** "ada Mar 3", "ada · 2 days ago", "ada wrote:"; what stands before a number is the name of a month: "Question 3" is no date. */
const HEADER =
  /^(?:@|\/?u\/)?[\p{L}\p{N}_.-]{2,30}(?:\s[\p{L}_.-]{1,20})?\s{0,3}(?:[·•|–—-]\s{0,3}|\s)(?:(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|set|out|dic|fév|avr|aoû|déc|gen|mag|giu|lug|ott|янв|фев|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\p{L}{0,7}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|set|out|dic|fév|avr|aoû|déc|gen|mag|giu|lug|ott|янв|фев|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\p{L}{0,7}\.?(?:,?\s\d{4})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,3}\s?(?:[dhmy]|mo|days?|hours?|months?|years?|yrs?\.?)(?:\sago)?|(?:said|wrote|replied|posted)\b.{0,30})[\s:,.]{0,3}(?:\d{1,2}:\d{2}(?:\s?[ap]m)?)?$/iu;
const POSTED = /^posted by ((?:\/?u\/)?[\w.-]{2,30})/i;
const POST_BY = /^(?:post(?:ed)?\s)?by ([\p{L}\p{N}_.-]{2,24}) [»·|] .{6,40}$/iu;
/** "[10:02] ada:", "12/03/21, 10:02 - Ada B:": the front of a message of a chat, with the first name. */
export const CHAT_FRONT =
  /^\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?\s?[-–]?\s{0,2}<?@?(\p{L}[\p{L}\p{N}_.-]{1,24})(?:\s\p{L}[\p{L}.]{0,20})?>?\s?[:>](?!\S)/iu;
/** What a page of posts shows above them. */
const CHROME =
  /^(?:r\/\w{3,24}\b.{0,60}|posted by\b.{0,60}|re: .{3,80}|(?:asked|modified|viewed|active) .{2,30}(?:ago|times)|sorted by\b.{0,40}|comments?|(?:improve|share|follow) this (?:answer|question))$/iu;
const NAMED = /^@?([\p{L}\p{N}_.-]{2,24})(?: \([^)]{1,20}\))?(?: wrote| said| replied)?:\s?$/iu;

/** Whether a line only keeps a talk going: thanks, greetings, emoji. */
export function isSocial(text: string): boolean {
  return SOCIAL.test(text);
}

/** A line that is the front of a message and nothing more. */
function chatFront(text: string): RegExpExecArray | null {
  const found = CHAT_FRONT.exec(text);
  return found?.[0].length === text.length ? found : null;
}

/** Whether a line heads a post: who wrote it, and when. */
export function isHeader(text: string): boolean {
  return text.length <= 80 && (HEADER.test(text) || POST_BY.test(text) || chatFront(text) !== null);
}

/** Whether a line is what a page of posts shows around them. */
export function isChrome(text: string): boolean {
  return text.length <= 90 && CHROME.test(text);
}

/** How much the lines read like people talking: lines with a cue, and how many lines there are. */
function talk(readings: readonly Reading[]): { cues: number; lines: number } {
  let cues = 0;
  let lines = 0;
  for (const reading of readings) {
    if (reading.line.kind !== 'text') continue;
    lines++;
    if (SOCIAL.test(reading.text) || CHROME.test(reading.text) || isHeader(reading.text)) cues++;
  }
  return { cues, lines };
}

/** Whether the lines are a discussion: cues of talk in one line of a dozen. */
export function isTalk(readings: readonly Reading[]): boolean {
  const { cues, lines } = talk(readings);
  return cues >= 3 && cues >= lines * 0.08;
}

/** Cuts a discussion into posts. Where no names are shown, who asks and who explains is told by the pronouns. */
export function postsOf(readings: readonly Reading[]): Post[] {
  const named = readings.filter((reading) => nameOf(reading) !== null).length >= 2;
  return named ? byName(readings) : byPronoun(readings);
}

/** The name that heads a post, or `null`. */
export function nameOf(reading: Reading): string | null {
  if (reading.line.kind !== 'text' || reading.text.length > 80) return null;
  const by = POST_BY.exec(reading.text) ?? chatFront(reading.text);
  if (by?.[1]) return by[1].toLowerCase();
  if (HEADER.test(reading.text)) return reading.text.split(/[\s·•|–—]/)[0]?.toLowerCase() ?? null;
  const named = NAMED.exec(reading.text);
  return named && !reading.answer && !reading.explanation && !reading.ask && !reading.optionsHeading
    ? (named[1] as string).toLowerCase()
    : null;
}

function byName(readings: readonly Reading[]): Post[] {
  const letters = new Map<string, string>();
  const posts: Post[] = [{ speaker: 'A', readings: [] }];
  const first = readings.findIndex((reading) => nameOf(reading) !== null);
  // Who asks above the first name is none of those that are named.
  if (readings.slice(0, Math.max(0, first)).some(({ text }) => SOCIAL.test(text))) letters.set('', 'A');
  for (const reading of readings) {
    const name = nameOf(reading);
    const opener = letters.size === 0 ? POSTED.exec(reading.text)?.[1]?.toLowerCase() : undefined;
    if (opener !== undefined) letters.set(opener, 'A');
    if (name !== null) {
      if (!letters.has(name)) letters.set(name, letter(letters.size));
      posts.push({ speaker: letters.get(name) as string, readings: [] });
    } else if (reading.text !== '') posts.at(-1)?.readings.push(reading);
  }
  return posts.filter((post) => post.readings.length > 0);
}

function byPronoun(readings: readonly Reading[]): Post[] {
  const posts: Post[] = [];
  /** "2 Answers" was read: what follows is by someone else than who asked. */
  let answering = false;
  for (const reading of readings) {
    if (/^\d{1,3} (?:answers?|replies|comments?)$/i.test(reading.text)) {
      answering = true;
      continue;
    }
    if (reading.line.kind !== 'text' || reading.text === '' || reading.boilerplate) continue;
    const second =
      (reading.text.match(SECOND)?.length ?? 0) +
      (/\b(?:tell me|remember|let me explain|read (?:it|my|the) )/i.test(reading.text) ? 1 : 0) +
      // Who greets below the question answers it.
      (posts.length > 0 && /^(?:hi|hello|hey|dear)\b/i.test(reading.text) ? 1 : 0);
    const first =
      (reading.text.match(FIRST)?.length ?? 0) +
      (/^(?:(?:so|ah|aha|oh|ok|okay),?\s){0,2}(?:sorry|thank|got it|makes sense|right[,.!]|i see)|\boption\?\s*$/iu.test(
        reading.text,
      )
        ? 2
        : 0);
    const last = posts.at(-1);
    const speaker =
      second > first || (answering && second === first) ? 'B' : first > second ? 'A' : (last?.speaker ?? 'A');
    answering = false;
    if (last && last.speaker === speaker) last.readings.push(reading);
    else posts.push({ speaker, readings: [reading] });
  }
  return posts;
}

function letter(i: number): string {
  return i < 26
    ? String.fromCharCode(65 + i)
    : `${String.fromCharCode(64 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}`;
}
