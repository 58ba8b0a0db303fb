import type { Phrase } from '../../types.ts';
import { has, isNegated, mentionsOf } from '../../lexicon/index.ts';

export type Effect = 'preserved' | 'vanishes';

/** What a text says becomes of gradients: kept, lost, `null` where it says nothing or both. */
export function effectIn(whole: Phrase): Effect | null {
  const phrase = withoutRemovals(whole);
  const found = new Set<Effect>();
  for (const mention of mentionsOf(phrase, 'gradient.vanishing', 'gradient.decay')) {
    // "消失" with a negation inside one form: 梯度不消失.
    const inside = /[不没未无]/.test(mention.surface);
    found.add(inside || isDenied(phrase, mention) ? 'preserved' : 'vanishes');
  }
  for (const mention of mentionsOf(phrase, 'gradient.flow'))
    found.add(isNegated(phrase, mention, 30) !== isBlocked(phrase, mention) ? 'vanishes' : 'preserved');
  if (found.size === 0 && has(phrase, 'memory.long') && has(phrase, 'function', 'train')) return 'preserved';
  return found.size === 1 ? ([...found][0] as Effect) : null;
}

/** Without the negations that take a gate out: the "without" of "a GRU without its reset gate avoids …" denies no effect. */
function withoutRemovals(phrase: Phrase): Phrase {
  const gates = mentionsOf(phrase, 'gate.update', 'gate.reset');
  const takesOut = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    gates.some(
      (gate) =>
        gate.start >= end &&
        gate.start - end <= 16 &&
        /^\s?(?:an?|the|its|any|la|el|su|das|ihr|ein|le|sa|son)?\s?$/iu.test(phrase.text.slice(end, gate.start)) &&
        /without|no|lack|sin|ohne|kein|sans|没有|无/iu.test(phrase.text.slice(start, end)),
    );
  return {
    ...phrase,
    mentions: phrase.mentions.filter((mention) => mention.concept !== 'polarity.not' || !takesOut(mention)),
  };
}

/** Denied by a negation, by "little", or by a verb that overcomes it ("avoids vanishing gradients"). */
function isDenied(phrase: Phrase, mention: { readonly start: number; readonly end: number }): boolean {
  const before = (names: readonly string[], reach: number) =>
    mentionsOf(phrase, ...names).some(
      (cue) =>
        cue.end <= mention.start + 1 &&
        mention.start - cue.end <= reach &&
        !/[.;:!?]/.test(phrase.text.slice(cue.end, mention.start)),
    );
  const soft = before(['polarity.little'], 20) || before(['degree.less'], 24);
  const verb = before(['solve'], 40);
  const negated = isNegated(phrase, mention, 40);
  return (soft || verb) !== (negated && !soft);
}

/** "Prevents gradients from flowing back": the verb that overcomes vanishing stops a flow where no vanishing stands between. */
function isBlocked(phrase: Phrase, flow: { readonly start: number }): boolean {
  const cue = [...mentionsOf(phrase, 'solve')].reverse().find(({ end }) => end <= flow.start && flow.start - end <= 40);
  if (cue === undefined) return false;
  return !mentionsOf(phrase, 'gradient.vanishing', 'gradient.decay').some(
    ({ start }) => start >= cue.end && start < flow.start,
  );
}
