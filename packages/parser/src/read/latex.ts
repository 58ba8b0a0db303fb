import { append } from '../text/append.ts';
import { createSeeker } from '../text/seek.ts';
import { createInlineState, readInline } from './inline.ts';
import { withMarkup } from './fields.ts';
import { latexKeyAt, readLatexText } from './latex-text.ts';
import { markupLine, type Line } from './line.ts';

const MACRO =
  /\\(question|begin\{question(?:mult)?\}(?:\{[^{}]{0,80}\})?|part|choice|CorrectChoice|correctchoice|wrongchoice|rightchoice|bonne|mauvaise|item|begin\{solution\}|end\{(?:choices|choiceshoriz|reponses|reponseshoriz|question|questionmult|oneparchoices|checkboxes|questions|solution|enumerate|itemize|document)\})(?![A-Za-z])(?:\[[^\]]{0,40}\])?/g;

/** A blank at the end of a question, with what belongs into it. */
const FILLED = /\\fillin\[([^\]\n]{1,200})\](?:\[[^\]\n]{0,40}\])?[ \t.]{0,8}$/;

/** Whether a text is a LaTeX exam: `\question` with `\choice`s. */
export function isLatexExam(source: string): boolean {
  return (
    /\\question(?![A-Za-z])|\\begin\{question(?:mult)?\}/.test(source) &&
    /\\(?:choice|correctchoice|bonne|CorrectChoice|begin\{(?:choices|checkboxes|oneparchoices|solution)\})/.test(source)
  );
}

/** A solution below a question without choices is its answer. */
function answerBlanks(lines: Line[]): void {
  let choices = 0;
  for (const line of lines) {
    if (line.role === 'question') choices = 0;
    else if (line.role === 'option') choices++;
    else if (line.role === 'explanation' && choices === 0) line.role = 'answer';
  }
}

/** Reads the questions, choices and solutions of a LaTeX exam. */
export function readLatexExam(source: string): Line[] {
  const marks = [...source.matchAll(MACRO)];
  const lines: Line[] = [];
  const seek = createSeeker(source);
  marks.forEach((mark, k) => {
    const name = mark[1] as string;
    const start = mark.index + mark[0].length;
    const end = marks[k + 1]?.index ?? source.length;
    const role =
      name === 'question' || name.startsWith('begin{question')
        ? 'question'
        : /choice$|^(?:bonne|mauvaise)$/i.test(name)
          ? 'option'
          : name === 'begin{solution}'
            ? 'explanation'
            : null;
    if (role === null) return;
    const chosen = role === 'option' ? /^(?:correct|right|bonne)/i.test(name) : undefined;
    paragraphs(start, end).forEach(([from, whole], i) => {
      const blank = role === 'question' ? FILLED.exec(source.slice(from, Math.min(whole, from + 4000))) : null;
      const to = blank ? from + blank.index : whole;
      const given = blank?.[1];
      if (given !== undefined) {
        const at = to + '\\fillin['.length;
        const { pieces } = readInline(source, at, at + given.length, seek, createInlineState());
        lines.push({ ...markupLine(to, whole, ''), kind: 'text', pieces, role: 'answer' });
      }
      const [a, b] = withoutBraces(from, to);
      const { pieces } = readInline(source, a, b, seek, createInlineState());
      if (pieces.every((piece) => piece.text.trim() === '')) return;
      const follow = role === 'question' ? 'context' : role === 'option' ? 'more' : role;
      lines.push({
        ...markupLine(from, to, ''),
        kind: 'text',
        pieces,
        role: i === 0 ? role : follow,
        ...(i === 0 && chosen !== undefined ? { chosen } : {}),
      });
    });
  });
  answerBlanks(lines);
  const last = marks
    .filter(([, name]) => !/^(?:item|end\{(?:document|enumerate|itemize)\})$/.test(name as string))
    .at(-1);
  const key = last ? latexKeyAt(source, last.index) : -1;
  if (key !== -1) append(lines, readLatexText(source, key, source.length));
  return withMarkup(lines, source);

  /** "{the keel}" of "\\correctchoice{the keel}". */
  function withoutBraces(from: number, to: number): [number, number] {
    const braced = source[from] === '{' && source[to - 1] === '}';
    return braced ? [from + 1, to - 1] : [from, to];
  }

  /** The lines between two marks, without environments and comments. */
  function paragraphs(start: number, end: number): [number, number][] {
    const out: [number, number][] = [];
    let at = start;
    for (const line of source.slice(start, end).split('\n')) {
      const stop = at + line.length;
      const text = line.trim();
      if (text !== '' && !text.startsWith('%') && !/^\\(?:begin|end)\{\w{1,30}\}(?:\[[^\]]{0,60}\])?$/.test(text))
        out.push([at + line.length - line.trimStart().length, stop]);
      at = stop + 1;
    }
    return out;
  }
}
