import type { Term, TermType } from '../../../propositions/index.ts';
import { tell } from './question.ts';

/** What a whole sentence says: one side brings the other about, or something is done against a trouble. */
export type Said =
  | {
      readonly kind: 'brings';
      readonly causes: readonly string[];
      readonly symptoms: readonly string[];
      readonly either: boolean;
      readonly denied: boolean;
    }
  | {
      readonly kind: 'cures';
      readonly remedy: string;
      readonly problem: string;
      readonly wholly: boolean;
      readonly denied: boolean;
    };

/** Reads a sentence as two sides and what joins them. A fact alone says nothing that could be false: "gradients shrink during training". */
export function readStatement(text: string): Said | null {
  const told = tell(text, { keeps: ['when'] });
  if ('unknown' in told) return null;
  const { terms } = told;
  const cures = curesOf(terms);
  if (cures !== null) return cures;
  if (terms.some(({ type }) => !['fact', 'cause', 'by', 'effect', 'or', 'not', 'happen', 'when'].includes(type)))
    return null;
  const joints = terms.filter(({ type }) => ['cause', 'by', 'effect', 'happen', 'when'].includes(type));
  const [joint] = joints;
  if (joint === undefined || joints.length > 1) return null;
  const at = terms.indexOf(joint);
  const [before, after] = [sideOf(terms.slice(0, at)), sideOf(terms.slice(at + 1))];
  const denied = terms.filter(({ type }) => type === 'not').length;
  if (denied > 1 || (denied === 1 && terms[at - 1]?.type !== 'not')) return null;
  if ((joint.type === 'effect' || joint.type === 'when') && before !== null && before.facts.length === 0)
    return ofEffect(terms.slice(1));
  if (before === null || after === null || before.facts.length === 0 || after.facts.length === 0) return null;
  const isBack = joint.type === 'by' || joint.type === 'effect' || joint.type === 'happen' || joint.type === 'when';
  const [causes, symptoms] = isBack ? [after, before] : [before, after];
  if (causes.either) return null;
  return {
    kind: 'brings',
    causes: causes.facts,
    symptoms: symptoms.facts,
    either: symptoms.either,
    denied: denied === 1,
  };
}

interface Side {
  readonly facts: readonly string[];
  readonly either: boolean;
}

function sideOf(terms: readonly Term[]): Side | null {
  const facts = terms.filter(({ type }) => type === 'fact');
  if (facts.some(({ denied }) => denied === true)) return null;
  if (terms.some(({ type }) => type !== 'fact' && type !== 'or' && type !== 'not')) return null;
  return { facts: [...new Set(facts.map(({ value }) => value))], either: terms.some(({ type }) => type === 'or') };
}

/** "A consequence of vanishing gradients is that early inputs are forgotten". */
function ofEffect(terms: readonly Term[]): Said | null {
  const [cause, ...rest] = terms;
  const symptoms = sideOf(rest);
  if (cause?.type !== 'fact' || cause.denied === true || symptoms === null || symptoms.facts.length === 0) return null;
  if (rest.some(({ type }) => type === 'not')) return null;
  return { kind: 'brings', causes: [cause.value], symptoms: symptoms.facts, either: symptoms.either, denied: false };
}

/** "Clipping does not help against vanishing gradients". */
function curesOf(terms: readonly Term[]): Said | null {
  const only = (type: TermType): Term | null => {
    const [first, second] = terms.filter((term) => term.type === type);
    return first === undefined || second !== undefined ? null : first;
  };
  const [practice, remedy, fact] = [only('practice'), only('remedy'), only('fact')];
  // "Clipping is the cure for a network that forgets early inputs".
  if (practice !== null && fact !== null && fact.denied !== true && terms[0] === practice && terms.at(-1) === fact) {
    const between = terms.slice(1, -1);
    if (between.length > 0 && between.every(({ type }) => type === 'solve' || type === 'try'))
      return { kind: 'cures', remedy: practice.value, problem: fact.value, wholly: false, denied: false };
  }
  if (
    practice === null ||
    remedy === null ||
    terms.some(({ type }) => !['practice', 'remedy', 'cell', 'cause', 'solve'].includes(type))
  )
    return null;
  // "Helps an LSTM to keep …": only what acts on its gates is judged there.
  if (terms.some(({ type }) => type === 'cell') && practice.value !== 'forget-bias') return null;
  if (terms.some(({ type }) => type === 'cause')) return null;
  const [problem = '', wholly] = remedy.value.split(' ');
  return {
    kind: 'cures',
    remedy: practice.value,
    problem,
    wholly: wholly !== undefined,
    denied: remedy.denied === true,
  };
}
