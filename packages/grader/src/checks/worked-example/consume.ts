/** Words that join the parts of a question and assert nothing of their own. None of them denies, limits, compares or counts. */
const JOINS = new Set(
  `a an the of in on at to for by from with and as is are be was will it its this that these there have has had do does one each every per which what how many much
  then so we you let suppose consider given gives give get gets got if when where using use used compute computed calculate calculated into over number
  size dimension dimensions dimensional dimensionality length shape width value result come comes obtain obtained following question answer equal equals
  uses say says respectively required needed i.e e.g called find`.split(/\s+/u),
);

/**
 * The groups of several patterns that a text must hold, if nothing but words that join is left of it once they are taken away; `null` otherwise.
 * So each word of a question is either read or known to change nothing.
 */
export function consume(
  text: string,
  patterns: readonly RegExp[],
  fillers: string,
  optional: readonly RegExp[] = [],
): Readonly<Record<string, string>> | null {
  const groups: Record<string, string> = {};
  let left = text;
  for (const [at, pattern] of [...patterns, ...optional].entries()) {
    const found = pattern.exec(left);
    if (found === null) {
      if (at < patterns.length) return null;
      continue;
    }
    for (const [name, value] of Object.entries(found.groups ?? {}))
      if (value !== undefined) groups[name.replace(/\d$/u, '')] ??= value;
    left = `${left.slice(0, found.index)} § ${left.slice(found.index + found[0].length)}`;
  }
  const known = new Set(fillers.split(' '));
  const words = left.match(/[\p{L}\p{N}_^'’.]{1,40}|[×·*+/=<>√%]/gu) ?? [];
  const strange = words
    .map((word) => word.toLowerCase().replace(/^[._'’^]{1,9}|[._'’^]{1,9}$/gu, ''))
    .filter((word) => word !== '' && !JOINS.has(word) && !known.has(word));
  return strange.length === 0 ? groups : null;
}
