import type { Check, Reading, Recognition } from '../../types.ts';
import { type LanguageModelClaim, printClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { experimentOnPairs } from './pair.ts';
import { readPair } from './read-pair.ts';
import { recognise } from './recognise.ts';
import { MODELS, readByFacts, readByProposition } from '../../propositions/index.ts';
import { estimatePropositions } from './propositions.ts';
import { readBySentence } from '../../sentences/index.ts';
import { asSaid } from '../../experiments/denied.ts';
import { experimentOnChains } from './chain.ts';
import { measureContext } from './context.ts';
import { CONTEXT_FACTS, CONTEXT_TOPIC, CONTEXT_WORDS, type ContextType } from './context-words.ts';
import { recogniseChain } from './chain-formula.ts';
import { recogniseCompared } from './compare-models.ts';
import { measureInput } from './input.ts';
import { INPUT_FACTS, INPUT_TOPIC, INPUT_WORDS, inputsInWords, type InputType } from './input-words.ts';
import { measureTarget } from './target.ts';
import { TARGET_FACTS, TARGET_TOPIC, TARGET_WORDS, targetsInWords, type TargetType } from './target-words.ts';
import { experimentOnPerplexity } from './perplexity.ts';
import {
  PERPLEXITY_FACTS,
  PERPLEXITY_TOPIC,
  PERPLEXITY_WORDS,
  perplexityInNumbers,
  type PerplexityType,
} from './perplexity-words.ts';
import { LANGUAGE_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const readByWords = readByFacts<LanguageModelClaim, PerplexityType>(
  [PERPLEXITY_WORDS],
  PERPLEXITY_FACTS,
  PERPLEXITY_TOPIC,
  readByFacts<LanguageModelClaim, ContextType>(
    [CONTEXT_WORDS],
    CONTEXT_FACTS,
    CONTEXT_TOPIC,
    readByFacts<LanguageModelClaim, TargetType>(
      [TARGET_WORDS],
      TARGET_FACTS,
      TARGET_TOPIC,
      readByFacts<LanguageModelClaim, InputType>(
        [INPUT_WORDS],
        INPUT_FACTS,
        INPUT_TOPIC,
        readByProposition<LanguageModelClaim>(
          estimatePropositions,
          readBySentence<LanguageModelClaim>(
            LANGUAGE_SENTENCES,
            (reading) => recognisePair(reading) ?? recognise(reading),
          ),
          { domain: MODELS },
        ),
        inputsInWords,
      ),
      targetsInWords,
    ),
  ),
  perplexityInNumbers,
);

/** What a recurrent language model estimates at step t, and which probability an encoder–decoder gives. */
export const languageModel: Check<LanguageModelClaim> = {
  reads: { denial: PLAIN_DENIAL },
  meta,
  recognise: leavingOpen(
    (reading) => recogniseCompared(reading) ?? recogniseChain(reading) ?? readByWords(reading),
    LEAVES_OPEN,
  ),
  print: printClaim,
  experiment: async (claim, lab) => {
    if (claim.kind === 'pair') return experimentOnPairs(claim, lab);
    if (claim.kind === 'context') return measureContext(claim, lab);
    if (claim.kind === 'target') return measureTarget(claim, lab);
    if (claim.kind === 'input') return measureInput(claim, lab);
    if (claim.kind === 'chain') return experimentOnChains(claim, lab);
    const finding = await (claim.kind === 'estimate' ? experiment(claim, lab) : experimentOnPerplexity(claim, lab));
    return asSaid(claim, finding);
  },
};

/** A true/false statement on an encoder–decoder, which is read whole: no denial and no reason in it is passed over. */
function recognisePair({ form, stem, item }: Reading): Recognition<LanguageModelClaim> | null {
  if (form !== 'statement') return null;
  // The names of pictures stand in lines of their own, before the statement or in it.
  const names = [...item.stem.markdown.matchAll(/!\[([^\]]{1,200})\]/g)].map(([, name = '']) => name.trim());
  const lines = names
    .filter((name) => name !== '')
    .reduce((text, name) => text.replace(name, ' '), stem.text)
    .split('\n');
  const from = item.context.length > 0 ? Math.min(item.context.length + 1, lines.length) : 1;
  const claim = lines
    .slice(0, from)
    .map((_line, at) => readPair(lines.slice(at).join(' ')))
    .find((read) => read !== null);
  if (claim === undefined) return null;
  return { claims: [claim], readsNegation: true, readsParts: ['reason'], readsNumbers: true };
}
