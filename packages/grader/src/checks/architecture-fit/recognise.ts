import type { Architecture } from '../../experiments/unroll.ts';
import { lengthRelations, type LengthRelation } from '../../frames/length-relation.ts';
import { describedNetwork } from '../../frames/described-network.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import { sentencesOf } from '../../read/sentences.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { FitClaim } from './claim.ts';

/** Words that may stand beside a relation in an option. */
const BESIDE = [
  'architecture',
  'shape',
  'if',
  'input',
  'output',
  'sequence',
  'size',
  'relation',
  'number',
  'filler.architecture',
  'model',
];

/**
 * Reads "this architecture is appropriate when Tx … Ty". `null` where no words describe the architecture: a picture cannot be unrolled.
 */
export function recogniseFit(reading: Reading): Recognition<FitClaim> | null {
  const told = describedArchitecture(reading);
  if (told === null) return null;
  // That it is suited to some lengths says nothing of others, and an encoder–decoder serves all.
  if (reading.form === 'statement' && told.architecture === 'encoder-decoder') return null;
  const relations = reading.statements.map(({ phrase }) => relationOf(phrase, reading.form === 'statement'));
  const known = relations.filter((relation): relation is LengthRelation => typeof relation === 'string');
  if (known.length === 0) return null;
  const claims = relations.map((relation): FitClaim | Unread =>
    typeof relation === 'string'
      ? { kind: 'fit', architecture: told.architecture, relation, among: known.filter((other) => other !== relation) }
      : relation,
  );
  return { claims, ...(told.assumption !== null && { assumptions: [told.assumption] }) };
}

/** The one relation of a statement. An option must say nothing else; a true/false stem describes the network, too. */
function relationOf(phrase: Phrase, inStem: boolean): LengthRelation | Unread {
  const found = lengthRelations(phrase.text);
  const [first] = found;
  if (first === undefined || found.length > 1) return { unread: 'Expected one relation between the lengths Tx and Ty' };
  if (has(phrase, 'polarity.not')) return { unread: 'A negated relation is not understood' };
  if (inStem) return first.relation;
  const left = uncovered(phrase, BESIDE, found).filter((word) => !/^(?:T_?[xy]|\d|T)$/i.test(word));
  return left.length === 0 ? first.relation : { unread: `Not understood: ${left.join(', ')}` };
}

/** The architecture by the words of the stem, its context and alternative texts, else by the explanation. */
function describedArchitecture(reading: Reading): { architecture: Architecture; assumption: string | null } | null {
  const own = architectureIn(reading.stem, reading.form === 'statement');
  if (own !== null) return { architecture: own, assumption: null };
  const explained = reading.explanation === null ? null : architectureIn(reading.explanation, false);
  if (explained === null) return null;
  return {
    architecture: explained,
    assumption: `The figure is not in the text; by the explanation it is ${WORDS[explained]}`,
  };
}

const WORDS: Readonly<Record<Architecture, string>> = {
  'one-to-one': 'one input and one output',
  'one-to-many': 'one input, then outputs at every step',
  'many-to-one': 'one output after the last input',
  aligned: 'an output at every input step',
  'encoder-decoder': 'an encoder followed by a decoder',
};

/** The one architecture that a text describes; its relation, too, describes it, unless the relation is what is asked. */
function architectureIn(phrase: Phrase, relationIsAsked: boolean): Architecture | null {
  const found = new Set<Architecture>();
  for (const { concept } of mentionsOf(phrase, 'shape', 'architecture')) {
    const architecture = DESCRIBED[concept];
    if (architecture !== undefined) found.add(architecture);
  }
  if (
    !relationIsAsked &&
    (has(phrase, 'architecture.same-length') ||
      lengthRelations(phrase.text).some(({ relation }) => relation === 'Tx = Ty'))
  )
    found.add('aligned');
  const [only] = found;
  if (found.size === 1 && only !== undefined) return only;
  const described = found.size === 0 ? describedNetwork(withoutLast(phrase.text)) : null;
  if (described === null) return null;
  if (described.aligned) return 'aligned';
  return described.takes === described.gives && described.takes === 'many'
    ? 'encoder-decoder'
    : (`${described.takes}-to-${described.gives}` as Architecture);
}

/** What is told before the question, which may speak of lengths itself. */
const withoutLast = (text: string): string => {
  const all = sentencesOf(text);
  return all.length > 1 ? all.slice(0, -1).join(' ') : text;
};

/** "Many to many" alone is no description: its outputs may stand beside the inputs or after them. */
const DESCRIBED: Readonly<Record<string, Architecture>> = {
  'architecture.one-to-one': 'one-to-one',
  'architecture.one-to-many': 'one-to-many',
  'architecture.many-to-one': 'many-to-one',
  'shape.aligned': 'aligned',
  'shape.many-to-one': 'many-to-one',
  'shape.one-to-many': 'one-to-many',
  'shape.encoder-decoder': 'encoder-decoder',
};
