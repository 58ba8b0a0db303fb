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

/** Lines of `make(0)`, `make(1)`, … until `n` characters are reached. */
const counted = (make) => (n) => {
  const parts = [];
  for (let i = 0, length = 0; length < n; i++) {
    const part = make(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};

/** `open` as often as `close`, one inside the other. */
const nested = (open, inside, close) => (n) => {
  const depth = Math.floor((n - inside.length) / (open.length + close.length));
  return open.repeat(depth) + inside + close.repeat(depth);
};

/** A name that starts with a capital, another for every `i`. */
const letters = (i) => `N${[...i.toString(26)].map((c) => String.fromCharCode(97 + parseInt(c, 26))).join('')}a`;

const cell = (source) => `{"cell_type":"markdown","metadata":{},"source":${JSON.stringify(source)}}`;

/** Name → text of about `n` characters. */
export const hostile = {
  // One character, over and over.
  dashes: repeated('-'),
  stars: repeated('*'),
  brackets: repeated('['),
  'closing brackets': repeated(']'),
  parens: repeated('('),
  angles: repeated('<'),
  'closing angles': repeated('>'),
  dollars: repeated('$'),
  backticks: repeated('`'),
  tildes: repeated('~'),
  equals: repeated('='),
  underscores: repeated('_'),
  backslashes: repeated('\\'),
  ampersands: repeated('&'),
  pipes: repeated('|'),
  braces: repeated('{'),
  hashes: repeated('#'),
  colons: repeated(':'),
  quotes: repeated('"'),
  digits: repeated('7'),
  'question marks': repeated('?'),
  spaces: repeated(' '),
  tabs: repeated('\t'),
  feeds: repeated('\n'),
  returns: repeated('\r'),
  NUL: repeated('\0'),
  'lone surrogates': repeated('\ud800'),
  'zero width': repeated('\u200b'),
  'soft hyphens': repeated('\u00ad'),
  'replacement signs': repeated('\ufffd'),
  // One line of everything.
  'right to left': repeated('\u202e\u05d0\u05d1 '),
  'one line': repeated('a word and '),
  'one word': repeated('abcdefgh'),
  emoji: repeated('✅'),
  'unclosed links': repeated('[a]('),
  'unclosed images': repeated('![a]('),
  'unclosed tags': repeated('<p "'),
  'unclosed attributes': repeated('<a href="'),
  'unclosed comments': repeated('<!--'),
  'unclosed bold': repeated('**a '),
  'unclosed emphasis': repeated('*a _b '),
  'unclosed formulas': repeated('\\(a '),
  'single dollars': repeated('$a '),
  scripts: repeated('a_b'),
  'bold over lines': repeated('**a\n'),
  'links and breaks in a line': repeated('<br>[a](b)'),
  'emphasis in a stem': (n) => `1. Which ${'**a** b *c* '.repeat(n / 12)}?\nA) a\nB) b\n`,
  'alternating code': repeated('``a`'),
  entities: repeated('&lt;'),
  'open entities': repeated('&#x1'),
  commands: repeated('\\frac'),
  'doubled formulas': repeated('a_1a1'),
  'periodic formulas': repeated('x^'),
  'labels in a line': repeated('A) x B) y '),
  'answers in a line': repeated('x. Answer: B '),
  shortcodes: repeated(':smile'),
  'small caps': repeated('Ab '),
  // Many lines.
  'CRLF lines': repeated('a\r\n'),
  'bare bullets': repeated('-\n'),
  'nested lists': counted((i) => `${' '.repeat((i % 60) * 2)}- a\n`),
  'lists 1,000 deep': counted((i) => `${' '.repeat(i % 1000)}- a\n`),
  'nested quotes': repeated('> > > > a\n'),
  'quotes 1,000 deep': counted(() => `${'>'.repeat(1000)} a\n`),
  'unclosed fences': repeated('```js\n'),
  'growing fences': counted((i) => `${'`'.repeat(3 + (i % 37))}js\n`),
  'fences of other marks': counted((i) => `${i % 2 ? '~~~' : '```'}\na\n`),
  'display formulas': repeated('$$\na\n$$\n\n'),
  'display formulas closed late': (n) => `${'\\[ a\n'.repeat(3000)}\\] x\n`.repeat(n / 15_000),
  'open display formulas': repeated('\\[ a\n'),
  'front matter': (n) => `---\n${'a: b\n'.repeat(n / 5)}`,
  'lists of A)': repeated('A) x\n'),
  'lists of A) to Z)': counted((i) => `${String.fromCharCode(65 + (i % 26))}) x\n`),
  'lists of a': repeated('- a\n'),
  ones: repeated('1. a\n'),
  numbers: counted((i) => `${i}. a\n`),
  'numbers that ask': counted((i) => `${i}. why?\n`),
  boxes: repeated('- [ ] a\n'),
  'bare boxes': repeated('☐ a\n'),
  ticks: repeated('✅ a\n'),
  circles: repeated('O a\n'),
  answers: repeated('Answer: B\n'),
  'indented answers': repeated(' Answer:\n'),
  explanations: repeated('Explanation: so\n'),
  verdicts: repeated('Correct\n'),
  points: repeated('1 point\n'),
  headings: repeated('# a\n'),
  'headings that ask': repeated('## why?\n'),
  'headings in a stem': (n) => `1. Which?\n${'# a\n'.repeat(n / 4)}`,
  'lists below an answer': (n) => `Which?\nAnswer: B\n${'so\n- a\n- b\n\n'.repeat(n / 12)}`,
  'lists in an explanation': (n) => `Which?\n- [x] a\n- [ ] b\nExplanation: so\n${'so\n☐ a\n'.repeat(n / 8)}`,
  'bullets in a stem': (n) => `1. It is\n${'so\n\n- a\n\n'.repeat(n / 10)}`,
  'answer lists that answer nothing': counted((i) => `Answers\n${i}. so\n`),
  'long lists of pairs': counted((i) => `${i % 1000 === 0 ? '\n' : ''}${i % 9999}-B; `),
  'options of many questions alike': counted(
    (i) => `Which one is ${i}?\nA) the first of these two\nB) the second of these two\n\n`,
  ),
  parties: counted((i) => `${letters(i)} proposes removing the valve ${i % 7}, thanks.\n`),
  'quoted talk': counted((i) => `I think the pump of kind ${i} moves water up the hill for the town\n`),
  rules: repeated('a\n\n---\n'),
  'bare heads': repeated('Question 1\n'),
  'table rows': repeated('| a | b |\n'),
  'table of answers': (n) => `| # | Answer |\n|---|---|\n${counted((i) => `| ${i} | B |\n`)(n)}`,
  'answer list': counted((i) => `${i + 1}. ${'ABCD'[i % 4]}\n`),
  'answer pairs in a line': counted((i) => `${i % 9999}-${'ABCD'[i % 4]}, `),
  'wide rows': counted(() => `${'|a'.repeat(2000)}|\n`),
  'honour code': repeated(
    'I, Ottoline Marchbanks, understand that submitting work that is not my own may have consequences ',
  ),
  'honour code lines': repeated(
    'I, Ottoline Marchbanks, understand that submitting work that is not my own may end my course.\n',
  ),
  talk: repeated('I think the answer is B. Thanks!\n'),
  'posts of many people': counted((i) => `user${i} said on 3 May 2021\nI think it is B, thanks\n`),
  'mail addresses': repeated('a.b@c.d.e\n'),
  // Whole questions.
  questions: counted((i) => `${i}. Which number follows ${i}?\n\n- [ ] ${i - 1}\n- [x] ${i + 1}\n- [ ] ${i + 2}\n\n`),
  'same question': repeated('1. Which is a nut?\n\n- [x] almond\n- [ ] plum\n\n'),
  'almost the same question': counted((i) => `1. Which is a nut of kind ${i}?\n\n- [x] an almond\n- [ ] a plum\n\n`),
  'questions with a list at the end': (n) => {
    const count = Math.floor(n / 75);
    const asked = Array.from(
      { length: count },
      (_, i) => `${i + 1}. Which number follows ${i}?\nA) ${i + 2}\nB) ${i + 1}\n`,
    );
    const answered = Array.from({ length: count }, (_, i) => `${i + 1}. B`);
    return `${asked.join('\n')}\n# Answers\n\n${answered.join('\n')}\n`;
  },
  'quizzes with a list each': counted(
    (i) => `1. Which is ${i}?\nA) this\nB) that\n2. Why ${i}?\nA) so\nB) thus\n\nAnswers\n1. A\n2. B\n\n`,
  ),
  'a question of many options': (n) => `1. Which?\n${'- [ ] a\n'.repeat(n / 8)}`,
  'an option of many lines': (n) => `1. Which?\nA) a\nB) ${'a\n'.repeat(n / 2)}`,
  'a stem of many lines': (n) => `1. Which${' of\n'.repeat(n / 4)}?\nA) a\nB) b\n`,
  'a long answer': (n) => `1. Which?\nA) a\nB) b\nAnswer: ${'b '.repeat(n / 2)}\n`,
  'long options': (n) => `1. Which?\nA) ${'a '.repeat(n / 4)}\nB) ${'b '.repeat(n / 4)}\nAnswer: B\n`,
  // Other formats.
  divs: repeated('<div>'),
  'nested divs': nested('<div>', 'a', '</div>'),
  'nested bold tags': nested('<b>', 'a', '</b>'),
  'nested details': nested('<details>', '<summary>a</summary>', '</details>'),
  'open details': repeated('<details>\n'),
  'open list items': (n) => `<html><body><ul>${'<li>a'.repeat(n / 5)}`,
  'HTML of nested lists': (n) => `<html><body>${nested('<ul><li>', 'a', '</li></ul>')(n - 12)}`,
  'HTML questions': (n) =>
    `<html><body><ol>${counted((i) => `<li>Which is ${i}?<ul><li class="correct">a ${i}</li><li>b</li></ul></li>\n`)(n)}</ol>`,
  'HTML fonts': (n) => `<html><body>${counted((i) => `<p><font color=${i}>a</x>`)(n)}`,
  'HTML text in a table': (n) => `<html><body><table>${'<p>a</p>'.repeat(n / 8)}`,
  'HTML formulas': (n) => `<html><body>${'<span class="katex">a</span>'.repeat(n / 28)}`,
  'HTML formatting': (n) => `<html><body>${'<p><b><i>a'.repeat(n / 10)}`,
  'HTML tables': (n) => `<html><body>${'<table><tr><td>'.repeat(n / 15)}`,
  'HTML entities': (n) => `<html><body>${'&lt;'.repeat(n / 4)}`,
  'HTML script': (n) => `<html><body><script>${'a<b;'.repeat(n / 4)}`,
  'JSON arrays': repeated('['),
  'JSON objects': repeated('{"a":'),
  'closed JSON arrays': nested('[', '', ']'),
  'JSON strings': (n) => `["${'a\\n'.repeat(n / 3)}"]`,
  'JSON questions': (n) =>
    `[${counted((i) => `{"question":"Which is ${i}?","options":["a","b"],"answer":1},\n`)(n)}{"question":"x?","options":["a","b"],"answer":1}]`,
  'a JSON object of many keys': (n) => `{${counted((i) => `"k${i}":1,`)(n)}"k":1}`,
  'a notebook of many cells': (n) =>
    `{"nbformat":4,"cells":[${counted((i) => `${cell(`${i}. Why ${i}?\n- [x] a\n- [ ] b\n`)},\n`)(n)}${cell('a')}]}`,
  'a notebook of one cell': (n) => `{"nbformat":4,"cells":[${cell('1. Why?\n- [x] a\n- [ ] b\n'.repeat(n / 29))}]}`,
  GIFT: repeated('a {=b ~c}\n\n'),
  'open GIFT': repeated('a {=b ~c\n'),
  'GIFT in one brace': (n) => `a {=b ${'~c '.repeat(n / 3)}}`,
  'GIFT braces': (n) => `a {=b ~c}\n\n${'{'.repeat(n)}`,
  'GIFT notes': (n) => `a {=b ${'~c#d '.repeat(n / 5)}}`,
  'GIFT titles': (n) => `a {=b ~c}\n\n${'::a'.repeat(n / 3)}`,
  Aiken: repeated('Which is a nut?\nA) almond\nB) plum\nANSWER: A\n\n'),
  CSV: (n) => `question,a,b,answer\n${'Which?,x,y,A\n'.repeat(n / 13)}`,
  'open CSV quotes': (n) => `question,a,b,answer\n${'"Which?,x,y,A\n'.repeat(n / 14)}`,
  'tab cards': counted((i) => `term ${i}\tmeaning ${i}\n`),
  'LaTeX exam': (n) =>
    `\\begin{questions}\n${'\\question a?\n\\begin{choices}\n\\choice b\n\\CorrectChoice c\n\\end{choices}\n'.repeat(n / 70)}`,
  'LaTeX choices': (n) => `\\question a?\n${'\\choice b\n'.repeat(n / 10)}`,
  YAML: counted((i) => `- question: Which is ${i}?\n  options:\n    - a\n    - b\n  answer: b\n`),
};

/** `count` numbered questions with a task list each. */
export function questions(count) {
  const parts = [];
  for (let i = 1; i <= count; i++)
    parts.push(`${i}. Which number follows ${i}?\n\n- [ ] ${i - 1}\n- [x] ${i + 1}\n- [ ] ${i + 2}\n`);
  return parts.join('\n');
}
