import { reduce, type Term, type TermType } from '../../../propositions/index.ts';
import { isSuffered, troubleFacts } from './facts.ts';
import { parseTrouble } from './words.ts';

/** A text as facts and the words that stand between them, or the first word that is not known. */
export type Told = { readonly terms: readonly Term[] } | { readonly unknown: string };

/**
 * Reads one sentence. Nothing of it is passed over but words that carry nothing; of a sentence of a story words that are not known stay as such: no
 * fact reaches across them. `keeps`: types to keep that say nothing in most sentences.
 */
export function tell(
  text: string,
  { keeps = [], isStory = false }: { readonly keeps?: readonly TermType[]; readonly isStory?: boolean } = {},
): Told {
  const parsed = parseTrouble(spelled(text));
  if ('unknown' in parsed) return parsed;
  const [strange] = isStory ? [] : parsed.terms.filter(({ type }) => type === 'unknown');
  if (strange !== undefined) return { unknown: strange.value };
  const said = parsed.terms.filter(({ type }) => type !== 'fill');
  // The plain network is what is spoken of, unless another cell stands beside it.
  const isAlone = said.every((term) => isPlain(term));
  const terms = isAlone ? said.filter(({ type }) => type !== 'cell') : said;
  // An error that goes back through time is a gradient; one that falls in training is a loss.
  const isBack = terms.some(({ type }) => type === 'back' || type === 'early');
  const whole = terms.map((term) => (term.type === 'error' && isBack ? { ...term, type: 'gradient' as const } : term));
  return { terms: reduce(whole, troubleFacts).filter((term) => carries(term) || keeps.includes(term.type)) };
}

/** `4e6` as digits; "SimpleRNN(16)" without its size. */
const spelled = (text: string): string =>
  text
    .replace(/(?<![\p{L}\d])(\d+(?:\.\d+)?)e\+?(\d{1,2})(?![\p{L}\d])/giu, (_all, digits: string, power: string) =>
      String(Number(digits) * 10 ** Number(power)),
    )
    // "A bias of -1" is none of 1.
    .replace(/(?<![\p{L}\d.)\]])[-−–](?=\d)/gu, ' minus ')
    .replace(/_{2,}/gu, ' what ')
    .replace(/(?<=RNN|LSTM|GRU)\(\d{1,4}\)/gu, ' ');

/** Words that say nothing once the facts beside them are read. */
function carries({ type, value, text = '' }: Term): boolean {
  if (value === 'short') return true;
  if (
    type === 'and' ||
    type === 'back' ||
    type === 'product' ||
    type === 'length' ||
    type === 'inside' ||
    type === 'when'
  )
    return false;
  return !(type === 'loss' && /^(?:training|optimi[sz]ation)$/u.test(text));
}

/** What a question asks for of the trouble that it tells. */
export type Role = 'cause' | 'name' | 'effect' | 'remedy' | 'keeps';

export interface Question {
  readonly role: Role;
  /** What is told of the trouble. */
  readonly facts: readonly string[];
  /** The question names the gradient, of which its answers go on to speak. */
  readonly ofGradient: boolean;
}

const ASKING: readonly TermType[] = [
  'what',
  'why',
  'by',
  'cause',
  'effect',
  'happen',
  'name',
  'gradient',
  'learn',
  'weights',
  'try',
  'solve',
  'remedy',
  'than',
  'during',
  'likely',
];

/** What a story may say besides its facts: nothing of what denies, limits, cures or is left of a fact that was not understood. */
const HARMLESS: readonly TermType[] = [
  'fact',
  'cell',
  'during',
  'unknown',
  'number',
  'trait',
  'input',
  'early',
  'recent',
  'learn',
  'get',
  'what',
  'name',
  'thing',
  'loss',
  'weights',
  'try',
  'happen',
  'activation',
];
const isHarmless = ({ type, value }: Term): boolean => HARMLESS.includes(type) && value !== 'short';

const isPlain = ({ type, value }: Term): boolean => type !== 'cell' || /rnn/u.test(value);

/** "Least" turns what is asked; "although gradients are clipped" takes a cure away. */
const TURNED = /\b(?:least|fewest|although|though|despite|in spite of|even with|already|regardless)\b/iu;

/** Reads a stem: a story, or none, and the question in its last sentence. `null` where a word of it is not known or what is asked is unclear. */
export function readQuestion(stem: string): Question | null {
  if (TURNED.test(stem)) return null;
  const sentences = stem.split(/(?<=[.!?:;])\s+(?=\S)/u).filter((sentence) => sentence.trim() !== '');
  const told = sentences.map((sentence, index) => tell(sentence, { isStory: index < sentences.length - 1 }));
  if (told.length === 0 || told.some((each) => 'unknown' in each)) return null;
  const terms = told.map((each) => ('terms' in each ? each.terms : []));
  const question = terms.at(-1) ?? [];
  const story = terms.slice(0, -1).flat();
  if (story.some((term) => !isHarmless(term))) return null;
  const left = question.filter(({ type }) => type !== 'fact' && type !== 'cell');
  if (left.some(({ type }) => !ASKING.includes(type))) return null;
  const all = [...story, ...question];
  const named = all.filter(({ type }) => type === 'fact');
  if (named.some(({ denied }) => denied === true)) return null;
  const facts = [...new Set(named.map(({ value }) => value))];
  if (all.some((term) => !isPlain(term))) return keepsOf(all, question, facts);
  const role = roleOf(question);
  const eased = question.filter(({ type }) => type === 'remedy');
  // "What cannot cure it?" asks for all but the cures.
  if (all.some(({ type, denied }) => type === 'remedy' && denied === true)) return null;
  if (role === 'remedy') facts.push(...eased.map(({ value }) => value));
  else if (eased.length > 0 || at(question, 'than') >= 0) return null;
  if (role === null || facts.length === 0) return null;
  return { role, facts, ofGradient: left.some(({ type }) => type === 'gradient') };
}

/** "Why does an LSTM remember longer than a plain RNN?": what keeps its gradients. */
function keepsOf(all: readonly Term[], question: readonly Term[], facts: readonly string[]): Question | null {
  const gated = all.filter((term) => !isPlain(term));
  const [cell] = new Set(gated.map(({ value }) => value));
  const asksWhy =
    at(question, 'why') >= 0 ||
    question.at(-1)?.type === 'by' ||
    (question[0]?.type === 'what' && question[1]?.type === 'cause');
  const eased = all.filter(({ type, denied }) => type === 'remedy' && denied !== true);
  const keeps =
    (facts.length === 1 && facts[0] === 'early-kept') ||
    (facts.length === 0 && eased.length > 0 && eased.every(({ value }) => value === 'vanishing'));
  const others = all.filter(
    ({ type }) => !['fact', 'cell', 'why', 'by', 'remedy', 'what', 'than', 'learn'].includes(type),
  );
  const firstCell = all.find(({ type }) => type === 'cell');
  if (!asksWhy || !keeps || others.length > 0 || firstCell === undefined || isPlain(firstCell)) return null;
  if (all.some(({ type, value }) => type === 'than' && value === 'less')) return null;
  if (new Set(gated.map(({ value }) => value)).size !== 1 || cell !== 'lstm') return null;
  return { role: 'keeps', facts, ofGradient: false };
}

const at = (terms: readonly Term[], ...wanted: readonly TermType[]): number =>
  terms.findIndex(({ type }) => wanted.includes(type));

function roleOf(question: readonly Term[]): Role | null {
  // "What would make it more likely?"
  if (at(question, 'likely') >= 0) return at(question, 'cause') >= 0 && at(question, 'what') >= 0 ? 'cause' : null;
  if (question.some(({ type, text = '' }) => type === 'name' && /^(?:name|called|known|term|label)/u.test(text)))
    return 'name';
  if (at(question, 'why') >= 0) return at(question, 'effect', 'try', 'solve', 'remedy') >= 0 ? null : 'cause';
  if (question.at(-1)?.type === 'by') return 'cause';
  // "What does the problem solve?" has the problem do it.
  const [problem, solves] = [at(question, 'fact'), at(question, 'solve')];
  if (problem >= 0 && solves > problem && at(question, 'what') < problem && !isSuffered(question[solves]?.text ?? ''))
    return null;
  if (at(question, 'try', 'solve', 'remedy') >= 0) return at(question, 'effect', 'cause', 'by') >= 0 ? null : 'remedy';
  if (at(question, 'effect') >= 0) return at(question, 'by') >= 0 ? null : 'effect';
  const [cause, fact, what] = [at(question, 'cause'), at(question, 'fact'), at(question, 'what')];
  if (cause >= 0 && fact >= 0)
    return fact < cause
      ? 'effect'
      : (what < cause && what >= 0) || (at(question, 'name') < cause && at(question, 'name') >= 0)
        ? 'cause'
        : null;
  // "What happened?" after a story asks for what lies behind it.
  if (at(question, 'happen') >= 0) return fact < 0 ? 'cause' : 'effect';
  return at(question, 'name') >= 0 ? 'name' : null;
}

/** What an answer tells: the facts, or what it proposes to do, or why it tells neither. */
export type Answer = { readonly facts: readonly string[] } | { readonly unread: string };

/** Reads an answer to a question of the given role. */
export function readAnswer(text: string, { role, ofGradient }: Question): Answer {
  const told = tell(text);
  if ('unknown' in told) return { unread: `not understood: ${told.unknown}` };
  const own = role === 'remedy' ? remedyOf(told.terms) : role === 'keeps' ? keeperOf(told.terms) : factsOf(told.terms);
  if (own !== null) return { facts: own };
  // "They vanish": the gradients of the question.
  const more = ofGradient ? tell(`gradients ${text}`) : told;
  const facts = 'terms' in more && role !== 'remedy' && role !== 'keeps' ? factsOf(more.terms) : null;
  return facts === null ? { unread: 'not one fact of training' } : { facts };
}

function factsOf(terms: readonly Term[]): readonly string[] | null {
  const own = terms[0]?.type === 'by' || terms[0]?.type === 'why' ? terms.slice(1) : terms;
  const facts = own.filter(({ type }) => type === 'fact');
  if (!own.every((term) => term.type === 'fact' || (term.type === 'cell' && isPlain(term)))) return null;
  if (facts.length === 0 || facts.some(({ denied }) => denied === true)) return null;
  return [...new Set(facts.map(({ value }) => value))];
}

/** "Replace the simple RNN by an LSTM or a GRU", "clip the gradient norm": one thing to do. */
function remedyOf(terms: readonly Term[]): readonly string[] | null {
  const types = terms.map(({ type }) => type);
  const practices = terms.filter(({ type }) => type === 'practice');
  const gated = terms.filter((term) => !isPlain(term));
  if (gated.length === 0) {
    const rest = types.filter((type) => !['practice', 'only', 'solve', 'try', 'gradient'].includes(type));
    const cells = terms.filter(({ type }) => type === 'cell');
    return practices.length === 1 && rest.length === cells.length && cells.every(isPlain)
      ? practices.map(({ value }) => value)
      : null;
  }
  if (!types.every((type) => ['cell', 'replace', 'or', 'and', 'try'].includes(type))) return null;
  // A plain network comes before what replaces it, or after "instead of".
  const plain = terms.findIndex((term) => term.type === 'cell' && isPlain(term));
  const last = terms.lastIndexOf(gated.at(-1) as Term);
  const isInstead = /^(?:instead|rather|in place)/u.test(terms[plain - 1]?.text ?? '');
  if (plain >= 0 && (isInstead ? plain < last : plain > terms.findIndex((term) => !isPlain(term)))) return null;
  return [`cells ${[...new Set(gated.map(({ value }) => value))].join(' ')}`];
}

/** What is said to keep the gradients of an LSTM. */
function keeperOf(terms: readonly Term[]): readonly string[] | null {
  const own = terms[0]?.type === 'by' || terms[0]?.type === 'why' ? terms.slice(1) : terms;
  const left = own.filter(
    ({ type, value, denied }) =>
      !(type === 'fact' && value === 'grad-small' && denied === true) &&
      !(type === 'cell' && value === 'lstm') &&
      !['gradient', 'remedy', 'factors', 'amount', 'value', 'learn', 'product', 'what', 'get'].includes(type),
  );
  if (own.some(({ type, value }) => type === 'value' && value === '0')) return null;
  const keepers = new Set(
    left.map(({ type, value }) =>
      type === 'path'
        ? 'path'
        : type === 'gate'
          ? `gate ${value}`
          : type === 'mechanism'
            ? value
            : type === 'practice' && value === 'rate-large'
              ? 'absent'
              : type === 'fact' && value === 'parallel'
                ? 'absent'
                : '?',
    ),
  );
  if (keepers.has('?') || keepers.size === 0) return null;
  // The forget gate is the factor on the additive path: both at once are one mechanism.
  if (keepers.has('path') && keepers.has('gate forget')) keepers.delete('gate forget');
  return keepers.size === 1 ? [...keepers] : null;
}
