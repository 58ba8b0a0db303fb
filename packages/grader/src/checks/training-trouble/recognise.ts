import { ALL_PARTS } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { Mechanism } from '../vanishing-exploding/claim.ts';
import {
  CAUSES,
  FANCIES,
  REMEDIES,
  SYMPTOMS,
  type Cause,
  type Fancy,
  type Remedy,
  type Symptom,
  type TroubleClaim,
} from './claim.ts';
import { readAnswer, readQuestion, type Question } from './reading/question.ts';
import { proposed, troubleToCure } from './reading/rivals.ts';
import { readCompletion, readStatement, type Said } from './reading/statement.ts';

/** Longer texts are no questions. */
const LONGEST = 600;

/** Brackets that hold more than a name or its short form. */
const GLOSS = /\((?!e\.g\.|such as|like\b|i\.e\.)((?:[^\s()]+\s){2,12}[^\s()]+)\)/iu;

/** Reads what each answer blames, names or foretells of the trouble that the stem tells; `null` where it tells none. */
export function recognise({ form, stem, statements }: Reading): Recognition<TroubleClaim> | null {
  if (stem.text.length > LONGEST) return null;
  if (form === 'statement') return ofStatement(stem.text);
  const sided = ofSides(stem.text, statements);
  if (sided !== null) return sided;
  const trouble = troubleToCure(stem.text);
  const told = readQuestion(stem.text);
  const question = told ?? (trouble === null ? null : cureOf(trouble));
  if (question === null) return ofOpenSentence(stem.text, statements);
  const claims = statements.map(({ phrase }): TroubleClaim | Unread => {
    if (phrase.text.length > LONGEST) return { unread: 'too long' };
    const change = question.role === 'remedy' ? proposed(phrase.text) : null;
    const made = change === null ? null : remedyClaim(question.facts, change);
    if (made !== null) return made;
    const answer = readAnswer(phrase.text, question);
    // "Clipping (set the gradient to zero)": what is told in brackets is a part of the answer.
    const [, gloss] = GLOSS.exec(phrase.text) ?? [];
    if (gloss !== undefined && 'unread' in readAnswer(gloss, question)) return { unread: `in brackets: ${gloss}` };
    // "Which technique is used against …?" asks for the usual cure, which a change that may ease the trouble is not.
    if (told === null && 'facts' in answer && EASING.includes(answer.facts[0] ?? ''))
      return { unread: 'it eases and is no usual cure' };
    return 'unread' in answer
      ? answer
      : (claimOf(question, answer.facts, phrase.text) ?? { unread: 'no part in this trouble' });
  });
  return claims.every((claim) => 'unread' in claim)
    ? null
    : { claims, readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true };
}

/** "… helps against exploding but not against vanishing gradients". */
const BUT_NOT =
  /,?\s(?:but|and|yet)\s(?:(?:it|they|that|which|is|are|does|do)\s){0,3}(?:not|doesn['’]t|don['’]t|isn['’]t|no (?:help|remedy|cure))\s(?:(?:help|helps|work|works|useful|effective|solve|prevent|against|with|for|the|a|remedy|problem|of)\s){0,5}(?<other>vanishing|exploding)(?<noun>(?:\sgradients?)?(?:\s(?:problem|ones?|issue))?)/iu;

/** Which remedy cures the one trouble and leaves the other. */
function ofSides(stem: string, statements: Reading['statements']): Recognition<TroubleClaim> | null {
  const found = BUT_NOT.exec(stem);
  const other = found?.groups?.['other']?.toLowerCase();
  if (found === null || (other !== 'vanishing' && other !== 'exploding')) return null;
  const rest = stem.replace(found[0], '');
  // "Exploding but not vanishing gradients": the noun belongs to both.
  const plain = rest.replace(/\b(vanishing|exploding)\b(?! gradient)/iu, '$1 gradients');
  const problem = troubleToCure(plain);
  if (problem === null || problem === other) return null;
  const claims = statements.map(({ phrase }): TroubleClaim | Unread => {
    const said = proposed(phrase.text) ?? remedyIn(phrase.text, problem);
    const [helps, fails] = said === null ? [null, null] : [remedyClaim([problem], said), remedyClaim([other], said)];
    return helps === null || fails === null ? { unread: 'no remedy that is known' } : { kind: 'sided', helps, fails };
  });
  return claims.every((claim) => 'unread' in claim)
    ? null
    : { claims, readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true };
}

function remedyIn(text: string, problem: 'vanishing' | 'exploding'): string | null {
  if (text.length > LONGEST || GLOSS.test(text)) return null;
  const answer = readAnswer(text, cureOf(problem));
  return 'facts' in answer ? (answer.facts[0] ?? null) : null;
}

const EASING: readonly string[] = ['tanh', 'relu', 'shorter', 'weights-small', 'weights-large', 'rate-small'];

/** "Which technique helps against exploding gradients?" */
const cureOf = (trouble: 'vanishing' | 'exploding'): Question => ({
  role: 'remedy',
  facts: [trouble],
  ofGradient: false,
});

function ofStatement(text: string): Recognition<TroubleClaim> | null {
  const said = readStatement(text);
  const claim = said === null ? null : claimSaid(said);
  // A story may count its steps; a plain statement that counts some says more than its claim.
  return claim === null ? null : { claims: [claim], readsNegation: true, readsParts: ALL_PARTS };
}

/** A stem that its answers complete to sentences: "Gradients … | shrink when the Jacobians are small". */
function ofOpenSentence(stem: string, statements: Reading['statements']): Recognition<TroubleClaim> | null {
  if (/[?？]\s*$/u.test(stem)) return null;
  const claims = statements.map(({ phrase }): TroubleClaim | Unread => {
    const said =
      phrase.text.length > LONGEST
        ? null
        : (readStatement(`${stem} ${phrase.text}`) ?? readCompletion(stem, phrase.text));
    return (said === null ? null : claimSaid(said)) ?? { unread: 'no sentence with its stem' };
  });
  return claims.every((claim) => 'unread' in claim)
    ? null
    : { claims, readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true };
}

function claimSaid(said: Said): TroubleClaim | null {
  if (said.kind === 'held')
    return {
      kind: 'flow',
      flow: { kind: 'kept-at', cell: 'lstm', gate: 'forget', value: said.value, free: said.free },
    };
  if (said.kind === 'cures') {
    const claim = remedyClaim([said.problem], said.remedy);
    if (claim?.kind === 'cures')
      return { ...claim, ...(said.wholly && { wholly: true as const }), ...(said.denied && { denied: true as const }) };
    if (claim === null || said.wholly) return null;
    if (!said.denied) return claim;
    return claim.kind === 'practice' && claim.practice.kind === 'clip-helps'
      ? { kind: 'practice', practice: { ...claim.practice, helps: false } }
      : null;
  }
  if (mayTurn(said.causes, said.symptoms)) return null;
  const [causes, symptoms] = [causesOf(said.causes), symptomsOf(said.symptoms)];
  if (causes === null || symptoms === null || said.causes.some((each) => said.symptoms.includes(each))) return null;
  return {
    kind: 'brings',
    causes,
    symptoms,
    ...(said.either && { either: true as const }),
    ...(said.denied && { denied: true as const }),
  };
}

function claimOf({ role, facts }: Question, said: readonly string[], words: string): TroubleClaim | null {
  if (role === 'remedy') return remedyClaim(facts, said[0] ?? '');
  if (role === 'keeps') return keeperClaim(said[0] ?? '', words);
  if (role === 'name') {
    const [problem, other] = said;
    const symptoms = symptomsOf(facts);
    return other === undefined && (problem === 'vanishing' || problem === 'exploding') && symptoms !== null
      ? { kind: 'named', symptoms, problem }
      : null;
  }
  const [why, what] = role === 'cause' ? [said, facts] : [facts, said];
  if (mayTurn(why, what)) return null;
  const [causes, symptoms] = [causesOf(why), symptomsOf(what)];
  if (causes === null || symptoms === null || why.some((each) => what.includes(each))) return null;
  return { kind: 'brings', causes, symptoms };
}

/** The trouble that symptoms are signs of. */
function problemOf(facts: readonly string[]): 'vanishing' | 'exploding' | null {
  const small = [
    'vanishing',
    'grad-small',
    'early-lost',
    'updates-small',
    'small-factors',
    'small-weights',
    'recent-kept',
  ];
  const large = [
    'exploding',
    'grad-large',
    'grad-overflow',
    'nan',
    'loss-jumps',
    'updates-large',
    'weights-large',
    'large-factors',
    'large-weights',
  ];
  if (facts.every((each) => small.includes(each)) && facts.some((each) => each !== 'recent-kept')) return 'vanishing';
  return facts.every((each) => large.includes(each)) ? 'exploding' : null;
}

const AS_REMEDY: Readonly<Record<string, Remedy>> = { tbptt: 'truncation' };

function remedyClaim(facts: readonly string[], said: string): TroubleClaim | null {
  const problem = problemOf(facts);
  if (problem === null) return null;
  if (said === 'clip') return { kind: 'practice', practice: { kind: 'clip-helps', problem, helps: true } };
  if (said.startsWith('cells ')) {
    const cells = said.split(' ').slice(1) as ('lstm' | 'gru')[];
    return { kind: 'flow', flow: { kind: 'solves', cells, problems: [problem], solved: true, universal: false } };
  }
  const remedy = AS_REMEDY[said] ?? REMEDIES.find((each) => each === said);
  return remedy === undefined ? null : { kind: 'cures', remedy, problem };
}

function keeperClaim(said: string, words: string): TroubleClaim | null {
  const by = said.replace('gate ', '') as Mechanism;
  // A GRU's gates are none of an LSTM's.
  if (by === 'update' || by === 'reset') return null;
  return { kind: 'flow', flow: { kind: 'keeps-by', cell: 'lstm', by, words: words.slice(0, 60) } };
}

/** Large weights may saturate units, and gradients vanish all the same: they are judged for explosions alone. */
const mayTurn = (causes: readonly string[], symptoms: readonly string[]): boolean =>
  (causes.includes('large-weights') && problemOf(symptoms) !== 'exploding') ||
  // A loss that is nearly nothing has small gradients: overfitting is judged for NaN alone.
  (causes.includes('overfitting') && symptoms.some((each) => each !== 'nan'));

/** Problems by the names of their mechanism. */
const AS_CAUSE: Readonly<Record<string, Cause>> = {
  vanishing: 'small-factors',
  'grad-small': 'small-factors',
  exploding: 'large-factors',
  'grad-large': 'large-factors',
  'grad-overflow': 'large-factors',
  'small-weights': 'small-factors',
  'large-weights': 'large-factors',
};

function causesOf(facts: readonly string[]): readonly (Cause | Fancy)[] | null {
  const known: readonly string[] = [...CAUSES, ...FANCIES];
  const causes = facts.map((fact) => AS_CAUSE[fact] ?? (known.includes(fact) ? (fact as Cause) : null));
  return causes.some((cause) => cause === null) ? null : [...new Set(causes as readonly Cause[])];
}

const AS_SYMPTOM: Readonly<Record<string, Symptom>> = {
  vanishing: 'grad-small',
  exploding: 'grad-large',
  'grad-overflow': 'nan',
};

function symptomsOf(facts: readonly string[]): readonly Symptom[] | null {
  const known: readonly string[] = SYMPTOMS;
  const symptoms = facts.map((fact) => AS_SYMPTOM[fact] ?? (known.includes(fact) ? (fact as Symptom) : null));
  return symptoms.some((symptom) => symptom === null) ? null : [...new Set(symptoms as readonly Symptom[])];
}
