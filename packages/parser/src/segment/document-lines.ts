import type { Reading } from './reading.ts';

/** "I, NAME, understand …": the name that a declaration gives. */
const DECLARED = /^(?:i|ich|yo|je|eu|io)[ ,]{1,3}(\p{Lu}[\p{L}.'’-]{1,30}(?:\s\p{Lu}[\p{L}.'’-]{1,30}){1,4})\s?[,(]/iu;
const SIGNED =
  /^(?:student|candidate|learner|name|full name|student name|signature|signed|declared by|submitted by)\s?[:：]?\s(\p{Lu}[\p{L}.'’-]{1,30}(?:\s\p{Lu}[\p{L}.'’-]{1,30}){1,3})\s*$/iu;
/** A page number in the shape of a line whose digits are `#`. */
const PAGE =
  /(?:^|[\s|(])(?:page|p\.|seite|página|pagina|страница|第)\s?#(?:\s?(?:of|\/|von|de|di|из)\s?#)?(?:$|[\s|)页])/iu;

/** What only the whole document shows of a line: the name of a person that another line gives away, a header of every page. */
export function markDocumentLines(readings: readonly Reading[]): void {
  hideNames(readings);
  markRunningHeads(readings);
  markPageNumbers(readings);
  markPageTitles(readings);
  markDifficulty(readings);
}

/** A line that stands right below, or right above, the number of each page, always the same: its title. */
function markPageTitles(readings: readonly Reading[]): void {
  const lines = readings.filter(({ line, text }) => line.kind === 'text' && text !== '');
  const beside = new Map<string, number>();
  const isTitle = ({ text, line, letter, sign, answer }: Reading): boolean =>
    line.bullet === null &&
    text.length > 7 &&
    text.length <= 120 &&
    !letter &&
    !sign &&
    !answer &&
    !/[?？]$/.test(text);
  for (const [k, { boilerplate, text }] of lines.entries()) {
    if (boilerplate !== 'navigation' || !/\d/.test(text)) continue;
    for (const next of [lines[k - 1], lines[k + 1]])
      if (next && next.boilerplate === null && isTitle(next)) beside.set(next.text, (beside.get(next.text) ?? 0) + 1);
  }
  for (const reading of lines)
    if ((beside.get(reading.text) ?? 0) >= 2 && reading.boilerplate === null && isTitle(reading))
      reading.boilerplate = 'navigation';
}

const PAGE_NUMBER = /^(?:[-–—]\s?)?(\d{1,4})(?:\s?[-–—])?$/u;

/** A number alone, beside the same line each time and one more than the last time: the foot or head of a page. */
function markPageNumbers(readings: readonly Reading[]): void {
  const lines = readings.filter(({ line, text }) => line.kind === 'text' && text !== '');
  const shapeOf = (k: number): string => {
    const { text = '', letter, sign, answer, line } = lines[k] ?? {};
    return text.length < 4 || text.length > 100 || letter || sign || answer || line?.bullet !== null
      ? ''
      : text.replaceAll(/\d{1,9}/g, '#');
  };
  const found = new Map<string, { k: number; beside: number; value: number }[]>();
  for (const [k, { text, line }] of lines.entries()) {
    const value = line.bullet === null && line.heading === 0 ? PAGE_NUMBER.exec(text.slice(0, 12))?.[1] : undefined;
    if (value === undefined) continue;
    for (const beside of [k - 1, k + 1]) {
      const shape = shapeOf(beside);
      if (shape === '') continue;
      const list = found.get(shape) ?? [];
      list.push({ k, beside, value: Number(value) });
      found.set(shape, list);
    }
  }
  for (const list of found.values()) {
    if (list.length < 2 || list.some(({ value }, n) => n > 0 && value !== (list[n - 1]?.value ?? 0) + 1)) continue;
    // Short questions may each have a number and the same words: pages have more between them.
    if (list.some(({ k }, n) => n > 0 && k - (list[n - 1]?.k ?? 0) < LEAST_PAGE)) continue;
    for (const { k, beside } of list)
      for (const each of [k, beside]) (lines[each] as Reading).boilerplate ??= 'navigation';
  }
}

/** Lines of the shortest page. */
const LEAST_PAGE = 12;

/** How hard a question is, alone on a line. */
export const DIFFICULTY =
  /^(?:(?:very )?easy|medium|moderate|hard|difficult|challenging|beginner|intermediate|advanced|leicht|mittel|schwer|facile|moyen|difficile|fácil|medio|difícil)$/iu;

/** "Easy" alone right below the head of a question, or one line further down, of three questions and more. */
function markDifficulty(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line }) => line.kind !== 'markup');
  const found = shown.filter((reading, k) => {
    const { line, text } = reading;
    if (line.kind !== 'text' || line.bullet !== null || text.length > 14 || !DIFFICULTY.test(text)) return false;
    // Of two such lines, they are what is asked for.
    if (
      DIFFICULTY.test(shown[k + 1]?.text.slice(0, 15) ?? '') ||
      DIFFICULTY.test(shown[k - 1]?.text.slice(0, 15) ?? '')
    )
      return false;
    return [1, 2].some((up) => shown[k - up]?.number && shown[k - up]?.letter === null);
  });
  if (found.length >= 3) for (const reading of found) reading.boilerplate = 'points';
}

/** A name that a declaration or signature gives must reach no item from any other line. */
function hideNames(readings: readonly Reading[]): void {
  const names = new Set<string>();
  for (const { text, boilerplate } of readings) {
    if (boilerplate !== 'personal-data') continue;
    const name = (DECLARED.exec(text.slice(0, 200)) ?? SIGNED.exec(text.slice(0, 120)))?.[1];
    if (name && names.size < 20) names.add(name.toLowerCase());
  }
  if (names.size === 0) return;
  for (const reading of readings) {
    if (reading.boilerplate || reading.text === '') continue;
    const text = reading.text.slice(0, 2000).toLowerCase();
    for (const name of names) if (text.includes(name)) reading.boilerplate = 'personal-data';
  }
}

/** Lines that return on every page with another number: "Kitchen exam   Page 2 of 3". */
function markRunningHeads(readings: readonly Reading[]): void {
  const found = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { line, text } = reading;
    if (line.kind !== 'text' || line.bullet !== null || line.heading > 0 || text.length > 120 || !/\d/.test(text))
      continue;
    if (reading.letter || reading.sign || reading.answer || reading.number?.keyword) continue;
    const shape = text.replaceAll(/\d{1,9}/g, '#').replaceAll(/\s{1,40}/g, ' ');
    if (!PAGE.test(shape)) continue;
    const list = found.get(shape) ?? [];
    list.push(reading);
    found.set(shape, list);
  }
  for (const list of found.values())
    if (list.length >= 2) for (const reading of list) reading.boilerplate = 'navigation';
}
