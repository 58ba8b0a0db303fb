/** No table has more columns; what follows is the last cell. */
const MOST_CELLS = 2000;

/** The ranges of the cells of a table row: cut at `|`, but not inside code or after a backslash. */
export function splitRow(source: string, from: number, end: number): [number, number][] {
  const cells: [number, number][] = [];
  let start = source[from] === '|' ? from + 1 : from;
  let code = false;
  for (let i = start; i < end && cells.length < MOST_CELLS; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '`') code = !code;
    else if (c === '|' && !code) {
      cells.push([start, i]);
      start = i + 1;
    }
  }
  if (source.slice(start, end).trim() !== '') cells.push([start, end]);
  return cells.map(([a, b]) => trimmed(source, a, b));
}

function trimmed(source: string, from: number, to: number): [number, number] {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(source[a] as string)) a++;
  while (b > a && /\s/.test(source[b - 1] as string)) b--;
  return [a, b];
}
