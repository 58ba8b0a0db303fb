/** Adds `items` to the end of `target`. `target.push(...items)` overflows the stack on long lists. */
export function append<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
}
