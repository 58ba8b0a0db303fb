import { lengthRelations } from '../../frames/length-relation.ts';
import { has, mentionsOf, readPhrase } from '../../lexicon/index.ts';
import { canonical, readSentences } from '../../sentences/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { ArchitectureName, TaskClaim } from './claim.ts';
import { TASK_PHRASES } from './phrases.ts';
import { signaturesOf } from './signature.ts';

const SHAPES = [
  'architecture.many-to-one',
  'architecture.many-to-many',
  'architecture.one-to-many',
  'architecture.one-to-one',
];

/** Words of a question that may stand beside a task or an architecture. */
const AROUND = ['architecture', 'ask', 'model', 'relation', 'filler.architecture', 'likely', 'number', 'because', 'if'];

/** Reads "which task has this shape" and "which shape has this task"; `null` where the item is about neither. */
export function recogniseTasks(reading: Reading): Recognition<TaskClaim> | null {
  const inStem = architectureOf(reading.stem);
  if (reading.form === 'statement') {
    const denied = readDenied(reading.stem);
    if (denied !== null) return { claims: [denied], readsNegation: true };
    const said = readSaid(reading.stem);
    if (said !== null) return { claims: [said] };
    if (inStem === null) return null;
    return withClaims([claimOf(signaturesOf(reading.stem, AROUND), inStem)]);
  }
  if (inStem !== null) return withClaims(reading.statements.map(({ phrase }) => taskClaim(phrase, inStem)));
  const shapes = reading.statements.map(({ phrase }) => architectureOf(phrase));
  if (shapes.every((shape) => shape === null)) return null;
  const named = readSentences(TASK_PHRASES, [canonical(reading.stem.text.replace(EXAMPLE_OF, ''))]);
  const signatures = named === null ? signaturesOf(reading.stem, AROUND) : [named];
  return withClaims(
    shapes.map((shape) =>
      shape === null ? { unread: 'Expected the name of an architecture' } : claimOf(signatures, shape),
    ),
  );
}

/** "… is an example of": what follows is the name of an architecture. */
const EXAMPLE_OF = /\s(?:is|are)\s(?:an?\s)?(?:(?:example|instance)\sof(?:\san?)?)?[\s:_.…]*$/iu;

/** "Sentiment classification is not a many-to-one task". */
function readDenied({ text }: Phrase): TaskClaim | null {
  const found =
    /^([^.?!,]{3,70}) (?:is|are) not (?:an? )?(?:example of an? )?((?:many|one)-to-(?:many|one)) (?:task|problem|architecture|RNN)s?\.?$/iu.exec(
      text,
    ) ?? /^([^。?!，,]{2,24})不是(多对一|一对多|多对多|一对一)(?:任务|问题|结构)。?$/u.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const architecture = architectureOf(readPhrase(found[2]));
  const signatures = signaturesOf(readPhrase(found[1]));
  if (architecture === null || 'unread' in signatures) return null;
  return { kind: 'task', signatures, architecture, denied: true };
}

/** "Labelling every word of a sentence is a many-to-one task": the task whole, then the name alone. */
function readSaid({ text }: Phrase): TaskClaim | null {
  const found =
    /^([^.?!,]{3,90}) (?:is|are) (?:an? )?(?:(?:example|instance) of an? )?((?:many|one)-to-(?:many|one))(?: (?:task|problem|architecture|RNN)s?)?\.?$/iu.exec(
      text,
    );
  if (found?.[1] === undefined || found[2] === undefined || /\b(?:not|never|no)\b/iu.test(found[1])) return null;
  const signature = readSentences(TASK_PHRASES, [canonical(found[1])]);
  const architecture = architectureOf(readPhrase(found[2]));
  return signature === null || architecture === null ? null : { kind: 'task', signatures: [signature], architecture };
}

function taskClaim(phrase: Phrase, architecture: ArchitectureName): TaskClaim | Unread {
  if (has(phrase, 'architecture')) return { unread: 'Expected a task, found an architecture' };
  return claimOf(signaturesOf(phrase), architecture);
}

function claimOf(signatures: ReturnType<typeof signaturesOf>, architecture: ArchitectureName): TaskClaim | Unread {
  return 'unread' in signatures ? signatures : { kind: 'task', signatures, architecture };
}

function withClaims(claims: readonly (TaskClaim | Unread)[]): Recognition<TaskClaim> | null {
  if (!claims.some((claim) => 'kind' in claim)) return null;
  // Many tasks suit a recurrent network: that one does rules out no other.
  return claims.some((claim) => 'kind' in claim && claim.architecture === 'recurrent')
    ? { claims, exclusive: false }
    : { claims };
}

/** The one architecture that a phrase names, with its lengths where it tells them. */
function architectureOf(phrase: Phrase): ArchitectureName | null {
  const shapes = new Set(mentionsOf(phrase, ...SHAPES).map(({ concept }) => concept.slice('architecture.'.length)));
  const [shape] = shapes;
  if (shapes.size > 1) return null;
  if (shape === undefined) return has(phrase, 'architecture.recurrent') ? 'recurrent' : null;
  if (shape !== 'many-to-many') return shape as ArchitectureName;
  const relations = lengthRelations(phrase.text).map(({ relation }) => relation);
  if (has(phrase, 'architecture.same-length') || relations.includes('Tx = Ty')) return 'many-to-many, Tx = Ty';
  if (has(phrase, 'architecture.other-length') || relations.includes('Tx ≠ Ty')) return 'many-to-many, Tx ≠ Ty';
  return 'many-to-many';
}
