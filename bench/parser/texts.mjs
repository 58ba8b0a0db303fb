// Texts for the benchmarks: a mixed dump made of the fixtures, and inputs that hurt careless readers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../fixtures/parser', import.meta.url));

/** Markdown and plain-text dumps of the fixtures, repeated until `size` characters are reached. */
export function mixedDump(size) {
  const parts = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const file = readdirSync(join(fixtures, name)).find((each) => /^input\.(?:md|txt)$/.test(each));
      return file && !/^(?:gift|quizlet-tabs|windows-1252|thread)/.test(name)
        ? [readFileSync(join(fixtures, name, file), 'utf8')]
        : [];
    });
  let text = '';
  for (let i = 0; text.length < size; i++) text += `# Part ${i}\n\n${parts[i % parts.length]}\n\n`;
  return text.slice(0, size);
}

const repeated = (unit) => (n) => unit.repeat(Math.ceil(n / unit.length)).slice(0, n);

/** Name → text of about `n` characters. */
export const hostile = {
  dashes: repeated('-'),
  stars: repeated('*'),
  brackets: repeated('['),
  angles: repeated('<'),
  dollars: repeated('$'),
  backticks: repeated('`'),
  underscores: repeated('_'),
  backslashes: repeated('\\'),
  ampersands: repeated('&'),
  braces: repeated('{'),
  NUL: repeated('\0'),
  'lone surrogates': repeated('\ud800'),
  'zero width': repeated('\u200b'),
  'right to left': repeated('\u202e\u05d0\u05d1 '),
  'one line': repeated('a word and '),
  'CRLF lines': repeated('a\r\n'),
  'nested lists': (n) => {
    let text = '';
    for (let depth = 0; text.length < n; depth++) text += `${' '.repeat((depth % 60) * 2)}- a\n`;
    return text;
  },
  'nested quotes': repeated('> > > > a\n'),
  'unclosed fences': repeated('```js\n'),
  'unclosed links': repeated('[a]('),
  'unclosed tags': repeated('<p "'),
  'unclosed comments': repeated('<!--'),
  'unclosed bold': repeated('**a '),
  scripts: repeated('a_b'),
  'lists of A)': repeated('A) x\n'),
  ones: repeated('1. a\n'),
  boxes: repeated('- [ ] a\n'),
  answers: repeated('Answer: B\n'),
  'table rows': repeated('| a | b |\n'),
  divs: repeated('<div>'),
  'JSON arrays': repeated('['),
  GIFT: repeated('a {=b ~c}\n\n'),
};

/** `count` numbered questions with a task list each. */
export function questions(count) {
  const parts = [];
  for (let i = 1; i <= count; i++)
    parts.push(`${i}. Which number follows ${i}?\n\n- [ ] ${i - 1}\n- [x] ${i + 1}\n- [ ] ${i + 2}\n`);
  return parts.join('\n');
}
