import { asciiForms } from './digits.ts';

/** The letters that label options, by script, in their order. */
const ALPHABETS = [
  'ABCDEFGHIJKL',
  'АБВГДЕЖЗИК',
  'ΑΒΓΔΕΖΗΘ',
  'أبجدهوزح',
  'אבגדהוזח',
  'アイウエオカキク',
  '가나다라마바사아',
  'ㄱㄴㄷㄹㅁㅂㅅㅇ',
  '甲乙丙丁戊己',
  'กขคงจฉ',
  'कखगघङच',
  'কখগঘঙচ',
];
const VALUES = new Map(ALPHABETS.flatMap((letters) => [...letters].map((letter, value) => [letter, value] as const)));
VALUES.set('ا', 0);
VALUES.set('Ґ', 4);
/** Letters of one script that look like those of another; typists mix them. */
const LOOK_ALIKES: Record<string, string> = { А: 'A', В: 'B', С: 'C', Е: 'E', Α: 'A', Β: 'B', Ε: 'E' };

/** The place of a letter in its alphabet, 0 for the first, or -1. */
export function letterValue(letter: string): number {
  return VALUES.get(letter.toUpperCase()) ?? -1;
}

/** The place of the Latin letter that `letter` looks like, or -1. */
export function lookAlikeValue(letter: string): number {
  const latin = LOOK_ALIKES[letter.toUpperCase()];
  return latin === undefined ? -1 : letterValue(latin);
}

/** Whether a letter is written as a capital, or in a script that has none. */
export function isCapital(letter: string): boolean {
  return letter.toUpperCase() === letter;
}

/** `text` with the letters of choices at its front ("б", "ج, د") as Latin ones; words stay. */
export function latinChoices(written: string): string {
  const text = asciiForms(written);
  const front = /^[([]?\p{L}[)\].]?(?:\s?[,،;&+/]\s?[([]?\p{L}[)\].]?){0,8}(?=$|[\s.,:;)–—-])(?!\s\p{Ll})/u.exec(
    text.slice(0, 60),
  );
  if (!front) return text;
  const latin = front[0].replaceAll(/\p{L}/gu, (letter) => {
    const value = letterValue(letter);
    return value === -1 || /[A-Z]/i.test(letter) ? letter : String.fromCharCode(65 + value);
  });
  return latin + text.slice(front[0].length);
}
