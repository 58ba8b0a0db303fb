import type { Finding, Lab } from '../../types.ts';
import type { CollapseClaim } from './claim.ts';
import { collapse, textProbability } from './ctc.ts';
import { meta } from './meta.ts';

/**
 * Gives a network's output that is certain of the path to the CTC forward recursion and asks for the probability of the text. The rule
 * of collapsing, worked out by itself, must agree; the text with its blanks removed first is the control where it differs.
 */
export async function experiment({ path, blank, text }: CollapseClaim, lab: Lab): Promise<Finding> {
  const frames = [...path];
  lab.reserve((2 * [...text].length + 1) * 2);
  lab.checkpoint();
  const certain = (t: number, character: string) => (frames[t] === character ? 1 : 0);
  const probability = textProbability(text, blank, frames.length, certain);
  const collapsed = collapse(path, blank);
  const naive = collapse(frames.filter((character) => character !== blank).join(''), blank);
  const control = naive === collapsed ? 0 : textProbability(naive, blank, frames.length, certain);
  const measurements = [
    {
      name: 'probability of the text',
      value: probability,
      threshold: meta.thresholds.certain.value,
      unit: 'probability',
    },
    {
      name: 'probability of the text with blanks removed first (control)',
      value: control,
      threshold: 0,
      unit: 'probability',
    },
  ];
  const holds = probability >= meta.thresholds.certain.value;
  if (holds !== (collapsed === text) || control > 0) {
    return { holds: null, reason: 'the recursion and the rule disagree', measurements };
  }
  return { holds, reason: `the path collapses to ${collapsed || 'the empty text'}`, measurements };
}
