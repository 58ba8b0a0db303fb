import type { Root } from 'mdast';
import { buildItem } from '../item/build.ts';
import { explanationFrom, numberOfTitle, verdictOfTags } from '../item/feedback.ts';
import { legal } from '../text/chars.ts';
import { loadHtml, type HtmlReader, type ReadText } from '../text/html.ts';
import { parseMarkdown, plainTree } from '../text/markdown.ts';
import type { ExportItem, ReadMessage, ReadOptions, ReadResult } from '../types.ts';
import { unescapeGift } from './escape.ts';
import { cutAnswers, type GiftBlock, type GiftPiece, scanGift } from './scan.ts';

/** The items of a GIFT file. Matching questions and descriptions are reported; a number becomes a short answer. */
export async function readGift(data: Uint8Array, { path = '' }: ReadOptions): Promise<ReadResult> {
  const html = await loadHtml();
  const items: ExportItem[] = [];
  const messages: ReadMessage[] = [];
  for (const block of scanGift(legal(new TextDecoder().decode(data)))) {
    const tell: Tell = (code, message, fatal = false) => messages.push({ code, fatal, message, place: block.line });
    if ('fault' in block) tell('syntax', block.fault, true);
    else {
      const item = readBlock(block, path, html, tell);
      if (item !== null) items.push(item);
    }
  }
  return { items, messages };
}

type Tell = (code: ReadMessage['code'], message: string, fatal?: boolean) => unknown;

/** An answer with its share of the grade and its feedback. */
interface Answer {
  readonly mark: '=' | '~' | '';
  /** `null` where none is written. */
  readonly share: number | null;
  readonly raw: string;
  feedback: string | null;
}

function readBlock(block: GiftBlock, path: string, html: HtmlReader, tell: Tell): ExportItem | null {
  if (block.answers === null) {
    tell('unsupported', 'A description asks nothing; it was left out.', true);
    return null;
  }
  const written = block.tail === '' ? block.stem : `${block.stem.trimEnd()} _____ ${block.tail}`;
  const format = formatOf(written.trim())[0] ?? 'moodle';
  const rich = (raw: string): ReadText => {
    const text = readRich(raw, format, html);
    if (text.dropped.length > 0) tell('part-dropped', `No item can hold this: ${text.dropped.join(', ')}.`);
    return text;
  };
  const stem = rich(written);
  const pieces = cutAnswers(block.answers);
  const general = pieces.find((piece) => piece.mark === '####');
  const kind = kindOf(pieces);
  const answers = collectAnswers(kind === 'number' ? afterNumberMark(pieces) : pieces);
  if (kind === 'matching') {
    tell('unsupported', 'A matching question has no place in an item; it was left out.', true);
    return null;
  }
  const right = rightAnswers(answers, kind);
  const rightOnes = new Set(right);
  const judged = answers.map((answer) => ({ right: rightOnes.has(answer), feedback: answer.feedback }));
  const { explanation, unused } = explanationFrom(general?.raw ?? null, judged);
  if (unused > 0) tell('part-dropped', `Feedback for single answers (${String(unused)}) has no place in an item.`);
  return buildItem({
    ...answered(kind, answers, right, (raw) => rich(raw).tree, tell),
    stem: stem.tree,
    context: stem.context,
    explanation: explanation === null ? null : rich(explanation).tree,
    number: block.id === null ? null : numberOfTitle(unescapeGift(block.title ?? '')),
    id: block.id ?? undefined,
    verdict: verdictOfTags(block.tags),
    path,
  });
}

type Kind = 'open' | 'boolean' | 'choice' | 'short' | 'number' | 'matching';

function kindOf(pieces: readonly GiftPiece[]): Kind {
  const [first] = pieces;
  const lead = first?.raw ?? '';
  const marks = pieces.map((piece) => piece.mark);
  if (lead === '' && pieces[1]?.mark === '#') return 'number';
  if (lead === '' && !marks.includes('=') && !marks.includes('~')) return 'open';
  if (/^(?:TRUE|FALSE|[TF])$/i.test(lead)) return 'boolean';
  if (marks.includes('~')) return 'choice';
  if (marks.includes('=') && pieces.every((piece) => piece.mark !== '=' || piece.raw.includes('->'))) return 'matching';
  return 'short';
}

function collectAnswers(pieces: readonly GiftPiece[]): Answer[] {
  const answers: Answer[] = [];
  for (const { mark, raw } of pieces) {
    const last = answers.at(-1);
    if (mark === '####') break;
    if (mark === '#' && last !== undefined) last.feedback ??= raw;
    else if (mark === '=' || mark === '~' || (mark === '' && raw !== '')) {
      const weight = /^%(-?\d{1,3}(?:\.\d{1,9})?)%/.exec(raw);
      const share = weight === null ? null : Number(weight[1]);
      answers.push({ mark, share, raw: raw.slice(weight?.[0].length ?? 0).trim(), feedback: null });
    } else if (mark === '#') answers.push({ mark: '', share: null, raw, feedback: null });
  }
  return answers;
}

/** The answers of `{#3:1}` and of `{# =3:1 =%50%3:2}` without the `#` that says they are numbers. */
function afterNumberMark([, first, ...rest]: readonly GiftPiece[]): readonly GiftPiece[] {
  return first === undefined || first.raw === '' ? rest : [{ mark: '', raw: first.raw }, ...rest];
}

/** One `=` among the answers makes a single choice: shares of the grade for other answers do not make them right. */
function rightAnswers(answers: readonly Answer[], kind: Kind): readonly Answer[] {
  if (kind === 'boolean') return answers;
  const full = answers.filter(({ mark, share }) => mark !== '~' && (share === null || share === 100));
  return full.length > 0 ? full : answers.filter(({ share }) => share !== null && share > 0);
}

function answered(
  kind: Kind,
  answers: readonly Answer[],
  right: readonly Answer[],
  rich: (raw: string) => Root,
  tell: Tell,
) {
  const [best] = right;
  switch (kind) {
    case 'open':
    case 'matching':
      return { type: 'open' as const };
    case 'boolean': {
      const truth = /^t/i.test(answers[0]?.raw ?? '');
      return {
        type: 'true-false' as const,
        options: [plainTree('True'), plainTree('False')],
        correct: [truth ? 0 : 1],
      };
    }
    case 'choice': {
      const rightOnes = new Set(right);
      const single = answers.some((answer) => answer.mark === '=') && right.length < 2;
      if (
        right.length > 0 &&
        answers.some((answer) => answer.mark !== '~') &&
        answers.some(({ share }) => share !== null && share > 0 && share < 100)
      ) {
        tell('part-dropped', 'Partial credit for an option of a single choice has no place in an item.');
      }
      return {
        type: single ? ('single-choice' as const) : ('multiple-choice' as const),
        options: answers.map((answer) => rich(answer.raw)),
        correct: answers.flatMap((answer, place) => (rightOnes.has(answer) ? [place] : [])),
      };
    }
    case 'number':
    case 'short': {
      if (right.length > 1)
        tell('part-dropped', `Only the first of ${String(right.length)} accepted answers was kept.`);
      if (kind === 'number')
        tell('part-changed', 'A numerical question became a short answer; its tolerance is part of the text.');
      const text = unescapeGift(formatOf(best?.raw ?? '')[1])
        .replace(/\\\*/g, '*')
        .trim();
      return { type: 'short-answer' as const, answer: text === '' ? null : text };
    }
  }
}

/** A raw text's own format mark, if it has one, and the rest. */
function formatOf(raw: string): [format: string | null, rest: string] {
  const mark = /^\[(html|markdown|plain|moodle)\]/.exec(raw);
  return mark === null ? [null, raw] : [mark[1] ?? null, raw.slice(mark[0].length)];
}

function readRich(raw: string, fallback: string, html: HtmlReader): ReadText {
  const [own, rest] = formatOf(raw.trim());
  const text = unescapeGift(rest).trim();
  const format = own ?? fallback;
  if (format === 'markdown') return { context: [], tree: parseMarkdown(text) ?? plainTree(text), dropped: [] };
  const marked = format === 'html' || (format === 'moodle' && /<[a-z/][^<>]*>|&#?\w+;/i.test(text));
  if (marked) return html.fromHtml(text);
  return { context: [], tree: plainTree(trimLines(text)), dropped: [] };
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
