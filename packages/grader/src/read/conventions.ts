import type { QuizItem } from '@keyproof/parser';
import type { Convention, ConventionEvidence, ConventionSource, Phrase } from '../types.ts';
import { gateConditions, isNegated, mentionsOf, readPhrase, slicePhrase } from '../lexicon/index.ts';
import { updateEquations } from './equation.ts';

/** What is read of one item for conventions: its own text, its explanation, and whether it writes gates as Γ. */
export interface ConventionTexts {
  readonly item: readonly Phrase[];
  readonly explanation: readonly Phrase[];
  readonly options: readonly Phrase[];
}

/** Evidence for a GRU convention in an item and in the other items of its dump, strongest first, without repeats. */
export function conventionEvidence(
  own: ConventionTexts,
  others: readonly ConventionTexts[],
): readonly ConventionEvidence[] {
  const evidence: ConventionEvidence[] = [
    ...fromTexts(own.item, 'item'),
    ...fromTexts(own.explanation, 'explanation'),
    ...others.flatMap((other) => fromTexts([...other.item, ...other.explanation], 'dump')),
  ];
  const notation = [own, ...others]
    .flatMap(({ item, explanation, options }) => [...item, ...options, ...explanation])
    .find(({ text }) => /Γ_[ur]/.test(text));
  if (notation !== undefined) evidence.push({ convention: 'course', source: 'notation', read: 'gates written as Γ' });
  return evidence.filter(
    (piece, at) =>
      evidence.findIndex((other) => other.source === piece.source && other.convention === piece.convention) === at,
  );
}

/** The phrases of an item that may tell its convention. */
export function conventionTexts(item: QuizItem): ConventionTexts {
  const read = (markdown: string) => readPhrase(markdown, { gates: true });
  return {
    item: [...item.context, item.stem].map(({ markdown }) => read(markdown)),
    explanation: [...(item.explanation ? [item.explanation.markdown] : []), ...item.claims.map(({ text }) => text)].map(
      read,
    ),
    options: [...item.options.map(({ markdown }) => markdown), item.key?.text ?? ''].map(read),
  };
}

function fromTexts(phrases: readonly Phrase[], source: ConventionSource): ConventionEvidence[] {
  return phrases.flatMap((phrase) => [
    ...updateEquations(phrase.text).map(({ convention, read }) => ({ convention, source, read })),
    ...fromProse(phrase).map(({ convention, read }) => ({ convention, source, read })),
    ...fromLibraries(phrase).map(({ convention, read }) => ({ convention, source, read })),
  ]);
}

/** "If Γu is 0 the memory keeps its old value": what a gate's value does to the state. */
function fromProse(phrase: Phrase): { convention: Convention; read: string }[] {
  return clausesOf(phrase).flatMap((clause) => {
    const conditions = gateConditions(clause).filter(({ gate }) => gate === 'gate.update');
    const values = new Set(conditions.map(({ value }) => value));
    if (values.size !== 1) return [];
    const keeps = new Set([
      ...mentionsOf(clause, 'memory.keep').map((mention) => !isNegated(clause, mention)),
      ...mentionsOf(clause, 'memory.write').map((mention) => isNegated(clause, mention)),
    ]);
    // Gradients that are kept are an effect to be measured, not a convention.
    if (keeps.size !== 1 || mentionsOf(clause, 'state', 'memory', 'size.activation').length === 0) return [];
    const keepsAtOne = values.has(1) === keeps.has(true);
    return [{ convention: keepsAtOne ? 'opposite' : 'course', read: clause.text.slice(0, 160) }];
  });
}

/** Pieces of a phrase with one condition each, as far as punctuation tells. */
function clausesOf(phrase: Phrase): Phrase[] {
  const cuts = [...phrase.text.matchAll(/[.;!?](?=\s|$)|\n|,\s(?=(?:and|but|while|whereas|when|if|y|und|et)\b)/g)].map(
    ({ index }) => index,
  );
  const edges = [0, ...cuts.map((cut) => cut + 1), phrase.text.length];
  return edges.slice(0, -1).map((start, at) => slicePhrase(phrase, start, edges[at + 1] as number));
}

function fromLibraries({ text }: Phrase): { convention: Convention; read: string }[] {
  const found = /\b(?:PyTorch|torch\.nn|nn\.GRU|Keras|TensorFlow)\b/.exec(text);
  return found !== null && /\bGRU/.test(text) ? [{ convention: 'opposite', read: `${found[0]}'s GRU` }] : [];
}
