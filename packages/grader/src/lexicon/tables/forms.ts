/** The forms of a concept from one text, separated by `|`: tables stay readable where a concept has dozens of them. */
export function forms(text: string): readonly string[] {
  return text
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form.length > 0);
}
