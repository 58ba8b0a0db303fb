import { describe, expect, it } from 'vitest';
import { extractQuiz } from '@keyproof/parser';

const quiz = '1. Which is a nut?\n\n- [ ] plum\n- [x] almond\n';
/** Where such a line may stand in a dump. */
const places: ((line: string) => string)[] = [
  (line) => `${quiz}\n${line}\n`,
  (line) => `${quiz}\n${line}\n\n2. Which is a fruit?\n\n- [x] pear\n- [ ] rock\n`,
  (line) => `${line}\n\n${quiz}`,
  (line) => `1. Which is a nut?\nA) plum\nB) almond\nAnswer: B\n${line}\n`,
  (line) => `${line}\nWhich is a nut?\n- [ ] plum\n- [x] almond\n`,
];

describe('what names a person reaches no item', () => {
  it.each([
    'I, Ottoline Marchbanks, understand that submitting work that isn’t my own may have consequences.',
    '- [x] I, **Ottoline Marchbanks**, understand that handing in another’s work can result in zero credit.',
    'By typing my name, Ottoline Marchbanks, I agree to the honor code.',
    'I certify that I, Ottoline Marchbanks, did this quiz alone.',
    'Ottoline Marchbanks has read and agreed to the code of conduct.',
    'This quiz was taken by Ottoline Marchbanks.',
    'Ich, Ottoline Marchbanks, versichere, dass ich allein gearbeitet habe.',
    'Yo, Ottoline Marchbanks, declaro que este trabajo es mío.',
    'Je soussignée, Ottoline Marchbanks, certifie que ce travail est le mien.',
    'Io, Ottoline Marchbanks, dichiaro che questo lavoro è mio.',
    'Я, Ottoline Marchbanks, подтверждаю, что работа выполнена мной.',
    '本人 Ottoline Marchbanks 承诺诚信考试',
    'Submitted by Ottoline Marchbanks',
    'Signed: Ottoline Marchbanks',
    'Signature Ottoline Marchbanks',
    '— Ottoline Marchbanks',
    '**Name:** Ottoline Marchbanks',
    'Name - Ottoline Marchbanks',
    'Student: Ottoline Marchbanks',
    'Group members: Ottoline Marchbanks, Percival Quigley',
    'Student ID: 10293847',
    'Matrikelnummer: 10293847',
    'Roll No. 10293847 Marchbanks',
    'Nombre y apellidos: Ottoline Marchbanks',
    'Vor- und Nachname: Ottoline Marchbanks',
    'Nom : Marchbanks',
    '姓名：Ottoline Marchbanks',
    '学号：10293847',
    'Posted by u/ottoline_m 3 days ago',
    'User: ottoline_m',
    '@ottoline_marchbanks',
    'ottoline.marchbanks@mail.test',
    'Mail me at ottoline.marchbanks@mail.test for more.',
    'Tel. +49 30 1234567 Marchbanks',
    'Call (030) 555-0199 for help',
    'Class: 7b, Ottoline Marchbanks',
    'Group 4 - Ottoline Marchbanks',
    'Klasse 7b, Ottoline Marchbanks',
    'Ottoline Marchbanks, class 7b',
    'Ottoline Marchbanks (Group 4)',
    'Typed by Ottoline Marchbanks',
    'Full name *\nOttoline Marchbanks',
    'Name:\nOttoline Marchbanks',
    'u/ottoline_m · 2 yr. ago',
    'Thanks, that helps. – ottoline_m Mar 3, 2021 at 12:40',
    'Prof. Ottoline Marchbanks',
  ])('%s', (line) => {
    for (const place of places) {
      const { items, accounting } = extractQuiz(place(line));
      expect(items.length).toBeGreaterThan(0);
      expect(JSON.stringify(items)).not.toMatch(/Ottoline|Marchbanks|Quigley|10293847|1234567|0199|mail\.test/i);
      expect(accounting.length).toBeGreaterThan(0);
    }
  });

  it('and what only looks like it stays', () => {
    const { items } = extractQuiz(
      [
        '1. User: where is my parcel? Which of these names the intent?',
        'A) Name: a slot',
        'B) Ada Lovelace',
        'C) +1',
        'Answer: B',
        '',
        '2. Which address is well formed?',
        '- [x] someone@example.org',
        '- [ ] someone at example',
        '',
      ].join('\n'),
    );
    expect(items.map((item) => item.options.map((option) => option.text))).toEqual([
      ['Name: a slot', 'Ada Lovelace', '+1'],
      ['someone@example.org', 'someone at example'],
    ]);
  });
});
