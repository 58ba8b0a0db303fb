import { withMarkup } from './fields.ts';
import type { Line } from './line.ts';
import { rewrite } from './rewrite.ts';

/** "question :: answer" of Obsidian, RemNote and Mochi; three colons ask both ways. */
const INLINE = /^(\s{0,8}(?:[-*+]\s)?)(\S[^\n]{2,300}?)(?:\s(:{2,3}|>>|==)\s|(?<=\?)(:{2,3})\s?)(\S[^\n]{0,600})$/;
/** "question? ; answer", as spreadsheets and note programs take cards in. */
const SEMICOLON = /^(\s{0,8}(?:[-*+]\s)?)(\S[^\n]{2,300}?)\s;\s(\S[^\n]{0,600})$/;
/** A question of several lines, whose answer stands below "?"; two ask both ways. */
const BETWEEN = /^\s{0,3}\?{1,2}\s*$/;
/** "question #card": the answer stands below. */
const TAGGED = /\s#(?:flash)?cards?(?:\/[\w/-]{1,40})?\s*$/i;
const TITLE = /^\s{0,3}#{1,6}\s|^\s{0,3}#(?:flash)?cards?(?:\/[\w/-]{1,40})?\s*$|^\s{0,3}---\s*$/i;

interface SourceLine {
  at: number;
  end: number;
  text: string;
}

/** Whether a text is a deck of flash cards as note programs write them: most of its paragraphs are cards. */
export function isFlashCards(source: string): boolean {
  const lines = linesOf(source.slice(0, 20_000));
  const shown = lines.filter(({ text }) => text.trim() !== '' && !TITLE.test(text));
  if (hasSemicolons(shown)) return true;
  const between = lines.filter(
    ({ text }, k) => BETWEEN.test(text) && filled(lines[k - 1]) && filled(lines[k + 1]),
  ).length;
  const tagged = shown.filter(({ text }) => TAGGED.test(text)).length;
  const inline = shown.filter(({ text }) => /^:/.test(INLINE.exec(text)?.slice(3, 5).join('') ?? '')).length;
  const cards = 3 * between + 2 * tagged + inline;
  return (
    between + tagged + inline >= 2 && cards >= shown.length * 0.6 && !/```|\{\s{0,20}[=~]/.test(source.slice(0, 20_000))
  );
}

/** Whether nearly every line is "question ; answer", and most of them ask. */
function hasSemicolons(shown: readonly SourceLine[]): boolean {
  const lines = shown.filter(({ text }) => !/^\s{0,3}(?:<!--|#)/.test(text));
  const cards = lines.filter(({ text }) => SEMICOLON.test(text));
  const asking = cards.filter(({ text }) => /[?？؟]\s;\s/.test(text)).length;
  return cards.length >= 3 && cards.length >= lines.length * 0.8 && asking >= cards.length * 0.6;
}

/** Reads each card as a question with its answer. */
export function readFlashCards(source: string): Line[] {
  const out = rewrite(source);
  const lines = linesOf(source);
  const semicolons = hasSemicolons(
    linesOf(source.slice(0, 20_000)).filter(({ text }) => text.trim() !== '' && !TITLE.test(text)),
  );
  lines.forEach((line, k) => {
    const { at, end, text } = line;
    const inline = semicolons && /^\s{0,3}<!--/.test(text) ? null : (semicolons ? SEMICOLON : INLINE).exec(text);
    const tag = TAGGED.exec(text);
    if (BETWEEN.test(text)) out.put('Answer: ', at);
    else if (tag && filled(lines[k + 1])) {
      ask(at, at + tag.index);
      out.put('\nAnswer: ', end);
    } else if (inline) {
      const [lead, question, answer] = [inline[1], inline[2], inline.at(-1)] as [string, string, string];
      ask(at + lead.length, at + lead.length + question.length);
      out.put('\nAnswer: ', end - answer.length);
      out.keep(end - answer.length, end);
      out.put('\n', end);
    } else if (asksBelow(k)) ask(at, end);
    else out.keep(at, end);
    // The answer goes on in the line that announces it.
    if (!BETWEEN.test(text) && !tag) out.keep(end, Math.min(source.length, end + 1));
  });
  return withMarkup(out.lines(source.length), source);

  function ask(from: number, to: number): void {
    out.put('\n\nQuestion: ', from);
    out.keep(from, to);
  }

  /** Whether line `k` begins the paragraph above a "?". */
  function asksBelow(k: number): boolean {
    if (filled(lines[k - 1]) || !filled(lines[k])) return false;
    let below = k + 1;
    while (filled(lines[below]) && !BETWEEN.test((lines[below] as SourceLine).text)) below++;
    return BETWEEN.test(lines[below]?.text ?? '');
  }
}

function filled(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text.trim() !== '';
}

function linesOf(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let at = 0; at <= source.length;) {
    const stop = source.indexOf('\n', at);
    const end = stop === -1 ? source.length : stop;
    lines.push({ at, end, text: source.slice(at, Math.min(end, at + 2000)).replace(/\r$/, '') });
    at = end + 1;
  }
  return lines;
}
