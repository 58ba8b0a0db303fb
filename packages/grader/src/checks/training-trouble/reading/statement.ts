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
  /** The gradient along an LSTM's cell state lives or dies with its forget gate held so. */
  | { readonly kind: 'held'; readonly value: number; readonly free: boolean }
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
  const held = /\bhidden\b/iu.test(text) ? null : heldOf(terms);
  if (held !== null) return held;
  const cures = hasOtherWay(text, terms) ? null : curesOf(terms);
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

/** "In an LSTM the gradient does not shrink if the forget gate is close to 1". */
function heldOf(terms: readonly Term[]): Said | null {
  if (!terms.every(({ type }) => ['cell', 'fact', 'gate', 'value', 'when', 'path'].includes(type))) return null;
  const [fact, second] = terms.filter(({ type }) => type === 'fact');
  const [gate, other] = terms.filter(({ type }) => type === 'gate');
  const [value, third] = terms.filter(({ type }) => type === 'value');
  const isLstm = terms.every(({ type, value: name }) => type !== 'cell' || name === 'lstm');
  if (gate?.value !== 'forget' || fact?.value !== 'grad-small' || value === undefined || !isLstm) return null;
  if (second !== undefined || other !== undefined || third !== undefined) return null;
  return { kind: 'held', value: value.value === '1' ? 0.99 : 0.01, free: fact.denied === true };
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

/** Clipping is done to gradients. */
const CLIPS_OTHERS =
  /\bclip(?:s|ped|ping)?\s(?:of\s)?(?:the\s|its\s|their\s|all\s|each\s)?(?:loss|cost|weight|parameter|bias|hidden|state|input|output|activation|logit|learning|prediction|target)/iu;

/** "Mitigates them by setting them to zero": how, where that is no practice. */
function hasOtherWay(text: string, terms: readonly Term[]): boolean {
  if (CLIPS_OTHERS.test(text)) return true;
  const [, way] = /\bby\s(?!using\b|applying\b|adding\b|introducing\b)(\w+ing)\b/iu.exec(text) ?? [];
  return (
    way !== undefined &&
    !terms.some(({ type, text: said = '' }) => type === 'practice' && said.includes(way.toLowerCase()))
  );
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
    terms.some(({ type }) => !['practice', 'remedy', 'cell', 'solve'].includes(type))
  )
    return null;
  // "Helps an LSTM to keep …": only what acts on its gates is judged there.
  if (terms.some(({ type }) => type === 'cell') && practice.value !== 'forget-bias') return null;

  const [problem = '', wholly] = remedy.value.split(' ');
  return {
    kind: 'cures',
    remedy: practice.value,
    problem,
    wholly: wholly !== undefined,
    denied: remedy.denied === true,
  };
}

/** A stem that tells a trouble and breaks off, with an answer that says what is so then, or what is done: "When the gradient norm reaches 1e6, one … | clips it". */
export function readCompletion(stem: string, answer: string): Said | null {
  const [asked, whole] = [tell(stem), tell(`${stem} ${answer}`)];
  if ('unknown' in asked || 'unknown' in whole) return null;
  const facts = sideOf(asked.terms.filter(({ type }) => type === 'fact'));
  const rest = asked.terms.filter(({ type }) => type !== 'fact');
  if (
    facts === null ||
    facts.facts.length === 0 ||
    rest.some(({ type }) => !['learn', 'get', 'try', 'gradient', 'early', 'activation'].includes(type))
  )
    return null;
  const [practice, second] = whole.terms.filter(({ type }) => type === 'practice');
  if (practice !== undefined) {
    const others = whole.terms.filter(({ type }) => type !== 'fact' && type !== 'practice' && type !== 'try');
    const [problem, other] = facts.facts;
    return second === undefined && others.length === 0 && problem !== undefined && other === undefined
      ? { kind: 'cures', remedy: practice.value, problem, wholly: false, denied: false }
      : null;
  }
  if (whole.terms.some(({ type, denied }) => (type !== 'fact' && type !== 'activation') || denied === true))
    return null;
  const symptoms = [...new Set(whole.terms.filter(({ type }) => type === 'fact').map(({ value }) => value))].filter(
    (value) => !facts.facts.includes(value),
  );
  return symptoms.length === 0 ? null : { kind: 'brings', causes: facts.facts, symptoms, either: false, denied: false };
}
