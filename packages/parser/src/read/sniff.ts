import { isAstTest } from './ast-test.ts';
import { readJson, type JsonValue } from './json-value.ts';
import { csvSeparator } from './csv.ts';
import { readJsonQuiz } from './json.ts';
import type { Line } from './line.ts';
import { isProgram, readLiterals } from './literals.ts';
import { isLatexExam } from './latex.ts';
import { isLatexList } from './latex-lists.ts';
import { isLatexDocument } from './latex-text.ts';
import { isFlashCards } from './flash-cards.ts';
import { isGift } from './gift.ts';
import { isYamlQuiz } from './is-yaml.ts';
import { isNotebook } from './notebook.ts';
import { isOrg } from './org.ts';
import type { Readers } from './readers.ts';
import { isRExams } from './r-exams.ts';

/** The formats that a dump may have. Plain text and OCR output are read as Markdown with little in it. */
export type DumpFormat =
  | { name: 'markdown' }
  | { name: 'html' }
  | { name: 'gift' }
  | { name: 'ast-test' }
  | { name: 'latex' }
  | { name: 'latex-list' }
  | { name: 'latex-text' }
  | { name: 'org' }
  | { name: 'flash-cards' }
  | { name: 'r-exams' }
  | { name: 'csv'; separator: string }
  | { name: 'notebook'; root: JsonValue }
  | { name: 'json'; root: JsonValue; lines?: Line[] };

/** What format `source` has, by its content; a file's name may lie. */
export function sniff(source: string, yaml: Readers['yaml']): DumpFormat {
  const head = headOf(source);
  if (head.startsWith('{') || head.startsWith('[')) {
    const root = /^[[{]\s*["[{\]}]/.test(head) ? readJson(source) : null;
    if (root) return isNotebook(root) ? { name: 'notebook', root } : { name: 'json', root };
  }
  return isHtml(source) ? { name: 'html' } : plainFormat(source, yaml);
}

const headOf = (source: string): string =>
  source
    .slice(0, 4000)
    .trimStart()
    .replace(/^\ufeff/, '');

/** Whether `source` is a page, unless it is JSON. */
export function isHtml(source: string): boolean {
  const head = headOf(source);
  if (!head.includes('<') || isUntidy(source)) return false;
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html|head|body)\b/i.test(head)) return true;
  // A page pasted into a note: nothing but a line or two stands before it.
  if (/^[^<]{0,300}<(?:!doctype html|html)\b/i.test(head)) return true;
  if (head.startsWith('<') && tagShare(source) > 0.5) return true;
  // A note that holds nothing but the boxes of a quiz page.
  return (source.slice(0, 20_000).match(/\bdata-(?:is-)?correct=/gi)?.length ?? 0) >= BOXES && tagShare(source) > 0.7;
}

/** How many boxes with a verdict of their own make a quiz: two options of two questions. */
const BOXES = 4;

function plainFormat(source: string, yaml: Readers['yaml']): DumpFormat {
  const program = isProgram(source) ? readLiterals(source) : null;
  const coded = program ? readJsonQuiz(program, source) : [];
  if (program && coded.some((line) => line.role === 'question')) return { name: 'json', root: program, lines: coded };
  if (isLatexExam(source)) return { name: 'latex' };
  if (isLatexList(source)) return { name: 'latex-list' };
  if (isLatexDocument(source)) return { name: 'latex-text' };
  if (isRExams(source)) return { name: 'r-exams' };
  const root = isYamlQuiz(source) ? yaml(source) : null;
  // "Choices: oats; rye" on one line is a list to read, and no value of its own.
  const listed = root ? readJsonQuiz(root, source) : [];
  if (root && listed.some((line) => line.role === 'option')) return { name: 'json', root, lines: listed };
  const separator = csvSeparator(source);
  if (separator !== null) return { name: 'csv', separator };
  if (isOrg(source)) return { name: 'org' };
  if (isGift(source)) return { name: 'gift' };
  if (isAstTest(source)) return { name: 'ast-test' };
  if (isFlashCards(source)) return { name: 'flash-cards' };
  return { name: 'markdown' };
}

/** The share of non-blank lines that begin with a tag, among the first ones; Markdown lists and headings count against. */
function tagShare(source: string): number {
  let tags = 0;
  let lines = 0;
  for (const line of source.slice(0, 20_000).split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    lines++;
    if (/^<\/?[a-z][a-z0-9]{0,10}[\s>/]/i.test(text)) tags++;
    if (/^(?:#{1,6}|[-*+]|\d+[.)])\s/.test(text)) lines += 2;
  }
  return lines === 0 ? 0 : tags / lines;
}

/** Tags that need no closing, or close each other. */
const UNNESTED = new Set('p li td tr th dt dd br hr img input option meta link col'.split(' '));
/** What may stand in a table outside of its cells. */
const IN_TABLE = new Set('tr td th tbody thead tfoot caption colgroup col script style template form input'.split(' '));
const DEEPEST = 400;
const MISPLACED = 500;

/**
 * Tags nested deeper than any page, or thousands of them misplaced in tables: building their tree would take time that grows with
 * the square of the text, and the line reader copes with them.
 */
function isUntidy(source: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let misplaced = 0;
  /** Inside a table, but in none of its cells. */
  let bare = false;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
    const found = /^<(\/?)([a-z][a-z0-9]{0,15})/i.exec(source.slice(at, at + 18));
    if (!found) continue;
    const name = (found[2] as string).toLowerCase();
    const closing = found[1] !== '';
    if (name === 'table' || name === 'tr') bare = !(closing && name === 'table');
    else if (name === 'td' || name === 'th' || name === 'caption') bare = closing;
    else if (bare && !closing && !IN_TABLE.has(name) && ++misplaced > MISPLACED) return true;
    if (UNNESTED.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (!closing) {
      open.set(name, count + 1);
      if (++depth > DEEPEST) return true;
    } else if (count > 0) {
      open.set(name, count - 1);
      depth--;
    }
  }
  return false;
}
