import type { QuizItem } from '@keyproof/parser';
import type { ConventionEvidence, ConventionSource, Mention, Phrase } from '../types.ts';
import { gateConditions, isNegated, mentionsOf, readPhrase, slicePhrase } from '../lexicon/index.ts';
import { updateEquations } from './equation.ts';

type Found = Omit<ConventionEvidence, 'source'>;

/** A piece of evidence, and whether it is prose rather than an equation. */
interface Piece extends ConventionEvidence {
  readonly prose: boolean;
}

/** What one item tells, by itself, of the convention it follows. */
interface OwnEvidence {
  /** From its context and stem. */
  readonly item: readonly Piece[];
  readonly explanation: readonly Piece[];
  /** Whether it writes gates as Γ, as the course does. */
  readonly writesGamma: boolean;
}

const known = new WeakMap<QuizItem, OwnEvidence>();

/** Evidence for a GRU convention in an item and in the other items of its dump, strongest first, without repeats. */
export function conventionEvidence(
  item: QuizItem,
  others: readonly QuizItem[],
  isStatement: boolean,
): readonly ConventionEvidence[] {
  const own = ownEvidence(item);
  const rest = others.map(ownEvidence);
  const evidence: Piece[] = [
    // What a true/false item asserts is what is to be judged: its prose proves nothing, an equation beside it does.
    ...own.item.filter(({ prose }) => !isStatement || !prose),
    ...own.explanation,
    ...rest
      .flatMap((other) => [...other.item.filter(({ prose }) => !prose), ...other.explanation])
      .map((piece) => ({ ...piece, source: 'dump' as const })),
  ];
  if ([own, ...rest].some(({ writesGamma }) => writesGamma)) {
    evidence.push({ convention: 'course', source: 'notation', read: 'gates written as Γ', prose: false });
  }
  const seen = new Set<string>();
  return evidence.flatMap(({ convention, source, read }) => {
    const key = `${source} ${convention}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ convention, source, read }];
  });
}

function ownEvidence(item: QuizItem): OwnEvidence {
  const found = known.get(item) ?? readEvidence(item);
  known.set(item, found);
  return found;
}

function readEvidence(item: QuizItem): OwnEvidence {
  const read = (texts: readonly string[]) => texts.map((text) => readPhrase(text, { gates: true }));
  const own = read([...item.context, item.stem].map(({ markdown }) => markdown));
  const explanation = read([
    ...(item.explanation ? [item.explanation.markdown] : []),
    ...item.claims.map(({ text }) => text),
  ]);
  const raw = [
    item.stem,
    ...item.context,
    ...item.options,
    ...(item.explanation ? [item.explanation] : []),
    ...item.claims,
  ];
  const options = read([...item.options.map(({ markdown }) => markdown), item.key?.text ?? '']);
  return {
    item: own.flatMap((phrase) => fromPhrase(phrase, 'item')),
    explanation: explanation.flatMap((phrase) => fromPhrase(phrase, 'explanation')),
    // "Reset gate r" is read as Γ_r too; only the update gate's own letter, or a real Γ, is the course's hand.
    writesGamma:
      raw.some(({ text }) => /Γ|gamma/i.test(text)) ||
      [...own, ...explanation, ...options].some(({ text }) => text.includes('Γ_u')),
  };
}

function fromPhrase(phrase: Phrase, source: ConventionSource): Piece[] {
  const piece = (prose: boolean) => (found: Found) => ({ ...found, source, prose });
  return [
    ...[...updateEquations(phrase.text), ...fromLibraries(phrase)].map(piece(false)),
    ...fromProse(phrase).map(piece(true)),
  ];
}

/** "If Γu is 0 the memory keeps its old value": what a gate's value does to the state. */
function fromProse(phrase: Phrase): Found[] {
  return clausesOf(phrase).flatMap((clause) => {
    const conditions = gateConditions(clause).filter(({ gate }) => gate === 'gate.update');
    const values = new Set(conditions.map(({ value }) => value));
    if (values.size !== 1) return [];
    const keeps = new Set([
      ...mentionsOf(clause, 'memory.keep')
        .filter((mention) => !holdsGate(clause, mention))
        .map((mention) => !isNegated(clause, mention)),
      ...mentionsOf(clause, 'memory.write').map((mention) => isNegated(clause, mention)),
    ]);
    // Gradients that are kept are an effect to be measured, not a convention.
    if (keeps.size !== 1 || mentionsOf(clause, 'state').length === 0) return [];
    const keepsAtOne = values.has(1) === keeps.has(true);
    return [{ convention: keepsAtOne ? 'opposite' : 'course', read: clause.text.slice(0, 160) }];
  });
}

/** Whether "keep" is said of the gate itself: "keeps Γu equal to 1". */
function holdsGate(phrase: Phrase, keep: Mention): boolean {
  return mentionsOf(phrase, 'gate').some(({ start }) => start >= keep.end && start - keep.end <= 8);
}

/** Pieces of a phrase with one condition each, as far as punctuation tells. */
function clausesOf(phrase: Phrase): Phrase[] {
  const cuts = [...phrase.text.matchAll(/[.;!?](?=\s|$)|\n|,\s(?=(?:and|but|while|whereas|when|if|y|und|et)\b)/g)].map(
    ({ index }) => index,
  );
  const edges = [0, ...cuts.map((cut) => cut + 1), phrase.text.length];
  return edges.slice(0, -1).map((start, at) => slicePhrase(phrase, start, edges[at + 1] as number));
}

function fromLibraries({ text }: Phrase): Found[] {
  const found = /\b(?:PyTorch|torch\.nn|nn\.GRU|Keras|TensorFlow)\b/.exec(text);
  return found !== null && /\bGRU/.test(text) ? [{ convention: 'opposite', read: `${found[0]}'s GRU` }] : [];
}
