import { readJson, type JsonValue } from './json-value.ts';
import { csvSeparator } from './csv.ts';
import { readJsonQuiz } from './json.ts';
import { isProgram, readLiterals } from './literals.ts';
import { isLatexExam } from './latex.ts';
import { isGift } from './gift.ts';
import { isYamlQuiz, readYaml } from './yaml.ts';
import { isNotebook } from './notebook.ts';

/** The formats that a dump may have. Plain text and OCR output are read as Markdown with little in it. */
export type DumpFormat =
  | { name: 'markdown' }
  | { name: 'html' }
  | { name: 'gift' }
  | { name: 'latex' }
  | { name: 'csv'; separator: string }
  | { name: 'notebook'; root: JsonValue }
  | { name: 'json'; root: JsonValue };

/** What format `source` has, by its content; a file's name may lie. */
export function sniff(source: string): DumpFormat {
  const head = source
    .slice(0, 4000)
    .trimStart()
    .replace(/^\ufeff/, '');
  if (head.startsWith('{') || head.startsWith('[')) {
    const root = /^[[{]\s*["[{\]}]/.test(head) ? readJson(source) : null;
    if (root) return isNotebook(root) ? { name: 'notebook', root } : { name: 'json', root };
  }
  if (!head.includes('<') || tooDeep(source)) return plainFormat(source);
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html|head|body)\b/i.test(head)) return { name: 'html' };
  // A page pasted into a note: nothing but a line or two stands before it.
  if (/^[^<]{0,300}<(?:!doctype html|html)\b/i.test(head)) return { name: 'html' };
  if (head.startsWith('<') && tagShare(source) > 0.5) return { name: 'html' };
  return plainFormat(source);
}

function plainFormat(source: string): DumpFormat {
  const program = isProgram(source) ? readLiterals(source) : null;
  if (program && readJsonQuiz(program, source).some((line) => line.role === 'question'))
    return { name: 'json', root: program };
  if (isLatexExam(source)) return { name: 'latex' };
  const root = isYamlQuiz(source) ? readYaml(source) : null;
  if (root) return { name: 'json', root };
  const separator = csvSeparator(source);
  if (separator !== null) return { name: 'csv', separator };
  if (isGift(source)) return { name: 'gift' };
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

/** Tags nested deeper than any page: building their tree would take too long, and the line reader copes with them. */
function tooDeep(source: string): boolean {
  let depth = 0;
  let at = source.indexOf('<');
  for (; at !== -1; at = source.indexOf('<', at + 1)) {
    if (source[at + 1] === '/') depth = Math.max(0, depth - 1);
    else if (
      /[a-z]/i.test(source[at + 1] ?? '') &&
      !/^(?:p|li|td|tr|th|dt|dd|br|hr|img|input|option|meta|link)\b/i.test(source.slice(at + 1, at + 8))
    )
      depth++;
    if (depth > 400) return true;
  }
  return false;
}
