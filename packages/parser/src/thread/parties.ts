/** Two parties of a question that do like things: their names, and what each one's deed is about. */
export interface Parties {
  names: [string, string];
  objects: [string, string];
  /** Indices of the sentences that say so. */
  said: [number, number];
}

const SUBJECT = /\b(\p{Lu}\p{Ll}{2,20})(?:['’]s)?\b/gu;

/**
 * Finds two named parties with parallel deeds in sentences such as "Ann proposes removing the valve u, Ben proposes removing the
 * valve r": the deed is a word in -ing that both share, its object the last word before the clause ends.
 */
export function findParties(sentences: readonly string[]): Parties | null {
  const deeds = new Map<string, { name: string; object: string; at: number }[]>();
  sentences.forEach((sentence, at) => {
    for (const { name, clause } of clausesOf(sentence)) {
      for (const found of clause.matchAll(
        /\b([a-z]{3,14}ing)\s([^,.;()]{1,60}?)(?=[,.;()]|\si\.e|\sfor\b|\sbecause\b|$)/gu,
      )) {
        const object = (found[2] as string).trim().split(/\s+/).at(-1) ?? '';
        if (object.length > 12 || object === '') continue;
        const list = deeds.get(found[1] as string) ?? [];
        // More than two parties are none; a third is enough to know.
        if (list.length < 3 && !list.some((each) => each.name === name)) list.push({ name, object, at });
        deeds.set(found[1] as string, list);
      }
    }
  });
  for (const list of deeds.values()) {
    const [a, b] = list;
    if (a && b && list.length === 2 && a.object !== b.object)
      return { names: [a.name, b.name], objects: [a.object, b.object], said: [a.at, b.at] };
  }
  return null;
}

/** A sentence cut where "whereas Ben …" or "and Ben …" hands over to the next party, each part with its first name. */
function clausesOf(sentence: string): { name: string; clause: string }[] {
  return sentence.split(/,?\s(?=(?:whereas|while|and|but)\s\p{Lu}\p{Ll})/u).flatMap((clause) => {
    const name = [...clause.matchAll(SUBJECT)].map((found) => found[1] as string).find((word) => !NO_NAME.test(word));
    return name ? [{ name, clause }] : [];
  });
}

const NO_NAME =
  /^(?:The|This|That|So|And|But|For|When|Where|Which|What|If|In|Not|Yes|Read|First|Although|Actually|Only)$/;

/** `text` with the parties and their objects exchanged. */
export function exchange(text: string, { names, objects }: Parties): string {
  const swap = new Map([
    [names[0], names[1]],
    [names[1], names[0]],
    [objects[0], objects[1]],
    [objects[1], objects[0]],
  ]);
  return text.replace(/[\p{L}\p{N}_]+/gu, (word) => swap.get(word) ?? word);
}
