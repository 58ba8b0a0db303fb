import { describe, expect, it } from 'vitest';
import { extractQuiz, type QuizItem } from '@keyproof/parser';

/** Ways in which dumps write the same three questions: every head, label and answer line must lead to the same items. */
const QUESTIONS = [
  { stem: 'Which pan is flat?', options: ['the wok', 'the griddle', 'the pot'], key: 1 },
  { stem: 'Which knife has teeth?', options: ['bread knife', 'butter knife', 'spoon'], key: 0 },
  { stem: 'Which drink is hot?', options: ['milk', 'ice', 'tea'], key: 2 },
];
const LETTERS = ['A', 'B', 'C'];

interface Dialect {
  head?: (n: number) => string;
  label?: (letter: string, n: number) => string;
  answer?: (letter: string, text: string) => string;
}

function dump({ head = (n) => `${n}. `, label = (c) => `${c}. `, answer = (c) => `Answer: ${c}` }: Dialect): string {
  return QUESTIONS.map(({ stem, options, key }, i) =>
    [
      `${head(i + 1)}${stem}`,
      ...options.map((option, k) => `${label(LETTERS[k] as string, k + 1)}${option}`),
      answer(LETTERS[key] as string, options[key] as string),
    ].join('\n'),
  ).join('\n\n');
}

function shown(items: readonly QuizItem[]): unknown {
  return items.map((item) => ({
    stem: item.stem.text,
    options: item.options.map((option) => option.text),
    key: item.key?.options[0],
  }));
}

const table = (rows: Record<string, (...args: never[]) => string>): [string, never][] =>
  Object.entries(rows) as [string, never][];

describe('heads of questions', () => {
  it.each(
    table({
      'Q.1)': (n: number) => `Q.${n}) `,
      'Q-1.': (n: number) => `Q-${n}. `,
      '1.)': (n: number) => `${n}.) `,
      '1-': (n: number) => `${n}- `,
      '#1': (n: number) => `#${n} `,
      '(1)': (n: number) => `(${n}) `,
      '[1]': (n: number) => `[${n}] `,
      'Q1 -': (n: number) => `Q${n} - `,
      'Ques 1.': (n: number) => `Ques ${n}. `,
      'MCQ 1:': (n: number) => `MCQ ${n}: `,
      'Question 1 of 3': (n: number) => `Question ${n} of 3\n`,
      'QUESTION NO: 1': (n: number) => `QUESTION NO: ${n}\n`,
      '**1\\. …**': (n: number) => `**${n}\\.** `,
      'Question 1 (2 points)': (n: number) => `Question ${n} (2 points)\n`,
      'Item 1': (n: number) => `Item ${n}\n`,
      'Question #1 –': (n: number) => `Question #${n} – `,
      'Pregunta nº 1:': (n: number) => `Pregunta nº ${n}: `,
      'Вопрос №1.': (n: number) => `Вопрос №${n}. `,
      第1题: (n: number) => `第${n}题 `,
      '1、': (n: number) => `${n}、`,
      'Câu 1:': (n: number) => `Câu ${n}: `,
      '### 1️⃣': (n: number) => `### ${n}\ufe0f\u20e3 `,
    }),
  )('%s', (_, head) => {
    const { items } = extractQuiz(dump({ head }));
    expect(shown(items)).toEqual(QUESTIONS);
    expect(items.map((item) => item.number)).toEqual([1, 2, 3]);
  });
});

describe('labels of options', () => {
  it.each(
    table({
      'A)': (c: string) => `${c}) `,
      '(a)': (c: string) => `(${c.toLowerCase()}) `,
      '[A]': (c: string) => `[${c}] `,
      'A]': (c: string) => `${c}] `,
      'A>': (c: string) => `${c}> `,
      'A–': (c: string) => `${c}– `,
      'A and a tab': (c: string) => `${c}\t`,
      'A and a space': (c: string) => `${c} `,
      'A - ': (c: string) => `${c} - `,
      'A、': (c: string) => `${c}、`,
      '（A）': (c: string) => `（${c}）`,
      '- **A**:': (c: string) => `- **${c}**: `,
      '`A`': (c: string) => `\`${c}\` `,
      'Option A:': (c: string) => `Option ${c}: `,
      'Ⓐ': (c: string) => `${String.fromCodePoint(0x24b6 + LETTERS.indexOf(c))} `,
      '> A.': (c: string) => `> ${c}. `,
    }),
  )('%s', (_, label) => {
    const { items } = extractQuiz(dump({ head: (n) => `Question ${n}: `, label }));
    expect(shown(items)).toEqual(QUESTIONS);
  });
});

describe('answer lines', () => {
  it.each(
    table({
      'Ans. (b)': (c: string) => `Ans. (${c.toLowerCase()})`,
      'Ans:- B': (c: string) => `Ans:- ${c}`,
      'Ans-B': (c: string) => `Ans-${c}`,
      'Sol. B': (c: string) => `Sol. ${c}`,
      'Answer(s): B': (c: string) => `Answer(s): ${c}`,
      'Correct option: (B)': (c: string) => `Correct option: (${c})`,
      'The correct option is (B)': (c: string) => `The correct option is (${c})`,
      'Correct choice is B': (c: string) => `Correct choice is ${c}`,
      'Hence, option B is correct.': (c: string) => `Hence, option ${c} is correct.`,
      'Solution: The correct answer is B because …': (c: string) =>
        `Solution: The correct answer is ${c} because of heat.`,
      'Explanation: Option B is correct because …': (c: string) =>
        `Explanation: Option ${c} is correct because it is so.`,
      'Answer: B) text': (c: string, text: string) => `Answer: ${c}) ${text}`,
      'Answer: text': (_: string, text: string) => `Answer: ${text}`,
      'Answer: B ✅': (c: string) => `Answer: ${c} ✅`,
      '✅ B': (c: string) => `✅ ${c}`,
      '👉 B': (c: string) => `👉 ${c}`,
      '<!-- Answer: B -->': (c: string) => `<!-- Answer: ${c} -->`,
      'B below Answer': (c: string) => `Answer\n${c}`,
      'Respuesta correcta: B': (c: string) => `Respuesta correcta: ${c}`,
      'Richtige Antwort: B': (c: string) => `Richtige Antwort: ${c}`,
      'Réponse : B': (c: string) => `Réponse : ${c}`,
      'Gabarito: B': (c: string) => `Gabarito: ${c}`,
      '【答案】B': (c: string) => `【答案】${c}`,
      '정답: B': (c: string) => `정답: ${c}`,
      'Đáp án đúng là B': (c: string) => `Đáp án đúng là ${c}`,
      'คำตอบ: B': (c: string) => `คำตอบ: ${c}`,
    }),
  )('%s', (_, answer) => {
    expect(shown(extractQuiz(dump({ answer })).items)).toEqual(QUESTIONS);
  });
});
