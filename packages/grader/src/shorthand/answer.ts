/** An answer without what ends a sentence. */
export const bareAnswer = (answer: string): string => answer.trim().replace(/\.$/u, '');
