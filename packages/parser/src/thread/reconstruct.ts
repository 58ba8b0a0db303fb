import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import type { Piece } from '../read/line.ts';
import { createDraft, type Part, type QuestionDraft } from '../segment/draft.ts';
import type { OptionDraft } from '../segment/runs.ts';
import type { Reading } from '../segment/reading.ts';
import { exchange, findParties, type Parties } from './parties.ts';

const ASKED = /\b(?:which|what|how|why)\b[^?.!]{15,400}\?/giu;
const TALK = /\b(?:you|your|I|my|me)\b/u;
const FRAME =
  /^(?:the|this|your)?\s?(?:question|quiz|problem|test|exam|exercise|task|assignment)\s(?:asks|is|says|was|reads)\s?:?\s?/iu;

/**
 * Puts a question together from a discussion that never quotes it as a whole: the sentence that asks, the sentences that set the
 * scene, and the options that were written out. Where two named parties do parallel things, options written out for one of them
 * are completed for the other, if the discussion counts that many options.
 */
export function reconstruct(readings: readonly Reading[]): QuestionDraft | null {
  const lines = readings.filter((reading) => reading.line.kind === 'text' && reading.text !== '');
  const asked = askedSentence(lines);
  if (!asked) return null;
  const statements = lines.filter(
    (reading) => !TALK.test(reading.text) && reading.text.length > 15 && reading.text.length < 400,
  );
  const quoted = variants(statements.filter((reading) => !/[?？؟]\s*$/.test(reading.text)));
  const quotes = new Set(quoted);
  const scene = statements.filter((reading) => !quotes.has(reading) && !/\bbecause\b/i.test(reading.text));
  const parties = findParties(scene.map((reading) => reading.text));
  const draft = createDraft(null, '');
  const setting = parties ? [...new Set(parties.said)].map((at) => scene[at] as Reading) : [];
  draft.stem = [...setting.map((reading): Part => ({ reading, pieces: reading.pieces })), asked];
  const options = parties
    ? completed(quoted, parties, setting, counted(lines))
    : quoted.map((reading) => option(reading, reading.pieces));
  if (options.length >= 2) {
    draft.options = options;
    draft.run = { style: 'plain', options, start: options[0]?.first.i ?? 0, end: (options.at(-1)?.first.i ?? 0) + 1 };
  }
  return draft;
}

/** The sentence that asks the question itself, not the person spoken to. */
function askedSentence(lines: readonly Reading[]): Part | null {
  let best: { part: Part; score: number } | null = null;
  for (const reading of lines) {
    const frame = FRAME.exec(reading.text);
    for (const found of reading.text.matchAll(ASKED)) {
      const sentence = found[0];
      const score =
        (/\bwhich of (?:the (?:following|two|three|four|five)|these|those)\b/i.test(sentence) ? 3 : 0) +
        (frame ? 3 : 0) +
        Math.min(2, sentence.length / 60) -
        (TALK.test(sentence) ? 4 : 0);
      if (score < 2 || (best && score <= best.score)) continue;
      const pieces = trimPieces(cutBack(cutFront(reading.pieces, found.index), sentence.length));
      best = { part: { reading, pieces }, score };
    }
  }
  return best?.part ?? null;
}

/** Statements that differ in a word or two: the same option, written with another value. */
function variants(statements: readonly Reading[]): Reading[] {
  const words = statements.map((reading) => reading.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const found = new Set<number>();
  for (let i = 0; i < statements.length; i++) {
    for (let k = i + 1; k < Math.min(statements.length, i + 40); k++) {
      const a = words[i] as string[];
      const b = words[k] as string[];
      if (a.length < 6 || a.length !== b.length) continue;
      const differ = a.filter((word, at) => word !== b[at]).length;
      if (differ >= 1 && differ <= 2) {
        found.add(i);
        found.add(k);
      }
    }
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((i) => statements[i] as Reading)
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** The highest option that the discussion counts up to. */
function counted(lines: readonly Reading[]): number {
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  let most = 0;
  for (const { text } of lines) {
    const low = text.toLowerCase();
    if (!/\b(?:option|choice)s?\b/.test(low)) continue;
    words.forEach((word, i) => {
      if (low.includes(word)) most = Math.max(most, i + 1);
    });
    for (const found of low.matchAll(/\b([1-6])(?:st|nd|rd|th)\b/g)) most = Math.max(most, Number(found[1]));
  }
  return most;
}

function completed(
  quoted: readonly Reading[],
  parties: Parties,
  setting: readonly Reading[],
  count: number,
): OptionDraft[] {
  const own = quoted.map((reading) => option(reading, reading.pieces));
  const of = (name: string): Reading[] => quoted.filter((reading) => reading.text.includes(name));
  const [first, second] = parties.names;
  const known = of(first).length > 0 ? first : second;
  const missing = known === first ? second : first;
  if (of(missing).length > 0 || quoted.length * 2 !== count) return own;
  const place = setting.find((reading) => reading.text.includes(missing)) ?? setting[0];
  if (!place) return own;
  const implied = quoted.map((reading) => option(place, [impliedPiece(exchange(reading.text, parties), place)]));
  return missing === first ? [...implied, ...own] : [...own, ...implied];
}

function impliedPiece(text: string, place: Reading): Piece {
  return {
    kind: 'text',
    text,
    md: text,
    start: place.line.start,
    end: place.line.end,
    verbatim: false,
    bold: false,
    em: false,
    strike: false,
    marked: false,
  };
}

function option(reading: Reading, pieces: Piece[]): OptionDraft {
  return {
    first: reading,
    label: null,
    body: [pieces],
    sign: null,
    tail: null,
    starred: false,
    bold: false,
    verdict: null,
    notes: [],
    lines: [reading.i],
  };
}
