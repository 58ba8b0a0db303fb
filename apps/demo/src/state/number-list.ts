/** Numbers by the place where they stand, or `null` where the value is something else. */
export function readNumbers(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter(
    ([place, number]) =>
      /^\d+:\d+$/.test(place) && typeof number === 'string' && /^\d{1,7}(?:\.\d{1,4})?$/.test(number),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
