import type { Reading, Truth } from '../types.ts';

/** Models that no experiment builds, as an answer names them. */
const OTHER_MODEL =
  /\b(?:c-?nns?|conv\w*|tcns?|transformers?|(?:self[- ]?)?attention|mlps?|perceptrons?|feed[- ]?forward|fully[- ]connected|dense|autoencoders?|gans?|vaes?|bert|gpt\w{0,4}|markov|hmms?|crfs?|n-?grams?|bag[- ]of[- ]words|echo state|reservoir|hopfield|boltzmann|rbms?|resnets?|highway|wavenet|mamba|state[- ]space|minimal gated|mgus?|ind-?rnns?|qrnns?|srus?|peephole\w*|svms?|support vector|random forest|decision tree|regression|bayes|neural turing|memory networks?)\b|卷积|注意力|前馈/iu;

/** Asks for the one that is or does something most or least. */
const ASKS_FOR_MOST =
  /\b(?:most|least|best|worst|better|worse|more|less|fewer|(?:few|larg|small|fast|slow|high|low|long|short|simpl|cheap|strong|weak|bigg|great|easi|hard|quick|heavi|light)est|mejor|peor|más|menos|mayor|menor|beste[nrsm]?|am \p{L}+sten|meisten?|wenigsten?|größte[nrsm]?|kleinste[nrsm]?|schlechteste[nrsm]?|le plus|la plus|le moins|la moins|meilleure?|mieux)\b|最|更/iu;

/** Whether an answer names a model that nothing is known of. */
export const namesOtherModel = (text: string): boolean => text.length <= 80 && OTHER_MODEL.test(text);

/** "Which suffers least?", where an answer that was not decided names another model: which of all it is cannot be told. */
export function lacksRival({ stem, item }: Reading, truths: readonly Truth[]): boolean {
  return (
    ASKS_FOR_MOST.test(stem.text) &&
    item.options.some(({ text }, at) => (truths[at] ?? null) === null && namesOtherModel(text))
  );
}
