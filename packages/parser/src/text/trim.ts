/** `text` without the characters of `set` at its end. A loop, because `/[set]+$/` is quadratic. */
export function trimEndOf(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && (set.includes(text[end - 1] as string) || /\s/.test(text[end - 1] as string))) end--;
  return text.slice(0, end);
}

/** `text` without the characters of `set` at either end. */
export function trimOf(text: string, set: string): string {
  const cut = trimEndOf(text, set);
  let start = 0;
  while (start < cut.length && (set.includes(cut[start] as string) || /\s/.test(cut[start] as string))) start++;
  return cut.slice(start);
}
