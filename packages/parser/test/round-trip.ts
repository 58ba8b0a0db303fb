import fc from 'fast-check';

/** A question as its author knows it. */
export interface Asked {
  stem: string;
  options: string[];
  /** 0-based, ascending, at least one and not all. */
  key: number[];
  /** `''` for none. */
  why: string;
}

/** How a dump writes its questions: one choice of each kind. */
export interface Dialect {
  language: Language;
  number: NumberStyle;
  option: OptionStyle;
  /** A name of `MARKS` or of `BELOW`. */
  key: string;
  why: boolean;
  /** Blank lines between the stem and the options, and between options. */
  airy: boolean;
  crlf: boolean;
}

const LANGUAGES = {
  en: {
    ask: (thing: string) => `Which of these belongs to the ${thing}?`,
    question: 'Question',
    bare: 'Answer',
    answer: ['Answer:', 'Correct answer:', 'Ans:', '**Answer:**'],
    why: 'Explanation:',
    answers: 'Answers',
  },
  es: {
    ask: (thing: string) => `¿Cuál de estas partes pertenece a ${thing}?`,
    question: 'Pregunta',
    bare: 'Respuesta',
    answer: ['Respuesta:', 'Respuesta correcta:', 'La respuesta correcta es:'],
    why: 'Explicación:',
    answers: 'Respuestas',
  },
  de: {
    ask: (thing: string) => `Welche dieser Angaben passt zu ${thing}?`,
    question: 'Frage',
    bare: 'Antwort',
    answer: ['Antwort:', 'Richtige Antwort:', 'Lösung:'],
    why: 'Erklärung:',
    answers: 'Antworten',
  },
  fr: {
    ask: (thing: string) => `Laquelle de ces pièces va avec ${thing} ?`,
    question: 'Question',
    bare: 'Réponse',
    answer: ['Réponse :', 'Bonne réponse :', 'La bonne réponse est :'],
    why: 'Explication :',
    answers: 'Réponses',
  },
  zh: {
    ask: (thing: string) => `下列哪一项属于${thing}？`,
    question: '第',
    bare: '答案',
    answer: ['答案：', '正确答案：', '参考答案：', '【答案】'],
    why: '解析：',
    answers: '参考答案',
  },
};
type Language = keyof typeof LANGUAGES;

const NUMBERS = {
  none: () => '',
  '1.': (n: number) => `${n}. `,
  '1)': (n: number) => `${n}) `,
  '(1)': (n: number) => `(${n}) `,
  '**1.**': (n: number) => `**${n}.** `,
  'Q1.': (n: number) => `Q${n}. `,
  'Q1:': (n: number) => `Q${n}: `,
  '### 1.': (n: number) => `### ${n}. `,
  'Question 1:': (n: number, { question }: Words) => (question === '第' ? `第${n}题：` : `${question} ${n}: `),
  'Question 1 above': (n: number, { question }: Words) => (question === '第' ? `第${n}题\n` : `${question} ${n}\n`),
  '## Question 1 above': (n: number, { question }: Words) =>
    question === '第' ? `## 第${n}题\n\n` : `## ${question} ${n}\n\n`,
};
type NumberStyle = keyof typeof NUMBERS;
type Words = (typeof LANGUAGES)[Language];

const letter = (i: number): string => String.fromCharCode(65 + i);
const OPTIONS = {
  '-': () => '- ',
  '*': () => '* ',
  'A)': (i: number) => `${letter(i)}) `,
  'A.': (i: number) => `${letter(i)}. `,
  'a)': (i: number) => `${letter(i).toLowerCase()}) `,
  'a.': (i: number) => `${letter(i).toLowerCase()}. `,
  '(a)': (i: number) => `(${letter(i).toLowerCase()}) `,
  '(A)': (i: number) => `(${letter(i)}) `,
  '- A)': (i: number) => `- ${letter(i)}) `,
  '   a.': (i: number) => `   ${letter(i).toLowerCase()}. `,
  '   1)': (i: number) => `   ${i + 1}) `,
  none: () => '',
};
type OptionStyle = keyof typeof OPTIONS;

/** Marks at the options: what stands around one that is right and one that is wrong. */
type Write = (label: string, text: string) => string;
const MARKS: Record<string, { right: Write; wrong: Write; labels: OptionStyle[] }> = {};
const mark = (
  name: string,
  labels: OptionStyle[],
  right: Write,
  wrong: Write = (label, text) => label + text,
): void => {
  MARKS[name] = { right, wrong, labels };
};
const bullets: OptionStyle[] = ['-', '*'];
const letters: OptionStyle[] = ['A)', 'A.', 'a)', 'a.', '(a)', '(A)', '- A)', '   a.'];
mark(
  '[x]',
  bullets,
  (l, t) => `${l}[x] ${t}`,
  (l, t) => `${l}[ ] ${t}`,
);
mark(
  '[X]',
  bullets,
  (l, t) => `${l}[X] ${t}`,
  (l, t) => `${l}[ ] ${t}`,
);
mark(
  '(x)',
  [...bullets, 'none'],
  (l, t) => `${l}(x) ${t}`,
  (l, t) => `${l}( ) ${t}`,
);
mark(
  '(o)',
  ['none'],
  (l, t) => `${l}(o) ${t}`,
  (l, t) => `${l}( ) ${t}`,
);
mark(
  '[x] bare',
  ['none'],
  (l, t) => `${l}[x] ${t}`,
  (l, t) => `${l}[ ] ${t}`,
);
for (const [on, off] of ['☑☐', '☒☐', '◉○', '●○'].map((pair) => [...pair] as [string, string]))
  mark(
    `${on}${off}`,
    ['none', '-'],
    (l, t) => `${l}${on} ${t}`,
    (l, t) => `${l}${off} ${t}`,
  );
for (const [on, off] of ['✅❌', '✓✗', '✔✘', '✔❌'].map((pair) => [...pair] as [string, string]))
  mark(
    `${on}${off}`,
    ['none', '-', 'A)', '(a)'],
    (l, t) => `${l}${on} ${t}`,
    (l, t) => `${l}${off} ${t}`,
  );
for (const on of ['✅', '✓', '✔']) mark(`${on} behind`, [...bullets, ...letters], (l, t) => `${l}${t} ${on}`);
for (const on of ['✅', '✔️']) mark(`${on} in front`, [...bullets, 'A)', 'a.'], (l, t) => `${l}${on} ${t}`);
mark('bold', [...bullets, ...letters, '   1)'], (l, t) => `${l}**${t}**`);
mark('bold line', ['A)', 'A.', 'a)', '(a)'], (l, t) => `**${l}${t}**`);
mark('==', [...bullets, ...letters], (l, t) => `${l}==${t}==`);
mark('starred', ['A)', 'A.', 'a)', '(A)'], (l, t) => `*${l}${t}`);
mark('(correct)', [...bullets, ...letters], (l, t) => `${l}${t} (correct)`);
mark('<mark>', [...bullets, ...letters], (l, t) => `${l}<mark>${t}</mark>`);
mark(
  'True:',
  ['-', 'none'],
  (l, t) => `${l}True: ${t}`,
  (l, t) => `${l}False: ${t}`,
);
mark('quoted', ['none'], (l, t) => `> ${l}${t}`);

/** Keys told below the options or at the end of the dump. */
const BELOW = [
  'line of letters',
  'line of texts',
  'details',
  'list at the end',
  'table at the end',
  'pairs at the end',
] as const;

export function print(quiz: readonly Asked[], dialect: Dialect): string {
  const words: Words = LANGUAGES[dialect.language];
  const gap = dialect.airy ? '\n\n' : '\n';
  const marks = MARKS[dialect.key];
  const label = OPTIONS[dialect.option];
  const lettered = (key: readonly number[]): string => key.map(letter).join(quiz.length % 2 ? ', ' : '');
  const asked = quiz.map(({ stem, options, key, why }, k) => {
    const head = NUMBERS[dialect.number](k + 1, words) + stem;
    const lines = options.map((text, i) => {
      if (!marks) return label(i) + text;
      return key.includes(i) ? marks.right(label(i), text) : marks.wrong(label(i), text);
    });
    let below = '';
    if (dialect.key === 'line of letters') below = `${words.answer[key.length % words.answer.length]} ${lettered(key)}`;
    else if (dialect.key === 'line of texts') below = `${words.answer[0]} ${options[key[0] as number]}`;
    else if (dialect.key === 'details')
      below = `<details>\n<summary>${words.bare}</summary>\n\n${lettered(key)}\n\n</details>`;
    const text = why === '' || !dialect.why ? '' : `${words.why} ${why}`;
    const blocks = [`${head}${gap}${lines.join(gap)}`, below, text].filter(Boolean);
    return blocks.join('\n\n');
  });
  let end = '';
  const entry = (key: readonly number[]): string => key.map(letter).join('');
  if (dialect.key === 'list at the end')
    end = `## ${words.answers}\n\n${quiz.map(({ key }, k) => `${k + 1}. ${entry(key)}`).join('\n')}`;
  else if (dialect.key === 'table at the end')
    end = `| # | ${words.bare} |\n|---|---|\n${quiz.map(({ key }, k) => `| ${k + 1} | ${entry(key)} |`).join('\n')}`;
  else if (dialect.key === 'pairs at the end')
    end = `${words.answers}: ${quiz.map(({ key }, k) => `${k + 1}-${entry(key)}`).join(', ')}`;
  const text = [...asked, end].filter(Boolean).join('\n\n') + '\n';
  return dialect.crlf ? text.replaceAll('\n', '\r\n') : text;
}

const NEUTRAL =
  'kettle ladle brass copper river stone lantern harbour meadow cabin saddle anchor barrel bridge candle chimney ferry garden hammer island jacket kitchen ladder market needle orchard pillow quarry ribbon shovel tunnel velvet wagon window zipper basket carpet drawer engine fiddle';
const word = fc.constantFrom(...NEUTRAL.split(' '));
const extra = fc.constantFrom(
  'large',
  'old',
  '12',
  '3.5 m',
  'of 1890',
  '(small)',
  'with oil',
  '$x_1$',
  '`w + 1`',
  'A',
  '50 %',
  'and salt',
  'C++',
  'x < y',
  'no. 7',
);
const phrase = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.option(extra, { nil: '', freq: 2 }))
  .map(([list, more]) => [...list, more].filter(Boolean).join(' '));

const NUMBERED = /at the end$|^(?:quoted|True:)$/;

export const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    language: fc.constantFrom(...(Object.keys(LANGUAGES) as Language[])),
    number: fc.constantFrom(...(Object.keys(NUMBERS) as NumberStyle[])),
    key: fc.oneof(fc.constantFrom(...Object.keys(MARKS)), fc.constantFrom(...BELOW)),
    option: fc.nat(),
    why: fc.boolean(),
    airy: fc.boolean(),
    crlf: fc.boolean(),
  })
  .map(({ option, ...rest }) => {
    const fits = MARKS[rest.key]?.labels ?? (rest.key === 'line of texts' ? [...letters, ...bullets] : letters);
    return { ...rest, option: fits[option % fits.length] as OptionStyle };
  })
  // Keys at the end speak of numbers; marks that stand in paragraphs without a bullet need them to tell where a question begins.
  .map((each) => ({
    ...each,
    number: NUMBERED.test(each.key) && each.number === 'none' ? '1.' : each.number,
    airy: each.airy || each.key === 'quoted',
  }));

export const quizFor = ({ language, key }: Dialect): fc.Arbitrary<Asked[]> =>
  fc
    .array(
      fc
        .record({
          things: fc.tuple(word, word, word),
          options: fc.uniqueArray(phrase, { minLength: key === 'quoted' ? 3 : 2, maxLength: 6 }),
          keys: fc.array(fc.nat(), { minLength: 1, maxLength: key === 'line of texts' ? 1 : 2 }),
          why: fc.option(fc.array(word, { minLength: 3, maxLength: 9 }), { nil: null }),
        })
        .map(({ things, options, keys, why }) => ({
          stem: things.join(language === 'zh' ? '和' : ' and '),
          options,
          key: [...new Set(keys.map((key) => key % options.length))]
            .sort((a, b) => a - b)
            .slice(0, Math.max(1, options.length - 1)),
          why: why === null ? '' : `the ${why.join(' ')}.`,
        })),
      { minLength: 3, maxLength: 7 },
    )
    .map((quiz) => quiz.map((asked, k) => ({ ...asked, stem: LANGUAGES[language].ask(`${asked.stem} ${k + 100}`) })));

export const dialectQuiz = dialect.chain((how) => quizFor(how).map((quiz) => ({ dialect: how, quiz })));
