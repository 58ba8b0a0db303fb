// "True" and "false" in the languages that dumps come in, as an option or an answer says them.
const TRUE_WORDS =
  'true t yes y correct right wahr richtig ja vrai oui verdadero cierto sí si verdadeiro sim vero waar правда верно да prawda tak doğru evet صحيح نعم सही सत्य 正确 对 是 真 正しい はい 참 맞다 예 đúng benar';
const FALSE_WORDS =
  'false f no n incorrect wrong falsch nein faux non falso não nao onwaar niet-waar ложь неверно нет fałsz nie yanlış hayır خطأ لا गलत असत्य 错误 错 否 假 不正确 不对 間違い いいえ 거짓 틀리다 아니요 sai salah';

const TRUTH = new Map<string, boolean>([
  ...TRUE_WORDS.split(' ').map((word) => [word, true] as const),
  ...FALSE_WORDS.split(' ').map((word) => [word, false] as const),
]);

/** Whether a short text says "true" or "false" in one of the languages of the table; `null` where it says neither. */
export function truthOf(text: string): boolean | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:!'"()[\]*。]/g, '');
  return TRUTH.get(word) ?? null;
}

/** Which of two options says "true" (0 or 1); `null` where the two are no such pair. */
export function trueOption(options: readonly { readonly text: string }[]): 0 | 1 | null {
  if (options.length !== 2) return null;
  const [first, second] = options.map((option) => truthOf(option.text));
  if (first === true && second === false) return 0;
  return first === false && second === true ? 1 : null;
}
