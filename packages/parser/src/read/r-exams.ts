import type { Line } from './line.ts';
import { rewrite } from './rewrite.ts';

/** "Question" over a row of "=": a section of an exercise; "Answerlist" over a row of "-": its list. */
const SECTION = /^(question|solution|meta-information)[ \t]*\r?\n={3,}[ \t]*$/gim;
const LIST = /^answerlist[ \t]*\r?\n-{3,}[ \t]*$/im;
const FIELD = /^ex(type|solution)[ \t]*:[ \t]*(\S[^\n]{0,400})$/gim;
const ITEM = /^[*+-][ \t]+(?=\S)/gm;

/** Whether a text is an exercise of R/exams in R Markdown: its sections, and the fields that only it has. */
export function isRExams(source: string): boolean {
  return /^question[ \t]*\r?\n={3,}[ \t]*$/im.test(source) && /^ex(?:name|type|solution)[ \t]*:/im.test(source);
}

interface Section {
  name: string;
  /** Where its heading begins, and where its text does. */
  at: number;
  from: number;
  to: number;
}

/**
 * Reads exercises of R/exams: a question with its answer list, which `exsolution` marks (`0100`), or whose items the solution's list
 * calls true or false where a program works `exsolution` out; for a number or a word, `exsolution` is the answer.
 */
export function readRExams(source: string): Line[] {
  const out = rewrite(source);
  const sections = sectionsOf(source);
  out.keep(0, sections[0]?.at ?? source.length);
  sections.forEach((section, k) => {
    const { name, from, to } = section;
    const own = sections.slice(k, next(sections, k));
    if (name === 'question') {
      out.put('\n---\n\nQuestion: ', section.at);
      question(shown(from, to), to, marksOf(source, own));
    } else if (name === 'solution') {
      out.put('\n\nExplanation: ', from);
      solution(shown(from, to), to);
    } else answer(k);
  });
  return out.lines(source.length);

  function question(from: number, to: number, marks: readonly boolean[] | null): void {
    const list = LIST.exec(source.slice(from, to));
    if (!list) {
      out.keep(from, to);
      return;
    }
    out.keep(from, from + list.index);
    const start = from + list.index + list[0].length;
    let at = start;
    [...source.slice(start, to).matchAll(ITEM)].forEach((item, k) => {
      const end = start + item.index + item[0].length;
      out.keep(at, end);
      if (marks) out.put(marks[k] ? '[x] ' : '[ ] ', end);
      at = end;
    });
    out.keep(at, to);
  }

  function shown(from: number, to: number): number {
    return from + (/^\s*/.exec(source.slice(from, to))?.[0].length ?? 0);
  }

  function solution(from: number, to: number): void {
    const list = LIST.exec(source.slice(from, to));
    out.keep(from, list ? from + list.index : to);
    if (list) out.keep(from + list.index + list[0].length, to);
  }

  /** The answer of a question without a list, which stands in the fields behind it. */
  function answer(k: number): void {
    const asked = sections
      .slice(0, k)
      .reverse()
      .find(({ name }) => name === 'question');
    const { from, to } = sections[k] as Section;
    if (!asked || LIST.test(source.slice(asked.from, asked.to))) return;
    const given = fieldsOf(source, from, to).get('solution');
    if (!given || given.text.startsWith('`')) return;
    out.put('\n\nAnswer: ', given.at);
    out.keep(given.at, given.at + given.text.length);
    out.put('\n', given.at + given.text.length);
  }
}

function sectionsOf(source: string): Section[] {
  const found = [...source.matchAll(SECTION)];
  return found.map((each, k) => ({
    name: (each[1] as string).toLowerCase(),
    at: each.index,
    from: each.index + each[0].length,
    to: found[k + 1]?.index ?? source.length,
  }));
}

/** Index of the section that begins the next exercise. */
function next(sections: readonly Section[], k: number): number {
  const at = sections.findIndex(({ name }, i) => i > k && name === 'question');
  return at === -1 ? sections.length : at;
}

/** Which items of the answer list of an exercise are right, or `null` where nothing tells. */
function marksOf(source: string, own: readonly Section[]): boolean[] | null {
  const meta = own.find(({ name }) => name === 'meta-information');
  const bits = meta ? fieldsOf(source, meta.from, meta.to).get('solution')?.text.trim() : undefined;
  if (bits !== undefined && /^[01]{2,20}$/.test(bits)) return [...bits].map((bit) => bit === '1');
  const solution = own.find(({ name }) => name === 'solution');
  const body = solution ? source.slice(solution.from, solution.to) : '';
  const list = LIST.exec(body);
  const items = list ? body.slice(list.index).match(/^[*+-][ \t]+(?:true|false|wahr|falsch)\b/gim) : null;
  return items && items.length > 1 ? items.map((item) => /true|wahr/i.test(item)) : null;
}

function fieldsOf(source: string, from: number, to: number): Map<string, { text: string; at: number }> {
  const fields = new Map<string, { text: string; at: number }>();
  for (const found of source.slice(from, to).matchAll(FIELD)) {
    const text = (found[2] as string).trimEnd();
    fields.set((found[1] as string).toLowerCase(), {
      text,
      at: from + found.index + found[0].indexOf(found[2] as string),
    });
  }
  return fields;
}
