import type { Evidence, Key } from '../item/schema.ts';
import { answerLine } from './answer-line.ts';
import { emphasis } from './emphasis.ts';
import type { Collector, Scene } from './evidence.ts';
import { explanation } from './explanation.ts';
import { field } from './field.ts';
import { glyph } from './glyph.ts';
import { rightOnly } from './right-only.ts';
import { stemAnswer } from './stem-answer.ts';
import { checkbox, mark } from './sign.ts';

/** Every kind of evidence, in the order in which it is collected. */
const COLLECTORS: Collector[] = [
  field,
  checkbox,
  mark,
  emphasis,
  glyph,
  answerLine,
  stemAnswer,
  rightOnly,
  explanation,
];

export interface Conclusion {
  key: Key | null;
  /** Evidence that points elsewhere than the key. */
  against: Evidence[];
  /** An answer that names none of the options. */
  unmatched: { text: string; position: Evidence['position'] } | null;
}

/** Weighs all evidence. The heaviest choice wins; what disagrees with it lowers the confidence and is reported. */
export function conclude(scene: Scene, extra: readonly Evidence[] = []): Conclusion {
  return weigh([...COLLECTORS.flatMap((collect) => collect(scene)), ...extra], scene.options.length);
}

/** The key that `all` evidence supports. */
export function weigh(all: readonly Evidence[], optionCount: number): Conclusion {
  const stray = optionCount > 0 ? all.find((one) => one.options.length === 0 && one.text !== undefined) : undefined;
  const unmatched = stray ? { text: stray.text as string, position: stray.position } : null;
  if (optionCount === 0) {
    const texts = all.filter((one) => one.text !== undefined);
    const best = [...texts].sort((a, b) => b.weight - a.weight)[0];
    return {
      key: best ? { options: [], text: best.text as string, confidence: best.weight, evidence: texts } : null,
      against: [],
      unmatched,
    };
  }
  const pointing = all.filter((one) => one.options.length > 0);
  const groups = new Map<string, { options: number[]; doubt: number; evidence: Evidence[] }>();
  for (const one of pointing) {
    const id = one.options.join(',');
    const group = groups.get(id) ?? { options: one.options, doubt: 1, evidence: [] };
    group.doubt *= 1 - one.weight;
    group.evidence.push(one);
    groups.set(id, group);
  }
  const ranked = [...groups.values()].sort((a, b) => a.doubt - b.doubt);
  const best = ranked[0];
  if (!best) return { key: null, against: [], unmatched };
  const against = ranked.slice(1).flatMap((group) => group.evidence);
  const contrary = ranked.slice(1).reduce((most, group) => Math.max(most, 1 - group.doubt), 0);
  const confidence = Math.round((1 - best.doubt) * (1 - contrary / 2) * 1000) / 1000;
  return { key: { options: best.options, confidence, evidence: best.evidence }, against, unmatched: null };
}
