// The only shares of a grade that Moodle takes, as a percentage with its five decimals.
const SHARES: readonly number[] = [100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10];

/** Most right options of a multiple choice whose shares Moodle can add up to 100 %. */
export const MOST_CORRECT = 20;

/**
 * The percentage of the grade for each of `count` right options: equal shares up to ten; beyond that tens and fives, since Moodle knows no
 * other small share. They add up to 100 %.
 */
export function sharesOfRight(count: number): number[] {
  const equal = SHARES[count - 1];
  if (equal !== undefined) return Array.from({ length: count }, () => equal);
  return Array.from({ length: count }, (_, place) => (place < 20 - count ? 10 : 5));
}

/** The percentage that each of `count` wrong options takes away, so that choosing everything earns nothing (or little). */
export function shareOfWrong(count: number): number {
  return -(SHARES[count - 1] ?? 5);
}

/** A percentage as Moodle writes it: `33.33333`. */
export function percent(share: number): string {
  return String(share);
}
