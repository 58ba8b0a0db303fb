/** The effects that a beam's width may have: other checks have effects of their own below the same word. */
export const EFFECTS = ['effect.time', 'effect.memory', 'effect.quality', 'effect.steps'] as const;
