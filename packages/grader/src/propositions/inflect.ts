/**
 * The forms of a verb, also as the first word of a phrase: `throw/threw/thrown away` gives "throw away", "throws away", "throwing away",
 * "threw away", "thrown away". Regular verbs need no further forms.
 */
export function inflect(verb: string): readonly string[] {
  const [head = '', ...tail] = verb.split(' ');
  const rest = tail.length === 0 ? '' : ` ${tail.join(' ')}`;
  const [base = '', ...irregular] = head.split('/');
  const stem = doubled(base);
  const past = irregular.length > 0 ? irregular : [base.endsWith('e') ? `${base}d` : (ied(base) ?? `${stem}ed`)];
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  return [base, third(base), ing, ...past].map((form) => `${form}${rest}`);
}

/** "Drop" doubles its last letter, "retain" and "show" do not. */
const doubled = (base: string): string =>
  /^[^aeiou]*[aeiou][bdgk-nprt]$/u.test(base) || /(?:forget|control|admit|omit|permit)$/u.test(base)
    ? `${base}${base.at(-1) ?? ''}`
    : base;

const ied = (base: string): string | null => (/[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : null);

const third = (base: string): string =>
  /(?:[sxz]|sh|ch|(?:^|[^o])o)$/u.test(base)
    ? `${base}es`
    : /[^aeiou]y$/u.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
