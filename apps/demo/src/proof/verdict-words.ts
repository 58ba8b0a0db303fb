import type { Verdict } from '@keyproof/grader';
import { fill, type Key } from '../i18n/index.ts';

/** A verdict in one sentence of the reader's language, or `null` where only the grader's own words say it. */
export function verdictWords(
  { outcome, key, simulated, byConvention }: Verdict,
  letter: (option: number) => string,
  t: (key: Key) => string,
): string | null {
  const names = (options: readonly number[]) => options.map(letter).join(', ');
  const hasKey = key !== null && key.length > 0;
  const found = simulated !== null && simulated.length > 0 ? names(simulated) : null;
  if (outcome === 'not-simulated') return t('saysNothing');
  if (outcome === 'confirmed' && hasKey && found !== null) return fill(t('saysConfirmed'), { key: names(key) });
  if (outcome === 'refuted' && hasKey && found !== null) return fill(t('saysRefuted'), { key: names(key), found });
  if (outcome === 'undecided' && key === null && found !== null) return fill(t('saysDerived'), { found });
  if (outcome === 'convention-dependent' && byConvention?.course.simulated && byConvention.opposite.simulated) {
    const [course, opposite] = [byConvention.course.simulated, byConvention.opposite.simulated].map(names);
    return fill(t('saysTurning'), { course: course || '–', opposite: opposite || '–' });
  }
  return null;
}
