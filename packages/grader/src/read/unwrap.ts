/** A line that ends a sentence or announces something. */
const ENDS = /[.!?:;。！？；：…]["')\]»”*_]{0,3}\s*$/u;
/** A line that starts something of its own: a list item, a quotation, a table row, code, a heading, an option. */
const STARTS = /^\s*(?:[-*+•>|#`]|\d{1,2}[.)]\s|[([]?[A-H][.)\]]\s)|^\s{4}/u;
/** An equation or assignment on a line of its own: no word of four letters before its sign. */
function isEquation(line: string): boolean {
  const sign = line.indexOf('=');
  return sign > 0 && sign <= 60 && !/\p{L}{4}/u.test(line.slice(0, sign));
}

/** The name of a language after a fence of code: no word of the text. */
const FENCE = /^([ \t]*(?:`{3,}|~{3,}))[ \t]*[\w+#.-]{1,20}[ \t]*$/gm;

/**
 * A text whose lines were cut at a width, with each sentence on one line again. Paragraphs, lists, equations and what follows a mark that ends a
 * sentence keep their lines.
 */
export function unwrap(markdown: string): string {
  const text = markdown.replace(FENCE, '$1');
  if (!text.includes('\n') || text.includes('```')) return text;
  const lines = text.split('\n');
  const out: string[] = [lines[0] ?? ''];
  for (const line of lines.slice(1)) {
    const last = out.at(-1) ?? '';
    const keeps =
      line.trim() === '' ||
      last.trim() === '' ||
      ENDS.test(last) ||
      STARTS.test(line) ||
      isEquation(line) ||
      (isEquation(last) && /^\s*\p{Lu}\p{Ll}/u.test(line));
    if (keeps) out.push(line);
    else out[out.length - 1] = `${last.trimEnd()} ${line.trimStart()}`;
  }
  return out.join('\n');
}
