import { lengthRelations } from '../../frames/length-relation.ts';
import { describedNetwork, type DescribedNetwork } from '../../frames/described-network.ts';
import { sentencesOf } from '../../read/sentences.ts';
import type { Signature } from './experiment.ts';
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
    if (ALONE.test(reading.stem.text)) return null;
    const denied = readDenied(reading.stem);
    if (denied !== null) return { claims: [denied], readsNegation: true };
    const said = readSaid(reading.stem);
    if (said !== null) return { claims: [said] };
    if (inStem === null) return null;
    return withClaims([claimOf(signaturesOf(reading.stem, AROUND), inStem)]);
  }
  if (inStem !== null) return withClaims(reading.statements.map(({ phrase }) => taskClaim(phrase, inStem)));
  const shapes = reading.statements.map(({ phrase }) => architectureOf(phrase));
  if (shapes.every((shape) => shape === null)) {
    const described = describedNetwork(reading.stem.text);
    if (described === null || !ASKS_TASK.test(reading.stem.text)) return null;
    const shape = shapeOf(described);
    return withClaims(reading.statements.map(({ phrase }) => taskClaim(phrase, shape)));
  }
  const named = taskTold(reading.stem.text);
  const signatures = named === null ? signaturesOf(reading.stem, AROUND) : [named];
  return withClaims(
    shapes.map((shape) =>
      shape === null ? { unread: 'Expected the name of an architecture' } : claimOf(signatures, shape),
    ),
  );
}

/** "Only translation is many-to-many": of the tasks that are not named nothing is known. */
const ALONE =
  /^\W*(?:only|just|solely|exclusively|nur|lediglich|s[oó]lo|solamente|únicamente|apenas|somente|seule?s?|seulement|uniquement)(?!\p{L})|\b(?:the only|das einzige|die einzige|der einzige|l['’ea ]+seule?|el único|la única|o único|a única)(?!\p{L})|^(?:只有|仅有|仅|唯有)|唯一/iu;

/** A question on what a network that is described may be used for. */
const ASKS_TASK =
  /\b(?:tasks?|jobs?|problems?|applications?|purposes?|used? (?:for|cases?)|suit(?:s|ed|able)?|fits?|appropriate|natural|choice|right for|made for|good for|good at|belongs?)\b/iu;

function shapeOf({ takes, gives, aligned }: DescribedNetwork): ArchitectureName {
  if (aligned) return 'many-to-many, Tx = Ty';
  return `${takes}-to-${gives}`;
}

/** What asks for the shape of a task that is told before or after it. */
const ASKS_SHAPE: readonly RegExp[] = [
  /^(?:in|for) (?:rnn|network|model|lstm|gru) (?:that|which) (?<task>.{6,110}?),? (?:which|what) (?:type of |kind of )?(?:architecture|mapping|shape|structure|setup)(?: of rnn)? (?:is|do) .{3,40}$/u,
  /^(?<task>.{6,110}?),? (?:is|are|would be|counts as|is seen as) (?:(?:what|which) )?(?:kind|type|sort|form|instance|example|case|problem|task)s? of(?: (?:mapping|task|problem|architecture|rnn|network|structure|setup))*$/u,
  /^(?<task>.{6,110}?),? (?:is|are) (?:instance|example|case|task|problem)s? (?:of|of type)$/u,
  /^(?<task>.{6,110}?),? (?:is|are|belong to|fall under|correspond to|call for|calls for|need|require|ask for|asks for|suit|is best described as|is best modell?ed as|is treated as|is modell?ed as|is solved with|is done with)(?: (?:which|what)(?: \p{L}+){1,4})?$/u,
  /^(?<task>.{6,110}?),? (?:with rnn,? )?(?:is|use|need|require|call for|correspond to|match) (?:which|what) (?:(?:type|kind|sort|form)s? of )?(?:rnn )?(?:architecture|rnn|mapping|setup|structure|network|recurrent network|configuration)s?$/u,
  /^(?:which|what)(?: (?:kind|type|sort|form) of)? (?:\p{L}+ )?(?:architecture|network|mapping|structure|rnn|setup|shape|model)s? (?:is |do you |would you |do one |should one |best |most )*(?:suits?|suited|suitable|fits?|match(?:es)?|need|use|used|appropriate|right|best|natural|choose|typical|required|needed|works?)(?: (?:best|well))?(?: (?:for|to|when))? (?<task>.{6,110})$/u,
  /^(?:for|to|when) (?<task>.{6,110}?),? (?:which|what|one|you|we) .{3,60}$/u,
  /^(?<task>.{6,110}?) ?[:–—] (?:which|what) (?:(?:type|kind|sort|form)s? of )?(?:rnn )?(?:architecture|rnn|mapping|setup|structure|network|recurrent network|model)s? (?:fits?|suits?|does it|does this|is (?:it|this|right|best|needed|suitable))(?: (?:best|need|call for))?$/u,
];

/** The task whose shape is asked for, read whole; `null` where it is told otherwise. */
function taskTold(stem: string): Signature | null {
  const asked = canonical(stem.replace(EXAMPLE_OF, '')).replace(/\?$/u, '').trim();
  const told = ASKS_SHAPE.flatMap((pattern) => pattern.exec(asked)?.groups?.['task'] ?? []).map((task) =>
    task.replace(/^(?:job|task|problem|work) of /u, ''),
  );
  const [first, ...more] = sentencesOf(asked);
  // A story, then the question.
  const story = more.length === 1 && /\b(?:which|what)\b/u.test(more[0] ?? '') && first !== undefined ? [first] : [];
  return (
    readSentences(TASK_PHRASES, [asked, ...told, ...story.map(withoutTeller)]) ??
    (/\b(?:which|what|kind|type|called|example|instance)\b|[:_][\s.?]{0,3}$|_{3,}|\b(?:is|an?)\s*$/u.test(stem)
      ? describedNetwork(stem)
      : null)
  );
}

/** "We want to find the author of a letter": whoever wants it does not matter. */
const withoutTeller = (text: string): string =>
  text
    .replace(
      /^(?:(?:suppose|imagine|assume|say),? )?(?:that )?\p{L}+ (?:want|wants|would like|need|needs|have|has|try|tries|plan|plans|wish|is asked|is|am|is supposed|ought) (?:network |model |rnn |program |app )?to (?:build (?:model|network|system|app|program) (?:that|which|to) )?/u,
      '',
    )
    .replace(/\.\s*$/u, '');

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
