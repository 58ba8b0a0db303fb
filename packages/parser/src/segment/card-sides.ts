import { cutBack, trimPieces } from '../read/cut.ts';
import { asks } from './ask.ts';
import { DIFFICULTY } from './document-lines.ts';
import type { Reading } from './reading.ts';

const FRONT = /^(?:Q|Front|Vorderseite|Recto|Anverso|Frente|Fronte)$/;
const BACK = /^(?:A|Back|Rückseite|Verso|Reverso|Retro)$/;
/** The scale on which a learner says how well a card was known, and what it asks. */
const RATED = /^how (?:well|confident) (?:did|do|were) you\b.{0,40}\?$/i;
const SCALE = /^(?:\d{1,2}|not at all|perfectly|somewhat|very well|again|hard|good|easy)$/i;

/**
 * Flash cards as their pages show them: "Q" alone above what is asked and "A" above the answer, or "Front" and "Back"; or nothing but
 * a line that asks above a line that answers, over and over.
 */
export function markCardSides(readings: readonly Reading[]): void {
  const lines = readings.filter(({ line, text }) => line.kind === 'text' && text !== '');
  markSides(lines);
  markLids(readings);
  markAlternating(
    lines.filter(({ text, boilerplate }) => boilerplate !== 'navigation' && !DIFFICULTY.test(text.slice(0, 15))),
    lines,
  );
}

function markSides(lines: readonly Reading[]): void {
  const fronts = lines.flatMap(({ text, line }, k) =>
    FRONT.test(text.slice(0, 12)) && line.bullet === null ? [k] : [],
  );
  const cards = fronts.flatMap((front, n) => {
    const end = fronts[n + 1] ?? lines.length;
    let back = front + 2;
    while (back < Math.min(end, front + MOST) && !BACK.test((lines[back] as Reading).text.slice(0, 12))) back++;
    return back >= front + MOST || back + 1 >= end ? [] : [{ front, back, end }];
  });
  if (cards.length < 2 || cards.length < fronts.length * 0.8) return;
  for (const { front, back, end } of cards) {
    const ask = lines[front] as Reading;
    ask.ask = { rest: [] };
    const answer = lines[back] as Reading;
    answer.answer = { rest: [], number: null, weak: false };
    for (const side of [ask, answer]) {
      side.letter = null;
      side.number = null;
      side.boilerplate = null;
    }
    const above = lines[front - 1];
    if (above && /^\d{1,4}$/.test(above.text)) above.boilerplate = 'navigation';
    const rated = lines
      .slice(back + 1, Math.min(end, back + MOST))
      .findIndex(({ text }) => RATED.test(text.slice(0, 80)));
    for (let k = rated === -1 ? end : back + 1 + rated; k < end; k++) {
      const reading = lines[k] as Reading;
      if (!RATED.test(reading.text.slice(0, 80)) && !SCALE.test(reading.text.slice(0, 16))) break;
      reading.boilerplate = 'navigation';
      reading.number = null;
    }
  }
  // "Buoys" above each "Front": the name of the card, and no end of the answer above.
  const titles = cards.slice(1).map(({ front }) => lines[front - 1] as Reading);
  const named = cards.slice(0, -1).every(({ back, end }) => end - back > 2);
  if (
    named &&
    titles.every(
      ({ text, line, boilerplate }) =>
        !boilerplate && line.bullet === null && text.length <= 60 && /[\p{L}\p{N})]$/u.test(text),
    )
  )
    for (const title of titles) title.boilerplate = 'navigation';
}

/** What a lid says that is no card: "Answer", "Show hint". */
const NO_CARD =
  /^\W{0,6}(?:click|tap|show|see|view|reveal|toggle|check|hide|expand|answers?|solutions?|hints?|explanations?|lösung|antwort|réponse|respuesta|solución|code|output|details|more|example)\b/iu;

/** What is asked on the lid of a folded box, whose inside answers it: three cards and more, and hardly another lid. */
function markLids(readings: readonly Reading[]): void {
  const lids = readings.filter(({ line, text }) => line.kind === 'summary' && text !== '');
  const cards = lids.flatMap((lid) => {
    if (lid.answer || lid.text.length > LONGEST || NO_CARD.test(lid.text.slice(0, 24))) return [];
    const below = readings
      .slice(lid.i + 1, lid.i + 6)
      .find(({ line, text }) => line.kind !== 'markup' && !/^(?:<\/?\w{1,8}\s?\/?>\s?){1,3}$/.test(text.slice(0, 40)));
    if (!below || below.line.kind !== 'text' || below.letter || below.sign || below.answer || below.ask) return [];
    return below.line.fold > 0 && below.line.heading === 0 ? [{ lid, below }] : [];
  });
  const asking = cards.filter(({ lid }) => asks(lid.text) > 0 || IMPERATIVE.test(lid.text.slice(0, 20)));
  if (cards.length < ENOUGH || cards.length < lids.length * 0.8 || asking.length < cards.length * 0.6) return;
  for (const { lid, below } of cards) {
    lid.line.kind = 'text';
    lid.boilerplate = null;
    if (lid.number) lid.number = { ...lid.number, keyword: 'question' };
    else lid.ask = { rest: withoutClosing(lid) };
    for (let i = lid.i + 1; i < below.i; i++) (readings[i] as Reading).boilerplate ??= 'navigation';
    below.answer = { rest: below.pieces, number: null, weak: false };
    below.number = null;
    below.boilerplate = null;
  }
}

/** The words of a lid without the tag that ends it, where that was left as text. */
function withoutClosing({ pieces, text }: Reading): Reading['pieces'] {
  const shown = text.replace(/\s{0,4}<\/summary>\s{0,4}$/i, '');
  return shown.length < text.length ? trimPieces(cutBack(pieces, shown.length)) : pieces;
}

/** No side of a card has more lines. */
const MOST = 40;
/** So many cards, one below the other, are no accident. */
const ENOUGH = 4;
/** Of cards that name what they ask for ("Rope for towing:"), so many. */
const MANY = 12;
const LONGEST = 300;

/** "What floats?", "A cork.", "What sinks?", "A stone.": lines right below each other that ask and answer in turns. */
function markAlternating(lines: readonly Reading[], all: readonly Reading[]): void {
  for (let k = 0; k + 1 < lines.length;) {
    const start = k;
    let asking = 0;
    let named = 0;
    while (isCard(lines[k], lines[k + 1])) {
      if (/[?？؟]$/.test((lines[k] as Reading).text)) asking++;
      else if (/[:：]$/.test((lines[k] as Reading).text)) named++;
      k += 2;
    }
    const count = (k - start) / 2;
    if (
      count >= ENOUGH &&
      (asking >= count * 0.5 || (count >= MANY && asking + named >= count * 0.9)) &&
      count * 2 >= lines.length * 0.5
    )
      for (let i = start; i < k; i += 2) {
        const [front, back] = [lines[i] as Reading, lines[i + 1] as Reading];
        front.ask = { rest: front.pieces };
        back.answer = { rest: back.pieces, number: null, weak: false };
      }
    if (count >= ENOUGH)
      for (const each of all) if (DIFFICULTY.test(each.text.slice(0, 15))) each.boilerplate ??= 'points';
    if (count === 0) k++;
  }
}

const IMPERATIVE =
  /^(?:compare|contrast|differentiate|discuss|distinguish|outline|summari[sz]e|tell|show|sketch|draw)\b/i;

function isCard(front: Reading | undefined, back: Reading | undefined): boolean {
  if (!front || !back || !isPlain(front) || !isPlain(back) || back.line.blanks > 0) return false;
  if (front.text.length > LONGEST || back.text.length > LONGEST || asks(back.text) === 2) return false;
  return (
    /[?？؟]$/.test(front.text) ||
    ((asks(front.text) === 1 || IMPERATIVE.test(front.text.slice(0, 20))) && /[.:]$/.test(front.text)) ||
    /_{3,}/.test(front.text)
  );
}

function isPlain({ line, number, letter, sign, answer, explanation, ask, boilerplate }: Reading): boolean {
  if (line.heading > 0 || line.bullet !== null || line.quote > 0 || line.role) return false;
  return !(number ?? letter ?? sign ?? answer ?? explanation ?? ask ?? boilerplate);
}
