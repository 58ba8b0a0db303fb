import { describe, expect, it } from 'vitest';
import { extractQuiz } from '@keyproof/parser';

/** What each item asks and which options are right, or the text of its answer. */
function keys(text: string): unknown[] {
  return extractQuiz(text).items.map(({ stem, key }) => [
    stem.text,
    key === null ? null : key.options.length > 0 ? key.options : key.text,
  ]);
}

describe('Org', () => {
  it('reads each card of a drill, whatever the depth of its answer', () => {
    const cards = [
      '#+TITLE: Galley drill',
      '',
      '* Card 1                               :drill:galley:',
      ':PROPERTIES:',
      ':ID: 8f1c',
      ':END:',
      'Which pan is flat?',
      '** Answer',
      'the griddle',
      '* Card 2 :drill:',
      'SCHEDULED: <2026-02-01 Sun>',
      'Which knife has teeth?',
      '- a) bread knife',
      '- b) butter knife',
      '*** Answer',
      'a',
    ];
    expect(keys(cards.join('\n'))).toEqual([
      ['Which pan is flat?', 'the griddle'],
      ['Which knife has teeth?', [0]],
    ]);
  });

  it('asks the headline where that is the question', () => {
    const text =
      '#+STARTUP: overview\n* Galley\n** Which pan is flat? :drill:\n*** Answer\nthe griddle\n** Which drink is hot? :drill:\n*** Answer\ntea\n';
    expect(keys(text)).toEqual([
      ['Which pan is flat?', 'the griddle'],
      ['Which drink is hot?', 'tea'],
    ]);
  });

  it('keeps listings and drops what sets the document up', () => {
    const text =
      '#+TITLE: Galley\n** Question 1\n:PROPERTIES:\n:ID: 1\n:END:\nWhat is printed?\n#+begin_src python\nprint(1 * 2)\n#+end_src\n- A. 2\n- B. 12\n*** Answer\nA\n';
    const [item] = extractQuiz(text).items;
    expect(item?.stem.markdown).toContain('```python\nprint(1 * 2)\n```');
    expect(item?.stem.text).not.toContain('PROPERTIES');
    expect(item?.key?.options).toEqual([0]);
  });
});

describe('keys behind LaTeX lists', () => {
  const quiz = (key: string): string =>
    `\\documentclass{article}\n\\begin{document}\n\\begin{enumerate}\n${[
      ['Which pan is flat?', 'wok', 'griddle', 'pot'],
      ['Which knife has teeth?', 'bread knife', 'butter knife', 'spoon'],
      ['Which drink is hot?', 'milk', 'ice', 'tea'],
    ]
      .map(
        ([stem, ...options]) =>
          `\\item ${stem}\n\\begin{enumerate}\n${options.map((option) => `\\item ${option}`).join('\n')}\n\\end{enumerate}`,
      )
      .join('\n')}\n\\end{enumerate}\n${key}\n\\end{document}\n`;

  it.each([
    ['pairs in one line', '\\section*{L\\"osungen / Solutions}\n1~(b), 2~(a), 3~(c)'],
    ['bold numbers', '\\subsection*{Answer key}\n\\textbf{1} b \\quad \\textbf{2} a \\quad \\textbf{3} c'],
    ['dashes', '\\bigskip\\noindent\\textbf{Answers:} 1 -- b, 2 -- a, 3 -- c'],
    ['small print', '{\\footnotesize Key: 1.\\,b;\\ 2.\\,a;\\ 3.\\,c}'],
    ['a row above a row', '\\section*{Key}\n\\begin{tabular}{c|c|c}\n1 & 2 & 3\\\\ \\hline\nb & a & c\n\\end{tabular}'],
    ['a row a question', '\\section*{Key}\n\\begin{tabular}{cc}\n1 & B\\\\\n2 & A\\\\\n3 & C\\\\\n\\end{tabular}'],
    [
      'a list',
      '\\section*{Corrigé}\n\\begin{enumerate}\n\\item (b) It is.\n\\item (a) It has.\n\\item (c) It is.\n\\end{enumerate}',
    ],
  ])('%s', (_, key) => {
    expect(keys(quiz(key))).toEqual([
      ['Which pan is flat?', [1]],
      ['Which knife has teeth?', [0]],
      ['Which drink is hot?', [2]],
    ]);
  });

  it('takes the letter that opens a hidden solution', () => {
    const text =
      '\\documentclass{exam}\n\\begin{questions}\n\\question Which pan is flat?\n\\begin{choices}\n\\choice the wok\n\\choice the griddle\n\\end{choices}\n\\begin{solution}\n(B) because it has no rim.\n\\end{solution}\n\\end{questions}\n';
    expect(keys(text)).toEqual([['Which pan is flat?', [1]]]);
  });
});

describe('tables of questions', () => {
  it('counts options where the column holds numbers of options, even beside an option that says the number', () => {
    const text =
      'Question,Answer 1,Answer 2,Answer 3,Correct answer(s)\nHow many oars has a scull?,1,2,3,2\nWhich rope lifts a sail?,sheet,halyard,stay,2\nHow many masts has a sloop?,2,1,3,2\nWhich are knots?,bowline,keel,clove hitch,"1,3"\n';
    expect(keys(text).map((each) => (each as unknown[])[1])).toEqual([[1], [1], [1], [0, 2]]);
  });

  it('reads a number as an option where no row tells that numbers count options', () => {
    const text = 'Question,A,B,C,Answer\nHow many oars?,3,2,1,2\nHow many masts?,1,3,2,1\n';
    expect(keys(text).map((each) => (each as unknown[])[1])).toEqual([[1], [0]]);
  });

  it('takes letters for labels where they are labels everywhere, even beside an option that says the letter', () => {
    const quiz = [
      { question: 'Which pan is flat?', options: ['wok', 'griddle', 'pot'], answer: 'B' },
      { question: 'Which vitamin comes with the sun?', options: ['D', 'A', 'K', 'C'], answer: 'A' },
      { question: 'Which letter ends the word bread?', options: ['b', 'c', 'e', 'd'], answer: 'D' },
    ];
    expect(keys(JSON.stringify(quiz)).map((each) => (each as unknown[])[1])).toEqual([[1], [0], [3]]);
    const table = `question,a,b,c,d,answer\n${quiz.map((q) => [q.question, ...q.options, ...Array(4 - q.options.length).fill(''), q.answer].join(',')).join('\n')}\n`;
    expect(keys(table).map((each) => (each as unknown[])[1])).toEqual([[1], [0], [3]]);
  });

  it('gives the code with which a cell of a notebook begins to the question below it', () => {
    const cell = (text: string) => ({ cell_type: 'markdown', metadata: {}, source: text.split(/(?<=\n)/) });
    const code = (n: number) => `[MCQ]\n\n\`\`\`python\npan = ${n}\n\`\`\`\n\n`;
    const question = (n: number) =>
      `### ${n}. What is pan number ${n}?\n\n- [ ] A) a wok\n- [x] B) a pot\n\nAns: Pots are deep.\n`;
    const notebook = {
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [cell('# Pans'), cell(code(1) + question(1)), cell(question(2)), cell(code(3) + question(3))],
    };
    const { items } = extractQuiz(JSON.stringify(notebook));
    expect(items.map(({ number, stem }) => [number, /pan = (\d)/.exec(stem.text)?.[1] ?? null])).toEqual([
      [1, '1'],
      [2, null],
      [3, '3'],
    ]);
    expect(items.every(({ stem, explanation }) => !/MCQ/.test(stem.text + (explanation?.text ?? '')))).toBe(true);
  });

  it.each(['correctIndex', 'correctIndices', 'answer_index', 'correctOptionIndex'])(
    'counts the options from 0 where the field is called %s',
    (name) => {
      const quiz = [
        { question: 'Which pan is flat?', options: ['wok', 'griddle', 'pot'], [name]: name.endsWith('s') ? [1] : 1 },
      ];
      const [item] = extractQuiz(JSON.stringify(quiz)).items;
      expect(item?.key?.options).toEqual([1]);
      expect(item?.key?.confidence).toBeGreaterThan(0.9);
    },
  );

  it('finds the questions of a program far below its lessons', () => {
    const lesson = `  lesson: '${'Knead, rest, fold. '.repeat(2000)}',\n`;
    const text = `export const courses = [{\n${lesson}  quiz: [\n${[1, 2]
      .map((n) => `    { question: 'Which pan is no. ${n}?', options: ['wok', 'pot', 'pan'], correctIndex: ${n} },`)
      .join('\n')}\n  ],\n}];\n`;
    expect(keys(text).map((each) => (each as unknown[])[1])).toEqual([[1], [2]]);
  });

  it('tells options apart that differ in nothing but signs', () => {
    const quiz = [{ question: 'Which spelling has two blanks?', options: ['oar', 'o_ar', 'o_a_r'], answer: 'o_a_r' }];
    expect(keys(JSON.stringify(quiz))).toEqual([['Which spelling has two blanks?', [2]]]);
  });

  it('finds the header below the name of a template', () => {
    const text =
      '"Quiz\nImport Template",,,,\nQuestion #,Question Text,Answer 1,"Answer 2\n(Optional)","Correct Answer(s)\n(Only include Answer #)"\n1,Which rope lifts a sail?,sheet,halyard,2\n';
    expect(keys(text)).toEqual([['Which rope lifts a sail?', [1]]]);
  });

  it.each(['front\tback\n', 'Term\tDefinition\tTags\n'])('takes %j for the header of cards', (header) => {
    const rows = 'Which pan is flat?\tthe griddle\nWhich drink is hot?\ttea\nThe knife with teeth\tbread knife\n';
    expect(keys(header + rows)).toEqual([
      ['Which pan is flat?', 'the griddle'],
      ['Which drink is hot?', 'tea'],
      ['The knife with teeth', 'bread knife'],
    ]);
  });
});

describe('answers in the words of a person', () => {
  const asked = 'Question 1. Which pan is flat?\na) the wok\nb) the griddle\nc) the pot\n\n';

  it.each([
    'My solution: b. Reason: it has no rim.',
    '> My solution: b',
    'Correct option: b (it has no rim)',
    '**galley_cat**: Answer is b, it has no rim.',
    'It is B: it has no rim.',
    "I'd go with (b)",
    'Pretty sure it’s B',
    'galley.cat says: I would pick b because it has no rim.',
    'Ich würde b) nehmen.',
    'Bin mir ziemlich sicher, dass es b ist.',
    'Yo diría que es la b.',
    'Je dirais que c’est la b.',
    'Acho que é a letra B.',
    'Direi la b, perché non ha bordo.',
    '我觉得应该选B。',
  ])('%s', (said) => {
    expect(extractQuiz(asked + said).items[0]?.key?.options).toEqual([1]);
  });

  it.each(['It is a b movie.', 'Is it B?', 'It is not B.', 'I think it is A or B.', 'Good one, no idea either.'])(
    '%s names no answer',
    (said) => {
      expect(extractQuiz(asked + said).items[0]?.key).toBeNull();
    },
  );

  it('claims nothing where people disagree', () => {
    expect(extractQuiz(`${asked}I'd go with (b)\n\nPretty sure it's C.`).items[0]?.key).toBeNull();
  });

  it('keeps the line apart from the last option', () => {
    const [item] = extractQuiz(asked.trimEnd() + '\nYo diría que es la b.').items;
    expect(item?.options.at(-1)?.text).toBe('the pot');
  });
});

it('takes a list of which the page marks one for options, whatever the sentence above ends with', () => {
  const page = `<html><body>${[
    '1. The pan with no rim is roughly',
    '2. The knife with teeth cuts mostly',
    '3. Which drink is hot?',
  ]
    .map(
      (stem) => `<p><b>${stem.slice(0, 2)}</b>${stem.slice(2)}</p><ul><li>round</li><li class="correct">flat</li></ul>`,
    )
    .join('')}</body></html>`;
  expect(keys(page).map((each) => (each as unknown[])[1])).toEqual([[1], [1], [1]]);
});

it('takes an explanation that speaks of an option for no key', () => {
  const sheet =
    'question,correct,answer,explanation,option A,option B\nWhich pan is flat?,,,The griddle has no rim.,the wok,the griddle\nWhich drink is hot?,,,,tea,milk\n';
  expect(extractQuiz(sheet).items.map(({ key }) => key)).toEqual([null, null]);
});
