import type { OptionVerdict } from '@keyproof/grader';
import type { Dependence } from '../worker/probe-protocol.ts';

/** Whether any claim is about the choice between a unidirectional and a bidirectional network. */
export const isAboutDirection = (options: readonly OptionVerdict[]): boolean =>
  options.some(({ claim }) => claim.startsWith('choose('));

/** What the label depends on, from printed claims such as `choose(bidirectional) because moreInformation, label(past)`. */
export function labelOf(options: readonly OptionVerdict[]): Dependence | null {
  for (const { claim } of options) {
    const [, label] = /^choose\(.*label\((current|past|future)\)$/.exec(claim) ?? [];
    if (label !== undefined) return label as Dependence;
  }
  return null;
}
