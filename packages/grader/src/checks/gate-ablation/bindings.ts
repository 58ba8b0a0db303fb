import type { Mention, Phrase } from '../../types.ts';
import { fold, gateConditions, mentionsOf } from '../../lexicon/index.ts';
import type { AblatedGate } from './claim.ts';
import { KNOWN } from './known.ts';

/** The gate of a mention, if it is one of the two of a GRU. */
export function ablatedGate({ concept }: Pick<Mention, 'concept'>): AblatedGate | null {
  if (concept === 'gate.update') return 'update';
  return concept === 'gate.reset' ? 'reset' : null;
}

/** A place where a text takes a gate out. */
export interface Removal {
  readonly gate: AblatedGate;
  readonly start: number;
  readonly end: number;
}

/** "removing Γr", "without the update gate", "Γu is dropped"; "keeps Γu" alone takes out nothing. */
export function removalsIn(phrase: Phrase): readonly Removal[] {
  const gates = mentionsOf(phrase, 'gate.update', 'gate.reset');
  const allCues = mentionsOf(phrase, 'remove', 'keep', 'polarity.not');
  return gates.flatMap((gate) => {
    const name = ablatedGate(gate);
    const before = phrase.text.slice(Math.max(0, gate.start - 60), gate.start);
    const after = phrase.text.slice(gate.end, gate.end + 60);
    const near = gates.filter(({ start, end }) => end > gate.start - 60 && start < gate.end + 60);
    const cues = allCues.filter(
      (cue) =>
        (cue.end <= gate.start && gate.start - cue.end <= 45 && !stops(phrase, cue.end, gate.start, near)) ||
        (cue.concept === 'remove' &&
          cue.start >= gate.end &&
          cue.start - gate.end <= 20 &&
          !stops(phrase, gate.end, cue.start, near)),
    );
    const cue = cues.at(-1);
    if (name === null || cue === undefined || cue.concept === 'keep') return [];
    if (
      cue.concept === 'polarity.not' &&
      !/\b(?:without|no|lacks?|sin|ohne|sans|kein\w*)\W{0,3}(?:an?|the|its|la|el|das|le|una?|eine?|der|die)?\W{0,3}$|没有\W*$/i.test(
        before,
      )
    )
      return [];
    if (after.length === 0 && before.length === 0) return [];
    return [{ gate: name, start: gate.start, end: gate.end }];
  });
}

/** Whether a sentence end or another gate stands between two positions. */
function stops(phrase: Phrase, start: number, end: number, gates: readonly Mention[]): boolean {
  return (
    /[.;!?\n](?:\s|$)/.test(phrase.text.slice(start, end)) ||
    gates.some((gate) => gate.start >= start && gate.end <= end)
  );
}

/** What a stem says of the models its options speak of. */
export interface Bindings {
  /** Folded names (a person's, "first", "A") and the gate that each takes out. */
  readonly names: ReadonlyMap<string, AblatedGate>;
  /** Words of the stem that name nobody in particular, e.g. "engineer" of two engineers. */
  readonly shared: ReadonlySet<string>;
  /** The constant in place of each gate, where the stem tells one. */
  readonly fixed: ReadonlyMap<AblatedGate, 0 | 1>;
}

/** Reads who takes out which gate, and what is put in its place. */
export function readBindings(stem: Phrase): Bindings {
  const exact = gateConditions(stem).filter(({ about, gate }) => !about && ablatedGate({ concept: gate }) !== null);
  const events: Removal[] = [
    ...removalsIn(stem),
    ...exact.map(({ gate, start, end }) => ({ gate: ablatedGate({ concept: gate }) as AblatedGate, start, end })),
  ].sort((a, b) => a.start - b.start);
  const owners = new Map<string, Set<AblatedGate>>();
  for (const { word, start } of unknownWords(stem)) {
    const event = events.find((each) => each.start >= start) ?? null;
    if (event === null) continue;
    owners.set(word, (owners.get(word) ?? new Set()).add(event.gate));
  }
  const fixed = new Map<AblatedGate, 0 | 1>();
  const disputed = new Set<AblatedGate>();
  for (const { gate, value } of exact) {
    const name = ablatedGate({ concept: gate }) as AblatedGate;
    if (fixed.has(name) && fixed.get(name) !== value) disputed.add(name);
    fixed.set(name, value === 0 ? 0 : 1);
  }
  for (const gate of disputed) fixed.delete(gate);
  const single = [...owners].flatMap(([word, gates]) =>
    gates.size === 1 ? [[word, [...gates][0] as AblatedGate] as const] : [],
  );
  return {
    names: new Map(single),
    shared: new Set([...owners].filter(([, gates]) => gates.size > 1).map(([word]) => word)),
    fixed,
  };
}

/** Words that no concept of this check covers, and labels such as the A of "model A". */
export function unknownWords(
  phrase: Phrase,
): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  const known = mentionsOf(phrase, ...KNOWN);
  const covered = (start: number, end: number) => known.some((mention) => mention.start < end && mention.end > start);
  const words = phrase.words
    .filter(({ start, end }) => !covered(start, end))
    .map(({ surface, start, end }) => ({ word: fold(surface.replace(/'s?$/, '')), start, end }));
  const labels = [
    ...phrase.text.matchAll(
      /(?<=\b(?:model|variant|version|network|student|engineer|proposal|team|modelo|modell|modèle)\s)([A-D1-4])\b/gi,
    ),
  ];
  return [
    ...words,
    ...labels.map(({ 0: label, index }) => ({
      word: `#${label.toLowerCase()}`,
      start: index,
      end: index + label.length,
    })),
  ];
}
