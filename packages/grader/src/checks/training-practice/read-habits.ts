import { asides } from '../../frames/asides.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { PracticeClaim } from './claim.ts';

const KNOWN = ['habit', 'truth', 'ask', 'because', 'if', 'cell', 'polarity.not', 'likely', 'glue', 'number'];

/** Longer texts are no one statement. */
const LONGEST = 2500;

/** Reads what a statement, with the stem that it completes, says of teacher forcing and of states between sequences. */
export function readHabit(own: Phrase, stem: Phrase | null): PracticeClaim | null {
  const texts = stem === null ? [own] : [own, stem];
  if (texts.some(({ text }) => text.length > LONGEST)) return null;
  const any = (...concepts: readonly string[]): boolean => texts.some((text) => has(text, ...concepts));
  if (texts.some((text) => strange(text))) return null;
  if (texts.some(({ text }) => LEFT_OUT.test(text))) return null;
  if (any('habit.teacher')) return readTeacher(own, any);
  return any('habit.reset', 'habit.carried') && any('habit.state') && any('habit.between') ? readReset(own, any) : null;
}

/** What is so without a practice says nothing of it. */
const LEFT_OUT =
  /\b(?:without|no|absence of|lack of|not using|instead of|rather than|unlike) (?:the )?(?:use of )?teacher\b|\bteacher forcing (?:is|was) (?:not|never|off|disabled|switched off|turned off|dropped)\b|\bsin (?:el )?(?:teacher|forzado)|\bohne teacher|\bsans teacher|不使用|没有使用/iu;

function strange(phrase: Phrase): boolean {
  return uncovered(phrase, KNOWN, asides(phrase.text)).some((word) => !/^(?:[a-z](?:[_^].*)?|y\S{0,6})$/i.test(word));
}

type Any = (...concepts: readonly string[]) => boolean;

/** Of "the true word rather than its own", what stands after "rather than" is denied. */
function readTeacher(own: Phrase, any: Any): PracticeClaim | null {
  if (!any('habit.feed') || (any('habit.testing') && !any('habit.training'))) return null;
  const denied = mentionsOf(own, 'habit.instead', 'polarity.not');
  const kinds = new Set<'truth' | 'own'>();
  for (const { concept, start } of mentionsOf(own, 'habit.truth', 'habit.own')) {
    const feeds = concept === 'habit.truth' ? 'truth' : 'own';
    const negations = denied.filter(({ end }) => end <= start && start - end <= 60);
    const turned =
      negations.length > 0 &&
      /instead|rather|not|place|lugar|vez|statt|anstatt|anstelle|au lieu|plutôt|non|而不|代替|而非|nicht/iu.test(
        own.text.slice(negations.at(-1)?.start, start),
      );
    // "Replaces its predictions by the true words" names both without denying one in words.
    kinds.add(turned ? (feeds === 'truth' ? 'own' : 'truth') : feeds);
  }
  if (denied.length > 1 && !has(own, 'habit.instead')) return null;
  if (/\breplac/i.test(own.text)) return null;
  const [feeds] = kinds;
  return kinds.size === 1 && feeds !== undefined ? { kind: 'teacher', forced: true, feeds } : null;
}

function readReset(own: Phrase, any: Any): PracticeClaim | null {
  const [reset, carried] = [any('habit.reset'), any('habit.carried')];
  if (reset === carried || !any('habit.leak')) return null;
  const denials = mentionsOf(own, 'polarity.not').length;
  if (denials > 1 || /\b(?:should|must|so that|soll|debe|doit)\b/i.test(own.text)) return null;
  return { kind: 'reset', reset, leaks: denials === 0 };
}
